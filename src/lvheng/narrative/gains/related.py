"""What sums that are told together are to one another: an instalment and the rest, what was agreed and what was paid,
what came on top, what was earned and what was left of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from lvheng.narrative.words.text import Span, Text

if TYPE_CHECKING:
    from lvheng.narrative.gains.money import MoneyMention

__all__ = ["related"]

_NEAR = 60
_SOON = 120
_A_FEW = 3


def related(text: Text, found: Sequence[MoneyMention]) -> list[MoneyMention]:
    """The sums of a text, those that are told together taken together."""
    joined: list[MoneyMention] = []
    for one in found:
        joined.append(one)
        if len(joined) > 1 and _adds_to(text, joined[-2], joined[-1]):
            joined[-2:] = [_together(joined[-2], joined[-1])]
    joined = list(_by_instalments(text, joined))
    told = list(joined)
    for number, one in enumerate(joined):
        soon = [
            (at, other)
            for at, other in enumerate(joined[number + 1 : number + 1 + _A_FEW], number + 1)
            if other.span.begin - one.span.end <= _SOON
        ]
        paid = _paid_of(text, one, soon)
        if paid is not None:
            kind = one.kind if one.kind in ("income", "cost") else told[paid].kind
            told[number] = replace(one, kind="other")
            told[paid] = replace(joined[paid], kind=kind, confidence="medium", handed_over=True)
        elif any(_is_left_of(text, one, other) for _, other in soon[:2]):
            told[number] = replace(one, kind="other")
    return told


# ------------------------------------------------------------------ the rest, and more

_FIRST = re.compile("定金|订金|预付|首付|首期|先行|先付|先期|首笔")
_BALANCE = re.compile(
    "(?:付清|支付|结清|收到|付|补|收取)[^，。；]{0,6}(?:余款|尾款|剩余|余下)|(?:余款|尾款)[^，。；]{0,4}$"
)
_OWED = re.compile("未|没|尚欠|拒|再给|再付|等|说")
_ON_TOP = re.compile(
    "(?:之外|以外|外|不算)，(?!租|买|聘|雇)[^，。；]{0,12}?(?:另|还|又|再|额外)[^，。；0-9]{0,20}"
)
_BESIDE = re.compile("(?:除|除去|除了)[^，。；]{0,24}$")


def _adds_to(text: Text, first: MoneyMention, rest: MoneyMention) -> bool:
    """先付定金500元，后付清余款1500元: the second completes the first. 除支付3万元外，另给2000元: it comes on top."""
    begin, end = first.span.begin, rest.span.begin
    if end - begin > _NEAR or text.sentence_at(begin) != text.sentence_at(end):
        return False
    clause, head = text.clause_around(end), text.clause_around(begin).begin
    if _BESIDE.search(text.view, head, begin) and first.kind in ("income", "cost"):
        return _ON_TOP.fullmatch(text.view, first.span.end, end) is not None
    started = _FIRST.search(text.view, head, begin)
    completed = _BALANCE.search(text.view, clause.begin, end)
    return bool(started and completed) and not _OWED.search(text.view, clause.begin, clause.end)


def _together(first: MoneyMention, rest: MoneyMention) -> MoneyMention:
    high = None
    if first.quantity.high is not None and rest.quantity.high is not None:
        high = first.quantity.high + rest.quantity.high
    span = Span(first.span.begin, rest.span.end)
    low = first.quantity.low + rest.quantity.low
    whole = replace(first.quantity, low=low, high=high, span=span)
    return replace(first, quantity=whole, span=span, confidence="medium")


_INSTALMENTS = re.compile("分(?P<times>[二两三四五六])(?:笔|次|回|期|批)[^。；0-9]{0,24}$")
_TIMES = {"二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6}


def _by_instalments(text: Text, found: Sequence[MoneyMention]) -> Iterator[MoneyMention]:
    """货款分两笔支付：一月六日二千元，一月十九日一千六百元: as many as were said, taken together."""
    number = 0
    while number < len(found):
        one = found[number]
        number += 1
        sentence = text.sentence_around(one.span.begin)
        said = _INSTALMENTS.search(
            text.view, max(sentence.begin, one.span.begin - _NEAR), one.span.begin
        )
        times = _TIMES[said["times"]] if said else 1
        rest = found[number : number + times - 1]
        beyond = found[number + times - 1 : number + times]
        if (
            said is not None
            and one.kind != "price_each"
            and len(rest) == times - 1
            and all(
                m.kind == one.kind and not m.total and m.span.begin < sentence.end for m in rest
            )
            and not any(
                m.span.begin < sentence.end and (m.total or m.kind == one.kind) for m in beyond
            )
        ):
            for other in rest:
                one = _together(one, other)
            number += times - 1
        yield one


# ------------------------------------------------------------------ agreed, and paid

_AGREED = re.compile(
    "(?:约定|约好|说好|讲好|谈好|谈定|谈妥|讲定|议定|商定|讲妥|说定|定好|答应|承诺|许诺|允诺|应允|原定|原本要|本来说|讲明|谈成)(?![^，。；]{0,16}(?:付了|收了|支付了|转了|给了))[^，。；0-9]{0,24}$"
)
_ONLY = re.compile(
    "(?:仅仅?|只|实际|才|统共|总共|最后|最终|结果|到手)[^，。；0-9]{0,6}(?:支付|付|给|转|打|汇|收|拿|到手|到账|结|兑现)[^，。；0-9]{0,8}$"
)
_AT_FIRST = re.compile(
    "(?:先|当场|当天|当时|首期|首付|预付|头一笔|起初)[^，。；0-9]{0,8}(?:支付|付|给|转|打|汇|结|预付)[^，。；0-9]{0,8}$|(?:首付|预付)[^，。；0-9]{0,8}$"
)
_NEVER = re.compile(
    "(?:余款|尾款|余下|剩下|剩余|其余|后头|后面|余额|再)[^。]{0,24}(?:未|没|不给|不付|拖|赖|泡汤|落空|一分|欠)|失联|拉黑|装死|跑了|不见了|赖账|未付|没付|未给|没给|不肯给|不认账"
)
_PAID_LATER = re.compile("后(?:来|又|再)?(?:付清|结清|补齐|补上|付讫)")


def _paid_of(text: Text, one: MoneyMention, soon: Sequence[tuple[int, MoneyMention]]) -> int | None:
    """谈定4.8万元，对方仅付1.5万元即失联: which of the next sums was paid in place of the one agreed."""
    if one.kind == "price_each":
        return None
    agreed = _AGREED.search(text.view, text.clause_around(one.span.begin).begin, one.span.begin)
    if agreed is None:
        return None
    for at, other in soon:
        if other.kind == "price_each" or other.quantity.low >= one.quantity.low:
            continue
        head = text.clause_around(other.span.begin).begin
        after = text.view[other.span.end : other.span.end + _SOON]
        if _ONLY.search(text.view, head, other.span.begin):
            return at
        if (
            _AT_FIRST.search(text.view, head, other.span.begin)
            and _NEVER.search(after)
            and not _PAID_LATER.search(after)
        ):
            return at
    return None


# ------------------------------------------------------------------ what was left

_TURNOVER = re.compile(
    "(?:成交款|成交额|营业额|营业款|营业收入|经营收入|项目收入|业务收入|销售额|团费|流水|收入|营收|业绩|货款|学费|合同款)[^，。；0-9]{0,10}$"
)
_LESS = re.compile("，?(?:扣除|除去|刨去|刨掉|刨除|扣掉|扣去|减去|抛去|抛开|除掉|去掉)")
_LEFT = re.compile(
    "(?:获利|净赚|净落|净得|净利|纯利|纯赚|落|赚|盈利|利润|净剩|剩|余)[^，。；0-9]{0,8}$"
)


def _is_left_of(text: Text, one: MoneyMention, other: MoneyMention) -> bool:
    """成交收入16万元，扣除材料成本9万元，获利7万元: of a business the turnover is no gain where what was left is told."""
    if one.kind not in ("profit", "cost", "other"):
        return False
    head = text.clause_around(one.span.begin).begin
    turnover = _TURNOVER.search(text.view, head, one.span.begin)
    less = _LESS.search(text.view, one.span.end, other.span.begin)
    left = _LEFT.search(text.view, text.clause_around(other.span.begin).begin, other.span.begin)
    return bool(turnover and less and left)
