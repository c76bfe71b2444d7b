"""The second reading of a text: what the model adds to a draft, and an account of where the text went."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from lvheng.narrative.draft import Draft
from lvheng.narrative.model.endpoint import Endpoint, ModelFailed, propose
from lvheng.narrative.model.verify import Supplement, supplement

__all__ = ["SecondReading", "second_reading"]


@dataclass(frozen=True)
class SecondReading:
    """`supplement` is None where the model gave no usable answer; `failed` then says why."""

    endpoint: Endpoint
    characters: int
    supplement: Supplement | None
    failed: ModelFailed | None

    def to_dict(self) -> dict[str, Any]:
        """`model` of `ask --json`: the host, never the key."""
        return {
            "at": self.endpoint.host,
            "name": self.endpoint.model,
            "characters_sent": self.characters,
            "failed": self.failed.problems[0].to_dict() if self.failed else None,
            **(self.supplement.to_dict() if self.supplement else {}),
        }


def second_reading(text: str, drafted: Draft, endpoint: Endpoint) -> SecondReading:
    """Sends the text to the endpoint and holds what comes back against it; a failure changes nothing."""
    try:
        proposal = propose(text, endpoint)
    except ModelFailed as failed:
        return SecondReading(endpoint, len(text), None, failed)
    return SecondReading(endpoint, len(text), supplement(text, drafted, proposal), None)
