"""第四条 内幕交易、泄露内幕信息的情节严重, since 2026-07-27 (法释〔2026〕13号).

Judged since that day, earlier conduct too: no number of it is lower than that of 2012 (高检发释字〔2001〕5号
art. 3). Only 第一款第（五）项 is new, and counts no earlier conduct.
"""

from lvheng.law.offence import DONE_AFTER, JUDGED_AFTER, Facts, OfOne
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term, when

ARTICLE: Article[Facts] = Article("fashi_2012_6", "法释〔2012〕6号第四条")
clause = ARTICLE.clause

TURNOVER_YUAN, MARGIN_YUAN, GAIN_YUAN = 2_000_000, 1_000_000, 500_000
TIMES, PERSONS = 3, 3
HALF_TURNOVER_YUAN, HALF_MARGIN_YUAN, HALF_GAIN_YUAN = 1_000_000, 500_000, 250_000

TIPPED = OfOne(
    "persons_tipped_after_revision",
    lambda one: when(one[DONE_AFTER], one["persons_tipped"]),
    number=True,
)


@clause("第一款第（一）项", "证券交易成交额在二百万元以上的；")
def turnover_2_000_000(case: Facts) -> Term:
    return case[JUDGED_AFTER] & (case["turnover_yuan"] >= TURNOVER_YUAN)


@clause("第一款第（二）项", "期货交易占用保证金数额在一百万元以上的；")
def margin_1_000_000(case: Facts) -> Term:
    return case[JUDGED_AFTER] & (case["margin_yuan"] >= MARGIN_YUAN)


@clause("第一款第（三）项", "获利或者避免损失数额在五十万元以上的；")
def gain_500_000(case: Facts) -> Term:
    return case[JUDGED_AFTER] & (case["illegal_income_yuan"] >= GAIN_YUAN)


@clause("第一款第（四）项", "二年内三次以上从事内幕交易或者泄露内幕信息的；")
def three_times_in_two_years(case: Facts) -> Term:
    return case[JUDGED_AFTER] & (case["times_in_two_years"] >= TIMES)


@clause("第一款第（五）项", "明示、暗示三人以上从事与内幕信息有关的证券、期货交易的；")
def three_tipped(case: Facts) -> Term:
    return case[JUDGED_AFTER] & (case[TIPPED.name] >= PERSONS)


@clause("第一款第（六）项", "具有其他严重情节的。")
def other_serious(case: Facts) -> Term:
    return case[JUDGED_AFTER] & case["other_serious"]


# 第二款：证券交易成交额在一百万元以上，或者期货交易占用保证金数额在五十万元以上，或者获利或避免损失数额在二十五万元以上，具有下列情形之一的，应当认定为刑法第一百八十条第一款规定的“情节严重”：


def _half(case: Facts) -> Term:
    reached = (
        (case["turnover_yuan"] >= HALF_TURNOVER_YUAN)
        | (case["margin_yuan"] >= HALF_MARGIN_YUAN)
        | (case["illegal_income_yuan"] >= HALF_GAIN_YUAN)
    )
    return case[JUDGED_AFTER] & reached


@clause(
    "第二款第（一）项",
    "证券法、期货和衍生品法规定的内幕信息的知情人实施或者与他人共同实施内幕交易行为的；",
)
def half_by_an_insider(case: Facts) -> Term:
    return _half(case) & case["dealt_by_statutory_insider"]


@clause(
    "第二款第（二）项", "以出售或变相出售内幕信息等方式，明示、暗示他人从事与该内幕信息有关交易的；"
)
def half_by_selling_information(case: Facts) -> Term:
    return _half(case) & case["sold_inside_information"]


@clause("第二款第（三）项", "因证券、期货犯罪行为受过刑事追究的；")
def half_after_prosecution(case: Facts) -> Term:
    return _half(case) & case["prosecuted_before_for_securities"]


@clause("第二款第（四）项", "二年内因证券、期货违法行为受过行政处罚的；")
def half_after_sanction(case: Facts) -> Term:
    return _half(case) & case["sanctioned_in_two_years_for_securities"]


@clause("第二款第（五）项", "造成其他严重后果的。")
def half_with_grave_result(case: Facts) -> Term:
    return _half(case) & case["other_grave_result"]


SERIOUS = tuple(ARTICLE.clauses.values())
