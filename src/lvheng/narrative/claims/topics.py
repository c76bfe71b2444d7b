"""What a statement is about: a crime by name, an article, the leak of information, or another matter."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from typing import Literal

from lvheng.law.crime_names import ALIASES, CRIME_NAMES
from lvheng.law.instruments.criminal_law import art_253_1, art_286_1
from lvheng.narrative.claims.citations import Cited
from lvheng.narrative.claims.pieces import Pieces
from lvheng.narrative.words.text import Span

__all__ = [
    "INSIDERS",
    "LEAK",
    "NO_CRIME",
    "PLATFORM_CRIME",
    "PRESENT",
    "Topic",
    "Topics",
    "invented_names",
]

PRESENT, PLATFORM_CRIME = art_253_1.OFFENCE, art_286_1.OFFENCE.name
INSIDERS = "内幕交易、泄露内幕信息罪"
LEAK = "leak"
"""The topic of conduct with personal information that no crime is named for."""

Kind = Literal["crime", "article", "act", "other"]

_VERB = r"泄露|泄漏|透露|外泄|出售|贩卖|倒卖|转卖|买卖|售卖|兜售|卖给|卖出|卖掉|卖|购买|收买|收受|提供|获取|窃取|盗取|偷拿|偷|骗取|交换|散布|公布|曝光|发到|发布|上传|晒出|侵犯"
_INFO = (
    r"个人信息|公民信息|公民(?:的)?个人|用户(?:的)?(?:信息|资料|数据)|客户(?:的)?(?:资料|信息|电话|名单|数据|手机号)|(?:公民|他人|别人|业主|住客|患者|学生|会员|本人)(?:的)?(?:信息|隐私|资料|电话|住址)"
    r"|个人资料|个人隐私|手机号|电话号码|联系方式|住址|通讯录|开房记录|快递面单|病历|行踪轨迹|住宿信息|征信信息|财产信息|通信内容|通信记录|交易信息|健康生理信息|身份证信息|身份证上的信息|(?<!内幕)(?<!用卡)(?<!案件)(?<!系统)(?<!开的)信息(?!网络|系统|安全|公开)"
)
_ACT = re.compile(
    rf"(?:{_VERB})[^，。；！？\n]{{0,18}}?(?:{_INFO})|(?:{_INFO})[^，。；！？\n]{{0,10}}?(?:{_VERB})"
)
_OTHER_ACTS = {
    INSIDERS: "内幕交易|泄露内幕信息|内幕信息",
    "帮助信息网络犯罪活动罪": "帮信",
    "诈骗罪": "诈骗(?=(?:公私)?(?:财物|数额|金额))",
    "窃取、收买、非法提供信用卡信息罪": "信用卡信息(?:资料)?",
    PLATFORM_CRIME: r"(?:网络服务提供者|平台|网络运营者|运营商)[^。！？\n]{0,40}?(?:拒不改正|责令(?:采取)?改正|拒不履行)|拒不履行[^，。\n]{0,16}义务|拒不改正[^。！？\n]{0,30}(?:用户|信息)[^。！？\n]{0,8}泄露",
}
_ELSE = re.compile(
    r"受贿|行贿|贪污|盗窃|抢劫|故意伤害|故意杀人|敲诈|寻衅|非法经营|卖淫|毒品|洗钱|交通肇事|醉驾|危险驾驶|合同诈骗|信用卡诈骗|集资诈骗|离婚|继承|征地|工伤|拆迁|著作权|受托财产|打群架|群殴|毁坏(?:公私)?财物|非法拘禁"
)
_GENERIC = tuple("犯定入有无认本此该数前后何么罚重轻问论免脱治判畏")
_CRIME = re.compile(r"罪(?!名|犯|责|行|状|魁|刑|过|数|与|恶|案|人|证)")
NO_CRIME = re.compile(
    r"(?:非法|擅自)?(?:泄露|泄漏|透露|传播|贩卖|倒卖|买卖|出售|售卖|盗取|盗窃|窃取|侵犯|侵害|提供|公开|散布){0,2}(?:他人|公民|个人|用户|客户|公民的)*(?:个人)?(?:身份)?(?:信息|隐私|资料)(?:信息)?(?:泄露|泄漏|买卖|贩卖|倒卖)?罪"
)
_ALLOWED = re.compile(r"侵犯(?:了)?(?:公民)?(?:个人)?信息罪|.*(?:内幕|信用卡|计算机|网络|案件).*")
_LOOK_BACK, _SENTENCES_BACK = 500, 8


@dataclass(frozen=True)
class Topic:
    """`name` is a crime, the number of an article with its instrument, `LEAK`, or what else it is."""

    span: Span
    kind: Kind
    name: str
    cited: Cited | None = None


@cache
def _crimes() -> tuple[re.Pattern[str], dict[str, str]]:
    names = {name: name for name in CRIME_NAMES} | dict(ALIASES)
    names = {name: crime for name, crime in names.items() if name.endswith("罪")}
    ordered = sorted(names, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, ordered))), names


def invented_names(text: Pieces) -> list[Span]:
    """Names that are like that of a crime on personal information, and belong to none."""
    known = _crimes()[1]
    return [
        Span(*match.span())
        for match in NO_CRIME.finditer(text.view)
        if len(match.group()) > 3
        and not _real(match.group(), known)
        and "内幕" not in text.view[max(0, match.start() - 6) : match.start()]
    ]


def _real(name: str, known: dict[str, str]) -> bool:
    crime = CRIME_NAMES.get(known.get(name, ""))
    return crime.status != "never" if crime else bool(_ALLOWED.fullmatch(name))


class Topics:
    """Every topic of a text, and which of them governs a place."""

    def __init__(self, text: Pieces, cited: list[Cited]) -> None:
        self.text = text
        crimes = _named(text)
        found = [*crimes, *_acts(text, crimes)]
        found += [
            Topic(one.span, "article", f"{one.of.id}:{one.number}" if one.of else "", one)
            for one in cited
        ]
        self.found = sorted(found, key=lambda topic: topic.span)
        self._begins = [topic.span.begin for topic in self.found]
        self._pairs = [
            (match.start(), match["first"], match["second"])
            for match in _pair().finditer(text.view)
        ]

    def within(self, span: Span) -> list[Topic]:
        low = bisect_left(self._begins, span.begin)
        return self.found[low : bisect_left(self._begins, span.end)]

    def governing(
        self, place: int, kinds: tuple[Kind, ...] = ("crime", "article", "act", "other")
    ) -> Topic | None:
        """The last topic before a place in its sentence, else the first after it in its clause, else the last before."""
        sentence = self.text.sentences[self.text.sentence_at(place)]
        here = [one for one in self.within(sentence) if one.kind in kinds]
        before = [one for one in here if one.span.begin < place]
        if before:
            return _preferred(before)
        pair = self._paired(sentence, place)
        if pair:
            return pair
        if here:
            after = here[0].span.begin
            in_clause = after < self.text.clauses[self.text.clause_at(place)].end
            if in_clause or self.text.view[after - 1] == "（":
                return here[0]
        return self._earlier(sentence, kinds)

    def _earlier(self, sentence: Span, kinds: tuple[Kind, ...]) -> Topic | None:
        number = self.text.sentence_at(sentence.begin)
        first = self.text.sentences[max(0, number - _SENTENCES_BACK)].begin
        back = Span(max(first, sentence.begin - _LOOK_BACK), sentence.begin)
        earlier = [one for one in self.within(back) if one.kind in kinds]
        return earlier[-1] if earlier else None

    def _paired(self, sentence: Span, place: int) -> Topic | None:
        """前者 and 后者 of the two crimes that are being compared."""
        said = self.text.view[sentence.begin : place]
        which = re.search("前者|后者", said)
        last = bisect_left(self._pairs, (place, "", "")) - 1
        if not which or last < 0:
            return None
        _, first, second = self._pairs[last]
        name = _crimes()[1][first if which.group() == "前者" else second]
        at = sentence.begin + which.start()
        return Topic(Span(at, at + 2), "crime", name)


def _preferred(before: list[Topic]) -> Topic:
    """The last, but a crime or article that stands close before an act goes before it."""
    last = before[-1]
    if last.kind == "act":
        strong = [one for one in before if one.kind == "crime"]
        if strong and last.span.begin - strong[-1].span.end < 12:
            return strong[-1]
    return last


@cache
def _pair() -> re.Pattern[str]:
    names = _crimes()[0].pattern
    return re.compile(
        rf"(?P<first>{names})(?:与|和|同|跟|、)(?P<second>{names})(?=的?(?:区别|不同|界限|区分|差别))"
    )


def _named(text: Pieces) -> list[Topic]:
    """Crimes by their names; those that the library does not have are another matter."""
    pattern, names = _crimes()
    found, taken = [], set()
    for match in pattern.finditer(text.view):
        before = text.view[match.start() - 1 : match.start()]
        longer = re.match("[卡同资款险融信]", before) if match.group().startswith("诈骗") else None
        crime = names[match.group()]
        taken.add(match.end() - 1)
        if longer:
            found.append(Topic(Span(*match.span()), "other", match.group()))
            continue
        found.append(Topic(Span(*match.span()), "crime", CRIME_NAMES[crime].now or crime))
    for match in NO_CRIME.finditer(text.view):
        if match.end() - 1 not in taken and len(match.group()) > 3:
            taken.add(match.end() - 1)
            found.append(Topic(Span(*match.span()), "crime", PRESENT))
    for match in _CRIME.finditer(text.view):
        at = match.start()
        if (
            at not in taken
            and at
            and text.view[at - 1] not in _GENERIC
            and "一" <= text.view[at - 1] <= "龥"
        ):
            found.append(
                Topic(Span(max(0, at - 3), at + 1), "other", text.view[max(0, at - 3) : at + 1])
            )
    return found


def _acts(text: Pieces, crimes: list[Topic]) -> list[Topic]:
    """Conduct, where it is not part of the name of a crime."""
    taken = bytearray(len(text.view))

    def take(span: Span) -> bool:
        free = not any(taken[span.begin : span.end])
        taken[span.begin : span.end] = b"\1" * (span.end - span.begin)
        return free

    for crime in crimes:
        take(crime.span)
    found = []
    for name, words in _OTHER_ACTS.items():
        for match in re.finditer(words, text.view):
            if take(Span(*match.span())):
                found.append(Topic(Span(*match.span()), "act", name))
    for match in _ACT.finditer(text.view):
        if take(Span(*match.span())):
            found.append(Topic(Span(*match.span()), "act", LEAK))
    for match in _ELSE.finditer(text.view):
        if take(Span(*match.span())):
            found.append(Topic(Span(*match.span()), "other", match.group()))
    return found
