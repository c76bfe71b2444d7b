"""第二百八十七条之二 帮助信息网络犯罪活动罪, since 2015-11-01 (修正案九)."""

from lvheng.facts.register import Term as Words
from lvheng.law.instruments.fashi_2019_15 import art_011, art_012, art_014, art_016
from lvheng.law.offence import Facts, Offence, Penalty, Tier
from lvheng.logic.clause import Article
from lvheng.logic.interval import Interval
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("criminal_law", "刑法第二百八十七条之二")
clause = ARTICLE.clause


@clause(
    "第一款",
    "明知他人利用信息网络实施犯罪，为其犯罪提供互联网接入、服务器托管、网络存储、通讯传输等技术支持，或者提供广告推广、支付结算等帮助，情节严重的，处三年以下有期徒刑或者拘役，并处或者单处罚金。",
)
def knew_of_crime(case: Facts) -> Term:
    """明知: shown directly, or by the presumption of 法释〔2019〕15号 art. 11."""
    return case["knew_of_crime"] | art_011.presumed(case)


OFFENCE = Offence(
    name="帮助信息网络犯罪活动罪",
    name_en="aiding criminal activity over information networks",
    article=ARTICLE,
    number="287-2",
    since="2015-11-01",
    kind="aid_network_crime",
    requires=(knew_of_crime,),
    tiers=(
        Tier(
            "serious",
            Penalty(Interval(1, 36), "and_or_only", "处三年以下有期徒刑或者拘役，并处或者单处罚金"),
            art_012.SERIOUS,
        ),
    ),
    unit=art_014.UNIT,
    unit_words="单位犯前款罪的，对单位判处罚金，并对其直接负责的主管人员和其他直接责任人员，依照第一款的规定处罚。",
    yields="有前两款行为，同时构成其他犯罪的，依照处罚较重的规定定罪处罚。",
    remark=Words(
        "法发〔2025〕12号第6条另有涉银行账户、支付账户、电话卡的情节严重标准，原文未收录，没有编入",
        "Fafa [2025] No. 12 art. 6 has standards of its own for bank and payment accounts and phone cards; "
        "its text is not in the library and not encoded",
    ),
    sets_apart=art_012.UNCHECKED,
    years_together=art_016.YEARS,
)
