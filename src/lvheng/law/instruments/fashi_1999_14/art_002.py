"""第二条 A unit set up for crime, or whose main activity is crime, is no unit of the criminal law."""

from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("fashi_1999_14", "法释〔1999〕14号第二条")
clause = ARTICLE.clause


@clause(
    "",
    "个人为进行违法犯罪活动而设立的公司、企业、事业单位实施犯罪的，或者公司、企业、事业单位设立后，以实施犯罪为主要活动的，不以单位犯罪论处。",
)
def not_a_unit_crime(unit: Facts) -> Term:
    return unit["set_up_for_crime"] | unit["crime_is_main_activity"]
