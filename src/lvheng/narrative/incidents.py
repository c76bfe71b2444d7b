"""Leaks at an organisation: what leaked, whose data, when it was discovered, orders to correct.

An organisation has a leak where it answers for one (an accused unit, one that was ordered to correct), or
where it tells of its own: 我们平台的库被拖了, 我司员工把客户资料卖了. A victim's word that a firm leaked his
data tells an act and no incident.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from lvheng.facts.register import CATEGORIES
from lvheng.narrative.attribution import Voice
from lvheng.narrative.chronicle import Deed, Reading
from lvheng.narrative.events import Told
from lvheng.narrative.people import People, Person
from lvheng.narrative.text import Span, Text

__all__ = ["House", "Leak", "Leaks", "house_of"]

_LEAKED = re.compile(
    r"被(?:人|黑客|他人|境外[^，。]{0,6})(?:爬|拖|盗|黑|脱|窃|偷|导)(?:走|取|库|了)|(?:没|未)(?:做|有)?(?:鉴权|加密|脱敏)|未授权访问|越权漏洞|(?:信息|数据|资料|库|隐私|记录|名单|文件|订单|接口|服务器|后台|系统|账号|通讯录|相册)[^，。；]{0,16}(?:泄露|泄漏|外泄|流出|外流|被(?:人|他人|黑客|境外|学生|员工|前员工|不法分子|别人|外部)?[^，。；被]{0,6}?(?:拖|盗|黑|脱库|下载|窃|加密|爬|撞库|攻破|导走|拷走|偷)|裸奔|可(?:以)?(?:直接)?访问|能(?:直接)?(?:访问|看到|下载)|被公开|被异常(?:调用|访问|查询)|暴露|在外面传|被挂|传走|回传|外传)|(?:泄露|泄漏|外泄)(?:了)?(?:用户|客户|会员|患者|学生|员工|住客|业主)|数据泄露|泄露事件|拖库|(?:数据库|服务器|系统|接口|后台|云盘|存储桶)[^，。；]{0,16}(?:被(?:黑|拖|攻击|入侵|勒索|脱|加密|人)|未设密码|没设密码|没有?密码|暴露|裸奔|漏洞)|(?:设(?:置)?成(?:了)?公开|权限(?:开|设)成)"
)
_ORDERED = re.compile(
    r"责令[^，。；]{0,14}(?:整改|改正|采取改正)|(?:整改|改正)(?:通知书?|通知|指令|函|意见)|限期(?:\d+[日天内]*)?(?:整改|改正)|(?:网信|公安|网安|通管|工信|监管|邮管|卫健|教育)[^，。；]{0,14}要求[^，。；]{0,12}(?:整改|改正)|下(?:了|达|发)?[^，。；]{0,8}整改|责令(?:其)?(?:限期)?(?:整改|改正)"
)
_REFUSED = re.compile(
    r"(?<!没有)(?<!并未)(?:拒不|拒绝|逾期未|迟迟未|迟迟没|一直没|始终未|仍未|仍不|未按(?:期|要求))(?:有)?(?:进行|完成|落实|采取)?(?:有效)?(?:整改|改正|改(?=[，。；]))|未采取任何(?:有效)?(?:整改|改正)?措施|(?:整改|改正)[^，。；]{0,6}(?:置之不理|没理|没管|没做|不理)|对[^，。；]{0,10}(?:整改|改正)[^，。；]{0,8}(?:置之不理|不予理睬|敷衍)"
)
_CORRECTED = re.compile(
    r"(?:已|已经|及时|立即|马上|按(?:期|时|要求)|规定期限内)[^，。；]{0,4}(?:完成)?(?:了)?(?:全部)?(?:整改|改正)(?!通知)|(?:整改|改正)(?:已)?(?:完毕|完成|好了|到位)|完成(?:了)?(?:全部)?(?:整改|改正)"
)
_SANCTIONED = re.compile("(?:处以|并处|罚款|给予警告|约谈|行政处罚|通报批评|责令)")
_DISCOVERED = re.compile(r"发现|获悉|得知|接到|监测到|收到(?!责令|整改)|反映|投诉|告警|报警|通报")
_OF_PERSONS = re.compile(
    "(?:用户|客户|会员|学生|患者|病人|住客|员工|业主|家长|人)(?![信资数的质体])"
)
_SUMMED = re.compile(
    r"(?:涉及|影响|波及|包括|涵盖|一共|总共|共计|共|合计|附件|名单)[^，。；]{0,10}$"
)
_ORGANISATION = "(?:公司|集团|平台|医院|卫生院|诊所|学校|中学|小学|大学|学院|幼儿园|银行|酒店|宾馆|民宿|物业|中心|机构|门店|店|网点|驿站|律所|事务所|协会|小程序|网站|商城|App|APP|app|局|所|厂)"
_INTRODUCED = re.compile(
    rf"^(?:[^，。！？]{{0,12}}[，。！？])?(?:我们?是|本人是|我们|我在|咨询[^，。]{{0,6}}[，：]|大家好，|您好，|你好，)?(?P<name>(?:一家|某|本市某)?[^，。！？的是我做把被了]{{0,14}}?{_ORGANISATION})(?:的)?(?:[^，。！？]{{0,8}}?)(?:负责人|合规岗?|法务|信息中心|信息科|运维|安全岗?|技术负责人|IT|DPO|运营|管理员|主管|人事|院办|教务|办公室|老板|站长|店长|校长|院长|经理|行政|客服主管|数据岗|内控|风控)(?:的)?(?=[，。！？\s])"
)
_OURS = re.compile(
    rf"(?P<name>(?:(?:我们|咱们?)(?:这)?(?:家|个)?(?:自己)?(?:的)?[^，。！？的把被了我在]{{0,6}}?|我(?:自己)?(?:的)?){_ORGANISATION}(?!里)|我司|本公司|我院|我校|我店(?!里)|我行|本店|本院|本平台|本公司)"
)
_IN_THE_SHOP = re.compile("店里|公司里|单位里")
_WE = re.compile("我们(?=是一?家|的?(?:系统|服务器|客户|用户|后台|订单|数据|平台)|这边|安全部)")
_RUNS_IT = re.compile(
    r"我(?:自己)?开(?!始|车|会|玩|通|的)|(?:要|用|得|该)(?:不要|向|不用)?[^，。]{0,14}(?:报告|上报|报备|通知用户|对外|通知客户|通知学生|通知家长)|(?:公司|平台|网点|店|我们|单位|学校|医院|酒店|我司|机构)[^，。]{0,10}(?:责任|受罚|被罚|罚多少|被查|关停|处罚|违法)|整改|作为(?:委托方|处理者|个人信息处理者|平台|用人单位)|我们(?:马上|立即|立刻|当天|做数据|紧急|已经|排查|报警|溯源|封)|算(?:不算)?(?:泄露|安全)事件|应急|会不会被[^，。]{0,8}(?:处罚|罚|查|追责|约谈|下架)|我们(?:一个|有个|有一?名|的一个)?(?:离职|前|内部|在职)[^，。]{0,8}(?:员工|护士|老师|销售|客服|医生|经理|技术)|竞争对手|我司|我店|我院|个人开发者"
)
_OWN_APP = re.compile(
    r"个人开发者|我(?:做|开发|写|搞)(?:了|的)[^，。]{0,8}(?:app|App|APP|小程序|网站|工具|软件)"
)


@dataclass(frozen=True, slots=True)
class House:
    """The organisation for which the narrator speaks."""

    name: str
    span: Span


def house_of(text: Text) -> House | None:
    """The organisation that tells its own story, if one does.

    >>> house_of(Text("某消金公司合规岗。外包公司的员工把客户资料卖了，我们要不要对外通知？")).name
    '某消金公司'
    """
    view = text.view
    if not _RUNS_IT.search(view):
        return None
    if own := _OWN_APP.search(view, 0, 200):
        return House("我", Span(*own.span()))
    for pattern in (_INTRODUCED, _OURS, _IN_THE_SHOP, _WE):
        found = pattern.search(view, 0, 200)
        if found:
            group = "name" if "name" in found.groupdict() else 0
            return House(found[group], Span(*found.span(group)))
    return None


@dataclass(slots=True)
class Leak:
    """A leak and whose it is. Facts are by path within the incident."""

    party: str
    span: Span | None = None
    facts: dict[str, Reading] = field(default_factory=dict)
    answers: bool = False
    """Whether an authority ordered or sanctioned the organisation."""


@dataclass
class Leaks:
    """The leaks that a text tells, one for each organisation."""

    house: House | None = None
    by_party: dict[str, Leak] = field(default_factory=dict)

    def read(
        self, text: Text, told: Told, voices: Sequence[Voice], people: People, dates: Sequence[Any],
        items: Sequence[Any], numbers: Sequence[Any],
    ) -> None:  # fmt: skip
        """Take from a sentence what it says of a leak."""
        words = text.view[told.span.begin : told.span.end]
        if any(voice.hypothetical for voice in voices):
            return
        leaked = _LEAKED.search(words)
        ordered, refused = _ORDERED.search(words), _REFUSED.search(words)
        sanctioned = _SANCTIONED.search(words)
        if not (leaked or ordered or refused or self.by_party or self.house):
            return
        party = self._party(told, people)
        if party is None:
            return
        leak = self.by_party.setdefault(party, Leak(party))
        leak.answers = leak.answers or bool(ordered or sanctioned)
        if leaked and leak.span is None:
            leak.span = _span(told, leaked)
        if ordered:
            leak.facts.setdefault("ordered_to_correct", Reading(True, _span(told, ordered)))
        if refused:
            leak.facts["refused"] = Reading(True, _span(told, refused))
        elif (corrected := _CORRECTED.search(words)) and "ordered_to_correct" in leak.facts:
            leak.facts.setdefault("refused", Reading(False, _span(told, corrected)))
        if leaked:
            self._amounts(leak, items)
        self._persons(text, leak, numbers, bool(leaked))
        self._discovery(text, told, leak, dates)

    def _party(self, told: Told, people: People) -> str | None:
        units = [n for names in told.subjects for n in names if people.known[n].kind == "unit"]
        units += [m.name for m in told.mentions if m.name and people.known[m.name].kind == "unit"]
        if people.proceedings:
            answering = [
                n
                for n in units
                if people.known[n].form == "unit" and people.known[n].role != "victim"
            ]
            accused = [one.name for one in people.accused if one.kind == "unit"]
            if answering or accused:
                return (answering or accused)[0]
            return people.last_unit
        named = [n for n in units if people.known[n].form == "unit"]
        if self.house or named:
            return self.house.name if self.house else named[0]
        return next(iter(self.by_party)) if len(self.by_party) == 1 else people.last_unit

    def _amounts(self, leak: Leak, items: Iterable[Any]) -> None:
        for mention in items:
            if mention.counted is None or mention.category not in CATEGORIES:
                continue
            value = mention.counted.as_stated()
            leak.facts.setdefault(
                f"leaked.{mention.category}", Reading(value, mention.span, mention.confidence)
            )

    def _persons(self, text: Text, leak: Leak, numbers: Iterable[Any], leaked: bool) -> None:
        for number in numbers:
            clause = text.clauses[text.clause_at(number.span.begin)]
            after = text.view[number.span.end : number.span.end + 6]
            of_persons = number.unit in ("人", "名", "位") or _OF_PERSONS.match(after)
            if of_persons and (
                leaked or _SUMMED.search(text.view, clause.begin, number.span.begin)
            ):
                leak.facts.setdefault(
                    "persons_affected", Reading(number.as_stated(), number.span, "medium")
                )

    def _discovery(self, text: Text, told: Told, leak: Leak, dates: Iterable[Any]) -> None:
        for day in dates:
            if day.first != day.last or not day.given_to_the_day:
                continue
            clause = text.clauses[text.clause_at(day.span.begin)]
            if _DISCOVERED.search(text.view, day.span.end, min(clause.end, day.span.end + 20)):
                leak.facts.setdefault(
                    "discovered", Reading(day.first.isoformat(), day.span, "medium")
                )

    def found(self, people: People, deeds: Sequence[Deed]) -> list[Leak]:
        """The leaks of those who answer for one."""
        result = []
        for leak in self.by_party.values():
            if self.house is not None and leak.party == self.house.name:
                self._by_deeds(leak, deeds)
                if leak.span is not None:
                    kind: Literal["person", "unit"] = "person" if leak.party == "我" else "unit"
                    known = people.known.setdefault(
                        leak.party, Person(leak.party, kind, "ours", None, *self.house.span)
                    )
                    known.kind = kind
                    result.append(leak)
            elif leak.span is not None and leak.party in people.known:
                accused = people.known[leak.party].role == "accused"
                if leak.answers or (accused and "leaked" in str(leak.facts)):
                    result.append(leak)
        return result

    def _by_deeds(self, leak: Leak, deeds: Iterable[Deed]) -> None:
        """What others took from the house, or passed on, leaked there."""
        for deed in deeds:
            if leak.party in deed.doers or deed.kind in ("buy", "accept", "exchange", "collect"):
                continue
            if deed.status not in ("found", "alleged"):
                continue
            leak.span = leak.span or deed.told[0].span
            for category, reading in deed.items.items():
                if category in CATEGORIES:
                    leak.facts.setdefault(f"leaked.{category}", reading)


def _span(told: Told, match: re.Match[str]) -> Span:
    return Span(told.span.begin + match.start(), told.span.begin + match.end())
