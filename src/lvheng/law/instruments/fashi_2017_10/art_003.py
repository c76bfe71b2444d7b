"""第三条 提供公民个人信息: giving to particular persons, and publishing."""

from lvheng.facts.case import ActOutline
from lvheng.law.matter import Matter
from lvheng.logic.clause import Article

ARTICLE: Article[Matter] = Article("fashi_2017_10", "法释〔2017〕10号第三条")


def sells_or_provides(act: ActOutline) -> bool:
    """Selling, and providing in the sense of this article (publishing is providing)."""
    return act.kind in ("sell", "provide", "publish")
