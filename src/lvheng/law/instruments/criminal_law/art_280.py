"""第二百八十条 documents and seals of state organs, seals of organisations, identity documents.

Text since 2015-11-01 (修正案九).
"""

from lvheng.law.offence import Facts, Offence, Penalty, Tier
from lvheng.logic.clause import Article
from lvheng.logic.interval import Interval
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("criminal_law", "刑法第二百八十条")
clause = ARTICLE.clause


@clause("第一款", "伪造、变造、买卖或者盗窃、抢夺、毁灭国家机关的公文、证件、印章的，")
def forged_or_dealt_in_official_documents(case: Facts) -> Term:
    return case["forged_or_dealt_in_official_documents"]


@clause("第一款", "或者盗窃、抢夺、毁灭国家机关的公文、证件、印章的，")
def stole_or_destroyed_official_documents(case: Facts) -> Term:
    return case["stole_or_destroyed_official_documents"]


@clause("第一款", "情节严重的，处三年以上十年以下有期徒刑，并处罚金。")
def official_documents_serious(case: Facts) -> Term:
    return case["serious"]


@clause(
    "第二款",
    "伪造公司、企业、事业单位、人民团体的印章的，处三年以下有期徒刑、拘役、管制或者剥夺政治权利，并处罚金。",
)
def forged_unit_seals(case: Facts) -> Term:
    return case["forged_unit_seals"]


@clause(
    "第三款",
    "伪造、变造、买卖居民身份证、护照、社会保障卡、驾驶证等依法可以用于证明身份的证件的，",
)
def forged_or_dealt_in_identity_documents(case: Facts) -> Term:
    return case["forged_or_dealt_in_identity_documents"]


@clause("第三款", "情节严重的，处三年以上七年以下有期徒刑，并处罚金。")
def identity_documents_serious(case: Facts) -> Term:
    return case["serious"]


BASIC = Tier(
    "basic",
    Penalty(
        Interval(1, 36), "and", "处三年以下有期徒刑、拘役、管制或者剥夺政治权利，并处罚金",
        control=True, deprivation_only=True,
    ),
    (),
)  # fmt: skip
OFFICIAL_SERIOUS = Tier(
    "serious",
    Penalty(Interval(36, 120), "and", "处三年以上十年以下有期徒刑，并处罚金"),
    (official_documents_serious,),
)
IDENTITY_SERIOUS = Tier(
    "serious",
    Penalty(Interval(36, 84), "and", "处三年以上七年以下有期徒刑，并处罚金"),
    (identity_documents_serious,),
)

FORGING = Offence(
    name="伪造、变造、买卖国家机关公文、证件、印章罪",
    name_en="forging or dealing in documents, certificates or seals of state organs",
    article=ARTICLE,
    number="280",
    since="2015-11-01",
    kind="forge_official_documents",
    requires=(forged_or_dealt_in_official_documents,),
    tiers=(BASIC, OFFICIAL_SERIOUS),
    unit="none",
)
STEALING = Offence(
    name="盗窃、抢夺、毁灭国家机关公文、证件、印章罪",
    name_en="stealing, seizing or destroying documents, certificates or seals of state organs",
    article=ARTICLE,
    number="280",
    since="2015-11-01",
    kind="steal_official_documents",
    requires=(stole_or_destroyed_official_documents,),
    tiers=(BASIC, OFFICIAL_SERIOUS),
    unit="none",
)
SEALS = Offence(
    name="伪造公司、企业、事业单位、人民团体印章罪",
    name_en="forging the seal of a company or other organisation",
    article=ARTICLE,
    number="280",
    since="2015-11-01",
    kind="forge_unit_seals",
    requires=(forged_unit_seals,),
    tiers=(BASIC,),
    unit="none",
)
IDENTITY = Offence(
    name="伪造、变造、买卖身份证件罪",
    name_en="forging, altering, buying or selling identity documents",
    article=ARTICLE,
    number="280",
    since="2015-11-01",
    kind="forge_identity_documents",
    requires=(forged_or_dealt_in_identity_documents,),
    tiers=(BASIC, IDENTITY_SERIOUS),
    unit="none",
)
