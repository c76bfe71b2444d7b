"""The exhibits: each in a table; of thousands an overview, what was not read, and where the list of all is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any

from lvheng.report.builder import Builder
from lvheng.report.document import Cell, Column, cells
from lvheng.report.numbers import grouped
from lvheng.report.words import Words

__all__ = ["exhibits"]

_LISTED = 200  # exhibits that are listed one by one
_FOLDERS = 60
_MOST = 30
_STATUSES = {
    "read": "read_short",
    "partly_read": "partly_short",
    "unreadable": "unread_short",
}
_LIST = "exhibits.csv"

Exhibit = Mapping[str, Any]


def exhibits(build: Builder, tally: Mapping[str, Any], *, whole_hash: bool = False) -> None:
    """Every exhibit in a table; if there are many, and a ledger that lists them, an overview."""
    all_of_them = tally["exhibits"]
    if len(all_of_them) > _LISTED and tally.get("ledger"):
        _overview(build, all_of_them)
    else:
        _table(build, "" if whole_hash else build.words("exhibit_table"), all_of_them, whole_hash)


def _table(
    build: Builder, caption: str, shown: Iterable[Exhibit], whole_hash: bool = False
) -> None:
    """Exhibits one by one; those not wholly read stand out."""
    words = build.words
    columns = [
        Column(words("path"), 8),
        Column("SHA-256", 9 if whole_hash else 6),
        Column(words("records"), 5, number=True),
        Column(words("status"), 4),
        Column(words("format"), 4),
        Column(words("remarks"), 8),
    ]
    rows = [_exhibit(one, words, None if whole_hash else 12) for one in shown]
    build.table(caption, columns, rows)


def _exhibit(one: Exhibit, words: Words, hash_length: int | None) -> tuple[Cell, ...]:
    status = one["status"]
    said = words(status, grouped(one.get("unread_rows", 0)))
    how = one.get("encoding", "")
    if one.get("sheets"):
        how = words("sheets", str(len(one["sheets"])))
    return (
        Cell(one["path"]),
        Cell((one["sha256"] or words("not_applicable"))[:hash_length]),
        Cell(grouped(one["records"])),
        Cell(said, "" if status == "read" else "alert"),
        Cell(how or words("not_applicable")),
        Cell(_remarks(one["reasons"], words) or words("not_applicable")),
    )


def _remarks(reasons: Sequence[Mapping[str, Any]], words: Words) -> str:
    return words("clause_break").join(
        words("times", reason[words.pick("zh", "en")], grouped(reason["count"]))
        for reason in reasons
    )


# Of many


def _overview(build: Builder, all_of_them: Sequence[Exhibit]) -> None:
    words = build.words
    files = {_file(one) for one in all_of_them}
    by_status = Counter(one["status"] for one in all_of_them)
    build.say(
        words(
            "exhibits_summary",
            all=grouped(len(all_of_them)),
            files=grouped(len(files)),
            read=grouped(by_status["read"]),
            partly=grouped(by_status["partly_read"]),
            unread=grouped(by_status["unreadable"]),
            list=_LIST,
        )
    )
    _folders(build, all_of_them)
    not_read = [one for one in all_of_them if one["status"] != "read"]
    if not_read:
        _reasons(build, not_read)
        _not_read(build, not_read)
    most = sorted(all_of_them, key=lambda one: -one["records"])[:_MOST]
    holding = [one for one in most if one["records"]]
    if holding:
        _table(build, words("most_table"), holding, whole_hash=True)


def _file(one: Exhibit) -> str:
    """The file on disk that an exhibit is, or is in."""
    return str(one.get("inside", one["path"]))


def _folders(build: Builder, all_of_them: Sequence[Exhibit]) -> None:
    """Counts by folder, as deep as the table stays short."""
    words = build.words
    above = [one["path"].split("/")[:-1] for one in all_of_them]
    deepest = max(map(len, above))
    depth = next(
        depth
        for depth in range(deepest, -1, -1)
        if len({tuple(folders[:depth]) for folders in above}) <= _FOLDERS
    )
    many: dict[str, Counter[str]] = {}
    for one, folders in zip(all_of_them, above, strict=True):
        of = many.setdefault("/".join(folders[:depth]), Counter())
        of.update({one["status"]: 1, "all": 1, "records": one["records"]})
    names = ("all", *_STATUSES, "records")
    titles = ("exhibits", *_STATUSES.values(), "records")
    columns = [Column(words("folder"), 8)]
    columns += [Column(words(title), 3, number=True) for title in titles]
    rows = [
        cells(folder or words("this_folder"), *(grouped(of[name]) for name in names))
        for folder, of in many.items()
    ]
    build.table(words("folder_table"), columns, rows)


def _reasons(build: Builder, not_read: Sequence[Exhibit]) -> None:
    words = build.words
    many = Counter(
        (reason[words.pick("zh", "en")], one["status"])
        for one in not_read
        for reason in one["reasons"]
    )
    columns = [Column(words("reason"), 12), Column(words("status"), 4)]
    columns.append(Column(words("exhibits"), 3, number=True))
    rows = [
        cells(reason, words(_STATUSES[status]), grouped(number))
        for (reason, status), number in many.most_common()
    ]
    build.table(words("reason_table"), columns, rows)


def _not_read(build: Builder, not_read: Sequence[Exhibit]) -> None:
    """What was not wholly read, in one row for each file on disk with all that is in it."""
    words = build.words
    columns = [
        Column(words("file"), 13),
        Column("SHA-256", 22),  # in two lines
        Column(words("not_read"), 6, number=True),
        Column(words("remarks"), 21),
    ]
    rows = []
    for path, group in groupby(not_read, _file):
        of = list(group)
        own = next((one["sha256"] for one in of if one["path"] == path), None)
        reasons = Counter(reason[words.pick("zh", "en")] for one in of for reason in one["reasons"])
        said = (
            words("of_exhibits", reason, grouped(number)) if len(of) > 1 else reason
            for reason, number in reasons.most_common()
        )
        remarks = words("clause_break").join(said)
        rows.append(cells(path, own or words("not_applicable"), grouped(len(of)), remarks))
    build.table(words("not_read_table"), columns, rows[:_LISTED])
    if len(rows) > _LISTED:
        build.note(words("rest_listed", grouped(len(rows) - _LISTED), _LIST))
