"""法释〔2017〕10号第八条、第九条: pointers to 刑法第二百八十七条之一 and 第二百八十六条之一."""

from __future__ import annotations

import pytest

from .cases import act, opinion_on

GROUP = "刑法第二百八十七条之一"
REFUSAL = "刑法第二百八十六条之一"


def pointers(*acts, **more):
    return [pointer.article for pointer in opinion_on(*acts, **more).pointers]


@pytest.mark.parametrize(("said", "expected"), [(True, [GROUP]), (False, []), ("unknown", [GROUP])])
def test_a_site_or_group_points_to_article_287_1(said, expected):
    assert pointers(act("sell", {"track": 1}, site_or_group=said)) == expected


def test_the_site_does_not_itself_change_the_tier():
    assert opinion_on(act("sell", {"track": 49}, site_or_group=True)).charges[0].established == "no"


def test_a_site_set_up_before_the_present_text_of_253_1_still_points():
    assert pointers(act("sell", {"track": 1}, site_or_group=True, on="2014-01-01")) == [GROUP]


def incident(**changes):
    stated = {"ordered_to_correct": True, "refused": True, "leaked": {"ordinary": 60_000}}
    return {"id": "i1", "party": "z", **(stated | changes)}


def of_provider(*incidents, provider=True, **more):
    party = {"kind": "unit", "network_service_provider": provider}
    return pointers(act("sell", {"track": 1}), party=party, incidents=list(incidents), **more)


def test_a_provider_who_refused_to_correct_points_to_article_286_1():
    assert of_provider(incident()) == [REFUSAL]


@pytest.mark.parametrize("change", [{"ordered_to_correct": False}, {"refused": False}])
def test_without_an_order_or_a_refusal_nothing_points_there(change):
    assert of_provider(incident(**change)) == []


def test_who_is_no_provider_is_not_pointed_at():
    assert of_provider(incident(), provider=False) == []


@pytest.mark.parametrize("change", [{"ordered_to_correct": "unknown"}, {"refused": "unknown"}])
def test_what_is_unknown_still_points(change):
    assert of_provider(incident(**change)) == [REFUSAL]


def test_an_unknown_provider_still_points():
    assert of_provider(incident(), provider="unknown") == [REFUSAL]


def test_a_known_leak_of_nothing_does_not_point():
    """致使用户的公民个人信息泄露 is needed."""
    assert of_provider(incident(leaked=dict.fromkeys(CATEGORIES_LEAKED, 0))) == []


CATEGORIES_LEAKED = (
    "track", "communication_content", "credit", "property", "lodging", "communication_record",
    "health", "transaction", "other_sensitive", "ordinary",
)  # fmt: skip


def test_the_incident_of_one_party_does_not_point_at_another():
    from lvheng.opinion import assess

    from .cases import case_of

    case = case_of(
        act("sell", {"track": 1}),
        parties=[
            {"id": "z", "kind": "unit", "network_service_provider": True},
            {"id": "other", "kind": "unit", "network_service_provider": True},
        ],
        incidents=[incident()],
    )
    named = {p.id: [pointer.article for pointer in p.pointers] for p in assess(case).parties}
    assert named == {"z": [REFUSAL], "other": []}


def test_both_pointers_may_stand_together():
    party = {"network_service_provider": True}
    acts = [act("sell", {"track": 1}, site_or_group=True)]
    assert pointers(*acts, party=party, incidents=[incident()]) == [GROUP, REFUSAL]
