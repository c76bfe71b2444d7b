"""§15 of docs/counting.md: HTML, by the parser of the standard library."""

from __future__ import annotations

from html.parser import HTMLParser

from .cells import Cell, text_cell
from .errors import NotRecountedError
from .header import Table

BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "br",
        "caption",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "head",
        "header",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "nav",
        "ol",
        "option",
        "p",
        "pre",
        "section",
        "select",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "title",
        "tr",
        "ul",
    ]
)
VOID = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "source",
        "track",
        "wbr",
    ]
)
NOTHING = ("script", "style", "template")
MOST_COLUMNS = 1000
Span = tuple[str, int, int]


class Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[int] = []  # the tables that stand open, by their number
        self.tables: list[list[list[Span]]] = []
        self.cells: list[list[str] | None] = []  # of each open table the cell that is open
        self.spans: list[tuple[int, int]] = []
        self.silent = 0
        self.runs: list[str] = [""]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in NOTHING:
            self.silent += 1
        if tag == "table":
            self.tables.append([])
            self.open.append(len(self.tables) - 1)
            self.cells.append(None)
            self.spans.append((1, 1))
        elif self.open and tag == "tr":
            self.close_cell()
            self.tables[self.open[-1]].append([])
        elif self.open and tag in ("td", "th"):
            self.close_cell()
            if not self.tables[self.open[-1]]:
                self.tables[self.open[-1]].append([])
            said = dict(attrs)
            self.spans[-1] = (number(said.get("colspan")), number(said.get("rowspan")))
            self.cells[-1] = []
        if tag in BLOCKS and not self.open:
            self.runs.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag in NOTHING:
            self.silent = max(0, self.silent - 1)
        if self.open and tag in ("td", "th", "tr"):
            self.close_cell()
        if self.open and tag == "table":
            self.close_cell()
            self.open.pop()
            self.cells.pop()
            self.spans.pop()
        if tag in BLOCKS and not self.open:
            self.runs.append("")

    def close_cell(self) -> None:
        cell = self.cells[-1]
        if cell is not None:
            text = " ".join("".join(cell).split())
            self.tables[self.open[-1]][-1].append((text, *self.spans[-1]))
            self.cells[-1] = None

    def handle_data(self, data: str) -> None:
        if self.silent:
            return
        if self.open:
            cell = self.cells[-1]
            if cell is not None:
                cell.append(data)
        else:
            self.runs[-1] += data


class Messages(HTMLParser):
    """Telegram: the elements of class `message`, and in each the text of class `text`."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.depth = 0
        self.message_at = self.text_at = 0
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        classes = (dict(attrs).get("class") or "").split()
        if tag in VOID:
            if tag == "br" and self.text_at:
                self.texts[-1] += "\n"
            return
        self.depth += 1
        if "message" in classes and not self.message_at:
            self.message_at = self.depth
            self.texts.append("")
        elif "text" in classes and self.message_at and not self.text_at:
            self.text_at = self.depth

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if self.depth == self.text_at:
            self.text_at = 0
        if self.depth == self.message_at:
            self.message_at = 0
        self.depth -= 1

    def handle_data(self, data: str) -> None:
        if self.text_at:
            self.texts[-1] += data


def number(said: str | None) -> int:
    text = (said or "").strip()
    return max(1, int(text)) if text.isdigit() else 1


def html_tables(source: str) -> list[Table]:
    if "is_send" in source:
        raise NotRecountedError("chat in a script of a page: not read by this counter")
    chat = Messages()
    chat.feed(source)
    chat.close()
    if chat.texts:
        rows = [(place, [Cell(text)]) for place, text in enumerate(chat.texts, 1)]
        return [Table(rows, prose=True)]
    page = Page()
    page.feed(source)
    page.close()
    tables = [table_of(rows, f"表{place}") for place, rows in enumerate(page.tables, 1)]
    units = [text for run in page.runs if (text := " ".join(run.split()))]
    if units:
        rows = [(place, [Cell(text)]) for place, text in enumerate(units, 1)]
        tables.append(Table(rows, name="正文", prose=True))
    return tables or [Table([])]


def text_of_page(source: str) -> str:
    page = Page()
    page.feed(source)
    page.close()
    cells = [text for rows in page.tables for row in rows for text, _, _ in row]
    return "\n".join([" ".join(run.split()) for run in page.runs if run.split()] + cells)


def table_of(rows: list[list[Span]], name: str) -> Table:
    grid: dict[tuple[int, int], str] = {}
    for at, row in enumerate(rows):
        column = 0
        for text, wide, high in row:
            while (at, column) in grid:
                column += 1
            for down in range(min(high, len(rows) - at)):
                for across in range(min(wide, MOST_COLUMNS - column)):
                    grid[at + down, column + across] = text
            column += wide
    width = max((column + 1 for _, column in grid), default=0)
    made = [
        (at + 1, [text_cell(grid.get((at, column), "")) for column in range(width)])
        for at in range(len(rows))
    ]
    return Table(made, name=name)
