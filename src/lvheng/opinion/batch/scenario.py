"""What if the law were different: thresholds overridden by name while the rules are read.

A name is the article file and the constant in it, as in `fashi_2017_10.art_005.ITEMS_A`. Nothing is
written: the constants are replaced while clauses are made into terms, and put back.
"""

from __future__ import annotations

import importlib
import pkgutil
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from types import ModuleType

from lvheng.errors import InputError, Problem
from lvheng.facts.values import Values
from lvheng.law import instruments

__all__ = ["MOST_THRESHOLD", "amended", "read_scenario", "thresholds"]

MOST_THRESHOLD = 10**7
"""No threshold may be put above this."""
_amending = threading.RLock()


@cache
def _articles() -> Mapping[str, ModuleType]:
    found = {}
    for instrument in pkgutil.iter_modules(instruments.__path__):
        package = importlib.import_module(f"{instruments.__name__}.{instrument.name}")
        for article in pkgutil.iter_modules(package.__path__):
            module = importlib.import_module(f"{package.__name__}.{article.name}")
            found[f"{instrument.name}.{article.name}"] = module
    return found


def thresholds() -> dict[str, int]:
    """Every number of the law that can be overridden, by name.

    >>> thresholds()["fashi_2017_10.art_005.ITEMS_A"]
    50
    """
    return {
        f"{article}.{name}": value
        for article, module in _articles().items()
        for name, value in vars(module).items()
        if name.isupper() and not name.startswith("_") and type(value) is int
    }


def read_scenario(path: Path) -> dict[str, int]:
    """The overridden thresholds in a YAML file; raises InputError with every problem of it.

    Names must exist, values be whole numbers from 1 to `MOST_THRESHOLD`.
    """
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
    values = Values()
    known = thresholds()
    chosen = {}
    for name, value in values.mapping({} if data is None else data, "", known).items():
        number = values.whole(value, str(name), least=1)
        if number is not None and number > MOST_THRESHOLD:
            values.wrong(
                "too_large", str(name),
                f"不得大于 {MOST_THRESHOLD}，现为 {number}", f"must be at most {MOST_THRESHOLD}, not {number}",
            )  # fmt: skip
        elif number is not None and name in known:
            chosen[str(name)] = number
    if not chosen and not values.problems:
        values.wrong("empty", str(path), "没有写明任何门槛", "no threshold is stated")
    if values.problems:
        raise InputError(values.problems)
    return chosen


@contextmanager
def amended(overrides: Mapping[str, int]) -> Iterator[None]:
    """The law with these thresholds, for rules that are read within; put back afterwards."""
    with _amending:
        before: list[tuple[ModuleType, str, int]] = []
        try:
            for name, value in overrides.items():
                article, _, constant = name.rpartition(".")
                module = _articles()[article]
                before.append((module, constant, getattr(module, constant)))
                setattr(module, constant, value)
            yield
        finally:
            for module, constant, value in before:
                setattr(module, constant, value)
