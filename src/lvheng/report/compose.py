"""From an opinion and its counts to the document that every format shows."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from lvheng import __version__
from lvheng.facts.case import Case
from lvheng.report.administrative import administrative
from lvheng.report.builder import Builder
from lvheng.report.civil import civil
from lvheng.report.closing import other_matters, provisions_cited
from lvheng.report.counts import count_sections, whole_count
from lvheng.report.document import Document
from lvheng.report.doubts import changes, contested
from lvheng.report.duties import duties
from lvheng.report.exhibits import exhibits
from lvheng.report.findings import findings
from lvheng.report.orders import orders
from lvheng.report.proofs import proofs
from lvheng.report.routes import routes
from lvheng.report.sentence import sentence
from lvheng.report.together import together
from lvheng.report.words import Words

__all__ = ["compose"]

_SAMPLE = ("示例", "虚构", "sample")


def compose(
    opinion: Mapping[str, Any] | None,
    case: Case | None,
    tally: Mapping[str, Any] | None,
    tallies_by_act: Mapping[str, Mapping[str, Any]],
    generated_on: date,
    language: str = "zh",
) -> Document:
    """An opinion with its counts; an examination report, in `language`, where there is a tally only."""
    if opinion is not None and case is not None:
        return _opinion(opinion, case, tally, tallies_by_act, generated_on)
    if tally is None:
        raise ValueError("there is neither an opinion nor a tally to report")
    return _examination(tally, generated_on, language)


def _opinion(
    opinion: Mapping[str, Any],
    case: Case,
    tally: Mapping[str, Any] | None,
    tallies_by_act: Mapping[str, Mapping[str, Any]],
    generated_on: date,
) -> Document:
    words = Words(opinion["language"])
    build = Builder(words)
    findings(build, opinion, case)
    together(build, opinion, case)
    if tally is not None or tallies_by_act:
        count_sections(build, tally, tallies_by_act, case)
    proofs(build, opinion, case)
    contested(build, opinion, case)
    changes(build, opinion, case)
    sentence(build, opinion, case)
    orders(build, opinion, case)
    duties(build, opinion, case)
    administrative(build, opinion, case)
    civil(build, opinion, case)
    routes(build, opinion, case)
    other_matters(build, opinion, case)
    provisions_cited(build, opinion, case)
    notice = words("notice")
    if any(mark in opinion["title"].lower() for mark in _SAMPLE):
        notice += words.pick("", " ") + words("notice_sample")
    facts = (
        (words("judged_on"), opinion["judged_on"]),
        *_made(generated_on, opinion["receipt"]["version"], words),
    )
    return Document(words.language, words("opinion"), opinion["title"], facts, notice, build.blocks)


def _examination(tally: Mapping[str, Any], generated_on: date, language: str) -> Document:
    words = Words(language)
    build = Builder(words)
    build.heading(1, words("exhibit_table"))
    exhibits(build, tally, whole_hash=True)
    build.heading(1, words("counts"))
    whole_count(build, tally)
    facts = _made(generated_on, __version__, words)
    return Document(
        words.language, words("examination"), "", facts, words("notice_tally"), build.blocks
    )


def _made(on: date, version: str, words: Words) -> tuple[tuple[str, str], ...]:
    return (words("generated_on"), on.isoformat()), (words("version"), f"Lvheng {version}")
