"""第五十九条 (2017-06-01 to 2025-12-31) Duties of network security left undone."""

from lvheng.facts.register import Term as Words
from lvheng.law.offence import Facts
from lvheng.law.sanction import COMPETENT, Grade, Sanction, person_in_charge
from lvheng.logic.clause import Article
from lvheng.logic.interval import Interval
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("cybersecurity_law", "网络安全法第五十九条")
clause = ARTICLE.clause


@clause(
    "第一款",
    "网络运营者不履行本法第二十一条、第二十五条规定的网络安全保护义务的，由有关主管部门责令改正，给予警告；",
)
def duty_unmet(act: Facts) -> Term:
    return act["security_duty_unmet"] & ~_refused_or_harmed(act)


@clause(
    "第一款",
    "拒不改正或者导致危害网络安全等后果的，处一万元以上十万元以下罚款，对直接负责的主管人员处五千元以上五万元以下罚款。",
)
def refuses_or_harm(act: Facts) -> Term:
    return act["security_duty_unmet"] & _refused_or_harmed(act)


@clause(
    "第二款",
    "关键信息基础设施的运营者不履行本法第三十三条、第三十四条、第三十六条、第三十八条规定的网络安全保护义务的，由有关主管部门责令改正，给予警告；",
)
def critical_duty_unmet(act: Facts) -> Term:
    """Which duty of its operator was left undone, that of every operator or its own, is not asked: both are open."""
    return act["critical_infrastructure_operator"] & duty_unmet.rule(act)


@clause(
    "第二款",
    "拒不改正或者导致危害网络安全等后果的，处十万元以上一百万元以下罚款，对直接负责的主管人员处一万元以上十万元以下罚款。",
)
def critical_refuses_or_harm(act: Facts) -> Term:
    return act["critical_infrastructure_operator"] & refuses_or_harm.rule(act)


def _refused_or_harmed(act: Facts) -> Term:
    return act["refused_to_correct"] | act["network_security_harmed"] | act["mass_leak"]


def _operator_unit(party: Facts) -> Term:
    return party["unit"] & party["network_operator"] & ~party["state_organ"]


SANCTIONS = (
    Sanction(
        ARTICLE,
        "59",
        "2017-06-01",
        COMPETENT,
        _operator_unit,
        (
            Grade(duty_unmet, Words("责令改正，警告", "order to correct, warning")),
            Grade(
                refuses_or_harm,
                Words("罚款一万元以上十万元以下", "fine of 10,000 to 100,000 yuan"),
                fine_yuan=Interval(10000, 100000),
            ),
            Grade(critical_duty_unmet, Words("责令改正，警告", "order to correct, warning")),
            Grade(
                critical_refuses_or_harm,
                Words(
                    "关键信息基础设施的运营者：罚款十万元以上一百万元以下",
                    "critical infrastructure: fine of 100,000 to 1,000,000 yuan",
                ),
                fine_yuan=Interval(100000, 1000000),
            ),
        ),
        on_handling=False,
        if_no_crime=False,
    ),
    Sanction(
        ARTICLE,
        "59",
        "2017-06-01",
        COMPETENT,
        person_in_charge,
        (
            Grade(
                refuses_or_harm,
                Words("罚款五千元以上五万元以下", "fine of 5,000 to 50,000 yuan"),
                fine_yuan=Interval(5000, 50000),
            ),
            Grade(
                critical_refuses_or_harm,
                Words(
                    "关键信息基础设施的运营者：罚款一万元以上十万元以下",
                    "critical infrastructure: fine of 10,000 to 100,000 yuan",
                ),
                fine_yuan=Interval(10000, 100000),
            ),
        ),
        on_handling=False,
        if_no_crime=False,
    ),
)
