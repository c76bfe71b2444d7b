"""第七十九条 E-commerce operators: punished under the Cybersecurity Law and other laws."""

from lvheng.facts.register import Term as Words
from lvheng.law.offence import Facts
from lvheng.law.sanction import COMPETENT, Grade, Sanction, unit_of
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("e_commerce_law", "电子商务法第七十九条")
clause = ARTICLE.clause


@clause(
    "",
    "电子商务经营者违反法律、行政法规有关个人信息保护的规定，或者不履行本法第三十条和有关法律、行政法规规定的网络安全保障义务的，依照《中华人民共和国网络安全法》等法律、行政法规的规定处罚。",
)
def infringes(act: Facts) -> Term:
    return act["hands_over"] | act["obtains"]


SANCTIONS = (
    Sanction(
        ARTICLE,
        "79",
        "2019-01-01",
        COMPETENT,
        unit_of("platform_staff"),
        (
            Grade(
                infringes,
                Words(
                    "依照网络安全法等法律、行政法规处罚",
                    "punished under the Cybersecurity Law and other laws",
                ),
            ),
        ),
        if_no_crime=False,
    ),
)
