"""情节严重 as revised on 2026-07-27. Our words after a second-hand copy; only an option of `READING`.

The persons tipped are the one gate that 2012 did not have, and count no earlier conduct
(高检发释字〔2001〕5号 art. 3).
"""

from lvheng.law.instruments.gongtongzi_2022_12.art_030 import READING
from lvheng.law.offence import DONE_AFTER, JUDGED_AFTER, Facts, OfOne
from lvheng.logic.clause import Article
from lvheng.logic.terms import Option, Term, any_of, when

ARTICLE: Article[Facts] = Article("fashi_2026_13", "法释〔2026〕13号“情节严重”")

TURNOVER_YUAN, MARGIN_YUAN, GAIN_YUAN = 2_000_000, 1_000_000, 500_000
TIMES, PERSONS = 3, 3
HALF_TURNOVER_YUAN, HALF_MARGIN_YUAN, HALF_GAIN_YUAN = 1_000_000, 500_000, 250_000

TIPPED = OfOne(
    "persons_tipped_after_revision",
    lambda one: when(one[DONE_AFTER], one["persons_tipped"]),
    number=True,
)


def governs(case: Facts) -> Term:
    """In a judgment before that day the option is no other than the numbers of 2012."""
    return Option(READING, "revised_2026") & case[JUDGED_AFTER]


@ARTICLE.clause(
    "",
    "据第二手转录：成交额二百万元、占用保证金一百万元、获利或者避免损失五十万元，二年内三次，或者明示、暗示三人，均含本数的，为情节严重；上述数额达到一半，并由法定知情人实施或者参与、出售内幕信息、因证券期货犯罪受过追究、二年内因证券期货违法受过行政处罚或者有其他严重后果的，也是。（大意，非条文原文）",
)
def revised_serious(case: Facts) -> Term:
    numbers = any_of(
        (
            case["turnover_yuan"] >= TURNOVER_YUAN,
            case["margin_yuan"] >= MARGIN_YUAN,
            case["illegal_income_yuan"] >= GAIN_YUAN,
            case["times_in_two_years"] >= TIMES,
            case[TIPPED.name] >= PERSONS,
        )
    )
    half = any_of(
        (
            case["turnover_yuan"] >= HALF_TURNOVER_YUAN,
            case["margin_yuan"] >= HALF_MARGIN_YUAN,
            case["illegal_income_yuan"] >= HALF_GAIN_YUAN,
        )
    )
    circumstance = any_of(
        (
            case["dealt_by_statutory_insider"],
            case["sold_inside_information"],
            case["prosecuted_before_for_securities"],
            case["sanctioned_in_two_years_for_securities"],
            case["other_grave_result"],
        )
    )
    return governs(case) & (numbers | half & circumstance)
