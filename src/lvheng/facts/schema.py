"""The JSON Schema of a case file and the manual page of its facts, made from the register."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from lvheng.facts.administrative import ADMINISTRATIVE, OCCUPATIONS, OF_LEAKS
from lvheng.facts.claims import CLAIM_FACTS
from lvheng.facts.lawful_basis import LAWFUL_BASIS
from lvheng.facts.manner import MANNER_FACTS, ROLES, STAGES
from lvheng.facts.other_acts import OTHER_KINDS
from lvheng.facts.register import (
    ACT_FACTS,
    ACT_KINDS,
    CATEGORIES,
    CIRCUMSTANCES,
    CONSEQUENCES,
    CONTESTED_CATEGORIES,
    INCIDENT_FACTS,
    PARTY_FACTS,
    PRIOR_PUNISHMENTS,
    SENTENCING_RULES,
    RegisteredFact,
    Term,
)

__all__ = ["case_schema", "facts_page"]

Schema = dict[str, Any]
_TRUTH: Schema = {"enum": [True, False, "unknown"]}
_DATE: Schema = {"type": "string", "format": "date"}
_TEXT: Schema = {"type": "string", "minLength": 1}
_KIND_WORDS = {"fact": "事实", "judgement": "裁断", "discretion": "裁量"}
_PUSH_WORDS = {"more": "加重", "less": "减轻", "both": "两向", "none": "无"}


def _amount(least: int) -> Schema:
    number: Schema = {"type": "integer", "minimum": least}
    ends = _object({"at_least": number, "at_most": number})
    return {"anyOf": [number, ends, {"const": "unknown"}]}


def _object(properties: Mapping[str, Any], required: Sequence[str] = ()) -> Schema:
    return {
        "type": "object",
        "properties": dict(properties),
        "required": list(required),
        "additionalProperties": False,
    }


def _items(names: Iterable[str]) -> Schema:
    return _object({name: _amount(0) for name in names})


def _of(fact: RegisteredFact) -> Schema:
    schema: Schema
    match fact.type:
        case "boolean":
            schema = _TRUTH
        case "count":
            schema = {"type": "integer", "minimum": 0} if fact.name == "age_at_act" else _amount(0)
        case "yuan":
            schema = _amount(0)
        case "recipients":
            ids: Schema = {"type": "array", "items": _TEXT, "minItems": 1}
            schema = {"anyOf": [*_amount(1)["anyOf"], ids]}
        case "items":
            every = (*CATEGORIES, *CONTESTED_CATEGORIES) if fact.name == "items" else CATEGORIES
            schema = {"anyOf": [_items(every), {"const": "unknown"}]}
        case "choices":
            chosen: Schema = {"type": "array", "items": {"enum": list(CONSEQUENCES)}}
            schema = {"anyOf": [chosen, {"const": "unknown"}]}
        case "choice" if fact.name == "stage":
            schema = {"enum": [*STAGES, "unknown"]}
        case "choice":
            schema = {"enum": list(ACT_KINDS) if fact in ACT_FACTS.values() else ["person", "unit"]}
        case "date" if fact.name == "between":
            schema = {"type": "array", "items": _DATE, "minItems": 2, "maxItems": 2}
        case "date":
            schema = _DATE
        case "moment":
            schema = {"type": "string", "format": "date-time"}
        case "text":
            schema = _TEXT
    return {**schema, "title": fact.label.zh, "description": f"{fact.label.en} · {fact.asked_for}"}


def _all(facts: Mapping[str, RegisteredFact]) -> Schema:
    return {name: _of(fact) for name, fact in facts.items()}


def case_schema(readings: Mapping[str, Sequence[str]]) -> Schema:
    """The JSON Schema of a case file, version 1. What it cannot say (ids that must exist, dates in order) the reader checks."""
    prior = _object(
        {
            "kind": {"enum": ["criminal", "administrative"]},
            "for": _TEXT,
            "on": {"anyOf": [_DATE, {"const": "unknown"}]},
            "punishment": {"enum": list(PRIOR_PUNISHMENTS)},
            "ended": {"anyOf": [_DATE, {"const": "unknown"}]},
            "negligent": _TRUTH,
            "under_18": _TRUTH,
            "suspended": _TRUTH,
        },
        ["kind", "for"],
    )
    party = _object(
        {
            "id": _TEXT,
            **_all(PARTY_FACTS),
            "priors": {"anyOf": [{"type": "array", "items": prior}, {"const": "unknown"}]},
            "circumstances": _object(_all(CIRCUMSTANCES)),
        },
        ["id"],
    )
    one_or_more: Schema = {"anyOf": [_TEXT, {"type": "array", "items": _TEXT, "minItems": 1}]}
    manner = {
        **_all(MANNER_FACTS),
        "roles": {"type": "object", "additionalProperties": {"enum": [*ROLES, "unknown"]}},
        "same_conduct_as": one_or_more,
    }
    act = _object(
        {
            "id": _TEXT,
            "party": _TEXT,
            "parties": {"type": "array", "items": _TEXT, "minItems": 1},
            **_all(ACT_FACTS),
            **manner,
            "exhibits": {"type": "array", "items": _TEXT},
            "same_items_as": {"type": ["string", "null"]},
            "lawful_basis": _object(_all(LAWFUL_BASIS)),
            "administrative": _object(_all(ADMINISTRATIVE)),
        },
        ["id", "kind"],
    )
    other_acts = [
        _object(
            {
                "id": _TEXT,
                "party": _TEXT,
                "parties": {"type": "array", "items": _TEXT, "minItems": 1},
                "kind": {"const": name},
                "on": _DATE,
                "between": {"type": "array", "items": _DATE, "minItems": 2, "maxItems": 2},
                **_all(kind.facts),
                **manner,
            },
            ["id", "kind"],
        )
        for name, kind in OTHER_KINDS.items()
    ]
    over: Schema = {"type": "array", "items": _TEXT}
    claim = _object(
        {"id": _TEXT, "party": _TEXT, "over": over, **_all(CLAIM_FACTS)}, ["id", "party"]
    )
    incident = _object(
        {
            "id": _TEXT,
            "party": _TEXT,
            "administrative": _object(_all(OF_LEAKS)),
            **_all(INCIDENT_FACTS),
        },
        ["id", "party"],
    )
    schema = _object(
        {
            "lvheng": {"const": 1},
            "title": _TEXT,
            "judged_on": _DATE,
            "unstated": {"enum": ["not_alleged", "unknown"]},
            "parties": {"type": "array", "items": party, "minItems": 1},
            "acts": {"type": "array", "items": act},
            "other_acts": {"type": "array", "items": {"oneOf": other_acts}},
            "incidents": {"type": "array", "items": incident},
            "claims": {"type": "array", "items": claim},
            "readings": _object({name: {"enum": list(o)} for name, o in readings.items()}),
            "sentencing_rules": {"enum": list(SENTENCING_RULES)},
            "counting": {
                "anyOf": [_TEXT, {"type": "object"}],
                "title": "计数计划",
                "description": "The plan by which exhibits are counted: its file, or its content "
                "(lvheng count --plan) · 计划文件，或者计划的内容",
            },
        },
        ["lvheng", "parties"],
    )
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "律衡案件文件",
        **schema,
    }


def facts_page() -> str:
    """The manual page of the facts, as Markdown."""
    lines = [
        "# 案件文件的事实项 · Facts of a case file",
        "",
        "本页由事实登记册生成（`lvheng.facts.schema.facts_page`），勿手改。This page is generated.",
    ]
    sections = (
        ("行为 acts", ACT_FACTS),
        ("行为的形态 acts、other_acts（另有 roles、same_conduct_as）", MANNER_FACTS),
        ("合法性与范围 acts.lawful_basis", LAWFUL_BASIS),
        ("行政责任 acts.administrative", ADMINISTRATIVE),
        ("当事人 parties", PARTY_FACTS),
        ("量刑情节 circumstances", CIRCUMSTANCES),
        ("泄露事件 incidents", INCIDENT_FACTS),
        ("泄露事件的行政责任 incidents.administrative", OF_LEAKS),
        ("民事请求 claims", CLAIM_FACTS),
    )
    others = tuple(
        (f"其他行为 other_acts · `{name}` {kind.label.zh}（{kind.article}）", kind.facts)
        for name, kind in OTHER_KINDS.items()
    )
    for title, facts in (*sections, *others):
        lines += [
            "",
            f"## {title}",
            "",
            "| 键 key | 含义 | meaning | 性质 | 方向 | 依据 | 通常证据 |",
        ]
        lines.append("| --- | --- | --- | --- | --- | --- | --- |")
        for fact in facts.values():
            lines.append(
                f"| `{fact.name}` | {fact.label.zh} | {fact.label.en} | {_KIND_WORDS[fact.kind]} "
                f"| {_PUSH_WORDS[fact.pushes]} | {fact.asked_for} | {fact.evidence} |"
            )
    for title, words in (
        ("信息类别 categories", CATEGORIES),
        ("类别有争议的信息 contested kinds", CONTESTED_CATEGORIES),
        ("行为方式 kinds of act", ACT_KINDS),
        ("后果 consequences", CONSEQUENCES),
        ("职业 occupation（也可写其他文字）", OCCUPATIONS),
        ("犯罪形态 stage", STAGES),
        ("共同犯罪中的地位 roles", ROLES),
    ):
        lines += ["", f"## {title}", "", *_word_table(words)]
    return "\n".join(lines) + "\n"


def _word_table(words: Mapping[str, Term]) -> list[str]:
    rows = [f"| `{name}` | {term.zh} | {term.en} |" for name, term in words.items()]
    return ["| 键 key | 含义 | meaning |", "| --- | --- | --- |", *rows]
