"""Who speaks where a story quotes: between quotation marks 我 is the speaker."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from lvheng.narrative.cast.people import Mention

__all__ = ["Speech"]

_OPENS = re.compile(r"(?:[：:]|说|道|讲|告诉我?|回我?|写|称|承认|问|炫耀|骂|喊|威胁)[：:，]?$")
_TO_ME = re.compile("(?:告诉|给|跟|对|问|回|骂|威胁)$")
Names = tuple[str, ...]


@dataclass
class Speech:
    """Where the present sentence quotes somebody, and whom; a quotation may go on over several sentences."""

    _open: bool = False
    _speaker: Names = ()
    _spans: list[tuple[int, int, Names]] = field(default_factory=list)

    def sentence(
        self,
        words: str,
        mentions: Sequence[Mention],
        topic: Names,
        meant: Callable[[Mention], Names],
    ) -> None:
        """Find the quotations of a sentence; `meant`: whom a mention means, `topic`: of whom it speaks."""
        self._spans = []
        opened = 0 if self._open else -1
        for at, mark in enumerate(words):
            if mark == "“" and _OPENS.search(words[max(0, at - 6) : at]):
                opened = at
                before = [m for m in mentions if m.end <= at and m.form not in ("group", "accused")]
                self._speaker = next(
                    (
                        meant(one) for one in reversed(before)
                        if one.form != "narrator" or not _TO_ME.search(words[: one.begin])
                    ),
                    topic,
                )  # fmt: skip
            elif mark == "”" and opened >= 0:
                self._spans.append((opened, at, self._speaker))
                opened = -1
        self._open = opened >= 0
        if self._open:
            self._spans.append((opened, len(words), self._speaker))

    def at(self, place: int) -> Names | None:
        """Who is quoted at a place of the sentence; None outside quotations."""
        number = bisect_right(self._spans, place, key=lambda span: span[0]) - 1
        if number < 0 or self._spans[number][1] <= place:
            return None
        return self._spans[number][2]
