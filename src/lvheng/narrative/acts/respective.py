"""Sums told side by side (分别获利3万元、2万元): one for each act, or parts of what one act made."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from lvheng.narrative.acts.chronicle import Chronicle, Deed, Reading, lower
from lvheng.narrative.acts.events import Event, Told
from lvheng.narrative.gains.money import MoneyMention
from lvheng.narrative.words.text import Span, Text

__all__ = ["each_for_himself", "lists_in", "told_to_each"]

_BESIDE = re.compile("[、和及与]|以及")
_TO_EACH = re.compile("分别|各自|依次|各")
_SEVERAL_TIMES = re.compile("(?:[二两三四五六七八九十]|[2-9])次|先后|多次")
_EACH_GETS = re.compile(
    "(?:各自?|每人|均|人均)(?:自|人|非法|违法|从中)?(?:获利|得款|获得|所得|分得|得|支付|出资|付|收取|收|赚)"
)
_REACH = 24
_RECENT = 20


def lists_in(text: Text, money: Iterable[MoneyMention]) -> Iterator[list[MoneyMention]]:
    """The sums of a sentence, those of one kind that stand side by side together."""
    row: list[MoneyMention] = []
    for one in money:
        beside = row and (
            _BESIDE.fullmatch(text.view, row[-1].span.end, one.span.begin)
            or (
                row[-1].handed_over
                and one.handed_over
                and _TO_ANOTHER.fullmatch(text.view, row[-1].span.end, one.span.begin)
            )
            or (_is_numbered(text, row[-1]) and _is_numbered(text, one))
        )
        if beside and row[-1].kind == one.kind:
            row.append(one)
            continue
        if row:
            yield row
        row = [one]
    if row:
        yield row


_TO_ANOTHER = re.compile(
    "[、，；](?:又|再|并|后)?[向给][^，。；0-9]{1,8}(?:支付|付款|转账|转款|付|汇款)(?:人民币|了)?"
)
_NUMBERED = re.compile(
    "(?:第[一二三四五六七八九十0-9]+|头一?|首|末|最后一?|另一?|又一?)(?:次|回|笔|批|趟)[^，。；]*$"
)


def _is_numbered(text: Text, sum_: MoneyMention) -> bool:
    """头一回收了两千，第二回收了三千五: told of one time among others."""
    begin = sum_.span.begin
    clause = text.clause_around(begin)
    return not sum_.total and bool(_NUMBERED.search(text.view, clause.begin, begin))


def each_for_himself(
    text: Text, events: Sequence[Event], money: Sequence[MoneyMention], chronicle: Chronicle
) -> None:
    """Those who each acted alone before, and to each of whom a sum is told, acted each alone again."""
    alone = {d.doers[0] for d in chronicle.deeds[-_RECENT:] if len(d.doers) == 1}
    alone |= {e.doers[0] for e in events if len(e.doers) == 1}
    for row in lists_in(text, money):
        begin = row[0].span.begin
        if len(row) < 2 or not _TO_EACH.search(text.view, max(0, begin - _REACH), begin):
            continue
        before = [e for e in events if e.span.end <= begin]
        if before and len(before[-1].doers) == len(row) and alone >= set(before[-1].doers):
            before[-1].separately = True


def told_to_each(
    text: Text, told: Told, row: Sequence[MoneyMention], path: str, deeds: Sequence[Deed], chronicle: Chronicle,
) -> bool:  # fmt: skip
    """State each sum with its act, or all together with the only act there is. `deeds`: those it may mean."""
    begin = row[0].span.begin
    if len(row) == 1:
        return _alike(text, told, row[0], path, deeds, chronicle)
    names = _names_before(text, told, begin)
    clear = bool(_TO_EACH.search(text.view, max(0, begin - _REACH), begin)) or (
        len(row) > 1 and bool(_SEVERAL_TIMES.search(text.view, told.span.begin, told.span.end))
    )
    recent = [d for d in chronicle.deeds[-_RECENT:] if d.occasion == chronicle.occasion]
    meant = _of_each(names, [*deeds, *recent], path, len(row))
    if not meant:
        own = [d for n, d in enumerate(deeds) if d not in deeds[:n]]
        new = all(path not in d.facts for d in own)
        meant = own if len(own) == len(row) and (clear or new) else []
    status = told.voice_at(text, begin).status
    if meant:
        for deed, sum_ in zip(meant, row, strict=True):
            level = lower(sum_.confidence, "medium")
            deed.state(path, Reading(sum_.quantity.as_stated(), sum_.span, level, status))
        return True
    one = [d for d in deeds if d is deeds[-1]]
    if len(one) == len(deeds) > 0 and path not in one[-1].facts:
        span = Span(begin, row[-1].span.end)
        one[-1].state(path, Reading(_all(row), span, "medium", status))
        return True
    return False


def _alike(
    text: Text, told: Told, sum_: MoneyMention, path: str, deeds: Sequence[Deed], chronicle: Chronicle,
) -> bool:  # fmt: skip
    """各获利5000元: the sum is that of the act of each, or as often told of the act of all."""
    begin, end = sum_.span.begin, sum_.quantity.span.begin
    if not _EACH_GETS.search(text.view, max(0, begin - 8), end):
        return False
    status = told.voice_at(text, begin).status
    near = [d for d in (*chronicle.deeds[-_RECENT:], *deeds) if _may_have(d, path)]
    own = [d for n, d in enumerate(near) if d not in near[:n] and path not in d.facts]
    own = [d for d in own if d.sentence == own[-1].sentence]
    if not own:
        return False
    alone = len(own) > 1 and all(len(d.doers) == 1 for d in own)
    times = 1 if alone else len(own[-1].doers)
    if times == 1 and not alone:
        return False
    value = _all([sum_] * times)
    for deed in own if alone else own[-1:]:
        level = lower(sum_.confidence, "medium")
        deed.state(path, Reading(value, sum_.span, level, status))
    return True


def _names_before(text: Text, told: Told, place: int) -> tuple[str, ...]:
    """The persons named in the clause before a place, in their order."""
    clause = text.clause_around(place)
    at = told.span.begin
    return tuple(
        dict.fromkeys(
            m.name
            for m in told.mentions
            if m.name and clause.begin <= at + m.begin and at + m.end <= place
        )
    )


def _of_each(names: Sequence[str], deeds: Iterable[Deed], path: str, number: int) -> list[Deed]:
    """The acts of each of those named, or with each of them: as many as there are sums."""
    if len(names) < number:
        return []
    last = names[-number:]
    deeds = [d for d in deeds if _may_have(d, path)]
    for told_of in ("to", "doers"):
        meant = [
            next((d for d in reversed(deeds) if getattr(d, told_of) == (n,)), None) for n in last
        ]
        found = [d for d in meant if d is not None]
        if len(found) == number:
            return found
    return []


def _may_have(deed: Deed, path: str) -> bool:
    kinds = {"illegal_income_yuan": ("sell",), "cost_yuan": ("buy",)}
    return deed.kind in kinds.get(path, ())


def _all(row: Sequence[MoneyMention]) -> object:
    """The sum of sums, in bounds."""
    low = sum(int(one.quantity.low) for one in row)
    highs = [one.quantity.high for one in row]
    high = None if None in highs else sum(int(one or 0) for one in highs)
    if low == high:
        return low
    return {"at_least": low} if high is None else {"at_least": low, "at_most": high}
