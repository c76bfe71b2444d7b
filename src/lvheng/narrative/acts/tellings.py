"""Which acts a sentence tells: its events without those that tell no act, each of the kind that verb and payment decide."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lvheng.facts.register import DISPOSING, OBTAINING
from lvheng.narrative.acts.act_words import of_information
from lvheng.narrative.acts.events import Event, Told
from lvheng.narrative.acts.exchanged import each_got
from lvheng.narrative.acts.kinds import is_shared
from lvheng.narrative.acts.manner import (
    is_anothers,
    is_asked_of_them,
    is_declined,
    is_fee_of,
    is_hard_copy,
    is_of_object,
    is_offer,
    is_question,
    is_result,
    is_step,
    is_tool,
)
from lvheng.narrative.gains.money import MoneyMention
from lvheng.narrative.records.items import ItemMention
from lvheng.narrative.words.text import Text

__all__ = ["acts_told"]

_PAID = re.compile(
    r"会员费|付费|低价|高价|(?:支付|花费?|付款?|转账|价款|货款|交)(?:了|给他|给其)?(?:人民币|会员费)?[^，。；]{0,4}?[\d一二三四五六七八九十百千万两]"
)
_BY_OFFICE = re.compile(
    "利用[^，。；]{0,40}(?:便利|之便|权限|之机)|黑客|技术手段|木马|爬虫|漏洞|脚本|编写程序|绕过|遍历|外挂|抓包|嗅探|破解|后门|注入"
)
_SENT_BACK = ("回传", "传回", "发回", "上传")
_BY_PROGRAM = re.compile("黑客|木马|爬虫|漏洞|后门|外挂|注入")
_BEFORE = 160
_PAYS = re.compile("付款|付费|转账|[以花用付][^，。；]{0,12}元")
_OPEN_TO_ALL = re.compile(
    "(?:从|在|自|通过|将)[^，。；]{0,20}(?:公示系统|公开|企查|天眼查|爱企|黄页|地图|搜索引擎|裁判文书网|政府网站)[^，。；]{0,24}(?:抄|复制|下载|查询|检索|汇总|整理|截|录|提取|拷贝|搜)"
)
_BY_STEALTH = re.compile("窃|盗|爬|侵入|入侵|漏洞|破解|后台|撞库|未公开|非公开|不公开")
_PRETENCE = re.compile(
    "冒充|假冒|仿冒|虚假(?:的)?(?:招聘|中奖|贷款|活动|网站|广告|信息)|谎称|假借|为幌子|为诱饵|钓鱼(?:网站|链接|短信)"
)
_LURED = re.compile(
    "诱饵|诱骗|诱导|诱使|骗|幌子|冒充|谎称|假借|扫码|(?:为|的)(?:名义?|由)(?=，|向|[^，。；]{0,8}$)|免费[领送赠体]"
)
"""以刷单返利为诱饵获取他人微信账号: how it was obtained is told."""
_OF_SELLERS = re.compile("买|购|上家|上线|卖家|元")
_TO_HIMSELF = re.compile(
    "(?:送|传)?(?:到|至|给|进|入)?(?:了)?(?:其|自己|本人|个人|私人)的?(?:个人|私人)?(?:的)?(?:邮箱|网盘|云盘|微信|QQ|手机|电脑|U盘)"
)
"""转发至自己的邮箱: nobody else has it yet."""
_SHORT = 16
_AGREED = re.compile("商定|商议|商量|约定|预谋|合谋|密谋|谋划|计划|准备|打算|谈妥")
_UNDONE = re.compile(
    "(?:尚未|未及|还未|未来得及|没来得及|还没|未能|均未)(?:着手|实际|开始)?(?:实施|出手|动手|行动|交付|得手)|交易未成|未实施"
)
_IN_PARTS = re.compile(
    "(?:分|共|先后)[\\d一二两三四五六七八九十]+[次笔]$|^(?:剩下|余下|其余)的(?:都|全)?$"
)
_MOVED = re.compile("将|把")
_COUNTED = re.compile("[0-9一二两三四五六七八九十百千万余多][条份组个套张页单]")


def acts_told(
    text: Text, told: Told, items: Sequence[ItemMention], money: Sequence[MoneyMention]
) -> list[Event]:
    paid = any(one.kind in ("income", "price_each", "cost") for one in money) or (
        _PAID.search(text.view, told.span.begin, told.span.end) is not None
    )
    earned = any(one.kind in ("income", "price_each") for one in money)
    sells = any(event.kind == "sell" and not event.plan for event in told.events)
    told.events = each_got(told.events, items)
    kept: list[Event] = []
    undone = _UNDONE.search(text.view, told.span.begin, told.span.end)
    for number, event in enumerate(told.events):
        if event.kind == "provide" and is_question(event, told.events[number + 1 :]):
            continue
        if event.means and event.kind in ("provide", "publish", "accept"):
            continue
        if event.relative and is_tool(text, event, told.events[number + 1 :]):
            continue
        if event.relative and is_of_object(text, event, told.events[:number]):
            continue
        if text.view.startswith("供", event.span.begin) and any(
            one.kind in ("publish", "sell", "provide") and one.doers == event.doers for one in kept
        ):
            continue
        if is_anothers(text, event):
            event.doers = ()
        if is_declined(text, event) or is_offer(text, event, told.events[number + 1 :]):
            continue
        if undone and _AGREED.search(text.view, told.span.begin, event.span.begin):
            continue
        if event.kind in ("accept", "steal") and is_result(text, event, kept):
            continue
        if event.kind == "steal" and is_step(text, event, told.events[number + 1 :]):
            continue
        told_before = max(0, told.span.begin - _BEFORE)
        if event.kind == "obtain" and (
            _BY_OFFICE.search(text.view, told.span.begin, event.span.begin)
            or _BY_PROGRAM.search(text.view, told_before, told.span.begin)
        ):
            event.kind = "steal"
        if event.kind == "obtain" and _LURED.search(text.view, told.span.begin, event.span.begin):
            event.kind = "collect"
        if (
            event.kind in ("provide", "collect")
            and text.view[event.span.begin : event.span.end] in _SENT_BACK
            and _BY_PROGRAM.search(text.view, told_before, event.span.begin)
        ):
            event.kind = "steal"
        if event.plan or (
            event.kind == "obtain"
            and (_is_told_better(told, event) or (len(told.events) > 1 and not items))
            and not _has_own_count(told.events[number + 1 :], event, items)
        ):
            continue
        if _is_share(text, event, money) or (kept and _is_of_exchange(kept[-1], event)):
            continue
        if event.voice.speaker == "defence" and event.voice.status == "claimed":
            continue
        clause = text.view[text.clauses[event.clause].begin : text.clauses[event.clause].end]
        kind = event.kind
        alone = kind == "got" and _has_its_own(text, event, kept)
        if (
            kind == "got"
            and not alone
            and any(k.kind in OBTAINING and set(k.doers) & set(event.doers) for k in kept)
        ):
            continue
        if kind == "got":
            paid_here = _PAID.search(clause) or _PAYS.search(clause)
            kind = "buy" if (paid_here if alone else paid) else "accept"
        elif kind == "obtain":
            kind = "collect"
        elif kind == "commission":
            kind = "buy" if paid else "accept"
        elif kind == "provide" and _TO_BUYERS.search(clause):
            kind = "sell"
        elif (
            kind == "provide"
            and earned
            and not (event.relative or sells or is_shared(text, event.span))
        ):
            kind, event.called_provide = "sell", True
        elif kind == "steal" and _OPEN_TO_ALL.search(clause) and not _BY_STEALTH.search(clause):
            kind = "collect"
        elif (kind == "steal" and event.from_person and not re.search("窃|盗|偷", clause)) or (
            kind == "steal"
            and re.search("下载", text.view[event.span.begin : event.span.end])
            and re.search(r"(?:群|网上|网盘|论坛|网络|共享)[^，。；]{0,8}下载", clause)
        ):
            kind = "buy" if paid else "accept"
        if (
            kind in ("accept", "buy")
            and _PRETENCE.search(text.view, _since(kept, event, told), event.span.begin)
            and not _OF_SELLERS.search(clause)
        ):
            kind = "collect"
        elif kind == "provide" and _TO_HIMSELF.match(
            text.view, event.span.end, event.span.end + _SHORT
        ):
            kind = "steal"
        if kind == "steal" and is_asked_of_them(text, event, told):
            kind = "collect"
        event.kind = kind
        if (given := is_fee_of(text, event, kept)) is not None:
            given.kind, given.called_provide = "sell", True
            continue
        rival = next((k for k in kept if k.kind == kind and set(k.doers) == set(event.doers)), None)
        if rival is None:
            kept.append(event)
            continue
        if _is_passed_on_again(text, rival, event):
            kept.append(event)
            event.apart = True
            continue
        between = any(rival.span.end <= m.span.begin < event.span.begin for m in items)
        again = any(event.span.end <= m.span.begin for m in items)
        apart = (
            again
            and not is_hard_copy(text, rival, event)
            and not (event.kind == "steal" and _of_another_kind(rival, event, items))
        )
        if between and not event.relative and (apart or (event.to and event.to != rival.to)):
            kept.append(event)
        else:
            rival.weak = rival.weak and event.weak
            rival.relative = rival.relative and event.relative
            narrower = bool(event.to) and set(event.to) < set(rival.to)
            rival.to = event.to if narrower else rival.to or event.to
            rival.source = rival.source or event.source
            other = event.span if between else rival.span
            rival.again = (*rival.again, other)
            if not between:
                rival.clause, rival.span = event.clause, event.span
    return kept


def _since(kept: Sequence[Event], event: Event, told: Told) -> int:
    """Where what is told of the doers of an event begins: after what others did."""
    others = [k.span.end for k in kept if not set(k.doers) & set(event.doers)]
    return max(others, default=told.span.begin)


def _is_passed_on_again(text: Text, rival: Event, event: Event) -> bool:
    """将3000条卖给甲，后又将该批信息卖给乙: the same records a second time."""
    return event.kind in DISPOSING and event.clause != rival.clause and not event.relative and (
        _AGAIN.search(text.view, text.clauses[event.clause].begin, event.span.begin) is not None
    )  # fmt: skip


_TO_BUYERS = re.compile("(?:给|向|与|予)(?:了)?[^，。；]{0,6}(?:买家|买主|买方|下家|收购[人者商])")
_AGAIN = re.compile(
    "(?:又|再次?|还|另)[^，。；]{0,12}(?:将|把)[^，。；]{0,6}(?:上述|前述|以上|该批?|同一|同样|这[些批份]|此)"
)


def _is_told_better(told: Told, event: Event) -> bool:
    """非法获取 beside another word for obtaining: the other says how."""
    return any(
        e is not event and (e.kind in OBTAINING or e.kind in ("got", "commission"))
        for e in told.events
    )


def _of_another_kind(rival: Event, event: Event, items: Sequence[ItemMention]) -> bool:
    """查询征信46份，又截取余额12张: two kinds of information side by side are of one act."""
    before = {m.category for m in items if rival.span.end <= m.span.begin < event.span.begin}
    after = {m.category for m in items if event.span.end <= m.span.begin}
    return not before & after


def _has_its_own(text: Text, event: Event, before: Sequence[Event]) -> bool:
    """付款800元又拿到1万条: obtained apart from what a clause before told, with a number of its own."""
    clause = text.clauses[event.clause]
    return bool(
        before
        and before[-1].clause != event.clause
        and _COUNTED.search(text.view, before[-1].span.end, event.span.begin)
        and _COUNTED.search(text.view, event.span.end, clause.end)
    )


def _has_own_count(later: Sequence[Event], event: Event, items: Sequence[ItemMention]) -> bool:
    """非法获取8900组，并出售其中5000组: what was obtained and what was passed on are counted apart."""
    if not later or any(e.kind in OBTAINING for e in later):
        return False
    following = later[0].span
    own = any(event.span.end <= m.quantity.span.begin < following.begin for m in items)
    return own and any(m.quantity.span.begin >= following.end and m.counted for m in items)


def _is_share(text: Text, event: Event, money: Sequence[MoneyMention]) -> bool:
    """分给张某2000元, 收受其转账8000元: what is given or received is money."""
    said = text.view[event.span.begin : event.span.end]
    if event.kind not in ("provide", "accept", "got", "collect") and said not in ("分给", "租给"):
        return False
    clause = text.clauses[event.clause]
    before = text.view[clause.begin : event.span.begin]
    if _MOVED.search(before) and of_information(before):
        return False
    if (
        said[0] in "转打给"
        and _IN_PARTS.search(before)
        and not of_information(text.view[clause.begin : clause.end])
    ):
        return True
    end = event.span.end
    if any(event.span.begin == one.span.end for one in money):
        return not of_information(before)
    return any(
        end <= one.span.begin < clause.end
        and one.kind != "price_each"
        and not _COUNTED.search(text.view, end, one.span.begin)
        and not of_information(text.view[end : one.span.begin])
        for one in money
    )


def _is_of_exchange(last: Event, event: Event) -> bool:
    """交换得到: one act."""
    near = event.span.begin - last.span.end <= len("并且")
    return last.kind == "exchange" and event.kind in ("accept", "buy", "obtain") and near
