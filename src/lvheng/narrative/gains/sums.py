"""Whose gain, cost or profit a sum of money is: that of the act told before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from lvheng.facts.register import DISPOSING
from lvheng.narrative.acts.chronicle import Chronicle, Deed, Reading, lower
from lvheng.narrative.acts.events import Event, Told
from lvheng.narrative.acts.respective import lists_in, told_to_each
from lvheng.narrative.gains.between import paid_between, subject_at
from lvheng.narrative.gains.handed_over import clause_of_payment
from lvheng.narrative.gains.money import MoneyKind, MoneyMention
from lvheng.narrative.words.text import Span, Text

__all__ = ["bind_sums"]

_PATHS: dict[str, tuple[str, tuple[str, ...]]] = {
    "income": ("illegal_income_yuan", DISPOSING),
    "cost": ("cost_yuan", ("buy", "accept", "exchange")),
    "profit": ("profit_from_use_yuan", ("buy", "accept")),
}
"""For each kind of money its path, and the acts that have it."""


def bind_sums(
    text: Text, told: Told, money: Sequence[MoneyMention], events: list[Event], deeds: list[Deed], chronicle: Chronicle
) -> None:  # fmt: skip
    """State the sums of a sentence with the acts that they mean."""
    if _REFUSED.search(text.view, told.span.begin, told.span.end):
        _refuse(told.sentence, chronicle)
    for row in lists_in(text, money):
        if (
            len(row) > 1
            and row[0].handed_over
            and not _APART.search(text.view, max(0, row[0].span.begin - 24), row[0].span.begin)
        ):
            low, highs = sum(one.quantity.low for one in row), [one.quantity.high for one in row]
            high = None if None in highs else sum(one or 0 for one in highs)
            span = Span(row[0].span.begin, row[-1].span.end)
            quantity = replace(row[0].quantity, low=low, high=high, span=span)
            whole = replace(row[0], quantity=quantity, span=span, total=True)
            if paid_between(text, told, whole, chronicle):
                continue
        path, kinds = _PATHS.get(row[0].kind, ("", ()))
        here = [d for d in deeds if d.kind in kinds]
        if not told_to_each(text, told, row, path, here, chronicle):
            for sum_ in row:
                _bind_sum(text, told, sum_, events, deeds, chronicle)


_REFUSED = re.compile(
    "(?:指控|起诉书|公诉机关|检察机关)[^。；]{0,24}(?:获利|得利|违法所得|所得|收入|款项|金额|笔款)[^。；]{0,24}(?:证据不足|不予认定|不能认定|难以认定|不予支持|不予采纳)"
)


def _refuse(sentence: int, chronicle: Chronicle) -> None:
    """指控的该项获利证据不足，不予认定: what was told of gains shortly before is rejected."""
    for deed in chronicle.deeds[-_A_FEW:]:
        gains = deed.facts.get("illegal_income_yuan")
        if gains is not None and sentence - deed.sentence <= _A_FEW and gains.status != "claimed":
            gains.status = "rejected"


_A_FEW = 6


def _bind_sum(
    text: Text, told: Told, sum_: MoneyMention, events: list[Event], deeds: list[Deed], chronicle: Chronicle
) -> None:  # fmt: skip
    between = sum_.handed_over or sum_.kind == "income"
    if between and paid_between(text, told, sum_, chronicle):
        return
    if sum_.kind not in _PATHS:
        return
    doers = subject_at(text, told, sum_.span.begin)
    path, kinds = _PATHS[_as_done(text, sum_, doers, chronicle)]
    meant = _meant(text, told, sum_, kinds, events, deeds)
    if meant is None or (doers and not set(meant[0].doers) & set(doers)):
        own = _last(text, told, sum_, kinds, doers, chronicle)
        if own is not None:
            meant = own, _is_only(own, told, kinds, chronicle)
        elif meant is None and not doers and (last := chronicle.last(kinds)) is not None:
            meant = last, _is_only(last, told, kinds, chronicle)
        elif meant is None or (
            not sum_.handed_over
            and sum_.kind != "profit"
            and _names_its_subject(text, told, sum_.span.begin)
        ):
            return
    deed, sure = meant
    status = told.voice_at(text, sum_.span.begin).status
    if status == "found" and deed.status == "alleged":
        status = "alleged"
    quantity = sum_.quantity
    if len(deed.doers) > 1 and _POOLED.search(
        text.view, max(0, sum_.span.begin - 8), sum_.span.begin
    ):
        high = None if quantity.high is None else quantity.high * len(deed.doers)
        quantity = replace(quantity, low=quantity.low * len(deed.doers), high=high)
    reading = Reading(
        quantity.as_stated(),
        sum_.span,
        lower(sum_.confidence, "high" if sure and deed.plain else "medium"),
        status,
    )
    earlier = deed.facts.get(path)
    if (
        earlier is not None
        and earlier.value != reading.value
        and not sum_.total
        and not (
            path == _PATHS["profit"][0]
            and _LEFT.search(text.view, max(0, sum_.span.begin - 8), sum_.span.begin)
        )
        and not _CORRECTED.search(text.view, max(0, sum_.span.begin - 16), sum_.span.begin)
        and earlier.status == status
    ):
        return
    deed.state(path, reading)


def _meant(
    text: Text, told: Told, sum_: MoneyMention, kinds: Sequence[str], events: list[Event], deeds: list[Deed]
) -> tuple[Deed, bool] | None:  # fmt: skip
    """The act of the sentence that a sum is of, and whether it can be no other."""
    part = _PART.search(text.view, sum_.span.end, told.span.end)
    here = [
        (d, e)
        for d, e in zip(deeds, events, strict=True)
        if d.kind in kinds and not (part and e.span.begin >= part.start())
    ]
    if not here:
        return None
    doers = set(subject_at(text, told, sum_.span.begin))
    clause = text.clause_at(sum_.span.begin)
    around = [d for d, e in here if e.span.holds(sum_.span)]
    before = around or [d for d, e in here if e.span.end <= sum_.span.begin]
    after = [d for d, e in here if e.clause == clause and e.span.begin >= sum_.span.end]
    if (
        after
        and not around
        and not any(e.clause == clause and e.span.end <= sum_.span.begin for e in events)
    ):
        before = after[:1]  # 以五万元卖给李某
    before = [d for d in before if set(d.doers) & doers] or before
    deed = (before or [d for d, _ in here])[-1]
    alone = len({id(d) for d, _ in here}) == 1 if sum_.kind == "income" else len(here) == 1
    return deed, alone


_PART = re.compile("，其中")


def _last(
    text: Text, told: Told, sum_: MoneyMention, kinds: Sequence[str], doers: tuple[str, ...], chronicle: Chronicle
) -> Deed | None:  # fmt: skip
    """The last act of who is spoken of; what is told after a sum as its part is not meant."""
    part = _PART.search(text.view, sum_.span.end, told.span.end)
    own = [
        d
        for d in chronicle.deeds[-_RECENT:]
        if d.kind in kinds and set(d.doers) & set(doers) and not (part and d.order >= part.start())
    ]
    return own[-1] if own else None


def _is_only(deed: Deed, told: Told, kinds: Sequence[str], chronicle: Chronicle) -> bool:
    others = [d for d in chronicle.deeds[-20:] if d.kind in kinds]
    return told.sentence - deed.sentence <= 1 and len(others) == 1


def _names_its_subject(text: Text, told: Told, place: int) -> bool:
    number = text.clause_at(place) - text.clause_at(told.span.begin)
    return number < len(told.named) and told.named[number]


def _as_done(
    text: Text, sum_: MoneyMention, doers: Sequence[str], chronicle: Chronicle
) -> MoneyKind:
    """A profit of who only sold is the income of it, and what was gained by who only bought and used it, a profit."""
    own = [d for d in chronicle.deeds[-_RECENT:] if not doers or set(d.doers) & set(doers)]
    sold, bought = (
        any(d.disposes for d in own),
        any(d.kind in ("buy", "accept", "exchange") for d in own),
    )
    before = text.view[max(0, sum_.span.begin - _NEAR) : sum_.span.begin]
    using = _USED.search(before)
    if sum_.kind == "profit" and sold and not (bought and (using or not own[-1].disposes)):
        return "income"
    told_as = text.view[clause_of_payment(text, sum_.span.begin) : sum_.span.begin]
    used = bought and not sold and using and _GAINED.search(told_as)
    return "profit" if sum_.kind == "income" and used else sum_.kind


_NEAR = 160
_USED = re.compile(
    "打电话|拨打|推销|推广|营销|电销|招生|业务|成交|签单|单子|拓客|获客|客服|揽客|招揽|照(?:着|表|单|名单)[^，。；]{0,8}打|做成|拉客|卖课|[药货]|话术|上门|[靠凭]着?(?:这|该|上述|那)"
)
_GAINED = re.compile("获利|赚|盈利|获益|挣|提成|牟利|得利|佣金|返点|净落|落$")
_LEFT = re.compile("(?:净|落|纯|剩)[^，。；0-9]{0,4}$")
"""What was left of a profit."""


_CORRECTED = re.compile(
    "(?:实收|实得|实际(?:收取|收到|获利|支付|所得)?|改为|变更为|更正为|核减(?:后)?为?|应(?:当|予)?(?:认定)?为|折算为|扣除[^，。；]{0,10}后)[^，。；0-9]{0,8}$"
)
_POOLED = re.compile("各自?(?:出资|出钱|出|拿出|投入|投资|凑)(?:了|人民币)?$")
"""张某、李某各出资5000元: what a joint purchase cost is all of it."""
_APART = re.compile("分别|各自|依次")
_RECENT = 60
