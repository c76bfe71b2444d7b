"""Folders of exhibits of every format, with the exact truth of each exhibit.

    python -m tests.recount.generate_exhibits DIR SEED

Which formats a folder holds goes round by the seed, so that some twenty seeds hold every one often.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from . import generate_data as data
from . import generate_prose as prose
from . import generate_shapes as shapes
from . import generate_store as store
from .generate_cells import EXACT, SHEET, TEXT
from .generate_packed import MANY, SINGLE, File, broken, no_way_in, pack
from .generate_people import digits
from .generate_rows import CLEAN_KINDS, KINDS, Listing, Maker
from .generate_truth import TRADITIONAL, Exhibit, Nobodies, Totals, totals

STEMS = ("客户名单", "导出 2024", "data", "新建文本文档", "A-1", "备份(2)", "泄露库")
WRONG = (".bin", "", ".txt", ".jpg")
"""Now and then the name lies."""


@dataclass
class Folder:
    """What is true of a folder, by the path shown, and the passwords that were found with it."""

    exhibits: dict[str, Exhibit] = field(default_factory=dict)
    passwords: list[str] = field(default_factory=list)

    def totals(self) -> Totals:
        return totals(record for one in self.exhibits.values() for record in one.records)


class Workshop:
    """Makes one file of each form."""

    def __init__(self, seed: int) -> None:
        self.rng = random.Random(f"exhibits {seed}")
        self.people = Nobodies(self.rng, 40)
        self.talk = prose.Talk(self.rng, self.people)
        self.password = "密码" + digits(self.rng, 6)
        self.count = 0

    def name(self, ending: str) -> str:
        self.count += 1
        ending = self.rng.choice(WRONG) if self.rng.random() < 0.15 else ending
        return f"{self.rng.choice(STEMS)}{self.count}{ending}"

    def file(self, ending: str, stored: data.Stored) -> File:
        return File(self.name(ending), *stored)

    def listing(self, kind_of_store: str, *, gbk: bool = False) -> Listing:
        people = self.people.of_gbk() if gbk else self.people
        maker = Maker(self.rng, people, kind_of_store)
        return maker.listing(self.rng.choice(sorted(KINDS)), self.rng.randint(12, 40))

    # --- forms ---

    def text(self) -> File:
        maker = Maker(self.rng, self.people, TEXT)
        if self.rng.random() < 0.1:
            return self.file(".csv", store.text(maker.two_headers(20), self.rng))
        listing = maker.furnish(self.listing(TEXT))
        return self.file(self.rng.choice((".csv", ".txt", ".dat")), store.text(listing, self.rng))

    def headless(self) -> File:
        maker = Maker(self.rng, self.people, TEXT, plain=True)
        listing = maker.listing(self.rng.choice(CLEAN_KINDS), 30)
        return self.file(".txt", store.text(listing, self.rng))

    def big5(self) -> File:
        """The same persons under other names, as an island writes them."""
        people = self.people.of_gbk()
        names = ["王" + a + b for a in TRADITIONAL for b in TRADITIONAL]
        people.all = [replace(one, name=self.rng.choice(names)) for one in people.all]
        listing = Maker(self.rng, people, TEXT, plain=True).listing("name id phone", 20)
        raw = store.big5(listing)
        if raw is None:
            return self.headless()
        return File(self.name(".txt"), raw, store.exhibit_of(listing))

    def workbook(self, form: str) -> File:
        """Of et: what such files are when an old program wrote them."""
        maker = Maker(self.rng, self.people.of_gbk() if form == "xlsb" else self.people, SHEET)
        listings = [
            maker.furnish(maker.listing(self.rng.choice(sorted(KINDS)), self.rng.randint(10, 30)))
            for _ in range(self.rng.randint(1, 3))
        ]
        written = {"et": "xls", "xlsm": "xlsx"}.get(form, form)
        if written in ("xlsx", "xls"):
            listings.append(self.rng.choice((maker.two_headers, maker.merged_names))(10))
        noted = self.talk.units(4, 0.5) if form == "xlsx" and self.rng.random() < 0.5 else []
        texts = [unit.text for unit in noted]
        raw, truth = store.workbook(written, listings, self.rng, texts)
        comments = prose.exhibit(noted)
        truth.records += comments.records
        truth.rows += comments.rows
        return self.file("." + form, (raw, truth))

    def database(self, form: str) -> File:
        exact = TEXT if form in ("dbase", "html") else EXACT
        listing = self.listing(exact, gbk=form == "dbase")
        if form == "dbase":
            kind = self.rng.choice(("name id phone", "name phone", "name id"))
            listing = Maker(self.rng, self.people.of_gbk(), TEXT).listing(kind, 30)
        if form == "html":
            maker = Maker(self.rng, self.people, TEXT)
            listing = self.rng.choice((maker.furnish(listing), maker.merged_names(10)))
        return self.file("." + form, data.STORES[form](listing, self.rng))

    def shape(self, form: str) -> File:
        if form in shapes.OF_PEOPLE:
            chosen = self.rng.sample(self.people.all, 25)
            return self.file("", shapes.OF_PEOPLE[form](chosen, self.rng))
        exact = TEXT if form == "html_in_html" else EXACT
        if form in shapes.OF_TWO:
            two = self.listing(exact), self.listing(exact)
            return self.file("", shapes.OF_TWO[form](*two, self.rng))
        # Totals and samples are told by the first cell of a row, which here is a key.
        kind = self.rng.choice(("name id", "name id phone credit", "name phone id health"))
        listing = Maker(self.rng, self.people, exact).listing(kind, 25)
        return self.file("", shapes.OF_LISTING[form](listing, self.rng))

    def spreadsheet_xml(self) -> File:
        maker = Maker(self.rng, self.people, SHEET)
        listing = maker.furnish(self.listing(SHEET))
        return self.file(".xls", shapes.spreadsheet_xml(listing, self.rng))

    def cards(self) -> File:
        return self.file(".vcf", data.cards(self.rng.sample(self.people.all, 15), self.rng))

    def prose(self, make: Callable[[prose.Talk, int], prose.Stored]) -> File:
        return self.file("." + make.__name__, make(self.talk, self.rng.randint(20, 40)))

    def letter(self) -> File:
        attached = [
            one for one in (self.text(), self.workbook("xlsx")) if one.truth.status == "read"
        ]
        raw = [(one.name, one.data) for one in attached]
        made = self.file(".eml", prose.eml(self.talk, 12, raw))
        for one in attached:
            made.members |= one.inside()
        return made

    def document(self) -> File:
        maker = Maker(self.rng, self.people, TEXT)
        listing = maker.listing("name phone", 10)
        table = [[store.shown(cell.value) for cell in row.cells] for row in listing.rows]
        found = store.exhibit_of(listing)
        return self.file(".docx", prose.docx(self.talk, 12, table, found))

    def plain(self) -> File:
        return self.rng.choice(
            (self.text, self.headless, self.cards, lambda: self.workbook("xlsx"))
        )()

    def archive(self, form: str) -> File:
        files = [self.plain() for _ in range(1 if form in SINGLE else self.rng.randint(1, 3))]
        if form not in SINGLE and self.rng.random() < 0.5:
            inner = self.rng.choice(("zip", "tar", "gz", "7z"))
            files.append(pack(inner, f"内{self.count}", [self.plain()], self.rng, self.password))
        self.count += 1
        made = pack(form, f"包{self.count}", files, self.rng, self.password)
        if form == "tar" and self.rng.random() < 0.5:
            return pack(self.rng.choice(sorted(SINGLE)), "", [made], self.rng, self.password)
        return made

    def locked(self) -> File:
        self.count += 1
        return no_way_in(f"锁{self.count}", [self.text(), self.cards()], self.rng)

    def damaged(self) -> File:
        self.count += 1
        return broken(f"坏{self.count}", [self.headless(), self.cards()])

    def nothing(self) -> File:
        return self.file(".txt", (b"", Exhibit()))

    def access(self) -> File:
        raw = b"\0\1\0\0Standard Jet DB\0" + self.rng.randbytes(4000)
        return self.file(".mdb", (raw, Exhibit(status="unreadable")))


Form = Callable[[Workshop], File]
TALKING = (prose.log, prose.chat_text, prose.chat_json, prose.chat_html, prose.mbox, prose.pptx)
FORMS: dict[str, Form] = {
    "text": Workshop.text,
    "headless": Workshop.headless,
    "big5": Workshop.big5,
    **{
        form: partial(Workshop.workbook, form=form)
        for form in ("xlsx", "xlsm", "xls", "et", "xlsb", "ods")
    },
    "spreadsheet_xml": Workshop.spreadsheet_xml,
    **{form: partial(Workshop.database, form=form) for form in data.STORES},
    **{
        form: partial(Workshop.shape, form=form)
        for form in (*shapes.OF_LISTING, *shapes.OF_PEOPLE, *shapes.OF_TWO)
    },
    "vcf": Workshop.cards,
    **{make.__name__: partial(Workshop.prose, make=make) for make in (*TALKING, prose.pdf)},
    "eml": Workshop.letter,
    "docx": Workshop.document,
    **{form: partial(Workshop.archive, form=form) for form in (*MANY, *SINGLE)},
    "locked": Workshop.locked,
    "damaged": Workshop.damaged,
    "empty": Workshop.nothing,
    "access": Workshop.access,
}
OFTEN = ("text",) * 7 + ("headless", "xlsx", "xls", "log")
"""What is written in more ways than the others comes more often."""

FILES = 14
"""Files in a folder."""


def exhibits(folder: Path, seed: int) -> Folder:
    shop = Workshop(seed)
    made = Folder(passwords=["不对", shop.password])
    forms = sorted((*FORMS, *OFTEN))
    random.Random(0).shuffle(forms)
    for number in range(FILES):
        one = FORMS[forms[(seed * FILES + number) % len(forms)]](shop)
        below = shop.rng.choice(("", "", "子目录/"))
        path = folder / below / one.name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(one.data)
        shown = below + one.name
        made.exhibits[shown] = one.truth
        made.exhibits |= {shown + inner: truth for inner, truth in one.members.items()}
        if shop.rng.random() < 0.1 and not one.name.endswith(tuple(SINGLE)):
            again = f"复件 {one.name}"
            (folder / again).write_bytes(one.data)
            made.exhibits[again] = one.truth
            made.exhibits |= {again + inner: truth for inner, truth in one.members.items()}
    return made


if __name__ == "__main__":
    exhibits(Path(sys.argv[1]), int(sys.argv[2]))
