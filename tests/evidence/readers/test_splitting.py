"""The compiled splitter gives what the obvious one gives; no row is lost for its shape."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from lvheng.evidence.encoding import UNREAD
from lvheng.evidence.readers.splitting import BLANKS, UNREAD_LINE, Split, lines, rows

PIECES = st.sampled_from(
    [
        "a",
        "张",
        ",",
        "\t",
        "|",
        ";",
        "-",
        "----",
        '"',
        '""',
        "\n",
        "\r",
        "\r\n",
        " ",
        "\u3000",
        "\udcff",
    ]
)
TEXTS = st.lists(PIECES, max_size=60).map("".join)


def by_kernel(text: str, delimiter: str) -> list[tuple[int, list[str]]]:
    split = Split(text.encode("utf-8", "surrogateescape"), delimiter)
    every = range(len(split))
    found = []
    for row in every:
        import numpy as np

        columns = split.columns(np.array([row]))
        cells = [column.cast("large_binary")[0].as_py() for column in columns]
        found.append((int(split.line[row]), [c.decode("utf-8", "surrogateescape") for c in cells]))
    return found


@given(TEXTS, st.sampled_from([",", "\t", "|", ";", "----", "", BLANKS]))
@settings(max_examples=800, deadline=None)
@example('"\n' * 19 + 'a",b\n', ",")
@example('"' + "a\n" * 19 + 'a",b\n', ",")
@example('"' + "a\n" * 20 + 'a",b\n', ",")
@example("-----\n---a", "----")
def test_kernel_is_its_twin(text: str, delimiter: str) -> None:
    text = "\n".join(UNREAD_LINE if UNREAD_LINE in line else line for line in lines(text))
    assert by_kernel(text, delimiter) == list(rows(lines(text), delimiter))


@given(TEXTS, st.sampled_from([",", ""]))
@settings(deadline=None)
def test_every_line_is_in_a_row_or_empty(text: str, delimiter: str) -> None:
    physical = lines(text)
    begins = [line for line, _ in rows(physical, delimiter)]
    assert begins == sorted(set(begins))
    if '"' not in text:
        assert begins == [number for number, line in enumerate(physical, 1) if line]
        empty = Split(text.encode("utf-8", "surrogateescape"), delimiter).empty
        assert len(begins) + empty == len(physical)


@pytest.mark.parametrize(("crossed", "many"), [(19, 1), (20, 21)])
def test_a_quote_runs_over_twenty_lines(crossed: int, many: int) -> None:
    text = '"' + "x\n" * crossed + 'x",b'
    split = Split(text.encode(), ",")
    assert len(split) == many
    assert split.unclosed == (many > 1)


def test_unread_lines_are_known() -> None:
    split = Split(b"a,b\n" + UNREAD + b"\nc", ",")
    assert split.unread().tolist() == [False, True, False]
