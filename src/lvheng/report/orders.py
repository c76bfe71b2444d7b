"""判决的其他内容: bans, what is recovered, how a fine is paid."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from lvheng.facts.case import Case
from lvheng.report.builder import Builder
from lvheng.report.citations import cited
from lvheng.report.civil import amount
from lvheng.report.outcomes import party_name
from lvheng.report.words import Words

__all__ = ["order_lines", "orders"]

_OF_EVERY_CASE = (
    "basis_of_punishment", "heavier_and_lighter", "confiscation", "amount_of_fine", "payment_of_fine", "time_to_pay",
)  # fmt: skip
"""Left out on the terminal: they say nothing of this case."""


def orders(build: Builder, opinion: Mapping[str, Any], case: Case) -> None:
    """Nothing where no charge stands."""
    words = build.words
    charges = [
        (party, charge)
        for party in opinion["parties"]
        for charge in party["charges"]
        if charge["orders"]
    ]
    if not charges:
        return
    build.heading(1, words("orders"))
    for party, charge in charges:
        name = party_name(party["id"], case, words)
        offence = words.pick(charge["offence"], cited(charge["article"], words))
        build.heading(2, words("colon", name, offence))
        for one in charge["orders"]:
            build.item(_said(one, words))
            for note in one["notes"]:
                build.note(_sentence(cited(note, words), words))


def order_lines(charge: Mapping[str, Any], words: Words) -> Iterator[str]:
    """For the terminal: those that depend on the case."""
    for one in charge["orders"]:
        if one["order"] not in _OF_EVERY_CASE:
            yield _said(one, words)


def _said(one: Mapping[str, Any], words: Words) -> str:
    said = cited(one["text"], words)
    if one["holds"] == "undetermined":
        said = words("order_undetermined", said)
    if one["within"]:
        said += words("order_within", str(one["months"]["min"]), str(one["months"]["max"]))
    if one["yuan"] and one["yuan"] != {"min": 0, "max": None}:
        said = words("colon", said, amount(one["yuan"], words))
    elif one["yuan"]:
        said = words("colon", said, words("order_amount_open"))
    places = [cited(place, words) for place in (one["provision"], one["also"]) if place]
    return _sentence(said + words("brackets", words.joined(places)), words)


def _sentence(said: str, words: Words) -> str:
    return said[:1].upper() + said[1:].rstrip("。.") + words("full_stop")
