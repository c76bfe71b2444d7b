"""第十三条 The bases on which personal information may be handled, for one act."""

from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("personal_information_protection_law", "个人信息保护法第十三条")
clause = ARTICLE.clause

# 第一款：符合下列情形之一的，个人信息处理者方可处理个人信息：


@clause("第一款第（一）项", "取得个人的同意；")
def consent(act: Facts) -> Term:
    return act["consent"]


@clause(
    "第一款第（二）项",
    "为订立、履行个人作为一方当事人的合同所必需，或者按照依法制定的劳动规章制度和依法签订的集体合同实施人力资源管理所必需；",
)
def contract_or_employment(act: Facts) -> Term:
    return act["contract_or_employment"]


@clause("第一款第（三）项", "为履行法定职责或者法定义务所必需；")
def statutory_duty(act: Facts) -> Term:
    return act["statutory_duty"]


@clause(
    "第一款第（四）项",
    "为应对突发公共卫生事件，或者紧急情况下为保护自然人的生命健康和财产安全所必需；",
)
def emergency(act: Facts) -> Term:
    return act["emergency"]


@clause("第一款第（五）项", "为公共利益实施新闻报道、舆论监督等行为，在合理的范围内处理个人信息；")
def news_reporting(act: Facts) -> Term:
    return act["news_reporting"]


@clause("第一款第（七）项", "法律、行政法规规定的其他情形。")
def other_statutory_basis(act: Facts) -> Term:
    return act["other_statutory_basis"]


BASES = tuple(ARTICLE.clauses.values())
"""第（六）项, public information, is art. 27."""
