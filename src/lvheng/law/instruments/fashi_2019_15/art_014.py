"""第十四条 单位犯罪: the standards are those of persons; the unit is fined, its responsible persons are punished."""

from lvheng.law.offence import Facts, UnitRule
from lvheng.logic.clause import Article

ARTICLE: Article[Facts] = Article("fashi_2019_15", "法释〔2019〕15号第十四条")

UNIT: UnitRule = "double"
