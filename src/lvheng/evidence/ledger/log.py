"""The log of a case: one line for every run and override, each bound to the one before by its hash.

`log.jsonl` stands beside the ledger. A line has the SHA-256 of the whole line before it (of nothing, for the
first), so that none can be changed, taken out or put in between without breaking all that follow; cutting
off the end shows only against a hash that was noted elsewhere, such as in a report.
"""

from __future__ import annotations

import hashlib
import json
from datetime import datetime
from pathlib import Path
from typing import Any

from lvheng.errors import InputError, Problem

_FIRST = hashlib.sha256(b"").hexdigest()


def append(path: Path, entry: dict[str, Any], now: datetime) -> str:
    """Add an entry made `now` (with its zone); the hash of its line. Raises `InputError` where the chain
    that is there is broken: nothing is added to it then."""
    lines = entries(path)
    line = {"number": len(lines) + 1, "at": now.isoformat(timespec="seconds"), **entry}
    text = json.dumps({**line, "before": last(path)}, ensure_ascii=False, sort_keys=True)
    with path.open("a", encoding="utf-8") as file:
        file.write(text + "\n")
    return _digest(text)


def last(path: Path) -> str:
    """The hash of the last line, or of nothing."""
    lines = _lines(path)
    return _digest(lines[-1]) if lines else _FIRST


def entries(path: Path) -> list[dict[str, Any]]:
    """All entries. Raises `InputError` that names the first line that does not fit the one before."""
    before, found = _FIRST, []
    for number, text in enumerate(_lines(path), 1):
        try:
            entry = json.loads(text)
        except ValueError:
            entry = {}
        if entry.get("before") != before or entry.get("number") != number:
            raise InputError(
                Problem(
                    "log_broken",
                    f"{path}:{number}",
                    "日志的散列链在此行断开：此行或者前一行被改动、删除或者插入。",
                    "The chain of hashes is broken here: this line or the one before was altered, "
                    "removed or put in.",
                )
            )
        found.append(entry)
        before = _digest(text)
    return found


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines() if path.exists() else []


def _digest(line: str) -> str:
    return hashlib.sha256(line.encode()).hexdigest()
