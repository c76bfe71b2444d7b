"""An offence: what it requires, its tiers with the clauses that open them, and what each tier carries.

For every offence but 侵犯公民个人信息罪 itself, whose acts are read by `conduct`. Rules are written over
the facts of one conduct (`case["illegal_income_yuan"] >= 10_000`). Several conducts of a kind are taken
together: what each must be (the requirements) is asked of each, numbers are summed over those that are
(法释〔2019〕15号 art. 16 says so of its offences).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from lvheng.facts.register import Term as Words
from lvheng.logic.bounds import Environment, leaves
from lvheng.logic.clause import Article, Clause
from lvheng.logic.interval import UNDETERMINED, Interval
from lvheng.logic.terms import Definition, Fact, Term, all_of, any_of, greatest, total, when

__all__ = [
    "APART",
    "DONE_AFTER",
    "JUDGED_AFTER",
    "MET",
    "PUNISHABLE_THEN",
    "Elsewhere",
    "Facts",
    "OfOne",
    "Offence",
    "Penalty",
    "Tier",
    "UnitRule",
    "taken_together",
]

UnitRule = Literal["double", "unit_only", "none"]
"""Whether a unit can commit it: unit fined and its responsible persons punished, unit fined, or not at all."""


class Facts:
    """The facts of a conduct as terms, by the names of the register."""

    def __init__(self, prefix: str = ""):
        self.prefix = prefix

    def __getitem__(self, name: str) -> Term:
        return Fact(f"{self.prefix}{name}")

    @property
    def apart(self) -> Facts:
        """The facts of those conducts that the offence sets apart."""
        return Facts(f"{self.prefix}{APART}")


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
class Elsewhere:
    """Where the clause holds, the article sends the conduct to another one, which is not encoded."""

    clause: Clause[Facts]
    offence: str
    offence_en: str
    article: str


@dataclass(frozen=True, eq=False)
class OfOne:
    """What is made from several facts of one and the same conduct: a truth, or a number that is summed."""

    name: str
    rule: Callable[[Facts], Term]
    number: bool = False


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
    heavier: Clause[Facts] | None = None
    """Where it holds, the article demands 从重处罚."""
    elsewhere: Elsewhere | None = None
    by_unit: bool | None = None
    """Only conduct in which a unit takes part, or only other conduct; None: both."""
    sets_apart: str = ""
    """The truth by which conducts are judged apart from the others, over `Facts.apart`."""
    remark: Words | None = None
    """What the reader must know and no rule encodes."""
    years_together: int | None = None
    """Conducts further apart than this are not summed, if the law says so."""
    only_of: Collection[str] = ()
    """The numbers that the law says it of, where it is not all of them."""
    of_one: tuple[OfOne, ...] = ()
    """What the clauses ask of each conduct by itself, and not of all taken together."""
    revised: date | None = None
    """The day of a change of its interpretation: `JUDGED_AFTER`, and of each conduct `DONE_AFTER`, are then known."""

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
        return when(facts[MET], total(any_of(gates[n:]) for n in range(len(gates))))


MET = "met"
"""The fact that some conduct meets all that is required."""
APART = "apart."
PUNISHABLE_THEN = "punishable_then"
"""Whether the law at the time of a conduct punished it, where that is not known."""
JUDGED_AFTER, DONE_AFTER = "judged_after_revision", "done_after_revision"
INCOME = "illegal_income_yuan"
"""The fact in times of which a fine may be set."""


IN_TIME = "in_time"
"""Whether a conduct lies close enough to others in time to be summed with them."""


def taken_together(
    offence: Offence,
    entries: Mapping[str, Interval],
    known: Environment,
    numbers: Container[str],
    together: Sequence[Mapping[str, bool]] = (),
) -> Environment:
    """Everything known for an offence over several conducts.

    `entries` are the prefixes of the conducts' facts in `known`, with whether the party answers for each;
    `numbers` names the facts that are summed, all others are truths. A gate counts only what comes from a
    conduct that meets every requirement itself. Where `together` says which conducts can be summed (and of
    each whether it surely can), the greatest of the sums counts.
    """
    env: dict[str, Interval | Definition] = dict(known)
    met: dict[str, Term] = {}
    for prefix, responsible in entries.items():
        env[f"{prefix}responsible"] = responsible
        env.update(
            (prefix + one.name, Definition(one.rule(Facts(prefix)))) for one in offence.of_one
        )
        asked = (clause.rule(Facts(prefix)) for clause in offence.requires)
        then = [Fact(prefix + PUNISHABLE_THEN)] if prefix + PUNISHABLE_THEN in known else []
        met[prefix] = all_of((Fact(f"{prefix}responsible"), *then, *asked))
    if offence.elsewhere:
        env.update(_shown(offence.elsewhere.clause, met))
        sent = offence.elsewhere.clause.rule
        met = {prefix: all_of((term, ~sent(Facts(prefix)))) for prefix, term in met.items()}
    if offence.heavier:
        env.update(_shown(offence.heavier, met))
    env[MET] = Definition(any_of(met.values()))
    unsure = {prefix for group in together for prefix, surely in group.items() if not surely}
    env.update((f"{prefix}{IN_TIME}", UNDETERMINED) for prefix in unsure)
    counts = {"": met}
    if offence.sets_apart:
        apart = {prefix: Facts(prefix)[offence.sets_apart] for prefix in entries}
        counts = {
            "": {prefix: all_of((met[prefix], ~apart[prefix])) for prefix in entries},
            APART: {prefix: all_of((met[prefix], apart[prefix])) for prefix in entries},
        }
    made = {one.name for one in offence.of_one if one.number}
    gates = _leaves(clause for tier in offence.tiers for clause in tier.clauses)
    if any(tier.penalty.fine_times for tier in offence.tiers):
        gates.setdefault(INCOME, {1})
    for name in gates:
        if name in known:
            continue  # said of the case, and not of a conduct
        of = APART if name.startswith(APART) else ""
        bare = name.removeprefix(APART)
        facts = {prefix: (counts[of][prefix], Fact(prefix + bare)) for prefix in entries}
        if bare in numbers and gates[name] == {-1}:
            # A standard, not an amount: it is not summed.
            env[name] = Definition(greatest(*(when(*fact) for fact in facts.values())))
        elif bare in numbers or bare in made:
            apart_in_time = bool(together) and (not offence.only_of or bare in offence.only_of)
            some = together if apart_in_time else (dict.fromkeys(facts, True),)
            sums = (
                total(
                    when(*facts[prefix])
                    if surely
                    else when(Fact(prefix + IN_TIME), when(*facts[prefix]))
                    for prefix, surely in group.items()
                )
                for group in some
            )
            env[name] = Definition(greatest(*sums))
        else:
            env[name] = Definition(any_of(map(all_of, facts.values())))
    for name, signs in _leaves(offence.requires).items():
        if name not in gates:
            # Shown as the requirement is best met: what speaks against it only where it does so of each.
            best = all_of if signs == {-1} else any_of
            env[name] = Definition(best(Fact(prefix + name) for prefix in entries))
    return env


def _shown(clause: Clause[Facts], met: Mapping[str, Term]) -> dict[str, Definition]:
    """The facts of a clause, each where a conduct that meets all else has it."""
    return {
        name: Definition(
            any_of(all_of((term, Fact(prefix + name))) for prefix, term in met.items())
        )
        for name in _leaves([clause])
    }


def _leaves(clauses: Iterable[Clause[Facts]]) -> dict[str, set[int]]:
    """The facts of the clauses, with the ways in which they push."""
    found: dict[str, set[int]] = {}
    unknown: defaultdict[str, Interval | Definition] = defaultdict(lambda: UNDETERMINED)
    for clause in clauses:
        for name, signs in leaves(clause.rule(Facts()), unknown).signs.items():
            found.setdefault(name, set()).update(signs)
    return found
