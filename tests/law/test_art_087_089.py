"""刑法第八十七条至第八十九条: limitation, as dates."""

from __future__ import annotations

import pytest

from .cases import act, opinion_on


def limitation(*acts, party=None, **top):
    return opinion_on(*acts, party=party, **top).charges[0].limitation


def barred(one, judged_on, party=None):
    return limitation(one, party=party, judged_on=judged_on).barred


SERIOUS = act("sell", {"track": 50}, on="2016-06-01")
ESPECIALLY = act("sell", {"track": 500}, on="2016-06-01")


class TestThePeriod:
    def test_five_years_for_the_lower_tier_and_ten_for_the_higher(self):
        for one, years, ends in ((SERIOUS, 5, "2021-06-01"), (ESPECIALLY, 10, "2026-06-01")):
            found = limitation(one)
            assert (found.years.lo, found.years.hi) == (years, years)
            assert [day.isoformat() for day in found.ends_on] == [ends, ends]

    def test_an_open_tier_leaves_both(self):
        one = act("sell", {"track": {"at_least": 50, "at_most": 500}}, on="2016-06-01")
        found = limitation(one)
        assert (found.years.lo, found.years.hi) == (5, 10)
        assert [day.isoformat() for day in found.ends_on] == ["2021-06-01", "2026-06-01"]

    def test_it_runs_from_the_end_of_continuing_conduct(self):
        one = act("sell", {"track": 50}, between=["2016-06-01", "2018-06-01"])
        first, last = limitation(one).runs_from
        assert (first.isoformat(), last.isoformat()) == ("2016-06-01", "2018-06-01")

    def test_a_unit_has_the_periods_of_the_article(self):
        assert limitation(SERIOUS, party={"kind": "unit"}).years.hi == 5

    def test_where_nothing_is_established_there_is_none(self):
        assert limitation(act("sell", {"track": 49}, on="2016-06-01")) is None


class TestWhetherItIsOver:
    @pytest.mark.parametrize(
        ("judged_on", "expected"),
        [("2021-05-31", "no"), ("2021-06-01", "undetermined"), ("2026-01-01", "undetermined")],
    )
    def test_it_is_open_where_the_day_of_opening_is_not_known(self, judged_on, expected):
        assert barred(SERIOUS, judged_on) == expected

    @pytest.mark.parametrize(
        ("opened", "expected"),
        [("2021-05-31", "no"), ("2021-06-01", "undetermined"), ("2021-06-02", "yes")],
    )
    def test_opening_the_case_stops_it(self, opened, expected):
        party = {"prosecution_opened_on": opened}
        assert barred(SERIOUS, "2026-01-01", party) == expected

    def test_a_complaint_wrongly_not_opened_takes_the_limit_away(self):
        for stated, expected in ((True, "no"), ("unknown", "undetermined"), (False, "yes")):
            party = {"prosecution_opened_on": "2022-01-01", "complaint_wrongly_not_opened": stated}
            assert barred(SERIOUS, "2026-01-01", party) == expected

    def test_an_undated_act_leaves_it_open(self):
        assert limitation({"kind": "sell", "items": {"track": 50}}).barred == "undetermined"

    def test_a_barred_charge_is_not_the_headline(self):
        party = {"prosecution_opened_on": "2022-01-01"}
        found = opinion_on(SERIOUS, party=party)
        assert found.charges[0].established == "yes"
        assert found.headline_charge is None

    def test_a_later_crime_within_the_period_starts_it_anew(self):
        aid = {"id": "o1", "party": "z", "kind": "aid_network_crime", "on": "2020-06-01",
               "knew_of_crime": True, "persons_aided": 3}  # fmt: skip
        found = limitation(SERIOUS, other_acts=[aid])
        assert [day.isoformat() for day in found.ends_on] == ["2025-06-01", "2025-06-01"]
        aid["on"] = "2021-06-02"  # the period was over
        found = limitation(SERIOUS, other_acts=[aid])
        assert [day.isoformat() for day in found.ends_on] == ["2021-06-01", "2021-06-01"]

    def test_a_later_crime_that_is_not_established_moves_the_latest_end_alone(self):
        aid = {"id": "o1", "party": "z", "kind": "aid_network_crime", "on": "2020-06-01",
               "knew_of_crime": "unknown", "persons_aided": 3}  # fmt: skip
        found = limitation(SERIOUS, other_acts=[aid])
        assert [day.isoformat() for day in found.ends_on] == ["2021-06-01", "2025-06-01"]

    @pytest.mark.parametrize("knew", [True, "unknown"])
    def test_a_later_crime_on_some_day_of_a_range_may_fall_into_it_or_not(self, knew):
        aid = {"id": "o1", "party": "z", "kind": "aid_network_crime", "between": ["2020-01-01", "2022-01-01"],
               "knew_of_crime": knew, "persons_aided": 3}  # fmt: skip
        for opened, expected in (
            ("2021-05-31", "no"),
            ("2023-01-01", "undetermined"),
            ("2026-06-01", "yes"),
        ):
            found = limitation(SERIOUS, other_acts=[aid], party={"prosecution_opened_on": opened})
            assert [day.isoformat() for day in found.ends_on] == ["2021-06-01", "2026-05-31"]
            assert found.barred == expected

    def test_a_later_crime_of_unstated_date_may_fall_into_it(self):
        aid = {
            "id": "o1",
            "party": "z",
            "kind": "aid_network_crime",
            "knew_of_crime": True,
            "persons_aided": 3,
        }
        for opened, expected in (
            ("2021-05-31", "no"),
            ("2022-01-01", "undetermined"),
            ("2026-06-01", "yes"),
        ):
            found = limitation(SERIOUS, other_acts=[aid], party={"prosecution_opened_on": opened})
            assert [day.isoformat() for day in found.ends_on] == ["2021-06-01", "2026-05-31"]
            assert found.barred == expected

    def test_acts_further_apart_than_the_period_leave_it_open(self):
        acts = [act("sell", {"track": 30}, on=day) for day in ("2016-01-01", "2024-01-01")]
        assert limitation(*acts).barred == "undetermined"
        acts = [act("sell", {"track": 30}, on=day) for day in ("2020-01-01", "2024-01-01")]
        assert limitation(*acts).barred == "no"
