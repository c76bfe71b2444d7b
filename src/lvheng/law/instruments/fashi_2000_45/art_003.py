"""第三条 Fines of several crimes are added; beside the confiscation of all property there is none.

The adding is `combined_fines` of art. 69; confiscation of property is not encoded.
"""

from lvheng.law.matter import Matter
from lvheng.logic.clause import Article

ARTICLE: Article[Matter] = Article("fashi_2000_45", "法释〔2000〕45号第三条")
