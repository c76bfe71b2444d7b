"""Numbering equal values, and linking records that share one (§11). Exact: values are compared."""

from __future__ import annotations

from typing import Any

import numpy as np

from lvheng.evidence.compiled import compiled


def numbered(values: np.ndarray) -> tuple[np.ndarray, int]:
    """Equal values get equal numbers from 0 on, in the order of value; and how many there are.

    Sorted and compared with their neighbours, which is many times faster than `np.unique`.

    >>> numbered(np.array([7, 3, 7]))
    (array([1, 0, 1]), 2)
    """
    if not len(values):
        return np.zeros(0, dtype=np.int64), 0
    order = np.argsort(values, kind="stable")
    ordered = values[order]
    steps = np.zeros(len(values), dtype=np.int64)
    np.cumsum(ordered[1:] != ordered[:-1], out=steps[1:])
    numbers = np.empty_like(steps)
    numbers[order] = steps
    return numbers, int(steps[-1]) + 1


def numbered_texts(texts: Any) -> tuple[np.ndarray, int]:
    """`numbered` for an Arrow array of texts without nulls, in the order of first appearance."""
    coded = texts.dictionary_encode()
    return coded.indices.to_numpy().astype(np.int64), len(coded.dictionary)


def paired(left: np.ndarray, right: np.ndarray) -> tuple[np.ndarray, int]:
    """`numbered` for pairs of small non-negative numbers."""
    if not len(left):
        return np.zeros(0, dtype=np.int64), 0
    width = int(right.max()) + 1
    if (int(left.max()) + 1) * width >= 2**63:
        left, _ = numbered(left)
        right, width = numbered(right)
    return numbered(left * width + right)


@compiled
def _root(parents, node):
    while parents[node] != node:
        parents[node] = parents[parents[node]]
        node = parents[node]
    return node


@compiled
def _linked(parents, records, values, first):
    for place in range(len(records)):
        record, value = records[place], values[place]
        if first[value] < 0:
            first[value] = record
            continue
        left, right = _root(parents, first[value]), _root(parents, record)
        if left < right:
            parents[right] = left
        else:
            parents[left] = right
    for node in range(len(parents)):
        parents[node] = _root(parents, node)


def linked(many: int, records: np.ndarray, values: np.ndarray, distinct: int) -> np.ndarray:
    """For each of `many` records the first record of its group.

    Records that share a value are in one group, and so on from group to group: `records[i]` has
    `values[i]`, which is one of `distinct` numbers.

    >>> linked(4, np.array([0, 1, 1, 3]), np.array([0, 0, 1, 1]), 2)
    array([0, 0, 2, 0])
    """
    parents = np.arange(many, dtype=np.int64)
    _linked(parents, records, values, np.full(distinct, -1, dtype=np.int64))
    return parents
