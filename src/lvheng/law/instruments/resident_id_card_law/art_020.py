"""第二十条 Police who leak what they learnt by making, issuing, checking or holding ID cards: discipline, no fine."""

from lvheng.facts.register import Term as Words
from lvheng.law.offence import Facts
from lvheng.law.sanction import EMPLOYER, Grade, Sanction, staff_of
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("resident_id_card_law", "居民身份证法第二十条")
clause = ARTICLE.clause


@clause(
    "第一款第（五）项",
    "泄露因制作、发放、查验、扣押居民身份证而知悉的公民个人信息，侵害公民合法权益的。",
)
def police_leak(act: Facts) -> Term:
    return act["hands_over"] & act["id_card_work"]


SANCTIONS = (
    Sanction(
        ARTICLE,
        "20",
        "2012-01-01",
        EMPLOYER,
        staff_of("police"),
        (
            Grade(
                police_leak, Words("根据情节轻重给予行政处分", "disciplinary sanction by gravity")
            ),
        ),
        disciplinary=True,
        if_no_crime=False,
    ),
)
