"""第二十六条 Complaint of the subject of credit information, answered in writing within 30 days."""

from lvheng.law.route import Facts, Route, Words
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("credit_reporting_regulations", "征信业管理条例第二十六条")

DAYS = 30


@ARTICLE.clause(
    "第一款",
    "信息主体认为征信机构或者信息提供者、信息使用者侵害其合法权益的，可以向所在地的国务院征信业监督管理部门派出机构投诉。",
)
def credit_subject_complains(party: Facts) -> Term:
    return party["occupation.credit_bureau"] | party["from_credit_database"]


ROUTES = (
    Route(
        "credit",
        "complaint",
        Words(
            "所在地的国务院征信业监督管理部门派出机构",
            "the local office of the credit reporting authority of the State Council",
        ),
        Words("投诉；也可以直接起诉（第三款）", "complain; or sue at once (para. 3)"),
        credit_subject_complains,
        DAYS,
    ),
)
