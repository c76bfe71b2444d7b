"""Those of whom a story tells that they did it together: they shared the money or the work, or were judged as one.

两个人对半分, 我跟表妹一人一半, 阮某分7400元，邱某分8000元, 三个人各管一段, 柴某负责揽活…杭某负责查, 不分主从. What one of them
sold or bought, all did; what one took is his own, unless they were judged as one or did nothing apart.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from lvheng.narrative.cast.people import Mention, People
from lvheng.narrative.doers.standing import Named, is_official
from lvheng.narrative.doers.superiors import superior_of

if TYPE_CHECKING:
    from lvheng.narrative.acts.chronicle import Deed

__all__ = ["crew_in_clause", "crew_in_sentence", "join_crews"]

_FIGURE = r"(?:[\d一二三四五六七八九两几][\d.一二三四五六七八九十百千万两几来多余]*)(?:块|元|毛|角|(?=[，。；、！？\n]|$))"
_SHARED = re.compile(
    rf"对半分|平分|均分|平摊|五五分|(?<!十)一人(?:(?:分|拿|得|落)(?:了|到)?)?(?:一半|{_FIGURE})|(?:每人|各)(?:自)?(?:分|落|得|拿)(?:了|到|得)?(?:一半|[^，。；\d条份个]{{0,3}}{_FIGURE})|(?<=[俩仨])分了"
)
_NOT_SHARED = re.compile("罚|退|赔|缴|垫|凑|借|判|拘")
_PART = re.compile(
    rf"(?:只|就|也)?分(?:得|了|到|走)?[^，。；\d一二三四五六七八九两几]{{0,3}}{_FIGURE}"
)
_CHARGE_OF = re.compile("(?:只|就|专门|主要)?负责(?!人)")
_JOIN = re.compile(
    "(?:[^，。；]{0,6}?)(?:合伙|各管|分工|合计|商量|凑到一|搭伙|搭班|一合计)|[^，。；]{0,16}?(?:共同犯罪|不分主从|(?:不好|没有?|未|难以?)(?:区)?分主从|共犯)"
)
_WITH_ME = re.compile("(?:跟|和|拉|找|喊|约)我(?:一起|一块)?(?:商量|合计|说好|合伙|分工|搭伙|商议)")
_LED = re.compile("(?:带着|拉着|领着|带上|拉上|叫上|喊上)$")
_WORK = re.compile("(?:一起|一块|合伙)?(?:弄|搞|干|做|开|建|写|跑)(?!活|农活|饭|作业|题|客)")
_ON_HIS_OWN = re.compile("私下|偷偷|背着|瞒着|自己|私自|单独|不知情")
_MOST, _REACH = 6, 30


def crew_in_clause(
    words: str, begin: int, end: int, roles: Sequence[Named], topic: tuple[str, ...], people: People
) -> tuple[tuple[str, ...], bool]:
    """Those who shared what came in, or did the whole of it together (True), as a clause says."""
    clause = words[begin:end]
    shared = _SHARED.search(clause)
    if shared and not _NOT_SHARED.search(clause):
        before = [r for r in roles if begin <= r.mention.begin < begin + shared.end()]
        who = tuple(dict.fromkeys(n for r in before for n in r.who if not is_official(n)))
        return (who if len(who) > 1 or before else topic), False
    if _WITH_ME.search(clause):
        them = next((r.who for r in roles if r.role == "subject" and "我" not in r.who), ())
        return (tuple(dict.fromkeys((*them, "我"))) if them else ()), True
    for one in roles:
        if one.who and _LED.search(words[begin : one.mention.begin]):
            chief = superior_of(words, roles, topic) if one.role == "caused" else ()
            chief = chief or next((r.who for r in roles if r.role == "subject"), topic)
            if _WORK.match(words, one.mention.end):
                return tuple(dict.fromkeys((*chief, *one.who))), True
        if one.role == "caused" and one.mention.form == "name":
            chief = superior_of(words, roles, topic)
            if chief and all(people.known[n].form == "name" for n in chief):
                return tuple(dict.fromkeys((*chief, *one.who))), False
        if len(one.who) > 1 and one.mention.form == "group" and _JOIN.match(words, one.mention.end):
            return one.who, True
    return (), False


def crew_in_sentence(words: str, mentions: Sequence[Mention]) -> tuple[str, ...]:
    """阮某分7400元，邱某分8000元; 柴某负责…，杭某负责…: those whose shares or tasks a sentence tells one after the other."""
    for part in (_PART, _CHARGE_OF):
        who = dict.fromkeys(
            m.name for m in mentions
            if m.name and m.form in ("name", "family", "narrator") and part.match(words, m.end)
        )  # fmt: skip
        if 1 < len(who) <= _MOST:
            return tuple(n for n in who if n)
    return ()


def join_crews(deeds: list[Deed], people: People, view: str) -> list[Deed]:
    """The deeds of a story, with all who did them together; what one only handed to another of them is none."""
    crews = [crew for crew in people.crews if _apart(crew, deeds)]
    parted = _CHARGE_OF.search(view) is not None
    for crew in crews:
        those, as_one = set(crew), people.crews[crew] and not parted
        for deed in deeds:
            told = deed.told[0].span
            theirs = (
                set(deed.doers) < those
                and not {*deed.to, *deed.source} & those
                and not _ON_HIS_OWN.search(view, max(0, told.begin - _REACH), told.begin)
            )
            if theirs and (deed.disposes or deed.kind == "buy" or as_one):
                deed.doers = crew
        if any(d.disposes and set(d.doers) == those for d in deeds):
            deeds = [d for d in deeds if not (d.kind == "provide" and set(d.doers) | set(d.to) <= those and d.to)]  # fmt: skip
        deeds = _once(deeds, crew)
    return deeds


def _apart(crew: tuple[str, ...], deeds: Sequence[Deed]) -> bool:
    """Whether none of them traded with another."""
    those = set(crew)
    return len(those) > 1 and not any(
        d.kind in ("sell", "buy") and set(d.doers) & those and {*d.to, *d.source} & those
        for d in deeds
    )


def _once(deeds: Sequence[Deed], crew: tuple[str, ...]) -> list[Deed]:
    """Without the second telling of what they did together."""
    kept: list[Deed] = []
    for deed in deeds:
        like = next((d for d in kept if (d.kind, d.doers) == (deed.kind, deed.doers) == (deed.kind, crew)), None)  # fmt: skip
        if like is None or any(like.facts[p].value != r.value for p, r in deed.facts.items() if p in like.facts):  # fmt: skip
            kept.append(deed)
            continue
        for path, reading in deed.facts.items():
            like.facts.setdefault(path, reading)
        for other in deeds:
            if other.same_items_as is deed:
                other.same_items_as = like
        like.to = like.to or deed.to
    return kept
