"""第三百九十七条 滥用职权罪、玩忽职守罪, since 1997-10-01.

What a major loss is stands in an interpretation that is not in the library: a judgement.
"""

from lvheng.law.offence import Facts, Offence, OfOne, Penalty, Tier
from lvheng.logic.clause import Article, Clause
from lvheng.logic.interval import Interval
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("criminal_law", "刑法第三百九十七条")
clause = ARTICLE.clause


FAVOURITISM_ESPECIALLY_SERIOUS = OfOne(
    "favouritism_especially_serious",
    lambda case: case["favouritism"] & case["especially_serious"],
)
"""Of one and the same conduct."""


@clause("第一款", "国家机关工作人员滥用职权")
def abused_power(case: Facts) -> Term:
    return case["state_organ_staff"] & case["abused_power"]


@clause("第一款", "玩忽职守，")
def neglected_duty(case: Facts) -> Term:
    return case["state_organ_staff"] & case["neglected_duty"]


@clause("第一款", "致使公共财产、国家和人民利益遭受重大损失的，处三年以下有期徒刑或者拘役；")
def major_loss(case: Facts) -> Term:
    return case["major_loss"]


@clause("第一款", "情节特别严重的，处三年以上七年以下有期徒刑。")
def especially_serious(case: Facts) -> Term:
    return case["especially_serious"]


@clause("第二款", "国家机关工作人员徇私舞弊，犯前款罪的，处五年以下有期徒刑或者拘役；")
def favouritism(case: Facts) -> Term:
    return case["favouritism"]


@clause("第二款", "情节特别严重的，处五年以上十年以下有期徒刑。")
def favouritism_especially_serious(case: Facts) -> Term:
    return case[FAVOURITISM_ESPECIALLY_SERIOUS.name]


def _offence(name: str, name_en: str, kind: str, conduct: Clause[Facts]) -> Offence:
    return Offence(
        name=name,
        name_en=name_en,
        article=ARTICLE,
        number="397",
        since="1997-10-01",
        kind=kind,
        requires=(conduct, major_loss),
        tiers=(
            Tier("major_loss", Penalty(Interval(1, 36), "none", "处三年以下有期徒刑或者拘役"), ()),
            Tier("favouritism", Penalty(Interval(1, 60), "none", "处五年以下有期徒刑或者拘役"), (favouritism,)),
            Tier("especially_serious", Penalty(Interval(36, 84), "none", "处三年以上七年以下有期徒刑"), (especially_serious,)),
            Tier("favouritism_especially_serious", Penalty(Interval(60, 120), "none", "处五年以上十年以下有期徒刑"), (favouritism_especially_serious,)),
        ),
        unit="none",
        of_one=(FAVOURITISM_ESPECIALLY_SERIOUS,),
        yields="本法另有规定的，依照规定。",
    )  # fmt: skip


ABUSE = _offence("滥用职权罪", "abuse of power", "abuse_of_power", abused_power)
NEGLIGENT = "neglect_of_duty"
"""The one kind of conduct in the library that is a crime of negligence."""
NEGLECT = _offence("玩忽职守罪", "neglect of duty", NEGLIGENT, neglected_duty)
