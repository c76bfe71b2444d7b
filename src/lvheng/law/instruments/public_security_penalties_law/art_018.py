"""第十八条 A unit that violates public security: those directly in charge and responsible are punished."""

from lvheng.facts.register import Term as Words
from lvheng.law.offence import Facts
from lvheng.law.sanction import POLICE, Grade, Sanction, unit
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("public_security_penalties_law", "治安管理处罚法第十八条")
clause = ARTICLE.clause


@clause("", "单位违反治安管理的，对其直接负责的主管人员和其他直接责任人员依照本法的规定处罚。")
def of_a_unit(act: Facts) -> Term:
    return act["hands_over"] | act["obtains"]


SANCTIONS = (
    Sanction(
        ARTICLE,
        "18",
        "2026-01-01",
        POLICE,
        unit,
        (
            Grade(
                of_a_unit,
                Words(
                    "对直接负责的主管人员和其他直接责任人员依照第五十六条处拘留",
                    "detention under art. 56 of those in charge and directly responsible",
                ),
            ),
        ),
        public_security=True,
    ),
)
