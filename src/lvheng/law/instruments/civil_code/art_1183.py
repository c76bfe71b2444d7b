"""第一千一百八十三条 精神损害赔偿."""

from lvheng.law.claim import Remedy, Words
from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("civil_code", "民法典第一千一百八十三条")
clause = ARTICLE.clause


@clause("第一款", "侵害自然人人身权益造成严重精神损害的，被侵权人有权请求精神损害赔偿。")
def severe_mental_distress(case: Facts) -> Term:
    return case["infringed"] & case["severe_mental_distress"]


REMEDIES = (
    Remedy(
        "mental_distress",
        Words("精神损害赔偿", "damages for mental distress"),
        severe_mental_distress,
        Words(
            "仅限严重精神损害；数额依法释〔2001〕7号第五条各因素",
            "severe distress only; the amount by the factors of 法释〔2001〕7号第五条",
        ),
    ),
)
