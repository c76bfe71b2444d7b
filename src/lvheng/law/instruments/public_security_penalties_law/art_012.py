"""第十二条 Under 14 none; from 14 to 18 lighter or mitigated (行政处罚法 art. 30 says the same)."""

from lvheng.law.offence import Facts
from lvheng.logic.clause import Article

ARTICLE: Article[Facts] = Article("public_security_penalties_law", "治安管理处罚法第十二条")

LEAST_AGE, ADULT = 14, 18
