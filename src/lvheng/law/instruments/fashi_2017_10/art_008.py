"""第八条 设立网站、通讯群组: a pointer to 刑法 art. 287之一, which yields to this offence."""

from lvheng.facts.case import Act
from lvheng.law.matter import Matter
from lvheng.logic.clause import Article
from lvheng.logic.interval import NO

ARTICLE: Article[Matter] = Article("fashi_2017_10", "法释〔2017〕10号第八条")


def points_to_illegal_use_of_networks(act: Act) -> bool:
    """Whether 非法利用信息网络罪 must be looked at beside this offence."""
    return act.truths["site_or_group"] != NO
