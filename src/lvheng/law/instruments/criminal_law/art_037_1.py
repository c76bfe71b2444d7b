"""第三十七条之一 从业禁止. Not for what ended before 2015-11-01: 法释〔2015〕19号 art. 1."""

from lvheng.law.order import Facts, Order, Words
from lvheng.logic.clause import Article
from lvheng.logic.interval import Interval
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("criminal_law", "刑法第三十七条之一")
clause = ARTICLE.clause

MONTHS = Interval(36, 60)


@clause(
    "第一款",
    "因利用职业便利实施犯罪，或者实施违背职业要求的特定义务的犯罪被判处刑罚的，人民法院可以根据犯罪情况和预防再犯罪的需要，禁止其自刑罚执行完毕之日或者假释之日起从事相关职业，期限为三年至五年。",
)
def abused_profession(case: Facts) -> Term:
    abused = case["duty_used"] | case["breach_of_profession"]
    return case["crime"] & case["person"] & abused & ~case["ended_before_2015_11"]


ORDERS = (
    Order(
        "occupation_ban",
        Words(
            "可以宣告从业禁止：自刑罚执行完毕之日或者假释之日起，三年至五年内不得从事相关职业",
            "may be barred from the profession for 3 to 5 years from the end of the sentence or parole",
        ),
        "may",
        abused_profession,
        months=MONTHS,
        note=Words(
            "是否有此需要由法院裁断；免予刑事处罚的不适用；违反的，由公安机关处罚，情节严重的依照刑法第三百一十三条定罪",
            "the need for it is for the court to judge; not where punishment is remitted; a breach is punished by the police, and if serious under art. 313",
        ),
    ),
)
