"""第四十二条 个人信息泄露时的补救、告知和报告, 2017-06-01 to 2025-12-31."""

from lvheng.law.duty import Duty, Words
from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("cybersecurity_law", "网络安全法第四十二条")
clause = ARTICLE.clause


@clause(
    "第二款",
    "在发生或者可能发生个人信息泄露、毁损、丢失的情况时，应当立即采取补救措施，按照规定及时告知用户并向有关主管部门报告。",
)
def remedy_tell_and_report(case: Facts) -> Term:
    return case["network_incident"]


DUTIES = (
    Duty(
        "operator_tells_and_reports", "report", remedy_tell_and_report,
        Words(
            "网络运营者立即补救，按照规定及时告知用户并报告",
            "as a network operator: remedy at once, tell users and report as prescribed",
        ),
        Words("用户、有关主管部门", "users and the authority concerned"),
    ),
)  # fmt: skip
