"""What kinds of information a text names, by the words for them."""

from __future__ import annotations

from dataclasses import dataclass

from lvheng.narrative.text import Span, Text

__all__ = ["InformationMention", "information_in"]


@dataclass(frozen=True)
class InformationMention:
    """Words that name information. `category`: of the register (contested ones by their names) or "unspecified".

    `certain`: the words leave no second category.
    """

    category: str
    span: Span
    certain: bool


def information_in(text: Text) -> list[InformationMention]:
    """The kinds of information that a text names, in order: one for each description of records."""
    return []
