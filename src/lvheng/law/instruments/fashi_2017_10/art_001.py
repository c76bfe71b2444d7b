"""第一条 公民个人信息.

An input: whether a record is personal information is decided when it is counted (docs/counting.md §10),
by whether it identifies a natural person alone or with other information.
"""

from lvheng.law.matter import Matter
from lvheng.logic.clause import Article

ARTICLE: Article[Matter] = Article("fashi_2017_10", "法释〔2017〕10号第一条")
