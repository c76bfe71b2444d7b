"""The persons in charge of accused units, who did what the unit did: 张某、李某系甲公司、乙公司的法定代表人."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from lvheng.narrative.cast.people import People

__all__ = ["heads_in"]

_OFFICE = "(?:直接负责的?主管人员|(?:其他)?直接责任人员|法定代表人|法人代表|法人(?!单位)|实际控制人|实际经营人|实际经营者|实际负责人|主要负责人|负责人|经营者|控股股东|股东|总经理|董事长|执行董事|总裁|副总经理|创始人|合伙人|老板)"
_OFFICE_HELD = f"(?:{_OFFICE}|经理|主管|总监|部长|主任|店长|组长|厂长|校长|院长)"
_AFTER_UNIT = re.compile(
    rf"(?:（[^）]{{0,40}}）)?(?:以?及|[，（])?(?:其|的|之)?(?:[^，。；：（）]{{0,6}}?(?:兼|、|暨))?(?:{_OFFICE}|[^，。；：（）]{{0,6}}?{_OFFICE_HELD}(?!的))"
)
_OF_IT = "(?:该|被告|涉案|本案|上述)(?:公司|单位|企业|机构|工作室|中心)"
_IS = re.compile("(?:分别|均|各)?(?:系|是|为|任|担任)")
_THEN_NAMED = re.compile(
    "(?:、|暨|兼|和|及)?(?:[^，。；：（）系是为]{0,6})?(?:被告人|犯罪嫌疑人|被不起诉人)?$"
)
_MOST = 60
_NEAR, _FAR = 22, 200


def heads_in(view: str, people: People) -> list[tuple[str, str]]:
    """Each accused person who is told to be in charge of an accused unit, with the unit."""
    units = [one.name for one in people.accused if one.kind == "unit"][:_MOST]
    persons = [one.name for one in people.accused if one.kind == "person"][:_MOST]
    if not units or not persons:
        return []
    named = _any(persons)
    unit_words = {short: name for short, name in people.short.items() if name in units}
    unit_words |= {name: name for name in units}
    unit = re.compile(
        f"(?P<own>{'|'.join(map(re.escape, sorted(unit_words, key=len, reverse=True)))})|{_OF_IT}"
    )
    holds = re.compile(
        rf"(?P<who>{named.pattern})(?:（[^）]{{0,40}}）)?(?:系|是|作为|为|任|担任|时任|均为)(?:[^，。；：（]{{0,8}}?){_OFFICE_HELD}|(?:^|[，；：])其?{_OFFICE}(?:被告人)?(?P<behind>{named.pattern})"
    )
    answers = re.compile(
        rf"(?P<who>{named.pattern})(?:（[^）]{{0,40}}）)?(?:作为|系|是|均?为|属)[^，。；]{{0,6}}(?:直接负责的?主管人员|直接责任人员|单位负责人)|(?P<aside>{named.pattern})（(?:系|该|其|本|被告|公司|单位|企业|店)*{_OFFICE}）"
    )
    found: set[tuple[str, str]] = set()
    for sentence in re.finditer("[^。；\n]+", view):
        words = sentence[0]
        if not re.search(_OFFICE, words):
            continue
        in_order = list(_respective(words, persons, units))
        found.update(in_order)
        own = [unit_words[it["own"]] for it in unit.finditer(words) if it["own"]]
        if len(set(own)) == 1 and not in_order:
            found.update((held["who"] or held["behind"], own[0]) for held in holds.finditer(words))
        if len(units) == 1 and not own and not in_order:
            found.update(
                (held["who"] or held["aside"], units[0]) for held in answers.finditer(words)
            )
        for it in unit.finditer(words) if not in_order else ():
            which = unit_words[it["own"]] if it["own"] else units[0] if len(units) == 1 else ""
            office = _AFTER_UNIT.match(words, it.end())
            if which and office is not None:
                found.update((who, which) for who in _who(words, it.start(), office.end(), named))
    return sorted(found)


def _who(words: str, begin: int, end: int, named: re.Pattern[str]) -> list[str]:
    """Whom an office at a place of a sentence is said of: who is named right after it, or last before."""
    after = named.search(words, end, end + _NEAR)
    if after is not None and _THEN_NAMED.fullmatch(words, end, after.start()):
        return _listed(words, after, named)
    before = list(named.finditer(words, max(0, begin - _FAR), begin))
    if not before:
        return []
    last = len(before) - 1
    while last > 0 and re.fullmatch(
        "(?:（[^）]{0,40}）)?[、和与及](?:被告人)?",
        words[before[last - 1].end() : before[last].start()],
    ):
        last -= 1
    return [one[0] for one in before[last:]]


def _listed(words: str, first: re.Match[str], named: re.Pattern[str]) -> list[str]:
    listed = [first[0]]
    end = first.end()
    for one in named.finditer(words, end):
        if not re.fullmatch("(?:（[^）]{0,40}）)?[、和与及](?:被告人)?", words[end : one.start()]):
            break
        listed.append(one[0])
        end = one.end()
    return listed


def _respective(
    words: str, persons: Sequence[str], units: Sequence[str]
) -> Iterable[tuple[str, str]]:
    """张某、李某分别系甲公司、乙公司的法定代表人."""
    for office in re.finditer(_OFFICE, words):
        head = re.split("[，：]", words[max(0, office.start() - _FAR) : office.start()])[-1]
        told = _IS.search(head)
        if told is None:
            continue
        who = _in_order(head[: told.start()], persons)
        which = _in_order(head[told.end() :], units)
        if len(who) == len(which) > 1:
            yield from zip(who, which, strict=True)


def _any(names: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(names, key=len, reverse=True))))


def _in_order(words: str, names: Iterable[str]) -> list[str]:
    return sorted((name for name in names if name in words), key=words.index)
