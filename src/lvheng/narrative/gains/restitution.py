"""What somebody gave back: the whole of his gains, or a part of them, as the sums of the text tell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lvheng.narrative.acts.chronicle import Deed, Reading, lower
from lvheng.narrative.gains.money import MoneyMention
from lvheng.narrative.words.numbers import Quantity

__all__ = ["GAVE_BACK", "Giving", "gifts_of", "given_back", "givings", "is_of_a_fine", "settle"]

GAVE_BACK = "gave_back"
"""Something of the gains was given back: all of them or a part, as the sums will tell."""
_ALL, _PART, _GAVE = (
    f"circumstances.{name}" for name in ("full_restitution", "partial_restitution", GAVE_BACK)
)
_GAINS = ("illegal_income_yuan", "profit_from_use_yuan")
_ALIKE = 1.05
_BEYOND = 2
"""Nobody gives back so much more than he gained: what was read is then not all of his gains."""
_ASSERTED = ("found", "alleged")


@dataclass(frozen=True, slots=True)
class Giving:
    """A sum given back (None where it is not said), and those who gave it together."""

    amount: Quantity | None
    by: tuple[str, ...]


_EACH = re.compile("各自?(?!被告)|分别|均|每人")
_FINE = re.compile("罚金|保证金|赔偿|罚款|诉讼费|律师费")


def _is_said(whole: Reading | None) -> bool:
    return whole is not None and whole.value is True and whole.status in _ASSERTED


def givings(
    clause: str, who: Sequence[str], sums: Sequence[Quantity]
) -> Iterator[tuple[str, Giving]]:
    """What each of `who` gave: a sum of his own (分别退缴3万元、2万元), the same sum (各退5000元), or all of them one."""
    first = sums[0] if sums else None
    each = len(who) > 1 and _EACH.search(clause) is not None
    for number, name in enumerate(who):
        if each and len(sums) == len(who):
            yield name, Giving(sums[number], (name,))
        else:
            yield name, Giving(first, (name,) if each else tuple(who))


def gifts_of(parties: Mapping[str, Mapping[str, Reading]]) -> dict[str, int]:
    """The sum that each gave of his own, at least."""
    found: dict[str, int] = {}
    for name, facts in parties.items():
        gave = facts.get(_GAVE)
        if gave is not None and gave.value.amount is not None and len(gave.value.by) < 2:
            found[name] = int(gave.value.amount.low)
    return found


def is_of_a_fine(view: str, sum_: MoneyMention) -> bool:
    """Whether a sum is a fine, a deposit or damages, and nothing given back."""
    return _FINE.search(view, max(0, sum_.span.begin - 8), sum_.span.begin) is not None


def settle(
    name: str, facts: dict[str, Reading], deeds: Sequence[Deed], money: Sequence[MoneyMention],
    gifts: Mapping[str, int],
) -> None:  # fmt: skip
    """Whether what somebody gave back was all of his gains; what is still owed makes it a part.

    `gifts`: what each gave of his own; joint gains are held against what all of the doers gave.
    """
    gave = facts.pop(_GAVE, None)
    owed = facts.get(_ALL)
    owing = owed is not None and owed.value is False and owed.status in _ASSERTED
    if owing and gave is not None and gave.status in _ASSERTED:
        facts[_PART] = Reading(True, gave.span, "medium", gave.status)
        return
    if gave is None or _PART in facts or _is_said(facts.get(_ALL)):
        return
    amount, by = gave.value.amount, gave.value.by or (name,)
    own = [deed for deed in deeds if set(by) & set(deed.doers)]
    gains = [deed.facts[path].value for deed in own for path in _GAINS if path in deed.facts]
    said, value = given_back(amount, gains)
    joint = bool(gains) and all(len(deed.doers) > 1 for deed in own)
    givers = {doer for deed in own for doer in deed.doers}
    if joint and givers <= gifts.keys():
        low, given = sum(map(_low, gains)), sum(gifts[one] for one in givers)
        if low <= given <= low * _ALIKE:
            said, value = "full_restitution", True
    if amount is not None and not joint:
        told = [
            m.quantity for m in money
            if m.kind in ("income", "cost", "profit") and m.span != amount.span
        ]  # fmt: skip
        said, value = _against_all(amount, told, said, value)
    path = f"circumstances.{said}"
    claimed = path in facts and facts[path].status == "claimed"
    if claimed and value == "unknown":
        value = facts[path].value
    if claimed or path not in facts:
        facts[path] = Reading(value, gave.span, lower(gave.confidence, "medium"), gave.status)


def given_back(amount: Quantity | None, gains: Sequence[Any]) -> tuple[str, bool | str]:
    """The circumstance that a giving back of `amount` is, of one who gained `gains` (as a case file states sums).

    >>> given_back(None, [5000])
    ('full_restitution', True)
    """
    if amount is None:
        return "full_restitution", True
    lows = [_low(sum_) for sum_ in gains]
    highs = [sum_ if isinstance(sum_, int) else sum_.get("at_most") for sum_ in gains]
    if gains and amount.high is not None and amount.high < sum(lows):
        return "partial_restitution", True
    if gains and None not in highs and sum(highs) <= amount.low <= _BEYOND * sum(highs):
        return "full_restitution", True
    if len(gains) == 1 and amount.as_stated() == gains[0]:
        return "full_restitution", True
    return "full_restitution", "unknown"


def _low(sum_: Any) -> int:
    return sum_ if isinstance(sum_, int) else int(sum_.get("at_least", 0))


def _against_all(
    amount: Quantity, told: Sequence[Quantity], said: str, value: bool | str
) -> tuple[str, bool | str]:
    """Held against every sum that the text tells.

    One of them to the yuan is the whole, and less than one of them is a part where nothing else is known. Where no
    gains are told at all, whether it was the whole stays unknown.
    """
    if amount.as_stated() in [one.as_stated() for one in told]:
        return "full_restitution", True
    if (
        value == "unknown"
        and amount.high is not None
        and any(one.low > amount.high for one in told)
    ):
        return "partial_restitution", True
    return said, value
