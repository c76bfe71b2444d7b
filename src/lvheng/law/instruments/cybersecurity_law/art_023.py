"""第二十三条 网络日志的留存, since 2026-01-01."""

from lvheng.law.duty import Duty, Words
from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("cybersecurity_law", "网络安全法第二十三条")
clause = ARTICLE.clause


@clause(
    "第一款第（三）项",
    "采取监测、记录网络运行状态、网络安全事件的技术措施，并按照规定留存相关的网络日志不少于六个月；",
)
def logs_are_kept_six_months(case: Facts) -> Term:
    return case["network_incident"]


DUTIES = (
    Duty(
        "logs", "standing", logs_are_kept_six_months,
        Words("封存网络日志（留存不少于六个月）", "secure the logs (kept for at least six months)"),
    ),
)  # fmt: skip
