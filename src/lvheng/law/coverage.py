"""The coverage register: of every 款, 项 and 目 in the library, whether a rule encodes it, and if not, why.

What a clause of a rule file encodes is found from the clause; all else is stated with the text
(`coverage` of an article, `coverage_of` its places), as a status, a reason and the facts of an input. A test
fails for what is not stated. To move an article from not encoded to encoded, write its rule file with
clauses and set `rules = "art_NNN"`; `coverage` is then for the places that have no clause.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from itertools import groupby
from types import ModuleType
from typing import Any

from lvheng.law.citation import Citation, parse_place
from lvheng.law.layout import Place
from lvheng.law.library import every_provision, instruments
from lvheng.law.provisions import KINDS, Provision
from lvheng.logic.clause import Clause

__all__ = [
    "REASONS",
    "STATUSES",
    "Entry",
    "by_status",
    "coverage_page",
    "entries",
    "register",
    "rule_file",
    "totals",
]

STATUSES = {
    "encoded": ("已编入", "encoded"),
    "input": ("作为输入", "input"),
    "not_encoded": ("未编入", "not encoded"),
    "out_of_scope": ("范围之外", "out of scope"),
}
REASONS = {
    "clause": ("规则文件中有对应的条款", "a clause of the rule file"),
    "in_functions": ("由规则文件编入，没有单独的条款", "by the rule file, without a clause of its own"),
    "stated": ("由案件文件载明的事实", "a fact that the case file states"),
    "discretion": ("属于裁量，只接受案件文件写明的判断", "discretion: only a judgement that the case file states"),
    "counted": ("清点检材时决定", "decided when the exhibits are counted"),
    "pointer": ("只作提示，不作认定", "pointed to, not decided"),
    "not_yet": ("规则尚未编写", "the rules are not written yet"),
    "old_version": ("已被取代的文本，规则尚未编写", "a text since replaced; its rules are not written yet"),
    "partial_text": ("只收录了部分文字", "only a part of the text is in the library"),
    "no_text": ("官方文本未收录，只有大意", "the official text is not in the library, only a summary"),
    "procedure": ("程序规定，不参与认定", "procedure: not a part of the findings"),
    "no_condition": ("没有可供认定的要件", "nothing in it to be found"),
    "other_matter": ("与个人信息无关", "not about personal information"),
    "not_stated": ("状态尚未标明", "its status is not stated yet"),
}  # fmt: skip


@dataclass(frozen=True)
class Entry:
    """One 款, 项 or 目: its status, the reason, the clauses that encode it, the facts that it is read from."""

    provision: Provision
    place: Place
    status: str
    reason: str
    facts: tuple[str, ...] = ()
    clauses: tuple[Clause[Any], ...] = ()

    @property
    def citation(self) -> Citation:
        return self.provision.cite(self.place)

    def to_dict(self) -> dict[str, Any]:
        one = self.provision
        zh, en = REASONS[self.reason]
        return {
            "citation": str(self.citation),
            "in_force": [one.since.isoformat(), one.until.isoformat() if one.until else None],
            "status": self.status,
            "reason": {"code": self.reason, "zh": zh, "en": en},
            "facts": list(self.facts),
            "clauses": [clause.name for clause in self.clauses],
            "rules": rule_file(one),
            "checked_on": one.checked_on.isoformat(),
        }


def rule_file(one: Provision) -> str | None:
    """The rule file of an article, from the folder of the rooms: `law/instruments/…/art_005.py`."""
    return f"law/instruments/{one.instrument.id}/{one.rules}.py" if one.encoded else None


def rules_of(one: Provision) -> ModuleType | None:
    if not one.encoded:
        return None
    return import_module(f"lvheng.law.instruments.{one.instrument.id}.{one.rules}")


def _clauses(one: Provision) -> list[tuple[tuple[int, int, int], Clause[Any]]]:
    module = rules_of(one)
    if module is None:
        return []
    return [(_key(clause.place), clause) for clause in module.ARTICLE.clauses.values()]


def _key(place: str) -> tuple[int, int, int]:
    """The items of an article of one 款 are cited without it."""
    paragraph, item, point = parse_place(place)
    return paragraph or min(item, 1), item, point


def leaves(one: Provision) -> list[Place]:
    """The smallest places of an article: every 目, 项 without 目, and 款 without 项."""
    places = one.places
    return [
        place
        for place, following in zip(places, (*places[1:], None), strict=True)
        if following is None or not following.is_within(place.key)
    ]


def entries(one: Provision) -> list[Entry]:
    """The entries of one article, in its order."""
    clauses = _clauses(one)
    stated = [(parse_place(place), status) for place, status in one.coverage_of]
    found = []
    for place in leaves(one):
        encoding = tuple(clause for key, clause in clauses if place.is_within(key))
        own = [status for key, status in stated if place.is_within(key)]
        if own:
            status = own[-1]
        elif encoding:
            status = ("encoded", "clause")
        else:
            status = one.coverage
        code, reason, *facts = status or ("not_encoded", "not_stated")
        found.append(Entry(one, place, code, reason, tuple(facts), encoding))
    return found


@cache
def register() -> tuple[Entry, ...]:
    """Every entry of the library."""
    return tuple(entry for one in every_provision() for entry in entries(one))


def totals(of: Sequence[Entry]) -> dict[str, int]:
    """How many entries have each status."""
    counted = Counter(entry.status for entry in of)
    return {status: counted[status] for status in STATUSES}


def coverage_page() -> str:
    """docs/coverage.md."""
    whole = totals(register())
    lines = [
        "# 覆盖登记册 · Coverage register",
        "",
        "本页由 `lvheng.law.coverage.coverage_page` 生成，勿手改。This page is generated.",
        "条文与规则的逐条对照：`lvheng law coverage --html 对照.html`。Text and rules side by side: the same command.",
        "",
        f"共 {len(instruments())} 件、{len(every_provision())} 条（含各时期文本）、{len(register())} 处款、项、目。",
        f"{len(instruments())} instruments, {len(every_provision())} versions of articles, {len(register())} places.",
        "",
        "| 状态 | status | 处 places |",
        "| --- | --- | --- |",
        *(f"| {zh} | {en} | {whole[code]} |" for code, (zh, en) in STATUSES.items()),
        "",
        "## 各件 · By instrument",
        "",
        "| 种类 | 简称 | 名称 | 文本自 from | 可信度 | " + " | ".join(zh for zh, _ in STATUSES.values()) + " | 核对 checked |",
        "| --- | --- | --- | --- | --- | " + "--- | " * len(STATUSES) + "--- |",
    ]  # fmt: skip
    rows = [(of, list(own)) for of, own in groupby(register(), lambda e: e.provision.instrument)]
    for of, own in rows:
        numbers = " | ".join(str(number) for number in totals(own).values())
        unsure = "†" if of.date_confidence else ""
        lines.append(
            f"| {KINDS[of.kind][0]} | {of.short} | {of.title} | {of.in_force}{unsure} | {of.confidence} | {numbers} | {of.checked_on} |"
        )
    lines += ["", "† 日期未核实 · date not verified.", "", "## 逐条 · By article"]
    for of, own in rows:
        lines += ["", f"### {of.short}", "", "| 条文 | 施行 | 处 | 状态与理由 |", "| --- | --- | --- | --- |"]  # fmt: skip
        for one, places in groupby(own, lambda e: e.provision):
            lines.append(_row(one, list(places)))
    return "\n".join(lines) + "\n"


def by_status(entries: Sequence[Entry]) -> dict[tuple[str, str], list[Entry]]:
    """The entries of an article by status and reason, in the order in which these come."""
    kinds: dict[tuple[str, str], list[Entry]] = {}
    for entry in entries:
        kinds.setdefault((entry.status, entry.reason), []).append(entry)
    return kinds


def _row(one: Provision, places: list[Entry]) -> str:
    """One article; where its places differ, each status with the places that have it."""
    kinds = by_status(places)
    said = []
    for (status, reason), own in kinds.items():
        names = "、".join(one.cite(entry.place).place for entry in own)
        said.append(
            f"{STATUSES[status][0]}：{REASONS[reason][0]}"
            + (f"（{names}）" if len(kinds) > 1 else "")
        )
    about = f"（{one.partial}）" if one.partial else "" if one.text else "（大意）"
    until = f"至 {one.until}" if one.until else "起"
    name = str(one.citation).removeprefix(one.instrument.short)
    return f"| {name}{about} | {one.since} {until} | {len(places)} | {'；'.join(said)} |"


if __name__ == "__main__":
    print(coverage_page(), end="")
