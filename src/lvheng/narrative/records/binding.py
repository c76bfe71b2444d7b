"""Which information a number counts: the words beside it, in its sentence, or before it."""

from __future__ import annotations

import re
from bisect import bisect_left

from lvheng.narrative.records.bare import Bare
from lvheng.narrative.records.information import UNSPECIFIED, InformationMention
from lvheng.narrative.records.measures import (
    ALWAYS_ITEMS,
    OF_PEOPLE,
    OF_RECORDS,
    OF_VEHICLES,
    Bound,
    Confidence,
)
from lvheng.narrative.records.named import FAR, TIGHT, Infos, Named, kind, span_of
from lvheng.narrative.records.other_things import (
    are_counted_after,
    are_counted_before,
    are_files,
)
from lvheng.narrative.words.numbers import Quantity
from lvheng.narrative.words.text import Span, Text

__all__ = ["Surroundings"]

_LEVELS: tuple[Confidence, ...] = ("low", "medium", "high")
_ANAPHOR = re.compile(
    r"(?:上述|前述|上列|该批?|这批|该些|这些|此类|该等|所获|所购|全部|此|以上|其|涉案)(?:的)?(?:公民)?$"
)
_HOLDS = re.compile(
    "(?:照片|截图|图片|文件|表格)?，?(?:每|上面|其|里面|张张|份份|条条|个个|页页)(?:一)?[条张份组个套单行人页]?(?:信息|数据|照片|截图)?(?:均|都|全)?(?:载有|含有|包含|包括|写有|印有|记载|显示|有|含|是|为)(?:了)?"
)
_CONJUNCTION = re.compile("[和及与、，]$")
_OWN = re.compile("(?:本人|自己)的?$")
_THEIR_PHONES = re.compile(
    "(?:人|业主|住户|客户|学生|同学|家长|老人|孩子|患者|司机|用户)?的(?:联系)?(?:电话|手机|号码|电话号|姓名)"
)
_MOVED = re.compile("把|将")
_HANDED_ON = re.compile("(?:也|都|全部?|一起|通通)*(?:给|卖|发|导|拷|交|推|泄|转|倒|拉|带走|抄)")
_TAKEN_PEOPLE = re.compile(
    "(?:卖|倒|导|拷|查|泄露|出售|拿|弄|搞|偷|拍|开盒|买)(?:了|出去|出来|出|走|掉|到|来|过)+(?:一共|总共|共|大概|差不多|得有)?$"
)
"""卖了三百来个客户: people stand for what is known of them."""


_TOLD_TO = re.compile("(?:告诉|告知|通知|答复|回复|[问对跟找据])我?们?$")
"""告诉律师是一千九百四十条: to whom the number was told."""
_LOCATED = re.compile("定位(?:了|过|到)?(?:共计?)?$")
"""共定位15个手机号: their places."""
_VEHICLES = re.compile("(?:的|小?(?:汽|轿|货|客|卡|摩托|电动)?车|机动车|车辆)")


class Surroundings:
    """A text with the information that it names, asked number by number."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self.named = Named(text)
        self.bare = Bare(self.named)

    def bound(
        self, quantity: Quantity, floor: int, ceiling: int, last: Bound | None
    ) -> Bound | None:
        """What a number counts, or None if it counts no information.

        `floor` and `ceiling` are the ends of the numbers beside it: words beyond are theirs. `last` is what
        the number before it counts.
        """
        view, unit = self.text.view, quantity.unit
        begin, end = quantity.span
        if are_counted_after(view, end) and not self.named.names_at(end):
            return None
        if are_files(view, begin, unit):
            return None
        if unit in OF_VEHICLES:
            return self._of_vehicles(quantity)
        clause = self.text.clause_around(begin)
        before = self.named.before(begin, max(floor, clause.begin))
        tight = bool(before) and TIGHT.fullmatch(view, before[-1].span.end, begin) is not None
        if before and before[-1].role == "people":
            told = _TOLD_TO.search(view, clause.begin, before[-1].span.begin)
            if told or not (tight and unit in ALWAYS_ITEMS):
                before, tight = [], False
        if before and before[0].category == "social_account" and self._is_own(before[0]):
            return None
        after = self.named.after(end, min(ceiling, clause.end), unit)
        joined = after and _CONJUNCTION.search(view, max(0, begin - 2), begin)
        if tight and not joined and (unit != "个" or not after):
            return self._described(quantity, before, True, floor, ceiling)
        if after and _LOCATED.search(view, max(0, begin - 8), begin):
            return Bound("track", None, begin, after[-1].span.end, "low")
        if after:
            return self._described(quantity, after, True, floor, ceiling)
        if unit in OF_PEOPLE and _THEIR_PHONES.match(view, end):
            whose = "owner_contact_list" if unit == "户" else "ordinary"
            return Bound(whose, None, begin, end, "low")
        moved = _MOVED.search(view, clause.begin, begin)
        if unit in OF_PEOPLE and (moved or _TAKEN_PEOPLE.search(view, max(0, begin - 12), begin)):
            people = self.named.people_at(end)
            if people is not None and (not moved or _HANDED_ON.match(view, people.span.end)):
                return Bound(people.category, people.span, begin, people.span.end, "low")
        if are_counted_before(view, begin, unit):
            return None
        if before and unit in ALWAYS_ITEMS | {"份", "单", "笔"}:
            return self._described(quantity, before, False, floor, ceiling)
        aside = self.named.aside(end)
        if not aside and (holds := _HOLDS.match(view, end)):
            aside = self.named.run(holds.end(), end + 120, ceiling)
        if aside and unit in ALWAYS_ITEMS | OF_RECORDS:
            return self._described(quantity, aside, True, floor, ceiling)
        return self.bare.carried(quantity, last)

    def _is_own(self, info: InformationMention) -> bool:
        return bool(_OWN.search(self.text.view, max(0, info.span.begin - 4), info.span.begin))

    def _of_vehicles(self, quantity: Quantity) -> Bound | None:
        """查询38辆车的轨迹: vehicles stand for the records of them."""
        begin, end = quantity.span
        sentence = self.text.sentence_around(begin)
        if not _VEHICLES.match(self.text.view, end):
            return None
        after = self.named.within(end, sentence.end)[:1]
        for info in (*after, *reversed(self.named.within(sentence.begin, begin))):
            if info.category in ("track", "vehicle_file"):
                return Bound(info.category, info.span, begin, end, "low")
            if "车" in self.text.view[info.span.begin : info.span.end]:
                return Bound("vehicle_file", info.span, begin, end, "low")
        return None

    def kind_told_at(self, place: int) -> str:
        """The category of the list of information that begins right at a place, or unspecified."""
        return kind([], self.named.run(place, place + 120, len(self.text.view)))[0]

    # -------------------------------------------------------------- what kind it is

    def _described(
        self, quantity: Quantity, head: Infos, tight: bool, floor: int, ceiling: int
    ) -> Bound:
        contents = [
            info for info in self.named.contents(quantity, head, ceiling) if info not in head
        ]
        named = [info for info in (*head, *contents) if info.category != UNSPECIFIED]
        begin = min(quantity.span.begin, head[0].span.begin)
        end = max(quantity.span.end, head[-1].span.end)
        confidence: Confidence = "high" if tight else "medium"
        if self.text.view[quantity.span.begin - 1 : quantity.span.begin] == "各":
            each = tuple((info.category, info.span) for info in head)
            return Bound(head[0].category, head[0].span, begin, end, "medium", each=each)
        if not named:
            return self._unnamed(quantity, head, begin, end, confidence)
        category, certain, among = kind(head, contents)
        people = head[-1].role == "record" and head[-1].certain
        if category == "ordinary" and not contents and people:
            fuller = self._filled_in(quantity, head, floor)
            if fuller:
                named, confidence = fuller, "medium"
                category, certain, among = kind(head, fuller)
        described = Span(named[0].span.begin, named[-1].span.end)
        if among:
            confidence = "low"
        elif not certain:
            confidence = _lower(confidence)
        return Bound(category, described, begin, end, confidence, among)

    def _filled_in(self, quantity: Quantity, head: Infos, floor: int) -> Infos:
        """The elements named before in the sentence, or later as the contents, for a list called by its people."""
        sentence = self.text.sentences[self.text.sentence_at(head[0].span.begin)]
        there = self.named.all_there(quantity.span.end, min(sentence.end, quantity.span.end + 80))
        if there:
            return there
        earlier = [
            info
            for info in self.named.within(max(floor, sentence.begin), head[0].span.begin)
            if info.role == "elements"
        ]
        return (
            earlier[-1:]
            or self.named.said_later(quantity.span.end)
            or self.named.told_of_same(head[-1])
        )

    def _unnamed(
        self, quantity: Quantity, head: Infos, begin: int, end: int, confidence: Confidence
    ) -> Bound:
        """Records called only 公民个人信息: what the text before says they are, or else what it says after."""
        view = self.text.view
        place = head[0].span.begin
        anaphoric = bool(_ANAPHOR.search(view, max(0, place - 6), place))
        sentence = self.text.sentence_around(place)
        number = self.named.specific(bisect_left(self.named.begins, place) - 1, place)
        near = number >= 0 and self.named.begins[number] >= sentence.begin
        later = self.named.said_later(quantity.span.end)
        if number >= 0 and (near or (anaphoric and not later)):
            listed = self.named.list_up_to(number, sentence.begin if near else 0)
            category, certain, among = kind(listed, [])
            level: Confidence = "low" if among else "medium" if certain else "low"
            return Bound(category, span_of(listed), begin, end, level, among)
        if later:
            category, certain, among = kind([], later)
            level = "low" if among else "medium" if certain else "low"
            return Bound(category, span_of(later), begin, end, level, among)
        earlier = [
            info
            for info in self.named.within(max(0, place - FAR), place)
            if info.role in ("record", "elements")
        ]
        kinds = {info.category for info in earlier if info.certain}
        if len(kinds) == 1:
            return Bound(kinds.pop(), earlier[-1].span, begin, end, "low")
        return Bound(UNSPECIFIED, None, begin, end, confidence)


def _lower(confidence: Confidence) -> Confidence:
    return _LEVELS[max(0, _LEVELS.index(confidence) - 1)]
