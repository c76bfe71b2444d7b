"""lvheng check: what a proposal breaks, and what cannot be said."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lvheng.apps.cli import main
from lvheng.errors import InputError
from lvheng.opinion import assess
from lvheng.opinion.sentence.check import Proposal, check

from .cases import act, case_of

SERIOUS = act("steal", {"track": 50})
ESPECIALLY = act("steal", {"track": 500})
EITHER = act("steal", {"track": {"at_least": 400, "at_most": 600}})
NOT_YET = act("steal", {"track": 49})
PERHAPS = act("steal", {"track": {"at_least": 40, "at_most": 60}})
STOLE = {
    "kind": "criminal", "for": "盗窃罪", "on": "2019-01-01", "punishment": "imprisonment",
    "ended": "2021-06-01",
}  # fmt: skip


def checked(*acts, months=12, fine=2_000, suspended=None, kind=None, party=None, **circumstances):
    case = case_of(*acts, party={**(party or {}), "circumstances": circumstances})
    return check(case, None, Proposal(months, fine, suspended, kind))


def rules(found, verdict):
    """The rules that came to this verdict."""
    return [finding.rule for finding in found.findings if finding.verdict == verdict]


def verdict(*acts, **of):
    return checked(*acts, **of).verdict


class TestTheRange:
    @pytest.mark.parametrize(
        ("one", "months", "expected"),
        [
            (SERIOUS, 1, "lawful"),
            (SERIOUS, 36, "lawful"),
            (SERIOUS, 37, "unlawful"),
            (ESPECIALLY, 35, "unlawful"),
            (ESPECIALLY, 36, "lawful"),
            (ESPECIALLY, 84, "lawful"),
            (ESPECIALLY, 85, "unlawful"),
            (EITHER, 35, "undetermined"),
            (EITHER, 36, "lawful"),  # the end of one and the beginning of the other
            (EITHER, 37, "undetermined"),
            (EITHER, 85, "unlawful"),
            (PERHAPS, 12, "undetermined"),
            (NOT_YET, 12, "unlawful"),
        ],
    )
    def test_below_at_and_above(self, one, months, expected):
        assert verdict(one, months=months) == expected

    @pytest.mark.parametrize(
        ("circumstances", "expected"),
        [
            ({}, "unlawful"),
            ({"confession": True}, "unlawful"),  # 从轻 stays within the range
            ({"plea": True}, "unlawful"),
            ({"full_restitution": True, "forgiveness": True}, "unlawful"),
            ({"voluntary_surrender": True}, "lawful"),
            ({"voluntary_surrender": "unknown"}, "undetermined"),
            ({"grave_result_averted": True}, "lawful"),
            ({"merit": True}, "lawful"),
            ({"major_merit": True}, "lawful"),
        ],
    )
    def test_below_the_range_only_with_a_ground_to_mitigate(self, circumstances, expected):
        found = checked(ESPECIALLY, months=24, **circumstances)
        assert found.verdict == expected
        (range_,) = [one for one in found.findings if one.rule == "statutory_range"]
        assert range_.citation == "刑法第六十三条"

    @pytest.mark.parametrize(
        ("party", "facts", "expected"),
        [
            ({"born": "2007-06-01"}, {}, "lawful"),
            ({"born": "2000-06-01"}, {}, "unlawful"),
            ({"born": "1940-06-01"}, {}, "lawful"),
            ({}, {"roles": {"z": "accessory"}}, "lawful"),
            ({}, {"roles": {"z": "principal"}}, "unlawful"),
            ({}, {"roles": {"z": "unknown"}}, "undetermined"),
            ({}, {"stage": "attempt"}, "lawful"),
        ],
    )
    def test_age_role_and_stage_mitigate_too(self, party, facts, expected):
        assert verdict(act("steal", {"track": 500}, **facts), months=24, party=party) == expected

    def test_who_was_coerced_must_stay_below(self):
        coerced = act("steal", {"track": 500}, roles={"z": "coerced"})
        assert verdict(coerced, months=24) == "lawful"
        assert verdict(coerced, months=37) == "unlawful"

    def test_who_desisted_without_harm_is_not_punished(self):
        desisted = act("steal", {"track": 500}, stage="abandonment")
        assert "exemption" in rules(checked(desisted, months=12), "unlawful")
        assert "exemption" in rules(checked(desisted, months=0, fine=1_000), "unlawful")
        assert verdict(desisted, months=0, fine=0) == "lawful"

    def test_what_a_duty_to_mitigate_leaves_of_the_lowest_range_is_open(self):
        coerced = act("steal", {"track": 50}, roles={"z": "coerced"})
        assert verdict(coerced, months=12) == "undetermined"
        assert verdict(coerced, months=0) == "lawful"


class TestTheKind:
    def test_this_crime_has_no_control(self):
        found = checked(SERIOUS, months=12, kind="control")
        assert rules(found, "unlawful") == ["no_such_punishment"]
        assert "管制" in found.findings[0].because

    @pytest.mark.parametrize(
        ("kind", "months", "expected"),
        [
            ("detention", 6, "lawful"),
            ("detention", 7, "unlawful"),
            ("imprisonment", 5, "unlawful"),
            ("imprisonment", 6, "lawful"),
        ],
    )
    def test_the_length_of_each_kind(self, kind, months, expected):
        assert verdict(SERIOUS, months=months, kind=kind) == expected


class TestTheFine:
    @pytest.mark.parametrize(
        ("fine", "expected"),
        [(0, "unlawful"), (999, "unlawful"), (1_000, "lawful"), (10**6, "lawful")],
    )
    def test_it_must_be_imposed_and_reach_the_floor(self, fine, expected):
        assert verdict(SERIOUS, fine=fine) == expected

    @pytest.mark.parametrize(
        ("born", "fine", "expected"),
        [("2007-06-01", 499, "unlawful"), ("2007-06-01", 500, "lawful"), ("2000-06-01", 500, "unlawful")],
    )  # fmt: skip
    def test_the_floor_of_minors(self, born, fine, expected):
        assert verdict(SERIOUS, fine=fine, party={"born": born}) == expected

    @pytest.mark.parametrize(("fine", "departs"), [(9_999, True), (10_000, False), (50_000, False), (50_001, True)])  # fmt: skip
    def test_outside_one_to_five_times_it_wants_reasons_and_is_not_unlawful(self, fine, departs):
        found = checked(act("sell", {"track": 50}, illegal_income_yuan=10_000), fine=fine)
        assert found.verdict == "lawful"
        assert ("general_fine" in rules(found, "lawful")) is departs

    @pytest.mark.parametrize(
        ("one", "of", "expected"),
        [
            (SERIOUS, {}, "lawful"),
            (ESPECIALLY, {}, "unlawful"),  # 并处, not 单处
            (EITHER, {}, "undetermined"),
            (ESPECIALLY, {"voluntary_surrender": True}, "lawful"),
            (ESPECIALLY, {"voluntary_surrender": "unknown"}, "undetermined"),
        ],
    )
    def test_a_fine_alone(self, one, of, expected):
        assert verdict(one, months=0, **of) == expected

    @pytest.mark.parametrize(
        ("one", "of", "expected"),
        [
            (SERIOUS, {"first_offence": True, "full_restitution": True, "remorse": True}, "lawful"),
            (SERIOUS, {}, "undetermined"),  # 刑法 art. 37 is a judgement
            (ESPECIALLY, {}, "unlawful"),
            (ESPECIALLY, {"major_merit": True}, "lawful"),
            (SERIOUS, {"voluntary_surrender": True, "lighter_crime": True}, "lawful"),
            (SERIOUS, {"voluntary_surrender": True}, "undetermined"),
        ],
    )
    def test_no_punishment_at_all(self, one, of, expected):
        assert verdict(one, months=0, fine=0, **of) == expected

    def test_a_unit_is_only_fined(self):
        unit = {"kind": "unit"}
        assert verdict(SERIOUS, months=0, party=unit) == "lawful"
        assert verdict(SERIOUS, months=0, fine=0, party=unit) == "unlawful"
        assert rules(checked(SERIOUS, months=6, party=unit), "unlawful") == ["unit"]


class TestSuspension:
    @pytest.mark.parametrize(
        ("months", "suspended", "expected"),
        [
            (1, 1, "unlawful"),
            (1, 2, "lawful"),
            (5, 4, "unlawful"),
            (5, 12, "lawful"),
            (5, 13, "unlawful"),
            (6, 12, "lawful"),  # right for 拘役 and for 有期徒刑
            (6, 11, "undetermined"),
            (8, 11, "unlawful"),
            (8, 12, "lawful"),
            (24, 23, "unlawful"),
            (24, 60, "lawful"),
            (24, 61, "unlawful"),
            (36, 36, "lawful"),
            (0, 12, "unlawful"),
        ],
    )
    def test_the_term_of_probation(self, months, suspended, expected):
        assert verdict(SERIOUS, months=months, suspended=suspended) == expected

    def test_three_years_is_the_most(self):
        assert rules(checked(ESPECIALLY, months=36, suspended=60), "unlawful") == []
        assert rules(checked(ESPECIALLY, months=37, suspended=60), "unlawful") == ["suspension"]

    @pytest.mark.parametrize(
        ("months", "priors", "expected"),
        [
            (8, [STOLE], "unlawful"),
            (6, [STOLE], "undetermined"),  # 拘役 or 有期徒刑
            (5, [STOLE], "lawful"),  # what deserves 拘役 makes no recidivist
            (8, [{**STOLE, "ended": "2011-06-01"}], "lawful"),
            (8, [{**STOLE, "ended": "unknown"}], "undetermined"),
            (8, "unknown", "undetermined"),
        ],
    )
    def test_not_for_a_recidivist(self, months, priors, expected):
        found = checked(SERIOUS, months=months, suspended=12, party={"priors": priors})
        assert found.verdict == expected

    def test_not_for_a_ringleader(self):
        assert verdict(SERIOUS, suspended=12, ringleader=True) == "unlawful"
        assert verdict(SERIOUS, suspended=12, ringleader="unknown") == "undetermined"


LENIENT = [
    "voluntary_surrender", "confession", "grave_result_averted", "plea", "merit", "major_merit",
    "full_restitution", "lighter_crime", "vulnerable_victims",
]  # fmt: skip


@given(
    st.integers(40, 700),
    st.dictionaries(st.sampled_from(LENIENT), st.sampled_from([True, False, "unknown"])),
    st.sampled_from([None, "accessory", "coerced", "unknown"]),
)
@settings(max_examples=80, deadline=None)
def test_no_end_of_an_estimate_and_nothing_between_is_unlawful(track, circumstances, role):
    one = act("steal", {"track": track}, **({"roles": {"z": role}} if role else {}))
    party = {"circumstances": circumstances}
    case = case_of(one, party=party, sentencing_rules="jiangxi_2025")
    charge = assess(case).parties[0].charges[0]
    if charge.established == "no":
        return
    estimate, allowed = charge.sentence.estimate_months, charge.sentence.allowed_months
    for months in {max(1, estimate.lo), (estimate.lo + estimate.hi + 1) // 2, estimate.hi} - {0}:
        assert check(case, None, Proposal(months, 2_000)).verdict != "unlawful"
    # Beyond what may be allowed nothing is lawful.
    assert check(case, None, Proposal(allowed.hi + 1, 2_000)).verdict == "unlawful"
    if allowed.lo > 1:
        assert check(case, None, Proposal(allowed.lo - 1, 2_000)).verdict == "unlawful"


AID = {
    "id": "o1", "party": "z", "kind": "aid_network_crime", "on": "2024-01-01",
    "knew_of_crime": True, "persons_aided": 3, "same_conduct_as": "none",
}  # fmt: skip


def other(kind, months, fine, control=None, **facts):
    one = {"id": "o1", "party": "z", "kind": kind, "on": "2024-01-01", **facts}
    return check(case_of(other_acts=[one]), None, Proposal(months, fine, kind=control))


class TestOtherOffences:
    @pytest.mark.parametrize(
        ("kind", "months", "expected"),
        [("control", 12, "lawful"), ("control", 2, "unlawful"), ("control", 25, "unlawful"),
         ("control", 3, "lawful"), ("imprisonment", 12, "lawful")],
    )  # fmt: skip
    def test_where_there_is_control_it_is_3_months_to_2_years(self, kind, months, expected):
        forged = {"forged_or_dealt_in_identity_documents": True}
        assert other("forge_identity_documents", months, 1_000, kind, **forged).verdict == expected

    def test_the_graver_range_of_the_same_article_has_no_control(self):
        forged = {"forged_or_dealt_in_identity_documents": True, "serious": True}
        found = other("forge_identity_documents", 12, 1_000, "control", **forged)
        assert rules(found, "unlawful") == ["no_such_punishment"]

    @pytest.mark.parametrize(
        ("fine", "expected"),
        [(9_999, "unlawful"), (10_000, "lawful"), (100_000, "lawful"), (100_001, "unlawful")],
    )
    def test_the_articles_own_limits_of_the_fine(self, fine, expected):
        held = {"held_many_cards_of_others": True}
        assert other("obstruct_card_management", 12, fine, **held).verdict == expected


SECRETS = {"id": "o2", "party": "z", "kind": "infringe_trade_secrets", "on": "2025-01-01", "trade_secret": True,
           "obtained_by_improper_means": True, "serious": True}  # fmt: skip
INSULT = {"id": "o3", "party": "z", "kind": "insult", "on": "2025-02-01", "insulted_in_public": True,
          "serious": True, "complaint_of_victim": True}  # fmt: skip


class TestSeveralOffences:
    @pytest.mark.parametrize(
        ("months", "expected"), [(84, True), (120, True), (121, False), (35, False)]
    )
    def test_the_window_of_article_69(self, months, expected):
        case = case_of(ESPECIALLY, other_acts=[AID])
        found = check(case, None, Proposal(months, 5_000))
        assert ("combined_punishment" in rules(found, "lawful")) is expected
        assert found.verdict == ("undetermined" if expected else "unlawful")

    @pytest.mark.parametrize(
        ("acts", "others", "months", "expected"),
        [
            ([SERIOUS], [AID], 0, "undetermined"),  # a fine alone for each
            ([ESPECIALLY], [AID], 0, "unlawful"),
            ([ESPECIALLY], [AID], 35, "unlawful"),
            ([], [AID, SECRETS], 1, "undetermined"),  # a fine alone for the secrets
            ([], [AID, INSULT], 0, "undetermined"),  # a fine, and 管制
        ],
    )
    def test_below_the_window_is_open_only_if_each_offence_may_do_without_custody(
        self, acts, others, months, expected
    ):
        case = case_of(*acts, other_acts=others)
        found = check(case, None, Proposal(months, 5_000))
        assert found.verdict == expected
        assert ("combined_punishment" in rules(found, "unlawful")) is (expected == "unlawful")

    def test_a_circumstance_that_mitigates_opens_what_lies_below(self):
        surrendered = {"circumstances": {"voluntary_surrender": True}}
        case = case_of(ESPECIALLY, other_acts=[SECRETS], party=surrendered)
        assert check(case, None, Proposal(35, 5_000)).verdict == "undetermined"


class TestInput:
    def two(self):
        return case_of(SERIOUS, parties=[{"id": "z"}, {"id": "y"}])

    def test_of_several_parties_one_is_named(self):
        with pytest.raises(InputError) as error:
            check(self.two(), None, Proposal(-1, -2, -3))
        assert [p.where for p in error.value.problems] == ["--months", "--fine", "--suspended", "--party"]  # fmt: skip

    def test_a_party_that_is_not_there(self):
        with pytest.raises(InputError) as error:
            check(self.two(), "zz", Proposal(12, 1_000))
        assert "z" in str(error.value)

    def test_a_party_without_acts(self):
        assert check(self.two(), "y", Proposal(12, 1_000)).verdict == "undetermined"


ORACLES = Path(__file__).parents[1] / "oracles"


@pytest.mark.parametrize(
    ("oracle", "party", "months", "fine", "suspended", "departs"),
    [
        ("O-03", "luo", 8, 20_000, None, False),  # 1.54 times
        ("O-03", "qu", 6, 15_000, None, False),  # 1.62 times
        ("O-05", "mao", 18, 3_000, None, False),  # no income reported: only the floor
        ("O-10", "chen", 44, 200_000, None, False),  # 1.05 times
        ("O-14", "zhao", 8, 12_000, 12, False),  # 1.2 times
        ("O-15", "xiao", 51, 155_000, None, False),  # 1.02 times
    ],
)
def test_the_sentences_of_decided_cases_are_lawful(
    capsys, oracle, party, months, fine, suspended, departs
):
    given = ["check", str(ORACLES / f"{oracle}.yaml"), "--months", str(months), "--fine", str(fine)]
    given += ["--party", party, "--json"]
    with pytest.raises(SystemExit) as left:
        main(given if suspended is None else [*given, "--suspended", str(suspended)])
    assert left.value.code == 0
    found = json.loads(capsys.readouterr().out)
    assert found["verdict"] == "lawful"
    assert any(one["rule"] == "general_fine" for one in found["findings"]) is departs


def test_o_07_hangs_on_the_contested_class_of_an_owner_list(capsys):
    """1 year 2 months + 2,000 yuan: lawful at 情节严重, below the range at 情节特别严重."""
    with pytest.raises(SystemExit):
        main(["check", str(ORACLES / "O-07.yaml"), "--months", "14", "--fine", "2000", "--json"])
    found = json.loads(capsys.readouterr().out)
    assert found["verdict"] == "undetermined"


def test_the_terminal_says_it_in_both_languages(capsys):
    for language, said in (("zh", "管制"), ("en", "this offence does not carry")):
        with pytest.raises(SystemExit):
            main(["check", str(ORACLES / "O-05.yaml"), "--months", "12", "--fine", "0", "--kind", "control", "--lang", language])  # fmt: skip
        out = capsys.readouterr().out
        assert said in out
        assert max(map(len, out.splitlines())) <= 80
