"""The acts of a text: events told more than once become one act, and counts, sums and days find theirs.

One act for each kind, group of doers and occasion. A summary (本院认为…出售…) adds nothing but is the same
act; the court's telling overrides the prosecution's. What is bound over a clause boundary where another
event could have it is `medium`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from lvheng.facts.register import DISPOSING, OBTAINING
from lvheng.narrative.acts.attribution import Status
from lvheng.narrative.acts.events import Event
from lvheng.narrative.words.dates import DateMention
from lvheng.narrative.words.text import Span

__all__ = ["Chronicle", "Confidence", "Deed", "Reading", "differs", "lower"]

Confidence = Literal["high", "medium", "low"]


def lower(*ones: Confidence) -> Confidence:
    """The lowest of several confidences."""
    return max(ones, key=("high", "medium", "low").index)


@dataclass(slots=True)
class Reading:
    """A value and the words that say it."""

    value: Any
    span: Span
    confidence: Confidence = "high"
    status: Status = "found"


@dataclass(slots=True)
class Deed:
    """An act as the text tells it, so far. Facts are by path within the act (`items.track`)."""

    kind: str
    doers: tuple[str, ...]
    status: Status
    sentence: int
    occasion: int
    told: list[Reading] = field(default_factory=list)
    """The words that tell it; the value is the kind."""
    facts: dict[str, Reading] = field(default_factory=dict)
    same_items_as: Deed | None = None
    by_court: bool = False
    summary: bool = False
    recalled: bool = False
    """Only recalled, as what something else was done with (购买的信息)."""
    plain: bool = True
    """Told with its doer in plain words, and not only recalled."""
    to: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    order: int = 0
    called_provide: bool = False
    """Called 提供 though it was paid for."""

    @property
    def obtains(self) -> bool:
        return self.kind in OBTAINING

    @property
    def disposes(self) -> bool:
        return self.kind in DISPOSING

    @property
    def items(self) -> dict[str, Reading]:
        return {path[6:]: one for path, one in self.facts.items() if path.startswith("items.")}

    def state(self, path: str, reading: Reading) -> None:
        """Write a fact down; what the court says stands over what is alleged."""
        before = self.facts.get(path)
        if before is None or _weight(reading) >= _weight(before):
            self.facts[path] = reading


def _weight(reading: Reading) -> int:
    return {"claimed": 0, "rejected": 0, "alleged": 1, "found": 2}[reading.status]


_CALLED_SO = {"provide": "sell", "accept": "buy"}
"""其发送给买家的文件: what was sold is recalled as sent; 收来的, 买来的: what was obtained, however."""
_A_FEW = 6
_REFUSED_CHARGE = ("rejected", "prosecution")


@dataclass
class Chronicle:
    """All deeds in the order of the text."""

    deeds: list[Deed] = field(default_factory=list)
    occasion: int = 0
    numbered: dict[str, int] = field(default_factory=dict)
    """The occasions that the text numbers: 第二起 by 二."""
    day: tuple[DateMention, date | None] | None = None
    """The day that stands for what is told without one."""
    day_is_of_list: bool = False
    """Whether it stands for a whole list (实施了以下行为：)."""
    unplaced: list[Any] = field(default_factory=list)
    """Counts of records of which no act could be meant."""
    _by_kind: dict[str, list[Deed]] = field(default_factory=dict)

    def open_occasion(self, number: str = "") -> None:
        self.occasion += 1
        self.numbered[number] = self.occasion

    def begin_list(self, sentence: int) -> None:
        """出售情况如下：1. …: what the heading tells is told again by the first of the list."""
        for deed in self.deeds[-_A_FEW:]:
            if deed.sentence >= sentence - 1 and not deed.items:
                deed.occasion = self.occasion

    def refuse(self, numbers: Iterable[str], all: bool = False) -> None:
        """第一起事实…不予认定: what was told under a number is rejected, or all of it."""
        occasions = {self.numbered.get(number) for number in numbers}
        for deed in self.deeds:
            if all or deed.occasion in occasions:
                deed.status = "rejected"
                for reading in deed.facts.values():
                    reading.status = "rejected"

    def refuse_last(self, sentence: int) -> None:
        """该节…不予认定: what was alleged one sentence ago is rejected."""
        for deed in self.deeds[-_A_FEW:]:
            if deed.status == "alleged" and sentence - deed.sentence <= 1:
                deed.status = "rejected"
                for reading in deed.facts.values():
                    reading.status = "rejected"

    def confirm(self) -> None:
        """What was alleged so far, the court finds."""
        for deed in self.deeds:
            if deed.status == "alleged":
                deed.status = "found"
            for reading in deed.facts.values():
                if reading.status == "alleged":
                    reading.status = "found"

    def place(self, event: Event, own: dict[str, Reading]) -> Deed:
        """The deed that an event tells, an old one or a new; `own` are the facts told with it."""
        known = self._match(event, own)
        confidence: Confidence = (
            "high" if event.sure and event.voice.sure and not event.weak else "medium"
        )
        telling = Reading(event.kind, event.span, confidence, event.voice.status)
        court = event.voice.speaker == "court"
        if known is None:
            known = Deed(
                event.kind, event.doers, event.voice.status, event.sentence, self.occasion,
                by_court=court, summary=event.voice.summary, recalled=event.relative, plain=event.sure, order=event.span.begin,
            )  # fmt: skip
            self.deeds.append(known)
            self._by_kind.setdefault(event.kind, []).append(known)
        elif (event.voice.status, event.voice.speaker) == _REFUSED_CHARGE:
            known.status = "rejected" if known.status == "alleged" else known.status
        elif event.voice.status == "found" and known.status != "found":
            known.status, known.by_court = "found", court
        elif court:
            known.by_court = True
        if not event.voice.summary:
            known.summary = False
            known.recalled = known.recalled and event.relative
            known.sentence = event.sentence
        known.told.append(telling)
        known.to = known.to or event.to
        known.called_provide = known.called_provide or event.called_provide
        known.source = known.source or event.source
        for path, reading in own.items():
            known.state(path, reading)
        return known

    def _match(self, event: Event, own: dict[str, Reading]) -> Deed | None:
        known = self._by_kind.get(event.kind, [])[-60:]
        if (
            event.relative
            and event.kind in _CALLED_SO
            and not any(_joined(d, event) for d in known)
        ):
            known = self._by_kind.get(_CALLED_SO[event.kind], [])[-60:]
        counted = any(path.startswith("items.") for path in own)
        if event.relative and event.kind in OBTAINING and not counted:
            same_kind = any(_joined(d, event) for d in known)
            known = known if same_kind else [d for d in self.deeds[-_A_FEW:] if d.obtains]
        same = [
            d
            for d in known
            if _joined(d, event) and not (event.apart and d.sentence == event.sentence)
        ]
        if event.voice.summary or event.relative:
            fitting = [d for d in same if set(d.doers) & set(event.doers) or not event.doers]
            return next(
                (d for d in reversed(fitting) if not differs(d, own)),
                fitting[-1] if fitting else None,
            )
        if event.voice.speaker == "court":
            told = [d for d in same if d.by_court]
            for deed in reversed(told):
                if deed.occasion == self.occasion and not differs(deed, own):
                    return deed
            alleged = [
                d
                for d in same
                if not d.by_court and (d.status == "alleged" or d.summary or not d.facts)
            ]
            if alleged:
                return max(alleged, key=lambda d: (_alike(d, own), -d.order))
            return None
        for deed in reversed(same):
            if (
                deed.status == event.voice.status
                and deed.occasion == self.occasion
                and not differs(deed, own)
            ):
                return deed
            if event.voice.status in ("claimed", "rejected") and not differs(deed, own):
                return deed
        return None

    def last(self, kinds: Iterable[str], doers: tuple[str, ...] = ()) -> Deed | None:
        """The last deed of one of `kinds`, of the doers where any are given."""
        kinds = tuple(kinds)
        for deed in reversed(self.deeds[-200:]):
            if deed.kind in kinds and (not doers or set(deed.doers) & set(doers)):
                return deed
        return None


def _joined(deed: Deed, event: Event) -> bool:
    if not event.doers or set(deed.doers) == set(event.doers):
        return True
    if event.voice.summary or event.relative or not event.sure:
        return bool(set(deed.doers) & set(event.doers))
    return False


def differs(deed: Deed, own: dict[str, Reading]) -> bool:
    """Whether the facts told now cannot be those of the deed."""
    for path, reading in own.items():
        before = deed.facts.get(path)
        if before is None:
            continue
        if path == "when" and not _overlap(before.value, reading.value):
            return True
        if path.startswith("items.") and before.value != reading.value:
            return True
    return bool(
        any(path.startswith("items.") for path in own)
        and deed.items
        and not any(path in deed.facts for path in own if path.startswith("items."))
        and "when" in own and "when" in deed.facts
        and own["when"].value != deed.facts["when"].value
    )  # fmt: skip


def _overlap(one: tuple[Any, Any], other: tuple[Any, Any]) -> bool:
    return bool(one[0] <= other[1] and other[0] <= one[1])


def _alike(deed: Deed, own: dict[str, Reading]) -> int:
    return sum(
        1 if path not in deed.facts else (3 if deed.facts[path].value == reading.value else -1)
        for path, reading in own.items()
    )
