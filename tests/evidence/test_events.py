"""Static points of a track (§11): by the same place, and by stated distance and time."""

from __future__ import annotations

import datetime
import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lvheng.evidence.events import EARTH, Nearness, near, read_places, read_times, seconds


def metres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """By the angle between two vectors: another formula than the one under test."""

    def vector(place: tuple[float, float]) -> tuple[float, float, float]:
        latitude, longitude = map(math.radians, place)
        across = math.cos(latitude)
        return across * math.cos(longitude), across * math.sin(longitude), math.sin(latitude)

    left, right = vector(one), vector(other)
    cross = (
        left[1] * right[2] - left[2] * right[1],
        left[2] * right[0] - left[0] * right[2],
        left[0] * right[1] - left[1] * right[0],
    )
    return EARTH * math.atan2(
        math.hypot(*cross), sum(map(math.prod, zip(left, right, strict=True)))
    )


POINTS = st.tuples(st.integers(0, 40), st.integers(0, 40)).map(
    lambda steps: (31 + steps[0] / 5000, 121 + steps[1] / 5000)
)
EVENTS = st.lists(
    st.tuples(st.integers(0, 1), st.one_of(POINTS, st.just("收费站")), st.integers(0, 3000)),
    max_size=20,
)


@given(EVENTS, st.integers(1, 900), st.integers(1, 20))
@settings(max_examples=300, deadline=None)
def test_near_is_what_the_page_says(events: list, far: int, long: int) -> None:
    events.sort(key=lambda event: (event[0], event[2]))
    wanted, last = [], {}
    for key, place, when in events:
        before = last.get(key)
        static = False
        if before:
            if isinstance(place, tuple) and isinstance(before[0], tuple):
                static = metres(before[0], place) < far or when - before[1] < long * 60
            else:
                static = place == before[0]
        wanted.append(static)
        if not static:
            last[key] = place, when
    places = [
        ",".join(map(str, place)) if isinstance(place, tuple) else place for _, place, _ in events
    ]
    names = sorted(set(places))
    found = near(
        np.array([key for key, _, _ in events], dtype=np.int64),
        np.array([names.index(place) for place in places], dtype=np.int64),
        read_places(places),
        np.array([when for _, _, when in events], dtype=np.int64),
        Nearness(far, long),
    )
    assert found.tolist() == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("2024-01-02 03:04:05", datetime.datetime(2024, 1, 2, 3, 4, 5)),
        ("2024/1/2 3:04", datetime.datetime(2024, 1, 2, 3, 4)),
        ("2024年1月2日3时4分5秒", datetime.datetime(2024, 1, 2, 3, 4, 5)),
        ("2024-01-02T03:04:05+08:00", datetime.datetime(2024, 1, 2, 3, 4, 5)),
        ("2024.01.02", datetime.datetime(2024, 1, 2)),
        ("2024-02-30", None),
        ("上午", None),
        ("12345", None),
    ],
)
def test_times(text: str, wanted: datetime.datetime | None) -> None:
    epoch = datetime.datetime(1970, 1, 1)
    assert seconds(text) == (None if wanted is None else int((wanted - epoch).total_seconds()))


def test_seconds_and_milliseconds_are_one_time() -> None:
    assert read_times(["1704164645", "1704164645123"]).tolist() == [1704164645] * 2


def test_one_car_of_3743_points(make) -> None:
    """The case that C-03 names: a tracker that reports while the car stands, and every ten seconds
    while it drives, some reports twice. The rule leaves the hundred-odd places that it went to."""
    random, plate = make.random, "沪A" + "".join(make.random.choices("0123456789", k=5))
    start, rows, stops = datetime.datetime(2024, 1, 1, 7), [], 0
    place, now = (31.2, 121.4), start
    while len(rows) < 3743 - 120:
        stops += 1
        for _ in range(random.randint(20, 40)):  # parked: the same place to a few metres
            jitter = (random.uniform(-1, 1) / 8000, random.uniform(-1, 1) / 8000)
            rows.append((place[0] + jitter[0] / 4, place[1] + jitter[1] / 4, now))
            now += datetime.timedelta(minutes=2)
        for _ in range(5):  # under way for less than ten minutes, some 300 m between reports
            place = (place[0] + 0.0027, place[1] + random.uniform(-1, 1) / 1000)
            now += datetime.timedelta(seconds=90)
            rows.append((*place, now))
    rows += random.choices(rows, k=3743 - len(rows))  # reported twice
    random.shuffle(rows)
    header = ["车牌号", "纬度", "经度", "定位时间"]
    make.csv("gps.csv", [header, *([plate, f"{a:.6f}", f"{b:.6f}", str(t)] for a, b, t in rows)])
    tally = make.count()
    assert tally.records == 3743
    by_reading = {
        one["readings"]["static_points"]: one["by_category"]["track"]
        for one in tally.alternatives
        if one["rule"] == "by_id"
    }
    assert by_reading["same_place"] > 3000  # jitter hides that the car stands
    assert stops <= by_reading["near"] <= 2 * stops
    assert 100 <= by_reading["near"] < 250
    assert tally.static_rule == {"metres": 100, "minutes": 10}
    assert tally.range["A"] == [by_reading["near"], 3743]


def test_the_defence_of_80_000_lines(make) -> None:
    """Of 80,000 lines 28,353 are "先生/女士" with a number and 7,309 a number alone: without either
    they are 44,338, below the 50,000 of 特别严重."""
    rows = []
    numbers = [f"170{number:08}" for number in make.random.sample(range(10**8), 80_000)]
    for place, number in enumerate(numbers):
        name = "王先生" if place < 28_353 else "" if place < 28_353 + 7_309 else "王某"
        rows.append([name, number])
    make.random.shuffle(rows)
    make.csv("claimed.csv", [["姓名", "手机号"], *rows])
    tally = make.count()
    found = {
        (one["readings"]["bare_numbers"], one["readings"]["salutation_numbers"]): one[
            "by_category"
        ]["ordinary"]
        for one in tally.alternatives
        if one["rule"] == "by_id"
    }
    assert found == {
        ("counted", "counted"): 80_000,
        ("excluded", "counted"): 72_691,
        ("counted", "excluded"): 51_647,
        ("excluded", "excluded"): 44_338,
    }
    assert tally.flags["salutation_number"] == 28_353
    assert tally.flags["bare_number"] == 7_309
    assert tally.range["C"] == [44_338, 80_000]
