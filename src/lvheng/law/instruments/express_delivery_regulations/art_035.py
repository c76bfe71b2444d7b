"""第三十五条 (2025) 用户信息泄露的补救和报告, since 2025-06-01. Known second-hand only, as art. 34 with another number."""

from lvheng.law.duty import Duty, Words
from lvheng.law.instruments.express_delivery_regulations import art_034, art_054
from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Option, Term

ARTICLE: Article[Facts] = Article("express_delivery_regulations", "快递暂行条例第三十五条")
clause = ARTICLE.clause


@clause(
    "",
    "据第二手转录，内容与原第三十四条相同：快递运单和电子数据的管理，用户信息的保密，泄露后立即补救并报告所在地邮政管理部门。（大意，非条文原文）",
)
def remedy_and_report(case: Facts) -> Term:
    return Option(art_054.READING, "second_hand") & art_034.remedy_and_report.rule(case)


DUTIES = (
    Duty(
        "tell_postal_administration", "report", remedy_and_report,
        Words(
            "立即采取补救措施并报告（2025年修订的条文只有第二手转录，来源未列入核对清单）",
            "remedy at once and report (the text as revised in 2025 is known second-hand only)",
        ),
        Words("所在地邮政管理部门", "the local postal administration"),
    ),
)  # fmt: skip
