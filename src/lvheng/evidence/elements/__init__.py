"""The elements of personal information, one module each, all with the same four verbs.

    compact(text)   the text without what does not matter (blanks, dashes, a country code)
    validate(text)  None, or the reason why the compacted text is no such element
    key(text)       the value that two spellings share; a number where it fits 64 bits, else a text
    mask(text)      a sample that shows the form and hides the value

These modules are slow and obvious. `lvheng.evidence.kernel` does the same for whole columns.
"""

from __future__ import annotations

KINDS = (
    "",
    "resident_id",
    "mobile",
    "bank_card",
    "account",
    "plate",
    "email",
    "landline",
    "name",
    "address",
    "passport",
    "travel_permit",
    "officer_id",
    "vin",
    "wechat",
    "qq",
    "imei",
    "imsi",
    "social_security",
    "medical_number",
    "uscc",
)
"""Kinds of element by their code; 0 is none."""

RESIDENT_ID, MOBILE, BANK_CARD, ACCOUNT, PLATE, EMAIL, LANDLINE, NAME, ADDRESS = range(1, 10)
PASSPORT, TRAVEL_PERMIT, OFFICER_ID, VIN, WECHAT, QQ, IMEI, IMSI = range(10, 18)
SOCIAL_SECURITY, MEDICAL_NUMBER, USCC = range(18, 21)

STRONG = (
    RESIDENT_ID,
    PASSPORT,
    TRAVEL_PERMIT,
    OFFICER_ID,
    MOBILE,
    ACCOUNT,
    BANK_CARD,
    PLATE,
    VIN,
    EMAIL,
    WECHAT,
    QQ,
    IMEI,
    IMSI,
)
"""Kinds that identify by themselves, in the order of by_id (§11). An account is a bank card; one that
stands behind a card of its record is no key (`records.BEHIND`)."""

WEAK = (SOCIAL_SECURITY, MEDICAL_NUMBER, LANDLINE)
"""Kinds that identify together with a name, in the order of by_id."""

REASONS = (
    "",
    "length",
    "characters",
    "check_digit",
    "date",
    "province",
    "luhn",
    "damaged",
    "salutation",
    "company",
    "no_place",
)
"""Why a text is no such element, by code; 0 is valid. A reason is the first that applies."""


def without_blanks(text: str) -> str:
    """The text without blanks of any kind."""
    return "".join(text.split())


def upper(text: str) -> str:
    """ASCII letters in upper case, without blanks and dashes; other texts keep their letters."""
    short = without_blanks(text).replace("-", "")
    return short.upper() if short.isascii() else short


def mask(text: str) -> str:
    """At most the first three and the last two characters; less of a short text.

    >>> mask("1" * 18), mask("京A12345")
    ('111*************11', '京******')
    """
    if len(text) >= 11:
        return text[:3] + "*" * (min(len(text), 64) - 5) + text[-2:]
    return text[:1] + "*" * (len(text) - 1)
