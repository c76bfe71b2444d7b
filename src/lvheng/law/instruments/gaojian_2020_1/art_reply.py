"""批复 A suspended sentence that ran out was never served: it founds no 累犯."""

from lvheng.law.matter import Matter
from lvheng.logic.clause import Article
from lvheng.logic.interval import Interval

ARTICLE: Article[Matter] = Article("gaojian_2020_1", "高检发释字〔2020〕1号“批复”")

# 本条：被判处有期徒刑宣告缓刑的犯罪分子，在缓刑考验期满后五年内再犯应当判处有期徒刑以上刑罚之罪的，因前罪判处的有期徒刑并未执行，不具备刑法第六十五条规定的“刑罚执行完毕”的要件，故不应认定为累犯，但可作为对新罪确定刑罚的酌定从重情节予以考虑。


def served(suspended: Interval) -> Interval:
    """Whether the sentence was served, by whether it was suspended and ran out."""
    return Interval(1 - (suspended.hi or 0), 1 - (suspended.lo or 0))
