"""The patterns E1 to E9 of error in the audited pages, over every case and text of the audit."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from .asking import ask, document, lvheng, opinion
from .case_files import CASES

PRESENT, CONTROL = "侵犯公民个人信息罪", "管制"
PLATFORM = "拒不履行信息网络安全管理义务罪"
CURRENT = ("刑法第二百五十三条之一", "2015-11-01")


def charges():
    return [(case, charge) for case in CASES for charge in opinion(case)["charges"]]


class TestE1Control:
    """管制 offered for the leak crime."""

    def test_no_tier_of_253_1_has_it(self):
        found = {
            c["tier"]["headline"]: c["penalty"] for _, c in charges() if c["offence"] == PRESENT
        }
        assert found.keys() == {"none", "serious", "especially_serious"}
        assert not any(CONTROL in penalty for penalty in found.values())
        for case in ("seller", "seller_tenfold"):
            ask({"check": case, "months": 6, "fine": 5_000, "kind": "control",
                 "verdict": "unlawful", "because": "本罪没有管制"})  # fmt: skip

    def test_286_1_has_it(self):
        ask({"case": "provider", "charge": PLATFORM, "penalty": CONTROL})


class TestE2Platform:
    """286之一 as the general rule."""

    def test_only_a_leak_at_a_provider_is_charged_under_it(self):
        charged = {case for case, c in charges() if c["offence"] == PLATFORM}
        assert charged == {case for case in CASES if "ordered_to_correct" in str(CASES[case])}
        made_out = {
            case for case, c in charges() if c["offence"] == PLATFORM and c["established"] != "no"
        }
        assert made_out == {"provider"}


class TestE3Numbers:
    """253, 253第三款 or 286 for 253之一, 286之一."""

    def test_each_charge_is_cited_with_its_own_number(self):
        articles = {c["offence"]: c["article"] for _, c in charges()}
        assert articles[PRESENT] == CURRENT[0]
        assert articles[PLATFORM] == "刑法第二百八十六条之一"

    def test_253_has_no_third_paragraph_and_no_information(self):
        ask({"error": "刑法第253条第3款", "says": "该条只有2款"})
        assert "个人信息" not in document("law", "show", "刑法第253条")["text"]
        assert "网络服务提供者" not in document("law", "show", "刑法第286条")["text"]


class TestE4TextOf2009:
    """The text of 修正案（七） quoted as current."""

    @pytest.mark.parametrize(("day", "old"), [("2015-10-31", True), ("2015-11-01", False), ("2026-11-21", False)])  # fmt: skip
    def test_it_ends_on_its_day(self, day, old):
        text = document("law", "show", "刑法第253条之一", "--on", day)["text"]
        assert ("等单位的工作人员" in text) is old
        assert ("违反国家有关规定" in text) is not old


class TestE5Names:
    """Names that never were, or were cancelled."""

    def test_no_charge_under_the_present_text_has_one(self):
        for case, charge in charges():
            told = document("law", "crime", charge["offence"])["found"][0]
            wanted = (
                "in_use"
                if charge["version"] != "2009-02-28" or told["now"] is None
                else "cancelled"
            )
            assert told["status"] == wanted, (case, charge["offence"])


class TestE6IdCards:
    """居民身份证法 19 for every leak."""

    def test_it_is_listed_only_for_what_a_card_records(self):
        listed = {
            case
            for case in CASES
            for one in opinion(case)["other_liability"]
            if one["provision"].startswith("居民身份证法第十九条")
        }
        assert listed == {"bank_staff_id_card", "in_charge_id_card", "police_id_card"}


class TestE7LeftOut:
    """The second tier, 从重 and the half standard left out."""

    def test_all_three_in_one_case(self):
        ask({"case": "seller_fivefold_in_duty", "charge": PRESENT, "tier": "especially_serious",
             # Five times only reaches this tier in duty: whether it weighs once more is C-14.
             "heavier_in_duty": "undetermined", "custody": [36, 84]})  # fmt: skip
        ask(
            {
                "case": "seller_fivefold",
                "charge": PRESENT,
                "tier": "serious",
                "heavier_in_duty": "no",
            }
        )


class TestE8Insiders:
    """Insider dealing answered with the tiers of bribery."""

    @pytest.mark.parametrize(("case", "custody"), [("insider", [1, 60]), ("insider_grave", [60, 120])])  # fmt: skip
    def test_it_has_tiers_of_its_own_and_is_no_crime_on_personal_information(self, case, custody):
        ask(
            {
                "case": case,
                "charge": "内幕交易、泄露内幕信息罪",
                "custody": custody,
                "not_penalty": "无期徒刑",
            }
        )
        assert len(opinion(case)["charges"]) == 1


class TestE9NothingSince2020:
    """Nothing later than 2020 is cited."""

    def test_the_side_of_administrative_law_is_of_today(self):
        versions = {
            one["provision"].partition("第")[0]: one["version"]
            for one in opinion("platform_2026")["other_liability"]
            if one["kind"] == "administrative"
        }
        assert versions == {
            "治安管理处罚法": "2026-01-01", "个人信息保护法": "2021-11-01", "网络安全法": "2026-01-01",
            "数据安全法": "2021-09-01", "网络数据安全管理条例": "2025-01-01",
        }  # fmt: skip


def test_what_one_row_says_is_not_owed_another_says_is():
    """A misspelt provision, remedy or ground would be denied in every case."""
    files = ("statements.toml", "capabilities.toml")
    asked = [
        question
        for file in files
        for row in tomllib.loads(Path(__file__).with_name(file).read_text("utf-8")).values()
        for question in row.get("ask", [])
    ]
    for part in ("sanction", "remedy", "ground"):
        denied = {one[part] for one in asked if part in one and one.get("holds") == "no"}
        owed = {one[part] for one in asked if part in one and one.get("holds", "yes") != "no"}
        for name in denied:
            assert any(one.startswith(name) for one in owed), name


def test_a_wrong_answer_fails():
    for wrong in (
        {"case": "seller", "charge": PRESENT, "custody": [1, 37]},
        {"case": "courier_2026", "sanction": "邮政法第七十六条第二款", "yuan": [5_000, 10_001]},
        {"case": "courier_2026", "sanction": "邮政法第七十六条第二款", "holds": "no"},
        {"law": "刑法第253条之一", "since": "2015-11-02"},
        {"law": "刑法第253条之一", "since": "2015-11-01", "omits": ["拘役"]},
        {"crime": "泄露个人信息罪", "is_now": "侮辱罪"},
        {"unknown": ["诈骗罪"]},
        {"absent": "刑法第275条", "kind": "repealed"},
        {"check": "seller", "months": 6, "fine": 5_000, "kind": "imprisonment", "verdict": "unlawful", "because": ""},
    ):  # fmt: skip
        with pytest.raises(AssertionError):
            ask(wrong)
    assert lvheng("law", "crime", "诈骗罪")[0] == 0
