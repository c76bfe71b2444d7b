"""第二百八十七条之一 非法利用信息网络罪, since 2015-11-01 (修正案九)."""

from lvheng.law.instruments.fashi_2019_15 import art_010, art_014, art_016
from lvheng.law.offence import Facts, Offence, Penalty, Tier
from lvheng.logic.clause import Article
from lvheng.logic.interval import Interval
from lvheng.logic.terms import Term, any_of

ARTICLE: Article[Facts] = Article("criminal_law", "刑法第二百八十七条之一")
clause = ARTICLE.clause


@clause(
    "第一款第（一）项",
    "设立用于实施诈骗、传授犯罪方法、制作或者销售违禁物品、管制物品等违法犯罪活动的网站、通讯群组的；",
)
def set_up_for_crime(case: Facts) -> Term:
    return case["set_up_for_crime"]


@clause(
    "第一款第（二）项",
    "发布有关制作或者销售毒品、枪支、淫秽物品等违禁物品、管制物品或者其他违法犯罪信息的；",
)
def published_criminal_information(case: Facts) -> Term:
    return case["published_criminal_information"]


@clause("第一款第（三）项", "为实施诈骗等违法犯罪活动发布信息的。")
def published_for_crime(case: Facts) -> Term:
    return case["published_for_crime"]


@clause(
    "第一款",
    "利用信息网络实施下列行为之一，情节严重的，处三年以下有期徒刑或者拘役，并处或者单处罚金：",
)
def used_networks_illegally(case: Facts) -> Term:
    items = (set_up_for_crime, published_criminal_information, published_for_crime)
    return any_of(item.rule(case) for item in items)


OFFENCE = Offence(
    name="非法利用信息网络罪",
    name_en="illegally using information networks",
    article=ARTICLE,
    number="287-1",
    since="2015-11-01",
    kind="illegal_use_of_networks",
    requires=(used_networks_illegally,),
    tiers=(
        Tier(
            "serious",
            Penalty(Interval(1, 36), "and_or_only", "处三年以下有期徒刑或者拘役，并处或者单处罚金"),
            art_010.SERIOUS,
        ),
    ),
    unit=art_014.UNIT,
    unit_words="单位犯前款罪的，对单位判处罚金，并对其直接负责的主管人员和其他直接责任人员，依照第一款的规定处罚。",
    yields="有前两款行为，同时构成其他犯罪的，依照处罚较重的规定定罪处罚。",
    years_together=art_016.YEARS,
)
"""It yields to 侵犯公民个人信息罪 where both are met (法释〔2017〕10号 art. 8)."""
