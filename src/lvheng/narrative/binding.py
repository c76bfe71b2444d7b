"""Which information a number counts: the words beside it, in its sentence, or before it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from lvheng.narrative.information import (
    UNSPECIFIED,
    InformationMention,
    information_and_people_in,
    most_sensitive,
)
from lvheng.narrative.numbers import Quantity
from lvheng.narrative.text import Span, Text

__all__ = ["Bound", "Confidence", "Surroundings"]

Confidence = Literal["high", "medium", "low"]
_LEVELS: tuple[Confidence, ...] = ("low", "medium", "high")
Infos = list[InformationMention]

ALWAYS_ITEMS = frozenset(("条", "组"))
"""Measure words that in this field count records even without a noun."""
OF_PEOPLE = frozenset(("名", "人", "位", "户", "个", "家", "用户"))
_OF_RECORDS = frozenset(
    ("份", "单", "张", "笔", "套", "例", "件", "段", "页", "封", "手", "份次", "人份", "个", "人次")
)


@dataclass(frozen=True)
class Bound:
    """What a number counts. `among`: the kinds between which the text does not divide it.

    `each`: the kinds of which it counts every one alike (征信、流水各3份). `unit`: the measure word.
    """

    category: str
    described: Span | None
    begin: int
    end: int
    confidence: Confidence
    among: tuple[str, ...] = ()
    each: tuple[tuple[str, Span], ...] = ()
    unit: str = ""


_BRACKETS = r"（[^（）]{0,100}）"
_FILLER = (
    r"等|各类|各种|各|共有|共计|合计|总计|总共|累计|一共|统共|共|计|多达|高达|达到|达|数量(?:共|合计|总计)?为?|条数为?|总数为?|总量为?|约|有|为|是|：|，|、|“|”|的|"
    r"均|就|分别|大概|得有|得|在内|不等|查获|之多|又|还|另有|另|原始|去重后|经去重后?|经统计|经查|经鉴定|经核实|一张|[一两二三四五][份个]|数据|信息|照片|图片|截图|表格|文件|excel|EXCEL|Excel|记录|内容|明细|表|类|和|及|中的?"
)
_TIGHT = re.compile(rf"(?:{_BRACKETS})?(?:{_FILLER}|{_BRACKETS}){{0,8}}")
_FORWARD = re.compile(r"[^，。；：、（）0-9\n]{0,14}")
_NO_FORWARD_OF_PEOPLE = re.compile("[将把对从向被给让在于手]")
_ASIDE = re.compile(r"(?:左右|以上|以下|不等)?（(?!已按|按|经|已去重|去重)([^（）]{1,120})）")
_CONTENTS = re.compile(
    r"[，：]?(?:信息|数据|每条|里面|上面|其|具体)?(?:的?内容|分别|均|都|全|主要|仅|只|就|具体|大多|大部分)?"
    r"(?:系|为|是|包括|包含|涵盖|含有?|涉及|载有|记载|有|即|内容[为是]|带)(?:了|有)?"
)
_JUST_SAID = re.compile(r"，(?:就|全是|都是|也就是|里面|上面|包括|包含|含有|含|有|只有|内容)")
_JUST_LISTED = re.compile("[，：]|——")
_IS_EVIDENCE = re.compile(r"(?:里|中|上|显示|证实|证明|截图|可以|能够)")
_ANAPHOR = re.compile(
    r"(?:上述|前述|上列|该批?|这批|该些|这些|此类|该等|所获|所购|全部|此|以上|其|涉案)(?:的)?(?:公民)?$"
)
_LIST_GAP = re.compile(
    rf"(?:{_BRACKETS})?(?:[、和与及的]|以及|及其|等|其他|公民|“|”|，(?=等)|[、，][一-鿿]{{1,7}}(?=[、，和及等]))*"
)
_FORWARD_LIST_GAP = re.compile(r"(?:[、和与及的]|以及|及其|等|公民|其)*")
_THINGS = (
    "合同|协议|文件|表格|文档|截图|U盘|优盘|硬盘|光盘|手机卡|电话卡|SIM卡|sim卡|银行卡|信用卡|手机|电脑|账户|微信群|QQ群|群聊|网站|软件|鸡蛋|毛巾|裤子|香烟|烟|毒|命|路|鱼|狗|腿|街|河|"
    "短信|诈骗短信|垃圾短信|推广短信|消息|评论|留言|弹幕|广告|帖子|帖|微博|朋友圈|线索|建议|意见|新闻|语音|视频|推文|差评|回复|规定|法律|司法解释|理由|证据|电话费|罪名|案件|笔录|"
    "账单|发票|工位|嫌疑人|被告人|证人|警察|服务器|主机|移动硬盘|平板|笔记本|U盾|pos机|POS机|存折|空包|包裹|公章|营业执照|电话号码卡|骚扰电话|推销电话|陌生电话|诈骗电话|装修电话|广告电话"
)
_MATTERS = "公司|单位|群|群成员|粉丝|关注|点赞|转发|浏览|阅读量|播放|订单量|业务|交易|成交|签单|推销|卡|车|房|楼|店|网点|人员|员工|快递|案"
_NOT_OURS_AFTER = re.compile(
    rf"的?(?:{_THINGS})(?!信息|数据|资料|轨迹|面单|号|单|主|户|源|记录|照片|内容|录音|档|的(?:姓名|电话|信息|资料))|款|例|(?:也|都)?(?:没|不(?!等|同))"
)
_NOT_OURS_BEFORE = re.compile(
    rf"(?:{_THINGS}|{_MATTERS}|嫌疑人|群里|好友|团伙|成员)(?:了|共计?|合计|总计|约|各|等|有|：|卡)*$"
)
_NO_RECORDS_BEFORE = re.compile(
    r"(?:短信|消息|评论|留言|弹幕|广告|帖子?|线索|意见|建议|规定|语音|视频|命|烟|笔录|新闻|电话)(?:了|共计?|合计|总计|约|各|等|有|：|卡)*$"
)
_SUMMED = re.compile(
    r"(?:说有?|共计?|总共|一共|合计|总计|累计|统共|加起来|查到|查获|查实|拿了|卖了|买了|收了|拍了|大概|多达|才|足足|得有|认定|统计[是为]?|另外|另有|还有|导出|下载|泄露|卖出)(?:有|了|是)?(?:大概|约|得有)?$"
)
_HEADLESS = re.compile(r"(?=[，。；！？：、）\n”])|$|后|给|卖|的?，|左右|吧|了|呢|啊|信息|数据")
_CONJUNCTION = re.compile("[和及与、，]$")
_CLASSED = re.compile(
    r"(?:属于|均属|属|认定为|归为|归入|定性为|界定为|系|为|是)(?:刑法意义上的|《?解释》?规定的|[“\"])?$"
)
_DENIED = re.compile("(?:不应?当?|并?非|不能|不宜|未|难以|不予)(?:认定)?$")
_ARGUED = re.compile("辩护人|辩称|辩解|提出|上诉人|主张|公诉机关|公诉人|检察|指控")
_DECIDED = re.compile("本院|法院|经查|审理认为|合议庭")
_OWN = re.compile("(?:本人|自己)的?$")
_NAME_LIST = re.compile("名单|名册|花名册|信息表|登记表|附件|资料|信息$")
_LATER = re.compile(
    r"(?<=[。；，])(?:以上|上述)?(?:均|都|全|皆)(?:为|是|系)|(?:上述|该批?|这些|以上|所述|该些|前述)?(?:[一-鿿]{0,8})(?:信息|数据|资料|内容)(?:的?具体)?(?:的?内容)?(?:中|里)?(?:均|都|分别|主要|全部|就)?(?:包含|包括|含有?|涉及|载有|为|系|是|涵盖)(?:了|有)?"
)
_LATEST = 600
_FAR = 2000
_MOST_LISTED = 30


class Surroundings:
    """A text with the information that it names, asked number by number."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self.infos = information_and_people_in(text)
        self._begins = [info.span.begin for info in self.infos]
        self._ends = [info.span.end for info in self.infos]

    def bound(
        self, quantity: Quantity, floor: int, ceiling: int, last: Bound | None
    ) -> Bound | None:
        """What a number counts, or None if it counts no information.

        `floor` and `ceiling` are the ends of the numbers beside it: words beyond are theirs. `last` is what
        the number before it counts.
        """
        view, unit = self.text.view, quantity.unit
        begin, end = quantity.span
        if _NOT_OURS_AFTER.match(view, end) and not self._names_at(end):
            return None
        clause = self.text.clause_around(begin)
        before = self._before(begin, max(floor, clause.begin))
        tight = bool(before) and _TIGHT.fullmatch(view, before[-1].span.end, begin) is not None
        if before and before[-1].role == "people" and not (tight and unit in ALWAYS_ITEMS):
            before, tight = [], False
        if before and before[0].category == "social_account" and self._is_own(before[0]):
            return None
        after = self._after(end, min(ceiling, clause.end), unit)
        joined = after and _CONJUNCTION.search(view, max(0, begin - 2), begin)
        if tight and not joined and (unit != "个" or not after):
            return self._described(quantity, before, True, floor, ceiling)
        if after:
            return self._described(quantity, after, True, floor, ceiling)
        not_ours = _NO_RECORDS_BEFORE if unit in ALWAYS_ITEMS else _NOT_OURS_BEFORE
        if not_ours.search(view, max(0, begin - 14), begin):
            return None
        if before and unit in ALWAYS_ITEMS | {"份", "单", "笔"}:
            return self._described(quantity, before, False, floor, ceiling)
        aside = self._aside(end)
        if aside and unit in ALWAYS_ITEMS | _OF_RECORDS:
            return self._described(quantity, aside, True, floor, ceiling)
        return self._carried(quantity, last)

    def _is_own(self, info: InformationMention) -> bool:
        return bool(_OWN.search(self.text.view, max(0, info.span.begin - 4), info.span.begin))

    def classed(self) -> Iterator[tuple[str, int, str]]:
        """Where the text says of what category of the law something is: what it says it of, where, which.

        The first is the category that the words for the thing name by themselves, or unspecified.
        """
        view = self.text.view
        for info in self.infos:
            if info.role != "legal":
                continue
            clause = self.text.clause_around(info.span.begin)
            said = _CLASSED.search(view, clause.begin, info.span.begin)
            if said and said.end() >= info.span.begin - 2 and not self._is_argued(said.start()):
                of = self._named(clause.begin, said.start())
                yield (of[-1].category if of else UNSPECIFIED), said.start(), info.category

    def _is_argued(self, place: int) -> bool:
        """Whether it is denied, or only one side says so."""
        sentence = self.text.sentence_around(place)
        if _DENIED.search(self.text.view, max(0, place - 6), place):
            return True
        before = self.text.view[sentence.begin : place]
        return bool(_ARGUED.search(before)) and not _DECIDED.search(before)

    def kind_told_at(self, place: int) -> str:
        """The category of the list of information that begins right at a place, or unspecified."""
        return _kind([], self._run(place, place + 120, len(self.text.view)))[0]

    # -------------------------------------------------------------- beside the number

    def _names_at(self, place: int) -> bool:
        number = bisect_left(self._begins, place)
        return number < len(self.infos) and self._begins[number] <= place + 1

    def _before(self, begin: int, floor: int) -> Infos:
        """The list of information nearest before a place, or nothing.

        Where it ends with brackets, the list before the brackets: what is in them tells the contents.
        """
        number = bisect_right(self._ends, begin) - 1
        if number < 0 or self._begins[number] < floor:
            return []
        view = self.text.view
        closing = view.find("）", self._ends[number], begin)
        opening = view.rfind("（", floor, self._ends[number]) if closing >= 0 else -1
        if opening >= 0 and "）" not in view[opening : self._ends[number]]:
            outside = bisect_right(self._ends, opening) - 1
            if (
                outside >= 0
                and self._begins[outside] >= floor
                and opening - self._ends[outside] <= 3
            ):
                number = outside
        return self._list_up_to(number, floor)

    def _list_up_to(self, number: int, floor: int) -> Infos:
        listed = [self.infos[number]]
        while number > 0 and self._begins[number - 1] >= floor and len(listed) < _MOST_LISTED:
            begin, end = self._ends[number - 1], self._begins[number]
            if end - begin > 24 or not _LIST_GAP.fullmatch(self.text.view, begin, end):
                break
            number -= 1
            listed.insert(0, self.infos[number])
        return listed

    def _after(self, end: int, ceiling: int, unit: str) -> Infos:
        number = bisect_left(self._begins, end)
        if number >= len(self.infos) or self._begins[number] >= ceiling:
            return []
        while self.infos[number].role == "people":
            number += 1
            if number >= len(self.infos) or self._begins[number] >= ceiling:
                return []
        gap = self.text.view[end : self._begins[number]]
        if len(gap) > (14 if unit in OF_PEOPLE else 10) or not _FORWARD.fullmatch(gap):
            return []
        if unit in OF_PEOPLE and _NO_FORWARD_OF_PEOPLE.search(gap):
            return []
        last = number
        while (
            last + 1 < min(len(self.infos), number + _MOST_LISTED)
            and self._begins[last + 1] < ceiling
        ):
            if not _FORWARD_LIST_GAP.fullmatch(
                self.text.view, self._ends[last], self._begins[last + 1]
            ):
                break
            last += 1
        return self.infos[number : last + 1]

    def _aside(self, end: int) -> Infos:
        """The information named in brackets right after a place."""
        match = _ASIDE.match(self.text.view, end)
        return self._named(match.start(1), match.end(1)) if match else []

    def _named(self, begin: int, end: int) -> Infos:
        within = self.infos[bisect_left(self._begins, begin) : bisect_left(self._begins, end)]
        return [info for info in within if info.role != "people" and info.category != UNSPECIFIED]

    def _contents(self, quantity: Quantity, head: Infos, ceiling: int) -> Infos:
        """What the records hold, where the text says so around the number."""
        view, end = self.text.view, quantity.span.end
        found = self._aside(end)
        for info in head:
            found += self._aside(info.span.end)
        last = max([end, *(info.span.end for info in head)])
        generic = all(info.category == UNSPECIFIED for info in head)
        for pattern in (
            (_CONTENTS, _JUST_SAID, _JUST_LISTED) if generic else (_CONTENTS, _JUST_SAID)
        ):
            match = pattern.match(view, last)
            if match and not found:
                found = self._run(match.end(), min(ceiling, last + 120), ceiling)
        return found

    def _run(self, begin: int, stop: int, ceiling: int) -> Infos:
        """The list of information that begins right at a place, unless the next number counts it."""
        view = self.text.view
        number = bisect_left(self._begins, begin)
        if (
            number >= len(self.infos)
            or self._begins[number] - begin > 3
            or self._begins[number] >= stop
        ):
            return []
        last = number
        while last + 1 < len(self.infos) and self._begins[last + 1] < stop:
            begin, end = self._ends[last], self._begins[last + 1]
            if end - begin > 14 or re.search("[。；]", view[begin:end]):
                break
            last += 1
        after = self._ends[last]
        if _IS_EVIDENCE.match(view, after):
            return []
        if ceiling < len(view) and ceiling - after < 24 and _TIGHT.fullmatch(view, after, ceiling):
            return []
        return [info for info in self.infos[number : last + 1] if info.role != "people"]

    # -------------------------------------------------------------- what kind it is

    def _described(
        self, quantity: Quantity, head: Infos, tight: bool, floor: int, ceiling: int
    ) -> Bound:
        contents = [info for info in self._contents(quantity, head, ceiling) if info not in head]
        named = [info for info in (*head, *contents) if info.category != UNSPECIFIED]
        begin = min(quantity.span.begin, head[0].span.begin)
        end = max(quantity.span.end, head[-1].span.end)
        confidence: Confidence = "high" if tight else "medium"
        if self.text.view[quantity.span.begin - 1 : quantity.span.begin] == "各":
            each = tuple((info.category, info.span) for info in head)
            return Bound(head[0].category, head[0].span, begin, end, "medium", each=each)
        if not named:
            return self._unnamed(quantity, head, begin, end, confidence)
        category, certain, among = _kind(head, contents)
        if category == "ordinary" and not contents and head[-1].role == "record":
            fuller = self._filled_in(quantity, head, floor)
            if fuller:
                named, confidence = fuller, "medium"
                category, certain, among = _kind(head, fuller)
        described = Span(named[0].span.begin, named[-1].span.end)
        if among:
            confidence = "low"
        elif not certain:
            confidence = _lower(confidence)
        return Bound(category, described, begin, end, confidence, among)

    def _filled_in(self, quantity: Quantity, head: Infos, floor: int) -> Infos:
        """The elements named before in the sentence, or later as the contents, for a list called by its people."""
        sentence = self.text.sentences[self.text.sentence_at(head[0].span.begin)]
        earlier = [
            info
            for info in self._named(max(floor, sentence.begin), head[0].span.begin)
            if info.role == "elements"
        ]
        return earlier[-1:] or self._said_later(quantity.span.end)

    def _unnamed(
        self, quantity: Quantity, head: Infos, begin: int, end: int, confidence: Confidence
    ) -> Bound:
        """Records called only 公民个人信息: what the text before says they are, or else what it says after."""
        view = self.text.view
        place = head[0].span.begin
        anaphoric = bool(_ANAPHOR.search(view, max(0, place - 6), place))
        sentence = self.text.sentence_around(place)
        number = self._specific(bisect_left(self._begins, place) - 1, place)
        near = number >= 0 and self._begins[number] >= sentence.begin
        later = self._said_later(quantity.span.end)
        if number >= 0 and (near or (anaphoric and not later)):
            listed = self._list_up_to(number, sentence.begin if near else 0)
            category, certain, among = _kind(listed, [])
            level: Confidence = "low" if among else "medium" if certain else "low"
            return Bound(category, _span(listed), begin, end, level, among)
        if later:
            category, certain, among = _kind([], later)
            level = "low" if among else "medium" if certain else "low"
            return Bound(category, _span(later), begin, end, level, among)
        earlier = [
            info
            for info in self._named(max(0, place - _FAR), place)
            if info.role in ("record", "elements")
        ]
        kinds = {info.category for info in earlier if info.certain}
        if len(kinds) == 1:
            return Bound(kinds.pop(), earlier[-1].span, begin, end, "low")
        return Bound(UNSPECIFIED, None, begin, end, confidence)

    def _said_later(self, end: int) -> Infos:
        """上述信息均包含姓名、电话: what a later sentence says that the records hold."""
        for match in _LATER.finditer(self.text.view, end, min(len(self.text.view), end + _LATEST)):
            named = [
                info
                for info in self._run(
                    self._colon(match.end()), match.end() + 120, len(self.text.view)
                )
                if info.category != UNSPECIFIED
            ]
            if named:
                return named
        return []

    def _colon(self, place: int) -> int:
        return place + (self.text.view[place : place + 1] in ("：", "“"))

    def _carried(self, quantity: Quantity, last: Bound | None) -> Bound | None:
        """A number without a noun of its own: it counts what the text named before it."""
        view, unit = self.text.view, quantity.unit
        begin, end = quantity.span
        number = self._specific(bisect_right(self._ends, begin) - 1, begin)
        sentence = self.text.sentence_around(begin)
        near = number >= 0 and self._begins[number] >= sentence.begin
        again = last is not None and last.unit == unit and last.begin >= sentence.begin
        if unit not in ALWAYS_ITEMS and not (again and _HEADLESS.match(view, end)):
            summed = _SUMMED.search(view, max(0, begin - 12), begin)
            if not summed or not _HEADLESS.match(view, end):
                return None
            if unit in OF_PEOPLE and unit != "个":
                listed = (
                    number >= 0 and begin - self._ends[number] < 80 and self._is_name_list(number)
                )
                if not listed:
                    return None
            elif unit not in _OF_RECORDS:
                return None
        later = self._said_later(end)
        if not near and last and last.category != UNSPECIFIED:
            return Bound(last.category, last.described, begin, end, "low", last.among)
        if number < 0 or (later and not near):
            if later:
                category, _, among = _kind([], later)
                return Bound(category, _span(later), begin, end, "low", among)
            following = self._named(end, sentence.end)[:1]
            if following:
                return Bound(following[0].category, following[0].span, begin, end, "low")
            return Bound(UNSPECIFIED, None, begin, end, "low") if unit in ALWAYS_ITEMS else None
        listed_infos = self._list_up_to(number, sentence.begin if near else 0)
        category, certain, among = _kind(listed_infos, [])
        confidence: Confidence = "medium" if near and certain and not among else "low"
        return Bound(category, _span(listed_infos), begin, end, confidence, among)

    def _specific(self, number: int, place: int) -> int:
        """The nearest information up to a number of the list that says of what kind it is; -1 if none is near."""
        while number >= 0 and place - self._ends[number] <= _FAR:
            if self.infos[number].role != "people" and self.infos[number].category != UNSPECIFIED:
                return number
            number -= 1
        return -1

    def _is_name_list(self, number: int) -> bool:
        first = number
        while first > 0 and self._begins[number] - self._begins[first - 1] < 80:
            first -= 1
        words = (
            self.text.view[info.span.begin : info.span.end]
            for info in self.infos[first : number + 1]
        )
        return any(_NAME_LIST.search(word) for word in words)


def _span(infos: Infos) -> Span:
    return Span(infos[0].span.begin, infos[-1].span.end)


def _kind(head: Infos, contents: Infos) -> tuple[str, bool, tuple[str, ...]]:
    """The category of records named by `head` that hold `contents`; whether it is certain; or among which."""
    named = [info for info in (*head, *contents) if info.category != UNSPECIFIED]
    legal = {info.category for info in named if info.role == "legal"}
    if len(legal) == 1:
        return legal.pop(), True, ()
    records = {info.category for info in head if info.role in ("record", "legal")} - {UNSPECIFIED}
    category = most_sensitive(info.category for info in named)
    surer = [info for info in contents if info.certain and info.category != UNSPECIFIED]
    vague = all(not info.certain and info.category != "track" for info in head)
    if surer and vague:
        return most_sensitive(info.category for info in contents), True, ()
    one_record = contents or "ordinary" in records or any(info.role == "elements" for info in head)
    if len(records) > 1 and not one_record:
        return category, False, tuple(sorted(records))
    of_category = [info for info in named if info.category == category]
    plain = all(info.category in (category, "ordinary", "name_with_id_number") for info in named)
    return category, plain and any(info.certain for info in of_category), ()


def _lower(confidence: Confidence) -> Confidence:
    return _LEVELS[max(0, _LEVELS.index(confidence) - 1)]
