"""第八条 人脸信息的财产损失与合理开支."""

from lvheng.law.claim import Remedy, Words
from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("fashi_2021_15", "法释〔2021〕15号第八条")
clause = ARTICLE.clause


@clause(
    "第二款",
    "自然人为制止侵权行为所支付的合理开支，可以认定为民法典第一千一百八十二条规定的财产损失。",
)
def reasonable_costs(case: Facts) -> Term:
    return case["face_information"] & case["infringed"]


REMEDIES = (
    Remedy(
        "costs_face",
        Words(
            "合理开支与律师费（人脸信息）", "reasonable costs and lawyers' fee (face information)"
        ),
        reasonable_costs,
        Words("法院可以支持", "the court may grant them"),
        gate="face_information",
    ),
)
