"""The counts of a sentence that tells no act: of what was obtained, or of what was told before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lvheng.facts.register import DISPOSING, OBTAINING
from lvheng.narrative.acts.chronicle import Chronicle, Deed, Reading, lower
from lvheng.narrative.acts.events import Told
from lvheng.narrative.acts.same_items import high
from lvheng.narrative.acts.unplaced import leave
from lvheng.narrative.acts.wholes import is_reported, side_by_side, together
from lvheng.narrative.records.items import ItemMention
from lvheng.narrative.words.text import Text

__all__ = ["bind_loose"]

_SEIZED = re.compile(
    "查获|扣押|提取|存储|存有|储存|鉴定|勘验|检验|清点|统计|核实|核对|恢复|检出|起获|留存|硬盘|电脑中|手机内|U盘|数据库|服务器|经查|经审查|经比对|显示"
)
_NET = re.compile("去重|去除重复|剔除|重复|核减|扣除|排除|合并")
_TAKEN_OFF = re.compile("(?:去重|去除重复|剔除|核减|扣除|排除)[^。；]{0,20}后")
_IN = re.compile(
    "(?:换入|换来|换得|换到|收到|收进|得到|拿进来|拿到|存下来|存下|买来|买入|购入|获取|接收)[^，。；]{0,12}$"
)
_OUT = re.compile(
    "(?:换出|发出|给出去|给出|拿出去|提供出去|卖出|卖掉|售出|转出|流出|传出|发送)[^，。；]{0,12}$"
)
_CORRECTED = re.compile(
    "变更为|更正为|改为|改定为|应(?:当|予)?认定|实为|实际(?:应)?为|应为|认定为|重新(?:统计|鉴定|认定)|据此认定|(?:仅|只|可以?|能够?)认定|纠正"
)
_GOES_ON = re.compile(
    r"^(?:上述|以上|前述|其中|共计|合计|该批|该|总计|累计|共|内含|包括|内有|里面|数量|一共|大概|大约|得有|有)"
)
_OF_BEFORE = re.compile("上述|以上|前述|包含|包括|系|内容")
_RECENT = 12


def bind_loose(
    text: Text, told: Told, mentions: Sequence[ItemMention], chronicle: Chronicle
) -> None:
    """State the counts of a sentence with the act that they mean, those of one kind side by side as their sum."""
    here = [
        m
        for m in mentions
        if m.counted is not None
        and told.voice_at(text, m.span.begin).status not in ("claimed", "rejected")
    ]
    for m in [m for m in here if _goes(text, told, m, chronicle)]:
        here.remove(m)
    for m in [m for m in here if is_reported(text, m, told.events)]:
        here.remove(m)
        leave(chronicle, m, "found")
    net = _replaces(text, told, here) if here else False
    deed = _meant(text, told, here, chronicle) if here else None
    if net:
        counted = _counted(here, chronicle)
        handed_on = len({d.doers for d in chronicle.deeds[-_RECENT:] if not d.items}) > 1
        deed = counted or (None if handed_on else deed)
    if deed is None:
        for m in here:
            leave(chronicle, m, told.voice_at(text, m.span.begin).status)
        return
    rows: dict[str, Reading] = {}
    for m in here:
        path = f"items.{m.category}"
        stated = m.counted.as_stated() if m.counted is not None else None
        reading = Reading(stated, m.span, lower(m.confidence, "medium"), deed.status)
        before = rows.get(path)
        if before is not None and not side_by_side(text, before.span, m):
            continue
        rows[path] = reading if before is None else together(before, reading)
        if path in deed.facts and not net:
            leave(chronicle, m, deed.status)
    if deed.items and net:
        _correct(deed, rows, chronicle)
        return
    for path, reading in rows.items():
        if path not in deed.facts and not (path == "items.unspecified" and deed.items):
            deed.state(path, reading)


def _goes(text: Text, told: Told, m: ItemMention, chronicle: Chronicle) -> bool:
    """State a count said to have come in (换入) or gone out (换出) with the last act of that way, if it has none."""
    begin = m.quantity.span.begin
    way = text.view[max(text.clause_around(begin).begin, begin - 24) : begin]
    kinds = OBTAINING if _IN.search(way) else DISPOSING if _OUT.search(way) else ()
    doers = told.subjects[-1] if told.subjects else ()
    deed = chronicle.last(kinds, doers) or chronicle.last(kinds) if kinds else None
    if deed is None or deed.items or m.counted is None or told.sentence - deed.sentence > _LATER:
        return False
    level = lower(m.confidence, "medium")
    deed.state(f"items.{m.category}", Reading(m.counted.as_stated(), m.span, level, deed.status))
    return True


_LATER = 4


def _counted(here: Sequence[ItemMention], chronicle: Chronicle) -> Deed | None:
    """The last act with a number that is no smaller: that which is corrected."""
    least = sum(int(m.counted.low) for m in here if m.counted is not None)
    for deed in reversed(chronicle.deeds[-_RECENT:]):
        if deed.items and sum(high(one.value) for one in deed.items.values()) >= least:
            return deed
    return None


def _meant(
    text: Text, told: Told, here: Sequence[ItemMention], chronicle: Chronicle
) -> Deed | None:
    if not chronicle.deeds:
        return None
    words = text.view[told.span.begin : told.span.end]
    doers = told.subjects[-1] if told.subjects else ()
    if _SEIZED.search(words):
        found = chronicle.last(OBTAINING, doers) or chronicle.last(OBTAINING)
        return found or (None if chronicle.deeds[-1].items else chronicle.deeds[-1])
    last = chronicle.deeds[-1]
    if not _GOES_ON.match(words.lstrip()) and told.sentence - last.sentence > 2:
        return None
    bare = [
        d
        for d in chronicle.deeds[-_RECENT:]
        if d.obtains and not d.items and d.occasion == last.occasion
    ]
    if _OF_BEFORE.search(words) and bare and here[0].quantity.unit != "":
        for one in bare[:-1]:
            for m in here:
                stated = m.counted.as_stated() if m.counted is not None else None
                one.state(f"items.{m.category}", Reading(stated, m.span, "medium", one.status))
        return bare[-1]
    return last.same_items_as if last.items and last.same_items_as is not None else last


def _replaces(text: Text, told: Told, here: Sequence[ItemMention]) -> bool:
    """Whether the number takes the place of that told before: after duplicates are removed, or by the court."""
    first = here[0]
    clause = text.clause_around(first.quantity.span.begin)
    if _TAKEN_OFF.search(text.view, told.span.begin, first.quantity.span.begin):
        return True
    if first.net or _NET.search(text.view, clause.begin, first.quantity.span.end):
        return True
    voice = told.voice_at(text, first.span.begin)
    return voice.speaker == "court" and bool(
        _CORRECTED.search(text.view, clause.begin, first.quantity.span.begin)
    )


def _correct(deed: Deed, rows: dict[str, Reading], chronicle: Chronicle) -> None:
    """The numbers of a deed, and of what was done with the same items, are those told now."""
    old = {path: one.value for path, one in deed.facts.items() if path.startswith("items.")}
    if list(rows) == ["items.unspecified"] or (len(rows) == len(old) == 1):
        path = next(iter(old)) if list(rows) == ["items.unspecified"] else next(iter(rows))
        rows = {path: next(iter(rows.values()))}
    same = [
        d
        for d in chronicle.deeds[-_RECENT:]
        if d is deed
        or {p: one.value for p, one in d.facts.items() if p.startswith("items.")} == old
    ]
    for one in same:
        for path in old:
            one.facts.pop(path, None)
        one.facts.update(rows)
