"""E-mail address 电子邮箱.

A local part and a domain of two labels or more, both ASCII (RFC 5321, 5322, without quoted local parts
and without `/` and `|`, which stand between two addresses in lists).

>>> validate(compact("Nobody@Example.invalid")), validate("nobody@localhost")
(None, 'characters')
>>> key(compact("Nobody@Example.invalid"))
'nobody@example.invalid'
"""

from __future__ import annotations

import re

from lvheng.evidence.elements import mask, without_blanks

__all__ = ["compact", "key", "mask", "validate"]

_ATOM = r"[a-z0-9!#$%&'*+=?^_`{}~-]+"
_LABEL = "[a-z0-9](?:[a-z0-9-]*[a-z0-9])?"
_ADDRESS = re.compile(rf"{_ATOM}(?:\.{_ATOM})*@{_LABEL}(?:\.{_LABEL})+")


def compact(text: str) -> str:
    """Lower case, without blanks. Dashes belong to an address and stay."""
    short = without_blanks(text)
    return short.lower() if short.isascii() else short


def validate(text: str) -> str | None:
    """None or `characters`."""
    return None if _ADDRESS.fullmatch(text) else "characters"


def key(text: str) -> str:
    return text
