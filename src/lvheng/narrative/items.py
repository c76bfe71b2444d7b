"""How many records of which information: counts bound to kinds of information."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lvheng.narrative.numbers import Quantity
from lvheng.narrative.text import Span, Text

__all__ = ["ItemMention", "items_in"]


@dataclass(frozen=True)
class ItemMention:
    """A count of records. `category`: of the register (contested ones by their names) or "unspecified".

    `quantity` is the number as stated; `counted` what is left of it for `category` when its parts (mentions
    whose `part_of` is this one's place in the list) have been taken off: state `counted` in a case. A total
    of which nothing is left has `counted` None. `span` covers the number and the words for the information
    nearest to it; `described` covers the words that name the category, where the text has them.
    """

    category: str
    quantity: Quantity
    counted: Quantity | None
    span: Span
    described: Span | None
    part_of: int | None
    confidence: Literal["high", "medium", "low"]
    total: bool = False


def items_in(text: Text) -> list[ItemMention]:
    """The counts of records of a text, in order."""
    return []
