"""What identifies a record (§11): the number of its key under each rule, and links between records."""

from __future__ import annotations

from copy import copy
from functools import cached_property

import numpy as np
import pyarrow as pa

from lvheng.evidence.elements import ACCOUNT, BANK_CARD, MOBILE, RESIDENT_ID, STRONG
from lvheng.evidence.linking import linked, numbered, numbered_texts, paired
from lvheng.evidence.records import BEHIND, Records

ORDER = {
    "by_id": STRONG,
    "by_phone": (MOBILE, *(kind for kind in STRONG if kind != MOBILE)),
}

HUB = 10
"""A value that stands with more different resident IDs than this is a hub: a shop's telephone, say,
which makes no two of its customers one person."""


class Keys:
    """The keys of some records, numbered: equal keys have equal numbers."""

    def __init__(self, records: Records):
        self._records = records
        self._owners = np.concatenate([records.links_record, records.words_record])
        self._kinds = np.concatenate([records.links_kind, records.words_kind])
        values = np.zeros(len(records.links_record), dtype=np.int64)
        before = 0
        for kind in np.unique(records.links_kind):
            which = np.flatnonzero(records.links_kind == kind)
            numbers, many = numbered(records.links_value[which])
            values[which] = numbers + before
            before += many
        words = np.zeros(len(records.words_record), dtype=np.int64)
        kinds = np.where(records.words_kind == BEHIND, ACCOUNT, records.words_kind)
        for kind in np.unique(kinds):
            which = np.flatnonzero(kinds == kind)
            numbers, many = numbered_texts(records.words_text.take(pa.array(which)))
            words[which] = numbers + before
            before += many
        self._values = np.concatenate([values, words])
        self._distinct = before
        self._there = np.ones(len(records), dtype=np.bool_)

    def leaving_out(self, which: np.ndarray) -> Keys:
        """The same keys where some records (a mask) are not there: they make no value a hub."""
        other = copy(self)
        other._there = ~which
        for name in ("_ids_beside", "_is_hub"):
            other.__dict__.pop(name, None)
        return other

    @property
    def further(self) -> tuple[np.ndarray, np.ndarray]:
        """The further persons in records: the record and the key of each."""
        marked = self._records.links_further
        places = np.flatnonzero(marked) if marked is not None else np.zeros(0, dtype=np.int64)
        return self._owners[places], self._values[places]

    def by(self, rule: str) -> np.ndarray:
        """The key of every record under `by_id` or `by_phone`; -1 for records without."""
        key = self._tails.copy()
        for kind in reversed(ORDER[rule]):
            places = np.flatnonzero(self._kinds == kind)[::-1]
            # The first value in column order is written last and stays.
            key[self._owners[places]] = self._values[places]
        return key

    def by_person(self, linking: np.ndarray, *, hubs_link: bool) -> np.ndarray:
        """The key of every record under `by_person`, where the records of the mask `linking` link."""
        which = linking[self._owners]
        if not hubs_link:
            which &= ~self._is_hub[self._values]
        groups = linked(
            len(self._records), self._owners[which], self._values[which], self._distinct
        )
        alone = np.ones(len(self._records), dtype=np.bool_)
        alone[self._owners[which]] = False
        # A group is named by its first record; the keys of records that nothing links come after.
        return np.where(alone, self.by("by_id") + len(self._records), groups)

    @property
    def on_hubs(self) -> np.ndarray:
        """Which records hold a hub."""
        found = np.zeros(len(self._records), dtype=np.bool_)
        found[self._owners[self._is_hub[self._values]]] = True
        return found

    @property
    def hubs(self) -> list[dict[str, int]]:
        """By kind how many values are hubs, on how many records, and the most IDs that one stands with."""
        found = []
        for kind in np.unique(self._kinds).tolist():
            which = (self._kinds == kind) & self._is_hub[self._values]
            places = np.flatnonzero(which & self._there[self._owners])
            if len(places):
                values = self._values[places]
                found.append(
                    {
                        "kind": kind,
                        "values": numbered(values)[1],
                        "records": numbered(self._owners[places])[1],
                        "most_ids": int(self._ids_beside[values].max()),
                    }
                )
        return found

    def different(self) -> dict[int, list[str]]:
        """By kind the different values in keyed records, as texts."""
        records = self._records
        found = {}
        for kind in np.unique(records.links_kind).tolist():
            values = records.links_value[records.links_kind == kind]
            _, first = np.unique(numbered(values)[0], return_index=True)
            found[kind] = texts(kind, values[first])
        kinds = np.where(records.words_kind == BEHIND, ACCOUNT, records.words_kind)
        for kind in np.unique(kinds).tolist():
            found[kind] = records.words_text.filter(pa.array(kinds == kind)).unique().to_pylist()
        return found

    @cached_property
    def _ids_beside(self) -> np.ndarray:
        """For every value that is no resident ID, with how many different ones it stands in records."""
        ids = np.flatnonzero((self._kinds == RESIDENT_ID) & self._there[self._owners])
        id_of = np.full(len(self._records), -1, dtype=np.int64)
        id_of[self._owners[ids][::-1]] = self._values[ids][::-1]
        others = np.flatnonzero((self._kinds != RESIDENT_ID) & (id_of[self._owners] >= 0))
        pairs, _ = paired(self._values[others], id_of[self._owners[others]])
        _, first = np.unique(pairs, return_index=True)
        return np.bincount(self._values[others][first], minlength=self._distinct)

    @cached_property
    def _is_hub(self) -> np.ndarray:
        return self._ids_beside > HUB

    @cached_property
    def _tails(self) -> np.ndarray:
        """Keys of records without a strong value: landline with name, name with address."""
        records, before = self._records, self._distinct
        tail = np.full(len(records), -1, dtype=np.int64)
        for kind in np.unique(records.tail_kind):
            which = np.flatnonzero(records.tail_kind == kind)
            numbers, many = numbered_texts(records.tail_text.take(pa.array(which)))
            tail[records.tail_record[which]] = numbers + before
            before += many
        return tail


def texts(kind: int, values: np.ndarray) -> list[str]:
    """Keys that are numbers as the text of the element: the inverse of `key` of its module.

    >>> texts(MOBILE, np.array([17000000000], dtype=np.uint64))
    ['17000000000']
    """
    numbers = values.tolist()
    if kind == RESIDENT_ID:
        return [f"{number // 11:017}{'0123456789X'[number % 11]}" for number in numbers]
    if kind == BANK_CARD:
        lengths = (np.searchsorted(_ZEROS, values, side="right") - 1).tolist()
        zeros = _ZEROS.tolist()
        return [
            f"{number - zeros[length]:0{length}}"
            for number, length in zip(numbers, lengths, strict=True)
        ]
    return list(map(str, numbers))


_ZEROS = np.array([10**length // 9 for length in range(20)], dtype=np.uint64)
"""The key of a bank card of that many zeros (`bank_card.key`)."""
