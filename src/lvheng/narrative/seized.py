"""A count of a sentence that tells no act: of what was obtained, or of what was told before."""

from __future__ import annotations

import re

from lvheng.facts.register import OBTAINING
from lvheng.narrative.chronicle import Chronicle, Deed, Reading, lower
from lvheng.narrative.events import Told
from lvheng.narrative.items import ItemMention
from lvheng.narrative.text import Text

__all__ = ["bind_loose"]

_SEIZED = re.compile(
    "查获|扣押|提取|存储|存有|储存|鉴定|勘验|检验|清点|统计|核实|核对|恢复|检出|起获|留存|硬盘|电脑中|手机内|U盘|数据库|服务器|经查|经审查|经比对|显示"
)
_NET = re.compile("去重|去除重复|剔除|重复|核减|扣除|排除|合并")


def bind_loose(
    text: Text, told: Told, mention: ItemMention, deeds: list[Deed], chronicle: Chronicle
) -> None:
    """A count of a sentence without events (经鉴定, 共计…) is that of what was obtained, or of the last deed."""
    words = text.view[told.span.begin : told.span.end]
    said = told.voice_at(text, mention.span.begin).status
    if mention.counted is None or not chronicle.deeds or said in ("claimed", "rejected"):
        return
    doers = told.subjects[-1] if told.subjects else ()
    if _SEIZED.search(words):
        deed = chronicle.last(OBTAINING, doers) or chronicle.last(OBTAINING) or chronicle.deeds[-1]
    elif (
        re.match(
            r"^(?:上述|以上|前述|其中|共计|合计|该批|该|总计|累计|共|内含|包括|内有|里面|数量|一共|大概|大约|得有|有)",
            words.lstrip(),
        )
        or told.sentence - chronicle.deeds[-1].sentence <= 2
    ):
        deed = chronicle.deeds[-1]
        bare = [
            d
            for d in chronicle.deeds[-12:]
            if d.obtains and not d.items and d.occasion == deed.occasion
        ]
        if (
            re.search("上述|以上|前述|包含|包括|系|内容", words)
            and bare
            and mention.quantity.unit != ""
        ):
            for one in bare[:-1]:
                one.state(
                    f"items.{mention.category}",
                    Reading(mention.counted.as_stated(), mention.span, "medium", one.status),
                )
            deed = bare[-1]
        elif deed.items and deed.same_items_as is not None:
            deed = deed.same_items_as
    else:
        return
    path = f"items.{mention.category}"
    clause = text.view[text.clauses[text.clause_at(mention.span.begin)].begin : mention.span.end]
    if _NET.search(clause) and deed.items:
        path = path if path in deed.facts else f"items.{list(deed.items)[-1]}"
    elif path in deed.facts or (mention.category == "unspecified" and deed.items):
        return
    deed.state(
        path,
        Reading(
            mention.counted.as_stated(),
            mention.span,
            lower(mention.confidence, "medium"),
            deed.status,
        ),
    )
