"""What a judgment orders beside the punishment: each order alone, with and without what it needs."""

from __future__ import annotations

import re
from datetime import date

import pytest

from lvheng.law.instruments.criminal_law import art_078, art_081
from lvheng.law.instruments.criminal_law.art_069 import combined_range
from lvheng.law.instruments.fashi_2015_19 import art_001
from lvheng.law.library import versions
from lvheng.law.orders import ORDERS
from lvheng.logic.interval import NO, UNDETERMINED, YES, Interval
from lvheng.opinion import assess
from lvheng.opinion.sentence.check import Proposal, check

from .cases import act, case_of, charge_on, opinion_on

SOLD = act("sell", {"track": 60})
IN_DUTY = act("sell", {"track": 60}, obtained_in_duty_or_service=True)
STOLE = {
    "kind": "criminal", "for": "盗窃罪", "on": "2019-01-01", "punishment": "imprisonment",
    "ended": "2021-06-01",
}  # fmt: skip


def orders(*acts, party=None, other=None, **top):
    """The orders of the first charge, by name."""
    more = {"other_acts": [{"id": "o1", "party": "z", **other}]} if other else {}
    charge = charge_on(*acts, party=party, **more, **top)
    return {one.order.name: one for one in charge.orders}


def holds(name, *acts, **of):
    found = orders(*acts, **of).get(name)
    return found.holds if found else "no"


def with_(**circumstances):
    return {"circumstances": circumstances}


class TestTheTexts:
    @pytest.mark.parametrize("order", ORDERS, ids=lambda one: one.name)
    def test_each_clause_is_part_of_the_text_in_force(self, order):
        instrument, citation = order.clause.article.instrument, order.clause.article.citation
        number = re.sub("^.*第", "", citation)
        texts = [
            one.text
            for one in _all(instrument)
            if str(one.citation) == citation and one.in_force_on(date(2026, 11, 22))
        ]
        assert len(texts) == 1, number
        assert order.clause.text in texts[0]

    def test_the_numbers_are_those_of_the_texts(self):
        by_name = {one.name: one for one in ORDERS}
        assert "三年至五年" in by_name["occupation_ban"].clause.text
        assert by_name["occupation_ban"].months == Interval(3 * 12, 5 * 12)
        assert "三个月以上二年以下" in versions("criminal_law", "38")[-1].text
        assert by_name["injunction_with_control"].months == Interval(3, 24)
        assert "不超过三个月" in by_name["time_to_pay"].clause.text
        assert by_name["time_to_pay"].months == Interval(0, 3)

    def test_what_may_and_what_shall_be_ordered_is_as_the_texts_say(self):
        for one in ORDERS:
            granted = re.search("可以(?!执行)", one.clause.text)
            assert not granted or one.modality == "may", one.name
            assert "应当" not in one.clause.text or one.modality == "shall", one.name


def _all(instrument):
    from lvheng.law.library import every_provision

    return [one for one in every_provision() if one.instrument.id == instrument]


class TestWhatDoesNotStand:
    def test_no_crime_no_order(self):
        assert orders(act("sell", {"track": 49})) == {}

    def test_an_open_charge_leaves_every_order_open(self):
        found = orders(act("sell", {"track": {"at_least": 40, "at_most": 60}}))
        assert {one.holds for one in found.values()} == {"undetermined"}


class TestOccupationBan:
    @pytest.mark.parametrize(
        ("one", "party", "expected"),
        [
            (SOLD, {}, "no"),
            (IN_DUTY, {}, "yes"),
            (act("steal", {"track": 60}, obtained_in_duty_or_service=True), {}, "no"),
            (SOLD, with_(breach_of_profession=True), "yes"),
            (SOLD, with_(breach_of_profession="unknown"), "undetermined"),
            (IN_DUTY, {"kind": "unit"}, "no"),
        ],
    )
    def test_who_used_or_betrayed_a_profession(self, one, party, expected):
        assert holds("occupation_ban", one, party=party) == expected

    @pytest.mark.parametrize(
        ("on", "expected"),
        [("2015-10-31", "no"), ("2015-11-01", "yes"), ("2024-01-01", "yes"), (None, "yes")],
    )
    def test_not_for_what_was_done_before_the_ninth_amendment(self, on, expected):
        """Of fraud, whose article is older: the day of the conduct counts, not that of the article."""
        fraud = {"kind": "fraud", "amount_yuan": 50_000, "large_from_yuan": 3_000,
                 "huge_from_yuan": 30_000, "especially_huge_from_yuan": 500_000, "defrauded": True}  # fmt: skip
        fraud |= {"on": on} if on else {}
        party = with_(breach_of_profession=True)
        assert holds("occupation_ban", party=party, other=fraud) == expected
        sentence = charge_on(party=party, other_acts=[{"id": "o1", "party": "z", **fraud}]).sentence
        assert sentence.occupation_ban == expected

    def test_a_course_of_conduct_across_the_day_leaves_it_open(self):
        from lvheng.facts.case import Period

        old, new = date(2015, 10, 31), date(2015, 11, 1)
        assert art_001.ended_before([Period(old, old)]) == YES
        assert art_001.ended_before([Period(old, new)]) == UNDETERMINED
        assert art_001.ended_before([Period(old, old), Period(new, new)]) == UNDETERMINED
        assert art_001.ended_before([Period(new, new)]) == NO
        assert art_001.ended_before([]) == NO
        assert art_001.ended_before([None, Period(old, old)]) == NO

    def test_it_is_three_to_five_years(self):
        assert orders(IN_DUTY)["occupation_ban"].months == Interval(36, 60)


class TestInjunctions:
    @pytest.mark.parametrize(
        ("track", "party", "expected"),
        [
            (60, {}, "yes"),
            (600, {}, "undetermined"),  # three years exactly, or more
            (60, with_(ringleader=True), "no"),
            (600, {"priors": [STOLE]}, "no"),
            (60, {"kind": "unit"}, "no"),
        ],
    )
    def test_only_with_a_suspended_sentence(self, track, party, expected):
        one = act("steal", {"track": track})
        assert holds("injunction_on_probation", one, party=party) == expected

    def test_it_runs_within_the_probation(self):
        assert orders(SOLD)["injunction_on_probation"].months == Interval(2, 60)
        of_36 = orders(act("sell", {"track": 600}))["injunction_on_probation"]
        assert of_36.months == Interval(36, 60)

    def test_this_crime_has_no_control_and_insult_has(self):
        assert holds("injunction_with_control", SOLD) == "no"
        insult = {"kind": "insult", "on": "2024-01-01"}
        facts = _all_true("insult")
        found = orders(other={**insult, **facts})
        assert found["injunction_with_control"].holds == "yes"
        assert found["injunction_with_control"].months == Interval(3, 24)

    @pytest.mark.parametrize(
        ("on", "expected"), [("2011-05-01", "yes"), ("2011-04-30", "undetermined")]
    )
    def test_for_what_was_done_before_the_eighth_amendment_it_is_open(self, on, expected):
        fraud = {"kind": "fraud", "amount_yuan": 5_000, "large_from_yuan": 3_000, "on": on,
                 "huge_from_yuan": 30_000, "especially_huge_from_yuan": 500_000, "defrauded": True}  # fmt: skip
        found = orders(other=fraud, party={"prosecution_opened_on": on})
        assert found["injunction_with_control"].holds == expected

    def test_crimes_on_networks_have_a_further_provision(self):
        helps = {"kind": "aid_network_crime", "on": "2024-01-01", **_all_true("aid_network_crime")}
        found = orders(other=helps)
        assert found["injunction_on_probation"].also == "法释〔2019〕15号第十七条"
        assert orders(SOLD)["injunction_on_probation"].also == ""


def _all_true(kind):
    from lvheng.facts.other_acts import OTHER_KINDS

    return {
        name: True
        for name, fact in OTHER_KINDS[kind].facts.items()
        if fact.type == "boolean" and fact.pushes != "less"
    }


class TestBarredFromNetworkPosts:
    @pytest.mark.parametrize(
        ("kind", "on", "expected"),
        [
            ("steal", "2026-01-01", "undetermined"),
            ("steal", "2025-12-31", "no"),
            ("sell", "2026-01-01", "no"),
        ],
    )
    def test_only_of_what_may_have_harmed_networks_since_2026(self, kind, on, expected):
        one = act(kind, {"track": 60}, on=on)
        assert holds("barred_from_network_posts", one) == expected
        assert holds("barred_from_network_posts", one, party={"kind": "unit"}) == "no"


class TestRecovery:
    @pytest.mark.parametrize(
        ("facts", "expected"),
        [
            ({"illegal_income_yuan": 12_000}, Interval(12_000, 12_000)),
            ({"illegal_income_yuan": 12_000, "cost_yuan": 2_000}, Interval(10_000, 12_000)),
            ({"illegal_income_yuan": {"at_least": 5_000}}, Interval(5_000, None)),
            (
                {"illegal_income_yuan": {"at_least": 100, "at_most": 300}},
                Interval(100, 300),
            ),
            ({"illegal_income_yuan": "unknown"}, Interval(0, None)),
            (
                {"illegal_income_yuan": 1_000, "profit_from_use_yuan": 500},
                Interval(1_000, 1_500),
            ),
        ],
    )
    def test_all_that_came_in_is_recovered(self, facts, expected):
        found = orders(act("sell", {"track": 60}, **facts))["recovery"]
        assert found.yuan == expected
        assert found.holds == ("yes" if expected.lo else "undetermined")

    def test_where_nothing_came_in_nothing_is_recovered(self):
        assert holds("recovery", SOLD) == "no"

    def test_of_a_unit_too(self):
        one = act("sell", {"track": 60}, illegal_income_yuan=9_000)
        assert orders(one, party={"kind": "unit"})["recovery"].yuan == Interval(9_000, 9_000)

    def test_of_an_open_charge_from_nothing(self):
        one = act("sell", {"track": {"at_least": 40, "at_most": 60}}, illegal_income_yuan=2_000)
        assert orders(one)["recovery"].yuan == Interval(0, 2_000)

    def test_a_choice_of_gross_income_leaves_no_range(self):
        one = act("sell", {"track": 60}, illegal_income_yuan=12_000, cost_yuan=2_000)
        found = orders(one, readings={"illegal_income_costs": "gross"})["recovery"]
        assert found.yuan == Interval(12_000, 12_000)

    def test_of_fraud_it_is_the_amount_and_goes_back_to_the_victims(self):
        fraud = {"kind": "fraud", "on": "2024-01-01", "amount_yuan": 50_000, "defrauded": True,
                 "large_from_yuan": 3_000, "huge_from_yuan": 30_000, "especially_huge_from_yuan": 500_000}  # fmt: skip
        found = orders(other=fraud)
        assert found["recovery"].yuan == Interval(50_000, 50_000)
        assert found["return_to_victims"].holds == "yes"
        assert holds("return_to_victims", act("sell", {"track": 60}, illegal_income_yuan=1)) == "no"

    def test_conduct_without_such_a_fact_leaves_the_amount_open(self):
        found = orders(other={"kind": "insult", "on": "2024-01-01", **_all_true("insult")})
        assert found["recovery"].yuan == Interval(0, None)
        assert found["recovery"].holds == "undetermined"

    def test_what_several_had_together_is_said_to_be_of_all(self):
        parties = [{"id": "z"}, {"id": "y"}]
        one = {**act("sell", {"track": 60}, illegal_income_yuan=9_000), "id": "a1",
               "parties": ["z", "y"]}  # fmt: skip
        case = case_of(parties=parties, acts=[one])
        for party in assess(case).parties:
            found = {o.order.name: o for o in party.charges[0].orders}["recovery"]
            assert any("总额" in note for note in found.notes)

    def test_tools_are_confiscated_of_everyone_convicted(self):
        assert holds("confiscation", SOLD) == "yes"
        assert holds("confiscation", SOLD, party={"kind": "unit"}) == "yes"


class TestTheFine:
    def test_its_amount_and_payment_are_said_where_there_may_be_one(self):
        found = orders(SOLD)
        assert {"amount_of_fine", "payment_of_fine", "time_to_pay"} <= found.keys()
        abuse = {"kind": "abuse_of_power", "on": "2024-01-01", **_all_true("abuse_of_power")}
        assert "amount_of_fine" not in orders(other=abuse)

    @pytest.mark.parametrize(
        ("stated", "expected"), [(True, "yes"), (False, "no"), ("unknown", "undetermined")]
    )
    def test_relief_only_in_hardship(self, stated, expected):
        party = with_(hardship_in_paying=stated)
        assert holds("relief_from_fine", SOLD, party=party) == expected


class TestInsidersTogether:
    @pytest.mark.parametrize(
        ("together", "judged_on", "expected"),
        [(True, "2026-07-27", "yes"), (True, "2026-07-26", "yes"), (False, "2026-07-27", None)],
    )
    def test_the_fines_of_all_have_a_total(self, together, judged_on, expected):
        """法释〔2012〕6号第九条第二款."""
        one = {
            "id": "o1", "kind": "insider_dealing", "on": "2024-01-01", "illegal_income_yuan": 9_000_000,
            "insider_or_unlawful_obtainer": True, "dealt_leaked_or_tipped_before_publication": True,
            "parties": ["z", "y"] if together else ["z"],
        }  # fmt: skip
        parties = [{"id": "z"}, {"id": "y"}]
        case = case_of(parties=parties, other_acts=[one], acts=[], judged_on=judged_on)
        (charge,) = assess(case).parties[0].charges
        assert charge.established == "yes"
        found = {order.order.name: order.holds for order in charge.orders}
        assert found.get("total_of_fines") == expected


class TestTheRange:
    def test_heavier_and_lighter_stay_in_it_where_there_are_such_circumstances(self):
        assert holds("heavier_and_lighter", SOLD) == "no"
        assert holds("heavier_and_lighter", SOLD, party=with_(confession=True)) == "yes"
        assert holds("basis_of_punishment", SOLD) == "yes"


class TestServing:
    def notes(self, *acts, **of):
        return [note.text for note in charge_on(*acts, **of).sentence.notes]

    def test_no_parole_for_a_recidivist(self):
        again = act("steal", {"track": 600})
        found = self.notes(again, party={"priors": [STOLE]})
        assert "累犯不得假释" in found
        assert not any("可以假释" in one for one in found)
        assert any("可以假释" in one for one in self.notes(again))
        assert art_081.excluded(YES) == YES

    def test_half_must_be_served(self):
        assert [art_078.least_served(n) for n in (1, 6, 7, 84)] == [1, 3, 4, 42]

    def test_custody_before_counts_twice_for_control_only(self):
        held = {"days_in_custody": 40}
        assert not any("管制" in one for one in self.notes(SOLD, party=held))
        insult = [{"id": "o1", "party": "z", "kind": "insult", "on": "2024-01-01"}]
        insult[0] |= _all_true("insult")
        assert any("共折抵80日" in one for one in self.notes(party=held, other_acts=insult))

    def test_what_a_suspension_comes_with_is_said_where_there_may_be_one(self):
        assert any("社区矫正" in one for one in self.notes(SOLD))
        barred = with_(ringleader=True)
        assert not any("社区矫正" in one for one in self.notes(SOLD, party=barred))


class TestCheck:
    def added(self, *acts, months=10, fine=2_000, suspended=None, kind=None, **of):
        found = check(case_of(*acts, **of), None, Proposal(months, fine, suspended, kind))
        return [note.citation for note in found.additions]

    def test_an_injunction_only_beside_a_suspension_that_is_open(self):
        assert self.added(SOLD, suspended=12) == ["刑法第七十二条第二款"]
        assert self.added(SOLD) == []
        assert self.added(SOLD, suspended=11) == []  # shorter than the least probation
        assert self.added(SOLD, months=40, suspended=48) == []
        assert self.added(SOLD, suspended=12, party=with_(ringleader=True)) == []

    def test_a_ban_from_the_profession_beside_any_punishment(self):
        assert self.added(IN_DUTY) == ["刑法第三十七条之一第一款"]
        assert self.added(IN_DUTY, months=0) == ["刑法第三十七条之一第一款"]
        assert self.added(IN_DUTY, months=0, fine=0) == []

    def test_the_span_is_that_of_the_proposal(self):
        case = case_of(SOLD)
        found = check(case, None, Proposal(10, 2_000, 18))
        assert "至多18个月" in found.additions[0].text

    def test_numbers_have_separators(self):
        one = act("sell", {"track": 60}, illegal_income_yuan=12_000)
        found = check(case_of(one), None, Proposal(10, 100_000))
        (general,) = [f for f in found.findings if f.rule == "general_fine"]
        assert "12,000–60,000" in general.because


def test_several_long_terms_end_at_twenty_five_years():
    """Also for what was done before 2011-05-01: no listed source has the text of then, which ends at 20."""
    ranges = (Interval(120, 180), Interval(120, 180), Interval(36, 120))
    assert combined_range(ranges) == Interval(120, 300)
    assert combined_range(ranges[:2]) == Interval(120, 240)


def test_the_document_has_the_keys():
    (one, *_) = opinion_on(IN_DUTY).to_dict()["charges"][0]["orders"]
    assert one.keys() == {
        "order", "text", "modality", "holds", "provision", "also", "months", "within", "yuan", "notes",
    }  # fmt: skip
