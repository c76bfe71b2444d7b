"""刑法第三十七条之一、第六十三条、第六十五条、第七十二条至第七十四条, 行政处罚法第三十五条 and 法发〔2021〕21号: the numbers."""

from __future__ import annotations

import pytest

from lvheng.law.instruments.administrative_penalty_law.art_035 import fine_left
from lvheng.law.instruments.criminal_law import (
    art_037_1,
    art_038,
    art_042,
    art_045,
    art_063,
    art_065,
    art_073,
)
from lvheng.law.instruments.fafa_2021_21 import art_factors as factors
from lvheng.law.instruments.fashi_2000_45.art_001 import must_be_fined
from lvheng.law.instruments.ganggaofa_2025_20 import infringing_personal_information as jiangxi
from lvheng.law.offence import Penalty
from lvheng.logic.interval import NO, UNDETERMINED, YES, Interval, exactly

from .cases import act, case_of

STOLE = {"kind": "criminal", "for": "盗窃罪", "on": "2019-01-01", "punishment": "imprisonment"}


@pytest.mark.parametrize(
    ("kind", "did", "expected"),
    [("neglect_of_duty", "neglected_duty", NO), ("abuse_of_power", "abused_power", YES)],
)
def test_a_new_crime_of_negligence_makes_no_recidivist(kind, did, expected):
    stated = {**STOLE, "on": "2018-01-01", "ended": "2020-01-01"}
    one = {"id": "o1", "party": "z", "kind": kind, "on": "2024-01-01", did: True}
    case = case_of(party={"priors": [stated], "born": "1980-01-01"}, other_acts=[one])
    assert art_065.recidivist(case.parties[0], case.other_acts) == expected


def recidivist(ended="2020-01-01", *, on="2024-01-01", party=None, **prior):
    one = {**STOLE, "ended": ended, **prior}
    case = case_of(act("sell", {"track": 50}, on=on), party={"priors": [one], **(party or {})})
    return art_065.recidivist(case.parties[0], case.acts)


class TestRecidivist:
    @pytest.mark.parametrize(
        ("on", "expected"),
        [
            ("2019-12-31", NO),  # before the sentence had ended
            ("2020-01-01", YES),
            ("2025-01-01", YES),  # the fifth anniversary
            ("2025-01-02", NO),
        ],
    )
    def test_five_years_from_the_end_of_the_sentence(self, on, expected):
        assert recidivist(on=on) == expected

    @pytest.mark.parametrize(
        ("prior", "expected"),
        [
            ({"kind": "administrative"}, NO),
            ({"punishment": "lighter"}, NO),
            ({"punishment": "unknown"}, UNDETERMINED),
            ({"negligent": True}, NO),
            ({"negligent": "unknown"}, UNDETERMINED),
            ({"under_18": True}, NO),
            ({"under_18": "unknown"}, UNDETERMINED),
            ({"suspended": True}, NO),
            ({"suspended": "unknown"}, UNDETERMINED),
            ({"ended": "unknown"}, UNDETERMINED),
        ],
    )
    def test_each_condition_with_and_without(self, prior, expected):
        assert recidivist(**prior) == expected

    def test_who_is_under_18_is_none(self):
        assert recidivist(party={"born": "2007-06-01"}) == NO
        assert recidivist(party={"born": "2005-06-01"}) == YES

    def test_a_period_that_leaves_the_five_years_is_open(self):
        case = case_of(
            act("sell", {"track": 50}, between=["2024-12-01", "2025-02-01"]),
            party={"priors": [{**STOLE, "ended": "2020-01-01"}]},
        )
        assert art_065.recidivist(case.parties[0], case.acts) == UNDETERMINED

    def test_priors_that_are_unknown_or_none(self):
        for priors, expected in (("unknown", UNDETERMINED), ([], NO)):
            case = case_of(act("sell", {"track": 50}), party={"priors": priors})
            assert art_065.recidivist(case.parties[0], case.acts) == expected

    def test_a_unit_is_none(self):
        assert recidivist(party={"kind": "unit"}) == NO


class TestTerms:
    def test_the_terms_are_those_of_the_articles(self):
        assert (Interval(3, 24), Interval(1, 6)) == (art_038.MONTHS, art_042.MONTHS)
        assert (Interval(6, 180), Interval(36, 60)) == (art_045.MONTHS, art_037_1.MONTHS)

    @pytest.mark.parametrize(
        ("months", "detention", "expected"),
        [
            (1, True, (2, 12)),
            (2, True, (2, 12)),
            (3, True, (3, 12)),
            (6, True, (6, 12)),
            (6, False, (12, 60)),
            (12, False, (12, 60)),
            (13, False, (13, 60)),
            (36, False, (36, 60)),
        ],
    )
    def test_probation_is_never_shorter_than_the_term(self, months, detention, expected):
        assert art_073.probation(months, detention) == Interval(*expected)

    def test_mitigation_is_one_tier_down_and_no_further(self):
        ranges = [Interval(1, 36), Interval(36, 120), Interval(120, None)]
        assert [art_063.least_if_mitigated(ranges, tier) for tier in (1, 2, 3)] == [1, 1, 36]

    @pytest.mark.parametrize(
        ("mode", "expected"),
        [("and", True), ("and_or_only", True), ("may", False), ("none", False)],
    )
    def test_a_fine_beside_custody_must_be_imposed(self, mode, expected):
        assert must_be_fined(Penalty(Interval(1, 36), mode, "")) is expected

    def test_an_administrative_fine_is_set_off(self):
        assert fine_left(Interval(1_000, None), exactly(400)) == Interval(600, None)
        assert fine_left(Interval(1_000, 5_000), Interval(0, None)) == Interval(0, 5_000)
        assert fine_left(Interval(1_000, 5_000), Interval(500, 6_000)) == Interval(0, 4_500)


def away(**held):
    found = factors.taken_away(
        {name: YES if value else UNDETERMINED for name, value in held.items()}
    )
    return found.lo, found.hi


class TestFactors:
    @pytest.mark.parametrize(
        ("name", "ends"),
        [
            ("voluntary_surrender", (0, 40)),
            ("confession", (0, 20)),
            ("graver_crime_confessed", (10, 30)),
            ("grave_result_averted", (30, 50)),
            ("plea_in_court", (0, 10)),
            ("merit", (0, 20)),
            ("major_merit", (20, 50)),
            ("full_restitution", (0, 30)),
            ("partial_restitution", (0, 30)),
            ("compensation", (0, 30)),
            ("forgiveness", (0, 20)),
            ("reconciliation", (0, 50)),
            ("good_conduct_in_custody", (0, 10)),
            ("plea", (0, 30)),
        ],
    )
    def test_each_alone_and_unknown(self, name, ends):
        assert away(**{name: True}) == ends
        assert away(**{name: None}) == (0, ends[1])

    @pytest.mark.parametrize(
        ("names", "ends"),
        [
            (("voluntary_surrender", "confession", "plea_in_court"), (0, 40)),  # one of them
            (("compensation", "forgiveness"), (0, 40)),
            (("compensation", "forgiveness", "reconciliation"), (0, 50)),
            (("full_restitution", "partial_restitution"), (0, 30)),
            (("voluntary_surrender", "full_restitution"), (0, 70)),
            (("confession", "merit"), (0, 40)),
            (("plea", "confession"), (0, 30)),  # 坦白 alone does not raise the limit of a plea
            (("plea", "voluntary_surrender"), (0, 60)),
            (("plea", "full_restitution"), (0, 60)),
            (("plea", "voluntary_surrender", "full_restitution"), (0, 70)),  # not less than without
            (("plea", "merit"), (0, 50)),  # 立功 is counted beside a plea
            (("plea", "grave_result_averted"), (30, 60)),
            (("voluntary_surrender", "lighter_crime"), (0, 100)),
            (("confession", "lighter_crime"), (0, 20)),
        ],
    )
    def test_nothing_is_counted_twice(self, names, ends):
        assert away(**dict.fromkeys(names, True)) == ends

    @pytest.mark.parametrize(
        ("name", "ends"),
        [
            ("minor", (10, 50)), ("over_75", (0, 40)), ("deaf_mute_or_blind", (0, 50)),
            ("attempt", (0, 50)), ("accessory", (20, 50)), ("coerced", (0, 100)),
        ],
    )  # fmt: skip
    def test_the_first_layer(self, name, ends):
        (one,) = [factor for factor in factors.FIRST_LAYER if factor.name == name]
        assert one.percent({name: YES}) == Interval(*ends)
        assert one.percent({name: UNDETERMINED}) == Interval(0, ends[1])
        assert one.percent({}) == NO

    @pytest.mark.parametrize(
        ("name", "ends"),
        [("recidivist", (10, 40)), ("earlier_record", (0, 10)), ("vulnerable_victims", (0, 20))],
    )
    def test_what_makes_it_heavier(self, name, ends):
        (one,) = [factor for factor in factors.HEAVIER if factor.name == name]
        assert one.percent({name: YES}) == Interval(*ends)


NONE = exactly(0)


class TestJiangxi:
    @pytest.mark.parametrize(
        ("a", "b", "income", "months"),
        [
            (50, 0, 0, (0, 3)),
            (99, 0, 0, (0, 6)),
            (100, 0, 0, (3, 6)),
            (0, 1_000, 0, (3, 6)),
            (0, 0, 10_000, (1, 2)),
            (100, 0, 30_000, (5, 6)),  # not both: the one that adds more
            (60, 400, 0, (3, 6)),
        ],
    )
    def test_increments_of_the_first_tier(self, a, b, income, months):
        found = jiangxi.increment("serious", exactly(a), exactly(b), NONE, exactly(income))
        assert (found.months, found.is_open) == (Interval(*months), False)

    @pytest.mark.parametrize(
        ("a", "b", "c", "months"),
        [
            (500, 0, 0, (0, 15)),
            (599, 0, 0, (0, 18)),
            (600, 0, 0, (1, 18)),
            (0, 6_000, 0, (1, 18)),
            (0, 0, 60_000, (1, 18)),
        ],
    )
    def test_increments_of_the_second_tier(self, a, b, c, months):
        found = jiangxi.increment("especially_serious", exactly(a), exactly(b), exactly(c), NONE)
        assert (found.months, found.is_open) == (Interval(*months), False)

    def test_what_has_no_number_has_no_end_of_its_own(self):
        assert jiangxi.increment("serious", NONE, NONE, exactly(1), NONE).is_open
        assert jiangxi.increment("especially_serious", NONE, NONE, NONE, exactly(1)).is_open
