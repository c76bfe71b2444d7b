"""What a court says of the category of information: 上述信息属于财产信息."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lvheng.narrative.records.information import UNSPECIFIED
from lvheng.narrative.records.named import Named
from lvheng.narrative.words.text import Text

__all__ = ["classed"]

_CLASSED = re.compile(
    r"(?:属于|均属|属|认定为|归为|归入|定性为|界定为|系|为|是)(?:刑法意义上的|《?解释》?规定的|[“\"])?$"
)
_DENIED = re.compile("(?:不应?当?|并?非|不能|不宜|未|难以|不予)(?:认定)?$")
_ARGUED = re.compile("辩护人|辩称|辩解|提出|上诉人|主张|公诉机关|公诉人|检察|指控")
_DECIDED = re.compile("本院|法院|经查|审理认为|合议庭")


def classed(named: Named) -> Iterator[tuple[str, int, str]]:
    """Where the text says of what category of the law something is: what it says it of, where, which.

    The first is the category that the words for the thing name by themselves, or unspecified.
    """
    view = named.text.view
    for info in named.infos:
        if info.role != "legal":
            continue
        clause = named.text.clause_around(info.span.begin)
        said = _CLASSED.search(view, clause.begin, info.span.begin)
        if said and said.end() >= info.span.begin - 2 and not _is_argued(named.text, said.start()):
            of = named.within(clause.begin, said.start())
            yield (of[-1].category if of else UNSPECIFIED), said.start(), info.category


def _is_argued(text: Text, place: int) -> bool:
    """Whether it is denied, or only one side says so."""
    sentence = text.sentence_around(place)
    if _DENIED.search(text.view, max(0, place - 6), place):
        return True
    before = text.view[sentence.begin : place]
    return bool(_ARGUED.search(before)) and not _DECIDED.search(before)
