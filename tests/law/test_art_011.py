"""法释〔2017〕10号第十一条: what is obtained and sold, and to how many."""

from __future__ import annotations

import random
from contextlib import suppress

import pytest

from lvheng.errors import InputError
from lvheng.logic.interval import exactly
from lvheng.opinion import assess

from .cases import act, case_of, charge_on

PER_RECORD = {"obtained_then_partly_resold": "per_record"}
LARGER_SET = {"obtained_then_partly_resold": "larger_set"}


def lodging(*acts, **more):
    """How many class B items are counted."""
    counted = charge_on(*acts, **more).items["B"]
    assert counted.is_exact, counted
    return counted.lo


def bought(number, **facts):
    return act("buy", {"lodging": number}, **facts)


def sold(number=None, source="a1", kind="sell", **facts):
    items = None if number is None else {"lodging": number}
    return act(kind, items, same_items_as=source, **facts)


@pytest.mark.parametrize("readings", [LARGER_SET, PER_RECORD, {}])
class TestOnEveryReading:
    def test_100_obtained_and_then_sold_to_one_are_100(self, readings):
        assert lodging(bought(100), sold(), readings=readings) == 100

    def test_100_obtained_and_then_sold_to_three_are_300(self, readings):
        assert lodging(bought(100), sold(recipients=3), readings=readings) == 300

    def test_100_sold_to_three_without_an_act_of_obtaining_are_300(self, readings):
        one = act("sell", {"lodging": 100}, recipients=3)
        assert lodging(one, readings=readings) == 300

    def test_1000_obtained_of_which_100_sold_to_one_are_1000(self, readings):
        assert lodging(bought(1_000), sold(100), readings=readings) == 1_000

    def test_what_was_only_obtained_counts_once(self, readings):
        assert lodging(bought(100), readings=readings) == 100

    def test_the_same_items_obtained_twice_count_once(self, readings):
        again = act("accept", same_items_as="a1")
        assert lodging(bought(100), again, readings=readings) == 100

    def test_of_the_same_items_obtained_twice_in_part_the_larger_number_counts(self, readings):
        again = act("accept", {"lodging": 30}, same_items_as="a1")
        assert lodging(bought(100), again, readings=readings) == 100
        assert lodging(bought(100), again, sold(10), readings=readings) == 100

    def test_different_items_add_up(self, readings):
        acts = bought(100), bought(30), act("sell", {"lodging": 7}), sold(source="a2", recipients=2)
        assert lodging(*acts, readings=readings) == 100 + 60 + 7

    def test_two_sales_of_the_same_items_to_different_people_cumulate(self, readings):
        acts = bought(100), sold(recipients=["x"]), sold(recipients=["y"])
        assert lodging(*acts, readings=readings) == 200

    def test_two_sales_of_the_same_items_to_the_same_person_count_once(self, readings):
        acts = bought(100), sold(recipients=["x"]), sold(recipients=["x"])
        assert lodging(*acts, readings=readings) == 100

    def test_of_two_sales_to_the_same_person_one_surely_counts_if_the_other_may_be_before_16(
        self, readings
    ):
        acts = (
            act("sell", {"lodging": 100}, recipients=["x"], between=["2024-05-01", "2024-05-31"]),
            sold(recipients=["x"], on="2024-06-01"),
        )
        assert lodging(*acts, readings=readings, party={"born": "2008-05-10"}) == 100

    def test_a_second_sale_after_a_first_to_the_same_people_adds_nothing(self, readings):
        acts = (
            act("sell", {"lodging": 100}, recipients=["x", "y"]),
            sold(recipients=["y", "x"]),
        )
        assert lodging(*acts, readings=readings) == 200

    def test_a_second_sale_adds_the_new_people_only(self, readings):
        acts = (
            act("sell", {"lodging": 100}, recipients=["x", "y"]),
            sold(recipients=["y", "z"]),
        )
        assert lodging(*acts, readings=readings) == 300

    def test_a_second_sale_of_more_than_the_first_hides_nothing(self, readings):
        """Facts that tell no one story (5,000 taken from a set of one) still count what was handed over."""
        acts = act("sell", {"lodging": 1}, recipients=["x"]), sold(5_000, recipients=["x"])
        assert lodging(*acts, readings=readings) == 5_000

    def test_a_set_and_parts_of_it_to_the_same_person_count_as_the_set(self, readings):
        acts = (
            act("sell", {"lodging": 100}, recipients=["x"]),
            sold(30, recipients=["x"]),
            sold(20, source="a2", recipients=["x", "y"]),
        )
        assert lodging(*acts, readings=readings) == 100 + 20

    def test_parts_of_a_set_that_went_to_another_add_up_for_the_one_who_got_them(self, readings):
        acts = (
            act("sell", {"lodging": 100}, recipients=["x"]),
            sold(30, recipients=["y"]),
            sold(20, recipients=["y"]),
        )
        assert lodging(*acts, readings=readings) == 100 + 30 + 20

    def test_a_part_of_a_part_reaches_through_an_act_of_somebody_else(self, readings):
        acts = (
            act("sell", {"lodging": 100}, recipients=["x"]),
            act("steal", {"lodging": 40}, same_items_as="a1", party="other"),
            sold(30, source="a2", recipients=["x"]),
        )
        case = case_of(*acts, parties=[{"id": "z"}, {"id": "other"}], readings=readings)
        first, _ = assess(case).parties
        assert first.charges[0].items["B"] == exactly(100)

    def test_the_same_people_named_twice_in_one_sale_are_counted_once(self, readings):
        one = act("sell", {"lodging": 100}, recipients=["x", "x", "y"])
        assert lodging(one, readings=readings) == 200

    def test_publishing_counts_once(self, readings):
        assert lodging(bought(100), sold(kind="publish"), readings=readings) == 100

    @pytest.mark.parametrize("recipients", [5, ["x", "y"], "unknown"])
    def test_publishing_counts_once_whatever_recipients_are_written(self, readings, recipients):
        """C-08: or the file is refused."""
        one = act("publish", {"lodging": 100}, recipients=recipients)
        with suppress(InputError):
            assert lodging(one, readings=readings) == 100

    def test_each_class_is_counted_on_its_own(self, readings):
        charge = charge_on(
            act("buy", {"track": 3, "lodging": 5, "ordinary": 7}),
            sold(recipients=2),
            readings=readings,
        )
        assert [charge.items[name].lo for name in "ABC"] == [6, 10, 14]


class TestPartlyResoldToSeveral:
    """C-07 and C-08 together: 1,000 obtained, 100 of them sold to three (or to thirty)."""

    @pytest.mark.parametrize(
        ("number_of_buyers", "larger_set", "per_record"),
        [(1, 1_000, 1_000), (3, 1_000, 1_200), (10, 1_000, 1_900), (30, 3_000, 3_900)],
    )
    def test_the_two_readings(self, number_of_buyers, larger_set, per_record):
        acts = bought(1_000), sold(100, recipients=number_of_buyers)
        assert lodging(*acts, readings=LARGER_SET) == larger_set
        assert lodging(*acts, readings=PER_RECORD) == per_record

    @pytest.mark.parametrize(("readings", "count"), [(LARGER_SET, 1_000), (PER_RECORD, 1_100)])
    def test_who_had_them_already_adds_nothing_and_takes_nothing_away(self, readings, count):
        acts = bought(1_000), sold(100, recipients=["x", "y"]), sold(source="a2", recipients=["x"])
        assert lodging(*acts, readings=readings) == count

    @pytest.mark.parametrize(
        ("later", "count"),
        [
            (sold(source="a2", recipients=["x", "y"]), 1_100),  # the same 100
            (sold(30, source="a2", recipients=["x", "y"]), 1_100),  # 30 of the 100
            (sold(30, source="a1", recipients=["x", "y"]), 1_130),  # 30 others
            (
                sold(source="a1", recipients=["x", "y"]),
                2_000,
            ),  # all 1,000, the 100 again among them
        ],
    )
    def test_record_by_record_a_recipient_adds_only_what_he_did_not_have(self, later, count):
        acts = bought(1_000), sold(100, recipients=["x", "y"]), later
        assert lodging(*acts, readings=PER_RECORD) == count

    def test_record_by_record_a_part_of_a_part_adds_nothing_to_who_had_the_whole(self):
        acts = (
            bought(1_000),
            sold(100, recipients=["x", "y"]),
            act("steal", {"lodging": 40}, same_items_as="a2", party="other"),
            sold(30, source="a3", recipients=["x", "y"]),
        )
        case = case_of(*acts, parties=[{"id": "z"}, {"id": "other"}], readings=PER_RECORD)
        assert assess(case).parties[0].charges[0].items["B"] == exactly(1_100)

    def test_left_open_both_are_shown(self):
        counted = charge_on(bought(1_000), sold(100, recipients=3)).items["B"]
        assert (counted.lo, counted.hi) == (1_000, 1_200)


def test_an_unknown_number_of_buyers_counts_at_least_once():
    counted = charge_on(act("sell", {"lodging": 100}, recipients="unknown")).items["B"]
    assert (counted.lo, counted.hi) == (100, None)


def test_the_duty_items_cumulate_over_recipients_too():
    one = act("sell", {"track": 5}, recipients=5, obtained_in_duty_or_service=True)
    assert charge_on(one).tier.headline == "serious"
    one = act("sell", {"track": 5}, recipients=4, obtained_in_duty_or_service=True)
    assert charge_on(one).tier.headline == "none"


def test_items_of_another_person_are_his_own():
    """A buys and sells to B, B sells on: each answers for his own acts only."""
    from lvheng.opinion import assess

    from .cases import case_of

    case = case_of(
        act("buy", {"lodging": 300}),
        act("sell", same_items_as="a1"),
        act("buy", same_items_as="a2", party="b"),
        act("sell", same_items_as="a3", party="b", recipients=2),
        parties=[{"id": "z"}, {"id": "b"}],
    )
    counts = {p.id: p.charges[0].items["B"].lo for p in assess(case).parties}
    assert counts == {"z": 300, "b": 600}


class TestRecordByRecord:
    @pytest.mark.parametrize(
        ("sales", "count"),
        [
            ([sold(100, recipients=["x", "y"])], 1_100),
            ([sold(100, recipients=["x"]), sold(source="a2", recipients=["y"])], 1_100),
            ([sold(100), sold(source="a2")], 1_100),  # unnamed: one each, and not the same
            ([sold(100, recipients=["x"]), sold(30, source="a2", recipients=["y"])], 1_030),
            ([sold(100, recipients=["x", "y"]), sold(30, source="a2", recipients=["x", "z", "w"])], 1_160),
            ([sold(100, recipients=["x"]), sold(100, recipients=["y"])], 1_000),  # other items
        ],
    )  # fmt: skip
    def test_further_recipients_count_by_set_and_not_by_act(self, sales, count):
        assert lodging(bought(1_000), *sales, readings=PER_RECORD) == count

    @pytest.mark.parametrize("again", [["y"], ["x"]])
    def test_a_sale_that_the_law_does_not_forbid_is_none_of_them(self, again):
        lawful = sold(100, recipients=["x"], lawful_basis={"consent": True})
        sales = sold(source="a2", recipients=again), sold(source="a2", recipients=["z"])
        assert lodging(bought(1_000), lawful, *sales, readings=PER_RECORD) == 1_100

    @pytest.mark.parametrize("seed", range(60))
    def test_it_is_the_count_of_the_records_themselves(self, seed):
        """1,000 records, sold in sets and in parts of sets; for each record, who got it."""
        rng = random.Random(seed)
        acts, got = [bought(1_000)], [set() for _ in range(1_000)]
        sets = [
            ("a1", list(range(1_000)))
        ]  # the act that states a set, and what is left of it to part
        members = {"a1": list(range(1_000))}
        for number in range(2, 2 + rng.randrange(1, 6)):
            source, left = rng.choice(sets)
            names = rng.sample("uvwxyz", rng.randrange(1, 4))
            if rng.random() < 0.5:  # again the whole set
                acts.append(sold(source=source, recipients=names))
                records = members[source]
            else:
                size = rng.randrange(0, len(left) // 2 + 1)
                records = [left.pop() for _ in range(size)]
                acts.append(sold(size, source=source, recipients=names))
                sets.append((f"a{number}", list(records)))
                members[f"a{number}"] = records
            for record in records:
                got[record].update(names)
        by_record = sum(max(1, len(who)) for who in got)
        assert lodging(*acts, readings=PER_RECORD) == by_record
