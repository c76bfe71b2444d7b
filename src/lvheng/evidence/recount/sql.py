"""§15 of docs/counting.md: which texts are dumps of databases as SQL."""

from __future__ import annotations

import re

WORDS = [
    "alter",
    "begin",
    "comment",
    "copy",
    "create",
    "declare",
    "drop",
    "go",
    "insert",
    "lock",
    "pragma",
    "replace",
    "set",
    "use",
]
DUMPED = re.compile(
    r"^\s*(insert\s+into\b|insert\s+all\b|replace\s+into\b|insert\s+\S+\s*\(|create\s+table\b"
    r"|copy\s.*from\s+stdin)",
    re.IGNORECASE | re.MULTILINE,
)


def is_dump(begin: str) -> bool:
    text = re.sub(r"\A(\s|--[^\n]*(\n|$)|#[^\n]*(\n|$)|/\*.*?\*/;?)*", "", begin, flags=re.DOTALL)
    word = re.match("[A-Za-z]+", text)
    return bool(word and word[0].lower() in WORDS and DUMPED.search(begin))
