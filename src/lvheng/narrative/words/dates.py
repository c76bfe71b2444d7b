"""Days and periods in Chinese prose: 2023年3月至8月, 同年5月12日, 2021年以来.

A year or month that an expression leaves out is taken over from the date before it. Dates told from the day
of speaking (去年, 上个月) are left out: what day that was, the text does not say.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta

from lvheng.narrative.words.numerals import value_of
from lvheng.narrative.words.text import Span, Text, once

__all__ = ["DateMention", "dates_in"]


@dataclass(frozen=True)
class DateMention:
    """A day (`first` = `last`) or a period. `last` None: it goes on (2021年以来).

    `given_to_the_day`: both ends are days that the text names. `certain`: no year or month was taken over
    from an earlier date, and no 左右, 前后, 年初 or 年底 blurs it.
    """

    first: date
    last: date | None
    span: Span
    given_to_the_day: bool
    certain: bool = True


_N = "[0-9一二三四五六七八九十零]"
_YEAR = r"(?P<year>(?:19|20)[0-9]{2}|[一二][零一九][零一二三四五六七八九]{2})年度?(?!的?后|级|版|前|生人)"
_SHORT_YEAR = r"(?P<short>(?<![0-9])[012][0-9])年(?=[0-9]{1,2}月|(?<=[到至][0-9]{2}年)|(?<=[12][0-9]年)(?:[到至](?:2[0-9]年|[0-9]{1,2}月)|开始|[初底](?!薪)|[上下]半年|[春夏秋冬]))"
_SAID_YEAR = "(?P<said_year>同年|当年(?=[，、起至到间内初底年期以上下0-9一二三四五六七八九十])|次年|翌年|第二年)"
_SEVERAL = rf"(?:(?P<from_month>{_N}{{1,2}})(?:[、和及到至-]{_N}{{1,2}}){{0,12}}?[、和及到至-](?={_N}{{1,2}}月))?"
_MONTH = rf"{_N}{{1,2}})月份?(?!球|薪|租|工资|供)"
_SAID_MONTH = "(?P<said_month>同月|当月|次月)"
_DAYS = rf"(?:(?P<from_day>{_N}{{1,3}})(?:[、和及]{_N}{{1,3}}){{0,31}}?[、和及](?={_N}{{1,3}}日))?"
_DAY = rf"{_N}{{1,3}})(?:日|号(?!码|楼|文|线|院|令|店|公告|仓|库|人|房|桌|段|机))"
_OF_THE_DAY = "(?=[，、。晚夜凌清傍上下中早深内即就便又再将把向在通从至起])"
_SAID_DAY = (
    rf"(?P<said_day>(?:当日|当天|同日|同一天){_OF_THE_DAY}|当晚|当夜|次日|翌日|隔日|隔天|第二天)"
)
_SAID_TIME = "(?:(?<=[，。；：、\\n在于])|^)(?P<said_time>其间|期间(?=，)|(?:同一|上述|该|此|这一?|前述)(?:期间|时期|时间段|段时间|段期间)|这期间|同期(?=[，内]))"
_PART = "(?P<part>上半年|下半年|第?[一二三四]季度|年初|年底|年末|年中|初|底|末|上旬|中旬|下旬|某日|某天|间某日)?"
_FIGURES = r"(?<![0-9.])(?P<y>(?:19|20)[0-9]{2})(?P<mark>[-./])(?P<m>[0-9]{1,2})(?:(?P=mark)(?P<d>[0-9]{1,2}))?(?![0-9.])"
_DATE = re.compile(
    rf"{_FIGURES}"
    rf"|(?:{_YEAR}|{_SHORT_YEAR}|{_SAID_YEAR})(?P<new_year>元旦(?!前|后|左右|期间|过))?(?:{_SEVERAL}(?P<month>{_MONTH}(?:{_DAYS}(?P<day>{_DAY})?)?{_PART}"
    rf"|(?:(?<![0-9一二三四五六七八九十个]){_SEVERAL.replace('from_', 'its_from_')}(?P<month_alone>{_MONTH}|{_SAID_MONTH})(?:(?P<its_day>{_DAY})?{_PART.replace('part', 'its_part')}"
    rf"|(?<![0-9一二三四五六七八九十第个])(?P<day_alone>{_DAY}|{_SAID_DAY}|{_SAID_TIME}"
)
_RELATIVE = re.compile(r"(?:今年|去年|前年|明年|大前年|上个?|这个?|本|每|下个?|前几?|近|头|个)$")
_FEAST = re.compile("(?:春节|国庆|元旦|五一|中秋|寒假|清明)")
_FEAST_UNTIL = re.compile(f"{_FEAST.pattern}[^，。；、]{{0,4}}[至到]")
_UNTIL = re.compile(
    r"(?:(?:以来|起|间|开始|份)?，?(?:起|直|一直)?[至到]|-{1,2}|—{1,2}|~)(?:案发(?:时|前)?)?"
)
_FROM = re.compile("[自从]$")
_ASIDE_UNTIL = re.compile("[^，。；：、至到\\n]{1,10}，?(?:直)?[至到]")
"""自2016年10月8日程序上线至2018年6月29日: words between the ends."""
_END_OF = re.compile("(?:当|同)?(?P<end>年[底末中]|月[底末])")
_ONWARD = re.compile(
    r"(?:(?:以来|起(?!诉|草|因|获|到|初|床|码)|开始|之?后|以后)?，?(?:一直|持续)?[直至到迄](?:案发|被抓|被查|归案|被抓获|被查获|今)(?:之?[时日前])?|以来|起(?!诉|草|因|获|到|初|床|码)|开始|后至|之后|以后)"
)
_LISTED = re.compile("[、和及]")
_BIRTH = re.compile("出?生")
_BLURRED = re.compile("左右|前后|许")


@dataclass(frozen=True)
class _Atom:
    """One date expression, with what it does not say filled in; `size` says how fine it is."""

    first: date
    last: date
    to_the_day: bool
    certain: bool


class _Known:
    """What the dates so far have named, from which the next may take over."""

    def __init__(self) -> None:
        self.year: int | None = None
        self.month: int | None = None
        self.day: int | None = None
        self.period: DateMention | None = None


@once
def dates_in(text: Text) -> list[DateMention]:
    """The dates of a text that name or take over a year, in order.

    >>> found = dates_in(Text("2023年3月至8月，张某出售信息；同年9月5日被抓获。2021年以来从事房产中介。"))
    >>> [(str(f.first), str(f.last)) for f in found]
    [('2023-03-01', '2023-08-31'), ('2023-09-05', '2023-09-05'), ('2021-01-01', 'None')]
    """
    view, known, place = text.view, _Known(), 0
    found: list[DateMention] = []
    while match := _DATE.search(view, place):
        place = match.end()
        if match["day_alone"] and not (
            found and _LISTED.fullmatch(view, found[-1].span.end, match.start())
        ):
            continue
        if match["said_time"]:
            if known.period is not None:
                span = Span(match.start(), match.end())
                found.append(replace(known.period, span=span, certain=False))
            continue
        atom = _atom(view, match, known)
        if atom is None:
            feast = _FEAST_UNTIL.match(view, place)
            second = _DATE.match(view, feast.end()) if feast else None
            place = second.end() if second else place
            continue
        first, last, certain, exact = atom.first, atom.last, atom.certain, atom.to_the_day
        until = _UNTIL.match(view, place) or (
            _FROM.search(view, max(0, match.start() - 2), match.start())
            and _ASIDE_UNTIL.match(view, place)
        )
        second = _DATE.match(view, until.end()) if until else None
        if until and second and not second["said_time"]:
            end = _atom(view, second, known, within=atom)
            if end is None and _FEAST.match(view, second.end()):
                place = second.end()
                continue
            if end and end.last >= first:
                last, place = end.last, second.end()
                certain, exact = certain and end.certain, exact and end.to_the_day
        elif until and (closing := _END_OF.match(view, until.end())):
            last, place = _end_of(atom, closing["end"]), closing.end()
            certain = exact = False
        ongoing = _ONWARD.match(view, place) if last == atom.last else None
        if ongoing:
            place = ongoing.end()
        blurred = _BLURRED.match(view, place)
        mention = DateMention(
            first,
            None if ongoing else last,
            Span(match.start(), place),
            exact and not ongoing,
            certain and not blurred,
        )
        found.append(mention)
        known.period = None if mention.first == mention.last else mention
    return found


def _end_of(atom: _Atom, words: str) -> date:
    """The end of the year or the month in which a period begins (到年底, 至月末)."""
    year, month = atom.first.year, atom.first.month
    month = month if words.startswith("月") else 6 if words == "年中" else 12
    return date(year, month, monthrange(year, month)[1])


def _atom(
    view: str, match: re.Match[str], known: _Known, within: _Atom | None = None
) -> _Atom | None:
    named = match.groupdict()
    named["month"] = named["month"] or named["month_alone"]
    named["from_month"] = named["from_month"] or named["its_from_month"]
    named["day"] = named["day"] or named["its_day"] or named["day_alone"]
    named["part"] = named["part"] or named["its_part"]
    head = view[max(0, match.start() - 4) : match.start()]
    if _RELATIVE.search(head) and not (named["y"] or named["year"]):
        known.year = known.month = None
        return None
    year, certain = _year(named, known, within)
    if year is None or _FEAST.match(view, match.end()):
        return None
    month = _number(named["m"] or named["month"])
    if named["new_year"]:
        return _Atom(date(year, 1, 1), date(year, 1, 1), True, certain)
    if named["said_month"]:
        month = (known.month or 0) + (named["said_month"] == "次月")
        if known.month and month > 12:
            year, month = year + 1, 1
        certain = False
    day = _number(named["d"] or named["day"])
    if named["said_day"]:
        if known.day is None or known.month is None:
            return None
        month, day = known.month, known.day
        certain = False
        if known.period is not None and named["said_day"][0] in "当同":
            return None
    elif (
        day is not None
        and month is None
        and not (named["y"] or named["year"] or named["said_year"])
    ):
        month, certain = known.month, certain and within is not None
    if month is None and day is not None:
        return None
    taken_over = not (named["y"] or named["year"] or named["said_year"] or named["short"])
    if within and month and taken_over and date(year, month, 1) < within.first.replace(day=1):
        year += 1
    try:
        atom = _period(year, month, day, named["part"] or "", certain)
        opening = _number(named["from_month"])
        first_day = _number(named["from_day"])
        if first_day and month and day and first_day < day:
            atom = _Atom(date(year, month, first_day), atom.last, True, certain)
        if opening and month and opening < month and not day:
            atom = _Atom(date(year, opening, 1), atom.last, False, certain)
        if named["said_day"] in ("次日", "翌日", "隔日", "隔天", "第二天"):
            atom = _Atom(atom.first + timedelta(1), atom.last + timedelta(1), True, False)
    except ValueError:
        return None
    if _BIRTH.match(view, match.end()):
        return atom
    known.year, known.month = atom.first.year, month and atom.first.month
    known.day = atom.first.day if day else None
    return atom


def _year(
    named: dict[str, str | None], known: _Known, within: _Atom | None
) -> tuple[int | None, bool]:
    if written := named["y"] or named["year"]:
        return _number(written), True
    if short := named["short"]:
        return 2000 + int(short), False
    if said := named["said_year"]:
        later = said in ("次年", "翌年", "第二年")
        return (known.year + later if known.year else None), True
    return known.year, within is not None


def _number(words: str | None) -> int | None:
    if not words:
        return None
    value = value_of(words)
    return int(value) if value is not None else None


def _period(year: int, month: int | None, day: int | None, part: str, certain: bool) -> _Atom:
    if day:
        return _Atom(date(year, month or 0, day), date(year, month or 0, day), True, certain)
    if month:
        final = monthrange(year, month)[1]
        begin, end = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, final)}.get(part, (1, final))
        return _Atom(date(year, month, begin), date(year, month, end), False, certain)
    if part[1:] == "季度" or part[2:] == "季度":
        quarter = "一二三四".index(part[-3])
        first, last = 3 * quarter + 1, 3 * quarter + 3
        return _Atom(
            date(year, first, 1), date(year, last, monthrange(year, last)[1]), False, certain
        )
    first, last = {
        "上半年": (1, 6), "下半年": (7, 12), "年初": (1, 1), "初": (1, 1),
        "年底": (12, 12), "年末": (12, 12), "底": (12, 12), "末": (12, 12),
    }.get(part, (1, 12))  # fmt: skip
    certain = certain and part in ("", "上半年", "下半年")
    return _Atom(date(year, first, 1), date(year, last, monthrange(year, last)[1]), False, certain)
