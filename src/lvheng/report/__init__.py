"""The opinion and the tally for readers: one page, Word, and the terminal.

One document model (`document`) is composed from the findings and shown by every format, so that they say the
same. Jinja2, matplotlib and python-docx are loaded where a file is written.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from lvheng.facts.case import Case
from lvheng.report.batch import batch_text
from lvheng.report.compose import compose
from lvheng.report.sentence import check_text
from lvheng.report.terminal import opinion_text, tally_text
from lvheng.report.what_if import what_if_text

__all__ = [
    "batch_text",
    "check_text",
    "opinion_text",
    "tally_text",
    "what_if_text",
    "write_docx",
    "write_html",
]

Tally = Mapping[str, Any]


def write_html(
    path: Path,
    opinion: Mapping[str, Any] | None,
    case: Case | None,
    tally: Tally | None,
    tallies_by_act: Mapping[str, Tally],
    generated_on: date,
    language: str = "zh",
) -> None:
    """One self-contained page. Without an opinion, an examination report of the tally in `language`."""
    from lvheng.report.html import save_html

    save_html(path, compose(opinion, case, tally, tallies_by_act, generated_on, language))


def write_docx(
    path: Path,
    opinion: Mapping[str, Any] | None,
    case: Case | None,
    tally: Tally | None,
    tallies_by_act: Mapping[str, Tally],
    generated_on: date,
    language: str = "zh",
) -> None:
    """The same in Word."""
    from lvheng.report.word import save_docx

    document = compose(opinion, case, tally, tallies_by_act, generated_on, language)
    save_docx(path, document, generated_on)
