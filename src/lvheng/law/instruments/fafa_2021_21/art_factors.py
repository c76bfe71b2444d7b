"""量刑情节: by how much of the base sentence a circumstance adds or takes away, in percent.

The numbers are those of one full transcription (confidence M-H); nothing is quoted. A factor whose number was
not read takes away anything from nothing to all.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from lvheng.law.matter import Matter
from lvheng.logic.clause import Article
from lvheng.logic.interval import NO, Interval, exactly

ARTICLE: Article[Matter] = Article("fafa_2021_21", "法发〔2021〕21号“量刑情节”")

Held = Mapping[str, Interval]
"""Whether each circumstance is there, by name."""


@dataclass(frozen=True)
class Factor:
    """`least` to `most` percent; to `in_lighter_crime` where 犯罪较轻."""

    name: str
    least: int
    most: int
    in_lighter_crime: int | None = None
    was_read: bool = True

    def percent(self, held: Held) -> Interval:
        """None of it where the circumstance may be missing, all of it where it may be there."""
        known = held.get(self.name, NO)
        if known.hi == 0:
            return exactly(0)
        lighter = held.get("lighter_crime", NO).hi == 1 and self.in_lighter_crime
        return Interval(self.least if known.lo else 0, lighter or self.most)


FIRST_LAYER = (
    Factor("minor", 10, 50),
    Factor("over_75", 0, 40),
    Factor("deaf_mute_or_blind", 0, 50, 100),
    Factor("attempt", 0, 50),
    Factor("accessory", 20, 50, 100),
    Factor("diminished_capacity", 0, 100, was_read=False),
    Factor("preparation", 0, 100, was_read=False),
    Factor("abandonment_without_harm", 0, 100, was_read=False),
    Factor("abandonment_with_harm", 0, 100, was_read=False),
    Factor("coerced", 0, 100, was_read=False),
    Factor("instigated_did_not_offend", 0, 100, was_read=False),
)
"""All take away. Under 16 no one answers for the offences of this field: 10 to 50 is from 16 to under 18."""

ATTITUDE = (
    Factor("voluntary_surrender", 0, 40, 100),
    Factor("confession", 0, 20),
    Factor("graver_crime_confessed", 10, 30),
    Factor("grave_result_averted", 30, 50),
    Factor("plea_in_court", 0, 10),
)
"""One excludes the others: the one that takes away most."""

MERIT = (Factor("merit", 0, 20), Factor("major_merit", 20, 50, 100))
RESTITUTION = (Factor("full_restitution", 0, 30), Factor("partial_restitution", 0, 30))
GOOD_CONDUCT = Factor("good_conduct_in_custody", 0, 10)
COMPENSATION, FORGIVENESS = Factor("compensation", 0, 30), Factor("forgiveness", 0, 20)
BOTH_MOST = 40
"""Of compensation and forgiveness together."""
RECONCILIATION = Factor("reconciliation", 0, 50, 100)
PLEA, PLEA_WITH_OTHERS = Factor("plea", 0, 30), Factor("plea", 0, 60, 100)
_BESIDE_A_PLEA = (
    "voluntary_surrender", "graver_crime_confessed", "grave_result_averted", "full_restitution",
    "partial_restitution", "compensation", "forgiveness", "reconciliation",
)  # fmt: skip

RECIDIVIST_LEAST_MONTHS = 3
HEAVIER = (
    Factor("recidivist", 10, 40),
    Factor("earlier_record", 0, 10),
    Factor("vulnerable_victims", 0, 20),
    Factor("disaster_time", 0, 20),
)


def most_of(factors: tuple[Factor, ...], held: Held) -> Interval:
    """Of factors that exclude each other, what the most favourable takes away."""
    found = exactly(0)
    for factor in factors:
        found = found.greatest(factor.percent(held))
    return found


def settled_with_victims(held: Held) -> Interval:
    """赔偿、谅解、和解: one factor, by what there is of it.

    >>> from lvheng.logic.interval import YES
    >>> settled_with_victims({"compensation": YES, "forgiveness": YES})
    Interval(lo=0, hi=40)
    """
    found = most_of((COMPENSATION, FORGIVENESS, RECONCILIATION), held)
    if held.get("compensation", NO).hi and held.get("forgiveness", NO).hi:
        found = found.greatest(Interval(0, BOTH_MOST))
    return found


def plea(held: Held) -> Interval:
    beside = any(held.get(name, NO).hi for name in _BESIDE_A_PLEA)
    return (PLEA_WITH_OTHERS if beside else PLEA).percent(held)


def taken_away(held: Held) -> Interval:
    """The second layer's reductions together.

    A plea is not counted beside what it comprises (自首、坦白、退赃、赔偿、谅解、和解 …): the plea, or those
    one by one, whichever takes away more. So a plea never makes it worse.

    >>> from lvheng.logic.interval import YES
    >>> taken_away({"voluntary_surrender": YES, "plea": YES})
    Interval(lo=0, hi=60)
    """
    apart = most_of(ATTITUDE, held) + most_of(RESTITUTION, held) + settled_with_victims(held)
    apart = apart + GOOD_CONDUCT.percent(held)
    return most_of(MERIT, held) + apart.greatest(plea(held))
