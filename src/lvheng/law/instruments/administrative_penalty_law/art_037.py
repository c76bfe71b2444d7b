"""第三十七条 The law of the act, unless the law of the decision is milder or does not hold it unlawful.

Detention is the graver kind of penalty, so the fine of 网络安全法 art. 64 is the milder by default; no authority
was found (C-47).
"""

from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Option, Term

ARTICLE: Article[Facts] = Article("administrative_penalty_law", "行政处罚法第三十七条")

READING = "penalty_for_acts_before_2026"


@ARTICLE.clause(
    "",
    "实施行政处罚，适用违法行为发生时的法律、法规、规章的规定。但是，作出行政处罚决定时，法律、法规、规章已被修改或者废止，且新的规定处罚较轻或者不认为是违法的，适用新的规定。",
)
def old_law_is_milder(act: Facts) -> Term:
    """Of the fine of 网络安全法 art. 64(2) and the detention of 治安管理处罚法 art. 56: whether the fine applies."""
    return ~act["decided_since_2026"] | Option(READING, "fine_of_then")


def operators_fine_of_then(act: Facts) -> Term:
    """Of 网络安全法 art. 64(1): whether it applies still.

    Since 2026 its art. 71 refers to 个人信息保护法 art. 66, which fines more where the circumstances are serious
    and else only on refusal. Which is then the milder no authority says: open.
    """
    return ~act["decided_since_2026"] | act["serious"] | act["milder_law_is_open"]
