"""第二百一十九条 侵犯商业秘密罪, text since 2021-03-01 (修正案十一): no 拘役 in it any more.

No numbers for 情节严重 are in the library: a judgement of the case file.
"""

from lvheng.law.offence import Facts, Offence, Penalty, Tier
from lvheng.logic.clause import Article
from lvheng.logic.interval import Interval
from lvheng.logic.terms import Term, any_of

ARTICLE: Article[Facts] = Article("criminal_law", "刑法第二百一十九条")
clause = ARTICLE.clause


@clause(
    "第一款第（一）项",
    "以盗窃、贿赂、欺诈、胁迫、电子侵入或者其他不正当手段获取权利人的商业秘密的；",
)
def obtained_by_improper_means(case: Facts) -> Term:
    return case["obtained_by_improper_means"]


@clause("第一款第（二）项", "披露、使用或者允许他人使用以前项手段获取的权利人的商业秘密的；")
def disclosed_or_used_so_obtained(case: Facts) -> Term:
    return case["disclosed_or_used_so_obtained"]


@clause(
    "第一款第（三）项",
    "违反保密义务或者违反权利人有关保守商业秘密的要求，披露、使用或者允许他人使用其所掌握的商业秘密的。",
)
def breached_confidentiality(case: Facts) -> Term:
    return case["breached_confidentiality"]


@clause(
    "第二款", "明知前款所列行为，获取、披露、使用或者允许他人使用该商业秘密的，以侵犯商业秘密论。"
)
def knew_and_took_part(case: Facts) -> Term:
    return case["knew_and_took_part"]


WAYS = tuple(ARTICLE.clauses.values())


@clause("第一款", "有下列侵犯商业秘密行为之一，")
def infringed_a_trade_secret(case: Facts) -> Term:
    return case["trade_secret"] & any_of(way.rule(case) for way in WAYS)


@clause("第一款", "情节严重的，处三年以下有期徒刑，并处或者单处罚金；")
def serious(case: Facts) -> Term:
    return case["serious"]


@clause("第一款", "情节特别严重的，处三年以上十年以下有期徒刑，并处罚金：")
def especially_serious(case: Facts) -> Term:
    return case["especially_serious"]


OFFENCE = Offence(
    name="侵犯商业秘密罪",
    name_en="infringing trade secrets",
    article=ARTICLE,
    number="219",
    since="2021-03-01",
    kind="infringe_trade_secrets",
    requires=(infringed_a_trade_secret,),
    tiers=(
        Tier("serious", Penalty(Interval(6, 36), "and_or_only", "处三年以下有期徒刑，并处或者单处罚金"), (serious,)),
        Tier("especially_serious", Penalty(Interval(36, 120), "and", "处三年以上十年以下有期徒刑，并处罚金"), (especially_serious,)),
    ),
    unit="double",  # by art. 220, of which the library has a summary only
)  # fmt: skip
