"""IP or MAC address 网络地址, in its own column: where someone was on a network, never a key of a person.

>>> [validate(compact(t)) for t in ("192.0.2.1", "2001:db8::1", "00-00-5E-00-53-01", "192.0.2.1:80", "300.1.1.1")]
[None, None, None, None, 'characters']
"""

from __future__ import annotations

import ipaddress
import re

from lvheng.evidence.elements import mask, without_blanks

__all__ = ["compact", "key", "mask", "validate"]

_MAC = re.compile("[0-9a-f]{2}(?:[:-]?[0-9a-f]{2}){5}")


def compact(text: str) -> str:
    """Lower case, without blanks, and without the port of an address with dots."""
    short = without_blanks(text).lower()
    return re.sub(r"^([0-9.]+):[0-9]+$", r"\1", short)


def validate(text: str) -> str | None:
    """None or `characters`."""
    if _MAC.fullmatch(text):
        return None
    try:
        ipaddress.ip_address(text)
    except ValueError:
        return "characters"
    return None


def key(text: str) -> str:
    return text
