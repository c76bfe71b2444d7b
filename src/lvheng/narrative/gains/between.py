"""What one paid another: income of the one who sold, cost of the one who bought."""

from __future__ import annotations

import re

from lvheng.narrative.acts.chronicle import Chronicle, Reading, lower
from lvheng.narrative.acts.events import Told
from lvheng.narrative.gains.handed_over import clause_of_payment
from lvheng.narrative.gains.money import MoneyMention
from lvheng.narrative.words.text import Text

__all__ = ["paid_between", "subject_at"]

_RECENT = 60
_HANDS = re.compile(
    "支付|付款|付给|给付|付|转账|转款|转给|转|汇款|汇给|汇|打款|打给|打|给予|给|结算|送|赞助"
)
_BUYER_PAYS = re.compile(
    "(?:下家|买家|买方|对方|客户|人家|雇主)[^，。；]{0,10}(?:付|给|转|打|汇|结)"
)
_TO_HIM = re.compile("[向给][其他她](?!人)")
_RECEIVES = re.compile("收到|收取|收受|收下|接收|得到|获得|收|得")


def paid_between(text: Text, told: Told, sum_: MoneyMention, chronicle: Chronicle) -> bool:
    """State a sum that one paid another with the sale of the one and the purchase of the other."""
    payers, payees = _hands(text, told, sum_.span.begin)
    recent = [d for d in chronicle.deeds[-_RECENT:] if d.order < sum_.span.end]
    first = clause_of_payment(text, sum_.span.begin)
    if _BUYER_PAYS.search(text.view, first, sum_.span.begin):
        payers = ()
    if not payees and (
        _BUYER_PAYS.search(text.view, first, sum_.span.begin)
        or _TO_HIM.search(text.view, first, sum_.span.begin)
    ):
        his = [d for d in recent if d.disposes and not set(d.doers) & set(payers)]
        payees = his[-1].doers if his else ()
    if not sum_.handed_over and not (payers and payees):
        return False
    sold = [d for d in recent if d.disposes and set(d.doers) & set(payees)]
    bought = [
        d for d in recent if d.kind in ("buy", "accept", "exchange") and set(d.doers) & set(payers)
    ]
    sold = [d for d in sold if set(d.to) & set(payers)] or [
        d for d in sold if not d.to or len(sold) == 1
    ]
    if not payees and payers:
        sold = [d for d in recent if d.disposes and set(d.to) & set(payers)]
    bought = [d for d in bought if set(d.source) & set(payees)] or [
        d for d in bought if not d.source
    ]
    if not sold and not bought:
        return False
    status = told.voice_at(text, sum_.span.begin).status
    for path, those in (("illegal_income_yuan", sold), ("cost_yuan", bought)):
        if those and (sum_.total or path not in those[-1].facts):
            deed = those[-1]
            said = "alleged" if (status, deed.status) == ("found", "alleged") else status
            reading = Reading(
                sum_.quantity.as_stated(), sum_.span, lower(sum_.confidence, "medium"), said
            )
            deed.state(path, reading)
    return True


def _hands(text: Text, told: Told, place: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who paid, and who was paid, a sum at a place, by the words of its clause."""
    first = clause_of_payment(text, place)
    words = text.view[first:place]
    hands = [*_HANDS.finditer(words), *_RECEIVES.finditer(words)]
    if not hands:
        return (), ()
    last = max(hands, key=lambda m: (m.start(), m.end()))
    received = [m for m in _RECEIVES.finditer(words) if m.start() <= last.start()]
    at = told.span.begin
    named = [
        (at + m.begin - first, at + m.end - first, m.name)
        for m in told.mentions
        if m.name and first <= at + m.begin < place
    ]
    subject = subject_at(text, told, max(first, told.span.begin))
    other = tuple(
        name
        for begin, end, name in named
        if words[:begin].endswith(("给", "向", "予", "与"))
        or begin >= (received[-1].end() if received else last.end())
    )
    rest = tuple(n for n in subject if n not in other)
    if received:
        return other, rest
    if not rest and named and named[0][2] not in other:
        rest = (named[0][2],)
    return rest, other


def subject_at(text: Text, told: Told, place: int) -> tuple[str, ...]:
    first = text.clause_at(told.span.begin)
    number = text.clause_at(place) - first
    return told.subjects[number] if number < len(told.subjects) else ()
