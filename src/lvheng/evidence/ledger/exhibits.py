"""The list of all exhibits: what each is, what became of it, and why anything of it was not read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lvheng.evidence.ledger.lists import Row

HEADER = (
    "检材 exhibit",
    "字节 bytes",
    "SHA-256",
    "SM3",
    "格式 kind",
    "编码 encoding",
    "状态 status",
    "行 rows",
    "未读行 unread rows",
    "记录 records",
    "原因代码 reasons",
    "说明",
    "remarks",
)


def row(exhibit: Mapping[str, Any]) -> Row:
    """One exhibit of a tally: the fields of `HEADER`."""
    reasons = exhibit["reasons"]
    return (
        exhibit["path"],
        exhibit["bytes"],
        exhibit["sha256"],
        exhibit["sm3"],
        exhibit.get("kind"),
        exhibit.get("encoding"),
        exhibit["status"],
        exhibit["rows"],
        exhibit["unread_rows"],
        exhibit["records"],
        " ".join(f"{one['code']}:{one['count']}" for one in reasons),
        "；".join(f"{one['zh']}（{one['count']}）" for one in reasons),
        "; ".join(f"{one['en']} ({one['count']})" for one in reasons),
    )
