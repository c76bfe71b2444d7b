"""Short ways to write a case of one person and to read what was found."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from lvheng.facts import casefile
from lvheng.facts.case import Case
from lvheng.law.readings import READINGS
from lvheng.opinion import assess
from lvheng.opinion.model import Charge, PartyOpinion

TODAY = date(2026, 11, 21)
OPTIONS = {name: tuple(reading.options) for name, reading in READINGS.items()}
NUMERALS = "零一二三四五六七八九十"

Facts = dict[str, Any]


def act(kind: str, items: Facts | None = None, **facts: Any) -> Facts:
    """One act on 2024-01-01 unless another day is given; a number of items may be left out if money is not."""
    when = {} if {"on", "between"} & facts.keys() else {"on": "2024-01-01"}
    return {"kind": kind, **when, **({} if items is None else {"items": items}), **facts}


def case_of(*acts: Facts, party: Facts | None = None, **top: Any) -> Case:
    """The case of the person `z`; acts are named a1, a2, … in order."""
    file = {
        "lvheng": 1,
        "judged_on": TODAY.isoformat(),
        "parties": [{"id": "z", **(party or {})}],
        "acts": [{"id": f"a{n}", "party": "z", **one} for n, one in enumerate(acts, 1)],
        **top,
    }
    return casefile.case_of(json.loads(json.dumps(file, ensure_ascii=False)), OPTIONS, TODAY)


def opinion_on(*acts: Facts, party: Facts | None = None, **top: Any) -> PartyOpinion:
    (found,) = assess(case_of(*acts, party=party, **top)).parties
    return found


def charge_on(*acts: Facts, party: Facts | None = None, **top: Any) -> Charge:
    return opinion_on(*acts, party=party, **top).charges[0]


def place(citation: str) -> str:
    """`5:1-3` for 法释〔2017〕10号第五条第一款第（三）项."""
    rest = citation.removeprefix("法释〔2017〕10号第")
    article, _, rest = rest.partition("条第")
    paragraph, _, item = rest.partition("款第（")
    numbers = [NUMERALS.index(word) for word in (article, paragraph, item.removesuffix("）项"))]
    return "{}:{}-{}".format(*numbers)


def found(charge: Charge) -> tuple[str, str]:
    """Headline tier and grounds in one line: `("serious", "5:1-3 5:1-7")`."""
    assert charge.tier.lowest == charge.tier.highest == charge.tier.headline, charge.tier
    return charge.tier.headline, " ".join(map(place, charge.grounds))


def range_found(charge: Charge) -> tuple[str, str]:
    return charge.tier.lowest, charge.tier.highest


NONE, SERIOUS, ESPECIALLY = "none", "serious", "especially_serious"

PRIOR = {"kind": "administrative", "for": "infringing_personal_information", "on": "2023-06-01"}
CONVICTED = {"kind": "criminal", "for": "infringing_personal_information", "on": "2001-06-01"}
