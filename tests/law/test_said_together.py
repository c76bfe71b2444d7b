"""How several charges of one party are said together."""

from __future__ import annotations

import pytest

from lvheng.opinion import assess
from lvheng.report.together import on_party
from lvheng.report.words import Words

from .cases import act, case_of

GROUP = {"id": "o1", "party": "z", "kind": "illegal_use_of_networks", "on": "2024-03-01",
         "set_up_for_crime": True, "groups": 5}  # fmt: skip
SOLD = act("sell", {"ordinary": 6_000})


def said(*, language="zh", items=SOLD, party=None, **group):
    case = case_of(items, party=party, other_acts=[GROUP | group])
    found = assess(case, language=language).to_dict()
    return on_party(found["parties"][0], Words(language))


def test_of_what_is_established_no_doubt_is_spoken():
    (whole,) = said()
    assert whole == (  # 拘役 of several crimes is up to a year (art. 69)
        "侵犯公民个人信息罪、非法利用信息网络罪并罚，自由刑幅度为拘役一个月以上一年以下，或者有期徒刑六个月以上六年以下，罚金相加：罚金2000元以上（刑法第六十九条）。"
    )


@pytest.mark.parametrize(("language", "doubt"), [("zh", "非法利用信息网络罪（成立的）"), ("en", "(if established)")])  # fmt: skip
def test_what_is_open_is_said_to_be(language, doubt):
    (whole,) = said(language=language, groups="unknown")
    assert doubt in whole
    assert whole.count("成立") + whole.count("if established") == 1


def test_of_a_unit_no_custody_is_spoken_of():
    for one in said(party={"kind": "unit"}):
        assert "单位不适用" not in one
        assert "自由刑" not in one
    assert "fines added" in said(language="en", party={"kind": "unit"})[0]
