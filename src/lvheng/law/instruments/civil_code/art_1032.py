"""第一千零三十二条 隐私权."""

from lvheng.law.claim import CivilClaim, Words, shown, to_show
from lvheng.law.instruments.civil_code import art_1036
from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("civil_code", "民法典第一千零三十二条")
clause = ARTICLE.clause

ELEMENTS = to_show("private_information", "infringed", "causation", "harm", "fault")


@clause(
    "第一款",
    "自然人享有隐私权。任何组织或者个人不得以刺探、侵扰、泄露、公开等方式侵害他人的隐私权。",
)
def privacy(case: Facts) -> Term:
    return shown(case, ELEMENTS) & ~art_1036.excused(case)


CLAIM = CivilClaim(
    "privacy",
    Words("隐私权", "privacy"),
    Words("行为人", "whoever did it"),
    privacy,
    (*ELEMENTS, *art_1036.DEFENCES),
    gate="private_information",
    note=Words(
        "私密信息先适用隐私权的规定（民法典第一千零三十四条第三款）",
        "for private information the rules on privacy come first (民法典第一千零三十四条第三款)",
    ),
)
