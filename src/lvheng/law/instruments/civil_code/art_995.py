"""第九百九十五条 人格权请求权."""

from lvheng.law.claim import Remedy, Words
from lvheng.law.instruments.civil_code import art_1036
from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("civil_code", "民法典第九百九十五条")
clause = ARTICLE.clause


@clause(
    "",
    "人格权受到侵害的，受害人有权依照本法和其他法律的规定请求行为人承担民事责任。受害人的停止侵害、排除妨碍、消除危险、消除影响、恢复名誉、赔礼道歉请求权，不适用诉讼时效的规定。",
)
def not_barred_by_time(case: Facts) -> Term:
    """Neither harm nor fault is needed."""
    return case["infringed"] & ~art_1036.excused(case)


REMEDIES = (
    Remedy(
        "stop",
        Words("停止侵害、消除危险", "stop the infringement, remove the danger"),
        not_barred_by_time,
        Words("不适用诉讼时效", "no limitation of time"),
    ),
    Remedy(
        "apologise",
        Words("消除影响、恢复名誉、赔礼道歉", "undo the effects, apologise"),
        not_barred_by_time,
        Words(
            "与行为方式和影响范围相当（民法典第一千条第一款）；不适用诉讼时效",
            "in proportion (民法典第一千条第一款); no limitation of time",
        ),
    ),
)
