"""From the acts of a case to the quantities that the rules are written over, for one person."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache, partial
from typing import NamedTuple

from dateutil.relativedelta import relativedelta

from lvheng.facts.case import Act, ActOutline, Case, CountedItems, Party, Period, Prior
from lvheng.facts.register import CATEGORIES
from lvheng.law.instruments.fashi_2017_10 import art_011
from lvheng.law.instruments.fashi_2017_10.art_003 import sells_or_provides
from lvheng.law.instruments.fashi_2017_10.art_006 import (
    can_be_for_business,
    for_lawful_business,
    governs,
    leaves_ordinary_items_to_article_5,
    leaves_to_article_5,
)
from lvheng.law.lawful_basis import forbidden
from lvheng.law.matter import CLASS_NAMES
from lvheng.law.responsibility import responsible
from lvheng.logic.bounds import Environment
from lvheng.logic.interval import NO, UNDETERMINED, YES, Interval
from lvheng.logic.terms import (
    Const,
    Definition,
    Fact,
    Option,
    Table,
    Term,
    all_of,
    any_of,
    greatest,
    total,
    when,
)

__all__ = [
    "Outline",
    "disputed",
    "environment",
    "leaves_of",
    "outline",
    "prior_sanction",
    "quantities",
]

_CIVIL_CODE = date(2021, 1, 1)
"""Since when 民法典 art. 1036 is in force."""
_GRAVE = ("death", "serious_injury", "insanity", "kidnapping")
_LOSS_OR_INFLUENCE = ("major_loss", "vile_influence")
_OF_ARTICLE_10 = ("first_offence", "full_restitution", "remorse")
"""The circumstances that a rule of the offence reads; the others weigh on the sentence alone."""


def environment(case: Case, party: Party, acts: Sequence[Act]) -> Environment:
    """Everything known for `party` over `acts` (those under the law being applied).

    Leaves are named by their path in the case file; quantities of the matter are defined from them.
    """
    known: dict[str, Interval | Definition] = {}
    for act in case.acts:
        known.update(leaves_of(act))
    for act in acts:
        known[f"acts.{act.id}.responsible"] = responsible(party, act)
        known[f"acts.{act.id}.again"] = prior_sanction(party, act)
    known.update((name, party.circumstances[name]) for name in _OF_ARTICLE_10)
    known.update(quantities(outline(case, party, acts)))
    return known


class Outline(NamedTuple):
    """All that decides how the quantities of a person's conduct are made from the leaves.

    Cases that differ only in numbers, dates and truths have the same outline.
    """

    every: tuple[ActOutline, ...]
    own: frozenset[str]
    """The acts of the person."""
    responsible: tuple[tuple[str, bool], ...]
    """Those under the law being applied that the person may answer for, and whether he surely does."""
    with_costs: frozenset[str]


def outline(case: Case, party: Party, acts: Sequence[Act]) -> Outline:
    answered = ((act.id, responsible(party, act)) for act in acts)
    return Outline(
        tuple(act.outline for act in case.acts),
        frozenset(act.id for act in case.acts_of(party.id)),
        # What was done under 16 is no act of this offence.
        tuple((act, known == YES) for act, known in answered if known != NO),
        frozenset(act.id for act in acts if act.yuan["cost_yuan"] != NO),
    )


@lru_cache(maxsize=256)
def quantities(of: Outline) -> Mapping[str, Definition]:
    """Each quantity of the matter, by name, for every conduct of this outline."""
    return _Conduct(of).definitions()


def leaves_of(act: Act) -> Iterator[tuple[str, Interval | Definition]]:
    """What is known of one act, by the paths of the case file."""
    at = f"acts.{act.id}"
    if act.counted is not None:
        for name in CATEGORIES:
            yield f"{at}.items.{name}", Definition(_table(act.counted, name), "检材计数")
    else:
        for name, value in act.items.items():
            yield f"{at}.items.{name}", value
    yield f"{at}.recipients", act.recipients
    for name, value in (*act.truths.items(), *act.yuan.items()):
        yield f"{at}.{name}", value
    for name, value in act.consequences.items():
        yield f"{at}.consequences.{name}", value
    if act.manner.truths.get("others_access", NO) != NO:
        yield f"{at}.others_access", act.manner.truths["others_access"]
    for name, value in act.lawful_basis.items():
        yield f"{at}.lawful_basis.{name}", value
    if act.outline.lawful_basis:
        yield f"{at}.before_2021", _before_2021(act.period)


def _table(counted: CountedItems, category: str) -> Table:
    rows = {options: counts.get(category, 0) for options, counts in counted.rows.items()}
    return Table(tuple(counted.options), rows)


def _before_2021(period: Period | None) -> Interval:
    if period is None:
        return UNDETERMINED
    return Interval(int(period.last < _CIVIL_CODE), int(period.first < _CIVIL_CODE))


class _Conduct:
    """The acts of one person, read by arts. 5, 6 and 11."""

    def __init__(self, of: Outline):
        every = {act.id: act for act in of.every}
        self.certain = dict(of.responsible)
        self.acts = [every[act] for act in self.certain]
        self.own_acts = {act.id: act for act in of.every if act.id in of.own}
        self.with_costs = of.with_costs
        self.groups = art_011.groups(self.acts, every)
        sales_of = {act.id: group.sold for group in self.groups for act in group.obtained}
        lawful = {act: [s for s in sold if s.lawful_basis] for act, sold in sales_of.items()}
        self.sold_on = {act for act, sold in sales_of.items() if len(sold) > len(lawful[act])}
        """Sold on in breach of the law, whatever comes out."""
        self.if_not_sold_on = {act: [~forbidden(s) for s in sold] for act, sold in lawful.items()}
        """Where every sale of it may be lawful: that each was."""
        self.sales = [act for act in self.acts if sells_or_provides(act)]

    def definitions(self) -> dict[str, Definition]:
        """Each quantity of the matter, by name."""
        counts = {}
        for name, categories in CLASS_NAMES.items():
            items = partial(self.items, categories)
            all_items = total(art_011.counted(group, items) for group in self.groups)
            from_duty = partial(self.items_from_duty, categories)
            duty_items = total(art_011.handed_over(group, from_duty) for group in self.groups)
            counts[f"items_{name}"] = Definition(all_items, art_011.ARTICLE.citation)
            counts[f"duty_items_{name}"] = Definition(duty_items, art_011.ARTICLE.citation)
        return counts | {
            "illegal_income": self.sum(self.acts, self.under_5, self.income),
            "duty_illegal_income": self.sum(self.sales, self.from_duty, self.income),
            "acts_outside_duty": Definition(any_of(self.outside_duty())),
            "sold_from_duty": self.any(self.sales, self.from_duty),
            "sold_track_used_for_crime": self.any(self.sales, _track_used_for_crime),
            "sold_knowing_of_crime": self.any(self.sales, _fact("knew_of_criminal_use")),
            "again_after_sanction": self.any(self.acts, self.under_5, _fact("again")),
            "other_serious": self.any(self.acts, self.under_5, _fact("other_serious")),
            "grave_consequence": self.any(self.acts, self.under_5, _consequence(*_GRAVE)),
            "major_loss_or_vile_influence": self.any(
                self.acts, self.under_5, _consequence(*_LOSS_OR_INFLUENCE)
            ),
            "other_especially_serious": self.any(
                self.acts, self.under_5, _fact("other_especially_serious")
            ),
            "business_profit": self.sum(self.acts, self.under_6, _fact("profit_from_use_yuan")),
            "business_again_after_sanction": self.any(self.acts, self.under_6, _fact("again")),
            "business_other_serious": self.any(self.acts, self.under_6, _fact("other_serious")),
        }

    # which article an act is under

    def business(self, act: ActOutline) -> Term | None:
        """Whether the act was a purchase for lawful business; None where it cannot be."""
        if not can_be_for_business(act, self.sold_on):
            return None
        return all_of((for_lawful_business(act), *self.if_not_sold_on[act.id]))

    def sensitive(self, act: ActOutline) -> Term:
        return art_011.items_of(act, (*CLASS_NAMES["A"], *CLASS_NAMES["B"]))

    def under_5(self, act: ActOutline) -> Term:
        business = self.business(act)
        return leaves_to_article_5(business, self.sensitive(act)) if business else Const(1)

    def under_6(self, act: ActOutline) -> Term:
        business = self.business(act)
        if business is None:
            return Const(0)
        return governs(business, self.sensitive(act), art_011.items_of(act, CLASS_NAMES["C"]))

    # of one act

    def items(self, categories: tuple[str, ...], act: ActOutline) -> Term:
        """The act's items of a class as they count under art. 5."""
        items = art_011.items_of(act, categories)
        business = self.business(act)
        if business and categories == CLASS_NAMES["C"]:
            stays = leaves_ordinary_items_to_article_5(business, self.sensitive(act))
            items = when(stays, items)
        return self.if_counted(act, items)

    def items_from_duty(self, categories: tuple[str, ...], act: ActOutline) -> Term:
        return when(self.from_duty(act), self.items(categories, act))

    def income(self, act: ActOutline) -> Term:
        gross, cost = fact(act, "illegal_income_yuan"), fact(act, "cost_yuan")
        if act.id not in self.with_costs:
            return gross
        net = greatest(0, gross - cost)
        return when(Option("illegal_income_costs", "gross"), gross) + when(
            Option("illegal_income_costs", "net"), net
        )

    def from_duty(self, act: ActOutline) -> Term:
        """Obtained in duty or service: said of the sale, or of an act on the same items before it.

        Where the items come from is a fact, whatever text governed the obtaining.
        """
        chain = [act]
        while chain[-1].same_items_as in self.own_acts:
            chain.append(self.own_acts[chain[-1].same_items_as])
        return any_of(map(_in_duty, chain))

    def outside_duty(self) -> list[Term]:
        """For each act, whether the half standard does not cover it."""
        kept = [a for a in self.acts if not sells_or_provides(a) and a.id not in self.sold_on]
        all_kept = [self.if_counted(a, all_of(self.if_not_sold_on[a.id])) for a in kept]
        sold = [self.if_counted(act, ~self.from_duty(act)) for act in self.sales]
        return sold + all_kept

    # over acts

    def if_counted(self, act: ActOutline, term: Term) -> Term:
        """The term if the person answers for the act and the law forbids it, else 0."""
        term = when(forbidden(act), term)
        return term if self.certain[act.id] else when(fact(act, "responsible"), term)

    def sum(self, acts: Iterable[ActOutline], condition: OfAct, quantity: OfAct) -> Definition:
        return Definition(
            total(self.if_counted(act, when(condition(act), quantity(act))) for act in acts)
        )

    def any(self, acts: Iterable[ActOutline], *conditions: OfAct) -> Definition:
        return Definition(
            any_of(
                self.if_counted(act, all_of(condition(act) for condition in conditions))
                for act in acts
            )
        )


OfAct = Callable[[ActOutline], Term]


def _in_duty(act: ActOutline) -> Term:
    """第八项 履行职责或者提供服务过程中获得: whether with another's access too is a contested reading."""
    stated = fact(act, "obtained_in_duty_or_service")
    if not act.others_access:
        return stated
    return stated & (~fact(act, "others_access") | Option("others_access", "still_in_duty"))


def _fact(name: str) -> OfAct:
    return lambda act: fact(act, name)


def _track_used_for_crime(act: ActOutline) -> Term:
    return (art_011.items_of(act, ["track"]) >= 1) & fact(act, "used_by_others_for_crime")


def _consequence(*names: str) -> OfAct:
    return lambda act: any_of(Fact(f"acts.{act.id}.consequences.{name}") for name in names)


def fact(act: ActOutline, name: str) -> Term:
    return Fact(f"acts.{act.id}.{name}")


def prior_sanction(party: Party, act: Act) -> Interval:
    """第九项: an earlier sanction for infringing personal information, before this act.

    A criminal one at any time; an administrative one within two years, counted from the decision (the
    corresponding day two years later included) to the act. Whether a crime under 18, whose record may be
    sealed, or one without punishment is 刑事处罚 is disputed (contested.md C-35).
    """
    if party.priors is None:
        return UNDETERMINED
    found = NO
    for prior in party.priors:
        if prior.for_personal_information:
            known = _precedes(prior, act.period)
            found = found.greatest(known.least(UNDETERMINED) if disputed(prior) else known)
    return found


def disputed(prior: Prior) -> bool:
    """Whether it is open if the earlier judgment is 刑事处罚 at all."""
    return prior.kind == "criminal" and (prior.punishment == "remitted" or prior.under_18 != NO)


def _precedes(prior: Prior, period: Period | None) -> Interval:
    if prior.on is None or period is None:
        # Listed as a prior, so earlier; only the two years of an administrative one stay open.
        return YES if prior.kind == "criminal" else UNDETERMINED
    until = prior.on + relativedelta(years=2) if prior.kind == "administrative" else date.max
    if period.last <= prior.on or period.first > until:
        return NO
    return YES if period.first > prior.on and period.last <= until else UNDETERMINED
