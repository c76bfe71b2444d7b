"""第三十七条 情节轻微不需要判处刑罚: exempt from punishment; a judgement."""

from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("criminal_law", "刑法第三十七条")


# 本条：对于犯罪情节轻微不需要判处刑罚的，可以免予刑事处罚，但是可以根据案件的不同情况，予以训诫或者责令具结悔过、赔礼道歉、赔偿损失，或者由主管部门予以行政处罚或者行政处分。


def exempt(case: Facts) -> Term:
    return case["crime"] & case["punishment_not_needed"]
