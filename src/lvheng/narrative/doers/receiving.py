"""To whom a document says that something was handed: nobody where it went to the authorities or one's own staff."""

from __future__ import annotations

import re

from lvheng.narrative.acts.act_words import ActWord
from lvheng.narrative.doers.runs import Run

__all__ = ["is_handed_inside", "is_receiver", "is_right_behind"]

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


def is_right_behind(run: Run, act: ActWord) -> bool:
    if run.part == "agent":  # 交由李某出售
        return run.phrase == act.end
    return run.part == "other" and run.begin >= act.end and run.begin - act.end <= 3


def is_receiver(run: Run, act: ActWord) -> bool:
    return run.part == "to" or (run.part == "other" and 0 <= run.begin - act.end <= 3)
