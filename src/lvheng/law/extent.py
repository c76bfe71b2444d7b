"""How many articles the present text of an instrument has: what tells 不存在 from 未收录."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import Any

__all__ = ["article_exists", "article_total"]


@cache
def _extents() -> dict[str, dict[str, Any]]:
    file = resources.files("lvheng.law") / "extents.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))


def article_total(instrument_id: str) -> int | None:
    """The number of its last article, 之几 not counted; None where it is not known.

    >>> article_total("criminal_law"), article_total("fafa_2021_21")
    (452, None)
    """
    known = _extents().get(instrument_id)
    return int(known["articles"]) if known else None


def article_exists(instrument_id: str, article: int, sub_article: int = 0) -> bool | None:
    """Whether the present text has that article; None where its extent is not known.

    >>> article_exists("criminal_law", 287, 2), article_exists("criminal_law", 253, 3)
    (True, False)
    """
    known = _extents().get(instrument_id)
    if known is None:
        return None
    if sub_article:
        return bool(sub_article <= known.get("inserted", {}).get(str(article), 0))
    return bool(1 <= article <= known["articles"])
