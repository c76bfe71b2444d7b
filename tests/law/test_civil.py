"""Civil claims: K-40 choice of claim, K-41 who shows what, K-42 remedies and amounts, K-43 injunction and
preservation, K-44 to K-46 what a victim does, K-47 venue and disclosure; C-50."""

from __future__ import annotations

import json
from pathlib import Path
from typing import ClassVar

import pytest

from lvheng.errors import InputError
from lvheng.facts.casefile import case_of, load_case
from lvheng.law.claims import CLAIMS, REMEDIES
from lvheng.law.coverage import rules_of
from lvheng.law.instruments.civil_code import art_188
from lvheng.law.library import Provision, every_provision, look_up
from lvheng.opinion import assess

from .cases import OPTIONS, TODAY

ORACLES = Path(__file__).parents[1] / "oracles"
BURDEN = {"handler": True, "infringed": True, "causation": True, "harm": True}
"""What C-50 leaves to the victim of a handler: the leak, the link to it, and harm."""
OWN_FAULT = {**BURDEN, "handler": False, "fault": True}


def file_of(*claims, acts=(), incidents=(), parties=None, **top):
    file = {
        "lvheng": 1, "judged_on": TODAY.isoformat(),
        "parties": parties or [{"id": "z"}],
        "acts": list(acts), "incidents": list(incidents),
        "claims": [{"id": f"c{n}", "party": "z", **claim} for n, claim in enumerate(claims, 1)], **top,
    }  # fmt: skip
    return case_of(json.loads(json.dumps(file)), OPTIONS, TODAY)


def claim(*, language="zh", acts=(), incidents=(), parties=None, unstated="not_alleged", **facts):
    facts = {"infringed_on": "2024-03-01", **facts}
    case = file_of(facts, acts=acts, incidents=incidents, parties=parties, unstated=unstated)
    party = assess(case, language=language).parties[0].to_dict()
    return party["civil"][0]


def grounds(found):
    return {ground["ground"]: ground["holds"] for ground in found["grounds"]}


def remedies(found):
    return {remedy["remedy"]: remedy["holds"] for remedy in found["remedies"]}


def yuan(found, name="material"):
    amount = found["damages_yuan"][name]
    return amount["min"], amount["max"]


ARTICLES = list(dict.fromkeys(one.clause.article for one in (*CLAIMS, *REMEDIES)))


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.citation)
def test_every_clause_stands_in_the_text_of_its_article(article):
    (one,) = [p for p in every_provision() if p.encoded and rules_of(p).ARTICLE is article]
    for clause in article.clauses.values():
        assert clause.text in one.text
        assert clause.citation.startswith(str(one.citation))


class TestChoiceOfClaim:
    """K-40."""

    @pytest.mark.parametrize(
        ("gate", "ground", "provision"),
        [
            ("private_information", "privacy", "民法典第一千零三十二条第一款"),
            ("reputation_harmed", "reputation", "民法典第一千零二十四条第一款"),
            ("consumer_of_trader", "consumer", "消费者权益保护法第五十条"),
            ("broke_agreement", "contract", "民法典第五百七十七条"),
            ("patient_of_medical_institution", "patient", "民法典第一千二百二十六条"),
            ("by_staff_at_work", "employer", "民法典第一千一百九十一条第一款"),
        ],
    )
    def test_each_ground_needs_its_own_fact(self, gate, ground, provision):
        made_out = claim(**OWN_FAULT, **{gate: True})
        assert grounds(made_out)[ground] == "yes"
        assert provision in [one["provision"] for one in made_out["grounds"]]
        assert grounds(claim(**OWN_FAULT, **{gate: False}))[ground] == "no"
        assert grounds(claim(**OWN_FAULT, **{gate: "unknown"}))[ground] == "undetermined"
        assert ground not in grounds(claim(**OWN_FAULT))

    def test_what_nothing_is_said_of_is_named_only(self):
        assert len(claim(**OWN_FAULT)["other_grounds"]) == len(CLAIMS) - 2

    def test_handler_or_individual(self):
        assert grounds(claim(**BURDEN)) == {
            "personal_information_right": "yes", "fault": "undetermined",
        }  # fmt: skip
        assert grounds(claim(**OWN_FAULT)) == {"personal_information_right": "no", "fault": "yes"}

    def test_before_the_personal_information_law_only_fault_counts(self):
        assert grounds(claim(**BURDEN, fault=True, infringed_on="2021-10-31")) == {"fault": "yes"}
        on_the_day = claim(**BURDEN, fault=True, infringed_on="2021-11-01")
        assert "personal_information_right" in grounds(on_the_day)

    def test_before_the_civil_code_it_says_that_the_law_is_missing(self):
        found = claim(**OWN_FAULT, infringed_on="2020-12-31")
        assert grounds(found) == {}
        assert any("未收录" in note for note in found["notes"])


class TestWhoShowsWhat:
    """K-41, C-50."""

    @pytest.mark.parametrize("fact", BURDEN)
    def test_the_victim_of_a_handler_shows_each_of_these(self, fact):
        assert grounds(claim(**(BURDEN | {fact: False})))["personal_information_right"] == "no"
        unknown = claim(**(BURDEN | {fact: "unknown"}))
        assert grounds(unknown)["personal_information_right"] == "undetermined"
        (ground,) = [g for g in unknown["grounds"] if g["ground"] == "personal_information_right"]
        (element,) = [e for e in ground["elements"] if e["fact"] == fact]
        assert element["shown_by"] == "claimant"

    def test_the_handler_shows_that_it_was_not_at_fault(self):
        assert grounds(claim(**BURDEN, proves_no_fault=True))["personal_information_right"] == "no"
        unknown = claim(**BURDEN, proves_no_fault="unknown")
        (ground, _) = unknown["grounds"]
        assert ground["holds"] == "undetermined"
        (element,) = [e for e in ground["elements"] if e["fact"] == "proves_no_fault"]
        assert (element["shown_by"], element["defeats"]) == ("defendant", True)

    @pytest.mark.parametrize("fact", ["infringed", "causation", "harm", "fault"])
    def test_against_an_individual_fault_is_shown_as_well(self, fact):
        assert grounds(claim(**(OWN_FAULT | {fact: False})))["fault"] == "no"

    def test_a_proof_of_no_fault_is_no_defence_to_proved_fault(self):
        assert grounds(claim(**OWN_FAULT, proves_no_fault=True))["fault"] == "yes"

    @pytest.mark.parametrize("defence", ["within_consent", "openly_public", "for_public_interest"])
    def test_the_defences_of_article_1036(self, defence):
        found = claim(**BURDEN, fault=True, face_information=False, **{defence: True})
        assert set(grounds(found).values()) == {"no"}
        assert "stop" not in remedies(found)

    @pytest.mark.parametrize(
        ("face", "forced", "excused"),
        [(True, True, "yes"), (True, False, "no"), (False, True, "no"), (True, "unknown", "undetermined")],
    )  # fmt: skip
    def test_forced_consent_is_none_for_face_information(self, face, forced, excused):
        facts = {"within_consent": True, "face_information": face, "consent_was_forced": forced}
        assert grounds(claim(**BURDEN, **facts))["personal_information_right"] == excused

    def test_what_the_victim_shows_is_open_and_a_defence_is_not_alleged(self):
        found = claim()
        assert set(grounds(found).values()) == {"undetermined"}
        assert all(
            element["holds"] == ("no" if element["defeats"] else "undetermined")
            for ground in found["grounds"]
            for element in ground["elements"]
        )

    def test_with_unstated_unknown_defences_are_open_too(self):
        found = claim(**BURDEN, unstated="unknown")
        assert grounds(found)["personal_information_right"] == "undetermined"

    @pytest.mark.parametrize(
        ("facts", "after_notice", "knew"),
        [
            ({"platform_notified": True, "platform_knew": False}, "yes", "no"),
            ({"platform_notified": False, "platform_knew": True}, "no", "yes"),
            ({"platform_notified": False, "platform_knew": False}, "no", "no"),
            ({"platform_notified": True, "platform_knew": True, "platform_acted_in_time": True}, "no", "no"),
        ],
    )  # fmt: skip
    def test_a_platform_answers_after_notice_or_knowledge(self, facts, after_notice, knew):
        found = grounds(claim(**BURDEN, by_user_of_platform=True, **facts))
        assert (found["platform_after_notice"], found["platform_knew"]) == (after_notice, knew)

    def test_acts_by_several_are_answered_for_jointly(self):
        acts = [{"id": "a1", "parties": ["z", "y"], "kind": "sell", "on": "2024-01-01", "items": {"ordinary": 9}}]  # fmt: skip
        found = claim(acts=acts, parties=[{"id": "z"}, {"id": "y"}])
        assert remedies(found)["joint_liability"] == "yes"
        alone = [{**acts[0], "parties": ["z"]}]
        assert remedies(claim(acts=alone))["joint_liability"] == "undetermined"


class TestAmounts:
    """K-42."""

    KNOWN: ClassVar = {
        **BURDEN, "by_network": True, "severe_mental_distress": False, "amount_hard_to_determine": False,
    }  # fmt: skip

    @pytest.mark.parametrize(
        ("loss", "gain", "owed"),
        [
            (0, 0, (0, 0)), (500, 0, (500, 500)), (0, 500, (500, 500)), (500, 900, (900, 900)),
            ({"at_least": 100, "at_most": 200}, 150, (150, 200)), ("unknown", 150, (150, None)),
        ],
    )  # fmt: skip
    def test_the_greater_of_loss_and_gain(self, loss, gain, owed):
        assert yuan(claim(**self.KNOWN, loss_yuan=loss, gain_yuan=gain)) == owed

    @pytest.mark.parametrize(
        ("network", "most"), [(True, 500_000), (False, None), ("unknown", None)]
    )
    def test_discretion_up_to_500_000_over_a_network(self, network, most):
        facts = self.KNOWN | {"by_network": network, "amount_hard_to_determine": True}
        found = claim(**facts)
        assert yuan(found) == (0, most)
        assert found["damages_yuan"]["discretion_applies"] == "yes"

    def test_where_an_amount_is_stated_it_is_not_hard_to_determine(self):
        facts = {**BURDEN, "by_network": True, "gain_yuan": 700_000, "loss_yuan": 0}
        assert yuan(claim(**facts)) == (700_000, 700_000)

    def test_where_nothing_is_known_the_amount_is_open(self):
        assert yuan(claim(**BURDEN, by_network=True)) == (0, None)

    def test_costs_stand_beside_and_are_for_the_court(self):
        facts = self.KNOWN | {"loss_yuan": 100, "gain_yuan": 0}
        found = claim(**facts, spent_on_stopping_yuan=2_000, lawyers_fee_yuan=5_000)
        assert (yuan(found), yuan(found, "costs")) == ((100, 100), (0, 7_000))
        assert remedies(found)["costs_network"] == "yes"

    def test_costs_for_face_information_rest_on_its_own_rule(self):
        found = claim(**BURDEN, by_network=False, face_information=True)
        assert remedies(found)["costs_face"] == "yes"
        assert "costs_network" not in remedies(found)

    @pytest.mark.parametrize(
        ("severe", "owed"), [(True, (0, None)), (False, (0, 0)), ("unknown", (0, None))]
    )
    def test_mental_distress_only_if_severe(self, severe, owed):
        found = claim(**(self.KNOWN | {"severe_mental_distress": severe}))
        assert yuan(found, "mental_distress") == owed
        assert ("mental_distress" in remedies(found)) == (severe is not False)

    def test_own_fault_may_lower_and_what_was_returned_is_deducted(self):
        facts = self.KNOWN | {"loss_yuan": 1_000, "gain_yuan": 0}
        assert yuan(claim(**facts, claimant_at_fault=True)) == (0, 1_000)
        assert yuan(claim(**facts, already_returned_yuan=300)) == (700, 700)
        assert yuan(claim(**facts, already_returned_yuan=1_001)) == (0, 0)
        assert yuan(claim(**facts, already_returned_yuan="unknown")) == (0, 1_000)

    @pytest.mark.parametrize(
        ("loss", "holds"), [(0, None), (1, "yes"), ("unknown", "undetermined")]
    )
    def test_within_the_criminal_case_material_loss_alone(self, loss, holds):
        assert (
            remedies(claim(**BURDEN, by_crime=True, loss_yuan=loss)).get("incidental_action")
            == holds
        )
        assert "incidental_action" not in remedies(claim(**BURDEN, by_crime=False, loss_yuan=loss))

    def test_stopping_and_apologising_need_neither_harm_nor_fault(self):
        found = remedies(claim(infringed=True, harm=False, fault=False))
        assert found["stop"] == found["apologise"] == "yes"
        assert "damages" not in found

    def test_deletion_is_asked_of_a_handler(self):
        assert remedies(claim(**BURDEN))["delete"] == "yes"
        assert "delete" not in remedies(claim(**OWN_FAULT))

    @pytest.mark.parametrize(
        ("many", "holds"), [(True, "yes"), (False, None), ("unknown", "undetermined")]
    )
    def test_a_suit_in_the_public_interest_needs_many_persons(self, many, holds):
        assert remedies(claim(**BURDEN, many_persons=many)).get("public_interest_suit") == holds


class TestInjunctionAndPreservation:
    """K-43."""

    @pytest.mark.parametrize(
        ("going_on", "irreparable", "holds"),
        [(True, True, "yes"), (False, True, None), (True, False, None), (True, "unknown", "undetermined")],
    )  # fmt: skip
    def test_an_injunction_needs_both(self, going_on, irreparable, holds):
        facts = {"going_on_or_imminent": going_on, "irreparable": irreparable}
        assert remedies(claim(**BURDEN, **facts)).get("injunction") == holds
        face = remedies(claim(**BURDEN, face_information=True, **facts))
        assert face.get("injunction_face") == holds

    def test_forty_eight_hours_and_thirty_days(self):
        found = claim(
            **BURDEN, preservation_applied="2024-06-30T16:00+08:00", preserved_on="2024-07-01"
        )["limits"]
        assert found["preservation_ruling_by"] == "2024-07-02T16:00+08:00"
        assert found["sue_by"] == "2024-07-31"


class TestLimitation:
    @pytest.mark.parametrize(
        ("infringed", "knew", "earliest", "latest"),
        [
            ("2024-03-01", "2024-06-30", "2027-06-30", "2027-06-30"),
            ("2024-02-29", "2024-02-29", "2027-02-28", "2027-02-28"),
            ("2024-03-01", None, "2027-03-01", "2044-03-01"),
            (None, "2024-06-30", "2027-06-30", "2027-06-30"),
            (None, None, None, None),
        ],
    )
    def test_three_years_from_knowing_and_twenty_from_the_harm(
        self, infringed, knew, earliest, latest
    ):
        days = {"infringed_on": infringed, "knew_on": knew}
        case = file_of({name: day for name, day in days.items() if day})
        if infringed is None:
            incident = {"id": "i1", "party": "z"}
            case = file_of({"over": ["i1"], **{n: d for n, d in days.items() if d}}, incidents=[incident])  # fmt: skip
        found = assess(case).parties[0].civil[0].to_dict()["limits"]["limitation_ends"]
        assert found == {"earliest": earliest, "latest": latest}

    def test_of_acts_over_a_span_the_first_may_have_been_known_at_once(self):
        one = {"id": "a1", "party": "z", "kind": "sell", "items": {"ordinary": 1}}
        acts = [
            {**one, "between": ["2022-01-01", "2024-06-30"]},
            {**one, "id": "a2", "on": "2021-06-01"},
        ]
        acts.append({**one, "id": "a3"})
        for over, earliest in (
            (["a1"], "2025-01-01"), (["a1", "a2"], "2024-06-01"), (["a1", "a3"], None),
        ):  # fmt: skip
            case = file_of({"over": over}, acts=acts)
            found = assess(case).parties[0].civil[0].to_dict()["limits"]["limitation_ends"]
            assert found == {"earliest": earliest, "latest": "2044-06-30"}

    def test_never_later_than_twenty_years(self):
        assert art_188.ends_at_most(TODAY).year == TODAY.year + 20
        late = claim(infringed_on="2005-01-01", knew_on="2026-01-01")["limits"]["limitation_ends"]
        assert late == {"earliest": "2025-01-01", "latest": "2025-01-01"}


class TestWhatAVictimDoes:
    """K-44 to K-47."""

    def test_the_route_names_its_articles_in_order(self):
        steps = [step["provision"] for step in claim(**BURDEN)["guidance"]["route"]]
        assert steps[4:9] == [
            "刑事诉讼法第一百一十条", "刑事诉讼法第一百一十二条", "刑事诉讼法第一百一十三条",
            "刑事诉讼法第一百零一条", "民事诉讼法第二十九条、第二十二条",
        ]  # fmt: skip

    def test_every_article_of_the_guidance_is_in_the_library(self):
        for steps in claim(**BURDEN)["guidance"].values():
            for step in steps:
                first = step["provision"].split("、")[0]
                if first:
                    assert isinstance(look_up(first, TODAY)[1], Provision), first

    def test_urgent_steps_and_evidence(self):
        told = claim(**BURDEN)["guidance"]
        assert any("冻结" in step["step"] for step in told["urgent"])
        assert any("公证" in step["step"] for step in told["evidence"])

    @pytest.mark.parametrize(("user", "holds"), [(True, "yes"), (False, None)])
    def test_a_platform_may_be_made_to_say_who_its_user_is(self, user, holds):
        assert remedies(claim(**BURDEN, by_user_of_platform=user)).get("disclosure") == holds


class TestFromTheRestOfTheCase:
    ACT: ClassVar = {"id": "a1", "party": "z", "kind": "sell", "on": "2024-03-01", "items": {"ordinary": 60_000}}  # fmt: skip

    def test_acts_are_infringements_with_fault_and_their_income_is_the_gain(self):
        found = claim(acts=[{**self.ACT, "illegal_income_yuan": 8_900}], causation=True, harm=True)
        assert grounds(found)["fault"] == "yes"
        assert yuan(found, "by_gain") == (8_900, 8_900)

    def test_what_the_claim_states_prevails(self):
        acts = [{**self.ACT, "illegal_income_yuan": 8_900}]
        found = claim(acts=acts, gain_yuan=100, infringed=False)
        assert yuan(found, "by_gain") == (100, 100)
        assert set(grounds(found).values()) == {"no"}

    def test_without_a_claim_the_case_still_says_what_may_be_claimed(self):
        (party,) = assess(file_of(acts=[self.ACT])).parties
        (found,) = party.to_dict()["civil"]
        assert found["claim"] == ""
        assert set(grounds(found).values()) == {"undetermined"}
        assert found["guidance"] == {}
        kinds = {one["kind"] for one in party.to_dict()["other_liability"]}
        assert "civil" in kinds

    def test_who_did_nothing_has_no_claim_against_him(self):
        parties = [{"id": "z"}, {"id": "other"}]
        found = assess(file_of(acts=[self.ACT], parties=parties)).parties
        assert [len(party.civil) for party in found] == [1, 0]

    @pytest.mark.parametrize(("entrusted", "handler"), [(False, "yes"), (True, "no"), ("unknown", "undetermined")])  # fmt: skip
    def test_the_organisation_of_a_leak_is_its_handler(self, entrusted, handler):
        incident = {"id": "i1", "party": "z", "entrusted": entrusted}
        facts = dict.fromkeys(("infringed", "causation", "harm"), True)
        found = claim(incidents=[incident], over=["i1"], **facts)
        assert grounds(found)["personal_information_right"] == handler

    def test_an_act_that_may_be_lawful_leaves_infringement_open(self):
        case = file_of(acts=[{**self.ACT, "lawful_basis": {"consent": "unknown"}}])
        (found,) = assess(case).parties[0].to_dict()["civil"]
        (element,) = [e for e in found["grounds"][1]["elements"] if e["fact"] == "infringed"]
        assert element["holds"] == "undetermined"


class TestErrors:
    @pytest.mark.parametrize(
        ("wrong", "code"),
        [
            ({"party": "nobody"}, "not_allowed"), ({"over": ["a9"]}, "not_allowed"),
            ({"los_yuan": 1}, "unknown_key"), ({"loss_yuan": -1}, "too_small"),
            ({"infringed_on": "2024-03-02", "knew_on": "2024-03-01"}, "too_early"),
            ({"knew_on": "2027-01-01"}, "too_late"),
        ],
    )  # fmt: skip
    def test_each_is_said_at_its_place(self, wrong, code):
        with pytest.raises(InputError) as found:
            file_of(wrong)
        assert [(p.code, p.where.startswith("claims.c1")) for p in found.value.problems] == [(code, True)]  # fmt: skip


class TestOracles:
    def test_o_13_the_civil_half_is_the_sum_of_the_gains(self):
        """100,000 waybills, gains 8,900 and 5,600: civil damages of 14,500."""
        acts = [
            {"id": "a1", "party": "z", "kind": "sell", "items": {"ordinary": 50_000}, "illegal_income_yuan": 8_900},
            {"id": "a2", "party": "y", "kind": "sell", "items": {"ordinary": 50_000}, "illegal_income_yuan": 5_600},
        ]  # fmt: skip
        facts = {"over": ["a1", "a2"], "many_persons": True, "handler": True, "loss_yuan": 0}
        found = claim(acts=acts, parties=[{"id": "z"}, {"id": "y"}], causation=True, harm=True, **facts)  # fmt: skip
        assert found["liable"] == "yes"
        assert yuan(found) == yuan(found, "by_gain") == (14_500, 14_500)
        assert remedies(found)["public_interest_suit"] == "yes"
        assert remedies(found)["joint_liability"] == "yes"

    def test_o_16_a_joint_award_of_100_000_lies_within_the_network_rule(self):
        """开盒: 1,200 items published; joint public-interest damages of 100,000 yuan."""
        act = {"id": "a1", "parties": ["z", "y"], "kind": "publish", "items": {"ordinary": 1_200}}
        found = claim(
            acts=[act], parties=[{"id": "z"}, {"id": "y"}], over=["a1"], handler=True, causation=True, harm=True,
            by_network=True, amount_hard_to_determine=True, many_persons=True, private_information=True,
        )  # fmt: skip
        least, most = yuan(found)
        assert least <= 100_000 <= most == 500_000
        assert grounds(found)["privacy"] == "yes"
        assert (
            remedies(found)["joint_liability"] == remedies(found)["public_interest_suit"] == "yes"
        )

    @pytest.mark.parametrize("oracle", ["O-13", "O-16"])
    def test_the_criminal_oracles_leave_the_civil_half_open(self, oracle):
        """They state no claim: nothing is said to be owed for certain, and nothing is excluded."""
        case = load_case(ORACLES / f"{oracle}.yaml", OPTIONS, TODAY)
        for party in assess(case).parties:
            assert {one.liable for one in party.civil} == {"undetermined"}


def test_english_has_no_chinese_but_citations_and_official_text():
    found = claim(language="en", **BURDEN, by_user_of_platform=True, private_information=True)
    said = [ground["label"] + ground["against"] for ground in found["grounds"]]
    said += [element["label"] for ground in found["grounds"] for element in ground["elements"]]
    said += [remedy["label"] for remedy in found["remedies"]]
    said += [step["step"] for steps in found["guidance"].values() for step in steps]
    assert all(ord(character) < 0x2E80 for character in "".join(said))


class TestAmountsByTheLawOfTheDay:
    OPEN: ClassVar = {
        "by_network": True,
        "amount_hard_to_determine": True,
        "severe_mental_distress": False,
    }

    @pytest.mark.parametrize(
        ("day", "most", "provisions"),
        [
            ("2020-12-31", None, []),
            ("2021-01-01", 500_000, ["民法典第一千一百八十二条", "法释〔2014〕11号第十二条第二款", "法释〔2014〕11号第十二条第一款"]),
        ],
    )  # fmt: skip
    def test_the_ceiling_and_the_articles_are_those_in_force(self, day, most, provisions):
        found = claim(**OWN_FAULT, **self.OPEN, infringed_on=day)["damages_yuan"]
        assert found["by_discretion"] == {"min": 0, "max": most}
        assert found["provisions"] == provisions


def test_distress_by_breach_is_for_those_who_choose_breach():
    def asked(**facts):
        found = claim(**OWN_FAULT, **facts)["remedies"]
        return {one["remedy"]: one["holds"] for one in found}.get("mental_distress_by_breach")

    assert asked(broke_agreement=True, severe_mental_distress=True) == "yes"
    assert asked(broke_agreement=True, severe_mental_distress=False) is None
    assert asked(broke_agreement=False, severe_mental_distress=True) is None
    assert asked(broke_agreement="unknown", severe_mental_distress=True) == "undetermined"
