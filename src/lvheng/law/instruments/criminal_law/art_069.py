"""第六十九条 数罪并罚.

Between the highest of the terms and their sum, 管制 to 3 years, 拘役 to 1 year, 有期徒刑 to 20 years, or to
25 where the sum reaches 35: so since 2011-05-01. Before then 20 whatever the sum, but no listed source has that
text, so the wider end stands for all. Beside 有期徒刑 拘役 is not
served, also for what was done before 2015-11-01 (法释〔2015〕19号 art. 3); 管制 is served after it. Fines are added.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from lvheng.law.matter import Matter
from lvheng.logic.clause import Article
from lvheng.logic.interval import Interval, exactly

ARTICLE: Article[Matter] = Article("criminal_law", "刑法第六十九条")

# 第一款：判决宣告以前一人犯数罪的，除判处死刑和无期徒刑的以外，应当在总和刑期以下、数刑中最高刑期以上，酌情决定执行的刑期，但是管制最高不能超过三年，拘役最高不能超过一年，有期徒刑总和刑期不满三十五年的，最高不能超过二十年，总和刑期在三十五年以上的，最高不能超过二十五年。
CONTROL_MOST, DETENTION_MOST = 3 * 12, 12
IMPRISONMENT_MOST, IMPRISONMENT_MOST_OF_35_YEARS, SUM_OF_35_YEARS = 20 * 12, 25 * 12, 35 * 12

Kind = Literal["control", "detention", "imprisonment", "life"]


class Term(NamedTuple):
    """One declared term in months; the months of `life` mean nothing."""

    kind: Kind
    months: int


@dataclass(frozen=True)
class Combined:
    """The terms among which the combined punishment is chosen, in months; None where there is none.

    What is `then_control` is served after the others.
    """

    life: bool
    imprisonment: Interval | None
    detention: Interval | None
    then_control: Interval | None


def most_imprisonment(total_months: int) -> int:
    """The upper end for terms of imprisonment of this sum.

    >>> most_imprisonment(90), most_imprisonment(419), most_imprisonment(420)
    (90, 240, 300)
    """
    if total_months < SUM_OF_35_YEARS:
        return min(total_months, IMPRISONMENT_MOST)
    return IMPRISONMENT_MOST_OF_35_YEARS


# 第二款：数罪中有判处有期徒刑和拘役的，执行有期徒刑。数罪中有判处有期徒刑和管制，或者拘役和管制的，有期徒刑、拘役执行完毕后，管制仍须执行。


def combined(terms: Iterable[Term]) -> Combined:
    """The window of several declared terms.

    >>> combined([Term("imprisonment", 78), Term("imprisonment", 12)]).imprisonment
    Interval(lo=78, hi=90)
    """
    terms = list(terms)
    of = {kind: [t.months for t in terms if t.kind == kind] for kind in _KINDS}
    life, imprisonment = bool(of["life"]), of["imprisonment"]
    return Combined(
        life,
        None if life else _window(imprisonment, most_imprisonment(sum(imprisonment))),
        None if life or imprisonment else _window(of["detention"], DETENTION_MOST),
        _window(of["control"], CONTROL_MOST),
    )


_DETENTION_ALONE = 6
_KINDS: tuple[Kind, ...] = ("control", "detention", "imprisonment", "life")


def _window(months: Sequence[int], most: int) -> Interval | None:
    if not months:
        return None
    # Of one term there is nothing to combine.
    return (
        exactly(months[0])
        if len(months) == 1
        else Interval(max(months), max(max(months), min(sum(months), most)))
    )


def combined_range(ranges: Sequence[Interval]) -> Interval:
    """All that several statutory ranges of custody, in months, can come to; no upper end: life.

    >>> combined_range([Interval(36, 84), Interval(1, 36)])
    Interval(lo=36, hi=120)
    """
    least = max((one.lo or 0 for one in ranges), default=0)
    if any(one.hi is None for one in ranges):
        return Interval(least, None)
    highs = [one.hi or 0 for one in ranges]
    if len(highs) == 1:
        return Interval(least, highs[0])
    # A range that ends at six months has no 有期徒刑, and 拘役 is not served beside it.
    imprisonment = [high for high in highs if high > _DETENTION_ALONE]
    if imprisonment:
        return Interval(least, max(*highs, most_imprisonment(sum(imprisonment))))
    return Interval(least, min(sum(highs), DETENTION_MOST))


# 第三款：数罪中有判处附加刑的，附加刑仍须执行，其中附加刑种类相同的，合并执行，种类不同的，分别执行。


def combined_fines(fines: Sequence[Interval]) -> Interval:
    """Fines are added up (and so says 法释〔2000〕45号 art. 3)."""
    total = exactly(0)
    for fine in fines:
        total = total + fine
    return total
