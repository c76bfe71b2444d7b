"""The sentence of a charge: inside what the law allows, never raised by what speaks for the accused."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .cases import act, charge_on

JIANGXI = {"sentencing_rules": "jiangxi_2025"}
STOLE = {
    "kind": "criminal", "for": "盗窃罪", "on": "2019-01-01", "punishment": "imprisonment",
    "ended": "2021-06-01",
}  # fmt: skip


def weighed(*acts, rules=True, party=None, **circumstances):
    who = {**(party or {}), "circumstances": circumstances}
    return charge_on(*acts, party=who, **(JIANGXI if rules else {})).sentence


def estimated(*acts, **of):
    found = weighed(*acts, **of).estimate_months
    return found.lo, found.hi


FIFTY, FIVE_HUNDRED = act("steal", {"track": 50}), act("steal", {"track": 500})


class TestWhereThereIsNoEstimate:
    def test_by_default_no_start_point_is_known_and_it_says_why(self):
        charge = charge_on(FIFTY)
        assert charge.to_dict()["sentence_estimate_months"] is None
        assert charge.sentence.estimate_months is None
        assert "法〔2024〕132号" in charge.sentence.why_none
        assert charge.sentence.steps == ()

    def test_a_unit_has_no_custody_to_weigh(self):
        assert charge_on(FIFTY, party={"kind": "unit"}, **JIANGXI).sentence is None

    def test_what_is_not_established_is_not_weighed(self):
        assert charge_on(act("steal", {"track": 49}), **JIANGXI).sentence is None

    def test_before_the_method_was_in_force(self):
        old = charge_on(
            act("steal", {"track": 50}, on="2019-01-01"), judged_on="2021-06-30", **JIANGXI
        )
        assert old.sentence.estimate_months is None
        assert "2021-07-01" in old.sentence.why_none


class TestAbandonment:
    """刑法 art. 24: without harm the punishment shall be remitted, with harm it shall be mitigated."""

    @pytest.mark.parametrize("rules", [True, False])
    @pytest.mark.parametrize("items", [50, 500])
    @pytest.mark.parametrize(
        ("harm", "most", "suspended"),
        [(False, 0, "no"), ("unknown", None, None), (True, 36, None)],
    )
    def test_what_is_allowed(self, items, harm, most, suspended, rules):
        one = act("steal", {"track": items}, stage="abandonment", harm_done=harm)
        found = weighed(one, rules=rules)
        statutory = 36 if items == 50 else 84
        assert found.allowed_months.hi == (statutory if most is None else most)
        if most == 0:
            assert (found.allowed_months.lo, found.mitigation) == (0, "no")
            assert found.suspension.possible == suspended

    def test_of_one_act_of_two_it_leaves_the_whole_open(self):
        one = act("steal", {"track": 50}, stage="abandonment")
        found = weighed(one, act("steal", {"track": 50}), rules=False)
        assert (found.allowed_months.lo, found.allowed_months.hi) == (0, 36)


class TestEstimate:
    def test_the_steps_of_a_plain_case(self):
        # Start 1–12; 50 tracks add 0–3; 20 % either way.
        found = weighed(FIFTY)
        assert [(s.months.lo, s.months.hi) for s in found.steps if s.months] == [
            (1, 12), (1, 15), (0, 18), (1, 18),
        ]  # fmt: skip
        assert all(step.citation for step in found.steps)

    @pytest.mark.parametrize(
        ("circumstances", "expected"),
        [
            ({}, (36, 76)),  # 36–63 × 0.8–1.2, not below the range
            ({"confession": True}, (36, 76)),  # only 从轻: never below three years
            ({"plea": True, "full_restitution": True}, (36, 76)),
            ({"voluntary_surrender": True}, (17, 76)),  # 36 × 0.6 × 0.8 = 17.28
            ({"voluntary_surrender": "unknown"}, (17, 76)),
            ({"voluntary_surrender": True, "plea": True}, (11, 76)),
            ({"major_merit": True}, (0, 61)),  # may be remitted; 63 × 0.8 × 1.2 = 60.48
            ({"grave_result_averted": True}, (14, 53)),
            ({"vulnerable_victims": True}, (36, 84)),
        ],
    )
    def test_the_second_tier(self, circumstances, expected):
        assert estimated(FIVE_HUNDRED, **circumstances) == expected

    def test_an_accessory_comes_first_and_is_multiplied(self):
        one = act("steal", {"track": 500}, roles={"z": "accessory"})
        # 36 × 0.5 × 0.6 × 0.8 = 8.64; 63 × 0.8 × 1.2 = 60.48. An accessory may be remitted.
        found = weighed(one, voluntary_surrender=True)
        assert found.estimate_months.hi == 61
        assert found.estimate_months.lo == 0
        (first,) = [s.months for s in found.steps if "先行" in s.text]
        assert (first.lo, first.hi) == (18, 51)

    def test_a_minor_may_go_one_tier_down(self):
        assert estimated(FIVE_HUNDRED, party={"born": "2007-06-01"})[0] == 14  # 36 × 0.5 × 0.8

    def test_who_desisted_without_harm_is_remitted(self):
        assert estimated(act("steal", {"track": 500}, stage="abandonment")) == (0, 0)

    def test_who_was_coerced_stays_below_the_range(self):
        low, high = estimated(act("steal", {"track": 500}, roles={"z": "coerced"}))
        assert (low, high) == (0, 36)

    def test_where_the_tier_is_open_both_are_there(self):
        either = act("steal", {"track": {"at_least": 400, "at_most": 600}})
        low, high = estimated(either)
        assert low < 36 < high
        texts = [step.text for step in weighed(either).steps]
        assert "情节严重的" in texts
        assert "情节特别严重的" in texts

    def test_ordinary_items_of_the_first_tier_have_no_number_so_the_range_is_open(self):
        assert estimated(act("steal", {"ordinary": 5_000})) == (1, 36)


class TestRecords:
    @pytest.mark.parametrize(
        ("items", "expected"), [(500, ("yes", "no")), (50, ("undetermined", "undetermined"))]
    )
    def test_whether_a_serious_crime_deserves_imprisonment_is_the_courts(self, items, expected):
        found = weighed(act("steal", {"track": items}), party={"priors": [STOLE]})
        assert (found.recidivist, found.earlier_record) == expected

    @pytest.mark.parametrize(
        ("change", "expected"),
        [
            ({"ended": "2011-06-01"}, "yes"),
            ({"ended": "2011-06-01", "negligent": True}, "no"),
            ({"ended": "2011-06-01", "under_18": True}, "no"),
            ({"kind": "administrative"}, "no"),
        ],
    )
    def test_an_earlier_record_is_what_makes_no_recidivist(self, change, expected):
        found = weighed(FIVE_HUNDRED, party={"priors": [{**STOLE, **change}]})
        assert (found.recidivist, found.earlier_record) == ("no", expected)

    def test_what_makes_the_crime_is_no_record_as_well(self):
        again = {
            "kind": "criminal",
            "for": "侵犯公民个人信息罪",
            "on": "2015-01-01",
            "punishment": "lighter",
        }
        found = weighed(act("steal", {"track": 1}), party={"priors": [again]})
        assert found.earlier_record == "no"


class TestSuspensionAndTheRest:
    @pytest.mark.parametrize(
        ("one", "of", "expected"),
        [
            (FIFTY, {}, ("yes", "no")),
            (FIVE_HUNDRED, {}, ("undetermined", "no")),  # three years exactly, or more
            (FIFTY, {"pregnant": True}, ("yes", "yes")),
            (FIFTY, {"ringleader": True}, ("no", "no")),
            (FIFTY, {"ringleader": "unknown"}, ("undetermined", "no")),
            (FIVE_HUNDRED, {"party": {"priors": [STOLE]}}, ("no", "no")),
            (FIFTY, {"party": {"born": "2007-06-01"}}, ("yes", "yes")),
            (FIFTY, {"party": {"born": "1950-06-01"}}, ("yes", "yes")),
        ],
    )
    def test_suspension(self, one, of, expected):
        found = weighed(one, **of).suspension
        assert (found.possible, found.shall) == expected

    @pytest.mark.parametrize(
        ("facts", "of", "expected"),
        [
            ({}, {}, "no"),
            ({"obtained_in_duty_or_service": True}, {}, "yes"),
            ({"obtained_in_duty_or_service": "unknown"}, {}, "undetermined"),
            ({}, {"breach_of_profession": True}, "yes"),
        ],
    )
    def test_bar_from_the_profession(self, facts, of, expected):
        assert weighed(act("sell", {"track": 60}, **facts), **of).occupation_ban == expected

    @pytest.mark.parametrize(
        ("one", "said"),
        [(FIFTY, ["罚金一般2000至50000元"]), (FIVE_HUNDRED, ["罚金一般不少于10000元"]),
         (act("sell", {"track": 50}, illegal_income_yuan=1), [])],
    )  # fmt: skip
    def test_the_local_fine_where_there_is_no_income(self, one, said):
        notes = [note.text for note in weighed(one).notes if "罚金一般" in note.text]
        assert [note.partition("，")[2].rpartition("，")[2] for note in notes] == said
        assert not any("罚金一般" in note.text for note in weighed(one, rules=False).notes)

    def test_what_is_set_off_is_said(self):
        party = {
            "days_in_custody": 40,
            "administrative_detention_days": 10,
            "administrative_fine_yuan": 400,
        }
        texts = "".join(note.text for note in weighed(FIFTY, party=party).notes)
        for said in ("羁押40日", "行政拘留10日", "尚须缴纳不少于600元"):
            assert said in texts


LENIENT = [
    "voluntary_surrender", "confession", "graver_crime_confessed", "grave_result_averted",
    "plea_in_court", "plea", "merit", "major_merit", "partial_restitution", "full_restitution",
    "compensation", "forgiveness", "reconciliation", "good_conduct_in_custody",
    "diminished_capacity", "deaf_mute_or_blind",
]  # fmt: skip
circumstances = st.dictionaries(
    st.sampled_from([*LENIENT, "vulnerable_victims", "disaster_time", "lighter_crime"]),
    st.sampled_from([True, "unknown"]),
    max_size=8,
)
items = st.fixed_dictionaries(
    {}, optional={name: st.integers(0, 20_000) for name in ("track", "lodging", "ordinary")}
)


@given(items, circumstances, st.sampled_from(LENIENT))
@settings(max_examples=150, deadline=None)
def test_it_stays_inside_what_the_law_allows_and_leniency_never_raises_it(found, held, more):
    one = act("steal", {"track": 50, **found}, illegal_income_yuan=len(held) * 4_000)
    if (found.get("track", 50)) < 50:
        one["items"]["track"] = 50
    before = weighed(one, **{k: v for k, v in held.items() if k != more})
    unknown = weighed(one, **{**held, more: "unknown"})
    after = weighed(one, **{**held, more: True})
    for sentence in (before, unknown, after):
        estimate, allowed = sentence.estimate_months, sentence.allowed_months
        assert estimate.lo <= estimate.hi
        assert allowed.lo <= estimate.lo
        assert estimate.hi <= allowed.hi <= 84
    assert after.estimate_months.lo <= before.estimate_months.lo
    assert after.estimate_months.hi <= before.estimate_months.hi
    # What is unknown covers both answers.
    assert unknown.estimate_months.lo <= after.estimate_months.lo
    assert unknown.estimate_months.hi >= before.estimate_months.hi
