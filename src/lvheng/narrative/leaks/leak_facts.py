"""What a text tells of a leak: of how many persons, how many records of which kind, and on which day it came out.

The sentences that tell the leak go before all others. People are counted as records where no records are.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import zip_longest

from lvheng.facts.register import CATEGORIES
from lvheng.narrative.acts.chronicle import Confidence, Reading
from lvheng.narrative.leaks.leaking import DISCOVERED
from lvheng.narrative.records.information import UNSPECIFIED, information_in, most_sensitive
from lvheng.narrative.records.items import items_in
from lvheng.narrative.records.named import OF_PEOPLE
from lvheng.narrative.words.dates import dates_in
from lvheng.narrative.words.numbers import Quantity, quantities_in
from lvheng.narrative.words.text import Span, Text

__all__ = ["HOLDERS", "counts_what_got_out", "facts_of_leak"]

HOLDERS = (
    "用户|客户|会员|学生|学员|患者|病人|住客|旅客|员工|职工|业主|家长|考生|受检者|体检者|消费者|司机|幼儿|孩子|儿童|娃|老人|顾客|储户|产妇|孕妇|参保人|求职者|受访者|当事人|车主|家庭|住户|租客|房东|居民"
    "|村民|群众|粉丝|读者|玩家|网友|买家|商户|股民|投保人|借款人|持卡人|宝宝|新生|校友|师生|教师|乘客|客人|人员|骑手|主播|代表|同学|雇主|投资者|申请人|被保险人|参赛者|志愿者|党员|退休人员|捐赠人|订户"
)
_OF_PERSONS = re.compile(
    f"(?:注册|活跃|付费|历史|离职|在职|未成年|老年|受影响|建档)*(?:的)?(?:{HOLDERS}|人)(?![数的质体群]?(?:规模|投诉|退))"
)
_HOLDER_BEFORE = re.compile(f"(?:{HOLDERS})[^，。；\\d]{{0,4}}$")
_SUMMED = re.compile(
    r"(?:涉及|影响|波及|包括|涵盖|一共|总共|共计|共|合计|附件|名单|里面有|里头有|内有|含|全员|全部门|全园|全校|全院|累计|达|有|约|近|为|，|。)[^，。；]{0,10}$"
)
_NO_PERSONS = re.compile(
    "(?:投诉|报警|来电|退卡|退费|举报|咨询|骂|打电话|员工中|抓获|约谈|处罚)[^，。；]{0,8}$|(?:有|共|招|聘)[^，。；]{0,4}(?:员工|职工|店员|员)(?:约|共)?$|直接负责|主管人员"
)
_NOT_COUNTED = re.compile(
    "[^，。；]{0,4}(?:投诉|退卡|退费|报警|来闹|打电话|上门|举报|涉案|被抓|工作人员|员工参与|嫌疑|看过|观看|围观|在线|浏览|点赞|转发|进群|在群|群(?:里|内|[，。；])|群$)"
)
_PERSONS = ("名", "人", "位", "户", "用户")
_ROWS = (*_PERSONS, "条", "组", "份", "张", "行", "单", "件", "套", "笔")
_MANY_OF_ONE = ("track", "communication_record", "communication_content")
"""Of which one person has many: his number is not theirs."""
_FEW = 10
"""Fewer are those who act or speak in the text, unless it says that they are affected."""
_AFFECTED = re.compile("(?:涉及|影响|波及|受影响的?|泄露了?)[^，。；]{0,6}$")
_ACCOUNTS = re.compile("(?:涉及|影响)[^，。；]{0,6}(?:账号|账户|帐号|帐户)[^，。；]{0,3}$")
_FOUND_ON = re.compile(
    "(?:发现|得知|获悉|知悉|接报|察觉|监测到)(?:的?(?:时间|日期|时点))?(?:是|为|：|于|在|，)*$"
)
_REACH = 32
_NOT_IN_IT = re.compile("(?:不含|不包括|不涉及|未涉及|没有|除了?|无)[^，。；]{0,10}$")


def facts_of_leak(
    text: Text, facts: dict[str, Reading], seen: Sequence[Span], told: Sequence[Span]
) -> None:
    """Put into `facts` (by path within the incident) what the sentences `seen`, which tell the leak, and then the others say."""
    for spans in (seen, told):
        _persons(text, facts, spans)
    kinds = _Kinds(text, seen)
    for spans in (seen, told):
        _amounts(text, facts, spans, kinds)
    _discovery(text, facts, told)


class _Kinds:
    """The kinds of information that a text names, by sentence, and those named where the leak is told."""

    def __init__(self, text: Text, seen: Sequence[Span]) -> None:
        self._text = text
        self._named = [
            one
            for one in information_in(text)
            if one.category != UNSPECIFIED
            and not _NOT_IN_IT.search(text.view, max(0, one.span.begin - 12), one.span.begin)
        ]
        self._begins = [one.span.begin for one in self._named]
        self._of_leak = {one.category for one in self._named if _within(one.span.begin, seen)}

    def beside(self, number: Quantity, or_of_leak: bool) -> str | None:
        """The most sensitive kind in the sentence of a number, or also where the leak is told."""
        sentence = self._text.sentence_around(number.span.begin)
        first, end = (bisect_left(self._begins, place) for place in sentence)
        told = {one.category for one in self._named[first:end]}
        told |= self._of_leak if or_of_leak else set()
        return most_sensitive(told) if told else None


def counts_what_got_out(text: Text, span: Span) -> bool:
    """Whether a sentence counts rows or persons."""
    numbers = quantities_in(text)
    at = bisect_left(numbers, span.begin, key=lambda number: number.span.begin)
    for number in numbers[at:]:
        if number.span.begin >= span.end:
            return False
        if _is_rows(text, number):
            return True
    return False


def _is_rows(text: Text, number: Quantity) -> bool:
    return number.low >= _FEW and (number.unit in _ROWS or _is_accounts(text, number))


def _is_accounts(text: Text, number: Quantity) -> bool:
    """受影响账号约86万个: accounts stand for those whose they are."""
    begin = number.span.begin
    return number.unit == "个" and bool(_ACCOUNTS.search(text.view, max(0, begin - 12), begin))


def _persons(text: Text, facts: dict[str, Reading], spans: Sequence[Span]) -> None:
    if "persons_affected" in facts:
        return
    counted = {item.quantity.span.begin for item in items_in(text)}
    numbers = [one for one in quantities_in(text) if _within(one.span.begin, spans)]
    for number in sorted(numbers, key=lambda one: not _is_affected(text, one)):
        begin, end = number.span
        clause = text.clause_around(begin)
        whose = _OF_PERSONS.match(text.view, end)
        accounts = _is_accounts(text, number)
        if not (accounts or number.unit in _PERSONS or (whose and number.unit in ("", "个"))):
            continue
        if number.low < _FEW and not _is_affected(text, number):
            continue
        if _NO_PERSONS.search(text.view, clause.begin, begin) or _NOT_COUNTED.match(text.view, end):
            continue
        held = whose or _HOLDER_BEFORE.search(text.view, clause.begin, begin)
        if begin in counted or held or _SUMMED.search(text.view, max(0, clause.begin - 1), begin):
            facts["persons_affected"] = Reading(number.as_stated(), number.span, "medium")
            return


def _is_affected(text: Text, number: Quantity) -> bool:
    begin = number.span.begin
    return _AFFECTED.search(text.view, max(0, begin - 12), begin) is not None


def _amounts(text: Text, facts: dict[str, Reading], spans: Sequence[Span], kinds: _Kinds) -> None:
    if any(path.startswith("leaked.") for path in facts):
        return
    here = [item for item in items_in(text) if _within(item.quantity.span.begin, spans)]
    records = [item for item in here if item.quantity.unit not in OF_PEOPLE]
    for item in records or here:
        category, confidence = item.category, item.confidence
        beside = kinds.beside(item.quantity, or_of_leak=False)
        if category in (UNSPECIFIED, "name_with_id_number"):
            known = category.replace(UNSPECIFIED, "ordinary")
            category = kinds.beside(item.quantity, or_of_leak=True) or known
            confidence = "low"
        elif category == "ordinary" and beside in CATEGORIES:
            category, confidence = beside, "low" if beside != category else confidence
        if item.counted is not None and not _is_few(item.quantity):
            _state(facts, category, item.counted, item.span, confidence)
    if not here:
        _told_apart(text, facts, spans, kinds)


def _told_apart(
    text: Text, facts: dict[str, Reading], spans: Sequence[Span], kinds: _Kinds
) -> None:
    """A number of rows or persons with what each has told beside it: 20551人，姓名、电话、健康告知书都在里面."""
    for number in quantities_in(text):
        if not _is_rows(text, number) or not _within(number.span.begin, spans):
            continue
        if _NOT_COUNTED.match(text.view, number.span.end):
            continue
        if category := kinds.beside(number, or_of_leak=True):
            _state(facts, category, number, number.span, "low")
        return


def _state(
    facts: dict[str, Reading], category: str, number: Quantity, span: Span, confidence: Confidence
) -> None:
    many = number.unit in _PERSONS and category in _MANY_OF_ONE
    if category in CATEGORIES and not many:
        facts.setdefault(f"leaked.{category}", Reading(number.as_stated(), span, confidence))


def _is_few(number: Quantity) -> bool:
    """几张, told in passing."""
    return number.high == _FEW - 1 and not number.exact


def _discovery(text: Text, facts: dict[str, Reading], spans: Sequence[Span]) -> None:
    """The day of which it is said that somebody found it out or was told."""
    days = dates_in(text)
    for day, after in zip_longest(days, days[1:]):
        if day.first != day.last or not day.given_to_the_day or not _within(day.span.begin, spans):
            continue
        sentence = text.sentence_around(day.span.begin)
        end = min(sentence.end, day.span.end + _REACH, after.span.begin if after else sentence.end)
        before = text.view[max(sentence.begin, day.span.begin - 10) : day.span.begin]
        if _FOUND_ON.search(before) or DISCOVERED.search(text.view, day.span.end, end):
            facts["discovered"] = Reading(day.first.isoformat(), day.span, "medium")
            return


def _within(place: int, spans: Sequence[Span]) -> bool:
    number = bisect_left(spans, Span(place + 1, 0)) - 1
    return number >= 0 and spans[number].begin <= place < spans[number].end
