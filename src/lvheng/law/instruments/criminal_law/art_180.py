"""第一百八十条 内幕交易、泄露内幕信息罪；利用未公开信息交易罪, since 2009-02-28 (修正案七).

Inside information is another subject than personal information: nothing is counted in 条 here.
"""

from dataclasses import replace
from datetime import date

from lvheng.law.instruments.fashi_2012_6 import art_006, art_007
from lvheng.law.instruments.fashi_2026_13 import art_especially_serious, art_serious
from lvheng.law.instruments.gongtongzi_2022_12 import art_030
from lvheng.law.offence import Facts, Offence, Penalty, Tier
from lvheng.logic.clause import Article
from lvheng.logic.interval import Interval
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("criminal_law", "刑法第一百八十条")
clause = ARTICLE.clause


@clause(
    "第一款",
    "证券、期货交易内幕信息的知情人员或者非法获取证券、期货交易内幕信息的人员，在涉及证券的发行，证券、期货交易或者其他对证券、期货交易价格有重大影响的信息尚未公开前，买入或者卖出该证券，或者从事与该内幕信息有关的期货交易，或者泄露该信息，或者明示、暗示他人从事上述交易活动，",
)
def dealt_leaked_or_tipped(case: Facts) -> Term:
    return case["insider_or_unlawful_obtainer"] & case["dealt_leaked_or_tipped_before_publication"]


@clause(
    "第四款",
    "证券交易所、期货交易所、证券公司、期货经纪公司、基金管理公司、商业银行、保险公司等金融机构的从业人员以及有关监管部门或者行业协会的工作人员，利用因职务便利获取的内幕信息以外的其他未公开的信息，违反规定，从事与该信息相关的证券、期货交易活动，或者明示、暗示他人从事相关交易活动，",
)
def dealt_on_undisclosed_information(case: Facts) -> Term:
    return case["financial_staff"] & case["dealt_on_undisclosed_information"]


@clause("第四款", "情节严重的，依照第一款的规定处罚。")
def serious(case: Facts) -> Term:
    return case["serious"]


@clause("第四款", "依照第一款的规定处罚。")
def especially_serious(case: Facts) -> Term:
    """The first paragraph has both tiers, and the fourth refers to all of it."""
    return case["especially_serious"]


SERIOUS = Penalty(
    Interval(1, 60), "and_or_only",
    "处五年以下有期徒刑或者拘役，并处或者单处违法所得一倍以上五倍以下罚金",
    fine_times=Interval(1, 5),
)  # fmt: skip
ESPECIALLY_SERIOUS = Penalty(
    Interval(60, 120), "and", "处五年以上十年以下有期徒刑，并处违法所得一倍以上五倍以下罚金",
    fine_times=Interval(1, 5),
)  # fmt: skip

_SERIOUS = (*art_006.SERIOUS, art_030.filing_standard, art_serious.revised_serious)
_ESPECIALLY_SERIOUS = (
    *art_007.ESPECIALLY_SERIOUS,
    art_especially_serious.revised_especially_serious,
)
INSIDER_DEALING = Offence(
    name="内幕交易、泄露内幕信息罪",
    name_en="insider dealing and leaking inside information",
    article=ARTICLE,
    number="180",
    since="2009-02-28",
    kind="insider_dealing",
    requires=(dealt_leaked_or_tipped,),
    tiers=(
        Tier("serious", SERIOUS, _SERIOUS),
        Tier("especially_serious", ESPECIALLY_SERIOUS, _ESPECIALLY_SERIOUS),
    ),
    unit="none",
    by_unit=False,
    years_together=art_030.YEARS,
    only_of=("times_in_two_years",),
    of_one=(art_serious.TIPPED,),
    revised=date(2026, 7, 27),
)
OF_UNITS = replace(
    INSIDER_DEALING,
    tiers=(
        Tier(
            "serious",
            Penalty(Interval(1, 60), "none", "处五年以下有期徒刑或者拘役"),
            (*_SERIOUS, *_ESPECIALLY_SERIOUS),
        ),
    ),
    unit="double",
    unit_words="单位犯前款罪的，对单位判处罚金，并对其直接负责的主管人员和其他直接责任人员，处五年以下有期徒刑或者拘役。",
    by_unit=True,
)
"""One tier, and no fine for the persons (法释〔2012〕6号 art. 11)."""
UNDISCLOSED = Offence(
    name="利用未公开信息交易罪",
    name_en="dealing on other undisclosed information",
    article=ARTICLE,
    number="180",
    since="2009-02-28",
    kind="use_undisclosed_information",
    requires=(dealt_on_undisclosed_information,),
    tiers=(
        Tier("serious", SERIOUS, (serious,)),
        Tier("especially_serious", ESPECIALLY_SERIOUS, (especially_serious,)),
    ),
    unit="none",  # the paragraph on units stands before it
)
