"""The worksheet of a truth test: items drawn from a ledger, filled in by hand, read back and judged.

The sample is stratified by exhibit: each gives its share, at least one item. The draw follows from the
ledger, the size and the seed alone, so the other side can repeat it; a worksheet whose rows are not those
of its draw is refused.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

from lvheng.errors import InputError, Problem, nearest
from lvheng.evidence.digests import sha256
from lvheng.evidence.ledger.items import items
from lvheng.evidence.ledger.opened import Opened
from lvheng.evidence.sampling import Interval, Stratum, allotted, drawn, of_strata

RESULTS = ("属实", "不属实", "无法核实")
"""True, untrue, could not be cleared up."""

_COLUMNS = ("序号", "条目", "检材", "表", "行", "类别", "内容（掩码）", "核实结果", "备注")
_NAMED = 10  # rows named in one error
_METHOD = "方法"
_WORK = "核实"


@dataclass(frozen=True)
class Draw:
    """What was drawn: `strata` are all items by exhibit, `rows` (item, exhibit, sheet, row, category, content)."""

    ledger: str
    groups: str
    size: int
    seed: str
    strata: dict[str, int]
    rows: list[tuple[Any, ...]]


def draw(ledger: Opened, groups: str, size: int, seed: str) -> Draw:
    """Draw `size` items of some groups (letters of A, B, C)."""
    every = {str(row[0]): row for row in items(ledger, groups)}
    strata = dict(sorted(Counter(row[2] for row in every.values()).items()))
    chosen: list[str] = []
    shares = allotted(strata, size) if strata else {}
    for exhibit, share in shares.items():
        of = [number for number, row in every.items() if row[2] == exhibit]
        chosen += drawn(of, share, seed)
    rows = [every[number] for number in sorted(chosen, key=int)]
    manifest = sha256((ledger.folder / "manifest.json").read_bytes())
    kept = [(row[0], row[2], row[3], row[4], row[1], row[6]) for row in rows]
    return Draw(manifest, groups, len(rows), seed, strata, kept)


def write(path: Path, drawing: Draw) -> None:
    """Write the worksheet to fill in (.xlsx), with a sheet that states the method."""
    import xlsxwriter

    options = {"strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(path, options) as book:
        strong, wrapped = book.add_format({"bold": True}), book.add_format({"text_wrap": True})
        sheet = book.add_worksheet(_WORK)
        sheet.write_row(0, 0, _COLUMNS, strong)
        sheet.freeze_panes(1, 0)
        for place, width in enumerate((6, 8, 32, 14, 8, 18, 60, 12, 30)):
            sheet.set_column(place, place, width)
        for number, (item, exhibit, table, row, category, content) in enumerate(drawing.rows, 1):
            cells = (number, item, exhibit, table, row, category, content)
            sheet.write_row(number, 0, cells, wrapped)
        if drawing.rows:
            allowed = {"validate": "list", "source": list(RESULTS)}
            sheet.data_validation(1, 7, len(drawing.rows), 7, allowed)
        method = book.add_worksheet(_METHOD)
        method.set_column(0, 0, 24)
        method.set_column(1, 1, 90)
        method.write_column(0, 0, [name for name, _ in _method(drawing)], strong)
        method.write_column(0, 1, [said for _, said in _method(drawing)], wrapped)


def _method(drawing: Draw) -> list[tuple[str, str]]:
    return [
        ("台账 SHA-256", drawing.ledger),
        ("类别组", drawing.groups),
        ("抽样数", str(drawing.size)),
        ("种子", drawing.seed),
        ("总体", "；".join(f"{name} {many}" for name, many in drawing.strata.items())),
        (
            "方法",
            "以检材分层，各层按条数比例（最大余数法，每层至少一条）抽取；层内按 SHA-256(种子, 条目) 的顺序取前若干条，可重复。"
            "推断用超几何分布的精确区间；分层之和按邦弗伦尼校正。",
        ),
        (
            "注意",
            "法释〔2017〕10号第十一条第三款：批量信息根据查获的数量直接认定，但是有证据证明信息不真实或者重复的除外。"
            "第五条第一款第三项、第四项的信息，通常应当逐条核实，抽样不能代替。",
        ),
    ]


@dataclass(frozen=True)
class Result:
    """What a filled worksheet says: `untrue` of all `items` are between the ends of the interval."""

    items: int
    checked: int
    untrue: int
    unclear: int
    confidence: Fraction
    interval: Interval
    strata: tuple[Stratum, ...]
    groups: str

    def to_dict(self) -> dict[str, Any]:
        return {
            "lvheng": 1,
            "groups": self.groups,
            "items": self.items,
            "checked": self.checked,
            "untrue": self.untrue,
            "unclear": self.unclear,
            "confidence": str(self.confidence),
            "untrue_items": [self.interval.low, self.interval.high],
            "true_items": [self.items - self.interval.high, self.items - self.interval.low],
            "strata": [vars(one) for one in self.strata],
        }


def read(path: Path, ledger: Opened, confidence: Fraction) -> Result:
    """Judge a filled worksheet. Raises `InputError` with the rows that have no or another result, and
    where the rows are not those of the draw from this ledger."""
    method, rows = _opened(path)
    try:
        wanted = draw(ledger, method["类别组"], int(method["抽样数"]), method["种子"])
    except (KeyError, ValueError):
        raise _refused(
            path, "没有可读的方法页。", "Its page of the method cannot be read."
        ) from None
    if method.get("台账 SHA-256") != wanted.ledger:
        raise _refused(path, "抽样所依的不是这份台账。", "It was drawn from another ledger.")
    if [row[1:5] for row in rows] != [[str(cell) for cell in row[:4]] for row in wanted.rows]:
        raise _refused(path, "各行与抽样结果不符。", "Its rows are not those that were drawn.")
    given = [(number, row[7]) for number, row in enumerate(rows, 2) if row[7] not in RESULTS]
    if given:
        raise InputError(
            _no_result(path, text, [number for number, its in given if its == text])
            for text in dict.fromkeys(text for _, text in given)
        )
    found = {name: Counter(row[7] for row in rows if row[2] == name) for name in wanted.strata}
    strata = tuple(
        Stratum(name, many, found[name].total(), found[name]["不属实"], found[name]["无法核实"])
        for name, many in wanted.strata.items()
    )
    return Result(
        sum(wanted.strata.values()),
        len(rows),
        sum(one.untrue for one in strata),
        sum(one.unclear for one in strata),
        confidence,
        of_strata(strata, confidence),
        strata,
        wanted.groups,
    )


def _opened(path: Path) -> tuple[dict[str, str], list[list[str]]]:
    from python_calamine import CalamineError, load_workbook

    from lvheng.evidence.readers.grid import cell_text

    try:
        book = load_workbook(str(path))
        sheets = {
            name: book.get_sheet_by_name(name).to_python(skip_empty_area=False)
            for name in (_WORK, _METHOD)
        }
    except (CalamineError, OSError):
        raise _refused(
            path, "不是抽样核实表，或者已损坏。", "It is no worksheet of a truth test, or damaged."
        ) from None
    texts = {name: [[cell_text(cell) for cell in row] for row in of] for name, of in sheets.items()}
    width = len(_COLUMNS)
    rows = [[*row, *[""] * width][:width] for row in texts[_WORK][1:]]
    return {row[0]: row[1] for row in texts[_METHOD] if len(row) > 1}, rows


def _refused(path: Path, zh: str, en: str) -> InputError:
    return InputError(Problem("worksheet_refused", str(path), zh, en))


def _no_result(path: Path, given: str, rows: list[int]) -> Problem:
    """Rows in which the result is one and the same that is none."""
    near = nearest(given, RESULTS) if given else None
    shown = ",".join(map(str, rows[:_NAMED])) + ("…" if len(rows) > _NAMED else "")
    return Problem(
        "no_result",
        f"{path}:{shown}",
        f"{len(rows)} 行的核实结果为“{given}”，应为{'、'.join(RESULTS)}之一。"
        + (f"是否指“{near}”？" if near else ""),
        f"The result of {len(rows)} row(s) is {given!r}; it must be one of {', '.join(RESULTS)}."
        + (f" Did you mean {near}?" if near else ""),
    )
