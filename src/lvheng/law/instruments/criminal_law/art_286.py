"""第二百八十六条 破坏计算机信息系统罪, in this text since 2015-11-01 (修正案九)."""

from lvheng.law.instruments.fashi_2011_19 import art_004, art_006, art_009
from lvheng.law.offence import Facts, Offence, Penalty, Tier
from lvheng.logic.clause import Article, Clause
from lvheng.logic.interval import Interval
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("criminal_law", "刑法第二百八十六条")
clause = ARTICLE.clause

_FIFTEEN_YEARS = 180
"""The longest fixed term for one crime."""


@clause(
    "第一款",
    "违反国家规定，对计算机信息系统功能进行删除、修改、增加、干扰，造成计算机信息系统不能正常运行，后果严重的，处五年以下有期徒刑或者拘役；后果特别严重的，处五年以上有期徒刑。",
)
def functions_disturbed(case: Facts) -> Term:
    return case["functions_disturbed"]


@clause(
    "第二款",
    "违反国家规定，对计算机信息系统中存储、处理或者传输的数据和应用程序进行删除、修改、增加的操作，后果严重的，依照前款的规定处罚。",
)
def functions_or_data(case: Facts) -> Term:
    """第一款 or 第二款: one requirement, for 法释〔2011〕19号 art. 4 measures both alike."""
    return functions_disturbed.rule(case) | case["data_changed"]


@clause(
    "第三款",
    "故意制作、传播计算机病毒等破坏性程序，影响计算机系统正常运行，后果严重的，依照第一款的规定处罚。",
)
def destructive_programs(case: Facts) -> Term:
    return case["made_or_spread_disturbing_systems"]


def _offence(
    kind: str,
    requirement: Clause[Facts],
    serious: tuple[Clause[Facts], ...],
    especially_serious: tuple[Clause[Facts], ...],
) -> Offence:
    return Offence(
        name="破坏计算机信息系统罪",
        name_en="damaging computer information systems",
        article=ARTICLE,
        number="286",
        since="2015-11-01",
        kind=kind,
        requires=(requirement,),
        tiers=(
            Tier(
                "grave",
                Penalty(Interval(1, 60), "none", "处五年以下有期徒刑或者拘役"),
                serious,
            ),
            Tier(
                "especially_grave",
                Penalty(Interval(60, _FIFTEEN_YEARS), "none", "处五年以上有期徒刑"),
                especially_serious,
            ),
        ),
        unit="double",
        unit_words="单位犯前三款罪的，对单位判处罚金，并对其直接负责的主管人员和其他直接责任人员，依照第一款的规定处罚。",
    )


FUNCTIONS_OR_DATA = _offence(
    "damage_computer_systems", functions_or_data, art_004.SERIOUS, art_004.ESPECIALLY_SERIOUS
)
PROGRAMS = _offence(
    "spread_destructive_programs",
    destructive_programs,
    art_006.SERIOUS,
    art_006.ESPECIALLY_SERIOUS,
)
AID = _offence(
    "aid_damaging_computer_systems",
    art_009.knew_of_their_acts,
    art_009.SERIOUS,
    art_009.ESPECIALLY_SERIOUS,
)
"""As an accomplice, under 法释〔2011〕19号 art. 9."""
