"""Short ways to write conduct of other kinds and to read its charge."""

from __future__ import annotations

from typing import Any

from lvheng.opinion.model import Charge

from .cases import Facts, opinion_on

DAY = "2024-02-05"


def did(kind: str, **facts: Any) -> Facts:
    """One conduct of the person `z` unless it names others."""
    when = {} if {"on", "between"} & facts.keys() else {"on": DAY}
    who = {} if "parties" in facts else {"party": "z"}
    return {"kind": kind, **when, **who, **facts}


def charge_of(*conducts: Facts, party: Facts | None = None, **top: Any) -> Charge:
    """The one charge of conducts of one kind."""
    rows = [{"id": f"o{n}", **one} for n, one in enumerate(conducts, 1)]
    (charge,) = opinion_on(party=party, other_acts=rows, **top).charges
    return charge


def tier(charge: Charge) -> str:
    """`serious`, or `none..serious` where it is open."""
    ends = (charge.tier.lowest, charge.tier.highest)
    return ends[0] if ends[0] == ends[1] else "..".join(ends)
