"""第十七条 从业禁止 and 禁止令 for the crimes of this interpretation, as the Criminal Law has them."""

from lvheng.law.matter import Matter
from lvheng.logic.clause import Article

ARTICLE: Article[Matter] = Article("fashi_2019_15", "法释〔2019〕15号第十七条")

GOVERNS = ("刑法第二百八十六条之一", "刑法第二百八十七条之一", "刑法第二百八十七条之二")
