"""刑法第十七条: 16 and 18, around the birthday. 已满 counts from the day after it."""

from __future__ import annotations

import pytest

from lvheng.law.instruments.criminal_law.art_017 import MINOR

from .cases import NONE, SERIOUS, act, charge_on, found, range_found


def on_day(day, **party):
    return charge_on(act("sell", {"track": 50}, on=day), party=party)


@pytest.mark.parametrize(
    ("day", "tier"),
    [
        ("2024-05-09", NONE),
        ("2024-05-10", NONE),  # the sixteenth birthday itself
        ("2024-05-11", SERIOUS),
    ],
)
def test_responsibility_begins_the_day_after_the_sixteenth_birthday(day, tier):
    assert found(on_day(day, born="2008-05-10"))[0] == tier


@pytest.mark.parametrize(
    ("day", "floor"),
    [("2024-05-10", 500), ("2024-05-11", 1_000)],
)
def test_adulthood_begins_the_day_after_the_eighteenth_birthday(day, floor):
    assert on_day(day, born="2006-05-10").fine_yuan.lo == floor


@pytest.mark.parametrize(
    ("day", "tier"), [("2024-02-29", NONE), ("2024-03-01", SERIOUS), ("2024-02-28", NONE)]
)
def test_one_born_on_29_february_of_2008_is_16_the_day_after_29_february_2024(day, tier):
    assert found(on_day(day, born="2008-02-29"))[0] == tier


@pytest.mark.parametrize(
    ("age", "tier"), [(13, NONE), (14, NONE), (15, NONE), (16, SERIOUS), (17, SERIOUS)]
)
def test_the_age_at_the_act_may_be_stated_instead(age, tier):
    assert found(on_day("2024-01-01", age_at_act=age))[0] == tier


@pytest.mark.parametrize(("age", "floor"), [(16, 500), (17, 500), (18, 1_000), (60, 1_000)])
def test_the_stated_age_decides_the_floor_of_the_fine(age, floor):
    assert on_day("2024-01-01", age_at_act=age).fine_yuan.lo == floor


def test_under_16_even_the_gravest_conduct_is_no_offence_here():
    one = act("sell", {"track": 10**6}, consequences=["death"], knew_of_criminal_use=True)
    charge = charge_on(one, party={"born": "2010-01-01"})
    assert charge.established == "no"
    assert any("十六周岁" in note for note in charge.notes)


def test_under_16_is_no_offence_under_the_older_text_either():
    one = act("sell", {"track": 50}, on="2012-01-01")
    assert charge_on(one, party={"born": "2000-01-01"}).established == "no"


def test_acts_before_16_are_left_out_of_the_count():
    early = act("sell", {"track": 49}, on="2024-05-10")
    late = act("sell", {"track": 1}, on="2024-05-11")
    assert found(charge_on(early, late, party={"born": "2008-05-10"}))[0] == NONE
    assert found(charge_on(early, late, party={"born": "2008-05-09"}))[0] == SERIOUS


def test_a_sale_before_16_does_not_end_article_6_for_a_later_purchase():
    sale = act("sell", {"ordinary": 5_000}, on="2024-01-01")
    bought = act("buy", same_items_as="a1", on="2025-01-01", lawful_business=True)
    assert found(charge_on(sale, bought, party={"born": "2008-05-10"})) == (NONE, "")


def test_a_period_that_straddles_the_birthday_is_undetermined():
    one = act("sell", {"track": 50}, between=["2024-05-01", "2024-05-31"])
    charge = charge_on(one, party={"born": "2008-05-10"})
    assert range_found(charge) == (NONE, SERIOUS)


def test_an_undated_act_of_a_person_of_known_birth_is_undetermined():
    one = {"kind": "sell", "items": {"track": 50}}
    assert range_found(charge_on(one, party={"born": "2008-05-10"})) == (NONE, SERIOUS)


def test_a_sale_after_16_stands_whatever_the_age_at_obtaining():
    """300 + 300 either way: the sale alone is enough."""
    charge = charge_on(
        act("buy", {"lodging": 600}, between=["2016-06-01", "2016-07-01"]),
        act("sell", same_items_as="a1", on="2018-05-01"),
        party={"born": "2000-06-15"},
    )
    assert range_found(charge) == (SERIOUS, SERIOUS)


def test_a_party_of_unstated_age_is_taken_as_an_adult_and_the_opinion_says_so():
    charge = on_day("2024-01-01")
    assert charge.tier.headline == SERIOUS
    assert any("年龄" in note for note in charge.notes)


def test_a_unit_has_no_age():
    assert found(on_day("2024-01-01", kind="unit", born="2023-01-01"))[0] == SERIOUS


def test_a_minor_shall_be_given_a_lighter_or_mitigated_punishment():
    """应当从轻或者减轻处罚."""
    assert (MINOR.modality, MINOR.directions) == ("shall", ("lighter", "mitigated"))
