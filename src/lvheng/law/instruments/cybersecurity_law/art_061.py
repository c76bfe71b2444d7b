"""第六十一条 Duties of network security left undone, since 2026-01-01.

特别严重 (loss of the main functions of critical infrastructure) is not about personal information."""

from lvheng.facts.register import Term as Words
from lvheng.law.offence import Facts
from lvheng.law.sanction import COMPETENT, Grade, Sanction, person_in_charge
from lvheng.logic.clause import Article
from lvheng.logic.interval import Interval
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("cybersecurity_law", "网络安全法第六十一条")
clause = ARTICLE.clause


@clause(
    "第一款",
    "网络运营者不履行本法第二十三条、第二十七条规定的网络安全保护义务的，由有关主管部门责令改正，给予警告，可以处一万元以上五万元以下罚款；",
)
def duty_unmet(act: Facts) -> Term:
    return act["security_duty_unmet"] & ~_refused_or_harmed(act) & ~act["mass_leak"]


@clause(
    "第一款",
    "拒不改正或者导致危害网络安全等后果的，处五万元以上五十万元以下罚款，对直接负责的主管人员和其他直接责任人员处一万元以上十万元以下罚款。",
)
def refuses_or_harm(act: Facts) -> Term:
    return act["security_duty_unmet"] & _refused_or_harmed(act) & ~act["mass_leak"]


@clause(
    "第二款",
    "关键信息基础设施的运营者不履行本法第三十五条、第三十六条、第三十八条、第四十条规定的网络安全保护义务的，由有关主管部门责令改正，给予警告，可以处五万元以上十万元以下罚款；",
)
def critical_duty_unmet(act: Facts) -> Term:
    """Which duty of its operator was left undone, that of every operator or its own, is not asked: both are open."""
    return act["critical_infrastructure_operator"] & duty_unmet.rule(act)


@clause(
    "第二款",
    "拒不改正或者导致危害网络安全等后果的，处十万元以上一百万元以下罚款，对直接负责的主管人员和其他直接责任人员处一万元以上十万元以下罚款。",
)
def critical_refuses_or_harm(act: Facts) -> Term:
    return act["critical_infrastructure_operator"] & refuses_or_harm.rule(act)


@clause(
    "第三款",
    "有前两款行为，造成大量数据泄露、关键信息基础设施丧失局部功能等严重危害网络安全后果的，由有关主管部门处五十万元以上二百万元以下罚款，对直接负责的主管人员和其他直接责任人员处五万元以上二十万元以下罚款；",
)
def mass_leak(act: Facts) -> Term:
    return act["security_duty_unmet"] & act["mass_leak"]


def _refused_or_harmed(act: Facts) -> Term:
    return act["refused_to_correct"] | act["network_security_harmed"]


def _operator_unit(party: Facts) -> Term:
    return party["unit"] & party["network_operator"] & ~party["state_organ"]


SANCTIONS = (
    Sanction(
        ARTICLE,
        "61",
        "2026-01-01",
        COMPETENT,
        _operator_unit,
        (
            Grade(
                duty_unmet,
                Words(
                    "责令改正，警告，可以处一万元以上五万元以下罚款",
                    "order to correct, warning, may be fined 10,000 to 50,000 yuan",
                ),
                fine_yuan=Interval(0, 50000),
            ),
            Grade(
                refuses_or_harm,
                Words("罚款五万元以上五十万元以下", "fine of 50,000 to 500,000 yuan"),
                fine_yuan=Interval(50000, 500000),
            ),
            Grade(
                critical_duty_unmet,
                Words(
                    "关键信息基础设施的运营者：可以处五万元以上十万元以下罚款",
                    "critical infrastructure: may be fined 50,000 to 100,000 yuan",
                ),
                fine_yuan=Interval(0, 100000),
            ),
            Grade(
                critical_refuses_or_harm,
                Words(
                    "关键信息基础设施的运营者：罚款十万元以上一百万元以下",
                    "critical infrastructure: fine of 100,000 to 1,000,000 yuan",
                ),
                fine_yuan=Interval(100000, 1000000),
            ),
            Grade(
                mass_leak,
                Words("罚款五十万元以上二百万元以下", "fine of 500,000 to 2,000,000 yuan"),
                fine_yuan=Interval(500000, 2000000),
            ),
        ),
        on_handling=False,
        if_no_crime=False,
    ),
    Sanction(
        ARTICLE,
        "61",
        "2026-01-01",
        COMPETENT,
        person_in_charge,
        (
            Grade(
                refuses_or_harm,
                Words("罚款一万元以上十万元以下", "fine of 10,000 to 100,000 yuan"),
                fine_yuan=Interval(10000, 100000),
            ),
            Grade(
                mass_leak,
                Words("罚款五万元以上二十万元以下", "fine of 50,000 to 200,000 yuan"),
                fine_yuan=Interval(50000, 200000),
            ),
        ),
        on_handling=False,
        if_no_crime=False,
    ),
)
