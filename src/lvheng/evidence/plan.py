"""The plan of a count: what the examiner states, against or beyond what the program finds.

    lvheng_plan: 1
    tables:                              # the first entry that fits a table holds for it
      - exhibit: 名单/*.xlsx             # the path shown, `*` for any characters; left out: every exhibit
        table: Sheet1                    # left out: every table
        columns: {C: phone, 备用号: phone, 备注: none}     # by letter or title; none: no role,
                                                         # ignore: as if it were not there (§17)
        category: transaction            # of all records of the table, without a contested point
        form: rows                       # or prose
        public: true                     # lawfully public information (C-27)
    exclusions: {bare_number: excluded, dead: counted}
    values:                              # identifiers in any spelling, or a file with one a line
      own: ["…"]
      test: {file: 测试号码.txt}
    tracks: {metres: 100, minutes: 10}

Every error is reported at once, with its place and the nearest name.
"""

from __future__ import annotations

import fnmatch
import glob
import hashlib
import io
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from lvheng.errors import InputError, Problem, nearest

if TYPE_CHECKING:
    from lvheng.evidence.events import Nearness

LISTS = ("own", "test", "dead", "public")
"""The lists of values."""

IGNORE = "ignore"
"""Stated of a column in place of a role: the table is as if it had no such column."""

FORMS = ("rows", "prose")
_KEYS = ("lvheng_plan", "tables", "exclusions", "values", "tracks")
_TABLE_KEYS = ("exhibit", "table", "columns", "category", "form", "public")
_TRACK_KEYS = ("metres", "minutes")
_MOST = 1_000_000  # metres, minutes


@dataclass(frozen=True)
class TablePlan:
    """What is stated of one table: roles by letter or bare title ("" for none, or `IGNORE`), its category, its form
    ("" where not stated), and whether it is public."""

    roles: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    category: str = ""
    form: str = ""
    public: bool = False

    def __reduce__(self) -> Any:  # a mapping proxy cannot be pickled
        return TablePlan, (dict(self.roles), self.category, self.form, self.public)


UNSTATED = TablePlan()


@dataclass(frozen=True)
class Plan:
    """A whole plan. `exclusions` are those that it switches, `values` clear identifiers (never shown),
    `metres` and `minutes` None where not stated, `sha256` that of its text and of the files it names."""

    tables: tuple[tuple[str, str, TablePlan], ...] = ()
    exclusions: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    metres: int | None = None
    minutes: int | None = None
    sha256: str | None = None

    def table(self, exhibit: str, table: str) -> TablePlan:
        """What is stated of a table: the first entry that fits."""
        for exhibits, tables, stated in self.tables:
            if fnmatch.fnmatchcase(exhibit, exhibits) and fnmatch.fnmatchcase(table, tables):
                return stated
        return UNSTATED

    def ignoring(self, columns: Iterable[tuple[str, str, str]]) -> Plan:
        """The plan that also ignores some columns: path of the exhibit, table, letter."""
        letters: dict[tuple[str, str], list[str]] = {}
        for exhibit, table, letter in columns:
            letters.setdefault((exhibit, table), []).append(letter)
        entries = []
        for (exhibit, table), ignored in letters.items():
            stated = self.table(exhibit, table)
            roles = {**stated.roles, **dict.fromkeys(ignored, IGNORE)}
            only = glob.escape(exhibit), glob.escape(table)
            entries.append((*only, replace(stated, roles=MappingProxyType(roles))))
        return replace(self, tables=(*entries, *self.tables), sha256=None)

    def excluded(self) -> int:
        """The bits of the flags whose records do not count, at the defaults that it does not switch."""
        from lvheng.evidence.exclusions import EXCLUSIONS

        return sum(
            one.bit
            for one in EXCLUSIONS
            if self.exclusions.get(one.name, one.default) == "excluded"
        )

    def nearness(self) -> Nearness:
        """What makes a track point static, where it is not what the program takes."""
        from lvheng.evidence.events import Nearness

        stated = {"metres": self.metres, "minutes": self.minutes}
        return Nearness(**{name: number for name, number in stated.items() if number is not None})


def read(path: Path) -> Plan:
    """Read a plan file. Raises `InputError` with all that is wrong in it."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        raise InputError(
            Problem("plan_unreadable", str(path), "计划文件无法读取。", "The plan cannot be read.")
        ) from None
    return parse(text, path.parent)


def parse(text: str, folder: Path = Path()) -> Plan:
    """A plan from its text (YAML or JSON); files that it names are relative to `folder`.

    >>> plan = parse("exclusions: {bare_number: excluded}")
    >>> plan.exclusions, dict(plan.table("a.csv", "").roles)
    ({'bare_number': 'excluded'}, {})
    >>> parse("exclusion: {}")
    Traceback (most recent call last):
    lvheng.errors.InputError: exclusion：没有这个键。是否指“exclusions”？
        There is no such key. Did you mean 'exclusions'?
    """
    from ruamel.yaml import YAML
    from ruamel.yaml.error import YAMLError

    try:
        content = YAML(typ="safe", pure=True).load(io.StringIO(text))
    except YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f"line {mark.line + 1}" if mark else ""
        raise InputError(
            Problem("plan_not_yaml", where, "计划不是有效的 YAML。", "The plan is no valid YAML.")
        ) from None
    return _checked({} if content is None else content, folder, text)


def of(content: Mapping[str, Any], folder: Path, where: str) -> Plan:
    """A plan that stands in a larger file, at `where`. It is hashed as JSON with its keys in order."""
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, default=str)
    try:
        return _checked(content, folder, text)
    except InputError as error:
        raise InputError(
            replace(one, where=f"{where}.{one.where}" if one.where else where)
            for one in error.problems
        ) from None


def _checked(content: Any, folder: Path, text: str) -> Plan:
    reader = _Reader(folder, hashlib.sha256(text.encode()))
    plan = reader.plan(content)
    if reader.problems:
        raise InputError(reader.problems)
    return plan


class _Reader:
    """Reads the parts of a plan and collects what is wrong."""

    def __init__(self, folder: Path, digest: Any):
        self.folder = folder
        self.digest = digest
        self.problems: list[Problem] = []

    def plan(self, content: Any) -> Plan:
        from lvheng.evidence.exclusions import EXCLUSIONS

        whole = self._mapping("", content, _KEYS)
        if whole.get("lvheng_plan", 1) != 1:
            self._wrong("lvheng_plan", "只有第 1 版。", "There is only version 1.")
        tables = whole.get("tables", [])
        if not isinstance(tables, list):
            self._wrong("tables", "应为列表。", "It should be a list.")
            tables = []
        entries = [self._table(f"tables[{n}]", entry) for n, entry in enumerate(tables)]
        names = [one.name for one in EXCLUSIONS]
        exclusions = self._mapping("exclusions", whole.get("exclusions") or {}, names)
        for name, option in exclusions.items():
            self._one_of(f"exclusions.{name}", option, ("counted", "excluded"))
        lists = self._mapping("values", whole.get("values") or {}, LISTS)
        values = {name: self._values(f"values.{name}", given) for name, given in lists.items()}
        tracks = self._mapping("tracks", whole.get("tracks") or {}, _TRACK_KEYS)
        for name, number in tracks.items():
            if type(number) is not int or not 0 < number <= _MOST:
                self._wrong(
                    f"tracks.{name}",
                    f"应为 1 到 {_MOST} 的整数。",
                    f"It should be a whole number from 1 to {_MOST}.",
                )
        return Plan(
            tuple(entries),
            exclusions,
            values,
            tracks.get("metres"),
            tracks.get("minutes"),
            self.digest.hexdigest(),
        )

    def _table(self, where: str, content: Any) -> tuple[str, str, TablePlan]:
        from lvheng.evidence.categories import CATEGORIES
        from lvheng.evidence.headers import bare, roles

        entry = self._mapping(where, content, _TABLE_KEYS)
        columns = self._mapping(f"{where}.columns", entry.get("columns") or {}, None)
        stated = {}
        for column, role in columns.items():
            self._one_of(f"{where}.columns.{column}", role, ("none", IGNORE, *roles()))
            title = str(column)
            key = title if title.isascii() and title.isalpha() and title.isupper() else bare(title)
            stated[key] = "" if role == "none" else str(role)
        for key, allowed in (("category", CATEGORIES), ("form", FORMS)):
            if key in entry:
                self._one_of(f"{where}.{key}", entry[key], allowed)
        public = entry.get("public", False)
        if not isinstance(public, bool):
            self._wrong(f"{where}.public", "应为 true 或 false。", "It should be true or false.")
        return (
            str(entry.get("exhibit", "*")),
            str(entry.get("table", "*")),
            TablePlan(
                MappingProxyType(stated),
                str(entry.get("category", "")),
                str(entry.get("form", "")),
                public is True,
            ),
        )

    def _values(self, where: str, content: Any) -> tuple[str, ...]:
        from lvheng.evidence.cells import normalise

        if isinstance(content, dict):
            given = self._mapping(where, content, ("file",))
            path = self.folder / str(given.get("file", ""))
            try:
                text = path.read_text(encoding="utf-8-sig")
            except (OSError, UnicodeDecodeError):
                self._wrong(f"{where}.file", "文件无法读取。", "The file cannot be read.")
                return ()
            self.digest.update(text.encode())
            content = text.splitlines()
        if not isinstance(content, list) or any(isinstance(one, dict | list) for one in content):
            self._wrong(
                where,
                "应为号码列表，或 {file: 文件}。",
                "It should be a list of identifiers, or {file: …}.",
            )
            return ()
        return tuple(filter(None, (normalise(str(one)) for one in content)))

    def _mapping(self, where: str, content: Any, keys: Iterable[str] | None) -> dict[str, Any]:
        """The content if it is a mapping, without keys that are not allowed."""
        if not isinstance(content, dict):
            self._wrong(where, "应为键值对。", "It should be a mapping.")
            return {}
        if keys is None:
            return {str(key): its for key, its in content.items()}
        allowed = list(keys)
        for key in content:
            if key not in allowed:
                self._unknown(
                    f"{where}.{key}" if where else str(key), str(key), allowed, "键", "key"
                )
        return {key: its for key, its in content.items() if key in allowed}

    def _one_of(self, where: str, given: Any, allowed: Iterable[str]) -> None:
        options = list(allowed)
        if given not in options:
            self._unknown(where, str(given), options, "取值", "value")

    def _unknown(self, where: str, given: str, allowed: list[str], zh: str, en: str) -> None:
        near = nearest(given, allowed)
        listed = "" if near or len(allowed) > 12 else f"可用：{'、'.join(allowed)}。"
        there = "" if near or len(allowed) > 12 else f" There are {', '.join(allowed)}."
        self._wrong(
            where,
            f"没有这个{zh}。" + (f"是否指“{near}”？" if near else listed),
            f"There is no such {en}." + (f" Did you mean {near!r}?" if near else there),
        )

    def _wrong(self, where: str, zh: str, en: str) -> None:
        self.problems.append(Problem("plan", where, zh, en))
