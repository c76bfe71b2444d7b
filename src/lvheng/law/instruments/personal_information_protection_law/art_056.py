"""第五十六条 影响评估的内容与保存."""

from lvheng.law.duty import Duty, Words
from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("personal_information_protection_law", "个人信息保护法第五十六条")
clause = ARTICLE.clause


@clause("第二款", "个人信息保护影响评估报告和处理情况记录应当至少保存三年。")
def assessment_is_kept(case: Facts) -> Term:
    """Where 第五十五条 asked for one; whether it did is not among the facts of a leak."""
    return ~case["entrusted"]


DUTIES = (
    Duty(
        "impact_assessment", "standing", assessment_is_kept,
        Words(
            "调取影响评估报告和处理情况记录（依第五十五条应当评估的，至少保存三年）",
            "produce the impact assessment and records, where art. 55 asked for one (kept three years)",
        ),
    ),
)  # fmt: skip
