"""第七十一条 Since 2026-01-01 this law refers to others: 个人信息保护法 art. 66, 治安管理处罚法 art. 56."""

from lvheng.facts.register import Term as Words
from lvheng.law.offence import Facts
from lvheng.law.sanction import COMPETENT, Grade, Sanction
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("cybersecurity_law", "网络安全法第七十一条")
clause = ARTICLE.clause


@clause(
    "第一款第（二）项", "违反本法第二十四条第三款、第四十三条至第四十五条规定，侵害个人信息权益的；"
)
def infringes(act: Facts) -> Term:
    """Art. 44 also asks for measures against leaks."""
    return act["forbidden"] & (act["hands_over"] | act["obtains"]) | act["security_duty_unmet"]


@clause(
    "第二款",
    "违反本法第四十六条规定，窃取或者以其他非法方式获取、非法出售或者非法向他人提供个人信息，尚不构成犯罪的，由公安机关依照有关法律、行政法规的规定处罚。",
)
def steals_sells_or_provides(act: Facts) -> Term:
    return act["hands_over"] | act["obtains"]


def _operator_unit(party: Facts) -> Term:
    return party["unit"] & party["network_operator"]


SANCTIONS = (
    Sanction(
        ARTICLE,
        "71",
        "2026-01-01",
        COMPETENT,
        _operator_unit,
        (
            Grade(
                infringes,
                Words(
                    "依照有关法律、行政法规处理、处罚",
                    "dealt with under other laws: see Personal Information Protection Law art. 66",
                ),
            ),
        ),
        on_handling=False,
        if_no_crime=False,
    ),
)
