"""第一百一十二条 What may be done where no criminal case is opened."""

from lvheng.law.route import Facts, Route, Words
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("criminal_procedure_law", "刑事诉讼法第一百一十二条")


@ARTICLE.clause("", "控告人如果不服，可以申请复议。")
def reconsideration(party: Facts) -> Term:
    return party["person"] | party["unit"]


ROUTES = (
    Route(
        "reconsideration",
        "report",
        Words("作出不予立案决定的机关", "the organ that opened no case"),
        Words(
            "不予立案的，应当将原因通知控告人；控告人不服的，可以申请复议",
            "the complainant is told why no case is opened, and may ask for reconsideration",
        ),
        reconsideration,
    ),
)
