"""More than 430 sentences written for this project: half of the first 211 were held out.

First look at what was held out: 103 of 113 as labelled, no false alarm (the ten were silence, or a right
statement not confirmed). A second set (z) at first look: 70 of 76, one false alarm.
A third (q), written to find false alarms: 52 of 60, four of them; a fourth (f) 40 of 44, one. All are mended.
"""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from lvheng.narrative.claims.checking import check

from .sentences import ERRORS, ON, as_expected, sentences

ALL = sentences()
MISSED = {
    "t1-07": "names no crime: five times is the multiple of another interpretation (法释〔2011〕19号)",
    "t1-09": "names no crime: of which interpretation the multiple is, is not said",
    "w-11": "本罪 without a crime before it",
    "q-14": "a fine and a detention confused: the parts are not read as one",
    "z-51": "a paraphrase under a number that had another text before 2026: only the article's own words are compared",
    "g-14": "how many sanctions, and not how many items: not among the claims that are read",
}
"""What is missed, and why; all of it silence, no false alarm."""


@pytest.mark.parametrize("one", [s for s in ALL if s.id not in MISSED], ids=lambda s: s.id)
def test_a_sentence_is_judged_as_it_was_labelled(one):
    assert as_expected(one), one.text


@pytest.mark.parametrize("one", [s for s in ALL if s.id in MISSED], ids=lambda s: s.id)
def test_what_is_missed_is_silence(one):
    assert not as_expected(one)
    assert not {f.verdict for f in check(one.text, ON)} & ERRORS


def test_there_are_enough_of_each_kind():
    first = [s for s in ALL if not s.id.startswith(("x", "y", "z", "q", "f", "h"))]
    assert len(first) >= 200
    assert len([s for s in first if s.part == "h"]) * 2 >= len(first)
    kinds = Counter(s.expected for s in ALL)
    assert min(kinds[kind] for kind in ("wrong", "right", "quiet", "old")) >= 20
    patterns = Counter(s.pattern for s in ALL)
    assert all(patterns[f"E{n}"] >= 3 for n in (1, 2, 3, 4, 5, 6, 7, 8, 9))


class TestTheDayOfTheLaw:
    def test_the_text_of_2009_was_right_until_2015(self):
        old = next(s for s in ALL if s.id == "e4-01").text
        assert {
            f.verdict for f in check(old, date(2012, 1, 1)) if f.kind == "claim" and f.text
        } == {"right"}
        assert "out_of_date" in {f.verdict for f in check(old, date(2015, 11, 1))}

    def test_a_cancelled_name_was_in_use(self):
        said = "以非法获取公民个人信息罪定罪处罚。"
        assert [f.verdict for f in check(said, date(2012, 1, 1))] == ["right"]
        assert [(f.verdict, f.since) for f in check(said, ON)] == [("out_of_date", "2015-11-01")]

    def test_cybersecurity_law_40_was_right_until_2025(self):
        said = "网络安全法第四十条规定，网络运营者应当对其收集的用户信息严格保密，并建立健全用户信息保护制度。"
        assert {f.verdict for f in check(said, date(2025, 12, 31))} == {"right"}
        assert "out_of_date" in {f.verdict for f in check(said, date(2026, 1, 1))}

    @pytest.mark.parametrize("on", [date(1990, 1, 1), date(2005, 1, 1), date(2012, 1, 1)])
    def test_what_was_no_law_then_is_not_called_right_or_wrong_by_the_law_of_today(self, on):
        for said in (
            "侵犯公民个人信息罪的主体只能是邮政工作人员。",
            "侵犯公民个人信息罪规定在刑法第253条。",
        ):
            assert not [f for f in check(said, on) if f.kind == "claim"]
        now = "刑法第253条之一：违反国家有关规定，向他人出售或者提供公民个人信息，情节严重的，处三年以下有期徒刑或者拘役，并处或者单处罚金；情节特别严重的，处三年以上七年以下有期徒刑，并处罚金。"
        assert not [f for f in check(now, on) if f.verdict == "right" and f.kind == "claim"]


def test_a_finding_says_where_and_why_in_both_languages():
    for one in ALL:
        for finding in check(one.text, ON):
            assert one.text[finding.start : finding.end] == finding.text
            assert finding.zh
            assert finding.en
            if finding.verdict == "wrong":
                assert finding.provision
