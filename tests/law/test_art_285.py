"""刑法第二百八十五条 with 法释〔2011〕19号第一条、第三条、第九条."""

from __future__ import annotations

import pytest

from .other_acts import ESPECIALLY, NONE, SERIOUS, charge, ends, found

ONE, THREE, NINE = (f"法释〔2011〕19号第{n}条" for n in "一三九")


class TestIntrusion:
    """第一款: no 情节, no fine."""

    def test_the_intrusion_alone_is_the_offence(self):
        one = charge("intrude_state_systems", {"intruded": True})
        assert (one.offence, one.established) == ("非法侵入计算机信息系统罪", "yes")
        assert (one.custody_months.lo, one.custody_months.hi) == (1, 36)
        assert (one.fine_mode, one.fine_yuan.hi) == ("none", 0)

    def test_without_it_there_is_none(self):
        assert charge("intrude_state_systems", {"intruded": False}).established == "no"

    def test_unknown_is_open(self):
        assert ends(charge("intrude_state_systems", {"intruded": "unknown"})) == (NONE, "basic")

    def test_a_unit_is_fined(self):
        one = charge("intrude_state_systems", {"intruded": True}, party={"kind": "unit"})
        assert one.custody_months is None
        assert (one.fine_mode, one.fine_yuan.lo) == ("fine", 1_000)


HACKED = {"by_intrusion_or_technical_means": True, "obtained_data": True}


def data(**facts):
    return charge("obtain_system_data_or_control", HACKED | facts)


class TestDataAndControl:
    """第二款; 法释〔2011〕19号第一条."""

    @pytest.mark.parametrize(
        ("fact", "standard", "item"),
        [
            ("financial_credentials", 10, "一"),
            ("other_credentials", 500, "二"),
            ("computers_controlled", 20, "三"),
            ("illegal_income_yuan", 5_000, "四"),
            ("loss_yuan", 10_000, "四"),
        ],
    )
    def test_each_number_below_at_and_above(self, fact, standard, item):
        ground = f"{ONE}第一款第（{item}）项"
        assert found(data(**{fact: standard - 1})) == (NONE, ())
        assert found(data(**{fact: standard})) == (SERIOUS, (ground,))
        assert found(data(**{fact: standard + 1})) == (SERIOUS, (ground,))
        assert found(data(**{fact: 5 * standard - 1})) == (SERIOUS, (ground,))
        assert found(data(**{fact: 5 * standard})) == (
            ESPECIALLY,
            (ground, f"{ONE}第二款第（一）项"),
        )

    def test_numbers_of_different_items_are_not_converted(self):
        assert found(data(financial_credentials=9, other_credentials=499))[0] == NONE

    def test_judgements_of_the_court(self):
        assert found(data(other_serious=True)) == (SERIOUS, (f"{ONE}第一款第（五）项",))
        especially = found(data(other_especially_serious=True))
        assert especially == (ESPECIALLY, (f"{ONE}第二款第（二）项",))

    @pytest.mark.parametrize(
        ("facts", "expected"),
        [
            ({"by_intrusion_or_technical_means": True, "controlled": True}, SERIOUS),
            ({"by_intrusion_or_technical_means": True}, NONE),
            ({"obtained_data": True, "controlled": True}, NONE),
            ({"used_control_of_others": True}, SERIOUS),
            ({}, NONE),
        ],
    )
    def test_what_it_requires(self, facts, expected):
        one = charge("obtain_system_data_or_control", {**facts, "computers_controlled": 20})
        assert found(one)[0] == expected

    def test_penalties(self):
        lesser, greater = data(other_credentials=500), data(other_credentials=2_500)
        assert (lesser.custody_months.lo, lesser.custody_months.hi) == (1, 36)
        assert (greater.custody_months.lo, greater.custody_months.hi) == (36, 84)
        assert (lesser.fine_mode, greater.fine_mode) == ("and_or_only", "and")

    def test_an_unknown_number_is_a_range(self):
        assert ends(data(other_credentials="unknown")) == (NONE, ESPECIALLY)
        assert ends(data(other_credentials={"at_least": 500})) == (SERIOUS, ESPECIALLY)
        assert ends(data(other_credentials={"at_most": 499})) == (NONE, NONE)

    def test_an_unknown_requirement_leaves_it_open(self):
        one = charge(
            "obtain_system_data_or_control",
            {**HACKED, "obtained_data": "unknown", "other_credentials": 500},
        )
        assert ends(one) == (NONE, SERIOUS)

    def test_several_conducts_are_summed_but_only_those_that_are_the_offence(self):
        half = HACKED | {"other_credentials": 250}
        kind = "obtain_system_data_or_control"
        assert found(charge(kind, half, half))[0] == SERIOUS
        bought = {"other_credentials": 250}
        assert found(charge(kind, half, bought))[0] == NONE

    def test_before_this_text_nothing_is_judged_under_it(self):
        one = charge(
            "obtain_system_data_or_control", HACKED | {"other_credentials": 500, "on": "2015-10-31"}
        )
        assert one.established != "yes"
        assert "2015-11-01" in " ".join(one.notes)

    def test_a_unit_is_fined(self):
        one = charge(
            "obtain_system_data_or_control",
            HACKED | {"other_credentials": 500},
            party={"kind": "unit"},
        )
        assert (one.established, one.custody_months, one.fine_mode) == ("yes", None, "fine")


TOOLS = {"made_for_intrusion": True}


def tools(**facts):
    return charge("provide_intrusion_tools", TOOLS | facts)


class TestTools:
    """第三款; 法释〔2011〕19号第三条."""

    @pytest.mark.parametrize(
        ("fact", "standard", "item"),
        [
            ("financial_tools_provided", 5, "一"),
            ("other_tools_provided", 20, "二"),
            ("provided_knowing_of_financial", 5, "三"),
            ("provided_knowing_of_other", 20, "四"),
            ("illegal_income_yuan", 5_000, "五"),
            ("loss_yuan", 10_000, "五"),
        ],
    )
    def test_each_number_below_at_and_above(self, fact, standard, item):
        ground = f"{THREE}第一款第（{item}）项"
        assert found(tools(**{fact: standard - 1})) == (NONE, ())
        assert found(tools(**{fact: standard})) == (SERIOUS, (ground,))
        assert found(tools(**{fact: 5 * standard - 1})) == (SERIOUS, (ground,))
        assert found(tools(**{fact: 5 * standard})) == (
            ESPECIALLY,
            (ground, f"{THREE}第二款第（一）项"),
        )

    def test_judgements_of_the_court(self):
        assert found(tools(other_serious=True)) == (SERIOUS, (f"{THREE}第一款第（六）项",))
        especially = found(tools(other_especially_serious=True))
        assert especially == (ESPECIALLY, (f"{THREE}第二款第（二）项",))

    @pytest.mark.parametrize(
        ("facts", "expected"),
        [({"knowing_of_intrusion": True}, SERIOUS), (TOOLS, SERIOUS), ({}, NONE)],
    )
    def test_what_it_requires(self, facts, expected):
        one = charge("provide_intrusion_tools", {**facts, "other_tools_provided": 20})
        assert found(one)[0] == expected


KNEW = {"knew_of_their_acts": True}


@pytest.mark.parametrize(
    ("kind", "offence", "tiers", "most"),
    [
        (
            "aid_obtaining_data_or_control",
            "非法获取计算机信息系统数据、非法控制计算机信息系统罪",
            (SERIOUS, ESPECIALLY),
            (36, 84),
        ),
        (
            "aid_damaging_computer_systems",
            "破坏计算机信息系统罪",
            ("grave", "especially_grave"),
            (60, 180),
        ),
    ],
)
class TestAid:
    """法释〔2011〕19号第九条: an accomplice of 第二百八十五条第二款 and of 第二百八十六条."""

    @pytest.mark.parametrize(
        ("how", "fact", "standard", "item"),
        [
            ("provided_destructive_tools", "tool_income_yuan", 5_000, "一"),
            ("provided_destructive_tools", "tools_provided", 10, "一"),
            ("provided_services", "service_income_yuan", 5_000, "二"),
            ("provided_funds", "funds_yuan", 5_000, "三"),
        ],
    )
    def test_each_number_below_at_and_above(
        self, kind, offence, tiers, most, how, fact, standard, item
    ):
        lower, higher = tiers

        def aid(number, **more):
            return charge(kind, KNEW | {how: True, fact: number} | more)

        ground = f"{NINE}第一款第（{item}）项"
        assert found(aid(standard - 1)) == (NONE, ())
        assert found(aid(standard)) == (lower, (ground,))
        assert found(aid(5 * standard - 1)) == (lower, (ground,))
        assert found(aid(5 * standard)) == (higher, (ground, f"{NINE}第二款"))
        assert found(aid(5 * standard, knew_of_their_acts=False))[0] == NONE
        assert found(aid(5 * standard, **{how: False}))[0] == NONE
        serious, especially = aid(standard), aid(5 * standard)
        assert serious.offence == especially.offence == offence
        assert (serious.custody_months.hi, especially.custody_months.hi) == most
