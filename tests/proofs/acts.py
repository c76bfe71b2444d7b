"""What is claimed of every template of acts. `test_acts` runs it over some, `python -m tests.proofs` over all.

A claim about the tier is proved in two steps. `test_rules` proves that the tier never falls when a quantity
of the matter rises (acts_outside_duty: falls). Here it is proved of each template that no quantity of the
matter falls when the facts of the acts rise. Together: the tier never falls. What the first step does not
reach is asked of the tier itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import z3

from lvheng.facts.case import Act
from lvheng.law import conduct
from lvheng.law.instruments.fashi_2017_10.art_011 import items_of
from lvheng.law.matter import CLASS_NAMES, LABELS
from lvheng.logic.terms import Fact

from .claims import BORN, NUMBERS, TOO_YOUNG, Refuted, Situation, more_of_everything, prove, tier
from .solver import Chosen, World, truth_of
from .templates import ONE_OF_EACH_CLASS, OPTIONS, SELLING, File, named

__all__ = [
    "CLAIMS",
    "CLAIMS_ON_SEVERAL",
    "a_further_recipient_never_lowers",
    "an_art_6_purchase_turns_sensitive",
    "at_most",
    "business_acts",
    "obtains_what_was_sold",
    "two_states",
]

FALLING = ("cost_yuan", "others_access")
SAME = ("lawful_business", "responsible")
"""Facts that push both ways: neither more nor less of them is claimed to be harmless."""
QUANTITIES = [
    name for name in LABELS if name not in ("first_offence", "full_restitution", "remorse")
]


def quantities(world: World) -> dict[str, z3.ExprRef]:
    return {name: world.fact(name) for name in QUANTITIES}


def two_states(file: File) -> tuple[Situation, Situation]:
    """The same acts twice, on the same reading of the law."""
    readings = Chosen(OPTIONS)
    return Situation(file, readings, "less:"), Situation(file, readings, "more:")


def at_most(less: dict[str, z3.ExprRef], more: dict[str, z3.ExprRef], *left_out: str) -> z3.BoolRef:
    """No quantity of the matter falls (and of acts_outside_duty, none rises)."""
    left = {name: one for name, one in less.items() if name not in left_out}
    return z3.And(more_of_everything(left, more, falling=["acts_outside_duty"]))


def business_acts(world: Situation) -> Iterator[Act]:
    """The purchases that art. 6 can govern."""
    acts = conduct_of(world)
    return (act for act in acts.acts if acts.business(act) is not None)


def some_items(world: Situation, act: Act, *classes: str) -> z3.BoolRef:
    categories = [name for one in classes for name in CLASS_NAMES[one]]
    return world.number(items_of(act, categories)) >= 1


def an_art_6_purchase_turns_sensitive(less: Situation, more: Situation) -> z3.BoolRef:
    """The stated exception: a purchase for lawful business on no items at all gets sensitive ones, and
    no ordinary ones. Art. 6 then governs no part of it any more, and the profit does not count.
    """
    return z3.Or(
        [
            z3.And(
                less.truth(Fact(f"acts.{act.id}.lawful_business")),
                z3.Not(some_items(less, act, "A", "B")),
                some_items(more, act, "A", "B"),
                z3.Not(some_items(more, act, "C")),
            )
            for act in business_acts(less)
        ]
    )


def more_never_lowers(file: File) -> None:
    """More items of any category of any act, more recipients, income, profit, or grounds; less cost."""
    less, more = two_states(file)
    few, many = quantities(less), quantities(more)
    given = more_of_everything(less.leaves(), more.leaves(), falling=FALLING, same=SAME)
    given.append(z3.Not(an_art_6_purchase_turns_sensitive(less, more)))
    try:
        prove(f"多不减：{named(file)}", [less, more], at_most(few, many), given)
    except Refuted:
        # A quantity falls; whether the tier does is what matters, and what a case file can show.
        prove(f"多不降档：{named(file)}", [less, more], tier(less) <= tier(more), given)


def quantities_are_sound(file: File) -> None:
    """No number is negative; what duty gave and was sold is part of all; grounds of duty need a duty sale."""
    one = Situation(file, Chosen(OPTIONS))
    of = quantities(one)
    claims = [of[name] >= 0 for name in NUMBERS]
    for name in ("items_A", "items_B", "items_C", "illegal_income"):
        claims.append(of[f"duty_{name}"] <= of[name])
        claims.append(z3.Implies(of[f"duty_{name}"] >= 1, truth_of(of["sold_from_duty"])))
    prove(f"各数量自洽：{named(file)}", [one], z3.And(claims))


def one_article_for_the_ordinary_items(file: File) -> None:
    """Art. 6 and art. 5 do not both apply to the same class C items, and one of them does; all class A and B
    items are under art. 5.

    Under `mixed_business_purchase: all_under_article_5` they do (docs/decisions/0005); `test_acts` shows it.
    """
    one = Situation(file, Chosen({**OPTIONS, "mixed_business_purchase": ("split",)}))
    acts = conduct_of(one)
    claims = []
    for act in acts.acts:
        under_6 = one.truth(acts.under_6(act))
        under_5 = one.truth(acts.under_5(act))
        counted = one.number(acts.items(CLASS_NAMES["C"], act))
        ordinary = one.number(items_of(act, CLASS_NAMES["C"]))
        claims += [
            z3.Not(z3.And(under_6, counted >= 1)),
            z3.Implies(z3.Not(under_6), counted == ordinary),
            z3.Or(under_5, under_6),
            z3.Implies(some_items(one, act, "A", "B"), under_5),
            *(
                one.number(acts.items(CLASS_NAMES[name], act))
                == one.number(items_of(act, CLASS_NAMES[name]))
                for name in "AB"
            ),
        ]
    prove(f"第五条、第六条不重叠、无空隙：{named(file)}", [one], z3.And(claims))


def conduct_of(one: Situation) -> Any:
    """The part of `conduct` that says which article an act is under."""
    return conduct._Conduct(conduct.outline(one.case, one.party, one.acts))


def another_act_never_lowers(file: File) -> None:
    """The last act of the template takes nothing away from what those before it come to.

    Two stated exceptions: it sells on what was bought for a lawful business (第六条第二款: the profit from
    use is no longer a ground, the items count instead); under `ordinary_standard` an act outside duty takes the
    half standard away.
    """
    readings = Chosen(OPTIONS)
    before = Situation({**file, "acts": file["acts"][:-1]}, readings)
    after = Situation(file, readings)
    few, many = quantities(before), quantities(after)
    left_out = ["acts_outside_duty"]
    if {act.id for act in business_acts(before)} - {act.id for act in business_acts(after)}:
        left_out += [name for name in LABELS if name.startswith("business_")]
    prove(f"再有一个行为不减：{named(file)}", [before, after], at_most(few, many, *left_out))


def an_act_under_16_is_as_if_it_were_not(file: File) -> None:
    """Where the first act may have been under 16, and was, the outcome is that of one known to have been.

    Not claimed where a later act obtains what the first sold; `test_acts` shows why.
    """
    if obtains_what_was_sold(file):
        return
    readings = Chosen(OPTIONS)
    first, *later = file["acts"]
    later = [{**act, "on": "2024-01-01"} for act in later]
    born = {**file, "parties": [{**party, "born": BORN} for party in file["parties"]]}
    known = Situation({**born, "acts": [{**first, "on": TOO_YOUNG}, *later]}, readings)
    open_ = Situation({**born, "acts": [first, *later]}, readings)
    one, other = quantities(known), quantities(open_)
    same = [truth_of(one[name] == other[name]) for name in QUANTITIES]
    young = z3.Not(truth_of(open_.fact("acts.a1.responsible")))
    prove(f"不满十六周岁的行为不计：{named(file)}", [known, open_], z3.And(same), [young])


def obtains_what_was_sold(file: File) -> bool:
    """Whether the first act is a sale, and a later act obtains items of it (directly or not)."""
    on_it = {"a1"} if file["acts"][0]["kind"] in SELLING else set()
    for act in file["acts"][1:]:
        if act.get("same_items_as") in on_it:
            on_it.add(act["id"])
            if act["kind"] not in SELLING:
                return True
    return False


def a_further_recipient_never_lowers(file: File, number: int) -> None:
    """Of the act of that number, one more named recipient, `q`, whether or not he is named elsewhere.

    Given that the acts tell one story: who follows a sale with a sale of the same items hands on no more of
    them than there were, and what comes from duty or service does so from the first.
    """
    readings = Chosen(OPTIONS)
    wider = deepcopy(file)
    wider["acts"][number]["recipients"].append("q")
    less, more = Situation(file, readings), Situation(wider, readings)
    few, many = quantities(less), quantities(more)
    one_story = list(_one_story(less))
    prove(f"多一名接收方不减：{named(file)}", [less, more], at_most(few, many), one_story)


def _one_story(world: Situation) -> Iterator[z3.BoolRef]:
    acts = {act.id: act for act in world.acts}
    for act in world.acts:
        before = acts.get(act.same_items_as or "")
        if before is None:
            continue
        duty, was_duty = (
            world.truth(Fact(f"acts.{id}.obtained_in_duty_or_service"))
            for id in (act.id, before.id)
        )
        yield z3.Implies(duty, was_duty)
        if act.items_from == act.id:
            for name in ONE_OF_EACH_CLASS:
                part, whole = (
                    world.number(Fact(f"acts.{id}.items.{name}"))
                    for id in (act.id, before.items_from)
                )
                yield part <= whole


CLAIMS = (more_never_lowers, quantities_are_sound, one_article_for_the_ordinary_items)
CLAIMS_ON_SEVERAL = (another_act_never_lowers, an_act_under_16_is_as_if_it_were_not)
"""Claims on templates of more than one act."""
