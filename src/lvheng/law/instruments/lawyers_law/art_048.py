"""第四十八条 Lawyers who leak private matters."""

from lvheng.facts.register import Term as Words
from lvheng.law.offence import Facts
from lvheng.law.route import Route
from lvheng.law.sanction import Grade, Sanction, staff_of
from lvheng.logic.clause import Article
from lvheng.logic.interval import Interval
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("lawyers_law", "律师法第四十八条")
clause = ARTICLE.clause


@clause("第一款第（四）项", "泄露商业秘密或者个人隐私的。")
def leaks(act: Facts) -> Term:
    return act["hands_over"] & act["obtained_in_duty_or_service"] & act["privacy"]


def against_a_lawyer(party: Facts) -> Term:
    return party["occupation.lawyer"]


SANCTIONS = (
    Sanction(
        ARTICLE,
        "48",
        "2018-01-01",
        Words("司法行政部门", "the justice department"),
        staff_of("lawyer"),
        (
            Grade(
                leaks,
                Words(
                    "警告，可以处一万元以下罚款，没收违法所得；情节严重的，停止执业三个月以上六个月以下",
                    "warning, may be fined up to 10,000 yuan, confiscation; suspension of 3 to 6 months if serious",
                ),
                fine_yuan=Interval(0, 10000),
                confiscation=True,
            ),
        ),
        if_no_crime=False,
    ),
)

ROUTES = (
    Route(
        "lawyers",
        "complaint",
        Words(
            "设区的市级或者直辖市的区人民政府司法行政部门",
            "the justice department of a city with districts, or of a district of a municipality",
        ),
        Words(
            "对律师泄露商业秘密或者个人隐私的，有权处罚",
            "it punishes lawyers who leak trade secrets or private matters",
        ),
        leaks,
        concerns=against_a_lawyer,
    ),
)
