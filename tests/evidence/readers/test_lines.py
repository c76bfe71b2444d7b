"""The lines of free text: places in the bytes against splitting the text."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from lvheng.evidence.cells import normalise
from lvheng.evidence.encoding import UNREAD, Text
from lvheng.evidence.readers.lines import LinesTable
from lvheng.evidence.readers.splitting import UNREAD_LINE, lines

PIECES = st.sampled_from([b"\n", b"\r", b"\r\n", b"a", b" ", "甲".encode(), b"\n" + UNREAD + b"\n"])


@given(st.lists(PIECES, max_size=12).map(b"".join))
@settings(deadline=None)
def test_lines_are_those_of_the_text(data: bytes) -> None:
    physical = lines(data.decode("utf-8", "surrogateescape")) if data else []
    # A line that could not be decoded stands for itself alone.
    physical = [UNREAD_LINE if UNREAD_LINE in line else line for line in physical]
    data = b"".join(line.encode("utf-8", "surrogateescape") + b"\n" for line in physical)
    table = LinesTable(Text(data, "utf-8"))
    found = [
        (int(number), text)
        for block in table.blocks()
        for number, text in zip(block.rows, block.columns[0].to_pylist(), strict=True)
    ]
    assert found == [
        (number, normalise(line))
        for number, line in enumerate(physical, 1)
        if line and line != UNREAD_LINE
    ]
    unread = physical.count(UNREAD_LINE)
    assert (len(table), table.unread) == (len(physical) - unread, unread)


def test_line_ends_of_every_kind() -> None:
    table = LinesTable(Text(b"a\r\nb\rc\n\nd", "utf-8"))
    (block,) = table.blocks()
    assert block.columns[0].to_pylist() == ["a", "b", "c", "d"]
    assert block.rows.tolist() == [1, 2, 3, 5]
    assert len(table) == 5
