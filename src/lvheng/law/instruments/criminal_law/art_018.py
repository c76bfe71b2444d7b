"""第十八条 精神病人. The official text is not in the library: summarised in our words."""

from lvheng.facts.case import Party
from lvheng.facts.register import Term
from lvheng.law.effects import Effect
from lvheng.law.matter import Matter
from lvheng.logic.clause import Article
from lvheng.logic.interval import NO, Interval

ARTICLE: Article[Matter] = Article("criminal_law", "刑法第十八条")

LIMITED = Effect(
    "diminished_capacity",
    Term("尚未完全丧失辨认或者控制能力的精神病人", "mentally ill, capacity limited"),
    ARTICLE.citation,
    "may",
    ("lighter", "mitigated"),
)


def capable(party: Party) -> Interval:
    """Whether the person could recognise and control the conduct: a judgement stated in the case file."""
    incapable = party.traits.get("incapable", NO)
    return Interval(1 - (incapable.hi or 0), 1 - (incapable.lo or 0))
