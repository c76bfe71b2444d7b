"""What was read from a text, in words: each fact of the draft beside the words that say it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from lvheng.facts.case import Case
from lvheng.facts.register import CIRCUMSTANCES, Term
from lvheng.guidance.findings import Language
from lvheng.opinion.labels import Labels

__all__ = ["FactRead", "facts_read"]

_STATUS = {
    "alleged": Term("指控", "alleged"),
    "claimed": Term("一方的说法，未采入", "claimed, left out"),
    "rejected": Term("未被采信，未采入", "rejected, left out"),
}
_SILENT = ("party", "parties", "kind", "same_items_as", "name", "id")
"""Facts that other lines show already."""


@dataclass(frozen=True)
class FactRead:
    """`label` and `value` in words; `quote` are the words of the text; `remark` is empty of what is sure."""

    label: str
    value: str
    quote: str
    remark: str

    def to_dict(self) -> dict[str, str]:
        return {"label": self.label, "value": self.value, "quote": self.quote, "remark": self.remark}  # fmt: skip


def facts_read(
    case: Case, spans: Iterable[Mapping[str, Any]], draft: Mapping[str, Any], language: Language
) -> tuple[FactRead, ...]:
    labels = Labels(case, language)
    return tuple(_of_spans(spans, draft, labels))


def _of_spans(
    spans: Iterable[Mapping[str, Any]], draft: Mapping[str, Any], labels: Labels
) -> Iterator[FactRead]:
    for span in spans:
        parts = span["path"].split(".")
        if parts[-1] in _SILENT or len(parts) < 3:
            continue
        value = _at(draft, parts)
        if value is None and span["status"] not in _STATUS:
            continue
        said = "" if value is None else _value(value, labels)
        yield FactRead(_label(parts, labels), said, span["text"], _remark(span, labels))


def _at(draft: Mapping[str, Any], parts: list[str]) -> Any:
    head, id, *rest = parts
    at: Any = next((row for row in draft.get(head, ()) if row.get("id") == id), None)
    for part in rest:
        at = at.get(part) if isinstance(at, Mapping) else None
    return at


def _label(parts: list[str], labels: Labels) -> str:
    try:
        if parts[0] == "parties":
            name = next((p.name or p.id for p in labels.case.parties if p.id == parts[1]), parts[1])
            fact = CIRCUMSTANCES.get(parts[-1])
            what = labels.term(fact.label) if fact else labels(".".join(parts))
            return f"{name}{labels.pick('：', ': ')}{what}"
        return labels(".".join(parts))
    except (KeyError, StopIteration, TypeError):
        # What the register does not name is shown by its path.
        return ".".join(parts)


def _value(value: Any, labels: Labels) -> str:
    if isinstance(value, bool):
        return labels.pick("是", "yes") if value else labels.pick("否", "no")
    if isinstance(value, Mapping):
        least, most = value.get("at_least"), value.get("at_most")
        if least is not None and most is not None:
            return f"{least}–{most}"
        return f"≥{least}" if least is not None else f"≤{most}"
    if isinstance(value, list):
        return "、".join(map(str, value)) if labels.chinese else ", ".join(map(str, value))
    return labels.pick("未知", "unknown") if value == "unknown" else str(value)


def _remark(span: Mapping[str, Any], labels: Labels) -> str:
    said = [labels.term(_STATUS[span["status"]])] if span["status"] in _STATUS else []
    if span["confidence"] != "high":
        said.append(labels.pick("读法没有把握", "reading not sure"))
    return labels.pick("；", "; ").join(said)
