"""Circumstances of sentencing that a clause states or denies of somebody: 自首, 未退赃, 取得谅解."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from lvheng.narrative.numbers import Quantity
from lvheng.narrative.text import Span

__all__ = ["GAVE_BACK", "Circumstance", "circumstances_in", "given_back"]

GAVE_BACK = "gave_back"
"""Something of the gains was given back: all of them or a part, as the sums will tell."""


@dataclass(frozen=True, slots=True)
class Circumstance:
    """What is stated: `value` False where the words deny it."""

    name: str
    value: bool
    span: Span


_NOT = r"(?:不|未|没有|没|无|非|并无|并未|尚未|拒不|难以|无法)"
_GAINS = r"(?:违法所得|赃款|赃物|非法所得|所得款项|获利|所得|赃|钱|款项)"

_DENIES: tuple[tuple[str, str], ...] = (
    ("voluntary_surrender", r"(?:不|未|没有|无|并非|不能)(?:[^，。；]{0,8})自首|自首(?:情节)?(?:[^，。；]{0,6})(?:不成立|不能成立|不予认定)|无主动投案|没有主动投案|不属于主动投案|(?:未|没有|并非|不是|没)(?:主动|自动)?(?:去)?投案|不(?:属于|构成|能认定为)(?:自动|主动)投案|(?:逃跑|潜逃|外逃)(?:后|时)?被抓"),
    ("full_restitution", rf"(?:还差|尚有|剩余|余款|尚余|其余)[^，。；]{{0,14}}(?:未退|没退|未缴|未退缴|未追回)|还差(?:一?些|一点|[^，。；]{{1,10}}(?:元|块|万))|(?:未|没有|没|尚未)(?:能)?(?:全部|全额|足额|退清|如数)(?:退)?(?:清|缴|赃|赔|出)?|一分(?:钱)?(?:都|也)?(?:没|未)退|(?:未|没有|没|拒不|尚未|拒绝)(?:能|主动|有|再|实际|将|予)?(?:退|缴|上交)(?:出|缴|还|赔|赃|清)?(?:{_GAINS})?|{_GAINS}(?:[^，。；]{{0,6}})(?:未|没有|尚未)(?:退|缴|追)(?:缴|出|赔|回|赃|还)"),
    ("forgiveness", r"(?:未|没有|没|尚未|不予|不|拒绝|未能)(?:[^，。；]{0,8})谅解"),
    ("remorse", r"(?:无|没有|毫无|缺乏|未见|不具有|拒不|不思|未)(?:[^，。；]{0,4})(?:悔|悔罪|悔改|悔意)"),
    ("confession", r"(?:未|没有|不|拒不|仍未)(?:能)?(?:如实)(?:供述|交代)|拒不(?:供认|供述|交代)|避重就轻|不(?:[^，。；]{0,8})坦白"),
    ("plea", r"(?:不|未|拒不|拒绝|没有|不愿)(?:自愿)?认罪认罚|(?:未|拒绝|没有|不愿)签(?:署|订)?(?:认罪认罚)?具结书"),
    ("major_merit", r"(?:不|未|没有|无)(?:[^，。；]{0,8})重大立功"),
    ("merit", r"(?:不|未|没有|无)(?:[^，。；、]{0,8})立功|立功(?:[^，。；]{0,6})(?:不成立|不能成立|查否|未查证属实|未能查证)"),
    ("first_offence", r"(?:并非|不是|不属于|非)(?:初犯|偶犯)|(?<![无未没])(?:有|具有)(?:违法犯罪|犯罪|相关)?前科|有(?:犯罪|违法)记录"),
    ("compensation", r"(?:未|没有|尚未|拒不|拒绝)(?:[^，。；]{0,4})赔偿"),
    ("reconciliation", r"(?:未|没有|未能)(?:[^，。；]{0,4})(?:达成)?(?:刑事)?和解"),
    ("plea_in_court", r"当庭(?:[^，。；]{0,6})(?:不认罪|拒不认罪|翻供|否认)|庭审(?:中)?(?:拒不认罪|不认罪|翻供)"),
)  # fmt: skip

_STATES: tuple[tuple[str, str], ...] = (
    ("voluntary_surrender", r"自首|主动(?:联系|致电|拨打|打电话)[^，。；]{0,8}(?:民警|公安|警方|110|派出所|警察)|在(?:现场|原地|家中|约定地点|单位)等候(?:[^，。；]{0,6}(?:民警|公安|抓捕|处理|调查))?(?=$|[，。；])|(?<![未没])投(?:的|了)?案|(?:自己|主动|自行|自愿)(?:就|又|便)?(?:走进|去了?|到了?|跑到|走到|前往|上)(?:了)?[^，。；]{0,10}(?:派出所|公安局|刑警队|公安机关|警局|分局|经侦|公安)|(?:自动|主动|自行|陪同下|陪着)(?:到|前往|去|向)?[^，。；]{0,14}投案|投案自首|(?:主动|自动|自行)到案|(?:电话|口头)?(?:通知|传唤)[^，。；]{0,6}(?:后)?(?:主动|自动|自行)(?:到案|前往|到)|主动(?:到|去|前往|向)[^，。；]{0,10}(?:公安|派出所|警方|民警)[^，。；]{0,8}(?:投案|说明|交代|到案)?"),
    ("graver_crime_confessed", r"(?:尚未|未|没有)(?:被)?掌握的[^，。；]{0,8}(?:同种|较重)[^，。；]{0,6}罪行|(?:同种)?较重(?:的)?罪行"),
    ("confession", r"(?<!不)坦白|如实(?:供述|交代|供认)|供认不讳|(?<!拒不)供认(?:了)?[^，。；]{0,8}(?:事实|罪行)|对犯罪事实供认|全(?:部)?(?:都)?(?:交代|招|说)(?:了|清楚)|(?:都|全)(?:如实)?(?:讲|说|交代|坦白|承认|供认|招|认)(?:清楚|明白)?了|一点(?:都|也)?没(?:有)?(?:瞒|隐瞒)|没有?(?:任何)?隐瞒|(?<![拒未没无不])(?:据其|据他)?交代(?!的|不清|不了)|承认(?:了)?(?:全部|自己|上述|以上|犯罪)?(?:的)?(?:犯罪)?(?:事实|罪行|行为)"),
    ("plea_in_court", r"(?:自愿|表示|能够|始|才|均|主动)认罪(?![、，和]?(?:认罚|服法|并(?:接受|自愿)))|当庭[^，。；]{0,10}认罪(?![、，和]?认罚)|庭审(?:中|时|过程中)?[^，。；]{0,8}(?:认罪|供认)|在(?:法庭|庭审|开庭)[^，。；]{0,10}认罪|(?:开庭|到庭)[^，。；]{0,6}认罪|当庭[^，。；]{0,16}(?:无异议|没有异议)"),
    ("plea", r"认罪[、，和]?认罚|具结书|认罪(?:并|且)(?:自愿)?(?:接受处罚|认罚)|具结悔过书?(?!悔)"),
    ("major_merit", r"重大立功"),
    ("merit", r"(?<!重大)立功|(?:检举|揭发)(?:(?!未|尚|不)[^。；]){0,30}?(?:经?查证属实|经查属实|查实|属实)|(?:协助|配合)(?:公安机关|公安人员|民警|警方|侦查机关|警察)?[^，。；]{0,6}(?:抓获|抓捕|抓到)(?:了)?[^，。；]{0,12}(?:同案|嫌疑人|犯|上家|下家|某|归案)"),
    ("full_restitution", rf"(?:全部|全额|已全部|足额|如数|主动)?(?:退(?:出|缴|清|还|赔|了|交)?|上缴|缴纳)(?:了)?(?:其|个人|自己的?|全部的?|所有的?|所得|本案)*{_GAINS}[^，。；、]{{0,18}}|{_GAINS}[^，。；]{{0,14}}(?:退(?:清|缴|出|还|赔|了)|上缴)[^，。；、]{{0,12}}|退赃(?:退赔)?|退赔(?!(?:给|了)?(?:被害|受害|损失|失主))|全(?:部|额)退(?:缴|出|还|赔|清|了|到|给)|钱(?:已经|也|我们|家里)?(?:都|全)?(?:部)?(?:都)?退(?:了|回|还|掉)|(?:都|全部?|如数|已经?)(?:都)?(?:退|交|上交|缴|打)(?:到|给|回)(?:了)?[^，。；]{{0,8}}(?:派出所|公安|检察院|法院|办案|警察|警方|民警|账上|账户)|(?:都|全部?)(?:都)?退(?:了|掉|清|还)|退(?:缴|出|交|回|还|赔)?(?:了)?(?:人民币)?(?=[0-9一二两三四五六七八九十百千万]+(?:余|多)?(?:[0-9,.]*)(?:万|千|元|块))|退(?:出|缴|还|交)(?:了)?[^，。；]{{2,10}}所得[^，。；]{{0,14}}"),
    ("compensation", r"(?:退赔|赔付|赔了|补偿)(?:给)?(?:了)?(?:被害人|受害人|被害单位|失主|对方|客户)[^，。；]{0,20}|(?:积极|已|主动|自愿|一次性|全部|足额)?赔偿(?:了)?[^，。；]{0,30}(?:被害人|受害人|被害单位|损失|元|块)|积极赔偿|达成赔偿协议|(?:已经?|都)赔(?:了|偿了)"),
    ("forgiveness", r"谅解(?!备忘)|(?:得到|获得|取得)(?:了)?[^，。；]{0,8}原谅"),
    ("reconciliation", r"(?:达成|签订|签署)[^，。；]{0,6}和解"),
    ("first_offence", r"初犯|偶犯|初次犯罪|(?:无|没有|未有|没)(?:任何)?(?:违法犯罪|犯罪|违法|刑事)?(?:前科|劣迹|犯罪记录|案底)|(?:以前|之前|从小到大|从来|从)?(?:都)?(?:从未|从没|没|没有|未)(?:有)?犯过(?:任何)?(?:事|罪|法|错)|(?<!不是)(?<!并非)(?<!不止)第一次(?:犯(?:事|罪|法|错)?|干|做)?(?=$|[，。；！？])|(?<!不)(?:是|系)第一次|没有?任何前科|无(?:任何)?违法犯罪(?:记录|经历|前科)"),
    ("remorse", r"悔罪|悔过|(?:真诚|真心|深刻)(?:地)?(?:悔|忏悔)"),
    ("diminished_capacity", r"限制(?:刑事)?责任能力|限定(?:刑事)?责任能力|尚未完全丧失(?:辨认|控制)"),
    ("deaf_mute_or_blind", r"又聋又哑|聋哑人|聋哑(?=[，。；、])|手语翻译|(?:系|是)(?:聋哑|盲人)|盲人"),
    ("pregnant", r"(?:系|为|是|属)(?:怀孕(?:的)?妇女|孕妇)|(?:已|正)?怀孕(?:[^，。；信息]{0,8}(?:周|个?月))?(?:了|中)?(?:$|，|。|；|！|？|期间|在身|的妇女)|(?:怀着?|怀了)(?:二胎|三胎|孩子|孕|身孕)|孕期内|有孕在身|哺乳期"),
    ("vulnerable_victims", r"被害人(?:[^，。；]{0,6})(?:系|为|是|均为|均系|多为|多系)(?:未成年|老年|残疾|弱势|在校)|(?:针对|侵害|侵犯)(?:未成年人|老年人|残疾人)[^，。；]{0,8}(?:犯罪|实施|权益)"),
    ("disaster_time", r"(?:疫情|灾害|灾情|抗洪|地震)(?:防控)?(?:的?重大)?(?:期间|时期)"),
    ("good_conduct_in_custody", r"(?:羁押|看守所)[^，。；]{0,10}表现(?:良好|好|较好)"),
    ("ringleader", r"首要分子"),
    ("clearly_minor", r"情节显著轻微"),
    ("punishment_not_needed", r"不需要判处刑罚|免予刑事处罚|免于刑事处罚"),
    ("lighter_crime", r"犯罪较轻"),
    ("breach_of_profession", r"违背职业要求的特定义务|利用职业便利(?:实施)?犯罪"),
)  # fmt: skip
_DENY = tuple((name, re.compile(words)) for name, words in _DENIES)
_STATE = tuple((name, re.compile(words)) for name, words in _STATES)
_PART = re.compile(r"部分|一半|其中|一些|点")
_ALL = re.compile(
    r"全部|全额|退清|足额|如数|所有|均已|悉数|都退|全退|全都|已退(?:缴|出|赔|清)完毕|全"
)
_OFFERED = re.compile(
    r"(?:(?<!自)愿意?|想要?|打算|准备|可以|能否|请求|要求|希望|承诺|表示愿|是否|如何|怎么|争取|算不算|算|如果|要不要|该不该|去不去|签没签|没签|还没|尚未|应当|应|会不会|能不能|可不可以|建议(?:他|她|其)?|劝|动员|责令|判令|继续|诉请|索|要他|让他们?|令其|应|须|需|当做|视为|以便|为了)(?:[^，。；]{0,8})$"
)
_RULED = re.compile(
    r"^[^，。；]{0,8}(?:有没有用|有用吗|算不算|能算|才算|怎么算|是不是|行不行|吗[？?])|^[^，。；]{0,4}(?:的，|的规定|制度|条件|吗|么|可以从轻|[？?])|^(?:不)?(?:是)?什么"
)
_HELD = re.compile("(?:可以?|应当?|依法)(?:以)?(?:认定|视|属|构成|系)(?:为|于)?$")
_WHETHER = re.compile(r"([是算有能会要该])不\1|是否|有没有|能否")
_ASKED = re.compile(
    "(?:吗|么|是不是|算不算|能不能|会不会|有没有用|要不要|可以|能)[^，。；]{0,12}[？?]\\s*$"
)
_BEFORE_COURT = re.compile("审查起诉|侦查阶段|侦查期间|公安机关")
_LAW = re.compile(r"《|第[一二三四五六七八九十百\d]+条")
_OTHER_RETURNS = re.compile(
    "[群课票货房婚圈]|[学会话电务]费|会员|押金|定金|订单|退伍|退休|退出(?:群|了?微信|系统|登录)|退(?:给|还)我"
)
_OF_OTHERS = re.compile(r"责令|追缴|继续追缴|予以没收|依法追缴|责令其?退赔|检举|揭发")


def circumstances_in(view: str, clause: Span) -> Iterator[Circumstance]:
    """The circumstances that a clause of the view names.

    A giving back of which the clause does not say whether it was the whole is `GAVE_BACK`.
    """
    words = view[clause.begin : clause.end]
    if not _HINT.search(words):
        return
    denied: list[tuple[str, int, int]] = []
    for name, pattern in _DENY:
        for match in pattern.finditer(words):
            if _WHETHER.search(words[: match.end()]):
                continue
            denied.append((name, *match.span()))
            yield Circumstance(name, False, _at(clause, match))
    if _ASKED.search(words) or (_LAW.search(words) and not re.search("系|具有|属于", words)):
        return
    for name, pattern in _STATE:
        told = view[clause.begin : clause.end + 24] if name == "merit" else words
        for match in pattern.finditer(told):
            at, to = match.span()
            if at >= len(words) or any(of == name and a < to and at < b for of, a, b in denied):
                continue
            if (
                name == "voluntary_surrender"
                and at < 6
                and view[max(0, clause.begin - 2) : clause.begin] == "的，"
            ):
                continue
            offered = _OFFERED.search(words[:at]) and not _HELD.search(words[:at])
            if offered or _RULED.match(words[to:]):
                continue
            if name == "plea_in_court" and _BEFORE_COURT.search(words):
                continue
            if name != "full_restitution":
                yield Circumstance(name, True, _at(clause, match))
            elif not (
                _OF_OTHERS.search(words[max(0, at - 6) : to])
                or _OTHER_RETURNS.search(words[max(0, at - 3) : to])
            ):
                whole = words[max(0, at - 10) : min(len(words), to + 6)]
                part = _PART.search(whole)
                said = "partial_restitution" if part else name if _ALL.search(whole) else GAVE_BACK
                yield Circumstance(said, True, _at(clause, match))
                break


def given_back(amount: Quantity | None, gains: Sequence[Any]) -> tuple[str, bool | str]:
    """The circumstance that a giving back of `amount` is, of one who gained `gains` (as a case file states sums).

    >>> given_back(None, [5000])
    ('full_restitution', True)
    """
    if amount is None:
        return "full_restitution", True
    lows = [sum_ if isinstance(sum_, int) else sum_.get("at_least", 0) for sum_ in gains]
    highs = [sum_ if isinstance(sum_, int) else sum_.get("at_most") for sum_ in gains]
    if gains and amount.high is not None and amount.high < sum(lows):
        return "partial_restitution", True
    if gains and None not in highs and amount.low >= sum(lows):
        return "full_restitution", True
    return "full_restitution", "unknown"


def _at(clause: Span, match: re.Match[str]) -> Span:
    return Span(clause.begin + match.start(), clause.begin + match.end())


_HINT = re.compile(
    "自首|主动|等候|手语|投案|投的案|到案|检举|揭发|协助|配合|第一次|瞒|还差|剩余|尚余|说了|讲了|认了|承认|原谅|交到|坦白|供述|交代|供认|招了|认罪|具结|立功|退|缴|赔|谅解|和解|犯|前科|劣迹|记录|案底|悔|责任能力|丧失|聋|盲|孕|哺乳|被害人|老年|未成年|残疾|疫情|灾|表现|首要|显著轻微|翻供|否认|刑事处罚|刑罚|较轻|职业|派出所|公安|异议"
)
