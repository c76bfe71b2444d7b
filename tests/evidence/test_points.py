"""Every contested way of counting is a contested reading of the law, with the same options and default."""

from __future__ import annotations

import pytest

from lvheng.evidence.categories import POINTS
from lvheng.evidence.counting import HUB_VALUES, SEVERAL_PERSONS, STATIC_POINTS
from lvheng.evidence.exclusions import EXCLUSIONS
from lvheng.law.readings import READINGS


@pytest.mark.parametrize(
    "point", [*POINTS, STATIC_POINTS, HUB_VALUES, SEVERAL_PERSONS], ids=lambda one: one.name
)
def test_a_point_is_a_reading(point) -> None:
    reading = READINGS[point.name]
    assert tuple(reading.options) == (point.default, *point.alternatives)
    assert reading.point == point.source


@pytest.mark.parametrize(
    "exclusion", [one for one in EXCLUSIONS if one.reading], ids=lambda one: one.name
)
def test_a_contested_exclusion_is_a_reading(exclusion) -> None:
    reading = READINGS[exclusion.reading]
    assert reading.default == exclusion.default
    assert set(reading.options) == {"counted", "excluded"}
    assert reading.point == exclusion.source
