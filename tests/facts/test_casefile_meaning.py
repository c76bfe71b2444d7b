"""What a case file means: the unstated, the unknown, ranges, and items taken over from another act."""

from __future__ import annotations

import pytest

from lvheng.facts.register import (
    ACT_FACTS,
    CATEGORIES,
    CIRCUMSTANCES,
    CONSEQUENCES,
    CONTESTED_CATEGORIES,
)
from lvheng.law.readings import CONTESTED_CATEGORY, READINGS
from lvheng.logic.interval import NO, UNDETERMINED, YES, Interval, exactly

from .reading import read, with_act, with_party

OPEN = Interval(0, None)


def act_of(**facts):
    content = with_act(**facts)
    content["acts"][0] = {k: v for k, v in content["acts"][0].items() if v != "absent"}
    return read(content).acts[0]


class TestUnstated:
    def test_what_is_not_alleged_is_false_zero_and_once(self):
        act = act_of()
        assert set(act.truths.values()) == {NO}
        assert set(act.yuan.values()) == {exactly(0)}
        assert set(act.consequences.values()) == {NO}
        assert act.items["lodging"] == exactly(0)
        assert act.recipients == exactly(1)

    def test_what_is_unstated_and_unknown_is_open(self):
        (act,) = read(with_act() | {"unstated": "unknown"}).acts
        assert set(act.truths.values()) == {UNDETERMINED}
        assert set(act.yuan.values()) == {OPEN}
        assert set(act.consequences.values()) == {UNDETERMINED}
        assert act.items["track"] == exactly(50)
        assert act.items["lodging"] == OPEN
        assert act.recipients == Interval(1, None)

    def test_unstated_priors_and_circumstances(self):
        (party,) = read(with_party()).parties
        assert party.priors == ()
        assert set(party.circumstances.values()) == {NO}
        (party,) = read(with_party() | {"unstated": "unknown"}).parties
        assert party.priors is None
        assert set(party.circumstances.values()) == {UNDETERMINED}

    def test_the_unwritten_is_listed_by_path_and_the_written_is_not(self):
        case = read(with_act(lawful_business=False, recipients=1))
        assert "acts.a1.knew_of_criminal_use" in case.unwritten
        assert "acts.a1.items.lodging" in case.unwritten
        assert "parties.z.priors" in case.unwritten
        written = {
            "acts.a1.lawful_business",
            "acts.a1.items.track",
            "acts.a1.recipients",
            "acts.a1.on",
        }
        assert not written & case.unwritten

    @pytest.mark.parametrize("empty", ["absent", None, {}])
    def test_an_act_with_neither_items_nor_money_has_unknown_items(self, empty):
        assert act_of(items=empty).items == dict.fromkeys(CATEGORIES, OPEN)

    @pytest.mark.parametrize("money", ["illegal_income_yuan", "profit_from_use_yuan"])
    def test_an_act_with_money_and_no_items_has_none_alleged(self, money):
        act = act_of(items="absent", **{money: 5_000})
        assert set(act.items.values()) == {exactly(0)}

    def test_costs_alone_or_an_income_of_0_are_no_money(self):
        for facts in ({"cost_yuan": 5_000}, {"illegal_income_yuan": 0}):
            assert act_of(items="absent", **facts).items["track"] == OPEN

    def test_with_the_unstated_unknown_money_does_not_make_the_items_none(self):
        content = with_act(illegal_income_yuan=5_000) | {"unstated": "unknown"}
        del content["acts"][0]["items"]
        assert read(content).acts[0].items["track"] == OPEN

    def test_unknown_items_are_all_unknown(self):
        assert act_of(items="unknown").items == dict.fromkeys(CATEGORIES, OPEN)

    def test_an_act_of_exhibits_not_yet_counted_has_unknown_items(self):
        act = act_of(items="absent", exhibits=["a.csv"])
        assert act.exhibits == ("a.csv",)
        assert set(act.items.values()) <= {OPEN}


class TestValues:
    @pytest.mark.parametrize(
        ("written", "read_as"),
        [
            (0, exactly(0)),
            (50, exactly(50)),
            ("unknown", OPEN),
            ({"at_least": 5}, Interval(5, None)),
            ({"at_most": 5}, Interval(0, 5)),
            ({"at_least": 5, "at_most": 5}, exactly(5)),
            ({"at_least": 5, "at_most": 7}, Interval(5, 7)),
        ],
    )
    def test_a_count_may_be_a_number_a_range_or_unknown(self, written, read_as):
        assert act_of(items={"track": written}).items["track"] == read_as

    @pytest.mark.parametrize(
        ("written", "read_as"),
        [(3, exactly(3)), ("unknown", Interval(1, None)), ({"at_most": 4}, Interval(1, 4))],
    )
    def test_recipients_begin_at_one(self, written, read_as):
        assert act_of(recipients=written).recipients == read_as

    def test_named_recipients_are_counted_without_repetition(self):
        act = act_of(recipients=["x", "y", "x"])
        assert act.recipients == exactly(2)
        assert act.recipient_ids == ("x", "y")

    @pytest.mark.parametrize(
        ("written", "read_as"), [(True, YES), (False, NO), ("unknown", UNDETERMINED)]
    )
    def test_a_truth_may_be_unknown(self, written, read_as):
        assert act_of(lawful_business=written).truths["lawful_business"] == read_as

    def test_consequences_named_are_so_and_the_others_are_not(self):
        act = act_of(consequences=["death"])
        assert act.consequences == dict.fromkeys(CONSEQUENCES, NO) | {"death": YES}
        assert set(act_of(consequences="unknown").consequences.values()) == {UNDETERMINED}

    def test_a_contested_kind_is_there_only_if_written(self):
        assert act_of(items={"past_trip": 7}).items["past_trip"] == exactly(7)
        assert "past_trip" not in act_of(items={"track": 7}).items

    def test_a_prior_without_a_day_is_kept(self):
        prior = {"kind": "administrative", "for": "infringing_personal_information"}
        for day in ({}, {"on": "unknown"}):
            (party,) = read(with_party(priors=[prior | day])).parties
            assert party.priors[0].on is None


class TestItemsTakenOver:
    def chain(self, *acts):
        content = with_act(items={"track": 7, "past_trip": 3})
        content["acts"] += [
            {"id": f"a{n}", "party": "z", "kind": "sell", **act} for n, act in enumerate(acts, 2)
        ]
        return read(content)

    def test_an_act_that_states_none_has_the_items_of_the_act_it_names(self):
        case = self.chain({"same_items_as": "a1"})
        assert case.act("a2").items == case.act("a1").items
        assert case.act("a2").items_from == "a1"

    def test_they_are_taken_over_along_a_chain(self):
        case = self.chain({"same_items_as": "a1"}, {"same_items_as": "a2"})
        assert case.act("a3").items == case.act("a1").items
        assert case.act("a3").items_from == "a1"

    def test_they_are_taken_over_from_an_act_further_down_the_file(self):
        case = self.chain({"same_items_as": "a3"}, {"items": {"lodging": 9}})
        assert case.act("a2").items["lodging"] == exactly(9)

    def test_an_act_that_states_its_own_keeps_them(self):
        case = self.chain({"same_items_as": "a1", "items": {"track": 2}})
        assert case.act("a2").items["track"] == exactly(2)
        assert case.act("a2").items_from == "a2"

    def test_money_does_not_stand_in_the_way(self):
        case = self.chain({"same_items_as": "a1", "illegal_income_yuan": 5_000})
        assert case.act("a2").items["track"] == exactly(7)

    def test_items_said_to_be_unknown_stay_unknown(self):
        case = self.chain({"same_items_as": "a1", "items": "unknown"})
        assert case.act("a2").items["track"] == OPEN

    def test_what_is_taken_over_is_not_listed_as_unwritten(self):
        case = self.chain({"same_items_as": "a1"})
        assert not [path for path in case.unwritten if path.startswith("acts.a2.items")]


class TestTheRegister:
    def test_every_contested_kind_has_its_reading_and_every_option_is_a_category(self):
        assert set(CONTESTED_CATEGORY) == set(CONTESTED_CATEGORIES)
        for reading in CONTESTED_CATEGORY.values():
            assert set(READINGS[reading].options) <= set(CATEGORIES)

    def test_every_reading_has_a_default_an_alternative_and_a_source(self):
        for reading in READINGS.values():
            assert len(reading.options) >= 2
            assert reading.source
            assert reading.point.startswith(("C-", "K-"))

    def test_every_fact_says_in_both_languages_what_it_is_and_for_which_provision_it_is_asked(self):
        for fact in (*ACT_FACTS.values(), *CIRCUMSTANCES.values()):
            assert fact.label.zh
            assert fact.label.en.isascii()
            assert "条" in fact.asked_for
