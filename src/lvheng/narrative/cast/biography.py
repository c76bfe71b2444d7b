"""Who somebody is: what he does for a living, when he was born, how old he was."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lvheng.narrative.acts.chronicle import Reading
from lvheng.narrative.acts.events import Told
from lvheng.narrative.cast.occupations import (
    Job,
    is_job,
    job_after,
    job_before,
    job_of_opening,
    jobs_of_clause,
    plain,
)
from lvheng.narrative.cast.people import Mention, People
from lvheng.narrative.words.dates import DateMention
from lvheng.narrative.words.text import Span

__all__ = ["Trait", "traits_in"]


class Trait(NamedTuple):
    """`path` of the party called `name`: occupation, born or age_at_act."""

    name: str
    path: str
    reading: Reading


_OF_A_HEADER = re.compile(
    r"(?:男|女|.{0,24}(?:出生|生于.{0,12}|周?岁|文化(?:程度)?|学历|毕业|肄业|族|籍|人)|(?:大学|大专|中专|高中|初中|小学|本科|硕士研究生|博士研究生|文盲|中共党员|群众|党员)"
    r"|(?:绰号|外号|化名|曾用名|别名|网名|自报|户籍|户口|住|现住|暂住|身份证|公民身份|出生地|出生于|籍贯).{0,40}|.{4,14}[月日]生)"
)
_OTHER_NAME = re.compile(
    '(?:曾用名|别名|化名|绰号|外号|网名|昵称|又名|自称)(?:系|为|是|叫)?[：“"]?$'
)
_EDUCATION = re.compile(".{0,10}(?:研究生|学历|文化(?:程度)?|毕业|肄业|本科|大专|中专)")
_SCHOOLED = re.compile("文化|学历|毕业|肄业|文盲")
_BY_PLACE = re.compile(
    "(?!.*(?:前科|初犯|自报|手机|现|电话|国|户籍|户口|住|身份证|党员|群众|族|籍|因|犯|被|出生|[年月日]|曾|涉嫌|向|将|把|购买|出售|获取))[\u4e00-\u9fffA-Za-z0-9“”（）]{2,20}"
)
"""What stands in a header where the occupation does, after the schooling."""
_ASIDE = re.compile("（([^（）]{1,80})）")
_TITLE = re.compile(
    "、?(?:原审)?(?:被告人|犯罪嫌疑人|嫌疑人|上诉人|同案犯|同案人|被不起诉人|违法行为人)$"
)
_MARK = re.compile("[，。；]")
_LONGEST_OFFICE = 40
_NEXT = 4
_SEVERAL = re.compile("[两二三四五六七八九十0-9几]名|均系|均为|都是")
_THROUGH = re.compile("(?:由|被|让|叫|指使|安排|伙同|通过|找到|请)(?:被告人|犯罪嫌疑人|同案人)?$")
_BORN = re.compile(r"(?:日)?(?:出生|生于|出生于|生(?=[，。）；]))")
_BORN_ON = re.compile(r"(?:出生(?:日期|年月日?|时间)?|生)(?:于|：|为|是)?$")
_AGE = re.compile(
    r"(?P<age>\d{1,2}|[一二三四五六七八九]?十[一二三四五六七八九]?)(?:周)?岁(?![以零])"
)
_YOUNGEST = 12
"""Of whoever is younger nobody tells such an act, if not by saying how old he was at it."""
_AT_THE_ACT = re.compile(
    r"(?:案发|行为|作案|事发|犯罪|实施)[^，。；]{0,6}(?:时|年)(?:[^，。；]{0,2})$|(?:当时|那时候?|时年)(?:才|只有|刚|仅|刚满)?$"
)
_NO_AGE = re.compile("不满|未满|以上|以下|左右|多|已满|年满|近|约|大概|差|快")
_OF_A_CHILD = re.compile("(?:的|大的)?(?:孩子|小孩|儿子|女儿|娃|幼|孙|弟|妹)")
_HAS_A_CHILD = re.compile(
    "(?:孩子|小孩|儿子|女儿|娃|孙[子女])[^，。；]{0,4}$|[有养带抚][^，。；]{0,6}$"
)
"""家中有十岁孩子, 女儿才八岁: the age of another."""
_NO_OFFICE = re.compile(
    r"^(?:一个|一名|某|那个|这个|该|我的?|原来的|以前的|当时的|楼下的?|小区的?|他的?|她的?|前)+"
)
_ENDEARING = re.compile("(?<=..)(?:大姐|大哥|阿姨|大叔|小姑娘|小哥|小伙|师傅|男的|女的)$")
_NO_TRADE_OF_A_NOUN = re.compile(
    "同事|朋友|网友|群主|客户|卖家|买家|骗子|邻居|同学|室友|舍友|男友|女友|前夫|前妻|前任|领导|有人|的|小伙|姑娘|大哥|大姐|大叔|粉丝|员工|学生|同行|亲戚|黑客|内鬼|他|她|我"
)
_OFFICE_OF_A_SURNAME = re.compile(
    r"^[一-鿿](?=(?:老师|医生|经理|主任|护士|律师|校长|院长|所长|警官|师傅)$)"
)


def traits_in(
    view: str, told: Told, clauses: Sequence[Span], people: People, dates: Sequence[DateMention]
) -> Iterator[Trait]:
    """What a sentence says of who somebody is; of one fact the first telling counts."""
    begin = told.span.begin
    words = view[begin : told.span.end]
    persons = [
        m
        for m in told.mentions
        if m.name
        and people.known[m.name].kind == "person"
        and not _OTHER_NAME.search(words, max(0, m.begin - 12), m.begin)
    ]
    if told.sentence == 0 and not people.proceedings and (job := job_of_opening(words)):
        span = Span(begin + job.begin, begin + job.end)
        yield Trait("我", "occupation", Reading(job.words, span, "medium"))
    yield from _jobs_beside(words, begin, persons, people)
    yield from _jobs_of_header(words, begin, persons)
    yield from _jobs_told(view, told, clauses, people, persons)
    named = [m for m in persons if m.form != "noun"]
    for day in dates:
        at = day.span.begin
        born = _BORN.match(view, day.span.end) or _BORN_ON.search(view[max(0, at - 8) : at])
        if (
            day.first == day.last
            and day.given_to_the_day
            and born
            and (name := _before(named, day.span.begin - begin))
        ):
            yield Trait(name, "born", Reading(day.first.isoformat(), day.span))
    if "岁" in words:
        yield from _ages(words, begin, named or persons, people)


# ---------------------------------------------------------------- occupation


def _jobs_beside(
    words: str, begin: int, persons: Sequence[Mention], people: People
) -> Iterator[Trait]:
    """店长匡某; 匡某（店长）; 班主任."""
    for mention in persons:
        name = mention.name or ""
        at = mention.begin
        if title := _TITLE.search(words[max(0, at - 8) : at]):
            at -= len(title[0])
        if mention.form == "noun":
            office = _ENDEARING.sub("", _NO_OFFICE.sub("", mention.words))
            if not _NO_TRADE_OF_A_NOUN.search(office) and is_job(office):
                fuller = _job_before(words, mention.end)
                job = fuller.words if fuller and office in fuller.words else office
                span = Span(
                    begin + (fuller.begin if fuller else mention.begin), begin + mention.end
                )
                yield Trait(name, "occupation", Reading(job, span, "medium"))
        elif mention.form == "name":
            if before := _job_before(words, at):
                span = Span(begin + before.begin, begin + before.end)
                several = [name]
                if _SEVERAL.search(words[max(0, at - 14) : at]):
                    several = _listed(words, persons, mention)
                for one in several:
                    yield Trait(one, "occupation", Reading(before.words, span))
            elif (
                mention.form == "name"
                and (office_ := _OFFICE_OF_A_SURNAME.sub("", mention.words)) != mention.words
            ):
                yield Trait(
                    name,
                    "occupation",
                    Reading(office_, Span(begin + mention.begin, begin + mention.end), "medium"),
                )
        aside = _ASIDE.match(words, mention.end)
        if aside and (job_ := job_after(aside[1])):
            span = Span(begin + aside.start(1) + job_.begin, begin + aside.start(1) + job_.end)
            yield Trait(name, "occupation", Reading(job_.words, span))


def _listed(words: str, persons: Sequence[Mention], first: Mention) -> list[str]:
    """The names that follow a name as a list: 两名员工钱某、罗某."""
    names, place = [first.name or ""], first.end
    for mention in persons:
        if mention.begin > first.begin and words[place : mention.begin] in ("、", "和", "与", "及"):
            names.append(mention.name or "")
            place = mention.end
    return names


def _jobs_of_header(words: str, begin: int, persons: Sequence[Mention]) -> Iterator[Trait]:
    """被告人林某，男，1994年10月10日出生，初中文化，务工."""
    for mention in persons:
        aside = _ASIDE.match(words, mention.end)
        place = aside.end() if aside else mention.end
        schooled = False
        for _ in range(14):
            if words[place : place + 1] != "，":
                break
            stop = _MARK.search(words, place + 1)
            end = stop.start() if stop else len(words)
            piece = words[place + 1 : end].rstrip("\n")
            by_place = schooled and _BY_PLACE.fullmatch(piece)
            schooled = schooled or _SCHOOLED.search(piece) is not None
            if (by_place or is_job(piece)) and not _EDUCATION.fullmatch(piece):
                span = Span(begin + place + 1, begin + place + 1 + len(piece))
                yield Trait(mention.name or "", "occupation", Reading(plain(piece), span))
                break
            if not _OF_A_HEADER.fullmatch(piece[:64]):
                break
            place = end


def _jobs_told(
    view: str, told: Told, clauses: Sequence[Span], people: People, persons: Sequence[Mention]
) -> Iterator[Trait]:
    for number, clause in enumerate(clauses):
        who = told.subjects[number] if number < len(told.subjects) else ()
        words = view[clause.begin : clause.end]
        who = tuple(name for name in who if people.known[name].kind == "person")
        first = bisect_left(persons, clause.begin - told.span.begin, key=_begin)
        last = bisect_left(persons, clause.end - told.span.begin, key=_begin)
        here = persons[first:last]
        for job in jobs_of_clause(words):
            place = clause.begin + job.begin - told.span.begin
            ahead = [m for m in here if m.end <= place and m.form in ("name", "family", "narrator")]
            after = {m.name for m in here if m.end > place} - {m.name for m in ahead}
            meant = tuple(name for name in who if name not in after)
            through = ahead and _THROUGH.search(
                view, clause.begin, told.span.begin + ahead[-1].begin
            )
            if through or not meant:  # 仍由晏某利用在某平台从事客服的便利
                meant = tuple(m.name for m in ahead[-1:] if m.name)
            if not meant and people.hero and re.search("[他她]", words[: job.begin]):
                meant = (people.hero,)
            sure = bool(ahead) or told.named[number]
            span = Span(clause.begin + job.begin, clause.begin + job.end)
            for name in meant:
                yield Trait(
                    name, "occupation", Reading(job.words, span, "high" if sure else "medium")
                )


# ---------------------------------------------------------------- age


def _ages(words: str, begin: int, persons: Sequence[Mention], people: People) -> Iterator[Trait]:
    """An age at the act; and the age now, where it leaves no doubt that the act was a child's."""
    for found in _AGE.finditer(words):
        age = _number(found["age"])
        name = _before(persons, found.start())
        if words[found.end() : found.end() + 1] == "的":
            name = _right_after(persons, found.end() + 1) or name
        if (
            name is None
            or age < 6
            or _NO_AGE.search(words[max(0, found.start() - 2) : found.start()])
            or _OF_A_CHILD.match(words, found.end())
            or (
                people.known[name].form != "family"
                and _HAS_A_CHILD.search(words, max(0, found.start() - 10), found.start())
            )
        ):
            continue
        lead = words[max(0, found.start() - 16) : found.start()]
        at_the_act = _AT_THE_ACT.search(lead)
        person = people.known[name]
        bare = lead.endswith("（") and words[found.end() : found.end() + 1] == "）"
        child = (_YOUNGEST <= age < 18 and person.form in ("family", "name")) or (bare and age < 20)
        if at_the_act or child:
            span = Span(begin + found.start("age"), begin + found.end())
            yield Trait(name, "age_at_act", Reading(age, span, "high" if at_the_act else "medium"))


def _before(persons: Sequence[Mention], place: int) -> str | None:
    """The last person named before a place of the sentence."""
    last = bisect_left(persons, place, key=_begin)
    return next(
        (m.name for m in reversed(persons[max(0, last - 2) : last]) if m.end <= place), None
    )


def _right_after(persons: Sequence[Mention], place: int) -> str | None:
    """17岁的郝某."""
    next_ = bisect_left(persons, place, key=_begin)
    if next_ < len(persons) and persons[next_].begin - place <= _NEXT:
        return persons[next_].name
    return None


def _begin(mention: Mention) -> int:
    return mention.begin


def _job_before(words: str, place: int) -> Job | None:
    first = max(0, place - _LONGEST_OFFICE)
    job = job_before(words[first:place])
    return Job(job.words, first + job.begin, first + job.end) if job else None


def _number(said: str) -> int:
    if said.isdigit():
        return int(said)
    digits = "零一二三四五六七八九"
    tens, _, ones = said.partition("十")
    return (digits.index(tens) if tens else 1) * 10 + (digits.index(ones) if ones else 0)
