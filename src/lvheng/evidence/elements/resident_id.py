"""Resident identity number 公民身份号码.

Eighteen characters: six digits for the place of first registration, eight for the date of birth,
three for the order (odd for men), one check character by ISO 7064 MOD 11-2. The form of before 1999
has fifteen digits: no century and no check. The card of permanent residence for foreigners (2023)
has the same build and begins with 9; residents of Hong Kong, Macau and Taiwan have 81, 82, 83.

Source: GB 11643-1999; 国家移民管理局 notice on the 2023 card. The province and the date decide, the
county does not: numbers keep the code of a county that was renamed long ago.

>>> made_up = "119917" + "20000229" + "001"
>>> number = made_up + check_character(made_up)
>>> validate(number) is None, validate(made_up + "?")
(True, 'characters')
>>> key(number) == key(compact(number[:6] + " " + number[6:14] + "-" + number[14:].lower()))
True
"""

from __future__ import annotations

import datetime
import re

from lvheng.evidence.elements import mask, without_blanks

__all__ = ["check_character", "compact", "key", "lengthen", "mask", "validate", "zero_tail"]

PROVINCES = frozenset(
    map(
        int,
        [
            "11",
            "12",
            "13",
            "14",
            "15",
            "21",
            "22",
            "23",
            "31",
            "32",
            "33",
            "34",
            "35",
            "36",
            "37",
            "41",
            "42",
            "43",
            "44",
            "45",
            "46",
            "50",
            "51",
            "52",
            "53",
            "54",
            "61",
            "62",
            "63",
            "64",
            "65",
            "71",
            "81",
            "82",
            "83",
        ],
    )
)
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
CHECKS = "10X98765432"
FIRST_BIRTH = datetime.date(1840, 1, 1)


def check_character(first17: str) -> str:
    """The last character that belongs to seventeen digits."""
    total = sum(int(digit) * weight for digit, weight in zip(first17, WEIGHTS, strict=True))
    return CHECKS[total % 11]


def lengthen(fifteen: str) -> str:
    """The eighteen-character form of a fifteen-digit number."""
    first17 = fifteen[:6] + "19" + fifteen[6:]
    return first17 + check_character(first17)


def compact(text: str) -> str:
    return without_blanks(text).replace("-", "").replace("x", "X")


def validate(text: str, *, fifteen: bool = False, today: datetime.date | None = None) -> str | None:
    """None or `length`, `characters`, `check_digit`, `date`, `province`, the first that applies.

    `fifteen` admits the old form; `today` is the latest date of birth (default: the day it is).
    """
    if len(text) == 15 and fifteen:
        if not re.fullmatch("[0-9]{15}", text):
            return "characters"
        birth, nine = "19" + text[6:12], False
    elif len(text) == 18:
        if not re.fullmatch("[0-9]{17}[0-9X]", text):
            return "characters"
        if check_character(text[:17]) != text[17]:
            return "check_digit"
        birth, nine = text[6:14], text[0] == "9"
    else:
        return "length"
    try:
        born = datetime.date(int(birth[:4]), int(birth[4:6]), int(birth[6:]))
    except ValueError:
        return "date"
    if not FIRST_BIRTH <= born <= (today or datetime.date.today()):
        return "date"
    return None if nine or int(text[:2]) in PROVINCES else "province"


def key(text: str) -> int:
    """The number in 64 bits: seventeen digits times eleven, plus the value of the check."""
    if len(text) == 15:
        text = lengthen(text)
    return int(text[:17]) * 11 + (10 if text[17] == "X" else int(text[17]))


def zero_tail(text: str) -> bool:
    """Whether a number of eighteen ends like one that a spreadsheet has rounded."""
    return len(text) == 18 and text[15:17] == "00"
