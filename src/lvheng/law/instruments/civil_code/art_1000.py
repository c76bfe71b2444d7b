"""第一千条 消除影响、恢复名誉、赔礼道歉."""

from lvheng.law.claim import CivilClaim, Words, shown, to_show
from lvheng.law.instruments.civil_code import art_1036
from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("civil_code", "民法典第一千条")
clause = ARTICLE.clause

ELEMENTS = to_show("reputation_harmed", "infringed", "causation", "fault")


@clause(
    "第一款",
    "行为人因侵害人格权承担消除影响、恢复名誉、赔礼道歉等民事责任的，应当与行为的具体方式和造成的影响范围相当。",
)
def apology_in_proportion(case: Facts) -> Term:
    return shown(case, ELEMENTS) & ~art_1036.excused(case)


CLAIM = CivilClaim(
    "reputation",
    Words("名誉权", "reputation"),
    Words("行为人", "whoever did it"),
    apology_in_proportion,
    (*ELEMENTS, *art_1036.DEFENCES),
    gate="reputation_harmed",
    note=Words(
        "名誉权的定义（第一千零二十四条）条文未收录",
        "the article that defines it (1024) is not in the library",
    ),
)
