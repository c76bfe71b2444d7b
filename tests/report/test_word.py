"""The Word file: it opens, its tables break well, its fonts are Chinese, and it says what the page says."""

import io
import sys
import zipfile
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

from lvheng.errors import MissingExtra
from lvheng.report import write_docx
from lvheng.report.compose import compose
from lvheng.report.document import Clause, Folded, Heading, Law, Paragraph, Table
from lvheng.report.word import docx_bytes

from .conftest import DAY


@pytest.fixture
def document(opinion, case, tally):
    return compose(opinion, case, tally, {}, DAY)


@pytest.fixture
def file(document):
    return docx.Document(io.BytesIO(docx_bytes(document, DAY)))


def texts(file):
    return [element.text or "" for element in file.element.body.iter(qn("w:p"))]


def test_it_says_what_the_document_says(document, file):
    written = "\n".join("".join(t.text or "" for t in p.iter(qn("w:t"))) for p in file.element.body.iter(qn("w:p")))  # fmt: skip

    def expect(block):
        match block:
            case Heading() | Paragraph():
                yield block.text
            case Table():
                yield from (line for row in block.rows for cell in row for line in cell.text.split("\n"))  # fmt: skip
            case Clause():
                yield from (block.citation, block.quote, block.verdict, block.note)
                yield from (step.text for step in block.steps)
            case Law():
                yield from (block.citation, *block.paragraphs)
            case Folded():
                for inner in block.blocks:
                    yield from expect(inner)

    missing = [text for block in document.blocks for text in expect(block) if text not in written]
    assert missing == []


def test_header_rows_are_repeated_and_rows_do_not_break(file):
    rows = list(file.element.body.iter(qn("w:tr")))
    assert all(row.trPr.find(qn("w:cantSplit")) is not None for row in rows)
    headers = [row for row in rows if row.trPr.find(qn("w:tblHeader")) is not None]
    charts = 1
    assert len(headers) == len(file.tables) - charts


def test_chinese_fonts_are_set_for_chinese(file):
    fonts = {
        name: file.styles[name].element.rPr.rFonts.get(qn("w:eastAsia"))
        for name in ("Report Title", "Heading 1", "Heading 2", "Report Body", "Report Cell")
    }
    assert list(fonts.values()) == ["方正小标宋简体", "黑体", "楷体_GB2312", "仿宋_GB2312", "宋体"]
    assert not any(
        attribute.endswith("Theme")
        for name in fonts
        for attribute in file.styles[name].element.rPr.rFonts.attrib
    )


def test_fonts_that_are_not_installed_have_substitutes(document):
    with zipfile.ZipFile(io.BytesIO(docx_bytes(document, DAY))) as parts:
        table = parts.read("word/fontTable.xml").decode()
    assert '<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋,' in table


def test_the_page_is_a4_with_a_numbered_footer(file):
    section = file.sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    assert "PAGE" in section.footer._element.xml
    assert section.footer.paragraphs[0].text.startswith("— ")


def test_the_first_line_is_indented_by_two_characters_in_chinese(zh, case):
    file = docx.Document(io.BytesIO(docx_bytes(compose(zh, case, None, {}, DAY), DAY)))
    indent = file.styles["Report Body"].element.pPr.ind
    assert indent.get(qn("w:firstLineChars")) == "200"


def test_bars_stay_within_their_track(file):
    for table in file.tables:
        grid = len(table._tbl.tblGrid.findall(qn("w:gridCol")))
        for row in table._tbl.findall(qn("w:tr")):
            spans = (cell.tcPr.find(qn("w:gridSpan")) for cell in row.findall(qn("w:tc")))
            widths = [1 if span is None else int(span.get(qn("w:val"))) for span in spans]
            assert sum(widths) == grid


def test_the_same_input_gives_the_same_bytes(zh, case, tally, tmp_path: Path):
    first, second = tmp_path / "1.docx", tmp_path / "2.docx"
    for path in (first, second):
        write_docx(path, zh, case, tally, {"a1": tally}, DAY)
    assert first.read_bytes() == second.read_bytes()
    with zipfile.ZipFile(first) as parts:
        assert {part.date_time for part in parts.infolist()} == {(2026, 11, 21, 0, 0, 0)}


def test_the_properties_are_those_of_the_report(file, document):
    properties = file.core_properties
    assert properties.title == f"{document.title} {document.subtitle}"
    assert properties.created.date() == properties.modified.date() == DAY


def test_a_hostile_title_is_only_text(zh, case):
    hostile = "<script>&\x07"
    content = docx_bytes(compose({**zh, "title": hostile}, case, None, {}, DAY), DAY)
    assert "<script>&" in docx.Document(io.BytesIO(content)).paragraphs[1].text


def test_a_missing_extra_is_named(zh, case, monkeypatch):
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(MissingExtra, match=r"lvheng\[report\]"):
        docx_bytes(compose(zh, case, None, {}, DAY), DAY)
