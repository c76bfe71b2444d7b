"""第六十八条 State organs that leave the duties of this law undone: an order and discipline, no fine."""

from lvheng.law.route import Route, Words
from lvheng.law.sanction import EMPLOYER, Facts, Grade, Sanction
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("personal_information_protection_law", "个人信息保护法第六十八条")
clause = ARTICLE.clause

SUPERIOR = Words(
    "其上级机关或者履行个人信息保护职责的部门",
    "its superior organ or the departments for personal information protection",
)


@clause(
    "第一款",
    "国家机关不履行本法规定的个人信息保护义务的，由其上级机关或者履行个人信息保护职责的部门责令改正；",
)
def duties_undone(act: Facts) -> Term:
    return act["forbidden"] & (act["hands_over"] | act["obtains"]) | act["security_duty_unmet"]


@clause("第一款", "对直接负责的主管人员和其他直接责任人员依法给予处分。")
def persons_in_charge(act: Facts) -> Term:
    return duties_undone.rule(act)


def organ(party: Facts) -> Term:
    return party["unit"] & party["state_organ"]


def _in_charge(party: Facts) -> Term:
    return party["person"] & party["state_organ"] & party["responsible_in_unit"]


@clause("第一款", "由其上级机关或者履行个人信息保护职责的部门责令改正；")
def of_a_state_organ(party: Facts) -> Term:
    return party["state_organ"]


SANCTIONS = (
    Sanction(
        ARTICLE,
        "68",
        "2021-11-01",
        SUPERIOR,
        organ,
        (Grade(duties_undone, Words("责令改正", "order to correct")),),
        on_handling=False,
        if_no_crime=False,
    ),
    Sanction(
        ARTICLE,
        "68",
        "2021-11-01",
        EMPLOYER,
        _in_charge,
        (Grade(persons_in_charge, Words("依法给予处分", "discipline according to law")),),
        disciplinary=True,
        on_handling=False,
        if_no_crime=False,
    ),
)

ROUTES = (
    Route(
        "state_organ",
        "complaint",
        SUPERIOR,
        Words(
            "国家机关不履行保护义务的，责令改正，对责任人员给予处分；保密义务见民法典第一千零三十九条",
            "a state organ that leaves its duties undone is ordered to correct, and those responsible are disciplined; the duty of confidence: 民法典第一千零三十九条",
        ),
        of_a_state_organ,
        note=Words(
            "国家赔偿法、行政复议法、行政诉讼法未收录，赔偿与复议、诉讼的途径此处不列",
            "the laws on state compensation, administrative reconsideration and litigation are not in the library: those ways are not listed here",
        ),
    ),
)
