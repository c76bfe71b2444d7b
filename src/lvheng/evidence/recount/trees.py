"""§15 of docs/counting.md: JSON and XML, and what of them are tables."""

from __future__ import annotations

import json
import re
from xml.etree import ElementTree

from .cells import Cell, text_cell
from .databases import declared_table, value_cell
from .errors import NotRecountedError, UnreadableError
from .header import Table, named
from .words import HARD_ROLES, NO_ROLE, SOFT_ROLES

MEMBERS_OF_A_TABLE = 20
TIMES = [
    "date",
    "time",
    "timestamp",
    "datetime",
    "createtime",
    "strtime",
    "formattedtime",
    "msgtime",
]
SENDERS = [
    "from",
    "sender",
    "sendername",
    "senderdisplayname",
    "displayname",
    "nickname",
    "talker",
    "accountname",
    "fromname",
]
TEXTS = ["text", "content", "msg", "message", "strcontent", "body"]


class Members(list[tuple[str, object]]):
    """An object: its members in order; a key may occur twice."""


class Written(str):
    """A number as it is written."""


def is_single(value: object) -> bool:
    return not isinstance(value, list)


def json_tables(text: str) -> tuple[list[Table], bool]:
    """The tables, and whether the file breaks off."""
    values, unread, broken = parsed(text)
    if not values:
        raise UnreadableError("broken_off")
    tables = tables_of(values[0] if len(values) == 1 and not unread else values)
    if unread:
        tables[0].unread += unread
    return tables, broken


def begins_as_json(text: str) -> bool:
    """Not so a line of a log that begins with `[`: what stands first is a value or a key."""
    place = beginning(text, 1)
    first = text[place : place + 1]
    if text[0] == "{":
        return first in ('"', "}", "")
    if first in ('"', "{", "["):
        return True
    value = re.compile(r"(-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?|true|false|null)\s*([],]|$)")
    return first == "]" or value.match(text, place) is not None


def parsed(text: str) -> tuple[list[object], int, bool]:
    """The values of a file, the lines that are none, and whether it breaks off."""
    decoder = json.JSONDecoder(
        object_pairs_hook=Members, parse_int=Written, parse_float=Written, parse_constant=Written
    )
    values: list[object] = []
    place = beginning(text, 0)
    while place < len(text):
        try:
            value, place = decoder.raw_decode(text, place)
        except (ValueError, RecursionError):
            break
        values.append(value)
        place = beginning(text, place)
    else:
        return values, 0, False
    lines = [line for line in text.split("\n") if line.strip()]
    by_line = list(filter(None, (value_of_line(decoder, line) for line in lines)))
    if by_line and value_of_line(decoder, lines[0].lstrip("\ufeff")):
        return [one[0] for one in by_line], len(lines) - len(by_line), False
    return [*values, *whole_elements(decoder, text)], 0, True


def beginning(text: str, place: int) -> int:
    while place < len(text) and text[place] in " \t\r\n\ufeff":
        place += 1
    return place


def value_of_line(decoder: json.JSONDecoder, line: str) -> list[object] | None:
    try:
        return [decoder.decode(line.strip().lstrip("\ufeff"))]
    except (ValueError, RecursionError):
        return None


def whole_elements(decoder: json.JSONDecoder, text: str) -> list[object]:
    """The elements of a list that were complete before it broke off."""
    place = beginning(text, 0)
    if text[place : place + 1] != "[":
        raise NotRecountedError("json that breaks off inside an object")
    found: list[object] = []
    place = beginning(text, place + 1)
    while True:
        try:
            value, place = decoder.raw_decode(text, place)
        except (ValueError, RecursionError):
            return [found] if found else []
        found.append(value)
        place = beginning(text, place)
        if text[place : place + 1] != ",":
            return [found]
        place = beginning(text, place + 1)


# --- tables of a tree -----------------------------------------------------------------------------

Columns = list[tuple[str, Cell]]


class Tables:
    def __init__(self) -> None:
        self.objects: dict[str, list[Columns]] = {}
        self.others: dict[str, list[list[Cell]]] = {}
        self.chats: list[Table] = []

    def of_list(self, elements: list[object], path: str) -> None:
        if is_chat(elements):
            self.chats.append(chat_of(elements, path))
            return
        for element in elements:
            if isinstance(element, Members):
                if is_map(element):
                    self.of_map(element, path)
                else:
                    self.objects.setdefault(path, []).append(self.row(element, path, "", True))
            elif isinstance(element, list):
                if all(map(is_single, element)):
                    self.others.setdefault(path, []).append([scalar(one) for one in element])
                else:
                    self.of_list(element, path)
            else:
                self.others.setdefault(path, []).append([scalar(element)])

    def of_map(self, members: Members, path: str) -> None:
        for key, value in members:
            row = self.row(value, path, "", True)  # type: ignore[arg-type]
            self.objects.setdefault(path, []).append([("key", text_cell(key)), *row])

    def row(self, members: Members, path: str, prefix: str, in_table: bool) -> Columns:
        found: Columns = []
        for key, value in members:
            inner = f"{path}.{key}" if path else key
            if isinstance(value, Members):
                if is_map(value):
                    self.of_map(value, inner)
                else:
                    found += self.row(value, inner, f"{prefix}{key}.", in_table)
            elif isinstance(value, list):
                if in_table and all(map(is_single, value)):
                    joined = ";".join(scalar(one).text for one in value)
                    found.append((prefix + key, text_cell(joined)))
                else:
                    self.of_list(value, inner)
            else:
                found.append((prefix + key, scalar(value)))
        return found

    def made(self) -> list[Table]:
        tables = list(self.chats)
        for path in sorted({*self.objects, *self.others}):
            if path in self.objects:
                tables.append(table_of_rows(path, self.objects[path]))
            if path in self.others:
                tables.append(Table(list(enumerate(self.others[path], 1)), name=path))
        return tables


def is_map(members: Members) -> bool:
    return len(members) > MEMBERS_OF_A_TABLE and all(
        isinstance(value, Members) for _, value in members
    )


def scalar(value: object) -> Cell:
    return text_cell(value) if isinstance(value, str) else value_cell(value)


def table_of_rows(path: str, rows: list[Columns]) -> Table:
    places: dict[tuple[str, int], int] = {}
    in_places = []
    for row in rows:
        seen: dict[str, int] = {}
        cells = {}
        for name, cell in row:
            seen[name] = seen.get(name, 0) + 1
            cells[places.setdefault((name, seen[name]), len(places))] = cell
        in_places.append(cells)
    width = len(places)
    empty = Cell("")
    return declared_table(
        path,
        [name for name, _ in places],
        [[cells.get(place, empty) for place in range(width)] for cells in in_places],
    )


def tables_of(value: object) -> list[Table]:
    found = Tables()
    if isinstance(value, Members) and is_map(value):
        found.of_map(value, "")
    elif isinstance(value, Members):
        row = found.row(value, "", "", False)
        if row:
            found.objects[""] = [row]
    elif isinstance(value, list):
        found.of_list(value, "")
    else:
        found.others[""] = [[scalar(value)]]
    return found.made() or [Table([])]


# --- chats as JSON (§14) --------------------------------------------------------------------------


def spoken(members: Members, names: list[str]) -> object:
    for key, value in members:
        if key.lower().replace("_", "") in names and value not in (None, ""):
            return value
    return None


def is_chat(elements: list[object]) -> bool:
    objects = [element for element in elements if isinstance(element, Members)]
    if not objects or len(objects) != len(elements):
        return False
    whole = [one for one in objects if all(key_in(one, names) for names in (TIMES, SENDERS, TEXTS))]
    keys = {key for one in objects for key, _ in one}
    identifiers = any(
        (how := named(key)) and how[0] != NO_ROLE and how[0] in (*HARD_ROLES, *SOFT_ROLES)
        for key in keys
    )
    return 10 * len(whole) >= 9 * len(objects) and not identifiers


def key_in(members: Members, names: list[str]) -> bool:
    return any(key.lower().replace("_", "") in names for key, _ in members)


def chat_of(elements: list[object], path: str) -> Table:
    rows = [
        (number, [Cell(text_of(spoken(one, TEXTS)))])
        for number, one in enumerate(elements, 1)
        if isinstance(one, Members)
    ]
    return Table(rows, name=path, prose=True)


def text_of(value: object) -> str:
    if isinstance(value, Members):
        return text_of(dict(value).get("text"))
    if isinstance(value, list):
        return "".join(map(text_of, value))
    return value if isinstance(value, str) else ""


# --- XML ------------------------------------------------------------------------------------------

SPREADSHEET = "{urn:schemas-microsoft-com:office:spreadsheet}"


def xml_tables(text: str) -> list[Table]:
    if "<!ENTITY" in text:
        raise NotRecountedError("xml with entities of its own")
    source = re.sub(r"^(\s*<\?xml[^>]*?)\s+encoding=(\"[^\"]*\"|'[^']*')", r"\1", text.lstrip())
    try:
        root = ElementTree.fromstring(source)
    except ElementTree.ParseError as error:
        raise NotRecountedError("xml that is not well-formed") from error
    if root.tag == SPREADSHEET + "Workbook":
        return [sheet_of(sheet) for sheet in root.iter(SPREADSHEET + "Worksheet")]
    return tables_of(value_of(root))


def local(tag: str) -> str:
    return tag.rpartition("}")[2]


def value_of(element: ElementTree.Element) -> object:
    children = [child for child in element if isinstance(child.tag, str)]
    if not children and not element.attrib:
        return element.text or ""
    members = Members(("@" + local(name), value) for name, value in element.attrib.items())
    places: dict[str, int] = {}
    for child in children:
        name, value = local(child.tag), value_of(child)
        if name not in places:
            places[name] = len(members)
            members.append((name, value))
            continue
        first = members[places[name]][1]
        if isinstance(first, Repeated):
            first.append(value)
        else:
            members[places[name]] = (name, Repeated([first, value]))
    own = (element.text or "") + "".join(child.tail or "" for child in element)
    if own.strip():
        members.append(("text", own))
    return members


class Repeated(list[object]):
    """Elements of one name in one element."""


def sheet_of(sheet: ElementTree.Element) -> Table:
    from .workbooks import table_of_grid

    grid, merged = {}, []
    row_number = 0
    for row in sheet.iter(SPREADSHEET + "Row"):
        row_number = int(row.get(SPREADSHEET + "Index", row_number + 1))
        column = 0
        for cell in row.iter(SPREADSHEET + "Cell"):
            column = int(cell.get(SPREADSHEET + "Index", column + 1))
            found = cell.find(SPREADSHEET + "Data")
            if found is not None:
                made = spreadsheet_cell(found)
                if made.text:
                    grid[row_number, column] = made
            across = int(cell.get(SPREADSHEET + "MergeAcross", 0))
            down = int(cell.get(SPREADSHEET + "MergeDown", 0))
            if across or down:
                merged.append((row_number, row_number + down, column, column + across))
                column += across
    table = table_of_grid(grid, merged)
    table.name = sheet.get(SPREADSHEET + "Name", "")
    return table


def spreadsheet_cell(data: ElementTree.Element) -> Cell:
    from .workbooks import date_cell, duration_cell, number_cell

    kind, text = data.get(SPREADSHEET + "Type", "String"), "".join(data.itertext())
    if kind == "Number":
        return number_cell(float(text))
    if kind == "Boolean":
        return Cell("TRUE" if text.strip() == "1" else "FALSE")
    if kind == "DateTime":
        import datetime as dt

        moment = dt.datetime.fromisoformat(text.strip())
        if moment.year < 1900:
            return duration_cell((moment - dt.datetime(1899, 12, 31)) / dt.timedelta(days=1))
        return date_cell(moment)
    return Cell("") if kind == "Error" else text_cell(text)
