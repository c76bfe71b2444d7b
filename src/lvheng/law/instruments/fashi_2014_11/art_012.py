"""第十二条 合理开支与五十万元以下的酌定."""

from lvheng.law.claim import Remedy, Words
from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("fashi_2014_11", "法释〔2014〕11号第十二条")
clause = ARTICLE.clause

MOST_YUAN = 500_000


@clause(
    "第一款",
    "被侵权人为制止侵权行为所支付的合理开支，可以认定为民法典第一千一百八十二条规定的财产损失。",
)
def reasonable_costs(case: Facts) -> Term:
    return case["by_network"] & case["infringed"]


@clause(
    "第二款",
    "被侵权人因人身权益受侵害造成的财产损失以及侵权人因此获得的利益难以确定的，人民法院可以根据具体案情在50万元以下的范围内确定赔偿数额。",
)
def discretion_to_500_000(case: Facts) -> Term:
    return case["by_network"] & case["amount_hard_to_determine"]


REMEDIES = (
    Remedy(
        "costs_network",
        Words("合理开支与律师费（网络侵权）", "reasonable costs and lawyers' fee (network)"),
        reasonable_costs,
        Words(
            "法院可以支持，律师费须符合有关部门规定",
            "the court may grant them, lawyers' fees within the official rates",
        ),
        gate="by_network",
    ),
)
