"""Whose part of a document begins with a heading: 一、被告人张某的犯罪事实, （二）欧阳某、上官某部分, 关于李某."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from lvheng.narrative.cast.people import Mention

__all__ = ["is_numbered", "named_by_heading"]

_NUMBER = re.compile(
    r"^\s*(?:[（(【]?(?:第)?[一二三四五六七八九十\d]{1,3}[）)】]?(?:起|笔|次|节|部分|项|宗|单)?[、.．，：\s]?\s*|[①-⑳])"
)
_NUMBERED = re.compile(
    r"^\s*(?:[（(【]?[一二三四五六七八九十]{1,3}[）)、.．】]|[（(]?\d{1,2}[）)、.．](?!\d)|第[一二三四五六七八九十\d]+(?:起|笔|次|节|项|宗|单)|[①-⑳]|其[一二三四五]，)"
)
_LEAD = re.compile(
    r"(?:关于|涉及|针对|有关|对于|对)?(?:指控|起诉书指控|公诉机关指控|原判认定)?(?:同案)?(?:被告人|被告单位|犯罪嫌疑人|被不起诉人|上诉人)?"
)
_TAIL = re.compile(
    r"(?:等(?:\d+|[二三四五六七八九十]+)?人)?(?:（[^）]{0,20}）)?(?:(?:的|所|单独|个人|共同|参与|实施|涉嫌|非法|侵犯|获取|出售|提供|购买|窃取|公民|个人|信息|罪|主要|具体|相关|有关|违法|之|伙同|作案|犯罪|行为)*"
    r"(?P<what>部分|事实|犯罪|行为|情况|罪行|经过|一节|线|案|环节|方面)(?:和证据|及证据|如下)?)?[：。\s]*"
)
_JOINED = re.compile(
    r"(?:（[^）]{0,20}）)?(?:[、和与及]|以及|伙同)(?:同案)?(?:被告人|被告单位|犯罪嫌疑人)?"
)
_LONGEST = 70


def named_by_heading(words: str, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions of a sentence that is a heading; nobody where it is none.

    A heading is a number, names, and what is told of them; it has no comma.
    """
    line = words.strip()
    if not mentions or len(line) > _LONGEST or "，" in line or "；" in line:
        return ()
    named = [m for m in mentions if m.form in ("name", "unit")]
    if not named:
        return ()
    start = _NUMBER.match(words)
    begin = start.end() if start else len(words) - len(words.lstrip())
    lead = _LEAD.match(words, begin)
    if lead is None or named[0].begin - lead.end() not in (0,):
        return ()
    gaps = (words[a.end : b.begin] for a, b in pairwise(named))
    whole = _TAIL.fullmatch(words, named[-1].end)
    if whole is None or not all(_JOINED.fullmatch(gap) for gap in gaps):
        return ()
    return tuple(named) if whole["what"] or line.endswith("：") else ()


def is_numbered(words: str) -> bool:
    """Whether a sentence opens an item of a numbered list."""
    return _NUMBERED.match(words) is not None
