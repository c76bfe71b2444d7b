"""Penalties that a text states of a crime, of conduct or of an article, held against the law's own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lvheng.law.crime_names import CRIME_NAMES
from lvheng.law.instruments.criminal_law import art_253_1
from lvheng.law.library import provision
from lvheng.law.provisions import Absence, Provision
from lvheng.narrative.claims.administering import SECURITY, administrative, whole, worst
from lvheng.narrative.claims.model import Judgement
from lvheng.narrative.claims.penalties import Part, Tier, parts_in, tiers_of, tiers_of_article, told
from lvheng.narrative.claims.reading import Reading
from lvheng.narrative.claims.saying import false, true
from lvheng.narrative.claims.topics import INSIDERS, LEAK, PLATFORM_CRIME, PRESENT, Topic
from lvheng.narrative.words.text import Span

__all__ = ["penalties"]

_ARTICLE = f"criminal_law:{art_253_1.NUMBER}"
_CUE = re.compile(r"年|拘留|罚[款金]|管制|拘役|徒刑|死刑|坐牢|判刑")
_HIGH = re.compile(r"特别(?:严重|巨大)|后果特别|加重情节")
_LOW = re.compile(r"情节严重|数额较大|一般(?:情况|情节|处|是|判)|情节较轻|较轻|轻的|没有?特别严重")
_OF_A_CASE = re.compile(
    r"被告人|公诉机关|建议判处|建议对|量刑建议|本院|法院(?:以|判决|认为|一审|二审)|判决如下|获刑|一审|二审|刑满释放|曾因"
)
_NO_PRISON = re.compile(r"不(?:会|用|需要|必)(?:坐牢|判刑|被判刑|蹲监狱|有牢狱)")
_UNLESS = re.compile(r"如果|只要|除非|可能|不一定|情节轻微|不构成|免|缓刑|初犯|未成年")


def penalties(reading: Reading) -> Iterator[Judgement]:
    for sentence in reading.sentences():
        if not _CUE.search(reading.view, sentence.begin, sentence.end):
            continue
        parts = [
            part
            for clause in reading.text.clauses_in(sentence)
            for part in parts_in(
                reading.view, clause, Span(max(sentence.begin, clause.begin - 30), clause.end)
            )
            if reading.quotation_at(part.span.begin) is None
        ]
        if parts and not _OF_A_CASE.search(reading.words(sentence)):
            yield from _sentence(reading, sentence, sorted(parts, key=lambda part: part.span))
        yield from _no_prison(reading, sentence)


def _sentence(reading: Reading, sentence: Span, parts: list[Part]) -> Iterator[Judgement]:
    """Parts of one topic and one stance, in one part of the sentence, are one statement."""
    group: list[Part] = []
    key: tuple[object, ...] = ()
    topic: Topic | None = None
    for part in parts:
        governing = _topic(reading, part)
        breaks = len(re.findall("[；。]", reading.view[sentence.begin : part.span.begin]))
        stance = reading.stance(part.span)
        own = (governing.name if governing else "", stance, breaks)
        if group and own != key:
            yield from _group(reading, sentence, group, topic)
            group = []
        group, key, topic = [*group, part], own, governing
    if group:
        yield from _group(reading, sentence, group, topic)


def _topic(reading: Reading, part: Part) -> Topic | None:
    """What the penalty is said of; an article without penalties only leads to what it is about."""
    topic = reading.topic(part.span.begin)
    if topic and topic.kind == "article" and _former(reading, topic):
        return None
    if topic and topic.kind == "article" and not _article_tiers(reading, topic):
        if topic.cited and topic.cited.of is None:
            return (
                None if topic.cited.instrument and not topic.cited.instrument.amendment else topic
            )
        other = reading.topics.governing(part.span.begin, ("crime", "act", "other"))
        return other if other and other.kind != "other" else topic
    if topic and topic.name == LEAK:
        here = reading.topics.within(Span(reading.sentence(part.span.begin).begin, part.span.begin))
        platform = [one for one in here if one.name == PLATFORM_CRIME and one.kind == "act"]
        named = [one for one in here if one.kind == "crime" or _article_tiers(reading, one)]
        return platform[-1] if platform else named[-1] if named else topic
    return topic


def _former(reading: Reading, topic: Topic) -> bool:
    """Whether the article is one of former law: what it carried is not judged by the law of today."""
    cited = topic.cited
    found = provision(cited.of.id, cited.number, reading.on) if cited and cited.of else None
    return isinstance(found, Absence) and found.kind != "not_encoded"


def _article_tiers(reading: Reading, topic: Topic) -> tuple[Tier, ...]:
    cited = topic.cited
    found = provision(cited.of.id, cited.number, reading.on) if cited and cited.of else None
    return tiers_of_article(found) if isinstance(found, Provision) and not found.partial else ()


def _group(
    reading: Reading, sentence: Span, parts: list[Part], topic: Topic | None
) -> Iterator[Judgement]:
    if topic is None or topic.kind == "other":
        return
    of_police = any(part.kind == "days" for part in parts) or any(
        part.kind == "yuan" and "罚款" in reading.words(reading.clause(part.span.begin))
        for part in parts
    )
    own = topic.kind == "article" and not topic.name.startswith(
        ("criminal_law", "resident_id_card_law:19")
    )
    if topic.name in (LEAK, PRESENT, "resident_id_card_law:19", f"{SECURITY}:56") and of_police:
        yield from administrative(reading, sentence, parts, topic)
        return
    if topic.name in (LEAK, PRESENT) or topic.name == _ARTICLE:
        times = [part for part in parts if part.kind == "times"]
        parts = [part for part in parts if part.kind != "times"]
        fines = [p for p in times if "罚金" in reading.words(reading.clause(p.span.begin))]
        if fines:
            yield from _fine(reading, sentence, fines, topic)
        if not parts:
            return
    if topic.kind == "article" and (own or topic.name.startswith("criminal_law")):
        tiers = _article_tiers(reading, topic)
        told_of = str(topic.cited.citation) if topic.cited else ""
        yield from _compare(reading, sentence, parts, tiers, told_of, told_of, topic)
    elif not of_police:
        crime = PRESENT if topic.name == LEAK else topic.name
        tiers = tiers_of(crime, reading.on)
        if tiers:
            yield from _compare(
                reading, sentence, parts, tiers, crime, CRIME_NAMES[crime].article, topic
            )


def _fine(reading: Reading, sentence: Span, times: list[Part], topic: Topic) -> Iterator[Judgement]:
    """How many times the gains the fine of this crime is: its interpretation says so, not the article."""
    found = provision("fashi_2017_10", "12", reading.on)
    if isinstance(found, Provision):
        law = str(found.citation)
        yield from _compare(reading, sentence, times, tiers_of_article(found), law, law, topic)


def _compare(
    reading: Reading,
    sentence: Span,
    parts: list[Part],
    tiers: tuple[Tier, ...],
    of: str,
    law: str,
    topic: Topic,
) -> Iterator[Judgement]:
    if not tiers:
        return
    results = [(part, _agrees(reading, sentence, part, parts, tiers)) for part in parts]
    known = [(part, agrees) for part, agrees in results if agrees is not None]
    if not known:
        return
    wrong = [part for part, agrees in known if not agrees]
    span = whole(reading, Span(parts[0].span.begin, parts[-1].span.end))
    words = "；".join(dict.fromkeys(tier.words.strip() for tier in tiers))
    if wrong:
        said = "、".join(dict.fromkeys(told(part) for part in wrong))
        control = of == PRESENT and any(part.kind == "kind:管制" for part in wrong)
        pattern = "E1" if control else "E8" if of == INSIDERS else ""
        missing = "；没有管制" if control else ""
        yield from false(
            reading, span, _not_so(of, law, said, f"{_short(words)}{missing}"),
            f"{said} is not what the law has: {law}: {_short(words)}", law, pattern, worst(reading, wrong),
        )  # fmt: skip
    else:
        yield from true(
            reading, span, f"与{law}一致：{_short(words)}", f"as in {law}: {_short(words)}", law
        )


def _not_so(of: str, law: str, said: str, words: str) -> str:
    wrong = f"不是“{said}”" if of == law else f"{of}的法定刑没有“{said}”"
    return f"{wrong}。{law}：{words}"


def _short(words: str) -> str:
    return words if len(words) <= 160 else words[:160] + "…"


def _agrees(
    reading: Reading,
    sentence: Span,
    part: Part,
    parts: list[Part],
    tiers: tuple[Tier, ...],
) -> bool | None:
    """Whether the law has this part; None where it cannot be said."""
    ranges = [own for tier in tiers for own in tier.parts if own.kind == part.kind]
    match part.kind.partition(":")[0]:
        case "kind":
            if part.kind == "kind:拘役" and any(p.kind == "term" for p in parts):
                return True
            return bool(ranges)
        case "mode":
            return _mode(part, parts, tiers)
        case "term":
            return _term(reading, sentence, part, ranges) if ranges else False
        case "times":
            return any(part.value == one.value for one in ranges) if ranges else None
        case _:
            if not ranges:
                return None
            pair = next((p for p in parts if p.kind == "term"), None)
            same = [
                tier
                for tier in tiers
                if pair and any(own.value == pair.value for own in tier.parts)
            ]
            own = [p for tier in same for p in tier.parts if p.kind == part.kind] or ranges
            return any(part.value == one.value for one in own)


def _term(reading: Reading, sentence: Span, part: Part, ranges: list[Part]) -> bool:
    before = reading.view[sentence.begin : part.span.begin]
    after = re.split("[；。，]", reading.view[part.span.end : sentence.end])[0]
    last = re.split("[；]", before)[-1]
    high, low = _last(_HIGH, last), _last(_LOW, last)
    top = max(ranges, key=lambda own: (own.high or 10**6, own.low or 0))
    bottom = min(ranges, key=lambda own: (own.high or 10**6, own.low or 0))
    if part.bound == "most":
        if high < 0 and _HIGH.search(after):
            return part.high == top.high
        return part.high == (bottom.high if low > high else top.high)
    if part.bound == "least":
        return part.low == (top.low if high > low else bottom.low)
    among = ranges
    if high >= 0 and high > low:
        among = [own for own in ranges if own.low]
    elif low >= 0 and low > high:
        among = [own for own in ranges if own.high == bottom.high and not own.low] or ranges
    if (
        part.high is None
        and part.low
        and any(own.low == part.low and own.high is None for own in among)
    ):
        return True
    if part.high is None and part.low and len(ranges) > 1:
        return any(own.low == part.low for own in among)
    return any(part.value == own.value for own in among)


def _last(pattern: re.Pattern[str], said: str) -> int:
    return max((match.start() for match in pattern.finditer(said)), default=-1)


def _mode(part: Part, parts: list[Part], tiers: tuple[Tier, ...]) -> bool | None:
    """A mode is judged beside a term that is of one tier."""
    mode = part.kind.partition(":")[2]
    terms = [own for own in parts if own.kind == "term" and own.span.begin < part.span.begin]
    if not terms:
        return None
    own = [tier for tier in tiers if any(p.value == terms[-1].value for p in tier.parts)]
    modes = {
        p.kind.partition(":")[2] for tier in own for p in tier.parts if p.kind.startswith("mode")
    }
    if not modes:
        return None
    if mode == "must":
        return "and" in modes
    return mode in modes


def _no_prison(reading: Reading, sentence: Span) -> Iterator[Judgement]:
    match = _NO_PRISON.search(reading.view, sentence.begin, sentence.end)
    if not match or _UNLESS.search(reading.words(sentence)):
        return
    topic = reading.topic(match.start())
    if topic and topic.kind == "crime" and topic.name == PRESENT:
        law = CRIME_NAMES[PRESENT].article
        words = "；".join(tier.words for tier in tiers_of(PRESENT, reading.on))
        span = Span(*match.span())
        stance = reading.stance(span)
        yield from false(
            reading,
            span,
            f"{law}：{words}",
            f"{law}: imprisonment or detention",
            law,
            "",
            "asserted" if stance == "denied" else stance,
        )
