"""How right the drafts are: `python -m tests.narrative.scoring develop|test [--misses]`.

Precision and recall per group of facts, whether the status is right, and whether a draft that is sure of
itself would change the outcome (flips.py). The authors of the grammar run it on `develop` only.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from .causes import Cause, causes_of
from .drafted import NOT_ASSERTED, field_of, named_as, span_at
from .flat import GROUPS, UNSPECIFIED, Fact, facts_of
from .flips import SETTINGS, check_outcomes
from .labels import PARTS, label_files, load, without

__all__ = ["Score", "Tally", "score", "table"]

_ONCE = ("items", "dates", "duty, knowledge, business", "lawful basis", "roles, stage")
"""Groups in which a fact told of two acts of the same doers counts once."""
_ALLEGED_IS_FOUND = ("indictment", "bulletin")


@dataclass
class Tally:
    true: int = 0
    drafted: int = 0
    right: int = 0

    @property
    def precision(self) -> float:
        return self.right / self.drafted if self.drafted else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.true if self.true else 1.0


@dataclass
class Score:
    groups: dict[str, Tally] = field(
        default_factory=lambda: {g: Tally() for g in (*GROUPS, "category")}
    )
    statuses: Counter[str] = field(default_factory=Counter)
    causes: Counter[Cause] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)


def score(score: Score, label: Mapping[str, Any], draft: Any) -> None:
    """Adds to `score` what the draft (`.case`, `.spans`) of the label's text has right and wrong."""
    truth = label["case"]
    status = label.get("status") or {}
    drafted = named_as(truth, draft.case)
    unasserted = [path for path, said in status.items() if said in NOT_ASSERTED]
    true_facts = facts_of(without(truth, unasserted))
    draft_facts = facts_of(drafted)
    score.causes.update(causes_of(true_facts, draft_facts))
    id = label["id"]
    for group in GROUPS:
        of_truth = _keys(true_facts, group)
        of_draft = _keys(draft_facts, group)
        if group == "items":
            _categories(score, id, of_truth, of_draft)
            _unspecified(score.groups[UNSPECIFIED], true_facts, of_draft)
            of_truth, of_draft = _without_category(of_truth), _without_category(of_draft)
        if group != UNSPECIFIED:
            _add(score.groups[group], of_truth, of_draft)
            score.misses += [
                f"{id}  {group}  missed  {_said(key)}" for key in (of_truth - of_draft).elements()
            ]
            score.misses += [
                f"{id}  {group}  wrong   {_said(key)}" for key in (of_draft - of_truth).elements()
            ]
    _statuses(score, label, truth, status, true_facts, draft_facts, draft.spans)


def _keys(facts: Iterable[Fact], group: str) -> Counter[tuple[Any, ...]]:
    keys = [fact.key for fact in facts if fact.group == group]
    return Counter(set(keys) if group in _ONCE else keys)


def _without_category(keys: Counter[tuple[Any, ...]]) -> Counter[tuple[Any, ...]]:
    return Counter(key[:3] for key in keys)


def _add(tally: Tally, truth: Counter[Any], drafted: Counter[Any]) -> None:
    tally.true += truth.total()
    tally.drafted += drafted.total()
    tally.right += (truth & drafted).total()


def _categories(score: Score, id: str, truth: Counter[Any], drafted: Counter[Any]) -> None:
    """Of items whose doers and bounds are right: is the category?"""
    tally, bounds = score.groups["category"], _without_category(drafted)
    found = (_without_category(truth) & bounds).total()
    tally.true += found
    tally.drafted += found
    tally.right += (truth & drafted).total()
    for key in truth - drafted:
        if key[:3] in bounds:
            others = [other[3] for other in drafted if other[:3] == key[:3]]
            score.misses.append(
                f"{id}  category  missed  {_said(key)}, drafted {_said(tuple(others))}"
            )


def _unspecified(tally: Tally, facts: Iterable[Fact], drafted: Counter[Any]) -> None:
    """A number of which the text does not say what it counts is right under any category, and no wrong item."""
    for fact in facts:
        if fact.group == UNSPECIFIED:
            tally.true += 1
            same = [key for key in drafted if key[:3] == fact.key[:3]]
            tally.drafted += bool(same)
            tally.right += bool(same)
            for key in same[:1]:
                del drafted[key]


def _statuses(
    score: Score, label: Mapping[str, Any], truth: Mapping[str, Any], status: Mapping[str, str],
    true_facts: list[Fact], draft_facts: list[Fact], spans: Iterable[Any],
) -> None:  # fmt: skip
    spans = list(spans)
    drafted = defaultdict(list)
    for fact in reversed(draft_facts):
        drafted[fact.group, fact.key].append(fact.path)
    for fact in true_facts:
        paths = drafted.get((fact.group, fact.key))
        if not paths or (span := span_at(spans, paths.pop())) is None:
            continue
        expected = next((said for at, said in status.items() if _under(fact.path, at)), "found")
        said = span["status"]
        free = label["style"] in _ALLEGED_IS_FOUND and {said, expected} <= {"found", "alleged"}
        right = said == expected or free
        score.statuses["right" if right else f"{expected} called {said}"] += 1
        if not right:
            score.misses.append(f"{label['id']}  status  {expected} called {said}  {fact.path}")
    true_keys = {(fact.group, fact.key) for fact in true_facts}
    ids = {party["id"] for party in truth["parties"]}
    for path, expected in status.items():
        if expected not in NOT_ASSERTED:
            continue
        told = {(fact.group, fact.key) for fact in facts_of(truth) if _under(fact.path, path)}
        called = [word for word in path.split(".")[2:] if word not in ids][-1:]
        seen = any(
            field_of(span, "status") == expected
            and {*called} <= {*field_of(span, "path").split(".")}
            for span in spans
        )
        asserted = (told - true_keys) & drafted.keys()
        outcome = f"{expected} {'asserted' if asserted else 'right' if seen else 'silent'}"
        score.statuses[outcome] += 1
        if asserted or not seen:
            score.misses.append(f"{label['id']}  status  {outcome}  {path}")


def _under(path: str, above: str) -> bool:
    return path == above or path.startswith(f"{above}.")


def _said(key: Any) -> str:
    if isinstance(key, tuple):
        return " ".join(_said(part) for part in key)
    return "…" if key is None else str(key)


def table(score: Score) -> str:
    lines = [f"{'group':28}{'true':>6}{'draft':>7}{'right':>7}{'precision':>11}{'recall':>9}"]
    for group, tally in score.groups.items():
        counts = f"{tally.true:6}{tally.drafted:7}{tally.right:7}"
        lines.append(f"{group:28}{counts}{tally.precision:11.1%}{tally.recall:9.1%}")
    statuses = "; ".join(f"{name}: {number}" for name, number in score.statuses.most_common())
    return "\n".join([*lines, f"status: {statuses or 'none'}"])


def main(arguments: list[str], drafter: Callable[[str], Any]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.narrative.scoring", description=__doc__)
    parser.add_argument("part", choices=PARTS)
    parser.add_argument(
        "--misses", action="store_true", help="list every miss (not for authors on test)"
    )
    parser.add_argument("--causes", action="store_true", help="count why facts are missed or wrong")
    parser.add_argument(
        "--ids", type=_numbers, default=range(10**6), help="texts numbered so only: 501-599"
    )
    given = parser.parse_args(arguments)
    total, pairs = Score(), []
    for path in label_files(given.part):
        if int(path.stem.rpartition("-")[2]) not in given.ids:
            continue
        label = load(path)
        if label.get("case") is None:
            continue
        try:
            drafted = drafter(label["text"])
        except Exception as error:  # noqa: BLE001 - any failure is a text without a draft
            total.failed.append(f"{label['id']}: {type(error).__name__}")
            continue
        score(total, label, drafted)
        pairs.append((label, drafted))
    print(f"{given.part}: {len(pairs)} texts, {len(total.failed)} without a draft")
    print(table(total))
    lines = [*total.failed, *total.misses]
    for setting in SETTINGS:
        outcomes = check_outcomes(pairs, setting)
        print(f"outcome, unwritten is {setting}: {outcomes.summary()}")
        lines += outcomes.lines
    if given.causes:
        for cause, number in sorted(total.causes.items(), key=lambda one: (one[0][:2], -one[1])):
            print(f"{number:5}  {cause.group}  {cause.fate}  {cause.why}")
    if given.misses:
        print("\n".join(lines))
    return 0


def _numbers(said: str) -> range:
    first, _, last = said.partition("-")
    return range(int(first), int(last or first) + 1)


def _drafter() -> Callable[[str], Any]:
    try:
        from lvheng.narrative.draft import draft
    except ImportError as error:
        raise SystemExit(
            f"there is nothing to measure yet: lvheng.narrative.draft ({error.name})"
        ) from None
    return lambda text: draft(text, None)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], _drafter()))
