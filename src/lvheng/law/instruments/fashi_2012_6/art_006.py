"""第六条 内幕交易、泄露内幕信息的情节严重.

Whether its numbers still stand beside the filing standard of 2022, and since 2026-07-27 beside a revision that
is known second-hand only, is contested.
"""

from lvheng.law.instruments.gongtongzi_2022_12 import art_030
from lvheng.law.offence import JUDGED_AFTER, Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Option, Term

ARTICLE: Article[Facts] = Article("fashi_2012_6", "法释〔2012〕6号第六条")
clause = ARTICLE.clause

TURNOVER_YUAN, MARGIN_YUAN, GAIN_YUAN, TIMES = 500_000, 300_000, 150_000, 3


def _governs(case: Facts) -> Term:
    not_yet_revised = Option(art_030.READING, "revised_2026") & ~case[JUDGED_AFTER]
    return Option(art_030.READING, "conviction_2012") | not_yet_revised


@clause("第（一）项", "证券交易成交额在五十万元以上的；")
def turnover_500_000(case: Facts) -> Term:
    return _governs(case) & (case["turnover_yuan"] >= TURNOVER_YUAN)


@clause("第（二）项", "期货交易占用保证金数额在三十万元以上的；")
def margin_300_000(case: Facts) -> Term:
    return _governs(case) & (case["margin_yuan"] >= MARGIN_YUAN)


@clause("第（三）项", "获利或者避免损失数额在十五万元以上的；")
def gain_150_000(case: Facts) -> Term:
    return _governs(case) & (case["illegal_income_yuan"] >= GAIN_YUAN)


@clause("第（四）项", "三次以上的；")
def three_times(case: Facts) -> Term:
    return _governs(case) & (case["times"] >= TIMES)


@clause("第（五）项", "具有其他严重情节的。")
def other_serious(case: Facts) -> Term:
    return case["other_serious"]


SERIOUS = tuple(ARTICLE.clauses.values())
