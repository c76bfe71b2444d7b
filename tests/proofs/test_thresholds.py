"""Every number of the neighbouring crimes, written out again from the official texts and proved for all facts.

Who reaches it with one conduct is at that tier, whatever else is so; who stays one below it with two
conducts together, and has nothing else, is not.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import pytest
import z3

from lvheng.law.offence import JUDGED_AFTER, Facts, Offence
from lvheng.law.offences import OFFENCES
from lvheng.logic.bounds import leaves
from lvheng.logic.terms import Fact

from .solver import World
from .test_offences import (
    CONDUCTS,
    _unknown,
    assert_proved,
    meets,
    numbers_of,
    signs,
    tier,
    world_of,
)


class Threshold(NamedTuple):
    """`number` of `fact` opens the `tier` (from 1), for conduct of which the truths `of` hold and `not_of` do not."""

    place: str
    kind: str
    fact: str
    number: int
    tier: int = 1
    of: tuple[str, ...] = ()
    not_of: tuple[str, ...] = ()


def _times(place: str, kind: str, numbers: dict[str, int], times: int = 5) -> Iterator[Threshold]:
    """情节严重 at these numbers, 情节特别严重 at so many times them."""
    for fact, number in numbers.items():
        yield Threshold(place, kind, fact, number)
        yield Threshold(place, kind, fact, times * number, 2)


_SERVED = {"computers_without_basic_service": (100, 500), "users_without_service": (10_000, 50_000)}
_CHECKED = ("aided_crime_cannot_be_checked",)
_SITES, _PUBLISHED = ("set_up_for_crime",), ("published_for_crime",)

THRESHOLDS = [
    # 法释〔2019〕15号 art. 3 and 4: 286之一.
    *(
        Threshold("15:3", "refuse_network_security_duty", fact, number)
        for fact, number in {
            "illegal_videos": 200,
            "other_illegal_information": 2_000,
            "accounts_reached": 2_000,
            "members_of_groups_used": 3_000,
            "followers_of_networks_used": 30_000,
            "clicks": 50_000,
            "leaked_A": 500,
            "leaked_B": 5_000,
            "leaked_C": 50_000,
        }.items()
    ),
    # Art. 10: 287之一.
    *(
        Threshold("15:10", "illegal_use_of_networks", fact, number, of=of)
        for fact, number, of in (
            ("sites", 3, _SITES),
            ("site_accounts", 2_000, _SITES),
            ("groups", 5, _SITES),
            ("group_members", 1_000, _SITES),
            ("information_on_sites", 100, _PUBLISHED),
            ("accounts_sent_to", 2_000, _PUBLISHED),
            ("members_sent_to", 3_000, _PUBLISHED),
            ("followers", 30_000, _PUBLISHED),
            ("illegal_income_yuan", 10_000, ()),
        )
    ),
    # Art. 12: 287之二, and five times where nothing can be checked.
    *(
        Threshold("15:12", "aid_network_crime", fact, number, not_of=_CHECKED)
        for fact, number in {
            "persons_aided": 3,
            "payment_yuan": 200_000,
            "funds_yuan": 50_000,
            "illegal_income_yuan": 10_000,
        }.items()
    ),
    *(
        Threshold("15:12-2", "aid_network_crime", fact, number, of=_CHECKED)
        for fact, number in {
            "payment_yuan": 1_000_000,
            "funds_yuan": 250_000,
            "illegal_income_yuan": 50_000,
        }.items()
    ),
    # 法释〔2011〕19号 art. 1 and 3: 285; art. 4 and 6: 286.
    *_times(
        "19:1",
        "obtain_system_data_or_control",
        {
            "financial_credentials": 10,
            "other_credentials": 500,
            "computers_controlled": 20,
            "illegal_income_yuan": 5_000,
            "loss_yuan": 10_000,
        },
    ),
    *_times(
        "19:3",
        "provide_intrusion_tools",
        {
            "financial_tools_provided": 5,
            "other_tools_provided": 20,
            "provided_knowing_of_financial": 5,
            "provided_knowing_of_other": 20,
            "illegal_income_yuan": 5_000,
            "loss_yuan": 10_000,
        },
    ),
    *_times(
        "19:4",
        "damage_computer_systems",
        {
            "computers_down": 10,
            "computers_with_data_changed": 20,
            "illegal_income_yuan": 5_000,
            "loss_yuan": 10_000,
        },
    ),
    *(
        Threshold("19:4", "damage_computer_systems", fact, number, at)
        for fact, numbers in _SERVED.items()
        for at, number in enumerate(numbers, 1)
    ),
    *_times(
        "19:6",
        "spread_destructive_programs",
        {
            "computers_implanted": 20,
            "programs_provided": 10,
            "illegal_income_yuan": 5_000,
            "loss_yuan": 10_000,
        },
    ),
    # Art. 9: who aids either.
    *(
        Threshold("19:9", kind, fact, times * number, at, of=(of,))
        for kind in ("aid_obtaining_data_or_control", "aid_damaging_computer_systems")
        for fact, number, of in (
            ("tool_income_yuan", 5_000, "provided_destructive_tools"),
            ("tools_provided", 10, "provided_destructive_tools"),
            ("service_income_yuan", 5_000, "provided_services"),
            ("funds_yuan", 5_000, "provided_funds"),
        )
        for at, times in ((1, 1), (2, 5))
    ),
    # Art. 7: 312, of data and control that were gained so.
    Threshold("19:7", "conceal_proceeds", "illegal_income_yuan", 5_000, 1, ("hacked_data_or_control",)),
    Threshold("19:7", "conceal_proceeds", "illegal_income_yuan", 50_000, 2, ("hacked_data_or_control",)),
]  # fmt: skip

IDS = [f"{one.place} {one.kind} {one.fact} {one.number}" for one in THRESHOLDS]


def offence_of(threshold: Threshold) -> Offence:
    (found,) = (one for one in OFFENCES if one.kind == threshold.kind)
    return found


def as_said(world: World, threshold: Threshold, at: str) -> list[z3.BoolRef]:
    said = [world.truth(Fact(at + name)) for name in threshold.of]
    return said + [z3.Not(world.truth(Fact(at + name))) for name in threshold.not_of]


@pytest.mark.parametrize("threshold", THRESHOLDS, ids=IDS)
def test_who_reaches_it_is_at_the_tier_whatever_else_is_so(threshold):
    offence = offence_of(threshold)
    world = world_of(offence)
    given = [
        meets(world, offence, "a."),
        world.truth(Fact("a.responsible")),
        world.fact(f"a.{threshold.fact}") >= threshold.number,
        *as_said(world, threshold, "a."),
    ]
    assert_proved([world], tier(world, offence) >= threshold.tier, given)


@pytest.mark.parametrize("threshold", THRESHOLDS, ids=IDS)
def test_who_stays_one_below_it_and_has_nothing_else_is_not(threshold):
    offence = offence_of(threshold)
    world = world_of(offence)
    asked = set(leaves_of_requirements(offence)) | {threshold.fact, "responsible"}
    asked |= {*threshold.of, *threshold.not_of}
    total = z3.Sum([world.fact(at + threshold.fact) for at in CONDUCTS])
    given = [total <= threshold.number - 1]
    for at in CONDUCTS:
        given += as_said(world, threshold, at)
        given += [nothing(world, offence, at, name) for name in sorted(set(signs(offence)) - asked)]
    assert_proved([world], tier(world, offence) < threshold.tier, given)


def leaves_of_requirements(offence: Offence) -> Iterator[str]:
    for clause in offence.requires:
        yield from leaves(clause.rule(Facts()), _unknown()).signs


def nothing(world: World, offence: Offence, at: str, name: str) -> z3.BoolRef:
    if name in numbers_of(offence):
        return world.fact(at + name) == 0
    return z3.Not(world.truth(Fact(at + name)))


@pytest.mark.parametrize(
    ("weights", "standard"),
    [
        ({"illegal_videos": 10, "other_illegal_information": 1}, 2_000),
        ({"leaked_A": 100, "leaked_B": 10, "leaked_C": 1}, 50_000),
    ],
)
def test_what_is_converted_by_proportion_is_a_crime_exactly_from_the_standard(weights, standard):
    """法释〔2019〕15号 art. 3(3) and 4(4), for every mixture of one conduct."""
    (offence,) = (one for one in OFFENCES if one.number == "286-1")
    world = world_of(offence)
    weighed = z3.Sum([weight * world.fact(f"a.{name}") for name, weight in weights.items()])
    others = set(signs(offence)) - set(leaves_of_requirements(offence)) - {"responsible"}
    given = [
        meets(world, offence, "a."),
        world.truth(Fact("a.responsible")),
        z3.Not(world.truth(Fact("b.responsible"))),
        *(nothing(world, offence, "a.", name) for name in sorted(others - set(weights))),
    ]
    assert_proved([world], (tier(world, offence) == 1) == (weighed >= standard), given)


WITHOUT_A_NUMBER_OF_THE_LAW = {
    "fraud": "its standards are facts of the case file (docs/decisions/0009)",
    "insider_dealing": "below",
    "obstruct_card_management": "tests/law/test_neighbours.py",
    "deal_in_card_data": "a contested reading (C-44b); tests/law/test_neighbours.py",
    "use_undisclosed_information": "tests/law/test_art_180.py",
}


def test_no_number_of_a_neighbouring_crime_is_left_out():
    """Every amount and count on which a tier hangs is in the table, or said to be elsewhere."""
    listed = {(one.kind, one.fact) for one in THRESHOLDS}
    for offence in OFFENCES:
        if offence.kind in WITHOUT_A_NUMBER_OF_THE_LAW:
            continue
        gates = {name for name in signs(offence) if name in numbers_of(offence)}
        assert gates <= {fact for kind, fact in listed if kind == offence.kind}, offence.name


_2012, _2022, _2026 = "conviction_2012", "filing_2022", "revised_2026"
BEFORE, SINCE = (False,), (True,)
ALWAYS = BEFORE + SINCE
INSIDERS = [
    # 法释〔2012〕6号 arts. 6 and 7; before 2026-07-27 its revision is the same.
    ("turnover_yuan", 500_000, 2_500_000, _2012, ALWAYS),
    ("margin_yuan", 300_000, 1_500_000, _2012, ALWAYS),
    ("illegal_income_yuan", 150_000, 750_000, _2012, ALWAYS),
    ("turnover_yuan", 500_000, 2_500_000, _2026, BEFORE),
    ("margin_yuan", 300_000, 1_500_000, _2026, BEFORE),
    ("illegal_income_yuan", 150_000, 750_000, _2026, BEFORE),
    # 公通字〔2022〕12号 art. 30, with the same higher tier.
    ("turnover_yuan", 2_000_000, 2_500_000, _2022, ALWAYS),
    ("margin_yuan", 1_000_000, 1_500_000, _2022, ALWAYS),
    ("illegal_income_yuan", 500_000, 750_000, _2022, ALWAYS),
    # As revised by 法释〔2026〕13号 (second-hand), judged since 2026-07-27.
    ("turnover_yuan", 2_000_000, 20_000_000, _2026, SINCE),
    ("margin_yuan", 1_000_000, 10_000_000, _2026, SINCE),
    ("illegal_income_yuan", 500_000, 5_000_000, _2026, SINCE),
]


@pytest.mark.parametrize(("fact", "serious", "especially", "reading", "since"), INSIDERS)
def test_all_threshold_sets_of_insider_dealing(fact, serious, especially, reading, since):
    """Of one conduct with nothing else: the tier is known from the one number."""
    (offence,) = (one for one in OFFENCES if one.kind == "insider_dealing" and not one.by_unit)
    world = world_of(offence)
    number = world.fact(f"a.{fact}")
    others = set(signs(offence)) - set(leaves_of_requirements(offence)) - {"responsible", fact}
    given = [
        meets(world, offence, "a."),
        world.truth(Fact("a.responsible")),
        z3.Not(world.truth(Fact("b.responsible"))),
        z3.Or([world.truth(Fact(JUDGED_AFTER)) == one for one in since]),
        world.readings.is_option("insider_dealing_standard", reading),
        # Leaves of no conduct have no name here.
        *(nothing(world, offence, "a.", name) for name in sorted(others) if name),
    ]
    expected = z3.If(number >= especially, 2, z3.If(number >= serious, 1, 0))
    assert_proved([world], tier(world, offence) == expected, given)
