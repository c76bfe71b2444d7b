"""What a rule of the general part does to the punishment: must or may it be lighter, mitigated, remitted, heavier."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lvheng.facts.register import Term

__all__ = ["EFFECT_WORDS", "MODALITY_WORDS", "Effect"]

EFFECT_WORDS = {
    "lighter": Term("从轻", "lighter"),
    "mitigated": Term("减轻", "mitigated"),
    "exempt": Term("免除", "remitted"),
    "heavier": Term("从重", "heavier"),
}
MODALITY_WORDS = {"shall": Term("应当", "shall be"), "may": Term("可以", "may be")}


@dataclass(frozen=True)
class Effect:
    """`name` is the circumstance, `directions` are names of EFFECT_WORDS, any one of which the court takes."""

    name: str
    label: Term
    citation: str
    modality: Literal["shall", "may"]
    directions: tuple[str, ...]
