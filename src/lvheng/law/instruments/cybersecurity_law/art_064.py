"""第六十四条 (2017-06-01 to 2025-12-31) Penalties for infringing personal information.

第二款: whether it is milder than detention under 治安管理处罚法 art. 56 is disputed (C-47): 行政处罚法 art. 37."""

from lvheng.facts.register import Term as Words
from lvheng.law.offence import Facts
from lvheng.law.sanction import COMPETENT, POLICE, Grade, Sanction, anyone, person_in_charge
from lvheng.logic.clause import Article
from lvheng.logic.interval import Interval
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("cybersecurity_law", "网络安全法第六十四条")
clause = ARTICLE.clause


@clause(
    "第一款",
    "网络运营者、网络产品或者服务的提供者违反本法第二十二条第三款、第四十一条至第四十三条规定，侵害个人信息依法得到保护的权利的，由有关主管部门责令改正，可以根据情节单处或者并处警告、没收违法所得、处违法所得一倍以上十倍以下罚款，没有违法所得的，处一百万元以下罚款，对直接负责的主管人员和其他直接责任人员处一万元以上十万元以下罚款；",
)
def infringes(act: Facts) -> Term:
    """Art. 42 also asks for measures against leaks. 可以单处或者并处: there need be no fine at all."""
    return act["forbidden"] & (act["hands_over"] | act["obtains"]) | act["security_duty_unmet"]


@clause(
    "第一款",
    "情节严重的，并可以责令暂停相关业务、停业整顿、关闭网站、吊销相关业务许可证或者吊销营业执照。",
)
def infringes_seriously(act: Facts) -> Term:
    return infringes.rule(act) & act["serious"]


@clause(
    "第二款",
    "违反本法第四十四条规定，窃取或者以其他非法方式获取、非法出售或者非法向他人提供个人信息，尚不构成犯罪的，由公安机关没收违法所得，并处违法所得一倍以上十倍以下罚款，没有违法所得的，处一百万元以下罚款。",
)
def steals_sells_or_provides(act: Facts) -> Term:
    return act["hands_over"] | act["obtains"]


def _operator_unit(party: Facts) -> Term:
    return party["unit"] & party["network_operator"] & ~party["state_organ"]


SANCTIONS = (
    Sanction(
        ARTICLE,
        "64",
        "2017-06-01",
        COMPETENT,
        _operator_unit,
        (
            Grade(
                infringes,
                Words(
                    "责令改正，可以单处或者并处警告、没收违法所得、罚款",
                    "order to correct; warning, confiscation and fine, one or together",
                ),
                fine_yuan=Interval(0, 1000000),
                fine_times=Interval(0, 10),
                confiscation=True,
            ),
            Grade(
                infringes_seriously,
                Words(
                    "并可以责令暂停业务、停业整顿、关闭网站、吊销许可证或者营业执照",
                    "and may suspend or close the business or revoke licences",
                ),
            ),
        ),
        on_handling=False,
        if_no_crime=False,
    ),
    Sanction(
        ARTICLE,
        "64",
        "2017-06-01",
        COMPETENT,
        person_in_charge,
        (
            Grade(
                infringes,
                Words("罚款一万元以上十万元以下", "fine of 10,000 to 100,000 yuan"),
                fine_yuan=Interval(10000, 100000),
            ),
        ),
        on_handling=False,
    ),
    Sanction(
        ARTICLE,
        "64",
        "2017-06-01",
        POLICE,
        anyone,
        (
            Grade(
                steals_sells_or_provides,
                Words(
                    "没收违法所得，并处违法所得一倍以上十倍以下罚款；没有违法所得的，一百万元以下罚款",
                    "confiscation, and a fine of 1 to 10 times the illegal income; without income up to 1,000,000 yuan",
                ),
                fine_yuan=Interval(0, 1000000),
                fine_times=Interval(1, 10),
                confiscation=True,
            ),
        ),
    ),
)
