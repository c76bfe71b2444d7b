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
)
"""Kinds of element by their code; 0 is none. The strong ones come first, in the order of §11."""

RESIDENT_ID, MOBILE, BANK_CARD, ACCOUNT, PLATE, EMAIL, LANDLINE, NAME, ADDRESS = range(1, 10)

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


def mask(text: str) -> str:
    """At most the first three and the last two characters; less of a short text.

    >>> mask("1" * 18), mask("京A12345")
    ('111*************11', '京******')
    """
    if len(text) >= 11:
        return text[:3] + "*" * (min(len(text), 64) - 5) + text[-2:]
    return text[:1] + "*" * (len(text) - 1)
