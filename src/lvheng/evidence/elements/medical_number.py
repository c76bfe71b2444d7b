"""Number of a patient, a stay or a file at a hospital 住院号, 门诊号, 病案号, read in its own column.

There is no national form: three to twenty letters, digits and dashes with three digits at least. Another hospital may give
the same one, so it identifies only together with a name, and is always noted.

>>> validate(compact("z000 0001")), validate("AB")
(None, 'length')
"""

from __future__ import annotations

import re

from lvheng.evidence.elements import mask, upper

__all__ = ["compact", "key", "known", "mask", "validate"]

_FORM = re.compile("(?=(?:[A-Z]*[0-9]){3})[A-Z0-9]{3,20}")


def compact(text: str) -> str:
    """Upper case, without blanks and dashes."""
    return upper(text)


def known(text: str) -> bool:
    return False


def validate(text: str, *, own: bool = False) -> str | None:
    """None, `length` or `characters`."""
    if not 3 <= len(text) <= 20:
        return "length"
    return None if _FORM.fullmatch(text) else "characters"


def key(text: str) -> str:
    return text
