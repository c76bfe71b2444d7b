"""Administrative liability of a party, and the other ways in which its case may end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lvheng.facts.case import Case, Party
from lvheng.law.instruments.administrative_penalty_law import art_029
from lvheng.opinion.administrative.dealing import dealings_of
from lvheng.opinion.administrative.endings import endings
from lvheng.opinion.administrative.liability import (
    liabilities,
    occupation_notes,
    unwritten_notes,
)
from lvheng.opinion.administrative.model import Administrative, Liability
from lvheng.opinion.labels import Labels
from lvheng.opinion.model import Charge

__all__ = ["administrative"]


def administrative(
    case: Case, party: Party, charges: Sequence[Charge], labels: Labels
) -> Administrative:
    dealings = dealings_of(case, party, charges)
    found = tuple(liabilities(case, party, dealings, labels)) if dealings else ()
    notes = occupation_notes(case, party, labels) if dealings else ()
    notes = (*notes, *unwritten_notes(case, party, dealings, labels), *_one_fine(found, labels))
    return Administrative(found, tuple(endings(party, charges, found, labels)), notes)


def _one_fine(found: Sequence[Liability], labels: Labels) -> Iterator[str]:
    """一事不再罚, where several fines may be due."""
    fined = [one for one in found if one.fine_yuan and one.if_no_crime != "no"]
    if len(fined) > 1:
        highest = art_029.one_fine([one.fine_yuan for one in fined if one.fine_yuan])
        which = next(one.provision for one in fined if one.fine_yuan == highest)
        yield labels.pick(
            f"同一违法行为只处一次罚款，按罚款数额高的规定；此处数额最高的是{which}（{art_029.ARTICLE.citation}）",
            f"one fine for one violation, under the provision with the higher fine: here {which} ({art_029.ARTICLE.citation})",
        )
