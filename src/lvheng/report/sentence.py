"""量刑: what the law allows of custody, the estimate step by step, suspension; and a check of a proposal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from lvheng.facts.case import Case
from lvheng.law.instruments.fafa_2021_21 import art_factors, art_method
from lvheng.law.instruments.ganggaofa_2025_20 import infringing_personal_information as jiangxi
from lvheng.report.builder import Builder
from lvheng.report.citations import cited
from lvheng.report.document import Column, cells
from lvheng.report.folding import folded
from lvheng.report.numbers import between, grouped
from lvheng.report.outcomes import party_name
from lvheng.report.words import Words

if TYPE_CHECKING:
    from rich.console import Group

__all__ = ["check_text", "estimated", "sentence", "suspended"]

_WIDTH = 80
_STYLES = {"lawful": "green", "unlawful": "bold red", "undetermined": "bold yellow"}


def sentence(build: Builder, opinion: Mapping[str, Any], case: Case) -> None:
    """One part for each charge that may carry custody; nothing where there is none."""
    words = build.words
    weighed = [
        (party, charge)
        for party in opinion["parties"]
        for charge in party["charges"]
        if charge.get("sentence")
    ]
    if not weighed:
        return
    build.heading(1, words("sentence"))
    for party, charge in weighed:
        found = charge["sentence"]
        name = party_name(party["id"], case, words)
        build.heading(2, words("colon", name, _offence(charge, words)))
        for said in _said(found, words):
            build.say(said)
        if found["steps"]:
            build.table(
                words("sentence_steps"),
                [Column(words("step"), 9), Column(words("months_after"), 4), Column(words("asked_for"), 7)],
                [
                    cells(step["text"], _months(step["months"], words), _cited(step["citation"], words))
                    for step in found["steps"]
                ],
            )  # fmt: skip
        for note in found["notes"]:
            build.say(_sentence(_sourced(note, words), words))


def _offence(charge: Mapping[str, Any], words: Words) -> str:
    return words.pick(charge["offence"], cited(charge["article"], words))


def _said(found: Mapping[str, Any], words: Words) -> Iterator[str]:
    allowed = found["allowed_months"]
    yield words("allowed_months", _months([allowed["min"], allowed["max"]], words))
    if found["mitigation"] != "no":
        grounds = words.joined([_sourced(one, words) for one in found["mitigation_grounds"]])
        yield words(f"mitigation_{found['mitigation']}", grounds)
    yield words("colon", words("sentence_estimate"), estimated(found, words)) + words("full_stop")
    if found["steps"]:
        yield words("steps_below")
    for name in ("recidivist", "earlier_record"):
        if found[name] != "no":
            yield words(f"{name}_{found[name]}")
    yield _sentence(suspended(found, words), words)


def estimated(found: Mapping[str, Any], words: Words) -> str:
    """The estimate, or why there is none."""
    estimate = found["estimate_months"]
    if estimate is None:
        return found["why_no_estimate"]
    return words("estimated", _months([estimate["min"], estimate["max"]], words))


def suspended(found: Mapping[str, Any], words: Words) -> str:
    of = found["suspension"]
    name = "shall" if of["shall_if_met"] == "yes" else of["possible"]
    said = words(f"suspension_{name}")
    because = [_sourced(one, words) for one in of["because"]]
    return words("clause_break").join((said, *because))


def _months(ends: list[int | None] | None, words: Words) -> str:
    if ends is None:
        return ""
    low, high = ends[0] or 0, ends[1]
    if high is None:
        return words("months_from", str(low))
    return words("months", between((low, high), words))


def _sourced(note: Mapping[str, str], words: Words) -> str:
    return words("sourced_note", note["text"], _cited(note["citation"], words))


def _sentence(said: str, words: Words) -> str:
    return said[:1].upper() + said[1:] + words("full_stop")


def _cited(citation: str, words: Words) -> str:
    return words.pick(citation, _ENGLISH.get(citation) or cited(citation, words))


_ENGLISH = {
    art_method.ARTICLE.citation: "Fafa [2021] No. 21, method",
    art_factors.ARTICLE.citation: "Fafa [2021] No. 21, factors",
    jiangxi.SOURCE: "Ganggaofa [2025] No. 20, second-hand",
}


# lvheng check


def check_text(check: Mapping[str, Any], language: str) -> Group:
    """The verdict on a proposal, then each finding with its provision."""
    from rich.console import Group
    from rich.text import Text

    words = Words(language)
    verdict = check["verdict"]
    parts = [Text(words(f"check_{verdict}"), style=_STYLES[verdict])]
    proposal = _proposal(check["proposal"], words)
    parts.append(Text(folded(words("colon", check["party"], proposal), _WIDTH), style="dim"))
    for finding in check["findings"]:
        mark = words(f"finding_{finding['verdict']}")
        said = finding["because"]
        if finding["citation"]:
            said = words("sourced_note", said, _cited(finding["citation"], words))
        lines = folded(words("colon", mark, said), _WIDTH - 2).replace("\n", "\n  ")
        parts.append(Text("· " + lines, style="" if finding["verdict"] == "lawful" else _STYLES[finding["verdict"]]))  # fmt: skip
    if check["additions"]:
        parts.append(Text(words("may_be_added")))
    for one in check["additions"]:
        lines = folded(_sourced(one, words), _WIDTH - 2).replace("\n", "\n  ")
        parts.append(Text("· " + lines))
    return Group(*parts)


def _proposal(of: Mapping[str, Any], words: Words) -> str:
    kind = words(f"kind_{of['kind']}") if of["kind"] else ""
    said = [words("proposed_months", kind, str(of["months"]))] if of["months"] else []
    if of["suspended"] is not None:
        said.append(words("proposed_suspended", str(of["suspended"])))
    said.append(words("proposed_fine", grouped(of["fine_yuan"])))
    return words.joined(said)
