"""第一千零三十八条 信息处理者的保密、安全和告知."""

from lvheng.law.duty import Duty, Words
from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("civil_code", "民法典第一千零三十八条")
clause = ARTICLE.clause


@clause(
    "第二款",
    "发生或者可能发生个人信息泄露、篡改、丢失的，应当及时采取补救措施，按照规定告知自然人并向有关主管部门报告。",
)
def remedy_tell_and_report(case: Facts) -> Term:
    return ~case["entrusted"]


DUTIES = (
    Duty(
        "civil_code_notice", "report", remedy_tell_and_report,
        Words(
            "及时采取补救措施，按照规定告知自然人并报告",
            "remedy in good time, tell the persons concerned and report as prescribed",
        ),
        Words("自然人、有关主管部门", "the persons concerned and the authority"),
    ),
)  # fmt: skip
