"""§6, §7 (header words) and §9 of docs/counting.md: which rows are records, what columns mean."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from .elements import Cell, address, is_han, step_3
from .words import ROLE_OF_WORD, SALUTATIONS, SUBJECT_WORDS, surnames

Row = tuple[int, list[Cell]]


@dataclass
class Table:
    """A sheet or a text: its rows as read, then what §6 and §9 make of them."""

    rows: list[Row]
    records: list[Row] = field(default_factory=list)
    roles: list[str | None] = field(default_factory=list)
    non_records: int = 0


def role_of_header(text: str) -> str | None:
    word = re.sub(r"[\s:_*-]", "", text.lower())
    word = re.sub(r"\([^()]*\)$", "", word)
    if word in ROLE_OF_WORD:
        return ROLE_OF_WORD[word]
    for subject in SUBJECT_WORDS:
        if word.startswith(subject) and word.removeprefix(subject) in ROLE_OF_WORD:
            return ROLE_OF_WORD[word.removeprefix(subject)]
    return None


def is_blank(cells: list[Cell]) -> bool:
    return not any(cell.text for cell in cells)


def is_header(cells: list[Cell], second_row: bool = False) -> bool:
    filled = [cell for cell in cells if cell.text]
    matching = [cell for cell in filled if role_of_header(cell.text)]
    without_digit = not second_row and not any(re.search("[0-9]", cell.text) for cell in filled)
    if not matching or (len(matching) < 2 and len(matching) < len(filled) and not without_digit):
        return False
    return not any(step_3(cell.text) for cell in filled if not cell.damaged)


def texts(cells: list[Cell]) -> tuple[str, ...]:
    """The normalised cells; empty ones at the end say nothing, as short rows are padded."""
    found = [cell.text for cell in cells]
    while found and not found[-1]:
        found.pop()
    return tuple(found)


def section_6_header(table: Table) -> None:
    filled = [place for place, (_, cells) in enumerate(table.rows) if not is_blank(cells)]
    at = next((place for place in filled[:10] if is_header(table.rows[place][1])), None)
    if at is None:
        table.records = [table.rows[place] for place in filled]
        table.non_records = len(table.rows) - len(filled)
        section_9_columns_without_header(table)
        return
    header_rows = [table.rows[at][1]]
    last = at
    after = next((place for place in filled if place > at), None)
    if after is not None and is_header(table.rows[after][1], second_row=True):
        header_rows.append(table.rows[after][1])
        last = after
    width = max(len(cells) for _, cells in table.rows)
    for column in range(width):
        words = [cells[column].text for cells in reversed(header_rows) if column < len(cells)]
        table.roles.append(next(filter(None, map(role_of_header, words)), None))
    repeated = {texts(cells) for cells in header_rows}
    for number, cells in table.rows[last + 1 :]:
        if not is_blank(cells) and texts(cells) not in repeated:
            table.records.append((number, cells))
    table.non_records = len(table.rows) - len(table.records)


def looks_like_a_name(text: str) -> bool:
    for length in range(1, 5):
        surname = text[:length]
        if surname not in surnames():
            continue
        if 2 <= len(text) <= 4 and all(is_han(character) for character in text):
            return True
        rest = text.removeprefix(surname)
        if any(rest.endswith(word) and len(rest) <= 2 + len(word) for word in SALUTATIONS):
            return True
    return False


def section_9_columns_without_header(table: Table) -> None:
    width = max((len(cells) for _, cells in table.records), default=0)
    for column in range(width):
        filled = [
            cells[column].text
            for _, cells in table.records
            if column < len(cells) and cells[column].text
        ]
        # Whole numbers, because 0.8 is not exact in a computer.
        if filled and 10 * sum(map(looks_like_a_name, filled)) >= 8 * len(filled):
            table.roles.append("name")
        elif filled and 10 * sum(address(text) is not None for text in filled) >= 8 * len(filled):
            table.roles.append("address")
        else:
            table.roles.append(None)
