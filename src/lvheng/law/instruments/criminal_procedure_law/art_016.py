"""第十六条 No criminal liability is pursued: here 情节显著轻微 (刑法 art. 13), and limitation."""

from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("criminal_procedure_law", "刑事诉讼法第十六条")
clause = ARTICLE.clause


@clause("第一款第（一）项", "情节显著轻微、危害不大，不认为是犯罪的；")
def clearly_minor(case: Facts) -> Term:
    """A judgement; the proviso of 刑法 art. 13, whose text is not in the library."""
    return case["clearly_minor"]


@clause("第一款第（二）项", "犯罪已过追诉时效期限的；")
def limitation_passed(case: Facts) -> Term:
    return case["limitation_passed"]
