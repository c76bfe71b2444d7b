"""第二百八十五条 侵入、获取数据与控制、提供程序工具, in this text since 2015-11-01 (修正案九)."""

from lvheng.law.instruments.fashi_2011_19 import art_001, art_003, art_009
from lvheng.law.offence import Facts, Offence, Penalty, Tier
from lvheng.logic.clause import Article
from lvheng.logic.interval import Interval
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("criminal_law", "刑法第二百八十五条")
clause = ARTICLE.clause

_UNIT = "单位犯前三款罪的，对单位判处罚金，并对其直接负责的主管人员和其他直接责任人员，依照各该款的规定处罚。"
_SERIOUS = Penalty(Interval(1, 36), "and_or_only", "处三年以下有期徒刑或者拘役，并处或者单处罚金")
_ESPECIALLY = Penalty(Interval(36, 84), "and", "处三年以上七年以下有期徒刑，并处罚金")


@clause(
    "第一款",
    "违反国家规定，侵入国家事务、国防建设、尖端科学技术领域的计算机信息系统的，处三年以下有期徒刑或者拘役。",
)
def intruded(case: Facts) -> Term:
    return case["intruded"]


@clause(
    "第二款",
    "违反国家规定，侵入前款规定以外的计算机信息系统或者采用其他技术手段，获取该计算机信息系统中存储、处理或者传输的数据，或者对该计算机信息系统实施非法控制，情节严重的，处三年以下有期徒刑或者拘役，并处或者单处罚金；情节特别严重的，处三年以上七年以下有期徒刑，并处罚金。",
)
def obtained_data_or_control(case: Facts) -> Term:
    """Using another's control is the same (法释〔2011〕19号 art. 1 para. 3)."""
    own = case["by_intrusion_or_technical_means"] & (case["obtained_data"] | case["controlled"])
    return own | art_001.used_control_of_others.rule(case)


@clause(
    "第三款",
    "提供专门用于侵入、非法控制计算机信息系统的程序、工具，或者明知他人实施侵入、非法控制计算机信息系统的违法犯罪行为而为其提供程序、工具，情节严重的，依照前款的规定处罚。",
)
def provided_tools(case: Facts) -> Term:
    return case["made_for_intrusion"] | case["knowing_of_intrusion"]


INTRUSION = Offence(
    name="非法侵入计算机信息系统罪",
    name_en="illegally intruding into computer information systems",
    article=ARTICLE,
    number="285",
    since="2015-11-01",
    kind="intrude_state_systems",
    requires=(intruded,),
    tiers=(Tier("basic", Penalty(Interval(1, 36), "none", "处三年以下有期徒刑或者拘役"), ()),),
    unit="double",
    unit_words=_UNIT,
)

DATA_AND_CONTROL = Offence(
    name="非法获取计算机信息系统数据、非法控制计算机信息系统罪",
    name_en="illegally obtaining data of, or controlling, computer information systems",
    article=ARTICLE,
    number="285",
    since="2015-11-01",
    kind="obtain_system_data_or_control",
    requires=(obtained_data_or_control,),
    tiers=(
        Tier("serious", _SERIOUS, art_001.SERIOUS),
        Tier("especially_serious", _ESPECIALLY, art_001.ESPECIALLY_SERIOUS),
    ),
    unit="double",
    unit_words=_UNIT,
)

TOOLS = Offence(
    name="提供侵入、非法控制计算机信息系统程序、工具罪",
    name_en="providing programs or tools to intrude into or control computer information systems",
    article=ARTICLE,
    number="285",
    since="2015-11-01",
    kind="provide_intrusion_tools",
    requires=(provided_tools,),
    tiers=(
        Tier("serious", _SERIOUS, art_003.SERIOUS),
        Tier("especially_serious", _ESPECIALLY, art_003.ESPECIALLY_SERIOUS),
    ),
    unit="double",
    unit_words=_UNIT,
)

AID = Offence(
    name="非法获取计算机信息系统数据、非法控制计算机信息系统罪",
    name_en="illegally obtaining data of, or controlling, computer information systems",
    article=ARTICLE,
    number="285",
    since="2015-11-01",
    kind="aid_obtaining_data_or_control",
    requires=(art_009.knew_of_their_acts,),
    tiers=(
        Tier("serious", _SERIOUS, art_009.SERIOUS),
        Tier("especially_serious", _ESPECIALLY, art_009.ESPECIALLY_SERIOUS),
    ),
    unit="double",
    unit_words=_UNIT,
)
"""As an accomplice, under 法释〔2011〕19号 art. 9."""
