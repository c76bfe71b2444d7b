"""刑法第一百八十条: inside information, with the numbers of 2012 (conviction) and of 2022 (filing). K-12, E8."""

from __future__ import annotations

from typing import ClassVar

import pytest

from .neighbours import charge_of, did, tier

INSIDE = {"insider_or_unlawful_obtainer": True, "dealt_leaked_or_tipped_before_publication": True}
UNIT = {"id": "co", "kind": "unit"}
READINGS = ("conviction_2012", "filing_2022")


def inside(**facts):
    return did("insider_dealing", **{**INSIDE, **facts})


def under(reading, *conducts):
    return tier(charge_of(*conducts, readings={"insider_dealing_standard": reading}))


# fact, below 2012, from 2012, from 2022 (serious), from 2012 (especially serious)
NUMBERS = [
    ("turnover_yuan", 500_000, 2_000_000, 2_500_000),
    ("margin_yuan", 300_000, 1_000_000, 1_500_000),
    ("illegal_income_yuan", 150_000, 500_000, 750_000),
]


@pytest.mark.parametrize(("fact", "of_2012", "of_2022", "especially"), NUMBERS)
class TestBothSetsOfNumbers:
    def test_of_2012(self, fact, of_2012, of_2022, especially):
        found = [under("conviction_2012", inside(**{fact: of_2012 + n})) for n in (-1, 0, 1)]
        assert found == ["none", "serious", "serious"]

    def test_of_2022(self, fact, of_2012, of_2022, especially):
        found = [under("filing_2022", inside(**{fact: of_2022 + n})) for n in (-1, 0, 1)]
        assert found == ["none", "serious", "serious"]

    def test_especially_serious_is_the_same_under_both(self, fact, of_2012, of_2022, especially):
        for reading in READINGS:
            found = [under(reading, inside(**{fact: especially + n})) for n in (-1, 0, 1)]
            assert found == ["serious", "especially_serious", "especially_serious"]

    def test_between_them_both_results_are_shown(self, fact, of_2012, of_2022, especially):
        for number in (of_2012, of_2022 - 1):
            charge = charge_of(inside(**{fact: number}))
            assert (tier(charge), charge.tier.headline) == ("none..serious", "serious")
            assert charge.established == "undetermined"

    def test_what_several_conducts_come_to_is_summed(self, fact, of_2012, of_2022, especially):
        """法释〔2012〕6号第八条."""
        halves = [inside(**{fact: n}) for n in (of_2012 // 2, of_2012 - of_2012 // 2)]
        assert under("conviction_2012", halves[0]) == "none"
        assert under("conviction_2012", *halves) == "serious"


@pytest.mark.parametrize(
    ("fact", "value", "of_2012", "of_2022"),
    [
        ("times", 2, "none", "none"), ("times", 3, "serious", "none"),
        ("times_in_two_years", 2, "none", "none"), ("times_in_two_years", 3, "none", "serious"),
        ("persons_tipped", 2, "none", "none"), ("persons_tipped", 3, "none", "serious"),
        ("other_serious", True, "serious", "serious"),
        ("other_especially_serious", True, "especially_serious", "especially_serious"),
    ],
)  # fmt: skip
def test_the_other_gates(fact, value, of_2012, of_2022):
    assert [under(one, inside(**{fact: value})) for one in READINGS] == [of_2012, of_2022]


@pytest.mark.parametrize(("last", "found"), [("2024-01-01", "serious"), ("2024-01-02", "none")])
def test_times_in_two_years_are_summed_within_two_years(last, found):
    days = ("2022-01-01", "2023-01-01", last)
    conducts = [inside(times_in_two_years=1, on=day) for day in days]
    assert under("filing_2022", *conducts) == found


def test_amounts_are_summed_however_far_apart():
    """法释〔2012〕6号第八条 has no time."""
    conducts = [inside(turnover_yuan=1_000_000, on=day) for day in ("2013-01-01", "2023-01-01")]
    assert under("filing_2022", *conducts) == "serious"


@pytest.mark.parametrize("fact", INSIDE)
@pytest.mark.parametrize(("value", "found"), [(False, "no"), ("unknown", "undetermined")])
def test_each_requirement(fact, value, found):
    charge = charge_of(inside(**{fact: value}, turnover_yuan=3_000_000))
    assert charge.established == found


class TestPunishment:
    """Page 003 gave the tiers of bribery for it (E8)."""

    def test_up_to_five_years_and_a_fine_of_one_to_five_times_the_gain(self):
        charge = charge_of(inside(turnover_yuan=2_000_000, illegal_income_yuan=100_000))
        assert tier(charge) == "serious"
        assert (charge.custody_months.lo, charge.custody_months.hi) == (1, 60)
        assert (charge.fine_yuan.lo, charge.fine_yuan.hi) == (100_000, 500_000)
        assert charge.fine_mode == "and_or_only"

    def test_five_to_ten_years(self):
        charge = charge_of(inside(illegal_income_yuan=750_000))
        assert (charge.custody_months.lo, charge.custody_months.hi) == (60, 120)
        assert (charge.fine_yuan.lo, charge.fine_yuan.hi) == (750_000, 3_750_000)
        assert charge.fine_mode == "and"

    def test_other_undisclosed_information_has_the_same_fine(self):
        facts = {
            "financial_staff": True,
            "dealt_on_undisclosed_information": True,
            "serious": True,
        }
        charge = charge_of(did("use_undisclosed_information", **facts, illegal_income_yuan=20_000))
        assert (charge.fine_yuan.lo, charge.fine_yuan.hi) == (20_000, 100_000)

    def test_the_general_floor_of_fines_is_not_for_an_article_with_limits_of_its_own(self):
        """法释〔2000〕45号第二条: 刑法没有明确规定罚金数额标准的."""
        fine = charge_of(inside(turnover_yuan=2_000_000, illegal_income_yuan=300)).fine_yuan
        assert (fine.lo, fine.hi) == (300, 1_500)

    def test_no_item_is_counted(self):
        assert charge_of(inside(turnover_yuan=2_000_000)).items == {}


class TestUnits:
    """第二款 and 法释〔2012〕6号第十一条: one tier, and the persons are not fined."""

    PARTIES: ClassVar = {"parties": [{"id": "z"}, UNIT]}

    def both(self, **facts):
        from lvheng.opinion import assess

        from .cases import case_of

        conduct = {"id": "o1", **did("insider_dealing", parties=["z", "co"], **INSIDE, **facts)}
        found = assess(case_of(other_acts=[conduct], **self.PARTIES)).parties
        return [party.charges[0] for party in found if len(party.charges) == 1]

    def test_the_unit_is_fined_and_the_person_has_up_to_five_years_and_no_fine(self):
        person, unit = self.both(turnover_yuan=9_000_000, illegal_income_yuan=900_000)
        assert [tier(one) for one in (person, unit)] == ["serious", "serious"]
        assert (person.custody_months.lo, person.custody_months.hi) == (1, 60)
        assert person.fine_yuan.hi == 0
        assert (unit.fine_mode, unit.fine_yuan.hi, unit.custody_months) == ("fine", None, None)

    @pytest.mark.parametrize(
        ("sham", "found"),
        [
            (True, [("especially_serious", 120, (900_000, 4_500_000))]),
            (False, [("serious", 60, (0, 0))]),
            ("unknown", [("none..especially_serious", 120, (0, None)), ("none..serious", 60, (0, 0))]),
        ],
    )  # fmt: skip
    def test_behind_a_sham_unit_persons_are_punished_as_persons(self, sham, found):
        """法释〔1999〕14号第二条."""
        from lvheng.opinion import assess

        from .cases import case_of

        facts = {**INSIDE, "turnover_yuan": 9_000_000, "illegal_income_yuan": 900_000}
        conduct = {"id": "o1", **did("insider_dealing", parties=["z", "co"], **facts)}
        parties = [{"id": "z"}, {**UNIT, "set_up_for_crime": sham}]
        person, unit = assess(case_of(other_acts=[conduct], parties=parties)).parties
        assert [
            (tier(one), one.custody_months.hi, (one.fine_yuan.lo, one.fine_yuan.hi))
            for one in person.charges
        ] == found
        (of_unit,) = unit.charges
        assert of_unit.established == {True: "no", False: "yes"}.get(sham, "undetermined")

    @pytest.mark.parametrize(
        ("turnover", "found"), [(499_999, "none"), (500_000, "none..serious"), (2_000_000, "serious")]
    )  # fmt: skip
    def test_by_the_same_numbers(self, turnover, found):
        assert [tier(one) for one in self.both(turnover_yuan=turnover)] == [found, found]

    def test_units_do_not_deal_on_other_undisclosed_information(self):
        facts = {
            "financial_staff": True,
            "dealt_on_undisclosed_information": True,
            "serious": True,
        }
        charge = charge_of(did("use_undisclosed_information", **facts), party={"kind": "unit"})
        assert charge.established == "no"
