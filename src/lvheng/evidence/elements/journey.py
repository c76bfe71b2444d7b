"""Flight, train or seat 航班、车次、座位, in its own column: a journey, never a key of a person.

Flights: two characters of the airline (IATA) and one to four digits; trains: G C D Z T K Y S L and up to four digits, or four digits.

>>> [validate(compact(t)) for t in ("ca 1234", "G7", "8C", "05车12F", "某地")]
[None, None, None, None, 'characters']
"""

from __future__ import annotations

import re

from lvheng.evidence.elements import mask, upper, without_blanks

__all__ = ["compact", "key", "mask", "validate"]

_FORM = re.compile(
    "(?:[A-Z]{2}|[A-Z][0-9]|[0-9][A-Z])[0-9]{1,4}[A-Z]?|[GCDZTKYSL]?[0-9]{1,4}次?|(?:[0-9]{1,2}车(?:厢)?)?[0-9]{1,3}[A-FHJK]?号?座?"
)


def compact(text: str) -> str:
    return upper(text) if text.isascii() else without_blanks(text)


def validate(text: str) -> str | None:
    """None or `characters`."""
    return None if _FORM.fullmatch(text) else "characters"


def key(text: str) -> str:
    return text
