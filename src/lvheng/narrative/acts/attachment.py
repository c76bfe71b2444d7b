"""The events of a sentence become acts, with what it counts, pays and dates."""

from __future__ import annotations

from collections.abc import Sequence

from lvheng.narrative.acts.apart import told_apart_for_each
from lvheng.narrative.acts.chronicle import Chronicle
from lvheng.narrative.acts.counts import bind_counts
from lvheng.narrative.acts.each_time import each_time
from lvheng.narrative.acts.events import Told
from lvheng.narrative.acts.exchanged import given_in_exchange
from lvheng.narrative.acts.receivers import state_buyers, state_receivers
from lvheng.narrative.acts.respective import each_for_himself
from lvheng.narrative.acts.same_items import link
from lvheng.narrative.acts.seized import bind_loose
from lvheng.narrative.acts.tellings import acts_told
from lvheng.narrative.acts.timing import bind_days
from lvheng.narrative.acts.wholes import told_apart
from lvheng.narrative.gains.money import MoneyMention
from lvheng.narrative.gains.sums import bind_sums
from lvheng.narrative.records.items import ItemMention
from lvheng.narrative.words.dates import DateMention
from lvheng.narrative.words.numbers import Quantity
from lvheng.narrative.words.text import Text

__all__ = ["bind"]


def bind(
    text: Text, told: Told, items: Sequence[ItemMention], money: Sequence[MoneyMention],
    dates: Sequence[DateMention], numbers: Sequence[Quantity], ends: DateMention | None, chronicle: Chronicle,
) -> None:  # fmt: skip
    """Place the events of one sentence in the chronicle, with what the sentence counts, pays and dates."""
    events = each_time(
        text, told, acts_told(text, told, items, money), items, money, dates, chronicle
    )
    each_for_himself(text, events, money, chronicle)
    events, own, left = told_apart_for_each(text, told, events, items, money, dates)
    left = given_in_exchange(text, events, own, left)
    loose = bind_counts(text, told, events, own, told_apart(text, events, left))
    bind_days(text, told, events, own, dates, ends, chronicle)
    deeds = [chronicle.place(event, facts) for event, facts in zip(events, own, strict=True)]
    state_receivers(text, told, zip(deeds, events, strict=True), numbers)
    state_buyers(text, told, numbers, deeds, chronicle)
    link(text, deeds, chronicle)
    bind_loose(text, told, loose, chronicle)
    bind_sums(text, told, money, events, deeds, chronicle)
