"""第一百三十九条 Police who use or hand on what they learnt in a public security case (art. 138 forbids it)."""

from lvheng.facts.register import Term as Words
from lvheng.law.offence import Facts
from lvheng.law.sanction import EMPLOYER, Grade, Sanction, staff_of
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("public_security_penalties_law", "治安管理处罚法第一百三十九条")
clause = ARTICLE.clause


@clause("第一款第（十一）项", "泄露办理治安案件过程中的工作秘密或者其他依法应当保密的信息的；")
def leaks_secrets(act: Facts) -> Term:
    return act["public_security_case"] & act["hands_over"] & act["work_secret"]


@clause(
    "第一款第（十二）项",
    "将在办理治安案件过程中获得的个人信息，依法提取、采集的相关信息、样本用于与治安管理、查处犯罪无关的用途，或者出售、提供给其他单位或者个人的；",
)
def hands_on(act: Facts) -> Term:
    return act["public_security_case"] & act["hands_over"]


SANCTIONS = (
    Sanction(
        ARTICLE,
        "139",
        "2026-01-01",
        EMPLOYER,
        staff_of("police"),
        (
            Grade(leaks_secrets, Words("依法给予处分", "disciplinary sanction")),
            Grade(hands_on, Words("依法给予处分", "disciplinary sanction")),
        ),
        disciplinary=True,
        if_no_crime=False,
    ),
)
