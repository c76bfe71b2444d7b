"""From a proposition that is true or false, and how the text stands to it, to a judgement."""

from __future__ import annotations

from collections.abc import Iterator

from lvheng.narrative.claims.model import Judgement, Verdict
from lvheng.narrative.claims.reading import Reading
from lvheng.narrative.claims.stance import Stance
from lvheng.narrative.words.text import Span

__all__ = ["false", "true"]


def false(
    reading: Reading,
    span: Span,
    zh: str,
    en: str,
    provision: str,
    pattern: str = "",
    stance: Stance | None = None,
    since: str = "",
) -> Iterator[Judgement]:
    """What is said at the span is not the law: wrong if asserted (out of date if it once was the law)."""
    how = stance or reading.stance(span)
    if how == "asserted":
        verdict: Verdict = "out_of_date" if since else "wrong"
        yield Judgement(span, "claim", verdict, zh, en, provision, pattern, since)
    elif how in ("denied", "refuted"):
        yield Judgement(
            span, "claim", "right", f"文中否定了这一说法，法律也如此：{zh}", f"the text denies it, and so does the law: {en}", provision, pattern
        )  # fmt: skip
    elif how == "reported":
        yield Judgement(
            span, "claim", "not_checkable", f"文中转述他人的说法。{zh}", f"the text reports what others say. {en}", provision, pattern
        )  # fmt: skip


def true(
    reading: Reading, span: Span, zh: str, en: str, provision: str, stance: Stance | None = None
) -> Iterator[Judgement]:
    """What is said at the span is the law. A denial of it is left alone: its scope may be another."""
    if (stance or reading.stance(span)) == "asserted":
        yield Judgement(span, "claim", "right", zh, en, provision)
