"""第三十条 内幕交易、泄露内幕信息案的立案追诉. The official text is not in the library, only a summary.

Four times the numbers of 法释〔2012〕6号 art. 6, which is not repealed. A second paragraph with half the
standard was not read and is not encoded.
"""

from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Option, Term, any_of

ARTICLE: Article[Facts] = Article("gongtongzi_2022_12", "公通字〔2022〕12号第三十条")
clause = ARTICLE.clause

YEARS = 2
"""Of 二年内三次以上."""
READING = "insider_dealing_standard"
GAIN_YUAN, TURNOVER_YUAN, MARGIN_YUAN, TIMES, PERSONS = 500_000, 2_000_000, 1_000_000, 3, 3


@clause(
    "",
    "内幕交易、泄露内幕信息案的立案追诉：获利或者避免损失五十万元以上；证券交易成交额二百万元以上；期货交易占用保证金一百万元以上；二年内三次以上；明示、暗示三人以上；其他情节严重的情形。另有减半标准一款，未读到。（大意，非条文原文）",
)
def filing_standard(case: Facts) -> Term:
    """Our summary, not a quotation."""
    return Option(READING, "filing_2022") & any_of(
        (
            case["illegal_income_yuan"] >= GAIN_YUAN,
            case["turnover_yuan"] >= TURNOVER_YUAN,
            case["margin_yuan"] >= MARGIN_YUAN,
            case["times_in_two_years"] >= TIMES,
            case["persons_tipped"] >= PERSONS,
        )
    )
