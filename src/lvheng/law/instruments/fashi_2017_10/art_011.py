"""第十一条 条数的计算 between the acts of one person.

第一款: what was obtained and then sold is not counted twice. 第二款: the same items to several recipients
cumulate. The two together: 100 obtained and sold to three are 300, not 400. 第三款 (bulk, untrue,
duplicate) is the counter's work: docs/counting.md.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from lvheng.facts.case import ActOutline
from lvheng.facts.register import CATEGORIES, CONTESTED_CATEGORIES
from lvheng.law.instruments.fashi_2017_10.art_003 import sells_or_provides
from lvheng.law.instruments.fashi_2017_10.art_004 import obtains_illegally
from lvheng.law.matter import Matter
from lvheng.law.readings import CONTESTED_CATEGORY, READINGS
from lvheng.logic.clause import Article
from lvheng.logic.terms import Const, Fact, Option, Term, greatest, least, total, when

ARTICLE: Article[Matter] = Article("fashi_2017_10", "法释〔2017〕10号第十一条")


@dataclass(frozen=True)
class SameItems:
    """Acts of one person on the same items: how they were obtained, and each sale or provision of them.

    A set of items is named by the act that states it; `part_of` gives the set that a set was taken from.
    """

    obtained: tuple[ActOutline, ...]
    sold: tuple[ActOutline, ...]
    part_of: Mapping[str, str]


def groups(acts: Sequence[ActOutline], case: Mapping[str, ActOutline]) -> list[SameItems]:
    """The acts of one person, grouped by the items they are on.

    `same_items_as` is followed through all acts of the case: acts that go back to one act of somebody
    else are on the same items too.
    """

    def root(act: ActOutline) -> str:
        while act.same_items_as is not None:
            act = case[act.same_items_as]
        return act.id

    part_of = {
        act.id: case[act.same_items_as].items_from
        for act in case.values()
        if act.same_items_as is not None and act.items_from == act.id
    }
    members: dict[str, list[ActOutline]] = {}
    for act in acts:
        members.setdefault(root(act), []).append(act)
    return [
        SameItems(
            tuple(act for act in group if obtains_illegally(act)),
            tuple(act for act in group if sells_or_provides(act)),
            part_of,
        )
        for group in members.values()
    ]


def items_of(act: ActOutline, categories: Iterable[str]) -> Term:
    """The act's items in these categories; contested kinds are in the category their reading gives them."""
    categories = tuple(categories)
    parts: list[Term] = [
        Fact(f"acts.{act.items_from}.items.{name}") for name in CATEGORIES if name in categories
    ]
    for kind in CONTESTED_CATEGORIES:
        if kind in act.contested:
            reading = CONTESTED_CATEGORY[kind]
            parts += [
                when(Option(reading, option), Fact(f"acts.{act.items_from}.items.{kind}"))
                for option in READINGS[reading].options
                if option in categories
            ]
    return total(parts)


ItemsOf = Callable[[ActOutline], Term]
"""The items of an act in some class, as they count for a person under art. 5."""


def counted(group: SameItems, items: ItemsOf) -> Term:
    """第一款 and 第二款 together, for one group of acts on the same items."""
    if not group.sold:
        return greatest(*(items(act) for act in group.obtained))
    given = handed_over(group, items)
    if not group.obtained:
        return given
    obtained = greatest(*(items(act) for act in group.obtained))
    # Record by record: one not sold counts once, one sold counts once for each recipient.
    to_more_recipients = total(_to_more_recipients(act, group, items) for act in group.sold)
    return when(
        Option("obtained_then_partly_resold", "larger_set"), greatest(obtained, given)
    ) + when(
        Option("obtained_then_partly_resold", "per_record"),
        greatest(obtained + to_more_recipients, given),
    )


def handed_over(group: SameItems, items: ItemsOf) -> Term:
    """第二款: the items cumulate over recipients (不同单位或者个人).

    Recipients that are not named are taken to be different. To a named one, a set and parts of it,
    or a set twice, count as the set once.
    """
    unnamed = [act for act in group.sold if not act.recipient_ids]
    names = dict.fromkeys(name for act in group.sold for name in act.recipient_ids)
    return total(
        (
            *(Fact(f"acts.{act.id}.recipients") * items(act) for act in unnamed),
            *(_received(name, group, items) for name in names),
        )
    )


def _received(recipient: str, group: SameItems, items: ItemsOf) -> Term:
    """What one named recipient got: of each set the larger of the set and its parts together."""
    acts = [act for act in group.sold if recipient in act.recipient_ids]
    sets = tuple(dict.fromkeys(act.items_from for act in acts))

    def amount(of: str) -> Term:
        whole = (items(act) for act in acts if act.items_from == of)
        parts = [amount(part) for part in sets if _taken_from(part, sets, group) == of]
        return greatest(*whole, total(parts)) if parts else greatest(*whole)

    return total(amount(of) for of in sets if _taken_from(of, sets, group) is None)


def _taken_from(of: str, sets: Collection[str], group: SameItems) -> str | None:
    """The nearest of these sets that the set was taken from."""
    larger = group.part_of.get(of)
    while larger is not None and larger not in sets:
        larger = group.part_of.get(larger)
    return larger


def _to_more_recipients(act: ActOutline, group: SameItems, items: ItemsOf) -> Term:
    """What an act adds where the items count once already: all its new recipients but the first of each item."""
    new = _new_recipients(act, group)
    if new is None:
        return Const(0)
    further = greatest(0, new - 1) * items(act)
    sold_before = [items(one) for one in _before(act, group)]
    return further + least(items(act), greatest(*sold_before)) if sold_before else further


def _before(act: ActOutline, group: SameItems) -> list[ActOutline]:
    """The sales that gave the same items: of the same set before this one, of a larger set at any time."""
    larger, at = set(), group.part_of.get(act.items_from)
    while at is not None:
        larger.add(at)
        at = group.part_of.get(at)
    earlier = itertools.takewhile(lambda other: other.id != act.id, group.sold)
    same = [other for other in earlier if other.items_from == act.items_from]
    return [other for other in group.sold if other.items_from in larger] + same


def _new_recipients(act: ActOutline, group: SameItems) -> Term | None:
    """How many had none of the act's items before; None if nobody. Unnamed ones are taken to be different."""
    if not act.recipient_ids:
        return Fact(f"acts.{act.id}.recipients")
    had_them = {name for other in _before(act, group) for name in other.recipient_ids}
    new = set(act.recipient_ids) - had_them
    return Const(len(new)) if new else None
