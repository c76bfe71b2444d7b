"""第七条 内幕交易、泄露内幕信息的情节特别严重: no filing standard touches it, only the revision of 2026."""

from lvheng.law.instruments.fashi_2026_13 import art_serious
from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("fashi_2012_6", "法释〔2012〕6号第七条")
clause = ARTICLE.clause

TURNOVER_YUAN, MARGIN_YUAN, GAIN_YUAN = 2_500_000, 1_500_000, 750_000


@clause("第（一）项", "证券交易成交额在二百五十万元以上的；")
def turnover_2_500_000(case: Facts) -> Term:
    return ~art_serious.governs(case) & (case["turnover_yuan"] >= TURNOVER_YUAN)


@clause("第（二）项", "期货交易占用保证金数额在一百五十万元以上的；")
def margin_1_500_000(case: Facts) -> Term:
    return ~art_serious.governs(case) & (case["margin_yuan"] >= MARGIN_YUAN)


@clause("第（三）项", "获利或者避免损失数额在七十五万元以上的；")
def gain_750_000(case: Facts) -> Term:
    return ~art_serious.governs(case) & (case["illegal_income_yuan"] >= GAIN_YUAN)


@clause("第（四）项", "具有其他特别严重情节的。")
def other_especially_serious(case: Facts) -> Term:
    return case["other_especially_serious"]


ESPECIALLY_SERIOUS = tuple(ARTICLE.clauses.values())
