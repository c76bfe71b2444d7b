"""Tiers, parties and facts in words: what findings, doubts and the terminal have in common."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from lvheng.facts.case import Case
from lvheng.law.readings import READINGS
from lvheng.report.document import Tone
from lvheng.report.numbers import grouped
from lvheng.report.statements import unit_of
from lvheng.report.words import Words

__all__ = [
    "established_tone",
    "outcome",
    "party_name",
    "tier",
    "tier_words",
    "tipping_sentence",
    "when",
]


def party_name(id: str, case: Case, words: Words, gap: str = "") -> str:
    """The party as the case file names it, with what it is after `gap`."""
    party = next(party for party in case.parties if party.id == id)
    about = [words(party.kind)]
    if party.occupation:
        about.append(words.occupation(party.occupation))
    said = words("brackets", words.joined(about))
    name = party.name or id
    return name + gap + said.lstrip() if gap else name + said


def outcome(value: str, words: Words) -> str:
    """`serious`, or `none..serious` where it is open.

    >>> outcome("serious..especially_serious", Words("zh"))
    '情节严重或者情节特别严重'
    """
    return _outcome(value, value.split(".."), words)


def _outcome(value: str, tiers: Iterable[str], words: Words) -> str:
    """`none` is named for the standard that is not met: 情节严重, or that of an offence with other `tiers`."""
    by_degree = set(tiers) <= _BY_DEGREE
    ends = [
        words("tier_unmet" if end == "none" and not by_degree else f"tier_{end}")
        for end in value.split("..")
    ]
    return ends[0] if len(ends) == 1 else words("or", *ends)


_BY_DEGREE = {"none", "minor_circumstances", "serious", "especially_serious"}


def tier(range_: Mapping[str, str], words: Words) -> str:
    """The tier; where it is open the headline stands under it."""
    lowest, highest = range_["lowest"], range_["highest"]
    if lowest == highest:
        return words(f"tier_{lowest}")
    open_ = outcome(f"{lowest}..{highest}", words)
    headline = words("at_default", _outcome(range_["headline"], range_.values(), words))
    return f"{open_}\n{headline}"


def tier_words(range_: Mapping[str, str], words: Words) -> dict[str, str]:
    """Each end of the range, and the headline, in words."""
    return {end: _outcome(value, range_.values(), words) for end, value in range_.items()}


def established_tone(established: str) -> Tone:
    return "open" if established == "undetermined" else "yes" if established == "yes" else "no"


def when(fact: str, outcomes: Mapping[str, str], words: Words) -> str:
    """What follows from each answer, a line each: numbers as ranges.

    >>> print(when("acts.a.items.ordinary", {"≥0": "none", "≥5000": "serious"}, Words("zh")))
    不满5000条 → 不构成情节严重
    5000条以上 → 情节严重
    """
    unit = (unit_of(fact) or "") if words.chinese else ""
    starts = [key.removeprefix("≥") for key in outcomes]
    tiers = [end for value in outcomes.values() for end in value.split("..")]
    lines = []
    for key, start, end in zip(outcomes, starts, [*starts[1:], ""], strict=True):
        if key in ("true", "false"):
            said = words(key)
        elif not end:
            amount = grouped(int(start)) + unit
            said = words("at_least", amount) if key.startswith("≥") else amount
        elif start == "0":
            said = words("below", grouped(int(end)) + unit)
        else:
            said = words("from_below", grouped(int(start)) + unit, grouped(int(end)) + unit)
        lines.append(words("leads_to", said, _outcome(outcomes[key], tiers, words)))
    return "\n".join(lines)


def tipping_sentence(point: Mapping[str, Any], words: Words) -> str:
    """`财产信息由190条增至250条 → 情节特别严重`."""
    changes = [point["change"]] if "change" in point else point["changes"]
    said = words("and_also").join(_changed(change, words) for change in changes)
    return words("leads_to", said, outcome(point["outcome"], words))


def _changed(change: Mapping[str, Any], words: Words) -> str:
    kind, _, name = change["fact"].partition(".")
    before, after, label = change["from"], change["to"], change["label"]
    if kind == "exhibits":
        return words("left_out_exhibit", label) + _items(change["items"], words)
    if kind == "readings":
        options = READINGS[name].options
        said = words("read_as", label, words.pick(*options[after]))
        return said + _items(change["items"], words)
    if isinstance(before, bool):
        values = (words(str(value).lower()) for value in (before, after))
        return words("turned", label, *values)
    unit = (unit_of(change["fact"]) or "") if words.chinese else ""
    amounts = (grouped(value) + unit for value in (before, after))
    return words("more" if after > before else "fewer", label, *amounts)


def _items(more: int, words: Words) -> str:
    """What another way of counting does to the number of items."""
    if not more:
        return ""
    said = words("items_more" if more > 0 else "items_fewer", grouped(abs(more)))
    return words("brackets", said)
