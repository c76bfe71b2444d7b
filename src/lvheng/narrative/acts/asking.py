"""请荆某查询, 荆某查得后发给他: to ask is no act where who was asked is told to have done it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from lvheng.narrative.acts.telling import Event

__all__ = ["without_requests"]


def without_requests(
    events: Sequence[Event], asked_of: Mapping[int, tuple[str, ...]], charged: frozenset[str]
) -> Iterator[Event]:
    """The events of a sentence without the asking, where it tells that who was asked did it.

    `asked_of`: whom it says were asked, by the place of the act word.
    """
    asked = {name for names in asked_of.values() for name in names}
    done: set[str] = set()
    for number, event in enumerate(events):
        whom = set(asked_of.get(event.span.begin, ()))
        if whom and any(whom & set(e.doers) and not e.relative for e in events[number + 1 :]):
            if whom & charged or not charged:
                continue
            done |= whom  # 让员工凌某购买, 凌某购买后…: it is his who had it done
        elif event.doers and set(event.doers) <= done:
            continue
        if event.kind == "commission" and set(event.doers) & asked:
            event.kind = "steal"
        yield event
