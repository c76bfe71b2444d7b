"""第五十七条 个人信息泄露、篡改、丢失的补救和通知."""

from lvheng.law.duty import AUTHORITY, INDIVIDUALS, Duty, Words
from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("personal_information_protection_law", "个人信息保护法第五十七条")
clause = ARTICLE.clause

CONTENTS = (
    Words(
        "发生或者可能发生个人信息泄露、篡改、丢失的信息种类、原因和可能造成的危害",
        "the kinds of information, the cause and the harm that may follow",
    ),
    Words(
        "个人信息处理者采取的补救措施和个人可以采取的减轻危害的措施",
        "the remedies taken, and what individuals can do to reduce harm",
    ),
    Words("个人信息处理者的联系方式", "how to reach the handler"),
)
"""第一款第（一）项至第（三）项."""


@clause(
    "第一款",
    "发生或者可能发生个人信息泄露、篡改、丢失的，个人信息处理者应当立即采取补救措施，并通知履行个人信息保护职责的部门和个人。",
)
def remedy_and_notify(case: Facts) -> Term:
    """Who only carries out another's decisions is not the handler (第七十三条)."""
    return ~case["entrusted"]


@clause(
    "第二款",
    "个人信息处理者采取措施能够有效避免信息泄露、篡改、丢失造成危害的，个人信息处理者可以不通知个人；履行个人信息保护职责的部门认为可能造成危害的，有权要求个人信息处理者通知个人。",
)
def individuals_must_be_told(case: Facts) -> Term:
    return ~case["entrusted"] & (~case["measures_prevent_harm"] | case["authority_requires_notice"])


DUTIES = (
    Duty("remedy", "remedy", remedy_and_notify, Words("立即采取补救措施", "remedy at once")),
    Duty(
        "tell_authority", "report", remedy_and_notify,
        Words("立即发出通知", "notify at once"), AUTHORITY, None, CONTENTS,
    ),
    Duty(
        "tell_individuals", "notify", individuals_must_be_told,
        Words("立即发出通知", "notify at once"), INDIVIDUALS, None, CONTENTS,
    ),
)  # fmt: skip
