"""A draft case as a file to be checked: each fact stands in it beside the words that it was read from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from io import StringIO
from typing import IO, Any

__all__ = ["write_draft"]

_HEAD = (
    "案件草稿，由文字读出，常有错漏：请逐项对照 # 后的原文，改正后再用。带？的没有把握。\n"
    "A draft case read from a text, often wrong or incomplete: check each fact against the words after #, "
    "and mend it before use. What has a ? was read without certainty."
)
_AS_KIND = ("party", "parties", "same_items_as")
"""What the words of the act itself say."""
_PART = re.compile(r"(\w+)\[(\d+)\]")


def write_draft(
    draft: Mapping[str, Any], spans: Iterable[Mapping[str, Any]], text: str, file: IO[str]
) -> None:
    """Write `draft`, a case file of version 1, with the words of `text` for each of its `spans` as a comment.

    >>> import io
    >>> file = io.StringIO()
    >>> span = {"path": "acts.a1.kind", "start": 2, "end": 4, "confidence": "medium"}
    >>> write_draft({"acts": [{"id": "a1", "kind": "sell"}]}, [span], "张某卖了名单。", file)
    >>> print(file.getvalue().splitlines()[-1].strip())
    kind: sell  # “张某卖了名单”？
    """
    from ruamel.yaml import YAML

    from lvheng.guidance.facts_read import words_of

    rows = _commented(draft)
    rows.yaml_set_start_comment(_HEAD)
    for span in spans:
        if span["path"].rpartition(".")[2] in _AS_KIND:
            continue
        _remark(rows, span, words_of(text, span))
    yaml = YAML()
    yaml.width = 120
    yaml.indent(mapping=2, sequence=4, offset=2)
    written = StringIO()
    yaml.dump(rows, written)
    file.write(written.getvalue().rstrip("\n") + "\n")


def _commented(value: Any) -> Any:
    from ruamel.yaml.comments import CommentedMap, CommentedSeq

    if isinstance(value, Mapping):
        return CommentedMap((key, _commented(one)) for key, one in value.items())
    if isinstance(value, list):
        row = CommentedSeq(map(_commented, value))
        if all(isinstance(one, str) for one in value):
            row.fa.set_flow_style()
        return row
    return value


def _remark(rows: Any, span: Mapping[str, Any], said: str) -> None:
    """The words of a fact, at the end of its line; a fact that the draft leaves out has no line."""
    head, id, *rest = span["path"].split(".")
    at = next((row for row in rows.get(head, ()) if row.get("id") == id), None)
    for part in rest[:-1]:
        at = at.get(part) if isinstance(at, Mapping) else None
    key = rest[-1] if rest else "id"
    listed = _PART.fullmatch(key)
    if listed and isinstance(at, Mapping) and listed[1] in at:
        at, key = at[listed[1]][int(listed[2])], "kind"
    if not isinstance(at, Mapping) or key not in at:
        return
    words = "".join(one for one in " ".join(said.split()) if one.isprintable())
    doubt = "" if span["confidence"] == "high" else "？"
    line: Any = at
    line.yaml_add_eol_comment(f"“{words}”{doubt}", key)
