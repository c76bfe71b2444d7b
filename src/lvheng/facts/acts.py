"""Reading the acts and the other acts of a case file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from lvheng.facts.administrative import read_administrative
from lvheng.facts.case import Act, OtherAct, Period
from lvheng.facts.lawful_basis import LAWFUL_BASIS, OPENLY_PUBLIC, REASONABLE
from lvheng.facts.manner import MANNER_KEYS, read_manner
from lvheng.facts.other_acts import OTHER_KINDS
from lvheng.facts.other_acts.information import TIMES
from lvheng.facts.register import (
    ACT_FACTS,
    ACT_KINDS,
    CATEGORIES,
    CONSEQUENCES,
    CONTESTED_CATEGORIES,
    RegisteredFact,
)
from lvheng.facts.values import Values, line_of, or_empty
from lvheng.logic.interval import NO, UNDETERMINED, YES, Interval, exactly

__all__ = ["Ids", "read_act", "read_other_act", "states_items"]

_UNKNOWN_AMOUNT = Interval(0, None)
_TRUTHS = [name for name, fact in ACT_FACTS.items() if fact.type == "boolean"]
_AMOUNTS = [name for name, fact in ACT_FACTS.items() if fact.type == "yuan"]
_ACT_KEYS = (
    "id",
    "party",
    "parties",
    *ACT_FACTS,
    "exhibits",
    "same_items_as",
    *MANNER_KEYS,
    "lawful_basis",
    "administrative",
)


class Ids(NamedTuple):
    """The ids of a file that an act may name: parties, acts, and acts of both sections."""

    parties: Sequence[str]
    acts: Sequence[str]
    conducts: Sequence[str]


def states_items(row: Mapping[str, Any]) -> bool:
    """Whether the act has items, or exhibits to be counted, of its own."""
    return bool(row.get("exhibits")) or row.get("items") not in (None, {})


def _unwritten_amount(fact: RegisteredFact, unknown: bool) -> Interval:
    """A standard that is not written is not 0, which would convict, but unknown; conduct is done once at least."""
    if fact.name in TIMES:
        return Interval(1, None) if unknown else exactly(1)
    return _UNKNOWN_AMOUNT if unknown or fact.pushes == "less" else exactly(0)


def read_act(values: Values, id: str, row: Mapping[str, Any], ids: Ids, judged_on: date) -> Act:
    where = f"acts.{id}"
    values.mapping(row, where, _ACT_KEYS)
    kind = values.choice(row.get("kind"), f"{where}.kind{line_of(row, 'kind')}", ACT_KINDS)
    recipients, recipient_ids = _recipients(values, row, where, kind)
    same = None
    if row.get("same_items_as") is not None:
        same = str(row["same_items_as"])
        if same not in ids.acts:
            at = f"{where}.same_items_as{line_of(row, 'same_items_as')}"
            values.not_allowed(at, same, ids.acts)
            same = None
    exhibits = tuple(
        values.text(path, f"{where}.exhibits[{n}]")
        for n, path in enumerate(values.listed(row.get("exhibits"), f"{where}.exhibits"))
    )
    if exhibits and row.get("items") is not None:
        values.wrong(
            "both", where, "items 与 exhibits 只写其一", "state items or exhibits, not both"
        )
    return Act(
        id,
        _act_parties(values, row, where, ids.parties),
        kind,
        _period(values, row, where, judged_on),
        dict.fromkeys(CATEGORIES, _UNKNOWN_AMOUNT) if exhibits else _items(values, row, where),
        id,
        None,
        exhibits,
        recipients,
        recipient_ids,
        same,
        {name: values.stated(row, name, where, values.truth, NO, UNDETERMINED) for name in _TRUTHS},
        {
            name: values.stated(row, name, where, values.amount, exactly(0), _UNKNOWN_AMOUNT)
            for name in _AMOUNTS
        },
        _consequences(values, row, where),
        read_manner(values, row, where, ids.parties, ids.conducts),
        lawful_basis=_lawful_basis(values, row, where),
        **read_administrative(values, row, where),
    )


def read_other_act(
    values: Values, id: str, row: Mapping[str, Any], ids: Ids, judged_on: date
) -> OtherAct:
    where = f"other_acts.{id}"
    at = f"{where}.kind{line_of(row, 'kind')}"
    kind = values.choice(row.get("kind"), at, OTHER_KINDS)
    facts = OTHER_KINDS[kind].facts
    values.mapping(
        row, where, ("id", "party", "parties", "kind", "on", "between", *facts, *MANNER_KEYS)
    )
    read = {
        name: values.stated(row, name, where, values.truth, NO, UNDETERMINED)
        if fact.type == "boolean"
        else values.stated(
            row,
            name,
            where,
            values.amount,
            _unwritten_amount(fact, unknown=name in OTHER_KINDS[kind].needed),
            _unwritten_amount(fact, unknown=True),
        )
        for name, fact in facts.items()
    }
    parties = _act_parties(values, row, where, ids.parties)
    manner = read_manner(values, row, where, ids.parties, ids.conducts)
    return OtherAct(id, parties, kind, _period(values, row, where, judged_on), read, manner)


def _act_parties(
    values: Values, row: Mapping[str, Any], where: str, ids: Sequence[str]
) -> tuple[str, ...]:
    if ("party" in row) == ("parties" in row):
        values.wrong(
            "party",
            where,
            "须写明 party 或 parties（只写其一）",
            "must state party or parties, one of them",
        )
        return ()
    named = [row["party"]] if "party" in row else values.listed(row["parties"], f"{where}.parties")
    if "parties" in row and not named:
        values.wrong(
            "empty", f"{where}.parties", "至少写明一名当事人", "must name at least one party"
        )
    named = [str(party) for party in named]
    for party in named:
        if party not in ids:
            values.not_allowed(f"{where}.party{line_of(row, 'party')}", party, ids)
    return tuple(map(str, named))


def _period(values: Values, row: Mapping[str, Any], where: str, judged_on: date) -> Period | None:
    if "on" in row and "between" in row:
        values.wrong("both", where, "on 与 between 只写其一", "state on or between, not both")
    if "between" in row:
        at = f"{where}.between{line_of(row, 'between')}"
        days = values.listed(row["between"], at)
        if len(days) != 2:
            values.wrong("period", at, "应为 [起, 止] 两个日期", "must be two dates, [first, last]")
            return None
        first, last = (values.day(day, at) for day in days)
    elif "on" in row:
        at = f"{where}.on{line_of(row, 'on')}"
        first = last = values.day(row["on"], at)
    else:
        values.unwritten.add(f"{where}.on")
        return None
    if first is None or last is None:
        return None
    if first > last:
        values.wrong("period", at, f"{first} 晚于 {last}", f"{first} is after {last}")
    values.not_after(last, judged_on, at, "裁判日期", "the judgment")
    return Period(first, last)


def _items(values: Values, row: Mapping[str, Any], where: str) -> dict[str, Interval]:
    written = row.get("items")
    at = f"{where}.items"
    every = (*CATEGORIES, *CONTESTED_CATEGORIES)
    money = any(
        row.get(name) not in (None, 0) for name in ("illegal_income_yuan", "profit_from_use_yuan")
    )
    nothing = written is None or written == {}
    if written == "unknown" or (nothing and not (money and not values.unknown_by_default)):
        if nothing:
            values.unwritten.update(f"{at}.{name}" for name in CATEGORIES)
        return dict.fromkeys(CATEGORIES, _UNKNOWN_AMOUNT)
    given = values.mapping(or_empty(row, "items"), at, every)
    items = {
        name: values.stated(given, name, at, values.amount, exactly(0), _UNKNOWN_AMOUNT)
        for name in CATEGORIES
    }
    for name in CONTESTED_CATEGORIES:
        if name in given:
            items[name] = values.amount(given[name], f"{at}.{name}{line_of(given, name)}")
    return items


def _recipients(
    values: Values, row: Mapping[str, Any], where: str, kind: str
) -> tuple[Interval, tuple[str, ...]]:
    at = f"{where}.recipients"
    given = row.get("recipients")
    if given is None:
        values.unwritten.add(at)
        open_number = values.unknown_by_default and kind in ("sell", "provide")
        return (Interval(1, None) if open_number else exactly(1)), ()
    if kind == "publish" and given != 1:
        values.wrong(
            "publish",
            at,
            "发布没有可累计的接收方；向特定人提供的，另列为 provide 行为",
            "publishing has no recipients to count; state providing to particular ones as an act",
        )
        return exactly(1), ()
    if isinstance(given, list):
        ids = tuple(dict.fromkeys(values.text(id, at) for id in given))
        if not ids:
            values.wrong(
                "empty", at, "接收方列表不得为空", "the list of recipients must not be empty"
            )
        return exactly(max(1, len(ids))), ids
    return values.amount(given, f"{at}{line_of(row, 'recipients')}", least=1), ()


def _consequences(values: Values, row: Mapping[str, Any], where: str) -> dict[str, Interval]:
    at = f"{where}.consequences"
    if "consequences" not in row:
        values.unwritten.update(f"{at}.{name}" for name in CONSEQUENCES)
        return dict.fromkeys(CONSEQUENCES, UNDETERMINED if values.unknown_by_default else NO)
    if row["consequences"] == "unknown":
        return dict.fromkeys(CONSEQUENCES, UNDETERMINED)
    named = values.listed(row["consequences"], at)
    for name in named:
        if not isinstance(name, str) or name not in CONSEQUENCES:
            values.not_allowed(f"{at}{line_of(row, 'consequences')}", name, CONSEQUENCES)
    return {name: YES if name in named else NO for name in CONSEQUENCES}


def _lawful_basis(values: Values, row: Mapping[str, Any], where: str) -> dict[str, Interval]:
    """What is not written is not alleged; but that public information was used within reason is then open."""
    at = f"{where}.lawful_basis"
    given = values.mapping(or_empty(row, "lawful_basis"), at, LAWFUL_BASIS)
    stated = {
        name: values.truth(value, f"{at}.{name}{line_of(given, name)}")
        for name, value in given.items()
        if name in LAWFUL_BASIS
    }
    if any(stated.get(name, NO) != NO for name in OPENLY_PUBLIC):
        stated.setdefault(REASONABLE, UNDETERMINED)
    return stated
