"""第一百七十七条 Not prosecuting: must where there is no crime (or art. 16), may where it is minor; then administrative handling."""

from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("criminal_procedure_law", "刑事诉讼法第一百七十七条")
clause = ARTICLE.clause


@clause(
    "第一款",
    "犯罪嫌疑人没有犯罪事实，或者有本法第十六条规定的情形之一的，人民检察院应当作出不起诉决定。",
)
def must_not_prosecute(case: Facts) -> Term:
    return ~case["crime"] | case["clearly_minor"] | case["limitation_passed"]


@clause(
    "第二款",
    "对于犯罪情节轻微，依照刑法规定不需要判处刑罚或者免除刑罚的，人民检察院可以作出不起诉决定。",
)
def may_not_prosecute(case: Facts) -> Term:
    """犯罪情节轻微 by 法释〔2017〕10号 art. 10, or as 刑法 art. 37 has it."""
    return case["crime"] & (case["minor_circumstances"] | case["punishment_not_needed"])
