"""第二十九条 数据安全事件的处置、告知和报告."""

from lvheng.law.duty import Duty, Words
from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Const, Term

ARTICLE: Article[Facts] = Article("data_security_law", "数据安全法第二十九条")
clause = ARTICLE.clause


@clause("", "发生数据安全事件时，应当立即采取处置措施，按照规定及时告知用户并向有关主管部门报告。")
def handle_tell_and_report(case: Facts) -> Term:
    """A leak is an incident of data security, whoever handles the data."""
    return Const(1)


DUTIES = (
    Duty(
        "data_incident", "report", handle_tell_and_report,
        Words(
            "立即采取处置措施，按照规定及时告知用户并报告",
            "handle it at once, tell users and report as prescribed",
        ),
        Words("用户、有关主管部门", "users and the authority concerned"),
    ),
)  # fmt: skip
