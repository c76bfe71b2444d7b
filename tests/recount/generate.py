"""Folders of messy exhibits, made from a seed.

    python -m tests.recount.generate DIR SEED

No literal number of a person stands in the source: all are derived from the seed, and nobody's.
"""

from __future__ import annotations

import io
import random
import sys
import zipfile
from dataclasses import dataclass, field
from pathlib import Path

from .generate_files import write_text, write_xls, write_xlsx
from .generate_people import People, digits
from .generate_tables import KINDS, Sheet, Tables

FILE_NAMES = ("客户名单", "导出 2024", "data", "新建文本文档", "A-1", "备份(2)", "泄露库")


@dataclass
class Truth:
    """What is so by construction, whatever a reader makes of it."""

    records: dict[str, int] = field(default_factory=dict)  # record rows written, by exhibit
    persons: dict[str, int] = field(default_factory=dict)  # different valid IDs, by exhibit
    unreadable: set[str] = field(default_factory=set)


def generate(folder: Path, seed: int) -> Truth:
    rng = random.Random(seed)
    people = People(rng, rng.randint(50, 120))
    tables = Tables(rng, people)
    truth = Truth()
    kinds = rng.sample(sorted(KINDS), rng.randint(7, 14))
    (folder / "子目录").mkdir(parents=True)
    for number in range(rng.randint(5, 10)):
        directory = rng.choice(("", "", "子目录/"))
        stem = f"{directory}{rng.choice(FILE_NAMES)}{number}"
        form = rng.choice(("text", "text", "text", "xlsx", "xls"))
        if form == "text":
            shown = stem + rng.choice((".csv", ".txt", ".tsv", "", ".dat"))
            table = tables.table(rng.choice(kinds), rng.randint(30, 300), typed=False)
            records = write_text(folder / shown, table, rng)
        else:
            shown = stem + rng.choice((f".{form}", f".{form}", ".bin", ""))
            sheets = [sheet(tables, rng.choice(kinds)) for _ in range(rng.randint(1, 3))]
            sheets[0].visibility = "visible"
            write = write_xlsx if form == "xlsx" else write_xls
            write(folder / shown, sheets, rng)
            counts = [one.records for one in sheets]
            records = None if None in counts else sum(counts)
        if records is not None:
            truth.records[shown] = records
    simple_list(folder, people, truth)
    add_oddities(folder, rng, truth)
    return truth


def sheet(tables: Tables, kind: str) -> Sheet:
    made = tables.table(kind, tables.rng.randint(10, 120), typed=True)
    made.visibility = tables.rng.choice(("visible", "visible", "hidden", "very hidden"))
    return made


def simple_list(folder: Path, people: People, truth: Truth) -> None:
    """A plain list, whose right count needs no procedure to know."""
    chosen = [people.rng.choice(people.all) for _ in range(80)]
    lines = ["姓名,身份证号", *(f"{person.name},{person.id18}" for person in chosen)]
    (folder / "simple.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    truth.records["simple.csv"] = len(chosen)
    truth.persons["simple.csv"] = len({person.id18 for person in chosen})


def add_oddities(folder: Path, rng: random.Random, truth: Truth) -> None:
    noise = bytes(rng.randrange(256) for _ in range(1500)) + b"\0" * 20
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as packed:
        packed.writestr("word/document.xml", digits(rng, 500))
    book = io.BytesIO()
    with zipfile.ZipFile(book, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/workbook.xml", digits(rng, 5000))
    odd = {
        "noise.dat": noise,
        "other.docx": archive.getvalue(),
        "broken.xlsx": book.getvalue()[:900],
        "picture.png": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + noise,
    }
    for name, data in odd.items():
        if rng.random() < 0.3:
            (folder / name).write_bytes(data)
            truth.unreadable.add(name)
    if rng.random() < 0.3:
        (folder / "empty.txt").write_bytes(b"")
        truth.records["empty.txt"] = 0
    if rng.random() < 0.2:
        (folder / "link.csv").symlink_to(folder / "simple.csv")
        truth.unreadable.add("link.csv")


if __name__ == "__main__":
    generate(Path(sys.argv[1]), int(sys.argv[2]))
