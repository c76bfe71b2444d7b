"""The file that says how the law would be: other thresholds, further conditions, new clauses.

    fashi_2017_10.art_005.ITEMS_A: 100                   # another threshold
    fashi_2017_10.art_005.class_c_five_thousand:         # a further condition: this 项 only counts if also
      recipients: 2
    serious:                                             # new clauses that make 情节严重, each by all of
      - {items_C: 1000, illegal_income: 1000}
    especially_serious:
      - {items_A: 200, again_after_sanction: true}

A number is the least that the quantity must be; `true` is for what is true or false. A condition touches its
own 项 alone: the items that no longer count under 第（五）项 may still be counted together by 第（六）项.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from lvheng.errors import InputError, Problem
from lvheng.facts.values import Values, line_of
from lvheng.opinion.batch.statute import (
    NUMBERS,
    QUANTITIES,
    Conditions,
    Scenario,
    clauses,
    thresholds,
)

__all__ = ["MOST_ADDED", "MOST_THRESHOLD", "read_scenario"]

MOST_THRESHOLD = 10**7
"""No threshold may be put above this."""
MOST_ADDED = 20
"""No more clauses than this may be new: each takes a bit of the mask of reasons."""
_TIERS = ("serious", "especially_serious")


def read_scenario(path: Path) -> Scenario:
    """What a YAML file changes; raises InputError with every problem of it."""
    from ruamel.yaml import YAML
    from ruamel.yaml.error import YAMLError

    try:
        data = YAML(typ="rt", pure=True).load(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError) as error:
        kind = type(error).__name__
        raise InputError(
            Problem("unreadable_file", str(path), f"文件无法读取（{kind}）", f"the file cannot be read ({kind})")
        ) from None  # fmt: skip
    except (YAMLError, ValueError, RecursionError) as error:
        said = (str(error).splitlines() or [""])[0]
        raise InputError(
            Problem("yaml", str(path), f"不是有效的 YAML：{said}", f"not valid YAML: {said}")
        ) from None
    return _Reader().scenario(data, path)


class _Reader(Values):
    def scenario(self, data: object, path: Path) -> Scenario:
        numbers, gated = thresholds(), clauses()
        stated = self.mapping({} if data is None else data, "", (*numbers, *gated, *_TIERS))
        chosen, gates, added = [], [], []
        for key, value in stated.items():
            name, where = str(key), f"{key}{line_of(stated, key)}"
            if name in numbers:
                chosen.append((name, self.at_least(value, where)))
            elif name in gated:
                gates.append((name, self.conditions(value, where)))
            elif name in _TIERS:
                added += [
                    (name, self.conditions(one, f"{where}[{n}]"))
                    for n, one in enumerate(self.listed(value, where), 1)
                ]
        if len(added) > MOST_ADDED:
            self.wrong(
                "too_many", "", f"新增的项至多 {MOST_ADDED} 个，现为 {len(added)}",
                f"at most {MOST_ADDED} clauses can be new, not {len(added)}",
            )  # fmt: skip
        if not (chosen or gates or added or self.problems):
            self.wrong("empty", str(path), "没有写明任何改动", "no change is stated")
        if self.problems:
            raise InputError(self.problems)
        return Scenario(tuple(sorted(chosen)), tuple(sorted(gates)), tuple(added))

    def conditions(self, value: object, where: str) -> Conditions:
        """Quantities of the matter, each with the least that it must be."""
        stated = self.mapping(value, where, QUANTITIES)
        if not stated and isinstance(value, Mapping):
            self.wrong("empty", where, "没有写明任何条件", "no condition is stated")
        return tuple(
            sorted(
                (str(name), self.condition(str(name), least, f"{where}.{name}"))
                for name, least in stated.items()
            )
        )

    def condition(self, name: str, value: object, where: str) -> int:
        if name in NUMBERS:
            return self.at_least(value, where)
        if name in QUANTITIES and value is not True:
            self.not_allowed(where, value, ("true",))
        return 1

    def at_least(self, value: object, where: str) -> int:
        number = self.whole(value, where, least=1)
        if number is not None and number > MOST_THRESHOLD:
            self.wrong(
                "too_large", where,
                f"不得大于 {MOST_THRESHOLD}，现为 {number}", f"must be at most {MOST_THRESHOLD}, not {number}",
            )  # fmt: skip
        return number or 1
