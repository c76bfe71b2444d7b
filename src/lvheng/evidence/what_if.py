"""What if (§17): how the items of A, B and C move when something of a count is changed.

Every result is that of a count of the changed input: exhibits are kept as they were read, and only those
of which a column is ignored are read again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np

from lvheng.errors import InputError, Problem, nearest
from lvheng.evidence.categories import CATEGORIES
from lvheng.evidence.counting import DEFAULT, RULES, Count, Reading, Settings, groups
from lvheng.evidence.exclusions import EXCLUSIONS
from lvheng.evidence.headers import bare
from lvheng.evidence.held import Held
from lvheng.evidence.records import KEYED

COLUMNS = 40
"""How many columns are ignored in turn: each costs a count."""

Sums = dict[str, int]


class Change(NamedTuple):
    """One change: `kind` is rule, point, exclusion, exhibit or column, `name` what is changed, as the
    options of the command take it; `title` that of a column."""

    kind: str
    name: str
    before: str
    after: str
    title: str = ""


@dataclass(frozen=True)
class Move:
    """What a change comes to: the items of A, B and C then; None if it was not tried."""

    change: Change
    sums: Sums | None


class Place(NamedTuple):
    """A column: the path of its exhibit, the name of its table, its letter."""

    exhibit: str
    table: str
    letter: str

    @property
    def of(self) -> str:
        """Its exhibit, and its table if that has a name."""
        return f"{self.exhibit}:{self.table}" if self.table else self.exhibit


@dataclass(frozen=True)
class Asked:
    """Changes to be made together. `ignore` are `EXHIBIT:COLUMN` or `EXHIBIT:TABLE:COLUMN`, the column
    by letter or title."""

    rule: str | None = None
    without: Sequence[str] = ()
    ignore: Sequence[str] = ()
    exclude: Sequence[str] = ()
    include: Sequence[str] = ()


class WhatIf:
    """Changes of the count of some exhibits under the rule `by_id`, or that of a change."""

    def __init__(self, held: Held, rule: str = "by_id"):
        self._held = held
        self.rule = rule
        plan = held.plan
        self._settings = Settings(plan.excluded(), plan.nearness())
        self._count = held.count(self._settings)
        self.now = _sums(self._count, rule)

    def singles(self) -> Iterator[Move]:
        """Every single change worth knowing, and those that were not tried."""
        yield from self._rules()
        yield from self._points()
        yield from self._exclusions()
        yield from self._exhibits()
        yield from self._columns()

    def together(self, asked: Asked) -> tuple[list[Change], str, Sums]:
        """The changes that are asked for, the rule then, and what they come to together.

        Raises `InputError` that names everything asked for that there is not.
        """
        problems: list[Problem] = []
        rule = asked.rule or self.rule
        _known("unknown_rule", [rule], RULES, problems)
        names = [one.name for one in EXCLUSIONS]
        _known("unknown_exclusion", [*asked.exclude, *asked.include], names, problems)
        gone = {path for given in asked.without for path in self._exhibits_at(given, problems)}
        places = [one for given in asked.ignore for one in self._columns_at(given, problems)]
        if problems:
            raise InputError(problems)
        changes = [Change("rule", "", self.rule, rule)] if rule != self.rule else []
        settings = self._settings
        for named, option in ((asked.exclude, "excluded"), (asked.include, "counted")):
            for one in EXCLUSIONS:
                if one.name in named and self._option(one.bit) != option:
                    settings = replace(settings, excluded=settings.excluded ^ one.bit)
                    changes.append(Change("exclusion", one.name, self._option(one.bit), option))
        changes += map(_left_out, asked.without)
        changes += map(self._ignored, places)
        instead = self._held.again(
            self._held.plan.ignoring(places), {one.exhibit for one in places}
        )
        count = self._held.count(settings, instead=instead, without=gone)
        return changes, rule, _sums(count, rule)

    # Single changes

    def _rules(self) -> Iterator[Move]:
        for rule in RULES:
            if rule != self.rule:
                yield Move(Change("rule", "", self.rule, rule), _sums(self._count, rule))

    def _points(self) -> Iterator[Move]:
        exclusions = {one.reading for one in EXCLUSIONS}
        for point, _ in self._count.points():
            if point.name not in exclusions:
                for option in point.alternatives:
                    reading = Reading(frozenset({(point.name, option)}))
                    sums = _sums(self._count, self.rule, reading)
                    yield Move(Change("point", point.name, point.default, option), sums)

    def _exclusions(self) -> Iterator[Move]:
        flags = 0
        for read in self._held.reads:
            for part in read.parts:
                for records in part.register.parts:
                    keyed = records.flags[records.outcome == KEYED]
                    flags |= int(np.bitwise_or.reduce(keyed, initial=0))
        for one in EXCLUSIONS:
            if flags & one.bit:
                now = self._option(one.bit)
                then = "counted" if now == "excluded" else "excluded"
                settings = replace(self._settings, excluded=self._settings.excluded ^ one.bit)
                sums = _sums(self._count.with_settings(settings), self.rule)
                yield Move(Change("exclusion", one.name, now, then), sums)

    def _exhibits(self) -> Iterator[Move]:
        holding = [about for about in self._held.described if about["records"]]
        many = [about["records"] for about in holding]
        parts = np.repeat(np.arange(len(holding)), many)
        for about, sums in zip(holding, self._count.without(parts, self.rule), strict=True):
            yield Move(_left_out(about["path"]), sums)

    def _columns(self) -> Iterator[Move]:
        """The columns of an exhibit in turn, but those of different exhibits at the same time."""
        places = self._with_roles()
        found: dict[Place, Sums] = {}
        turns: Counter[str] = Counter()
        rounds: dict[int, list[Place]] = {}
        for place in places[:COLUMNS]:
            rounds.setdefault(turns[place.exhibit], []).append(place)
            turns[place.exhibit] += 1
        status = {about["path"]: about["status"] for about in self._held.described}
        for turn in rounds.values():
            plan = self._held.plan.ignoring(turn)
            again = self._held.again(plan, {place.exhibit for place in turn})
            for place in turn:
                read = again[place.exhibit]
                if read.about["status"] == status[place.exhibit]:  # else it broke down this time
                    count = self._held.count(self._settings, instead={place.exhibit: read})
                    found[place] = _sums(count, self.rule)
        for place in places:
            yield Move(self._ignored(place), found.get(place))

    def _with_roles(self) -> list[Place]:
        """The columns with a role of tables with records: those of most records first."""
        many: Counter[tuple[str, str]] = Counter()
        for one in self._held.reads:
            for table, records in one.sheets:
                many[one.about["path"], table] += records
        places = [
            place for place, one in self._columns_now.items() if one["role"] and many[place[:2]]
        ]
        return sorted(places, key=lambda place: -many[place[:2]])

    # What there is

    def _option(self, bit: int) -> str:
        return "excluded" if self._settings.excluded & bit else "counted"

    def _ignored(self, place: Place) -> Change:
        now = self._columns_now[place]
        name = f"{place.of}:{place.letter}"
        return Change("column", name, now["role"], "ignore", now["header"])

    @cached_property
    def _columns_now(self) -> dict[Place, dict[str, Any]]:
        """What the tally says of every column that is not ignored already."""
        return {
            Place(about["path"], column["table"], column["letter"]): column
            for about in self._held.described
            for column in about.get("columns", ())
            if "ignored" not in column["flags"]
        }

    def _exhibits_at(self, given: str, problems: list[Problem]) -> list[str]:
        """The exhibit of a path, all that is in it and all that is below it."""
        paths = [about["path"] for about in self._held.described]
        found = [
            path for path in paths if path == given or path.startswith((f"{given}!/", f"{given}/"))
        ]
        if not found:
            _known("unknown_exhibit", [given], paths, problems)
        return found

    def _columns_at(self, given: str, problems: list[Problem]) -> list[Place]:
        of, _, column = given.rpartition(":")
        there = {
            place: one
            for place, one in self._columns_now.items()
            if of in (place.exhibit, place.of)
        }
        if not there:
            paths = [about["path"] for about in self._held.described if about.get("columns")]
            _known("unknown_exhibit", [of], paths, problems)
            return []
        found = [place for place in there if place.letter == column]
        found = found or [
            place
            for place, one in there.items()
            if bare(column) in map(bare, one["header"].split(" / "))
        ]
        if not found:
            titles = [one["header"] or place.letter for place, one in there.items()]
            _known("unknown_column", [column], titles, problems)
        return found


def _sums(count: Count, rule: str, reading: Reading = DEFAULT) -> Sums:
    return groups(dict(zip(CATEGORIES, count.by_category(rule, reading), strict=True)))


def _left_out(path: str) -> Change:
    return Change("exhibit", path, "counted", "left_out")


_WORDS = {
    "unknown_rule": ("没有这种计数规则", "There is no such counting rule"),
    "unknown_exclusion": ("没有这项剔除项", "There is no such exclusion"),
    "unknown_exhibit": ("没有这件检材", "There is no such exhibit"),
    "unknown_column": ("没有这一列", "There is no such column"),
}


def _known(code: str, given: Iterable[str], there: Sequence[str], problems: list[Problem]) -> None:
    zh, en = _WORDS[code]
    for name in given:
        if name not in there:
            near = nearest(name, there)
            which = ("、".join(there), ", ".join(there)) if len(there) <= 12 else ("", "")
            problems.append(
                Problem(
                    code,
                    name,
                    f"{zh}。"
                    + (f"是否指“{near}”？" if near else which[0] and f"可用：{which[0]}。"),
                    f"{en}."
                    + (
                        f" Did you mean {near!r}?"
                        if near
                        else which[1] and f" There are {which[1]}."
                    ),
                )
            )
