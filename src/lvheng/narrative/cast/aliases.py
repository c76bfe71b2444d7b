"""One person by two names, as a story tells it: 我爱人贾某, 卖给了胡子哥, 老板姓逯, 蔺哥是我师父, 那个技术员就是我."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from lvheng.narrative.cast.figures import figures_in
from lvheng.narrative.cast.kin import KIN, OF_MINE
from lvheng.narrative.cast.names import NAME, SURNAMES

__all__ = ["Alias", "aliases"]

_MOST = 200
_KIN_BY_NAME = re.compile(
    rf"(?P<kin>{OF_MINE}(?:{KIN}))(?:叫|名叫|，)?(?P<name>{NAME})(?![和与跟、])"
)
_GIVEN_TO = re.compile(
    "(?:[卖转发传倒交]给(?:了|过)?|叫做?)([^\\W\\da-zA-Z_的了他她我你它咱们人家群网店钱司方处个些位别谁各某在对]{2,3})(?=[，。；])"
)
"""卖给了胡子哥，胡子哥倒手……: whoever is given something and then begins a clause."""
_BY_SURNAME = re.compile(f"姓([{SURNAMES}])")
"""老板姓逯, later 逯老板; 一个姓卜的, later 卜某."""
_IS_TO_ME = re.compile(
    rf"(?P<name>{NAME}|[{SURNAMES}][哥姐总])[，,]?(?:他|她)?(?:就|也|既|算|，)?(?:是)我们?的?(?P<what>师父|师傅|老板|组长|领导|主管|店长|经理|上司|老大|班长|队长)"
)
"""蔺哥，是我师父也算老板."""
_BY_GIVEN = re.compile(rf"[{SURNAMES}]某(?P<given>[一-鿿])(?=[，。；、在把给从跟也就是])")
"""明某军, later 军哥."""
_HIS_KIN = re.compile(
    rf"(?P<his>[他她])(?:亲)?(?P<kin>{KIN})(?P<name>[{SURNAMES}]某[一-鿿](?=在|是)|{NAME})"
)
"""他亲哥明某兵, later 他哥."""
_IS_ME = re.compile(
    "(?:那个|这个|那名|所谓的?)(?P<what>[^，。；的“”]{2,8})(?:就|便|正)是(?:我|本人)(?=[，。！；])"
)


class Alias(NamedTuple):
    """`words` are used for him who is called `name`, who stands at `begin`, `end`. kin: of the narrator's family."""

    words: str
    name: str
    begin: int
    end: int
    kin: bool = False


def aliases(text: str, no_alias: set[str]) -> Iterator[Alias]:
    """The persons whom a story calls by two names; words of `no_alias` are nobody's name."""
    for found in _KIN_BY_NAME.finditer(text):
        yield Alias(found["kin"], found["name"], *found.span("name"), kin=True)
    for found in islice(_GIVEN_TO.finditer(text), _MOST):
        name = found[1]
        own = f"(?:^|[，。；！？\n])(?:这个?|那个?)?{name}(?![们的])"
        if name not in no_alias and not any(figures_in(name)) and re.search(own, text):
            yield Alias(name, name, *found.span(1))
    for found in _BY_SURNAME.finditer(text):
        surname = found[1]
        same = re.search(
            f"{surname}(?:某(?![甲乙丙丁某])|师父|师傅|老板|老师|经理|主任|店长|哥|姐|总)", text
        )
        if same is not None:
            yield Alias(f"姓{surname}", same[0], *same.span())
    for found in _IS_TO_ME.finditer(text):
        yield Alias(found["what"], found["name"], *found.span("name"))
    for found in islice(_BY_GIVEN.finditer(text), _MOST):
        if familiar := re.search(f"{found['given']}[哥姐总]", text):
            yield Alias(found[0], found[0], *found.span())
            yield Alias(familiar[0], found[0], *found.span())
    for found in islice(_HIS_KIN.finditer(text), _MOST):
        yield Alias(found["name"], found["name"], *found.span("name"))
        yield Alias(found["his"] + found["kin"], found["name"], *found.span("name"))
    for found in islice(_IS_ME.finditer(text), 1):
        for one in figures_in(text):
            if one.key.endswith(found["what"]) and not one.several:
                yield Alias(one.key, "我", *found.span("what"))
