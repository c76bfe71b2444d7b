"""第二十三条 Telecom and internet information services that leak, sell or unlawfully provide users’ information (art. 10)."""

from lvheng.facts.register import Term as Words
from lvheng.law.offence import Facts
from lvheng.law.sanction import COMPETENT, Grade, Sanction, unit_of
from lvheng.logic.clause import Article
from lvheng.logic.interval import Interval
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article(
    "telecom_user_information_provisions", "电信和互联网用户个人信息保护规定第二十三条"
)
clause = ARTICLE.clause


@clause(
    "",
    "电信业务经营者、互联网信息服务提供者违反本规定第九条至第十一条、第十三条至第十六条、第十七条第二款规定的,由电信管理机构依据职权责令限期改正,予以警告,可以并处一万元以上三万元以下的罚款,向社会公告;构成犯罪的,依法追究刑事责任。",
)
def leaks(act: Facts) -> Term:
    """Art. 10 forbids leaking and selling, arts. 13 and 14 ask for security and for remedies."""
    handed_over = act["forbidden"] & act["hands_over"] & act["obtained_in_duty_or_service"]
    return handed_over | act["security_duty_unmet"]


SANCTIONS = (
    Sanction(
        ARTICLE,
        "23",
        "2013-09-01",
        COMPETENT,
        unit_of("telecom_staff", "internet_service", "platform_staff"),
        (
            Grade(
                leaks,
                Words(
                    "责令限期改正，警告，可以并处一万元以上三万元以下罚款，向社会公告",
                    "order to correct, warning, may be fined 10,000 to 30,000 yuan, publication",
                ),
                fine_yuan=Interval(0, 30000),
            ),
        ),
        on_handling=False,
    ),
)
