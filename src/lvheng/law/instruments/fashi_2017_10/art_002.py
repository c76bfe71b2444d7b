"""第二条 违反国家有关规定.

An input: a case file states acts that violate laws, administrative regulations or departmental rules on
personal information. Local regulations and house rules are not enough.
"""

from lvheng.law.matter import Matter
from lvheng.logic.clause import Article

ARTICLE: Article[Matter] = Article("fashi_2017_10", "法释〔2017〕10号第二条")
