"""第一千一百九十一条 用人单位责任."""

from lvheng.law.claim import CivilClaim, Words, shown, to_show
from lvheng.law.instruments.civil_code import art_1036
from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("civil_code", "民法典第一千一百九十一条")
clause = ARTICLE.clause

ELEMENTS = to_show("by_staff_at_work", "infringed", "causation", "harm", "fault")


@clause("第一款", "用人单位的工作人员因执行工作任务造成他人损害的，由用人单位承担侵权责任。")
def employer(case: Facts) -> Term:
    return shown(case, ELEMENTS) & ~art_1036.excused(case)


CLAIM = CivilClaim(
    "employer",
    Words("用人单位责任", "liability of the employer"),
    Words(
        "用人单位（可以向有故意或者重大过失的工作人员追偿）",
        "the employer, with recourse against staff at grave fault",
    ),
    employer,
    (*ELEMENTS, *art_1036.DEFENCES),
    gate="by_staff_at_work",
    note=Words(
        "工作人员构成犯罪不影响用人单位的民事责任，已追缴、退赔的扣减（法释〔2024〕12号第十七条）",
        "the crime of the staff does not free the employer; what was returned is deducted (法释〔2024〕12号第十七条)",
    ),
)
