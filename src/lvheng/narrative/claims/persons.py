"""Who can commit a crime, and on what: 主体 and 对象."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lvheng.law.crime_names import CRIME_NAMES
from lvheng.narrative.claims.model import Judgement
from lvheng.narrative.claims.reading import Reading
from lvheng.narrative.claims.saying import false, true
from lvheng.narrative.claims.topics import LEAK, PLATFORM_CRIME, PRESENT
from lvheng.narrative.words.text import Span

__all__ = ["persons"]

_MAIL, _LETTERS = "私自开拆、隐匿、毁弃邮件、电报罪", "侵犯通信自由罪"
_ASKED = re.compile(
    r"主体|只有|任何人|任何单位|任何个人|对象|特殊主体|一般主体|单位(?:不|也|可|同样|和)|工作人员[^。；！？\n]{0,60}才|不会犯|(?:以|之)外的|不能犯|才(?:能|会)?构成|只适用于|仅适用于|适用于"
)
_ANYONE = re.compile(
    r"一般主体|任何(?:单位|个人|人)|自然人(?:和|、|以及|或者?)单位|自然人、单位|普通(?:公民|人)(?:也|都|均)|谁都(?:可以|能)|人人"
)
_STAFF = re.compile(r"特殊主体|国家工作人员|国家机关|工作人员|公职人员|公务员|内部人员")
_POSTAL = re.compile(r"邮政|邮电")
_PROVIDER = re.compile(r"网络服务提供者|网络运营者|平台")
_ONLY = re.compile(
    r"只能|只有|仅(?:限|有|为)?|限于|特殊主体|主体(?:是|为|：|主要是)|才(?:能|会)?构成"
)
_NOT_ONLY = re.compile(
    r"(?:不|并不|不再|不仅)(?:仅)?限于|不只是|不要求|不仅|不限|不需要是|扩大|改为任何"
)
_NO_UNITS = re.compile(r"单位(?:不能|不可以|不会|不可能|并不|不)(?:够)?(?:构成|成为|犯|成立|是)")
_NOT_ORDINARY = re.compile(
    r"(?:普通(?:公民|人|百姓|群众)|(?:以|之)外的(?:其他)?(?:人|人员|主体))[^，。；]{0,4}(?:不会|不能|不可能|不)(?:够)?(?:构成|成为|犯|触犯)"
)
_OBJECT = re.compile(
    r"对象[^，。；！？\n]{0,10}(?:是|为|包括|限于)[^。；！？\n]{0,10}(?:信件|电报|邮件|邮递)"
)


def persons(reading: Reading) -> Iterator[Judgement]:
    if reading.before_2015:
        return
    for sentence in reading.sentences():
        said = reading.words(sentence)
        for match in _ASKED.finditer(said):
            if reading.quotation_at(sentence.begin + match.start()):
                continue
            found = list(_sentence(reading, sentence, said, match))
            if found:
                yield from found
                break


def _sentence(
    reading: Reading, sentence: Span, said: str, match: re.Match[str]
) -> Iterator[Judgement]:
    at = sentence.begin + match.start()
    topic = reading.topics.governing(at, ("crime", "article", "act", "other"))
    if topic and topic.kind == "article":
        crime = {
            "criminal_law:253-1": PRESENT,
            "criminal_law:286-1": PLATFORM_CRIME,
            "criminal_law:253": _MAIL,
            "criminal_law:252": _LETTERS,
        }.get(topic.name, "")
    else:
        crime = {LEAK: PRESENT}.get(topic.name, topic.name) if topic else ""
    end = min(sentence.end, at + 90)
    cut = re.search(r"[；。\n]", reading.view[at:end])
    span = Span(at, at + cut.start() if cut else end)
    said = reading.words(Span(sentence.begin, span.end))
    if (
        crime == PRESENT
        and topic
        and (topic.kind != "act" or "主体" in said or re.search("犯罪|罪", said))
    ):
        yield from _present(reading, span, said)
    elif crime == PLATFORM_CRIME and topic and topic.kind != "act":
        yield from _provider(reading, span, said)
    elif crime in (_MAIL, _LETTERS) and "主体" in said:
        yield from _mail(reading, span, said, crime)


def _present(reading: Reading, span: Span, said: str) -> Iterator[Judgement]:
    law = CRIME_NAMES[PRESENT].article
    zh = f"{law}：任何单位和个人都可以构成{PRESENT}；职务、服务中获得而出售、提供的只是从重处罚"
    en = f"{law}: anyone and any unit can commit it; staff are only punished more heavily"
    tail = reading.words(span)
    past = reading.past(span)
    functionaries = re.search("国家工作人员", said)
    if past and functionaries and "主体" in said:
        yield from false(
            reading, span, "旧条文（2009-02-28 至 2015-10-31）的主体是有关“单位的工作人员”，不是“国家工作人员”",
            "the former text spoke of the staff of such units, not of state functionaries", law, "E4",
        )  # fmt: skip
        return
    if _OBJECT.search(tail):
        yield from false(
            reading, span, f"{PRESENT}的对象是公民个人信息；信件、电报是刑法第二百五十二条、第二百五十三条的对象",
            "its object is personal information; letters and telegrams are those of arts. 252 and 253", law,
        )  # fmt: skip
        return
    if past and _STAFF.search(said):
        if "主体" in said or _ONLY.search(said):
            yield from true(
                reading,
                span,
                f"说的是旧法：2015-10-31 以前限于有关单位的工作人员；{zh}",
                f"of former law; now {en}",
                law,
                "asserted",
            )
        return
    if _NOT_ONLY.search(said):
        yield from true(reading, span, zh, en, law, "asserted")
    elif _NO_UNITS.search(said) or _NOT_ORDINARY.search(said):
        stance = reading.stance(span)
        yield from false(
            reading, span, zh, en, law, "C9-4", "asserted" if stance == "denied" else stance
        )
    elif _POSTAL.search(tail) and _ONLY.search(said):
        yield from false(
            reading, span, f"{zh}；邮政工作人员是刑法第二百五十三条{_MAIL}的主体", f"{en}; postal staff are those of art. 253", law, "C9-5"
        )  # fmt: skip
    elif _ANYONE.search(tail) and not _ONLY.search(
        tail.replace("主体是", "").replace("主体为", "")
    ):
        yield from true(reading, span, zh, en, law)
    elif _STAFF.search(said) and _ONLY.search(said) and re.search("主体|构成|才|犯", said):
        old = "本单位" in said or "现行" in said
        listed = re.search("金融|电信|国家机关", said)
        yield from false(
            reading,
            span,
            zh,
            en,
            law,
            "E4" if old else "C9-4",
            None,
            "2015-11-01" if listed else "",
        )


def _provider(reading: Reading, span: Span, said: str) -> Iterator[Judgement]:
    law = CRIME_NAMES[PLATFORM_CRIME].article
    zh, en = f"{law}：主体是网络服务提供者", f"{law}: only network service providers"
    if _PROVIDER.search(reading.words(span)):
        yield from true(reading, span, zh, en, law)
    elif _ANYONE.search(said) and not _NOT_ONLY.search(said):
        yield from false(reading, span, zh, en, law, "E2")


def _mail(reading: Reading, span: Span, said: str, crime: str) -> Iterator[Judgement]:
    law = CRIME_NAMES[crime].article
    postal = crime == _MAIL
    zh = f"{law}：主体是邮政工作人员" if postal else f"{law}：主体是一般主体"
    en = f"{law}: postal staff" if postal else f"{law}: anyone"
    ok = _POSTAL.search(said) if postal else _ANYONE.search(said)
    if ok:
        yield from true(reading, span, zh, en, law)
