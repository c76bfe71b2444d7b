"""The claims of `acts` over templates, and each stated exception with the case that shows it.

Of templates of three acts a fixed part is proved here; `python -m tests.proofs` proves all.
"""

from __future__ import annotations

import random
from datetime import date

import pytest
import z3

from lvheng.facts.register import CATEGORIES, CONTESTED_CATEGORIES
from lvheng.law.library import Absence, every_provision, provision
from lvheng.law.readings import CONTESTED_CATEGORY, READINGS
from lvheng.logic.terms import Fact

from . import acts as claims
from .claims import TOO_YOUNG, Refuted, Situation, headline, more_of_everything, prove, tier
from .solver import Chosen
from .templates import (
    EVERY,
    OPTIONS,
    SAME_CLASS,
    WITH_RECIPIENTS,
    items,
    named,
    template,
    templates,
)

ONE, TWO = list(templates(1, names=EVERY)), list(templates(2))
THREE = random.Random(2017).sample(list(templates(3)), 48)
NAMED = [
    (template(*before, first, {**second, **link}), len(before))
    for before in ((), ({"kind": "steal"},))
    for first in (
        {"kind": "sell", "recipients": ["p"], **({"same_items_as": "a1"} if before else {})},
    )
    for second in ({"kind": "sell", "recipients": to} for to in (["p"], ["q"], ["p", "q"]))
    for link in (
        {},
        {"same_items_as": f"a{len(before) + 1}"},
        {"same_items_as": f"a{len(before) + 1}", "items": items()},
    )
]


@pytest.mark.parametrize("claim", claims.CLAIMS, ids=lambda c: c.__name__)
@pytest.mark.parametrize("file", [*ONE, *TWO, *THREE], ids=named)
def test_of_one_template(claim, file):
    claim(file)


@pytest.mark.parametrize("claim", claims.CLAIMS_ON_SEVERAL, ids=lambda c: c.__name__)
@pytest.mark.parametrize("file", [*TWO, *THREE[:8]], ids=named)
def test_of_one_template_of_several_acts(claim, file):
    claim(file)


@pytest.mark.parametrize(("file", "number"), NAMED, ids=[named(f) for f, _ in NAMED])
def test_a_further_named_recipient_never_lowers(file, number):
    claims.a_further_recipient_never_lowers(file, number)


@pytest.mark.parametrize("kind", [*SAME_CLASS, "publish"])
@pytest.mark.parametrize(
    "before", [(), ({"kind": "steal"},), ({"kind": "buy"},), ({"kind": "sell"},)]
)
def test_kinds_of_one_class_are_alike(kind, before):
    """The tier is made of the same facts in the same way, so a proof for one kind is a proof for the other."""
    like = SAME_CLASS.get(kind, "sell")
    recipients = {"recipients": 1} if kind == "publish" else {}
    for link in ({}, {"same_items_as": "a1"}) if before else ({},):
        readings = Chosen(OPTIONS)
        one = Situation(template(*before, {"kind": kind, **link}), readings)
        other = Situation(template(*before, {"kind": like, **link, **recipients}), readings)
        assert z3.eq(z3.simplify(tier(one)), z3.simplify(tier(other)))


STANDARDS = {
    **dict.fromkeys(("track", "communication_content", "credit", "property"), 50),
    **dict.fromkeys(
        ("lodging", "communication_record", "health", "transaction", "other_sensitive"), 500
    ),
    "ordinary": 5000,
}


class TestOneAct:
    """For every number of items, in every category, under every reading."""

    def exactly_at(self, kind, name, standard, readings, times=lambda world: 1):
        file = template({"kind": kind, "items": items([name])})
        world = Situation(file, Chosen({**OPTIONS, **readings}))
        found = tier(world)
        n = world.fact(f"acts.a1.items.{name}") * times(world)
        given = [
            z3.Not(fact) if z3.is_bool(fact) else fact == 0
            for path, fact in world.leaves().items()
            if not path.endswith((f".{name}", "recipients"))
        ]
        exact = z3.And((found >= 1) == (n >= standard), (found == 2) == (n >= 10 * standard))
        prove(f"{kind} {name}：{standard}、{10 * standard}", [world], exact, given)

    @pytest.mark.parametrize("kind", ["steal", "buy", "sell", "publish"])
    @pytest.mark.parametrize("name", CATEGORIES)
    def test_each_category_decides_exactly_at_its_standard(self, kind, name):
        to_several = kind in WITH_RECIPIENTS

        def times(world):
            return world.number(Fact("acts.a1.recipients")) if to_several else 1

        self.exactly_at(kind, name, STANDARDS[name], {}, times)

    @pytest.mark.parametrize("name", CONTESTED_CATEGORIES)
    def test_a_disputed_kind_decides_at_the_standard_of_the_class_that_its_reading_gives(
        self, name
    ):
        reading = CONTESTED_CATEGORY[name]
        for option in READINGS[reading].options:
            self.exactly_at("steal", name, STANDARDS[option], {reading: (option,)})


class TestCountingOfArticle11:
    """第十一条, over all numbers: n obtained, of which the same n or m are sold to r."""

    @pytest.mark.parametrize("reading", OPTIONS["obtained_then_partly_resold"])
    def test_what_was_obtained_and_sold_counts_once_for_each_recipient(self, reading):
        file = template({"kind": "steal"}, {"kind": "sell", "same_items_as": "a1"})
        world = Situation(file, Chosen({**OPTIONS, "obtained_then_partly_resold": (reading,)}))
        n, r = world.fact("acts.a1.items.lodging"), world.number(Fact("acts.a2.recipients"))
        counted = world.fact("items_B")
        given = [world.fact("acts.a1.items.owner_contact_list") == 0]
        prove("取得后出售按接收方计一次", [world], counted == n * r, given)

    def test_a_part_sold_to_one_adds_nothing_to_what_was_obtained(self):
        file = template(
            {"kind": "steal"},
            {"kind": "sell", "same_items_as": "a1", "items": items(), "recipients": 1},
        )
        world = Situation(file, Chosen(OPTIONS))
        n, m = (world.fact(f"acts.{act}.items.track") for act in ("a1", "a2"))
        given = [m <= n, world.fact("acts.a1.items.owner_contact_list") == 0]
        given.append(world.fact("acts.a2.items.owner_contact_list") == 0)
        prove("部分出售给一人不另计", [world], world.fact("items_A") == n, given)


# exceptions: each with the case that shows it


def refuted(claim, *arguments):
    with pytest.raises(Refuted) as found:
        claim(*arguments)
    return found.value.files


class TestExceptions:
    def test_sensitive_items_take_a_purchase_of_nothing_from_article_6(self):
        """A purchase for lawful business on no items, with profit, is serious under art. 6; with one
        sensitive item and still no ordinary one, art. 6 governs no part of it. The first of these two
        cases is none that occurs: profit from using no information."""
        (file,) = (f for f in templates(1) if named(f) == "buy")
        less, more = claims.two_states(file)
        lower = tier(less) <= tier(more)
        given = more_of_everything(
            less.leaves(), more.leaves(), falling=claims.FALLING, same=claims.SAME
        )
        with pytest.raises(Refuted) as found:
            prove("多不降档（不设例外）", [less, more], lower, given)
        one, other = found.value.files
        assert headline(one) == 1
        assert headline(other) == 0
        assert one["acts"][0]["lawful_business"]
        assert not any(one["acts"][0]["items"].values())
        assert any(other["acts"][0]["items"].values())

    def test_with_any_ordinary_item_there_is_no_exception(self):
        (file,) = (f for f in templates(1) if named(f) == "buy")
        less, more = claims.two_states(file)
        lower = tier(less) <= tier(more)
        given = more_of_everything(
            less.leaves(), more.leaves(), falling=claims.FALLING, same=claims.SAME
        )
        given.append(less.fact("acts.a1.items.ordinary") >= 1)
        prove("有第五项信息时多不降档", [less, more], lower, given)

    @pytest.mark.parametrize("to", [False, True])
    def test_lawful_business_pushes_both_ways(self, to):
        """It takes ordinary items out of art. 5, and lets the profit count under art. 6."""
        (file,) = (f for f in templates(1) if named(f) == "buy")
        less, more = claims.two_states(file)
        flip = less.fact("acts.a1.lawful_business")
        lower = tier(less) <= tier(more)
        leaves, others = less.leaves(), more.leaves()
        del leaves["acts.a1.lawful_business"]
        given = more_of_everything(leaves, others, same=[n.rpartition(".")[2] for n in leaves])
        given += [flip == (not to), more.fact("acts.a1.lawful_business") == to]
        with pytest.raises(Refuted) as found:
            prove("合法经营", [less, more], lower, given)
        one, other = found.value.files
        assert headline(one) > headline(other)

    def test_selling_on_what_was_bought_for_business_ends_article_6(self):
        """第六条第二款: the profit no longer counts; one who sells on a few items can come out lower."""
        file = template({"kind": "buy"}, {"kind": "sell", "same_items_as": "a1"})
        readings = Chosen(OPTIONS)
        before = Situation({**file, "acts": file["acts"][:1]}, readings)
        after = Situation(file, readings)
        with pytest.raises(Refuted) as found:
            prove("再出售不降档", [before, after], tier(before) <= tier(after))
        one, other = found.value.files
        assert headline(one) > headline(other)

    def test_an_act_outside_duty_takes_the_half_standard_away_under_one_reading(self):
        file = template({"kind": "sell"}, {"kind": "steal"})
        for option in OPTIONS["half_standard_mixed"]:
            readings = Chosen({**OPTIONS, "half_standard_mixed": (option,)})
            before = Situation({**file, "acts": file["acts"][:1]}, readings)
            after = Situation(file, readings)
            lower = tier(before) <= tier(after)
            if option == "ordinary_standard":
                one, other = refuted(prove, "再有一个行为不降档", [before, after], lower)
                assert headline(one) > headline(other)
            else:
                prove("再有一个行为不降档", [before, after], lower)

    def test_both_articles_apply_to_the_ordinary_items_where_all_is_under_article_5(self):
        """docs/decisions/0005: under that reading the gates of art. 6 stay open beside art. 5."""
        (file,) = (f for f in templates(1) if named(f) == "buy")
        world = Situation(
            file, Chosen({**OPTIONS, "mixed_business_purchase": ("all_under_article_5",)})
        )
        conduct = claims.conduct_of(world)
        (act,) = conduct.acts
        both = z3.And(
            world.truth(conduct.under_6(act)), world.number(conduct.items(("ordinary",), act)) >= 1
        )
        (shown,) = refuted(prove, "不重叠", [world], z3.Not(both))
        assert shown["acts"][0]["lawful_business"]

    def test_a_sale_of_more_than_the_sale_it_follows_can_cost_items_counted_record_by_record(self):
        """Facts that tell no one story: "the same items" as before, but more of them."""
        first = {
            "kind": "sell",
            "same_items_as": "a1",
            "recipients": ["p"],
            "items": items(["track"]),
        }
        then = {**first, "recipients": ["q", "r"], "same_items_as": "a2"}
        obtained = {"kind": "steal", "items": items(["track"])}
        file = template(obtained, first, then)
        wider = template(obtained, {**first, "recipients": ["p", "q"]}, then)
        for option in OPTIONS["obtained_then_partly_resold"]:
            readings = Chosen({**OPTIONS, "obtained_then_partly_resold": (option,)})
            less, more = Situation(file, readings), Situation(wider, readings)
            lower = tier(less) <= tier(more)
            if option == "larger_set":
                prove("多一名接收方不降档", [less, more], lower)
                continue
            one, other = refuted(prove, "多一名接收方不降档", [less, more], lower)
            assert headline(one) > headline(other)
            assert one["acts"][2]["items"]["track"] > one["acts"][1]["items"]["track"]

    def test_obtaining_what_one_sold_before_is_not_open_to_age(self, monkeypatch):
        """Facts out of order: sold first, the same items obtained afterwards. Under an open age the purchase
        counts as sold on, and art. 6 cannot govern it; under a known age it can."""
        file = template({"kind": "sell"}, {"kind": "buy", "same_items_as": "a1"})
        assert claims.obtains_what_was_sold(file)
        monkeypatch.setattr(claims, "obtains_what_was_sold", lambda file: False)
        known, open_ = refuted(claims.an_act_under_16_is_as_if_it_were_not, file)
        assert known["acts"][0]["on"] == open_["acts"][0]["on"] == TOO_YOUNG


# the calendar


class TestVersions:
    @pytest.mark.parametrize(
        "article", sorted({(p.instrument.id, p.number) for p in every_provision()}), ids="-".join
    )
    def test_the_versions_of_an_article_tile_the_calendar(self, article):
        """For every day: from the first version on exactly one is in force, up to a repeal; none before."""
        versions = [p for p in every_provision() if (p.instrument.id, p.number) == article]
        first = min(p.since for p in versions)
        last = None if any(p.until is None for p in versions) else max(p.until for p in versions)
        day = z3.Int("day")
        in_force = [
            z3.And(
                day >= p.since.toordinal(),
                day <= p.until.toordinal() if p.until else z3.BoolVal(True),
            )
            for p in versions
        ]
        within = z3.And(
            day >= first.toordinal(), day <= last.toordinal() if last else z3.BoolVal(True)
        )
        exactly_one = z3.PbEq([(one, 1) for one in in_force], 1)
        solver = z3.Solver()
        solver.add(z3.Not(z3.If(within, exactly_one, z3.Not(z3.Or(in_force)))))
        answer = solver.check()
        shown = solver.model()[day].as_long() if answer == z3.sat else None
        assert answer == z3.unsat, f"{article}：{date.fromordinal(shown)}"
        assert first >= versions[0].instrument.in_force or article[0] == "criminal_law"

    def test_the_library_answers_as_its_dates_say_on_the_days_around_every_change(self):
        for version in every_provision():
            key = (version.instrument.id, version.number)
            assert provision(*key, version.since) == version
            before = provision(*key, date.fromordinal(version.since.toordinal() - 1))
            assert before != version
            if version.until:
                assert provision(*key, version.until) == version
                assert provision(*key, date.fromordinal(version.until.toordinal() + 1)) != version
            elif not isinstance(before, Absence):
                assert before.until is not None


class TestOneSource:
    """Acts that point to one source are on the same items (第十一条第一款), whether or not that source is an
    act of the person under the present text."""

    def test_what_was_bought_and_sold_counts_once_where_both_acts_point_to_the_sellers_own(self):
        bought = {"kind": "buy", "same_items_as": "a1"}
        sold = {"kind": "sell", "same_items_as": "a1", "recipients": 1}
        file = template({"kind": "steal", "party": "y"}, bought, sold)
        chained = template({"kind": "steal", "party": "y"}, bought, {**sold, "same_items_as": "a2"})
        readings = Chosen(OPTIONS)
        one, other = Situation(file, readings), Situation(chained, readings)
        same = z3.And([one.fact(f"items_{name}") == other.fact(f"items_{name}") for name in "ABC"])
        prove("同一批信息购入后出售只计一次", [one, other], same)

    def test_what_was_obtained_again_and_sold_counts_once_where_the_first_act_was_under_16(self):
        later = ({"kind": kind, "same_items_as": "a1"} for kind in ("buy", "sell"))
        claims.an_act_under_16_is_as_if_it_were_not(template({"kind": "steal"}, *later))

    @pytest.mark.parametrize("kinds", [("buy", "sell"), ("sell", "sell"), ("buy", "buy")])
    @pytest.mark.parametrize("claim", claims.CLAIMS, ids=lambda c: c.__name__)
    def test_the_claims_hold_of_acts_on_the_items_of_another_person(self, claim, kinds):
        of_z = ({"kind": kind, "same_items_as": "a1"} for kind in kinds)
        claim(template({"kind": "steal", "party": "y"}, *of_z))
