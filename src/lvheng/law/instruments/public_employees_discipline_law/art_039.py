"""第三十九条 Public employees who leak secrets of work, or private matters learnt in duty."""

from lvheng.facts.register import Term as Words
from lvheng.law.offence import Facts
from lvheng.law.sanction import EMPLOYER, Grade, Sanction
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("public_employees_discipline_law", "公职人员政务处分法第三十九条")
clause = ARTICLE.clause


@clause(
    "第一款第（五）项", "泄露国家秘密、工作秘密，或者泄露因履行职责掌握的商业秘密、个人隐私的。"
)
def leaks(act: Facts) -> Term:
    return (
        act["hands_over"]
        & (act["work_secret"] | (act["privacy"] & act["obtained_in_duty_or_service"]))
        & act["ill_effect"]
    )


@clause(
    "第一款第（一）项",
    "滥用职权，危害国家利益、社会公共利益或者侵害公民、法人、其他组织合法权益的；",
)
def abuses_powers(act: Facts) -> Term:
    return (
        act["hands_over"]
        & act["obtained_in_duty_or_service"]
        & act["powers_abused"]
        & act["ill_effect"]
    )


def _public_employee(party: Facts) -> Term:
    return party["person"] & party["public_employee"]


SANCTIONS = (
    Sanction(
        ARTICLE,
        "39",
        "2020-07-01",
        EMPLOYER,
        _public_employee,
        (
            Grade(
                leaks,
                Words(
                    "警告、记过或者记大过；情节较重的，降级或者撤职；情节严重的，开除",
                    "warning or demerit; demotion or removal if graver; dismissal if serious",
                ),
            ),
            Grade(
                abuses_powers,
                Words(
                    "警告、记过或者记大过；情节较重的，降级或者撤职；情节严重的，开除",
                    "warning or demerit; demotion or removal if graver; dismissal if serious",
                ),
            ),
        ),
        disciplinary=True,
        if_no_crime=False,
    ),
)
