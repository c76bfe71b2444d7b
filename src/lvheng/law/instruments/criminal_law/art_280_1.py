"""第二百八十条之一 使用虚假身份证件、盗用身份证件罪, since 2015-11-01 (修正案九)."""

from lvheng.law.offence import Facts, Offence, Penalty, Tier
from lvheng.logic.clause import Article
from lvheng.logic.interval import Interval
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("criminal_law", "刑法第二百八十条之一")
clause = ARTICLE.clause


@clause(
    "第一款",
    "在依照国家规定应当提供身份证明的活动中，使用伪造、变造的或者盗用他人的居民身份证、护照、社会保障卡、驾驶证等依法可以用于证明身份的证件，",
)
def used_where_identity_must_be_proved(case: Facts) -> Term:
    return case["identity_must_be_proved"] & case["used_false_or_others_document"]


@clause("第一款", "情节严重的，处拘役或者管制，并处或者单处罚金。")
def serious(case: Facts) -> Term:
    return case["serious"]


OFFENCE = Offence(
    name="使用虚假身份证件、盗用身份证件罪",
    name_en="using a false identity document, or that of another",
    article=ARTICLE,
    number="280-1",
    since="2015-11-01",
    kind="use_false_identity",
    requires=(used_where_identity_must_be_proved,),
    tiers=(
        Tier(
            "serious",
            Penalty(
                Interval(1, 6), "and_or_only", "处拘役或者管制，并处或者单处罚金", control=True
            ),
            (serious,),
        ),
    ),
    unit="none",
    yields="有前款行为，同时构成其他犯罪的，依照处罚较重的规定定罪处罚。",
)
