"""Learns who asks and in which setting: `python -m tests.guidance.learn` writes src/lvheng/guidance/learned/.

From the openings in openings/*.tsv (asker, setting, text; written for this) and the develop part of the labelled
texts. An opening of which the hash says so is held out (`held_out`): it is learned from in the end, and measured
before. `python -m tests.guidance.learn --measure` tells how often unseen texts are guessed right.
"""

from __future__ import annotations

import argparse
import csv
import json
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from lvheng.guidance.choose import by_authority
from lvheng.guidance.learned import LONGEST, Classifier, Run, normal

_TEXTS = Path(__file__).parents[1] / "narrative" / "texts"
OPENINGS = Path(__file__).parent / "openings"
LEARNED = Path(__file__).parents[2] / "src" / "lvheng" / "guidance" / "learned"
NOBODY = "none"
_DOCUMENTS = ("indictment", "judgment", "bulletin")
_RUNS = {"asker": 3500, "scenario": 3500}
"""So many runs of characters are kept."""
_STRENGTH = 10.0
_LEAST = 0.3
"""A weaker weight is dropped."""


@dataclass(frozen=True)
class Row:
    text: str
    asker: str
    scenario: str

    @property
    def held_out(self) -> bool:
        return int(sha256(self.text.encode()).hexdigest(), 16) % 5 == 0


def openings() -> list[Row]:
    rows = []
    for path in sorted(OPENINGS.glob("*.tsv")):
        with path.open(encoding="utf-8", newline="") as file:
            for asker, scenario, text in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
                rows.append(Row(text, asker, scenario))
    return rows


def labelled(part: str) -> list[Row]:
    """The labelled texts of a part but those known as documents; "" where a label says nothing of it."""
    rows = []
    yaml = YAML(typ="safe")
    for path in sorted((_TEXTS / part).glob("*.yaml")):
        label = yaml.load(path.read_text(encoding="utf-8"))
        if label["scope"] == "in" and not by_authority(label["text"]):
            of_document = label["style"] in _DOCUMENTS
            asker = NOBODY if of_document else label.get("asker") or ""
            rows.append(Row(label["text"], asker, label.get("scenario") or ""))
    return rows


def learn(rows: Iterable[Row], of: str) -> Classifier:
    import numpy as np
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.feature_selection import chi2
    from sklearn.linear_model import LogisticRegression

    known = [(normal(row.text), getattr(row, of)) for row in rows if getattr(row, of)]
    texts, classes = [text for text, _ in known], [name for _, name in known]
    every = TfidfVectorizer(analyzer="char", ngram_range=(1, LONGEST), min_df=3, sublinear_tf=True)
    telling, _ = chi2(every.fit_transform(texts), classes)
    names = every.get_feature_names_out()
    kept = sorted(names[np.argsort(-telling, kind="stable")[: _RUNS[of]]])
    chosen = TfidfVectorizer(
        analyzer="char", ngram_range=(1, LONGEST), sublinear_tf=True, vocabulary=kept
    )
    seen = chosen.fit_transform(texts)
    model = LogisticRegression(C=_STRENGTH, class_weight="balanced", max_iter=5000)
    model.fit(seen, classes)
    classes = [str(name) for name in model.classes_]
    runs = {
        str(run): Run(round(float(idf), 2), {
            name: round(float(weight), 2)
            for name, weight in zip(classes, weights, strict=True) if abs(weight) >= _LEAST
        })
        for run, idf, weights in zip(kept, chosen.idf_, model.coef_.T, strict=True)
    }  # fmt: skip
    bias = {name: round(float(b), 2) for name, b in zip(classes, model.intercept_, strict=True)}
    return Classifier(bias, {run: one for run, one in runs.items() if one.weights})


def written(made: Classifier) -> str:
    """One run a line, so that a change can be read."""
    runs = ",\n".join(
        f"{json.dumps(run, ensure_ascii=False)}: {json.dumps([one.rarity, one.weights])}"
        for run, one in made.runs.items()
    )
    return f'{{\n"bias": {json.dumps(made.bias)},\n"runs": {{\n{runs}\n}}\n}}\n'


def share_right(made: Classifier, rows: Iterable[Row], of: str) -> tuple[int, int]:
    told = [row for row in rows if getattr(row, of)]
    return sum(made.likeliest(row.text) == getattr(row, of) for row in told), len(told)


def measure() -> dict[str, Any]:
    """Right and all, of openings held out and of the test part, learned without either."""
    held = [row for row in openings() if row.held_out]
    seen = [row for row in openings() if not row.held_out] + labelled("develop")
    return {
        of: {name: share_right(made, rows, of) for name, rows in (("openings", held), ("test", labelled("test")))}
        for of in _RUNS
        for made in (learn(seen, of),)
    }  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.guidance.learn", description=__doc__)
    parser.add_argument("--measure", action="store_true")
    if parser.parse_args().measure:
        print(json.dumps(measure(), indent=1))
        return
    LEARNED.mkdir(exist_ok=True)
    for of in _RUNS:
        made = learn([*openings(), *labelled("develop")], of)
        (LEARNED / f"{of}.json").write_text(written(made), encoding="utf-8")


if __name__ == "__main__":
    main()
