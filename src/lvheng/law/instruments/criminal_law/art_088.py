"""第八十八条 不受追诉期限限制. The official text is not in the library: summarised in our words."""

from lvheng.facts.case import Party
from lvheng.law.matter import Matter
from lvheng.logic.clause import Article
from lvheng.logic.interval import NO, Interval

ARTICLE: Article[Matter] = Article("criminal_law", "刑法第八十八条")


def without_limit(party: Party) -> Interval:
    """A victim complained in time, and the authority did not open a case though it should have.

    The other head, evasion after the case was opened, asks for nothing more here: opening in time is
    itself taken to stop the period.
    """
    return party.traits.get("complaint_wrongly_not_opened", NO)
