"""Encodings (docs/counting.md §2): decided by content, strictly, and the same on every machine."""

from __future__ import annotations

import random

import pytest

from lvheng.evidence.encoding import decode
from lvheng.evidence.reasons import Unreadable

TRADITIONAL = "姓名電話王林陳張李黃吳劉蔡楊許鄭謝志明家豪建宏俊傑淑芬美玲雅婷怡君台北市信義區路號樓"
SIMPLE = "姓名电话王林陈张李黄吴刘蔡杨许郑谢志明家豪建宏俊杰淑芬美玲雅婷怡君北京市朝阳区路号楼"
RARE = "喆堃赟頔旸玥甯龑镕曌"


def text(rng: random.Random, characters: str, lines: int) -> str:
    rows = [
        "".join(rng.choices(characters, k=rng.randint(2, 3)))
        + f",1{rng.randrange(10**10):010},"
        + "".join(rng.choices(characters, k=rng.randint(4, 12)))
        for _ in range(lines)
    ]
    return "\n".join(rows)


@pytest.mark.parametrize("lines", [3, 10, 300])
def test_chinese_encodings(lines: int) -> None:
    rng = random.Random(lines)
    for _ in range(40):
        for characters, encoding, shown in (
            (TRADITIONAL, "big5", "big5"),
            (TRADITIONAL + "碁恒", "big5hkscs", "big5"),
            (TRADITIONAL, "utf-8", "utf-8"),
            (SIMPLE, "gbk", "gb18030"),
            (SIMPLE + RARE[:3], "gb18030", "gb18030"),
            (SIMPLE, "utf-16-le", "utf-16-le"),
            (SIMPLE, "utf-32", "utf-32-le"),
            (SIMPLE, "utf-32-le", "utf-32-le"),
            (SIMPLE, "utf-32-be", "utf-32-be"),
        ):
            written = text(rng, characters, lines)
            found = decode(written.encode(encoding))
            assert (found.encoding, found.data.decode()) == (shown, written)


def test_marks() -> None:
    for encoding, mark in (
        ("utf-32-le", "\ufeff"),
        ("utf-32-be", "\ufeff"),
        ("utf-16-be", "\ufeff"),
    ):
        assert decode((mark + "甲,1").encode(encoding)).data.decode() == "甲,1"
    with pytest.raises(Unreadable):
        decode(b"\xff\xfe\0\0" + b"\xff\xff\xff\xff")


def test_some_nuls_are_spaces_and_many_are_no_text() -> None:
    line = "张三\0\0,13800000000,北京市朝阳区,备注一二三四五\n"
    found = decode((line * 3).encode())
    assert (found.data.decode(), found.nuls) == ((line * 3).replace("\0", " "), 6)
    with pytest.raises(Unreadable):
        decode(b"a\0b\0\0,c")


def test_nuls_at_the_end_are_no_part() -> None:
    found = decode("姓名,手机\n张三,13800000000\n".encode() + b"\0" * 100)
    assert (found.data.decode(), found.nuls) == ("姓名,手机\n张三,13800000000\n", 0)


def test_nuls_that_fill_up_a_file_do_not_make_it_utf_16() -> None:
    text = "姓名 手机\n".encode() * 9
    for fill in range(1, 2000, 7):
        assert decode(text + b"\0" * fill).encoding == "utf-8"
    for name in ("utf-16-le", "utf-16-be"):
        assert decode("ab,1\n".encode(name) + b"\0" * 512).encoding == name
