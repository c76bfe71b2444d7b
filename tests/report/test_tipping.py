"""Tipping points in words."""

from __future__ import annotations

import pytest

from lvheng.report.outcomes import tipping_sentence
from lvheng.report.words import Words

ITEMS = {"fact": "acts.a1.items.track", "label": "行踪轨迹信息", "from": 100, "to": 49}
INCOME = {"fact": "acts.a1.illegal_income_yuan", "label": "违法所得", "from": 8600, "to": 12_000}
REPAID = {"fact": "circumstances.full_restitution", "label": "全部退赃", "from": False, "to": True}
LEFT_OUT = {"fact": "exhibits.a/b.csv", "label": "a/b.csv", "from": True, "to": False, "items": -7}
BARE = {"fact": "readings.bare_numbers", "label": "仅有手机号码是否计入",
        "from": "counted", "to": "excluded", "items": -7309}  # fmt: skip


@pytest.mark.parametrize(
    ("changes", "outcome", "zh"),
    [
        ([ITEMS], "none", "行踪轨迹信息由100条减至49条 → 不构成情节严重"),
        ([REPAID], "minor_circumstances", "全部退赃由“否”变为“是” → 情节严重，可以认定为情节轻微"),
        ([LEFT_OUT], "serious", "不计检材“a/b.csv”（少7条） → 情节严重"),
        ([BARE], "none", "仅有手机号码是否计入：改按“不计入”（少7309条） → 不构成情节严重"),
        (
            [ITEMS, INCOME],
            "serious",
            "行踪轨迹信息由100条减至49条，同时违法所得由8600元增至12,000元 → 情节严重",
        ),
    ],
)
def test_a_point_is_a_sentence(changes, outcome, zh):
    point = {"changes": changes} if len(changes) > 1 else {"change": changes[0]}
    assert tipping_sentence({**point, "outcome": outcome}, Words("zh")) == zh


def test_in_english_too():
    point = {"changes": [ITEMS | {"label": "tracks"}, INCOME | {"label": "income"}]}
    said = tipping_sentence({**point, "outcome": "serious"}, Words("en"))
    assert said == "tracks: from 100 down to 49, and income: from 8600 up to 12,000 → serious"
    point = {"change": BARE | {"label": "whether a bare phone number counts"}, "outcome": "none"}
    said = tipping_sentence(point, Words("en"))
    assert said == (
        "whether a bare phone number counts: “not counted” instead (7309 items fewer) "
        "→ below “serious”"
    )
