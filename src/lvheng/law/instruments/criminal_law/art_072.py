"""第七十二条 缓刑的条件. The official text is not in the library: summarised in our words.

拘役, or 有期徒刑 of up to three years, may be suspended if the circumstances are lighter, there is remorse, no
danger of another crime, and no grave harm to the community: four judgements of the court. Under 18, pregnant
or 75: it shall be. The fine is still executed.
"""

from lvheng.law.matter import Matter
from lvheng.logic.clause import Article

ARTICLE: Article[Matter] = Article("criminal_law", "刑法第七十二条")

MOST_MONTHS = 36
