"""Several persons in one row (§11): by which of its identifiers a record shows more than one."""

from __future__ import annotations

import numpy as np

from lvheng.evidence.elements import MOBILE, RESIDENT_ID
from lvheng.evidence.linking import numbered, paired
from lvheng.evidence.reading import Elements


def further(links: Elements, named: np.ndarray, names: np.ndarray) -> np.ndarray:
    """Which identifiers stand for persons beside the first of their record: bool, a place for each.

    `links` are the valid identifiers of some records in the order of record and column; of every record
    `named` says whether a name is written and `names` how many different valid ones.
    """
    ids = _order(links, RESIDENT_ID)
    found = ids > 0
    several = np.zeros(len(named), dtype=np.bool_)
    several[links.row[found]] = True
    with_id = np.zeros(len(named), dtype=np.bool_)
    with_id[links.row[ids == 0]] = True
    most = np.where(named, names - 1, np.where(with_id, 0, len(links)))
    most[several] = 0
    mobiles = _order(links, MOBILE)
    return found | ((mobiles > 0) & (mobiles <= most[links.row]))


def _order(links: Elements, kind: int) -> np.ndarray:
    """For each value of a kind that its record has not had before, how many others it had; else -1."""
    order = np.full(len(links), -1, dtype=np.int64)
    places = np.flatnonzero(links.kind == kind)
    if not len(places):
        return order
    rows = links.row[places].astype(np.int64)
    values, _ = numbered(links.value[places])
    _, first = np.unique(paired(rows, values)[0], return_index=True)
    places, rows = places[np.sort(first)], rows[np.sort(first)]
    begins = np.searchsorted(rows, rows)
    order[places] = np.arange(len(places)) - begins
    return order
