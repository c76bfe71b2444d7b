"""第一条 并处 means that a fine must be imposed; 可以并处 leaves it to the court."""

from lvheng.law.matter import Matter
from lvheng.law.offence import Penalty
from lvheng.logic.clause import Article

ARTICLE: Article[Matter] = Article("fashi_2000_45", "法释〔2000〕45号第一条")


def must_be_fined(penalty: Penalty) -> bool:
    return penalty.fine_mode in ("and", "and_or_only", "fine")
