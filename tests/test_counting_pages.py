"""The two pages of the counting procedure, English and Chinese, say the same: what can be compared is.

Each test compares the pages section by section, so that an edit to one page fails until the other
follows. On the Chinese page every code and every list of data stands in backticks; on the English
page lists of Chinese words stand in the open, since nothing else there is Chinese.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain
from pathlib import Path

import pytest

from lvheng.evidence import uncombined
from lvheng.evidence.categories import POINTS
from lvheng.evidence.counting import (
    COMBINATIONS,
    HUB_VALUES,
    RECOUNTED,
    RULES,
    SEVERAL_PERSONS,
    STATIC_POINTS,
)
from lvheng.evidence.events import EARTH, Nearness
from lvheng.evidence.exclusions import EXCLUSIONS
from lvheng.evidence.keys import HUB
from lvheng.evidence.reasons import LEFT_OUT, REASONS
from lvheng.facts.register import CATEGORIES
from lvheng.law.readings import READINGS
from lvheng.report.words import WORDS

DOCS = Path(__file__).parent.parent / "docs"
SECTIONS = [str(number) for number in range(1, 18)]

NUMBER_WORDS = {"half": "半数", "two": "两", "three": "三种", "nine": "九"}
OUTCOMES = (
    "not_personal",
    "unidentifiable",
    "invalid_identifier",
    "duplicate",
    "static_track_point",
)
STATUSES = ("read", "partly_read", "unreadable")
UNTRUE = ("length", "characters", "check_digit", "date", "province", "luhn", "damaged")

_HAN = r"[\u4e00-\u9fff]+"
_CODE = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)")
_NUMBER = re.compile(r"U\+[0-9A-F]{4}|0x[0-9a-f]+|[0-9][0-9,]*(?:\.[0-9]+)?")
_NAME = re.compile(r"(?<![A-Za-z0-9_])[a-z]+(?:_[a-z]+)+(?![A-Za-z0-9_])")


def sections(name: str) -> dict[str, str]:
    """The text of each section by its number, "0" for what is before the first; lines unwrapped."""
    parts = re.split(r"^## ([0-9]+) .*$", (DOCS / name).read_text(encoding="utf-8"), flags=re.M)
    return dict(zip(["0", *parts[1::2]], parts[0::2], strict=True))


ENGLISH, CHINESE = sections("counting.md"), sections("counting.zh.md")


def tables(text: str) -> list[list[str]]:
    """The rows of each table of a section, without its first two lines."""
    found = re.findall(r"(?:^\|.*\n?)+", text, flags=re.M)
    return [table.splitlines()[2:] for table in found]


def unwrapped(text: str) -> str:
    return re.sub(r"\s*\n\s*", " ", text)


def codes(text: str) -> set[str]:
    """What stands in backticks; of a formula, its terms that are names and not prose."""
    found = set()
    for _, span in _CODE.findall(unwrapped(text)):
        terms = re.split(r" [=+] ", span) if " = " in span else [span]
        found |= {term for term in terms if len(terms) == 1 or " " not in term}
    return found


def numbers(text: str) -> Counter[str]:
    """The numbers of a text, with a per cent sign where one follows."""
    found = []
    for match in _NUMBER.finditer(text):
        percent = "%" if re.match(r" ?%", text[match.end() :]) else ""
        found.append(match.group().rstrip(",") + percent)
    return Counter(found)


def names(text: str) -> set[str]:
    return set(_NAME.findall(text))


def chinese_data(text: str) -> set[str]:
    """The lists of Chinese words on the English page that are in no backticks."""
    return set(re.findall(f"{_HAN}(?:[ /]{_HAN})*", _CODE.sub(";", unwrapped(text))))


def test_both_pages_have_the_same_sections() -> None:
    assert list(ENGLISH) == list(CHINESE) == ["0", *SECTIONS]


def test_each_page_says_that_both_are_normative() -> None:
    assert "本页与英文页" in CHINESE["0"]
    assert "二者不一致时视为错误" in CHINESE["0"]
    assert "normative" in ENGLISH["0"]
    assert codes(ENGLISH["0"]) == codes(CHINESE["0"])


def test_both_pages_have_the_same_roles() -> None:
    english, chinese = (
        [row.split("|")[1] for row in tables(page["7"])[0]] for page in (ENGLISH, CHINESE)
    )
    assert len(english) == 7
    assert [re.findall(r"\w+", cell) for cell in english] == [
        re.findall(r"\w+", cell) for cell in chinese
    ]


@pytest.mark.parametrize("number", SECTIONS)
def test_every_code_of_the_english_page_is_in_backticks_on_the_chinese_page(number: str) -> None:
    english = ENGLISH[number]
    assert codes(english) | names(english) <= codes(CHINESE[number])


@pytest.mark.parametrize("number", SECTIONS)
def test_what_is_in_backticks_on_the_chinese_page_is_on_the_english_page(number: str) -> None:
    """As a whole: a word inside a longer name, or part of a list, is not enough."""
    english = unwrapped(ENGLISH[number])
    listed = codes(ENGLISH[number]) | chinese_data(ENGLISH[number])

    def stands_there(code: str) -> bool:
        edges = rf"(?<![A-Za-z0-9_]){re.escape(code)}(?![A-Za-z0-9_])"
        return code in listed or (code.isascii() and re.search(edges, english) is not None)

    assert {code for code in codes(CHINESE[number]) if not stands_there(code)} == set()


@pytest.mark.parametrize("number", SECTIONS)
def test_every_list_of_chinese_words_is_the_same_on_both_pages(number: str) -> None:
    english = ENGLISH[number]
    assert chinese_data(english) <= codes(CHINESE[number])


@pytest.mark.parametrize("number", SECTIONS)
def test_every_section_has_the_same_numbers_as_often_on_both_pages(number: str) -> None:
    assert numbers(ENGLISH[number]) == numbers(CHINESE[number])


@pytest.mark.parametrize("number", SECTIONS)
def test_numbers_written_as_words_are_the_same_on_both_pages(number: str) -> None:
    english = ENGLISH[number].lower()
    chinese = _CODE.sub("", CHINESE[number])
    for word, han in NUMBER_WORDS.items():
        assert len(re.findall(rf"\b{word}\b", english)) == chinese.count(han), word


@pytest.mark.parametrize("number", SECTIONS)
def test_every_row_of_a_table_has_the_same_numbers_and_names_on_both_pages(number: str) -> None:
    english, chinese = tables(ENGLISH[number]), tables(CHINESE[number])
    assert [len(table) for table in english] == [len(table) for table in chinese]
    for ours, theirs in zip(chain(*english), chain(*chinese), strict=True):
        assert (numbers(ours), names(ours)) == (numbers(theirs), names(theirs))


def test_the_table_of_categories_has_the_same_codes_row_by_row() -> None:
    """First and last column word for word; the middle one by its roles."""
    roles = {row.split("|")[1].strip() for row in tables(ENGLISH["7"])[0]}
    known = {role for some in roles for role in some.split(", ")}
    rows = zip(tables(ENGLISH["7"])[1], tables(CHINESE["7"])[1], strict=True)
    for english, chinese in rows:
        ours, theirs = english.split("|")[1:4], chinese.split("|")[1:4]
        assert re.findall(r"[a-z_]+", theirs[0]) == [ours[0].strip()]
        assert re.findall(r"[a-z_]{3,}", theirs[2]) == [
            word
            for word in re.findall(r"[a-z_]{3,}", ours[2])
            if word in READINGS or word in CATEGORIES or word in known
        ]
        said = [word for word in re.findall(r"[a-z_]+", ours[1]) if word in known]
        if "valid" not in ours[1] and "anything" not in ours[1]:
            assert re.findall(r"[a-z_]+", theirs[1]) == said


def test_the_tables_of_exclusions_have_every_exclusion_in_order_with_its_default() -> None:
    said = {
        "counted": ("counted", "计入"),
        "excluded": ("excluded", "不计入"),
    }
    for language, page in enumerate((ENGLISH, CHINESE)):
        rows = [
            [cell.strip() for cell in row.split("|")[1:3]]
            for table in tables(page["10"])
            for row in table
        ]
        assert [re.findall(r"[a-z_]+", name)[0] for name, _ in rows] == [
            one.name for one in EXCLUSIONS
        ]
        contested = ("contested", "有争议")[language]
        for (name, default), one in zip(rows, EXCLUSIONS, strict=True):
            first, *rest = re.split("[,，] ?", default)
            assert first == said[one.default][language]
            assert rest == ([contested] if one.reading else [])
            numbered = re.findall("C-[0-9]+", name)
            assert one.source in numbered if one.source.startswith("C-") else not numbered


def test_every_point_is_on_both_pages() -> None:
    for point in (*POINTS, STATIC_POINTS, HUB_VALUES, SEVERAL_PERSONS):
        number = "7" if point in POINTS else "11"
        for page in (ENGLISH, CHINESE):
            assert re.search(rf"\b{point.name}\b", page[number]), point.name
            if point not in POINTS:
                assert {point.default, *point.alternatives} <= codes(page[number])


def test_every_reason_that_leaves_something_out_is_on_both_pages() -> None:
    for page in (ENGLISH, CHINESE):
        known = codes("".join(page.values()))
        assert set(LEFT_OUT) <= set(REASONS) & known


def test_the_numbers_of_the_program_are_those_of_both_pages() -> None:
    near = Nearness()
    for page in (ENGLISH, CHINESE):
        assert {str(HUB), str(near.metres), str(near.minutes), f"{EARTH:,.1f}"} <= set(
            numbers(page["11"])
        )
        assert str(COMBINATIONS) in numbers(page["12"])
        assert {str(uncombined.COMBINATIONS), f"{uncombined.TRIED:,}"} <= set(numbers(page["12"]))
        assert str(RECOUNTED) in numbers(page["17"])


def test_the_lists_of_categories_are_the_same_on_both_pages() -> None:
    for group in ("A", "B", "C"):
        after = [page.split(f"{group} = ")[1] for page in (ENGLISH["12"], CHINESE["12"])]
        ours, theirs = (re.findall(r"[a-z_]+", re.split("[;；.。]", text)[0]) for text in after)
        assert ours == theirs
        assert set(ours) <= set(CATEGORIES)


def test_letters_of_identifiers_are_the_same_on_both_pages() -> None:
    """Those that are in no backticks on either page."""
    capitals = [
        re.findall(r"(?<![A-Za-z])[A-Z](?: [A-Z])+(?![A-Za-z])", page["8"])
        for page in (ENGLISH, CHINESE)
    ]
    assert capitals[0] == capitals[1] != []


def test_the_order_of_keys_is_the_same_on_both_pages() -> None:
    chinese = {
        "resident ID": "居民身份证号",
        "passport": "护照号",
        "travel permit": "通行证",
        "officer ID": "军官证",
        "mobile": "手机号",
        "bank card": "银行卡号",
        "plate": "车牌号",
        "VIN": "车架号",
        "e-mail": "电子邮箱",
        "WeChat": "微信号",
        "QQ": "QQ 号",
        "IMEI": "IMEI",
        "IMSI": "IMSI",
        "social security number with name": "社会保障号和姓名",
        "medical number with name": "病案号和姓名",
        "landline with name": "固定电话和姓名",
        "name with address": "姓名和地址",
    }
    ours = unwrapped(ENGLISH["11"].split("**by_id**: ")[1].split(".")[0]).split(" > ")
    theirs = unwrapped(CHINESE["11"].split("`by_id` 按人（证件号优先）：")[1].split("。")[0]).split(
        " > "
    )
    assert [chinese[kind] for kind in ours] == theirs


def test_the_chinese_page_calls_everything_what_the_reports_call_it() -> None:
    page = "".join(CHINESE.values())
    called = {name: term.zh for name, term in CATEGORIES.items()}
    called |= {rule: READINGS["counting_rule"].options[rule][0] for rule in RULES}
    called |= {name: WORDS[name][0] for name in (*STATUSES, *OUTCOMES, *UNTRUE)}
    called |= {point: READINGS[point].zh for point in READINGS if f"`{point}`" in page}
    for name, zh in called.items():
        zh = zh.replace("（{0}行未读）", "")
        if name in ("duplicate", "static_track_point"):
            assert zh in CHINESE["12"]
        else:
            assert f"`{name}` {zh}" in page
