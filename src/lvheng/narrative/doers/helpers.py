"""Who is accused and only helped did what he helped with: 宓某帮其打包、发货; 由臧某负责发广告、拉客户."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from lvheng.narrative.acts.chronicle import Deed
    from lvheng.narrative.sentencing.belonging import Note

__all__ = ["Help", "help_told_in", "join_by_role", "join_helpers"]

_HELPS = re.compile(
    "负责(?!人)|专门|主要从事|帮(?:助|忙|着|其|他|她|工)?|协助|配合|参与|为其|替其|受雇|具体|分管|从中|明知[^，。；]{0,20}(?:仍|还|而)"
)
_WITH_SELLING = re.compile(
    "发货|打包|收款|收钱|收账|收取(?:货款|费用)|记账|联系(?:买家|客户|下家|买方)|联络|推广|拉(?:客户|客|人)|揽客|招揽|客服|洽谈|谈价|发(?:布)?广告|接单|派单|对账|转账|提现|取款|结算|送货|售后|交接|寄送|介绍(?:买家|客户)|撮合"
)
_WITH_ANY = re.compile(
    "清洗|整理|录入|去重|筛选|核对|分类|维护|管理|运维|技术支持|编写|开发|搭建|架设|租用|提供(?:账号|设备|场地|场所|资金|技术|服务器|银行卡)|望风|放风|开车|驾车|拨打电话|打电话|话务|搬运|分拣|出资|出钱|招聘|培训|财务|行政|后勤"
)
_LONGEST = 120
_MOST = 60
_BEFORE, _AFTER = 500, 120
"""How many characters a help may stand after, and before, the deed that was helped."""


class Help(NamedTuple):
    """Who helped, whether with passing on, and where the text says so."""

    name: str
    selling: bool
    place: int


def help_told_in(clause: str, names: Sequence[str], place: int) -> list[Help]:
    """The help that a clause tells of those whom it is about.

    >>> help_told_in("宓某帮其打包、发货，", ["宓某"], 0)
    [Help(name='宓某', selling=True, place=0)]
    """
    words = clause[:_LONGEST]
    if not _HELPS.search(words):
        return []
    selling = _WITH_SELLING.search(words) is not None
    if not selling and not _WITH_ANY.search(words):
        return []
    return [Help(name, selling, place) for name in names]


def join_helpers(helps: Sequence[Help], deeds: Sequence[Deed], accused: set[str]) -> None:
    """Add to the doers of a deed the accused who helped with it and did nothing else."""
    acting = {name for deed in deeds for name in deed.doers}
    for help_ in helps[:_MOST]:
        if help_.name in acting or help_.name not in accused:
            continue
        fitting = [
            (abs(one.span.begin - help_.place), deed)
            for deed in deeds
            for one in deed.told
            if (deed.disposes or not help_.selling)
            and set(deed.doers) & accused
            and -_AFTER <= help_.place - one.span.begin <= _BEFORE
        ]
        if fitting:
            nearest = min(fitting, key=lambda one: one[0])[1]
            nearest.doers = (*nearest.doers, help_.name)


def join_by_role(notes: Sequence[Note], deeds: Sequence[Deed]) -> None:
    """Add to the doers of a story whoever is called principal or accessory of one who alone did all of it: 小双算从犯."""
    bearers = dict.fromkeys(n for note in notes if note.path == "roles" for n in note.who)
    doers = {name for deed in deeds for name in deed.doers}
    others = [name for name in bearers if name not in doers]
    if not others or len(doers) != 1:
        return
    for deed in deeds:
        if not {*deed.to, *deed.source} & {*others}:
            deed.doers = (*deed.doers, *others)
