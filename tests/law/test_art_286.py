"""刑法第二百八十六条 with 法释〔2011〕19号第四条、第六条."""

from __future__ import annotations

import pytest

from .other_acts import NONE, charge, ends, found

GRAVE, ESPECIALLY_GRAVE = "grave", "especially_grave"
FOUR, SIX = (f"法释〔2011〕19号第{n}条" for n in "四六")


def damage(**facts):
    return charge("damage_computer_systems", {"functions_disturbed": True} | facts)


class TestFunctionsAndData:
    @pytest.mark.parametrize(
        ("fact", "standard", "item"),
        [
            ("computers_down", 10, "一"),
            ("computers_with_data_changed", 20, "二"),
            ("illegal_income_yuan", 5_000, "三"),
            ("loss_yuan", 10_000, "三"),
        ],
    )
    def test_each_number_below_at_and_above(self, fact, standard, item):
        ground = f"{FOUR}第一款第（{item}）项"
        assert found(damage(**{fact: standard - 1})) == (NONE, ())
        assert found(damage(**{fact: standard})) == (GRAVE, (ground,))
        assert found(damage(**{fact: 5 * standard - 1})) == (GRAVE, (ground,))
        assert found(damage(**{fact: 5 * standard})) == (
            ESPECIALLY_GRAVE,
            (ground, f"{FOUR}第二款第（一）项"),
        )

    @pytest.mark.parametrize(
        ("fact", "serious", "especially"),
        [("computers_without_basic_service", 100, 500), ("users_without_service", 10_000, 50_000)],
    )
    def test_an_hour_without_service(self, fact, serious, especially):
        ground = f"{FOUR}第一款第（四）项"
        assert found(damage(**{fact: serious - 1})) == (NONE, ())
        assert found(damage(**{fact: serious})) == (GRAVE, (ground,))
        assert found(damage(**{fact: especially - 1})) == (GRAVE, (ground,))
        assert found(damage(**{fact: especially})) == (
            ESPECIALLY_GRAVE,
            (ground, f"{FOUR}第二款第（二）项"),
        )

    @pytest.mark.parametrize(
        ("fact", "expected"),
        [
            ("other_grave_result", (GRAVE, (f"{FOUR}第一款第（五）项",))),
            ("public_service_disturbed", (ESPECIALLY_GRAVE, (f"{FOUR}第二款第（三）项",))),
            ("other_especially_grave_result", (ESPECIALLY_GRAVE, (f"{FOUR}第二款第（四）项",))),
        ],
    )
    def test_what_the_court_judges(self, fact, expected):
        assert found(damage(**{fact: True})) == expected
        assert found(damage(**{fact: False})) == (NONE, ())

    @pytest.mark.parametrize(
        ("facts", "expected"),
        [
            ({"functions_disturbed": True}, GRAVE),
            ({"data_changed": True}, GRAVE),
            ({}, NONE),
        ],
    )
    def test_what_it_requires(self, facts, expected):
        assert (
            found(charge("damage_computer_systems", facts | {"computers_down": 10}))[0] == expected
        )

    def test_penalties_have_no_fine_for_persons_and_one_for_units(self):
        lesser, greater = damage(computers_down=10), damage(computers_down=50)
        assert (lesser.custody_months.lo, lesser.custody_months.hi) == (1, 60)
        assert (greater.custody_months.lo, greater.custody_months.hi) == (60, 180)
        assert {lesser.fine_mode, greater.fine_mode} == {"none"}
        facts = {"functions_disturbed": True, "computers_down": 10}
        unit = charge("damage_computer_systems", facts, party={"kind": "unit"})
        assert (unit.custody_months, unit.fine_mode, unit.fine_yuan.lo) == (None, "fine", 1_000)

    def test_an_unknown_loss_leaves_it_open(self):
        assert ends(damage(loss_yuan="unknown")) == (NONE, ESPECIALLY_GRAVE)
        assert ends(damage(loss_yuan={"at_most": 49_999})) == (NONE, GRAVE)


VIRUS = {"made_or_spread_disturbing_systems": True}


def virus(**facts):
    return charge("spread_destructive_programs", VIRUS | facts)


class TestPrograms:
    @pytest.mark.parametrize(
        ("fact", "standard", "item"),
        [
            ("computers_implanted", 20, "二"),
            ("programs_provided", 10, "三"),
            ("illegal_income_yuan", 5_000, "四"),
            ("loss_yuan", 10_000, "四"),
        ],
    )
    def test_each_number_below_at_and_above(self, fact, standard, item):
        ground = f"{SIX}第一款第（{item}）项"
        assert found(virus(**{fact: standard - 1})) == (NONE, ())
        assert found(virus(**{fact: standard})) == (GRAVE, (ground,))
        assert found(virus(**{fact: 5 * standard - 1})) == (GRAVE, (ground,))
        assert found(virus(**{fact: 5 * standard})) == (
            ESPECIALLY_GRAVE,
            (ground, f"{SIX}第二款第（二）项"),
        )

    def test_a_program_that_spreads_itself(self):
        spread = f"{SIX}第一款第（一）项"
        assert found(virus(self_spreading_program_spread=True)) == (GRAVE, (spread,))
        assert found(
            virus(self_spreading_program_spread=True, spread_gravely_affected_life=True)
        ) == (ESPECIALLY_GRAVE, (spread, f"{SIX}第二款第（一）项"))
        assert found(virus(spread_gravely_affected_life=True)) == (NONE, ())

    def test_what_the_court_judges(self):
        assert found(virus(other_grave_result=True)) == (GRAVE, (f"{SIX}第一款第（五）项",))
        assert found(virus(other_especially_grave_result=True))[0] == ESPECIALLY_GRAVE

    def test_without_the_act_there_is_none(self):
        assert (
            found(virus(made_or_spread_disturbing_systems=False, programs_provided=50))[0] == NONE
        )
