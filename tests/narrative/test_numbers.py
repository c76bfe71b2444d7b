"""Numerals and the bounds that words set, by the conventions of docs/narrative.md."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lvheng.narrative.words.numbers import quantities_in
from lvheng.narrative.words.numerals import last_place, value_of
from lvheng.narrative.words.text import Text

FIGURES = "零一二三四五六七八九"
UNITS = ["条", "组", "份", "个", "人次", "单", "张", "笔", "名"]


def in_chinese(number: int) -> str:
    """The numeral as it is read aloud, written here without a look at the code under test."""
    if number == 0:
        return "零"
    words, gap = "", False
    for size, name in ((10**8, "亿"), (10**4, "万"), (1, "")):
        part = number // size % 10**4
        if not part:
            gap = gap or bool(words)
            continue
        inner, inner_gap = "", False
        for place, place_name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
            figure = part // place % 10
            if figure:
                inner += ("零" if inner_gap and inner else "") + FIGURES[figure] + place_name
                inner_gap = False
            else:
                inner_gap = True
        if words and (gap or part < 1000):
            words += "零"
        words, gap = words + inner + name, False
    return words


def stated(source: str) -> object:
    found = quantities_in(Text(source))
    assert len(found) == 1, found
    return found[0].as_stated()


def between(low: int, high: int) -> dict[str, int]:
    return {"at_least": low, "at_most": high}


@given(st.integers(0, 10**12 - 1))
def test_numerals_in_characters_and_in_figures_have_their_value(number):
    assert value_of(in_chinese(number)) == number
    assert value_of(str(number)) == number
    assert value_of(f"{number:,}") == number
    capital = in_chinese(number).translate(
        str.maketrans("一二三四五六七八九十百千", "壹贰叁肆伍陆柒捌玖拾佰仟")
    )
    assert value_of(capital) == number


@given(st.integers(1, 9999), st.sampled_from("万亿"))
def test_figures_with_a_magnitude(number, magnitude):
    size = 10**4 if magnitude == "万" else 10**8
    assert value_of(f"{number}{magnitude}") == number * size
    assert value_of(f"{Decimal(number) / 100}{magnitude}") == number * size // 100


FORMS = {
    "{}余{}": lambda x, p: (x, x + p - 1),
    "{}多{}": lambda x, p: (x, x + p - 1),
    "{}{}以上": lambda x, p: (x, None),
    "不少于{}{}": lambda x, p: (x, None),
    "至少{}{}": lambda x, p: (x, None),
    "不低于{}{}": lambda x, p: (x, None),
    "超过{}{}": lambda x, p: (x + 1, None),
    "逾{}{}": lambda x, p: (x + 1, None),
    "多于{}{}": lambda x, p: (x + 1, None),
    "不足{}{}": lambda x, p: (0, x - 1),
    "不到{}{}": lambda x, p: (0, x - 1),
    "少于{}{}": lambda x, p: (0, x - 1),
    "{}{}以下": lambda x, p: (0, x),
    "不超过{}{}": lambda x, p: (0, x),
    "至多{}{}": lambda x, p: (0, x),
    "最多{}{}": lambda x, p: (0, x),
    "近{}{}": lambda x, p: (x - (x // 10 if set(str(x)) <= {"1", "0"} and str(x)[0] == "1" and int(str(x)[1:] or 0) == 0 else p), x - 1),
    "约{}{}": lambda x, p: (-(-x * 9 // 10), x * 11 // 10),
    "{}{}左右": lambda x, p: (-(-x * 9 // 10), x * 11 // 10),
    "大概{}{}": lambda x, p: (-(-x * 9 // 10), x * 11 // 10),
    "{}{}": lambda x, p: (x, x),
}  # fmt: skip


@given(
    st.integers(20, 10**8).filter(lambda number: number % 10 == 0),
    st.sampled_from(sorted(FORMS)),
    st.sampled_from(UNITS),
    st.booleans(),
)
def test_every_form_with_every_measure_word(number, form, unit, written_out):
    words = in_chinese(number) if written_out else str(number)
    source = f"信息，{form.format(words, unit)}。"
    found = quantities_in(Text(source))
    assert [(one.low, one.high, one.unit) for one in found] == [
        (*FORMS[form](number, last_place(number)), unit)
    ]
    assert Text(source).quote(found[0].span) in source
    assert source[slice(*found[0].span)] == form.format(words, unit)
    assert found[0].exact == (form == "{}{}")


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("5000余条", between(5000, 5999)),
        ("3万余条", between(30000, 39999)),
        ("1.2万余条", between(12000, 12999)),
        ("130余条", between(130, 139)),
        ("2500余条", between(2500, 2599)),
        ("30余万条", between(300000, 399999)),
        ("近5000条", between(4000, 4999)),
        ("近万条", between(9000, 9999)),
        ("近3万条", between(20000, 29999)),
        ("近12000条", between(11000, 11999)),
        ("约5000条", between(4500, 5500)),
        ("上百份", {"at_least": 100}),
        ("上千条", {"at_least": 1000}),
        ("上万条", {"at_least": 10000}),
        ("成千上万条", {"at_least": 1000}),
        ("数百条", between(200, 999)),
        ("好几百条", between(200, 999)),
        ("数千条", between(2000, 9999)),
        ("几万条", between(20000, 99999)),
        ("数十条", between(20, 99)),
        ("十几条", between(11, 19)),
        ("十几万条", between(110000, 199999)),
        ("十余份", between(11, 19)),
        ("百余条", between(100, 199)),
        ("万余条", between(10000, 19999)),
        ("两三千条", between(2000, 3000)),
        ("三五百条", between(300, 500)),
        ("七八十条", between(70, 80)),
        ("一百二三十条", between(120, 130)),
        ("三、四百条", between(300, 400)),
        ("3000至5000条", between(3000, 5000)),
        ("3到5万条", between(30000, 50000)),
        ("3000条至5000条不等", between(3000, 5000)),
        ("五十条以上五百条以下", between(50, 500)),
        ("5w多条", between(50000, 59999)),
        ("5000+条", {"at_least": 5000}),
        ("小两千块钱", between(1000, 1999)),
        ("三万出头", between(30000, 39999)),
        ("两块五", Decimal("2.5")),
        ("八毛", Decimal("0.8")),
        ("两万五", 25000),
        ("三十万零六百条", 300600),
        ("伍仟元整", 5000),
        ("5万个人信息", 50000),
    ],
)
def test_the_conventions(words, value):
    assert stated(words) == value


@pytest.mark.parametrize(
    "words",
    [
        "刑法第二百五十三条之一",
        "《刑法》253条之一",
        "第三、四项",
        "法释〔2017〕10号",
        "（2023）苏0102刑初12号",
        "138****0000",
        "尾号1234",
        "拨打12345",
        "12321热线",
        "2023-03-01",
        "15：30",
        "千万别点",
        "一审",
        "万一",
        "跟组长一块被抓",
    ],
)
def test_what_counts_nothing(words):
    assert quantities_in(Text(words)) == []
