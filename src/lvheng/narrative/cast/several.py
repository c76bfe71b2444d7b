"""Some of several: 其余二被告人, 除王某外, 前者…后者, and what one shares or lacks that another has (李某亦然, 李某无)."""

from __future__ import annotations

import re
from collections.abc import Sequence

__all__ = ["some_of", "told_of_another"]

_PERSONS = "(?:同案)?(?:原审)?(?:被告人|被告单位|被告|犯罪嫌疑人|嫌疑人|上诉人|人员|人|者)"
_OTHERS = re.compile(
    rf"(?<!及)(?<!等)(?:其余|其他|其它|余下|另外?)(?:的)?(?:几|数|[一二两三四五六七八九十]|\d+)?(?:名|位|个)?{_PERSONS}(?!的|处|购|提供|信息|出售)|余者"
)
_EXCEPT = re.compile("除(?P<who>[^，。；]{1,24}?)(?:以|之)?外")
_FORMER, _LATTER = re.compile("前者"), re.compile("后者")
_LIKEWISE = re.compile(
    r"^(?:而|且)?(?P<who>[^，。；]{2,16}?)(?:(?P<no>则?(?:无|没有|不具有|不具备|未有)(?:上述|该|此|前述|这一|任何)?(?:情节|表现|行为)?|则不然|则否|则未|未签署?|则?没有?签)|(?:亦|也|同样|均)(?:是如此|如此|然|同|一样|是|有|具有)(?:上述|该|此|前述|这一)?(?:情节|表现)?)[，。；\s]*$"
)


def some_of(said: str, clause: str, accused: Sequence[str]) -> tuple[str, ...]:
    """Those of the accused whom a clause means by such words; nobody where it has none.

    `said` is what the sentence has said before the clause.

    >>> some_of("其中张某系自首，", "其余二被告人均如实供述。", ["张某", "李某", "王某"])
    ('李某', '王某')
    >>> some_of("", "除王某外均已退赃。", ["张某", "李某", "王某"])
    ('张某', '李某')
    """
    if len(accused) < 2:
        return ()
    if found := _OTHERS.search(clause):
        known = said + clause[: found.start()]
        others = tuple(name for name in accused if name not in known)
        return others if len(others) < len(accused) else ()
    if found := _EXCEPT.search(clause):
        left = tuple(name for name in accused if name not in found["who"])
        return left if len(left) < len(accused) else ()
    pair = _last_two(said, accused)
    if len(pair) == 2:
        if _FORMER.search(clause):
            return pair[:1]
        if _LATTER.search(clause):
            return pair[1:]
    return ()


def _last_two(said: str, accused: Sequence[str]) -> tuple[str, ...]:
    there = sorted((said.rfind(name), name) for name in accused if name in said)
    return tuple(name for _, name in there[-2:])


def told_of_another(clause: str, accused: Sequence[str]) -> tuple[tuple[str, ...], bool]:
    """Of whom a clause says that what was just told of another is true, or is not true, of him as well.

    >>> told_of_another("李某亦然。", ["张某", "李某"]), told_of_another("李某无。", ["张某", "李某"])
    ((('李某',), True), (('李某',), False))
    """
    found = _LIKEWISE.match(clause)
    if found is None:
        return (), True
    who = tuple(name for name in accused if name in found["who"])
    rest = (
        re.sub("|".join(map(re.escape, who)) + "|被告人|[、和与及]", "", found["who"])
        if who
        else ""
    )
    return () if rest else who, found["no"] is None
