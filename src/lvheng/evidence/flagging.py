"""The flags of records (§8, §10): what is noted of each, and what may take it out of the count."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from lvheng.evidence.arrow import filled
from lvheng.evidence.data import bank_prefixes, mobile_segments, table
from lvheng.evidence.elements import (
    ADDRESS,
    BANK_CARD,
    KINDS,
    MOBILE,
    NAME,
    PASSPORT,
    REASONS,
    RESIDENT_ID,
    STRONG,
    USCC,
)
from lvheng.evidence.elements.name import SALUTATIONS
from lvheng.evidence.flags import bit
from lvheng.evidence.headers import bare
from lvheng.evidence.reading import MODULES

if TYPE_CHECKING:
    from lvheng.evidence.records import Sheet

LISTED = {"own": "own_data", "test": "test_data", "dead": "dead", "public": "public_stated"}
"""The flag of the records that each list of values of a plan names."""

_SEGMENTS = np.array([str(number) in mobile_segments() for number in range(1000)])
_ZEROS = np.array([10**length // 9 for length in range(20)], dtype=np.uint64)
"""The key of a bank card of that many zeros (`bank_card.key`)."""

_TEST_NAME = "^(?i)(?:测试|test|测试用户|测试人员|测试账号|测试数据|testuser|demo)[0-9]*$"
_STOCK_NAME = "^(?:张三|李四|王五|赵六|某某|某某某)$"
_SAMPLE = "^(?:示例|样例|例如|范例|填写示例|填写说明|填表说明|模板|例[:：])"
_SOLE_TRADER = "(?:个体工商户|个体户)$"
_YES = "^(?i)(?:是|y|yes|true|1|已死亡|死亡|已故|去世)$"
_DIED = "死亡|已故|去世"
_WHEN = re.compile("日期|时间|原因|date|time|reason|rq$|sj$")
_SAME = re.compile(r"00000|([0-9])\1{6}")


@dataclass(frozen=True)
class Values:
    """Values listed in a plan: for each list by kind the keys that they may be."""

    lists: Mapping[str, Mapping[int, frozenset[Any]]] = field(default_factory=dict)

    @classmethod
    def of(cls, lists: Mapping[str, Iterable[str]], today: datetime.date) -> Values:
        """Each value as every strong kind that it can be."""
        return cls({name: _keys(values, today) for name, values in lists.items()})


def _keys(values: Iterable[str], today: datetime.date) -> dict[int, frozenset[Any]]:
    found: dict[int, set[Any]] = {kind: set() for kind in STRONG}
    for value in values:
        for kind in STRONG:
            module = MODULES[kind]
            short = module.compact(value)
            options: dict[str, Any] = {}
            if kind == RESIDENT_ID:
                options = {"fifteen": True, "today": today}
            elif kind >= PASSPORT:
                options = {"own": True}
            if module.validate(short, **options) is None:
                found[kind].add(module.key(short))
    return {kind: frozenset(keys) for kind, keys in found.items() if keys}


@cache
def _prefixes() -> np.ndarray:
    """For every six digits, whether cards in the table begin with them."""
    known = np.zeros(10**6, dtype=np.bool_)
    for prefix in bank_prefixes():
        width = 10 ** (6 - len(prefix))
        known[int(prefix) * width : (int(prefix) + 1) * width] = True
    return known


@cache
def _regions() -> np.ndarray:
    """For every six digits, whether they are a region of any year; 9… is no region of China."""
    known = np.zeros(10**6, dtype=np.bool_)
    known[[int(row["code"]) for row in table("regions")]] = True
    known[900_000:] = True
    return known


def _known_prefix(keys: np.ndarray) -> np.ndarray:
    """Which bank cards, given by their keys, begin as those in the table do."""
    length = np.searchsorted(_ZEROS, keys, side="right") - 1
    return _prefixes()[(keys - _ZEROS[length]) // np.uint64(10) ** (length - 6).astype(np.uint64)]


def has_run(digits: str) -> bool:
    """Whether five zeros, seven equal digits, or five that go up or down by one stand in a row.

    Five equal digits are a number that people pay for.

    >>> has_run("00000123"), has_run("98765"), has_run("13888888"), has_run("12346789")
    (True, True, False, False)
    """
    if _SAME.search(digits):
        return True
    steps = [int(after) - int(before) for before, after in pairwise(digits)]
    return any(
        steps[place : place + 4] == [step] * 4 for place in range(len(steps)) for step in (-1, 1)
    )


def flags(sheet: Sheet, ordinary: np.ndarray) -> np.ndarray:
    """The flags of every record of a sheet; `ordinary` are the keyed ones of that category."""
    found = np.zeros(len(sheet.rows), dtype=np.uint32)
    for name, mask in (_noted(sheet) | _excluding(sheet, ordinary)).items():
        found |= np.where(mask, np.uint32(bit(name)), np.uint32(0))
    return found


def _noted(sheet: Sheet) -> dict[str, np.ndarray]:
    """What is only noted."""
    elements = sheet.elements
    valid = elements.reason == 0
    mobiles = valid & (elements.kind == MOBILE)
    cards = np.flatnonzero(valid & (elements.kind == BANK_CARD))
    ids = np.flatnonzero(valid & (elements.kind == RESIDENT_ID))
    regions = elements.value[ids] // np.uint64(11 * 10**11)
    noted = valid & elements.noted
    return {
        "zero_tail": sheet.rows_with(noted & (elements.kind == RESIDENT_ID)),
        "unassigned_segment": sheet.rows_with(
            mobiles & ~_SEGMENTS[elements.value // 100_000_000 % 1000]
        ),
        "unknown_bin": sheet.rows_with(cards[~_known_prefix(elements.value[cards])]),
        "account_format_only": sheet.valid["account"],
        "format_only": sheet.rows_with(noted & (elements.kind >= PASSPORT)),
        "unknown_region": sheet.rows_with(ids[~_regions()[regions.astype(np.int64)]]),
    }


def _excluding(sheet: Sheet, ordinary: np.ndarray) -> dict[str, np.ndarray]:
    """What may take a record out, by the name of the exclusion."""
    others = sheet.valid_of(tuple({*STRONG, NAME, ADDRESS} - {MOBILE}))
    bare_mobile = ordinary & sheet.valid["mobile"] & ~others
    names, keyed = sheet.columns_of("name"), sheet.keyed
    salutation = _matching(sheet, names, "|".join(SALUTATIONS))
    company, trader = _company(sheet)
    listed = {flag: _listed(sheet, name) for name, flag in LISTED.items()}
    return {
        "bare_number": bare_mobile & ~salutation,
        "salutation_number": bare_mobile & salutation,
        "company_contact": keyed
        & company
        & ~trader
        & ~sheet.valid["name"]
        & ~sheet.valid["resident_id"],
        "sole_trader": keyed & trader,
        "test_data": keyed & (_matching(sheet, names, _TEST_NAME) | listed["test_data"]),
        "looks_made_up": keyed & _made_up_rows(sheet, names),
        "sample_or_template": keyed & sheet.first_cell(_SAMPLE),
        "dead": keyed & (_dead(sheet) | listed["dead"]),
        "own_data": keyed & listed["own_data"],
        "public_stated": keyed & (sheet.stated.public | listed["public_stated"]),
    }


def _matching(sheet: Sheet, columns: list[Any], pattern: str) -> np.ndarray:
    return sheet.any_of(
        columns, lambda column: np.asarray(pc.match_substring_regex(column, pattern))
    )


def _company(sheet: Sheet) -> tuple[np.ndarray, np.ndarray]:
    """Which records show a company, and which a sole trader."""
    elements = sheet.elements
    codes = np.flatnonzero((elements.kind == USCC) & (elements.reason == 0))
    starts = np.asarray(pc.starts_with(elements.text_value.take(pa.array(codes)), "92"))
    trader = sheet.rows_with(codes[starts])
    named = sheet.columns_of("company", "name")
    trader |= _matching(sheet, named, _SOLE_TRADER)
    company = sheet.rows_with(
        (elements.kind == NAME) & (elements.reason == REASONS.index("company"))
    )
    company |= sheet.valid["uscc"] | sheet.any_of(sheet.columns_of("company"), filled)
    return company, trader


def _made_up_rows(sheet: Sheet, names: list[Any]) -> np.ndarray:
    """Stock names beside numbers that follow a pattern: some people have both."""
    stock = _matching(sheet, names, _STOCK_NAME) & sheet.valid["mobile"]
    elements = sheet.elements
    for place in np.flatnonzero(stock[elements.row] & (elements.reason == 0)):
        kind, value = int(elements.kind[place]), int(elements.value[place])
        if (kind == MOBILE and not has_run(f"{value:011}"[3:])) or (
            kind == RESIDENT_ID and not _made_up(f"{value // 11:017}")
        ):
            stock[elements.row[place]] = False
    return stock


def _made_up(first17: str) -> bool:
    """Whether the order of an ID is one of the first ten, or its last digits form a run."""
    return int(first17[14:]) <= 10 or has_run(first17[11:])


def _dead(sheet: Sheet) -> np.ndarray:
    """Which records say that the person is dead, in a column of that role."""
    mask = np.zeros(len(sheet.rows), dtype=np.bool_)
    for place, column in enumerate(sheet.columns):
        if sheet.roles[place] != "death":
            continue
        title = bare(sheet.titles[place] if place < len(sheet.titles) else "")
        said = np.asarray(pc.match_substring_regex(column, _DIED))
        mask |= said & ~np.asarray(pc.match_substring(column, "未"))
        if _WHEN.search(title):
            mask |= filled(column)
        else:
            mask |= np.asarray(pc.match_substring_regex(column, _YES))
    return mask


def _listed(sheet: Sheet, name: str) -> np.ndarray:
    """Which records have a listed resident ID, or none and only listed identifiers."""
    keys = sheet.values.lists.get(name, {})
    none = np.zeros(len(sheet.rows), dtype=np.bool_)
    if not keys:
        return none
    elements = sheet.elements
    strong = np.isin(elements.kind, STRONG) & (elements.reason == 0)
    hit = np.zeros(len(elements), dtype=np.bool_)
    for kind, values in keys.items():
        of_kind = strong & (elements.kind == kind)
        if all(isinstance(value, int) for value in values):
            wanted = np.array(sorted(values), dtype=np.uint64)
            hit |= of_kind & np.isin(elements.value, wanted)
        else:
            words = pa.array(sorted(values), pa.large_string())
            hit |= of_kind & np.asarray(pc.is_in(elements.text_value, words))
    by_id = sheet.rows_with(hit & (elements.kind == RESIDENT_ID))
    unlisted = sheet.rows_with(strong & ~hit)
    return by_id | (sheet.rows_with(hit) & ~unlisted & ~sheet.valid[KINDS[RESIDENT_ID]])
