"""What the law carries is read from the law's own words, by the grammar that reads the text."""

from __future__ import annotations

import pytest

from lvheng.law.instruments.criminal_law import art_253_1
from lvheng.law.library import provision
from lvheng.law.offences import OFFENCES
from lvheng.narrative.claims.checking import check
from lvheng.narrative.claims.penalties import parts_in, tiers_of, tiers_of_article
from lvheng.narrative.words.text import Span

from .sentences import ON

NAMES = sorted({one.name for one in OFFENCES} | {art_253_1.OFFENCE})


def test_the_grammar_reads_what_the_rooms_of_law_say():
    """Months, 管制, times and yuan of every offence, against the numbers that its rules carry."""
    for one in OFFENCES:
        for tier in one.tiers:
            penalty = tier.penalty
            parts = list(parts_in(penalty.words, Span(0, len(penalty.words))))
            terms = [(p.low, p.high) for p in parts if p.kind == "term"]
            ends = {end for term in terms for end in term if end}
            known = {
                end
                for end in (penalty.custody_months.lo, penalty.custody_months.hi)
                if end and end >= 12
            }
            capped = {end for end in known if end in ends or end == 180}
            assert known == capped, (one.name, penalty.words)
            assert any(p.kind == "kind:管制" for p in parts) == penalty.control
            for kind, limits in (("yuan", penalty.fine_yuan), ("times", penalty.fine_times)):
                said = {(p.low, p.high) for p in parts if p.kind == kind}
                assert said == ({(limits.lo, limits.hi)} if limits else set())


@pytest.mark.parametrize("name", NAMES)
def test_the_law_s_own_words_are_right_of_each_crime(name):
    for tier in tiers_of(name, ON):
        found = [f for f in check(f"犯{name}的，{tier.words}。", ON) if f.kind == "claim"]
        assert {f.verdict for f in found} <= {"right", "not_checkable"}, (name, found)


@pytest.mark.parametrize("name", NAMES)
def test_a_term_that_no_tier_has_is_wrong_of_each_crime(name):
    found = check(f"犯{name}的，处四年以上九年以下有期徒刑。", ON)
    assert "wrong" in {f.verdict for f in found}


def test_control_is_wrong_exactly_where_the_law_has_none():
    for name in NAMES:
        tiers = tiers_of(name, ON)
        found = check(f"{name}可以判处管制。", ON)
        assert ("wrong" in {f.verdict for f in found}) is not any(
            t.has("kind:管制") for t in tiers
        ), name


def test_administrative_figures_are_those_of_the_article():
    law = provision("public_security_penalties_law", "56", ON)
    values = [p.value for tier in tiers_of_article(law) for p in tier.parts]
    assert values == [("days", 10, 15), ("days", None, 5)]


@pytest.mark.parametrize(
    ("said", "right"),
    [
        ("侵犯公民个人信息罪的罚金一般在违法所得的一倍以上五倍以下。", True),
        ("侵犯公民个人信息罪的罚金在违法所得的一倍以上三倍以下。", False),
        ("刑法第二百五十三条之一的罚金是违法所得的二倍以上十倍以下。", False),
    ],
)
def test_the_fine_of_the_crime_is_held_against_its_interpretation(said: str, right: bool) -> None:
    of_fine = [one for one in check(said, ON) if "倍" in one.text]
    assert [(one.verdict, one.provision) for one in of_fine] == [
        ("right" if right else "wrong", "法释〔2017〕10号第十二条")
    ]


def test_times_of_the_gains_that_are_no_criminal_fine_are_not_held_against_it() -> None:
    said = "泄露个人信息的，市场监管部门可处违法所得一倍以上十倍以下罚款。"
    assert not [one for one in check(said, ON) if one.verdict == "wrong"]
