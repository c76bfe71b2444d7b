"""Hashes by SHA-256 and SM3 (GB/T 32905-2016): of inputs, and of what was found in them.

The digest of a key set is that of its different keys as text, sorted by their bytes, each followed by a line
feed: two counts found the same persons exactly if the digests are equal, whoever counted and on how many
machines. A small set could be guessed from its digest, so a set of fewer than `FEWEST` keys has one only
under a case key (HMAC).
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterable
from typing import Any

FEWEST = 1000


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def sm3(data: bytes) -> str:
    """The SM3 digest.

    >>> sm3(b"abc")[:16]
    '66c7f0f462eeedd9'
    """
    from cryptography.hazmat.primitives.hashes import SM3, Hash

    digest = Hash(SM3())
    digest.update(data)
    return digest.finalize().hex()


def key_set(keys: Iterable[str], secret: bytes | None = None) -> dict[str, Any]:
    """How many different keys, and the digests of the set; None where the set is too small.

    >>> key_set(["b", "a", "b"])
    {'keys': 2, 'sha256': None, 'sm3': None}
    """
    different = sorted({key.encode() for key in keys})
    text = b"".join(key + b"\n" for key in different)
    if secret is not None:
        text = hmac.digest(secret, text, "sha512")
    elif len(different) < FEWEST:
        return {"keys": len(different), "sha256": None, "sm3": None}
    return {"keys": len(different), "sha256": sha256(text), "sm3": sm3(text)}
