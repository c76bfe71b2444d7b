"""情节特别严重 as revised on 2026-07-27. Our words after a second-hand copy; only an option of a reading."""

from lvheng.law.instruments.fashi_2026_13.art_serious import governs
from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term, any_of

ARTICLE: Article[Facts] = Article("fashi_2026_13", "法释〔2026〕13号“情节特别严重”")

TURNOVER_YUAN, MARGIN_YUAN, GAIN_YUAN = 20_000_000, 10_000_000, 5_000_000


@ARTICLE.clause(
    "",
    "据第二手转录：成交额二千万元、占用保证金一千万元、获利或者避免损失五百万元，均含本数的，为情节特别严重。（大意，非条文原文）",
)
def revised_especially_serious(case: Facts) -> Term:
    return governs(case) & any_of(
        (
            case["turnover_yuan"] >= TURNOVER_YUAN,
            case["margin_yuan"] >= MARGIN_YUAN,
            case["illegal_income_yuan"] >= GAIN_YUAN,
        )
    )
