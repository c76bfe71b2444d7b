"""What was read from a text, in words: each fact of the draft beside the words that say it, by whose it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from lvheng.facts.case import Case
from lvheng.facts.manner import ROLES, STAGES
from lvheng.facts.register import (
    ACT_KINDS,
    CATEGORIES,
    CIRCUMSTANCES,
    CONSEQUENCES,
    CONTESTED_CATEGORIES,
    PRIOR_PUNISHMENTS,
    Term,
)
from lvheng.guidance.findings import Language
from lvheng.opinion.labels import Labels, registered

__all__ = ["FactRead", "facts_read", "words_of"]

_STATUS = {
    "alleged": Term("指控", "alleged"),
    "claimed": Term("一方的说法，未采入", "claimed, left out"),
    "rejected": Term("未被采信，未采入", "rejected, left out"),
}
_SILENT = ("name", "id", "party", "parties")
_ORDER = ("parties", "acts", "incidents")
_OWN = {
    "stage": Term("形态", "stage"),
    "same_items_as": Term("信息来自", "the information is that of"),
}
_PART = re.compile(r"(\w+)\[(\d+)\]")


@dataclass(frozen=True)
class FactRead:
    """One fact: `of` is the person or act it is of, `label` and `value` say it in words, `quote` are the words of the text.

    `label` is empty of what heads its subject: that the act was done, by whom, and of which kind.
    """

    of: str
    label: str
    value: str
    quote: str
    remark: str
    sure: bool

    def to_dict(self) -> dict[str, Any]:
        return {
            "of": self.of, "label": self.label, "value": self.value, "quote": self.quote,
            "remark": self.remark, "sure": self.sure,
        }  # fmt: skip


_BEFORE, _AFTER = 24, 16
_CLAUSE_END = re.compile(r"[，。；：！？;!?\n]|,(?!\d)")


def words_of(text: str, span: Mapping[str, Any]) -> str:
    """The words that say a fact; of an act, with those around them in the clause, which tell whose it is.

    >>> words_of("2023年，张某把名单卖给李某。", {"path": "acts.a1.kind", "start": 11, "end": 12})
    '张某把名单卖给李某'
    """
    start, end = span["start"], span["end"]
    if not span["path"].startswith("acts.") or span["path"].count(".") > 2:
        return text[start:end]
    if span["path"].rpartition(".")[2] not in ("kind", "party", "parties"):
        return text[start:end]
    before = _CLAUSE_END.split(text[max(0, start - _BEFORE) : start])[-1]
    after = _CLAUSE_END.split(text[end : end + _AFTER])[0]
    return (before + text[start:end] + after).strip()


def facts_read(
    text: str,
    case: Case,
    spans: Iterable[Mapping[str, Any]],
    draft: Mapping[str, Any],
    language: Language,
) -> tuple[FactRead, ...]:
    """The facts of a draft with its `spans`, persons first, then acts and leaks, each with all that is told of it."""
    labels = Labels(case, language)
    facts = sorted(_of_spans(text, spans, draft, labels), key=lambda one: one[0])
    return tuple(fact for _, fact in facts)


def _of_spans(
    text: str, spans: Iterable[Mapping[str, Any]], draft: Mapping[str, Any], labels: Labels
) -> Iterator[tuple[tuple[int, int, bool], FactRead]]:
    """Each fact with its place: by subject in the order of the draft, what heads a subject first."""
    rows = {
        (head, row["id"]): (n, m, row)
        for n, head in enumerate(_ORDER)
        for m, row in enumerate(draft.get(head, ()))
    }
    for span in spans:
        parts = span["path"].split(".")
        if parts[-1] in _SILENT or len(parts) < 3:
            continue
        n, m, row = rows.get((parts[0], parts[1]), (len(_ORDER), 0, {}))
        value = _at(row, parts[2:])
        if value is None and span["status"] not in _STATUS:
            continue
        heads = parts[2:] == ["kind"]
        of = _subject(parts, row, draft, labels)
        label = "" if heads and row else _what(parts, labels)
        said = (
            "" if value is None or (heads and row) else _value(value, labels) + _unit(parts, labels)
        )
        remark = labels.term(_STATUS[span["status"]]) if span["status"] in _STATUS else ""
        sure = span["confidence"] == "high"
        yield (n, m, not heads), FactRead(of, label, said, words_of(text, span), remark, sure)


def _subject(
    parts: list[str], row: Mapping[str, Any], draft: Mapping[str, Any], labels: Labels
) -> str:
    """张某, or a1 张某、李某：出售; of what is left out, its number."""
    if not row:
        return f"{parts[1]}{labels.pick('：未采入', ': left out')}"
    if parts[0] == "parties":
        return str(row.get("name") or row["id"])
    names = {one["id"]: str(one.get("name") or one["id"]) for one in draft["parties"]}
    doers = row.get("parties") or [row.get("party")]
    who = labels.pick("、", ", ").join(names.get(id, str(id)) for id in doers)
    kind = ACT_KINDS.get(row.get("kind", ""))
    done = labels.term(kind) if kind else labels.pick("泄露事件", "leak")
    return f"{row['id']} {who}{labels.pick('：', ': ')}{done}"


def _at(row: Mapping[str, Any], parts: Iterable[str]) -> Any:
    at: Any = row
    for part in parts:
        listed = _PART.fullmatch(part)
        at = at.get(listed[1] if listed else part) if isinstance(at, Mapping) else None
        if listed and isinstance(at, list):
            at = at[int(listed[2])]
    return at


def _what(parts: list[str], labels: Labels) -> str:
    """The words for a fact of a person, an act or a leak; by its name where the register has none."""
    fact, *detail = parts[2:]
    if fact.startswith("priors"):
        return labels.pick("此前受过的处罚", "sanctioned before")
    if fact == "circumstances":
        known = CIRCUMSTANCES.get(detail[0])
        return labels.term(known.label) if known else detail[0]
    if fact == "roles":
        person = next((p.name or p.id for p in labels.case.parties if p.id in detail), detail[0])
        return labels.pick(f"{person}的作用", f"part played by {person}")
    if fact in _OWN:
        return labels.term(_OWN[fact])
    term = {**CATEGORIES, **CONTESTED_CATEGORIES, **CONSEQUENCES}.get(detail[0] if detail else "")
    if term is not None:
        return labels.term(term)
    entry = registered(".".join(parts)) if parts[0] in _ORDER else None
    return labels.term(entry.label) if entry else ".".join(parts[2:])


_TERMS = {**ROLES, **STAGES, **PRIOR_PUNISHMENTS}
_PRIOR = {
    "criminal": Term("刑事处罚", "criminal"),
    "administrative": Term("行政处罚", "administrative"),
    "infringing_personal_information": Term("侵犯公民个人信息", "infringing personal information"),
}


_PLAIN = Term("{0}", "{0}")
_TOLD = {
    "ended": Term("{0}执行完毕", "served by {0}"),
    "on": Term("{0}受处罚", "imposed on {0}"),
}


def _unit(parts: list[str], labels: Labels) -> str:
    """元 after a sum, 条 after a count."""
    entry = registered(".".join(parts)) if parts[0] in ("acts", "incidents") else None
    if entry is None or not entry.unit:
        return ""
    return entry.unit if labels.chinese else " yuan" if entry.unit == "元" else ""


def _value(value: Any, labels: Labels) -> str:
    if isinstance(value, bool):
        return labels.pick("是", "yes") if value else labels.pick("否", "no")
    if isinstance(value, Mapping) and {"at_least", "at_most"} & value.keys():
        least, most = value.get("at_least"), value.get("at_most")
        if least is not None and most is not None:
            return f"{least}–{most}"
        return f"≥{least}" if least is not None else f"≤{most}"
    if isinstance(value, Mapping):
        told = {name: _value(one, labels) for name, one in value.items()}
        said = (labels.term(_TOLD.get(name, _PLAIN)).format(one) for name, one in told.items())
        return labels.pick("，", ", ").join(said)
    if isinstance(value, list):
        return labels.pick("至", " to ").join(map(str, value))
    if value == "unknown":
        return labels.pick("未知", "unknown")
    term = _TERMS.get(str(value)) or _PRIOR.get(str(value))
    return labels.term(term) if term else str(value)
