"""第二条 罚金的最低数额."""

from lvheng.law.matter import Matter
from lvheng.logic.clause import Article

ARTICLE: Article[Matter] = Article("fashi_2000_45", "法释〔2000〕45号第二条")

LEAST_YUAN, LEAST_YUAN_MINOR = 1_000, 500


def least_fine(minor: bool) -> int:
    """刑法没有明确规定罚金数额标准的，罚金的最低数额不能少于一千元 (minors: 五百元)."""
    return LEAST_YUAN_MINOR if minor else LEAST_YUAN
