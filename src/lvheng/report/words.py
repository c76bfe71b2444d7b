"""The words of the reports in one language."""

from __future__ import annotations

from lvheng.facts.administrative import OCCUPATIONS
from lvheng.facts.register import (
    ACT_KINDS,
    CATEGORIES,
    CONSEQUENCES,
    CONTESTED_CATEGORIES,
    Term,
)
from lvheng.report.vocabulary import WORDS

__all__ = ["WORDS", "Words"]

_REGISTER = {**ACT_KINDS, **CATEGORIES, **CONTESTED_CATEGORIES, **CONSEQUENCES}


class Words:
    """The words in one language, `zh` or `en`.

    >>> Words("en")("or", "serious", "especially serious")
    'serious or especially serious'
    """

    def __init__(self, language: str):
        self.language = language
        self.chinese = language == "zh"

    def __call__(self, name: str, *places: str, **named: str) -> str:
        return self.pick(*WORDS[name]).format(*places, **named)

    def pick(self, zh: str, en: str) -> str:
        return zh if self.chinese else en

    def registered(self, name: str) -> str:
        """A kind of act, a category or a consequence, as the register calls it."""
        term = _REGISTER[name]
        return self.pick(term.zh, term.en)

    def occupation(self, given: str) -> str:
        """The occupation: a known name in words, anything else as it was given."""
        term = OCCUPATIONS.get(given, Term(given, given))
        return self.pick(term.zh, term.en)

    def alternatives(self, parts: list[str]) -> str:
        """`从轻、减轻或者免除`."""
        *others, last = parts
        return self("or", self.joined(others), last) if others else last

    def joined(self, parts: list[str]) -> str:
        return self("list").join(parts)
