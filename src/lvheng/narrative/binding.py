"""Which information a number counts: the words beside it, in its sentence, or before it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import Literal

from lvheng.narrative.information import (
    UNSPECIFIED,
    InformationMention,
    information_in,
    most_sensitive,
)
from lvheng.narrative.numbers import Quantity
from lvheng.narrative.text import Span, Text

__all__ = ["Bound", "Confidence", "Surroundings"]

Confidence = Literal["high", "medium", "low"]
_LEVELS: tuple[Confidence, ...] = ("low", "medium", "high")

_ALWAYS_ITEMS = frozenset(("条", "组", "条次"))
_OF_PEOPLE = frozenset(("名", "人", "位", "户", "个", "人次", "家"))
_OF_RECORDS = frozenset(
    (
        "份",
        "单",
        "张",
        "笔",
        "套",
        "例",
        "件",
        "段",
        "页",
        "封",
        "手",
        "份次",
        "人份",
        "个",
        "人次",
        "用户",
        "",
    )
)


@dataclass(frozen=True)
class Bound:
    """What a number counts. `among`: the kinds between which the text does not divide it."""

    category: str
    described: Span | None
    begin: int
    end: int
    confidence: Confidence
    generic: bool = False
    among: tuple[str, ...] = ()


_FILLER = (
    r"等|各类|各种|各|共有|共计|合计|总计|总共|累计|一共|统共|共|计|多达|高达|达到|达|数量(?:共|合计|总计)?为?|条数为?|总数为?|总量为?|约|有|为|是|：|，|、|“|”|的|"
    r"均|就|分别|大概|得有|得|在内|不等|查获|又|还|另有|另|以及|原始|去重后|经去重后?|经统计|经查|经鉴定|经核实|[一两二三]份|一张|[一二两]个|数据|信息|表格|文件|excel|EXCEL|Excel|记录|内容|表"
)
_TIGHT = re.compile(rf"(?:（[^（）]{{0,80}}）)?(?:{_FILLER}|（[^（）]{{0,80}}）){{0,7}}")
_FORWARD = re.compile(r"(?:的|[^，。；：、0-9（）\n]{0,10}?)(?:[“”\"])?")
_ASIDE = re.compile(r"(?:左右|以上|以下|不等)?（([^（）]{1,120})）")
_CONTENTS = re.compile(
    r"[，：。；]?(?:上述信息|该些信息|这些信息|信息|数据|每条|每份|里面|上面|其|具体)?(?:的?内容|分别|均|都|全|主要|仅|只|就|具体|大多|大部分)?"
    r"(?:系|为|是|包括|包含|涵盖|含有?|涉及|载有|记载|有|即|内容[为是]|带)(?:了|有)?"
)
_JUST_SAID = re.compile(r"，(?:就|全是|都是|也就是|里面|上面|包括|包含|含|有|只有|内容)")
_ANAPHOR = re.compile(
    r"(?:上述|前述|上列|该批?|这批|该些|这些|此类|该等|所获|所购|全部|相关|此|以上|其|涉案)(?:的)?(?:公民)?$"
)
_LISTED = re.compile(r"[、和与及]|以及|及其|、?以及|，(?=等)|等")
_NOT_OURS = (
    "合同|协议|文件|表格|文档|截图|U盘|优盘|硬盘|光盘|手机卡|电话卡|SIM卡|sim卡|银行卡|信用卡|手机|电脑|账户|微信群|QQ群|群聊|群|网站|软件|公司|单位|鸡蛋|"
    "短信|诈骗短信|垃圾短信|消息|评论|留言|弹幕|广告|帖子|帖|微博|朋友圈|线索|建议|意见|新闻|语音|视频|推文|差评|回复|规定|法律|司法解释|解释|要求|理由|证据|电话费|"
    "罪名|案件|案|群成员|粉丝|关注|点赞|转发|浏览|阅读量|播放|笔录|订单量|业务|交易|成交|签单|保单成交|命|路|毛巾|裤子|香烟|烟|鱼|狗|腿|街|河|毒|"
    "卡|车|房|楼|店|网点|账单|发票|工位|人员|员工|嫌疑人|被告人|证人|警察|服务器|主机|移动硬盘|平板|笔记本|U盾|pos机|POS机|存折|空包|包裹|快递|件货|公章|营业执照"
)
_NOT_OURS_AFTER = re.compile(
    rf"(?:的)?(?:[一-鿿]{{0,4}}?)?(?:{_NOT_OURS})(?!信息|数据|资料|轨迹|面单|号|单|主|户|源|记录|照片|内容|录音|档)|(?:之|款|例)|(?:骚扰|推销|陌生|诈骗|装修)(?:的)?电话|(?:没|也没|都没|也不|都不|不)"
)
_NOT_OURS_BEFORE = re.compile(rf"(?:{_NOT_OURS})(?:了|共计?|合计|总计|约|各|等|有|：)*$")


class Surroundings:
    """A text with the information that it names, asked number by number."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self.infos = information_in(text)
        self._begins = [info.span.begin for info in self.infos]
        self._ends = [info.span.end for info in self.infos]

    def bound(self, quantity: Quantity, floor: int, ceiling: int) -> Bound | None:
        """What a number counts, or None if it counts no information.

        `floor` and `ceiling` are the ends of the numbers of records beside it: words beyond are theirs.
        """
        view, unit = self.text.view, quantity.unit
        begin, end = quantity.span
        if _NOT_OURS_AFTER.match(view, end) and not self._names_at(end):
            return None
        clause = self.text.clauses[self.text.clause_at(begin)]
        before = self._before(begin, max(floor, clause.begin))
        tight_before = before and _TIGHT.fullmatch(view, before[-1].span.end, begin)
        after = self._after(end, min(ceiling, clause.end), unit)
        if tight_before or (before and not after and self._fits(before, unit)):
            assert before is not None
            return self._described(quantity, before, bool(tight_before), ceiling)
        if after:
            return self._described(quantity, after, True, ceiling)
        if _NOT_OURS_BEFORE.search(view, max(0, begin - 10), begin):
            return None
        aside = self._aside(end)
        if aside and unit in _ALWAYS_ITEMS | _OF_RECORDS:
            return self._described(quantity, aside, True, ceiling)
        return self._carried(quantity, floor)

    # -------------------------------------------------------------- beside the number

    def _names_at(self, place: int) -> bool:
        number = bisect_left(self._begins, place)
        return number < len(self.infos) and self._begins[number] <= place + 1

    def _before(self, begin: int, floor: int) -> list[InformationMention]:
        """The list of information nearest before a place, or nothing."""
        number = bisect_right(self._ends, begin) - 1
        if number < 0 or self._begins[number] < floor:
            return []
        return self._list_up_to(number, floor)

    def _list_up_to(self, number: int, floor: int) -> list[InformationMention]:
        listed = [self.infos[number]]
        while number > 0 and self._begins[number - 1] >= floor:
            gap = self.text.view[self._ends[number - 1] : self._begins[number]]
            if len(gap) > 12 or not re.fullmatch(
                rf"(?:（[^（）]{{0,80}}）)?(?:{_LISTED.pattern}|的|其他|、|公民|“|”)*", gap
            ):
                break
            number -= 1
            listed.insert(0, self.infos[number])
        return listed

    def _after(self, end: int, ceiling: int, unit: str) -> list[InformationMention]:
        number = bisect_left(self._begins, end)
        if number >= len(self.infos) or self._begins[number] >= ceiling:
            return []
        gap = self.text.view[end : self._begins[number]]
        if len(gap) > (14 if unit in _OF_PEOPLE else 10) or not _FORWARD.fullmatch(gap):
            return []
        last = number
        while last + 1 < len(self.infos) and self._begins[last + 1] < ceiling:
            between = self.text.view[self._ends[last] : self._begins[last + 1]]
            if len(between) > 6 or not re.fullmatch(
                rf"(?:{_LISTED.pattern}|的|公民|和其)*", between
            ):
                break
            last += 1
        return self.infos[number : last + 1]

    def _fits(self, before: list[InformationMention], unit: str) -> bool:
        """Whether words earlier in the clause, but not beside the number, may be what it counts."""
        return unit in _ALWAYS_ITEMS or unit in ("份", "单", "笔", "组")

    def _aside(self, end: int) -> list[InformationMention]:
        """The information named in brackets right after a number."""
        match = _ASIDE.match(self.text.view, end)
        return self._within(match.start(1), match.end(1)) if match else []

    def _within(self, begin: int, end: int) -> list[InformationMention]:
        first, last = bisect_left(self._begins, begin), bisect_left(self._begins, end)
        return self.infos[first:last]

    def _contents(
        self, quantity: Quantity, head: list[InformationMention], ceiling: int
    ) -> list[InformationMention]:
        """What the records hold, where the text says so around the number."""
        view, end = self.text.view, quantity.span.end
        found = self._aside(end)
        for info in head:
            found += self._aside(info.span.end)
        last = max([end, *(info.span.end for info in head)])
        for pattern in (_CONTENTS, _JUST_SAID):
            match = pattern.match(view, last)
            if match and not found:
                stop = min(ceiling, last + 80)
                found = self._run(match.end(), stop)
        return found

    def _run(self, begin: int, ceiling: int) -> list[InformationMention]:
        """The list of information that begins right at a place."""
        number = bisect_left(self._begins, begin)
        if (
            number >= len(self.infos)
            or self._begins[number] - begin > 8
            or self._begins[number] >= ceiling
        ):
            return []
        if re.search("[，。；]", self.text.view[begin : self._begins[number]]):
            return []
        last = number
        while last + 1 < len(self.infos) and self._begins[last + 1] < ceiling:
            between = self.text.view[self._ends[last] : self._begins[last + 1]]
            if len(between) > 10 or re.search("[。；]", between):
                break
            last += 1
        return self.infos[number : last + 1]

    # -------------------------------------------------------------- what kind it is

    def _described(
        self, quantity: Quantity, head: list[InformationMention], tight: bool, ceiling: int
    ) -> Bound:
        contents = [info for info in self._contents(quantity, head, ceiling) if info not in head]
        specific = [info for info in head if info.category != UNSPECIFIED]
        begin = min(quantity.span.begin, head[0].span.begin)
        end = max(quantity.span.end, head[-1].span.end)
        confidence: Confidence = "high" if tight else "medium"
        if not specific and not any(info.category != UNSPECIFIED for info in contents):
            return self._unnamed(quantity, head, begin, end, confidence)
        category, certain, among = _kind(specific, contents)
        named = specific or contents
        described = Span(named[0].span.begin, named[-1].span.end)
        if not certain:
            confidence = _lower(confidence)
        if among:
            confidence = "low"
        return Bound(category, described, begin, end, confidence, False, among)

    def _unnamed(
        self,
        quantity: Quantity,
        head: list[InformationMention],
        begin: int,
        end: int,
        confidence: Confidence,
    ) -> Bound:
        """Records called only 公民个人信息: what the text before says they are, or else what it says after."""
        view = self.text.view
        anaphoric = bool(_ANAPHOR.search(view, max(0, head[0].span.begin - 6), head[0].span.begin))
        earlier = [
            info
            for info in self.infos[: bisect_left(self._begins, head[0].span.begin)]
            if info.role in ("record", "elements")
        ]
        sentence = self.text.sentences[self.text.sentence_at(head[0].span.begin)]
        if earlier and (anaphoric or earlier[-1].span.begin >= sentence.begin):
            near = earlier[-1]
            return Bound(
                near.category, near.span, begin, end, "medium" if anaphoric else "low", True
            )
        later = self._said_later(quantity.span.end)
        if later:
            category, certain, _ = _kind([], later)
            return Bound(category, later[0].span, begin, end, "medium" if certain else "low", True)
        kinds = {info.category for info in earlier if info.certain}
        if len(kinds) == 1:
            return Bound(kinds.pop(), earlier[-1].span, begin, end, "low", True)
        return Bound(UNSPECIFIED, None, begin, end, confidence, True)

    def _said_later(self, end: int) -> list[InformationMention]:
        """上述信息均包含姓名、电话: what a later sentence says that the records hold."""
        match = _LATER.search(self.text.view, end, end + 400)
        return self._run(match.end(), match.end() + 100) if match else []

    def _carried(self, quantity: Quantity, floor: int) -> Bound | None:
        """A number without a noun of its own: it counts what the text named before it."""
        view, unit = self.text.view, quantity.unit
        begin, end = quantity.span
        headless = not view[end : end + 1].strip("，。；！？：、）\n”") or _HEADLESS.match(
            view, end
        )
        summed = _SUMMED.search(view, max(0, begin - 12), begin)
        if unit not in _ALWAYS_ITEMS and not (headless and summed and unit in _OF_RECORDS):
            return None
        number = bisect_right(self._ends, begin) - 1
        specific = number
        while specific >= 0 and self.infos[specific].category == UNSPECIFIED:
            specific -= 1
        if specific < 0:
            later = self._said_later(end)
            if later:
                category, _, among = _kind([], later)
                return Bound(category, later[0].span, begin, end, "low", True, among)
            return (
                None
                if number < 0 and unit not in _ALWAYS_ITEMS
                else Bound(UNSPECIFIED, None, begin, end, "low", True)
            )
        listed = self._list_up_to(specific, floor if self._ends[specific] > floor else 0)
        category, certain, among = _kind(
            [info for info in listed if info.category != UNSPECIFIED], []
        )
        sentence = self.text.sentences[self.text.sentence_at(begin)]
        near = self.infos[specific].span.begin >= sentence.begin
        confidence: Confidence = "medium" if near and certain and not among else "low"
        return Bound(category, self.infos[specific].span, begin, end, confidence, True, among)


_LATER = re.compile(
    r"(?:上述|该批?|这些|以上|所述|该些)?(?:公民)?(?:个人)?(?:信息|数据|资料|内容)(?:的?内容)?(?:中|里)?(?:均|都|分别|主要|全部)?(?:包含|包括|含有?|涉及|载有|为|系|是|涵盖)(?:了|有)?"
)
_HEADLESS = re.compile(r"(?:后|给|卖|的?，|左右|吧|了|呢|啊|，|信息|数据)")
_SUMMED = re.compile(
    r"(?:共计?|总共|一共|合计|总计|累计|统共|加起来|查到|查获|查实|拿了|卖了|买了|收了|拍了|大概|多达|才|足足|得有|认定)(?:有|了|是)?(?:大概|约|得有)?$"
)


def _kind(
    head: list[InformationMention], contents: list[InformationMention]
) -> tuple[str, bool, tuple[str, ...]]:
    """The category of records named by `head` that hold `contents`; whether it is certain; or among which."""
    named = [info for info in (*head, *contents) if info.category != UNSPECIFIED]
    legal = [info for info in named if info.role == "legal"]
    if legal and len({info.category for info in legal}) == 1:
        return legal[0].category, True, ()
    records = {
        info.category
        for info in head
        if info.role in ("record", "legal") and info.category != UNSPECIFIED
    }
    category = most_sensitive(info.category for info in named)
    if len(records) > 1 and "ordinary" not in records:
        return category, False, tuple(sorted(records))
    of_category = [info for info in named if info.category == category]
    plain = all(info.category in (category, "ordinary", "name_with_id_number") for info in named)
    return category, plain and any(info.certain for info in of_category), ()


def _lower(confidence: Confidence) -> Confidence:
    return _LEVELS[max(0, _LEVELS.index(confidence) - 1)]
