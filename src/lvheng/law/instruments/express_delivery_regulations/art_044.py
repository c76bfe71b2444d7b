"""第四十四条 Express firms that sell, leak or unlawfully provide users’ information (to 2025-05-31)."""

from lvheng.facts.register import Term as Words
from lvheng.law.offence import Facts
from lvheng.law.sanction import Grade, Sanction, unit_of
from lvheng.logic.clause import Article
from lvheng.logic.interval import Interval
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("express_delivery_regulations", "快递暂行条例第四十四条")
clause = ARTICLE.clause


@clause(
    "第一款",
    "经营快递业务的企业有下列行为之一的，由邮政管理部门责令改正，没收违法所得，并处1万元以上5万元以下的罚款；",
)
def leaks(act: Facts) -> Term:
    return _leaks(act) & ~act["serious"]


@clause(
    "第一款",
    "情节严重的，并处5万元以上10万元以下的罚款，并可以责令停业整顿直至吊销其快递业务经营许可证：",
)
def leaks_seriously(act: Facts) -> Term:
    return _leaks(act) & act["serious"]


def _leaks(act: Facts) -> Term:
    """第（三）项, or 第（四）项: nothing done at once about a leak, or no report of it."""
    handed_over = act["forbidden"] & act["hands_over"]
    return act["user_of_post_or_express"] & (handed_over | act["security_duty_unmet"])


SANCTIONS = (
    Sanction(
        ARTICLE,
        "44",
        "2019-03-02",
        Words("邮政管理部门", "the postal administration"),
        unit_of("courier"),
        (
            Grade(
                leaks,
                Words(
                    "责令改正，没收违法所得，并处1万元以上5万元以下罚款",
                    "order to correct, confiscation, fine of 10,000 to 50,000 yuan",
                ),
                fine_yuan=Interval(10000, 50000),
                confiscation=True,
            ),
            Grade(
                leaks_seriously,
                Words(
                    "情节严重：并处5万元以上10万元以下罚款，可以责令停业整顿直至吊销许可证",
                    "serious: fine of 50,000 to 100,000 yuan, may be suspended or lose the licence",
                ),
                fine_yuan=Interval(50000, 100000),
                confiscation=True,
            ),
        ),
        on_handling=False,
        if_no_crime=False,
    ),
)
