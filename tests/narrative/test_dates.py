"""Days and periods. Texts are made up for these tests."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lvheng.narrative.words.dates import dates_in
from lvheng.narrative.words.text import Text

DAYS = st.dates(date(1990, 1, 1), date(2029, 12, 31))


@given(DAYS, st.sampled_from(["{0.year}年{0.month}月{0.day}日", "{0:%Y-%m-%d}", "{0.year}.{0.month}.{0.day}", "{0.year}/{0.month:02}/{0.day:02}", "{0.year}年{0.month:02}月{0.day:02}号"]))  # fmt: skip
def test_a_day_however_it_is_written(day, form):
    (found,) = dates_in(Text(f"张某于{form.format(day)}将信息卖出"))
    assert (found.first, found.last, found.given_to_the_day, found.certain) == (
        day,
        day,
        True,
        True,
    )


@given(DAYS, st.integers(0, 400))
def test_a_period_from_day_to_day(first, length):
    last = first + timedelta(length)
    text = Text(
        f"{first.year}年{first.month}月{first.day}日至{last.year}年{last.month}月{last.day}日间"
    )
    (found,) = dates_in(text)
    assert (found.first, found.last, found.given_to_the_day) == (first, last, True)


@pytest.mark.parametrize(
    ("words", "periods"),
    [
        ("2023年3月至8月", ["2023-03-01 2023-08-31"]),
        ("2024年2月至同年5月", ["2024-02-01 2024-05-31"]),
        ("2021年11月至次年1月", ["2021-11-01 2022-01-31"]),
        ("2019年7月至2021年1月间", ["2019-07-01 2021-01-31"]),
        ("2018年5月某日至6月某日", ["2018-05-01 2018-06-30"]),
        ("2023年3月1日至15日", ["2023-03-01 2023-03-15"]),
        ("2023年3月1日至同月15日", ["2023-03-01 2023-03-15"]),
        ("2023年3月1日，次日", ["2023-03-01 2023-03-01", "2023-03-02 2023-03-02"]),
        ("2022年3月1日购入，同年9月卖出", ["2022-03-01 2022-03-01", "2022-09-01 2022-09-30"]),
        ("2021年9月份起，至2022年3月11日案发时", ["2021-09-01 2022-03-11"]),
        ("2023年5月份起到2025年11月被抓", ["2023-05-01 2025-11-30"]),
        ("2020年9月以来", ["2020-09-01 None"]),
        ("2021年", ["2021-01-01 2021-12-31"]),
        ("2019年至2021年间", ["2019-01-01 2021-12-31"]),
        ("二〇二三年三月十五日", ["2023-03-15 2023-03-15"]),
        ("2023年上半年", ["2023-01-01 2023-06-30"]),
        ("截至2021年7月底", ["2021-07-01 2021-07-31"]),
        ("2024年2月下旬", ["2024-02-21 2024-02-29"]),
        ("1990年5月1日出生，3月5日到案", ["1990-05-01 1990-05-01"]),
        ("去年10月到今年3月", []),
        ("2021年4、5月间", ["2021-04-01 2021-05-31"]),
        ("2021年3至5月", ["2021-03-01 2021-05-31"]),
        ("2022年9月28、29日", ["2022-09-28 2022-09-29"]),
        ("2021年第三季度", ["2021-07-01 2021-09-30"]),
        ("2020年10月到年底", ["2020-10-01 2020-12-31"]),
        ("2022年12月至1月", ["2022-12-01 2023-01-31"]),
        ("从19年到21年", ["2019-01-01 2021-12-31"]),
        ("自2016年10月8日上线至2018年6月29日被查封", ["2016-10-08 2018-06-29"]),
        ("2021年3月至5月购入。其间，又卖出", ["2021-03-01 2021-05-31", "2021-03-01 2021-05-31"]),
        ("2021年3月5日至9日，每晚拍当天运单", ["2021-03-05 2021-03-09"]),
        ("2021年3月5日导出，当晚发出", ["2021-03-05 2021-03-05", "2021-03-05 2021-03-05"]),
        ("2021年8月20日，导出当年考生名册", ["2021-08-20 2021-08-20"]),
        ("2020年到2021年春节", []),
        ("上个月", []),
        ("行政拘留十日，判决生效之日起十日内缴纳，羁押一日折抵一日", []),
        ("2022年3月5日、6日", ["2022-03-05 2022-03-05", "2022-03-06 2022-03-06"]),
        ("2022年3月5日被拘留10日", ["2022-03-05 2022-03-05"]),
        ("五月份", []),
        ("2023年2月30日", []),
        ("2023年春节期间", []),
        ("有期徒刑三年六个月", []),
        ("（2023）苏0102刑初12号，法释〔2017〕10号", []),
    ],
)
def test_periods(words, periods):
    assert [f"{found.first} {found.last}" for found in dates_in(Text(words))] == periods


def test_a_year_taken_over_is_not_certain():
    first, second = dates_in(Text("2022年10月3日购入。12月5日卖出。"))
    assert first.certain
    assert not second.certain
    assert str(second.first) == "2022-12-05"
