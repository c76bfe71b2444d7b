"""Other ways of counting the exhibits that move the outcome: a rule, or a kind of record left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from lvheng.facts.case import Case, CountedItems
from lvheng.facts.register import CATEGORIES
from lvheng.opinion.labels import Labels
from lvheng.opinion.model import Change, TippingPoint
from lvheng.opinion.outcome import Question
from lvheng.opinion.tipping.rungs import RUNGS, Situation

__all__ = ["other_counts"]


def other_counts(
    case: Case, acts: Sequence[str], question: Question, labels: Labels
) -> Iterator[TippingPoint]:
    """Each other option of a way of counting, the rest at its default, that moves the outcome.

    In which category information falls is a question of law, not of counting; see `missing`.
    """
    counted = _counted(case, acts)
    names = {name: None for one in counted for name, of in one.options.items() if _counts(of)}
    if not names:
        return
    at_default = question.at_default()
    now = Situation(at_default).now
    before = _items(counted, at_default.readings)
    for name in names:
        default, *others = question.readings[name]
        for option in others:
            switched = at_default.reading(name, option)
            then = Situation(switched).now
            if then != now:
                items = _items(counted, switched.readings) - before
                change = Change(f"readings.{name}", labels(name), default, option, items)
                yield TippingPoint((change,), RUNGS[then])


def _counted(case: Case, acts: Sequence[str]) -> list[CountedItems]:
    """The counts of the party's acts, each set of items once."""
    sources = dict.fromkeys(case.act(act).items_from for act in acts)
    return [one for source in sources if (one := case.act(source).counted)]


def _counts(options: Sequence[str]) -> bool:
    return not set(options) <= set(CATEGORIES)


def _items(counted: Sequence[CountedItems], readings: Mapping[str, Sequence[str]]) -> int:
    """All items under the first option of each reading."""
    return sum(
        sum(one.rows[tuple(readings[name][0] for name in one.options)].values()) for one in counted
    )
