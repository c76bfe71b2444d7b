"""第四条 以其他方法非法获取: buying, accepting, exchanging, and collecting in duty or service."""

from lvheng.facts.case import ActOutline
from lvheng.law.matter import Matter
from lvheng.logic.clause import Article

ARTICLE: Article[Matter] = Article("fashi_2017_10", "法释〔2017〕10号第四条")


def obtains_illegally(act: ActOutline) -> bool:
    """Stealing (art. 253之一 para. 3) or one of the other ways of this article."""
    return act.kind in ("steal", "buy", "accept", "exchange", "collect")
