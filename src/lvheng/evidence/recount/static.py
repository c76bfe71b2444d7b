"""§11 of docs/counting.md: the track points of one key that are static."""

from __future__ import annotations

import datetime as dt
import itertools
import math
import re
from decimal import Decimal
from fractions import Fraction

Event = tuple[str, ...]  # place, time
RADIUS = 6_371_008.8  # metres
CLOCK = re.compile(
    r"([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?"
    r"(?:[ T]?([0-9]{1,2})[:时]([0-9]{1,2})(?:[:分]([0-9]{1,2}))?)?"
)


def same_place(events: list[Event]) -> int:
    in_order = sorted((time, place) for place, time in events if time)
    # Without a place (a trip read as track) nothing says that the person stood still.
    return sum(before[1] == after[1] != "" for before, after in itertools.pairwise(in_order))


def near(events: list[Event], metres: int, minutes: int) -> int:
    in_order = sorted((seconds(time), time, place) for place, time in events if time)
    static = 0
    last: tuple[Fraction | float, str, str] | None = None
    for event in in_order:
        if last and is_static(event, last, metres, minutes):
            static += 1
        else:
            last = event
    return static


def is_static(
    event: tuple[Fraction | float, str, str],
    last: tuple[Fraction | float, str, str],
    metres: int,
    minutes: int,
) -> bool:
    here, there = coordinates(event[2]), coordinates(last[2])
    if not (here and there):
        return event[2] == last[2] != ""
    if distance(here, there) < metres:
        return True
    both = event[0] != -math.inf and last[0] != -math.inf
    return both and event[0] - last[0] < 60 * minutes


def seconds(time: str) -> Fraction | float:
    """Since 1970, or minus infinity if the time cannot be read."""
    if re.fullmatch("[0-9]{10}|[0-9]{13}", time):
        return Fraction(int(time), 1000 if len(time) == 13 else 1)
    found = CLOCK.match(time)
    if not found:
        return -math.inf
    try:
        moment = dt.datetime(*(int(part or 0) for part in found.groups()))  # type: ignore[arg-type]
    except ValueError:
        return -math.inf
    return Fraction((moment - dt.datetime(1970, 1, 1)) // dt.timedelta(seconds=1))


def coordinates(place: str) -> tuple[float, float] | None:
    parts = place.split(",")
    if len(parts) != 2 or not all(re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", part) for part in parts):
        return None
    latitude, longitude = map(Decimal, parts)
    if abs(latitude) > 90 or abs(longitude) > 180:
        return None
    return float(latitude), float(longitude)


def distance(here: tuple[float, float], there: tuple[float, float]) -> float:
    """By the haversine formula, in metres."""
    lat1, lon1, lat2, lon2 = map(math.radians, (*here, *there))
    a = math.sin((lat2 - lat1) / 2) ** 2
    a += math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * RADIUS * math.asin(min(1.0, math.sqrt(a)))
