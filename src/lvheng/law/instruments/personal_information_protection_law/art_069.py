"""第六十九条 个人信息处理者的过错推定与赔偿."""

from lvheng.law.claim import CivilClaim, Words, defence, shown, to_show
from lvheng.law.instruments.civil_code import art_1036
from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("personal_information_protection_law", "个人信息保护法第六十九条")
clause = ARTICLE.clause

ELEMENTS = (
    *to_show("handler", "infringed", "causation", "harm"),
    *defence("proves_no_fault"),
)


@clause(
    "第一款",
    "处理个人信息侵害个人信息权益造成损害，个人信息处理者不能证明自己没有过错的，应当承担损害赔偿等侵权责任。",
)
def fault_is_presumed(case: Facts) -> Term:
    return shown(case, ELEMENTS) & ~art_1036.excused(case)


@clause(
    "第二款",
    "前款规定的损害赔偿责任按照个人因此受到的损失或者个人信息处理者因此获得的利益确定;个人因此受到的损失和个人信息处理者因此获得的利益难以确定的，根据实际情况确定赔偿数额。",
)
def loss_or_gain_or_as_it_is(case: Facts) -> Term:
    """The amounts are in `opinion/civil/damages.py`."""
    return fault_is_presumed.rule(case)


CLAIM = CivilClaim(
    "personal_information_right",
    Words("个人信息权益（过错推定）", "right in personal information (presumed fault)"),
    Words("个人信息处理者", "the handler"),
    fault_is_presumed,
    (*ELEMENTS, *art_1036.DEFENCES),
    gate="handler",
)
