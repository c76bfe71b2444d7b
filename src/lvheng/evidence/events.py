"""Track events (§11): which points of one key are static, by stated distance and time."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from lvheng.evidence.compiled import compiled
from lvheng.evidence.linking import paired

EARTH = 6_371_008.8
"""Mean radius of the earth in metres."""

_TIME = re.compile(
    r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]?(\d{1,2})[:时](\d{1,2})(?:[:分](\d{1,2}))?秒?)?.*"
)
_EPOCH = re.compile(r"\d{10}|\d{13}")
_UNREAD = np.iinfo(np.int64).min
_DAY_ONE = datetime.datetime(1970, 1, 1)


@dataclass(frozen=True)
class Nearness:
    """A point is static if it lies less than `metres` from the last point of its key that counts,
    or comes less than `minutes` after it."""

    metres: int = 100
    minutes: int = 10


def seconds(text: str) -> int | None:
    """A time as seconds since 1970 by the clock on the wall; None where it is none.

    >>> seconds("1970-01-01 00:01:30"), seconds("1970年1月2日"), seconds("0000000090"), seconds("早上")
    (90, 86400, 90, None)
    """
    if _EPOCH.fullmatch(text):
        return int(text[:10])
    found = _TIME.fullmatch(text)
    if not found:
        return None
    year, month, day, hour, minute, second = (int(part or 0) for part in found.groups())
    try:
        moment = datetime.datetime(year, month, day, hour, minute, second)
    except ValueError:
        return None
    return int((moment - _DAY_ONE).total_seconds())


def read_times(texts: list[str]) -> np.ndarray:
    """`seconds` of each text, int64; the least number where there are none."""
    read = map(seconds, texts)
    return np.array([_UNREAD if one is None else one for one in read], dtype=np.int64)


def read_places(texts: list[str]) -> np.ndarray:
    """Latitude and longitude of each `lat,lon`, in degrees; NaN for a place in words."""
    found = np.full((len(texts), 2), np.nan)
    for number, text in enumerate(texts):
        latitude, _, longitude = text.partition(",")
        try:
            found[number] = float(latitude), float(longitude)
        except ValueError:
            continue  # a place in words
    return found


def same_place(key: np.ndarray, place: np.ndarray) -> np.ndarray:
    """Which of the events, in the order of key and time, are where the one before of their key was.

    `place` numbers places; -1 is none.

    >>> same_place(np.array([1, 1, 1, 2]), np.array([5, 5, 6, 6]))
    array([False,  True, False, False])
    """
    static = np.zeros(len(key), dtype=np.bool_)
    same = (key[1:] == key[:-1]) & (place[1:] == place[:-1])
    static[1:] = same & (place[1:] >= 0)
    return static


def near(
    key: np.ndarray, place: np.ndarray, where: np.ndarray, when: np.ndarray, within: Nearness
) -> np.ndarray:
    """Which of the events, in the order of key and seconds, are static by `within`.

    `where` has latitude and longitude (NaN: a place in words), `when` seconds. A place in words and a
    time that could not be read are compared as `same_place` does, with the last event that counts.
    """
    return _near(key, place, np.radians(where), when, within.metres, within.minutes * 60)


@compiled
def _near(key, place, where, when, metres, gap):
    static = np.zeros(len(key), dtype=np.bool_)
    last = -1
    for event in range(len(key)):
        if last >= 0 and key[last] == key[event]:
            alike = place[last] >= 0 and place[last] == place[event]
            measured = not (np.isnan(where[last, 0]) or np.isnan(where[event, 0]))
            if measured:
                alike = _metres(where[last], where[event]) < metres
            timed = when[last] != _UNREAD and when[event] != _UNREAD
            if alike or (measured and timed and when[event] - when[last] < gap):
                static[event] = True
                continue
        last = event
    return static


@compiled
def _metres(one, other):
    """By the haversine formula."""
    half_latitude = np.sin((other[0] - one[0]) / 2)
    half_longitude = np.sin((other[1] - one[1]) / 2)
    part = half_latitude**2 + np.cos(one[0]) * np.cos(other[0]) * half_longitude**2
    return 2 * EARTH * np.arcsin(np.sqrt(min(1.0, part)))


class Events:
    """The events of some records: `of` numbers them by record, 0 is none.

    Numbers run in the order of time and place, both as texts.
    """

    def __init__(self, many: int, records: np.ndarray, places: Any, times: Any):
        self.of = np.zeros(many, dtype=np.int64)
        self._place = np.full(1, -1, dtype=np.int64)
        self._time = np.full(1, -1, dtype=np.int64)
        self._places: list[str] = []
        self._times: list[str] = []
        if not len(records):
            return
        place, self._places = _ranked(places)
        time, self._times = _ranked(times)
        pair, distinct = paired(time, place)
        self.of[records] = pair + 1
        self._place = np.full(distinct + 1, -1, dtype=np.int64)
        self._time = self._place.copy()
        self._place[pair + 1] = place if self._places[0] else place - 1
        self._time[pair + 1] = time if self._times[0] else time - 1
        self._places = [text for text in self._places if text]
        self._times = [text for text in self._times if text]

    def static(self, key: np.ndarray, event: np.ndarray, within: Nearness | None) -> np.ndarray:
        """Which items of track, given by key and event, are static; `within` None: by the same place."""
        static = np.zeros(len(key), dtype=np.bool_)
        timed = np.flatnonzero(self._time[event] >= 0)
        if within is None:
            order = timed[np.lexsort((event[timed], key[timed]))]
            static[order] = same_place(key[order], self._place[event[order]])
            return static
        when = self._seconds[self._time[event]]
        order = timed[np.lexsort((event[timed], when[timed], key[timed]))]
        place = self._place[event[order]]
        static[order] = near(key[order], place, self._degrees[place], when[order], within)
        return static

    @property
    def timed(self) -> np.ndarray:
        """Which of the records have an event with a time."""
        return self._time[self.of] >= 0

    def measured(self, records: np.ndarray) -> int:
        """How many events of some records (a mask) have coordinates and a time."""
        known = ~np.isnan(self._degrees[self._place][:, 0])
        return int((known & (self._time >= 0))[np.unique(self.of[records])].sum())

    @cached_property
    def _degrees(self) -> np.ndarray:
        return read_places([*self._places, ""])  # the last stands for no place

    @cached_property
    def _seconds(self) -> np.ndarray:
        return read_times([*self._times, ""])


def _ranked(texts: Any) -> tuple[np.ndarray, list[str]]:
    """Each text as its number in the order of texts, and the texts in that order."""
    coded = texts.dictionary_encode()
    words = coded.dictionary.to_pylist()
    order = sorted(range(len(words)), key=words.__getitem__)
    rank = np.empty(len(words), dtype=np.int64)
    rank[order] = np.arange(len(words))
    return rank[coded.indices.to_numpy()], [words[place] for place in order]
