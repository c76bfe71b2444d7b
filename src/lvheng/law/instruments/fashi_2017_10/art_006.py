"""第六条 为合法经营活动而非法购买、收受.

Only buying and accepting, only class C, and nothing sold on: then no number of items is a gate, and there
is no 情节特别严重. Profit here is profit from *using* the information (获利), never 违法所得.
"""

from collections.abc import Collection

from lvheng.facts.case import ActOutline
from lvheng.law.matter import Matter
from lvheng.logic.clause import Article
from lvheng.logic.terms import Fact, Option, Term

ARTICLE: Article[Matter] = Article("fashi_2017_10", "法释〔2017〕10号第六条")
clause = ARTICLE.clause

PROFIT_YUAN = 50_000


def can_be_for_business(act: ActOutline, sold_on: Collection[str]) -> bool:
    """Only buying and accepting, and not where the items were sold on (第二款); `sold_on` are those acts."""
    return act.kind in ("buy", "accept") and act.id not in sold_on


def for_lawful_business(act: ActOutline) -> Term:
    return Fact(f"acts.{act.id}.lawful_business")


def governs(business: Term, sensitive_items: Term, ordinary_items: Term) -> Term:
    """Whether this article governs (part of) the act: not one on class A or B items alone."""
    return business & (~(sensitive_items >= 1) | (ordinary_items >= 1))


def leaves_to_article_5(business: Term, sensitive_items: Term) -> Term:
    """Whether art. 5 governs (part of) the act: not for business, or on class A or B items too."""
    return ~business | (sensitive_items >= 1)


def leaves_ordinary_items_to_article_5(business: Term, sensitive_items: Term) -> Term:
    """Whether the act's class C items count under art. 5: not for business, or (disputed) mixed."""
    mixed = Option("mixed_business_purchase", "all_under_article_5") & (sensitive_items >= 1)
    return ~business | mixed


# 第一款：为合法经营活动而非法购买、收受本解释第五条第一款第三项、第四项规定以外的公民个人信息，具有下列情形之一的，应当认定为刑法第二百五十三条之一规定的“情节严重”：


@clause("第一款第（一）项", "利用非法购买、收受的公民个人信息获利五万元以上的；")
def profit_fifty_thousand(case: Matter) -> Term:
    return case.business_profit >= PROFIT_YUAN


@clause(
    "第一款第（二）项",
    "曾因侵犯公民个人信息受过刑事处罚或者二年内受过行政处罚，又非法购买、收受公民个人信息的；",
)
def again_after_sanction_in_business(case: Matter) -> Term:
    return case.business_again_after_sanction


@clause("第一款第（三）项", "其他情节严重的情形。")
def other_serious_in_business(case: Matter) -> Term:
    return case.business_other_serious


SERIOUS = tuple(ARTICLE.clauses.values())
