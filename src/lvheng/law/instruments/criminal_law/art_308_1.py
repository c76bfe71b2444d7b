"""第三百零八条之一 case information that must not be public, since 2015-11-01 (修正案九)."""

from lvheng.law.offence import Elsewhere, Facts, Offence, Penalty, Tier
from lvheng.logic.clause import Article
from lvheng.logic.interval import Interval
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("criminal_law", "刑法第三百零八条之一")
clause = ARTICLE.clause


@clause(
    "第一款",
    "司法工作人员、辩护人、诉讼代理人或者其他诉讼参与人，泄露依法不公开审理的案件中不应当公开的信息，",
)
def participant_leaked(case: Facts) -> Term:
    return case["participant_in_proceedings"] & case["leaked_closed_case_information"]


@clause(
    "第一款",
    "造成信息公开传播或者其他严重后果的，处三年以下有期徒刑、拘役或者管制，并处或者单处罚金。",
)
def grave_result(case: Facts) -> Term:
    return case["spread_in_public"] | case["other_grave_result"]


@clause("第二款", "有前款行为，泄露国家秘密的，依照本法第三百九十八条的规定定罪处罚。")
def state_secret(case: Facts) -> Term:
    return case["state_secret"]


@clause("第三款", "公开披露、报道第一款规定的案件信息，")
def disclosed_or_reported(case: Facts) -> Term:
    return case["disclosed_or_reported"]


@clause("第三款", "情节严重的，依照第一款的规定处罚。")
def serious(case: Facts) -> Term:
    return case["serious"]


PENALTY = Penalty(
    Interval(1, 36), "and_or_only", "处三年以下有期徒刑、拘役或者管制，并处或者单处罚金", control=True
)  # fmt: skip

LEAKING = Offence(
    name="泄露不应公开的案件信息罪",
    name_en="leaking case information that must not be public",
    article=ARTICLE,
    number="308-1",
    since="2015-11-01",
    kind="leak_case_information",
    requires=(participant_leaked,),
    tiers=(Tier("grave_result", PENALTY, (grave_result,)),),
    unit="none",  # 前款罪 in the fourth paragraph is that of the third
    elsewhere=Elsewhere(state_secret, "泄露国家秘密罪（故意或者过失）", "leaking state secrets", "刑法第三百九十八条"),
)  # fmt: skip
REPORTING = Offence(
    name="披露、报道不应公开的案件信息罪",
    name_en="disclosing or reporting case information that must not be public",
    article=ARTICLE,
    number="308-1",
    since="2015-11-01",
    kind="report_case_information",
    requires=(disclosed_or_reported,),
    tiers=(Tier("serious", PENALTY, (serious,)),),
    unit="double",
    unit_words="单位犯前款罪的，对单位判处罚金，并对其直接负责的主管人员和其他直接责任人员，依照第一款的规定处罚。",
)
