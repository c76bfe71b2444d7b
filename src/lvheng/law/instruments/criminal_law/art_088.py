"""第八十八条 不受追诉期限限制."""

from lvheng.facts.case import Party
from lvheng.law.matter import Matter
from lvheng.logic.clause import Article
from lvheng.logic.interval import NO, Interval

ARTICLE: Article[Matter] = Article("criminal_law", "刑法第八十八条")


# 第一款：在人民检察院、公安机关、国家安全机关立案侦查或者在人民法院受理案件以后，逃避侦查或者审判的，不受追诉期限的限制。
# 第二款：被害人在追诉期限内提出控告，人民法院、人民检察院、公安机关应当立案而不予立案的，不受追诉期限的限制。


def without_limit(party: Party) -> Interval:
    """A victim complained in time, and the authority did not open a case though it should have.

    The other head, evasion after the case was opened, asks for nothing more here: opening in time is
    itself taken to stop the period.
    """
    return party.traits.get("complaint_wrongly_not_opened", NO)
