"""What is told more than once is one act: the charge that the court's finding corrects, and a headline with its details."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lvheng.narrative.acts.chronicle import Deed, differs
from lvheng.narrative.acts.kinds import is_for_nothing

__all__ = ["ordinal", "refused_numbers", "refuses_the_last", "told_again", "told_once"]

_NUMBERED = re.compile(
    "第(?P<number>[一二三四五六七八九十\\d]{1,2}(?:[、和及至][第]?[一二三四五六七八九十\\d]{1,2}){0,4})(?:起|笔|项|节|次|部分|宗)(?:犯罪|指控)?(?:的)?(?:事实|指控|部分|犯罪)?(?P<rest>[^。；]{0,80})"
)
_COPYING = re.compile("拷|复制|复印|打印|导成|导出|截图|存|保存|备份|扫描|录|拍|下载|转存")
_LURES = re.compile("[诱骗套]|让|要求|请|叫|引导|哄骗")
_ONES = "一二三四五六七八九"
_THIS = re.compile(
    "(?:该|上述|此|前述|这)(?:节|起|笔|部分|项|宗)(?:犯罪|指控|的)*(?:事实|指控|部分|犯罪)?(?P<rest>[^。；]{0,80})"
)
_FIGURES = re.compile("[一二三四五六七八九十]+|\\d+")
_NOT_FOUND = re.compile(
    "不予认定|不予采纳|不予支持|不能认定|无法认定|难以认定|不应认定|不宜认定|予以剔除|证据不足|不予确认"
)

_BESIDES = re.compile("又|还|另|再(?!加价)|同时|此外")
_THE_REST = re.compile("其余|剩余|余下|剩下|新整理")
_PUT_UP = re.compile("上传|传到|传至|发到|发出|挂")
_REACH = 20
_NEXT_WORDS = 30

_NEXT = 6
_NEAR = 60
"""How many acts before or after one may tell it again."""


def told_once(deeds: Sequence[Deed], view: str) -> list[Deed]:
    """The deeds without their retellings; what these tell more stays with the deed."""
    deeds = _given_both_ways(deeds)
    _go_on_publishing(deeds, view)
    kept = list(deeds)
    for number, deed in enumerate(deeds):
        near = deeds[max(0, number - _NEAR) : number + _NEAR]
        again = (
            _copied_of(deed, near, view)
            or _found_of(deed, near)
            or _detail_of(deed, near)
            or _exchange_of(deed, near)
            or _lured_for(deed, near, view)
            or _part_of(deed, near)
            or _sent_for(deed, near, view)
        )
        if again is not None and any(again is one for one in kept):
            _absorb(again, deed, deeds)
            kept = [one for one in kept if one is not deed]
    return kept


def told_again(deeds: Sequence[Deed]) -> list[Deed]:
    """The deeds of a story, where what is told a second time, without another number or other receivers, is one act."""
    kept: list[Deed] = []
    for deed in deeds:
        again = next((one for one in kept[-_NEXT:] if _may_be_one(one, deed)), None)
        if again is None:
            kept.append(deed)
        else:
            _absorb(again, deed, deeds)
    return kept


def _may_be_one(one: Deed, deed: Deed) -> bool:
    same = one.kind == deed.kind and set(one.doers) == set(deed.doers) and one.status == deed.status
    apart = (one.to and deed.to and set(one.to) != set(deed.to)) or (
        one.source and deed.source and set(one.source) != set(deed.source)
    )
    both = {path.split(".")[0] for path in one.facts} & {path.split(".")[0] for path in deed.facts}
    return same and not apart and not both & {"items", "illegal_income_yuan", "cost_yuan", "when"}


def _copied_of(deed: Deed, near: Sequence[Deed], view: str) -> Deed | None:
    """骗得照片213份，拷进U盘交给权某: copying what one has already takes nothing more."""
    said = (view[one.span.begin : one.span.end] for one in deed.told)
    if deed.kind != "steal" or deed.items or not all(_COPYING.match(words) for words in said):
        return None
    return next(
        (
            one for one in reversed(near)
            if one.obtains and one is not deed and one.order < deed.order and deed.sentence - one.sentence <= 2
            and set(deed.doers) <= set(one.doers) and one.status == deed.status
        ), None,
    )  # fmt: skip


def _given_both_ways(deeds: Sequence[Deed]) -> list[Deed]:
    """夏某把资料分享给鲁某，鲁某也给了夏某一份: an exchange."""
    gone: list[Deed] = []
    for number, one in enumerate(deeds):
        for other in deeds[number + 1 : number + 4]:
            both_give = one.kind == other.kind == "provide" and other.sentence - one.sentence <= 1
            crosswise = (
                one.to and set(one.doers) == set(other.to) and set(other.doers) == set(one.to)
            )
            paid = any("illegal_income_yuan" in deed.facts for deed in (one, other))
            if both_give and crosswise and not paid:
                one.kind, one.doers, one.to = "exchange", (*one.doers, *other.doers), ()
                gone.append(other)
                break
    return [deed for deed in deeds if all(deed is not one for one in gone)]


def _found_of(deed: Deed, near: Sequence[Deed]) -> Deed | None:
    """What the court found in place of what was alleged: an act of the same class by one of the same doers."""
    if deed.status != "alleged" or deed.by_court or deed.summary:
        return None
    found = [
        one for one in near
        if one.order > deed.order and one.by_court and one.status == "found" and not one.summary and not one.recalled
        and _of_a_class(one, deed) and set(one.doers) & set(deed.doers)
    ]  # fmt: skip
    same = [one for one in found if one.kind == deed.kind]
    return next(iter(same or found), None)


def _detail_of(deed: Deed, near: Sequence[Deed]) -> Deed | None:
    """The full telling of an act that is told here without any number, by fewer doers or by all of them."""
    if deed.items or deed.summary or "illegal_income_yuan" in deed.facts:
        return None
    full = [
        one for one in near
        if one is not deed and one.kind == deed.kind and one.status == deed.status and one.items and not one.summary
        and not differs(one, deed.facts)
    ]  # fmt: skip
    same = [one for one in full if set(deed.doers) == set(one.doers)]
    if len(same) == 1 and not deed.facts and (not deed.to or set(deed.to) == set(same[0].to)):
        return same[0]
    wider = [one for one in full if set(deed.doers) < set(one.doers)]
    if len(wider) == 1:
        return wider[0]
    within = [one for one in full if set(one.doers) < set(deed.doers)]
    covered = {name for one in within for name in one.doers}
    if len(within) > 1 and covered == set(deed.doers):
        return within[0]
    return None


def _exchange_of(deed: Deed, near: Sequence[Deed]) -> Deed | None:
    """双方互发名单，宣某收到4960条: what was received is what the exchange got him."""
    if deed.kind != "accept" or deed.source or "cost_yuan" in deed.facts:
        return None
    return next(
        (
            one for one in reversed(near)
            if one.kind in ("exchange", "collect") and one.order < deed.order and deed.sentence - one.sentence <= 2
            and set(deed.doers) <= set(one.doers)
        ), None,
    )  # fmt: skip


def _part_of(deed: Deed, near: Sequence[Deed]) -> Deed | None:
    """购买300套。具体如下：1月购买100套，2月购买200套: a total of what is told next is no act of its own."""
    parts = [
        one for one in near
        if one is not deed and one.kind == deed.kind and set(one.doers) == set(deed.doers) and one.status == deed.status
        and 0 <= one.sentence - deed.sentence <= _NEXT and one.order > deed.order and one.items.keys() == deed.items.keys()
    ]  # fmt: skip
    if len(parts) < 2 or not deed.items:
        return None
    for count in range(2, len(parts) + 1):
        if all(_sum(parts[:count], path) == one.value for path, one in deed.items.items()):
            return parts[0]
    return None


def _sum(parts: Sequence[Deed], path: str) -> int | None:
    values = [one.items[path].value for one in parts]
    return sum(values) if all(isinstance(one, int) for one in values) else None


def _lured_for(deed: Deed, near: Sequence[Deed], view: str) -> Deed | None:
    """诱骗他人输入密码。截至案发共窃取2735组: how what is counted next was taken."""
    said = (view[one.span.begin : one.span.end] for one in deed.told)
    if deed.kind != "collect" or deed.items or not all(_LURES.match(words) for words in said):
        return None
    return next(
        (
            one for one in near
            if one.kind == "steal" and one.items and 0 <= one.sentence - deed.sentence <= 1
            and one.order > deed.order and set(one.doers) == set(deed.doers) and one.status == deed.status
        ), None,
    )  # fmt: skip


def _sent_for(deed: Deed, near: Sequence[Deed], view: str) -> Deed | None:
    """加价卖给下家，用快递寄送: how what is sold in the sentence or the one before was handed over."""
    handed = deed.kind == "provide" or (deed.kind == "sell" and deed.called_provide)
    if not handed or deed.items or is_for_nothing(view, deed.order, deed.order + _NEXT_WORDS):
        return None
    return next(
        (
            one for one in reversed(near)
            if one.kind == "sell" and not one.called_provide and one.order < deed.order and deed.sentence - one.sentence <= 1
            and one.doers == deed.doers and one.status == deed.status and (not deed.to or set(deed.to) <= set(one.to))
            and not ("illegal_income_yuan" in one.facts and "illegal_income_yuan" in deed.facts)
            and not _BESIDES.search(view, one.told[-1].span.end, deed.order)
        ), None,
    )  # fmt: skip


def _go_on_publishing(deeds: Sequence[Deed], view: str) -> None:
    """正在上传其余215条: who put up the rest of what he had published was publishing, in place."""
    published: dict[tuple[str, ...], Deed] = {}
    for deed in deeds:
        if deed.kind == "publish":
            published.setdefault(deed.doers, deed)
        elif deed.kind == "provide" and not deed.to and deed.doers in published:
            begin, end = deed.told[0].span.begin, deed.told[0].span.end
            rest = _THE_REST.search(view, max(0, begin - _REACH), end + _REACH)
            if rest is not None and _PUT_UP.match(view, begin):
                deed.kind = "publish"


def _of_a_class(one: Deed, other: Deed) -> bool:
    return (one.obtains and other.obtains) or (one.disposes and other.disposes)


def _absorb(kept: Deed, gone: Deed, deeds: Sequence[Deed]) -> None:
    told_apart = kept.items and gone.items
    for path, reading in gone.facts.items():
        if not (told_apart and path.startswith("items.")) and set(gone.doers) <= set(kept.doers):
            kept.facts.setdefault(path, reading)
    kept.to, kept.source = kept.to or gone.to, kept.source or gone.source
    for other in deeds:
        if other.same_items_as is gone:
            other.same_items_as = kept if other is not kept else None


def refused_numbers(sentence: str) -> Iterator[str]:
    """The numbered parts of the charge that a sentence refuses: 第一起事实…不予认定."""
    for found in _NUMBERED.finditer(sentence):
        if _NOT_FOUND.search(found["rest"]) and not re.search("意见|辩解|辩称|提出", found["rest"]):
            yield from (ordinal(one) for one in _FIGURES.findall(found["number"]))


def refuses_the_last(sentence: str) -> bool:
    """该节仅有供述，不予认定: what the charge told right before is refused."""
    found = _THIS.match(sentence.lstrip())
    return found is not None and _NOT_FOUND.search(found["rest"]) is not None


def ordinal(words: str) -> str:
    """The number of a part, in figures: 第二起, （二） and 2. are all 2."""
    figures = "".join(_FIGURES.findall(words))
    if figures.isdigit() or not figures:
        return figures
    tens, ten, ones = figures.rpartition("十")
    units = _ONES.find(ones) + 1 if ones else 0
    return str((_ONES.find(tens) + 1 if tens else 1) * 10 + units if ten else units)
