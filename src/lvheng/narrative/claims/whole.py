"""What a text as a whole leaves out (E7), or rests on (E9)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from lvheng.law.crime_names import CRIME_NAMES
from lvheng.law.library import instrument, provision
from lvheng.law.provisions import Provision
from lvheng.narrative.claims.citations import Cited
from lvheng.narrative.claims.model import WHOLE, Judgement
from lvheng.narrative.claims.penalties import parts_in
from lvheng.narrative.claims.reading import Reading
from lvheng.narrative.claims.topics import LEAK, PRESENT
from lvheng.narrative.words.text import Span

__all__ = ["as_a_whole"]

_OF = CRIME_NAMES[PRESENT].article
_SIDE = re.compile(
    r"投诉|举报|赔偿|索赔|维权|行政|拘留|罚款|消费者|怎么办|怎么处罚|什么处罚|民事|侵权|保护自己"
)
_NEWER = date(2021, 1, 1)
_GOVERNING = (
    "personal_information_protection_law", "anti_telecom_fraud_law", "cybersecurity_law", "public_security_penalties_law",
)  # fmt: skip
_LEAKS = (LEAK, PRESENT, "criminal_law:253-1", "fashi_2017_10:5")
_OWN = {("criminal_law", "253-1"), ("fashi_2017_10", "5")}
_SECOND_TIER = re.compile(
    r"特别严重|[三3]年?(?:以上|至|到|-|—|~)[七7]年|(?:最高|最多)[^，。\n]{0,10}[七7]年"
)


def as_a_whole(reading: Reading) -> Iterator[Judgement]:
    yield from _left_out(reading)
    yield from _old_law_only(reading)


def _left_out(reading: Reading) -> Iterator[Judgement]:
    """E7: the first tier is told, and not the second, nor what weighs more for duty and service.

    What is not written is neither right nor wrong: `not_checkable`.
    """
    if not _tells_first_tier(reading):
        return
    view = reading.view
    missing = []
    if not any(_of_leak(reading, match.start()) for match in _SECOND_TIER.finditer(view)):
        missing.append(
            (
                "第二档（情节特别严重，三年以上七年以下，并处罚金）",
                "the second tier (3 to 7 years and a fine)",
            )
        )
    if "从重" not in view:
        missing.append(
            (
                "履行职责、提供服务中获得而出售、提供的从重处罚（第二款）",
                "heavier punishment for duty and service (para. 2)",
            )
        )
    if not re.search(r"减半|一半|半数", view):
        missing.append(
            (
                "职务、服务中获得的数量标准减半（法释〔2017〕10号第五条第一款第（八）项）",
                "the half standard for duty and service",
            )
        )
    if missing:
        zh, en = ("；".join(one) for one in zip(*missing, strict=True))
        yield Judgement(
            WHOLE,
            "claim",
            "not_checkable",
            f"讲了{_OF}的刑罚，没有写：{zh}",
            f"tells the penalty of {_OF}, and leaves out: {en}",
            _OF,
            "E7",
        )


def _of_leak(reading: Reading, place: int) -> bool:
    topic = reading.topic(place)
    quoted = reading.quotation_at(place)
    return bool(topic and topic.name in _LEAKS) or bool(
        quoted and any((v.instrument.id, v.number) in _OWN for v, _ in quoted.versions)
    )


def _tells_first_tier(reading: Reading) -> bool:
    for one in reading.quotations:
        if any(
            v.number == "253-1" and share > 0.9 for v, share in one.versions
        ) and "三年以下" in reading.words(one.span):
            return True
    for match in re.finditer(r"[三3]年以下", reading.view):
        span = Span(*match.span())
        clause = reading.clause(span.begin)
        topic = reading.topic(span.begin)
        if topic and topic.name in _LEAKS and any(parts_in(reading.view, clause)):
            return True
    return False


def _old_law_only(reading: Reading) -> Iterator[Judgement]:
    """E9: on the side that is not criminal, nothing is cited that came into force after 2020."""
    if reading.on < instrument("personal_information_protection_law").in_force:
        return
    named = {one.of.id: one.of for one in reading.names if one.of}
    named |= {
        version.instrument.id: version.instrument
        for one in reading.quotations
        for version, share in one.versions
        if share > 0.95
    }
    about = any(topic.name in (LEAK, PRESENT) for topic in reading.topics.found)
    if not about or len(named) < 2 or not _SIDE.search(reading.view):
        return
    if named.keys() & {
        "personal_information_protection_law",
        "anti_telecom_fraud_law",
        "public_security_penalties_law",
    }:
        return
    new = [
        one for one in reading.cited
        if one.of and one.of.kind != "judicial interpretation" and _since(reading, one) > _NEWER
    ]  # fmt: skip
    later = [of for of in named.values() if of.in_force > _NEWER]
    if new or later:
        return
    held = [instrument(name) for name in _GOVERNING]
    newest = [(of, max((a.in_force for a in of.amendments), default=of.in_force)) for of in held]
    now = [(of.short, day) for of, day in newest if day <= reading.on]
    told = "、".join(f"{short}（{day}）" for short, day in now)
    since = str(min(day for _, day in now))
    yield Judgement(
        WHOLE, "claim", "out_of_date",
        f"全文没有引用 2020 年以后的法律；不构成犯罪时的行政、民事责任现由这些法律规定：{told}",
        f"nothing later than 2020 is cited; the side that is not criminal is now governed by {told}",
        "个人信息保护法", "E9", since,
    )  # fmt: skip


def _since(reading: Reading, one: Cited) -> date:
    if one.of is None or one.of.id == "criminal_law":
        return date.min
    found = provision(one.of.id, one.number, reading.on)
    return found.since if isinstance(found, Provision) else date.min
