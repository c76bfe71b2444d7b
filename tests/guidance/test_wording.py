"""Every line rests on the law of the library, and says what the law of the day says."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest

from lvheng.guidance.reading import lines
from lvheng.guidance.wording import Line, say
from lvheng.law.library import every_provision, instruments, look_up

TODAY = date(2026, 11, 22)
DAYS = [TODAY, date(2026, 1, 1), date(2025, 12, 31), date(2023, 1, 1), date(2017, 6, 1), date(2016, 1, 1), date(2015, 10, 31), date(2009, 2, 28), date(2005, 1, 1)]  # fmt: skip
PAST = {"crime_none", "crime_2009", "no_numbers", "police_penalty_2017", "network_secrecy_2017", "network_no_leak_2017", "network_penalty_2017", "complain_before_2021"}  # fmt: skip


def test_every_line_is_said_today_but_those_of_earlier_law():
    silent = {id for id, line in lines().items() if say(line, TODAY) is None}
    assert silent == PAST


@pytest.mark.parametrize("id", sorted(lines()))
def test_every_line_is_said_on_some_day_in_both_languages(id):
    line = lines()[id]
    said = [(say(line, day), say(line, day, "en")) for day in DAYS]
    assert any(zh for zh, _ in said)
    for zh, en in said:
        assert (zh is None) == (en is None)
        if zh and en:
            assert not re.search("[{}|]", zh.text + en.text)
            assert zh.citations == en.citations


@pytest.mark.parametrize("id", sorted(lines()))
def test_every_citation_resolves(id):
    said = say(lines()[id], TODAY)
    for cited in said.citations if said else ():
        citation, found = look_up(cited, TODAY)
        assert str(citation) == cited
        assert found.in_force_on(TODAY)


def test_words_that_are_not_in_the_article_silence_a_line():
    assert say(Line("{刑法第二百五十三条之一第一款|管制}", ""), TODAY) is None
    assert say(Line("{刑法第二百五十三条之一第一款|拘役}", "{1}"), TODAY).text == "拘役"


def test_an_article_that_the_library_does_not_know_is_an_error():
    with pytest.raises(ValueError, match="nothing in the library"):
        say(Line("{不存在的法第一条|文字}", ""), TODAY)


def test_the_numbers_of_a_law_change_with_the_day():
    told = {day: say(lines()["network_secrecy"], day) for day in (date(2025, 12, 31), date(2026, 1, 1))}  # fmt: skip
    assert told[date(2025, 12, 31)] is None
    assert "网络安全法第四十二条第一款" in told[date(2026, 1, 1)].citations
    old = say(lines()["network_secrecy_2017"], date(2025, 12, 31))
    assert "网络安全法第四十条" in old.citations
    assert say(lines()["police_penalty"], date(2025, 12, 31)) is None
    assert say(lines()["police_penalty_2017"], date(2026, 1, 1)) is None


def test_the_crime_of_each_period():
    told = {
        id: [say(lines()[id], day) is not None for day in (date(2009, 2, 27), date(2009, 2, 28), date(2015, 10, 31), date(2015, 11, 1))]
        for id in ("crime_none", "crime_2009", "crime")
    }  # fmt: skip
    assert told == {
        "crime_none": [True, False, False, False],
        "crime_2009": [False, True, True, False],
        "crime": [False, False, False, True],
    }


def test_no_number_of_the_law_is_written_by_hand():
    """They stand in places, which are held against the law; only names of texts and of hot lines are written."""
    place = re.compile(r"\{[^{}]*\}")
    named = re.compile(
        r"法[发释]?〔\d{4}〕\d+号|(?<!\d)(?:110|120|12348|12356|12345|12315|12386|96110|12377|12305|12300|12321|12363|12378|12389)(?!\d)|没有“十年”"
    )
    number = re.compile(
        "[0-9]|(?<![第零一二三四五六七八九十百千万])[一二三四五六七八九十百千万]+(?:条|元|年|个月|日|倍|张|小时|%)"
    )
    written = {id: named.sub("", place.sub("", line.zh)) for id, line in lines().items()}
    assert {id: bare for id, bare in written.items() if number.search(bare)} == {}


def test_the_ends_of_lines_are_days_on_which_the_law_changed():
    days = {p.since for p in every_provision()} | {one.in_force for one in instruments()}
    days |= {day + timedelta(days=1) for p in every_provision() if (day := p.until)}
    for id, line in lines().items():
        assert line.since in {*days, date.min}, id
        assert line.until == date.max or line.until + timedelta(days=1) in days, id


@pytest.mark.parametrize(
    ("id", "words"),
    [
        ("other_gates", ("出售或者提供行踪轨迹信息", "曾因侵犯公民个人信息受过")),
        ("business", ("曾因侵犯公民个人信息受过",)),
        ("id_card", ("履行职责或者提供服务过程中获得的", "不构成犯罪的")),
        ("civil_infringement", ("明确拒绝",)),
        ("lawful_basis", ("明确拒绝",)),
    ],
)
def test_a_line_is_no_wider_than_its_article(id, words):
    said = say(lines()[id], TODAY)
    assert all(one in said.text for one in words)
