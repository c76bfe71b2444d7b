"""第二条 An act older than the interpretation of its law."""

from datetime import date

from lvheng.law.matter import Matter
from lvheng.logic.clause import Article

ARTICLE: Article[Matter] = Article("gaojian_2001_5", "高检发释字〔2001〕5号第二条")


def governs(in_force: date, judged_on: date) -> bool:
    """Whether an interpretation governs acts older than itself: the case is judged when it is in force.

    "对于司法解释实施前发生的行为，行为时没有相关司法解释，司法解释施行后尚未处理或者正在处理的案件，依照司法解释的规定办理。"
    """
    return judged_on >= in_force
