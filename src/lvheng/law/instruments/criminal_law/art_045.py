"""第四十五条 有期徒刑: from six months. The official text is not in the library: summarised in our words.

The fifteen years above are for one crime; several are combined by art. 69.
"""

from lvheng.law.matter import Matter
from lvheng.logic.clause import Article
from lvheng.logic.interval import Interval

ARTICLE: Article[Matter] = Article("criminal_law", "刑法第四十五条")

MONTHS = Interval(6, 15 * 12)
