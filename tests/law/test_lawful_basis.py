"""What the law does not forbid is no act of the offence: consent and other bases, public information, scope."""

from __future__ import annotations

import pytest

from lvheng.errors import InputError
from lvheng.facts.lawful_basis import LAWFUL_BASIS
from lvheng.law.instruments.personal_information_protection_law import art_013, art_027
from lvheng.law.library import every_provision

from .cases import NONE, SERIOUS, act, case_of, charge_on, found, range_found

OPENLY = {"lawfully_public": True, "reasonable_scope": True}


def sold(basis, **facts):
    return act("sell", {"ordinary": 5_000}, lawful_basis=basis, **facts)


def tier(*acts, **top):
    lowest, highest = range_found(charge_on(*acts, **top))
    return lowest if lowest == highest else f"{lowest}..{highest}"


@pytest.mark.parametrize("basis", [clause.name for clause in art_013.BASES])
def test_each_basis_alone_is_enough_and_its_absence_is_not(basis):
    assert tier(sold({basis: True})) == NONE
    assert tier(sold({basis: False})) == SERIOUS
    assert tier(sold({basis: "unknown"})) == "none..serious"


@pytest.mark.parametrize(
    ("basis", "outcome"),
    [
        ({"self_published": True, "reasonable_scope": True}, NONE),
        (OPENLY, NONE),
        ({"lawfully_public": True, "reasonable_scope": False}, SERIOUS),
        ({"lawfully_public": True}, "none..serious"),  # whether it was within reason is open
        ({"lawfully_public": "unknown", "reasonable_scope": True}, "none..serious"),
        ({"reasonable_scope": True}, SERIOUS),
        ({**OPENLY, "clearly_refused": True}, SERIOUS),
        ({**OPENLY, "major_effect": True}, SERIOUS),
        ({**OPENLY, "major_effect": True, "consent": True}, NONE),
        ({**OPENLY, "range_limited": True}, SERIOUS),
        ({**OPENLY, "purpose_limited": True}, SERIOUS),
        ({**OPENLY, "leaked": True}, SERIOUS),
        ({"leaked": True}, SERIOUS),
        ({**OPENLY, "leaked": "unknown"}, "none..serious"),
    ],
)  # fmt: skip
def test_public_information_by_kind(basis, outcome):
    assert tier(sold(basis)) == outcome


class TestPublicInformationBefore2021:
    @pytest.mark.parametrize(
        ("when", "outcome"),
        [
            ({"on": "2020-12-31"}, "none..serious"),
            ({"on": "2021-01-01"}, NONE),
            ({"between": ["2020-12-31", "2021-01-01"]}, "none..serious"),
            ({"between": ["2021-01-01", "2021-01-02"]}, NONE),
        ],
    )
    def test_the_dispute_ends_with_the_civil_code(self, when, outcome):
        assert tier(sold(OPENLY, **when)) == outcome

    @pytest.mark.parametrize(("option", "outcome"), [("lawful_too", NONE), ("not_lawful", SERIOUS)])
    def test_each_reading(self, option, outcome):
        readings = {"public_information_before_2021": option}
        assert tier(sold(OPENLY, on="2020-12-31"), readings=readings) == outcome

    def test_an_act_that_ends_on_the_day_of_the_civil_code_is_open_under_the_strict_reading(self):
        across = sold(OPENLY, between=["2020-12-31", "2021-01-01"])
        readings = {"public_information_before_2021": "not_lawful"}
        assert tier(across, readings=readings) == "none..serious"

    def test_consent_was_a_basis_before_as_well(self):
        assert tier(sold({"consent": True}, on="2018-01-01")) == NONE


@pytest.mark.parametrize("basis", ["company_data", "anonymised", "only_local_or_internal_rules"])
def test_what_is_outside_the_scope(basis):
    assert tier(sold({basis: True})) == NONE
    assert tier(sold({basis: False})) == SERIOUS


@pytest.mark.parametrize(
    ("fact", "reading", "default", "other"),
    [
        ("deceased", "deceased_persons", ("not_counted", NONE), ("counted", SERIOUS)),
        ("only_departmental_rules", "departmental_rules", ("enough", SERIOUS), ("not_enough", NONE)),
    ],
)  # fmt: skip
def test_what_is_disputed(fact, reading, default, other):
    one = sold({fact: True})
    charge = charge_on(one)
    assert range_found(charge) == (NONE, SERIOUS)
    assert charge.tier.headline == default[1]
    for option, outcome in (default, other):
        assert tier(one, readings={reading: option}) == outcome


def test_only_the_act_that_is_lawful_falls_away():
    half = {"ordinary": 2_500}
    other = act("sell", half)
    assert tier(act("sell", half), other) == SERIOUS
    assert tier(act("sell", half, lawful_basis={"consent": True}), other) == NONE


@pytest.mark.parametrize(
    "facts",
    [
        {"illegal_income_yuan": 5_000},
        {"knew_of_criminal_use": True},
        {"consequences": ["death"]},
        {"other_serious": True},
        {"other_especially_serious": True},
    ],
)
def test_with_the_act_every_ground_of_it_falls_away(facts):
    items = {"ordinary": 1}
    assert tier(act("sell", items, **facts)) != NONE
    assert tier(act("sell", items, lawful_basis={"consent": True}, **facts)) == NONE


class TestArticle6:
    """第二款: only an unlawful sale takes a purchase for business out of the article."""

    def outcome(self, basis):
        bought = act("buy", {"ordinary": 5_000}, lawful_business=True, profit_from_use_yuan=50_000)
        resold = {"kind": "sell", "on": "2024-02-01", "same_items_as": "a1", "lawful_basis": basis}
        return charge_on(bought, resold)

    def test_sold_on_with_consent_it_stays_under_art_6(self):
        assert found(self.outcome({"consent": True})) == (SERIOUS, "6:1-1")

    def test_sold_on_without_it_does_not(self):
        assert found(self.outcome({"consent": False})) == (SERIOUS, "5:1-5")

    def test_unknown_it_is_one_or_the_other(self):
        charge = self.outcome({"consent": "unknown"})
        held = {c.citation[-14:]: c.holds for c in charge.clauses if c.holds != "no"}
        assert charge.established == "yes"
        assert set(held.values()) == {"undetermined"}


def test_what_is_not_written_nobody_alleges_even_where_all_else_is_unknown():
    top = {"unstated": "unknown", "party": {"incapable": False}}
    open_ = charge_on(act("sell", {"ordinary": 5_000}), **top)
    denied = charge_on(sold(dict.fromkeys(LAWFUL_BASIS, False)), **top)
    assert open_.tier == denied.tier
    assert [c.holds for c in open_.clauses] == [c.holds for c in denied.clauses]
    assert "yes" in [c.holds for c in open_.clauses]


def test_units_too():
    assert tier(sold({"consent": True}), party={"kind": "unit"}) == NONE


def test_a_wrong_name_is_an_error_with_the_nearest():
    with pytest.raises(InputError) as error:
        case_of(sold({"consant": True}))
    (problem,) = error.value.problems
    assert problem.where.startswith("acts.a1.lawful_basis.consant")
    assert "consent" in problem.zh
    assert all(name in problem.zh for name in LAWFUL_BASIS)


def test_each_clause_quotes_the_text_in_force():
    texts = {str(p.citation): p.text for p in every_provision() if p.until is None}
    for article in (art_013.ARTICLE, art_027.ARTICLE):
        for clause in article.clauses.values():
            assert clause.text in texts[article.citation]
