"""六、其他 and 七、附：引用条文."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from lvheng.facts.case import Case
from lvheng.law.citation import Citation
from lvheng.law.library import Absence, Provision, instruments, provision
from lvheng.law.readings import READINGS
from lvheng.report.builder import Builder
from lvheng.report.citations import cited, cited_articles
from lvheng.report.document import Column, Law, cells
from lvheng.report.outcomes import party_name
from lvheng.report.words import Words

__all__ = ["other_matters", "provisions_cited", "sentences_on_sentence"]

_DUTY, _MINOR = "刑法第二百五十三条之一第二款", "法释〔2017〕10号第十条"
_ALWAYS = f"{_DUTY}、{_MINOR}、法释〔2017〕10号第十一条、法释〔2017〕10号第十二条"
"""Cited by every opinion: heavier in duty, minor circumstances, counting, the fine."""


def other_matters(build: Builder, opinion: Mapping[str, Any], case: Case) -> None:
    words = build.words
    build.heading(1, words("other"))
    build.heading(2, words("circumstances"))
    said = list(_circumstances(opinion, case, words))
    for sentence in said or [words("none_here")]:
        build.say(sentence)
    build.heading(2, words("gaps"))
    for gap in opinion["receipt"]["gaps"] or [words("none_here")]:
        build.say(gap.rstrip("。.") + words("full_stop"))
    build.heading(2, words("receipt"))
    _receipt(build, opinion["receipt"])


def _circumstances(opinion: Mapping[str, Any], case: Case, words: Words) -> Iterator[str]:
    for party in opinion["parties"]:
        name = party_name(party["id"], case, words)
        for charge in party["charges"]:
            for sentence in sentences_on_sentence(charge, words):
                yield words("colon", name, sentence)
        for pointer in party["pointers"]:
            about = {key: cited(value, words).rstrip("。") for key, value in pointer.items()}
            yield words("colon", name, words("pointer", **about))
        if party["not_decided"]:
            labels = [words.pick(READINGS[n].zh, READINGS[n].en) for n in party["not_decided"]]
            yield words("colon", name, words("not_tried", words.joined(labels)))


def sentences_on_sentence(charge: Mapping[str, Any], words: Words) -> list[str]:
    """Heavier for duty or service; lighter for minor circumstances. Only of charges that may stand."""
    if charge["established"] == "no" or not charge["clauses"]:
        return []
    said = []
    for what, value, place in (
        ("heavier", charge["heavier_in_duty"], _DUTY),
        ("minor", charge["minor_circumstances"], _MINOR),
    ):
        if value != "no" and place.startswith(charge["article"] + "第") | (what == "minor"):
            said.append(words(f"{what}_{value}", cited(place, words)))
    return said


def _receipt(build: Builder, receipt: Mapping[str, Any]) -> None:
    words = build.words
    law = "\n".join(_law_read(receipt["law_read"], words))
    plan = receipt.get("plan_sha256")
    rows = [
        cells(words("version"), f"Lvheng {receipt['version']}"),
        cells(words("rules_sha256"), receipt["rules_sha256"]),
        cells(words("input_sha256"), receipt["input_sha256"]),
        *([cells(words("plan_sha256"), plan)] if plan else []),
        cells(words("law_read"), law),
    ]
    columns = [Column(words("receipt_what"), 3), Column(words("receipt_value"), 10)]
    build.table(words("receipt_table"), columns, rows)


def _law_read(law: list[str], words: Words) -> Iterator[str]:
    """Articles of one instrument and date, a line each."""
    groups: dict[tuple[str, str], list[str]] = {}
    for one in law:
        place, _, since = one.rstrip("）").partition("（")
        instrument, mark, article = place.partition("第")
        groups.setdefault((instrument, since), []).append(mark + article)
    for (instrument, since), articles in groups.items():
        yield cited(instrument + "、".join(articles), words) + words("brackets", since)


# The annex


def provisions_cited(build: Builder, opinion: Mapping[str, Any], case: Case) -> None:
    """The full official text of every article that the opinion cites, in the version it was read in."""
    words = build.words
    build.heading(1, words("provisions"))
    text = json.dumps(opinion["parties"], ensure_ascii=False)
    versions = {
        charge["article"]: date.fromisoformat(charge["version"])
        for party in opinion["parties"]
        for charge in party["charges"]
        if charge["version"]
    }
    for citation in sorted(set(cited_articles(text + _ALWAYS)), key=_in_order):
        found = _find(citation, versions.get(str(citation), case.judged_on))
        if found is not None:
            build.add(_law(citation, found, words))


def _in_order(citation: Citation) -> tuple[bool, Citation]:
    return citation.instrument != "刑法", citation


def _find(citation: Citation, on: date) -> Provision | Absence | None:
    """The text; None for an instrument that the library does not have."""
    for one in instruments():
        if one.short == citation.instrument:
            return provision(one.id, citation.number, on)
    return None


def _law(citation: Citation, found: Provision | Absence, words: Words) -> Law:
    place = cited(str(citation), words)
    if isinstance(found, Absence):
        return Law(place, words("absent", words.pick(found.zh, found.en)), False, ())
    about = words(
        "in_force",
        title=found.instrument.title,
        since=found.since.isoformat(),
        until=words("until", found.until.isoformat()) if found.until else "",
        source=words("list").join(found.source),
        checked=found.checked_on.isoformat(),
    )
    text = found.text or found.summary
    return Law(place, about, bool(found.text), tuple(text.strip().split("\n")))
