"""Why facts were missed or wrong, as far as truth and draft tell by themselves: counted, without a word of the text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from .flat import Fact

__all__ = ["Cause", "causes_of"]

_ALIKE = ({"sell", "provide"}, {"buy", "accept"})
_NUMBERS = ("items", "income", "cost")


class Cause(NamedTuple):
    """`group` of facts, `missed` or `wrong`, and why."""

    group: str
    fate: str
    why: str


def causes_of(truth: Iterable[Fact], draft: Iterable[Fact]) -> Iterator[Cause]:
    """One cause for each fact of the truth that the draft has not, and of the draft that the truth has not.

    >>> true = [Fact("acts", (("张某",), "sell"), "acts.a1")]
    >>> list(causes_of(true, [Fact("acts", (("张某",), "provide"), "acts.a1")]))[0].why
    'sale or gift'
    """
    there, here = _by_group(truth), _by_group(draft)
    known = {name for (name, *_) in here.get("parties", ())}
    true_names = {name for (name, *_) in there.get("parties", ())}
    for group in ("acts", *_NUMBERS, "circumstances", "incidents"):
        ours, theirs = Counter(there.get(group, ())), Counter(here.get(group, ()))
        missed, wrong = ours - theirs, theirs - ours
        why = {"acts": _act, "circumstances": _of_person, "incidents": _of_leak}.get(group, _number)
        done, did = _doers(here), _doers(there)
        for key in missed.elements():
            yield Cause(group, "missed", why(key, wrong, known, done))
        for key in wrong.elements():
            yield Cause(group, "wrong", why(key, missed, true_names, did))


def _by_group(facts: Iterable[Fact]) -> dict[str, list[tuple[Any, ...]]]:
    found: dict[str, list[tuple[Any, ...]]] = {}
    for fact in facts:
        key = fact.key[:3] if fact.group == "items" else fact.key
        found.setdefault(fact.group, []).append(key)
    return found


def _doers(facts: dict[str, list[tuple[Any, ...]]]) -> set[tuple[str, ...]]:
    return {who for who, _ in facts.get("acts", ())}


def _act(key: Any, others: Iterable[Any], known: set[str], doers: set[tuple[str, ...]]) -> str:
    who, kind = key
    for other_who, other_kind in others:
        if other_who == who and {kind, other_kind} in _ALIKE:
            return "sale or gift"
    for other_who, other_kind in others:
        if other_kind == kind and set(other_who) & set(who):
            return "joint doers"
    if any(other_who == who for other_who, _ in others):
        return "another kind"
    if not set(who) <= known:
        return "doer not there"
    return "act not there" if who in doers else "nothing done by them there"


def _number(key: Any, others: Iterable[Any], known: set[str], doers: set[tuple[str, ...]]) -> str:
    who, *limits = key
    if any(other[1:] == tuple(limits) for other in others):
        return "right number, other doers"
    if any(other[0] == who for other in others):
        return "another number"
    return "no such number" if who in doers else "act not there"


def _of_person(key: Any, others: Iterable[Any], known: set[str], _: Any) -> str:
    name, circumstance, value = key
    if any(other[:2] == (name, circumstance) for other in others):
        return "said and denied"
    if any(other[1:] == (circumstance, value) for other in others):
        return "another person"
    return "not there" if name in known else "person not there"


def _of_leak(key: Any, others: Iterable[Any], known: set[str], _: Any) -> str:
    return "fact not there" if key[0] in known else "organisation not there"
