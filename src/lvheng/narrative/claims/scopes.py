"""What an article is for, and what it has not: 居民身份证法 art. 19 (E6), 治安管理处罚法 art. 56 without a fine."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lvheng.narrative.claims.model import Judgement
from lvheng.narrative.claims.reading import Reading
from lvheng.narrative.claims.saying import false, true
from lvheng.narrative.words.text import Span

__all__ = ["scopes"]

_ONLY_CARDS = re.compile(r"(?:只|仅|限)[^。；\n]{0,16}身份证(?:上)?(?:所)?(?:记载|登载|登记|上的)")
_EVERYTHING = re.compile(
    r"(?:适用于?|涵盖|管|针对)[^，。；\n]{0,4}(?:所有|一切|任何|各种|全部|各类)[^，。；\n]{0,6}(?:个人)?信息|(?:凡是?|任何人|只要|一切|所有)[^，。；\n]{0,6}泄露[^。；\n]{0,12}信息[^。；\n]{0,16}(?:适用|依照|按照|依据|根据)$"
)
_NO_FINE = re.compile(
    r"(?:没有|不包括|不含|未|并无|无|不能|不得)[^，。；\n]{0,6}罚款|只有拘留|不(?:会|能|可以)?罚款"
)


def scopes(reading: Reading) -> Iterator[Judgement]:
    for one in reading.cited:
        if not one.of or reading.quotation_at(one.span.begin):
            continue
        sentence = reading.sentence(one.span.begin)
        before, after = Span(sentence.begin, one.span.begin), Span(one.span.end, sentence.end)
        key = (one.of.id, one.number)
        if key == ("resident_id_card_law", "19"):
            yield from _cards(reading, one.span, before, after)
        elif key == ("public_security_penalties_law", "56"):
            found = _NO_FINE.search(reading.words(after))
            if found:
                span = Span(one.span.begin, after.begin + found.end())
                yield from true(
                    reading,
                    span,
                    f"{one.citation}只有拘留，没有罚款",
                    f"{one.citation} has no fine",
                    str(one.citation),
                    "asserted",
                )


def _cards(reading: Reading, span: Span, before: Span, after: Span) -> Iterator[Judgement]:
    law = "居民身份证法第十九条"
    zh = f"{law}只适用于“居民身份证记载的公民个人信息”"
    en = f"{law} is only for what a resident ID card records"
    only = _ONLY_CARDS.search(reading.words(after))
    if only:
        yield from true(
            reading, Span(span.begin, after.begin + only.end()), zh, en, law, "asserted"
        )
        return
    every = _EVERYTHING.search(reading.words(after)) or _EVERYTHING.search(reading.words(before))
    if every:
        yield from false(reading, span, zh, en, law, "E6")
