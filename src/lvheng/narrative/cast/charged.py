"""Whom a document accuses: who bears a title of the accused, in whose name the case is, or who met its measures.

Reports and notices give no titles; they tell that somebody was arrested, tried, fined, has confessed or given back.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from lvheng.narrative.cast.people import Mention, People
from lvheng.narrative.words.text import Text

__all__ = ["charged_in"]

_MEASURES = re.compile(
    r"涉嫌|对[二两三四五]人(?:均|分别|各)?(?:认定|量刑|定罪)|刑事拘留|刑拘|获刑|判处|被判|批准?逮捕|强制措施|行政拘留|行拘|抓获|抓捕|控制(?!人|权)|落网|归案|到案|投案|自首|取保候审|提起公诉|不起诉|批评教育|行政处罚|罚款|移送[^，。；]{0,10}?(?:审查)?起诉|审查起诉|采取[^，。；]{0,8}措施|直接负责的?主管人员|直接责任人员"
    r"|受审|有期徒刑|拘役|缓刑|认罪认罚|退赃|退缴|退赔|退(?:出|还|回|交)(?:了)?(?:全部|部分|所有)?(?:违法|非法|所得|赃|[\d一二三四五六七八九十])|从犯|主犯|初犯|前科|追究|被查|带走|构成[^，。；？]{0,16}罪|审查逮捕|监视居住|立案侦查"
)
_PLEADS = re.compile("(?:（[^）]{0,20}）)?(?:虽|虽然|当庭|庭审中|归案后|到案后)?(?:辩称|供认)")
_OF_PERSONS = re.compile(
    "(?:抓获|抓捕|控制|落网|归案|到案|投案|自首|认罪|退赃|从犯|主犯|初犯|前科|带走)"
)
"""Measures in whose clause a unit is a place, a witness or an owner."""
_CASE = re.compile(
    r"(?:（[^）]{0,20}）)?(?:等(?:[二三四五六七八九十\d]+人)?)?(?:涉嫌|犯)?(?:非法)?(?:侵犯|获取|出售|提供|窃取|买卖|泄露|倒卖)(?:公民)?个人信息(?:罪)?(?:一)?案"
)
_IMPOSED = re.compile(
    "系(?:从犯|主犯|自首|初犯|累犯)|处以|予以|判处|被判|对(?:其|他|她)|由[^，。；]{1,10}(?:局|院|机关|警方|部门)|获刑|不起诉"
)
_NOT_HE = re.compile(
    r"(?:在|于|从|由|经|向|与|同|跟|给|予|被(?!告人)|根据|据|通过|赔偿|帮助|为|获得|取得|[之其](?:父|母|妻|夫|子|女|兄|弟|姐|妹)|父亲|母亲|妻子|丈夫|家属|亲属|家人|近亲属|配偶|亲友|辩护人|律师)(?:被告人|犯罪嫌疑人)?$"
)
_IN_CHARGE = re.compile("主管人员|责任人员|代表人|控制人|负责人")
_THE_UNIT = re.compile("该(?:公司|单位|企业|平台|机构|店|院|校|酒店|中心|服务部|工作室)")
_AGAINST = re.compile("(?:判处|将|对|处罚?|判令|起诉)$")
_MEETS = re.compile(
    "(?:(?:以?及|和|与|、)[^，。；]{1,12})?(?:的行为)?(?:已|均|也|亦|因[^，。；]{0,20})*(?:构成|触犯|被(?:判|处|移送|提起|起诉|立案)|犯侵犯)"
)
_TOGETHER = re.compile(
    r"^(?:（[^）]{0,20}）)?(?:等)?(?:[二两三四五六七八九十]|\d{1,2})(?:名|个|位)?(?:人|被告人|犯罪嫌疑人|同案)"
)
_SUED = re.compile("(?<!被)(?:起诉|状告|控告|告)了?(?:被告)?$")
_ORDERED = re.compile("(?<!请求)(?:判决|判令|裁定|责令)(?:被告|当事人)?$")
_TO_DO = re.compile(
    "(?:（[^）]{0,20}）)?(?:等)?(?:[^，。；]{0,12}(?:内|连带|共同|立即|向[^，。；]{1,12}))?(?:停止|删除|赔偿|公开|赔礼|道歉|支付|书面|承担|返还|消除)"
)
_NOTICE = re.compile("[^，。；：\\n]{0,40}(?:公示|通报|通告|公告|决定书)[：:]\\s*")
_ITS_HEAD = re.compile("（(?:法定代表人|负责人|经营者|投资人|业主)(?:为|系|：)?")
_OPENING = 60
_LISTED = re.compile(
    r"(?:（[^）]{0,40}）)?(?:[、和与及]|以及)(?:其?(?:直接负责的|法定|实际|主要|直接)?(?:主管人员|责任人员|代表人|控制人|负责人|经理))?(?:被告人|犯罪嫌疑人)?"
)


def charged_in(text: Text) -> frozenset[str]:
    """The names of those whom a document accuses, wherever it does."""
    people = People(proceedings=True)
    people.introduce(text.view)
    _of_notices(text.view, people)
    for span in text.sentences:
        words = text.view[span.begin : span.end]
        mentions = people.mentions(words, span.begin)
        named = [
            m
            for m in mentions
            if m.name
            and m.form in ("name", "unit")
            and people.known[m.name].role in (None, "other")
        ]
        _of_lists(words, mentions, people)
        begins = [m.begin for m in named]
        people.accuse(m for m in named if _PLEADS.match(words, m.end))
        people.accuse(m for m in _ordered(words, mentions))
        before: Sequence[Mention] = ()
        group: Mention | None = None
        for clause in text.clauses_in(span) if mentions and _MEASURES.search(words) else ():
            begin, end = clause.begin - span.begin, clause.end - span.begin
            here = named[bisect_left(begins, begin) : bisect_left(begins, end)]
            if _MEASURES.search(words, begin, end):
                if not here and _IMPOSED.search(words, begin, end):
                    people.accuse(m for m in before if m.form == "name")
                people.accuse(m for m in here if _may_meet(words, begin, end, m, people))
                people.charge(
                    name
                    for m in mentions
                    if begin <= m.begin < end and _is_sentenced(words, m.begin, m.end)
                    for name in people.whom(m)
                )
                several = [m for m in mentions if m.form == "group" and begin <= m.begin < end]
                if not (several or here) and group is not None:
                    several = [group]
                people.charge(name for m in several for name in people.whom(m))
            group = next(
                (m for m in mentions if m.form == "group" and begin <= m.begin < end), group
            )
            before = _leading(words, here) or before
    return frozenset(one.name for one in people.accused)


def _ordered(words: str, mentions: Sequence[Mention]) -> Sequence[Mention]:
    """本院判决甲公司、来某删除…, 他起诉乙公司: the defendants of a civil case."""
    named = [m for m in mentions if m.name and m.form in ("name", "unit") and m.role != "victim"]
    for number, one in enumerate(named):
        before = words[max(0, one.begin - 12) : one.begin]
        if _SUED.search(before):
            return [one]
        if _ORDERED.search(before):
            listed = _leading(words, named[number:])
            return listed if _TO_DO.match(words, listed[-1].end) else ()
    return ()


def _of_notices(view: str, people: People) -> None:
    """某局公示：某服务部（负责人储某）…: of whom a notice begins to tell, and who is in charge of it."""
    found = _NOTICE.match(view)
    begin = found.end() if found else 0
    named = people.mentions(view[begin : begin + _OPENING], begin) if found else ()
    for one, head in pairwise(m for m in named if m.name):
        gap = view[begin + one.end : begin + head.begin]
        if one.begin == 0 and _ITS_HEAD.fullmatch(gap):
            people.accuse([one, head])


def _is_sentenced(words: str, begin: int, end: int) -> bool:
    """Whether a measure is against a unit that a pronoun means: 判处该公司罚金, 将该公司及宫某移送起诉."""
    if not _THE_UNIT.fullmatch(words, begin, end):
        return False
    against = _AGAINST.search(words[max(0, begin - 4) : begin]) is not None
    return against or _MEETS.match(words, end) is not None


def _leading(words: str, named: Sequence[Mention]) -> Sequence[Mention]:
    """The first who are named, as a list."""
    last = 1
    while last < len(named) and _LISTED.fullmatch(words[named[last - 1].end : named[last].begin]):
        last += 1
    return named[:last]


def _may_meet(words: str, begin: int, end: int, one: Mention, people: People) -> bool:
    """Whether a measure told in a clause may be against somebody named in it."""
    if people.known[one.name or ""].kind == "unit" and _OF_PERSONS.search(words, begin, end):
        return False
    return not _NOT_HE.search(words[max(begin, one.begin - 8) : one.begin])


def _of_lists(words: str, mentions: Sequence[Mention], people: People) -> None:
    """A、B等三人 with an accused among them; A、B侵犯公民个人信息案."""
    group: list[Mention] = []
    for one in mentions:
        if group and not _LISTED.fullmatch(words[group[-1].end : one.begin]):
            group = []
        if one.name is None or one.form not in ("name", "unit"):
            group = []
            continue
        group.append(one)
        if len(group) > 1:
            people.last = tuple(dict.fromkeys(m.name or "" for m in group))
        heads = len(group) > 1 and _IN_CHARGE.search(words[group[-2].end : one.begin])
        several = heads or (len(group) > 1 and _TOGETHER.match(words[one.end : one.end + 40]))
        accused = any(people.known[m.name or ""].role == "accused" for m in group)
        if (several and accused) or _CASE.match(words[one.end : one.end + 60]):
            people.accuse(group)
