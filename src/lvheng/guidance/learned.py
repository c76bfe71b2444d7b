"""Of which class a text is, by weights learned from labelled texts: who asks, and in which setting.

A linear classifier over runs of one to three characters (TF-IDF, multinomial logistic regression). The weights in
learned/*.json are made by `python -m tests.guidance.learn`; they guess, decide no law, and can be set aside by
stating what they guess (`lvheng ask --as … --setting …`).
"""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

__all__ = ["LONGEST", "Classifier", "Run", "classifier", "normal"]

LONGEST = 3
"""Characters of the longest run."""
_BLANK = re.compile(r"\s+")
_FIGURES = re.compile(r"\d+")


def normal(text: str) -> str:
    """The text as runs are taken from it: no blanks, every number alike, letters small.

    >>> normal("我 的APP有\\n3000 条")
    '我的app有0条'
    """
    return _FIGURES.sub("0", _BLANK.sub("", text)).lower()


@dataclass(frozen=True)
class Run:
    """A run of characters: its inverse document frequency, and its weight for each class that it speaks for or against."""

    rarity: float
    weights: Mapping[str, float]


@dataclass(frozen=True)
class Classifier:
    """`bias`: for each class what it has before a text is seen."""

    bias: Mapping[str, float]
    runs: Mapping[str, Run]

    def shares(self, text: str) -> dict[str, float]:
        """How likely each class is, together 1."""
        view = normal(text)
        found = Counter(
            run
            for length in range(1, LONGEST + 1)
            for at in range(len(view) - length + 1)
            if (run := view[at : at + length]) in self.runs
        )
        strength = {run: (1 + math.log(n)) * self.runs[run].rarity for run, n in found.items()}
        norm = math.hypot(*strength.values()) or 1.0
        scores = dict(self.bias)
        for run, strong in strength.items():
            for name, weight in self.runs[run].weights.items():
                scores[name] += strong * weight / norm
        most = max(scores.values())
        powers = {name: math.exp(score - most) for name, score in scores.items()}
        return {name: power / sum(powers.values()) for name, power in powers.items()}

    def likeliest(self, text: str) -> str:
        shares = self.shares(text)
        return max(shares, key=lambda name: shares[name])


@cache
def classifier(of: str) -> Classifier:
    """The classifier of learned/`of`.json: `asker` or `scenario`."""
    file = resources.files("lvheng.guidance").joinpath("learned", f"{of}.json")
    made = json.loads(file.read_text(encoding="utf-8"))
    return Classifier(made["bias"], {run: Run(*row) for run, row in made["runs"].items()})
