"""第四十五条 有期徒刑: from six months.

The fifteen years above are for one crime; several are combined by art. 69.
"""

from lvheng.law.matter import Matter
from lvheng.logic.clause import Article
from lvheng.logic.interval import Interval

ARTICLE: Article[Matter] = Article("criminal_law", "刑法第四十五条")

# 本条：有期徒刑的期限，除本法第五十条、第六十九条规定外，为六个月以上十五年以下。
MONTHS = Interval(6, 15 * 12)
