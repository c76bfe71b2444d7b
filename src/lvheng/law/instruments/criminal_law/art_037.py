"""第三十七条 情节轻微不需要判处刑罚: exempt from punishment; a judgement. The text is not in the library."""

from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("criminal_law", "刑法第三十七条")


def exempt(case: Facts) -> Term:
    return case["crime"] & case["punishment_not_needed"]
