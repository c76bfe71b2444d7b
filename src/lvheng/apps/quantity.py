"""The tier that quantities alone would give a person of full age who sold them, today."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date

__all__ = ["tier_of"]

_AS = {"A": "property", "B": "transaction", "C": "ordinary"}


def tier_of(items: Mapping[str, int]) -> str:
    """none, serious or especially_serious for items of classes A, B and C (法释〔2017〕10号第五条).

    >>> tier_of({"A": 20, "B": 350, "C": 0}), tier_of({"A": 0, "B": 0, "C": 49_999})
    ('serious', 'serious')
    """
    from lvheng.facts.casefile import read_case
    from lvheng.law.readings import READINGS
    from lvheng.opinion import assess

    today = date.today()
    amounts = {_AS[name]: many for name, many in items.items()}
    act = {"id": "a", "party": "p", "kind": "sell", "on": today.isoformat(), "items": amounts}
    case = {"lvheng": 1, "title": "数量", "parties": [{"id": "p", "kind": "person"}], "acts": [act]}
    options = {name: tuple(reading.options) for name, reading in READINGS.items()}
    (party,) = assess(read_case(json.dumps(case), options, today)).parties
    return party.charges[0].tier.headline
