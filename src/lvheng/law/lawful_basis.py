"""Whether an act is one that the law on personal information forbids at all."""

from __future__ import annotations

from collections.abc import Container

from lvheng.facts.case import ActOutline
from lvheng.law.instruments.fashi_2017_10.art_001 import is_personal_information
from lvheng.law.instruments.fashi_2017_10.art_002 import violates_national_rules
from lvheng.law.instruments.personal_information_protection_law import art_013, art_027
from lvheng.law.offence import Facts
from lvheng.logic.terms import Const, Fact, Term, all_of

__all__ = ["forbidden"]


class _Stated(Facts):
    """What is not stated is not alleged."""

    def __init__(self, prefix: str, names: Container[str]):
        super().__init__(prefix)
        self.names = names

    def __getitem__(self, name: str) -> Term:
        return super().__getitem__(name) if name in self.names else Const(0)


def forbidden(act: ActOutline) -> Term:
    """违反国家有关规定, on personal information, and without a basis for it; where nothing is stated, taken to be."""
    if not act.lawful_basis:
        return Const(1)
    facts = _Stated(f"acts.{act.id}.lawful_basis.", act.lawful_basis)
    before_2021 = Fact(f"acts.{act.id}.before_2021")
    return all_of(
        (
            is_personal_information(facts),
            violates_national_rules(facts),
            *(~basis.rule(facts) for basis in art_013.BASES),
            ~art_027.openly_public_at_the_time(facts, before_2021),
        )
    )
