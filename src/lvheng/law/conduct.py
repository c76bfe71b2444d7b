"""From the acts of a case to the quantities that the rules are written over, for one person."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from dateutil.relativedelta import relativedelta

from lvheng.facts.case import Act, Case, CountedItems, Party, Period, Prior
from lvheng.facts.register import CATEGORIES
from lvheng.law.instruments.criminal_law.art_017 import responsible
from lvheng.law.instruments.fashi_2017_10 import art_011
from lvheng.law.instruments.fashi_2017_10.art_003 import sells_or_provides
from lvheng.law.instruments.fashi_2017_10.art_006 import (
    for_lawful_business,
    ordinary_part_goes_to_article_5,
)
from lvheng.law.matter import CLASS_NAMES
from lvheng.logic.bounds import Environment
from lvheng.logic.interval import NO, UNDETERMINED, YES, Interval
from lvheng.logic.terms import (
    Const,
    Definition,
    Fact,
    Option,
    Table,
    Term,
    any_of,
    greatest,
    total,
    when,
)

__all__ = ["environment", "prior_sanction"]

_GRAVE = ("death", "serious_injury", "insanity", "kidnapping")
_LOSS_OR_INFLUENCE = ("major_loss", "vile_influence")


def environment(case: Case, party: Party, acts: Sequence[Act]) -> Environment:
    """Everything known for `party` over `acts` (those under the law being applied).

    Leaves are named by their path in the case file; quantities of the matter are defined from them.
    """
    known: dict[str, Interval | Definition] = {}
    for act in case.acts:
        known.update(_leaves(act))
    for act in acts:
        known[f"acts.{act.id}.responsible"] = responsible(party, act)
        known[f"acts.{act.id}.again"] = prior_sanction(party, act)
    for name, value in party.circumstances.items():
        known[name] = value
    known.update(_Conduct(acts, known).definitions())
    return known


def _leaves(act: Act) -> Iterator[tuple[str, Interval | Definition]]:
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


def _table(counted: CountedItems, category: str) -> Table:
    rows = {options: counts.get(category, 0) for options, counts in counted.rows.items()}
    return Table(tuple(counted.options), rows)


class _Conduct:
    """The acts of one person, read by arts. 5, 6 and 11."""

    def __init__(self, acts: Sequence[Act], known: Environment):
        # What was done under 16 is no act of this offence.
        self.acts = [act for act in acts if known[f"acts.{act.id}.responsible"] != NO]
        self.known = known
        self.groups = art_011.groups(self.acts)
        self.sold_on = art_011.sold_on(self.acts)

    def definitions(self) -> Iterator[tuple[str, Definition]]:
        for name, categories in CLASS_NAMES.items():
            yield f"items_{name}", Definition(self.items(categories), str(art_011.ARTICLE.citation))
            duty = total(
                self.if_responsible(
                    act, when(self.from_duty(act), art_011.handed_over(act, self.acts, categories))
                )
                for act in self.sales()
            )
            yield f"duty_items_{name}", Definition(duty, str(art_011.ARTICLE.citation))
        yield (
            "illegal_income",
            self.sum(self.acts, lambda a: when(~self.business(a), self.income(a))),
        )
        yield (
            "duty_illegal_income",
            self.sum(self.sales(), lambda a: when(self.from_duty(a), self.income(a))),
        )
        yield "acts_outside_duty", Definition(any_of(self.outside_duty()))
        yield "sold_from_duty", self.any(self.sales(), self.from_duty)
        yield (
            "sold_track_used_for_crime",
            self.any(
                self.sales(),
                lambda a: (
                    (art_011.items_of(a, ["track"]) >= 1) & fact(a, "used_by_others_for_crime")
                ),
            ),
        )
        yield (
            "sold_knowing_of_crime",
            self.any(self.sales(), lambda a: fact(a, "knew_of_criminal_use")),
        )
        yield "again_after_sanction", self.any_under_5(lambda a: fact(a, "again"))
        yield "other_serious", self.any_under_5(lambda a: fact(a, "other_serious"))
        yield "grave_consequence", self.any_under_5(lambda a: _consequence(a, _GRAVE))
        yield (
            "major_loss_or_vile_influence",
            self.any_under_5(lambda a: _consequence(a, _LOSS_OR_INFLUENCE)),
        )
        yield (
            "other_especially_serious",
            self.any_under_5(lambda a: fact(a, "other_especially_serious")),
        )
        yield (
            "business_profit",
            self.sum(self.acts, lambda a: when(self.business(a), fact(a, "profit_from_use_yuan"))),
        )
        yield (
            "business_again_after_sanction",
            self.any(self.acts, lambda a: self.business(a) & fact(a, "again")),
        )
        yield (
            "business_other_serious",
            self.any(self.acts, lambda a: self.business(a) & fact(a, "other_serious")),
        )

    # parts

    def sales(self) -> list[Act]:
        return [act for act in self.acts if sells_or_provides(act)]

    def business(self, act: Act) -> Term:
        return for_lawful_business(act, self.sold_on)

    def items(self, categories: tuple[str, ...]) -> Term:
        """Under art. 5, in art. 11's count; class C items of a business purchase stay out."""
        return total(
            self.if_all_responsible(
                (*group.obtained, *group.sold),
                self.under_article_5(group, categories, art_011.counted(group, categories)),
            )
            for group in self.groups
        )

    def under_article_5(
        self, group: art_011.SameItems, categories: tuple[str, ...], count: Term
    ) -> Term:
        if categories != CLASS_NAMES["C"] or group.sold or len(group.obtained) != 1:
            return count
        (act,) = group.obtained
        business = self.business(act)
        if isinstance(business, Const):
            return count
        sensitive = art_011.items_of(act, (*CLASS_NAMES["A"], *CLASS_NAMES["B"]))
        return when(ordinary_part_goes_to_article_5(business, sensitive), count)

    def income(self, act: Act) -> Term:
        gross, cost = fact(act, "illegal_income_yuan"), fact(act, "cost_yuan")
        if self.known[f"acts.{act.id}.cost_yuan"] == NO:
            return gross
        net = greatest(0, gross - cost)
        return when(Option("illegal_income_costs", "gross"), gross) + when(
            Option("illegal_income_costs", "net"), net
        )

    def from_duty(self, act: Act) -> Term:
        """Obtained in duty or service: said of the sale, or of an act on the same items before it."""
        own = {one.id: one for one in self.acts}
        chain = [act]
        while chain[-1].same_items_as in own:
            chain.append(own[chain[-1].same_items_as])
        return any_of(fact(one, "obtained_in_duty_or_service") for one in chain)

    def outside_duty(self) -> list[Term]:
        """For each act, whether the half standard does not cover it."""
        kept = [a for a in self.acts if not sells_or_provides(a) and a.id not in self.sold_on]
        return [~self.from_duty(act) for act in self.sales()] + [
            self.if_responsible(act, Const(1)) for act in kept
        ]

    # sums over acts

    def if_responsible(self, act: Act, term: Term) -> Term:
        certain = self.known[f"acts.{act.id}.responsible"] == YES
        return term if certain else when(fact(act, "responsible"), term)

    def if_all_responsible(self, acts: Iterable[Act], term: Term) -> Term:
        for act in acts:
            term = self.if_responsible(act, term)
        return term

    def sum(self, acts: Iterable[Act], quantity: Callable[[Act], Term]) -> Definition:
        return Definition(total(self.if_responsible(act, quantity(act)) for act in acts))

    def any(self, acts: Iterable[Act], condition: Callable[[Act], Term]) -> Definition:
        return Definition(any_of(self.if_responsible(act, condition(act)) for act in acts))

    def any_under_5(self, condition: Callable[[Act], Term]) -> Definition:
        return self.any(self.acts, lambda act: ~self.business(act) & condition(act))


def fact(act: Act, name: str) -> Term:
    return Fact(f"acts.{act.id}.{name}")


def _consequence(act: Act, names: Iterable[str]) -> Term:
    return any_of(Fact(f"acts.{act.id}.consequences.{name}") for name in names)


def prior_sanction(party: Party, act: Act) -> Interval:
    """第九项: an earlier sanction for infringing personal information, before this act.

    A criminal one at any time; an administrative one within two years, counted from the decision (the
    corresponding day two years later included) to the act.
    """
    if party.priors is None:
        return UNDETERMINED
    found = NO
    for prior in party.priors:
        if prior.for_personal_information:
            found = found.greatest(_precedes(prior, act.period))
    return found


def _precedes(prior: Prior, period: Period | None) -> Interval:
    if prior.on is None or period is None:
        # Listed as a prior, so earlier; only the two years of an administrative one stay open.
        return YES if prior.kind == "criminal" else UNDETERMINED
    until = prior.on + relativedelta(years=2) if prior.kind == "administrative" else date.max
    if period.last <= prior.on or period.first > until:
        return NO
    return YES if period.first > prior.on and period.last <= until else UNDETERMINED
