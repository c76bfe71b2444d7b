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
from lvheng.facts.administrative import ADMINISTRATIVE, OF_LEAKS, OPEN_OF_LEAKS
from lvheng.facts.case import Act, Case, Incident, OtherAct, Party, Period
from lvheng.facts.claims import read_claim
from lvheng.facts.lawful_basis import LAWFUL_BASIS, OPENLY_PUBLIC, REASONABLE
from lvheng.facts.manner import MANNER_KEYS, read_manner
from lvheng.facts.other_acts import OTHER_KINDS
from lvheng.facts.other_acts.information import TIMES
from lvheng.facts.parties import read_party
from lvheng.facts.register import (
    ACT_FACTS,
    ACT_KINDS,
    CATEGORIES,
    CONSEQUENCES,
    CONTESTED_CATEGORIES,
    DUTY_FACTS,
    INCIDENT_FACTS,
    LEAK_RESULTS,
    SENTENCING_RULES,
    RegisteredFact,
)
from lvheng.facts.values import Values, line_of, or_empty
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
    "other_acts",
    "incidents",
    "claims",
    "readings",
    "sentencing_rules",
)
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
_INCIDENT_KEYS = ("id", "party", "administrative", *INCIDENT_FACTS)


def _unwritten_amount(fact: RegisteredFact, unknown: bool) -> Interval:
    """A standard that is not written is not 0, which would convict, but unknown; conduct is done once at least."""
    if fact.name in TIMES:
        return Interval(1, None) if unknown else exactly(1)
    return _UNKNOWN_AMOUNT if unknown or fact.pushes == "less" else exactly(0)


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
        self.values = Values()
        self.with_items: set[str] = set()
        self.conducts: list[str] = []

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
        self.conducts = [*act_ids, *(id for id, _ in other_rows)]
        parties = tuple(read_party(self.values, id, row, judged_on) for id, row in party_rows)
        acts = tuple(self.act(id, row, party_ids, act_ids, judged_on) for id, row in act_rows)
        other_acts = tuple(self.other_act(id, row, party_ids, judged_on) for id, row in other_rows)
        incidents = tuple(
            self.incident(id, row, party_ids) for id, row in self.rows(top, "incidents")
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

    def act(
        self, id: str, row: Mapping[str, Any], party_ids: Sequence[str], act_ids: Sequence[str], judged_on: date
    ) -> Act:  # fmt: skip
        where = f"acts.{id}"
        self.values.mapping(row, where, _ACT_KEYS)
        kind = self.values.choice(row.get("kind"), f"{where}.kind{line_of(row, 'kind')}", ACT_KINDS)
        recipients, recipient_ids = self.recipients(row, where, kind)
        same = None
        if row.get("same_items_as") is not None:
            same = str(row["same_items_as"])
            if same not in act_ids:
                at = f"{where}.same_items_as{line_of(row, 'same_items_as')}"
                self.values.not_allowed(at, same, act_ids)
                same = None
        exhibits = tuple(
            self.values.text(path, f"{where}.exhibits[{n}]")
            for n, path in enumerate(self.values.listed(row.get("exhibits"), f"{where}.exhibits"))
        )
        if exhibits or row.get("items") not in (None, {}):
            self.with_items.add(id)
        if exhibits and row.get("items") is not None:
            self.values.wrong(
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
            same,
            {
                name: self.values.stated(row, name, where, self.values.truth, NO, UNDETERMINED)
                for name in _TRUTHS
            },
            {
                name: self.values.stated(
                    row, name, where, self.values.amount, exactly(0), _UNKNOWN_AMOUNT
                )
                for name in _AMOUNTS
            },
            self.consequences(row, where),
            read_manner(self.values, row, where, party_ids, self.conducts),
            lawful_basis=self.lawful_basis(row, where),
            **self.administrative(row, where),
        )

    def other_act(
        self, id: str, row: Mapping[str, Any], party_ids: Sequence[str], judged_on: date
    ) -> OtherAct:
        where = f"other_acts.{id}"
        at = f"{where}.kind{line_of(row, 'kind')}"
        kind = self.values.choice(row.get("kind"), at, OTHER_KINDS)
        facts = OTHER_KINDS[kind].facts
        self.values.mapping(
            row, where, ("id", "party", "parties", "kind", "on", "between", *facts, *MANNER_KEYS)
        )
        read = {
            name: self.values.stated(row, name, where, self.values.truth, NO, UNDETERMINED)
            if fact.type == "boolean"
            else self.values.stated(
                row,
                name,
                where,
                self.values.amount,
                _unwritten_amount(fact, unknown=name in OTHER_KINDS[kind].needed),
                _unwritten_amount(fact, unknown=True),
            )
            for name, fact in facts.items()
        }
        parties = self.act_parties(row, where, party_ids)
        manner = read_manner(self.values, row, where, party_ids, self.conducts)
        return OtherAct(id, parties, kind, self.period(row, where, judged_on), read, manner)

    def act_parties(
        self, row: Mapping[str, Any], where: str, ids: Sequence[str]
    ) -> tuple[str, ...]:
        if ("party" in row) == ("parties" in row):
            self.values.wrong(
                "party",
                where,
                "须写明 party 或 parties（只写其一）",
                "must state party or parties, one of them",
            )
            return ()
        named = (
            [row["party"]]
            if "party" in row
            else self.values.listed(row["parties"], f"{where}.parties")
        )
        if "parties" in row and not named:
            self.values.wrong(
                "empty", f"{where}.parties", "至少写明一名当事人", "must name at least one party"
            )
        named = [str(party) for party in named]
        for party in named:
            if party not in ids:
                self.values.not_allowed(f"{where}.party{line_of(row, 'party')}", party, ids)
        return tuple(map(str, named))

    def period(self, row: Mapping[str, Any], where: str, judged_on: date) -> Period | None:
        if "on" in row and "between" in row:
            self.values.wrong(
                "both", where, "on 与 between 只写其一", "state on or between, not both"
            )
        if "between" in row:
            at = f"{where}.between{line_of(row, 'between')}"
            days = self.values.listed(row["between"], at)
            if len(days) != 2:
                self.values.wrong(
                    "period", at, "应为 [起, 止] 两个日期", "must be two dates, [first, last]"
                )
                return None
            first, last = (self.values.day(day, at) for day in days)
        elif "on" in row:
            at = f"{where}.on{line_of(row, 'on')}"
            first = last = self.values.day(row["on"], at)
        else:
            self.values.unwritten.add(f"{where}.on")
            return None
        if first is None or last is None:
            return None
        if first > last:
            self.values.wrong("period", at, f"{first} 晚于 {last}", f"{first} is after {last}")
        self.values.not_after(last, judged_on, at, "裁判日期", "the judgment")
        return Period(first, last)

    def items(self, row: Mapping[str, Any], where: str) -> dict[str, Interval]:
        written = row.get("items")
        at = f"{where}.items"
        every = (*CATEGORIES, *CONTESTED_CATEGORIES)
        money = any(
            row.get(name) not in (None, 0)
            for name in ("illegal_income_yuan", "profit_from_use_yuan")
        )
        nothing = written is None or written == {}
        if written == "unknown" or (nothing and not (money and not self.values.unknown_by_default)):
            if nothing:
                self.values.unwritten.update(f"{at}.{name}" for name in CATEGORIES)
            return dict.fromkeys(CATEGORIES, _UNKNOWN_AMOUNT)
        given = self.values.mapping(or_empty(row, "items"), at, every)
        items = {
            name: self.values.stated(
                given, name, at, self.values.amount, exactly(0), _UNKNOWN_AMOUNT
            )
            for name in CATEGORIES
        }
        for name in CONTESTED_CATEGORIES:
            if name in given:
                items[name] = self.values.amount(given[name], f"{at}.{name}{line_of(given, name)}")
        return items

    def recipients(
        self, row: Mapping[str, Any], where: str, kind: str
    ) -> tuple[Interval, tuple[str, ...]]:
        at = f"{where}.recipients"
        given = row.get("recipients")
        if given is None:
            self.values.unwritten.add(at)
            open_number = self.values.unknown_by_default and kind in ("sell", "provide")
            return (Interval(1, None) if open_number else exactly(1)), ()
        if kind == "publish" and given != 1:
            self.values.wrong(
                "publish",
                at,
                "发布没有可累计的接收方；向特定人提供的，另列为 provide 行为",
                "publishing has no recipients to count; state providing to particular ones as an act",
            )
            return exactly(1), ()
        if isinstance(given, list):
            ids = tuple(dict.fromkeys(self.values.text(id, at) for id in given))
            if not ids:
                self.values.wrong(
                    "empty", at, "接收方列表不得为空", "the list of recipients must not be empty"
                )
            return exactly(max(1, len(ids))), ids
        return self.values.amount(given, f"{at}{line_of(row, 'recipients')}", least=1), ()

    def consequences(self, row: Mapping[str, Any], where: str) -> dict[str, Interval]:
        at = f"{where}.consequences"
        if "consequences" not in row:
            self.values.unwritten.update(f"{at}.{name}" for name in CONSEQUENCES)
            return dict.fromkeys(
                CONSEQUENCES, UNDETERMINED if self.values.unknown_by_default else NO
            )
        if row["consequences"] == "unknown":
            return dict.fromkeys(CONSEQUENCES, UNDETERMINED)
        named = self.values.listed(row["consequences"], at)
        for name in named:
            if not isinstance(name, str) or name not in CONSEQUENCES:
                self.values.not_allowed(f"{at}{line_of(row, 'consequences')}", name, CONSEQUENCES)
        return {name: YES if name in named else NO for name in CONSEQUENCES}

    def lawful_basis(self, row: Mapping[str, Any], where: str) -> dict[str, Interval]:
        """What is not written is not alleged; but that public information was used within reason is then open."""
        at = f"{where}.lawful_basis"
        given = self.values.mapping(or_empty(row, "lawful_basis"), at, LAWFUL_BASIS)
        stated = {
            name: self.values.truth(value, f"{at}.{name}{line_of(given, name)}")
            for name, value in given.items()
            if name in LAWFUL_BASIS
        }
        if any(stated.get(name, NO) != NO for name in OPENLY_PUBLIC):
            stated.setdefault(REASONABLE, UNDETERMINED)
        return stated

    def administrative(
        self,
        row: Mapping[str, Any],
        where: str,
        known: Mapping[str, RegisteredFact] = ADMINISTRATIVE,
        # a judgement that only the court makes: no grade is supposed
        open_: Sequence[str] = ("less_serious",),
    ) -> dict[str, Any]:
        """Facts of `open_` are unknown where they are not written."""
        at = f"{where}.administrative"
        given = self.values.mapping(or_empty(row, "administrative"), at, known)
        on = given.get("discovered_on", "unknown")
        facts = {
            name: self.values.stated(given, name, at, self.values.truth, NO, UNDETERMINED)
            if fact.type == "boolean"
            else self.values.stated(
                given, name, at, self.values.amount, _UNKNOWN_AMOUNT, _UNKNOWN_AMOUNT
            )
            for name, fact in known.items()
            if fact.type != "date"
        }
        facts |= {name: UNDETERMINED for name in open_ if name not in given}
        day = None if on == "unknown" else self.values.day(on, f"{at}.discovered_on")
        return {"administrative": facts, "discovered_on": day}

    def incident(self, id: str, row: Mapping[str, Any], party_ids: Sequence[str]) -> Incident:
        where = f"incidents.{id}"
        self.values.mapping(row, where, _INCIDENT_KEYS)
        if str(row.get("party")) not in party_ids:
            self.values.not_allowed(f"{where}.party", row.get("party"), party_ids)
        leaked = self.values.mapping(or_empty(row, "leaked"), f"{where}.leaked", CATEGORIES)
        # A leak of which no count is written is a leak of an unknown number, not of nothing.
        unwritten = exactly(0) if leaked else _UNKNOWN_AMOUNT
        discovered, ended = (
            self.values.moment(row[name], f"{where}.{name}{line_of(row, name)}")
            if name in row
            else None
            for name in ("discovered", "handling_ended")
        )
        self.values.not_before(
            ended, discovered, f"{where}.handling_ended{line_of(row, 'handling_ended')}"
        )
        return Incident(
            id,
            str(row.get("party")),
            discovered,
            {
                name: self.values.stated(
                    leaked, name, f"{where}.leaked", self.values.amount, unwritten, _UNKNOWN_AMOUNT
                )
                for name in CATEGORIES
            },
            self.values.stated(
                row, "persons_affected", where, self.values.amount, _UNKNOWN_AMOUNT, _UNKNOWN_AMOUNT
            ),
            self.values.stated(
                row, "ordered_to_correct", where, self.values.truth, NO, UNDETERMINED
            ),
            self.values.stated(row, "refused", where, self.values.truth, NO, UNDETERMINED),
            {
                name: self.of_duty(fact, row, where)
                for name, fact in DUTY_FACTS.items()
                if fact.type != "moment"
            },
            ended,
            **self.administrative(row, where, OF_LEAKS, OPEN_OF_LEAKS),
            results={
                name: self.values.stated(row, name, where, self.values.truth, NO, UNDETERMINED)
                for name in LEAK_RESULTS
            },
        )

    def of_duty(self, fact: RegisteredFact, row: Mapping[str, Any], where: str) -> Interval:
        """A forgotten line must not take away a deadline: what opens a duty is unknown where it is not written."""
        if fact.type == "count":
            amount = self.values.amount
            return self.values.stated(
                row, fact.name, where, amount, _UNKNOWN_AMOUNT, _UNKNOWN_AMOUNT
            )
        opens = fact.kind == "fact" and fact.pushes != "less"
        unwritten = UNDETERMINED if opens else NO
        return self.values.stated(row, fact.name, where, self.values.truth, unwritten, UNDETERMINED)

    def readings(self, top: Mapping[str, Any]) -> dict[str, str]:
        given = self.values.mapping(or_empty(top, "readings"), "readings", self.known_readings)
        fixed = {}
        for name, option in given.items():
            if name in self.known_readings:
                at = f"readings.{name}{line_of(given, name)}"
                fixed[name] = self.values.choice(option, at, self.known_readings[name])
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
