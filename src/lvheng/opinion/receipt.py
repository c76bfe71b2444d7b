"""The receipt: with what the opinion was made."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable

from lvheng import __version__
from lvheng.opinion.model import Receipt

__all__ = ["make_receipt", "rules_sha256"]


@cache
def rules_sha256() -> str:
    """One hash over the rule language, the register, the rules and the official texts."""
    digest = hashlib.sha256()
    for room in ("logic", "facts", "law"):
        for name, content in sorted(_files(resources.files("lvheng") / room, room)):
            digest.update(name.encode() + b"\0" + content + b"\0")
    return digest.hexdigest()


def _files(folder: Traversable, at: str) -> list[tuple[str, bytes]]:
    found = []
    for entry in folder.iterdir():
        name = f"{at}/{entry.name}"
        if entry.is_dir():
            found += _files(entry, name)
        elif entry.name.endswith((".py", ".toml")):
            found.append((name, entry.read_bytes()))
    return found


def make_receipt(input_bytes: bytes, law_read: tuple[str, ...], gaps: tuple[str, ...]) -> Receipt:
    return Receipt(
        __version__, rules_sha256(), hashlib.sha256(input_bytes).hexdigest(), law_read, gaps
    )
