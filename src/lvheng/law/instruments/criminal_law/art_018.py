"""第十八条 精神病人."""

from lvheng.facts.case import Party
from lvheng.facts.register import Term
from lvheng.law.effects import Effect
from lvheng.law.matter import Matter
from lvheng.logic.clause import Article
from lvheng.logic.interval import NO, Interval

ARTICLE: Article[Matter] = Article("criminal_law", "刑法第十八条")

# 第三款：尚未完全丧失辨认或者控制自己行为能力的精神病人犯罪的，应当负刑事责任，但是可以从轻或者减轻处罚。
LIMITED = Effect(
    "diminished_capacity",
    Term("尚未完全丧失辨认或者控制能力的精神病人", "mentally ill, capacity limited"),
    ARTICLE.citation,
    "may",
    ("lighter", "mitigated"),
)


# 第一款：精神病人在不能辨认或者不能控制自己行为的时候造成危害结果，经法定程序鉴定确认的，不负刑事责任，但是应当责令他的家属或者监护人严加看管和医疗；在必要的时候，由政府强制医疗。


def capable(party: Party) -> Interval:
    """Whether the person could recognise and control the conduct: a judgement stated in the case file."""
    incapable = party.traits.get("incapable", NO)
    return Interval(1 - (incapable.hi or 0), 1 - (incapable.lo or 0))
