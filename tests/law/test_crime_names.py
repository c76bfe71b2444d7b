"""K-01: crimes by name, short form or act, with dates; names that never were (E5)."""

from __future__ import annotations

import json
from datetime import date

import pytest
from click.testing import CliRunner

from lvheng.apps.law import law
from lvheng.errors import InputError
from lvheng.law.crime_names import CRIME_NAMES, crime

PRESENT = "侵犯公民个人信息罪"
OLD = ("出售、非法提供公民个人信息罪", "非法获取公民个人信息罪")


def only(text):
    (match,) = crime(text)
    return match


@pytest.mark.parametrize("name", ["泄露个人信息罪", "泄露公民个人信息罪", "公民个人信息泄露罪", "泄露个人隐私罪"])  # fmt: skip
def test_a_name_that_never_was_is_sent_to_the_crime_that_is_with_the_reason(name):
    found = only(name).crime
    assert (found.status, found.now) == ("never", PRESENT)
    assert found.because.zh.startswith("没有这一罪名")
    assert not any(found.in_use_on(day) for day in (date(2010, 1, 1), date(2026, 1, 1)))


def test_the_privacy_name_is_sent_to_insult_too():
    assert "侮辱罪（刑法第二百四十六条）" in only("泄露个人隐私罪").crime.because.zh


@pytest.mark.parametrize("name", OLD)
@pytest.mark.parametrize(
    ("day", "used"),
    [("2009-10-15", False), ("2009-10-16", True), ("2015-10-31", True), ("2015-11-01", False)],
)
def test_the_two_old_names_were_used_for_six_years(name, day, used):
    found = only(name).crime
    assert (found.status, found.now) == ("cancelled", PRESENT)
    assert found.in_use_on(date.fromisoformat(day)) is used


@pytest.mark.parametrize(("day", "used"), [("2015-10-31", False), ("2015-11-01", True)])
def test_the_present_name(day, used):
    assert only(PRESENT).crime.in_use_on(date.fromisoformat(day)) is used


def test_the_text_of_2009_is_older_than_its_names():
    assert only(OLD[0]).crime.text_since == date(2009, 2, 28)


@pytest.mark.parametrize(
    ("day", "used"), [("2015-10-31", False), ("2016-01-01", None), ("2026-11-21", True)]
)
def test_where_the_date_of_a_name_is_not_held_only_what_is_known_is_said(day, used):
    assert only("帮助信息网络犯罪活动罪").crime.in_use_on(date.fromisoformat(day)) is used


def test_a_later_text_of_an_old_article_says_nothing_of_its_name():
    assert only("侮辱罪").crime.in_use_on(date(2014, 1, 1)) is None


@pytest.mark.parametrize(
    ("alias", "name"),
    [("帮信", "帮助信息网络犯罪活动罪"), ("帮信罪", "帮助信息网络犯罪活动罪"), ("掩隐罪", "掩饰、隐瞒犯罪所得、犯罪所得收益罪"),
     ("内幕交易罪", "内幕交易、泄露内幕信息罪"), ("侵犯个人信息罪", PRESENT)],
)  # fmt: skip
def test_short_forms(alias, name):
    match = only(alias)
    assert (match.crime.name, match.by) == (name, "alias")


@pytest.mark.parametrize(
    "act", ["出售个人信息", "倒卖公民信息", "泄露信息罪", "贩卖公民个人信息罪"]
)
def test_conduct_with_personal_information(act):
    match = only(act)
    assert (match.crime.name, match.by) == (PRESENT, "act")


@pytest.mark.parametrize("act", ["人肉搜索", "网上开盒", "泄露他人隐私", "泄露隐私罪"])
def test_conduct_that_may_be_insult_as_well(act):
    found = [(match.crime.name, match.by) for match in crime(act)]
    assert found == [(PRESENT, "act"), ("侮辱罪", "act")]


@pytest.mark.parametrize(
    ("act", "name"),
    [("邮递员私拆邮件", "私自开拆、隐匿、毁弃邮件、电报罪"), ("泄露他人信用卡信息", "窃取、收买、非法提供信用卡信息罪"),
     ("打听内幕消息炒股", "内幕交易、泄露内幕信息罪"), ("电信诈骗", "诈骗罪"), ("藏匿他人信件", "侵犯通信自由罪")],
)  # fmt: skip
def test_other_conduct(act, name):
    assert name in {match.crime.name for match in crime(act)}
    assert PRESENT not in {match.crime.name for match in crime(act)}


def test_what_is_not_known_names_the_nearest():
    with pytest.raises(InputError) as wrong:
        crime("诈编罪")
    assert "诈骗罪" in str(wrong.value)


def test_every_name_that_is_not_in_use_stands_for_one_that_is():
    for one in CRIME_NAMES.values():
        assert (one.now == "") == (one.status == "in_use")
        assert not one.now or CRIME_NAMES[one.now].status == "in_use"
        assert (one.because is None) == (one.status == "in_use")


def test_the_command_says_it_in_words_and_in_json():
    run = CliRunner()
    said = run.invoke(law, ["crime", "非法获取公民个人信息罪", "--on", "2014-01-01"]).output
    assert "2009-10-16 至 2015-10-31" in said
    assert "2014-01-01: 使用 in use" in said
    found = json.loads(run.invoke(law, ["crime", "泄露个人信息罪", "--json"]).output)["found"]
    assert [(one["status"], one["now"]) for one in found] == [("never", PRESENT)]
