"""When a clock ends."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

from lvheng.law.duty import Clock

__all__ = ["BEIJING", "deadline", "in_beijing"]

BEIJING = timezone(timedelta(hours=8))
"""China has one time and, since 1991, no summer time; all these clocks are younger."""


def in_beijing(moment: datetime) -> datetime:
    """The moment in Beijing time; one without an offset is taken to be in it.

    >>> in_beijing(datetime.fromisoformat("2026-03-01T01:00+00:00")).isoformat()
    '2026-03-01T09:00:00+08:00'
    """
    return moment.replace(tzinfo=BEIJING) if moment.tzinfo is None else moment.astimezone(BEIJING)


def deadline(clock: Clock, start: datetime) -> datetime | date:
    """The last moment, or the last day: of days the first is not counted, and holidays are.

    >>> at = datetime.fromisoformat("2026-03-01T22:30+08:00")
    >>> deadline(Clock("discovered", hours=4), at).isoformat()
    '2026-03-02T02:30:00+08:00'
    >>> deadline(Clock("handling_ended", days=30), at).isoformat()
    '2026-03-31'
    """
    if clock.hours:
        return in_beijing(in_beijing(start).astimezone(UTC) + timedelta(hours=clock.hours))
    return in_beijing(start).date() + timedelta(days=clock.days)
