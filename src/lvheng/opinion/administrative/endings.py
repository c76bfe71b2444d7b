"""How a criminal case may end without punishment, and the sanctions that are then left (刑事诉讼法 art. 177(3))."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import reduce

from lvheng.facts.case import Party
from lvheng.law.instruments.criminal_law import art_037
from lvheng.law.instruments.criminal_procedure_law import art_016, art_177
from lvheng.law.instruments.fashi_2017_10 import art_010
from lvheng.law.offence import Facts
from lvheng.logic.bounds import bounds
from lvheng.logic.interval import NO, UNDETERMINED, YES, Interval
from lvheng.logic.proof import truth
from lvheng.opinion.administrative.model import Ending, Liability
from lvheng.opinion.labels import Labels
from lvheng.opinion.model import Charge

__all__ = ["endings"]

_FACTS = Facts()
_ARTICLE = "刑法第二百五十三条之一"
_TRUTHS = {"yes": YES, "no": NO, "undetermined": UNDETERMINED}
_HANDED_OVER = ("刑事诉讼法第一百七十七条第三款", "行政处罚法第二十七条")


def endings(
    party: Party, charges: Sequence[Charge], left: Sequence[Liability], labels: Labels
) -> Iterator[Ending]:
    if not any(one.article.startswith(_ARTICLE) for one in charges):
        return
    env = _known(party, charges)
    then = tuple(one.provision for one in left if one.if_no_crime != "no")
    for name, zh, en, term, provisions in (
        ("not_a_crime", "情节显著轻微、危害不大，不认为是犯罪；应当不起诉", "clearly minor: not a crime; no prosecution",
         art_016.clearly_minor.rule(_FACTS), ("刑法第十三条", art_016.clearly_minor.citation, art_177.must_not_prosecute.citation)),
        ("must_not_prosecute", "不构成犯罪或者已过追诉时效：应当不起诉", "no crime, or out of time: there must be no prosecution",
         art_177.must_not_prosecute.rule(_FACTS), (art_177.must_not_prosecute.citation,)),
        ("may_not_prosecute", "犯罪情节轻微：可以不起诉", "minor circumstances: there need be no prosecution",
         art_177.may_not_prosecute.rule(_FACTS), (art_010.ARTICLE.citation, art_177.may_not_prosecute.citation)),
        ("exempt", "情节轻微不需要判处刑罚：可以免予刑事处罚", "minor: may be exempted from punishment",
         art_037.exempt(_FACTS), (art_037.ARTICLE.citation,)),
    ):  # fmt: skip
        holds = bounds(term, env, {}).interval
        if holds != NO:
            yield Ending(
                name, labels.pick(zh, en), (*provisions, *_HANDED_OVER), truth(holds), then
            )


def _out_of_time(charges: Sequence[Charge]) -> Interval:
    """Whether the limitation of prosecution has passed for every charge that may stand."""
    found = YES
    for one in charges:
        if one.established != "no":
            found = found.least(_TRUTHS[one.limitation.barred] if one.limitation else NO)
    return found if any(one.established != "no" for one in charges) else NO


def _known(party: Party, charges: Sequence[Charge]) -> dict[str, Interval]:
    found = {one.established for one in charges}
    crime = YES if "yes" in found else UNDETERMINED if "undetermined" in found else NO
    standing = [one for one in charges if one.established != "no"]
    held = [_TRUTHS[one.minor_circumstances] for one in standing]
    minor = reduce(Interval.greatest, held, NO)
    # Every one of several charges has to be minor; one that is not sure may fall away.
    for one, known in zip(standing, held, strict=True):
        sure = one.established == "yes"
        minor = minor.least(known if sure else known.greatest(UNDETERMINED))
    return {
        "crime": crime,
        "minor_circumstances": minor if crime != NO else NO,
        "clearly_minor": party.circumstances["clearly_minor"],
        "punishment_not_needed": party.circumstances["punishment_not_needed"],
        "limitation_passed": _out_of_time(charges),
    }
