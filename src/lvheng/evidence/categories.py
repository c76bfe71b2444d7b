"""The category of a record and the contested point it stands on (§7)."""

from __future__ import annotations

from dataclasses import dataclass

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
    Point("loan_leads", "C-20", "credit", ("transaction", "property")),
    Point("title_searches", "C-18", "property", ("transaction",)),
    Point("pictures", "C-24", "other_sensitive", ("ordinary",)),
    Point("verification_codes", "C-22", "other_sensitive", ("communication_content", "ordinary")),
    Point("waybills", "C-29", "transaction", ("ordinary",)),
    Point("order_lists", "C-17", "transaction", ("ordinary",)),
    Point("social_accounts", "C-25", "ordinary", ("other_sensitive",)),
    Point("login_logs", "C-16", "ordinary", ("communication_record",)),
    Point("untimed_places", "C-03", "track", ("ordinary",)),
    Point("mass_messages", "C-16", "communication_content", ("communication_record", "ordinary")),
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
    vehicle = valid["plate"] | valid["vin"]
    order = role("goods", "amount")
    user = role("login", "wechat", "qq") | valid["email"] | valid["mobile"]
    placed = shown.coordinates | role("track_place")
    lines = [
        (placed & ~role("track_time", "time"), "track", "untimed_places"),
        (placed, "track", ""),
        (role("message"), "communication_content", ""),
        (role("mass_message"), "communication_content", "mass_messages"),
        (role("credit"), "credit", ""),
        (role("loan"), "credit", "loan_leads"),
        (role("balance") | (role("card", "account") & role("secret")), "property", ""),
        (role("title"), "property", "title_searches"),
        (role("wealth"), "property", "wealth_data"),
        (role("lodging_time", "lodging_place"), "lodging", ""),
        (role("call", "call_number"), "communication_record", ""),
        (role("health", "medical_number"), "health", ""),
        (role("id_picture", "face"), "other_sensitive", "pictures"),
        (role("code"), "other_sensitive", "verification_codes"),
        (role("express") & order, "transaction", "waybills"),
        (order, "transaction", "order_lists"),
        (role("trip"), "other_sensitive", "past_trips"),
        (role("estate"), "transaction", "owner_lists"),
        (vehicle & valid["name"] & contact, "other_sensitive", "vehicle_files"),
        (role("secret") & user, "ordinary", "social_accounts"),
        (role("login_log"), "ordinary", "login_logs"),
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
