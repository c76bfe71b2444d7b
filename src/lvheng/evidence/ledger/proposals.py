"""Items that may be one person although no identifier is the same: proposals for a human, never a count.

Names with another character, numbers with a mistyped or transposed digit. Pairs are found and weighed by
Splink (Fellegi and Sunter's model) with the chances stated below, not trained on the case, so that the same
ledger gives the same proposals. Who accepts a pair says so on the worksheet; the count stays what it is.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import Any

from lvheng.evidence.ledger.items import items as listed
from lvheng.evidence.ledger.lists import Row
from lvheng.evidence.ledger.opened import Opened
from lvheng.evidence.ledger.seal import CaseKey

PROPOSED = (
    "条目一 item",
    "条目二 item",
    "把握 probability",
    "姓名 name",
    "证件号 ID",
    "手机号 mobile",
    "地址 address",
    "检材一 exhibit",
    "行 row",
    "检材二 exhibit",
    "行 row",
    "同一人？ same",
)
_KINDS = ("name", "resident_id", "mobile", "address")
_LEVELS = {
    "name": ("同 same", "差一字 one off", "不同 other"),
    "resident_id": ("同 same", "差一位 one off", "差两位 two off", "不同 other"),
    "mobile": ("同 same", "差一位 one off", "差两位 two off", "不同 other"),
    "address": ("同 same", "相近 alike", "不同 other"),
}
_CHANCES = {
    "name": ([0.85, 0.10, 0.05], [0.001, 0.02, 0.979]),
    "resident_id": ([0.70, 0.20, 0.05, 0.05], [1e-7, 1e-6, 1e-5, 0.9999889]),
    "mobile": ([0.50, 0.20, 0.05, 0.25], [1e-6, 1e-5, 1e-4, 0.999889]),
    "address": ([0.40, 0.40, 0.20], [1e-4, 0.01, 0.9899]),
}
"""Of each level: how often one person shows it, and how often two persons do."""

_LEAST = 0.5  # probability of a pair that is shown


def proposals(ledger: Opened, key: CaseKey) -> Iterator[Row]:
    """Pairs of items, the surest first: the fields of `PROPOSED`. Values are compared in memory, and
    only how they differ is given. Raises `InputError` where the ledger is not sealed under this key."""
    import pyarrow as pa

    rows, places = [], {}
    for item, category, exhibit, _sheet, row, _many, content, _flags in listed(ledger, key=key):
        values: dict[str, str] = {}
        for text in content.split("；"):
            kind, _, value = text.partition(" ")
            values.setdefault(kind, value)
        if category in ("track", "lodging") or not values.keys() & {"resident_id", "mobile"}:
            continue
        places[item] = exhibit, row
        rows.append({"unique_id": item, **{kind: values.get(kind) for kind in _KINDS}})
    if len(rows) < 2:
        return
    schema = pa.schema([("unique_id", pa.int64()), *((kind, pa.string()) for kind in _KINDS)])
    for pair in _weighed(pa.Table.from_pylist(rows, schema)):
        one, two = pair["unique_id_l"], pair["unique_id_r"]
        said = (_level(kind, pair[f"gamma_{kind}"]) for kind in _KINDS)
        probability = round(pair["match_probability"], 4)
        yield one, two, probability, *said, *places[one], *places[two], ""


def _level(kind: str, gamma: int) -> str:
    """In words how two values compare: Splink counts levels from the end, -1 is a missing value."""
    return "缺 missing" if gamma < 0 else _LEVELS[kind][len(_LEVELS[kind]) - 1 - gamma]


def _weighed(table: Any) -> list[dict[str, Any]]:
    import splink.comparison_library as compare
    from splink import DuckDBAPI, Linker, SettingsCreator, block_on

    for name in ("splink", "splink.internals"):
        logging.getLogger(name).setLevel(logging.ERROR)
    comparisons = {
        "name": compare.DamerauLevenshteinAtThresholds("name", 1),
        "resident_id": compare.DamerauLevenshteinAtThresholds("resident_id", [1, 2]),
        "mobile": compare.DamerauLevenshteinAtThresholds("mobile", [1, 2]),
        "address": compare.JaccardAtThresholds("address", 0.8),
    }
    settings = SettingsCreator(
        link_type="dedupe_only",
        probability_two_random_records_match=1e-5,
        comparisons=[
            comparison.configure(
                m_probabilities=_CHANCES[kind][0], u_probabilities=_CHANCES[kind][1]
            )
            for kind, comparison in comparisons.items()
        ],
        blocking_rules_to_generate_predictions=[
            block_on("resident_id"),
            block_on("mobile"),
            block_on("substr(resident_id, 1, 14)"),
            block_on("name", "substr(resident_id, 1, 6)"),
            block_on("name", "substr(resident_id, 11, 8)"),
            block_on("name", "substr(mobile, 1, 7)"),
            block_on("name", "substr(mobile, 5, 7)"),
        ],
    )
    api = DuckDBAPI()
    linker = Linker(api.register(table), settings)
    found = linker.inference.predict(threshold_match_probability=_LEAST).as_record_list()
    return sorted(
        found,
        key=lambda pair: (-pair["match_probability"], pair["unique_id_l"], pair["unique_id_r"]),
    )
