"""第七条第二款 首报不齐的，先报后补."""

from lvheng.law.duty import Duty, Words
from lvheng.law.instruments.incident_reporting_measures import art_004
from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article(
    "incident_reporting_measures", "国家网络安全事件报告管理办法第七条"
)
clause = ARTICLE.clause


@clause(
    "第二款",
    "对于规定时间内不能判定事发原因、影响或发展趋势等网络安全事件情况的，可先报告第一项、第二项内容，其他情况及时补报。",
)
def the_rest_may_follow(case: Facts) -> Term:
    return art_004.reportable(case)


DUTIES = (
    Duty(
        "rest_may_follow", "may", the_rest_may_follow,
        Words(
            "原因、影响或趋势一时不能判定的，可先报第一项、第二项，其他及时补报（第一款各项未收录）",
            "what cannot yet be judged may follow later (the items of para. 1 are not in the library)",
        ),
    ),
)  # fmt: skip
