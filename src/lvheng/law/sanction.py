"""An administrative sanction: whom it concerns, the grades of conduct it punishes, and what each carries.

Rules are written over the facts of one dealing of one party by bare names (`act["hands_over"]`): those of
`ADMINISTRATIVE`, of the party, and what `opinion.administrative.dealing` makes of the act.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from lvheng.facts.register import Term as Words
from lvheng.law.offence import Facts
from lvheng.logic.clause import Article, Clause
from lvheng.logic.interval import Interval
from lvheng.logic.terms import Term, any_of

__all__ = [
    "COMPETENT", "EMPLOYER", "POLICE", "Facts", "Grade", "Sanction", "anyone", "person", "person_in_charge", "staff_of", "unit", "unit_of",
]  # fmt: skip

POLICE = Words("公安机关", "the police")
COMPETENT = Words("有关主管部门", "the competent department")
EMPLOYER = Words("任免机关、单位或者监察机关", "the appointing body or the supervisory organ")


@dataclass(frozen=True, eq=False)
class Grade:
    """One grade: its clause, and what it carries in days and yuan.

    `fine_times` (of the illegal income) stands where the income reaches `times_from_yuan`, `fine_yuan`
    below it or where there are no times. `percent_of_turnover` may take the fine above `fine_yuan`.
    """

    clause: Clause[Facts]
    consequence: Words
    detention_days: Interval | None = None
    fine_yuan: Interval | None = None
    fine_times: Interval | None = None
    times_from_yuan: int = 1
    percent_of_turnover: int = 0
    confiscation: bool = False


@dataclass(frozen=True, eq=False)
class Sanction:
    """One article in the version of `since`, against one kind of person.

    `disciplinary`: stands beside a crime and does not lapse by the limitation of penalties. `if_no_crime`:
    not where the conduct is a crime.
    """

    article: Article[Facts]
    number: str
    since: str
    authority: Words
    concerns: Callable[[Facts], Term]
    grades: tuple[Grade, ...]
    disciplinary: bool = False
    if_no_crime: bool = True
    public_security: bool = False
    """Whether the six months of 治安管理处罚法 art. 25 run, and not the two years of 行政处罚法 art. 36."""
    on_handling: bool = True
    """Whether it punishes dealing in information that the law forbids, and not a duty left undone."""
    note: Words | None = None


def anyone(party: Facts) -> Term:
    return party["person"] | party["unit"]


def person(party: Facts) -> Term:
    return party["person"]


def unit(party: Facts) -> Term:
    return party["unit"]


def person_in_charge(party: Facts) -> Term:
    """Of a state organ it is discipline that follows, and no fine (个人信息保护法第六十八条第一款)."""
    return party["person"] & party["responsible_in_unit"] & ~party["state_organ"]


def staff_of(*occupations: str) -> Callable[[Facts], Term]:
    def concerns(party: Facts) -> Term:
        return party["person"] & any_of(party[f"occupation.{one}"] for one in occupations)

    return concerns


def unit_of(*occupations: str) -> Callable[[Facts], Term]:
    def concerns(party: Facts) -> Term:
        return party["unit"] & any_of(party[f"occupation.{one}"] for one in occupations)

    return concerns
