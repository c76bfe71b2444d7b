"""Claims about every offence over `other_acts`, for all facts of one conduct and of two."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from itertools import pairwise

import pytest
import z3

from lvheng.facts.other_acts import OTHER_KINDS
from lvheng.law.offence import (
    DONE_AFTER,
    INCOME,
    JUDGED_AFTER,
    MET,
    Facts,
    Offence,
    taken_together,
)
from lvheng.law.offences import OFFENCES
from lvheng.law.readings import READINGS
from lvheng.logic.bounds import leaves
from lvheng.logic.interval import UNDETERMINED, YES, Interval
from lvheng.logic.terms import Fact
from lvheng.opinion.charges.incidents import LEAKED

from .claims import more_of_everything
from .solver import Chosen, World, counter_example

EVERY = pytest.mark.parametrize(
    "offence", OFFENCES, ids=[f"{one.number} {one.kind} {one.name}" for one in OFFENCES]
)
OPTIONS = {name: tuple(reading.options) for name, reading in READINGS.items()}
CONDUCTS = ("a.", "b.")

LOWERING = {
    # 但是有相反证据的除外 (法释〔2019〕15号 art. 11); where nothing can be checked, five times is asked (art. 12).
    "帮助信息网络犯罪活动罪": {"evidence_to_the_contrary", "aided_crime_cannot_be_checked"},
    # The article then sends the conduct to another one: theft, or leaking state secrets.
    "私自开拆、隐匿、毁弃邮件、电报罪": {"theft_made_out"},
    "泄露不应公开的案件信息罪": {"state_secret"},
    # What was got by hacking is measured by 法释〔2011〕19号 art. 7, all else by the court.
    "掩饰、隐瞒犯罪所得、犯罪所得收益罪": {"hacked_data_or_control"},
    # A conduct brings the standard of its place, and the highest is taken.
    "诈骗罪": {"defrauded", "responsible"},
}
"""The truths that push down, or both ways, by offence: of these more may lower the tier."""


def names_of(offence: Offence) -> list[str]:
    of_time = [DONE_AFTER] if offence.revised else []
    return [*OTHER_KINDS[offence.kind].facts, *LEAKED, "network_service_provider", *of_time]


def numbers_of(offence: Offence) -> set[str]:
    facts = OTHER_KINDS[offence.kind].facts
    return {name for name, fact in facts.items() if fact.type != "boolean"} | set(LEAKED)


@cache
def environment(offence: Offence):
    """Nothing known of two conducts."""
    numbers = numbers_of(offence)
    known = {
        prefix + name: Interval(0, None if name in numbers else 1)
        for prefix in CONDUCTS
        for name in names_of(offence)
    }
    if offence.revised:
        known[JUDGED_AFTER] = YES
    entries = dict.fromkeys(CONDUCTS, UNDETERMINED)
    return taken_together(offence, entries, known, numbers)


@cache
def signs(offence: Offence) -> dict[str, set[int]]:
    """The facts of a conduct that the outcome hangs on, and how they push."""
    found: dict[str, set[int]] = {}
    for name, ways in leaves(offence.outcome(), environment(offence)).signs.items():
        if name != JUDGED_AFTER:
            found.setdefault(name.partition(".")[2], set()).update(ways)
    return found


def world_of(offence: Offence, name: str = "") -> World:
    return World(environment(offence), Chosen(OPTIONS), name)


def tier(world: World, offence: Offence) -> z3.ArithRef:
    return world.number(offence.outcome())


def assert_proved(worlds, holds, given=()) -> None:
    model = counter_example(worlds, given, holds, seconds=30)
    assert model is None, model


def meets(world: World, offence: Offence, prefix: str) -> z3.BoolRef:
    return z3.And([world.truth(one.rule(Facts(prefix))) for one in offence.requires])


def opened_by(world: World, offence: Offence, number: int) -> z3.BoolRef:
    """Whether one of the tier's own clauses holds."""
    clauses = offence.tiers[number].clauses
    if not clauses:
        return world.truth(Fact(MET))
    return z3.Or([world.truth(clause.rule(Facts())) for clause in clauses])


def standards(world: World, offence: Offence) -> list[z3.BoolRef]:
    """The amounts that others are held against are the same for both conducts, and ascend as registered."""
    facts = OTHER_KINDS[offence.kind].facts
    names = [n for n, fact in facts.items() if fact.type != "boolean" and fact.pushes == "less"]
    same = [world.fact(f"a.{name}") == world.fact(f"b.{name}") for name in names]
    pairs = pairwise(names)
    return same + [world.fact(f"a.{one}") <= world.fact(f"a.{other}") for one, other in pairs]


@EVERY
def test_each_case_has_exactly_one_tier(offence):
    """The highest tier one of whose clauses holds, if some conduct meets the requirements; else none."""
    world = world_of(offence)
    value, met = tier(world, offence), world.truth(Fact(MET))
    opened = [opened_by(world, offence, number) for number in range(len(offence.tiers))]
    ways = [z3.And(value == 0, z3.Not(z3.And(met, z3.Or(opened))))]
    for number, here in enumerate(opened):
        higher = z3.Or([z3.BoolVal(False), *opened[number + 1 :]])
        ways.append(z3.And(value == number + 1, met, here, z3.Not(higher)))
    assert_proved([world], z3.PbEq([(way, 1) for way in ways], 1))


@EVERY
def test_without_what_it_requires_there_is_no_tier(offence):
    """Each conduct lacks something, or the party does not answer for it, however great its numbers."""
    world = world_of(offence)
    lacks = [
        z3.Not(z3.And(meets(world, offence, at), world.truth(Fact(f"{at}responsible"))))
        for at in CONDUCTS
    ]
    assert_proved([world], tier(world, offence) == 0, lacks)


@EVERY
@pytest.mark.parametrize("missing", range(3))
def test_without_one_requirement_there_is_no_tier(offence, missing):
    if missing >= len(offence.requires):
        return
    world = world_of(offence)
    lacks = [z3.Not(world.truth(offence.requires[missing].rule(Facts(at)))) for at in CONDUCTS]
    assert_proved([world], tier(world, offence) == 0, lacks)


def facts_in(world: World, offence: Offence) -> dict[str, z3.ExprRef]:
    return {at + name: world.fact(at + name) for at in CONDUCTS for name in signs(offence)}


@EVERY
def test_more_of_anything_but_what_speaks_for_the_accused_never_lowers_the_tier(offence):
    """From any facts to any with as much or more of each number and truth."""
    ways = signs(offence)
    less, more = world_of(offence, "0:"), world_of(offence, "1:")
    given = more_of_everything(
        facts_in(less, offence),
        facts_in(more, offence),
        falling=[name for name, way in ways.items() if way == {-1}],
        same=[name for name, way in ways.items() if len(way) == 2],
    )
    assert_proved([less, more], tier(less, offence) <= tier(more, offence), given)


@EVERY
def test_another_conduct_never_lowers_the_tier(offence):
    alone, together = world_of(offence, "0:"), world_of(offence, "1:")
    given = [
        alone.fact(name) == together.fact(name)
        for name in facts_in(alone, offence)
        if name != "b.responsible"
    ]
    given.append(z3.Not(alone.truth(Fact("b.responsible"))))
    given += standards(together, offence)
    assert_proved([alone, together], tier(alone, offence) <= tier(together, offence), given)


@EVERY
def test_which_truths_push_down_is_said(offence):
    numbers = numbers_of(offence)
    down = {name for name, way in signs(offence).items() if -1 in way and name not in numbers}
    assert down == LOWERING.get(offence.name, set())


LOWERS = [
    (offence, name) for offence in OFFENCES for name in sorted(LOWERING.get(offence.name, ()))
]


@pytest.mark.parametrize(("offence", "name"), LOWERS, ids=[name for _, name in LOWERS])
def test_each_of_these_does_lower_somewhere(offence, name):
    less, more = world_of(offence, "0:"), world_of(offence, "1:")
    facts = facts_in(less, offence)
    others = [one for one in signs(offence) if one != name]
    given = more_of_everything(facts, facts_in(more, offence), same=others)
    claim = tier(less, offence) <= tier(more, offence)
    assert counter_example([less, more], given, claim, seconds=30) is not None


@EVERY
def test_numbers_that_open_a_higher_tier_open_the_lower_one_too(offence):
    """Five times a standard is the standard: no gap lies between the tiers."""
    world = world_of(offence)
    numbers = numbers_of(offence)
    for number in range(1, len(offence.tiers)):
        if not offence.tiers[number - 1].clauses:
            continue
        grounds = asked_by(offence.tiers[number : number + 1]) - asked_by(offence.tiers[:number])
        given = standards(world, offence)
        given += [z3.Not(world.truth(Fact(name))) for name in grounds - numbers]
        higher, lower = opened_by(world, offence, number), opened_by(world, offence, number - 1)
        assert_proved([world], z3.Implies(higher, lower), given)


def _unknown():
    return defaultdict(lambda: UNDETERMINED)


def asked_by(tiers) -> set[str]:
    """The facts of the tiers' clauses."""
    rules = (clause.rule(Facts()) for tier in tiers for clause in tier.clauses)
    return {name for rule in rules for name in leaves(rule, _unknown()).signs}


@EVERY
def test_the_register_says_how_each_fact_pushes(offence):
    """`pushes` of the register is derived anew."""
    said = {(1,): "more", (-1,): "less", (-1, 1): "both"}
    facts = OTHER_KINDS[offence.kind].facts
    found = {n: said[tuple(sorted(way))] for n, way in signs(offence).items() if n in facts}
    found = {name: push for name, push in found.items() if name != "defrauded"}  # see LOWERING
    assert found == {name: facts[name].pushes for name in found}


@pytest.mark.parametrize("kind", OTHER_KINDS)
def test_no_fact_is_asked_for_in_vain(kind):
    """Some offence hangs on each fact: its tier, its fine, what makes it heavier, what sends it elsewhere."""
    judging = [offence for offence in OFFENCES if offence.kind == kind]
    used = {name for offence in judging for name in signs(offence)}
    used |= {name for offence in judging if offence.revised for name in asked_by(offence.tiers)}
    for offence in judging:
        extra = [*([offence.heavier] if offence.heavier else [])]
        extra += [offence.elsewhere.clause] if offence.elsewhere else []
        used |= {n for one in extra for n in leaves(one.rule(Facts()), _unknown()).signs}
        if any(tier.penalty.fine_times for tier in offence.tiers):
            used.add(INCOME)
    assert set(OTHER_KINDS[kind].facts) <= used
