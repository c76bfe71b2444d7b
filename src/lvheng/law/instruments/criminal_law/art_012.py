"""第十二条 从旧兼从轻.

The law at the act governs, unless a later one does not treat the conduct as a crime or punishes it more
lightly. Which is lighter is read from the range of the tier: the highest custody, then the lowest, then
the fine.
"""

from collections.abc import Iterable
from datetime import date

from lvheng.law.library import Provision, versions
from lvheng.law.matter import Matter
from lvheng.law.offence import Penalty
from lvheng.logic.clause import Article

ARTICLE: Article[Matter] = Article("criminal_law", "刑法第十二条")

FINE_MODES = ("none", "may", "and_or_only", "and", "and_or_confiscation")
"""From the lighter to the heavier. A fine that may stand alone is lighter than one beside custody."""

_LIFE = 10**6
Severity = tuple[int, int, int]


def severity(penalty: Penalty | None) -> Severity:
    """What two ranges are compared by; no penalty is no crime."""
    if penalty is None:
        return (-1, -1, -1)
    custody = penalty.custody_months
    most = _LIFE if custody.hi is None else custody.hi
    # 管制 and 剥夺政治权利 alone are lighter than the shortest custody.
    lowest = 0 if penalty.control or penalty.deprivation_only else custody.lo or 0
    return (most, lowest, FINE_MODES.index(penalty.fine_mode))


# 第一款：中华人民共和国成立以后本法施行以前的行为，如果当时的法律不认为是犯罪的，适用当时的法律；如果当时的法律认为是犯罪的，依照本法总则第四章第八节的规定应当追诉的，按照当时的法律追究刑事责任，但是如果本法不认为是犯罪或者处刑较轻的，适用本法。


def governing(at_act: Penalty | None, later: Iterable[Penalty | None]) -> int:
    """Which law governs: 0 the one at the act, n the n-th later one; of equals the earliest."""
    of_each = [severity(penalty) for penalty in (at_act, *later)]
    return of_each.index(min(of_each))


def candidates(instrument: str, number: str, at_act: date, judged_on: date) -> list[Provision]:
    """The versions of an article in force at the act, at the judgment, or between, oldest first."""
    return [
        one
        for one in versions(instrument, number)
        if one.since <= judged_on and (one.until is None or one.until >= at_act)
    ]
