"""Which of the acts may be a crime at all: of those the party answers for, what the law forbids."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from lvheng.facts.case import Act, OtherAct, Party
from lvheng.law.lawful_basis import forbidden
from lvheng.law.responsibility import responsible
from lvheng.logic.interval import NO
from lvheng.opinion.outcome import Question

__all__ = ["answered"]

Conduct = TypeVar("Conduct", bound=Act | OtherAct)


def answered(party: Party, acts: Sequence[Conduct], question: Question) -> list[Conduct]:
    """On these rest the age, the role, the limitation and the fine; all of them where none is a crime."""
    return [act for act in acts if _may_be_a_crime(party, act, question)] or list(acts)


def _may_be_a_crime(party: Party, act: Act | OtherAct, question: Question) -> bool:
    if responsible(party, act) == NO:
        return False
    if not isinstance(act, Act) or not act.lawful_basis:
        return True
    return question.holding(forbidden(act.outline)) != NO
