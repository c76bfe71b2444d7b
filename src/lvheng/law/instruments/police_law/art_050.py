"""第五十条 Compensation for harm by the police on duty, under a law that is not in the library."""

from lvheng.law.route import Facts, Route, Words
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("police_law", "人民警察法第五十条")


@ARTICLE.clause(
    "",
    "人民警察在执行职务中，侵犯公民或者组织的合法权益造成损害的，应当依照《中华人民共和国国家赔偿法》和其他有关法律、法规的规定给予赔偿。",
)
def harm_on_duty(party: Facts) -> Term:
    return party["occupation.police"] & party["obtained_in_duty_or_service"]


ROUTES = (
    Route(
        "compensation_by_the_police",
        "compensation",
        Words("公安机关（赔偿义务机关）", "the police, as the organ that owes it"),
        Words(
            "在执行职务中造成损害的，依照国家赔偿法请求赔偿",
            "for harm done on duty, compensation under the State Compensation Law",
        ),
        harm_on_duty,
        note=Words(
            "国家赔偿法未收录：范围、期限和程序此处不列；私自查询、出售是否属于执行职务，由有权机关认定",
            "that law is not in the library: its scope, time limits and procedure are not listed; whether private look-ups are done on duty is for the competent organ",
        ),
    ),
)
