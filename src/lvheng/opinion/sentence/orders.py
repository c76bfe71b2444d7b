"""What the judgment may or shall order beside the punishment of a charge: bans, recovery, the fine."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial, reduce
from typing import Any

from lvheng.facts.case import Act, Case, OtherAct, Party, Period
from lvheng.law.instruments.criminal_law import art_073, art_285, art_286
from lvheng.law.instruments.fashi_2015_19 import art_001
from lvheng.law.instruments.fashi_2019_15 import art_017
from lvheng.law.offence import Facts
from lvheng.law.order import Order
from lvheng.law.orders import ORDERS
from lvheng.logic.bounds import bounds
from lvheng.logic.interval import NO, UNDETERMINED, YES, Interval, exactly
from lvheng.logic.proof import truth
from lvheng.opinion.labels import Labels
from lvheng.opinion.model import Charge
from lvheng.opinion.sentence.circumstances import Circumstances, acts_of, circumstances

__all__ = ["OrderFinding", "orders_of", "probation", "with_orders"]

_FACTS = Facts()
_INJUNCTIONS_SINCE, _NETWORK_BAN_SINCE = date(2011, 5, 1), date(2026, 1, 1)
_INCOME = {"fraud": ("amount_yuan",)}
_AIDS = {"aid_obtaining_data_or_control", "aid_damaging_computer_systems"}


@dataclass(frozen=True)
class OrderFinding:
    """`holds` is yes or undetermined. `months` are those of a ban, or of the time within which it runs;
    `yuan` is what is to be recovered, of all that took part.
    """

    order: Order
    holds: str
    months: Interval | None
    yuan: Interval | None
    text: str
    notes: tuple[str, ...]
    also: str = ""
    """A further provision that says so of this offence."""

    def to_dict(self) -> dict[str, Any]:
        return {
            "order": self.order.name,
            "text": self.text,
            "modality": self.order.modality,
            "holds": self.holds,
            "provision": self.order.clause.citation,
            "also": self.also,
            "months": _ends(self.months),
            "within": self.order.within,
            "yuan": _ends(self.yuan),
            "notes": list(self.notes),
        }


def _ends(of: Interval | None) -> dict[str, int | None] | None:
    return None if of is None else {"min": of.lo, "max": of.hi}


def with_orders(case: Case, party: Party, charge: Charge, labels: Labels) -> Charge:
    """The charge with its orders, which are found when they are asked for."""
    return replace(charge, find_orders=partial(orders_of, case, party, charge, labels))


def orders_of(case: Case, party: Party, charge: Charge, labels: Labels) -> tuple[OrderFinding, ...]:
    """Nothing of a charge that does not stand."""
    if not charge.stands:
        return ()
    acts = acts_of(case, charge)
    yuan = proceeds(charge, acts)
    env = _environment(case, party, charge, acts, yuan)
    found = []
    for order in ORDERS:
        holds = bounds(order.clause.rule(_FACTS), env, {}).interval
        if holds == NO:
            continue
        months = order.months
        if order.within == "probation" and charge.sentence:
            months = probation(charge.sentence.allowed_months)
        networks = charge.article in art_017.GOVERNS and (order.within or order.months)
        found.append(
            OrderFinding(
                order,
                truth(holds),
                months,
                yuan if order.amount else None,
                labels.term(order.label),
                tuple(_notes(party, order, acts, env, labels)),
                art_017.ARTICLE.citation if networks else "",
            )
        )
    return tuple(found)


def probation(term: Interval) -> Interval:
    """The probation that a suspended term out of this range, in months, may have."""
    least = max(term.lo or 0, art_073.DETENTION.lo or 0)
    of_detention = (term.lo or 0) <= _DETENTION_MOST
    return Interval(
        least if of_detention else max(least, art_073.IMPRISONMENT.lo or 0), art_073.IMPRISONMENT.hi
    )


_DETENTION_MOST = 6


def proceeds(charge: Charge, acts: Sequence[Act | OtherAct]) -> Interval:
    """The illegal income in yuan, of all who took part: from what counts for the charge, to all that came in.

    Where the conduct has no such fact, nothing is known of it.
    """
    each = [_income_of(act) for act in acts]
    if not each or any(one is None for one in each):
        return Interval(0, None)
    total = reduce(Interval.__add__, (one for one in each if one is not None))
    if charge.established != "yes":
        return Interval(0, total.hi)
    counted = charge.illegal_income_yuan.lo or 0
    sure = total.lo or 0 if len(each) == 1 and isinstance(acts[0], OtherAct) else counted
    return Interval(min(sure, total.hi) if total.hi is not None else sure, total.hi)


def _income_of(act: Act | OtherAct) -> Interval | None:
    if isinstance(act, Act):
        return act.yuan["illegal_income_yuan"] + act.yuan["profit_from_use_yuan"]
    names: tuple[str, ...] = _INCOME.get(act.kind, ("illegal_income_yuan",))
    if act.kind in _AIDS:
        names = ("tool_income_yuan", "service_income_yuan")
    known = [act.facts[name] for name in names if name in act.facts]
    return reduce(Interval.__add__, known) if known else None


def _environment(
    case: Case, party: Party, charge: Charge, acts: Sequence[Act | OtherAct], yuan: Interval
) -> Mapping[str, Interval]:
    of: Circumstances = circumstances(party, charge, acts, case.judged_on)
    periods = [act.period for act in acts]
    return {
        "crime": YES if charge.established == "yes" else UNDETERMINED,
        "person": exactly(int(party.kind == "person")),
        "duty_used": of.held["duty_used"],
        "breach_of_profession": of.held["breach_of_profession"],
        "ended_before_2015_11": art_001.ended_before(periods),
        "since_2011_05": _since(_INJUNCTIONS_SINCE, periods, before=UNDETERMINED),
        "since_2026": _since(_NETWORK_BAN_SINCE, periods, before=NO),
        "harmed_networks": _harmed_networks(charge, acts),
        "control": _control(charge),
        "suspension": _suspension(party, charge),
        "heavier_or_lighter": of.opens("heavier").greatest(of.opens("lighter")),
        "fined": NO if charge.fine_mode == "none" else YES,
        "hardship_in_paying": of.held["hardship_in_paying"],
        "illegal_income_yuan": yuan,
        "from_victims": _from_victims(acts),
        "insiders_together": _insiders_together(acts),
    }


def _since(day: date, periods: Sequence[Period | None], *, before: Interval) -> Interval:
    """Whether it was done from that day on; undated conduct is taken to be of today."""
    known = [period for period in periods if period]
    if all(period.first >= day for period in known):
        return YES
    early = len(known) == len(periods) and all(period.last < day for period in known)
    return before if early else UNDETERMINED


def _harmed_networks(charge: Charge, acts: Sequence[Act | OtherAct]) -> Interval:
    """Of crimes against systems, and of stealing; what exactly harms networks says a text not held."""
    against = charge.article in (art_285.ARTICLE.citation, art_286.ARTICLE.citation)
    stole = any(isinstance(act, Act) and act.kind == "steal" for act in acts)
    return UNDETERMINED if against or stole else NO


def _control(charge: Charge) -> Interval:
    if not charge.control:
        return NO
    return YES if charge.tier.lowest == charge.tier.highest else UNDETERMINED


def _suspension(party: Party, charge: Charge) -> Interval:
    if party.kind == "unit" or charge.custody_months is None:
        return NO
    if charge.sentence is None:
        return UNDETERMINED
    possible = charge.sentence.suspension.possible
    return {"yes": YES, "no": NO}.get(possible, UNDETERMINED)


def _insiders_together(acts: Sequence[Act | OtherAct]) -> Interval:
    several = any(act.kind == "insider_dealing" and len(act.parties) > 1 for act in acts)
    return YES if several else NO


def _from_victims(acts: Sequence[Act | OtherAct]) -> Interval:
    kinds = {act.kind for act in acts}
    if "fraud" in kinds:
        return YES
    return UNDETERMINED if "conceal_proceeds" in kinds else NO


def _notes(
    party: Party,
    order: Order,
    acts: Sequence[Act | OtherAct],
    env: Mapping[str, Interval],
    labels: Labels,
) -> Iterator[str]:
    if order.within and env["since_2011_05"] != YES:
        yield labels.pick(
            "行为在2011年5月1日以前的，能否适用取决于未收录的时间效力解释",
            "for what was done before 2011-05-01 it depends on an interpretation that is not in the library",
        )
    if order.amount:
        if party.circumstances["full_restitution"] == YES:
            yield labels.pick("案件文件写明已全部退赃", "the case file states restitution in full")
        if any(len(act.parties) > 1 for act in acts):
            yield labels.pick(
                "数额是共同行为的总额，各人应退多少没有条文可据",
                "the amount is that of all who took part; no text in the library divides it among them",
            )
        if any(isinstance(act, Act) and act.yuan["profit_from_use_yuan"].hi != 0 for act in acts):
            yield labels.pick(
                "上限包括利用信息的获利；获利是否属于违法所得，由法院裁断",
                "the upper end includes profit from use: whether that is illegal income is for the court",
            )
    if order.note:
        yield labels.term(order.note)
