"""Reading single values of a case file: each says what is wrong with it, and all of it is kept."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, timedelta, timezone
from typing import Any

from lvheng.errors import Problem, nearest
from lvheng.logic.interval import NO, UNDETERMINED, YES, Interval, exactly

__all__ = ["MOST_STATED", "Values", "line_of", "or_empty"]

_YEARS = range(1900, 2200)
_BEIJING = timezone(timedelta(hours=8))
MOST_STATED = 10**18
"""The greatest number that a case file can state: beyond anything that can be counted or paid."""


class Values:
    """Reads values. A wrong value is read as not known.

    `problems` collects what is wrong, `unwritten` the paths of facts that are not stated.
    """

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.unwritten: set[str] = set()
        self.unknown_by_default = False

    def wrong(self, code: str, where: str, zh: str, en: str) -> None:
        self.problems.append(Problem(code, where, zh, en))

    def not_allowed(self, where: str, given: object, allowed: Iterable[str]) -> None:
        allowed = list(allowed)
        near = nearest(str(given), allowed)
        hint = (f"；最接近的是 {near}", f"; the nearest is {near}") if near else ("", "")
        self.wrong(
            "not_allowed", where,
            f"“{given}”不可用；可用：{'、'.join(allowed)}{hint[0]}",
            f"{given!r} is not allowed; allowed: {', '.join(allowed)}{hint[1]}",
        )  # fmt: skip

    def mapping(self, value: object, where: str, keys: Iterable[str]) -> Mapping[str, Any]:
        if not isinstance(value, Mapping):
            self.wrong("type", where, "应为“键: 值”的映射", "must be a mapping of keys to values")
            return {}
        allowed = list(keys)
        for key in value:
            if key not in allowed:
                near = nearest(str(key), allowed)
                hint = (f"；最接近的是 {near}", f"; the nearest is {near}") if near else ("", "")
                self.wrong(
                    "unknown_key", f"{_at(where, str(key))}{line_of(value, key)}",
                    f"没有“{key}”这一项；可用：{'、'.join(allowed)}{hint[0]}",
                    f"there is no key {key!r}; allowed: {', '.join(allowed)}{hint[1]}",
                )  # fmt: skip
        return value

    def listed(self, value: object, where: str) -> list[Any]:
        if value is None:
            return []
        if not isinstance(value, list):
            self.wrong("type", where, "应为列表", "must be a list")
            return []
        return value

    def whole(self, value: object, where: str, *, least: int = 0) -> int | None:
        if isinstance(value, bool) or not isinstance(value, int):
            self.wrong(
                "not_whole", where,
                f"应为整数，现为 {value!s}（小数、文字、真假值均不可）",
                f"must be a whole number, not {value!s} (no fractions, text, or true/false)",
            )  # fmt: skip
            return None
        if value < least:
            self.wrong(
                "too_small",
                where,
                f"不得小于 {least}，现为 {value}",
                f"must be at least {least}, not {value}",
            )
            return None
        if value > MOST_STATED:
            self.wrong(
                "too_great",
                where,
                f"不得大于 {MOST_STATED}，现为 {value}",
                f"must be at most {MOST_STATED}, not {value}",
            )
            return None
        return int(value)

    def amount(self, value: object, where: str, *, least: int = 0) -> Interval:
        """A number, {at_least: N}, {at_most: N}, both, or `unknown`."""
        if value == "unknown":
            return Interval(least, None)
        if isinstance(value, Mapping):
            ends = self.mapping(value, where, ("at_least", "at_most"))
            lo = (
                self.whole(ends["at_least"], f"{where}.at_least", least=least)
                if "at_least" in ends
                else least
            )
            hi = (
                self.whole(ends["at_most"], f"{where}.at_most", least=least)
                if "at_most" in ends
                else None
            )
            if lo is not None and hi is not None and lo > hi:
                self.wrong(
                    "range",
                    where,
                    f"at_least {lo} 大于 at_most {hi}",
                    f"at_least {lo} exceeds at_most {hi}",
                )
                return Interval(least, None)
            return Interval(least if lo is None else lo, hi)
        number = self.whole(value, where, least=least)
        return Interval(least, None) if number is None else exactly(number)

    def truth(self, value: object, where: str) -> Interval:
        if value is True:
            return YES
        if value is False:
            return NO
        if value != "unknown":
            self.not_allowed(where, value, ("true", "false", "unknown"))
        return UNDETERMINED

    def day(self, value: object, where: str) -> date | None:
        try:
            day = date.fromisoformat(str(value))
        except ValueError:
            self.wrong(
                "date",
                where,
                f"“{value}”不是日期，应写作 2024-01-31",
                f"{value!r} is not a date; write 2024-01-31",
            )
            return None
        if day.year not in _YEARS:
            first, last = _YEARS[0], _YEARS[-1]
            self.wrong(
                "year",
                where,
                f"年份应在 {first} 至 {last} 之间，现为 {day}",
                f"the year must be from {first} to {last}, not {day}",
            )
            return None
        return day

    def not_after(self, day: date | None, latest: date, where: str, zh: str, en: str) -> None:
        if day is not None and day > latest:
            self.wrong(
                "too_late", where, f"{day} 晚于{zh} {latest}", f"{day} is after {en} {latest}"
            )

    def not_before(self, moment: datetime | None, start: datetime | None, where: str) -> None:
        """A moment without an offset is in Beijing time."""
        if moment is None or start is None:
            return
        ends = [one if one.tzinfo else one.replace(tzinfo=_BEIJING) for one in (moment, start)]
        if ends[0] < ends[1]:
            self.wrong(
                "too_early",
                where,
                f"{moment.isoformat()} 早于发现时间 {start.isoformat()}",
                f"{moment.isoformat()} is before the discovery at {start.isoformat()}",
            )

    def text(self, value: object, where: str) -> str:
        if not isinstance(value, str) or not value.strip():
            self.wrong("text", where, f"应为文字，现为 {value!s}", f"must be text, not {value!s}")
            return ""
        return value

    def choice(self, value: object, where: str, allowed: Iterable[str]) -> str:
        allowed = list(allowed)
        if value not in allowed:
            self.not_allowed(where, value, allowed)
            return allowed[0]
        return str(value)

    def id(self, value: object, where: str) -> str:
        """A name without dots or blanks, so that paths such as acts.a1.items stay readable."""
        given = str(value) if type(value) in (str, int) else ""
        if not re.fullmatch(r"[\w-]+", given):
            self.wrong(
                "id",
                where,
                f"id 应由文字、数字、“_”或“-”组成，现为 {value!s}",
                f"an id is made of letters, digits, _ and -, not {value!s}",
            )
            return ""
        return given

    def moment(self, value: object, where: str) -> datetime | None:
        try:
            return datetime.fromisoformat(str(value))
        except ValueError:
            self.wrong(
                "moment", where,
                f"“{value}”不是时刻，应写作 2026-03-01T09:00+08:00",
                f"{value!r} is not a moment; write 2026-03-01T09:00+08:00",
            )  # fmt: skip
            return None

    def stated(
        self, data: Mapping[str, Any], key: str, where: str, read: Callable[[object, str], Interval],
        none: Interval, unknown: Interval,
    ) -> Interval:  # fmt: skip
        """The value at `key`, or what an unwritten fact means."""
        path = f"{where}.{key}"
        if key in data:
            return read(data[key], f"{path}{line_of(data, key)}")
        self.unwritten.add(path)
        return unknown if self.unknown_by_default else none


def or_empty(data: Mapping[str, Any], key: str) -> object:
    """The mapping at `key`, or an empty one if nothing is written."""
    return {} if data.get(key) is None else data[key]


def _at(where: str, key: str) -> str:
    return f"{where}.{key}" if where else key


def line_of(data: Mapping[str, Any], key: str) -> str:
    """（第N行）, where the file's reader knows it."""
    marks = getattr(getattr(data, "lc", None), "data", None)
    if not marks or key not in marks:
        return ""
    return f"（第{marks[key][0] + 1}行）"
