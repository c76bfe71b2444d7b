"""第十三条 施行日期: 2017-06-01, kept with the text in `official/`.

An interpretation applies for as long as the law it interprets: cases still open on that day are judged by
it (高检发释字〔2001〕5号 art. 2).
"""

from lvheng.law.matter import Matter
from lvheng.logic.clause import Article

ARTICLE: Article[Matter] = Article("fashi_2017_10", "法释〔2017〕10号第十三条")
