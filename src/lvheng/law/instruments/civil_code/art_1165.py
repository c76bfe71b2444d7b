"""第一千一百六十五条 过错责任."""

from lvheng.law.claim import CivilClaim, Words, shown, to_show
from lvheng.law.instruments.civil_code import art_1036
from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("civil_code", "民法典第一千一百六十五条")
clause = ARTICLE.clause

ELEMENTS = to_show("infringed", "causation", "harm", "fault")


@clause("第一款", "行为人因过错侵害他人民事权益造成损害的，应当承担侵权责任。")
def fault(case: Facts) -> Term:
    return shown(case, ELEMENTS) & ~art_1036.excused(case)


@clause("第二款", "依照法律规定推定行为人有过错，其不能证明自己没有过错的，应当承担侵权责任。")
def presumed_by_law(case: Facts) -> Term:
    """For personal information: 个人信息保护法第六十九条第一款."""
    return (
        shown(case, to_show("handler", "infringed", "causation", "harm")) & ~case["proves_no_fault"]
    )


CLAIM = CivilClaim(
    "fault",
    Words("一般侵权（过错责任）", "tort, by fault"),
    Words("行为人（含并非个人信息处理者的个人）", "whoever did it, a private individual too"),
    fault,
    (*ELEMENTS, *art_1036.DEFENCES),
)
