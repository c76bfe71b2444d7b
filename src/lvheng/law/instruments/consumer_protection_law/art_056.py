"""第五十六条 Traders who infringe consumers’ personal information (art. 29).

Only where no other law or regulation provides for the penalty."""

from lvheng.facts.register import Term as Words
from lvheng.law.offence import Facts
from lvheng.law.sanction import Grade, Sanction
from lvheng.logic.clause import Article
from lvheng.logic.interval import Interval
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("consumer_protection_law", "消费者权益保护法第五十六条")
clause = ARTICLE.clause


@clause(
    "第一款第（九）项",
    "侵害消费者人格尊严、侵犯消费者人身自由或者侵害消费者个人信息依法得到保护的权利的；",
)
def infringes(act: Facts) -> Term:
    """Art. 29 forbids leaking and selling, and asks for measures that keep the information safe."""
    handed_over = act["forbidden"] & act["hands_over"]
    return act["consumer_information"] & (handed_over | act["security_duty_unmet"])


def _trader(party: Facts) -> Term:
    return party["unit"] & party["trade"]


SANCTIONS = (
    Sanction(
        ARTICLE,
        "56",
        "2014-03-15",
        Words(
            "市场监督管理部门或者其他有关行政部门",
            "market regulation or another competent department",
        ),
        _trader,
        (
            Grade(
                infringes,
                Words(
                    "责令改正，可以单处或者并处警告、没收违法所得、罚款；情节严重的，停业整顿、吊销营业执照",
                    "order to correct; warning, confiscation and fine, one or together; closure or loss of licence if serious",
                ),
                fine_yuan=Interval(0, 500000),
                fine_times=Interval(0, 10),
                confiscation=True,
            ),
        ),
        on_handling=False,
        if_no_crime=False,
        note=Words(
            "其他法律、法规对处罚机关和处罚方式有规定的，依照其规定",
            "where another law provides for the penalty, that law is followed",
        ),
    ),
)
