"""第三十九条 Disputes of consumers: conciliation, complaint, arbitration, suit."""

from lvheng.law.route import Facts, Route, Words
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("consumer_protection_law", "消费者权益保护法第三十九条")


@ARTICLE.clause("第一款第（三）项", "向有关行政部门投诉；")
def consumer_complains(party: Facts) -> Term:
    return party["trade"] & party["consumer_information"]


ROUTES = (
    Route(
        "consumer",
        "complaint",
        Words(
            "市场监督管理部门或者其他有关行政部门",
            "the market regulator or another competent department",
        ),
        Words(
            "消费者投诉；也可以协商、请求消费者组织调解、按仲裁协议仲裁或者起诉",
            "complain as a consumer; or settle, ask a consumer body to mediate, arbitrate if agreed, or sue",
        ),
        consumer_complains,
        note=Words(
            "自收到投诉之日起7个工作日内处理并告知（消费者权益保护法实施条例第四十六条）",
            "handled and told within 7 working days (消费者权益保护法实施条例第四十六条)",
        ),
    ),
)
