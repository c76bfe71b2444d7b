"""What can go wrong, said once: a code, a place, one sentence in Chinese and one in English.

LvhengError
├── InputError     the input is wrong; every problem of it is listed      exit code 2
└── MissingExtra   an optional part is not installed; its name is given   exit code 3
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass

__all__ = ["InputError", "LvhengError", "MissingExtra", "Problem", "nearest"]


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong: `where` it stands, and what it is, in both languages."""

    code: str
    where: str
    zh: str
    en: str

    def to_dict(self) -> dict[str, str]:
        return {"code": self.code, "where": self.where, "zh": self.zh, "en": self.en}

    def __str__(self) -> str:
        place = f"{self.where}：" if self.where else ""
        return f"{place}{self.zh}\n    {self.en}"


class LvhengError(Exception):
    """An error meant for a reader: it holds every problem found, never only the first."""

    exit_code = 2

    def __init__(self, problems: Problem | Iterable[Problem]):
        self.problems = (problems,) if isinstance(problems, Problem) else tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


class InputError(LvhengError):
    """The input is wrong. Nothing has been written."""


class MissingExtra(LvhengError):
    """A part that is installed separately is missing."""

    exit_code = 3

    def __init__(self, extra: str, package: str):
        self.extra = extra
        super().__init__(
            Problem(
                "missing_extra",
                "",
                f"缺少组件“{extra}”（未找到 {package}）。请运行：pip install 'lvheng[{extra}]'",
                f"The extra {extra!r} is not installed ({package} was not found). "
                f"Run: pip install 'lvheng[{extra}]'",
            )
        )


def nearest(given: str, allowed: Iterable[str]) -> str | None:
    """The allowed name most like the given one, or None.

    >>> nearest("ordinery", ["ordinary", "lodging"])
    'ordinary'
    """
    matches = difflib.get_close_matches(given, list(allowed), n=1, cutoff=0.6)
    return matches[0] if matches else None
