"""Writing down what was read, as a case file, each fact with the words that say it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from lvheng.facts.values import MOST_STATED
from lvheng.narrative.acts.attribution import Status
from lvheng.narrative.acts.chronicle import Confidence, Deed, Reading, lower
from lvheng.narrative.cast.people import Person
from lvheng.narrative.leaks.incidents import Leak
from lvheng.narrative.sentencing.stated import PartyRead
from lvheng.narrative.words.text import Span, Text

__all__ = ["FactSpan", "Writer"]

_UNSTATED: tuple[Status, ...] = ("claimed", "rejected")
"""Facts of which the draft only points at the words."""


@dataclass(frozen=True)
class FactSpan:
    """A fact of the draft and the characters `start` to `end` of the input that say it."""

    path: str
    value: Any
    start: int
    end: int
    text: str
    confidence: Confidence
    status: Status

    def as_json(self) -> dict[str, Any]:
        """As `ask --json` shows it."""
        return {
            "path": self.path, "start": self.start, "end": self.end, "text": self.text,
            "confidence": self.confidence, "status": self.status,
        }  # fmt: skip


class Writer:
    """Writes rows of a case file, and notes the span of each fact. No day may be after `today`.

    `unsure`: who did what may be read wrong, or whether it was unlawful is disputed (a story, a text of several
    parties or of public information): what is bound to an act is then never of high confidence.
    """

    def __init__(self, text: Text, ids: Mapping[str, str], today: date, unsure: bool) -> None:
        self.text = text
        self.unsure = unsure
        self.ids = ids
        self.today = today
        self.spans: list[FactSpan] = []

    def span(self, path: str, reading: Reading) -> None:
        given = self.text.given(reading.span)
        of_act = self.unsure and path.startswith("acts.")
        confidence = lower(reading.confidence, "medium") if of_act else reading.confidence
        self.spans.append(
            FactSpan(
                path, reading.value, given.begin, given.end, self.text.source[given.begin : given.end],
                confidence, reading.status,
            )
        )  # fmt: skip

    def stated(self, path: str, reading: Reading) -> bool:
        """Note the span; whether the case states the fact."""
        if not _statable(reading.value):
            return False
        self.span(path, reading)
        return reading.status not in _UNSTATED

    def party(self, person: Person, read: PartyRead) -> dict[str, Any]:
        id = self.ids[person.name]
        row: dict[str, Any] = {"id": id, "name": person.name, "kind": person.kind}
        where = f"parties.{id}"
        self.span(f"{where}.name", Reading(person.name, Span(person.start, person.end)))
        for path, reading in sorted(read.facts.items(), key=lambda one: one[1].span):
            if path == "circumstances.confession" and self.surrendered(read):
                continue
            if not self.stated(f"{where}.{path}", reading):
                continue
            if path.startswith("circumstances."):
                row.setdefault("circumstances", {})[path[14:]] = reading.value
            elif not (path == "age_at_act" and "born" in read.facts):
                row[path] = reading.value
        if person.occupation is not None:
            row["occupation"], begin, end = person.occupation
            self.span(f"{where}.occupation", Reading(row["occupation"], Span(begin, end), "medium"))
        if read.priors:
            row["priors"] = [one.value for one in read.priors]
            for n, one in enumerate(read.priors):
                self.span(f"{where}.priors[{n}]", one)
        return row

    def surrendered(self, read: PartyRead) -> bool:
        """如实供述 is half of 自首 and no confession beside it."""
        surrender = read.facts.get("circumstances.voluntary_surrender")
        confession = read.facts["circumstances.confession"]
        return bool(
            surrender is not None and surrender.value and surrender.status in ("found", "alleged")
            and not self.text.quote(confession.span).endswith("坦白")
        )  # fmt: skip

    def act(self, deed: Deed, numbers: dict[int, str]) -> dict[str, Any]:
        number = numbers[id(deed)]
        where = f"acts.{number}"
        row: dict[str, Any] = {"id": number}
        doers = [self.ids[name] for name in deed.doers]
        row["party" if len(doers) == 1 else "parties"] = doers[0] if len(doers) == 1 else doers
        row["kind"] = deed.kind
        telling = min(deed.told, key=lambda one: (one.confidence != "high", one.span))
        self.span(
            f"{where}.kind", Reading(deed.kind, telling.span, telling.confidence, deed.status)
        )
        self.span(
            f"{where}.{'party' if len(doers) == 1 else 'parties'}",
            Reading(doers, telling.span, telling.confidence, deed.status),
        )
        when = deed.facts.get("when")
        if when is not None and when.status not in _UNSTATED and when.value[1] <= self.today:
            first, last = when.value
            path = "on" if first == last else "between"
            row[path] = (
                first.isoformat() if first == last else [first.isoformat(), last.isoformat()]
            )
            self.span(
                f"{where}.{path}",
                Reading(row[path], when.span, when.confidence, self.status(deed, when)),
            )
        self.items(row, deed, where)
        for path, reading in deed.facts.items():
            if path == "when" or path.startswith("items."):
                continue
            if path == "recipients" and deed.kind not in ("sell", "provide"):
                continue
            status = self.status(deed, reading)
            said = path
            if path.startswith("roles."):
                said = f"roles.{self.ids[path[6:]]}"
            elif path.startswith("consequences."):
                said = "consequences"
            shown = Reading(reading.value, reading.span, reading.confidence, status)
            if not self.stated(f"{where}.{said}", shown):
                continue
            if path.startswith("roles."):
                row.setdefault("roles", {})[self.ids[path[6:]]] = reading.value
            elif path.startswith("consequences."):
                row.setdefault("consequences", []).append(path[13:])
            elif path.startswith("lawful_basis."):
                row.setdefault("lawful_basis", {})[path[13:]] = reading.value
            else:
                row[path] = reading.value
        source = deed.same_items_as
        if source is not None and source.status in ("found", "alleged") and id(source) in numbers:
            row["same_items_as"] = numbers[id(source)]
            self.span(
                f"{where}.same_items_as",
                Reading(row["same_items_as"], telling.span, "medium", deed.status),
            )
        return row

    def items(self, row: dict[str, Any], deed: Deed, where: str) -> None:
        items: dict[str, Any] = {}
        for category, reading in deed.items.items():
            status = self.status(deed, reading)
            name, confidence = category, reading.confidence
            if category == "unspecified":
                # Information of which nothing is said counts in the least class at least.
                name, confidence = "ordinary", lower(confidence, "medium")
                if name in items:
                    continue
            shown = Reading(reading.value, reading.span, confidence, status)
            if self.stated(f"{where}.items.{name}", shown):
                items[name] = reading.value
        if items:
            row["items"] = items

    def status(self, deed: Deed, reading: Reading) -> Status:
        """What the court found an act to be, its facts are, unless they were disputed for themselves."""
        if reading.status == "alleged" and deed.status == "found":
            return "found" if not deed.by_court else "alleged"
        if deed.status in ("claimed", "rejected"):
            return deed.status
        return reading.status

    def incident(self, leak: Leak, id: str) -> dict[str, Any]:
        row: dict[str, Any] = {"id": id, "party": self.ids[leak.party]}
        if leak.span is not None:
            self.span(f"incidents.{id}.party", Reading(row["party"], leak.span, "medium"))
        for path, reading in leak.facts.items():
            if not self.stated(f"incidents.{id}.{path}", reading):
                continue
            if path.startswith("leaked."):
                row.setdefault("leaked", {})[path[7:]] = reading.value
            else:
                row[path] = reading.value
        return row


def _statable(value: object) -> bool:
    """Whether a case file can hold a number: whole, in order, and not beyond all counting."""
    if isinstance(value, Mapping):
        low, high = value.get("at_least", 0), value.get("at_most", MOST_STATED)
        return isinstance(low, int) and isinstance(high, int) and 0 <= low <= high <= MOST_STATED
    return not isinstance(value, int) or 0 <= value <= MOST_STATED
