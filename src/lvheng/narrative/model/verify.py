"""Holding what a model says against the words of the text; what the words do not bear out is refused.

A fact stands only if its quotation is in the text and the grammar reads the same value in it: the model may bind
a number to an act that the grammar missed, but it cannot bring a number, a kind of information, a date or a
circumstance that no word says. It adds to the draft by the grammar and overrides nothing in it.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from lvheng.facts.register import OBTAINING
from lvheng.narrative.acts.act_words import act_words
from lvheng.narrative.acts.attribution import Status, voices
from lvheng.narrative.draft import Draft, FactSpan
from lvheng.narrative.gains.money import money_in
from lvheng.narrative.model.schema import fact_names
from lvheng.narrative.records.information import information_in
from lvheng.narrative.records.items import items_in
from lvheng.narrative.sentencing.circumstances import circumstances_in
from lvheng.narrative.sentencing.knowledge import aspects_in
from lvheng.narrative.words.dates import dates_in
from lvheng.narrative.words.numbers import quantities_in
from lvheng.narrative.words.text import Span, Text

__all__ = ["Refused", "Supplement", "supplement"]

_BOLDNESS: tuple[Status, ...] = ("rejected", "claimed", "alleged", "found")


class Refused(NamedTuple):
    """Something that the model said and the text does not bear out, and why."""

    said: str
    zh: str
    en: str


@dataclass(frozen=True)
class Supplement:
    """The draft with what the model added. `added` and `confirmed` are paths of facts.

    `conflicts` are paths for which the model read another value: the grammar's stands.
    """

    draft: Draft
    added: tuple[str, ...]
    confirmed: tuple[str, ...]
    conflicts: tuple[str, ...]
    refused: tuple[Refused, ...]

    def to_dict(self) -> dict[str, Any]:
        return {
            "added": list(self.added),
            "confirmed": list(self.confirmed),
            "conflicts": list(self.conflicts),
            "refused": [one._asdict() for one in self.refused],
        }


def supplement(source: str, drafted: Draft, proposal: Mapping[str, Any]) -> Supplement:
    """`drafted` of `source`, with those facts of the proposal (see `proposal_schema`) that the words bear out."""
    return _Held(source, drafted).against(proposal)


class _Held:
    def __init__(self, source: str, drafted: Draft) -> None:
        self.text = Text(source)
        self.voices = voices(self.text)
        self.case: dict[str, Any] = copy.deepcopy(drafted.case) or {"lvheng": 1, "unstated": "unknown"}  # fmt: skip
        self.spans = list(drafted.spans)
        self.ids: dict[str, str] = {}
        """What a party or an act of the proposal is called in the case."""
        self.added: list[str] = []
        self.confirmed: list[str] = []
        self.conflicts: list[str] = []
        self.refused: list[Refused] = []

    def against(self, proposal: Mapping[str, Any]) -> Supplement:
        for row in proposal["parties"]:
            self.party(row)
        taken: set[str] = set()
        for row in proposal["acts"]:
            self.act(row, taken)
        for row in proposal["facts"]:
            self.fact(row)
        case = self.case if self.case.get("parties") else {}
        spans = tuple(sorted(self.spans, key=lambda s: (s.start, s.end, s.path)))
        return Supplement(
            Draft(case, spans),
            tuple(dict.fromkeys(self.added)),
            tuple(dict.fromkeys(self.confirmed)),
            tuple(dict.fromkeys(self.conflicts)),
            tuple(self.refused),
        )

    def party(self, row: Mapping[str, Any]) -> None:
        found = self.quoted(row["quote"])
        if found is None or row["name"] not in self.text.view[found.begin : found.end]:
            self.refuse(f"parties.{row['name']}", _NOT_SAID)
            return
        parties = self.case.setdefault("parties", [])
        for one in parties:
            if one.get("name", one["id"]) == row["name"]:
                self.ids[row["id"]] = one["id"]
                self.confirmed.append(f"parties.{one['id']}")
                return
        id = _free("p", parties)
        parties.append({"id": id, "name": row["name"], "kind": row["kind"]})
        self.ids[row["id"]] = id
        self.add(f"parties.{id}", row["name"], found, "found")

    def act(self, row: Mapping[str, Any], taken: set[str]) -> None:
        said = f"acts.{row['id']}.{row['kind']}"
        found = self.quoted(row["quote"])
        kinds = set(self.words(found)) if found else set()
        if "obtain" in kinds or "commission" in kinds:
            kinds |= set(OBTAINING)
        if found is None or row["kind"] not in kinds:
            self.refuse(said, _NOT_SAID)
            return
        doers = [self.ids[one] for one in row["parties"] if one in self.ids]
        if not doers or len(doers) < len(row["parties"]):
            self.refuse(said, _NO_DOER)
            return
        status = self.status(found, "found")
        if status not in ("found", "alleged"):
            self.refuse(said, _NOT_ASSERTED)
            return
        acts = self.case.setdefault("acts", [])
        for one in acts:
            same = one["kind"] == row["kind"] and set(_doers(one)) == set(doers)
            if same and one["id"] not in taken:
                taken.add(one["id"])
                self.ids[row["id"]] = one["id"]
                self.confirmed.append(f"acts.{one['id']}")
                return
        id = _free("a", acts)
        who = {"party": doers[0]} if len(doers) == 1 else {"parties": doers}
        acts.append({"id": id, **who, "kind": row["kind"]})
        taken.add(id)
        self.ids[row["id"]] = id
        self.add(f"acts.{id}", row["kind"], found, status)

    def fact(self, row: Mapping[str, Any]) -> None:
        name, said = row["fact"], f"{row['of']}.{row['fact']}"
        found = self.quoted(row["quote"])
        of = self.ids.get(row["of"])
        if of is None or name.startswith("circumstances.") != (of[0] == "p"):
            self.refuse(said, _NO_OWNER)
            return
        value = self.value(row, found) if found else None
        if found is None or value is None:
            self.refuse(said, _NOT_SAID)
            return
        status = self.status(found, row["status"])
        section = "parties" if of[0] == "p" else "acts"
        owner = next(one for one in self.case[section] if one["id"] == of)
        if name == "between":
            name, value = _when(value)
            owner_has = {key: owner[key] for key in ("on", "between") if key in owner}
            before = owner_has.get(name, next(iter(owner_has.values()), None))
        else:
            before = _at(owner, name)
        path = f"{section}.{of}.{name}"
        if before == value:
            self.confirmed.append(path)
        elif before is not None:
            self.conflicts.append(path)
        elif status in ("found", "alleged"):
            *way, last = name.split(".")
            place = owner
            for step in way:
                place = place.setdefault(step, {})
            place[last] = value
            self.add(path, value, found, status)
        else:
            self.refuse(said, _NOT_ASSERTED)

    def value(self, row: Mapping[str, Any], found: Span) -> Any:
        """The value of a fact as a case file has it, if the grammar reads it in the quotation; or None."""
        name = row["fact"]
        match fact_names()[name]:
            case "amount":
                read = self.amounts(name, found)
                low, high = row["at_least"], row["at_most"]
                return next((q.as_stated() for q in read if (q.low, q.high) == (low, high)), None)
            case "period":
                days = (_day(row["first"]), _day(row["last"]))
                read_days = {(d.first, d.last) for d in dates_in(self.text) if found.holds(d.span)}
                return days if None not in days and days in read_days else None
            case _:
                return row["truth"] if (name, row["truth"]) in set(self.truths(found)) else None

    def amounts(self, name: str, found: Span) -> Iterator[Any]:
        """The quantities in the quotation that may be of that fact."""
        if name.startswith("items."):
            kind = name.removeprefix("items.")
            sentence = self.text.sentences[self.text.sentence_at(found.begin)]
            named = {i.category for i in information_in(self.text) if sentence.holds(i.span)}
            if kind in named:
                yield from (i.quantity for i in items_in(self.text) if found.holds(i.quantity.span))
        elif name == "recipients":
            yield from (q for q in quantities_in(self.text) if found.holds(q.span) and q.unit in _HEADS)  # fmt: skip
        else:
            wanted = {"illegal_income_yuan": "income", "cost_yuan": "cost", "profit_from_use_yuan": "profit"}[name]  # fmt: skip
            yield from (
                m.quantity
                for m in money_in(self.text)
                if found.holds(m.quantity.span) and m.kind == wanted
            )

    def truths(self, found: Span) -> Iterator[tuple[str, Any]]:
        for clause in self.text.clauses_in(found):
            for circumstance in circumstances_in(self.text.view, clause):
                if found.holds(circumstance.span):
                    yield f"circumstances.{circumstance.name}", circumstance.value
            for aspect in aspects_in(self.text.view, clause):
                if found.holds(aspect.span):
                    yield aspect.path, aspect.value

    def words(self, found: Span) -> Iterator[str]:
        for sentence in self.text.sentences:
            if sentence.end <= found.begin or sentence.begin >= found.end:
                continue
            view = self.text.view[sentence.begin : sentence.end]
            clauses = [
                (c.begin - sentence.begin, c.end - sentence.begin)
                for c in self.text.clauses_in(sentence)
            ]
            for word in act_words(view, clauses, True):
                begin, end = word.begin + sentence.begin, word.end + sentence.begin
                if found.holds(Span(begin, end)) and not (word.denied or word.plan):
                    yield word.kind

    def quoted(self, quote: str) -> Span | None:
        """Where the words stand in the view; blanks do not matter, nothing else is forgiven."""
        words = Text(quote).view.strip()
        begin = self.text.view.find(words) if words else -1
        return None if begin < 0 else Span(begin, begin + len(words))

    def status(self, found: Span, said: Status) -> Status:
        """The less bold of what the model says and what the grammar hears at the quotation."""
        heard = [
            voice.status if not (voice.hypothetical or voice.background) else "claimed"
            for voice in self.voices[
                self.text.clause_at(found.begin) : self.text.clause_at(found.end - 1) + 1
            ]
        ]
        return min((said, *heard), key=_BOLDNESS.index)

    def add(self, path: str, value: Any, found: Span, status: Status) -> None:
        begin, end = self.text.given(found)
        words = self.text.source[begin:end]
        self.spans.append(FactSpan(path, value, begin, end, words, "medium", status))
        self.added.append(path)

    def refuse(self, said: str, because: tuple[str, str]) -> None:
        self.refused.append(Refused(said, *because))


_HEADS = ("人", "名", "家", "个", "位", "余人", "余名")
_NOT_SAID = ("原文中没有这句话，或者这句话里读不出该值", "the text does not say it in those words, or the words do not bear the value out")  # fmt: skip
_NO_DOER = ("行为人不在原文中", "its doer is not in the text")
_NO_OWNER = (
    "所属的当事人或者行为没有得到原文支持",
    "the party or act that it is of is not borne out",
)
_NOT_ASSERTED = ("原文只是辩称、怀疑或者不予认定", "the text only claims, suspects or rejects it")


def _free(letter: str, rows: list[dict[str, Any]]) -> str:
    taken = {row["id"] for row in rows}
    return next(id for n in range(1, len(rows) + 2) if (id := f"{letter}{n}") not in taken)


def _doers(act: Mapping[str, Any]) -> list[str]:
    return [act["party"]] if "party" in act else list(act["parties"])


def _at(owner: Mapping[str, Any], name: str) -> Any:
    for step in name.split("."):
        owner = owner.get(step) if isinstance(owner, Mapping) else None  # type: ignore[assignment]
    return owner


def _day(written: Any) -> date | None:
    try:
        return date.fromisoformat(written)
    except (TypeError, ValueError):
        return None


def _when(days: tuple[date, date]) -> tuple[str, Any]:
    first, last = (day.isoformat() for day in days)
    return ("on", first) if first == last else ("between", [first, last])
