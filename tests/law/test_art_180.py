"""刑法第一百八十条: inside information, with the numbers of 2012, of 2022 (filing) and, second-hand, of 2026. K-12, E8."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

import pytest

from lvheng.law.instruments.criminal_law.art_180 import INSIDER_DEALING
from lvheng.law.library import provision
from lvheng.law.readings import READINGS as READINGS_OF_LAW
from lvheng.opinion import assess

from .cases import case_of, opinion_on
from .neighbours import charge_of, did, tier

INSIDE = {"insider_or_unlawful_obtainer": True, "dealt_leaked_or_tipped_before_publication": True}
UNIT = {"id": "co", "kind": "unit"}
READINGS = ("conviction_2012", "filing_2022")


def inside(**facts):
    return did("insider_dealing", **{**INSIDE, **facts})


def under(reading, *conducts):
    return tier(before(*conducts, readings={"insider_dealing_standard": reading}))


def before(*conducts, **top):
    """Judged on the last day before the revision of 2026."""
    return charge_of(*conducts, judged_on="2026-07-26", **top)


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
            charge = before(inside(**{fact: number}))
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


# fact, serious, serious at half, especially serious: as 法释〔2026〕13号 is said to have revised it
REVISED = [
    ("turnover_yuan", 2_000_000, 1_000_000, 20_000_000),
    ("margin_yuan", 1_000_000, 500_000, 10_000_000),
    ("illegal_income_yuan", 500_000, 250_000, 5_000_000),
]
AT_HALF = (
    "dealt_by_statutory_insider", "sold_inside_information", "prosecuted_before_for_securities",
    "sanctioned_in_two_years_for_securities", "other_grave_result",
)  # fmt: skip
TIERS = ("none", "serious", "especially_serious")


def revised(*conducts, **top):
    return charge_of(*conducts, readings={"insider_dealing_standard": "revised_2026"}, **top)


class TestTheRevisionOf2026:
    """Known second-hand only: an option beside the others in judgments since 2026-07-27, never the default."""

    @pytest.mark.parametrize("day", ["2026-07-26", "2026-07-27"])
    @pytest.mark.parametrize(("fact", "serious", "half", "especially"), REVISED)
    def test_each_number_of_conduct_before_and_after(self, fact, serious, half, especially, day):
        numbers = (serious - 1, serious, serious + 1, especially - 1, especially, especially + 1)
        charges = [revised(inside(**{fact: n}, on=day)) for n in numbers]
        assert [tier(one) for one in charges] == [
            "none", *["serious"] * 3, *["especially_serious"] * 2,
        ]  # fmt: skip
        assert charges[1].grounds[0].startswith("法释〔2026〕13号“情节严重”")
        assert charges[4].grounds[-1].startswith("法释〔2026〕13号“情节特别严重”")

    @pytest.mark.parametrize("circumstance", AT_HALF)
    @pytest.mark.parametrize(("fact", "serious", "half", "especially"), REVISED)
    def test_at_half_with_a_circumstance(self, fact, serious, half, especially, circumstance):
        numbers = (half - 1, half, half + 1)
        found = [revised(inside(**{fact: n, circumstance: True})) for n in numbers]
        assert [tier(one) for one in found] == ["none", "serious", "serious"]
        assert tier(revised(inside(**{fact: half, circumstance: "unknown"}))) == "none..serious"
        assert tier(revised(inside(**{fact: half}))) == "none"

    @pytest.mark.parametrize(("day", "found"), [("2026-07-26", "none"), ("2026-07-27", "serious")])
    def test_only_the_persons_tipped_after_it_are_counted(self, day, found):
        """It is the one gate that 2012 did not have: 高检发释字〔2001〕5号第三条."""
        assert tier(revised(inside(persons_tipped=3, on=day))) == found
        assert tier(revised(inside(persons_tipped=2, on=day))) == "none"
        across = inside(persons_tipped=3, between=["2026-07-01", "2026-08-01"])
        assert tier(revised(across)) == "none..serious"

    def test_those_of_several_conducts_are_added(self):
        days = ("2026-07-26", "2026-08-01", "2026-08-02")
        conducts = [inside(persons_tipped=2, on=day) for day in days]
        assert tier(revised(*conducts[:2])) == "none"
        assert tier(revised(*conducts)) == "serious"

    @pytest.mark.parametrize(
        ("facts", "found"),
        [({"times": 3}, "none"), ({"times_in_two_years": 2}, "none"), ({"times_in_two_years": 3}, "serious"),
         ({"other_serious": True}, "serious"), ({"other_especially_serious": True}, "especially_serious")],
    )  # fmt: skip
    def test_the_other_gates(self, facts, found):
        assert tier(revised(inside(**facts))) == found

    @pytest.mark.parametrize("number", [0, 250_000, *range(500_000, 30_000_000, 500_000)])
    def test_it_is_never_harsher_than_the_numbers_of_2012_and_of_2022(self, number):
        conduct = inside(turnover_yuan=number)
        new = TIERS.index(tier(revised(conduct)))
        assert all(new <= TIERS.index(under(one, conduct)) for one in READINGS)

    @pytest.mark.parametrize(
        ("turnover", "found", "headline"),
        [(499_999, "none", "none"), (500_000, "none..serious", "serious"),
         (1_999_999, "none..serious", "serious"), (2_000_000, "serious", "serious"), (2_499_999, "serious", "serious"),
         (2_500_000, "serious..especially_serious", "especially_serious"),
         (19_999_999, "serious..especially_serious", "especially_serious"),
         (20_000_000, "especially_serious", "especially_serious")],
    )  # fmt: skip
    def test_today_all_three_are_tried_and_2012_is_the_headline(self, turnover, found, headline):
        charge = charge_of(inside(turnover_yuan=turnover), judged_on="2026-07-27")
        assert (tier(charge), charge.tier.headline) == (found, headline)

    def test_the_opinion_says_what_each_gives_and_that_one_is_second_hand(self):
        conduct = {"id": "o1", **inside(turnover_yuan=2_500_000)}
        found = opinion_on(other_acts=[conduct], judged_on="2026-07-27").to_dict()["readings"]
        (reading,) = (one for one in found if one["name"] == "insider_dealing_standard")
        assert reading["options"] == {
            "conviction_2012": "especially_serious",
            "filing_2022": "especially_serious",
            "revised_2026": "serious",
        }
        zh, en = READINGS_OF_LAW["insider_dealing_standard"].options["revised_2026"]
        assert zh.startswith("第二手")
        assert "来源未列入核对清单" in zh
        assert en.startswith("second-hand")

    @pytest.mark.parametrize("number", [499_999, 500_000, 2_000_000, 2_499_999, 2_500_000])
    def test_judged_before_it_the_option_is_the_numbers_of_2012(self, number):
        conduct = inside(turnover_yuan=number)
        assert under("revised_2026", conduct) == under("conviction_2012", conduct)

    def test_it_is_told_in_our_words_and_called_unverified(self):
        for passage in ("情节严重", "情节特别严重"):
            held = provision("fashi_2026_13", passage, date(2026, 7, 27))
            assert (held.text, held.confidence) == ("", "L")
            assert held.source == ("第二手转录，未列入核对清单 @045a72c",)

    def test_the_clauses_of_2012_are_quoted_from_a_text_that_still_stands(self):
        for number, numeral in (("6", "六"), ("7", "七")):
            text = provision("fashi_2012_6", number, date(2026, 11, 22)).text
            clauses = [
                c
                for c in INSIDER_DEALING.clauses
                if c.article.citation == f"法释〔2012〕6号第{numeral}条"
            ]
            assert clauses
            assert all(clause.text in text for clause in clauses)


@pytest.mark.parametrize("fact", INSIDE)
@pytest.mark.parametrize(("value", "found"), [(False, "no"), ("unknown", "undetermined")])
def test_each_requirement(fact, value, found):
    charge = charge_of(inside(**{fact: value}, turnover_yuan=20_000_000))
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
        charge = before(inside(illegal_income_yuan=750_000))
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
        conduct = {"id": "o1", **did("insider_dealing", parties=["z", "co"], **INSIDE, **facts)}
        found = assess(case_of(other_acts=[conduct], **self.PARTIES)).parties
        return [party.charges[0] for party in found if len(party.charges) == 1]

    def test_the_unit_is_fined_and_the_person_has_up_to_five_years_and_no_fine(self):
        person, unit = self.both(turnover_yuan=20_000_000, illegal_income_yuan=900_000)
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
        facts = {**INSIDE, "turnover_yuan": 20_000_000, "illegal_income_yuan": 900_000}
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
        ("turnover", "found"), [(499_999, "none"), (500_000, "none..serious"), (2_000_000, "serious"), (20_000_000, "serious")]
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


class TestConductIsDoneOnceAtLeast:
    """Where nobody wrote how often, each conduct is one time, and with unknown facts at least one."""

    @pytest.mark.parametrize(("number", "found"), [(2, "none"), (3, "serious")])
    def test_conducts_without_a_number_are_counted(self, number, found):
        days = [f"2024-0{n}-01" for n in range(1, number + 1)]
        for reading in READINGS:
            assert under(reading, *(inside(on=day) for day in days)) == found

    def test_three_conducts_over_more_than_two_years_are_three_times_all_the_same(self):
        days = ("2020-01-01", "2022-06-01", "2024-09-01")
        conducts = [inside(on=day) for day in days]
        assert under("conviction_2012", *conducts) == "serious"
        assert under("filing_2022", *conducts) == "none"

    def test_with_unknown_facts_it_is_open(self):
        judged = {"other_serious": False, "other_especially_serious": False, "persons_tipped": 0,
                  "turnover_yuan": 0, "margin_yuan": 0, "illegal_income_yuan": 0}  # fmt: skip
        one = inside(**judged)
        for reading in READINGS:
            given = {"readings": {"insider_dealing_standard": reading}, "unstated": "unknown"}
            assert tier(charge_of(one, **given)) == "none..serious"
            once = {**one, "times": 2, "times_in_two_years": 2, "stage": "completed"}
            assert tier(charge_of(once, **given)) == "none"
