"""Claims over all inputs, and what is shown where one fails: a case file that can be assessed."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Sequence
from copy import deepcopy
from typing import Any

import z3
from ruamel.yaml import YAML

from lvheng.facts.register import CONSEQUENCES
from lvheng.law.conduct import environment
from lvheng.law.instruments.criminal_law import art_253_1
from lvheng.law.matter import LABELS, MATTER
from lvheng.logic.bounds import Environment
from lvheng.logic.interval import Interval
from lvheng.opinion import assess

from .solver import Chosen, World, counter_example
from .templates import OPTIONS, File, case_of, own_acts, template

__all__ = [
    "BORN",
    "MATTER_ENV",
    "NUMBERS",
    "TOO_YOUNG",
    "Refuted",
    "Situation",
    "headline",
    "more_of_everything",
    "prove",
    "prove_for_matter",
    "prove_in",
    "tier",
    "yaml_of",
]

NUMBERS = tuple(
    name for name in LABELS if "items_" in name or name.endswith(("_income", "_profit"))
)
"""The quantities of a matter that are numbers; all others are true or false."""
MATTER_ENV: Environment = {name: Interval(0, None if name in NUMBERS else 1) for name in LABELS}
"""Nothing known of any quantity of the matter, and nothing of how they hang together."""

# Dates that make the facts which follow from dates what the solver wants them to be.
BORN, TOO_YOUNG = "2000-05-10", "2016-01-01"
BEFORE_SANCTION, SANCTION, AFTER_SANCTION = "2018-01-01", "2020-01-01", "2022-01-01"


def tier(world: World) -> z3.ArithRef:
    """The tier, by the rules as they stand when this is called."""
    return world.number(art_253_1.tier.rule(MATTER))


class Situation(World):
    """A template under the solver: one state of its facts."""

    def __init__(self, file: File, readings: Chosen, name: str = ""):
        self.file = file
        self.case = case = case_of(file)
        self.party, self.acts = own_acts(case)
        super().__init__(environment(case, self.party, self.acts), readings, name)

    def leaves(self) -> dict[str, z3.ExprRef]:
        """The facts met so far that are not defined by others."""
        return {n: e for n, e in self.facts.items() if isinstance(self.env[n], Interval)}

    def filled(self, model: z3.ModelRef) -> File:
        """The case file of a model; what the claim does not hang on is false or the least number."""

        def value(name: str) -> int | bool:
            known = self.env[name]
            assert isinstance(known, Interval)
            found = known.lo or 0
            if name in self.facts and not known.is_exact:
                chosen = model.eval(self.facts[name], model_completion=True)
                found = int(z3.is_true(chosen)) if z3.is_bool(chosen) else chosen.as_long()
            return bool(found) if known == Interval(0, 1) else found

        file = deepcopy(self.file)
        file["unstated"] = "not_alleged"
        file["readings"] = self.readings.said(model)
        again = {act.id: f"acts.{act.id}.again" for act in self.acts}
        if any(value(name) for name in again.values()):
            prior = {"kind": "criminal", "for": "infringing_personal_information", "on": SANCTION}
            next(p for p in file["parties"] if p["id"] == "z")["priors"] = [prior]
        for row, act in zip(file["acts"], self.case.acts, strict=True):
            at = f"acts.{act.id}"
            if "items" in row:
                row["items"] = {name: value(f"{at}.items.{name}") for name in row["items"]}
            if row.get("recipients") == "unknown":
                row["recipients"] = value(f"{at}.recipients")
            for name in (*act.truths, *act.yuan):
                row[name] = value(f"{at}.{name}")
            row["consequences"] = [n for n in CONSEQUENCES if value(f"{at}.consequences.{n}")]
            if act.id in again and "on" not in row:
                row["on"] = AFTER_SANCTION if value(again[act.id]) else BEFORE_SANCTION
                if not value(f"{at}.responsible"):
                    row["on"] = TOO_YOUNG
        return file


class Refuted(AssertionError):
    """A claim that does not hold. `files` are the case files that show it, in the order of the claim."""

    def __init__(self, claim: str, files: Sequence[File], remark: str = ""):
        self.files = list(files)
        shown = [f"这一主张不成立 · this does not hold: {claim}", *([remark] if remark else [])]
        for number, file in enumerate(self.files, 1):
            found = art_253_1.TIERS[headline(file)]
            shown += [
                f"# case{number}.yaml; lvheng assess case{number}.yaml → {found}",
                yaml_of(file),
            ]
        super().__init__("\n".join(shown))


def headline(file: File) -> int:
    """The tier of `z` that the whole engine finds; 0 where there is no act to judge."""
    charges = next(p for p in assess(case_of(file)).parties if p.id == "z").charges
    return art_253_1.TIERS.index(charges[0].tier.headline) if charges else 0


def yaml_of(file: File) -> str:
    yaml = YAML(typ="safe", pure=True)
    yaml.default_flow_style = False
    yaml.sort_base_mapping_type_on_output = False  # type: ignore[assignment]
    text = io.StringIO()
    yaml.dump(file, text)
    return text.getvalue()


def prove(
    claim: str,
    worlds: Sequence[Situation],
    holds: z3.BoolRef,
    given: Iterable[z3.BoolRef] = (),
    *,
    seconds: int = 60,
) -> None:
    """Raises `Refuted` with the case files of a counter-example, if there is one."""
    model = counter_example(worlds, given, holds, seconds=seconds)
    if model is not None:
        raise Refuted(claim, [world.filled(model) for world in worlds])


Statement = Callable[..., tuple[list[z3.BoolRef], z3.BoolRef]]
"""What is given and what is claimed of one world or of several."""

REALISED: tuple[File, ...] = (
    template({"kind": "sell", "recipients": 1}),
    template({"kind": "buy"}),
    template({"kind": "sell", "recipients": 1}, {"kind": "sell", "recipients": 1}),
    template({"kind": "sell", "recipients": 1}, {"kind": "buy"}),
)
"""Where a claim on matters fails, the case files that show it are looked for among these."""


def prove_for_matter(claim: str, statement: Statement, worlds: int = 1) -> None:
    """Prove a statement for every matter, whatever its quantities are and however they came about."""
    readings = Chosen(OPTIONS)
    free = [World(MATTER_ENV, readings, f"{n}:") for n in range(worlds)]
    given, holds = statement(*free)
    model = counter_example(free, given, holds)
    if model is None:
        return
    for file in REALISED:
        prove_in(file, claim, statement, worlds)
    facts: Any = [{n: model.eval(e) for n, e in world.facts.items()} for world in free]
    raise Refuted(claim, [], f"{readings.said(model)} {facts}")


def prove_in(file: File, claim: str, statement: Statement, worlds: int = 1) -> None:
    """Prove the statement for the matters that a template can give."""
    readings = Chosen(OPTIONS)
    within = [Situation(file, readings, f"{n}:") for n in range(worlds)]
    given, holds = statement(*within)
    prove(claim, within, holds, given)


def more_of_everything(
    less: dict[str, z3.ExprRef],
    more: dict[str, z3.ExprRef],
    *,
    falling: Sequence[str] = (),
    same: Sequence[str] = (),
) -> list[z3.BoolRef]:
    """Each fact of `more` is that of `less` or more; the `falling` ones or less; the `same` ones alike.

    Names are compared by their last part (`cost_yuan` for `acts.a1.cost_yuan`).
    """
    given = []
    for name, one in less.items():
        other = more[name]
        last = name.rpartition(".")[2]
        if last in same:
            given.append(one == other)
        elif last in falling:
            given.append(_at_most(other, one))
        else:
            given.append(_at_most(one, other))
    return given


def _at_most(one: z3.ExprRef, other: z3.ExprRef) -> z3.BoolRef:
    return z3.Implies(one, other) if z3.is_bool(one) and z3.is_bool(other) else one <= other
