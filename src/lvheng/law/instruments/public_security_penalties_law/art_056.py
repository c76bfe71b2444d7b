"""第五十六条 出售、提供、窃取、非法获取个人信息, since 2026-01-01.

There is no fine. 情节较轻 has no number: a judgement, open until it is stated."""

from lvheng.facts.register import Term as Words
from lvheng.law.offence import Facts
from lvheng.law.sanction import POLICE, Grade, Sanction, person
from lvheng.logic.clause import Article
from lvheng.logic.interval import Interval
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("public_security_penalties_law", "治安管理处罚法第五十六条")
clause = ARTICLE.clause


@clause("第一款", "违反国家有关规定，向他人出售或者提供个人信息的，处十日以上十五日以下拘留；")
def hands_over(act: Facts) -> Term:
    return act["hands_over"] & ~act["less_serious"]


@clause("第一款", "情节较轻的，处五日以下拘留。")
def hands_over_less_serious(act: Facts) -> Term:
    return act["hands_over"] & act["less_serious"]


@clause("第二款", "窃取或者以其他方法非法获取个人信息的，依照前款的规定处罚。")
def obtains(act: Facts) -> Term:
    return act["obtains"] & ~act["less_serious"]


@clause("第二款", "窃取或者以其他方法非法获取个人信息的，依照前款的规定处罚。")
def obtains_less_serious(act: Facts) -> Term:
    return act["obtains"] & act["less_serious"]


SANCTIONS = (
    Sanction(
        ARTICLE,
        "56",
        "2026-01-01",
        POLICE,
        person,
        (
            Grade(
                hands_over,
                Words("拘留十日以上十五日以下", "detention of 10 to 15 days"),
                detention_days=Interval(10, 15),
            ),
            Grade(
                hands_over_less_serious,
                Words("情节较轻：拘留五日以下", "less serious: detention of up to 5 days"),
                detention_days=Interval(1, 5),
            ),
            Grade(
                obtains,
                Words("拘留十日以上十五日以下", "detention of 10 to 15 days"),
                detention_days=Interval(10, 15),
            ),
            Grade(
                obtains_less_serious,
                Words("情节较轻：拘留五日以下", "less serious: detention of up to 5 days"),
                detention_days=Interval(1, 5),
            ),
        ),
        public_security=True,
        note=Words(
            "本条没有罚款；其他法律同时规定罚款的，由主管部门处罚（第一百四十一条第三款）",
            "no fine here; fines of other laws are for the competent department (art. 141(3))",
        ),
    ),
)
