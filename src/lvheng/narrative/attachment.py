"""Which event of a sentence a count, a sum or a day belongs to."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lvheng.facts.register import DISPOSING, OBTAINING
from lvheng.narrative.chronicle import Chronicle, Confidence, Deed, Reading
from lvheng.narrative.dates import DateMention
from lvheng.narrative.events import Event, Told
from lvheng.narrative.items import ItemMention
from lvheng.narrative.money import MoneyMention
from lvheng.narrative.numbers import Quantity
from lvheng.narrative.text import Text

__all__ = ["bind", "lower"]

_COORDINATED = re.compile(
    r"[、，]?(?:并|且|和|及|以及|或者|或|后|并且|并向他人|向他人|后又|又|再|非法|通过[^，。；]{0,10})*"
)
_MOVED = re.compile("将|把")
_SEIZED = re.compile(
    "查获|扣押|提取|存储|存有|储存|鉴定|勘验|检验|清点|统计|核实|核对|恢复|检出|起获|留存|硬盘|电脑中|手机内|U盘|数据库|服务器|经查|经审查|经比对|显示"
)
_NET = re.compile("去重|去除重复|剔除|重复|核减|扣除|排除|合并")
_SUMMED = re.compile("共计|合计|总计|累计|总共|共有|一共|共")
_NOT_TIME_OF_ACT = re.compile(
    r"抓获|归案|案发|查获|到案|投案|传唤|释放|判处|判决|出生|生于|行政处罚|拘留|逮捕|罚款|移送|立案|报案|报警|取保|起诉|离职|入职|刑满|自首|受理|作出|解除|移交|被抓|羁押"
)
_TO_NUMBER = re.compile(r"(?:给|向|予|与|至|到|供|卖)[^，。；]{0,24}$")
_RECEIVER = re.compile(
    r"^(?:名|个|家|位)?(?:不同的?)?(?:下家|买家|买主|买方|客户|人|公司|单位|企业|合作单位|商家|团伙|网友|群友|用户|会员|中介|机构|同行|贷款公司|[^，。；0-9]{0,10}(?:公司|人员|人|机构|门店|单位|老板|中介|商家))"
)
_SOME_BODY = re.compile(
    r"(?:给|向|予|与|卖到)(?:一名|一个|一家|某|其|同案)?(?:某)[^，。；、]{1,16}?(?:工作人员|公司|老板|机构|员工|负责人|店|中心|人员)"
)
_OTHERS = re.compile(
    r"^(?:（[^）]{0,40}）)?等(?!\d|[二三四五六七八九十两]+(?:名|个|家|人))(?:多)?(?:人|家|公司)?"
)
_PAID = re.compile(
    r"会员费|付费|(?:支付|花费?|付款?|转账|价款|货款|交)(?:了|给他|给其)?(?:人民币|会员费)?[^，。；]{0,4}?[\d一二三四五六七八九十百千万两]"
)
_BY_OFFICE = re.compile("利用[^，。；]{0,40}(?:便利|之便|权限|之机)|黑客|技术手段|木马|爬虫")
_TOTAL_OF = re.compile(r"^(?:（[^）]{0,40}）)?等")


def lower(*ones: Confidence) -> Confidence:
    """The lowest of several confidences."""
    return max(ones, key=("high", "medium", "low").index)


def bind(
    text: Text, told: Told, items: Sequence[ItemMention], money: Sequence[MoneyMention],
    dates: Sequence[DateMention], numbers: Sequence[Quantity], ends: DateMention | None, chronicle: Chronicle,
) -> None:  # fmt: skip
    """Place the events of one sentence in the chronicle, with what the sentence counts, pays and dates."""
    events = _events(text, told, items, money)
    own: list[dict[str, Reading]] = [{} for _ in events]
    loose = _bind_items(text, told, events, own, items)
    _bind_dates(text, events, own, dates, ends, chronicle)
    deeds: list[Deed] = []
    for event, facts in zip(events, own, strict=True):
        if event.separately and len(event.doers) > 1:
            deeds.extend(_one_each(event, facts, items, chronicle))
        else:
            deeds.append(chronicle.place(event, facts))
    for deed, event in zip(deeds, events, strict=False):
        _receivers(text, deed, event, numbers)
    _link(text, told, deeds, chronicle)
    for mention in loose:
        _bind_seized(text, told, mention, deeds, chronicle)
    for sum_ in money:
        _bind_money(text, told, sum_, events, deeds, chronicle)


def _events(
    text: Text, told: Told, items: Sequence[ItemMention], money: Sequence[MoneyMention]
) -> list[Event]:
    paid = any(one.kind in ("income", "price_each", "cost") for one in money) or (
        _PAID.search(text.view, told.span.begin, told.span.end) is not None
    )
    earned = any(one.kind in ("income", "price_each") for one in money)
    sells = any(event.kind == "sell" and not event.plan for event in told.events)
    kept: list[Event] = []
    for event in told.events:
        if event.kind == "obtain" and _BY_OFFICE.search(
            text.view, told.span.begin, event.span.begin
        ):
            event.kind = "steal"
        if event.plan or (event.kind == "obtain" and (event.voice.summary or len(told.events) > 1)):
            continue
        if event.voice.speaker == "defence" and event.voice.status == "claimed":
            continue
        clause = text.view[text.clauses[event.clause].begin : text.clauses[event.clause].end]
        kind = event.kind
        if kind == "obtain":
            kind = "collect"
        elif kind == "commission":
            kind = "buy" if paid else "accept"
        elif kind == "provide" and earned and not event.relative and not sells:
            kind, event.called_provide = "sell", True
        elif kind == "steal" and event.from_person and not re.search("窃|盗|偷", clause):
            kind = "buy" if paid else "accept"
        elif (
            kind == "steal"
            and re.search("下载", text.view[event.span.begin : event.span.end])
            and re.search(r"(?:群|网上|网盘|论坛|网络|共享)[^，。；]{0,8}下载", clause)
        ):
            kind = "buy" if paid else "accept"
        event.kind = kind
        rival = next((k for k in kept if k.kind == kind and set(k.doers) == set(event.doers)), None)
        between = rival is not None and any(
            rival.span.end <= m.span.begin < event.span.begin for m in items
        )
        again = any(event.span.end <= m.span.begin for m in items)
        apart = (
            between and not event.relative and (again or bool(event.to and event.to != rival.to))
        )  # type: ignore[union-attr]
        if rival is not None and not apart:
            rival.weak = rival.weak and event.weak
            rival.relative = rival.relative and event.relative
            rival.to = rival.to or event.to
            rival.source = rival.source or event.source
            if not between:
                rival.clause, rival.span = event.clause, event.span
            continue
        kept.append(event)
    return kept


def _bind_items(
    text: Text, told: Told, events: list[Event], own: list[dict[str, Reading]], items: Sequence[ItemMention]
) -> list[ItemMention]:  # fmt: skip
    """Bind the counts; give back those of which no event of the sentence can be meant."""
    loose = []
    for mention in items:
        if mention.counted is None:
            continue
        targets, sure = _targets(text, events, mention)
        if not targets:
            loose.append(mention)
            continue
        clause = text.view[
            text.clauses[text.clause_at(mention.span.begin)].begin : mention.span.end
        ]
        confidence: Confidence = lower(mention.confidence, "high" if sure else "medium")
        for target in targets:
            path = f"items.{mention.category}"
            if _NET.search(clause) and mention.category == "unspecified":
                named = [one for one in own[target] if one.startswith("items.")]
                path = named[-1] if named else path
            reading = Reading(
                mention.counted.as_stated(), mention.span, confidence, events[target].voice.status
            )
            if path in own[target] and not _NET.search(clause) and not _SUMMED.search(clause):
                continue
            own[target][path] = reading
    return loose


def _targets(text: Text, events: list[Event], mention: ItemMention) -> tuple[list[int], bool]:
    clause = text.clause_at(mention.span.begin)
    begin = text.clauses[clause].begin
    place = mention.quantity.span.begin
    here = [n for n, event in enumerate(events) if event.clause == clause]
    before = [n for n in here if events[n].span.end <= place]
    after = [n for n in here if events[n].span.begin >= place]
    if before and after:
        if all(events[n].relative for n in before):
            return [*before, after[0]], True
        if _MOVED.search(text.view[events[before[-1]].span.end : place]):
            return [after[0]], True
        return [before[-1]], True
    if before:
        chosen = [before[-1]]
        if events[before[-1]].relative and len(before) > 1:
            chosen = [before[-1], before[-2]]
        for n in reversed(before[:-1]):
            if _COORDINATED.fullmatch(
                text.view[events[n].span.end : events[chosen[-1]].span.begin]
            ):
                chosen.append(n)
        return chosen, True
    if after:
        return [after[0]], True
    earlier = [n for n, event in enumerate(events) if event.span.end <= place]
    if earlier:
        rivals = len({events[n].kind for n in earlier}) > 1
        return [earlier[-1]], not rivals and begin - events[earlier[-1]].span.end < 60
    later = [n for n, event in enumerate(events) if event.span.begin > place]
    if later:
        return [later[0]], len(later) == 1
    return [], False


def _one_each(
    event: Event, facts: dict[str, Reading], items: Sequence[ItemMention], chronicle: Chronicle
) -> list[Deed]:  # fmt: skip
    """张某、李某分别购买3万条、2万条: an act of each."""
    counts = [m for m in items if m.span.begin >= event.span.end and m.counted is not None]
    deeds = []
    for n, doer in enumerate(event.doers):
        single = Event(
            event.kind, event.span, (doer,), event.voice, event.sentence, event.clause, event.sure,
            to=event.to, source=event.source,
        )  # fmt: skip
        if len(counts) == len(event.doers):
            reading = Reading(
                counts[n].counted.as_stated(), counts[n].span, "medium", event.voice.status
            )  # type: ignore[union-attr]
            rest = {path: one for path, one in facts.items() if not path.startswith("items.")}
            deeds.append(chronicle.place(single, {**rest, f"items.{counts[n].category}": reading}))
        else:
            deeds.append(chronicle.place(single, dict(facts)))
    return deeds


def _bind_dates(
    text: Text, events: list[Event], own: list[dict[str, Reading]],
    dates: Sequence[DateMention], ends: DateMention | None, chronicle: Chronicle,
) -> None:  # fmt: skip
    """A day is that of the events after it, up to the next; one without events, that of the next sentence."""
    days = [d for d in dates if not _other_time(text, d)]
    opened: DateMention | None = None
    for order, day in enumerate(days):
        if _closes(text, day):
            _close(day, opened, events, own, chronicle)
            continue
        following = [
            n
            for n, event in enumerate(events)
            if event.span.begin >= day.span.end
            and not any(
                d.span.end <= event.span.begin for d in days[order + 1 :] if not _closes(text, d)
            )
        ]
        last = day.last
        if last is None:
            opened = day
            last = ends.first if ends is not None and ends.first >= day.first else None
        told = [n for n, e in enumerate(events) if e.span.end <= day.span.begin]
        if (
            not following
            and told
            and _TIME_IS.search(text.view[events[told[-1]].span.end : day.span.begin])
        ):
            following = told[-1:]
        if not events and day.first != day.last:
            chronicle.day = (day, last)
        for n in following if last is not None else ():
            same = events[n].clause == text.clause_at(day.span.begin)
            confidence: Confidence = "high" if same and day.certain else "medium"
            when = Reading((day.first, last), day.span, confidence, events[n].voice.status)
            own[n].setdefault("when", when)
    if events and not days and chronicle.day is not None and chronicle.day[1] is not None:
        day, last = chronicle.day
        for n, event in enumerate(events):
            if not event.voice.summary:
                own[n].setdefault(
                    "when", Reading((day.first, last), day.span, "medium", event.voice.status)
                )
    if events:
        chronicle.day = None


def _close(
    day: DateMention, opened: DateMention | None, events: list[Event], own: list[dict[str, Reading]], chronicle: Chronicle
) -> None:  # fmt: skip
    """截至 ends the period that began in the sentence, or before it, or that of the act told last."""
    end = day.last or day.first
    began = opened or (chronicle.day[0] if chronicle.day is not None else None)
    if began is not None and began.first <= end:
        for n, event in enumerate(events):
            own[n].setdefault(
                "when", Reading((began.first, end), began.span, "medium", event.voice.status)
            )
    elif not events and chronicle.deeds:
        when = chronicle.deeds[-1].facts.get("when")
        if when is not None and when.value[0] <= end:
            when.value, when.confidence = (when.value[0], max(end, when.value[1])), "medium"


_CLOSING = re.compile("(?:截至|截止|截止至|直至|直到)$")
_TIME_IS = re.compile("^[^，。；]{0,6}时间(?:为|是|系|在)$")


def _closes(text: Text, day: DateMention) -> bool:
    """Whether a day ends a period that began before (截至2021年7月)."""
    return _CLOSING.search(text.view[max(0, day.span.begin - 4) : day.span.begin]) is not None


def _other_time(text: Text, day: DateMention) -> bool:
    """Whether a day is that of a birth, an arrest, a sentence."""
    clause = text.clauses[text.clause_at(day.span.begin)]
    after = text.view[day.span.end : min(clause.end, day.span.end + 30)]
    if re.match("日?(?:出)?生(?=[，）。])", after):
        return True
    return _NOT_TIME_OF_ACT.search(after.split("）")[0]) is not None and not _closes(text, day)


def _link(text: Text, told: Told, deeds: list[Deed], chronicle: Chronicle) -> None:
    """What is disposed of is what was obtained last, unless another kind of information is named."""
    for deed in deeds:
        if not deed.disposes or deed.same_items_as is not None:
            continue
        source = None
        for candidate in reversed(chronicle.deeds[-60:]):
            if (
                candidate.obtains
                and candidate.status == deed.status
                and candidate.order < deed.order
                and set(candidate.doers) & set(deed.doers)
                and _may_be_of(deed, candidate)
            ):
                source = candidate
                break
        deed.same_items_as = source


def _may_be_of(deed: Deed, source: Deed) -> bool:
    """Whether what was disposed of may be what was obtained: the same kind, and no more of it."""
    if not deed.items or not source.items:
        return source.occasion == deed.occasion or not deed.items
    if "unspecified" in (*deed.items, *source.items):
        return True
    shared = set(deed.items) & set(source.items)
    return any(_low(deed.items[c].value) <= _high(source.items[c].value) for c in shared)


def _low(value: object) -> float:
    return (
        value.get("at_least", 0)
        if isinstance(value, dict)
        else value
        if isinstance(value, int)
        else 0
    )


def _high(value: object) -> float:
    if isinstance(value, dict):
        return value.get("at_most", float("inf"))
    return value if isinstance(value, int) else float("inf")


def _bind_seized(
    text: Text, told: Told, mention: ItemMention, deeds: list[Deed], chronicle: Chronicle
) -> None:
    """A count of a sentence without events (经鉴定, 共计…) is that of what was obtained, or of the last deed."""
    words = text.view[told.span.begin : told.span.end]
    if mention.counted is None or not chronicle.deeds:
        return
    doers = told.subjects[-1] if told.subjects else ()
    if _SEIZED.search(words):
        deed = chronicle.last(OBTAINING, doers) or chronicle.last(OBTAINING) or chronicle.deeds[-1]
    elif (
        re.match(
            r"^(?:上述|以上|前述|其中|共计|合计|该批|该|总计|累计|共|内含|包括|内有|里面|数量|一共|大概|大约|得有|有)",
            words.lstrip(),
        )
        or told.sentence - chronicle.deeds[-1].sentence <= 1
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


def _bind_money(
    text: Text, told: Told, sum_: MoneyMention, events: list[Event], deeds: list[Deed], chronicle: Chronicle
) -> None:  # fmt: skip
    paths = {
        "income": ("illegal_income_yuan", DISPOSING),
        "cost": ("cost_yuan", ("buy", "accept", "exchange")),
        "profit": ("profit_from_use_yuan", ("buy", "accept")),
    }
    if sum_.kind not in paths:
        return
    path, kinds = paths[sum_.kind]
    here = [d for d in deeds if d.kind in kinds]
    before = [
        d
        for d, e in zip(deeds, events, strict=False)
        if d.kind in kinds and e.span.end <= sum_.span.begin
    ]
    sure = True
    doers = _subject_at(text, told, sum_.span.begin)
    if sum_.kind == "income" and here:
        ordered = before or here
        deed = ordered[-1]
        sure = len({id(d) for d in here}) == 1
        if not before or before[-1] is not deed:
            sure = sure and bool(here)
    elif here:
        deed = (before or here)[-1]
        sure = len(here) == 1
    else:
        found = chronicle.last(kinds, doers) or (chronicle.last(kinds) if not doers else None)
        if found is None:
            return
        deed = found
        sure = (
            told.sentence - deed.sentence <= 1
            and len([d for d in chronicle.deeds[-20:] if d.kind in kinds]) == 1
        )
    status = _voice_status(told, text, sum_, events, deed)
    reading = Reading(
        sum_.quantity.as_stated(),
        sum_.span,
        lower(sum_.confidence, "high" if sure else "medium"),
        status,
    )
    earlier = deed.facts.get(path)
    if (
        earlier is not None
        and earlier.value != reading.value
        and not sum_.total
        and earlier.status == status
    ):
        return
    deed.state(path, reading)


def _subject_at(text: Text, told: Told, place: int) -> tuple[str, ...]:
    first = text.clause_at(told.span.begin)
    number = text.clause_at(place) - first
    return told.subjects[number] if number < len(told.subjects) else ()


def _voice_status(
    told: Told, text: Text, sum_: MoneyMention, events: list[Event], deed: Deed
) -> str:  # type: ignore[return]
    same = [e for e in events if e.clause == text.clause_at(sum_.span.begin)]
    if same:
        return same[-1].voice.status
    return events[-1].voice.status if events else deed.status


def _receivers(text: Text, deed: Deed, event: Event, numbers: Sequence[Quantity]) -> None:
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
        unit = number.unit == "人" or _RECEIVER.match(after)
        if (
            unit
            and _TO_NUMBER.search(before)
            and not re.search(r"信息|资料|名单|记录|条|份", re.split("给|向|予|与|卖", before)[-1])
        ):
            if number.low >= 1:
                deed.facts["recipients"] = Reading(
                    number.as_stated(), number.span, "high", event.voice.status
                )
                return
    if event.to and event.to_names:
        end = text.view[event.span.end : clause.end]
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
            span = type(span)(clause.begin + several.start(), clause.begin + spots[-1])
        deed.facts["recipients"] = Reading(value, span, "medium", event.voice.status)
        del end
        return
    somebody = _SOME_BODY.search(text.view, clause.begin, clause.end)
    if somebody and not re.search("等|们|多|各", text.view[somebody.end() : somebody.end() + 2]):
        deed.facts["recipients"] = Reading(
            1, type(event.span)(somebody.start(), somebody.end()), "medium", event.voice.status
        )
