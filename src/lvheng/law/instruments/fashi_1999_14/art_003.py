"""第三条 A unit's name misused, the gains divided by those who did it."""

from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("fashi_1999_14", "法释〔1999〕14号第三条")
clause = ARTICLE.clause


@clause(
    "",
    "盗用单位名义实施犯罪，违法所得由实施犯罪的个人私分的，依照刑法有关自然人犯罪的规定定罪处罚。",
)
def name_misused(unit: Facts) -> Term:
    return unit["name_misused_and_gains_divided"]
