"""What is said of a place in a text: a finding."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from lvheng.narrative.words.text import Span

__all__ = ["WHOLE", "Finding", "Judgement", "Verdict"]

Kind = Literal["citation", "claim"]
Verdict = Literal["right", "out_of_date", "wrong", "not_found", "not_checkable"]

WHOLE = Span(0, 0)
"""The place of a judgement on the text as a whole: no words, but the beginning."""


@dataclass(frozen=True)
class Judgement:
    """A finding at a span of the view; `pattern` names the error in circulation that it is, if any."""

    span: Span
    kind: Kind
    verdict: Verdict
    zh: str
    en: str
    provision: str = ""
    pattern: str = ""
    since: str = ""
    also_at: tuple[Span, ...] = ()


@dataclass(frozen=True)
class Finding:
    """The same at characters of the source. `text` is source[start:end]; a whole text has none."""

    start: int
    end: int
    text: str
    kind: Kind
    verdict: Verdict
    zh: str
    en: str
    provision: str
    pattern: str
    since: str
    also_at: tuple[tuple[int, int], ...]

    def to_dict(self, language: str = "zh") -> dict[str, Any]:
        return {
            "start": self.start,
            "end": self.end,
            "text": self.text,
            "kind": self.kind,
            "verdict": self.verdict,
            "because": self.en if language == "en" else self.zh,
            "provision": self.provision or None,
            "because_zh": self.zh,
            "because_en": self.en,
            "pattern": self.pattern or None,
            "since": self.since or None,
            "also_at": [list(place) for place in self.also_at],
        }
