"""The category of a record and the contested point it stands on (§7)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

import numpy as np

CATEGORIES = (
    "track",
    "communication_content",
    "credit",
    "property",
    "lodging",
    "communication_record",
    "health",
    "transaction",
    "other_sensitive",
    "ordinary",
)
"""Categories by code."""

GROUPS = {"A": CATEGORIES[:4], "B": CATEGORIES[4:9], "C": CATEGORIES[9:]}
TRACK, LODGING, ORDINARY = (CATEGORIES.index(name) for name in ("track", "lodging", "ordinary"))


@dataclass(frozen=True)
class Point:
    """A disputed question: records of `default` that another reading puts elsewhere."""

    name: str
    source: str
    default: str
    alternatives: tuple[str, ...]


POINTS = (
    Point("past_trips", "C-21", "other_sensitive", ("track",)),
    Point("wealth_data", "C-17", "property", ("transaction",)),
    Point("owner_lists", "C-18", "transaction", ("ordinary", "property")),
    Point("vehicle_files", "C-19", "other_sensitive", ("ordinary",)),
    Point("bank_card_numbers", "C-17", "ordinary", ("property",)),
    Point("name_with_id_number", "C-24", "ordinary", ("other_sensitive",)),
)
"""Contested points; the code of a point is its place here plus one, 0 is none."""


@dataclass
class Shown:
    """What the rows of a block show, by name; each a mask over the rows (bool).

    `roles` has a mask for every role that a column has (is a cell not empty), `valid` one for every
    kind of element (is there a valid one), `coordinates` says where latitude and longitude are both.
    """

    roles: dict[str, np.ndarray]
    valid: dict[str, np.ndarray]
    coordinates: np.ndarray

    def role(self, *names: str) -> np.ndarray:
        mask = np.zeros(len(self.coordinates), dtype=np.bool_)
        for name in names:
            if name in self.roles:
                mask = mask | self.roles[name]
        return mask


def classify(shown: Shown) -> tuple[np.ndarray, np.ndarray]:
    """Category and point of every row, by code (u8): the first line of §7 that fits."""
    role, valid = shown.role, shown.valid
    contact = valid["mobile"] | valid["address"]
    lines = [
        (shown.coordinates | role("track_place"), "track", ""),
        (role("message"), "communication_content", ""),
        (role("credit"), "credit", ""),
        (role("balance") | (role("card", "account") & role("secret")), "property", ""),
        (role("wealth"), "property", "wealth_data"),
        (role("lodging_time", "lodging_place"), "lodging", ""),
        (role("call", "call_number"), "communication_record", ""),
        (role("health"), "health", ""),
        (role("goods", "amount"), "transaction", ""),
        (role("trip"), "other_sensitive", "past_trips"),
        (role("estate"), "transaction", "owner_lists"),
        (valid["plate"] & valid["name"] & contact, "other_sensitive", "vehicle_files"),
        (valid["bank_card"] | valid["account"], "ordinary", "bank_card_numbers"),
        (valid["name"] & valid["resident_id"], "ordinary", "name_with_id_number"),
    ]
    points = ["", *(point.name for point in POINTS)]
    masks = [mask for mask, _, _ in lines]
    categories = np.select(
        masks, [np.uint8(CATEGORIES.index(name)) for _, name, _ in lines], np.uint8(ORDINARY)
    )
    contested = np.select(
        masks, [np.uint8(points.index(name)) for _, _, name in lines], np.uint8(0)
    )
    return categories.astype(np.uint8), contested.astype(np.uint8)


_DECIMAL = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]{1,2})?")


def degrees(text: str, limit: int) -> str:
    """A coordinate as a plain decimal without trailing zeros; "" if it is none within ±limit.

    >>> degrees("031.2300", 90), degrees("-0.0", 90), degrees("181", 180), degrees("东", 180)
    ('31.23', '0', '', '')
    """
    if not _DECIMAL.fullmatch(text):
        return ""
    number = Decimal(text)
    if not abs(number) <= limit:
        return ""
    plain = format(number, "f")
    plain = plain.rstrip("0").rstrip(".") if "." in plain else plain
    return format(Decimal(plain), "f") if Decimal(plain) else "0"
