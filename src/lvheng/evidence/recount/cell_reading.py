"""§8 of docs/counting.md, reading a cell: which elements stand in it."""

from __future__ import annotations

import re
from collections.abc import Callable

from . import elements as e
from .cells import Cell
from .words import HARD_ROLES

# Kind and value. The kinds of §11 in one word each; an account counts as a card from §9 on.
Element = tuple[str, str]
Reading = tuple[str, Callable[[str], str | None]]

ID = ("id", e.resident_id_18)
MOBILE = ("mobile", e.mobile)
PASSPORT, PERMIT, OFFICER = ("passport", e.passport), ("permit", e.permit), ("officer", e.officer)
CARD, ACCOUNT = ("card", e.bank_card), ("card", e.account)


def in_own(kind: str, reading: Callable[[str, bool], str | None]) -> Reading:
    return kind, lambda text: reading(text, True)


READINGS: dict[str, tuple[Reading, ...]] = {
    "id_number": (ID, ("id", e.resident_id_15), PASSPORT, PERMIT, OFFICER),
    "phone": (MOBILE, ("landline", e.landline)),
    "call_number": (MOBILE, ("landline", e.landline)),
    "landline": (("landline", lambda text: e.landline(text, False)), MOBILE),
    "card": (CARD,),
    "account": (CARD, MOBILE, ACCOUNT),
    "plate": (("plate", e.plate),),
    "email": (("email", e.email),),
    "passport": (in_own("passport", e.passport), PERMIT, ID),
    "permit": (in_own("permit", e.permit), PASSPORT, ID),
    "officer": (in_own("officer", e.officer), ID),
    "vin": (("vin", e.vin),),
    "wechat": (MOBILE, ("wechat", e.wechat), ("qq", e.qq)),
    "qq": (("qq", e.qq),),
    "imei": (("imei", e.imei),),
    "imsi": (("imsi", e.imsi),),
    "login": (CARD, MOBILE, ACCOUNT),
    "social_security": (ID, ("social_security", e.social_security)),
    "uscc": (("uscc", e.uscc),),
    "medical_number": (("medical_number", e.medical_number),),
}
ANYWHERE: tuple[Reading, ...] = (ID, MOBILE, ("email", e.email), ("plate", e.plate))
# What a listed value (§10) may be.
AS_LISTED: tuple[Reading, ...] = (
    *(ID, ("id", e.resident_id_15), MOBILE, CARD, ("card", e.account), ("plate", e.plate)),
    *(("email", e.email), in_own("passport", e.passport), in_own("permit", e.permit)),
    *(in_own("officer", e.officer), ("vin", e.vin), ("wechat", e.wechat), ("qq", e.qq)),
    *(("imei", e.imei), ("imsi", e.imsi)),
)


def first_of(readings: tuple[Reading, ...], text: str) -> Element | None:
    for kind, reading in readings:
        value = reading(text)
        if value:
            return kind, value
    return None


def pieces_of(text: str) -> list[str]:
    return [piece for piece in re.split(r"[/、;；,，|\s]+", text) if piece]


def in_pieces(readings: tuple[Reading, ...], text: str) -> list[Element]:
    return [found for piece in pieces_of(text) if (found := first_of(readings, piece))]


def step_3(text: str) -> list[Element]:
    whole = first_of(ANYWHERE, text)
    return [whole] if whole else in_pieces(ANYWHERE, text)


def read_cell(cell: Cell, role: str | None) -> tuple[bool, list[Element]]:
    """Whether the cell holds an identifier, valid or not, and the valid elements in it."""
    text = cell.text
    if not text:
        return False, []
    if role is None or (role == "name" and not e.name(text)):
        found = [] if cell.damaged else step_3(text)
        return bool(found), found
    if role not in READINGS:
        return False, []
    if cell.damaged:
        return role in HARD_ROLES, []
    if role in ("phone", "call_number", "landline") and e.is_service_number(text):
        return False, []
    whole = first_of(READINGS[role], text)
    found = [whole] if whole else in_pieces(READINGS[role], text) or step_3(text)
    return role in HARD_ROLES or any(kind != "uscc" for kind, _ in found), found
