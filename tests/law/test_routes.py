"""Where a victim may turn: each way with and without what opens it; nothing of which there is no text."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

import pytest

from lvheng.facts.administrative import OCCUPATIONS
from lvheng.law.library import every_provision
from lvheng.law.routes import ROUTES

from .cases import act, opinion_on

GENERAL = ["report_crime", "reconsideration", "complaint"]
SOLD = act("sell", {"ordinary": 1})
IN_DUTY = act("sell", {"ordinary": 1}, obtained_in_duty_or_service=True)


def found(*acts, party=None, **top):
    return {one.route.name: one for one in opinion_on(*acts, party=party, **top).routes}


def special(*acts, **party):
    routes = found(*acts, party=party)
    return {name: one.holds for name, one in routes.items() if name not in GENERAL}


class TestTexts:
    @pytest.mark.parametrize("route", ROUTES, ids=lambda one: one.name)
    def test_each_quotes_the_text_in_force(self, route):
        article = route.clause.article
        (text,) = (
            one.text
            for one in every_provision()
            if str(one.citation) == article.citation and one.in_force_on(date(2026, 11, 22))
        )
        assert route.clause.text in text

    @pytest.mark.parametrize(
        ("name", "days", "words"), [("credit", 30, "30日内"), ("telecom_provider", 15, "十五日内")]
    )
    def test_the_days_are_those_of_the_text(self, name, days, words):
        (route,) = (one for one in ROUTES if one.name == name)
        assert route.days == days
        (text,) = (
            p.text for p in every_provision() if str(p.citation) == route.clause.article.citation
        )
        assert words in text
        assert [one.name for one in ROUTES if one.days] == ["telecom_provider", "credit"]


class TestGeneralWays:
    @pytest.mark.parametrize("kind", ["person", "unit"])
    def test_against_anyone_who_did_something(self, kind):
        assert list(found(SOLD, party={"kind": kind})) == GENERAL

    def test_none_against_who_did_nothing(self):
        assert found() == {}

    def test_after_a_leak_too(self):
        leak = {"id": "i1", "party": "z", "leaked": {"ordinary": 1}}
        routes = found(party={"kind": "unit"}, incidents=[leak])
        assert list(routes)[:3] == GENERAL


class TestSectors:
    OF: ClassVar = {
        "police": {"state_organ": "yes", "against_the_police": "yes"},
        "state_organ_staff": {"state_organ": "yes"},
        "social_insurance_staff": {"state_organ": "undetermined"},
        "telecom_staff": {"telecom_provider": "yes"},
        "internet_service": {"telecom_provider": "yes"},
        "courier": {"post_and_express": "yes"},
        "postal_staff": {"post_and_express": "yes"},
        "credit_bureau": {"credit": "yes"},
        "doctor": {"health": "yes"},
        "lawyer": {"lawyers": "yes"},
    }

    @pytest.mark.parametrize("occupation", OCCUPATIONS)
    def test_each_trade_has_its_own_and_no_other(self, occupation):
        """Trades without a text of their own (banks, schools, hotels …) have the general ways only."""
        assert special(SOLD, occupation=occupation) == self.OF.get(occupation, {})

    def test_a_trade_that_is_not_known_is_not_guessed_at(self):
        assert special(SOLD, occupation="钟表匠") == {}

    @pytest.mark.parametrize(
        ("fact", "route"),
        [("user_of_post_or_express", "post_and_express"), ("from_credit_database", "credit")],
    )
    @pytest.mark.parametrize(
        ("stated", "expected"), [(True, "yes"), (False, None), ("unknown", "undetermined")]
    )
    def test_what_the_information_is_opens_a_way_too(self, fact, route, stated, expected):
        one = act("sell", {"ordinary": 1}, administrative={fact: stated})
        assert special(one).get(route) == expected

    @pytest.mark.parametrize(
        ("occupation", "consumers", "expected"),
        [
            ("hotel_staff", True, "yes"),
            ("hotel_staff", False, None),
            ("hotel_staff", "unknown", "undetermined"),
            ("hospital_staff", True, "undetermined"),
            ("police", True, None),
            (None, True, None),
        ],
    )
    def test_consumers_of_a_trader(self, occupation, consumers, expected):
        one = act("sell", {"ordinary": 1}, administrative={"consumer_information": consumers})
        party = {"occupation": occupation} if occupation else {}
        assert special(one, **party).get("consumer") == expected


class TestStateOrgans:
    @pytest.mark.parametrize(
        ("one", "expected"),
        [(IN_DUTY, "yes"), (SOLD, None)],
    )
    def test_the_police_compensate_for_harm_done_on_duty_only(self, one, expected):
        assert special(one, occupation="police").get("compensation_by_the_police") == expected
        assert special(one, occupation="courier").get("compensation_by_the_police") is None

    def test_what_is_not_in_the_library_is_said_not_to_be(self):
        route = found(SOLD, party={"occupation": "state_organ_staff"})["state_organ"]
        assert "国家赔偿法、行政复议法、行政诉讼法未收录" in route.note
        assert all("行政复议法第" not in one.what for one in found(SOLD).values())


class TestArticle68:
    PROVISION = "个人信息保护法第六十八条第一款"

    def sanction(self, *acts, **party):
        liabilities = opinion_on(*acts, party=party).administrative.liabilities
        return next((one for one in liabilities if one.provision == self.PROVISION), None)

    @pytest.mark.parametrize(
        ("party", "consequence"),
        [
            ({"kind": "unit", "occupation": "state_organ_staff"}, "责令改正"),
            ({"kind": "unit", "occupation": "hospital_staff"}, None),
            ({"occupation": "state_organ_staff", "responsible_in_unit": True}, "依法给予处分"),
            ({"occupation": "state_organ_staff"}, None),
            ({"occupation": "bank_staff", "responsible_in_unit": True}, None),
        ],
    )
    def test_the_organ_is_ordered_to_correct_and_its_persons_are_disciplined(
        self, party, consequence
    ):
        one = self.sanction(SOLD, **party)
        assert (one.consequence if one else None) == consequence
        if one:
            assert one.fine_yuan is None
            assert one.holds == "yes"

    def test_not_before_the_law_was_in_force(self):
        early, late = (act("sell", {"ordinary": 1}, on=day) for day in ("2021-10-31", "2021-11-01"))
        organ = {"kind": "unit", "occupation": "state_organ_staff"}
        assert self.sanction(early, **organ) is None
        assert self.sanction(late, **organ).holds == "yes"

    def test_a_lawful_act_is_no_duty_left_undone(self):
        lawful = act("sell", {"ordinary": 1}, lawful_basis={"consent": True})
        organ = {"kind": "unit", "occupation": "state_organ_staff"}
        assert self.sanction(lawful, **organ) is None


def test_the_document_has_the_keys():
    (one, *_) = opinion_on(SOLD).to_dict()["routes"]
    assert one.keys() == {
        "route", "kind", "authority", "what", "provision", "holds", "answer_in_days", "note",
    }  # fmt: skip
