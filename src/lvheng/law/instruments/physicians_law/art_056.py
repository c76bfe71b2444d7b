"""第五十六条 Doctors who leak patients’ private matters or personal information."""

from lvheng.facts.register import Term as Words
from lvheng.law.offence import Facts
from lvheng.law.route import Route
from lvheng.law.sanction import Grade, Sanction, staff_of
from lvheng.logic.clause import Article
from lvheng.logic.interval import Interval
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("physicians_law", "医师法第五十六条")
clause = ARTICLE.clause


@clause("第一款第（一）项", "泄露患者隐私或者个人信息；")
def leaks(act: Facts) -> Term:
    return act["hands_over"] & act["obtained_in_duty_or_service"]


def against_a_doctor(party: Facts) -> Term:
    return party["occupation.doctor"]


SANCTIONS = (
    Sanction(
        ARTICLE,
        "56",
        "2022-03-01",
        Words("县级以上卫生健康主管部门", "the health department"),
        staff_of("doctor"),
        (
            Grade(
                leaks,
                Words(
                    "责令改正，警告，没收违法所得，并处一万元以上三万元以下罚款；情节严重的，暂停执业六个月以上一年以下直至吊销证书",
                    "order to correct, warning, confiscation, fine of 10,000 to 30,000 yuan; suspension or loss of licence if serious",
                ),
                fine_yuan=Interval(10000, 30000),
                confiscation=True,
            ),
        ),
        if_no_crime=False,
    ),
)

ROUTES = (
    Route(
        "health",
        "complaint",
        Words("县级以上人民政府卫生健康主管部门", "the health department of county level or above"),
        Words(
            "对医师泄露患者隐私或者个人信息的，有权处罚",
            "it punishes doctors who leak patients' private matters or personal information",
        ),
        leaks,
        concerns=against_a_doctor,
    ),
)
