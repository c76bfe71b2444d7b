"""Detention and fines of administrative law for leaking information: 治安管理处罚法 art. 56, 居民身份证法 art. 19."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lvheng.law.library import provision
from lvheng.law.provisions import Provision
from lvheng.narrative.claims.model import Judgement
from lvheng.narrative.claims.penalties import Part, tiers_of_article
from lvheng.narrative.claims.reading import Reading
from lvheng.narrative.claims.saying import false, true
from lvheng.narrative.claims.stance import Stance
from lvheng.narrative.claims.topics import LEAK, Topic
from lvheng.narrative.words.text import Span

__all__ = ["SECURITY", "administrative", "whole", "worst"]

SECURITY = "public_security_penalties_law"
_TAIL = re.compile(r"(?:的)?(?:罚金|罚款|有期徒刑|(?:行政)?拘留)")
_CARD = "身份证"


def whole(reading: Reading, span: Span) -> Span:
    """The span to the end of the word that it cuts: 并处罚金."""
    rest = _TAIL.match(reading.view, span.end)
    return Span(span.begin, rest.end() if rest else span.end)


def worst(reading: Reading, wrong: list[Part]) -> Stance:
    """Asserted if any part is; else as the first."""
    stances = [reading.stance(part.span) for part in wrong]
    return "asserted" if "asserted" in stances else stances[0]


def administrative(
    reading: Reading, sentence: Span, parts: list[Part], topic: Topic
) -> Iterator[Judgement]:
    """Days of detention and fines for leaking information: 治安管理处罚法 art. 56, 居民身份证法 art. 19."""
    span = whole(reading, Span(parts[0].span.begin, parts[-1].span.end))
    around = reading.words(sentence)
    fines = [part for part in parts if part.kind == "yuan"]
    days = [part for part in parts if part.kind == "days"]
    card_law = "resident_id_card_law:19"
    stance = worst(reading, parts)
    if any(part.value in _card_fines(reading) for part in fines) and (
        "拘留" in around or topic.name == card_law
    ):
        yield from _card(reading, sentence, span, stance)
        return
    law = provision(SECURITY, "56", reading.on)
    if not ("治安" in around or topic.name == f"{SECURITY}:56") or not isinstance(law, Provision):
        return
    told_of = str(law.citation)
    own = [p.value for tier in tiers_of_article(law) for p in tier.parts]
    zh = f"{told_of}：{law.text.split('　', 1)[-1].splitlines()[0]}没有罚款"
    if fines or any(part.value not in own for part in days):
        yield from false(
            reading,
            span,
            zh,
            f"{told_of}: detention of 10 to 15 days, if less serious up to 5; no fine",
            told_of,
            "C9-9",
            stance,
        )
    elif days:
        yield from true(reading, span, f"与{told_of}一致", f"as in {told_of}", told_of, stance)


def _card_fines(reading: Reading) -> set[tuple[str, int | None, int | None]]:
    """The fines of 居民身份证法 art. 19, read from its text."""
    law = provision("resident_id_card_law", "19", reading.on)
    tiers = tiers_of_article(law) if isinstance(law, Provision) else ()
    return {part.value for tier in tiers for part in tier.parts if part.kind == "yuan"}


def _card(reading: Reading, sentence: Span, span: Span, stance: Stance) -> Iterator[Judgement]:
    law = provision("resident_id_card_law", "19", reading.on)
    if not isinstance(law, Provision):
        return
    said = reading.view[max(sentence.begin - 60, 0) : sentence.end]
    without_names = re.sub("《?(?:中华人民共和国)?居民身份证法》?|《?身份证法》?", "", said)
    cited = str(law.citation)
    if _CARD in without_names:
        yield from true(
            reading,
            span,
            f"与{cited}一致（只适用于居民身份证记载的信息）",
            f"as in {cited}, for what a card records",
            cited,
            stance,
        )
        return
    if not any(
        one.name == LEAK
        for one in reading.topics.within(Span(max(sentence.begin - 60, 0), sentence.end))
    ):
        return
    yield from false(
        reading, span, f"{cited}的拘留并处罚款只适用于泄露“居民身份证记载的公民个人信息”，不是一切个人信息",
        f"{cited} is only for personal information that a resident ID card records", cited, "E6", stance,
    )  # fmt: skip
