"""The scenarios: all of them, complete, and every reference leads somewhere."""

from __future__ import annotations

from datetime import date

import pytest

from lvheng.errors import InputError
from lvheng.guidance.reading import ASKERS, askers, lines, named, scenarios, topics
from lvheng.guidance.steps import guide, said
from lvheng.law.crime_names import CRIME_NAMES, crime

TODAY = date(2026, 11, 22)
IDS = {
    "police", "courier", "telecom_staff", "estate_agent", "property_manager", "marriage_agency", "hotel",
    "hospital", "school", "bank", "platform", "app_sdk", "doxxing", "wechat_leak", "fraud_data_supplier",
    "credit_card_data", "hacked_database", "waybill", "employer_hr", "insider_information", "postal_mail",
    "aiding_network_crime", "harassing_calls", "general",
}  # fmt: skip


def test_these_are_the_scenarios():
    assert set(scenarios()) == IDS


def test_every_line_is_used_and_every_id_is_a_line():
    used = {
        id
        for one in scenarios().values()
        for ids in (
            one.law,
            one.today,
            one.evidence,
            one.authorities,
            one.clocks,
            *one.for_asker.values(),
        )
        for id in ids
    }
    used |= {
        id
        for one in askers().values()
        for ids in (one.today, one.then, one.evidence, one.authorities, one.clocks)
        for id in ids
    }
    used |= {id for one in topics().values() for id in one.lines}  # fmt: skip
    used |= {"few", "few_suspected"}  # of a story without counts
    used |= {"danger", "despair"}  # of a story that tells of it
    assert used == set(lines())


@pytest.mark.parametrize("id", sorted(IDS))
def test_a_scenario_says_what_the_law_calls_it(id):
    one = scenarios()[id]
    assert one.crimes
    for name in one.crimes:
        assert CRIME_NAMES[name].status == "in_use"
        assert crime(name)[0].crime.name == name
    assert one.words or id == "general"


@pytest.mark.parametrize("asker", ASKERS)
@pytest.mark.parametrize("id", sorted(IDS))
def test_everyone_gets_steps_evidence_and_authorities(id, asker):
    found = guide(scenarios()[id], askers()[asker], TODAY, "zh")
    assert len(found.first) >= 3
    assert found.law
    assert found.evidence
    assert found.authorities
    assert any(not one.practice for one in found.first)


def test_steps_differ_by_who_asks():
    told = {a: guide(scenarios()["courier"], askers()[a], TODAY, "zh").first for a in ASKERS}
    assert len(set(told.values())) == len(ASKERS)
    assert any("拒绝" in one.text or "不照做" in one.text for one in told["staff"])
    assert not any("挂失" in one.text for one in told["suspect"])


def test_an_organisation_is_told_the_clocks_of_the_day():
    now = guide(scenarios()["platform"], askers()["company"], TODAY, "zh").clocks
    assert any("不得超过4小时" in one.text and "国家网络安全事件报告管理办法第四条" in one.citations for one in now)  # fmt: skip
    before = guide(scenarios()["platform"], askers()["company"], date(2020, 1, 1), "zh").clocks
    assert not any("小时" in one.text for one in before)


@pytest.mark.parametrize(
    ("written", "id"),
    [("开盒", "doxxing"), ("物业", "property_manager"), ("police", "police"), ("快递员拍面单", "courier"), ("帮信", "aiding_network_crime")],
)  # fmt: skip
def test_a_scenario_is_found_by_the_words_people_use(written, id):
    assert named(written).id == id


def test_an_unknown_scenario_is_told_with_the_nearest():
    with pytest.raises(InputError, match="最接近的是 courier"):
        named("couriers")


@pytest.mark.parametrize("id", sorted(scenarios()))
def test_evidence_is_kept_before_anything_is_taken_down_and_no_step_comes_twice(id):
    told = guide(scenarios()[id], askers()["victim"], TODAY, "zh")
    first = [one.text for one in told.first]
    (kept,) = said(["keep_first"], TODAY, "zh")
    for later in said(["takedown", "delete_request"], TODAY, "zh"):
        if later.text in first:
            assert first.index(kept.text) < first.index(later.text)
    assert not {*first} & {one.text for one in told.then}
    assert len(first) <= 9
