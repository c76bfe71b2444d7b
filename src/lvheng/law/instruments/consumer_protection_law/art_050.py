"""第五十条 侵害消费者个人信息的责任."""

from lvheng.law.claim import CivilClaim, Words, shown, to_show
from lvheng.law.instruments.civil_code import art_1036
from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("consumer_protection_law", "消费者权益保护法第五十条")
clause = ARTICLE.clause

ELEMENTS = to_show("consumer_of_trader", "infringed", "causation", "harm")


@clause(
    "",
    "经营者侵害消费者的人格尊严、侵犯消费者人身自由或者侵害消费者个人信息依法得到保护的权利的，应当停止侵害、恢复名誉、消除影响、赔礼道歉，并赔偿损失。",
)
def consumer(case: Facts) -> Term:
    return shown(case, ELEMENTS) & ~art_1036.excused(case)


CLAIM = CivilClaim(
    "consumer",
    Words("消费者权益", "consumer"),
    Words("经营者", "the trader"),
    consumer,
    (*ELEMENTS, *art_1036.DEFENCES),
    gate="consumer_of_trader",
)
