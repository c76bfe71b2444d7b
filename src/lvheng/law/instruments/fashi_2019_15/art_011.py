"""第十一条 明知的推定: what may show that the person knew, unless there is evidence to the contrary.

可以认定 leaves room to the court; a sign that is shown is taken to show the knowledge.
"""

from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term, any_of

ARTICLE: Article[Facts] = Article("fashi_2019_15", "法释〔2019〕15号第十一条")
clause = ARTICLE.clause

# 为他人实施犯罪提供技术支持或者帮助，具有下列情形之一的，可以认定行为人明知他人利用信息网络实施犯罪，但是有相反证据的除外：


@clause("第（一）项", "经监管部门告知后仍然实施有关行为的；")
def went_on_after_being_told(case: Facts) -> Term:
    return case["went_on_after_being_told"]


@clause("第（二）项", "接到举报后不履行法定管理职责的；")
def ignored_reports(case: Facts) -> Term:
    return case["ignored_reports"]


@clause("第（三）项", "交易价格或者方式明显异常的；")
def abnormal_dealing(case: Facts) -> Term:
    return case["abnormal_dealing"]


@clause("第（四）项", "提供专门用于违法犯罪的程序、工具或者其他技术支持、帮助的；")
def means_only_for_crime(case: Facts) -> Term:
    return case["means_only_for_crime"]


@clause(
    "第（五）项",
    "频繁采用隐蔽上网、加密通信、销毁数据等措施或者使用虚假身份，逃避监管或者规避调查的；",
)
def evaded_supervision(case: Facts) -> Term:
    return case["evaded_supervision"]


@clause("第（六）项", "为他人逃避监管或者规避调查提供技术支持、帮助的；")
def helped_to_evade(case: Facts) -> Term:
    return case["helped_to_evade"]


@clause("第（七）项", "其他足以认定行为人明知的情形。")
def other_sign_of_knowledge(case: Facts) -> Term:
    return case["other_sign_of_knowledge"]


SIGNS = tuple(ARTICLE.clauses.values())


def presumed(case: Facts) -> Term:
    """但是有相反证据的除外."""
    return any_of(sign.rule(case) for sign in SIGNS) & ~case["evidence_to_the_contrary"]
