"""Days and periods in Chinese prose: 2023年3月至8月, 同年5月12日, 2021年以来."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lvheng.narrative.text import Span, Text

__all__ = ["DateMention", "dates_in"]


@dataclass(frozen=True)
class DateMention:
    """A day (`first` = `last`) or a period. `last` None: it goes on (2021年以来).

    `given_to_the_day`: both ends are days that the text names. `certain`: no year or month was taken over
    from an earlier date.
    """

    first: date
    last: date | None
    span: Span
    given_to_the_day: bool
    certain: bool = True


def dates_in(text: Text) -> list[DateMention]:
    """The dates of a text that name or take over a year, in order."""
    return []
