"""第四十六条 Complaints against the police."""

from lvheng.law.route import Facts, Route, Words
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("police_law", "人民警察法第四十六条")


@ARTICLE.clause(
    "第一款",
    "公民或者组织对人民警察的违法、违纪行为，有权向人民警察机关或者人民检察院、行政监察机关检举、控告。受理检举、控告的机关应当及时查处，并将查处结果告知检举人、控告人。",
)
def against_the_police(party: Facts) -> Term:
    return party["occupation.police"]


ROUTES = (
    Route(
        "against_the_police",
        "discipline",
        Words(
            "人民警察机关、人民检察院或者行政监察机关",
            "the police, the procuratorate or the supervisory organ",
        ),
        Words(
            "检举、控告；应当查处并告知结果",
            "denounce; it shall be looked into and the result told",
        ),
        against_the_police,
    ),
)
