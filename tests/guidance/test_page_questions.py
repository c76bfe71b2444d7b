"""What the five consultation pages ask gets an answer that their audit would mark OK."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from lvheng.guidance import answer
from lvheng.narrative.claims.checking import check

ON = date(2026, 11, 22)
_PAGES = tomllib.loads((Path(__file__).parent / "page_questions.toml").read_text(encoding="utf-8"))
QUESTIONS: list[dict[str, Any]] = _PAGES["question"]


def _all_said(question: dict[str, Any]) -> str:
    found = answer(question["text"], question.get("on", ON))
    said = [found.says]
    if question.get("steps"):
        assert found.guide is not None, "what to do is asked, and no steps are given"
        said += [str(one) for one in (*found.guide.first, *found.guide.then, *found.guide.evidence)]
    return "\n".join(said)


def test_there_are_more_than_forty():
    assert len(QUESTIONS) > 40


@pytest.mark.parametrize("question", QUESTIONS, ids=[q["text"] for q in QUESTIONS])
def test_the_answer_says_what_the_audit_says(question):
    said = _all_said(question)
    groups = [_PAGES["groups"][name] for name in question.get("groups", ())]
    must = [one for group in (*groups, question) for one in group.get("say", ())]
    assert [one for one in must if not re.search(one, said)] == [], said


@pytest.mark.parametrize("question", QUESTIONS, ids=[q["text"] for q in QUESTIONS])
def test_the_answer_repeats_no_error_of_the_pages(question):
    said = _all_said(question)
    groups = [_PAGES["groups"][name] for name in question.get("groups", ())]
    never = [one for group in (*groups, question) for one in group.get("not", ())]
    assert [one for one in never if re.search(one, said)] == [], said


@pytest.mark.parametrize("text", [t for row in _PAGES["elsewhere"] for t in row["texts"]])
def test_titles_of_other_subjects_are_declined(text):
    found = answer(text, ON)
    assert found.kind == "out_of_scope"
    assert re.search("12348|12345", found.says)
    assert found.citations == ()


@pytest.mark.parametrize("question", QUESTIONS, ids=[q["text"] for q in QUESTIONS])
def test_the_checker_of_other_peoples_texts_finds_no_fault_in_the_answer(question):
    on = question.get("on", ON)
    said = answer(question["text"], on).says
    found = check(said, on)
    faults = [
        (one.verdict, one.text, one.zh)
        for one in found
        if one.verdict in ("wrong", "out_of_date", "not_found")
    ]
    assert faults == []
    assert sum(one.verdict == "right" for one in found) >= 1
