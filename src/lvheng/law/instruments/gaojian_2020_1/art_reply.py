"""批复 A suspended sentence that ran out was never served: it founds no 累犯."""

from lvheng.law.matter import Matter
from lvheng.logic.clause import Article
from lvheng.logic.interval import Interval

ARTICLE: Article[Matter] = Article("gaojian_2020_1", "高检发释字〔2020〕1号“批复”")

# 大意（第二手转录，非原文）：缓刑考验期满的，前罪刑罚没有执行，五年内再犯不作累犯，可以酌定从重。


def served(suspended: Interval) -> Interval:
    """Whether the sentence was served, by whether it was suspended and ran out."""
    return Interval(1 - (suspended.hi or 0), 1 - (suspended.lo or 0))
