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
    return act["security_duty_unmet"] & ~act["refused_to_correct"]


@clause(
    "第一款",
    "拒不改正或者导致危害网络安全等后果的，处一万元以上十万元以下罚款，对直接负责的主管人员处五千元以上五万元以下罚款。",
)
def refuses_or_harm(act: Facts) -> Term:
    return act["security_duty_unmet"] & (act["refused_to_correct"] | act["mass_leak"])


def _operator_unit(party: Facts) -> Term:
    return party["unit"] & party["network_operator"]


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
        ),
        on_handling=False,
        if_no_crime=False,
    ),
)
