"""第一百一十条 Reporting a crime: to the police, the procuratorate or a court, any of which must take it."""

from lvheng.law.route import Facts, Route, Words
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("criminal_procedure_law", "刑事诉讼法第一百一十条")


@ARTICLE.clause(
    "第二款",
    "被害人对侵犯其人身、财产权利的犯罪事实或者犯罪嫌疑人，有权向公安机关、人民检察院或者人民法院报案或者控告。",
)
def victim_reports(party: Facts) -> Term:
    return party["person"] | party["unit"]


ROUTES = (
    Route(
        "report_crime",
        "report",
        Words("公安机关、人民检察院或者人民法院", "the police, the procuratorate or a court"),
        Words(
            "报案或者控告；都应当接受，不属于其管辖的移送主管机关并通知（第三款）",
            "report the crime; it must be taken, and passed on where another is competent (para. 3)",
        ),
        victim_reports,
    ),
)
