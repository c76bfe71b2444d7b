"""第二十七条 从犯."""

from lvheng.facts.register import Term
from lvheng.law.effects import Effect
from lvheng.law.matter import Matter
from lvheng.logic.clause import Article

ARTICLE: Article[Matter] = Article("criminal_law", "刑法第二十七条")

# 第一款：在共同犯罪中起次要或者辅助作用的，是从犯。
# 第二款：对于从犯，应当从轻、减轻处罚或者免除处罚。
ACCESSORY = Effect(
    "accessory",
    Term("从犯", "accessory"),
    ARTICLE.citation,
    "shall",
    ("lighter", "mitigated", "exempt"),
)
