"""What a header cell names (§6): a word, a word after its subject, or the end of a longer title.

Chinese titles end with what they are about (投保人联系电话 is a 电话), so the end tells where no word does.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from lvheng.evidence.data import table

LISTS = ("subject", "modifier", "end", "stop", "other", "bank")
"""Lines of the table of words that are no roles."""

_MARKS = re.compile("[:_*.#?-]")
_BRACKETS = re.compile(r"[(\[][^()\[\]]*[)\]]$")
_NUMBER = re.compile("(?:[0-9]{1,2}|[一二三四五])$")
_SAYS_NOTHING = re.compile("(?:col|column|field|f|c|unnamed|列|字段)?[0-9]*")


class Named(NamedTuple):
    """The role that a title names ("" for none), and how: `word`, `subject`, `end`, or "" for not at
    all. A role may still be one that neighbours decide (`ambiguous_…`)."""

    role: str
    source: str


@dataclass(frozen=True)
class _Vocabulary:
    roles: dict[str, str]  # by word; "" for titles known to mean none
    leading: tuple[str, ...]  # the longest first
    ends: tuple[str, ...]  # the longest first
    stops: tuple[str, ...]
    bank: frozenset[str]


@cache
def _vocabulary() -> _Vocabulary:
    lists = {
        row["role"]: [bare(word) for word in row["words"].split()] for row in table("header_words")
    }
    named = dict.fromkeys(lists["other"], "")
    named |= {word: role for role, words in lists.items() if role not in LISTS for word in words}

    def longest_first(*names: str) -> tuple[str, ...]:
        words = {word for name in names for word in lists[name]}
        return tuple(sorted(words, key=lambda word: (-len(word), word)))

    return _Vocabulary(
        named,
        longest_first("subject", "modifier"),
        longest_first("end"),
        tuple(lists["stop"]),
        frozenset(lists["bank"]),
    )


def bare(cell: str) -> str:
    """A title without what does not matter.

    >>> bare("*联系 电话（必填）".replace("（", "(").replace("）", ")")), bare("ID_No.")
    ('联系电话', 'idno')
    """
    return _BRACKETS.sub("", _MARKS.sub("", "".join(cell.lower().split())))


def says_nothing(cell: str) -> bool:
    """Whether a title is empty or only counts the columns.

    >>> [says_nothing(title) for title in ("", "字段3", "Unnamed: 2", "姓名", "7")]
    [True, True, True, False, True]
    """
    return _SAYS_NOTHING.fullmatch(bare(cell)) is not None


def roles() -> tuple[str, ...]:
    """Every role that a column may have."""
    return tuple(
        row["role"]
        for row in table("header_words")
        if row["role"] not in LISTS and not row["role"].startswith("ambiguous")
    )


def names_bank(cell: str) -> bool:
    """Whether a title is a word that stands beside bank accounts."""
    return bare(cell) in _vocabulary().bank


@cache
def named(cell: str) -> Named:
    """What a normalised header cell names.

    >>> named("客户 姓名:"), named("投保人手机号码2")
    (Named(role='name', source='subject'), Named(role='phone', source='subject'))
    >>> named("本户联系电话"), named("酒店前台电话")
    (Named(role='phone', source='end'), Named(role='', source=''))
    """
    title = bare(cell)
    words = _vocabulary().roles
    if title in words:
        return Named(words[title], "word")
    for text in dict.fromkeys([title, _NUMBER.sub("", title)]):
        if text in words:
            return Named(words[text], "subject")
        rest = _after_subjects(text, 2)
        if rest is not None:
            return Named(words[rest], "subject")
    return _by_end(title)


def _after_subjects(title: str, many: int) -> str | None:
    """The word that is left after some leading words, or None."""
    words = _vocabulary().roles
    for leading in _vocabulary().leading:
        if not title.startswith(leading) or len(title) == len(leading):
            continue
        rest = title.removeprefix(leading)
        if rest in words:
            return rest
        if many > 1 and (deeper := _after_subjects(rest, many - 1)) is not None:
            return deeper
    return None


def _by_end(title: str) -> Named:
    vocabulary = _vocabulary()
    for end in vocabulary.ends:
        before = title.removesuffix(end)
        if before and before != title:
            if any(stop in before for stop in vocabulary.stops):
                return Named("", "")
            return Named(vocabulary.roles[end], "end")
    return Named("", "")


def header_role(cell: str) -> str:
    """The role that a normalised header cell names, or "".

    >>> header_role("客户 姓名(必填):"), header_role("ID_No"), header_role("备注")
    ('name', 'id_number', '')
    """
    return named(cell).role
