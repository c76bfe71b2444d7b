"""Words of a text, and what the law calls the things that people name in their own words."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from itertools import pairwise

__all__ = ["law_words", "pairs", "words"]

_FULL_WIDTH = str.maketrans("０１２３４５６７８９（）", "0123456789()")


def words(text: str) -> list[str]:
    """The words of a text, longer ones with the shorter that they hold; no punctuation.

    >>> words("个人信息处理者")
    ['个人', '信息', '处理', '信息处理', '者']
    """
    import rjieba

    return [word for word in rjieba.cut_for_search(fold(text)) if word[0].isalnum()]


def pairs(text: str) -> list[str]:
    """Every two neighbouring characters: what is found where the cutting into words differs."""
    return [a + b for a, b in pairwise(fold(text)) if a.isalnum() and b.isalnum()]


def law_words(asked: str) -> tuple[str, ...]:
    """What the law says for what is asked in people's words; empty where it has no other word.

    >>> "快递运单" in law_words("快递单被人拍了")
    True
    """
    text = fold(asked)
    found = (law for said, law in _thesaurus() if any(word in text for word in said))
    return tuple(dict.fromkeys(word for law in found for word in law))


def fold(text: str) -> str:
    """Without the differences of case and width that mean nothing."""
    return text.casefold().translate(_FULL_WIDTH)


@cache
def _thesaurus() -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    data = tomllib.loads((resources.files("lvheng.law") / "words.toml").read_text("utf-8"))
    return tuple((tuple(row["people"]), tuple(row["law"])) for row in data["word"])
