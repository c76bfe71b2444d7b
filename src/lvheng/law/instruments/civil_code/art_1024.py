"""第一千零二十四条 名誉权."""

from lvheng.law.claim import CivilClaim, Words, shown, to_show
from lvheng.law.instruments.civil_code import art_1036
from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("civil_code", "民法典第一千零二十四条")
clause = ARTICLE.clause

ELEMENTS = to_show("reputation_harmed", "infringed", "causation", "fault")


@clause("第一款", "任何组织或者个人不得以侮辱、诽谤等方式侵害他人的名誉权。")
def reputation(case: Facts) -> Term:
    return shown(case, ELEMENTS) & ~art_1036.excused(case)


CLAIM = CivilClaim(
    "reputation",
    Words("名誉权", "reputation"),
    Words("行为人", "whoever did it"),
    reputation,
    (*ELEMENTS, *art_1036.DEFENCES),
    gate="reputation_harmed",
)
