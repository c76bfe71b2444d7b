"""Which single exhibit, not counted, would move the outcome: each is tried by counting the others alone."""

from __future__ import annotations

import itertools
import os
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from lvheng.facts.case import Act, Case, CountedItems
from lvheng.facts.register import CATEGORIES
from lvheng.law.instruments.criminal_law.art_253_1 import ARTICLE, TIERS
from lvheng.law.instruments.fashi_2017_10.art_010 import minor_circumstances
from lvheng.law.readings import READINGS
from lvheng.logic.bounds import evaluate
from lvheng.logic.interval import YES, Interval
from lvheng.opinion import assess
from lvheng.opinion.assess import with_counts
from lvheng.opinion.model import Change, TippingPoint
from lvheng.opinion.outcome import TERMS
from lvheng.opinion.tipping.rungs import RUNGS, rung

__all__ = ["exhibits_that_tip"]

_ARTICLE = ARTICLE.citation
_TRIED = 6
"""How many exhibits are tried, the smallest first: each costs one more count, and assessment."""

Recount = Callable[[Sequence[Path]], CountedItems]


@dataclass(frozen=True)
class _Exhibit:
    """A file with records; `others` are the other files of each act whose exhibits it is among."""

    label: str
    records: int
    others: Mapping[str, Sequence[Path]]


def exhibits_that_tip(
    case: Case,
    exhibits: Mapping[str, Sequence[Path]],
    tally: Mapping[str, Any],
    folder: Path,
    recount: Recount,
) -> dict[str, list[TippingPoint]]:
    """By party the exhibits without which its headline tier is lower, each found by assessing again.

    `case` has the counts of `exhibits` (by act), `tally` is of all together, and paths are shown from
    `folder`. What an exhibit repeats of others stays counted, because the others are counted afresh.
    """
    case = _at_default(case)
    now = _tiers(case)
    found: dict[str, list[TippingPoint]] = {}
    for exhibit in _worth_trying(_listed(exhibits, tally, folder), case, now):
        counts = {
            act: recount(rest) if rest else _nothing(case.act(act))
            for act, rest in exhibit.others.items()
        }
        without = with_counts(case, counts)
        then = _tiers(without)
        for party in case.parties:
            if then[party.id] < now[party.id]:
                items = _items(without, party.id) - _items(case, party.id)
                change = Change(f"exhibits.{exhibit.label}", exhibit.label, True, False, items)
                minor = evaluate(TERMS[minor_circumstances.name], party.circumstances, {}) == YES
                point = TippingPoint((change,), RUNGS[rung(then[party.id], minor)])
                found.setdefault(party.id, []).append(point)
    return found


def _at_default(case: Case) -> Case:
    """The case at the headline's readings: only there are outcomes compared."""
    defaults = {name: reading.default for name, reading in READINGS.items()}
    return replace(case, readings={**defaults, **case.readings})


def _tiers(case: Case, end: str = "headline") -> dict[str, int]:
    """The headline (or lowest) tier of each party under art. 253之一."""
    return {
        party.id: max(
            (TIERS.index(getattr(c.tier, end)) for c in party.charges if c.article == _ARTICLE),
            default=0,
        )
        for party in assess(case).parties
    }


def _listed(
    exhibits: Mapping[str, Sequence[Path]], tally: Mapping[str, Any], folder: Path
) -> list[_Exhibit]:
    """Every exhibit that holds records, the smallest first. `tally` is of all together."""
    from lvheng.evidence.intake import find

    together = dict.fromkeys(itertools.chain.from_iterable(exhibits.values()))
    files = {act: [one.file for one in find(paths)] for act, paths in exhibits.items()}
    records: Counter[str] = Counter()
    for about in tally["exhibits"]:  # what is in an archive is left out with it
        records[about.get("inside", about["path"])] += about["records"]
    listed = []
    for one in find([*together]):
        among = {
            act: [file for file in of if file != one.file]
            for act, of in files.items()
            if one.file in of
        }
        if records[one.path]:
            label = Path(os.path.relpath(one.file, folder)).as_posix()
            listed.append(_Exhibit(label, records[one.path], among))
    return sorted(listed, key=lambda exhibit: exhibit.records)


def _worth_trying(
    exhibits: Sequence[_Exhibit], case: Case, now: Mapping[str, int]
) -> Iterator[_Exhibit]:
    """The smallest of those that hold enough records to lower some tier, in whatever category they are."""

    def may_matter(exhibit: _Exhibit, acts: Collection[str]) -> bool:
        lowest = _tiers(_with_fewer(case, acts, exhibit.records), "lowest")
        return any(lowest[party] < now[party] for party in now)

    counted = {act.items_from for act in case.acts if act.counted}
    first = bisect_left(exhibits, True, key=lambda exhibit: may_matter(exhibit, counted))
    enough = (one for one in exhibits[first:] if may_matter(one, one.others))
    return itertools.islice(enough, _TRIED)


def _with_fewer(case: Case, sources: Collection[str], records: int) -> Case:
    """The case with so many items fewer at most, of every category of these acts."""

    def fewer(act: Act) -> Act:
        if act.counted is None or act.items_from not in sources:
            return act
        counts = act.counted.rows[_row(act.counted, case)]
        items = {
            category: Interval(max(0, counts.get(category, 0) - records), counts.get(category, 0))
            for category in CATEGORIES
        }
        return replace(act, counted=None, items=items)

    return replace(case, acts=tuple(map(fewer, case.acts)))


def _row(counted: CountedItems, case: Case) -> tuple[str, ...]:
    return tuple(case.readings[name] for name in counted.options)


def _nothing(act: Act) -> CountedItems:
    assert act.counted is not None
    return replace(act.counted, rows={options: {} for options in act.counted.rows})


def _items(case: Case, party: str) -> int:
    """All items of the party's acts that were counted, each set once."""
    sources = dict.fromkeys(act.items_from for act in case.acts_of(party))
    total = 0
    for source in sources:
        counted = case.act(source).counted
        if counted:
            total += sum(counted.rows[_row(counted, case)].values())
    return total
