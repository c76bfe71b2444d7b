"""Made-up exhibits: every number is built here from a seed, with county codes that do not exist."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from lvheng.evidence import Tally, count
from lvheng.evidence.elements import bank_card, resident_id


class Maker:
    """Makes numbers, files and tallies."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.random = random.Random(20)

    def resident_id(self, region: str = "119917", birth: str = "19770707") -> str:
        first17 = f"{region}{birth}{self.random.randrange(101, 1000)}"
        number = first17 + resident_id.check_character(first17)
        return number if not resident_id.zero_tail(number) else self.resident_id(region, birth)

    def mobile(self, segment: str = "170") -> str:
        return f"{segment}{self.random.randrange(10**8):08}"

    def card(self, prefix: str = "62", length: int = 19) -> str:
        rest = length - len(prefix) - 1
        digits = f"{prefix}{self.random.randrange(10**rest):0{rest}}"
        return next(digits + d for d in "0123456789" if bank_card.luhn(digits + d))

    def write(self, name: str, content: str | bytes, encoding: str = "utf-8") -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
        return path

    def csv(self, name: str, rows: Sequence[Sequence[str]], encoding: str = "utf-8") -> Path:
        return self.write(name, "\n".join(map(",".join, rows)) + "\n", encoding)

    def count(self, **options: Any) -> Tally:
        return count([self.folder], **options)


@pytest.fixture
def make(tmp_path: Path) -> Maker:
    folder = tmp_path / "exhibits"
    folder.mkdir()
    return Maker(folder)


@pytest.fixture
def outcome(make: Maker) -> Callable[[str], dict[str, int]]:
    """What becomes of the records of a CSV: the numbers that are not zero."""

    def of(text: str) -> dict[str, int]:
        make.write("one.csv", text)
        tally = make.count()
        found = {**tally.excluded, **tally.headline["by_category"]}
        return {name: many for name, many in found.items() if many}

    return of
