"""Reading the incidents of a case file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from lvheng.facts.administrative import OF_LEAKS, OPEN_OF_LEAKS, read_administrative
from lvheng.facts.case import Incident
from lvheng.facts.register import (
    CATEGORIES,
    DUTY_FACTS,
    INCIDENT_FACTS,
    LEAK_RESULTS,
    RegisteredFact,
)
from lvheng.facts.values import Values, line_of, or_empty
from lvheng.logic.interval import NO, UNDETERMINED, Interval, exactly

__all__ = ["read_incident"]

_UNKNOWN_AMOUNT = Interval(0, None)
_KEYS = ("id", "party", "administrative", *INCIDENT_FACTS)


def read_incident(
    values: Values, id: str, row: Mapping[str, Any], party_ids: Sequence[str]
) -> Incident:
    where = f"incidents.{id}"
    values.mapping(row, where, _KEYS)
    if str(row.get("party")) not in party_ids:
        values.not_allowed(f"{where}.party", row.get("party"), party_ids)
    leaked = values.mapping(or_empty(row, "leaked"), f"{where}.leaked", CATEGORIES)
    # A leak of which no count is written is a leak of an unknown number, not of nothing.
    unwritten = exactly(0) if leaked else _UNKNOWN_AMOUNT
    discovered, ended = (
        values.moment(row[name], f"{where}.{name}{line_of(row, name)}") if name in row else None
        for name in ("discovered", "handling_ended")
    )
    values.not_before(ended, discovered, f"{where}.handling_ended{line_of(row, 'handling_ended')}")
    return Incident(
        id,
        str(row.get("party")),
        discovered,
        {
            name: values.stated(
                leaked, name, f"{where}.leaked", values.amount, unwritten, _UNKNOWN_AMOUNT
            )
            for name in CATEGORIES
        },
        values.stated(
            row, "persons_affected", where, values.amount, _UNKNOWN_AMOUNT, _UNKNOWN_AMOUNT
        ),
        values.stated(row, "ordered_to_correct", where, values.truth, NO, UNDETERMINED),
        values.stated(row, "refused", where, values.truth, NO, UNDETERMINED),
        {
            name: _of_duty(values, fact, row, where)
            for name, fact in DUTY_FACTS.items()
            if fact.type != "moment"
        },
        ended,
        **read_administrative(values, row, where, OF_LEAKS, OPEN_OF_LEAKS),
        results={
            name: values.stated(row, name, where, values.truth, NO, UNDETERMINED)
            for name in LEAK_RESULTS
        },
    )


def _of_duty(values: Values, fact: RegisteredFact, row: Mapping[str, Any], where: str) -> Interval:
    """A forgotten line must not take away a deadline: what opens a duty is unknown where it is not written."""
    if fact.type == "count":
        amount = values.amount
        return values.stated(row, fact.name, where, amount, _UNKNOWN_AMOUNT, _UNKNOWN_AMOUNT)
    opens = fact.kind == "fact" and fact.pushes != "less"
    unwritten = UNDETERMINED if opens else NO
    return values.stated(row, fact.name, where, values.truth, unwritten, UNDETERMINED)
