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
