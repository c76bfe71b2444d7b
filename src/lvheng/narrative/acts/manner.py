"""Words that tell how an act was done, what it was done with or what it brought in, and no act of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lvheng.facts.register import DISPOSING
from lvheng.narrative.acts.events import Event, Told
from lvheng.narrative.words.text import Text

__all__ = [
    "is_anothers",
    "is_asked_of_them",
    "is_declined",
    "is_fee_of",
    "is_hard_copy",
    "is_of_object",
    "is_offer",
    "is_question",
    "is_result",
    "is_step",
    "is_tool",
]

_KEPT_RECORDS = re.compile("名单|名册|登记[表簿本册]|档案|台账|系统|电脑|文件")
"""What is photographed had been written down by others."""

_ON_DISK = re.compile("[^，。；]{0,6}(?:网盘|云盘|服务器)")

_LOOKED = ("查询", "查阅", "查得", "查到", "查看", "检索", "调取", "调阅", "登录查询", "查出")

_WRITTEN_DOWN = re.compile("拍|录|导出|下载|截|打印|复印|保存|留存|登记|扫描")

_BAIT = re.compile(
    "免费(?:领|送|赠|体检|办)|赠送|送(?:礼|鸡蛋|米|油|小)|(?:体检|补贴|认证|登记|办卡|招工|调查|慰问|贷款)[^，。；]{0,6}(?:为名|为由|名义|幌子)"
)

_WITH = re.compile("(?:用|利用|使用|借助)(?:其|自己|事先)?[^，。；]{0,10}$")

_NEAR = 10
_FEE = re.compile("(?:收取|从|向)")
_THEREBY = re.compile("以此|由此|如此|借此|从而|这样")


def is_of_object(text: Text, event: Event, before: Sequence[Event]) -> bool:
    """购买撞库所得的账号: how somebody else came by what is bought."""
    last = before[-1] if before else None
    return (
        last is not None and last.kind in ("buy", "accept", "exchange") and not last.relative and last.clause == event.clause
        and not re.search("[，、并后]", text.view[last.span.end : event.span.begin])
    )  # fmt: skip


def is_tool(text: Text, event: Event, after: Sequence[Event]) -> bool:
    """用其从论坛下载的字典撞库: what it was done with."""
    before = text.view[text.clauses[event.clause].begin : event.span.begin]
    return _WITH.search(before) is not None and any(e.kind == "steal" for e in after)


def is_asked_of_them(text: Text, event: Event, told: Told) -> bool:
    """以免费领米面为名拍摄人脸: who is photographed takes part."""
    return (
        _WRITTEN_DOWN.match(text.view, event.span.begin, event.span.end) is not None
        and _BAIT.search(text.view, told.span.begin, event.span.begin) is not None
        and _KEPT_RECORDS.search(text.view, event.span.begin, text.clauses[event.clause].end)
        is None
    )


_DECLINED = re.compile(
    "[^，。；]{0,10}，?(?:但|可|不过|被)?(?:我|他|她|对方|我们)?(?:都|也|就)?(?:没有?|不|未)(?:敢|想|肯)?(?:要|买|理|答应|同意|搭理|接)(?!求|意)"
)
_SOMEBODY = re.compile(
    "^(?:[^，。；]{0,8}(?<![没只仅所]))?有(?:人|网友|卖家|商家|中介)[^，。；]{0,8}$"
)


def is_declined(text: Text, event: Event) -> bool:
    """业务员要卖给我，我没要: only offered."""
    said = text.view[text.clauses[event.clause].begin : event.span.begin]
    return (
        event.kind in DISPOSING
        and said.endswith(("要", "想", "打算"))
        and _DECLINED.match(text.view, event.span.end) is not None
    )


def is_anothers(text: Text, event: Event) -> bool:
    """群里有人兜售: done by somebody unknown, and not by him who is named next."""
    begin = text.clauses[event.clause].begin
    said = text.view[begin : event.span.begin]
    by_somebody = event.kind in DISPOSING and _SOMEBODY.search(said)
    return bool(by_somebody) and not any(name in said for name in event.doers)


def is_question(event: Event, after: Sequence[Event]) -> bool:
    """把车牌号发给衡某，衡某查档后回复: what he is to look up for."""
    return any(e.kind == "steal" and e.doers and set(e.doers) <= set(event.to) for e in after)


def is_offer(text: Text, event: Event, after: Sequence[Event]) -> bool:
    """发帖收号, 挂网叫卖; 上传网盘并公开链接: how the act was done that is told next."""
    said = text.view[event.span.begin : event.span.end]
    if event.kind == "provide" and any(
        e.clause == event.clause and text.view.startswith("有偿", e.span.begin) for e in after
    ):
        return True
    if event.kind == "provide" and not said.startswith("发布"):
        stored = said in ("上传", "传到", "传至") and _of_disk(text, event)
        return (said == "上传" or stored) and any(
            e.kind in ("publish", *(DISPOSING if stored else ())) and e.doers == event.doers
            for e in after
        )
    return (event.kind == "publish" or said.startswith("发布")) and any(
        e.kind in ("sell", "buy") and e.clause == event.clause and e.span.begin - event.span.end <= _NEAR
        for e in after
    )  # fmt: skip


def _of_disk(text: Text, event: Event) -> bool:
    """传到网盘: not to anybody yet."""
    return _ON_DISK.match(text.view, event.span.end) is not None


def is_result(text: Text, event: Event, before: Sequence[Event]) -> bool:
    """诱使他人输入密码，后台收到770组: what a theft or a collection brought in."""
    said = text.view[event.span.begin : event.span.end]
    of: tuple[str, ...]
    if event.kind == "accept":
        of, got = ("steal", "collect"), said in ("收到", "接收", "接收到", "收集到")
    else:
        by_hand = _WRITTEN_DOWN.search(said) is not None or said in _LOOKED
        of, got = ("collect",), event.kind == "steal" and by_hand
    return got and not event.source and any(
        one.kind in of and set(one.doers) & set(event.doers) for one in before
    )  # fmt: skip


def is_step(text: Text, event: Event, after: Sequence[Event]) -> bool:
    """登记本交给库某翻拍，库某以此收集到2700条: how what is counted next was collected."""
    return any(
        one.kind == "collect" and set(event.doers) <= set(one.doers)
        and _THEREBY.search(text.view, event.span.end, one.span.begin)
        for one in after[:1]
    )  # fmt: skip


def is_fee_of(text: Text, event: Event, before: Sequence[Event]) -> Event | None:
    """交给车行老板，按条收取查询费: the giving that the fee was for."""
    said = text.view[event.span.begin : event.span.end]
    if event.kind != "sell" or not _FEE.match(said):
        return None
    given = (e for e in reversed(before) if e.kind == "provide" and e.doers == event.doers)
    return next(given, None)


def is_hard_copy(text: Text, rival: Event, event: Event) -> bool:
    """查询47人的征信，打印出46份: looked up and written down is one act."""
    first, then = (text.view[e.span.begin : e.span.end] for e in (rival, event))
    return (
        event.kind == "steal" and first.endswith(_LOOKED) and _WRITTEN_DOWN.match(then) is not None
    )
