"""第十九条 Staff who leak what a resident ID card records.

Only 居民身份证记载的 information, learnt in duty or service; other information is not under this article.
The bodies are listed with 等: of others it is open whether they are meant. How it stands to 治安管理处罚法
arts. 56, 141(3) since 2026 is open too."""

from lvheng.facts.register import Term as Words
from lvheng.law.offence import Facts
from lvheng.law.sanction import POLICE, Grade, Sanction
from lvheng.logic.clause import Article
from lvheng.logic.interval import Interval
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("resident_id_card_law", "居民身份证法第十九条")
clause = ARTICLE.clause


@clause(
    "第一款",
    "国家机关或者金融、电信、交通、教育、医疗等单位的工作人员泄露在履行职责或者提供服务过程中获得的居民身份证记载的公民个人信息，构成犯罪的，依法追究刑事责任；尚不构成犯罪的，由公安机关处十日以上十五日以下拘留，并处五千元罚款，有违法所得的，没收违法所得。",
)
def staff_leak(act: Facts) -> Term:
    return act["hands_over"] & act["obtained_in_duty_or_service"] & act["id_card_information"]


@clause(
    "第二款",
    "单位有前款行为，构成犯罪的，依法追究刑事责任；尚不构成犯罪的，由公安机关对其直接负责的主管人员和其他直接责任人员，处十日以上十五日以下拘留，并处十万元以上五十万元以下罚款，有违法所得的，没收违法所得。",
)
def unit_leaks(act: Facts) -> Term:
    return act["hands_over"] & act["obtained_in_duty_or_service"] & act["id_card_information"]


def _staff(party: Facts) -> Term:
    return party["person"] & party["listed_body"]


def _body(party: Facts) -> Term:
    return party["unit"] & party["listed_body"]


def _in_charge_of_body(party: Facts) -> Term:
    return _staff(party) & party["responsible_in_unit"]


SANCTIONS = (
    Sanction(
        ARTICLE,
        "19",
        "2012-01-01",
        POLICE,
        _staff,
        (
            Grade(
                staff_leak,
                Words(
                    "拘留十日以上十五日以下，并处五千元罚款，没收违法所得",
                    "detention of 10 to 15 days, a fine of 5,000 yuan, confiscation",
                ),
                detention_days=Interval(10, 15),
                fine_yuan=Interval(5000, 5000),
                confiscation=True,
            ),
        ),
    ),
    Sanction(
        ARTICLE,
        "19",
        "2012-01-01",
        POLICE,
        _body,
        (
            Grade(
                unit_leaks,
                Words(
                    "对直接负责的主管人员和其他直接责任人员处十日以上十五日以下拘留，并处十万元以上五十万元以下罚款，没收违法所得",
                    "those in charge and directly responsible: detention of 10 to 15 days and a fine of 100,000 to 500,000 yuan; confiscation",
                ),
                confiscation=True,
            ),
        ),
    ),
    Sanction(
        ARTICLE,
        "19",
        "2012-01-01",
        POLICE,
        _in_charge_of_body,
        (
            Grade(
                unit_leaks,
                Words(
                    "拘留十日以上十五日以下，并处十万元以上五十万元以下罚款，没收违法所得",
                    "detention of 10 to 15 days, a fine of 100,000 to 500,000 yuan, confiscation",
                ),
                detention_days=Interval(10, 15),
                fine_yuan=Interval(100000, 500000),
                confiscation=True,
            ),
        ),
    ),
)
