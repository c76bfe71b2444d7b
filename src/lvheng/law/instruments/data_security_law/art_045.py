"""第四十五条 Duties of data security left undone."""

from lvheng.facts.register import Term as Words
from lvheng.law.offence import Facts
from lvheng.law.sanction import COMPETENT, Grade, Sanction, person_in_charge
from lvheng.logic.clause import Article
from lvheng.logic.interval import Interval
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("data_security_law", "数据安全法第四十五条")
clause = ARTICLE.clause


@clause(
    "第一款",
    "开展数据处理活动的组织、个人不履行本法第二十七条、第二十九条、第三十条规定的数据安全保护义务的，由有关主管部门责令改正，给予警告，可以并处五万元以上五十万元以下罚款，对直接负责的主管人员和其他直接责任人员可以处一万元以上十万元以下罚款；",
)
def duty_unmet(act: Facts) -> Term:
    return act["security_duty_unmet"] & ~act["refused_to_correct"] & ~act["mass_leak"]


@clause(
    "第一款",
    "拒不改正或者造成大量数据泄露等严重后果的，处五十万元以上二百万元以下罚款，并可以责令暂停相关业务、停业整顿、吊销相关业务许可证或者吊销营业执照，对直接负责的主管人员和其他直接责任人员处五万元以上二十万元以下罚款。",
)
def refuses_or_mass_leak(act: Facts) -> Term:
    return act["security_duty_unmet"] & (act["refused_to_correct"] | act["mass_leak"])


def _handler(party: Facts) -> Term:
    return (party["personal_information_handler"] | party["network_operator"]) & ~party[
        "state_organ"
    ]


SANCTIONS = (
    Sanction(
        ARTICLE,
        "45",
        "2021-09-01",
        COMPETENT,
        _handler,
        (
            Grade(
                duty_unmet,
                Words(
                    "责令改正，警告，可以并处五万元以上五十万元以下罚款",
                    "order to correct, warning, may be fined 50,000 to 500,000 yuan",
                ),
                fine_yuan=Interval(0, 500000),
            ),
            Grade(
                refuses_or_mass_leak,
                Words(
                    "罚款五十万元以上二百万元以下，可以责令停业、吊销",
                    "fine of 500,000 to 2,000,000 yuan, closure or loss of licence",
                ),
                fine_yuan=Interval(500000, 2000000),
            ),
        ),
        on_handling=False,
        if_no_crime=False,
    ),
    Sanction(
        ARTICLE,
        "45",
        "2021-09-01",
        COMPETENT,
        person_in_charge,
        (
            Grade(
                duty_unmet,
                Words("可以处一万元以上十万元以下罚款", "may be fined 10,000 to 100,000 yuan"),
                fine_yuan=Interval(0, 100000),
            ),
            Grade(
                refuses_or_mass_leak,
                Words("罚款五万元以上二十万元以下", "fine of 50,000 to 200,000 yuan"),
                fine_yuan=Interval(50000, 200000),
            ),
        ),
        on_handling=False,
        if_no_crime=False,
    ),
)
