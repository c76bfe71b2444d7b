"""Which sentences of a text tell that information got out, and which only fear, ask or suppose it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from lvheng.narrative.acts.attribution import Voice
from lvheng.narrative.leaks.leak_facts import HOLDERS, counts_what_got_out
from lvheng.narrative.leaks.leaking import Leaking, leaking_in
from lvheng.narrative.records.information import information_and_people_in
from lvheng.narrative.words.text import Span, Text

__all__ = ["Sentence", "asked_whether_to_report", "is_of_people", "sentences_of"]

_HOLDERS = re.compile(
    f"{HOLDERS}|姓名|住址|住户|照片|视频|人脸|名单|名册|登记[表本]|底单|面单|记录"
)
_SECRETS = re.compile("内幕信息|商业秘密|图纸|配方|源代码|股价|重组")
_PERSONAL = re.compile("个人信息|姓名|名字|电话|手机号|身份证|客户|用户|会员|患者|学生")
_PENALTY = re.compile("行政处罚|(?:^|\\n)(?:当事人|被处罚单位)(?:名称)?：|处罚决定书")
"""Of a penalty that an organisation bears, what its staff took is its leak too."""
_REPORTS = re.compile(
    "(?:要不要|是否|需不需要|该不该|要(?=[^，。？]{0,14}吗)|怎么|如何|应当?|必须|用不用|得不得|先)[^，。？]{0,12}(?:上报|报告|报备|报网信|报监管|(?<!举)报(?=吗|？)|通知(?:用户|个人|客户|本人|当事人|家长|患者|员工|业主|会员|学生|消费者|每)|逐[一家户个]通知)"
    "|算(?:不算)?[^，。？]{0,8}(?:泄露|安全事件|数据事件|信息事件)|泄露流程|按泄露|几级|72小时|(?:通知|报告)义务"
)
_LATELY = re.compile(
    "昨[天晚夜]|前天|今[天早]|上周|上个?月|上礼拜|刚刚?|这两天|近日|日前|\\d月\\d+[日号]"
)
_ASKS = re.compile(
    r"[吗么呢]?？|吗(?=[，。\n])|怎么|如何|要不要|会不会|是否|是不是|算不算|能不能|该不该|什么"
)
_DONE = re.compile(r"了|\d|[一二两三四五六七八九十百千万]+[条人个份名]")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, and what it says of a leak."""

    span: Span
    leaking: Leaking | None
    background: bool


def is_of_people(text: Text) -> bool:
    """Whether a text speaks of the information of people, and not only of drawings and recipes."""
    if _SECRETS.search(text.view) and not _PERSONAL.search(text.view):
        return False
    return bool(information_and_people_in(text) or _HOLDERS.search(text.view))


def sentences_of(text: Text, said: Sequence[Voice], of_house: bool) -> list[Sentence]:
    """The sentences, save those of what might be."""
    result: list[Sentence] = []
    own = of_house or _PENALTY.search(text.view) is not None
    first = 0
    for sentence in text.sentences:
        number = len(text.clauses_in(sentence))
        voices, first = said[first : first + number], first + number
        if any(voice.hypothetical for voice in voices):
            continue
        words = text.view[sentence.begin : sentence.end]
        background = bool(voices) and all(voice.background for voice in voices)
        leaking = None if background else leaking_in(words, own)
        if leaking and _only_asked(text, sentence, leaking):
            leaking = None
        if leaking and not of_house and not _is_found(text, sentence, voices, leaking):
            leaking = None
        result.append(Sentence(sentence, leaking, background))
    return result


def _only_asked(text: Text, sentence: Span, leaking: Leaking) -> bool:
    """客户数据泄露怎么办？ asks and tells nothing; 库被拖了怎么办？ tells."""
    clause = text.clause_around(sentence.begin + leaking.begin)
    last = clause.end >= sentence.end
    words = text.view[clause.begin : clause.end]
    asks = _ASKS.search(words) if last else re.search("？|算不算|是否|会不会|是不是|要不要", words)
    return asks is not None and not _DONE.search(words)


def _is_found(text: Text, sentence: Span, voices: Sequence[Voice], leaking: Leaking) -> bool:
    number = text.clause_at(sentence.begin + leaking.begin) - text.clause_at(sentence.begin)
    return voices[min(number, len(voices) - 1)].status in ("found", "alleged")


def asked_whether_to_report(text: Text, told: Sequence[Sentence]) -> list[Sentence]:
    """Where a house asks whether to report or to tell those whose data it was: something got out, in whatever words."""
    spans = [one.span for one in told]
    happened = _LATELY.search(text.view) or any(counts_what_got_out(text, span) for span in spans)
    asked = [one for one in told if _REPORTS.search(text.view, *one.span)]
    if not happened or not asked:
        return []
    return [replace(asked[0], leaking=_at(text, asked[0]))]


def _at(text: Text, one: Sentence) -> Leaking:
    found = _REPORTS.search(text.view, *one.span)
    begin, end = found.span() if found else one.span
    return Leaking(begin - one.span.begin, end - one.span.begin, "sign")
