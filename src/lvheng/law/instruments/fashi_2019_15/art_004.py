"""第四条 致使用户信息泄露的严重后果: ten times the numbers of 法释〔2017〕10号 art. 5.

What leaked stands under `incidents` in the case file, by category.
"""

from lvheng.law.offence import Facts, OfOne
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("fashi_2019_15", "法释〔2019〕15号第四条")
clause = ARTICLE.clause

CLASS_A, CLASS_B, CLASS_C = 500, 5_000, 50_000

# 拒不履行信息网络安全管理义务，致使用户信息泄露，具有下列情形之一的，应当认定为刑法第二百八十六条之一第一款第二项规定的“造成严重后果”：


WEIGHED = OfOne(
    "weighed_leak",
    lambda case: 100 * case["leaked_A"] + 10 * case["leaked_B"] + case["leaked_C"],
    number=True,
)
"""Of each leak, so that only those that are summed by art. 16 are converted together."""


@clause("第（一）项", "致使泄露行踪轨迹信息、通信内容、征信信息、财产信息五百条以上的；")
def class_a_500(case: Facts) -> Term:
    return case["leaked_A"] >= CLASS_A


@clause(
    "第（二）项",
    "致使泄露住宿信息、通信记录、健康生理信息、交易信息等其他可能影响人身、财产安全的用户信息五千条以上的；",
)
def class_b_5000(case: Facts) -> Term:
    return case["leaked_B"] >= CLASS_B


@clause("第（三）项", "致使泄露第一项、第二项规定以外的用户信息五万条以上的；")
def class_c_50_000(case: Facts) -> Term:
    return case["leaked_C"] >= CLASS_C


@clause(
    "第（四）项",
    "数量虽未达到第一项至第三项规定标准，但是按相应比例折算合计达到有关数量标准的；",
    yields_to=("class_a_500", "class_b_5000", "class_c_50_000"),
)
def converted_total(case: Facts) -> Term:
    return case[WEIGHED.name] >= CLASS_C


@clause("第（五）项", "造成他人死亡、重伤、精神失常或者被绑架等严重后果的；")
def death_or_injury(case: Facts) -> Term:
    return case["leak_caused_death_or_injury"]


@clause("第（六）项", "造成重大经济损失的；")
def major_loss(case: Facts) -> Term:
    return case["leak_caused_major_loss"]


@clause("第（七）项", "严重扰乱社会秩序的；")
def disturbed_order(case: Facts) -> Term:
    return case["leak_disturbed_order"]


@clause("第（八）项", "造成其他严重后果的。")
def other_grave_result(case: Facts) -> Term:
    return case["leak_had_other_grave_result"]


GRAVE_RESULT = tuple(ARTICLE.clauses.values())
