"""第一千一百八十二条 财产损失的赔偿."""

from lvheng.law.claim import Remedy, Words
from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("civil_code", "民法典第一千一百八十二条")
clause = ARTICLE.clause


@clause(
    "",
    "侵害他人人身权益造成财产损失的，按照被侵权人因此受到的损失或者侵权人因此获得的利益赔偿；被侵权人因此受到的损失以及侵权人因此获得的利益难以确定，被侵权人和侵权人就赔偿数额协商不一致，向人民法院提起诉讼的，由人民法院根据实际情况确定赔偿数额。",
)
def loss_or_gain(case: Facts) -> Term:
    return case["infringed"] & case["harm"]


REMEDIES = (Remedy("damages", Words("赔偿财产损失", "damages for loss of property"), loss_or_gain),)
