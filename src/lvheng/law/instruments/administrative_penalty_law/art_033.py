"""第三十三条 When there is no administrative penalty, or need be none."""

from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("administrative_penalty_law", "行政处罚法第三十三条")
clause = ARTICLE.clause


@clause("第一款", "违法行为轻微并及时改正，没有造成危害后果的，不予行政处罚。")
def slight_and_corrected(act: Facts) -> Term:
    return act["slight_and_corrected"]


@clause("第一款", "初次违法且危害后果轻微并及时改正的，可以不予行政处罚。")
def first_and_slight_harm(act: Facts) -> Term:
    return act["first_and_slight_harm"]


@clause("第二款", "当事人有证据足以证明没有主观过错的，不予行政处罚。")
def no_fault_shown(act: Facts) -> Term:
    return act["no_fault_shown"]


NONE_GIVEN = (slight_and_corrected, no_fault_shown)
NONE_NEEDED = (first_and_slight_harm,)
