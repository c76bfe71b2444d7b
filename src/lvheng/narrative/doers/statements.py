"""Whom 我 means in a document: who is quoted, who answers a question in court, whose statement is told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from lvheng.narrative.cast.mention import Mention
from lvheng.narrative.cast.people import People
from lvheng.narrative.cast.speech import Speech

__all__ = ["Statements"]

_ASKED = re.compile("问(?:了|过)?(?:同案)?(?:被告人|上诉人|犯罪嫌疑人|嫌疑人|证人)?$")
_STATES = re.compile(
    r"(?:（[^）]{0,40}）)?(?:的)?[^，。；：“”]{0,12}?(?:供述|供称|供认|交代|交待|证言|证词|陈述|坦言|自述|回忆|答|讲|说|称|笔录)[^，。；“”]{0,8}：|：(?=我|“)"
)
_ANSWERS = re.compile(r"\s*(?:被告人)?答[：:]")
_TITLE = re.compile(r"\s*(?:被告人?|被告单位|上诉人|原告|(?:犯罪)?嫌疑人|证人|被害人)?")
_ASKS = re.compile(r"\s*[^，。；：]{0,10}?问[：:]")


@dataclass
class Statements:
    """Who speaks of himself at a place of the text; nobody where that is open."""

    people: People
    _speech: Speech = field(default_factory=Speech)
    _speaker: tuple[str, ...] = ()
    _asked: tuple[str, ...] = ()
    _turn: tuple[str, ...] = ()
    """Who speaks in this line of a transcript."""
    _other: str = ""
    """The last of whom its speakers spoke, by name."""

    def resolved(self, words: str, mentions: Sequence[Mention], new_line: bool) -> list[Mention]:
        """The mentions of a sentence, with the speaker's name where one says 我."""
        if new_line or _ASKS.match(words):
            self._speaker = self._turn = _speaker_of_line(words, mentions)
        answers = _ANSWERS.match(words)
        if answers:
            self._speaker = self._asked
            self.people.speak_of(self._speaker)
        self._speech.sentence(words, mentions, self.people.last, self.people.whom)
        found: list[Mention] = []
        for one in mentions:
            if one.form == "name" and one.name:
                if (
                    _ASKED.search(words[max(0, one.begin - 12) : one.begin])
                    and words[one.end : one.end + 1] in "：:，"
                ):
                    self._asked = (one.name,)
                elif _STATES.match(words, one.end):
                    self._speaker = (one.name,)
            if one.form == "narrator":
                quoted = self._speech.at(one.begin)
                who = self._speaker if quoted is None else quoted
                if len(who) == 1 and who[0] in self.people.known and who[0] != "我":
                    one = replace(
                        one, form="name", name=who[0], role=self.people.known[who[0]].role
                    )
            if self._turn and one.form in ("name", "noun") and (one.name,) != self._turn:
                self._other = one.name if one.form == "name" and one.name else ""
            elif self._turn and one.words in ("他", "她") and self._other not in ("", *self._turn):
                one = replace(one, form="name", name=self._other)
            found.append(one)
        return found


def _speaker_of_line(words: str, mentions: Sequence[Mention]) -> tuple[str, ...]:
    """弓某：开了个安装店."""
    one = next(iter(mentions), None)
    if one is None or one.form != "name" or words[one.end : one.end + 1] not in ("：", ":"):
        return ()
    return (one.name,) if one.name and _TITLE.fullmatch(words[: one.begin]) else ()
