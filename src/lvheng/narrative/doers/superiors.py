"""Who makes another do it, in a story: the boss with his staff, where the other must obey."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lvheng.narrative.cast.people import People
from lvheng.narrative.doers.standing import Named

__all__ = ["superior_of", "together"]

_SUPERIOR = re.compile(
    "老板|领导|所长|经理|主任|队长|店长|总$|上司|组长|主管|公司|站长|校长|院长|总监|科长|园长|师傅|带我的"
)
_SUBORDINATE = re.compile(
    "员工|手下|下属|店员|业务员|文员|徒弟|学徒|实习生|助理|财务|人事|行政|前台|收银|伙计|小工"
)


def superior_of(words: str, ahead: Sequence[Named], topic: tuple[str, ...]) -> tuple[str, ...]:
    """Who makes another do it does it with him, if the other must obey."""
    made = next((r.mention.words for r in ahead if r.role == "caused"), "")
    for one, role, who in ahead:
        if role == "subject" and who == ("我",) and _SUBORDINATE.search(made):
            return who
        if role == "subject" and who != ("我",):
            at = one.begin if one.lead is None else one.lead
            return who if _SUPERIOR.search(words[at : one.end] + "".join(who)) else ()
    return topic if topic and _SUPERIOR.search("".join(topic)) else ()


def together(superior: tuple[str, ...], made: tuple[str, ...], people: People) -> tuple[str, ...]:
    """Who does what a superior makes somebody do: both where it is he of whom the story is told, or has a name."""
    by_name = all(people.known[n].form == "name" for n in (*superior, *made))
    if superior and not by_name and not {"我", people.hero} & {*made}:
        return superior
    return tuple(dict.fromkeys((*superior, *made)))
