"""§6 of docs/counting.md: which rows are records, and what the words of the header name."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from .cell_reading import step_3
from .cells import Cell, section_5_normalise, text_cell
from .words import (
    END_WORDS,
    HARD_ROLES,
    LEADING_WORDS,
    NO_ROLE,
    OTHER_WORDS,
    ROLE_OF_WORD,
    SAYING_NOTHING,
    STOP_WORDS,
)

Row = tuple[int, list[Cell]]
WORD, SUBJECT, END = 1, 2, 3  # by which of the three a cell names a role


@dataclass
class Table:
    """A sheet, a text, a list: its rows as read, then what §6 and §9 make of them."""

    rows: list[Row]
    name: str = ""
    declared: list[str] | None = None  # names that the format itself gives to columns
    labels: list[str] | None = None
    prose: bool = False  # then the last cell of each row is the unit
    unread: int = 0
    records: list[Row] = field(default_factory=list)
    roles: list[str | None] = field(default_factory=list)
    by_content: set[str] = field(default_factory=set)  # the roles that §9 gave
    header_rows: list[list[Cell]] = field(default_factory=list)
    non_records: int = 0
    places: list[int] = field(default_factory=list)  # of its columns before some were ignored (§17)


def bare(text: str) -> str:
    word = re.sub(r"[\s:_*.#?-]", "", section_5_normalise(text).lower())
    return re.sub(r"(\([^()]*\)|\[[^\[\]]*\])$", "", word)


@cache
def named(text: str) -> tuple[str, int] | None:
    """The role that a header cell names, and how; "no role" is a name too."""
    word = bare(text)
    if not word:
        return None
    for tried in (word, re.sub("(?<![0-9])[0-9]{1,2}$|[一二三四五]$", "", word)):
        if tried in OTHER_WORDS or tried in ROLE_OF_WORD:
            return ROLE_OF_WORD.get(tried, NO_ROLE), WORD if tried == word else SUBJECT
        rest = after_leading_words(tried)
        if rest:
            return ROLE_OF_WORD.get(rest, NO_ROLE), SUBJECT
    for end in END_WORDS:
        if word.endswith(end):
            if any(stop in word.removesuffix(end) for stop in STOP_WORDS):
                return None
            return ROLE_OF_WORD[end], END
    return None


def after_leading_words(word: str, most: int = 2) -> str | None:
    """What remains after one or two leading words, if it is a word; the longest first."""
    if most == 0:
        return None
    for leading in LEADING_WORDS:
        if word.startswith(leading):
            rest = word.removeprefix(leading)
            if rest in OTHER_WORDS or rest in ROLE_OF_WORD:
                return rest
            deeper = after_leading_words(rest, most - 1)
            if deeper:
                return deeper
    return None


def says_nothing(text: str) -> bool:
    word = bare(text)
    return not word or word.isdigit() or re.sub("[0-9]+$", "", word) in SAYING_NOTHING


def is_blank(cells: list[Cell]) -> bool:
    return not any(cell.text for cell in cells)


def holds_identifier(cells: list[Cell]) -> bool:
    return any(step_3(cell.text) for cell in cells if cell.text and not cell.damaged)


def is_header(cells: list[Cell], second_row: bool = False) -> bool:
    filled = [cell for cell in cells if cell.text]
    names = [named(cell.text) for cell in filled]
    matching = [how for how in names if how and how[0] != NO_ROLE]
    sure = [role for role, how in matching if how != END]
    strong = any(role in ("name", "address", *HARD_ROLES) for role in sure)
    without_digit = not any(re.search("[0-9]", cell.text) for cell in filled)
    if (
        len(matching) >= 2
        or len(sure) == len(filled) > 0
        or (strong and without_digit and not second_row)
    ):
        return not holds_identifier(cells)
    return False


def texts(cells: list[Cell]) -> tuple[str, ...]:
    """The normalised cells; empty ones at the end say nothing, as short rows are padded."""
    found = [cell.text for cell in cells]
    while found and not found[-1]:
        found.pop()
    return tuple(found)


def section_6_header(table: Table) -> None:
    filled = [place for place, (_, cells) in enumerate(table.rows) if not is_blank(cells)]
    start = 0
    declared = [
        [text_cell(text) for text in names] for names in (table.declared, table.labels) if names
    ]
    if any(is_match(cell) for names in declared for cell in names):
        table.header_rows = declared
    else:
        at = header_row(table.rows, filled[:10])
        if at is not None:
            start = at + 1
            table.header_rows = [table.rows[at][1]]
            after = next((place for place in filled if place > at), None)
            if after is not None and is_header(table.rows[after][1], second_row=True):
                table.header_rows.append(table.rows[after][1])
                start = after + 1
    repeated = {texts(cells) for cells in table.header_rows or declared}
    for number, cells in table.rows[start:]:
        if not is_blank(cells) and texts(cells) not in repeated:
            table.records.append((number, cells))
    table.non_records = len(table.rows) - len(table.records)


def is_match(cell: Cell) -> bool:
    how = named(cell.text) if cell.text else None
    return how is not None and how[0] != NO_ROLE and how[1] != END


def header_row(rows: list[Row], candidates: list[int]) -> int | None:
    with_identifier = 0
    for place in candidates:
        after = next((n for n in range(place + 1, len(rows)) if not is_blank(rows[n][1])), None)
        form = after is not None and titles_in_a_column(rows[place][1], rows[after][1])
        if is_header(rows[place][1]):
            return None if form else place
        with_identifier += holds_identifier(rows[place][1])
        if with_identifier > 1:
            return None
    return None


def titles_in_a_column(row: list[Cell], below: list[Cell]) -> bool:
    """A row that only the third test makes a header, with another title below each of its titles."""
    if is_header(row, second_row=True):
        return False
    for place, cell in enumerate(row):
        how = named(cell.text) if cell.text else None
        if how is None or how[0] == NO_ROLE or how[1] == END:
            continue
        under = named(below[place].text) if place < len(below) and below[place].text else None
        if under is None or under[1] == END or under[0] in (NO_ROLE, how[0]):
            return False
    return True


def section_6_names(table: Table) -> list[tuple[str | None, bool]]:
    """For each column the role that the header names, and whether its content is to be asked."""
    width = max((len(cells) for _, cells in table.rows), default=0)
    width = max([width, *map(len, table.header_rows)])
    labels = table.header_rows[:2] if table.labels and table.declared else None
    found: list[tuple[str | None, bool]] = []
    for column in range(width):
        words = [cells[column].text if column < len(cells) else "" for cells in table.header_rows]
        if labels and len(words) == 2 and table.header_rows[0] and is_label_table(table):
            how = label_or_name(*words)
        else:
            how = name_of_column(words)
        role = None if how is None or how[0] == NO_ROLE else how[0]
        found.append((role, how is None and all(map(says_nothing, words))))
    return found


def is_label_table(table: Table) -> bool:
    return table.header_rows[-1] == [text_cell(text) for text in table.labels or ()]


def label_or_name(name: str, label: str) -> tuple[str, int] | None:
    how = named(label)
    return how if how and how[0] != NO_ROLE else named(name)


def name_of_column(words: list[str]) -> tuple[str, int] | None:
    if len(words) < 2:
        return named(words[0]) if words else None
    first, second = words
    both = named(first + second)
    if both and both[1] == WORD:
        return both
    return named(second) or both or named(first)
