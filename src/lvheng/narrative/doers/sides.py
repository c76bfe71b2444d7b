"""The other side of an act in a story: to whom information goes, and from whom it comes."""

from __future__ import annotations

from collections.abc import Sequence

from lvheng.narrative.acts.act_words import ActWord
from lvheng.narrative.doers.standing import Named

__all__ = ["counterparts"]


def counterparts(act: ActWord, near: Sequence[Named]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Those to whom the information goes, and those from whom it comes."""
    to = tuple(
        dict.fromkeys(
            n for r in near if r.role == "to" and r.mention.form != "group" for n in r.who
            if n != "我" or act.kind == "sell"
        )
    )  # fmt: skip
    source = tuple(n for r in near if r.role == "source" for n in r.who)
    if act.kind == "commission":
        source = tuple(
            n for r in near
            if r.role == "introduced" and act.begin <= r.mention.begin and r.mention.end <= act.end + 1
            for n in r.who
        )  # fmt: skip
    return to, source
