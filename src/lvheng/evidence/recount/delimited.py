"""§3 of docs/counting.md: tables from text."""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

from . import elements as e
from .cells import section_5_normalise, text_cell
from .encoding import Line
from .header import Table

QUOTE = '"'
LONGEST_QUOTE = 20  # physical lines
WIDEST_ROW = 10_000
SAMPLE = 200  # lines that are not blank
BLANKS = " \u3000"
FIXED_WIDTH = "fixed width"


def section_3_table(lines: list[Line]) -> tuple[Table, str | None]:
    """The table, and how its fields were told apart."""
    delimiter = choose_delimiter(lines)
    if delimiter == FIXED_WIDTH:
        cuts = fixed_cuts(lines)
        rows = [(number, cut_at(text, cuts)) for number, text in lines if text is not None]
    else:
        rows = list(split_rows(lines, delimiter))
    table = Table(
        [
            (number, [text_cell(text) for text in fields])
            for number, fields in rows
            if len(fields) <= WIDEST_ROW
        ]
    )
    table.unread = len(rows) - len(table.rows)
    return table, delimiter


def choose_delimiter(lines: list[Line]) -> str | None:
    best, best_share = None, 0.0
    for candidate in ("\t", ",", "|", ";", "----", "::", "\x01"):
        share = share_of_commonest_width(lines, candidate)
        if share >= 0.6 and share > best_share:
            best, best_share = candidate, share
    if best is not None:
        return best
    if share_of_commonest_width(lines, ":") >= 0.6 and half_hold_identifiers(lines):
        return ":"
    if fixed_cuts(lines):
        return FIXED_WIDTH
    return " " if share_of_commonest_width(lines, " ") >= 0.9 else None


def sample_of_rows(lines: list[Line], delimiter: str) -> list[list[str]]:
    # A line that a quoted field carries over line ends is one line. A line is blank if nothing but
    # blanks is left of it without its quotes; one of empty fields still shows its delimiters.
    filled = (
        fields
        for _, fields in split_rows(lines, delimiter)
        if section_5_normalise(delimiter.join(fields))
    )
    return list(itertools.islice(filled, SAMPLE))


def share_of_commonest_width(lines: list[Line], delimiter: str) -> float:
    widths = Counter(map(len, sample_of_rows(lines, delimiter)))
    if not widths:
        return 0.0
    width, rows = widths.most_common(1)[0]
    return rows / widths.total() if width >= 2 else 0.0


def half_hold_identifiers(lines: list[Line]) -> bool:
    sample = sample_of_rows(lines, ":")
    holding = sum(
        any(e.resident_id_18(t) or e.mobile(t) or e.email(t) for t in map(normal, fields))
        for fields in sample
    )
    return 2 * holding >= len(sample)


def normal(text: str) -> str:
    return text_cell(text).text


# --- fixed width ----------------------------------------------------------------------------------


def width_of(character: str) -> int:
    return 2 if unicodedata.east_asian_width(character) in "WFA" else 1


def columns_of(text: str) -> list[str]:
    """The character that stands in each column; a wide one stands in two."""
    return [character for character in text for _ in range(width_of(character))]


def fixed_cuts(lines: list[Line]) -> list[int]:
    filled = [text for _, text in lines if text is not None and section_5_normalise(text)]
    sample = [columns_of(text) for text in filled[:SAMPLE]]
    if len(sample) < 5 or any("\t" in columns for columns in sample):
        return []
    free = [
        100 * sum(column >= len(each) or each[column] in BLANKS for each in sample)
        >= 95 * len(sample)
        for column in range(max(map(len, sample)))
    ]
    if False not in free:
        return []
    first = free.index(False)
    cuts = [
        column for column in range(first + 1, len(free)) if not free[column] and free[column - 1]
    ]
    cuts = [
        cut
        for cut in cuts
        if {
            blanks_before(each, cut)
            for each in sample
            if len(each) > cut and each[cut] not in BLANKS
        }
        - {0}
        != {1}
    ]
    cuts = [cut for cut in cuts if not is_inside_a_field(sample, cut)]
    varying = any(
        len({blanks_before(each, cut) for each in sample if len(each) > cut} - {0}) > 1
        for cut in cuts
    )
    return cuts if varying else []


def is_inside_a_field(sample: list[list[str]], cut: int) -> bool:
    """A date and a time of day: where anything stands, one blank or none is before it."""
    filled = [each for each in sample if len(each) > cut and each[cut] not in BLANKS]
    return {blanks_before(each, cut) for each in filled} in ({1}, {0, 1})


def blanks_before(columns: list[str], cut: int) -> int:
    start = cut
    while start > 0 and columns[start - 1] in BLANKS:
        start -= 1
    return cut - start


def cut_at(text: str, cuts: list[int]) -> list[str]:
    fields = [""]
    column, following = 0, list(cuts)
    for character in text:
        while following and following[0] <= column:
            # Where no blank stands before the cut, the two fields are one.
            if following.pop(0) == column and fields[-1][-1:] in (" ", "\u3000", ""):
                fields.append("")
        fields[-1] += character
        column += width_of(character)
    return fields + [""] * len(following)


# --- fields by a delimiter ------------------------------------------------------------------------


def split_rows(lines: list[Line], delimiter: str | None) -> Iterator[tuple[int, list[str]]]:
    at = 0
    while at < len(lines):
        number, text = lines[at]
        if text is None:
            at += 1
        elif delimiter == " ":
            yield number, re.split("[ \u3000]+", text.strip(" \u3000"))
            at += 1
        else:
            fields, at = split_row(lines, at, delimiter)
            yield number, fields


def split_row(lines: list[Line], at: int, delimiter: str | None) -> tuple[list[str], int]:
    """The fields of the row that begins on line `at`, and the line after it."""
    fields = []
    place = 0
    while True:
        quoted, end_line, end_place = "", at, place
        if text_at(lines, at)[place : place + 1] == QUOTE:
            closed = quoted_part(lines, at, place)
            if closed:
                quoted, end_line, end_place = closed
        rest = text_at(lines, end_line)
        stop = rest.find(delimiter, end_place) if delimiter else -1
        fields.append(quoted + (rest[end_place:] if stop < 0 else rest[end_place:stop]))
        if stop < 0 or delimiter is None:
            return fields, end_line + 1
        at, place = end_line, stop + len(delimiter)


def text_at(lines: list[Line], place: int) -> str:
    return lines[place][1] or ""


def quoted_part(lines: list[Line], at: int, place: int) -> tuple[str, int, int] | None:
    """What stands between the quote at `place` and the next lone quote, and where that ends."""
    text = ""
    place += 1
    for line in range(at, min(at + LONGEST_QUOTE, len(lines))):
        physical = lines[line][1]
        if physical is None:
            return None
        while place < len(physical):
            if physical[place] != QUOTE:
                text += physical[place]
                place += 1
            elif physical[place + 1 : place + 2] == QUOTE:
                text += QUOTE
                place += 2
            else:
                return text, line, place + 1
        text += "\n"
        place = 0
    return None
