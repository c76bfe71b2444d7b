"""刑法第二百八十七条之一 with 法释〔2019〕15号第七条至第十条."""

from __future__ import annotations

import pytest

from .cases import opinion_on
from .other_acts import NONE, SERIOUS, charge, ends, found

KIND = "illegal_use_of_networks"
TEN = "法释〔2019〕15号第十条"
SET_UP, PUBLISHED = {"set_up_for_crime": True}, {"published_for_crime": True}


def used(*facts):
    together = {}
    for some in facts:
        together |= some
    return charge(KIND, together)


@pytest.mark.parametrize(
    ("how", "fact", "standard", "place"),
    [
        (SET_UP, "sites", 3, "第（二）项"),
        (SET_UP, "site_accounts", 2_000, "第（二）项"),
        (SET_UP, "groups", 5, "第（三）项"),
        (SET_UP, "group_members", 1_000, "第（三）项"),
        (PUBLISHED, "information_on_sites", 100, "第（四）项第1目"),
        (PUBLISHED, "accounts_sent_to", 2_000, "第（四）项第2目"),
        (PUBLISHED, "members_sent_to", 3_000, "第（四）项第3目"),
        (PUBLISHED, "followers", 30_000, "第（四）项第4目"),
        (PUBLISHED, "illegal_income_yuan", 10_000, "第（五）项"),
    ],
)
def test_each_number_below_at_and_above(how, fact, standard, place):
    assert found(used(how, {fact: standard - 1})) == (NONE, ())
    assert found(used(how, {fact: standard})) == (SERIOUS, (TEN + place,))
    assert found(used(how, {fact: standard + 1})) == (SERIOUS, (TEN + place,))
    assert found(used({fact: standard})) == (NONE, ())


@pytest.mark.parametrize(
    ("facts", "place"),
    [
        ({"impersonated_authority": True}, "第（一）项"),
        ({"again_after_sanction": True}, "第（六）项"),
        ({"other_serious": True}, "第（七）项"),
    ],
)
def test_each_item_that_is_no_number(facts, place):
    assert found(used(SET_UP, facts)) == (SERIOUS, (TEN + place,))
    assert found(used(facts)) == (NONE, ())
    assert found(used(SET_UP, dict.fromkeys(facts, False))) == (NONE, ())


@pytest.mark.parametrize(
    "how", ["set_up_for_crime", "published_criminal_information", "published_for_crime"]
)
def test_each_of_the_three_ways_is_enough(how):
    assert found(used({how: True, "illegal_income_yuan": 10_000}))[0] == SERIOUS


SET_UP_NUMBERS = {"sites": 3, "site_accounts": 2_000, "groups": 5, "group_members": 1_000}
PUBLISHED_NUMBERS = {
    "information_on_sites": 100, "accounts_sent_to": 2_000, "members_sent_to": 3_000, "followers": 30_000,
}  # fmt: skip


@pytest.mark.parametrize("fact", SET_UP_NUMBERS)
def test_sites_do_not_count_for_who_only_published(fact):
    assert found(used(PUBLISHED, {fact: SET_UP_NUMBERS[fact]})) == (NONE, ())


@pytest.mark.parametrize("fact", PUBLISHED_NUMBERS)
def test_information_counts_for_who_published_it_either_way_and_not_for_who_only_set_up(fact):
    number = {fact: PUBLISHED_NUMBERS[fact]}
    assert found(used(SET_UP, number)) == (NONE, ())
    assert found(used({"published_criminal_information": True}, number))[0] == SERIOUS


def test_a_name_of_authority_counts_for_who_set_up_the_site():
    assert found(used(PUBLISHED, {"impersonated_authority": True})) == (NONE, ())


def test_penalty_and_unit():
    one = used(SET_UP, {"sites": 3})
    assert (one.offence, one.article) == ("非法利用信息网络罪", "刑法第二百八十七条之一")
    assert (one.custody_months.lo, one.custody_months.hi) == (1, 36)
    assert (one.fine_mode, one.control) == ("and_or_only", False)
    unit = charge(KIND, SET_UP | {"sites": 3}, party={"kind": "unit"})
    assert (unit.established, unit.custody_months, unit.fine_mode) == ("yes", None, "fine")


def test_unknowns_leave_it_open():
    assert ends(used(SET_UP, {"sites": "unknown"})) == (NONE, SERIOUS)
    assert ends(used({"set_up_for_crime": "unknown", "sites": 3})) == (NONE, SERIOUS)
    assert ends(used({"set_up_for_crime": "unknown", "sites": 2})) == (NONE, NONE)


def test_before_2015_it_was_no_crime():
    assert charge(KIND, SET_UP | {"sites": 3, "on": "2015-10-31"}).established == "no"


class TestSummed:
    """法释〔2019〕15号第十六条: several conducts are summed, those within two years."""

    def conduct(self, on, groups=3):
        return SET_UP | {"groups": groups, "on": on}

    def test_within_two_years(self):
        one = charge(KIND, self.conduct("2020-01-01"), self.conduct("2022-01-01"))
        assert found(one) == (SERIOUS, (f"{TEN}第（三）项",))

    def test_a_day_later_not(self):
        assert (
            found(charge(KIND, self.conduct("2020-01-01"), self.conduct("2022-01-02")))[0] == NONE
        )

    def test_what_is_a_crime_alone_stays_one(self):
        one = charge(KIND, self.conduct("2020-01-01", 5), self.conduct("2024-01-01", 1))
        assert found(one)[0] == SERIOUS

    def test_the_middle_one_can_be_summed_with_either(self):
        days = ("2018-01-01", "2019-06-01", "2021-01-01")
        assert found(charge(KIND, *(self.conduct(day, 2) for day in days)))[0] == NONE
        assert found(charge(KIND, *(self.conduct(day, 3) for day in days)))[0] == SERIOUS

    @pytest.mark.parametrize(
        ("between", "tier"),
        [
            (["2019-12-31", "2024-01-01"], (NONE, SERIOUS)),
            (["2020-01-01", "2022-01-02"], (NONE, SERIOUS)),
            (["2020-01-01", "2022-01-01"], (SERIOUS, SERIOUS)),
            (["2022-01-02", "2024-01-01"], (NONE, NONE)),
        ],
    )
    def test_a_range_of_days_may_lie_within_them(self, between, tier):
        some_day = SET_UP | {"groups": 3, "between": between}
        assert ends(charge(KIND, self.conduct("2020-01-01"), some_day)) == tier

    def test_whether_a_conduct_of_unstated_date_is_summed_is_not_known(self):
        def tier_of(*conducts):
            rows = [
                {"id": f"o{n}", "party": "z", "kind": KIND, **one} for n, one in enumerate(conducts)
            ]
            (one,) = opinion_on(other_acts=rows).charges
            return ends(one)

        undated = SET_UP | {"groups": 3}
        assert tier_of(self.conduct("2020-01-01"), undated) == (NONE, SERIOUS)
        assert tier_of(undated, undated) == (NONE, SERIOUS)
        assert tier_of(undated | {"groups": 5}, undated) == (SERIOUS, SERIOUS)


def test_the_charge_takes_the_place_of_the_pointer_of_art_8():
    from .cases import act

    conduct = {"id": "o1", "party": "z", "kind": KIND, "set_up_for_crime": True}
    sold = act("sell", {"track": 1}, site_or_group=True)
    assert [one.article for one in opinion_on(sold).pointers] == ["刑法第二百八十七条之一"]
    assert opinion_on(sold, other_acts=[conduct]).pointers == ()
