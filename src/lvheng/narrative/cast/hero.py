"""Whose story it is: the relative of whom a family tells, or the narrator himself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lvheng.narrative.doers.standing import Named

__all__ = ["CHILDREN", "told_of_first"]

_REACH, _NEAR = 80, 12
"""Characters from the beginning of a clause, and how many of those named in it, that are looked at."""
_ASKS = r"(?:想|要|来|帮|替|代|给|向|律师|您|大家|一下|下|一个){0,4}(?:咨询|请教|问|求助|说|反映|了解|讲)(?:问|说)?(?:一下|下|您|律师|大家|各位|一个){0,3}(?:的?是|关于|有关|，)?"
_NEAR_START = re.compile(rf"[^，。]{{0,6}}|(?:律师|大家|各位)[^，。]{{0,6}}|[^，。]{{0,4}}{_ASKS}")
_ASKING = re.compile(_ASKS)
_HIS_MATTER = re.compile("(?:的|这个?|那个?)?(?:情况|案子|案情|事情|事儿|事|遭遇|问题|官司)")
_SEVERAL = re.compile(
    "(?:兄弟|姐妹|姐弟|兄妹|哥|夫妻|父子|母子)?(?:[两俩三]个?(?![天年月次回])|们)"
)
_FOR_ANOTHER = re.compile("[替帮为]我")
_TAKEN = re.compile("抓|带走|刑拘|拘留|批捕|逮捕|取保|判了|关(?:起来|着|了)|自首|看守所")
CHILDREN = re.compile("孩子|娃|小孩|老人|家人$")


"""Those who are spoken of as suffering, and seldom as doing."""


def told_of_first(
    words: str, begin: int, end: int, roles: Sequence[Named], fears: bool
) -> tuple[str | None, bool]:
    """The relative who does or suffers something first in a clause, or whose matter it is; or whether the narrator,
    who `fears` for himself, tells of himself there."""
    for one, role, who in roles[:_NEAR]:
        if one.form == "narrator" and role != "owner" and _ASKING.match(words, one.end):
            continue  # 我咨询一下我爱人的事
        if one.form == "narrator":
            own = fears and role == "subject" and not _FOR_ANOTHER.search(words, begin, end)
            return None, own
        if one.form != "family":
            continue
        if _SEVERAL.match(words, one.end):  # 我小叔子兄弟两个，老二…，老三…
            return None, False
        stands = role in ("subject", "agent", "teller") or _HIS_MATTER.match(words, one.end)
        first = one.begin - begin <= _REACH and _NEAR_START.fullmatch(words, begin, one.begin)
        if not (who and stands and first):
            return None, False
        grown = not CHILDREN.search(who[0]) or _TAKEN.search(words) is not None
        return (who[0] if grown else None), False
    return None, False
