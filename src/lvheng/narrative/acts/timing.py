"""When an act was done: which of its days and periods a text means for which event.

A day is that of the events after it in its sentence, up to the next. A period goes on for what its paragraph tells
after it, or for the list that it announces; a single day only for the sentence after one that tells no event.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from lvheng.narrative.acts.chronicle import Chronicle, Confidence, Deed, Reading
from lvheng.narrative.acts.events import Event, Told
from lvheng.narrative.words.dates import DateMention
from lvheng.narrative.words.text import Span, Text

__all__ = ["bind_days"]

_NOT_TIME_OF_ACT = re.compile(
    r"抓获|归案|案发|查获|到案|投案|传唤|释放|出生|生于|拘留|逮捕|移送|立案|报案|报警|取保|起诉|(?:离职|辞职|跳槽|退休|入职)(?!之?[时际前]|当[天晚日])|任职|应聘|刑满|自首|受理|解除|被[抓捕]|羁押|落网|查封|关闭|查处|"
    r"抽测|抽查|检测|巡查|督查|工作中发现|被判|判过|判了|考验期|免予|被处|判处|判决|接到?[^，。；]{0,12}(?:投诉|举报|反映|反馈|求助)|接报|行政处罚|罚款|警告|作出|移交|成立|注册(?!了?[^，。；]{0,6}(?:账号|会员|微信))|登记设立"
)
_ANOTHER_MATTER = re.compile(
    "(?:接到?[^，。；]{0,12}(?:投诉|举报|反映|反馈|求助)|接报|来电|投诉|抓获|归案|查获|到案|投案|传唤|释放|拘留|逮捕|立案|报案|报警|取保|起诉|入职|离职|应聘|跳槽|退休|自首|受理|被[抓捕]|羁押|落网|查处|被判|判处)(?!之?[后时际前]|期间|以来)"
)
_ASIDE = re.compile("[（(][^）)]{0,60}[）)]?")
_BECAUSE = re.compile("因|涉嫌|为由")
_TIME_OF = re.compile(
    "(?:案发|出?生|成立|注册|归案|到案|立案|报案|抓获|离职|入职|受案|逮捕|拘留|判决|刑期|缓刑)(?:时间|日期|考验期)?(?:自|于|在|为|是|系|从|：)*$"
)
_SINCE = re.compile("[自从]$")
_SOMEBODY = re.compile("某(?![市县区省州镇派公检法])|被告|嫌疑|上诉|[他她向用从以]|冒充|假借|担任")
_OFFICIAL = re.compile(
    "(?P<before>[^，。；]{0,14}?)(?:公安局|公安机关|公安、|网信|监管|派出所|分局|警方|民警|网警|检察院|检察机关|法院|本院|我局|我院|我所|群众|被害人)(?![^，。；]{0,8}某)"
)
_BESIDE = re.compile("[、和及]|以及")
_CLOSING = re.compile(
    "(?:截至|截止|截止至|直至|直到|持续[至到]|(?:^|[。；，\\n])(?:此后|之后|其后|随后|后)?(?:一直)?[至到])$"
)
_TIME_IS = re.compile("时间(?:段|跨度)?(?:写的)?(?:为|是|系|在|自|从|：)?$")
_THEN = re.compile("随后|而后|然后|之后|事后|后来|其后")
_MOVED_ON = re.compile("(?<=[，；])(?:再)?(?:后来|此后|过后|事后|不久|没多久|过了[^，。；]{1,6})")
_LATER = re.compile(
    r"^(?:此后|之后|其后|后来|事后|不久|嗣后|过后|案发|到案|归案|此前|之前|早在|曾|[一二两三四五六七八九十几数半多\d]+余?个?(?:天|日|周|星期|月|年|小时)[之以]?后)"
)
_IN_ALL = re.compile("共|累计|先后|合计|总计|前后|持续|陆续|多次")
_COUNTS = re.compile("[0-9十百千万余多][条组份笔单张元次]")


def bind_days(
    text: Text, told: Told, events: list[Event], own: list[dict[str, Reading]],
    dates: Sequence[DateMention], ends: DateMention | None, chronicle: Chronicle,
) -> None:  # fmt: skip
    """State the day of each event of a sentence in `own`, and that of acts told before that only now get theirs."""
    ours = [d for d in dates if not _other_time(text, d, events)]
    days = list(_listed(text, ours))
    opened: DateMention | None = None
    for order, day in enumerate(days):
        if _closes(text, day):
            _close(day, opened, events, own, chronicle)
            continue
        if day.last is None:
            opened = day
        last = day.last or _end(day, ends)
        following = _counted(text, day, events, own) or _after(text, day, days[order + 1 :], events)
        if not following and _is_of_before(text, told, day, days[:order], events):
            following = [n for n, e in enumerate(events) if e.span.end <= day.span.begin]
            if not events and last is not None:
                _state_of_told(told, (day.first, last), day.span, chronicle)
        for n in following if last is not None else ():
            same = events[n].clause == text.clause_at(day.span.begin)
            confidence: Confidence = "high" if same and day.certain else "medium"
            when = Reading((day.first, last), day.span, confidence, events[n].voice.status)
            own[n].setdefault("when", when)
    if not days:
        _carry_over(text, told, events, own, chronicle)
    _stand(text, told, [d for d in days if not _closes(text, d)], ends, events, chronicle)
    if len(ours) < len(dates) and not days:
        chronicle.day = None


def _end(day: DateMention, ends: DateMention | None) -> date | None:
    """The day of the arrest, for what went on until then."""
    return ends.last if ends is not None and ends.first >= day.first else None


def _counted(
    text: Text, day: DateMention, events: Sequence[Event], own: Sequence[dict[str, Reading]]
) -> list[int]:
    """后台数据证实，7月1日至14月收得360份: a period of what is counted is that of the act before it."""
    clause = text.clause_around(day.span.begin)
    if any(clause.begin <= e.span.begin < clause.end for e in events):
        return []
    return [
        n for n, e in enumerate(events) if e.span.end <= clause.begin
        and any(path.startswith("items.") and day.span.end <= one.span.begin < clause.end
                for path, one in own[n].items())
    ]  # fmt: skip


def _after(
    text: Text, day: DateMention, later: Sequence[DateMention], events: Sequence[Event]
) -> list[int]:
    """The events after a day, up to the next."""
    limit = next((d.span.end for d in later if not _closes(text, d)), len(text.view) + 1)
    if moved := _MOVED_ON.search(text.view, day.span.end, min(limit, day.span.end + 200)):
        limit = moved.start()
    return [n for n, e in enumerate(events) if day.span.end <= e.span.begin < limit]


def _is_of_before(
    text: Text, told: Told, day: DateMention, earlier: Sequence[DateMention], events: Sequence[Event]
) -> bool:  # fmt: skip
    """Whether a day told after the events of its sentence, or in one without any, is theirs: 时间为…, 自…至…共计…."""
    if earlier or (events and events[-1].span.end > day.span.begin):
        return False
    begin, end = day.span
    if _TIME_IS.search(text.view, max(told.span.begin, begin - 12), begin):
        return True
    if day.first == day.last:
        return False
    if not events and _COUNTS.search(text.view, end, min(told.span.end, end + 60)):
        return True
    return _IN_ALL.search(text.view, end, min(told.span.end, end + 12)) is not None


def _state_of_told(told: Told, when: tuple[date, date], span: Span, chronicle: Chronicle) -> None:
    for deed in _told_just_now(told, chronicle):
        deed.facts.setdefault("when", Reading(when, span, "medium", deed.status))


def _told_just_now(told: Told, chronicle: Chronicle) -> Iterator[Deed]:
    """The acts of the sentence told last, if it is near."""
    for deed in reversed(chronicle.deeds[-12:]):
        if deed.sentence != chronicle.deeds[-1].sentence or told.sentence - deed.sentence > 3:
            return
        yield deed


def _carry_over(
    text: Text, told: Told, events: Sequence[Event], own: list[dict[str, Reading]], chronicle: Chronicle
) -> None:  # fmt: skip
    """The day that stands is that of the events of a sentence without one."""
    if chronicle.day is None or chronicle.day[1] is None:
        return
    if _LATER.match(text.view[told.span.begin : told.span.end].lstrip()):
        return
    day, last = chronicle.day
    then = day.given_to_the_day and _THEN.search(text.view, *told.span)
    for n, event in enumerate(events):
        if not event.voice.summary and not (then and event.span.begin > then.start()):
            when = Reading((day.first, last), day.span, "medium", event.voice.status)
            own[n].setdefault("when", when)


def _stand(
    text: Text, told: Told, days: Sequence[DateMention], ends: DateMention | None, events: Sequence[Event], chronicle: Chronicle,
) -> None:  # fmt: skip
    """Which day stands for what follows."""
    begin, end = told.span
    if days and not events and _ANOTHER_MATTER.search(text.view, days[-1].span.end, end):
        chronicle.day = None
    elif days:
        day = days[-1]
        last = day.last or _end(day, ends)
        chronicle.day = (day, last) if day.first != day.last or not events else None
        chronicle.day_is_of_list = text.view[begin:end].rstrip().endswith("：")
    elif events and chronicle.day is not None and chronicle.day[0].first == chronicle.day[0].last:
        chronicle.day = chronicle.day if chronicle.day_is_of_list else None
    closed = text.view[end - 1 : end] == "\n" or text.view[end : end + 1] in ("\n", "")
    if closed and events and not chronicle.day_is_of_list:
        chronicle.day = None


def _listed(text: Text, days: Sequence[DateMention]) -> Iterator[DateMention]:
    """The days in order, those that stand side by side as one period: 2022年6月、8月、10月先后三次."""
    last: DateMention | None = None
    for day in days:
        beside = last is not None and _BESIDE.fullmatch(text.view, last.span.end, day.span.begin)
        if last is None or not beside or last.last is None or day.last is None:
            if last is not None:
                yield last
            last = day
        else:
            first, end = min(last.first, day.first), max(last.last, day.last)
            span = Span(last.span.begin, day.span.end)
            exact = last.given_to_the_day and day.given_to_the_day
            last = DateMention(first, end, span, exact, certain=False)
    if last is not None:
        yield last


def _close(
    day: DateMention, opened: DateMention | None, events: Sequence[Event], own: list[dict[str, Reading]], chronicle: Chronicle
) -> None:  # fmt: skip
    """截至 ends the period that began in the sentence, or before it, or that of the act told last."""
    end = day.last or day.first
    told = chronicle.deeds[-1].facts.get("when") if chronicle.deeds else None
    began = opened or (chronicle.day[0] if chronicle.day is not None else None)
    if events and (began is not None or told is not None):
        before = [n for n, e in enumerate(events) if e.span.end <= day.span.begin]
        if len(before) == len(events) and "when" in own[before[-1]]:
            known = own[before[-1]]["when"]
            known.value = (known.value[0], max(end, known.value[1]))
            return
        first, span = (began.first, began.span) if began else (told.value[0], told.span)  # type: ignore[union-attr]
        for n, event in enumerate(events if first <= end else ()):
            own[n].setdefault("when", Reading((first, end), span, "medium", event.voice.status))
        return
    for deed in chronicle.deeds[-12:]:
        when = deed.facts.get("when")
        since = began is not None and deed.order >= began.span.begin
        if when is None and since and began is not None and began.first <= end:
            deed.facts["when"] = Reading((began.first, end), began.span, "medium", deed.status)
        elif when is not None and (when is told or since) and when.value[0] <= end:
            when.value, when.confidence = (when.value[0], max(end, when.value[1])), "medium"


def _closes(text: Text, day: DateMention) -> bool:
    """Whether a day ends a period that began before (截至2021年7月)."""
    return _CLOSING.search(text.view[max(0, day.span.begin - 6) : day.span.begin]) is not None


def _other_time(text: Text, day: DateMention, events: Sequence[Event]) -> bool:
    """Whether a day is that of a birth, an arrest, a sentence, or of what an authority did."""
    view, number = text.view, text.clause_at(day.span.begin)
    clause = text.clauses[number]
    if _TIME_OF.search(view, max(clause.begin, day.span.begin - 12), day.span.begin):
        return True
    end = min(clause.end, day.span.end + 30)
    after = view[day.span.end : end]
    if day.first != day.last and _SINCE.search(view, clause.begin, day.span.begin):
        return False
    if re.match("日?(?:出)?生(?=[，）。])", after):
        return True
    if _closes(text, day):
        return False
    if after.strip("前后间，") == "" and number + 1 < len(text.clauses):
        clause = text.clauses[number + 1]
        official = _OFFICIAL.match(view, clause.begin, clause.end)
        if official and not _SOMEBODY.search(official["before"]):
            return True
        if any(clause.begin <= e.span.begin < clause.end for e in events):
            return False
        words = _ASIDE.sub("", view[clause.begin : min(clause.end, clause.begin + 40)])
        return _ANOTHER_MATTER.search(words) is not None
    said = _NOT_TIME_OF_ACT.search(after.split("）")[0])
    if said is None:
        return False
    place = day.span.end + said.start()
    done = next((e for e in events if day.span.end <= e.span.begin < place), None)
    return done is None or bool(_BECAUSE.search(view, day.span.end, done.span.begin))
