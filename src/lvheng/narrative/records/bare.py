"""Numbers without a noun of their own: they count what the text named before them, if they count records at all."""

from __future__ import annotations

import re
from bisect import bisect_right

from lvheng.narrative.records.information import UNSPECIFIED
from lvheng.narrative.records.measures import (
    ALWAYS_ITEMS,
    OF_PEOPLE,
    OF_RECORDS,
    OF_ROWS,
    OF_SHEETS,
    Bound,
    Confidence,
)
from lvheng.narrative.records.named import Infos, Named, kind, span_of
from lvheng.narrative.words.numbers import Quantity
from lvheng.narrative.words.text import Span

__all__ = ["Bare"]

_TAKEN_OR_GIVEN = (
    "出货|发货|卖出|卖了|卖掉|卖给[^，。；]{1,6}|售出|售予|出售|贩卖|倒卖|转卖|转售|转让|购买|购入|购得|购进|买入|买了|买到|收购|收了|收到|进货|"
    "导出|导了|导走|拷走|拷了|拷贝|拷出|复制|下载|爬取|爬了|抓取|采集|收集|录入|登记|填写|填了|偷拍|翻拍|拍摄|拍得|拍了|抄录|抄了|抄走|打印|扫描|上传|"
    "追回|翻拍了|录下|录得|留下|攒下|攒了|记有|载有|查询|查了|查到|查得|查看|查出|调取|获取|获得|取得|拿到|拿走|拿了|弄到|弄来|弄了|搞到|搞了|窃取|窃得|盗取|盗得|偷出|偷了|截取|截得|骗取|骗得|"
    "给出去?|交出|回了|复印|影印|誊抄|传了|调出|调了|换入|换出|换来|换得|换回|发出|发送|发了|提供|提供了|泄露|流出|外泄|公布|曝光|筛出|挑出|筛选出|验证|制作|注册|成交|经手"
)
_SUMMED = re.compile(
    rf"(?:说有?|共计?|总共|一共|合计|总计|累计|统共|加起来|(?<!不|未|审|会|估|设|统)计|总数|总量|数量|条数|查获|查实|大概|多达|高达|才|足足|得有|认定|统计[是为]?|另外|另有|(?:第[一二三四五六七八九]|头一?|后一?|前一?|末一?|另一|再一|又一)(?:批|次|回|趟)|经[他她我其]手(?:过去|出去|卖出)?的?，?|手[上里](?:头)?(?:一共)?|陆陆续续|前前后后|陆续|先后|攒了多少？|多少？|数(?:我)?有：|数[是为]：?|还有|剩余|剩下|实际计算|实际为|{_TAKEN_OR_GIVEN})(?:有|了|是|为|达|共|计|得|到|过|出|来|走|去|掉){{0,2}}(?:大概|约|得有)?(?:其中的?)?$"
)
_HANDED = re.compile(
    rf"(?:共计?|累计|合计|总计|先后|一共)(?:向[^，。；]{{1,6}})?(?:{_TAKEN_OR_GIVEN})(?:了)?(?:截图|照片|图片|面单|文档|文件)?$"
)
_HEADLESS = re.compile(
    r"(?=[，。；！？：、）（\n”])|$|后|的(?=[，。；！？：、）（\n”]|$)|给|卖|里头|里面|当中|号(?=[，。；！？：、）\n]|$)|的?，|左右|吧|了|呢|啊|信息|数据|并|用于|获利|得款|得利|获得|获款|非法获利|违法所得|赚|牟利|均|均?系|全部|，"
)
_TO_WHOM = re.compile("[给向予][^，。；]{0,12}$")
_OF_THEM = re.compile("其中的?(?:约|近|逾)?$")
_CONCERNS = re.compile(
    "(?:涉及|涉|波及)(?:公民|群众|患者|学生|客户|用户|业主|居民|村民|人员|人数|自然人)?(?:共计?|约|达|多达)?$"
)
_ONLY_COUNTS = re.compile(
    "(?:[^，。；]{1,10}加起来|合起来|[^，。；0-9]{0,6}(?:写的|写着|显示|记载|数出来|清出来|统计|清点|登记的?|列明|查下来))?(?:一共|总共|共计|合计|总计|累计|共|计|约|大约|大概|差不多|足足|统共|拢共|得有|也就|至少|有|是|为|[每一](?:张|份|个|本|页)(?:表格?|文件夹?|名单)?|说是|说有|包括|得有|光是)*"
)
_NOT_THOSE = re.compile(
    "抓获|刑拘|抓|团伙|涉案人员|嫌疑人|被告人|成员|群友|群里|被骗|受害|被害|报案|诈骗|拨打|推销|骚扰|成交|办理|判处|买家|下家|客服|参与|在场|出席|等[0-9]"
)
_NET_OF = re.compile(
    "(?:实为|实际为|应为|不重复的?|去重[以之]?后[为是]?|剔除重复后为?|剩余|有效)[^，。；0-9]{0,6}$|(?:去掉|刨掉|除去|去除|剔除|合并|扣掉)[^。；，0-9]{0,4}重[^。；，0-9]{0,6}$|去了重[^。；0-9]{0,10}$"
    "|(?:最终|最后)(?:统计|核实|查明|清点|认定|算|数|剩|定|查|核)?(?:下来|出来)?(?:的|是|为|有|就是|剩|下)+$"
    "|(?:派出所|警察|公安|民警|警方|警官|检察院|检察官|法院|法官|判决书?|起诉书)[^，。；0-9]{0,8}(?:说|讲|告诉|查|统计|算|数|认|核|写)[^，。；0-9]{0,6}$"
)
"""How many there are in the end, or as those who counted them say."""
_OUT_OF_THEM = re.compile("(?:里头|里面|当中|之中|中)")
_A_FEW = 9
_NAME_LIST_REACH = 80
_JUST_TOLD = 8
_JUST_AFTER = 60
_JUST_BEFORE = 60


_LOOKED_UP = re.compile(
    "(?:查|查询|查档|调|定位|开盒|反查)(?:了|过|到|出)?(?:共计?|大概|大约|一共)?$"
)
"""查了四十来个人: each is looked up for one record."""


class Bare:
    """The information that a text names, asked for the numbers that name none."""

    def __init__(self, named: Named) -> None:
        self.named = named
        self.text = named.text

    def carried(self, quantity: Quantity, last: Bound | None) -> Bound | None:
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
            counts = unit in ALWAYS_ITEMS | OF_ROWS | OF_PEOPLE | OF_SHEETS
            return Bound(UNSPECIFIED, None, begin, end, "low") if counts else None
        listed_infos = self.named.list_up_to(number, sentence.begin if near else 0)
        held = self._held_by(quantity, number, listed_infos, sentence)
        category, certain, among = kind(listed_infos, held)
        sure = near and certain and not among and unit not in OF_PEOPLE - {"个"}
        confidence: Confidence = "medium" if sure else "low"
        return Bound(category, span_of(listed_infos), begin, end, confidence, among)

    def _held_by(self, quantity: Quantity, number: int, listed: Infos, sentence: Span) -> Infos:
        """What the records hold that are counted, as told beside the number or of the last records named."""
        end = quantity.span.end
        stop = min(self.text.sentence_around(quantity.span.begin).end, end + _JUST_AFTER)
        told = self.named.contents(quantity, [], len(self.text.view)) or self.named.all_there(
            end, stop
        )
        held = [info for info in told if info not in listed and info.role == "elements"]
        if held or any(info.role != "elements" or info.category != "ordinary" for info in listed):
            return held
        place = listed[0].span.begin
        earlier = self.named.within(max(0, place - _JUST_BEFORE), place)
        return [info for info in earlier[-1:] if info.role == "record" and info.certain]

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
            return True
        if not _HEADLESS.match(view, self._end_of_people(quantity.span, unit)):
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
            unit in OF_ROWS
            and number >= 0
            and 0 < gap <= _JUST_TOLD
            and self.named.begins[number] >= sentence.begin
            and begin == self._clause_begin(begin)
        ):
            return True
        if (unit in OF_PEOPLE or unit in OF_SHEETS) and self._are_those_named(
            quantity.span, unit, last
        ):
            return True
        told = number >= 0 and self.named.infos[number].role != "people"
        if (
            told
            and unit in ("份", "套")
            and quantity.low > _A_FEW
            and self._is_all_of_its_clause(quantity.span)
        ):
            return True
        if told and unit in OF_RECORDS and _OUT_OF_THEM.match(view, end):
            return quantity.low > _A_FEW
        if unit in (*OF_PEOPLE, *OF_RECORDS) and _NET_OF.search(
            view, max(sentence.begin, begin - 24), begin
        ):
            return told and quantity.low > _A_FEW
        if unit in (*OF_PEOPLE, "人次") and _CONCERNS.search(view, max(0, begin - 12), begin):
            return 0 <= gap < _NAME_LIST_REACH and (last is None or last.begin < sentence.begin)
        if unit in OF_PEOPLE and _TO_WHOM.search(view, max(sentence.begin, begin - 14), begin):
            return False
        summed = _SUMMED.search(view, max(0, begin - 12), begin)
        if not summed and not _HANDED.search(view, max(0, begin - 24), begin):
            return False
        if unit in OF_PEOPLE and unit != "个":
            return gap < _NAME_LIST_REACH and bool(
                _LOOKED_UP.search(view, max(0, begin - 8), begin)
                or self.named.is_name_list(number)
                or self.named.infos[number].role == "elements"
            )
        return unit in OF_RECORDS

    def _are_those_named(self, span: Span, unit: str, last: Bound | None) -> bool:
        """，一共5480人，: a clause that only counts people, after information has been named in its sentence."""
        view = self.text.view
        clause = self.text.clause_around(span.begin)
        sentence = self.text.sentence_around(span.begin)
        if not self.named.names_any(sentence.begin, span.begin, people=unit in OF_SHEETS):
            return False
        if last is not None and last.unit and last.begin >= sentence.begin:
            return False
        begin = max(clause.begin, view.rfind("（", clause.begin, span.begin) + 1)
        alone = _ONLY_COUNTS.fullmatch(view, begin, span.begin)
        end = self._end_of_people(span, unit)
        after = view[end : end + 1]
        ends = clause.end - end <= 1 or after in "，。；（）吧左了呢"
        return bool(alone and ends) and not _NOT_THOSE.search(view, sentence.begin, span.begin)

    def _end_of_people(self, span: Span, unit: str) -> int:
        """共4320个会员: where the people end that the number counts."""
        people = self.named.people_at(span.end) if unit in OF_PEOPLE else None
        return span.end if people is None else people.span.end

    def _clause_begin(self, place: int) -> int:
        return self.text.clause_around(place).begin

    def _is_all_of_its_clause(self, span: Span) -> bool:
        clause = self.text.clause_around(span.begin)
        return clause.begin == span.begin and clause.end - span.end <= 1
