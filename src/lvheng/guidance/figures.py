"""Numbers and punishments that guidance names, as the rules of `law` hold them: none is written here."""

from __future__ import annotations

from datetime import date

from lvheng.facts.register import Term
from lvheng.law.instruments.criminal_law import art_253_1, art_253_1__2009
from lvheng.law.instruments.fafa_2021_21 import art_factors
from lvheng.law.instruments.fashi_2017_10 import art_005, art_006
from lvheng.law.instruments.fashi_2019_15 import art_004
from lvheng.law.library import instrument, versions
from lvheng.law.offence import Penalty
from lvheng.law.offences import OFFENCES

__all__ = ["FIGURES", "carried"]


def _number(value: int) -> Term:
    return Term(str(value), f"{value:,}")


def _day(day: date) -> Term:
    return Term(f"{day.year}年{day.month}月{day.day}日", day.isoformat())


def _penalty(penalty: Penalty) -> Term:
    """`处三年以下有期徒刑或者拘役，并处或者单处罚金`, and the same in English from its ranges.

    >>> _penalty(art_253_1.PENALTIES["especially_serious"]).en
    'imprisonment of 3 to 7 years, and a fine'
    """
    return Term(penalty.words, f"{_custody(penalty)}{_FINES[penalty.fine_mode]}")


_FINES = {
    "none": "",
    "and": ", and a fine",
    "and_or_only": ", with a fine or a fine alone",
    "may": ", and possibly a fine",
    "and_or_confiscation": ", and a fine or confiscation of property",
}


def _custody(penalty: Penalty) -> str:
    least, most = penalty.custody_months.lo or 0, penalty.custody_months.hi
    if most is None:
        return f"imprisonment of {least // 12} years or more"
    if least >= 12:
        return f"imprisonment of {least // 12} to {most // 12} years"
    lighter = "criminal detention" + (" or control" if penalty.control else "")
    if most <= 6:
        return lighter
    span = f"up to {most // 12} years" if most % 12 == 0 else f"up to {most} months"
    return f"imprisonment of {span}" + (f" or {lighter}" if least < 6 else "")


_A, _B, _C = art_005.ITEMS_A, art_005.ITEMS_B, art_005.ITEMS_C
_EXAMPLE_A, _EXAMPLE_B = 20, 350
"""The example of the 最高检: 20 tracks and 350 stays."""
_EXAMPLE = _EXAMPLE_B * _A // _B

FIGURES: dict[str, Term] = {
    **{
        f"{name}{suffix}": _number(value)
        for name, number in (("A", _A), ("B", _B), ("C", _C), ("income", art_005.INCOME_YUAN))
        for suffix, value in (
            ("", number),
            ("_half", art_005.half(number)),
            ("_times", number * art_005.TIMES),
            ("_half_times", art_005.half(number * art_005.TIMES)),
        )
    },
    "times": _number(art_005.TIMES),
    "profit": _number(art_006.PROFIT_YUAN),
    "platform_A": _number(art_004.CLASS_A),
    "platform_B": _number(art_004.CLASS_B),
    "platform_C": _number(art_004.CLASS_C),
    "example": Term(
        f"{_EXAMPLE_A}条行踪轨迹信息和{_EXAMPLE_B}条住宿信息，{_EXAMPLE_A}＋{_EXAMPLE}＝{_EXAMPLE_A + _EXAMPLE}条",
        f"{_EXAMPLE_A} tracks and {_EXAMPLE_B} stays are {_EXAMPLE_A} + {_EXAMPLE} = {_EXAMPLE_A + _EXAMPLE}",
    ),
    "surrender_most": _number(next(f.most for f in art_factors.ATTITUDE if f.name == "voluntary_surrender")),
    "day_2009": _day(date.fromisoformat(art_253_1__2009.VERSION)),
    "eve_2015": _day(date.fromisoformat(art_253_1__2009.UNTIL)),
    "day_2015": _day(date.fromisoformat(art_253_1.VERSION)),
    "day_2017": _day(instrument("fashi_2017_10").in_force),
    "day_2022": _day(instrument("gongtongzi_2022_12").in_force),
    "day_2026": _day(versions("public_security_penalties_law", "56")[-1].since),
    "day_network": _day(versions("cybersecurity_law", "42")[-1].since),
    "day_insider": _day(instrument("fashi_2026_13").in_force),
    "offence": Term(art_253_1.OFFENCE, art_253_1.OFFENCE_EN),
    "sale_2009": Term(art_253_1__2009.SALE.name, art_253_1__2009.SALE.name_en),
    "obtaining_2009": Term(art_253_1__2009.OBTAINING.name, art_253_1__2009.OBTAINING.name_en),
    "penalty_2009": _penalty(art_253_1__2009.PENALTY),
    "serious": _penalty(art_253_1.PENALTIES["serious"]),
    "especially_serious": _penalty(art_253_1.PENALTIES["especially_serious"]),
}  # fmt: skip


def carried(crime: str, tier: int, on: date) -> tuple[Term, str] | None:
    """What a crime carries in its tier of that number, from 1, and its article; None before its text."""
    one = next(one for one in OFFENCES if one.name == crime)
    if date.fromisoformat(one.since) > on:
        return None
    return _penalty(one.tiers[tier - 1].penalty), one.article.citation
