"""Whether the words only say that a sum went from one hand into another, and where they begin."""

from __future__ import annotations

import re

from lvheng.narrative.gains.sum_words import cue_in, is_each, is_other_matter, is_rate, kind_of
from lvheng.narrative.words.numbers import Quantity
from lvheng.narrative.words.text import Text

__all__ = ["clause_of_payment", "was_handed_over"]


def was_handed_over(text: Text, quantity: Quantity) -> bool:
    """Whether the words only say that somebody paid it to somebody: 李某支付张某2万元."""
    begin, end = quantity.span
    head = text.view[max(clause_of_payment(text, begin), begin - 40) : begin]
    cue = cue_in(head)
    if cue is None or kind_of(cue) != "paid" or is_other_matter(head, cue):
        return False
    each = any(is_each(head, text, end))
    return not (is_rate(head, text, end) or each or _NO_DEAL.search(head))


def clause_of_payment(text: Text, place: int) -> int:
    """Where the words begin that tell of the payment of a sum: before a clause that only adds up (，累计11400元)."""
    clause = text.clause_around(place)
    for _ in range(2):
        if clause.begin and _ADDS_UP.fullmatch(text.view, clause.begin, place):
            place = clause.begin - 1
            clause = text.clause_around(place)
    return clause.begin


_ADDS_UP = re.compile(
    "(?:前后|先后)?(?:累计|共计|合计|总计|一共|总共|加起来|共|分别|依次)(?:人民币|约|[为是])?|(?:分别|依次)?[为是]?(?:[0-9,.一二两三四五六七八九十百千万]+元[、和及]?)*"
)
_NO_DEAL = re.compile(
    "被害人|家属|丧葬|补偿|退|赔|罚|借|骗|工资|月薪|押金|保证金|没收|追缴|上缴|房|车款|医|学费|谅解|捐"
)
