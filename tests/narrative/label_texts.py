"""The texts of the develop part, without their labels."""

from __future__ import annotations

from collections.abc import Iterator

from .labels import label_files, load

__all__ = ["texts"]


def texts() -> Iterator[str]:
    for path in label_files("develop"):
        yield load(path)["text"]
