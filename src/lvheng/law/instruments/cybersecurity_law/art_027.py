"""第二十七条 网络安全事件应急预案与处置, since 2026-01-01."""

from lvheng.law.duty import Duty, Words
from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("cybersecurity_law", "网络安全法第二十七条")
clause = ARTICLE.clause


@clause(
    "",
    "在发生危害网络安全的事件时，立即启动应急预案，采取相应的补救措施，并按照规定向有关主管部门报告。",
)
def start_the_emergency_plan(case: Facts) -> Term:
    return case["network_incident"]


DUTIES = (
    Duty(
        "emergency_plan", "remedy", start_the_emergency_plan,
        Words("立即启动网络安全事件应急预案", "start the emergency plan at once"),
    ),
)  # fmt: skip
