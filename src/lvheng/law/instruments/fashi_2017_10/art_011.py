"""第十一条 条数的计算 between the acts of one person.

第一款: what was obtained and then sold is not counted twice. 第二款: the same items to several recipients
cumulate. The two together: 100 obtained and sold to three are 300, not 400. 第三款 (bulk, untrue,
duplicate) is the counter's work: docs/counting.md.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from lvheng.facts.case import Act
from lvheng.facts.register import CATEGORIES, CONTESTED_CATEGORIES
from lvheng.law.instruments.fashi_2017_10.art_003 import sells_or_provides
from lvheng.law.matter import Matter
from lvheng.law.readings import CONTESTED_CATEGORY, READINGS
from lvheng.logic.clause import Article
from lvheng.logic.terms import Const, Fact, Option, Term, greatest, total, when

ARTICLE: Article[Matter] = Article("fashi_2017_10", "法释〔2017〕10号第十一条")


@dataclass(frozen=True)
class SameItems:
    """Acts of one person on the same items: how they were obtained, and each sale or provision of them."""

    obtained: tuple[Act, ...]
    sold: tuple[Act, ...]


def groups(acts: Sequence[Act], case: Mapping[str, Act]) -> list[SameItems]:
    """The acts of one person, grouped by the items they are on.

    `same_items_as` is followed through all acts of the case: acts that go back to one act of somebody
    else are on the same items too.
    """

    def root(act: Act) -> str:
        while act.same_items_as is not None:
            act = case[act.same_items_as]
        return act.id

    members: dict[str, list[Act]] = {}
    for act in acts:
        members.setdefault(root(act), []).append(act)
    return [
        SameItems(
            tuple(act for act in group if not sells_or_provides(act)),
            tuple(act for act in group if sells_or_provides(act)),
        )
        for group in members.values()
    ]


def items_of(act: Act, categories: Iterable[str]) -> Term:
    """The act's items in these categories; contested kinds are in the category their reading gives them."""
    categories = tuple(categories)
    parts: list[Term] = [
        Fact(f"acts.{act.items_from}.items.{name}") for name in CATEGORIES if name in categories
    ]
    for kind in CONTESTED_CATEGORIES:
        if kind in act.items:
            reading = CONTESTED_CATEGORY[kind]
            parts += [
                when(Option(reading, option), Fact(f"acts.{act.items_from}.items.{kind}"))
                for option in READINGS[reading].options
                if option in categories
            ]
    return total(parts)


def recipients(act: Act, others: Sequence[Act]) -> Term:
    """How many the act's items went to, without those that had the very same items before.

    第二款 speaks of 不同单位或者个人: the same items to the same recipient again add nothing. Items are
    the same if one act follows the other, or both are on all that a third act obtained.
    """
    if not act.recipient_ids:
        return Fact(f"acts.{act.id}.recipients")
    by_id = {other.id: other for other in others}
    before = list(itertools.takewhile(lambda other: other.id != act.id, others))
    same = [other for other in before if other.items_from == act.items_from]
    at = act.same_items_as
    while at in by_id and sells_or_provides(by_id[at]):
        same.append(by_id[at])
        at = by_id[at].same_items_as
    had_them = {recipient for other in same for recipient in other.recipient_ids}
    return Const(len(set(act.recipient_ids) - had_them))


ItemsOf = Callable[[Act], Term]
"""The items of an act in some class, as they count for a person under art. 5."""


def handed_over(act: Act, others: Sequence[Act], items: ItemsOf) -> Term:
    """第二款: the items times the recipients."""
    return recipients(act, others) * items(act)


def counted(group: SameItems, items: ItemsOf) -> Term:
    """第一款 and 第二款 together, for one group of acts on the same items."""
    obtained = [items(act) for act in group.obtained]
    given = total(handed_over(act, group.sold, items) for act in group.sold)
    if not group.sold:
        return greatest(*obtained)
    if not obtained:
        return given
    # Record by record: one not sold counts once, one sold counts once for each recipient.
    fresh = [act for act in group.sold if not _all_recipients_had_them(act, group.sold)]
    more_recipients = total(
        greatest(0, recipients(act, group.sold) - 1) * items(act) for act in fresh
    )
    sold_once = total(items(act) for act in fresh)
    per_record = greatest(*obtained, sold_once) + more_recipients
    return when(
        Option("obtained_then_partly_resold", "larger_set"), greatest(*obtained, given)
    ) + when(Option("obtained_then_partly_resold", "per_record"), per_record)


def _all_recipients_had_them(act: Act, others: Sequence[Act]) -> bool:
    number = recipients(act, others)
    return isinstance(number, Const) and number.value == 0
