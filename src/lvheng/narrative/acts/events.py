"""What each sentence tells: act words with their doers, counterparts, voice and date."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from lvheng.narrative.acts.act_words import ActWord, act_words, of_information
from lvheng.narrative.acts.attribution import Voice
from lvheng.narrative.acts.telling import Event, Told
from lvheng.narrative.cast.lay import cast_in, not_within
from lvheng.narrative.cast.narrator import narrator_of
from lvheng.narrative.cast.people import Mention, People
from lvheng.narrative.doers.documents import Document
from lvheng.narrative.doers.tale import Tale
from lvheng.narrative.doers.thread import Thread
from lvheng.narrative.words.text import Span, Text

__all__ = ["Event", "Told", "told_in"]

_ASKS = re.compile(r"^(?![^？]*(?:指控|你))[^？]*？\s*$")
"""A question to the reader tells nothing; one to the accused says what he is charged with."""
_SEPARATELY = re.compile("分别|各自")


def told_in(text: Text, voices: list[Voice], people: People) -> Iterator[Told]:
    """The sentences of `text`, one by one, with their events; `people` learns as the text goes on."""
    tale = (
        None
        if people.proceedings
        else Tale(Thread(people, narrator_of(text.view, people.narrator_suffers)))
    )
    document = Document(text, people) if people.proceedings else None
    spoken = False
    clause_number = 0
    people.introduce(text.view)
    for number, span in enumerate(text.sentences):
        words = text.view[span.begin : span.end]
        if words.strip() == "":
            clause_number += len(text.clauses_in(span))
            continue
        mentions = people.mentions(words, span.begin)
        if tale:
            mentions = cast_in(words, people, span.begin, mentions)
        clauses = text.clauses_in(span)
        bounds = [(c.begin - span.begin, c.end - span.begin) for c in clauses]
        acts = act_words(words, bounds, spoken, not people.proceedings)
        told = Told(number, span, mentions=mentions)
        told.voices = voices[clause_number : clause_number + len(clauses)]
        if tale:
            acts = [a for a in not_within(acts, mentions) if not _begins_in(a, mentions)]
            tale.sentence(words, span.begin, mentions)
        if document:
            acts = [] if _ASKS.search(words) else acts
            document.sentence(told, words, bounds, acts, clause_number)
        for order, (begin, end) in enumerate(bounds if tale else ()):
            assert tale is not None
            here = [m for m in mentions if begin <= m.begin < end]
            those = [a for a in acts if begin <= a.begin < end]
            voice = voices[clause_number + order]
            _told_plainly(
                told, tale, words, (begin, end), here, those, voice, clause_number + order
            )
        clause_number += len(clauses)
        spoken = spoken or bool(acts) or of_information(words, tale is not None)
        yield told


def _begins_in(act: ActWord, mentions: list[Mention]) -> bool:
    """发小两个人在网上: an act word that begins with the name of somebody."""
    last = bisect_right(mentions, act.begin, key=lambda one: one.begin) - 1
    return last >= 0 and mentions[last].form != "pronoun" and act.begin < mentions[last].end


_DATA_BANK = re.compile(
    "社工库|查人的?(?:机器人|网站|软件|群)|查档(?:机器人|网站|群|渠道)|(?:查询|查号|查人|开盒|TG|电报)的?机器人|机器人(?:查|搜)"
)
_FOR_HIRE = re.compile("侦探|调查|黑客|花钱|雇|有偿|付费|充了|充值|[元块]钱?")


def _told_plainly(
    told: Told, tale: Tale, words: str, bounds: tuple[int, int], mentions: list[Mention],
    acts: list[ActWord], voice: Voice, number: int,
) -> None:  # fmt: skip
    parts = tale.clause(words, *bounds, mentions, acts, voice.status == "claimed")
    told.subjects.append(tale.thread.topic)
    told.named.append(tale.thread.named)
    tale.thread.people.speak_of(tale.thread.topic)
    begin = told.span.begin
    for act, part in zip(acts, parts, strict=True):
        kind = "collect" if act.kind == "steal" and tale.is_software(part.doers) else act.kind
        if kind == "commission" and _FOR_HIRE.search(words[bounds[0] : bounds[1]]):
            kind = "buy"
        kind = part.kind or kind
        if kind == "steal" and _DATA_BANK.search(words):
            kind = "buy" if _FOR_HIRE.search(words) else "collect"
        doers = part.doers
        if voice.hypothetical and not doers:
            doers = tale.thread.people.narrate(begin + act.begin)
        if not act.denied and not tale.imagines(words):
            told.events.append(
                Event(
                    kind, Span(begin + act.begin, begin + act.end), doers, voice, told.sentence, number,
                    part.sure and not tale.described(part.doers), act.relative, act.means, act.weak, act.plan, part.to, part.source,
                    bool(_SEPARATELY.search(words[bounds[0] : act.begin])), from_person=any(tale.thread.people.known[n].kind == "person" for n in part.source),
                )
            )  # fmt: skip
