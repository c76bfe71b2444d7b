"""How an act was done: how far it went, and what part each party had in it.

The same of an act and of an other act. None of it changes what is counted; it decides who answers, which
rule makes the punishment lighter or heavier, and what else is the same conduct.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from lvheng.facts.register import RegisteredFact, Term
from lvheng.facts.values import Values, line_of, or_empty
from lvheng.logic.interval import NO, UNDETERMINED, Interval

__all__ = ["MANNER_FACTS", "MANNER_KEYS", "ROLES", "STAGES", "Manner", "read_manner"]

STAGES: dict[str, Term] = {
    "completed": Term("既遂", "completed"),
    "preparation": Term("预备", "preparation"),
    "attempt": Term("未遂", "attempt"),
    "abandonment": Term("中止", "abandonment"),
}
"""刑法 arts. 22–24; an act of which nothing is written is completed."""

ROLES: dict[str, Term] = {
    "principal": Term("主犯", "principal"),
    "accessory": Term("从犯", "accessory"),
    "coerced": Term("胁从犯", "coerced accessory"),
    "instigator": Term("教唆犯", "instigator"),
}
"""刑法 arts. 26–29; `unknown` is allowed, and of whom nothing is written no role is alleged."""

_TRUTHS = {
    fact.name: fact
    for fact in (
        RegisteredFact(
            "harm_done", Term("中止前已经造成损害", "harm was done before abandoning"),
            "boolean", "more", "刑法第二十四条", "损失证据",
        ),
        RegisteredFact(
            "instigated_a_minor", Term("教唆不满十八周岁的人犯罪", "instigated a person under 18"),
            "boolean", "more", "刑法第二十九条", "被教唆人户籍信息",
        ),
        RegisteredFact(
            "instigated_did_not_offend", Term("被教唆的人没有犯被教唆的罪", "the instigated person did not offend"),
            "boolean", "less", "刑法第二十九条", "被教唆人供述",
        ),
        RegisteredFact(
            "others_access", Term("以他人的账号、密码或者超越权限取得", "obtained with another's access, or beyond one's own"),
            "boolean", "less", "法释〔2017〕10号第五条第一款第（八）项", "系统登录与授权日志",
        ),
        RegisteredFact(
            "from_listed_unit",
            Term("信息系国家机关或者金融、电信、交通、教育、医疗等单位在履行职责或者提供服务过程中获得",
                 "the information was obtained in duty or service by a state organ or a unit of finance, telecom, transport, education, medicine or the like"),
            "boolean", "more", "刑法第二百五十三条之一（2009年2月28日至2015年10月31日）第二款", "信息来源的证据",
        ),
    )
}  # fmt: skip

MANNER_FACTS: dict[str, RegisteredFact] = {
    "stage": RegisteredFact(
        "stage", Term("犯罪形态", "stage"), "choice", "less",
        "刑法第二十二条、第二十三条、第二十四条", "案发经过、电子数据",
    ),
    **_TRUTHS,
}  # fmt: skip
MANNER_KEYS = (*MANNER_FACTS, "roles", "same_conduct_as")


@dataclass(frozen=True)
class Manner:
    """`roles` by party; `unknown` is a role. `same_conduct_as` are ids of acts that are the same conduct:
    None is not known, () separate from all others.
    """

    stage: str = "completed"
    truths: Mapping[str, Interval] = field(default_factory=dict)
    roles: Mapping[str, str] = field(default_factory=dict)
    same_conduct_as: tuple[str, ...] | None = None


def read_manner(
    values: Values, row: Mapping[str, Any], where: str, party_ids: Sequence[str], act_ids: Sequence[str]
) -> Manner:  # fmt: skip
    stage = "completed"
    if "stage" in row:
        stage = values.choice(
            row["stage"], f"{where}.stage{line_of(row, 'stage')}", (*STAGES, "unknown")
        )
    roles = {}
    for party, role in values.mapping(or_empty(row, "roles"), f"{where}.roles", party_ids).items():
        roles[str(party)] = values.choice(role, f"{where}.roles.{party}", (*ROLES, "unknown"))
    truths = {
        name: values.stated(row, name, where, values.truth, NO, UNDETERMINED) for name in _TRUTHS
    }
    return Manner(stage, truths, roles, _same_conduct(values, row, where, act_ids))


def _same_conduct(
    values: Values, row: Mapping[str, Any], where: str, act_ids: Sequence[str]
) -> tuple[str, ...] | None:
    """An id, a list of ids, or `none`: conduct of its own."""
    given = row.get("same_conduct_as", "unknown")
    if given is None or given == "unknown":
        return None
    if given == "none":
        return ()
    at = f"{where}.same_conduct_as{line_of(row, 'same_conduct_as')}"
    named = tuple(str(id) for id in (given if isinstance(given, list) else [given]))
    for id in named:
        if id not in act_ids or where.endswith(f".{id}"):
            others = [one for one in act_ids if not where.endswith(f".{one}")]
            values.not_allowed(at, id, (*others, "none", "unknown"))
    return named
