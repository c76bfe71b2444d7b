"""The same items in the exhibits of two acts of one party, where the case file does not link them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from lvheng.facts.case import Act, Case

__all__ = ["unlinked"]

_SOURCE = ("法释〔2017〕10号第十一条第一款", "Fashi [2017] No. 10 art. 11 para. 1")


def unlinked(case: Case, tally: Mapping[str, Any], language: str) -> Iterator[str]:
    """A note for each pair of such acts: how many items, and what to state. Nothing is changed for it."""
    for shared in tally.get("overlaps", ()):
        one, two = (case.act(id) for id in shared["parts"])
        if _source(case, one) == _source(case, two) or not set(one.parties) & set(two.parties):
            continue
        counts = {name: f"{shared[name]:,}" for name in "ABC"}
        yield (_zh if language == "zh" else _en)(one.id, two.id, counts)


def _source(case: Case, act: Act) -> str:
    """The act whose items these are, as the case file links them."""
    while act.same_items_as is not None:
        act = case.act(act.same_items_as)
    return act.id


def _zh(one: str, two: str, counts: Mapping[str, str]) -> str:
    return (
        f"行为 {one} 与 {two} 的检材中有相同的条目（第三项 {counts['A']} 条、第四项 {counts['B']} 条、"
        f"第五项 {counts['C']} 条），案件文件未以 same_items_as 写明其关系，现由两个行为分别计入；"
        f"获取后又出售或者提供的，条数不重复计算（{_SOURCE[0]}），属此情形的，请写明 same_items_as"
    )


def _en(one: str, two: str, counts: Mapping[str, str]) -> str:
    return (
        f"the exhibits of the acts {one} and {two} hold the same items (class A {counts['A']}, "
        f"B {counts['B']}, C {counts['C']}) and the case file does not link them by same_items_as, "
        f"so each act counts them; what is obtained and then sold or provided counts once "
        f"({_SOURCE[1]}): state same_items_as if that is so"
    )
