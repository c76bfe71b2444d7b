"""第九条 网络服务提供者: a leak after an order to correct was refused is punished under 刑法 art. 286之一."""

from lvheng.facts.register import Term
from lvheng.law.matter import Matter
from lvheng.logic.clause import Article

ARTICLE: Article[Matter] = Article("fashi_2017_10", "法释〔2017〕10号第九条")

GOVERNED_BY_286_1 = Term(
    f"{ARTICLE.citation}：拒不改正致使用户的公民个人信息泄露，造成严重后果的，依照刑法第二百八十六条之一定罪处罚",
    "Fashi [2017] No. 10 art. 9: where refusal to correct led to a leak with grave results, art. 286-1 governs",
)
