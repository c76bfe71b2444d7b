"""What a kind of other conduct is called, which article punishes it, and the facts that are asked."""

from __future__ import annotations

from dataclasses import dataclass

from lvheng.facts.register import FactType, Kind, Push, RegisteredFact, Term

__all__ = ["OtherKind", "amount", "kind", "number", "standard", "truth"]


@dataclass(frozen=True)
class OtherKind:
    """A kind of `other_acts`. Its facts are truths, counts and amounts of money."""

    label: Term
    article: str
    facts: dict[str, RegisteredFact]
    needed: tuple[str, ...] = ()
    """Counts without which there is no offence: unknown where they are not written, never 0."""


def kind(
    zh: str, en: str, article: str, *facts: RegisteredFact, needed: tuple[str, ...] = ()
) -> OtherKind:
    return OtherKind(Term(zh, en), article, {fact.name: fact for fact in facts}, needed)


def truth(
    name: str, zh: str, en: str, asked_for: str, evidence: str = "", *, pushes: Push = "more", kind: Kind = "fact"
) -> RegisteredFact:  # fmt: skip
    return _fact(name, zh, en, "boolean", pushes, asked_for, evidence, kind, "")


def number(
    name: str, zh: str, en: str, unit: str, asked_for: str, evidence: str = ""
) -> RegisteredFact:
    return _fact(name, zh, en, "count", "more", asked_for, evidence, "fact", unit)


def amount(name: str, zh: str, en: str, asked_for: str, evidence: str = "") -> RegisteredFact:
    """An amount of money in whole yuan; its name ends in `_yuan`."""
    return _fact(name, zh, en, "yuan", "more", asked_for, evidence, "fact", "元")


def standard(name: str, zh: str, en: str, asked_for: str, evidence: str = "") -> RegisteredFact:
    """An amount that others are held against, in whole yuan; unknown where it is not written, never 0."""
    return _fact(name, zh, en, "yuan", "less", asked_for, evidence, "fact", "元")


def _fact(
    name: str, zh: str, en: str, type: FactType, pushes: Push, asked_for: str, evidence: str, kind: Kind, unit: str
) -> RegisteredFact:  # fmt: skip
    return RegisteredFact(name, Term(zh, en), type, pushes, asked_for, evidence, kind, unit)
