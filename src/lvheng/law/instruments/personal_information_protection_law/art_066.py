"""第六十六条 Handlers that handle personal information against this law, or leave its duties undone.

情节严重 is a judgement. Of 5 percent of the turnover of the year before and 50,000,000 yuan the greater is the limit."""

from lvheng.facts.register import Term as Words
from lvheng.law.offence import Facts
from lvheng.law.sanction import Grade, Sanction, person_in_charge
from lvheng.logic.clause import Article
from lvheng.logic.interval import Interval
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("personal_information_protection_law", "个人信息保护法第六十六条")
clause = ARTICLE.clause


@clause(
    "第一款",
    "违反本法规定处理个人信息，或者处理个人信息未履行本法规定的个人信息保护义务的，由履行个人信息保护职责的部门责令改正，给予警告，没收违法所得，对违法处理个人信息的应用程序，责令暂停或者终止提供服务；",
)
def violates(act: Facts) -> Term:
    return _violation(act) & ~act["serious"]


@clause("第一款", "拒不改正的，并处一百万元以下罚款；")
def refuses(act: Facts) -> Term:
    return _violation(act) & ~act["serious"] & act["refused_to_correct"]


@clause("第一款", "对直接负责的主管人员和其他直接责任人员处一万元以上十万元以下罚款。")
def persons_in_charge(act: Facts) -> Term:
    return _violation(act) & ~act["serious"]


@clause(
    "第二款",
    "有前款规定的违法行为，情节严重的，由省级以上履行个人信息保护职责的部门责令改正，没收违法所得，并处五千万元以下或者上一年度营业额百分之五以下罚款，并可以责令暂停相关业务或者停业整顿、通报有关主管部门吊销相关业务许可或者吊销营业执照；",
)
def violates_seriously(act: Facts) -> Term:
    return _violation(act) & act["serious"]


@clause(
    "第二款",
    "对直接负责的主管人员和其他直接责任人员处十万元以上一百万元以下罚款，并可以决定禁止其在一定期限内担任相关企业的董事、监事、高级管理人员和个人信息保护负责人。",
)
def persons_in_charge_seriously(act: Facts) -> Term:
    return _violation(act) & act["serious"]


def _violation(act: Facts) -> Term:
    return act["forbidden"] & (act["hands_over"] | act["obtains"]) | act["security_duty_unmet"]


def _handler(party: Facts) -> Term:
    return party["personal_information_handler"] & ~party["state_organ"]


SANCTIONS = (
    Sanction(
        ARTICLE,
        "66",
        "2021-11-01",
        Words("履行个人信息保护职责的部门", "the departments for personal information protection"),
        _handler,
        (
            Grade(
                violates,
                Words(
                    "责令改正，警告，没收违法所得，责令暂停或者终止提供服务",
                    "order to correct, warning, confiscation, suspension of the application",
                ),
                confiscation=True,
            ),
            Grade(
                refuses,
                Words("拒不改正：并处一百万元以下罚款", "refusal: fine of up to 1,000,000 yuan"),
                fine_yuan=Interval(0, 1000000),
            ),
            Grade(
                violates_seriously,
                Words(
                    "情节严重：没收违法所得，并处五千万元以下或者上一年度营业额百分之五以下罚款，可以责令停业、吊销",
                    "serious: confiscation, fine of up to 50,000,000 yuan or 5 percent of the turnover, closure or loss of licence",
                ),
                fine_yuan=Interval(0, 50000000),
                percent_of_turnover=5,
                confiscation=True,
            ),
        ),
        on_handling=False,
        if_no_crime=False,
        note=Words(
            "记入信用档案并公示（第六十七条）",
            "entered in the credit record and published (art. 67)",
        ),
    ),
    Sanction(
        ARTICLE,
        "66",
        "2021-11-01",
        Words("履行个人信息保护职责的部门", "the departments for personal information protection"),
        person_in_charge,
        (
            Grade(
                persons_in_charge,
                Words("罚款一万元以上十万元以下", "fine of 10,000 to 100,000 yuan"),
                fine_yuan=Interval(10000, 100000),
            ),
            Grade(
                persons_in_charge_seriously,
                Words(
                    "情节严重：罚款十万元以上一百万元以下，可以禁止担任董事、监事、高级管理人员和个人信息保护负责人",
                    "serious: fine of 100,000 to 1,000,000 yuan, may be barred from such posts",
                ),
                fine_yuan=Interval(100000, 1000000),
            ),
        ),
        on_handling=False,
        if_no_crime=False,
    ),
)
