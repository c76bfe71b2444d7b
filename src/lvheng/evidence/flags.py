"""What is noted of a record beside its category and outcome: bits of `Records.flags` (uint32).

A flag says something that a reader of the count should know. Those that may take a record out of the
count are the exclusions of `lvheng.evidence.exclusions`.
"""

from __future__ import annotations

FLAGS = (
    "zero_tail",
    "unassigned_segment",
    "unknown_bin",
    "account_format_only",
    "bare_number",
    "salutation_number",
    "company_contact",
    "sole_trader",
    "test_data",
    "sample_or_template",
    "dead",
    "own_data",
    "public_stated",
    "format_only",
    "unknown_region",
    "looks_made_up",
)
"""Flags by their bit."""


def bit(name: str) -> int:
    """The bit of a flag.

    >>> bit("zero_tail"), bit("bare_number")
    (1, 16)
    """
    return 1 << FLAGS.index(name)
