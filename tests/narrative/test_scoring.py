"""The scorer: a draft that says the truth is wholly right, and each kind of mistake is counted where it belongs."""

from __future__ import annotations

from copy import deepcopy
from types import SimpleNamespace

import pytest

from . import scoring
from .agreement import agreement
from .causes import Cause
from .drafted import named_as, span_at
from .flat import GROUPS, bounds, facts_of
from .flips import check_outcomes, only_what_is_sure, tiers
from .labels import label_files, load, without
from .scoring import Score, main, score

TRUTH = {
    "id": "judgment-900",
    "style": "judgment",
    "text": "（测试用）",
    "case": {
        "parties": [
            {
                "id": "zhang", "name": "张某", "kind": "person", "occupation": "银行职员",
                "circumstances": {"full_restitution": True, "voluntary_surrender": True},
            },
            {"id": "li", "name": "李某", "kind": "person"},
        ],
        "acts": [
            {
                "id": "a1", "party": "zhang", "kind": "buy", "between": ["2023-03-01", "2023-08-31"],
                "items": {"ordinary": {"at_least": 50000, "at_most": 59999}}, "cost_yuan": 2000,
            },
            {
                "id": "a2", "parties": ["zhang", "li"], "kind": "sell", "same_items_as": "a1",
                "items": {"ordinary": 50000}, "illegal_income_yuan": 8000, "recipients": 3,
                "knew_of_criminal_use": False, "roles": {"li": "accessory"},
            },
        ],
    },
    "status": {
        "parties.zhang.circumstances.voluntary_surrender": "rejected",
        "acts.a2.knew_of_criminal_use": "claimed",
    },
}  # fmt: skip


def draft_of(label, confidence="high"):
    """A draft that says just what the label says, under other ids."""
    said = label.get("status") or {}
    unasserted = [path for path, status in said.items() if status != "alleged"]
    case = without(label["case"], unasserted)
    spans = [span(fact.path, _status(fact.path, said), confidence) for fact in facts_of(case)]
    return SimpleNamespace(
        case=case, spans=spans + [span(at, said[at], "high") for at in unasserted]
    )


def span(path, status="found", confidence="high"):
    return {
        "path": path,
        "start": 0,
        "end": 1,
        "text": "",
        "confidence": confidence,
        "status": status,
    }


def _status(path, said):
    return next(
        (status for at, status in said.items() if path == at or path.startswith(f"{at}.")), "found"
    )


def scored(draft, label=TRUTH):
    total = Score()
    score(total, label, draft)
    return total


def missed(total):
    return {(group, tally.true - tally.right, tally.drafted - tally.right)
            for group, tally in total.groups.items() if tally.true != tally.right or tally.drafted != tally.right}  # fmt: skip


def test_a_draft_that_says_the_truth_is_right_in_every_group_of_every_text():
    total = Score()
    for path in label_files():
        label = load(path)
        if label.get("case"):
            score(total, label, draft_of(label))
    assert all(
        tally.right == tally.true for group, tally in total.groups.items() if group != "unspecified"
    )
    assert all(tally.precision == 1 for tally in total.groups.values())
    assert total.misses == []
    assert set(total.statuses) <= {"right", "claimed right", "rejected right"}
    assert all(total.groups[group].true for group in GROUPS)


def test_ids_are_free_and_a_name_in_a_longer_name_is_the_same_person():
    draft = draft_of(TRUTH)
    renamed = {"zhang": "p1", "li": "p2"}
    for party in draft.case["parties"]:
        party["id"] = renamed[party["id"]]
    first, second = draft.case["acts"]
    first["party"], second["parties"], second["roles"] = "p1", ["p2", "p1"], {"p2": "accessory"}
    draft.case["parties"][0] |= {"name": "被告人张某", "occupation": "某银行职员"}
    assert missed(scored(draft)) == set()


def test_a_name_like_two_others_is_nobody_s():
    truth = {"parties": [{"id": "a", "name": "李某甲"}, {"id": "b", "name": "李某乙"}]}
    assert (
        named_as(truth, {"parties": [{"id": "p", "name": "李某"}]})["parties"][0]["name"] == "李某"
    )


def test_a_wrong_number_is_one_miss_and_one_wrong_item():
    draft = draft_of(TRUTH)
    draft.case["acts"][0]["items"] = {"ordinary": 50001}
    assert missed(scored(draft)) == {("items", 1, 1)}


def test_a_wrong_category_is_no_wrong_number():
    draft = draft_of(TRUTH)
    draft.case["acts"][0]["items"] = {"health": {"at_least": 50000, "at_most": 59999}}
    total = scored(draft)
    assert missed(total) == {("category", 1, 1)}
    assert "ordinary, drafted health" in total.misses[0]
    assert total.groups["category"].true == 2


def test_unknown_asserts_nothing():
    draft = draft_of(TRUTH)
    draft.case["acts"][0]["items"] = "unknown"
    draft.case["acts"][1]["illegal_income_yuan"] = "unknown"
    draft.case["parties"][0]["circumstances"] = {"full_restitution": "unknown"}
    assert missed(scored(draft)) == {("items", 1, 0), ("income", 1, 0), ("circumstances", 1, 0)}
    assert bounds({"at_least": 0}) is None


def test_another_doer_or_kind_is_another_act():
    draft = draft_of(TRUTH)
    draft.case["acts"][0]["kind"] = "accept"
    groups = {group for group, *_ in missed(scored(draft))}
    assert groups == {"acts", "same items"}


def test_a_rejected_fact_that_is_asserted_is_wrong_twice_over():
    draft = draft_of(TRUTH)
    draft.case["parties"][0]["circumstances"]["voluntary_surrender"] = True
    total = scored(draft)
    assert missed(total) == {("circumstances", 0, 1)}
    assert total.statuses["rejected asserted"] == 1


def test_a_rejected_fact_of_which_the_draft_is_silent():
    draft = draft_of(TRUTH)
    draft.spans = [one for one in draft.spans if one["status"] == "found"]
    assert {"rejected silent", "claimed silent"} <= set(scored(draft).statuses)


def test_what_a_court_found_is_not_merely_alleged_but_in_an_indictment_it_may_be():
    draft = draft_of(TRUTH)
    for one in draft.spans:
        if one["path"] == "acts.a1.cost_yuan":
            one["status"] = "alleged"
    assert scored(draft).statuses["found called alleged"] == 1
    assert scored(draft, {**TRUTH, "style": "indictment"}).statuses["found called alleged"] == 0


def test_a_number_of_unknown_things_is_right_under_any_category():
    label = deepcopy(TRUTH)
    label["case"]["acts"][0]["items"] = {"unspecified": 700}
    draft = draft_of(label)
    draft.case["acts"][0]["items"] = {"ordinary": 700}
    total = scored(draft, label)
    assert missed(total) == set()
    assert total.groups["unspecified"].right == 1


def test_the_span_above_speaks_for_a_fact_without_its_own():
    spans = [SimpleNamespace(path="acts.a1", status="found", confidence="low")]
    assert span_at(spans, "acts.a1.items.track") == {"status": "found", "confidence": "low"}
    assert span_at(spans, "acts.a2") is None


class TestOutcomes:
    def test_the_truth_does_not_flip_itself(self):
        outcomes = check_outcomes([(TRUTH, draft_of(TRUTH))], "not_alleged")
        assert dict(outcomes.found) == {"same": 2}

    def test_a_confident_wrong_number_flips_and_a_doubtful_one_does_not(self):
        draft = draft_of(TRUTH)
        for act in draft.case["acts"]:
            act["items"] = {"ordinary": 500}
            act["illegal_income_yuan"] = 800
        assert check_outcomes([(TRUTH, draft)], "not_alleged").found["flips"] == 2
        for one in draft.spans:
            one["confidence"] = "medium"
        found = check_outcomes([(TRUTH, draft)], "not_alleged").found
        assert (found["flips"], found["wider"]) == (0, 2)

    def test_a_party_who_is_not_drafted_is_absent(self):
        draft = SimpleNamespace(case={"parties": [], "acts": []}, spans=[])
        outcomes = check_outcomes([(TRUTH, draft)], "not_alleged")
        assert outcomes.found["absent"] == 2
        assert "张某" in outcomes.lines[0]

    def test_a_party_who_is_drafted_without_an_act_is_absent_too(self):
        draft = SimpleNamespace(case={"parties": TRUTH["case"]["parties"], "acts": []}, spans=[])
        assert dict(check_outcomes([(TRUTH, draft)], "unknown").found) == {"absent": 2}

    def test_what_is_made_unknown(self):
        case = only_what_is_sure(
            TRUTH["case"], [span("acts.a1"), span("acts.a2", confidence="low")]
        )
        first, second = case["acts"]
        assert first == TRUTH["case"]["acts"][0]
        assert (
            second["items"]
            == second["illegal_income_yuan"]
            == second["knew_of_criminal_use"]
            == "unknown"
        )
        assert case["parties"][0]["circumstances"]["full_restitution"] == "unknown"

    def test_tiers_are_by_name(self):
        case = {"parties": [{"id": "p", "name": "张某"}],
                "acts": [{"id": "a", "party": "p", "kind": "sell", "on": "2023-01-01", "items": {"track": 60}}]}  # fmt: skip
        assert tiers(case, "not_alleged") == {"张某": ("serious", "serious")}


@pytest.mark.parametrize("misses", [[], ["--misses"]])
def test_the_table_lists_misses_only_when_asked(capsys, monkeypatch, misses):
    monkeypatch.setattr(scoring, "label_files", lambda part: label_files(part)[:3])
    assert main(["develop", *misses], lambda text: SimpleNamespace(case={}, spans=[])) == 0
    shown = capsys.readouterr().out
    assert "recall" in shown
    assert ("missed" in shown) is bool(misses)


def test_only_the_texts_of_the_numbers_named_are_measured(capsys):
    assert (
        main(["develop", "--ids", "101-199"], lambda text: SimpleNamespace(case={}, spans=[])) == 0
    )
    some = len([p for p in label_files("develop") if 101 <= int(p.stem[-3:]) <= 199 and load(p)["case"] is not None])  # fmt: skip
    assert capsys.readouterr().out.startswith(f"develop: {some} texts, ")


def test_causes_are_counted_once_for_each_miss():
    label = deepcopy(TRUTH)
    drafted = draft_of(label)
    drafted.case["acts"][1]["kind"] = "provide"
    drafted.case["acts"][0]["items"] = {"ordinary": 7}
    total = Score()
    score(total, label, drafted)
    assert total.causes[Cause("acts", "missed", "sale or gift")] == 1
    assert total.causes[Cause("acts", "wrong", "sale or gift")] == 1
    assert total.causes[Cause("items", "missed", "another number")] == 1
    missed = sum(n for cause, n in total.causes.items() if cause.fate == "missed")
    assert missed == sum(
        tally.true - tally.right
        for name, tally in total.groups.items()
        if name in ("acts", "items")
    )


def test_two_careful_readers_agree_as_the_documentation_says() -> None:
    groups = agreement().groups
    assert groups["acts"].true == 86
    said = {name: f"{100 * groups[name].precision:.0f}/{100 * groups[name].recall:.0f}" for name in ("acts", "items", "income", "category", "circumstances")}  # fmt: skip
    assert said == {
        "acts": "90/86", "items": "93/95", "income": "96/96", "category": "92/92", "circumstances": "96/100",
    }  # fmt: skip
