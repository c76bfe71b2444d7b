"""Who asks and in which setting, on the labelled texts that were written for this (develop only)."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from lvheng.guidance.choose import asker_of, scenario_of, topics_of

_TEXTS = Path(__file__).parents[1] / "narrative" / "texts" / "develop"
_OF_AUTHORITIES = ("indictment", "judgment", "bulletin")


@cache
def _labelled() -> list[dict[str, Any]]:
    yaml = YAML(typ="safe")
    found = [yaml.load(path.read_text(encoding="utf-8")) for path in sorted(_TEXTS.glob("*.yaml"))]
    return [one for one in found if one["scope"] == "in"]


def _shares(right: list[bool]) -> float:
    return Counter(right)[True] / len(right)


def test_who_asks():
    posts = [one for one in _labelled() if one["style"] not in (*_OF_AUTHORITIES, "question")]
    right = []
    for one in posts:
        asker = asker_of(one["text"])
        right.append((asker.id if asker else "victim") == one["asker"])
    assert len(right) > 50
    assert _shares(right) >= 0.85


def test_nobody_asks_in_an_indictment_or_a_judgment():
    of_courts = [one for one in _labelled() if one["style"] in ("indictment", "judgment")]
    assert _shares([asker_of(one["text"]) is None for one in of_courts]) >= 0.95


def test_the_setting():
    told = [one for one in _labelled() if one["style"] not in _OF_AUTHORITIES]
    assert _shares([scenario_of(one["text"]).id == (one["scenario"] or "general") for one in told]) >= 0.75  # fmt: skip


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("多少条个人信息才入罪", "elements"),
        ("侵犯公民个人信息罪能判缓刑吗", "suspension"),
        ("个人信息泄露了怎么办", "handling"),
        ("泄露个人信息要赔偿吗", "civil"),
        ("个人信息", "penalty"),
    ],
)
def test_what_a_question_asks(question, topic):
    assert topics_of(question)[0].id == topic
