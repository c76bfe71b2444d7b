"""第五十七条 Handlers of important data, or of information of ten million persons (art. 28), whose duties are left undone."""

from lvheng.facts.register import Term as Words
from lvheng.law.offence import Facts
from lvheng.law.sanction import COMPETENT, Grade, Sanction, person_in_charge
from lvheng.logic.clause import Article
from lvheng.logic.interval import Interval
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("network_data_regulations", "网络数据安全管理条例第五十七条")
clause = ARTICLE.clause


@clause(
    "",
    "违反本条例第二十九条第二款、第三十条第二款和第三款、第三十一条、第三十二条规定的，由网信、电信、公安等主管部门依据各自职责责令改正，给予警告，可以并处5万元以上50万元以下罚款，对直接负责的主管人员和其他直接责任人员可以处1万元以上10万元以下罚款；",
)
def duty_unmet(act: Facts) -> Term:
    return (
        act["important_data"]
        & act["security_duty_unmet"]
        & ~act["refused_to_correct"]
        & ~act["mass_leak"]
    )


@clause(
    "",
    "拒不改正或者造成大量数据泄露等严重后果的，处50万元以上200万元以下罚款，并可以责令暂停相关业务、停业整顿、吊销相关业务许可证或者吊销营业执照，对直接负责的主管人员和其他直接责任人员处5万元以上20万元以下罚款。",
)
def refuses_or_mass_leak(act: Facts) -> Term:
    return (
        act["important_data"]
        & act["security_duty_unmet"]
        & (act["refused_to_correct"] | act["mass_leak"])
    )


def _handler(party: Facts) -> Term:
    return (party["personal_information_handler"] | party["network_operator"]) & ~party[
        "state_organ"
    ]


SANCTIONS = (
    Sanction(
        ARTICLE,
        "57",
        "2025-01-01",
        COMPETENT,
        _handler,
        (
            Grade(
                duty_unmet,
                Words(
                    "责令改正，警告，可以并处5万元以上50万元以下罚款",
                    "order to correct, warning, may be fined 50,000 to 500,000 yuan",
                ),
                fine_yuan=Interval(0, 500000),
            ),
            Grade(
                refuses_or_mass_leak,
                Words(
                    "罚款50万元以上200万元以下，可以责令停业、吊销",
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
        "57",
        "2025-01-01",
        COMPETENT,
        person_in_charge,
        (
            Grade(
                duty_unmet,
                Words("可以处1万元以上10万元以下罚款", "may be fined 10,000 to 100,000 yuan"),
                fine_yuan=Interval(0, 100000),
            ),
            Grade(
                refuses_or_mass_leak,
                Words("罚款5万元以上20万元以下", "fine of 50,000 to 200,000 yuan"),
                fine_yuan=Interval(50000, 200000),
            ),
        ),
        on_handling=False,
        if_no_crime=False,
    ),
)
