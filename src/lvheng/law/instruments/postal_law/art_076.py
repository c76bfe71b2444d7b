"""第七十六条 Unlawfully providing information on users of post or express services (art. 35)."""

from lvheng.facts.register import Term as Words
from lvheng.law.offence import Facts
from lvheng.law.route import Route
from lvheng.law.sanction import Grade, Sanction, staff_of, unit_of
from lvheng.logic.clause import Article
from lvheng.logic.interval import Interval
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("postal_law", "邮政法第七十六条")
clause = ARTICLE.clause


@clause(
    "第一款",
    "邮政企业、快递企业违法提供用户使用邮政服务或者快递服务的信息，尚不构成犯罪的，由邮政管理部门责令改正，没收违法所得，并处一万元以上五万元以下的罚款；对邮政企业直接负责的主管人员和其他直接责任人员给予处分；对快递企业，邮政管理部门还可以责令停业整顿直至吊销其快递业务经营许可证。",
)
def enterprise_provides(act: Facts) -> Term:
    return act["hands_over"] & act["user_of_post_or_express"]


@clause(
    "第二款",
    "邮政企业、快递企业从业人员有前款规定的违法行为，尚不构成犯罪的，由邮政管理部门责令改正，没收违法所得，并处五千元以上一万元以下的罚款。",
)
def staff_provide(act: Facts) -> Term:
    return act["hands_over"] & act["user_of_post_or_express"]


@clause("第一款", "由邮政管理部门责令改正，没收违法所得，")
def against_post_or_express(party: Facts) -> Term:
    trades = party["occupation.courier"] | party["occupation.postal_staff"]
    return trades | party["user_of_post_or_express"]


SANCTIONS = (
    Sanction(
        ARTICLE,
        "76",
        "2015-04-24",
        Words("邮政管理部门", "the postal administration"),
        unit_of("courier", "postal_staff"),
        (
            Grade(
                enterprise_provides,
                Words(
                    "责令改正，没收违法所得，并处一万元以上五万元以下罚款；对快递企业还可以责令停业整顿直至吊销许可证",
                    "order to correct, confiscation, fine of 10,000 to 50,000 yuan; express firms may be suspended or lose the licence",
                ),
                fine_yuan=Interval(10000, 50000),
                confiscation=True,
            ),
        ),
    ),
    Sanction(
        ARTICLE,
        "76",
        "2015-04-24",
        Words("邮政管理部门", "the postal administration"),
        staff_of("courier", "postal_staff"),
        (
            Grade(
                staff_provide,
                Words(
                    "责令改正，没收违法所得，并处五千元以上一万元以下罚款",
                    "order to correct, confiscation, fine of 5,000 to 10,000 yuan",
                ),
                fine_yuan=Interval(5000, 10000),
                confiscation=True,
            ),
        ),
    ),
)

ROUTES = (
    Route(
        "post_and_express",
        "complaint",
        Words("邮政管理部门", "the postal authority"),
        Words(
            "对邮政、快递企业及其从业人员违法提供用户信息的，有权处罚",
            "it punishes postal and express enterprises and their staff that provide user information unlawfully",
        ),
        against_post_or_express,
    ),
)
