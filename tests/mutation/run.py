"""Runs the tests of the law against mutants, each in a copy of the sources and tests of its own."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from .mutants import ROOT, RULE_FILES, Mutant

__all__ = ["LAYERS", "SURVIVED", "UNFINISHED", "Result", "run"]

OF_THE_OFFENCE = ("gaps", "lawful_basis", "others_access", *(file.stem for file in RULE_FILES))
LAYERS = {
    "law": [
        f"tests/law/{file.name}"
        for file in sorted((ROOT / "tests/law").glob("test_*.py"))
        if file.stem.removeprefix("test_").startswith(OF_THE_OFFENCE)
    ],
    "proofs": ["tests/proofs/test_rules.py", "tests/proofs/test_acts.py"],
    "oracles": ["tests/oracles"],
    "opinion": ["tests/opinion"],
}
"""The quickest first. The other tests of the law are of texts and of other rules, the other proofs of the solver."""
SECONDS = {"law": 30, "proofs": 300, "oracles": 300, "opinion": 600}
"""Of the processor: many times what a layer needs."""
SURVIVED, UNFINISHED = "survived", "unfinished"


@dataclass(frozen=True)
class Result:
    """`outcome` is the first layer of which a test failed, or SURVIVED, or UNFINISHED.

    Time that runs out kills nothing. What the tests of the law do not get through, no other layer is given.
    """

    mutant: Mutant
    outcome: str


def run(mutants: Sequence[Mutant], layers: Sequence[str] = tuple(LAYERS)) -> Iterator[Result]:
    """The result of each mutant, in their order; two are run at a time."""

    def result(mutant: Mutant) -> Result:
        return Result(mutant, _outcome(mutant, layers, base))

    with tempfile.TemporaryDirectory(prefix="lvheng-mutation-") as folder:
        base = Path(folder)
        half_written = shutil.ignore_patterns("*.pyc.*")
        for name in ("src", "tests"):
            shutil.copytree(ROOT / name, base / "unchanged" / name, ignore=half_written)
        shutil.copy2(ROOT / "pyproject.toml", base / "unchanged")
        with ThreadPoolExecutor(2) as pool:
            yield from pool.map(result, mutants)


def _outcome(mutant: Mutant, layers: Sequence[str], base: Path) -> str:
    with tempfile.TemporaryDirectory(dir=base) as folder:
        shutil.copytree(base / "unchanged", folder, dirs_exist_ok=True)
        (Path(folder) / mutant.file.relative_to(ROOT)).write_text(mutant.source, encoding="utf-8")
        for layer in layers:
            own = f"tests/law/test_{mutant.file.stem}.py"
            first = [own] if own in LAYERS[layer] else []
            match _fails([*first, *LAYERS[layer]], SECONDS[layer], Path(folder)):
                case True:
                    return layer
                case None if layer == "law":
                    return UNFINISHED
    return SURVIVED


def _fails(tests: Sequence[str], seconds: int, folder: Path) -> bool | None:
    """None if the time ran out."""
    plugins = ("tests.mutation.undecided", "no:cacheprovider", "no:xdist", "no:hypothesispytest")
    options = ["-x", "--basetemp=tmp", *(word for name in plugins for word in ("-p", name))]
    with subprocess.Popen(
        [sys.executable, "-m", "pytest", *options, *tests],
        # Where CI is set, Hypothesis tries the same examples each time.
        cwd=folder, env={**os.environ, "PYTHONPATH": str(folder / "src"), "CI": "1"},
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8",
    ) as process:  # fmt: skip
        resource.prlimit(process.pid, resource.RLIMIT_CPU, (seconds, seconds))
        said, _ = process.communicate()
    if process.returncode in (-signal.SIGXCPU, -signal.SIGKILL):
        return None
    if process.returncode not in (0, 1, 2):
        raise RuntimeError(f"{process.returncode}: {said}")
    return process.returncode != 0
