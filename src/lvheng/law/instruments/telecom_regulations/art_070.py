"""第七十条 Handing on the content of what users transmit by telecommunication (art. 65)."""

from lvheng.facts.register import Term as Words
from lvheng.law.offence import Facts
from lvheng.law.sanction import COMPETENT, Grade, Sanction, unit_of
from lvheng.logic.clause import Article
from lvheng.logic.interval import Interval
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("telecom_regulations", "电信条例第七十条")
clause = ARTICLE.clause


@clause("第一款第（三）项", "擅自向他人提供电信用户使用电信网络所传输信息的内容的；")
def provides_content(act: Facts) -> Term:
    return act["hands_over"] & act["communication_content"]


SANCTIONS = (
    Sanction(
        ARTICLE,
        "70",
        "2016-02-06",
        COMPETENT,
        unit_of("telecom_staff"),
        (
            Grade(
                provides_content,
                Words(
                    "责令改正，没收违法所得，并处罚款；情节严重的，责令停业整顿",
                    "order to correct, confiscation and fine; suspension of business if serious",
                ),
                fine_yuan=Interval(10000, 100000),
                fine_times=Interval(1, 3),
                times_from_yuan=10000,
                confiscation=True,
            ),
        ),
        if_no_crime=False,
    ),
)
