"""刑法第二百六十六条: the standards are facts of the case, and unknown where they are not stated."""

from __future__ import annotations

import pytest

from .neighbours import charge_of, did, tier

LOCAL = {"large_from_yuan": 6_000, "huge_from_yuan": 100_000, "especially_huge_from_yuan": 500_000}


def fraud(amount, **facts):
    return did("fraud", **{"defrauded": True, "amount_yuan": amount, **facts})


@pytest.mark.parametrize(
    ("amount", "found"),
    [
        (0, "none"), (1, "none"), (5_999, "none"), (6_000, "large_amount"), (6_001, "large_amount"),
        (99_999, "large_amount"), (100_000, "huge_amount"), (100_001, "huge_amount"),
        (499_999, "huge_amount"), (500_000, "especially_huge_amount"), (500_001, "especially_huge_amount"),
    ],
)  # fmt: skip
def test_the_amount_against_the_standards_stated(amount, found):
    assert tier(charge_of(fraud(amount, **LOCAL))) == found


def test_amounts_are_summed_and_standards_are_not():
    assert tier(charge_of(*[fraud(3_000, **LOCAL)] * 2)) == "large_amount"
    assert tier(charge_of(*[fraud(2_999, **LOCAL)] * 2)) == "none"
    assert tier(charge_of(*[fraud(50_000, **LOCAL)] * 2)) == "huge_amount"


@pytest.mark.parametrize("unstated", ["not_alleged", "unknown"])
def test_a_standard_that_is_not_stated_is_unknown_and_neither_convicts_nor_acquits(unstated):
    charge = charge_of(fraud(80_000), unstated=unstated)
    assert tier(charge) == "none..especially_huge_amount"
    assert (charge.established, charge.tier.headline) == ("undetermined", "none")
    assert charge.custody_months.hi is None


@pytest.mark.parametrize(
    ("stated", "found"),
    [
        ({"large_from_yuan": 6_000}, "large_amount..especially_huge_amount"),
        ({"large_from_yuan": 6_000, "huge_from_yuan": 100_000}, "large_amount..especially_huge_amount"),
        ({"large_from_yuan": 6_000, "huge_from_yuan": 50_000, "especially_huge_from_yuan": 500_000}, "huge_amount"),
        ({"large_from_yuan": {"at_least": 3_000, "at_most": 10_000}, "huge_from_yuan": 100_000, "especially_huge_from_yuan": 500_000}, "large_amount"),
        ({"large_from_yuan": {"at_least": 90_000}, "huge_from_yuan": 100_000, "especially_huge_from_yuan": 500_000}, "none"),
    ],
)  # fmt: skip
def test_standards_known_in_part(stated, found):
    assert tier(charge_of(fraud(80_000, **stated))) == found


def test_without_an_amount_a_missing_standard_convicts_nobody():
    assert tier(charge_of(fraud(0))) == "none"


@pytest.mark.parametrize(("defrauded", "found"), [(False, "no"), ("unknown", "undetermined")])
def test_the_requirement(defrauded, found):
    assert charge_of(fraud(80_000, **LOCAL, defrauded=defrauded)).established == found


def test_the_highest_tier_has_no_upper_end():
    charge = charge_of(fraud(500_000, **LOCAL))
    assert (charge.custody_months.lo, charge.custody_months.hi) == (120, None)
    assert charge.fine_mode == "and_or_confiscation"
