"""Reading a case file, version 1 (YAML or JSON).

Every error of the file is collected before any is reported; each says where, what was given, what is
allowed and the nearest name. A fact that is not written down is, as the file says under `unstated`, not
alleged (false, zero) or unknown. One exception keeps "not alleged" from becoming "none": an act of which
neither items, exhibits nor money are written has an unknown number of items. So has one whose exhibits
have not been counted.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any, Literal, cast

from lvheng.errors import InputError, Problem, nearest
from lvheng.facts.case import Act, Case, Incident, Party, Period, Prior
from lvheng.facts.register import (
    ACT_FACTS,
    ACT_KINDS,
    CATEGORIES,
    CIRCUMSTANCES,
    CONSEQUENCES,
    CONTESTED_CATEGORIES,
    PARTY_FACTS,
)
from lvheng.logic.interval import NO, UNDETERMINED, YES, Interval, exactly

__all__ = ["load_case", "read_case"]

_UNKNOWN_AMOUNT = Interval(0, None)
_TRUTHS = [name for name, fact in ACT_FACTS.items() if fact.type == "boolean"]
_AMOUNTS = [name for name, fact in ACT_FACTS.items() if fact.type == "yuan"]
_CASE_KEYS = (
    "lvheng",
    "title",
    "judged_on",
    "unstated",
    "parties",
    "acts",
    "incidents",
    "readings",
)
_PARTY_KEYS = ("id", *PARTY_FACTS, "priors", "circumstances")
_ACT_KEYS = ("id", "party", "parties", *ACT_FACTS, "exhibits", "same_items_as")
_INCIDENT_KEYS = (
    "id", "party", "discovered", "leaked", "persons_affected", "ordered_to_correct", "refused",
)  # fmt: skip
_PRIOR_KEYS = ("kind", "for", "on")


def load_case(
    path: Path,
    readings: Mapping[str, Sequence[str]],
    today: date,
    *,
    judged_on: date | None = None,
) -> Case:
    """The case in the file at `path`; `readings` are the contested readings that it may fix.

    `judged_on` overrides the date of judgment that the file states; without either it is `today`.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        siblings = [p.name for p in path.parent.iterdir()] if path.parent.is_dir() else []
        near = nearest(path.name, siblings)
        hint = (f"；最接近的文件：{near}", f"; the nearest name is {near}") if near else ("", "")
        raise InputError(
            Problem(
                "no_file", str(path), f"没有这个文件{hint[0]}", f"there is no such file{hint[1]}"
            )
        ) from None
    except (OSError, UnicodeDecodeError) as error:
        kind = type(error).__name__
        raise InputError(
            Problem(
                "unreadable_file", str(path),
                f"文件无法读取（{kind}），应为 UTF-8 文本", f"the file cannot be read as UTF-8 text ({kind})",
            )
        ) from None  # fmt: skip
    return read_case(text, readings, today, judged_on=judged_on)


def read_case(
    text: str,
    readings: Mapping[str, Sequence[str]],
    today: date,
    *,
    judged_on: date | None = None,
) -> Case:
    """The case written in `text`; raises InputError with every problem of it."""
    return _Reader(readings, today, judged_on).case(_load_yaml(text))


def _load_yaml(text: str) -> object:
    from ruamel.yaml import YAML
    from ruamel.yaml.constructor import RoundTripConstructor
    from ruamel.yaml.error import YAMLError

    class Constructor(RoundTripConstructor):
        """Dates stay text, so that an impossible one is an error of its place and not of the file."""

    Constructor.add_constructor("tag:yaml.org,2002:timestamp", lambda _, node: str(node.value))
    yaml = YAML(typ="rt", pure=True)
    yaml.Constructor = Constructor
    try:
        return yaml.load(io.StringIO(text))
    except (YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        line = f"第{mark.line + 1}行" if mark else ""
        twice = type(error).__name__ == "DuplicateKeyError"
        said = (str(getattr(error, "problem", "") or error).splitlines() or [""])[0]
        zh = "同一个键写了两次" if twice else "不是有效的 YAML"
        en = "the same key is written twice" if twice else "not valid YAML"
        raise InputError(Problem("yaml", line, f"{zh}：{said}", f"{en}: {said}")) from None


class _Reader:
    """Walks the file once, collecting what is wrong and which facts are not written."""

    def __init__(self, readings: Mapping[str, Sequence[str]], today: date, judged_on: date | None):
        self.known_readings = readings
        self.today = today
        self.judged_on = judged_on
        self.problems: list[Problem] = []
        self.unwritten: set[str] = set()
        self.with_items: set[str] = set()
        self.unknown_by_default = False

    # errors

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
                    "unknown_key", f"{_at(where, str(key))}{_line(value, key)}",
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

    # values

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
            return date.fromisoformat(str(value))
        except ValueError:
            self.wrong(
                "date",
                where,
                f"“{value}”不是日期，应写作 2024-01-31",
                f"{value!r} is not a date; write 2024-01-31",
            )
            return None

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

    def stated(
        self, data: Mapping[str, Any], key: str, where: str, read: Callable[[object, str], Interval],
        none: Interval, unknown: Interval,
    ) -> Interval:  # fmt: skip
        """The value at `key`, or what an unwritten fact means."""
        path = f"{where}.{key}"
        if key in data:
            return read(data[key], f"{path}{_line(data, key)}")
        self.unwritten.add(path)
        return unknown if self.unknown_by_default else none

    # the file

    def case(self, data: object) -> Case:
        top = self.mapping(data, "", _CASE_KEYS)
        if top and top.get("lvheng") != 1:
            self.wrong(
                "version",
                "lvheng",
                "案件文件须以 lvheng: 1 标明版本",
                "a case file states its version as lvheng: 1",
            )
        unstated = self.choice(
            top.get("unstated", "not_alleged"), "unstated", ("not_alleged", "unknown")
        )
        self.unknown_by_default = unstated == "unknown"
        judged_on = self.day(top["judged_on"], "judged_on") if "judged_on" in top else None
        judged_on = self.judged_on or judged_on or self.today
        party_rows = self.rows(top, "parties")
        act_rows = self.rows(top, "acts")
        if top and not party_rows:
            self.wrong(
                "no_parties", "parties", "至少须有一名当事人", "there must be at least one party"
            )
        party_ids = [id for id, _ in party_rows]
        act_ids = [id for id, _ in act_rows]
        parties = tuple(self.party(id, row) for id, row in party_rows)
        acts = tuple(self.act(id, row, party_ids, act_ids, judged_on) for id, row in act_rows)
        incidents = tuple(
            self.incident(id, row, party_ids) for id, row in self.rows(top, "incidents")
        )
        self.no_circles(acts)
        readings = self.readings(top)
        if self.problems:
            raise InputError(self.problems)
        return Case(
            title=self.text(top["title"], "title") if "title" in top else "",
            judged_on=judged_on,
            unstated=cast(Literal["not_alleged", "unknown"], unstated),
            parties=parties,
            acts=self.with_inherited_items(acts),
            incidents=incidents,
            readings=readings,
            unwritten=frozenset(self.unwritten),
        )

    def rows(self, top: Mapping[str, Any], key: str) -> list[tuple[str, Mapping[str, Any]]]:
        rows: list[tuple[str, Mapping[str, Any]]] = []
        seen: set[str] = set()
        for number, row in enumerate(self.listed(top.get(key), key)):
            where = f"{key}[{number}]"
            if not isinstance(row, Mapping):
                self.wrong(
                    "type", where, "应为“键: 值”的映射", "must be a mapping of keys to values"
                )
                continue
            id = str(row.get("id", ""))
            if not id:
                self.wrong("no_id", where, "缺少 id", "has no id")
                id = str(number)
            if id in seen:
                self.wrong(
                    "same_id",
                    f"{where}.id{_line(row, 'id')}",
                    f"id “{id}”重复",
                    f"the id {id!r} is used twice",
                )
            seen.add(id)
            rows.append((id, row))
        return rows

    def party(self, id: str, row: Mapping[str, Any]) -> Party:
        where = f"parties.{id}"
        self.mapping(row, where, _PARTY_KEYS)
        kind = self.choice(row.get("kind", "person"), f"{where}.kind", ("person", "unit"))
        if "born" in row and "age_at_act" in row:
            self.wrong(
                "both", where, "born 与 age_at_act 只写其一", "state born or age_at_act, not both"
            )
        born = self.day(row["born"], f"{where}.born") if "born" in row else None
        age = self.whole(row["age_at_act"], f"{where}.age_at_act") if "age_at_act" in row else None
        given = row.get("circumstances")
        circumstances = self.mapping(
            {} if given is None else given, f"{where}.circumstances", CIRCUMSTANCES
        )
        return Party(
            id,
            cast(Literal["person", "unit"], kind),
            born,
            age,
            self.text(row["occupation"], f"{where}.occupation") if "occupation" in row else None,
            network_service_provider=self.stated(
                row, "network_service_provider", where, self.truth, NO, UNDETERMINED
            ),
            priors=self.priors(row, where),
            circumstances={
                name: self.stated(
                    circumstances, name, f"{where}.circumstances", self.truth, NO, UNDETERMINED
                )
                for name in CIRCUMSTANCES
            },
        )

    def priors(self, row: Mapping[str, Any], where: str) -> tuple[Prior, ...] | None:
        if "priors" not in row:
            self.unwritten.add(f"{where}.priors")
            return None if self.unknown_by_default else ()
        if row["priors"] == "unknown":
            return None
        result = []
        for number, prior in enumerate(self.listed(row["priors"], f"{where}.priors")):
            at = f"{where}.priors[{number}]"
            prior = self.mapping(prior, at, _PRIOR_KEYS)
            kind = self.choice(prior.get("kind"), f"{at}.kind", ("criminal", "administrative"))
            offence = self.text(prior.get("for"), f"{at}.for")
            on = (
                self.day(prior["on"], f"{at}.on")
                if prior.get("on", "unknown") != "unknown"
                else None
            )
            result.append(Prior(cast(Literal["criminal", "administrative"], kind), offence, on))
        return tuple(result)

    def act(
        self, id: str, row: Mapping[str, Any], party_ids: Sequence[str], act_ids: Sequence[str], judged_on: date
    ) -> Act:  # fmt: skip
        where = f"acts.{id}"
        self.mapping(row, where, _ACT_KEYS)
        kind = self.choice(row.get("kind"), f"{where}.kind{_line(row, 'kind')}", ACT_KINDS)
        recipients, recipient_ids = self.recipients(row, where, kind)
        same = row.get("same_items_as")
        if same is not None and same not in act_ids:
            self.not_allowed(f"{where}.same_items_as{_line(row, 'same_items_as')}", same, act_ids)
            same = None
        exhibits = tuple(
            self.text(path, f"{where}.exhibits[{n}]")
            for n, path in enumerate(self.listed(row.get("exhibits"), f"{where}.exhibits"))
        )
        if exhibits or row.get("items"):
            self.with_items.add(id)
        if exhibits and row.get("items") is not None:
            self.wrong(
                "both", where, "items 与 exhibits 只写其一", "state items or exhibits, not both"
            )
        return Act(
            id,
            self.act_parties(row, where, party_ids),
            kind,
            self.period(row, where, judged_on),
            dict.fromkeys(CATEGORIES, _UNKNOWN_AMOUNT) if exhibits else self.items(row, where),
            id,
            None,
            exhibits,
            recipients,
            recipient_ids,
            None if same is None else str(same),
            {name: self.stated(row, name, where, self.truth, NO, UNDETERMINED) for name in _TRUTHS},
            {
                name: self.stated(row, name, where, self.amount, exactly(0), _UNKNOWN_AMOUNT)
                for name in _AMOUNTS
            },
            self.consequences(row, where),
        )

    def act_parties(
        self, row: Mapping[str, Any], where: str, ids: Sequence[str]
    ) -> tuple[str, ...]:
        if ("party" in row) == ("parties" in row):
            self.wrong(
                "party",
                where,
                "须写明 party 或 parties（只写其一）",
                "must state party or parties, one of them",
            )
            return ()
        named = (
            [row["party"]] if "party" in row else self.listed(row["parties"], f"{where}.parties")
        )
        for party in named:
            if party not in ids:
                self.not_allowed(f"{where}.party{_line(row, 'party')}", party, ids)
        return tuple(map(str, named))

    def period(self, row: Mapping[str, Any], where: str, judged_on: date) -> Period | None:
        if "on" in row and "between" in row:
            self.wrong("both", where, "on 与 between 只写其一", "state on or between, not both")
        if "between" in row:
            at = f"{where}.between{_line(row, 'between')}"
            days = self.listed(row["between"], at)
            if len(days) != 2:
                self.wrong(
                    "period", at, "应为 [起, 止] 两个日期", "must be two dates, [first, last]"
                )
                return None
            first, last = (self.day(day, at) for day in days)
        elif "on" in row:
            at = f"{where}.on{_line(row, 'on')}"
            first = last = self.day(row["on"], at)
        else:
            self.unwritten.add(f"{where}.on")
            return None
        if first is None or last is None:
            return None
        if first > last:
            self.wrong("period", at, f"{first} 晚于 {last}", f"{first} is after {last}")
        if last > judged_on:
            self.wrong(
                "after_judgment", at,
                f"行为日期 {last} 晚于裁判日期 {judged_on}", f"the act ({last}) is after the judgment ({judged_on})",
            )  # fmt: skip
        return Period(first, last)

    def items(self, row: Mapping[str, Any], where: str) -> dict[str, Interval]:
        written = row.get("items")
        at = f"{where}.items"
        every = (*CATEGORIES, *CONTESTED_CATEGORIES)
        money = any(
            row.get(name) not in (None, 0)
            for name in ("illegal_income_yuan", "profit_from_use_yuan")
        )
        nothing = not written
        if written == "unknown" or (nothing and not (money and not self.unknown_by_default)):
            if nothing:
                self.unwritten.update(f"{at}.{name}" for name in CATEGORIES)
            return dict.fromkeys(CATEGORIES, _UNKNOWN_AMOUNT)
        given = self.mapping({} if written is None else written, at, every)
        items = {
            name: self.stated(given, name, at, self.amount, exactly(0), _UNKNOWN_AMOUNT)
            for name in CATEGORIES
        }
        for name in CONTESTED_CATEGORIES:
            if name in given:
                items[name] = self.amount(given[name], f"{at}.{name}{_line(given, name)}")
        return items

    def recipients(
        self, row: Mapping[str, Any], where: str, kind: str
    ) -> tuple[Interval, tuple[str, ...]]:
        at = f"{where}.recipients"
        given = row.get("recipients")
        if given is None:
            self.unwritten.add(at)
            open_number = self.unknown_by_default and kind in ("sell", "provide")
            return (Interval(1, None) if open_number else exactly(1)), ()
        if isinstance(given, list):
            ids = tuple(dict.fromkeys(self.text(id, at) for id in given))
            if not ids:
                self.wrong(
                    "empty", at, "接收方列表不得为空", "the list of recipients must not be empty"
                )
            return exactly(max(1, len(ids))), ids
        return self.amount(given, f"{at}{_line(row, 'recipients')}", least=1), ()

    def consequences(self, row: Mapping[str, Any], where: str) -> dict[str, Interval]:
        at = f"{where}.consequences"
        if "consequences" not in row:
            self.unwritten.update(f"{at}.{name}" for name in CONSEQUENCES)
            return dict.fromkeys(CONSEQUENCES, UNDETERMINED if self.unknown_by_default else NO)
        if row["consequences"] == "unknown":
            return dict.fromkeys(CONSEQUENCES, UNDETERMINED)
        named = self.listed(row["consequences"], at)
        for name in named:
            if name not in CONSEQUENCES:
                self.not_allowed(f"{at}{_line(row, 'consequences')}", name, CONSEQUENCES)
        return {name: YES if name in named else NO for name in CONSEQUENCES}

    def incident(self, id: str, row: Mapping[str, Any], party_ids: Sequence[str]) -> Incident:
        where = f"incidents.{id}"
        self.mapping(row, where, _INCIDENT_KEYS)
        if row.get("party") not in party_ids:
            self.not_allowed(f"{where}.party", row.get("party"), party_ids)
        leaked = self.mapping(row.get("leaked") or {}, f"{where}.leaked", CATEGORIES)
        return Incident(
            id,
            str(row.get("party")),
            self.moment(row["discovered"], f"{where}.discovered") if "discovered" in row else None,
            {
                name: self.stated(
                    leaked, name, f"{where}.leaked", self.amount, exactly(0), _UNKNOWN_AMOUNT
                )
                for name in CATEGORIES
            },
            self.stated(
                row, "persons_affected", where, self.amount, _UNKNOWN_AMOUNT, _UNKNOWN_AMOUNT
            ),
            self.stated(row, "ordered_to_correct", where, self.truth, NO, UNDETERMINED),
            self.stated(row, "refused", where, self.truth, NO, UNDETERMINED),
        )

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

    def readings(self, top: Mapping[str, Any]) -> dict[str, str]:
        given = self.mapping(top.get("readings") or {}, "readings", self.known_readings)
        fixed = {}
        for name, option in given.items():
            if name in self.known_readings:
                at = f"readings.{name}{_line(given, name)}"
                fixed[name] = self.choice(option, at, self.known_readings[name])
        return fixed

    # acts together

    def no_circles(self, acts: Sequence[Act]) -> None:
        source = {act.id: act.same_items_as for act in acts}
        for act in acts:
            seen: set[str | None] = {act.id}
            at = act.same_items_as
            while at is not None and at not in seen:
                seen.add(at)
                at = source.get(at)
            if at == act.id:
                self.wrong(
                    "circle", f"acts.{act.id}.same_items_as",
                    "same_items_as 首尾相接成环", "same_items_as leads back to the act itself",
                )  # fmt: skip

    def with_inherited_items(self, acts: Sequence[Act]) -> tuple[Act, ...]:
        """An act on the same items as another, itself stating none, has the items of that other."""
        by_id = {act.id: act for act in acts}

        def resolved(act: Act) -> Act:
            if act.same_items_as is None or act.id in self.with_items:
                return act
            other = resolved(by_id[act.same_items_as])
            self.unwritten.difference_update(f"acts.{act.id}.items.{name}" for name in CATEGORIES)
            return replace(
                act, items=other.items, exhibits=other.exhibits, items_from=other.items_from
            )

        return tuple(resolved(act) for act in acts)


def _at(where: str, key: str) -> str:
    return f"{where}.{key}" if where else key


def _line(data: Mapping[str, Any], key: str) -> str:
    """（第N行）, where the file's reader knows it."""
    marks = getattr(getattr(data, "lc", None), "data", None)
    if not marks or key not in marks:
        return ""
    return f"（第{marks[key][0] + 1}行）"
