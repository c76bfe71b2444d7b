"""Reading a case file, version 1 (YAML or JSON).

Every error of the file is collected before any is reported; each says where, what was given, what is
allowed and the nearest name. A fact that is not written down is, as the file says under `unstated`, not
alleged (false, zero) or unknown. One exception keeps "not alleged" from becoming "none": an act of which
neither items, exhibits nor money are written has an unknown number of items. So has one whose exhibits
have not been counted.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, Literal, cast

from lvheng.errors import InputError, Problem, nearest
from lvheng.facts.acts import Ids, read_act, read_other_act, states_items
from lvheng.facts.case import Act, Case, Party
from lvheng.facts.claims import read_claim
from lvheng.facts.incidents import read_incident
from lvheng.facts.parties import read_party
from lvheng.facts.register import (
    CATEGORIES,
    SENTENCING_RULES,
)
from lvheng.facts.values import Values, line_of, or_empty

__all__ = ["case_of", "load_case", "read_case"]

_CASE_KEYS = (
    "lvheng",
    "title",
    "judged_on",
    "unstated",
    "parties",
    "acts",
    "other_acts",
    "incidents",
    "claims",
    "readings",
    "sentencing_rules",
    "counting",
)


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
    return case_of(_load_yaml(text), readings, today, judged_on=judged_on)


def case_of(
    data: object,
    readings: Mapping[str, Sequence[str]],
    today: date,
    *,
    judged_on: date | None = None,
) -> Case:
    """The case that plain data (a draft) states, as a file would; raises InputError likewise."""
    return _Reader(readings, today, judged_on).case(data)


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


def _plain(value: object) -> Any:
    """What a YAML file says, without where and how it says it."""
    if isinstance(value, Mapping):
        return {str(key): _plain(its) for key, its in value.items()}
    if isinstance(value, list):
        return [_plain(its) for its in value]
    for kind in (bool, int, float, str):
        if isinstance(value, kind):
            return kind(value)
    return value


class _Reader:
    """Walks the file once, collecting what is wrong and which facts are not written."""

    def __init__(self, readings: Mapping[str, Sequence[str]], today: date, judged_on: date | None):
        self.known_readings = readings
        self.today = today
        self.judged_on = judged_on
        self.values = Values()
        self.with_items: set[str] = set()

    # the file

    def case(self, data: object) -> Case:
        top = self.values.mapping(data, "", _CASE_KEYS)
        if isinstance(data, Mapping) and not (
            type(top.get("lvheng")) is int and top["lvheng"] == 1
        ):
            self.values.wrong(
                "version",
                "lvheng",
                "案件文件须以 lvheng: 1 标明版本",
                "a case file states its version as lvheng: 1",
            )
        unstated = self.values.choice(
            top.get("unstated", "not_alleged"), "unstated", ("not_alleged", "unknown")
        )
        self.values.unknown_by_default = unstated == "unknown"
        judged_on = self.values.day(top["judged_on"], "judged_on") if "judged_on" in top else None
        judged_on = self.judged_on or judged_on or self.today
        title = self.values.text(top["title"], "title") if "title" in top else ""
        party_rows = self.rows(top, "parties")
        act_rows = self.rows(top, "acts")
        if isinstance(data, Mapping) and not party_rows:
            self.values.wrong(
                "no_parties", "parties", "至少须有一名当事人", "there must be at least one party"
            )
        party_ids = [id for id, _ in party_rows]
        act_ids = [id for id, _ in act_rows]
        other_rows = self.rows(top, "other_acts")
        self.with_items = {id for id, row in act_rows if states_items(row)}
        ids = Ids(party_ids, act_ids, [*act_ids, *(id for id, _ in other_rows)])
        parties = tuple(read_party(self.values, id, row, judged_on) for id, row in party_rows)
        acts = tuple(read_act(self.values, id, row, ids, judged_on) for id, row in act_rows)
        other_acts = tuple(
            read_other_act(self.values, id, row, ids, judged_on) for id, row in other_rows
        )
        incidents = tuple(
            read_incident(self.values, id, row, party_ids)
            for id, row in self.rows(top, "incidents")
        )
        things = [*act_ids, *(other.id for other in other_acts), *(one.id for one in incidents)]
        claims = tuple(
            read_claim(self.values, id, row, party_ids, things, judged_on)
            for id, row in self.rows(top, "claims")
        )
        self.no_circles(acts)
        self.born_before(parties, acts)
        readings = self.readings(top)
        rules = top.get("sentencing_rules")
        if rules is not None:
            rules = self.values.choice(rules, "sentencing_rules", SENTENCING_RULES)
        counting = self.counting(top.get("counting"))
        if self.values.problems:
            raise InputError(self.values.problems)
        return Case(
            title=title,
            judged_on=judged_on,
            unstated=cast(Literal["not_alleged", "unknown"], unstated),
            parties=parties,
            acts=self.with_inherited_items(acts),
            other_acts=other_acts,
            incidents=incidents,
            readings=readings,
            unwritten=frozenset(self.values.unwritten),
            claims=claims,
            sentencing_rules=rules,
            counting=counting,
        )

    def rows(self, top: Mapping[str, Any], key: str) -> list[tuple[str, Mapping[str, Any]]]:
        rows: list[tuple[str, Mapping[str, Any]]] = []
        seen: set[str] = set()
        for number, row in enumerate(self.values.listed(top.get(key), key)):
            where = f"{key}[{number}]"
            if not isinstance(row, Mapping):
                self.values.wrong(
                    "type", where, "应为“键: 值”的映射", "must be a mapping of keys to values"
                )
                continue
            id = self.values.id(row.get("id"), f"{where}.id{line_of(row, 'id')}") or str(number)
            if id in seen:
                self.values.wrong(
                    "same_id",
                    f"{where}.id{line_of(row, 'id')}",
                    f"id “{id}”重复",
                    f"the id {id!r} is used twice",
                )
            seen.add(id)
            rows.append((id, row))
        return rows

    def readings(self, top: Mapping[str, Any]) -> dict[str, str]:
        given = self.values.mapping(or_empty(top, "readings"), "readings", self.known_readings)
        fixed = {}
        for name, option in given.items():
            if name in self.known_readings:
                at = f"readings.{name}{line_of(given, name)}"
                fixed[name] = self.values.choice(option, at, self.known_readings[name])
        return fixed

    def counting(self, given: object) -> str | dict[str, Any] | None:
        """A plan of counting is read by those who count: here it is a file's name or plain data."""
        if given is None or isinstance(given, Mapping):
            return given if given is None else _plain(given)
        return self.values.text(given, "counting")

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
                self.values.wrong(
                    "circle", f"acts.{act.id}.same_items_as",
                    "same_items_as 首尾相接成环", "same_items_as leads back to the act itself",
                )  # fmt: skip

    def born_before(self, parties: Sequence[Party], acts: Sequence[Act]) -> None:
        for party in parties:
            for act in acts:
                if party.id in act.parties and act.period:
                    at = f"parties.{party.id}.born"
                    zh, en = f"行为（{act.id}）日期", f"the act {act.id}"
                    self.values.not_after(party.born, act.period.first, at, zh, en)

    def with_inherited_items(self, acts: Sequence[Act]) -> tuple[Act, ...]:
        """An act on the same items as another, itself stating none, has the items of that other."""
        by_id = {act.id: act for act in acts}

        def resolved(act: Act) -> Act:
            if act.same_items_as is None or act.id in self.with_items:
                return act
            other = resolved(by_id[act.same_items_as])
            self.values.unwritten.difference_update(
                f"acts.{act.id}.items.{name}" for name in CATEGORIES
            )
            return replace(
                act, items=other.items, exhibits=other.exhibits, items_from=other.items_from
            )

        return tuple(resolved(act) for act in acts)
