"""Free text: the typed kernel, beside Python's `re` with validators, on the same chat log.

    python -m benchmarks.prose [LINES]

The log is generated (tests/evidence/chats.py), so that precision and recall of both are known; they are
printed. Both start from the lines as text and give every resident ID, mobile and bank card with its line;
the kernel also finds e-mails and plates and groups records. CPU seconds of one thread, in turns.
"""

from __future__ import annotations

import datetime
import re
import sys
import time
from collections import Counter

import pyarrow as pa
from tests.evidence.chats import Chat, Item, chat

from lvheng.evidence import prose_groups
from lvheng.evidence.cells import normalise_column
from lvheng.evidence.data import bank_prefixes
from lvheng.evidence.elements import KINDS, bank_card, resident_id

from .measure import Figure, medians

KINDS_COMPARED = ("resident_id", "mobile", "bank_card")
_WIDE = {code + 0xFEE0: code for code in range(0x21, 0x7F)} | {0x3000: 0x20}
_ID = re.compile(r"(?<!\d)[1-9]\d{5}(?:18|19|20)\d{9}[\dXx](?![\dXx])")
_MOBILE = re.compile(r"(?<!\d)(?:(?:\+|00)?86[ -]?)?(1[3-9]\d[ -]?\d{4}[ -]?\d{4})(?!\d)")
_CARD = re.compile(r"(?<!\d)\d(?:[ -]?\d){15,18}(?!\d)")


def by_kernel(lines: list[str]) -> Counter[Item]:
    column = normalise_column(pa.array(lines, pa.large_string()))
    found = prose_groups.search(column, datetime.date.today())
    return Counter(
        (int(unit) + 1, KINDS[kind], text)
        for unit, kind, text in zip(found.unit, found.kind, found.text.to_pylist(), strict=True)
        if KINDS[kind] in KINDS_COMPARED
    )


def by_re(lines: list[str]) -> Counter[Item]:
    """Three patterns and their validators, as scripts of examiners have them."""
    found: Counter[Item] = Counter()
    prefixes = bank_prefixes()
    for number, line in enumerate(lines, 1):
        text = line.translate(_WIDE)
        for match in _ID.finditer(text):
            value = match[0].upper()
            if not resident_id.validate(value):
                found[number, "resident_id", value] += 1
        for match in _MOBILE.finditer(text):
            found[number, "mobile", re.sub("[ -]", "", match[1])] += 1
        for match in _CARD.finditer(text):
            value = re.sub("[ -]", "", match[0])
            if value.startswith(prefixes) and bank_card.luhn(value):
                found[number, "bank_card", value] += 1
    return found


def quality(found: Counter[Item], log: Chat) -> dict[str, tuple[float, float]]:
    """Precision and recall of each kind."""
    result = {}
    for kind in KINDS_COMPARED:
        read, said = (
            Counter({item: many for item, many in items.items() if item[1] == kind})
            for items in (found, log.truth)
        )
        right = (read & said).total()
        result[kind] = (right / max(1, read.total()), right / max(1, said.total()))
    return result


def run(lines: int = 50_000) -> list[Figure]:
    log = chat(61, lines)
    size = sum(len(line.encode()) + 1 for line in log.lines) / 1e6
    column = pa.array(log.lines, pa.large_string())
    small = log.lines[: lines // 10]

    normalised = normalise_column(column)
    today = datetime.date.today()
    seconds = medians(
        {
            "search": lambda: prose_groups.search(normalised, today),
            "whole": lambda: prose_groups.search(normalise_column(column), today),
            "re": lambda: by_re(small),
        },
        9,
        time.thread_time,
    )
    search, whole, slow = (
        size / seconds["search"], size / seconds["whole"], size / 10 / seconds["re"],
    )  # fmt: skip
    qualities = {"kernel": quality(by_kernel(log.lines), log), "re": quality(by_re(log.lines), log)}
    for name, kinds in qualities.items():
        for kind, (precision, recall) in kinds.items():
            print(f"{name:7} {kind:12} precision {precision:.5f} recall {recall:.5f}")
    print(f"kernel {search:.0f} MB/s, with normalising {whole:.0f}, re with validators {slow:.1f}")
    worst = {name: min(min(both) for both in kinds.values()) for name, kinds in qualities.items()}
    return [
        Figure(
            f"{lines:,} 行聊天记录查找证件号、手机号、银行卡号：字节内核；连同规范化；Python `re` 加校验（连同规范化）；各自查准率、查全率的最小值",
            f"ID, mobile and card in {lines:,} lines of chat: byte kernel; with normalising; Python `re` with validators (and normalising); least precision or recall of each",
            f"{search:.0f} MB/s; {whole:.0f} MB/s; {slow:.1f} MB/s ({whole / slow:.0f}×); {worst['kernel']:.4f}, {worst['re']:.3f}",
        )
    ]


if __name__ == "__main__":
    run(*map(int, sys.argv[1:]))
