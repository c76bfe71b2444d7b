"""The sentences of sentences.txt, and what check-text says of one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from lvheng.narrative.claims.checking import check

ON = date(2026, 11, 22)
ERRORS = {"wrong", "out_of_date"}


@dataclass(frozen=True)
class Sentence:
    id: str
    part: str
    expected: str
    pattern: str
    text: str


def sentences():
    lines = Path(__file__).with_name("sentences.txt").read_text(encoding="utf-8").splitlines()
    rows = [line.split("|", 4) for line in lines if line.strip() and not line.startswith("#")]
    return [
        Sentence(*(c.strip() for c in row[:4]), row[4].strip().replace("\\n", "\n")) for row in rows
    ]


def as_expected(one: Sentence) -> bool:
    findings = check(one.text, ON)
    whole = {f.pattern for f in findings if f.start == f.end}
    own = [f for f in findings if f.start < f.end]
    verdicts = {f.verdict for f in own}
    match one.expected:
        case "wrong":
            return "wrong" in verdicts
        case "old":
            return "out_of_date" in verdicts
        case "not_found":
            return "not_found" in verdicts
        case "right":  # of what only cites, the citation
            of = {"citation", "claim"} if one.pattern in ("C", "T7") else {"claim"}
            return not verdicts & ERRORS and any(f.verdict == "right" and f.kind in of for f in own)
        case "quiet":
            return not verdicts & (ERRORS | {"not_found"})
        case "whole":
            return one.pattern in whole
        case "not_whole":
            return one.pattern not in whole
    raise AssertionError(one.expected)
