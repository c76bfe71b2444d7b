"""Time: 刑法第十二条, and 第二百五十三条之一 as it was from 2009-02-28 to 2015-10-31."""

from __future__ import annotations

import json
import random
from datetime import date

import pytest

from lvheng.facts.casefile import case_of
from lvheng.law.instruments.criminal_law import art_253_1__2009
from lvheng.law.instruments.criminal_law.art_012 import (
    FINE_MODES,
    candidates,
    governing,
    severity,
)
from lvheng.law.library import versions
from lvheng.law.offence import Penalty
from lvheng.law.offences import OFFENCES
from lvheng.logic.interval import Interval
from lvheng.opinion import assess

from .cases import OPTIONS, TODAY, act, opinion_on

SALE, OBTAINING = "出售、非法提供公民个人信息罪", "非法获取公民个人信息罪"
STAFF = {"staff_of_listed_unit": True}
NUMBERS = {"readings": {"standard_of_2009_text": "numbers_of_2017"}}
JUDGEMENT = {"readings": {"standard_of_2009_text": "judgement_alone"}}


def sale(items=None, **facts):
    stated = {"obtained_in_duty_or_service": True, "on": "2012-01-01", "other_serious": False}
    return act("sell", items or {"track": 50}, **{**stated, **facts})


def buying(items=None, **facts):
    stated = {"from_listed_unit": True, "on": "2012-01-01", "other_serious": False}
    return act("buy", items or {"track": 50}, **{**stated, **facts})


def charge(one, party=STAFF, **top):
    (found,) = opinion_on(one, party=party, **top).charges
    return found


def range_of(one, party=STAFF, **top):
    found = charge(one, party, **top)
    return found.tier.lowest, found.tier.highest


class TestTheTextOf2009:
    def test_its_clauses_are_parts_of_its_text(self):
        text = versions("criminal_law", "253-1")[0].text
        for clause in art_253_1__2009.ARTICLE.clauses.values():
            assert clause.text in text
        assert art_253_1__2009.SALE.unit_words in text
        assert art_253_1__2009.PENALTY.words in text

    def test_the_two_crimes_have_their_old_names_and_one_tier(self):
        assert charge(sale(), **NUMBERS).offence == SALE
        found = charge(buying({"track": 5000}), **NUMBERS)
        assert found.offence == OBTAINING
        assert (found.tier.highest, found.custody_months) == ("serious", Interval(1, 36))
        assert found.fine_mode == "and_or_only"
        assert found.version == "2009-02-28"

    @pytest.mark.parametrize(
        ("only", "expected"), [(True, "none"), (False, "serious"), ("unknown", "none..serious")]
    )
    @pytest.mark.parametrize("option", ["enough", "not_enough"])
    def test_a_sale_against_departmental_rules_alone_is_none(self, only, expected, option):
        """违反国家规定 of 第九十六条, whatever is held of 国家有关规定 (C-46)."""
        one = sale(lawful_basis={"only_departmental_rules": only})
        lowest, highest = range_of(
            one, readings={**NUMBERS["readings"], "departmental_rules": option}
        )
        assert (lowest if lowest == highest else f"{lowest}..{highest}") == expected

    @pytest.mark.parametrize(
        ("one", "party", "expected"),
        [
            (sale(), STAFF, ("serious", "serious")),
            (sale({"ordinary": 2499}), STAFF, ("none", "none")),  # half of 5,000
            (sale({"ordinary": 2500}), STAFF, ("serious", "serious")),
            (sale({"ordinary": 1}, other_serious=True), STAFF, ("serious", "serious")),
            (sale(), {"staff_of_listed_unit": False}, ("none", "none")),
            (sale(), {"staff_of_listed_unit": "unknown"}, ("none", "serious")),
            (sale(), {}, ("none", "serious")),  # not written: unknown, not "no"
            (sale(obtained_in_duty_or_service=False), STAFF, ("none", "none")),
            (buying(), {}, ("serious", "serious")),  # anyone can obtain
            (buying({"track": 49}), {}, ("none", "none")),
            (buying(from_listed_unit=False), {}, ("none", "none")),
            (buying(from_listed_unit="unknown"), {}, ("none", "serious")),
        ],
    )
    def test_each_requirement_with_and_without(self, one, party, expected):
        assert range_of(one, party, **NUMBERS) == expected

    def test_what_only_the_old_text_asks_is_unknown_where_it_is_not_written(self):
        bare = act("buy", {"track": 5000}, on="2012-01-01")
        assert range_of(bare, {}) == ("none", "serious")

    def test_whether_the_numbers_of_2017_guide_is_a_reading(self):
        assert range_of(sale()) == ("none", "serious")
        assert range_of(sale(), **JUDGEMENT) == ("none", "none")
        assert range_of(sale(other_serious=True), **JUDGEMENT) == ("serious", "serious")
        assert range_of(sale(other_serious="unknown"), **JUDGEMENT) == ("none", "serious")
        (reading,) = opinion_on(sale(), party=STAFF).readings
        assert reading.options == {"numbers_of_2017": "serious", "judgement_alone": "none"}

    def test_items_of_an_act_that_does_not_meet_it_do_not_count(self):
        acts = [buying({"track": 30}), buying({"track": 30}, from_listed_unit=False)]
        (found,) = opinion_on(*acts, **NUMBERS).charges
        assert found.tier.highest == "none"
        acts[1]["from_listed_unit"] = True
        (found,) = opinion_on(*acts, **NUMBERS).charges
        assert found.tier.lowest == "serious"

    def test_duty_may_be_said_of_the_obtaining(self):
        got = act("collect", {"track": 50}, on="2012-01-01", obtained_in_duty_or_service=True)
        sold = act("sell", on="2012-02-01", same_items_as="a1", other_serious=False,
                   obtained_in_duty_or_service=False)  # fmt: skip
        (found,) = [
            c for c in opinion_on(got, sold, party=STAFF, **NUMBERS).charges if c.offence == SALE
        ]
        assert found.established == "yes"

    def test_a_unit_is_fined(self):
        found = charge(sale(), {"kind": "unit", **STAFF}, **NUMBERS)
        assert (found.custody_months, found.fine_mode) == (None, "fine")

    def test_under_16_it_is_no_crime_and_says_so(self):
        found = charge(sale(), {**STAFF, "born": "1999-01-01"}, **NUMBERS)
        assert found.established == "no"
        assert any("十六周岁" in note for note in found.notes)

    def test_unknown_facts_of_the_old_text_are_named_as_deciding(self):
        found = opinion_on(act("buy", {"track": 50}, on="2012-01-01"), **NUMBERS).decisive
        (one,) = [d for d in found if d.fact == "acts.a1.from_listed_unit"]
        assert one.label.startswith("〔a1 购买〕信息系国家机关")


@pytest.mark.parametrize(
    ("days", "found"),
    [
        (["2009-01-01", "2009-02-27"], ("no", "尚未施行")),
        (["2009-02-27", "2009-02-28"], ("undetermined", "跨越2009-02-28")),
        (["2009-02-28", "2009-03-31"], ("yes", "")),
    ],
)
def test_of_conduct_across_the_day_of_the_article_only_the_later_part_can_be_a_crime(days, found):
    """刑法第十二条: what ended before is none, and what began before is open."""
    one = sale(between=days)
    del one["on"]
    of_it = charge(one, **NUMBERS)
    notes = "".join(of_it.notes)
    assert of_it.established == found[0]
    assert found[1] in notes
    assert ("跨越" in notes) is (found[0] == "undetermined")


class TestTheMilderLaw:
    def test_the_law_at_the_act_governs_and_both_are_shown(self):
        found = charge(sale({"track": 5000}), **NUMBERS).milder_law
        assert found.versions == {"2009-02-28": "serious", "2015-11-01": "especially_serious"}
        assert found.governs == "2009-02-28"

    def test_judged_before_the_change_there_is_one_law(self):
        assert charge(sale(), **NUMBERS, judged_on="2015-10-31").milder_law is None
        assert charge(sale(), **NUMBERS, judged_on="2015-11-01").milder_law is not None

    def test_candidates_are_the_texts_from_the_act_to_the_judgment(self):
        def since(first, last):
            found = candidates(
                "criminal_law", "253-1", date.fromisoformat(first), date.fromisoformat(last)
            )
            return [str(one.since) for one in found]

        assert since("2015-10-31", "2015-10-31") == ["2009-02-28"]
        assert since("2015-10-31", "2015-11-01") == ["2009-02-28", "2015-11-01"]
        assert since("2015-11-01", "2026-01-01") == ["2015-11-01"]

    @pytest.mark.parametrize("seed", range(300))
    def test_of_random_laws_the_one_chosen_is_never_harsher_than_that_at_the_act(self, seed):
        rng = random.Random(seed)

        def law():
            if rng.random() < 0.2:
                return None
            low = rng.choice((1, 6, 36))
            high = rng.choice((None, low, 36, 84, 120))
            high = high if high is None else max(low, high)
            return Penalty(
                Interval(low, high), rng.choice(FINE_MODES), "", control=rng.random() < 0.3
            )

        laws = [law() for _ in range(rng.randint(1, 4))]
        chosen = governing(laws[0], laws[1:])
        assert severity(laws[chosen]) == min(map(severity, laws))
        assert chosen == 0 or severity(laws[chosen]) < severity(laws[0])

    @pytest.mark.parametrize("seed", range(40))
    def test_on_random_cases_the_old_acts_are_never_punished_above_the_old_law(self, seed):
        rng = random.Random(seed)
        acts = [
            {
                "id": f"a{n}", "party": "z", "kind": rng.choice(("sell", "buy", "provide")),
                "on": rng.choice(("2009-02-28", "2012-06-01", "2015-10-31")),
                "items": {"track": rng.choice((1, 49, 50, 500, 5000))},
                **{
                    name: rng.choice((True, False, "unknown"))
                    for name in ("obtained_in_duty_or_service", "from_listed_unit", "other_serious")
                    if rng.random() < 0.7
                },
            }
            for n in range(rng.randint(1, 3))
        ]  # fmt: skip
        file = {"lvheng": 1, "parties": [{"id": "z", **STAFF}], "acts": acts}
        (party,) = assess(case_of(json.loads(json.dumps(file)), OPTIONS, TODAY)).parties
        for one in party.charges:
            assert one.version == "2009-02-28"
            assert one.custody_months.hi <= 36
            assert one.tier.highest in ("none", "serious")
            assert one.milder_law.governs == "2009-02-28"

    def test_every_fine_mode_of_an_offence_can_be_compared(self):
        for offence in OFFENCES:
            for tier in offence.tiers:
                assert tier.penalty.fine_mode in FINE_MODES, offence.name


class TestWhatIsSaidOfTime:
    def notes(self, *acts, **top):
        return "".join(opinion_on(*acts, **top).charges[0].notes)

    def test_before_the_interpretation_its_numbers_are_a_guide_only(self):
        one = act("sell", {"track": 50}, on="2016-01-01")
        assert "2017-06-01" in self.notes(one, judged_on="2017-05-31")
        assert "2017-06-01" not in self.notes(one, judged_on="2017-06-01")

    def test_acts_on_both_sides_of_the_change_may_be_one_course(self):
        acts = [act("sell", {"track": 30}, on=day) for day in ("2015-10-31", "2015-11-01")]
        assert "连续行为" in self.notes(*acts)
        assert "连续行为" not in self.notes(acts[1])


class TestOtherOffences:
    def aid(self, **facts):
        one = {"id": "o1", "party": "z", "kind": "aid_network_crime", "knew_of_crime": True,
               "persons_aided": 3, **facts}  # fmt: skip
        (found,) = opinion_on(other_acts=[one]).charges
        return found

    def test_an_act_before_the_text_is_not_judged_under_it(self):
        assert self.aid(on="2015-10-31").established == "no"
        assert "2015-11-01" in self.aid(on="2015-10-31").notes[0]
        assert self.aid(on="2015-11-01").established == "yes"
        # Only what came after can be a crime.
        assert self.aid(between=["2015-10-01", "2015-11-01"]).established == "undetermined"
