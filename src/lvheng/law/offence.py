"""An offence: what it requires, its tiers with the clauses that open them, and what each tier carries.

For every offence but 侵犯公民个人信息罪 itself, whose acts are read by `conduct`. Rules are written over
the facts of one conduct (`case["illegal_income_yuan"] >= 10_000`). Several conducts of a kind are taken
together: what each must be (the requirements) is asked of each, numbers are summed over those that are.
"""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass
from typing import Literal

from lvheng.logic.bounds import Environment
from lvheng.logic.canonical import reachable
from lvheng.logic.clause import Article, Clause
from lvheng.logic.interval import Interval
from lvheng.logic.terms import Definition, Fact, Term, all_of, any_of, total, when

__all__ = ["MET", "Facts", "Offence", "Penalty", "Tier", "UnitRule", "taken_together"]

UnitRule = Literal["double", "unit_only", "none"]
"""Whether a unit can commit it: unit fined and its responsible persons punished, unit fined, or not at all."""


class Facts:
    """The facts of a conduct as terms, by the names of the register."""

    def __init__(self, prefix: str = ""):
        self.prefix = prefix

    def __getitem__(self, name: str) -> Term:
        return Fact(f"{self.prefix}{name}")


@dataclass(frozen=True)
class Penalty:
    """A statutory range. Months: 管制 from 3, 拘役 1 to 6, 有期徒刑 from 6; no upper end: 无期徒刑 or more.

    `fine_mode`: `none`, `and` (并处), `and_or_only` (并处或者单处), `may` (可以并处), `and_or_confiscation`
    (并处罚金或者没收财产). `fine_yuan` are the article's own limits, `fine_times` those in times of the
    illegal income, where it has any.
    """

    custody_months: Interval
    fine_mode: str
    words: str
    control: bool = False
    """Whether 管制 can be given instead."""
    deprivation_only: bool = False
    """Whether 剥夺政治权利 can be given alone instead."""
    fine_yuan: Interval | None = None
    fine_times: Interval | None = None


@dataclass(frozen=True, eq=False)
class Tier:
    """A step of punishment: any of its clauses opens it, and a higher step opens the lower ones."""

    name: str
    penalty: Penalty
    clauses: tuple[Clause[Facts], ...]


@dataclass(frozen=True, eq=False)
class Offence:
    """One offence under one version of its article.

    `kind` is the kind of `other_acts` that it judges. `number` is that of the article in the library, and
    `since` the day from which this version is in force.
    """

    name: str
    name_en: str
    article: Article[Facts]
    number: str
    since: str
    kind: str
    requires: tuple[Clause[Facts], ...]
    tiers: tuple[Tier, ...]
    unit: UnitRule
    unit_words: str = ""
    yields: str = ""
    """What the article itself says of other offences that are met at the same time."""

    @property
    def clauses(self) -> tuple[Clause[Facts], ...]:
        """Requirements and gates, in the order in which they are asked."""
        return (*self.requires, *(clause for tier in self.tiers for clause in tier.clauses))

    def outcome(self) -> Term:
        """0 where it is not made out, n where its n-th tier is."""
        facts = Facts()
        gates = [
            any_of(clause.rule(facts) for clause in tier.clauses) if tier.clauses else facts[MET]
            for tier in self.tiers
        ]
        reached = total(any_of(gates[n:]) for n in range(len(gates)))
        return when(
            all_of((facts[MET], *(clause.rule(facts) for clause in self.requires))), reached
        )


MET = "met"
"""The fact that some conduct meets all that is required."""


def taken_together(
    offence: Offence,
    entries: Mapping[str, Interval],
    known: Mapping[str, Interval],
    numbers: Container[str],
) -> Environment:
    """Everything known for an offence over several conducts.

    `entries` are the prefixes of the conducts' facts in `known`, with whether the party answers for each;
    `numbers` names the facts that are summed, all others are truths. A gate counts only what comes from a
    conduct that meets every requirement itself.
    """
    env: dict[str, Interval | Definition] = dict(known)
    met: dict[str, Term] = {}
    for prefix, responsible in entries.items():
        env[f"{prefix}responsible"] = responsible
        asked = (clause.rule(Facts(prefix)) for clause in offence.requires)
        met[prefix] = all_of((Fact(f"{prefix}responsible"), *asked))
    env[MET] = Definition(any_of(met.values()))
    required = {name for clause in offence.requires for name in _facts_of(clause)}
    gates = {
        name for tier in offence.tiers for clause in tier.clauses for name in _facts_of(clause)
    }
    for name in required | gates:
        facts = {prefix: Fact(prefix + name) for prefix in entries}
        if name in required:
            term = any_of(facts.values())
        elif name in numbers:
            term = total(when(met[prefix], fact) for prefix, fact in facts.items())
        else:
            term = any_of(all_of((met[prefix], fact)) for prefix, fact in facts.items())
        env[name] = Definition(term)
    return env


def _facts_of(clause: Clause[Facts]) -> set[str]:
    return {node.name for node in reachable([clause.rule(Facts())]) if isinstance(node, Fact)}
