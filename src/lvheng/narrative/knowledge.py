"""What else a clause says of an act: duty, lawful business, knowledge, use for crime, results, parts played."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lvheng.narrative.text import Span

__all__ = ["Aspect", "aspects_in"]


@dataclass(frozen=True, slots=True)
class Aspect:
    """A fact of an act by its path (`roles` of the subject), and the words that say it."""

    path: str
    value: Any
    span: Span
    certain: bool = True


_CRIME = "电信网络诈骗|电信诈骗|网络诈骗|诈骗|违法犯罪|犯罪活动|犯罪|赌博|敲诈勒索|敲诈|绑架|盗窃|盗刷|洗钱|套路贷|非法催收|暴力催收"
_DECEIT = f"{_CRIME}|骗人|骗钱|骗取|行骗|被骗|冒充"
_AT_WORK = "工作|任职|上班|履职|履行职责|履行职务|提供服务|从业|服务|经营|办理业务|办案|维修|就职|执业|实习|值班|担任[^，。；]{1,16}|当[^，。；]{1,10}"
_TAKING = "获得|获取|掌握|取得|接触|知悉|保存|导出|下载|登记|收集|备份|留存|查询|查得|积累|拍摄|拍下|翻拍|复制|拷贝|调取|抄录|截图|打印|带走|经手"
_HOUSE = "公司|单位|店里|店内|店|行里|银行|医院|院里|学校|校内|学院|网点|站点|站里|中介|物业|机构|平台|局里|所里|中心|会所|酒店|门店"
_SYSTEM = "系统|后台|电脑|内网|数据库|平台|服务器|台账|档案"
_DUTY = (
    r"(?:利用|借助?|趁|凭借?|依托|仗着|滥用)(?:(?!网络|软件|信息(?!科|部|中心|系统)|技术|爬虫|漏洞|上述)[^，。；]){0,40}?(?:便利(?:条件)?|之便|之机|机会|职权|权限|工号|工作账号|身份|条件|资格)"
    rf"|(?:{_AT_WORK})(?:或者?提供服务)?(?:的)?(?:过程中|期间|之时|中|时|之中|的时候|以来)，?[^，。；]{{0,16}}?(?:{_TAKING})"
    rf"|(?:职务|工作|岗位|职业)(?:上的)?(?:之便|便利)|(?:使用|用|通过|登录|登陆|凭)(?:本人|自己|其|同事|他人|民警|领导|师傅)?(?:的)?[^，。；]{{0,6}}?(?:工号|工作账号|警务(?:平台|系统|账号|通)|数字证书|内网|内部系统|业务系统|计费系统|(?:{_HOUSE})的?(?:{_SYSTEM}|账号))"
    rf"|(?:从|在|登录|进入|将|把|拿)[^，。；]{{0,8}}(?:{_HOUSE})[^，。；]{{0,10}}(?:{_SYSTEM})[^，。；]{{0,20}}?(?:导|下载|查|拷|复制|调|抄|拍)|(?:把|将|拿)(?:店里|店内|公司|单位|医院|学校|行里|站点|网点|医院里|院里|前台|会所)的?[^，。；]{{0,30}}(?:客户|车主|学生|病人|患者|业主|会员|用户|面单|产妇|老人)"
    rf"|(?:离职|跳槽|辞职|离岗|调岗)(?:前|时|之前|之际|后)?，?(?:又|还|便|就)?(?:将|把)?[^，。；]{{0,20}}?(?:{_TAKING}|导|拷)|(?:在|于)[^，。；]{{1,16}}上班，?(?:手里|手上|手头)有"
    r"|(?:本人|其|自己)?(?:履职|履行职责|提供服务|工作)(?:过程)?中?(?:所)?(?:获得|掌握|知悉|取得|接触)"
)
_ASPECTS: tuple[tuple[str, Any, str, bool], ...] = (
    ("knew_of_criminal_use", False, r"(?:没有|无|尚无|缺乏)(?:充分)?证据[^，。；]{0,20}(?:明知|知道|知情|知晓)|(?:不知道?|不清楚|没想到)(?:他们|人家|对方|买家)?[^，。；]{0,10}(?:骗|犯罪|违法|干什么|做什么|干啥|干嘛)|(?:不知(?:道|情|晓|悉)?|并不明知|不明知|不清楚|没想到|不了解|无从知晓)(?:[^，。；]{0,20})(?:" + _CRIME + r"|用途|下游|犯罪|去向)|(?:对|就)[^，。；]{0,16}(?:用途|下游|诈骗|犯罪)[^，。；]{0,8}(?:不知情|不明知|不清楚|不了解)|(?:辩称|辩解|提出|称)[^，。；]{0,8}(?:不知情|不明知|并不知道)", True),
    ("knew_of_criminal_use", True, r"(?<!不)(?:明知|知道或者?应当知道|应当知道|知悉|知道|得知|概括性?(?:认识|明知))[^，。；]{0,40}?(?:" + _CRIME + ")", True),
    ("knew_of_criminal_use", True, r"(?:认定|足以认定|证实|可以认定|应认定|属于|系|主观上)(?:其|他|她)?[^，。；]{0,10}(?<!不)明知(?!故)", True),
    ("knew_of_criminal_use", True, r"对[^，。；]{0,12}(?:用途|犯罪|诈骗)[^，。；]{0,6}(?:有概括|概括|明知|有(?:所)?认识)", True),
    ("used_by_others_for_crime", True, r"(?:被|后来|买家|对方|下家|下游|他人|上家|有人|人家)[^，。；]{0,16}(?:拿去|用于|用来|拿来)[^，。；]{0,8}(?:" + _CRIME + "|骗人|骗钱)|(?:被|后被|均被|已被)(?:[^，。；]{0,14})?(?:用于|利用|用来|用以)(?:[^，。；]{0,10})?(?:" + _CRIME + ")|(?:利用|使用|凭借|根据)(?:该|上述|这些|其)(?:[^，。；]{0,14})?(?:信息|数据|资料|名单|号码)(?:[^，。；]{0,16})?(?:实施|进行|从事)?(?:[^，。；]{0,6})?(?:" + _CRIME + ")|(?:利用|使用|凭借|拿着?)[^，。；]{0,14}(?<!侵犯公民个人)(?:信息|数据|资料|名单|号码)(?:[^，。；]{0,8})(?:" + _DECEIT + ")|(?:" + "买家|买主|对方|下家|他人|上家|团伙|诈骗分子|犯罪分子|不法分子" + ")[^，。；]{0,8}(?:骗取|骗走|诈骗了|盗刷了)|因(?:其|该|上述|个人)?信息泄露(?:而)?被骗", True),
    ("lawful_business", False, r"(?:并非|不是|不属于|非)(?:为(?:了)?)?合法经营", True),
    ("lawful_business", True, r"(?:使用|利用|凭)(?:上述|该|这些|其)?(?:信息|资料|名单|数据)[^，。；]{0,10}(?:促成|成交|签约|签单|推销|招揽|拓客)|给自己(?:公司|店|店里)?[^，。；]{0,8}(?:打电话|推销|跑业务)|(?:自己|自用|自家)[^，。；]{0,8}(?:推销|招生|打电话|揽客|拓客)|(?:用于|为了?|系为了?|均用于)(?:[^，。；]{0,14})?(?:合法(?:的)?经营|推销|推广|招生|电话营销|营销|开展业务|拓展[^，。；]{0,10}(?:业务|客户)|提高(?:签单|业绩|成交)[^，。；]{0,4}|招揽(?:客户|生源|业务|学员|学生)|销售(?:保健品|保险|装修|产品|房产|课程|商品|车位)|寻找客户|联系客户|开发客户|获客|装修业务|拓客|招聘|装修|揽客)|(?:给|供|让|由)(?:自己|本|我|其)?(?:的|们)?(?:公司|店|门店|业务员|员工|销售|手下)[^，。；]{0,8}(?:打电话|联系|推销|使用|用|拉客)|用于[^，。；]{0,8}(?:电销|电话销售|外呼|日常经营|正常经营|联系业务)|自己(?:给)?[^，。；]{0,6}打电话[^，。；]{0,4}(?:卖|推)|(?:使用|利用|通过)(?:上述|该批?|这些)?[^，。；]{0,4}(?:信息|资料|名单)[^，。；]{0,6}促成|促成(?:交易|合同|签约|成交)|自己(?:公司)?(?:打电话|跑业务|开发客户)用", True),
    ("obtained_in_duty_or_service", True, _DUTY, True),
    ("consequences.death", True, r"(?:致|导致|致使|造成)[^，。；]{0,20}(?:死亡|自杀身亡|身亡|跳楼)|(?:自杀身亡)", True),
    ("consequences.serious_injury", True, r"(?:致|导致|致使|造成)[^，。；]{0,20}重伤", True),
    ("consequences.insanity", True, r"精神失常|精神分裂|精神障碍", True),
    ("consequences.kidnapping", True, r"(?:被|遭)绑架", True),
    ("consequences.major_loss", True, r"造成[^，。；]{0,14}重大(?:经济)?损失", True),
    ("consequences.vile_influence", True, r"造成[^，。；]{0,10}恶劣(?:的)?(?:社会)?影响|社会影响恶劣", True),
    ("stage", "attempt", r"(?:一条|一份|一个|一单|一分钱?)(?:也|都)?没(?:有)?(?:卖|成交|收到|出手)|(?:没人|无人|未有人)(?:买|购买|问津|接手|要)|(?:尚未|还没|未及|未来得及)(?:卖|出售|交易|售|出手|成交)[^，。；]{0,4}(?:即|就|便)?被[^，。；]{0,6}(?:抓|查获)|(?:出售|交易|贩卖|卖|转卖)[^，。；]{0,10}(?:时|过程中|之际)(?:即|就)?被[^，。；]{0,6}(?:抓获|抓|查获)|(?<!尚)(?:系|属于?|是|构成)?(?:犯罪)?未遂|(?<!尚)未得逞", True),
    ("stage", "abandonment", r"犯罪中止|自动(?:放弃|中止)", True),
    ("responsible", True, r"直接负责的主管人员|(?:其他)?直接责任人员|主管人员和(?:其他)?直接责任人员", True),
    ("roles", "principal", r"(?:系|是|为|属于?|认定为|均系|列为|写的)主犯|起主要作用|起(?:组织|指挥)[^，。；]{0,4}作用", True),
    ("roles", "coerced", r"胁从犯|被胁迫(?:参加|参与)", True),
    ("roles", "accessory", r"(?:系|是|为|属于?|认定为|均系|具有|列为|写的)?从犯|起次要(?:或者?辅助)?(?:、辅助)?作用|起辅助作用", True),
    ("roles", "instigator", r"教唆犯", True),
)  # fmt: skip
_PATTERNS = tuple(
    (path, value, re.compile(words), certain) for path, value, words, certain in _ASPECTS
)
_HINT = re.compile(
    "责任|负责|工作|任职|上班|系统|后台|客户|车主|学生|拿|促成|成交|拓展|推销|招|业务|知|骗|认识|用|根据|凭|因|经营|为|便|机|权|职|期间|过程|工号|账号|致|造成|精神|绑架|影响|未遂|得逞|中止|放弃|犯|作用|身亡|被抓|查获|给|供|清楚|没想到|履|当|电脑|资格|条件|没|无人|店|公司|单位|前台"
)
_REACHES_ON = ("obtained_in_duty_or_service",)
_FURTHER = 24
"""在某医院信息科工作期间，私自导出: told over the end of a clause."""
_RIVALS = {"used_by_others_for_crime": ("knew_of_criminal_use",)}
"""对他人用于诈骗并不知情 says what he did not know, not what was done."""
_DENIABLE = ("used_by_others_for_crime", "obtained_in_duty_or_service", "lawful_business")
_NOT_DONE = re.compile(
    "(?:未|没有|并非|不是|不属于|不能认定|无证据|是否|有没有|担心|怕|如果|万一|可能)[^，。；]{0,8}$"
)
_UNLAWFUL = re.compile("赌|诈骗|贷款|非法(?!获取)|裸聊|刷单|传销|色情")
_DENIED = re.compile(
    r"(?:不|未|没有|非|并未|是否)(?:系|构成|属于?|认定为|能认定为|足以认定)?[^，。；]{0,4}$"
)


def aspects_in(view: str, clause: Span) -> Iterator[Aspect]:
    """The facts of acts that a clause of the view names, in order."""
    words = view[clause.begin : clause.end]
    if not _HINT.search(words):
        return
    taken: list[tuple[str, int, int]] = []
    for path, value, pattern, certain in _PATTERNS:
        reach = words if path not in _REACHES_ON else view[clause.begin : clause.end + _FURTHER]
        for match in pattern.finditer(reach):
            at, to = match.span()
            rivals = (path, *_RIVALS.get(path, ()))
            if at >= len(words) or any(
                known in rivals and a < to and at < b for known, a, b in taken
            ):
                continue
            if path == "lawful_business" and value and _UNLAWFUL.search(words):
                continue
            if path in _DENIABLE and _NOT_DONE.search(words[:at]):
                continue
            if path in ("roles", "stage") and _DENIED.search(words[:at]):
                continue
            taken.append((path, at, to))
            yield Aspect(path, value, Span(clause.begin + at, clause.begin + to), certain)
