"""Compiled code and `bounds` give the same answer, whatever is known, unknown or contested."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from datetime import date

import pytest

from lvheng.facts.casefile import case_of
from lvheng.law.readings import READINGS
from lvheng.opinion.outcome import AMOUNTS, TERMS, ask

from .random_cases import random_file, unknowns, with_value

OPTIONS = {name: tuple(reading.options) for name, reading in READINGS.items()}
PRESENT = date(2015, 11, 1)


def questions(seed):
    rng = random.Random(seed)
    file = random_file(rng)
    for where, unknown, _ in list(unknowns(rng, file)) if seed % 3 else []:
        file = with_value(file, where, unknown)
    if seed % 2:
        file["readings"] = {}
    case = case_of(json.loads(json.dumps(file)), OPTIONS, date(2026, 11, 21))
    for party in case.parties:
        acts = [a for a in case.acts_of(party.id) if not a.period or a.period.last >= PRESENT]
        if acts:
            yield ask(case, party, acts)


def answers(question):
    return {
        "tier": question.tier().interval,
        "headline": question.headline(),
        **{name: question.holds(name) for name in TERMS},
        **{name: question.amount(name) for name in AMOUNTS},
    }


@pytest.mark.parametrize("block", range(6))
def test_compiled_code_agrees_with_bounds(block):
    compiled = 0
    for seed in range(block * 12, block * 12 + 12):
        for question in questions(seed):
            compiled += question.code is not None
            by_bounds = replace(question, code=None, code_at_default=None)
            assert answers(question) == answers(by_bounds), seed
    assert compiled


def test_questions_of_one_outline_share_their_code():
    file = random_file(random.Random(7))
    dearer = {**file, "acts": [{**act, "illegal_income_yuan": 7} for act in file["acts"]]}
    one, other = (
        case_of(json.loads(json.dumps(f)), OPTIONS, date(2026, 11, 21)) for f in (file, dearer)
    )
    acts = one.acts_of(one.parties[0].id), other.acts_of(other.parties[0].id)
    assert ask(one, one.parties[0], acts[0]).code is ask(other, other.parties[0], acts[1]).code
