"""第二百六十六条 诈骗罪, since 1997-10-01.

The library holds no text with the amounts, and the lower two are set province by province: the standards
are facts of the case file, unknown where it does not state them.
"""

from lvheng.law.offence import Facts, Offence, Penalty, Tier
from lvheng.logic.clause import Article
from lvheng.logic.interval import Interval
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("criminal_law", "刑法第二百六十六条")
clause = ARTICLE.clause


def _reaches(case: Facts, standard: str) -> Term:
    amount = case["amount_yuan"]
    return (amount >= 1) & ((amount - case[standard]) >= 0)


@clause("", "诈骗公私财物，")
def defrauded(case: Facts) -> Term:
    return case["defrauded"]


@clause("", "数额较大的，处三年以下有期徒刑、拘役或者管制，并处或者单处罚金；")
def large_amount(case: Facts) -> Term:
    return _reaches(case, "large_from_yuan")


@clause("", "数额巨大或者有其他严重情节的，处三年以上十年以下有期徒刑，并处罚金；")
def huge_amount(case: Facts) -> Term:
    return _reaches(case, "huge_from_yuan") | case["other_serious"]


@clause(
    "",
    "数额特别巨大或者有其他特别严重情节的，处十年以上有期徒刑或者无期徒刑，并处罚金或者没收财产。",
)
def especially_huge_amount(case: Facts) -> Term:
    return _reaches(case, "especially_huge_from_yuan") | case["other_especially_serious"]


OFFENCE = Offence(
    name="诈骗罪",
    name_en="fraud",
    article=ARTICLE,
    number="266",
    since="1997-10-01",
    kind="fraud",
    requires=(defrauded,),
    tiers=(
        Tier(
            "large_amount",
            Penalty(
                Interval(1, 36), "and_or_only", "处三年以下有期徒刑、拘役或者管制，并处或者单处罚金",
                control=True,
            ),
            (large_amount,),
        ),
        Tier(
            "huge_amount",
            Penalty(Interval(36, 120), "and", "处三年以上十年以下有期徒刑，并处罚金"),
            (huge_amount,),
        ),
        Tier(
            "especially_huge_amount",
            Penalty(
                Interval(120, None), "and_or_confiscation",
                "处十年以上有期徒刑或者无期徒刑，并处罚金或者没收财产",
            ),
            (especially_huge_amount,),
        ),
    ),
    unit="none",
    yields="本法另有规定的，依照规定。",
)  # fmt: skip
