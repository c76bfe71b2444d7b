"""法释〔2017〕10号第八条: a pointer to 刑法第二百八十七条之一. For 第九条 see test_art_286_1."""

from __future__ import annotations

import pytest

from .cases import act, opinion_on

GROUP = "刑法第二百八十七条之一"


def pointers(*acts, **more):
    return [pointer.article for pointer in opinion_on(*acts, **more).pointers]


@pytest.mark.parametrize(("said", "expected"), [(True, [GROUP]), (False, []), ("unknown", [GROUP])])
def test_a_site_or_group_points_to_article_287_1(said, expected):
    assert pointers(act("sell", {"track": 1}, site_or_group=said)) == expected


def test_the_site_does_not_itself_change_the_tier():
    assert opinion_on(act("sell", {"track": 49}, site_or_group=True)).charges[0].established == "no"


def test_a_site_set_up_before_the_present_text_of_253_1_still_points():
    assert pointers(act("sell", {"track": 1}, site_or_group=True, on="2014-01-01")) == [GROUP]
