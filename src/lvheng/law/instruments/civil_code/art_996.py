"""第九百九十六条 违约责任与精神损害."""

from lvheng.law.claim import CivilClaim, Words, shown, to_show
from lvheng.law.instruments.civil_code import art_1036
from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("civil_code", "民法典第九百九十六条")
clause = ARTICLE.clause

ELEMENTS = to_show("broke_agreement", "causation", "harm")


@clause(
    "",
    "因当事人一方的违约行为，损害对方人格权并造成严重精神损害，受损害方选择请求其承担违约责任的，不影响受损害方请求精神损害赔偿。",
)
def breach(case: Facts) -> Term:
    return shown(case, ELEMENTS)


CLAIM = CivilClaim(
    "contract",
    Words("违约", "contract"),
    Words("合同相对方", "the other party to the contract"),
    breach,
    (*ELEMENTS, *art_1036.DEFENCES),
    gate="broke_agreement",
    note=Words(
        "与侵权择一；违约责任的一般条文未收录",
        "an alternative to tort; the general article on breach is not in the library",
    ),
)
