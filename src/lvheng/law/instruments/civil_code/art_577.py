"""第五百七十七条 违约责任."""

from lvheng.law.claim import CivilClaim, Words, shown, to_show
from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("civil_code", "民法典第五百七十七条")
clause = ARTICLE.clause

ELEMENTS = to_show("broke_agreement", "causation", "harm")


@clause(
    "",
    "当事人一方不履行合同义务或者履行合同义务不符合约定的，应当承担继续履行、采取补救措施或者赔偿损失等违约责任。",
)
def breach(case: Facts) -> Term:
    """Fault is not asked."""
    return shown(case, ELEMENTS)


CLAIM = CivilClaim(
    "contract",
    Words("违约", "contract"),
    Words("合同相对方", "the other party to the contract"),
    breach,
    ELEMENTS,
    gate="broke_agreement",
    note=Words("与侵权择一", "an alternative to tort"),
)
