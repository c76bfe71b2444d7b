"""Quotations judged: whose words they are, of which version, and whether they stand under the right number."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import timedelta

from lvheng.law.library import versions as held
from lvheng.law.provisions import Provision
from lvheng.narrative.claims.citations import Cited
from lvheng.narrative.claims.model import Judgement, Verdict
from lvheng.narrative.claims.quotations import Quotation, aligned, share_of
from lvheng.narrative.claims.reading import Reading
from lvheng.narrative.claims.saying import false
from lvheng.narrative.claims.topics import LEAK
from lvheng.narrative.words.text import Span

__all__ = ["quotations"]

_LINK = re.compile(
    r"^[》”\s]{0,2}(?:【[^【】]{0,30}】|（[^（）]{0,24}）)?[，：:\s“‘《\-—]*(?:(?:明确|的|中|还|也|之|均|另|条)?(?:规定|指出|载明|要求|明确|写明|写道|写的是|如下|为|是)[了：，“]*)*(?:[^，。；！？\n]{0,4})?[，：:\s“‘]*$"
)
_AFTER = re.compile(
    r"^[”，、\s]{0,3}(?:这|此|以上|上述)?(?:是|即|为|就是|见|（见?|——|出自|来自|载于|规定在)"
)
_ALONE, _PART, _FORMER = 0.85, 0.72, 0.5
_SURELY = 40
"""Bare characters from which words are surely taken from where they are found."""
_NOTES = {
    ("criminal_law", "286-1"): ("；本条只适用于网络服务提供者，不是泄露个人信息的一般规定", "; only for network service providers, not the general rule on leaks"),
    ("fashi_2017_10", "9"): ("；本条只适用于网络服务提供者，不是泄露个人信息的一般规定", "; only for network service providers, not the general rule on leaks"),
    ("resident_id_card_law", "19"): ("；本条只适用于居民身份证记载的信息", "; only for what a resident ID card records"),
}  # fmt: skip


def quotations(reading: Reading) -> Iterator[Judgement]:
    for one in reading.quotations:
        yield from _judge(reading, one)


def _judge(reading: Reading, quoted: Quotation) -> Iterator[Judgement]:
    cited = _attached(reading, quoted.span)
    best = max(share for _, share in quoted.versions)
    length = quoted.end - quoted.begin
    if best < (_PART if cited else _ALONE) or (
        length < 22 and cited is None and not _marked(reading, quoted.span)
    ):
        return
    passage = reading.bare.text[quoted.begin : quoted.end]
    here = [v for v in quoted.versions if v[1] >= best - 0.02]
    current = [v for v, _ in here if v.in_force_on(reading.on)]
    one = _chosen(current or [v for v, _ in here], cited)
    if one.in_force_on(reading.on):
        verdict, how = _how(reading, quoted.span, passage, one, best)
        note = _NOTES.get((one.instrument.id, one.number), ("", ""))
        told = str(one.citation)
        if (one.instrument.id, one.number) == ("resident_id_card_law", "19") and _beyond_cards(
            reading, quoted.span
        ):
            yield from false(
                reading, quoted.span, f"{told}：原文限于“居民身份证记载的公民个人信息”，文中写成了一切个人信息",
                f"{told} is only for what a resident ID card records", told, "E6",
            )  # fmt: skip
            return
        yield Judgement(
            quoted.span,
            "claim",
            verdict,
            f"{told}：{how[0]}{note[0]}",
            f"{told}: {how[1]}{note[1]}",
            told,
        )
        if cited and cited.of:
            yield from _number(reading, quoted, cited, [v for v, _ in here], one)
        return
    yield from _former(reading, quoted, one, cited)
    if cited and cited.of:
        yield from _number(reading, quoted, cited, [v for v, _ in here], one)


def _beyond_cards(reading: Reading, span: Span) -> bool:
    """Whether the sanction is stated of leaks at large, without the words that limit it."""
    near = Span(max(0, span.begin - 100), span.end)
    topics = [one for one in reading.topics.within(near) if one.kind in ("act", "article")]
    of_leaks = bool(topics) and topics[-1].name == LEAK
    return (
        of_leaks
        and "拘留" in reading.words(span)
        and not re.search("身份证(?!法)", reading.words(near))
    )


def _chosen(among: list[Provision], cited: Cited | None) -> Provision:
    if cited and cited.of:
        for one in among:
            if (one.instrument.id, one.number) == (cited.of.id, cited.number):
                return one
    return among[0]


def _how(
    reading: Reading, span: Span, passage: str, one: Provision, share: float
) -> tuple[Verdict, tuple[str, str]]:
    """Exact, a part, or with differences; a difference of a figure or of a not is an error where it is a quotation."""
    since = f"{one.since} 起施行的文本"
    differences = [] if share == 1 else aligned(passage, one)
    differences = [(said, there) for said, there in differences if said or there]
    whole = len(passage) >= len(re.findall("[一-龥]", one.text)) * 0.9
    if not differences:
        words = (
            ("与原文一致", "the words of the text")
            if whole
            else ("与原文一致（节录）", "the words of the text, in part")
        )
        return "right", (f"{words[0]}，{since}", f"{words[1]} in force since {one.since}")
    said, there = differences[0]
    zh = f"与原文不同：文中{_quote(said)}，原文{_quote(there)}"
    en = f"differs from the text: here {_quote(said, 'nothing')}, there {_quote(there, 'nothing')}"
    worse = any(
        re.search("[0-9]", said) and re.search("[0-9]", there) for said, there in differences
    )
    if worse and _marked(reading, span) and reading.stance(span) == "asserted":
        return "wrong", (zh, en)
    return "not_checkable", (zh, en)


def _quote(words: str, nothing: str = "没有这些字") -> str:
    return f"“{words[:24]}{'…' * (len(words) > 24)}”" if words else nothing


def _marked(reading: Reading, span: Span) -> bool:
    """Whether it is set as a quotation: within marks, or after a colon."""
    return bool(
        re.search(
            r"[“‘：]$|(?:规定|明确)[：，]?$", reading.view[max(0, span.begin - 3) : span.begin]
        )
    )


def _number(
    reading: Reading, quoted: Quotation, cited: Cited, versions: list[Provision], one: Provision
) -> Iterator[Judgement]:
    """The words are of another article than the one that is named."""
    assert cited.of is not None
    span, long = quoted.span, quoted.end - quoted.begin >= _SURELY
    own = [v for v in versions if (v.instrument.id, v.number) == (cited.of.id, cited.number)]
    if not own:
        passage = reading.bare.text[quoted.begin : quoted.end]
        own = [v for v in held(cited.of.id, cited.number) if share_of(passage, v) > _FORMER]
    told = str(one.citation)
    if any(v.in_force_on(reading.on) for v in own):
        return
    if cited.guessed and any(v.number == cited.number for v in versions):
        return
    stance = reading.stance(cited.span)
    if stance != "asserted":
        return
    if own:
        since = (own[-1].until or own[-1].since) + timedelta(days=1)
        if not reading.past(cited.span):
            yield Judgement(
                cited.span, "citation", "out_of_date",
                f"条号已改：这些文字自 {since} 起是{told}", f"renumbered: since {since} these words are {told}",
                told, "", str(since),
            )  # fmt: skip
    elif cited.of is one.instrument:
        yield Judgement(
            cited.span, "citation", "wrong",
            f"条号有误：所引文字是{told}，不是{cited.citation}", f"wrong number: the words are those of {told}",
            told, "E3",
        )  # fmt: skip
    elif (
        len(versions) == 1
        and not (cited.guessed or cited.implied)
        and cited.span.end <= span.begin
        and long
    ):
        yield Judgement(
            cited.span, "citation", "wrong",
            f"出处有误：所引文字是{told}", f"wrong source: the words are those of {told}", told,
        )  # fmt: skip


def _former(
    reading: Reading, quoted: Quotation, one: Provision, cited: Cited | None
) -> Iterator[Judgement]:
    """Words that only a former text has."""
    told = str(one.citation)
    if one.since > reading.on:
        yield Judgement(
            quoted.span, "claim", "not_found", f"{reading.on} 没有这样的条文：{told} {one.since} 起施行",
            f"no such text on {reading.on}: {told} is in force since {one.since}", told,
        )  # fmt: skip
        return
    since = (one.until or one.since) + timedelta(days=1)
    now = [v for v, _ in quoted.versions if v.in_force_on(reading.on) and v.number == one.number]
    moved = one.moved_to
    zh, en = (
        f"这是{told} {one.since} 至 {one.until} 的旧文",
        f"the former text of {told}, {one.since} to {one.until}",
    )
    if now:
        zh, en = f"{zh}，{since} 起已由现行文本取代", f"{en}, replaced on {since}"
    elif moved:
        zh, en = f"{zh}；内容现见第{moved}条", f"{en}; now article {moved}"
    least = _SURELY // 2 if _marked(reading, quoted.span) else _SURELY
    if cited is None and quoted.end - quoted.begin < least:
        return
    stance = reading.stance(quoted.span)
    if stance in ("refuted", "denied") or reading.past(quoted.span):
        yield Judgement(
            quoted.span,
            "claim",
            "right",
            f"文中说的是旧法：{zh}",
            f"the text speaks of former law: {en}",
            told,
        )
        return
    if stance == "asked":
        return
    pattern = "E4" if one.number == "253-1" else ""
    yield Judgement(quoted.span, "claim", "out_of_date", zh, en, told, pattern, str(since))


def _attached(reading: Reading, span: Span) -> Cited | None:
    """The citation under which the words stand: just before, or just after (这是……第四十六条)."""
    before = [one for one in _near(reading, span) if one.span.end <= span.begin]
    if before and span.begin - before[-1].span.end <= 60:
        last = before[-1]
        if reading.quotation_at(last.span.begin) is None and _LINK.match(
            reading.view[last.span.end : span.begin]
        ):
            return last
    after = [one for one in _near(reading, span) if one.span.begin >= span.end]
    if after and after[0].span.begin - span.end <= 12:
        between = reading.view[span.end : after[0].span.begin]
        sentence = reading.sentence(span.end - 1)
        if after[0].span.begin < sentence.end and _AFTER.match(between):
            return after[0]
    return None


def _near(reading: Reading, span: Span) -> list[Cited]:
    at = bisect_left(reading.cited, span.begin, key=lambda one: one.span.begin)
    return reading.cited[max(0, at - 3) : at + 4]
