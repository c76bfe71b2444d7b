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

from lvheng.narrative.acts.attribution import Voice
from lvheng.narrative.acts.chronicle import Deed, Reading
from lvheng.narrative.cast.names import NAME, UNIT
from lvheng.narrative.cast.organisations import is_bare, organisations_in
from lvheng.narrative.cast.people import People, Person
from lvheng.narrative.leaks.correcting import is_sanctioned, measures_in
from lvheng.narrative.leaks.houses import House, house_of
from lvheng.narrative.leaks.leak_facts import counts_what_got_out, facts_of_leak
from lvheng.narrative.leaks.leak_telling import (
    Sentence,
    asked_whether_to_report,
    is_of_people,
    sentences_of,
)
from lvheng.narrative.leaks.leaking import BY_HOUSE, Leaking
from lvheng.narrative.words.text import Span, Text

__all__ = ["Leak", "leaks_in"]

_DOCUMENT = re.compile(
    "被告|嫌疑人|判决|本院认为|查明|检察|公诉|抓获|刑拘|起诉|提起|审理|我局|我办|本报讯|记者"
)
_DENIED = re.compile(
    "(?:我们|我司|公司|本店|平台)[^，。；]{0,6}(?:没有?|并未|从未|未曾|根本没)[^，。；]{0,6}(?:泄露|泄漏|外泄)|伪造|造谣|诽谤"
)
_SAFE = re.compile(
    "(?:数据|资料|信息|记录|名单)(?:也|都|一条)?(?:没有?|并?未)(?:被|受|有)?(?:丢|泄[露漏]|外泄|外流|流出|拿走|导出|损失|影响|动过)(?!任何?密码)"
)
_NOT_FROM_US = re.compile(
    "(?:非|不是)(?:自|由|从)?(?:我|本|我们|我们的)?[^，。；]{0,6}(?:系统|平台|这里|店|公司|处)[^，。；]{0,4}(?:流出|泄露|泄漏|出去)"
)
_NOBODY = re.compile("有人|黑客|骗子|他人|网友|对方|不法分子|境外[^，]{0,6}|攻击者|攻击人")
_HEAD_OF_IT = re.compile("老板|领导|院长|校长|园长|公司|法人|总$|股东|董事|负责人|平台|店长|主任")
_TAKES = ("steal", "sell", "provide")
_SUSPECT = re.compile(
    "我承认|移交公安|案底|政审|(?:会|要)(?:不会|不要)?(?:坐牢|判|被抓|留案)|自首|投案|取保|刑拘|笔录"
)
_SUPERIOR = re.compile("老板|领导|经理|主管|总监|组长|公司|总$")
_BY_THE_HOUSE = ("out", "insider", "sign", "")
_OBTAINS = ("buy", "accept", "exchange", "collect")
_OWNS_IT = re.compile("老板|老总|董事|法人|股东")
_BROUGHT = ("buy", "accept", "exchange")
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


def leaks_in(
    text: Text, said: Sequence[Voice], people: People, deeds: Sequence[Deed]
) -> list[Leak]:
    """The leaks that a text tells, one for each organisation."""
    house = house_of(text)
    hero = people.known.get(people.hero or "")
    of_a_relative = house is not None and hero is not None and (
        hero.start < house.span.begin or any(hero.name in deed.doers for deed in deeds)
    )  # fmt: skip
    if house is not None and (of_a_relative or not _speaks(text, house, people)):
        house = None
    if not is_of_people(text):
        return []
    told = sentences_of(text, said, house is not None)
    leaks = (
        _of_house(text, told, house, people, deeds)
        if house is not None
        else _of_others(text, told, people, deeds)
    )
    for leak in leaks:
        _introduce(people, leak, house)
    return leaks


def _speaks(text: Text, house: House, people: People) -> bool:
    """Whether a text that names others in the third person is told by a house after all: 本院一名护士……."""
    if house.letter or not people.proceedings:
        return True
    return (house.name[:1] in "我本敝鄙咱" or "？" in text.view) and not _DOCUMENT.search(text.view)


# ---------------------------------------------------------------- of the house


def _of_house(
    text: Text, told: Sequence[Sentence], house: House, people: People, deeds: Sequence[Deed]
) -> list[Leak]:
    own = {"我", house.name, "我们"}
    guilty = any(set(deed.doers) & own and deed.status != "claimed" for deed in deeds)
    guilty = guilty and not house.letter
    if not house.sure and any(_is_head(people.known[n]) for deed in deeds for n in deed.doers):
        return []
    if _NOT_FROM_US.search(text.view):
        return []
    if _SAFE.search(text.view) and not any(counts_what_got_out(text, s.span) for s in told):
        return []
    denied = _DENIED.search(text.view) is not None
    ways: tuple[str, ...] = ("broken", "careless", "open", *(() if denied else ("out",)))
    ways += () if guilty or not house.sure else ("insider", "sign")
    seen = [one for one in told if one.leaking is not None and one.leaking.how in ways]
    if not house.sure and all(one.leaking.how == "out" for one in seen if one.leaking):
        seen = [one for one in seen if counts_what_got_out(text, one.span)]
    obtained = any(deed.kind in _OBTAINS and set(deed.doers) & own for deed in deeds)
    if not seen and house.sure and not guilty:
        seen = asked_whether_to_report(text, told) or _done_to(text, told, deeds)
    gathered = any(
        deed.kind == "collect" and any(_SUPERIOR.search(name) for name in deed.doers)
        for deed in deeds
    )
    if gathered and all(one.leaking.how in _BY_THE_HOUSE for one in seen if one.leaking):
        return []  # what the house itself gathers has not leaked
    taken = any(deed.kind == "steal" for deed in deeds)
    brought_in = not taken and any(deed.kind in _BROUGHT for deed in deeds)
    if brought_in and all(one.leaking.how in _BY_THE_HOUSE for one in seen if one.leaking):
        return []  # what came from elsewhere is not the house's
    if not seen or (obtained and all(one.leaking.how == "out" for one in seen if one.leaking)):
        return []
    leak = Leak(house.name)
    for one in seen:
        _see(leak, one)
    for one in told:
        measures_in(text, one.span, leak.facts)
    _facts(text, leak, seen, told)
    return [leak]


def _is_head(one: Person) -> bool:
    """老板骆某, of whom one of his staff tells."""
    return _OWNS_IT.search(f"{one.name}，{one.occupation[0] if one.occupation else ''}") is not None


def _done_to(text: Text, told: Sequence[Sentence], deeds: Sequence[Deed]) -> list[Sentence]:
    """What others took or passed on that they had from the house."""
    for deed in deeds:
        if deed.kind not in _TAKES or "obtained_in_duty_or_service" not in deed.facts:
            continue
        if any(_HEAD_OF_IT.search(name) for name in deed.doers):
            continue
        begin, end = deed.told[0].span
        for one in told:
            if one.span.begin <= begin < one.span.end and not BY_HOUSE.search(
                text.view, one.span.begin, end
            ):
                at = Leaking(begin - one.span.begin, end - one.span.begin, "insider")
                return [replace(one, leaking=at)]
    return []


# ---------------------------------------------------------------- of others


def _of_others(
    text: Text, told: Sequence[Sentence], people: People, deeds: Sequence[Deed]
) -> list[Leak]:
    by_party: dict[str, Leak] = {}
    headline = _in_headline(text, told, people)
    of: dict[str, list[Sentence]] = {}
    current: str | None = None
    pending: list[Sentence] = []
    for one in told:
        current, party = _whose(text, one, people, current, headline)
        if party is None and one.leaking and one.leaking.how != "out":
            pending.append(one)
        if party is not None and pending:
            leak = by_party.setdefault(party, Leak(party))
            of.setdefault(party, []).extend(pending)
            for earlier in pending:
                _see(leak, earlier)
            pending = []
        words = text.view[one.span.begin : one.span.end]
        if party is None or not (one.leaking or party in by_party or is_sanctioned(words)):
            continue
        leak = by_party.setdefault(party, Leak(party))
        of.setdefault(party, []).append(one)
        if one.leaking:
            _see(leak, one)
        if is_sanctioned(words) and (_UNIT_NAMED.search(words) or not _PERSON.search(words)):
            leak.answers = True
        leak.admitted = leak.admitted or _ADMITTED.search(words) is not None
        measures_in(text, one.span, leak.facts)
    found: list[Leak] = []
    for party, leak in by_party.items():
        leak.by_suspect = not people.proceedings and _SUSPECT.search(text.view) is not None
        if leak.span is None or not _answers(leak, people, deeds):
            continue
        seen = [one for one in of[party] if one.leaking]
        _facts(text, leak, seen, told if len(by_party) == 1 else of[party])
        found.append(leak)
    return found


def _in_headline(text: Text, told: Sequence[Sentence], people: People) -> str | None:
    """The first organisation, where it is only 某公司 and the text names another after it."""
    first = None
    for one in told[:_HEADLINES]:
        for org in organisations_in(text.view, *one.span, plain=not people.proceedings):
            if org.name is None or org.name == first:
                continue
            if first is None and not is_bare(org.name):
                return None
            if first is not None:
                return first
            first = org.name
    return None


_HEADLINES = 4


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
    known_doers = any(not _NOBODY.fullmatch(name) for deed in told for name in deed.doers)
    if known_doers or leak.by_suspect:
        return False
    return leak.how in ("broken", "open") or (leak.admitted and leak.how == "out")


def _whose(
    text: Text, one: Sentence, people: People, current: str | None, headline: str | None
) -> tuple[str | None, str | None]:
    """Of which organisation the text speaks after a sentence, and of which the sentence tells."""
    begin, end = one.span
    named = [
        org
        for org in organisations_in(text.view, begin, end, plain=not people.proceedings)
        if org.name is None or org.name != headline
    ]
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


# ---------------------------------------------------------------- what it was


def _see(leak: Leak, one: Sentence) -> None:
    if one.leaking is None:
        return
    if leak.span is None:
        leak.span = Span(one.span.begin + one.leaking.begin, one.span.begin + one.leaking.end)
    order = ("careless", "broken", "open", "out", "insider", "sign", "")
    leak.how = min(leak.how, one.leaking.how, key=order.index)


def _facts(text: Text, leak: Leak, seen: Sequence[Sentence], told: Sequence[Sentence]) -> None:
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
