"""Exhibits that are read once and kept, to be counted several times with something changed."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lvheng.evidence import intake
from lvheng.evidence.frames import Settings
from lvheng.evidence.plan import Plan
from lvheng.evidence.pool import Pool, Read
from lvheng.evidence.tally import Progress, read_passwords, require

if TYPE_CHECKING:
    from lvheng.evidence import counting
    from lvheng.evidence.records import Register


class Held:
    """Exhibits as they were read under a plan; `reads` has one for each, in their order.

    Everything stays in memory, about twice what a count takes. Raises `InputError` and `MissingExtra`
    as `count` does.
    """

    def __init__(
        self,
        paths: Sequence[Path],
        plan: Plan,
        passwords: Path | None = None,
        progress: Progress | None = None,
    ):
        require("numpy", "numba", "pyarrow", "python_calamine")
        self.plan = plan
        self._today = datetime.date.today()
        self._passwords = read_passwords(passwords) if passwords is not None else ()
        self._files = intake.find([Path(path) for path in paths])
        self.reads: list[Read] = []
        self._file_of: dict[str, int] = {}
        done, total = 0, sum(file.size for file in self._files)

        def step(size: int) -> None:
            nonlocal done
            done += size
            if progress:
                progress("read", done, total)

        for place, read in self._read(range(len(self._files)), plan, step):
            self.reads += read
            self._file_of |= {one.about["path"]: place for one in read}

    @property
    def described(self) -> list[dict[str, Any]]:
        """What there is to say of each exhibit."""
        return [one.about for one in self.reads]

    def again(self, plan: Plan, paths: Collection[str]) -> dict[str, Read]:
        """Some of the exhibits as they are read under another plan, by the path that each is shown by."""
        places = sorted({self._file_of[path] for path in paths})
        found = (one for _, read in self._read(places, plan, _untold) for one in read)
        return {one.about["path"]: one for one in found if one.about["path"] in paths}

    def count(
        self,
        settings: counting.Settings,
        *,
        instead: Mapping[str, Read] | None = None,
        without: Collection[str] = (),
    ) -> counting.Count:
        """The count of the exhibits: some of them read otherwise, some of them not there."""
        from lvheng.evidence.counting import Count
        from lvheng.evidence.records import Register

        whole = Register(self._today)
        for one in self.reads:
            path = one.about["path"]
            if path not in without:
                for part in (instead or {}).get(path, one).parts:
                    whole.take(_copied(part.register))
        return Count(whole.records(), settings)

    def _read(
        self, places: Sequence[int], plan: Plan, step: Callable[[int], None]
    ) -> Iterator[tuple[int, list[Read]]]:
        settings = Settings(self._today, self._passwords, plan=plan)
        with Pool() as pool:
            files = [self._files[place] for place in places]
            yield from zip(places, pool.read(files, settings, step), strict=True)


def _untold(size: int) -> None:
    """Reports no progress."""


def _copied(register: Register) -> Register:
    """A register that may be taken, and emptied, while the first stays."""
    return replace(register, parts=[copy(part) for part in register.parts])
