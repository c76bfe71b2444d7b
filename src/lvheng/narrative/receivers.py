"""To how many the information went: a number said, or those who are named."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lvheng.narrative.chronicle import Deed, Reading
from lvheng.narrative.events import Event
from lvheng.narrative.numbers import Quantity
from lvheng.narrative.text import Span, Text

__all__ = ["state_receivers"]

_TO_NUMBER = re.compile(r"(?:给|向|予|与|至|到|供|卖)[^，。；]{0,24}$")
_RECEIVER = re.compile(
    r"^(?:名|个|家|位)?(?:不同的?)?(?:下家|买家|买主|买方|客户|人|公司|单位|企业|合作单位|商家|团伙|网友|群友|用户|会员|中介|机构|同行|贷款公司|[^，。；0-9]{0,10}(?:公司|人员|人|机构|门店|单位|老板|中介|商家))"
)
_SOME_BODY = re.compile(
    r"(?:给|向|予|与|卖到)(?:一名|一个|一家|某|其|同案)?(?:某)[^，。；、]{1,16}?(?:工作人员|公司|老板|机构|员工|负责人|店|中心|人员)"
    r"|(?:给|向|予|与|卖到)(?:另)?一(?:名|个|家|位|所)[^，。；、]{2,16}"
    r"|给(?![^，。；、]{0,6}[各多等们])[^，。；、]{0,6}(?:店长|老板|校长|主任)"
)
_TOTAL_OF = re.compile(r"^(?:（[^）]{0,40}）)?等")


def state_receivers(text: Text, deed: Deed, event: Event, numbers: Sequence[Quantity]) -> None:
    if deed.kind not in ("sell", "provide") or event.voice.summary or "recipients" in deed.facts:
        return
    clause = text.clauses[event.clause]
    for number in numbers:
        if not (clause.begin <= number.span.begin < clause.end) or number.unit not in (
            "人",
            "名",
            "家",
            "个",
            "位",
            "",
        ):
            continue
        before = text.view[clause.begin : number.span.begin]
        after = text.view[number.span.end : clause.end]
        unit = number.unit in ("人", "家") or _RECEIVER.match(after)
        if (
            unit
            and _TO_NUMBER.search(before)
            and not re.search(r"信息|资料|名单|记录|条|份", re.split("给|向|予|与|卖", before)[-1])
            and number.low >= 1
        ):
            deed.facts["recipients"] = Reading(
                number.as_stated(), number.span, "high", event.voice.status
            )
            return
    if event.to and event.to_names:
        several = re.search(
            rf"(?:{'|'.join(map(re.escape, event.to))})", text.view[clause.begin : clause.end]
        )
        tail = ""
        if several:
            spots = [
                m.end()
                for m in re.finditer(
                    "|".join(map(re.escape, event.to)), text.view[clause.begin : clause.end]
                )
            ]
            tail = text.view[clause.begin + spots[-1] : clause.end]
        value: object = len(event.to)
        if _TOTAL_OF.match(tail):
            value = {"at_least": len(event.to)}
        span = event.span
        if several:
            span = Span(clause.begin + several.start(), clause.begin + spots[-1])
        deed.facts["recipients"] = Reading(value, span, "medium", event.voice.status)
        return
    somebody = _SOME_BODY.search(text.view, clause.begin, clause.end)
    if somebody and not re.search("等|们|多|各", text.view[somebody.end() : somebody.end() + 2]):
        deed.facts["recipients"] = Reading(
            1, Span(somebody.start(), somebody.end()), "medium", event.voice.status
        )
