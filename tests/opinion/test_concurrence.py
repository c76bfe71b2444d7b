"""Several charges against one party: C-41 to C-44g, one act or several, and the whole punishment."""

from __future__ import annotations

import itertools
import json
import random
from datetime import date

import pytest

from lvheng.facts.casefile import case_of
from lvheng.facts.other_acts import OTHER_KINDS
from lvheng.law.concurrence import rule_for
from lvheng.law.instruments.criminal_law.art_069 import most_imprisonment
from lvheng.law.readings import READINGS
from lvheng.opinion import assess
from lvheng.opinion.concurrence.weight import weight
from lvheng.opinion.penalties import penalties_of

TODAY = date(2026, 11, 21)
OPTIONS = {name: tuple(reading.options) for name, reading in READINGS.items()}
DATA, AID = "侵犯公民个人信息罪", "帮助信息网络犯罪活动罪"


def opinion(acts, others):
    file = {
        "lvheng": 1,
        "parties": [{"id": "z"}],
        "acts": [{"id": f"a{n}", "party": "z", **one} for n, one in enumerate(acts, 1)],
        "other_acts": [{"id": f"o{n}", "party": "z", **one} for n, one in enumerate(others, 1)],
    }
    (party,) = assess(case_of(json.loads(json.dumps(file)), OPTIONS, TODAY)).parties
    return party


def sold(track=50, on="2024-06-01", **facts):
    return {"kind": "sell", "on": on, "items": {"track": track}, **facts}


def aided(on="2024-06-01", **facts):
    stated = {"knew_of_crime": True, "persons_aided": 3, **facts}
    return {"kind": "aid_network_crime", "on": on, **stated}


class TestOneConductOrSeveral:
    def test_one_charge_has_nothing_to_go_together_with(self):
        assert opinion([sold()], []).concurrence is None
        assert opinion([sold(49)], [aided()]).concurrence is None

    def test_the_same_by_way_of_a_third_is_the_same(self):
        """The sale and a group for it are one, the group and the aid are one: so are the sale and the aid."""
        group = {"kind": "illegal_use_of_networks", "on": "2024-06-01", "set_up_for_crime": True,
                 "groups": 5, "same_conduct_as": "a1"}  # fmt: skip
        found = opinion([sold(500)], [group, aided(same_conduct_as="o1")])
        assert [pair.one_conduct for pair in found.concurrence.pairs] == ["yes"] * 3
        (outcome,) = found.concurrence.outcomes
        assert outcome.convicted == ((DATA,),)

    def test_what_is_the_same_by_way_of_a_third_is_not_combined(self):
        """Fraud is the heaviest of the three, and the group yields to it and to the sale."""
        group = {"kind": "illegal_use_of_networks", "on": "2024-06-01", "set_up_for_crime": True,
                 "groups": 5, "same_conduct_as": "a1"}  # fmt: skip
        fraud = {"kind": "fraud", "on": "2024-06-01", "defrauded": True, "amount_yuan": 60_000, "large_from_yuan": 3_000,
                 "huge_from_yuan": 50_000, "especially_huge_from_yuan": 500_000, "same_conduct_as": "o1"}  # fmt: skip
        (outcome,) = opinion([sold(50)], [group, fraud]).concurrence.outcomes
        assert outcome.convicted == (("诈骗罪",),)
        assert (outcome.custody_months.lo, outcome.custody_months.hi) == (36, 120)

    def test_stated_to_be_the_same_the_heavier_is_taken(self):
        found = opinion([sold(500)], [aided(same_conduct_as="a1")])
        (pair,), (outcome,) = found.concurrence.pairs, found.concurrence.outcomes
        assert (pair.one_conduct, pair.prevails, pair.rule.point) == ("yes", DATA, "C-44")
        assert outcome.convicted == ((DATA,),)
        assert (outcome.custody_months.lo, outcome.custody_months.hi) == (36, 84)
        data, aid = found.charges
        assert (data.heavier_than, aid.heavier_than) == ((AID,), ())
        assert found.headline_charge.offence == DATA

    def test_it_may_be_stated_at_either_end(self):
        found = opinion([sold(500, same_conduct_as="o1")], [aided()])
        assert found.concurrence.pairs[0].one_conduct == "yes"

    def test_separate_conduct_is_combined(self):
        for one in (aided(same_conduct_as="none"), aided(on="2024-06-02")):
            found = opinion([sold(500)], [one])
            (outcome,) = found.concurrence.outcomes
            assert outcome.convicted == ((DATA,), (AID,))
            assert (outcome.custody_months.lo, outcome.custody_months.hi) == (36, 84 + 36)
            assert outcome.fine_yuan.lo == 2_000
            assert [charge.heavier_than for charge in found.charges] == [(), ()]

    def test_where_it_is_not_stated_both_results_are_shown(self):
        found = opinion([sold(500)], [aided()]).concurrence
        assert [one.assumes for one in found.outcomes] == ["one_conduct", "separate"]
        assert [one.custody_months.hi for one in found.outcomes] == [84, 120]
        assert found.pairs[0].one_conduct == "undetermined"

    def test_which_is_heavier_may_hang_on_an_open_tier(self):
        open_ = sold({"at_least": 49, "at_most": 50})
        found = opinion([open_], [aided(same_conduct_as="a1")]).concurrence
        assert found.pairs[0].prevails == "undetermined"
        (outcome,) = found.outcomes
        assert outcome.convicted == ((DATA, AID),)
        assert (outcome.custody_months.lo, outcome.custody_months.hi) == (0, 36)

    def test_a_charge_not_established_takes_no_part(self):
        assert opinion([sold()], [aided(knew_of_crime=False)]).concurrence is None

    def test_the_headline_is_the_heaviest(self):
        found = opinion([sold()], [aided(on="2023-01-01")])
        assert found.headline_charge.offence == DATA  # of equals the first
        found = opinion([sold({"at_least": 49, "at_most": 50})], [aided(on="2023-01-01")])
        assert found.headline_charge.offence == AID  # the other is not certain


class TestTheRules:
    @pytest.mark.parametrize(
        ("other", "relation", "prevails", "point"),
        [
            ("286-1", "heavier", "", "C-41"),
            ("285", "heavier", "", "C-42"),
            ("287-1", "prevails", "253-1", "C-43"),
            ("287-2", "heavier", "", "C-44"),
            ("266", "heavier", "", "C-44a"),
            ("177-1", "prevails", "177-1", "C-44b"),
            ("246", "heavier", "", "C-44c"),
            ("219", "heavier", "", "C-44d"),
            ("397", "prevails", "253-1", "C-44e"),
            ("252", "several", "", "C-44f"),
            ("253", "several", "", "C-44f"),
        ],
    )
    def test_of_253_1_with_each_other_article(self, other, relation, prevails, point):
        for pair in (("253-1", other), (other, "253-1")):
            rule = rule_for(*pair, {})
            assert (rule.relation, rule.prevails, rule.point) == (relation, prevails, point)

    def test_what_an_article_says_itself_comes_before_the_general_rule(self):
        says = {"287-2": "同时构成其他犯罪的，依照处罚较重的规定定罪处罚。"}
        assert rule_for("285", "287-2", says).status == "text"
        assert rule_for("285", "312", {}).status == "inference"

    def test_one_crime_under_two_paragraphs_is_not_combined(self):
        others = [
            {"kind": kind, "on": day, **dict.fromkeys(truths, True)}
            for kind, day, truths in (
                ("damage_computer_systems", "2024-06-01", ()),
                ("spread_destructive_programs", "2024-06-05", ()),
            )
        ]
        for one in others:
            facts = OTHER_KINDS[one["kind"]].facts.values()
            one.update({f.name: True if f.type == "boolean" else 10**6 for f in facts})
        found = opinion([], others)
        if found.concurrence is not None:
            (outcome,) = found.concurrence.outcomes
            assert len(outcome.convicted) == 1

    def test_every_kind_can_state_what_it_is_the_same_as(self):
        for kind in OTHER_KINDS:
            found = opinion([sold()], [{"kind": kind, "same_conduct_as": "a1"}])
            assert found.id == "z"


def random_charges(rng):
    kinds = [
        aided(on=rng.choice(("2024-06-01", "2024-06-02", "2021-01-01")))
        for _ in range(rng.randint(0, 2))
    ]
    for one in kinds:
        if rng.random() < 0.5:
            one["same_conduct_as"] = rng.choice(("a1", "none"))
        one["knew_of_crime"] = rng.choice((True, True, "unknown"))
    days = ("2012-06-01", "2014-06-01", "2024-06-01")
    acts = [sold(rng.choice((49, 50, 500)), rng.choice(days)) for _ in range(rng.randint(1, 3))]
    return opinion(acts, kinds)


class TestAgainstEveryConviction:
    @pytest.mark.parametrize("seed", range(60))
    def test_the_ranges_hold_every_conviction_and_no_more(self, seed):
        """Which charges are made out is tried in every way; each pair is one conduct or not as assumed."""
        party = random_charges(random.Random(seed))
        found = party.concurrence
        standing = [charge for charge in party.charges if charge.stands]
        if found is None:
            assert len(standing) < 2
            return
        pairs = {frozenset((p.first.offence, p.second.offence)): p for p in found.pairs}
        for outcome in found.outcomes:
            as_one = ("yes", "undetermined") if outcome.assumes == "one_conduct" else ("yes",)
            lows, highs = [], []
            open_tiers = [
                [name for name in ("none", *penalties_of(c)) if _between(c, name)] for c in standing
            ]
            for tiers in itertools.product(*open_tiers):
                made_out = [(c, t) for c, t in zip(standing, tiers, strict=True) if t != "none"]
                left = [
                    (c, t)
                    for c, t in made_out
                    if not any(
                        weight(d, u) > weight(c, t)
                        or (weight(d, u) == weight(c, t) and standing.index(d) < standing.index(c))
                        for d, u in made_out
                        if d is not c
                        and (pair := pairs[frozenset((c.offence, d.offence))]).one_conduct in as_one
                        and pair.rule.relation == "heavier"
                    )
                ]
                ranges = [penalties_of(c)[t].custody_months for c, t in left]
                lows.append(max((r.lo for r in ranges), default=0))
                total = sum(r.hi for r in ranges)
                highs.append(most_imprisonment(total))
            assert outcome.custody_months.lo <= min(lows)
            assert outcome.custody_months.hi >= max(highs)
            if all(c.tier.lowest == c.tier.highest for c in standing):
                assert outcome.custody_months.lo == min(lows)
                assert outcome.custody_months.hi == max(highs)


def _between(charge, name):
    names = ["none", *penalties_of(charge)]
    at = names.index(name)
    return names.index(charge.tier.lowest) <= at <= names.index(charge.tier.highest)
