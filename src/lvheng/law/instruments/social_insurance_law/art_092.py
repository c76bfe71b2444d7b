"""第九十二条 Social insurance bodies that leak: discipline."""

from lvheng.facts.register import Term as Words
from lvheng.law.offence import Facts
from lvheng.law.sanction import EMPLOYER, Grade, Sanction, staff_of
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("social_insurance_law", "社会保险法第九十二条")
clause = ARTICLE.clause


@clause(
    "",
    "社会保险行政部门和其他有关行政部门、社会保险经办机构、社会保险费征收机构及其工作人员泄露用人单位和个人信息的，对直接负责的主管人员和其他直接责任人员依法给予处分；给用人单位或者个人造成损失的，应当承担赔偿责任。",
)
def leaks(act: Facts) -> Term:
    return act["hands_over"] & act["obtained_in_duty_or_service"]


SANCTIONS = (
    Sanction(
        ARTICLE,
        "92",
        "2018-12-29",
        EMPLOYER,
        staff_of("social_insurance_staff"),
        (
            Grade(
                leaks,
                Words(
                    "对直接负责的主管人员和其他直接责任人员给予处分",
                    "discipline of those in charge and directly responsible",
                ),
            ),
        ),
        disciplinary=True,
        if_no_crime=False,
    ),
)
