"""Text of fixed width, and the rarer delimiters (docs/counting.md §3)."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lvheng.evidence.readers.fixed_width import _width, cuts, fields
from lvheng.evidence.readers.splitting import BLANKS
from lvheng.evidence.readers.text import COLON, FIXED, delimiter

NAMES = ("张三", "李四光", "欧阳娜娜", "王某", "赵六")

PLACES = ("北京 朝阳", "上海", "内蒙古 包头", "广州 天河区", "x y", "市 区", "黑龙江省哈尔滨")


def padded(cells: list[str], widths: list[int]) -> str:
    return "".join(
        cell + " " * (width - sum(map(_width, cell)))
        for cell, width in zip(cells, widths, strict=True)
    ).rstrip()


def table(make, many: int, *, gaps: bool = False) -> list[list[str]]:
    return [
        [
            NAMES[n % 5],
            "" if gaps and n % 4 == 1 else make.mobile(),
            PLACES[n % 7],
        ]
        for n in range(many)
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "gbk"])
def test_empty_fields_and_blanks_in_fields(read, make, encoding: str) -> None:
    rows = [["姓名", "手机号", "地址"], *table(make, 30, gaps=True)]
    text = "\n".join(padded(row, [12, 13, 16]) for row in rows)
    found = read("text", text.encode(encoding))
    assert found.tables[0].delimiter == FIXED
    assert found.rows[""] == rows


def test_fixed_width_is_counted(make) -> None:
    rows = [["姓名", "手机号", "备注"], *table(make, 30)]
    make.write("a.txt", "\r".join(padded(row, [12, 13, 16]) for row in rows) + "\r", "gb18030")
    tally = make.count()
    assert (tally.records, tally.headline["C"], tally.elements["name"]["valid"]) == (30, 30, 30)


def test_nothing_is_cut_in_two() -> None:
    line = "一二三四五六13800000000  x"
    assert fields(line, [8, 25]) == ["一二三四五六13800000000", "", "x"]


@given(st.text(alphabet=" \u3000a一1", max_size=40), st.lists(st.integers(1, 50), max_size=5))
def test_all_that_is_written_is_in_a_field(line: str, places: list[int]) -> None:
    cells = fields(line, sorted(set(places)))
    assert "".join("".join(cells).split()) == "".join(line.split())
    assert len(cells) == len(set(places)) + 1


def test_one_blank_between_words_is_no_fixed_width() -> None:
    assert cuts([f"138 {name} 北京" for name in NAMES]) == []
    assert delimiter("\n".join(f"138 {name} 北京" for name in NAMES).encode()) == BLANKS


def test_a_title_above_does_not_hide_the_columns(make) -> None:
    lines = [padded(row, [12, 13, 16]) for row in table(make, 40)]
    assert cuts(["二〇二四年三月客户资料汇总表共四十条", *lines]) == cuts(lines) == [12, 25]


@pytest.mark.parametrize("mark", ["::", "\x01"])
def test_delimiters(make, mark: str) -> None:
    make.write("a.txt", "\n".join(f"王某某{mark}{make.mobile()}{mark}x:y" for _ in range(10)))
    tally = make.count()
    assert (tally.headline["C"], tally.elements["name"]["valid"]) == (10, 10)


def test_lists_of_numbers_and_passwords(make) -> None:
    lines = [f"{make.mobile()}:abc{n}" for n in range(10)]
    assert delimiter("\n".join(lines).encode()) == COLON
    assert delimiter("\n".join([*lines[:4], *["a:b"] * 6]).encode()) == ""
    make.write("a.txt", "\n".join(lines))
    assert make.count().headline["C"] == 10


def test_times_do_not_make_colons_delimiters(make) -> None:
    line = "王某,{},2024-01-02 03:04:05"
    assert delimiter("\n".join(line.format(make.mobile()) for _ in range(9)).encode()) == ","


def test_seeded_layouts(read) -> None:
    rng = random.Random(11)
    for _ in range(30):
        widths = [rng.randint(12, 18) for _ in range(4)]
        rows = [
            ["".join(rng.choices("ab一二", k=rng.randint(1, 5))) for _ in widths] for _ in range(40)
        ]
        text = "\n".join(padded(row, widths) for row in rows)
        assert read("text", text.encode()).rows[""] in (rows, [[line] for line in text.split("\n")])


def test_a_date_and_a_time_of_day_are_one_field() -> None:
    rows = [("京A1", "东门", "2024-03-01 09:00:01"), ("京A123", "西门卡口", "2024-03-02 10:00:01")]
    sample = [f"{plate:<10}{place:\u3000<6}{time}" for plate, place, time in rows * 3]
    assert [fields(line, cuts(sample)) for line in sample[:2]] == [list(row) for row in rows]
