"""Passport number 护照号, read in columns of passports and of identity documents.

Ordinary passports: E and eight digits, or E, a letter (not I, O) and seven digits; G and eight digits; before
that 14 or 15 and seven digits. Service, diplomatic and public-affairs: P, D, S (DE, SE, PE). These forms are
published nowhere as a standard: they show what a text is in a column of identity documents, and in a
column of passports, where those of other states occur, a text of another form is valid and noted.

>>> form = "E" + "0" * 8
>>> validate(form), validate("K" + "0" * 8), validate("K" + "0" * 8, own=True)
(None, 'characters', None)
>>> known(form), known("K" + "0" * 8)
(True, False)
"""

from __future__ import annotations

import re

from lvheng.evidence.elements import mask, upper

__all__ = ["compact", "key", "known", "mask", "validate"]

_FORMS = re.compile("E[0-9]{8}|E[A-HJ-NP-Z][0-9]{7}|G[0-9]{8}|[PDS][0-9]{7,8}|[DSP]E[0-9]{7}")
_OLD = re.compile("1[45][0-9]{7}")
_OTHER = re.compile("(?=(?:[A-Z]*[0-9]){5})[A-Z0-9]{6,12}")


def compact(text: str) -> str:
    """Upper case, without blanks and dashes."""
    return upper(text)


def known(text: str) -> bool:
    """Whether it has a form of Chinese passports."""
    return bool(_FORMS.fullmatch(text) or _OLD.fullmatch(text))


def validate(text: str, *, own: bool = False) -> str | None:
    """None, `length` or `characters`. `own`: the column is one of passports."""
    if _FORMS.fullmatch(text) or (own and (_OLD.fullmatch(text) or _OTHER.fullmatch(text))):
        return None
    return "characters" if 6 <= len(text) <= 12 else "length"


def key(text: str) -> str:
    return text
