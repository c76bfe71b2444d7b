"""The terminal: 80 columns, findings first, plain where it is not a terminal."""

import io

import pytest
from rich.cells import cell_len
from rich.console import Console

from lvheng.report import opinion_text, tally_text


def printed(renderable):
    file = io.StringIO()
    Console(file=file, width=80, highlight=False).print(renderable)
    return file.getvalue()


def test_the_opinion_fits_and_is_whole(opinion, case):
    text = printed(opinion_text(opinion, case))
    assert max(map(cell_len, text.splitlines())) <= 80
    assert "…" not in text
    assert "\x1b" not in text


def test_findings_stand_before_what_would_change_them(zh, case):
    text = printed(opinion_text(zh, case))
    assert text.index("情节严重") < text.index("可能改变结论的事项")
    assert "第三项信息条数 190 ≥ 50" in text
    assert text.index("co（单位）") < text.index("可能改变结论的事项：zhang")


def test_no_mark_of_the_end_stands_at_the_beginning_of_a_line(zh, case):
    lines = printed(opinion_text(zh, case)).splitlines()
    assert not [line for line in lines if line.lstrip()[:1] and line.lstrip()[0] in "，。；、）"]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_tally_fits_and_names_what_was_not_read(tally, language):
    text = printed(tally_text(tally, language))
    assert max(map(cell_len, text.splitlines())) <= 80
    assert "…" not in text
    assert "10,000" in text
    assert "三/加密.xlsx" in text
    assert "一/客户.xlsx" not in text
