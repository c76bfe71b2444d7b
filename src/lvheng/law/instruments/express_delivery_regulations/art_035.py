"""第三十五条 用户信息泄露的补救和报告, since 2025-06-01."""

from lvheng.law.duty import Duty, Words
from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("express_delivery_regulations", "快递暂行条例第三十五条")
clause = ARTICLE.clause


@clause(
    "第二款",
    "发生或者可能发生用户信息泄露的，经营快递业务的企业应当立即采取补救措施，并向所在地邮政管理部门报告。",
)
def remedy_and_report(case: Facts) -> Term:
    return case["occupation.courier"] & case["user_of_post_or_express"]


DUTIES = (
    Duty(
        "tell_postal_administration", "report", remedy_and_report,
        Words("立即采取补救措施并报告", "remedy at once and report"),
        Words("所在地邮政管理部门", "the local postal administration"),
    ),
)  # fmt: skip
