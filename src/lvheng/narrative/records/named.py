"""The information that a text names, as lists beside a place and as contents told of records."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from lvheng.narrative.records.information import (
    UNSPECIFIED,
    InformationMention,
    information_and_people_in,
    most_sensitive,
)
from lvheng.narrative.records.measures import OF_PEOPLE
from lvheng.narrative.words.numbers import Quantity
from lvheng.narrative.words.text import Span, Text

__all__ = ["FAR", "TIGHT", "Infos", "Named", "kind", "span_of"]

Infos = list[InformationMention]

_BRACKETS = r"（[^（）]{0,100}）"
_FILLER = (
    r"等|各类|各种|各|共有|共计|合计|总计|总共|累计|一共|统共|共|计|多达|高达|达到|达|数量(?:共|合计|总计)?为?|条数为?|总数为?|总量为?|约|有|为|是|：|，|、|“|”|的|"
    r"均|就|分别|大概|得有|得|在内|不等|查获|之多|又|还|另有|另|原始|去重后|经去重后?|经统计|经查|经鉴定|经核实|一张|[一两二三四五][份个]|数据|信息|照片|图片|截图|页面|界面|登记页|首页|清单|名册|登记表|目录|底单|详情|档案|报告|名单|表格|文件|excel|EXCEL|Excel|PDF|pdf|JPG|jpg|PNG|卷宗|压缩包|打印件|记录|内容|明细|表|类|和|及|中的?"
)
TIGHT = re.compile(rf"(?:{_BRACKETS})?(?:{_FILLER}|{_BRACKETS}){{0,8}}")
_FORWARD = re.compile(r"[^，。；：、（）0-9\n]{0,14}")
_NO_FORWARD_OF_PEOPLE = re.compile(
    "[将把对从向被给让在于手都我查买卖收拿念说问打骂找叫]|告诉|承认|有(?!人)|用(?![户卡电])|一[起同]|共同|合伙|分工|先后|通过|下载|[导偷拷拍]"
)
_OF_PLACES = re.compile(
    "(?:不同的?|大型|高档|住宅)?(?:小区|楼盘|公司|单位|学校|医院|门店|店|网站|平台|群|城市|地区|省|市|县|乡|村|班|部门|渠道|系统|账号|网点|机构|批次|月|年级|社区|街道)(?:的|内|里|中)"
)
"""五个小区的用户名册: places and not records are counted."""
_FEW = re.compile("[二两三四五六七八九十]人$")
_ASIDE = re.compile(r"(?:左右|以上|以下|不等)?（(?!已按|按|经|已去重|去重)([^（）]{1,120})）")
_CONTENTS = re.compile(
    r"[，：]?(?:信息|数据|每条|里面|上面|其|具体)?(?:的?内容|分别|均|都|全|主要|仅|只|就|具体|大多|大部分)?"
    r"(?:系|为|是|包括|包含|涵盖|含有?|涉及|载有|记载|有|即|内容[为是]|带)(?:了|有)?"
)
_JUST_SAID = re.compile(r"，(?:就|全是|都是|也就是|里面|上面|包括|包含|含有|含|有|只有|内容)")
_JUST_LISTED = re.compile("[，：]|——")
_ALL_THERE = re.compile(
    "(?:多少)?(?:信息)?(?:等(?:信息)?)?(?:，)?(?:都|全|皆|均|样样|一应)(?:有|在|写|带|标|印|列|含|齐|记|俱全|清清楚楚)"
)
"""名字、电话、买了啥都有: what the records hold, told after them."""
_IS_EVIDENCE = re.compile(r"(?:里|中|上|显示|证实|证明|截图|可以|能够)")
_LIST_GAP = re.compile(
    rf"(?:{_BRACKETS})?(?:[、和与及的]|(?:所|已)?绑定的?|对应的?|以及|及其|等|其他|公民|在内的?|“|”|，(?=等)|[、，][一-鿿]{{1,7}}(?=[、，和及等]))*"
)
_FORWARD_LIST_GAP = re.compile(r"(?:[、和与及的]|以及|及其|等|公民|其)*")
_NAME_LIST = re.compile("名单|名册|花名册|信息表|登记表|附件|资料|信息$")
_LATER = re.compile(
    r"(?<=[。；，])(?:以上|上述)?(?:均|都|全|皆)(?:为|是|系)|(?:上述|该批?|这些|以上|所述|该些|前述)?(?:[一-鿿]{0,8})(?:信息|数据|资料|内容)(?:的?具体)?(?:的?内容)?(?:中|里)?(?:均|都|分别|主要|全部|就)?(?:包含|包括|含有?|涉及|载有|为|系|是|涵盖)(?:了|有)?"
    r"|(?:信息|数据|资料)(?:的?具体)?的?(?:内容|种类|类型|类别)："
)
_LATEST = 600
FAR = 2000
_MOST_LISTED = 30
_CALLED = 3
"""持卡人信息: by so many characters a list is known again."""


class Named:
    """A text and the information that it names, in order."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self.infos = information_and_people_in(text)
        self.begins = [info.span.begin for info in self.infos]
        self.ends = [info.span.end for info in self.infos]

    def names_at(self, place: int) -> bool:
        number = bisect_left(self.begins, place)
        return number < len(self.infos) and self.begins[number] <= place + 1

    def people_at(self, place: int) -> InformationMention | None:
        """The people named right at a place, where nothing of theirs is named after them."""
        number = bisect_left(self.begins, place)
        if number >= len(self.infos) or self.begins[number] > place + 3:
            return None
        people = self.infos[number]
        owns = self.text.view[people.span.end : people.span.end + 1] == "的"
        return people if people.role == "people" and not owns else None

    def before(self, begin: int, floor: int) -> Infos:
        """The list of information nearest before a place, or nothing.

        Where it ends with brackets, the list before the brackets: what is in them tells the contents.
        """
        number = bisect_right(self.ends, begin) - 1
        if number < 0 or self.begins[number] < floor:
            return []
        view = self.text.view
        closing = view.find("）", self.ends[number], begin)
        opening = view.rfind("（", floor, self.ends[number]) if closing >= 0 else -1
        if opening >= 0 and "）" not in view[opening : self.ends[number]]:
            outside = bisect_right(self.ends, opening) - 1
            if outside >= 0 and self.begins[outside] >= floor and opening - self.ends[outside] <= 3:
                number = outside
        return self.list_up_to(number, floor)

    def list_up_to(self, number: int, floor: int) -> Infos:
        listed = [self.infos[number]]
        while number > 0 and self.begins[number - 1] >= floor and len(listed) < _MOST_LISTED:
            begin, end = self.ends[number - 1], self.begins[number]
            if end - begin > 24 or not _LIST_GAP.fullmatch(self.text.view, begin, end):
                break
            number -= 1
            listed.insert(0, self.infos[number])
        return listed

    def after(self, end: int, ceiling: int, unit: str) -> Infos:
        number = bisect_left(self.begins, end)
        if number >= len(self.infos) or self.begins[number] >= ceiling:
            return []
        while self.infos[number].role == "people":
            number += 1
            if number >= len(self.infos) or self.begins[number] >= ceiling:
                return []
        gap = self.text.view[end : self.begins[number]]
        if len(gap) > (14 if unit in OF_PEOPLE else 10) or not _FORWARD.fullmatch(gap):
            return []
        if gap[:1] in ("中", "里") or _OF_PLACES.match(self.text.view, end):
            return []
        if unit in OF_PEOPLE and _NO_FORWARD_OF_PEOPLE.search(gap):
            return []
        if (
            unit == "人"
            and gap
            and "的" not in gap
            and _FEW.search(self.text.view, max(0, end - 3), end)
        ):
            return []
        last = number
        while (
            last + 1 < min(len(self.infos), number + _MOST_LISTED)
            and self.begins[last + 1] < ceiling
        ):
            if not _FORWARD_LIST_GAP.fullmatch(
                self.text.view, self.ends[last], self.begins[last + 1]
            ):
                break
            last += 1
        return self.infos[number : last + 1]

    def aside(self, end: int) -> Infos:
        """The information named in brackets right after a place."""
        match = _ASIDE.match(self.text.view, end)
        return self.within(match.start(1), match.end(1)) if match else []

    def names_any(self, begin: int, end: int, *, people: bool) -> bool:
        """Whether information of any kind is named between two places; or, if asked, people it may be of."""
        within = self.infos[bisect_left(self.begins, begin) : bisect_left(self.begins, end)]
        return any(people or info.role != "people" for info in within)

    def within(self, begin: int, end: int) -> Infos:
        within = self.infos[bisect_left(self.begins, begin) : bisect_left(self.begins, end)]
        return [info for info in within if info.role != "people" and info.category != UNSPECIFIED]

    def contents(self, quantity: Quantity, head: Infos, ceiling: int) -> Infos:
        """What the records hold, where the text says so around the number."""
        view, end = self.text.view, quantity.span.end
        found = self.aside(end)
        for info in head:
            found += self.aside(info.span.end)
        last = max([end, *(info.span.end for info in head)])
        generic = all(info.category == UNSPECIFIED for info in head)
        if quantity.unit in OF_PEOPLE and not found and view[end : end + 1] == "的":
            found = self.run(end + 1, min(ceiling, end + 120), ceiling)
        for pattern in (
            (_CONTENTS, _JUST_SAID, _JUST_LISTED) if generic else (_CONTENTS, _JUST_SAID)
        ):
            match = pattern.match(view, last)
            if match and not found:
                found = self.run(match.end(), min(ceiling, last + 120), ceiling)
        return found

    def all_there(self, begin: int, stop: int) -> Infos:
        """The list between two places of which the text says that it is all there."""
        for match in _ALL_THERE.finditer(self.text.view, begin, stop):
            number = bisect_right(self.ends, match.start() + 1) - 1
            if number < 0 or self.begins[number] < begin or match.start() - self.ends[number] > 4:
                continue
            return [one for one in self.list_up_to(number, begin) if one.role != "people"]
        return []

    def told_of_same(self, list_: InformationMention) -> Infos:
        """What the text says at another place that the records hold which it calls by the same people."""
        view = self.text.view
        called = view[list_.span.begin : list_.span.begin + _CALLED]
        number = bisect_left(self.begins, list_.span.begin)
        for info in reversed(self.infos[max(0, number - _MOST_LISTED) : number]):
            if view[info.span.begin : info.span.begin + _CALLED] != called:
                continue
            end = info.span.end
            said = _CONTENTS.match(view, end) or _JUST_SAID.match(view, end)
            found = self.aside(end) or (self.run(said.end(), end + 120, len(view)) if said else [])
            if found:
                return found
        return []

    def run(self, begin: int, stop: int, ceiling: int) -> Infos:
        """The list of information that begins right at a place, unless the next number counts it."""
        view = self.text.view
        number = bisect_left(self.begins, begin)
        if (
            number >= len(self.infos)
            or self.begins[number] - begin > 3
            or self.begins[number] >= stop
        ):
            return []
        last = number
        while last + 1 < len(self.infos) and self.begins[last + 1] < stop:
            begin, end = self.ends[last], self.begins[last + 1]
            if end - begin > 14 or re.search("[。；]", view[begin:end]):
                break
            last += 1
        after = self.ends[last]
        if _IS_EVIDENCE.match(view, after):
            return []
        if ceiling < len(view) and ceiling - after < 24 and TIGHT.fullmatch(view, after, ceiling):
            return []
        return [info for info in self.infos[number : last + 1] if info.role != "people"]

    def said_later(self, end: int) -> Infos:
        """上述信息均包含姓名、电话: what a later sentence says that the records hold."""
        for match in _LATER.finditer(self.text.view, end, min(len(self.text.view), end + _LATEST)):
            named = [
                info
                for info in self.run(
                    self._colon(match.end()), match.end() + 120, len(self.text.view)
                )
                if info.category != UNSPECIFIED
            ]
            if named:
                return named
        return []

    def _colon(self, place: int) -> int:
        return place + (self.text.view[place : place + 1] in ("：", "“"))

    def specific(self, number: int, place: int) -> int:
        """The nearest information up to a number of the list that says of what kind it is; -1 if none is near."""
        while number >= 0 and place - self.ends[number] <= FAR:
            if self.infos[number].role != "people" and self.infos[number].category != UNSPECIFIED:
                return number
            number -= 1
        return -1

    def is_name_list(self, number: int) -> bool:
        first = number
        while first > 0 and self.begins[number] - self.begins[first - 1] < 80:
            first -= 1
        words = (
            self.text.view[info.span.begin : info.span.end]
            for info in self.infos[first : number + 1]
        )
        return any(_NAME_LIST.search(word) for word in words)


def span_of(infos: Infos) -> Span:
    return Span(infos[0].span.begin, infos[-1].span.end)


def kind(head: Infos, contents: Infos) -> tuple[str, bool, tuple[str, ...]]:
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
