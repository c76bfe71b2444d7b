"""SQL dumps of MySQL, PostgreSQL, SQL Server, Oracle and SQLite (§15): the rows that they insert."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from lvheng.evidence.encoding import decode
from lvheng.evidence.readers import Table
from lvheng.evidence.readers.grid import Gathered
from lvheng.evidence.readers.sql_values import GAP, Values
from lvheng.evidence.reasons import Unreadable

_HEAD = 1 << 16
_NAME = r'(?:`(?:[^`]|``)*+`|"(?:[^"]|"")*+"|\[(?:[^\]]|\]\])*+\]|[^\W\d][\w$#@]*+)'
_PATH = rf"{_NAME}(?:{GAP}\.{GAP}(?:{_NAME})?)*+"
_LIST = rf"\(({GAP}{_NAME}{GAP}(?:,{GAP}{_NAME}{GAP})*+)\)"
_INTO = rf"({_PATH}){GAP}(?:{_LIST})?{GAP}(?:OVERRIDING{GAP}\w+{GAP}VALUE{GAP})?VALUES?{GAP}(?=\()"
_FLAGS = re.I | re.S | re.M

_GAP = re.compile(GAP, re.S)
_SKIPPED = re.compile(
    rf"(?:{GAP}(?:;|^\#[^\r\n]*|^\\[^\r\n]*|^(?:GO|/)[ \t]*(?=[\r\n]|\Z)))*+{GAP}", _FLAGS
)
_INSERT = re.compile(
    rf"(?:INSERT|REPLACE)\b(?:{GAP}[A-Z_]+\b(?!{GAP}[.(])){{0,4}}?{GAP}(?:INTO\b{GAP})?{_INTO}",
    _FLAGS,
)
_INSERT_ALL = re.compile(rf"INSERT\s+(?:ALL|FIRST)\b{GAP}(?=INTO\b)", _FLAGS)
_EACH_INTO = re.compile(rf"INTO\b{GAP}{_INTO}", _FLAGS)
_COPY = re.compile(
    rf"COPY{GAP}({_PATH}){GAP}(?:{_LIST})?{GAP}FROM{GAP}STDIN\b([^;\r\n]*);?[ \t]*(?:\r\n|\r|\n|\Z)",
    _FLAGS,
)
_COPY_END = re.compile(r"^\\\.[ \t]*(?:\r\n|\r|\n|\Z)", re.M)
_CREATE = re.compile(
    rf"CREATE{GAP}(?:[A-Z]++{GAP}){{0,4}}?TABLE{GAP}(?:IF{GAP}NOT{GAP}EXISTS{GAP})?({_PATH}){GAP}\(",
    _FLAGS,
)
_ROUTINE = re.compile(
    r"CREATE\b[^;\r\n(]*?\b(?:PROCEDURE|FUNCTION|TRIGGER|PACKAGE|EVENT|PROC)\b", _FLAGS
)
_ROUTINE_END = re.compile(r"^[ \t]*(?:GO|/)[ \t]*$", _FLAGS)
_DELIMITER = re.compile(r"DELIMITER[ \t]+(?!;[ \t]*$)\S+.*?^DELIMITER[ \t]+;[ \t]*$", _FLAGS)
_LABEL = re.compile(rf"COMMENT\s+ON\s+COLUMN\s+({_PATH})\s+IS\s+", _FLAGS)
_MYSQL = re.compile(
    r"\b(?:INTO|TABLE|TABLES|EXISTS|USE)\s+`|^(?:-- M(?:ySQL|ariaDB)\b|/\*!)|\)\s*ENGINE\s*="
    r"|^[ \t*-]*+Source Server Type\s*:\s*M(?:ySQL|ariaDB)",
    _FLAGS,
)
_DATA = re.compile(r"(?:INSERT|REPLACE|COPY)\b", re.I)
_RESUME = re.compile(
    r"^[ \t]*(?=(?:INSERT|REPLACE|COPY|CREATE|ALTER|DROP|SET|LOCK|UNLOCK|COMMIT|DELIMITER|GO|/\*!)\b)",
    _FLAGS,
)
_NO_COLUMN = re.compile(
    r"(?:PRIMARY|KEY|UNIQUE|INDEX|CONSTRAINT|FOREIGN|CHECK|FULLTEXT|SPATIAL|EXCLUDE|LIKE|PERIOD)\b",
    re.I,
)
_COPY_ESCAPE = re.compile(r"\\(?:([0-7]{1,3})|x([0-9A-Fa-f]{1,2})|(.))", re.S)
_COPY_ESCAPED = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}


def tables(data: bytes, reasons: Counter[str]) -> list[Table]:
    """The tables into which a dump inserts rows. Raises `Unreadable`: not_text, nul_character."""
    text = _text(data)
    mysql = bool(_MYSQL.search(text, 0, _HEAD))
    dump = _Dump(text, Values(backslash=mysql, dollars=not mysql, reasons=reasons), reasons)
    dump.read()
    return [table for table in dump.finished() if len(table) or table.unread]


def _text(data: bytes) -> str:
    """The characters; bytes that are no UTF-8 remain as surrogates and make their row unread."""
    try:
        text = decode(data)
    except Unreadable:
        return data.decode("utf-8", "surrogateescape")
    if text.unread and text.encoding == "utf-8":
        return data.decode("utf-8", "surrogateescape")
    return text.data.decode("utf-8", "surrogateescape")


@dataclass
class _Inserted:
    """A table that rows are inserted into; `places` are its columns by their names."""

    table: Gathered
    places: dict[str, int] = field(default_factory=dict)
    names: list[str] = field(default_factory=list)
    labels: dict[str, str] = field(default_factory=dict)

    def place(self, name: str) -> int:
        key = name.lower()
        if key not in self.places:
            self.places[key] = len(self.names)
            self.names.append(name)
        return self.places[key]


class _Dump:
    def __init__(self, text: str, values: Values, reasons: Counter[str]):
        self.text = text
        self.values = values
        self.reasons = reasons
        self._broken = _is_broken(text)
        self._inserted: list[_Inserted] = []
        self._by_name: dict[str, _Inserted] = {}
        dollar = r"|\$(?P<tag>\w*+)\$.*?\$(?P=tag)\$" if not values.backslash else ""
        self._stop = re.compile(
            rf"{values.string}|`[^`]*+`|/\*.*?(?:\*/|(?P<open>\Z))|--[^\r\n]*+{dollar}"
            r"|(?P<stop>;|^[ \t]*(?:GO|/)[ \t]*(?=[\r\n]|\Z)|^(?=[ \t]*(?:INSERT|REPLACE)\b))",
            _FLAGS,
        )
        self._create_part = re.compile(
            rf"{values.string}|`[^`]*+`|\[[^\]]*+\]|/\*.*?(?:\*/|(?P<open>\Z))|--[^\r\n]*+|(?P<mark>[(),])",
            _FLAGS,
        )
        self._comment = re.compile(rf"\bCOMMENT\s*=?\s*({values.string})", _FLAGS)
        self._string = re.compile(values.string, re.S)

    def read(self) -> None:
        """Read statement by statement."""
        text, place = self.text, 0
        while place < len(text):
            found = _SKIPPED.match(text, place)
            place = found.end() if found else place
            if place >= len(text):
                return
            place = self._statement(place)

    def _statement(self, place: int) -> int:
        """Read the statement that begins at a place; where it ends."""
        text = self.text
        if text.startswith("/*", place):
            return self._unclosed()
        if found := _INSERT_ALL.match(text, place):
            place = found.end()
            while found := _EACH_INTO.match(text, place):
                place = self._rows(found)
                place = _gap(text, place)
            return self._end(place)
        if found := _INSERT.match(text, place):
            return self._rows(found)
        if found := _COPY.match(text, place):
            return self._copy(found)
        if _DATA.match(text, place):
            return self._unread(place)
        if found := _CREATE.match(text, place):
            return self._create(found)
        if found := _DELIMITER.match(text, place):
            return found.end()
        if found := _ROUTINE.match(text, place):
            end = _ROUTINE_END.search(text, place)
            return end.end() if end else self._end(found.end())
        if found := _LABEL.match(text, place):
            self._label(found)
        elif not (text[place].isalpha() or text[place] in "@/$"):
            return self._unread(place)  # what is left of rows that broke off
        return self._end(place)

    def _unread(self, place: int) -> int:
        self.reasons["unread_statement"] += 1
        found = _RESUME.search(self.text, place + 1)
        return found.end() if found else len(self.text)

    def _unclosed(self) -> int:
        """A comment that is never closed: it goes to the end."""
        self.reasons["unclosed_comment"] += 1
        return len(self.text)

    def _end(self, place: int) -> int:
        """Where a statement ends that holds no rows."""
        for found in self._stop.finditer(self.text, place):
            if found["open"] is not None:
                return self._unclosed()
            if found["stop"] is not None:
                return found.end()
        return len(self.text)

    def _rows(self, found: re.Match[str]) -> int:
        """The parentheses after VALUES."""
        text, place = self.text, found.end()
        target = self._target(found[1])
        places = [target.place(name) for name in _names(found[2])] if found[2] else None
        if places == list(range(len(target.names))):
            places = None
        while True:
            row = self.values.row(text, place)
            if row is None:
                return self._unread(place)
            cells, place = row
            self._enter(target, cells, places)
            place = _gap(text, place)
            if not text.startswith(",", place):
                return place
            place = _gap(text, place + 1)
            if not text.startswith("(", place):
                return place if text.startswith("/*", place) else self._unread(place)

    def _enter(self, target: _Inserted, cells: list[str | None], places: list[int] | None) -> None:
        if self._broken and any(cell and _is_broken(cell) for cell in cells):
            read = [_recovered(cell) for cell in cells]
            if any(cell is None for cell, before in zip(read, cells, strict=True) if before):
                self.reasons["undecodable_line"] += 1
                target.table.skip()
                return
            cells = read
        if places is not None:
            row: list[str | None] = [None] * max(len(target.names), len(cells))
            for cell, column in zip(cells, places, strict=False):
                row[column] = cell
            row.extend(cells[len(places) :])
            cells = row
        target.table.append(cells)

    def _copy(self, found: re.Match[str]) -> int:
        """The lines after COPY … FROM stdin."""
        end = _COPY_END.search(self.text, found.end())
        if found[3].strip():  # another form than that of pg_dump
            self.reasons["unread_statement"] += 1
            return end.end() if end else len(self.text)
        target = self._target(found[1])
        places = [target.place(name) for name in _names(found[2])] if found[2] else None
        lines = self.text[found.end() : end.start() if end else len(self.text)]
        if end is None:
            self.reasons["unread_statement"] += 1
        for line in re.split(r"\r\n|\r|\n", lines.removesuffix("\n").removesuffix("\r")):
            if line:
                self._enter(target, [_copied(field) for field in line.split("\t")], places)
        return end.end() if end else len(self.text)

    def _create(self, found: re.Match[str]) -> int:
        """The columns of CREATE TABLE; where it ends."""
        name = _last_name(found[1])
        target = _Inserted(Gathered(name))
        self._inserted.append(target)
        self._by_name[name.lower()] = target
        begin, depth = found.end(), 1
        for part in self._create_part.finditer(self.text, found.end()):
            if part["open"] is not None:
                return self._unclosed()
            if part["mark"] is None:
                continue
            depth += {"(": 1, ")": -1, ",": 0}[part["mark"]]
            if depth == 0 or (depth == 1 and part["mark"] == ","):
                self._column(target, self.text[begin : part.start()])
                begin = part.end()
            if depth == 0:
                return self._end(begin)
        self.reasons["unread_statement"] += 1  # no parenthesis closes it
        return len(self.text)

    def _column(self, target: _Inserted, written: str) -> None:
        written = written[_gap(written, 0) :]
        named = re.match(_NAME, written)
        if not named or _NO_COLUMN.match(written):
            return
        name = _unquoted(named[0])
        target.place(name)
        comment = self._comment.search(written)
        if comment:
            target.labels[name.lower()] = self.values.value(comment[1]) or ""

    def _label(self, found: re.Match[str]) -> None:
        *path, name = _names(found[1])
        said = self._string.match(self.text, found.end())
        if path and said:
            self._target(path[-1]).labels[name.lower()] = self.values.value(said[0]) or ""

    def _target(self, path: str) -> _Inserted:
        name = _last_name(path)
        if name.lower() not in self._by_name:
            self._by_name[name.lower()] = _Inserted(Gathered(name))
            self._inserted.append(self._by_name[name.lower()])
        return self._by_name[name.lower()]

    def finished(self) -> list[Gathered]:
        """The tables with their declared columns."""
        for inserted in self._inserted:
            self.reasons["row_too_wide"] += inserted.table.too_wide
            if inserted.names:
                inserted.table.header = tuple(inserted.names)
                labels = [inserted.labels.get(name.lower(), "") for name in inserted.names]
                inserted.table.labels = tuple(labels) if any(labels) else None
        return [inserted.table for inserted in self._inserted]


def _gap(text: str, place: int) -> int:
    if text.startswith((",", "(", ";"), place):
        return place
    found = _GAP.match(text, place)
    return found.end() if found else place


def _names(written: str) -> list[str]:
    """The names in a list of columns, or in a path."""
    return [_unquoted(name) for name in re.findall(_NAME, re.sub(r"--[^\r\n]*", "", written))]


def _last_name(path: str) -> str:
    return _names(path)[-1]


def _unquoted(name: str) -> str:
    """
    >>> _unquoted("[姓名]"), _unquoted("`a``b`"), _unquoted("xm")
    ('姓名', 'a`b', 'xm')
    """
    if name[0] in '`"[':
        close = "]" if name[0] == "[" else name[0]
        return name[1:-1].replace(close * 2, close)
    return name


def _copied(written: str) -> str | None:
    """A field of COPY."""
    if written == r"\N":
        return None
    return _COPY_ESCAPE.sub(_copy_escape, written) if "\\" in written else written


def _copy_escape(found: re.Match[str]) -> str:
    if found[1] or found[2]:
        return chr(int(found[1], 8) if found[1] else int(found[2], 16))
    return _COPY_ESCAPED.get(found[3], found[3])


def _is_broken(cell: str) -> bool:
    try:
        cell.encode()
    except UnicodeEncodeError:
        return True
    return False


def _recovered(cell: str | None) -> str | None:
    """A cell with bytes that are no UTF-8, as GB18030; None if they are not that either."""
    if cell is None or not _is_broken(cell):
        return cell
    try:
        return cell.encode("utf-8", "surrogateescape").decode("gb18030")
    except UnicodeError:
        return None
