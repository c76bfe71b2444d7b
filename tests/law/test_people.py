"""People: capacity, sham units, stage and role, act by act (刑法 17, 17之一, 18, 19, 22–24, 27–29; 法释〔1999〕14号)."""

from __future__ import annotations

from datetime import date

import pytest

from .cases import act, charge_on, opinion_on

SOLD = {"kind": "sell", "items": {"track": 50}}


def effects(*acts, party=None, **top):
    return {
        one.effect.name: (one.effect.modality, one.effect.directions, one.applies)
        for one in charge_on(*acts, party=party, **top).effects
    }


def sold(**facts):
    return act("sell", {"track": 50}, **facts)


LME, LM = ("lighter", "mitigated", "exempt"), ("lighter", "mitigated")


class TestStage:
    @pytest.mark.parametrize(
        ("facts", "expected"),
        [
            ({}, {}),
            ({"stage": "completed"}, {}),
            ({"stage": "preparation"}, {"preparation": ("may", LME, "yes")}),
            ({"stage": "attempt"}, {"attempt": ("may", LM, "yes")}),
            (
                {"stage": "abandonment"},
                {"abandonment_without_harm": ("shall", ("exempt",), "yes")},
            ),
            (
                {"stage": "abandonment", "harm_done": True},
                {"abandonment_with_harm": ("shall", ("mitigated",), "yes")},
            ),
            (
                {"stage": "abandonment", "harm_done": "unknown"},
                {
                    "abandonment_without_harm": ("shall", ("exempt",), "undetermined"),
                    "abandonment_with_harm": ("shall", ("mitigated",), "undetermined"),
                },
            ),
        ],
    )
    def test_each_has_its_rule(self, facts, expected):
        assert effects(sold(**facts)) == expected

    def test_an_unknown_stage_leaves_each_open(self):
        found = effects(sold(stage="unknown"))
        assert set(found) == {"preparation", "attempt", "abandonment_without_harm"}
        assert {applies for _, _, applies in found.values()} == {"undetermined"}


class TestRole:
    @pytest.mark.parametrize(
        ("role", "facts", "expected"),
        [
            ("principal", {}, {}),
            ("accessory", {}, {"accessory": ("shall", LME, "yes")}),
            ("coerced", {}, {"coerced": ("shall", ("mitigated", "exempt"), "yes")}),
            ("instigator", {}, {}),
            (
                "instigator",
                {"instigated_a_minor": True},
                {"instigated_a_minor": ("shall", ("heavier",), "yes")},
            ),
            (
                "instigator",
                {"instigated_did_not_offend": True},
                {"instigated_did_not_offend": ("may", LM, "yes")},
            ),
            ("accessory", {"instigated_a_minor": True}, {"accessory": ("shall", LME, "yes")}),
        ],
    )
    def test_each_has_its_rule(self, role, facts, expected):
        assert effects(sold(roles={"z": role}, **facts)) == expected

    def test_an_unknown_role_leaves_it_open(self):
        assert set(effects(sold(roles={"z": "unknown"}))) == {"accessory", "coerced"}

    def test_a_role_is_of_one_party_in_one_act(self):
        one, other = sold(roles={"z": "accessory"}), sold()
        (found,) = charge_on(one, other).effects
        assert (found.acts, found.to_all) == (("a1",), False)
        (found,) = charge_on(one).effects
        assert found.to_all

    def test_each_is_counted_for_what_he_joined(self):
        """C-40c: 30 alone and 30 together: 60 for him, 30 for the other."""
        acts = [
            {"id": "a1", "party": "z", "kind": "sell", "on": "2024-01-01", "items": {"track": 30}},
            {"id": "a2", "parties": ["z", "y"], "kind": "sell", "on": "2024-01-01", "items": {"track": 30},
             "roles": {"y": "accessory"}},
        ]  # fmt: skip
        from lvheng.opinion import assess

        from .cases import case_of

        case = case_of(parties=[{"id": "z"}, {"id": "y"}], acts=acts)
        z, y = (party.charges[0] for party in assess(case).parties)
        assert (z.established, y.established) == ("yes", "no")
        assert z.effects == ()


class TestAgeAndCapacity:
    @pytest.mark.parametrize(
        ("born", "expected"),
        [
            ("2006-01-01", {"minor": ("shall", LM, "yes")}),  # 18 on the day: not yet 已满
            ("2005-12-31", {}),
            ("1949-01-01", {}),  # 75 on the day: not yet 已满
            ("1948-12-31", {"over_75": ("may", LM, "yes")}),
        ],
    )
    def test_under_18_and_from_75(self, born, expected):
        assert effects(sold(), party={"born": born}) == expected

    @pytest.mark.parametrize(
        ("kind", "name", "modality"),
        [
            ("neglect_of_duty", "over_75_by_negligence", "shall"),
            ("abuse_of_power", "over_75", "may"),
        ],
    )
    def test_from_75_a_crime_of_negligence_shall_be_punished_more_lightly(
        self, kind, name, modality
    ):
        did = {"neglect_of_duty": "neglected_duty", "abuse_of_power": "abused_power"}[kind]
        one = {"id": "o1", "party": "z", "kind": kind, "on": "2024-01-01",
               "state_organ_staff": True, did: True, "major_loss": True}  # fmt: skip
        (charge,) = opinion_on(party={"born": "1940-01-01"}, other_acts=[one]).charges
        assert [(e.effect.name, e.effect.modality, e.applies) for e in charge.effects] == [
            (name, modality, "yes")
        ]

    def test_an_undated_act_leaves_open_only_what_could_have_been(self):
        assert set(effects(SOLD, party={"born": "1990-01-01"})) == {"minor"}
        assert set(effects(SOLD, party={"born": "1940-01-01"})) == {"minor", "over_75"}

    def test_who_could_not_recognise_or_control_does_not_answer(self):
        for stated, established in ((True, "no"), ("unknown", "undetermined"), (False, "yes")):
            found = charge_on(sold(), party={"incapable": stated})
            assert found.established == established
        found = charge_on(sold(), party={"incapable": True})
        assert any("刑法第十八条" in note for note in found.notes)

    @pytest.mark.parametrize(
        ("name", "directions"), [("diminished_capacity", LM), ("deaf_mute_or_blind", LME)]
    )
    def test_limited_capacity_and_the_deaf_mute_or_blind(self, name, directions):
        for stated, applies in ((True, "yes"), ("unknown", "undetermined")):
            party = {"circumstances": {name: stated}}
            assert effects(sold(), party=party) == {name: ("may", directions, applies)}


class TestShamUnits:
    @pytest.mark.parametrize(
        "fact", ["set_up_for_crime", "crime_is_main_activity", "name_misused_and_gains_divided"]
    )
    def test_each_takes_the_crime_from_the_unit(self, fact):
        for stated, established in ((True, "no"), ("unknown", "undetermined"), (False, "yes")):
            found = charge_on(sold(), party={"kind": "unit", fact: stated})
            assert found.established == established
        found = charge_on(sold(), party={"kind": "unit", fact: True})
        assert any("不以单位犯罪论处" in note for note in found.notes)

    def test_the_person_behind_it_answers_all_the_same(self):
        found = opinion_on(sold(), party={"set_up_for_crime": True})
        assert found.charges[0].established == "yes"

    def test_also_of_other_offences(self):
        aid = {"id": "o1", "party": "z", "kind": "aid_network_crime", "knew_of_crime": True,
               "persons_aided": 3, "on": "2024-01-01"}  # fmt: skip
        for stated, established in ((True, "no"), (False, "yes")):
            party = {"kind": "unit", "set_up_for_crime": stated}
            assert opinion_on(party=party, other_acts=[aid]).charges[0].established == established


class TestActsThatAreNoCrime:
    """What a person does not answer for, or the law does not forbid, weighs on nothing else of the charge."""

    def charges(self, *others, **top):
        party = {"born": "2000-01-01", "prosecution_opened_on": "2024-06-01"}
        return opinion_on(act("sell", {"track": 60}), *others, party=party, **top).charges

    @pytest.mark.parametrize(
        "other",
        [
            act("sell", {"track": 1}, on="2015-12-01"),  # at 15
            act("sell", {"track": 1}, on="2017-12-01", lawful_basis={"consent": True}),  # at 17
        ],
    )
    def test_they_make_no_minor_and_leave_the_limitation_alone(self, other):
        (charge,) = self.charges(other)
        assert charge.acts == ("acts.a1",)
        assert charge.effects == ()
        assert charge.sentence.mitigation == "no"
        assert charge.limitation.barred == "no"
        assert charge.limitation.runs_from == (date(2024, 1, 1), date(2024, 1, 1))

    def test_an_act_that_may_be_a_crime_still_weighs(self):
        other = act("sell", {"track": 1}, on="2017-12-01", lawful_basis={"consent": "unknown"})
        (charge,) = self.charges(other)
        assert charge.acts == ("acts.a1", "acts.a2")
        assert [one.effect.name for one in charge.effects] == ["minor"]

    def test_other_conduct_at_15_is_left_out_too(self):
        groups = [
            {"id": f"o{n}", "party": "z", "kind": "illegal_use_of_networks", "on": day,
             "set_up_for_crime": True, "groups": 5}
            for n, day in enumerate(("2015-12-01", "2024-01-01"))
        ]  # fmt: skip
        *_, charge = self.charges(other_acts=groups)
        assert charge.acts == ("other_acts.o1",)
        assert charge.effects == ()

    def test_where_nothing_is_a_crime_the_charge_names_what_it_is_about(self):
        one = act("sell", {"track": 60}, on="2015-12-01")
        (charge,) = opinion_on(one, party={"born": "2000-01-01"}).charges
        assert (charge.established, charge.acts) == ("no", ("acts.a1",))
