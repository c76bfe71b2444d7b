"""Which information a number counts: the words beside it, in its sentence, or before it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import Literal

from lvheng.narrative.records.information import UNSPECIFIED, InformationMention
from lvheng.narrative.records.named import FAR, OF_PEOPLE, TIGHT, Infos, Named, kind, span_of
from lvheng.narrative.words.numbers import Quantity
from lvheng.narrative.words.text import Span, Text

__all__ = ["ALWAYS_ITEMS", "OF_RECORDS", "Bound", "Confidence", "Surroundings"]

Confidence = Literal["high", "medium", "low"]
_LEVELS: tuple[Confidence, ...] = ("low", "medium", "high")

ALWAYS_ITEMS = frozenset(("条", "组"))
"""Measure words that in this field count records even without a noun."""
OF_RECORDS = frozenset(
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
        "枚",
        "份次",
        "人份",
        "个",
        "人次",
        "行",
    )
)
"""Those that count records where the noun is information."""


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


_ANAPHOR = re.compile(
    r"(?:上述|前述|上列|该批?|这批|该些|这些|此类|该等|所获|所购|全部|此|以上|其|涉案)(?:的)?(?:公民)?$"
)
_THINGS = (
    "合同|协议|文件|表格|文档|U盘|优盘|硬盘|光盘|手机卡|电话卡|SIM卡|sim卡|银行卡|信用卡|手机|电脑|账户|微信群|QQ群|群聊|网站|软件|鸡蛋|毛巾|裤子|香烟|烟|毒|命|路|鱼|狗|腿|街|河|"
    "短信|诈骗短信|垃圾短信|推广短信|消息|评论|留言|弹幕|广告|帖子|帖|微博|朋友圈|线索|建议|意见|新闻|语音|视频|推文|差评|回复|规定|法律|司法解释|理由|证据|电话费|罪名|案件|笔录|"
    "账单|发票|工位|嫌疑人|被告人|证人|警察|服务器|主机|移动硬盘|平板|笔记本|U盾|pos机|POS机|存折|空包|包裹|公章|营业执照|电话号码卡|骚扰电话|推销电话|陌生电话|诈骗电话|装修电话|广告电话"
)
_MATTERS = "公司|单位|群|群成员|粉丝|关注|点赞|转发|浏览|阅读量|播放|订单量|业务|交易|成交|签单|推销|卡|车|房|楼|店|网点|人员|员工|快递|案"
_NOT_OURS_AFTER = re.compile(
    rf"[GgTWw]B?(?![A-Za-z])|的?(?:{_THINGS})(?!信息|数据|资料|轨迹|面单|号|单|主|户|源|记录|照片|内容|录音|档|用户|者|的(?:姓名|电话|信息|资料))|款|例|(?:也|都)?(?:没|不(?!等|同))"
)
_NOT_OURS_BEFORE = re.compile(
    rf"(?:{_THINGS}|{_MATTERS}|嫌疑人|群里|好友|团伙|成员)(?:了|共计?|合计|总计|约|各|等|有|：|卡)*$"
)
_NO_RECORDS_BEFORE = re.compile(
    r"(?:短信|消息|评论|留言|弹幕|广告|帖子?|线索|意见|建议|规定|语音|视频|命|烟|笔录|新闻|电话)(?:了|共计?|合计|总计|约|各|等|有|：|卡)*$"
)
_TAKEN_OR_GIVEN = (
    "出货|发货|卖出|卖了|卖掉|卖给[^，。；]{1,6}|售出|售予|出售|贩卖|倒卖|转卖|转售|转让|购买|购入|购得|购进|买入|买了|买到|收购|收了|收到|进货|"
    "导出|导了|导走|拷走|拷了|拷贝|拷出|复制|下载|爬取|爬了|抓取|采集|收集|录入|登记|填写|填了|偷拍|翻拍|拍摄|拍得|拍了|抄录|抄了|抄走|打印|扫描|上传|"
    "追回|翻拍了|录下|录得|留下|攒下|攒了|记有|载有|查询|查了|查到|查得|查看|查出|调取|获取|获得|取得|拿到|拿走|拿了|弄到|弄来|弄了|搞到|搞了|窃取|窃得|盗取|盗得|偷出|偷了|截取|截得|骗取|骗得|"
    "换入|换出|换来|换得|换回|发出|发送|发了|提供|提供了|泄露|流出|外泄|公布|曝光|筛出|挑出|筛选出|验证|制作|注册|成交|经手"
)
_SUMMED = re.compile(
    rf"(?:说有?|共计?|总共|一共|合计|总计|累计|统共|加起来|(?<!不|未|审|会|估|设|统)计|总数|总量|数量|条数|查获|查实|大概|多达|高达|才|足足|得有|认定|统计[是为]?|另外|另有|还有|剩余|剩下|实际计算|实际为|{_TAKEN_OR_GIVEN})(?:有|了|是|为|达|共|计|得|到|过|出|来|走){{0,2}}(?:大概|约|得有)?$"
)
_HANDED = re.compile(
    rf"(?:共计?|累计|合计|总计|先后|一共)(?:向[^，。；]{{1,6}})?(?:{_TAKEN_OR_GIVEN})(?:了)?(?:截图|照片|图片|面单|文档|文件)?$"
)
_OF_ROWS = frozenset(("行", "人次", "单", "户"))
"""Measure words that hardly count anything else."""
_OF_SHEETS = frozenset(("张", "份", "单", "页", "行", "套"))
_HEADLESS = re.compile(
    r"(?=[，。；！？：、）（\n”])|$|后|给|卖|的?，|左右|吧|了|呢|啊|信息|数据|并|用于|获利|得款|得利|获得|获款|非法获利|违法所得|赚|牟利|均|均?系|全部|，"
)
_HOLDS = re.compile(
    "，?(?:每|上面|其|里面)(?:一)?[条张份组个套单行人页]?(?:信息|数据|照片|截图)?(?:均|都|全)?(?:载有|含有|包含|包括|写有|印有|记载|显示|有|含|是|为)(?:了)?"
)
_CONJUNCTION = re.compile("[和及与、，]$")
_OWN = re.compile("(?:本人|自己)的?$")
_TO_WHOM = re.compile("[给向予][^，。；]{0,12}$")
_OF_THEM = re.compile("其中的?(?:约|近|逾)?$")
_CONTAINER = re.compile(
    "(?:表格|文档|文件夹?|[Ee][Xx][Cc][Ee][Ll]表?|压缩包|数据包|文本|txt|TXT)(?:共计?|合计|约|各|有|为){0,2}$"
)
_CONCERNS = re.compile(
    "(?:涉及|涉|波及)(?:公民|群众|患者|学生|客户|用户|业主|居民|村民|人员|人数|自然人)?(?:共计?|约|达|多达)?$"
)
_ONLY_COUNTS = re.compile(
    "(?:[^，。；0-9]{0,6}(?:写的|写着|显示|记载|数出来|清出来|统计|清点|登记的?|列明|查下来))?(?:一共|总共|共计|合计|总计|累计|共|计|约|大约|大概|差不多|足足|统共|拢共|得有|也就|至少|有|是|为|说是|说有|包括|得有|光是)*"
)
_NOT_THOSE = re.compile(
    "抓获|刑拘|抓|团伙|涉案人员|嫌疑人|被告人|成员|群友|群里|被骗|受害|被害|报案|诈骗|拨打|推销|骚扰|成交|办理|判处|买家|下家|客服|参与|在场|出席|等[0-9]"
)
_NET_OF = re.compile(
    "(?:实为|实际为|应为|不重复的?|去重后为?|剔除重复后为?|剩余|有效)[^，。；0-9]{0,6}$"
)
_THEIR_PHONES = re.compile(
    "(?:人|业主|住户|客户|学生|同学|家长|老人|孩子|患者|司机|用户)?的(?:联系)?(?:电话|手机|号码|电话号|姓名)"
)
_MOVED = re.compile("把|将")
_HANDED_ON = re.compile("(?:也|都|全部?|一起|通通)*(?:给|卖|发|导|拷|交|推|泄|转|倒|拉|带走|抄)")
_TAKEN_PEOPLE = re.compile(
    "(?:卖|倒|导|拷|查|泄露|出售|拿|弄|搞|偷|拍|开盒|买)(?:了|出去|出来|出|走|掉|到|来|过)+(?:一共|总共|共|大概|差不多|得有)?$"
)
"""卖了三百来个客户: people stand for what is known of them."""


class Surroundings:
    """A text with the information that it names, asked number by number."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self.named = Named(text)

    def bound(
        self, quantity: Quantity, floor: int, ceiling: int, last: Bound | None
    ) -> Bound | None:
        """What a number counts, or None if it counts no information.

        `floor` and `ceiling` are the ends of the numbers beside it: words beyond are theirs. `last` is what
        the number before it counts.
        """
        view, unit = self.text.view, quantity.unit
        begin, end = quantity.span
        if _NOT_OURS_AFTER.match(view, end) and not self.named.names_at(end):
            return None
        if unit in ("个", "份") and _CONTAINER.search(view, max(0, begin - 10), begin):
            return None
        clause = self.text.clause_around(begin)
        before = self.named.before(begin, max(floor, clause.begin))
        tight = bool(before) and TIGHT.fullmatch(view, before[-1].span.end, begin) is not None
        if before and before[-1].role == "people" and not (tight and unit in ALWAYS_ITEMS):
            before, tight = [], False
        if before and before[0].category == "social_account" and self._is_own(before[0]):
            return None
        after = self.named.after(end, min(ceiling, clause.end), unit)
        joined = after and _CONJUNCTION.search(view, max(0, begin - 2), begin)
        if tight and not joined and (unit != "个" or not after):
            return self._described(quantity, before, True, floor, ceiling)
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
        not_ours = _NO_RECORDS_BEFORE if unit in ALWAYS_ITEMS else _NOT_OURS_BEFORE
        if not_ours.search(view, max(0, begin - 14), begin):
            return None
        if before and unit in ALWAYS_ITEMS | {"份", "单", "笔"}:
            return self._described(quantity, before, False, floor, ceiling)
        aside = self.named.aside(end)
        if not aside and (holds := _HOLDS.match(view, end)):
            aside = self.named.run(holds.end(), end + 120, ceiling)
        if aside and unit in ALWAYS_ITEMS | OF_RECORDS:
            return self._described(quantity, aside, True, floor, ceiling)
        return self._carried(quantity, last)

    def _is_own(self, info: InformationMention) -> bool:
        return bool(_OWN.search(self.text.view, max(0, info.span.begin - 4), info.span.begin))

    def kind_told_at(self, place: int) -> str:
        """The category of the list of information that begins right at a place, or unspecified."""
        return kind([], self.named.run(place, place + 120, len(self.text.view)))[0]

    # -------------------------------------------------------------- beside the number

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
        earlier = [
            info
            for info in self.named.within(max(floor, sentence.begin), head[0].span.begin)
            if info.role == "elements"
        ]
        return earlier[-1:] or self.named.said_later(quantity.span.end)

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

    def _carried(self, quantity: Quantity, last: Bound | None) -> Bound | None:
        """A number without a noun of its own: it counts what the text named before it."""
        unit = quantity.unit
        begin, end = quantity.span
        number = self.named.specific(bisect_right(self.named.ends, begin) - 1, begin)
        sentence = self.text.sentence_around(begin)
        near = number >= 0 and self.named.begins[number] >= sentence.begin
        if not self._stands_for_records(quantity, number, last):
            return None
        later = self.named.said_later(end)
        if not near and last and last.category != UNSPECIFIED:
            return Bound(last.category, last.described, begin, end, "low", last.among)
        if number < 0 or (later and not near):
            if later:
                category, _, among = kind([], later)
                return Bound(category, span_of(later), begin, end, "low", among)
            following = self.named.within(end, sentence.end)[:1]
            if following:
                return Bound(following[0].category, following[0].span, begin, end, "low")
            counts = unit in ALWAYS_ITEMS | _OF_ROWS | OF_PEOPLE | _OF_SHEETS
            return Bound(UNSPECIFIED, None, begin, end, "low") if counts else None
        listed_infos = self.named.list_up_to(number, sentence.begin if near else 0)
        category, certain, among = kind(listed_infos, [])
        sure = near and certain and not among and unit not in OF_PEOPLE - {"个"}
        confidence: Confidence = "medium" if sure else "low"
        return Bound(category, span_of(listed_infos), begin, end, confidence, among)

    def _stands_for_records(self, quantity: Quantity, number: int, last: Bound | None) -> bool:
        """Whether a number without a noun of its own may count records named before it."""
        view, unit = self.text.view, quantity.unit
        begin, end = quantity.span
        if unit in ALWAYS_ITEMS or (unit == "行" and quantity.low >= (10 if number >= 0 else 100)):
            return True
        sentence = self.text.sentence_around(begin)
        if (
            last is not None
            and last.unit == unit
            and _OF_THEM.search(view, max(sentence.begin, begin - 6), begin)
        ):
            return last.begin >= sentence.begin
        if not _HEADLESS.match(view, end):
            return False
        if last is not None and last.unit == unit and last.begin >= sentence.begin:
            return True
        gap = begin - self.named.ends[number] if number >= 0 else _NAME_LIST_REACH
        if (
            unit in OF_PEOPLE
            and 0 < gap <= _JUST_TOLD
            and self._is_all_of_its_clause(quantity.span)
            and self.named.infos[number].role == "elements"
        ):
            return True
        if (
            unit in _OF_ROWS
            and number >= 0
            and 0 < gap <= _JUST_TOLD
            and self.named.begins[number] >= sentence.begin
            and begin == self._clause_begin(begin)
        ):
            return True
        if (unit in OF_PEOPLE or unit in _OF_SHEETS) and self._are_those_named(
            quantity.span, unit, last
        ):
            return True
        if unit in (*OF_PEOPLE, "人次") and _NET_OF.search(view, max(0, begin - 16), begin):
            return number >= 0
        if unit in (*OF_PEOPLE, "人次") and _CONCERNS.search(view, max(0, begin - 12), begin):
            return 0 <= gap < _NAME_LIST_REACH and (last is None or last.begin < sentence.begin)
        if unit in OF_PEOPLE and _TO_WHOM.search(view, max(sentence.begin, begin - 14), begin):
            return False
        summed = _SUMMED.search(view, max(0, begin - 12), begin)
        if not summed and not _HANDED.search(view, max(0, begin - 24), begin):
            return False
        if unit in OF_PEOPLE and unit != "个":
            return gap < _NAME_LIST_REACH and (
                self.named.is_name_list(number) or self.named.infos[number].role == "elements"
            )
        return unit in OF_RECORDS

    def _are_those_named(self, span: Span, unit: str, last: Bound | None) -> bool:
        """，一共5480人，: a clause that only counts people, after information has been named in its sentence."""
        view = self.text.view
        clause = self.text.clause_around(span.begin)
        sentence = self.text.sentence_around(span.begin)
        if not self.named.names_any(sentence.begin, span.begin, people=unit in _OF_SHEETS):
            return False
        if last is not None and last.unit and last.begin >= sentence.begin:
            return False
        alone = _ONLY_COUNTS.fullmatch(view, clause.begin, span.begin)
        after = view[span.end : span.end + 1]
        ends = clause.end - span.end <= 1 or after in "，。；（吧左了呢"
        return bool(alone and ends) and not _NOT_THOSE.search(view, sentence.begin, span.begin)

    def _clause_begin(self, place: int) -> int:
        return self.text.clause_around(place).begin

    def _is_all_of_its_clause(self, span: Span) -> bool:
        clause = self.text.clause_around(span.begin)
        return clause.begin == span.begin and clause.end - span.end <= 1


_NAME_LIST_REACH = 80
_JUST_TOLD = 8


def _lower(confidence: Confidence) -> Confidence:
    return _LEVELS[max(0, _LEVELS.index(confidence) - 1)]
