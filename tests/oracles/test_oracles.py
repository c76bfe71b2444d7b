"""Decided cases and the published example: tier, ground, and the sentence inside the ranges found."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lvheng.opinion import assess

from .reading import NAMES, data, expected, load, read, tiers

PLACES = {
    "1": "第一款",
    "2": "第二款",
}
NUMERALS = dict(
    zip(["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"], "一二三四五六七八九十", strict=True)
)


def citation(ground: str) -> str:
    paragraph, _, item = ground.partition("-")
    return f"法释〔2017〕10号第五条{PLACES[paragraph]}第（{NUMERALS[item]}）项"


def every_party():
    return [(name, party) for name in sorted(expected()) for party in expected()[name]]


def charge_of(name, party):
    (found,) = (p for p in assess(load(name)).parties if p.id == party)
    (charge,) = (c for c in found.charges if c.offence == "侵犯公民个人信息罪")
    return charge


def test_every_oracle_from_1_to_17_is_here_and_has_an_expectation():
    assert [f"O-{n:02}" for n in range(1, 18)] == NAMES == sorted(expected())


@pytest.mark.parametrize("name", NAMES)
def test_every_party_of_the_oracle_has_an_expectation(name):
    assert {party["id"] for party in data(name)["parties"]} == set(expected()[name])


@pytest.mark.parametrize(("name", "party"), every_party())
def test_the_oracle_gives_its_tier_its_grounds_and_room_for_its_sentence(name, party):
    wanted = expected()[name][party]
    charge = charge_of(name, party)
    tier = charge.tier
    assert (tier.headline, tier.lowest, tier.highest) == (
        wanted["headline"],
        wanted["lowest"],
        wanted["highest"],
    )
    assert list(charge.grounds) == [citation(ground) for ground in wanted["grounds"]]
    if "months" in wanted:
        assert wanted["months"] in charge.custody_months
    if "fine" in wanted:
        assert wanted["fine"] in charge.fine_yuan


class TestSingleOracles:
    def test_o_17_is_established_and_shows_55_against_50(self):
        charge = charge_of("O-17", "suspect")
        assert charge.established == "yes"
        (ground,) = [clause for clause in charge.clauses if clause.named_as_ground]
        assert ground.citation.endswith("第五条第一款第（六）项")
        assert "55 ≥ 50" in ground.proof.statement

    def test_o_17_holds_track_by_track_until_300_b_need_20_a(self):
        content = data("O-17")
        seen = []
        for track in range(20, -1, -1):
            content["acts"][0]["items"]["track"] = track
            seen.append(tiers(content, "suspect") == (1, 1))
        assert seen == [True] * 6 + [False] * 15  # 20 … 15 hold: 100×15 + 10×350 = 5,000

    def test_o_06_without_the_courts_own_judgement_is_below_every_number(self):
        content = data("O-06")
        content["acts"][0]["other_serious"] = False
        assert tiers(content, "wu") == (0, 0)
        (six,) = [
            c
            for c in assess(read(content)).parties[0].charges[0].clauses
            if "第（六）项" in c.citation
        ]
        assert "41.33 < 50" in six.proof.statement  # s = 0.8266

    def test_o_06_would_be_open_if_its_trips_were_of_contested_class(self):
        content = data("O-06")
        content["acts"][0]["other_serious"] = False
        content["acts"][0]["items"] = {"past_trip": 299, "ordinary": 1143}
        assert tiers(content, "wu") == (0, 1)

    @pytest.mark.parametrize(
        ("reading", "tier"), [("transaction", 1), ("ordinary", 0), ("property", 2)]
    )
    def test_o_07_depends_on_the_class_alone(self, reading, tier):
        content = data("O-07") | {"readings": {"owner_lists": reading}}
        assert tiers(content, "ban") == (tier, tier)

    def test_o_07_names_the_reading_that_decides(self):
        (party,) = assess(load("O-07")).parties
        (effect,) = party.readings
        assert effect.name == "owner_lists"
        assert dict(effect.options) == {
            "transaction": "serious",
            "ordinary": "none",
            "property": "especially_serious",
        }

    @pytest.mark.parametrize("reading", ["other_sensitive", "track"])
    def test_o_08_does_not_depend_on_the_class(self, reading):
        content = data("O-08") | {"readings": {"past_trips": reading}}
        assert tiers(content, "yang") == (2, 2)

    def test_o_09_fines_the_unit_and_imprisons_the_person(self):
        assert charge_of("O-09", "company").custody_months is None
        assert charge_of("O-09", "he").custody_months is not None

    @pytest.mark.parametrize("party", ["luo", "qu"])
    def test_o_03_is_punished_more_heavily_for_the_duty(self, party):
        assert charge_of("O-03", party).heavier_in_duty == "yes"

    def test_o_03_would_be_especially_serious_from_25000(self):
        content = data("O-03")
        content["acts"][0]["illegal_income_yuan"] = 24_999
        assert tiers(content, "luo") == (1, 1)
        content["acts"][0]["illegal_income_yuan"] = 25_000
        assert tiers(content, "luo") == (2, 2)

    @pytest.mark.parametrize("duty", [True, False, "unknown"])
    def test_o_13_is_the_same_in_duty_or_not(self, duty):
        content = data("O-13")
        for act in content["acts"]:
            act["obtained_in_duty_or_service"] = duty
        assert tiers(content, "first") == (2, 2)


class TestWhatWouldDecide:
    def decisive(self, content):
        (party,) = assess(read(content)).parties
        return {one.fact: one for one in party.decisive}

    def test_short_of_the_line_the_unwritten_duty_is_named_with_its_outcome(self):
        content = data("O-17")
        content["acts"][0]["items"]["track"] = 14
        duty = self.decisive(content)["acts.a1.obtained_in_duty_or_service"]
        assert duty.status == "unwritten"
        assert dict(duty.outcomes) == {"false": "none", "true": "serious"}

    def test_an_unknown_number_is_named_with_the_line_at_which_it_decides(self):
        content = data("O-17")
        content["acts"][0]["items"]["track"] = "unknown"
        track = self.decisive(content)["acts.a1.items.track"]
        assert track.status == "unknown"
        assert dict(track.outcomes) == {
            "≥0": "none",
            "≥15": "serious",
            "≥465": "especially_serious",
        }

    def test_where_nothing_is_open_no_unknown_fact_is_named(self):
        assert {one.status for one in self.decisive(data("O-17")).values()} <= {"unwritten"}


@settings(derandomize=True, max_examples=300, deadline=None)
@given(
    a=st.integers(0, 49),
    b=st.integers(0, 499),
    off=st.integers(-3, 3),
    times=st.sampled_from([1, 10]),
)
def test_the_boundary_is_exactly_where_100a_10b_c_is_5000(a, b, off, times):
    a, b = a * times, b * times
    c = 5_000 * times - 100 * a - 10 * b + off
    if not 0 <= c < 5_000 * times:
        return
    content = data("O-17")
    content["acts"][0]["items"] = {"track": a, "lodging": b, "ordinary": c}
    below, at = (0, 1) if times == 1 else (1, 2)
    assert tiers(content, "suspect") == ((at, at) if off >= 0 else (below, below))


@settings(derandomize=True, max_examples=300, deadline=None)
@given(a=st.integers(0, 60), b=st.integers(0, 600), c=st.integers(0, 6_000))
def test_numbers_alone_are_serious_exactly_if_100a_10b_c_reach_5000(a, b, c):
    content = data("O-17")
    content["acts"][0]["items"] = {"track": a, "lodging": b, "ordinary": c}
    weighed = 100 * a + 10 * b + c
    expected_tier = 2 if weighed >= 50_000 else 1 if weighed >= 5_000 else 0
    assert tiers(content, "suspect") == (expected_tier, expected_tier)
