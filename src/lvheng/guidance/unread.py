"""What of a text no fact points to: sentences with a count or a sum of money that the draft did not use."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

__all__ = ["Unread", "unread"]

_N = "[0-9０-９,，.〇零一二三四五六七八九十百千万亿两几数上近余多]"
_AMOUNT = re.compile(
    rf"[0-9０-９一二三四五六七八九十百千万亿两数几]{_N}*\s*(?:余|多|来)?(?:条|组|份|人次|套|单|元|块钱?|美元|个人|人的|名|户|例|页|张|次|个(?:号|电话|客户|会员|账号|名字|手机号|联系人|订单|车主|业主|学生|病人|患者))"
)
_IDLE = re.compile(
    r"[一几两]\s*(?:条|组|份|套|单|块|元|次|张|页|名|户|例|个人|人的|个(?:电话|号|客户|订单|手机号|名字|学生|病人|患者|业主|车主))"
)
"""一条, 几份: no amount, but a way of speaking."""
_ASKED = re.compile("[？?]|吗")
_SENTENCE = re.compile(r"[^。！？!?；;\n]+[。！？!?；;]?")
_CLAUSE = re.compile("[，,]")
_MOST = 20


@dataclass(frozen=True)
class Unread:
    """A sentence, and the amounts in it that no fact rests on. Characters of the input."""

    start: int
    end: int
    text: str
    amounts: tuple[str, ...]

    def to_dict(self) -> dict[str, Any]:
        return {
            "start": self.start,
            "end": self.end,
            "text": self.text,
            "amounts": list(self.amounts),
        }


def unread(text: str, spans: Iterable[Mapping[str, Any]]) -> tuple[Unread, ...]:
    """The first twenty of them, in the order of the text.

    >>> [one.amounts for one in unread("甲卖出5000条。另有800元。", [{"start": 3, "end": 8}])]
    [('800元',)]
    """
    covered = _merged((span["start"], span["end"]) for span in spans)
    found: list[Unread] = []
    for sentence in _SENTENCE.finditer(text):
        amounts = [
            amount.group()
            for amount in _AMOUNT.finditer(text, sentence.start(), sentence.end())
            if not _IDLE.fullmatch(amount.group())
            and text[max(0, amount.start() - 1) : amount.start()] != "第"
            and not _touches(covered, amount.start(), amount.end())
            and not _is_asked(text, amount.end(), sentence.end())
        ]
        if amounts:
            raw = sentence.group()
            start = sentence.start() + len(raw) - len(raw.lstrip())
            found.append(
                Unread(start, sentence.end(), text[start : sentence.end()], tuple(amounts))
            )
            if len(found) == _MOST:
                break
    return tuple(found)


def _is_asked(text: str, place: int, end: int) -> bool:
    """Whether the clause of an amount asks: 卖5000条判几年吗; not where only the end of a long sentence does."""
    return _ASKED.search(_CLAUSE.split(text[place:end])[0]) is not None


def _merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans without overlap, in order."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged


def _touches(merged: list[tuple[int, int]], start: int, end: int) -> bool:
    at = bisect_right(merged, (end - 1, float("inf")))
    return at > 0 and merged[at - 1][1] > start
