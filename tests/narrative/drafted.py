"""A draft seen through the truth: its parties under the truth's names, and what its spans say of a fact.

A draft is `lvheng.narrative.draft.draft(text)`: `.case` (a dict of the case file) and `.spans` (path, start,
end, text, confidence, status; mappings or objects).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

__all__ = ["NOT_ASSERTED", "field_of", "named_as", "span_at"]

NOT_ASSERTED = ("claimed", "rejected")
"""A fact of such a status stands in the spans only, never in the draft's case."""


def named_as(truth: Mapping[str, Any], case: Mapping[str, Any]) -> dict[str, Any]:
    """The draft with the truth's names and words for occupations where one contains the other."""
    known = {str(party["name"]): party for party in truth.get("parties") or ()}
    exact = {str(party.get("name")) for party in case.get("parties") or ()} & known.keys()
    parties = []
    for party in case.get("parties") or ():
        name = str(party.get("name"))
        like = [one for one in known if one not in exact and (one in name or name in one)]
        if name not in known and len(like) == 1:
            name = like[0]
        party = {**party, "name": name}
        mine, theirs = party.get("occupation"), known.get(name, {}).get("occupation")
        if mine and theirs and (mine in theirs or theirs in mine):
            party["occupation"] = theirs
        parties.append(party)
    return {**case, "parties": parties}


def field_of(span: Any, name: str) -> Any:
    return span[name] if isinstance(span, Mapping) else getattr(span, name)


def span_at(spans: Iterable[Any], path: str) -> dict[str, str] | None:
    """Status and confidence of the span of the fact at `path`, or of the nearest fact above it."""
    by_path: dict[str, Any] = {}
    for span in spans:
        if field_of(span, "status") not in NOT_ASSERTED:
            by_path.setdefault(field_of(span, "path"), span)
    while path:
        if path in by_path:
            return {name: str(field_of(by_path[path], name)) for name in ("status", "confidence")}
        path = path.rpartition(".")[0]
    return None
