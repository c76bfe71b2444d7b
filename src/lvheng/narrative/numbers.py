"""Numbers in Chinese prose, with the bounds that their words set: 5000余条, 近万条, 两三千, 上百份.

The value of a numeral is ours and not a library's: the libraries looked at (cn2an 0.5.24) read no bare 万
as in 万余条, tell no place value, and compute 1.2万 in floating point. The conventions by which words become
bounds are those of docs/narrative.md.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from lvheng.narrative.text import Span, Text

__all__ = ["Amount", "Quantity", "quantities_in"]

Amount = int | Decimal


@dataclass(frozen=True)
class Quantity:
    """A number or a range of them. `unit` is the measure word ("" if none); `high` None: no upper bound.

    `exact`: the words set no bounds. `span` covers all the words that say it, measure word included.
    Amounts are whole numbers, save prices with a fraction.
    """

    low: Amount
    high: Amount | None
    unit: str
    span: Span
    exact: bool

    def as_stated(self) -> Amount | dict[str, Amount]:
        """As a case file states it: a number, or `at_least` and `at_most`."""
        if self.low == self.high:
            return self.low
        bounds = {} if self.low == 0 else {"at_least": self.low}
        return bounds if self.high is None else {**bounds, "at_most": self.high}


def quantities_in(text: Text) -> list[Quantity]:
    """Every number of a text that counts or measures something, in order."""
    return []
