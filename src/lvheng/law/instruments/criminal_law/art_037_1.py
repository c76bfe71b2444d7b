"""第三十七条之一 从业禁止. The official text is not in the library: summarised in our words.

Who used a profession for the crime, or breached its special duties, may be barred from it for three to five
years from the end of the sentence or parole. Not for what ended before 2015-11-01.
"""

from lvheng.law.matter import Matter
from lvheng.logic.clause import Article
from lvheng.logic.interval import Interval

ARTICLE: Article[Matter] = Article("criminal_law", "刑法第三十七条之一")

MONTHS = Interval(36, 60)
