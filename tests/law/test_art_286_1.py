"""刑法第二百八十六条之一 with 法释〔2019〕15号第一条至第六条, from incidents and from other acts."""

from __future__ import annotations

from typing import ClassVar

import pytest

from lvheng.facts.register import CLASS_A, CLASS_B, CLASS_C

from .cases import act, opinion_on
from .other_acts import NONE, SERIOUS, charge, ends, found

KIND = "refuse_network_security_duty"
PROVIDER = {"kind": "unit", "network_service_provider": True}
REFUSED = {"ordered_to_correct": True, "refused": True}
THREE, FOUR, FIVE, SIX = (f"法释〔2019〕15号第{n}条" for n in "三四五六")


def incident(number=1, **facts):
    return {"id": f"i{number}", "party": "z", **REFUSED, **facts}


def of_leaks(*incidents, party=PROVIDER, **more):
    return opinion_on(party=party, incidents=list(incidents), **more).charges


def of_leak(leaked, party=PROVIDER, **facts):
    (one,) = of_leaks(incident(leaked=leaked, **facts), party=party)
    return one


class TestLeaks:
    """第四条: ten times the numbers of 法释〔2017〕10号 art. 5."""

    @pytest.mark.parametrize(
        ("category", "standard", "item"),
        [
            *((one, 500, "一") for one in CLASS_A),
            *((one, 5_000, "二") for one in CLASS_B),
            *((one, 50_000, "三") for one in CLASS_C),
        ],
    )
    def test_each_category_below_at_and_above(self, category, standard, item):
        ground = f"{FOUR}第（{item}）项"
        assert found(of_leak({category: standard - 1})) == (NONE, ())
        assert found(of_leak({category: standard})) == (SERIOUS, (ground,))
        assert found(of_leak({category: standard + 1})) == (SERIOUS, (ground,))

    @pytest.mark.parametrize(
        ("leaked", "expected"),
        [
            ({"track": 250, "lodging": 2_499, "ordinary": 9}, NONE),
            ({"track": 250, "lodging": 2_500}, SERIOUS),
            ({"track": 499, "ordinary": 99}, NONE),
            ({"track": 499, "ordinary": 100}, SERIOUS),
            ({"health": 4_999, "ordinary": 10}, SERIOUS),
            ({"credit": 100, "transaction": 1_000, "ordinary": 29_999}, NONE),
            ({"credit": 100, "transaction": 1_000, "ordinary": 30_000}, SERIOUS),
        ],
    )
    def test_proportion(self, leaked, expected):
        grounds = (f"{FOUR}第（四）项",) if expected == SERIOUS else ()
        assert found(of_leak(leaked)) == (expected, grounds)

    def test_the_item_on_proportion_is_not_named_where_another_is_met(self):
        assert found(of_leak({"track": 500, "ordinary": 9}))[1] == (f"{FOUR}第（一）项",)

    @pytest.mark.parametrize("change", [{"ordered_to_correct": False}, {"refused": False}])
    def test_without_an_order_or_a_refusal_there_is_none(self, change):
        assert of_leak({"track": 500}, **change).established == "no"

    def test_where_neither_is_stated_it_is_no_matter(self):
        assert of_leaks({"id": "i1", "party": "z", "leaked": {"track": 500}}) == ()

    def test_only_a_provider_commits_it(self):
        assert of_leak({"track": 500}, party={"kind": "unit"}).established == "no"
        unknown = {"kind": "unit", "network_service_provider": "unknown"}
        assert ends(of_leak({"track": 500}, party=unknown)) == (NONE, SERIOUS)

    def test_that_the_party_may_be_a_provider_is_told(self):
        party = opinion_on(party={"kind": "unit"}, incidents=[incident(leaked={"track": 500})])
        told = {one.fact: one.status for one in party.decisive}
        assert told["parties.z.network_service_provider"] == "unwritten"

    @pytest.mark.parametrize("fact", ["ordered_to_correct", "refused", "leaked_before_order"])
    def test_what_is_unknown_leaves_it_open(self, fact):
        assert ends(of_leak({"track": 500}, **{fact: "unknown"})) == (NONE, SERIOUS)

    def test_an_unknown_number_is_a_range(self):
        assert ends(of_leak({"track": "unknown"})) == (NONE, SERIOUS)
        assert ends(of_leak({"track": {"at_least": 500}})) == (SERIOUS, SERIOUS)
        assert ends(of_leaks(incident())[0]) == (NONE, SERIOUS)

    def test_what_leaked_before_the_order_was_not_caused_by_the_refusal(self):
        assert of_leak({"track": 500}, leaked_before_order=True).established == "no"

    def test_the_incident_of_one_party_does_not_charge_another(self):
        from lvheng.opinion import assess

        from .cases import case_of

        parties = [{"id": one, **PROVIDER} for one in ("z", "other")]
        case = case_of(parties=parties, incidents=[incident(leaked={"track": 500})])
        assert [len(party.charges) for party in assess(case).parties] == [1, 0]

    def test_a_person_may_be_imprisoned_or_put_under_control(self):
        one = of_leak(
            {"track": 500}, party={"network_service_provider": True, "born": "1980-01-01"}
        )
        assert (one.custody_months.lo, one.custody_months.hi) == (1, 36)
        assert one.fine_mode == "and_or_only"
        assert "管制" in one.penalty_words
        assert one.control

    def test_a_unit_is_fined_and_art_9_cited(self):
        one = of_leak({"track": 500})
        assert (one.custody_months, one.fine_mode, one.control) == (None, "fine", False)
        assert "法释〔2017〕10号第九条" in " ".join(one.notes)
        assert one.acts == ("incidents.i1",)

    def test_it_stands_beside_the_charge_of_those_who_sold(self):
        found = opinion_on(
            act("sell", {"track": 50}), party=PROVIDER, incidents=[incident(leaked={"track": 500})]
        )
        assert [(one.offence, one.established) for one in found.charges] == [
            ("侵犯公民个人信息罪", "yes"),
            ("拒不履行信息网络安全管理义务罪", "yes"),
        ]
        assert found.pointers == ()


class TestSummed:
    """第十六条."""

    def leaks(self, *days):
        half = {"leaked": {"track": 250}}
        return of_leaks(
            *(incident(n, **half, discovered=f"{day}T09:00") for n, day in enumerate(days))
        )[0]

    def test_leaks_within_two_years_are_summed(self):
        assert found(self.leaks("2022-03-01", "2024-03-01"))[0] == SERIOUS

    def test_later_ones_are_not(self):
        assert found(self.leaks("2022-03-01", "2024-03-02"))[0] == NONE

    def test_the_two_years_are_counted_by_the_day_in_beijing(self):
        first = incident(1, leaked={"track": 250}, discovered="2022-03-01T09:00")
        for hour, tier in (("15:59", SERIOUS), ("16:00", NONE)):
            second = incident(2, leaked={"track": 250}, discovered=f"2024-03-01T{hour}+00:00")
            assert found(of_leaks(first, second)[0])[0] == tier

    @pytest.mark.parametrize(("day", "expected"), [("2024-03-01", SERIOUS), ("2024-03-02", NONE)])
    def test_nor_are_they_converted_together(self, day, expected):
        """Half the number of one class, and half that of another."""
        (one,) = of_leaks(
            incident(1, leaked={"track": 250}, discovered="2022-03-01T09:00"),
            incident(2, leaked={"ordinary": 25_000}, discovered=f"{day}T09:00"),
        )
        assert found(one)[0] == expected

    @pytest.mark.parametrize(("day", "expected"), [("2024-03-01", SERIOUS), ("2024-03-02", NONE)])
    def test_nor_are_videos_and_other_information(self, day, expected):
        videos, others = (
            REFUSED | {"on": "2022-03-01", "illegal_videos": 100},
            REFUSED | {"on": day, "other_illegal_information": 1_000},
        )
        assert found(charge(KIND, videos, others, party=PROVIDER))[0] == expected

    def test_only_those_refused_are(self):
        refused, obeyed = (incident(n, leaked={"track": 250}) for n in (1, 2))
        (one,) = of_leaks(refused, obeyed | {"refused": False})
        assert found(one)[0] == NONE


def refusal(**facts):
    return charge(KIND, REFUSED | facts, party=PROVIDER)


class TestOtherHeads:
    @pytest.mark.parametrize(
        ("fact", "standard", "place"),
        [
            ("illegal_videos", 200, f"{THREE}第（一）项"),
            ("other_illegal_information", 2_000, f"{THREE}第（二）项"),
            ("accounts_reached", 2_000, f"{THREE}第（四）项"),
            ("members_of_groups_used", 3_000, f"{THREE}第（五）项"),
            ("followers_of_networks_used", 30_000, f"{THREE}第（五）项"),
            ("clicks", 50_000, f"{THREE}第（六）项"),
        ],
    )
    def test_each_number_below_at_and_above(self, fact, standard, place):
        assert found(refusal(**{fact: standard - 1})) == (NONE, ())
        assert found(refusal(**{fact: standard})) == (SERIOUS, (place,))
        assert found(refusal(**{fact: standard + 1})) == (SERIOUS, (place,))

    def test_videos_and_other_information_in_proportion(self):
        assert found(refusal(illegal_videos=100, other_illegal_information=999))[0] == NONE
        assert found(refusal(illegal_videos=100, other_illegal_information=1_000)) == (
            SERIOUS,
            (f"{THREE}第（三）项",),
        )

    @pytest.mark.parametrize(
        ("fact", "place"),
        [
            ("other_mass_spread", f"{THREE}第（七）项"),
            ("leak_caused_death_or_injury", f"{FOUR}第（五）项"),
            ("leak_caused_major_loss", f"{FOUR}第（六）项"),
            ("leak_disturbed_order", f"{FOUR}第（七）项"),
            ("leak_had_other_grave_result", f"{FOUR}第（八）项"),
            ("evidence_of_gravest_crimes_lost", f"{FIVE}第（一）项"),
            ("evidence_of_five_year_crime_lost", f"{FIVE}第（二）项"),
            ("evidence_lost_repeatedly", f"{FIVE}第（三）项"),
            ("evidence_loss_hindered_proceedings", f"{FIVE}第（四）项"),
            ("other_serious_evidence_loss", f"{FIVE}第（五）项"),
            ("no_logs_or_identities", f"{SIX}第（一）项"),
            ("ordered_repeatedly_in_two_years", f"{SIX}第（二）项"),
            ("service_mainly_used_for_crime", f"{SIX}第（三）项"),
            ("used_for_attacks", f"{SIX}第（四）项"),
            ("used_for_gravest_crimes", f"{SIX}第（五）项"),
            ("public_service_networks_damaged", f"{SIX}第（六）项"),
            ("other_serious_violation", f"{SIX}第（七）项"),
        ],
    )
    def test_each_item_that_is_no_number(self, fact, place):
        assert found(refusal(**{fact: True})) == (SERIOUS, (place,))
        assert ends(refusal(**{fact: "unknown"})) == (NONE, SERIOUS)
        assert found(refusal(**{fact: True, "refused": False})) == (NONE, ())

    def test_who_is_no_provider_does_not_commit_it(self):
        assert charge(KIND, REFUSED | {"clicks": 50_000}).established == "no"

    def test_a_leak_and_another_head_are_one_charge(self):
        conduct = {
            "id": "o1",
            "party": "z",
            "kind": KIND,
            "on": "2024-01-01",
            **REFUSED,
            "clicks": 1,
        }
        (one,) = of_leaks(incident(leaked={"track": 500}), other_acts=[conduct])
        assert found(one) == (SERIOUS, (f"{FOUR}第（一）项",))

    def test_before_2015_it_was_no_crime(self):
        one = charge(KIND, REFUSED | {"clicks": 50_000, "on": "2015-10-31"}, party=PROVIDER)
        assert one.established == "no"


class TestWhatALeakLedTo:
    """Items (五) to (八) of art. 4, stated of an incident."""

    NOTHING_LEAKED: ClassVar = {"leaked": {"ordinary": 1}}
    RESULTS: ClassVar = {
        "leak_caused_death_or_injury": "五",
        "leak_caused_major_loss": "六",
        "leak_disturbed_order": "七",
        "leak_had_other_grave_result": "八",
    }

    @pytest.mark.parametrize(("fact", "item"), RESULTS.items())
    def test_each_alone_is_enough(self, fact, item):
        (one,) = of_leaks(incident(**self.NOTHING_LEAKED, **{fact: True}))
        assert found(one) == (SERIOUS, (f"{FOUR}第（{item}）项",))

    @pytest.mark.parametrize("fact", RESULTS)
    def test_unknown_is_open_and_no_is_no(self, fact):
        (one,) = of_leaks(incident(**self.NOTHING_LEAKED, **{fact: "unknown"}))
        assert ends(one) == (NONE, SERIOUS)
        (one,) = of_leaks(incident(**self.NOTHING_LEAKED, **{fact: False}))
        assert ends(one) == (NONE, NONE)

    def test_not_written_is_not_alleged_or_unknown_as_the_file_says(self):
        stated = {
            "leaked": dict.fromkeys((*CLASS_A, *CLASS_B, *CLASS_C), 0),
            "leaked_before_order": False,
        }
        (one,) = of_leaks(incident(**stated))
        assert ends(one) == (NONE, NONE)
        (one,) = of_leaks(incident(**stated), unstated="unknown")
        assert ends(one) == (NONE, SERIOUS)
        of_item = {clause.citation: clause.holds for clause in one.clauses}
        assert [of_item[f"{FOUR}第（{item}）项"] for item in "五六七八"] == ["undetermined"] * 4
        known = dict.fromkeys(self.RESULTS, False)
        (one,) = of_leaks(incident(**stated, **known), unstated="unknown")
        assert ends(one) == (NONE, NONE)

    @pytest.mark.parametrize(
        ("before", "expected"),
        [(True, (NONE, NONE)), (False, (SERIOUS, SERIOUS)), ("unknown", (NONE, SERIOUS))],
    )
    def test_what_leaked_before_the_order_did_not_come_of_the_refusal(self, before, expected):
        facts = {"leak_caused_major_loss": True, "leaked_before_order": before}
        (one,) = of_leaks(incident(**self.NOTHING_LEAKED, **facts))
        assert ends(one) == expected
