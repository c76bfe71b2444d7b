"""A place where a text points to somebody; and words of an office or a unit that only stand before a name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from lvheng.narrative.cast.names import Role

__all__ = ["Form", "Mention", "Spot", "outermost", "with_offices", "with_products"]

Form = Literal["name", "unit", "noun", "narrator", "ours", "family", "pronoun", "group", "accused"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where the text points to somebody. `words` are those of a pronoun, `name` that of a name."""

    begin: int
    end: int
    form: Form
    words: str
    name: str | None = None
    role: Role | None = None
    lead: int | None = None
    """Where the words of the office before the name begin."""


Spot = tuple[int, int, re.Match[str] | None]
"""Where words that mean somebody begin and end, with the token if they are one."""


def outermost(spots: Iterable[Spot]) -> Iterator[Spot]:
    """Those in order that lie within no other: 服务部 is no mention within 某维修服务部."""
    end = 0
    for spot in sorted(spots, key=lambda spot: (_named_at(spot), -spot[1])):
        if _named_at(spot) >= end:
            yield spot
            end = spot[1]


def _named_at(spot: Spot) -> int:
    """Where the name begins, behind its title."""
    token = spot[2]
    return token.start("name") if token and token["name"] else spot[0]


_PRODUCT = re.compile(
    r"(?:的|旗下|运营的|开发的)?“[^“”，。]{1,14}”(?:App|APP|app|小程序|软件|平台|网站)?"
)
_OPERATED = re.compile(
    r"“[^“”，。]{1,14}”(?:App|APP|app|小程序|软件|平台|网站)?[（(](?:运营|开发|主办|经营)(?:者|方|单位|商|主体|公司)[:：为系]?$"
)


def with_products(text: str, found: list[Mention]) -> list[Mention]:
    """A unit with its product is one: 甲公司“某某日历”, “某某记账”（运营者：乙公司）."""
    kept: list[Mention] = []
    for one in found:
        if one.form == "unit":
            before = _OPERATED.search(text, max(0, one.begin - _REACH), one.begin)
            if before and text[one.end : one.end + 1] in ")）":
                one = replace(one, begin=before.start(), end=one.end + 1)
                kept = [m for m in kept if m.end <= one.begin]
            elif product := _PRODUCT.match(text, one.end):
                one = replace(one, end=product.end())
        if not kept or one.begin >= kept[-1].end:
            kept.append(one)
    return kept


def with_offices(text: str, found: list[Mention]) -> list[Mention]:
    """Without the words of an office before a name: 某地产公司置业顾问赵某 is one person."""
    kept: list[Mention] = []
    lead = None
    for number, one in enumerate(found):
        after = found[number + 1] if number + 1 < len(found) else None
        beside = after is not None and after.begin == one.end
        if after and beside and one.words in _HIS and after.form in ("noun", "family"):
            continue
        if one.form in ("unit", "noun") and after is not None:
            gap = text[one.end : after.begin]
            follows = after.form == "name" or (
                after.form == "noun"
                and number + 2 < len(found)
                and found[number + 2].form == "name"
                and text[after.end : found[number + 2].begin] == ""
            )
            gap_of = _OF_UNIT if one.form == "unit" else _BESIDE
            if follows and gap_of.fullmatch(gap):
                lead = one.begin if lead is None else lead
                continue
            if (
                one.form == "unit"
                and after.form == "noun"
                and _STAFF.match(after.words)
                and _OF_UNIT.fullmatch(gap)
            ):
                lead = one.begin if lead is None else lead
                continue
        kept.append(one if lead is None else replace(one, lead=lead))
        lead = None
    return kept


_BESIDE = re.compile(
    r"(?:(?![向从给对被将把由与和及等的以在是为于因让叫找])[\u4e00-\u9fffA-Za-z0-9（）]){0,10}(?:被告人|犯罪嫌疑人)?"
)
_OF_UNIT = re.compile(
    r"(?![^）]*（[^）]*$)(?:（[^）]{0,30}）)?(?:(?![向从给对被将把由与和及等的以在是为于因让叫找])[\u4e00-\u9fffA-Za-z0-9（）]){0,10}的?(?:被告人|犯罪嫌疑人)?"
)
_REACH = 40
_HIS = ("其", "他", "她")
_STAFF = re.compile(
    r"(?:前|离职|内部|外包)?(?:员工|职员|客服|业务员|营业员|工作人员|店员|经纪人|保安|前台|文员|柜员|会计|财务|人事|销售|老板|店长|经理|主管|负责人|技术员|程序员|工程师)"
)
