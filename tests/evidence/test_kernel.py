"""The kernel gives what the obvious element modules give, whatever the text."""

from __future__ import annotations

import datetime
import subprocess
import sys

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from lvheng.evidence import cells, kernel
from lvheng.evidence.elements import (
    KINDS,
    MOBILE,
    REASONS,
    RESIDENT_ID,
    bank_card,
    mobile,
    resident_id,
)
from lvheng.evidence.reading import DAMAGED, HARD, READ, Gatherer, read_cell

TODAY = datetime.date(2026, 11, 21)
DIGITS = st.text("0123456789", min_size=0, max_size=20)


@st.composite
def near_ids(draw: st.DrawFn) -> str:
    region = draw(st.sampled_from(["119917", "839999", "919917", "669917", "059917"]))
    if draw(st.booleans()):
        return region + draw(st.from_regex("[0-9]{2}[01][0-9][0-3][0-9]{4}", fullmatch=True))
    year = draw(st.sampled_from(["1840", "1839", "2000", "1900", "2026", "2027", "1999"]))
    first17 = region + year + draw(st.from_regex("[01][0-9][0-3][0-9]{4}", fullmatch=True))
    check = resident_id.check_character(first17)
    return first17 + draw(st.sampled_from([check, check.lower(), "0", "X", "x", "?"]))


@st.composite
def near_mobiles(draw: st.DrawFn) -> str:
    before = draw(st.sampled_from(["", "86", "+86", "0086", "0", "+", "+8686"]))
    return before + draw(st.from_regex("1[0-9]{9,11}", fullmatch=True))


@st.composite
def near_cards(draw: st.DrawFn) -> str:
    return draw(st.sampled_from(["62", "9558", "95599", "403361", "10", "00"])) + draw(DIGITS)


MARKS = [
    " ",
    "-",
    "\u3000",
    "\t",
    "张",
    "'",
    "ｘ",
    "@",
    "\x85",
    "/",
    "、",
    "；",
    "|",
    "\u2003",
    ".0",
]
NOTHING = [
    "无",
    "暂无",
    "不详",
    "未知",
    "空",
    "-",
    "--",
    "/",
    "\\",
    "null",
    "None",
    "NaN",
    "N/A",
    "#n/a",
    "NONE",
    "空无",
    "---",
    "nul",
]


@st.composite
def lists(draw: st.DrawFn) -> str:
    """Some numbers in a row, with plates and e-mail addresses among them."""
    plates = st.sampled_from(
        ["京Z12345", "京-z·d12.345", "粤Z1234港", "a@b.invalid", "甲", "A座", "京东12345", "·", ""]
    )
    some = st.one_of(near_ids(), near_mobiles(), near_cards(), plates)
    texts = draw(st.lists(some, min_size=1, max_size=4))
    return draw(st.sampled_from([*"/、;,| \u2028\u205f\u1680", "  "])).join(texts)


@st.composite
def messy(draw: st.DrawFn) -> str:
    """A number as people write it: blanks, dashes, full-width forms, a stray character."""
    text = draw(st.one_of(near_ids(), near_mobiles(), near_cards(), DIGITS))
    for _ in range(draw(st.integers(0, 3))):
        place = draw(st.integers(0, len(text)))
        text = text[:place] + draw(st.sampled_from(MARKS)) + text[place:]
    if draw(st.booleans()):
        text = "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)
    return text


TEXTS = st.lists(
    st.one_of(
        messy(),
        lists(),
        st.sampled_from(NOTHING),
        st.from_regex(r"[0-9]{0,16}\.0", fullmatch=True),
        st.text(max_size=25),
    ),
    min_size=1,
    max_size=8,
)


def column(texts: list[str]) -> pa.LargeStringArray:
    # A slice, so that offsets that do not begin at zero are tried as well.
    return pa.array(["?", *texts], pa.large_string()).slice(1)


def twin(module, text: str, **options) -> tuple[int, str | None]:
    short = module.compact(text)
    reason = module.validate(short, **options)
    return (0 if reason else module.key(short)), reason


@given(TEXTS)
@settings(max_examples=400, deadline=None)
@example(["86" + "1" * 10 + "x", "+86", "0086", "861", ""])
def test_kernel_is_its_twin(texts: list[str]) -> None:
    given_cells = cells.normalise_column(column(texts))
    assert given_cells.to_pylist() == [cells.normalise(text) for text in texts]
    for module, (keys, reasons), options in [
        (
            resident_id,
            kernel.resident_ids(given_cells, fifteen=fifteen, today=TODAY),
            {"fifteen": fifteen, "today": TODAY},
        )
        for fifteen in (False, True)
    ] + [
        (mobile, kernel.mobiles(given_cells), {}),
        (bank_card, kernel.bank_cards(given_cells), {}),
    ]:
        for text, key, reason in zip(given_cells.to_pylist(), keys, reasons, strict=True):
            if reason == kernel.ASK:
                assert not text.isascii()
            else:
                assert (int(key), REASONS[reason] or None) == twin(module, text, **options)


@given(TEXTS)
@settings(max_examples=400, deadline=None)
def test_search_misses_nothing(texts: list[str]) -> None:
    given_cells = cells.normalise_column(column(texts))
    kinds, keys = kernel.search(given_cells, today=TODAY)
    for text, kind, key in zip(given_cells.to_pylist(), kinds, keys, strict=True):
        found = read_cell("", text, TODAY) if text else []
        if kind == kernel.ASK:
            continue
        assert [(element.kind, element.value) for element in found] == (
            [(kind, key)] if kind else []
        )


@given(
    TEXTS,
    st.sampled_from(["", "name", "address", *READ]),
)
@settings(max_examples=400, deadline=None)
def test_column_is_cell_by_cell(texts: list[str], role: str) -> None:
    given_cells = cells.normalise_column(column(texts))
    damaged = kernel.damaged(given_cells)
    gatherer = Gatherer(TODAY)
    gatherer.read_column(0, role, given_cells, damaged)
    elements = gatherer.gathered()
    wanted = []
    for row, (text, lost) in enumerate(zip(given_cells.to_pylist(), damaged, strict=True)):
        if not text:
            continue
        if not lost:
            wanted += [
                (row, *element[:4], element.noted) for element in read_cell(role, text, TODAY)
            ]
        elif role in HARD:
            wanted.append((row, elements.kind[len(wanted)], DAMAGED, 0, None, False))
    assert wanted == list(
        zip(
            elements.row,
            elements.kind,
            elements.reason,
            elements.value,
            elements.text_value.to_pylist(),
            elements.noted,
            strict=True,
        )
    )


@given(
    st.lists(
        st.one_of(
            st.from_regex(r"\A[0-9]{0,3}\.?[0-9]{0,3}[eE]?\+?[0-9]{0,3}\Z"), st.text(max_size=9)
        )
    )
)
def test_damaged(texts: list[str]) -> None:
    import re

    wanted = [bool(re.fullmatch(r"[0-9]+(?:\.[0-9]+)?[eE]\+[0-9]+", text)) for text in texts]
    assert kernel.damaged(column(texts)).tolist() == wanted


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("京Z12345", "plate"),
        ("京Z0000挂", "plate"),
        ("a@b.invalid", "email"),
        ("某某车 京Z·12345", "plate"),
        ("x/17000000000", "mobile"),
        ("甲、17000000000", "mobile"),
    ],
)
def test_search_asks_the_twin(text: str, kind: str) -> None:
    assert kernel.search(column([text]), today=TODAY)[0][0] == kernel.ASK
    assert [KINDS[element.kind] for element in read_cell("", text, TODAY)] == [kind]


def test_kinds_of_search() -> None:
    first17 = "119917" + "19770707" + "123"
    number = first17 + resident_id.check_character(first17)
    kinds, _ = kernel.search(column([number, "170 0000 0000", "12"]), today=TODAY)
    assert kinds.tolist() == [RESIDENT_ID, MOBILE, 0]
    assert kinds.dtype == np.uint8


@pytest.mark.parametrize(
    "text",
    [
        "2024-01-01 12:00:00",
        "20240101123000123",
        "某路1号楼 2单元405室",
        "尺码 36 京东17000000000",
        "A座12345",
        "JD17000000000 x",
    ],
)
def test_search_asks_for_nothing_that_cannot_be(text: str) -> None:
    assert kernel.search(column([text]), today=TODAY)[0].tolist() == [0]
    assert read_cell("", text, TODAY) == []


def test_no_place_for_the_cache() -> None:
    """Where nothing may be written the kernels are compiled without being kept."""
    program = """
import numba
from numba.core import caching
for name in dir(caching):
    locator = getattr(caching, name)
    if isinstance(locator, type) and hasattr(locator, "from_function"):
        locator.from_function = classmethod(lambda cls, function, path: None)
import pyarrow as pa
from lvheng.evidence import kernel
print(kernel.mobiles(pa.array(["17000000000"], pa.large_string()))[0][0])
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert (done.stdout.strip(), done.returncode) == ("17000000000", 0), done.stderr
