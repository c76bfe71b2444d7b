"""To whom a document says that something was handed, and from whom it came: nobody where it went to the authorities or one's own staff."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lvheng.narrative.acts.act_words import ActWord
from lvheng.narrative.cast.referents import Referents
from lvheng.narrative.doers.runs import Run

__all__ = ["counterparts", "is_handed_inside", "is_receiver", "stays_inside", "without_receivers"]

_TO_OFFICE = re.compile(
    "(?:给|至|到|予|向|了)?(?:了)?(?:有关|当地|办案|我局|我所|我|辖区|某[市县区])?(?:公安|警方|民警|派出所|检察|法院|法庭|司法|纪委|监察|网信|侦查|办案|本院|律师|辩护人)"
)
_FOR_STAFF = re.compile(
    "供(?:其|该|本)?(?:所在)?(?:公司|单位|店|门店|团队)(?:内部)?(?:的)?[^，。；某]{0,6}使用|供(?:其|该|本)?(?:店|店内|公司)?的?(?:店员|员工|业务员|话务员|销售人员|客服|工作人员)"
)
_TO_STAFF = re.compile(
    "(?:(?<=由)|(?<=给))(?:其|该|本|自己|手下|旗下)?(?:公司|店内|店里)?的?(?:店员|员工|业务员|业务人员|话务员|话务人员|电销人员|销售人员|客服|工作人员|推销人员|坐席)(?![一-鿿]{0,2}某)"
)
"""What is handed to the authorities, and what one's own staff uses, is handed to nobody."""


def is_handed_inside(words: str, act: ActWord) -> bool:
    """Whether what is handed goes to the authorities or to those who work for the doer."""
    return (
        _TO_OFFICE.match(words, act.end)
        or _FOR_STAFF.match(words, act.begin)
        or _TO_STAFF.match(words, act.end)
    ) is not None


def _is_right_behind(run: Run, act: ActWord) -> bool:
    if run.part == "agent":  # 交由李某出售
        return run.phrase == act.end
    return run.part == "other" and run.begin >= act.end and run.begin - act.end <= 3


def is_receiver(run: Run, act: ActWord) -> bool:
    return run.part == "to" or (run.part == "other" and 0 <= run.begin - act.end <= 3)


def stays_inside(runs: Sequence[Run], act: ActWord, who: tuple[str, ...]) -> bool:
    """Whether it is handed to one of the doers."""
    receivers = [m for r in runs if is_receiver(r, act) for m in r.mentions]
    to = {m.name for m in receivers if m.form == "name"}
    return bool(to) and to <= set(who)


def without_receivers(runs: Sequence[Run], act: ActWord, who: tuple[str, ...]) -> tuple[str, ...]:
    """The doers without those to whom it goes."""
    near = (r for r in runs if is_receiver(r, act) or _is_right_behind(r, act))
    to = {m.name for r in near for m in r.mentions if m.form == "name"}
    return tuple(n for n in who if n not in to) or who


def counterparts(
    runs: Sequence[Run], act: ActWord, who: tuple[str, ...], referents: Referents
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Those to whom the information goes, and those from whom it comes."""

    def named(part: str) -> tuple[str, ...]:
        return tuple(
            n for r in runs if r.part == part for n in referents.other_than(who, r) if n not in who
        )

    disposes = act.kind in ("sell", "provide", "publish", "exchange")
    near = [r for r in runs if disposes and _is_right_behind(r, act)]
    behind = tuple(n for r in near for n in referents.names(r))
    return named("to") or behind, named("source")
