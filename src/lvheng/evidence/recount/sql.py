"""§15 of docs/counting.md: dumps of databases as SQL, one letter after the other."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, field

from .cells import Cell, text_cell
from .databases import declared_table
from .errors import NotRecountedError
from .header import Table

WORDS = [
    "alter",
    "begin",
    "comment",
    "copy",
    "create",
    "declare",
    "drop",
    "go",
    "insert",
    "lock",
    "pragma",
    "replace",
    "set",
    "use",
]
DUMPED = re.compile(
    r"^\s*(insert\s+into\b|insert\s+all\b|replace\s+into\b|insert\s+\S+\s*\(|create\s+table\b"
    r"|copy\s.*from\s+stdin)",
    re.IGNORECASE | re.MULTILINE,
)
MYSQL = re.compile(
    r"\b(into|tables?|exists|use)\s+`|^(-- (mysql|mariadb)|/\*!)|\)\s*engine\s*="
    r"|^\W*source server type\s*:\s*(mysql|mariadb)",
    re.IGNORECASE | re.MULTILINE,
)
TOKEN = re.compile(
    r"(?P<blank>\s+|--[^\n]*|(?<![^\n])#[^\n]*|/\*.*?\*/)"
    r"|(?P<dollar>\$(?P<tag>\w*)\$.*?\$(?P=tag)\$)"
    r"|(?P<name>`(?:[^`]|``)*`|\"(?:[^\"]|\"\")*\"|\[[^\]]*\]|[^\W\d]\w*)"
    r"|(?P<number>\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+|0x[0-9a-fA-F]+)"
    r"|(?P<sign>::|\|\||.)",
    re.DOTALL,
)
ESCAPES = {"n": "\n", "r": "\r", "t": "\t", "0": "\0", "b": "\b", "Z": "\x1a", "f": "\f", "v": "\v"}
PREFIXES = ("n", "e", "b", "x")


def is_dump(begin: str) -> bool:
    text = re.sub(r"\A(\s|--[^\n]*(\n|$)|#[^\n]*(\n|$)|/\*.*?\*/;?)*", "", begin, flags=re.DOTALL)
    word = re.match("[A-Za-z]+", text)
    return bool(word and word[0].lower() in WORDS and DUMPED.search(begin))


@dataclass
class Stored:
    name: str
    columns: list[str] = field(default_factory=list)
    labels: dict[str, str] = field(default_factory=dict)
    rows: list[dict[str, Cell]] = field(default_factory=list)


class Token(tuple[str, str]):
    """Its kind (name, string, number, sign) and its text."""


class Dump:
    def __init__(self, text: str) -> None:
        self.text = text
        self.mysql = bool(MYSQL.search(text[:65536]))
        self.stored: list[Stored] = []
        self.current: dict[str, Stored] = {}
        self.unread = 0  # statements that hold records and are no list of values
        self.unclosed = False  # a comment goes to the end of the file

    # --- tokens -----------------------------------------------------------------------------------

    def tokens(self, place: int) -> tuple[list[Token], int]:
        """Those of the statement that begins here, and the place after it."""
        found: list[Token] = []
        text = self.text
        while place < len(text):
            at_line = text.rfind("\n", 0, place) + 1
            if not text[at_line:place].strip():
                line = text[place : text.find("\n", place) % (len(text) + 1)].strip()
                if line.lower() in ("go", "/"):
                    return found, place + len(line)
                if (
                    found
                    and re.match(r"(insert|replace)\s", text[place:], re.IGNORECASE)
                    and place == at_line
                ):
                    return found, place
            if text[place] == "'":
                escapes = self.mysql or bool(found and found[-1] == ("prefix", "e"))
                value, place = self.string(place, escapes)
                if found and found[-1][0] == "prefix":
                    prefix = found.pop()[1]
                    found.append(Token(("bytes" if prefix == "x" else "string", value)))
                else:
                    found.append(Token(("string", value)))
                continue
            one = TOKEN.match(text, place)
            assert one
            if text.startswith("/*", place) and one["blank"] is None:
                self.unclosed = True
                return found, len(text)
            place = one.end()
            kind, said = str(one.lastgroup), one[0]
            if kind == "tag" or one["dollar"]:
                if self.mysql:
                    raise NotRecountedError("sql: a dollar in MySQL")
                tag = len(one["tag"]) + 2
                found.append(Token(("string", said[tag:-tag])))
            elif kind == "blank":
                continue
            elif said == ";":
                return found, place
            elif kind == "name" and text[place : place + 1] == "'" and said.lower() in PREFIXES:
                found.append(Token(("prefix", said.lower())))
            elif (
                kind == "name"
                and said.startswith("_")
                and text[place : place + 1].strip() in ("'", "")
            ):
                continue
            elif kind == "name":
                found.append(Token(("name", said)))
            else:
                found.append(Token((kind, said)))
        return found, place

    def string(self, place: int, escapes: bool) -> tuple[str, int]:
        text, value = self.text, ""
        place += 1
        while place < len(text):
            each = text[place]
            if each == "'" and text[place + 1 : place + 2] == "'":
                value, place = value + "'", place + 2
            elif each == "'":
                return value, place + 1
            elif each == "\\" and escapes:
                after = text[place + 1 : place + 2]
                value, place = value + ESCAPES.get(after, after), place + 2
            else:
                value, place = value + each, place + 1
        raise NotRecountedError("sql: a string that is not closed")

    # --- statements -------------------------------------------------------------------------------

    def read(self) -> list[Table]:
        place = 0
        while place < len(self.text):
            copied = re.compile(
                r"\s*copy\s+(\S+)\s*(\([^)]*\))?\s*from\s+stdin[^\n]*\n", re.IGNORECASE
            ).match(self.text, self.after_comments(place))
            if copied:
                place = self.copy(copied)
                continue
            tokens, place = self.tokens(place)
            words = [said.lower() for kind, said in tokens[:3] if kind == "name"]
            if words[:1] == ["create"] and "table" in words:
                self.create(tokens)
            elif words[:2] == ["insert", "all"]:
                self.insert_all(tokens)
            elif words[:1] in (["insert"], ["replace"]):
                self.insert(tokens)
            elif words[:3] == ["comment", "on", "column"]:
                self.comment(tokens)
        return [self.table(one) for one in self.stored if one.rows] or [Table([])]

    def after_comments(self, place: int) -> int:
        found = re.compile(r"(\s|--[^\n]*(\n|$)|/\*.*?\*/;?)*", re.DOTALL).match(self.text, place)
        return found.end() if found else place

    def of(self, name: str, anew: bool = False) -> Stored:
        key = plain(name).lower()
        if anew or key not in self.current:
            self.current[key] = Stored(plain(name))
            self.stored.append(self.current[key])
        return self.current[key]

    def create(self, tokens: list[Token]) -> None:
        at = next((n for n, t in enumerate(tokens) if t[1] == "("), None)
        if at is None or tokens[at - 1][0] != "name" or self.unclosed:
            return
        stored = self.of(tokens[at - 1][1], anew=True)
        for part in split(inside(tokens, at)[0]):
            if not part or part[0][0] != "name":
                continue
            first = part[0][1]
            if first.lower() in (
                *("primary", "key", "unique", "constraint", "index", "fulltext", "foreign"),
                *("check", "spatial", "exclude", "period"),
            ):
                continue
            stored.columns.append(plain(first))
            for before, after in itertools.pairwise(part):
                if before[1].lower() == "comment" and after[0] == "string":
                    stored.labels[plain(first)] = after[1]

    def comment(self, tokens: list[Token]) -> None:
        names = [plain(said) for kind, said in tokens[3:] if kind == "name"]
        said = [said for kind, said in tokens if kind == "string"]
        if len(names) >= 3 and said:
            *_, table, column, _is = names
            if table.lower() in self.current:
                self.current[table.lower()].labels[column] = said[-1]

    def insert(self, tokens: list[Token]) -> None:
        at = next((n for n, t in enumerate(tokens) if t[1].lower() == "values"), None)
        first = next((n for n, t in enumerate(tokens) if t[1] == "("), None)
        if at is None or first is None:
            self.unread += 1
            return
        columns = None
        if first < at:
            columns = [plain(said) for kind, said in inside(tokens, first)[0] if kind == "name"]
        name = tokens[(first if first < at else at) - 1][1]
        place = at + 1
        while place < len(tokens) and tokens[place][1] == "(":
            values, place = inside(tokens, place)
            self.row(name, columns, values)
            if place < len(tokens) and tokens[place][1] == ",":
                place += 1

    def insert_all(self, tokens: list[Token]) -> None:
        for at, token in enumerate(tokens):
            if token[1].lower() == "values" and token[0] == "name":
                before = at - 1
                columns = None
                if tokens[before][1] == ")":
                    while tokens[before][1] != "(":
                        before -= 1
                    columns = [
                        plain(said) for kind, said in inside(tokens, before)[0] if kind == "name"
                    ]
                    before -= 1
                self.row(tokens[before][1], columns, inside(tokens, at + 1)[0])

    def row(self, name: str, columns: list[str] | None, tokens: list[Token]) -> None:
        stored = self.of(name)
        cells = [value_of(part) for part in split(tokens)]
        for place in range(len(cells) if columns is None else 0):
            if place >= len(stored.columns):
                stored.columns.append(f"\0{place}")
        titles = stored.columns if columns is None else columns
        for title in titles[: len(cells)]:
            if title.lower() not in map(str.lower, stored.columns):
                stored.columns.append(title)
        stored.rows.append(
            {title.lower(): cell for title, cell in zip(titles, cells, strict=False)}
        )

    def copy(self, begun: re.Match[str]) -> int:
        stored = self.of(begun[1])
        columns = [plain(one.strip()) for one in (begun[2] or "()")[1:-1].split(",") if one.strip()]
        titles = columns or stored.columns
        for title in titles:
            if title not in stored.columns:
                stored.columns.append(title)
        place = begun.end()
        while place < len(self.text):
            end = self.text.find("\n", place)
            end = len(self.text) if end < 0 else end
            line = self.text[place:end]
            place = end + 1
            if line == "\\.":
                break
            cells = [
                Cell("") if one == "\\N" else text_cell(unescaped(one)) for one in line.split("\t")
            ]
            stored.rows.append(
                {title.lower(): cell for title, cell in zip(titles, cells, strict=False)}
            )
        return place

    def table(self, stored: Stored) -> Table:
        empty = Cell("")
        columns = stored.columns
        rows = [[row.get(column.lower(), empty) for column in columns] for row in stored.rows]
        titles = ["" if column.startswith("\0") else column for column in columns]
        table = declared_table(stored.name, titles, rows)
        if stored.labels:
            table.labels = [stored.labels.get(column, "") for column in columns]
        return table


def plain(name: str) -> str:
    """The last part of a name, unquoted."""
    if name[:1] in '`"[':
        return name[1:-1].replace(name[0] * 2, name[0])
    return name.rpartition(".")[2].strip('`"[]')


def inside(tokens: list[Token], at: int) -> tuple[list[Token], int]:
    """What stands between the parenthesis at `at` and its other half, and the place after that."""
    depth = 0
    for place in range(at, len(tokens)):
        if tokens[place] == ("sign", "("):
            depth += 1
        elif tokens[place] == ("sign", ")"):
            depth -= 1
            if depth == 0:
                return tokens[at + 1 : place], place + 1
    raise NotRecountedError("sql: a parenthesis that is not closed")


def split(tokens: list[Token]) -> list[list[Token]]:
    parts: list[list[Token]] = [[]]
    depth = 0
    for token in tokens:
        if token == ("sign", ",") and depth == 0:
            parts.append([])
            continue
        depth += (token == ("sign", "(")) - (token == ("sign", ")"))
        parts[-1].append(token)
    return parts


def value_of(part: list[Token]) -> Cell:
    kinds = [kind for kind, _ in part]
    texts = [said for _, said in part]
    words = [said.lower() for said in texts]
    if words in (["null"], ["default"]) or not part:
        return Cell("")
    if words in (["true"], ["false"]):
        return Cell(words[0].upper())
    if kinds == ["string"]:
        return text_cell(texts[0])
    if kinds == ["number"] or (len(part) == 2 and texts[0] in "+-" and kinds[1] == "number"):
        return text_cell("".join(texts).lstrip("+"))
    if words[0] in ("cast", "convert", "to_date", "to_timestamp", "to_char", "date", "timestamp"):
        found = [said for kind, said in part if kind == "string"]
        return text_cell(found[0] if found else "")
    if kinds[0] == "string" and texts[1:2] == ["::"]:
        return text_cell(texts[0])
    if words[0] in ("chr", "char", "nchar") or "||" in texts or "+" in texts:
        return text_cell("".join(operand(words, kinds, texts)))
    raise NotRecountedError("sql: an expression")


def operand(words: list[str], kinds: list[str], texts: list[str]) -> list[str]:
    found = []
    for place, kind in enumerate(kinds):
        if kind == "string":
            found.append(texts[place])
        elif kind == "number" and place >= 2 and words[place - 2] in ("chr", "char", "nchar"):
            found.append(chr(int(texts[place])))
    return found


def unescaped(field_: str) -> str:
    named = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}

    def one(found: re.Match[str]) -> str:
        said = found[1]
        if said[0] in "01234567":
            return chr(int(said, 8))
        if said[0] == "x" and len(said) > 1:
            return chr(int(said[1:], 16))
        return named.get(said, said)

    return re.sub(r"\\([0-7]{1,3}|x[0-9a-fA-F]{1,2}|.)", one, field_, flags=re.DOTALL)


def sql_tables(text: str) -> tuple[list[Table], bool]:
    dump = Dump(text)
    return dump.read(), dump.unread > 0 or dump.unclosed
