"""The cast of a story told in plain words: those it calls by trade, office, kinship or looks.

Ordinary people name nobody. They write 物业, 前男友, 那小伙, 一个男的, 卖保健品的, 一个叫“小熊软糖”的号. `cast_in`
finds such words, and knows again who was called so before: the party bears the noun that the text uses.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from typing import Protocol, TypeVar

from lvheng.narrative.cast.figures import LOOKS, Figure, figures_in
from lvheng.narrative.cast.kin import OF_MINE, SAME_KIN
from lvheng.narrative.cast.people import Mention, People, Person

__all__ = ["TOGETHER", "cast_in", "not_within"]

TOGETHER = re.compile(
    "(?<![给对向])(?:(?P<own>我|咱|俺)们?|他们?|她们?)?"
    "(?:(?P<pair>两口子|小两口|老两口|夫妻俩|夫妇俩|[哥兄弟姐妹父母子女师徒叔侄]{1,2}俩|俩人(?!次)|(?<=[我咱俺他她们])俩|两个(?:人|娃|孩子|小伙子?)(?![的次数里月]))"
    "|(?P<three>(?<=[我咱俺他她们])(?:仨|三个?人?)(?![个月年天次家条份])|三个人(?![的次数里月]))|(?P<four>(?<=们)四个?人?(?![个月年天次家条份])|四个人(?![的次数里月])))"
)
"""两口子, 我俩, 他们仨: as many of those of whom the story last spoke."""


_REMEMBERED = 200
"""Of how many persons, the last ones, a story is taken to speak."""
_NO_NAME = re.compile("^[挂卖买看找加问查骂告投用在被把对和跟是说有去来上下]某")


_SPOKEN_TO = re.compile(
    r"(?:^|(?<=[\n。！]))\s*(?:[QA问答]：)?(?P<who>[^，。；：！？\n“”]{1,16}?)(?:(?:们|您|你){0,2}好[，。！：啊呀\n]|[：:])"
)
"""领导您好，…; 行政：他把…: who is spoken to, and whose words follow, does nothing by that."""


class _Placed(Protocol):
    @property
    def begin(self) -> int: ...
    @property
    def end(self) -> int: ...


_Place = TypeVar("_Place", bound=_Placed)


def cast_in(words: str, people: People, start: int, told: Sequence[Mention]) -> list[Mention]:
    """The mentions of a sentence: `told` (names, kin, pronouns) and those by trade, office or looks."""
    sure = [
        one
        for one in told
        if one.form == "family" or (one.form in ("name", "unit") and not _NO_NAME.match(one.words))
    ]
    spoken_to = {m.end("who") for m in _SPOKEN_TO.finditer(words)}
    figures = [one for one in figures_in(words) if one.end not in spoken_to]
    found = _apart(figures, sure, inside=True)
    kept = [
        one
        for one in told
        if one.form != "noun" and not (one.form in ("name", "unit") and _NO_NAME.match(one.words))
    ]
    kept = _apart(
        kept, [one._replace(begin=one.begin if one.lead is None else one.lead) for one in found]
    )
    for one in told:
        if one.form == "family" and one.name:
            people.short.setdefault(_kin(one.words), one.name)
    kept = [_same_kin(one, people) for one in kept]
    made = [_mention(one, people, start) for one in found]
    together = [Mention(m.start(), m.end(), "group", m[0]) for m in TOGETHER.finditer(words)]
    kept, made = _apart(kept, together), _apart(made, together)
    we = [Mention(m.start(), m.end(), "narrator", "我", "我") for m in _US.finditer(words)]
    ours = any(one.words[0] in "我咱俺" for one in together)
    if (we or ours) and "我" not in people.known:
        people.known["我"] = Person("我", "person", "narrator", None, start, start + 1)
    all_ = sorted([*kept, *made, *together, *_apart(we, kept)], key=lambda m: m.begin)
    return _with_offices(_possessed(all_, words, people), words, people)


_PART = re.compile(
    "(?:里|那边|这边|内部)?(?:[^把将被给从在跟向找是说有让叫到去来了着，。；我你他她]{0,4})的?"
)
_US = re.compile(
    r"(?:(?<=让)|(?<=给)(?=我们[一每\d几]?[份张个])|(?<=叫)|(?<=要求)|(?<=安排)|(?<=指使)|(?<=逼))我们(?!公司|店|单位|家)"
)
"""Of those who are made to do something the narrator is one."""
_MAY_TELL = re.compile("(?:告诉|通知|提醒|跟|和|对|骗|说)$")


def _is_of(before: Mention, gap: str, one: Mention, people: People) -> bool:
    """Whether a figure belongs to who is named right before it: 我前男友, 我们单位食堂的收银员."""
    if before.form in ("narrator", "pronoun", "group"):
        return gap == ""
    person = people.known.get(one.name or "")
    at_home = before.form == "ours" and person is not None and person.kind == "person"
    return at_home and _PART.fullmatch(gap) is not None


def _possessed(mentions: Sequence[Mention], words: str, people: People) -> list[Mention]:
    """Without 我 and 他 right before a figure that is theirs: 我前男友, 他同事."""
    kept: list[Mention] = []
    for one in mentions:
        before = kept[-1] if kept else None
        if (
            before is not None
            and one.form == "noun"
            and _is_of(
                before, words[before.end : one.begin if one.lead is None else one.lead], one, people
            )
            and not _MAY_TELL.search(words[max(0, before.begin - 3) : before.begin])
        ):
            kept[-1] = replace(one, lead=before.begin)
        else:
            kept.append(one)
    return kept


_KIN = re.compile(f"^{OF_MINE}")


def _kin(words: str) -> str:
    """哥哥, 我哥 and 我哥哥 are one: 哥."""
    words = _KIN.sub("", words)
    words = words[0] if len(words) == 2 and words[0] == words[1] else words
    return "亲属:" + SAME_KIN.get(words, words)


def _same_kin(one: Mention, people: People) -> Mention:
    if one.form != "family" or one.name is None:
        return one
    return replace(one, name=people.short.get(_kin(one.words), one.name))


def not_within(ones: list[_Place], others: Sequence[Mention]) -> list[_Place]:
    """Those that no mention holds, with the words that describe whom it means; both in the order of the text."""
    return _apart(ones, [_whole(one) for one in others], inside=True)


def _whole(one: Mention) -> Mention:
    return one if one.lead is None else replace(one, begin=one.lead)


def _apart(ones: list[_Place], others: Sequence[_Placed], inside: bool = False) -> list[_Place]:
    """Those that no other touches (`inside`: that none holds); both in the order of the text."""
    begins = [other.begin for other in others]
    kept = []
    for one in ones:
        number = bisect_left(begins, one.end) - 1
        near = others[max(0, number - 1) : number + 1]
        if inside:
            clash = any(o.begin <= one.begin and one.end <= o.end for o in near)
        else:
            clash = any(o.begin < one.end and one.begin < o.end for o in near)
        if not clash:
            kept.append(one)
    return kept


def _mention(one: Figure, people: People, start: int) -> Mention:
    if one.several:
        return Mention(one.begin, one.end, "noun", one.name, lead=one.lead)
    name = people.short.get(one.key) or _again(one, people)
    if name is None:
        name = one.name
        people.known.setdefault(
            name,
            Person(name, "unit" if one.unit else "person", "name" if one.named else "noun", None, start + one.begin, start + one.end),
        )  # fmt: skip
        people.short.setdefault(one.key, name)
    return Mention(
        one.begin,
        one.end,
        "name" if one.named else "noun",
        one.name,
        name,
        people.known[name].role,
        one.lead,
    )


def _again(one: Figure, people: People) -> str | None:
    """Who was called so before, with more or fewer words: 小鹿管家, then 管家."""
    exact = one.key if one.key in people.known else None
    for name, person in islice(reversed(people.known.items()), _REMEMBERED):
        if (
            person.form not in ("noun", "name")
            or len(one.key) < 2
            or (person.kind == "unit") != one.unit
        ):
            continue
        if name != exact and person.form == "noun" and one.key.endswith(LOOKS.sub("", name)):
            return name
        if not one.named and name.endswith(one.key):
            return name
    return exact


_APART = re.compile("“?(?:叫|名叫|姓|真名叫?|是)?“?")


def _with_offices(mentions: list[Mention], words: str, people: People) -> list[Mention]:
    """班主任陈老师 is one person, by name."""
    kept: list[Mention] = []
    for one in mentions:
        before = kept[-1] if kept else None
        if (
            before is not None
            and before.form == "noun"
            and one.form == "name"
            and one.name
            and before.name
            and _APART.fullmatch(words[before.end : one.begin])
            and people.known[before.name].kind == "person"
            and one.name != before.name
        ):
            if one.words.startswith("姓") and one.name.startswith(
                "姓"
            ):  # 业务员姓田; and 管家姓鹿 of whom was spoken before
                fresh = people.known[before.name].start == people.known[one.name].start - (
                    one.begin - before.begin
                )
                if not fresh:
                    people.short[one.name] = before.name
                    continue
            people.short[before.name] = one.name
            kept[-1] = Mention(
                one.begin, one.end, "name", one.words, one.name, one.role, before.begin
            )
            continue
        kept.append(one)
    return kept
