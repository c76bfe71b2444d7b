"""第二百八十六条之一 拒不履行信息网络安全管理义务罪, since 2015-11-01 (修正案九).

Found from the `incidents` of a case file (what leaked) and from its `other_acts` (the other heads).
"""

from lvheng.law.instruments.fashi_2019_15 import (
    art_003,
    art_004,
    art_005,
    art_006,
    art_014,
    art_016,
)
from lvheng.law.offence import Facts, Offence, Penalty, Tier
from lvheng.logic.clause import Article
from lvheng.logic.interval import Interval
from lvheng.logic.terms import Term, all_of

ARTICLE: Article[Facts] = Article("criminal_law", "刑法第二百八十六条之一")
clause = ARTICLE.clause


@clause(
    "第一款",
    "网络服务提供者不履行法律、行政法规规定的信息网络安全管理义务，经监管部门责令采取改正措施而拒不改正，有下列情形之一的，处三年以下有期徒刑、拘役或者管制，并处或者单处罚金：",
)
def provider_refused_to_correct(case: Facts) -> Term:
    """Who is a provider: 法释〔2019〕15号 art. 1; what an order and a refusal are: art. 2."""
    return all_of(case[name] for name in (PROVIDER, "ordered_to_correct", "refused"))


PROVIDER = "network_service_provider"
"""A fact of the party."""

OFFENCE = Offence(
    name="拒不履行信息网络安全管理义务罪",
    name_en="refusing to perform the duty of information network security management",
    article=ARTICLE,
    number="286-1",
    since="2015-11-01",
    kind="refuse_network_security_duty",
    requires=(provider_refused_to_correct,),
    tiers=(
        Tier(
            "serious",
            Penalty(
                Interval(1, 36),
                "and_or_only",
                "处三年以下有期徒刑、拘役或者管制，并处或者单处罚金",
                control=True,
            ),
            (
                *art_003.MASS_SPREAD,
                *art_004.GRAVE_RESULT,
                *art_005.SERIOUS,
                *art_006.OTHER_SERIOUS,
            ),
        ),
    ),
    unit=art_014.UNIT,
    unit_words="单位犯前款罪的，对单位判处罚金，并对其直接负责的主管人员和其他直接责任人员，依照前款的规定处罚。",
    yields="有前两款行为，同时构成其他犯罪的，依照处罚较重的规定定罪处罚。",
    years_together=art_016.YEARS,
    of_one=(art_003.WEIGHED, art_004.WEIGHED),
)
