"""第五十五条 Handlers of network data who provide personal information against art. 12, or handle it beyond consent (art. 22)."""

from lvheng.facts.register import Term as Words
from lvheng.law.offence import Facts
from lvheng.law.sanction import COMPETENT, Grade, Sanction, person_in_charge
from lvheng.logic.clause import Article
from lvheng.logic.interval import Interval
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("network_data_regulations", "网络数据安全管理条例第五十五条")
clause = ARTICLE.clause


@clause(
    "",
    "违反本条例第十二条、第十六条至第二十条、第二十二条、第四十条第一款和第二款、第四十一条、第四十二条规定的，由网信、电信、公安等主管部门依据各自职责责令改正，给予警告，没收违法所得；",
)
def violates(act: Facts) -> Term:
    return act["hands_over"] | act["obtains"]


@clause(
    "",
    "拒不改正或者情节严重的，处100万元以下罚款，并可以责令暂停相关业务、停业整顿、吊销相关业务许可证或者吊销营业执照，对直接负责的主管人员和其他直接责任人员可以处1万元以上10万元以下罚款。",
)
def refuses_or_serious(act: Facts) -> Term:
    return (act["hands_over"] | act["obtains"]) & (act["refused_to_correct"] | act["serious"])


def _handler(party: Facts) -> Term:
    return party["personal_information_handler"] & party["network_operator"] & ~party["state_organ"]


SANCTIONS = (
    Sanction(
        ARTICLE,
        "55",
        "2025-01-01",
        COMPETENT,
        _handler,
        (
            Grade(
                violates,
                Words("责令改正，警告，没收违法所得", "order to correct, warning, confiscation"),
                confiscation=True,
            ),
            Grade(
                refuses_or_serious,
                Words(
                    "罚款100万元以下，并可以责令暂停业务、停业整顿、吊销",
                    "fine of up to 1,000,000 yuan, closure or loss of licence",
                ),
                fine_yuan=Interval(0, 1000000),
            ),
        ),
        if_no_crime=False,
    ),
    Sanction(
        ARTICLE,
        "55",
        "2025-01-01",
        COMPETENT,
        person_in_charge,
        (
            Grade(
                refuses_or_serious,
                Words("可以处1万元以上10万元以下罚款", "may be fined 10,000 to 100,000 yuan"),
                fine_yuan=Interval(0, 100000),
            ),
        ),
        if_no_crime=False,
    ),
)
