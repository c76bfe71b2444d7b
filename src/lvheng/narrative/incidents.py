"""Leaks at organisations: what leaked, whose data, when it was discovered, what the authority ordered.

An organisation has a leak where it tells of its own (我们平台的库被拖了, 我司员工把客户资料卖了, a letter to its users), where an
authority or a journalist tells of it and no thief is accused instead, and where an outsider saw its carelessness
or its broken system. A victim's word that a firm leaked his data tells an act and no incident.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from lvheng.narrative.attribution import Voice
from lvheng.narrative.chronicle import Deed, Reading
from lvheng.narrative.houses import House, house_of
from lvheng.narrative.information import information_and_people_in
from lvheng.narrative.leak_facts import HOLDERS, counts_what_got_out, facts_of_leak
from lvheng.narrative.leaking import (
    CORRECTED,
    DEFIED,
    ENTRUSTED,
    ORDERED,
    REFUSED,
    SANCTIONED,
    Leaking,
    leaking_in,
)
from lvheng.narrative.names import NAME, UNIT
from lvheng.narrative.organisations import organisations_in
from lvheng.narrative.people import People, Person
from lvheng.narrative.text import Span, Text

__all__ = ["Leak", "leaks_in"]

_ADVISED = re.compile("建议")
_HOLDERS = re.compile(
    f"{HOLDERS}|姓名|住址|住户|照片|视频|人脸|名单|名册|登记[表本]|底单|面单|记录"
)
_SECRETS = re.compile("内幕信息|商业秘密|图纸|配方|源代码|股价|重组")
_PERSONAL = re.compile("个人信息|姓名|名字|电话|手机号|身份证|客户|用户|会员|患者|学生")
_PENALTY = re.compile("行政处罚|(?:^|\\n)(?:当事人|被处罚单位)(?:名称)?：|处罚决定书")
"""Of a penalty that an organisation bears, what its staff took is its leak too."""
_DOCUMENT = re.compile(
    "被告|嫌疑人|判决|本院认为|查明|检察|公诉|抓获|刑拘|起诉|提起|审理|我局|我办|本报讯|记者"
)
_HEAD_OF_IT = re.compile("老板|领导|院长|校长|园长|公司|法人|总$|股东|董事|负责人|平台|店长|主任")
_TAKES = ("steal", "sell", "provide")
_REPORTS = re.compile(
    "(?:要不要|是否|需不需要|该不该|要(?=[^，。？]{0,14}吗)|怎么|如何|应当?|必须|用不用|得不得|先)[^，。？]{0,12}(?:上报|报告|报备|报网信|报监管|(?<!举)报(?=吗|？)|通知(?:用户|个人|客户|本人|当事人|家长|患者|员工|业主|会员|学生|消费者|每)|逐[一家户个]通知)"
    "|算(?:不算)?[^，。？]{0,8}(?:泄露|安全事件|数据事件|信息事件)|泄露流程|按泄露|几级|72小时|(?:通知|报告)义务"
)
_LATELY = re.compile(
    "昨[天晚夜]|前天|今[天早]|上周|上个?月|上礼拜|刚刚?|这两天|近日|日前|\\d月\\d+[日号]"
)
_SUSPECT = re.compile(
    "我承认|移交公安|案底|政审|(?:会|要)(?:不会|不要)?(?:坐牢|判|被抓|留案)|自首|投案|取保|刑拘|笔录"
)
_OBTAINS = ("buy", "accept", "exchange", "collect")
_ASKS = re.compile(
    r"[吗么呢]?？|吗(?=[，。\n])|怎么|如何|要不要|会不会|是否|是不是|算不算|能不能|该不该|什么"
)
_DONE = re.compile(r"了|\d|[一二两三四五六七八九十百千万]+[条人个份名]")
_ADMITTED = re.compile("承认|公告|通知|短信|回应|道歉|致歉|通报|声明|官方|邮件|发函|发信|来电")
_OBJECT = re.compile(
    "(?:受|向|与|和|给|从|把|被|为|同|跟|由|经|据|委托|联系|通过|利用|入侵|攻击|侵入)$"
)
_PERSON = re.compile(NAME)
_UNIT_NAMED = re.compile(f"{UNIT}|该(?:公司|单位|平台|企业|院|校|店|机构)|当事人")


@dataclass(slots=True)
class Leak:
    """A leak and whose it is. Facts are by path within the incident."""

    party: str
    span: Span | None = None
    how: str = ""
    facts: dict[str, Reading] = field(default_factory=dict)
    answers: bool = False
    """Whether an authority ordered or sanctioned the organisation."""
    admitted: bool = False
    by_suspect: bool = False
    """Whether the narrator fears for what he did himself."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A sentence, and what it says of a leak."""

    span: Span
    leaking: Leaking | None
    background: bool


def leaks_in(
    text: Text, said: Sequence[Voice], people: People, deeds: Sequence[Deed]
) -> list[Leak]:
    """The leaks that a text tells, one for each organisation."""
    house = house_of(text)
    of_a_relative = any(people.hero in deed.doers for deed in deeds)
    if house is not None and (of_a_relative or not _speaks(text, house, people)):
        house = None
    told = _told(text, said, house)
    if not _of_people(text):
        return []
    leaks = (
        _of_house(text, told, house, deeds)
        if house is not None
        else _of_others(text, told, people, deeds)
    )
    for leak in leaks:
        _introduce(people, leak, house)
    return leaks


def _of_people(text: Text) -> bool:
    """Whether a text speaks of the information of people, and not only of drawings and recipes."""
    if _SECRETS.search(text.view) and not _PERSONAL.search(text.view):
        return False
    return bool(information_and_people_in(text) or _HOLDERS.search(text.view))


def _speaks(text: Text, house: House, people: People) -> bool:
    """Whether a text that names others in the third person is told by a house after all: 本院一名护士……."""
    if house.letter or not people.proceedings:
        return True
    return (house.name[:1] in "我本敝鄙咱" or "？" in text.view) and not _DOCUMENT.search(text.view)


def _told(text: Text, said: Sequence[Voice], house: House | None) -> list[_Told]:
    """The sentences, save those of what might be."""
    result: list[_Told] = []
    own = house is not None or _PENALTY.search(text.view) is not None
    first = 0
    for sentence in text.sentences:
        number = len(text.clauses_in(sentence))
        voices, first = said[first : first + number], first + number
        if any(voice.hypothetical for voice in voices):
            continue
        words = text.view[sentence.begin : sentence.end]
        background = bool(voices) and all(voice.background for voice in voices)
        leaking = None if background else leaking_in(words, own)
        if leaking and _only_asked(text, sentence, leaking):
            leaking = None
        if leaking and house is None and not _is_found(text, sentence, voices, leaking):
            leaking = None
        result.append(_Told(sentence, leaking, background))
    return result


def _only_asked(text: Text, sentence: Span, leaking: Leaking) -> bool:
    """客户数据泄露怎么办？ asks and tells nothing; 库被拖了怎么办？ tells."""
    clause = text.clause_around(sentence.begin + leaking.begin)
    last = clause.end >= sentence.end
    words = text.view[clause.begin : clause.end]
    asks = _ASKS.search(words) if last else re.search("？|算不算|是否|会不会|是不是|要不要", words)
    return asks is not None and not _DONE.search(words)


def _is_found(text: Text, sentence: Span, voices: Sequence[Voice], leaking: Leaking) -> bool:
    number = text.clause_at(sentence.begin + leaking.begin) - text.clause_at(sentence.begin)
    return voices[min(number, len(voices) - 1)].status in ("found", "alleged")


# ---------------------------------------------------------------- of the house


def _of_house(text: Text, told: Sequence[_Told], house: House, deeds: Sequence[Deed]) -> list[Leak]:
    own = {"我", house.name, "我们"}
    guilty = any(set(deed.doers) & own and deed.status != "claimed" for deed in deeds)
    ways: tuple[str, ...] = ("broken", "careless", "open", "out")
    ways += () if guilty or not house.sure else ("insider", "sign")
    seen = [one for one in told if one.leaking is not None and one.leaking.how in ways]
    if not house.sure and all(one.leaking.how == "out" for one in seen if one.leaking):
        seen = [one for one in seen if counts_what_got_out(text, one.span)]
    obtained = any(deed.kind in _OBTAINS and set(deed.doers) & own for deed in deeds)
    if not seen and house.sure and not guilty:
        seen = _asked_of(text, told) or _done_to(told, deeds)
    if not seen or (obtained and all(one.leaking.how == "out" for one in seen if one.leaking)):
        return []
    leak = Leak(house.name)
    for one in seen:
        _see(leak, one)
    for one in told:
        _measures(text, leak, one)
    _facts(text, leak, seen, told)
    return [leak]


def _asked_of(text: Text, told: Sequence[_Told]) -> list[_Told]:
    """Where a house asks whether to report or to tell those whose data it was: something got out, in whatever words."""
    spans = [one.span for one in told]
    happened = _LATELY.search(text.view) or any(counts_what_got_out(text, span) for span in spans)
    asked = [one for one in told if _REPORTS.search(text.view, *one.span)]
    if not happened or not asked:
        return []
    return [replace(asked[0], leaking=_at(text, asked[0]))]


def _at(text: Text, one: _Told) -> Leaking:
    found = _REPORTS.search(text.view, *one.span)
    begin, end = found.span() if found else one.span
    return Leaking(begin - one.span.begin, end - one.span.begin, "sign")


def _done_to(told: Sequence[_Told], deeds: Sequence[Deed]) -> list[_Told]:
    """What others took or passed on that they had from the house."""
    for deed in deeds:
        if deed.kind not in _TAKES or "obtained_in_duty_or_service" not in deed.facts:
            continue
        if any(_HEAD_OF_IT.search(name) for name in deed.doers):
            continue
        begin, end = deed.told[0].span
        for one in told:
            if one.span.begin <= begin < one.span.end:
                at = Leaking(begin - one.span.begin, end - one.span.begin, "insider")
                return [replace(one, leaking=at)]
    return []


# ---------------------------------------------------------------- of others


def _of_others(
    text: Text, told: Sequence[_Told], people: People, deeds: Sequence[Deed]
) -> list[Leak]:
    by_party: dict[str, Leak] = {}
    of: dict[str, list[_Told]] = {}
    current: str | None = None
    pending: list[_Told] = []
    for one in told:
        current, party = _whose(text, one, people, current)
        if party is None and one.leaking and one.leaking.how != "out":
            pending.append(one)
        if party is not None and pending:
            leak = by_party.setdefault(party, Leak(party))
            of.setdefault(party, []).extend(pending)
            for earlier in pending:
                _see(leak, earlier)
            pending = []
        if party is None or not (one.leaking or party in by_party or _measured(text, one)):
            continue
        leak = by_party.setdefault(party, Leak(party))
        of.setdefault(party, []).append(one)
        if one.leaking:
            _see(leak, one)
        words = text.view[one.span.begin : one.span.end]
        if SANCTIONED.search(words) and (_UNIT_NAMED.search(words) or not _PERSON.search(words)):
            leak.answers = True
        leak.admitted = leak.admitted or _ADMITTED.search(words) is not None
        _measures(text, leak, one)
    found: list[Leak] = []
    for party, leak in by_party.items():
        leak.by_suspect = not people.proceedings and _SUSPECT.search(text.view) is not None
        if leak.span is None or not _answers(leak, people, deeds):
            continue
        seen = [one for one in of[party] if one.leaking]
        _facts(text, leak, seen, told if len(by_party) == 1 else of[party])
        found.append(leak)
    return found


def _answers(leak: Leak, people: People, deeds: Sequence[Deed]) -> bool:
    """Whether the leak is the organisation's matter, and not that of a thief, or its own crime."""
    known = people.known.get(leak.party)
    if known is not None and known.role == "victim":
        return False
    told = [deed for deed in deeds if deed.status in ("found", "alleged")]
    own = any(leak.party in deed.doers for deed in told)
    if people.proceedings and (people.accused or own):
        stands = known is not None and known.role == "accused" and leak.answers and not own
        return stands or "ordered_to_correct" in leak.facts
    if people.proceedings:
        return leak.answers or not told
    if leak.how == "careless":
        return True
    if told or leak.by_suspect:
        return False
    return leak.how in ("broken", "open") or (leak.admitted and leak.how == "out")


def _measured(text: Text, one: _Told) -> bool:
    return SANCTIONED.search(text.view, one.span.begin, one.span.end) is not None


def _whose(
    text: Text, one: _Told, people: People, current: str | None
) -> tuple[str | None, str | None]:
    """Of which organisation the text speaks after a sentence, and of which the sentence tells."""
    begin, end = one.span
    named = organisations_in(text.view, begin, end, plain=not people.proceedings)
    until = end if one.leaking is None else begin + one.leaking.end
    subjects = [
        org for org in named
        if org.span.begin < until and not _OBJECT.search(text.view, max(begin, org.span.begin - 3), org.span.begin)
    ]  # fmt: skip
    for org in subjects or [org for org in named if org.name][:1]:
        name = current if org.name is None else people.short.get(org.name, org.name)
        if name is not None:
            return name, name
    return current, current


# ---------------------------------------------------------------- facts


def _see(leak: Leak, one: _Told) -> None:
    if one.leaking is None:
        return
    if leak.span is None:
        leak.span = Span(one.span.begin + one.leaking.begin, one.span.begin + one.leaking.end)
    order = ("careless", "broken", "open", "out", "insider", "sign", "")
    leak.how = min(leak.how, one.leaking.how, key=order.index)


def _measures(text: Text, leak: Leak, one: _Told) -> None:
    """What the authority ordered in a sentence, whether it was done, and on whose behalf the data were held."""
    view, (begin, end) = text.view, one.span
    ordered = ORDERED.search(view, begin, end) or DEFIED.search(view, begin, end)
    if ordered and not _ADVISED.search(view, begin, ordered.start()):
        leak.facts.setdefault("ordered_to_correct", Reading(True, Span(*ordered.span())))
    if "ordered_to_correct" in leak.facts:
        at = ordered.start() if ordered else begin
        if refused := REFUSED.search(view, at, end):
            leak.facts["refused"] = Reading(True, Span(*refused.span()), "medium")
        elif corrected := CORRECTED.search(view, at, end):
            leak.facts.setdefault("refused", Reading(False, Span(*corrected.span()), "medium"))
    if entrusted := ENTRUSTED.search(view, begin, end):
        leak.facts.setdefault("entrusted", Reading(True, Span(*entrusted.span()), "medium"))


def _facts(text: Text, leak: Leak, seen: Sequence[_Told], told: Sequence[_Told]) -> None:
    spans = [one.span for one in told if not one.background]
    facts_of_leak(text, leak.facts, [one.span for one in seen], spans)


def _introduce(people: People, leak: Leak, house: House | None) -> None:
    """Make the organisation one of those whom the text names."""
    kind: Literal["person", "unit"] = "person" if leak.party == "我" else "unit"
    place = house.span if house else leak.span or Span(0, 1)
    known = people.known.setdefault(
        leak.party, Person(leak.party, kind, "ours" if house else "unit", None, *place)
    )
    known.kind = kind
