"""Proofs made by code against the same proofs made step by step."""

from __future__ import annotations

import random

import pytest

from lvheng.logic.interval import Interval
from lvheng.logic.proof import prover
from lvheng.logic.terms import AtLeast, Definition, Fact

from . import plain_proof
from .random_terms import known, number, open_options, truth


def label(name):
    return f"<{name}>"


@pytest.mark.parametrize("block", range(8))
def test_a_proof_by_code_is_the_proof_step_by_step(block):
    for seed in range(block * 50, block * 50 + 50):
        rng = random.Random(seed)
        readings = open_options(rng)
        count = number(rng, 3)
        env = {**known(rng), "sum": Definition(count, "条文"), "holds": Definition(truth(rng, 2))}
        terms = [truth(rng, 3), AtLeast(Fact("sum"), 300, per=100), Fact("holds"), count]
        prove = prover(terms, env, readings, label)
        for _ in range(4):
            more = {**env, **known(rng)}
            if rng.random() < 0.5:
                more["p"] = Interval(rng.randrange(3), None)
            made = prove(more)
            for term, proof in zip(terms, made, strict=True):
                plain = plain_proof.prove(term, more, readings, label)
                assert proof.to_dict() == plain.to_dict(), seed


def test_words_from_outside_never_stand_in_the_code():
    hostile = '"""); raise SystemExit {0} \\'
    (proof,) = prover([Fact(hostile) >= 1], {hostile: Interval(2, 2)}, {}, label)(
        {hostile: Interval(3, 3)}
    )
    assert proof.statement == f"<{hostile}> 3 ≥ 1"
    assert proof.steps[0].statement == f"<{hostile}> = 3"
