"""Circumstances of sentencing that a clause states or denies of somebody: 自首, 未退赃, 取得谅解."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lvheng.narrative.gains.restitution import GAVE_BACK
from lvheng.narrative.sentencing.circumstance_words import DENIED, REACHES_ON, STATED
from lvheng.narrative.words.text import Span

__all__ = ["RETRACTED", "Circumstance", "circumstances_in", "is_intended"]

RETRACTED = "retracted"
"""He took back what he had admitted."""


@dataclass(frozen=True, slots=True)
class Circumstance:
    """What is stated: `value` False where the words deny it."""

    name: str
    value: bool
    span: Span


_PART = re.compile(r"部分|一半|其中|一些|点|仅|只")
_ALL = re.compile(
    r"全部|全额|退清|足额|一分不少|凑齐|尽数|如数|所有|均已|悉数|都退|全退|全都|已退(?:缴|出|赔|清)完毕|全"
)
_OFFERED = re.compile(
    r"(?:(?<!自)愿意?|想要?|打算|准备|可以|能否|请求|要求|希望|承诺|表示愿|是否|如何|怎么|争取|算不算|算|如果|要不要|该不该|去不去|签没签|没签|还没|尚未|应当|应|会不会|能不能|可不可以|建议(?:他|她|其)?|劝(?![说导]?[下后着之])|动员|责令|判令|继续|诉请|索|要他|让我(?=[写签出](?!了))|求我|(?<!警察)(?<!民警)让(?:他|她|我们|咱们?)们?(?![^，。；]{0,8}(?:去|来)(?:了)?(?:派出所|公安))|令其|应|须|需|当做|视为|以便|为了)(?:[^，。；]{0,8})$"
)
_RULED = re.compile(
    r"^[^，。；]{0,8}(?:有没有用|有用吗|算不算|能算|才算|怎么算|是不是|行不行|吗[？?])|^[^，。；]{0,3}(?:谁|哪)|^[^，。；]{0,4}(?:的，(?=[^，。；]{0,6}(?:是|可以|应当|以自首|按|处|属|依照|视))|的规定|的犯罪分子|制度|条件|吗|么|可以从轻|[？?])|^(?:不)?(?:是)?什么"
)
_PROPOSED = re.compile("(?:公诉|检察|公诉人)[^，。；]{0,12}建议(?:对其)?(?:认定|以)")
_TO_HIS_CHIEF = re.compile(
    "(?:找|跟|向|和|对)[^，。；]{0,4}(?:主管|领导|老板|公司|经理|店长|组长|单位|老师)[^，。；]{0,4}$"
)
_OF_DETAIL = re.compile("(?:去向|上家|下家|上线|下线|同案|同伙|来源|密码|下落)[^，。；]{0,6}$")
"""He who keeps silent on these has not denied what he did."""
_AT_FIRST = re.compile("一?开始|起初|起先|开头|最初")
_TAKEN = re.compile("(?:民警|警察|公安|警方|便衣)[^，。；]{0,8}(?:带|抓|送|押)")
_FURTHER = 24
_RULE = 16
"""How far a rule of law goes on after it: 自动投案的，是自首."""
_HELD = re.compile("(?:可以?|应当?|依法)(?:以|按|按照|(?:认定|视|属|构成|系)(?:为|于)?)$")
_WHETHER = re.compile(r"([是算有能会要该])不\1|(.)没\2|是否|有没有|能否")
_ASKED = re.compile(
    "(?:吗|么|是不是|算不算|能不能|会不会|有没有用|要不要|可以|能)[^，。；]{0,12}[？?]\\s*$"
)
_INTENDED = re.compile(
    "请问|请教|想问|问一下|问下|咨询|现在|先|马上|明天|后天|今天去|主动去|早点|早些|尽快|赶紧|赶快|干脆|还来得及"
)
_COMPLETED = re.compile("[了过完清]|已|当时|当天")
_BEFORE_COURT = re.compile("审查起诉|侦查阶段|侦查期间|公安机关")
_LAW = re.compile(r"《|第[一二三四五六七八九十百\d]+条")
_OTHER_RETURNS = re.compile(
    "(?:资料|名单|信息|数据|表格?)[^，。；]{0,4}都|[群课票货房婚圈]|工号|账号|[学会话电务]费|会员|押金|定金|订单|退伍|退休|退出(?:群|了?微信|系统|登录)|退(?:给|还)我"
    "|退回(?:补充|侦查|公安|检察|某)|补充侦查|退查|^上缴国库"
)
_RETRACTS = re.compile(
    "(?<!无)(?<!未)(?<!没有)翻供|推翻(?:了)?(?:其|原|先前|此前|自己|上述)?[^，。；]{0,6}供述|(?:撤回|反悔|不再认可)[^，。；]{0,8}(?:认罪认罚|具结|认罪)|(?:又|遂|即|后|而)(?:反悔|否认)(?=$|[，。；])"
)
_ADMISSIONS = ("plea", "plea_in_court", "confession")
_OF_OTHERS = re.compile(r"收缴|查扣|责令|追缴|继续追缴|予以没收|依法追缴|责令其?退赔|检举|揭发")


def _is_rule(view: str, clause: Span) -> bool:
    """犯罪以后自动投案，如实供述自己的罪行的，是自首: the law, and told of nobody."""
    if view.startswith("是", clause.begin) and view.endswith("的，", 0, clause.begin):
        return True
    return view.endswith("的，", clause.begin, clause.end) and bool(
        _CONSEQUENCE.match(view, clause.end)
    )


_CONSEQUENCE = re.compile("是|可以|应当|以自首论|处|依照|从[轻重]|减轻|免除")


def is_intended(view: str, clause: Span, sentence: Span) -> bool:
    """请问我现在把钱退给他，还要不要去派出所？ asks what would come of it; nothing of it is done.

    >>> text = "请问我现在把钱退给他，还能从轻吗？"
    >>> is_intended(text, Span(0, 10), Span(0, len(text)))
    True
    """
    words = view[clause.begin : clause.end]
    if not _QUESTION.search(view, sentence.begin, sentence.end):
        return False
    return _INTENDED.search(words) is not None and _COMPLETED.search(words) is None


_QUESTION = re.compile("[？?]\\s*$|(?:吗|么|呢)[。！，]?\\s*$")


def circumstances_in(view: str, clause: Span) -> Iterator[Circumstance]:
    """The circumstances that a clause of the view names.

    A giving back of which the clause does not say whether it was the whole is `GAVE_BACK`.
    """
    words = view[clause.begin : clause.end]
    if not _HINT.search(words) or _is_rule(view, clause):
        return
    denied: list[tuple[str, int, int]] = []
    retracts = _RETRACTS.search(words)
    if retracts and not _ASKED.search(words):
        yield Circumstance(RETRACTED, True, _at(clause, retracts))
        denied += [(name, *retracts.span()) for name in _ADMISSIONS]
    to_victims: list[tuple[int, int]] = []
    for name, pattern in DENIED:
        told = view[clause.begin : clause.end + _FURTHER] if name == "merit" else words
        for match in pattern.finditer(told):
            if match.start() >= len(words):
                continue
            before = words[: match.start()]
            if name == "confession" and (_OF_DETAIL.search(before) or _AT_FIRST.search(before)):
                continue
            if _WHETHER.search(words[: match.end()]) or (
                name == "full_restitution"
                and _OTHER_RETURNS.search(words[max(0, match.start() - 4) : match.end() + 2])
            ):
                continue
            denied.append((name, *match.span()))
            yield Circumstance(name, False, _at(clause, match))
    if _ASKED.search(words) or (_LAW.search(words) and not re.search("系|具有|属于", words)):
        return
    for name, pattern in STATED:
        told = view[clause.begin : clause.end + _FURTHER] if name in REACHES_ON else words
        for match in pattern.finditer(told):
            at, to = match.span()
            if at >= len(words) or any(
                of == name and (name == "voluntary_surrender" or (a < to and at < b))
                for of, a, b in denied
            ):
                continue
            if (
                name == "voluntary_surrender"
                and at < 6
                and view[max(0, clause.begin - 2) : clause.begin] == "的，"
            ):
                continue
            if name == "confession" and _TO_HIS_CHIEF.search(words[:at]):
                continue
            if name == "voluntary_surrender" and _TAKEN.search(words[:to]):
                continue
            offered = _OFFERED.search(words[:at]) and not _HELD.search(words[:at])
            offered = offered and not _PROPOSED.search(words)
            ends = to >= len(words) and match[0][-1] in "，。；！？"
            on = view[clause.begin + to : clause.end + _RULE]
            if offered or (not ends and _RULED.match(on)):
                continue
            if name == "compensation":
                if _ORDERED.search(view, view.rfind("。", 0, clause.begin) + 1, clause.begin + at):
                    continue
                to_victims.append(match.span())
            if name == "plea_in_court" and _BEFORE_COURT.search(words):
                continue
            if name != "full_restitution":
                yield Circumstance(name, True, _at(clause, match))
            elif not (
                _OF_OTHERS.search(words[max(0, at - 6) : to])
                or _OTHER_RETURNS.search(words[max(0, at - 3) : to])
                or any(a < to and at < b for a, b in to_victims)
            ):
                whole = words[max(0, at - 10) : min(len(words), to + 6)]
                part = _PART.search(whole)
                said = "partial_restitution" if part else name if _ALL.search(whole) else GAVE_BACK
                yield Circumstance(said, True, _at(clause, match))
                break


_ORDERED = re.compile(
    "判决(?!书|后|前|之后|宣|生效|作出)|判令|裁定(?!书|后)|责令|诉请|请求判|诉讼请求|要求(?:其|被告|他|她|赔)"
)
"""本院判决：被告赔偿原告1000元: what is to be done."""


def _at(clause: Span, match: re.Match[str]) -> Span:
    return Span(clause.begin + match.start(), clause.begin + match.end())


_HINT = re.compile(
    "自首|主动|等候|等待|等着|到|电话|抓|哺|无罪|零口供|缴|交|代|手语|投案|投的案|到案|检举|揭发|协助|配合|第一次|瞒|还差|剩余|尚余|说了|讲了|认了|承认|原谅|交到|坦白|供述|交代|供认|招了|认罪|具结|立功|退|缴|赔|谅解|和解|犯|前科|劣迹|记录|案底|悔|责任能力|丧失|聋|盲|孕|哺乳|被害人|老年|未成年|残疾|疫情|灾|表现|首要|显著轻微|翻供|否认|刑事处罚|刑罚|较轻|职业|派出所|公安|异议|避重|竹筒|和盘|不起诉|签|不讳|追究|量刑|来所|到所|来局|来队|赔|案底|轻微|支付|给付|付给|拿不出|剩|余|垫|反悔|推翻"
)
