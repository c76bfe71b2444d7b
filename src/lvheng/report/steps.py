"""From the engine's proof to steps that people read.

What the engine lists in full is said once: readings not chosen and sums repeated under a clause are left out,
a comparison takes in the quantity that it compares, and parts that are plainly zero stand in one line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from lvheng.logic.interval import Interval
from lvheng.report.citations import cited
from lvheng.report.document import Step, Tone
from lvheng.report.statements import has_open_end, quantity, tidy, truth_word, unit_of
from lvheng.report.words import Words

__all__ = ["failures", "reason", "steps_of"]

Proof = Mapping[str, Any]


def steps_of(proof: Proof, words: Words) -> tuple[Step, ...]:
    """The steps of one clause's proof."""
    return tuple(_Reader(words).steps(proof))


class _Reader:
    """Reads one clause; remembers what it has shown."""

    def __init__(self, words: Words):
        self.words = words
        self.shown: set[str] = set()

    def steps(self, proof: Proof) -> list[Step]:
        match proof["kind"]:
            case "fact":
                return self._once(proof["name"], self._fact(proof))
            case "definition":
                return self._definition(proof)
            case "comparison":
                return [self._comparison(proof)]
            case "reading":
                return self._reading(proof)
            case "all" | "any":
                return self._group(proof)
            case "not":
                return self._negation(proof)
            case _:
                return self._parts(proof)

    def _parts(self, proof: Proof) -> list[Step]:
        steps = [step for part in proof.get("steps", ()) for step in self.steps(part)]
        return self._unknown_together(steps)

    def _unknown_together(self, steps: Sequence[Step]) -> list[Step]:
        """Unknown facts of one act stand in one line, where the first of them stood."""
        end = self.words("colon", "", self.words("unknown"))
        close = self.words.pick("〕", "] ")
        together: dict[str, list[str]] = {}
        for step in steps:
            act, found, fact = step.text.partition(close)
            if found and not step.mark and fact.endswith(end):
                together.setdefault(act + close, []).append(fact.removesuffix(end))
        merged = []
        for step in steps:
            act, found, fact = step.text.partition(close)
            if not found or step.mark or not fact.endswith(end):
                merged.append(step)
            elif facts := together.pop(act + close, None):
                merged.append(Step(act + close + self.words.joined(facts) + end))
        return merged

    def _once(self, name: str, step: Step) -> list[Step]:
        if name in self.shown:
            return []
        self.shown.add(name)
        return [step]

    def _fact(self, proof: Proof) -> Step:
        label = _label(proof)
        unit = unit_of(proof["name"])
        value = Interval(*proof["value"])
        said = truth_word(proof["value"], self.words)
        if unit is not None:
            said = quantity(value, unit, self.words)
        text = self.words("colon", tidy(label, self.words), said)
        return Step(text, source=cited(proof.get("source", ""), self.words))

    def _definition(self, proof: Proof) -> list[Step]:
        fresh = self._once(proof["name"], self._fact(proof))
        if not fresh:
            return []
        step = fresh[0]
        if unit_of(proof["name"]) is None:
            parts = self._parts(proof) if proof["value"] != [0, 0] else []
            return [Step(step.text, _mark(proof), step.source, tuple(parts))]
        text = step.text
        if not _is_plain(proof):
            formula = proof["statement"].partition(" = ")[2]
            text = f"{tidy(_label(proof), self.words)} = {tidy(formula, self.words)}"
        return [Step(text, "", step.source, tuple(self._parts(proof)))]

    def _comparison(self, proof: Proof) -> Step:
        said = tidy(proof["statement"], self.words)
        if re.match(r"[\d≥?]", proof["statement"]):
            said = self.words("converted", said)
        compared = proof.get("steps", ())
        if len(compared) == 1 and _is_plain(compared[0]) and said.startswith(_label(compared[0])):
            source, steps = "", []
            if compared[0]["name"] not in self.shown:
                self.shown.add(compared[0]["name"])
                source, steps = (
                    cited(compared[0].get("source", ""), self.words),
                    self._parts(compared[0]),
                )
            return Step(said, _mark(proof), source, tuple(steps))
        return Step(said, _mark(proof), steps=tuple(self._parts(proof)))

    def _reading(self, proof: Proof) -> list[Step]:
        if proof["value"] == [0, 0]:
            return []
        text = self.words("chosen", tidy(proof["statement"], self.words))
        return self._once(proof["name"], Step(text))

    def _negation(self, proof: Proof) -> list[Step]:
        steps = self._parts(proof)
        if proof["value"] == [1, 1]:
            return [
                step for step in steps if not _is_zero(step)
            ]  # that there is none goes without saying
        if any(step.mark for step in steps):
            return [Step(self.words("not_all"), _mark(proof), steps=tuple(steps), group=True)]
        return steps

    def _group(self, proof: Proof) -> list[Step]:
        """A group without the readings not chosen; groups of the same kind inside it join it."""
        kind = proof["kind"]
        parts = [part for part in _flat(proof, kind) if not (kind == "any" and _set_aside(part))]
        steps = self._merged([step for part in parts for step in self.steps(part)])
        if len(steps) == 1:
            return steps
        return [Step(self.words(f"{kind}_of"), _mark(proof), steps=tuple(steps), group=True)]

    def _merged(self, steps: Sequence[Step]) -> list[Step]:
        """Comparisons that fail because there is nothing to compare stand in one line, at the end."""
        empty = [step for step in steps if step.mark == "no" and _is_zero(step)]
        if len(empty) < 2:
            return list(steps)
        # A converted total is zero where its parts are.
        total = self.words("converted", "")
        parts = [step.text for step in empty if not step.text.startswith(total)]
        said = parts or [step.text for step in empty]
        together = Step(self.words("clause_break").join(said), "no")
        return [step for step in steps if step not in empty] + [together]


def _is_zero(step: Step) -> bool:
    return not step.steps and (
        " 0 <" in step.text or " 0元 <" in step.text or " 0 yuan <" in step.text
    )


def _label(proof: Proof) -> str:
    """The words before the value, without the unit, which stands beside the value."""
    label = str(proof["statement"]).partition(" = ")[0]
    return label.removesuffix("（元）").removesuffix(" (yuan)")


def _is_plain(proof: Proof) -> bool:
    """Whether this is a quantity that no sum is shown for."""
    if proof["kind"] != "definition" or unit_of(proof["name"]) is None:
        return False
    return proof["statement"].count(" = ") == 1 or has_open_end(proof["statement"])


def _flat(proof: Proof, kind: str) -> Iterator[Proof]:
    for part in proof.get("steps", ()):
        if part["kind"] == kind:
            yield from _flat(part, kind)
        else:
            yield part


def _set_aside(proof: Proof) -> bool:
    """Whether a limb belongs to a reading that is not chosen."""
    return proof["kind"] == "all" and any(
        part["kind"] == "reading" and part["value"] == [0, 0] for part in _flat(proof, "all")
    )


def _mark(proof: Proof) -> Tone:
    low, high = ((end or 0) for end in proof["value"])
    return "open" if low != high else "yes" if low else "no"


def reason(steps: Sequence[Step]) -> str:
    """The first step that holds."""
    held = (step.text for step in _leaves(steps) if step.mark == "yes")
    return next(held, steps[0].text if steps else "")


def failures(steps: Sequence[Step]) -> list[str]:
    """What fails or is open, a line each."""
    return list(dict.fromkeys(step.text for step in _leaves(steps) if step.mark in ("no", "open")))


def _leaves(steps: Sequence[Step]) -> Iterator[Step]:
    """The steps that say something themselves, in order; what they rest on is left out."""
    for step in steps:
        if step.group:
            yield from _leaves(step.steps)
        else:
            yield step
