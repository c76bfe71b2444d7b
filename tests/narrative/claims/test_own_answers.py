"""What lvheng itself answers to the pages' questions goes through check-text without an error of law."""

from __future__ import annotations

import tomllib
from pathlib import Path

from lvheng.guidance.answer import answer
from lvheng.guidance.reading import lines
from lvheng.guidance.steps import said
from lvheng.narrative.claims.checking import check

from .sentences import ERRORS, ON

QUESTIONS = Path(__file__).parents[2] / "guidance" / "page_questions.toml"


def questions(part):
    if isinstance(part, dict):
        for key, value in part.items():
            if key in ("text", "question", "ask") and isinstance(value, str):
                yield value
            else:
                yield from questions(value)
    elif isinstance(part, list):
        for one in part:
            yield from questions(one)


def test_no_answer_of_ours_is_called_wrong():
    asked = list(questions(tomllib.loads(QUESTIONS.read_text(encoding="utf-8"))))
    assert len(asked) >= 40
    right = 0
    for question in asked:
        said = answer(question, ON).to_dict()["answer"]
        found = [f for f in check(said, ON) if f.start < f.end]
        assert not [(question, f.text, f.zh) for f in found if f.verdict in ERRORS | {"not_found"}]
        right += sum(f.verdict == "right" for f in found)
    assert right > 10 * len(asked)


def test_no_line_of_ours_is_called_wrong():
    told = [str(one) for one in said(lines(), ON, "zh")]
    assert len(told) > 150
    for line in told:
        found = [f for f in check(line + "。", ON) if f.start < f.end]
        assert not [(line, f.text, f.zh) for f in found if f.verdict in ERRORS | {"not_found"}]
