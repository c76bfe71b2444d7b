"""Text, HTML, Word and PDF by content; what cannot be read is one clear error. All made here."""

from __future__ import annotations

import builtins
import io

import pytest

from lvheng.errors import InputError, MissingExtra
from lvheng.narrative.claims.checking import check
from lvheng.narrative.claims.documents import read

from .sentences import ON

SAID = "侵犯公民个人信息罪可以判处管制。"


def html():
    return (
        "<!DOCTYPE html><html><head><title>题</title><style>p{}</style></head><body><h1>量刑</h1>"
        "<p>侵犯<b>公民</b>个人信息罪可以判处管制。</p><script>刑法第999条</script><!-- 刑法第998条 --></body></html>"
    ).encode()


def docx():
    import docx

    document = docx.Document()
    document.add_paragraph("量刑")
    document.add_paragraph(SAID)
    table = document.add_table(1, 1)
    table.cell(0, 0).text = "刑法第999条"
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()


def pdf():
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.pdfgen import canvas

    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    data = io.BytesIO()
    page = canvas.Canvas(data)
    page.setFont("STSong-Light", 12)
    page.drawString(72, 700, SAID)
    page.save()
    return data.getvalue()


@pytest.mark.parametrize(
    ("data", "form"),
    [
        (SAID.encode(), "text"),
        (SAID.encode("utf-8-sig"), "text"),
        (SAID.encode("gb18030"), "text"),
        (SAID.encode("utf-16"), "text"),
        (html(), "html"),
        (docx(), "docx"),
        (pdf(), "pdf"),
    ],
    ids=["utf-8", "bom", "gb18030", "utf-16", "html", "docx", "pdf"],
)
def test_the_same_sentence_in_every_form(data, form):
    document = read(data, "x")
    assert document.form == form
    assert SAID in document.text
    (wrong,) = [f for f in check(document.text, ON) if f.verdict == "wrong"]
    assert document.text[wrong.start : wrong.end] == wrong.text


def test_html_is_what_a_reader_sees():
    text = read(html(), "x").text
    assert text.split("\n") == ["量刑", SAID]


def test_cells_of_a_word_table_are_read():
    assert "not_found" in {f.verdict for f in check(read(docx(), "x").text, ON)}


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"%PDF-1.7 broken", "unreadable"),
        (b"PK\x03\x04 word/document.xml broken", "unreadable"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\xff\xfe", "not_text"),
        (b"<html><body><img src=x></body></html>", "no_text"),
        (b"\xff\xfe\x00", "not_text"),
    ],
)
def test_what_cannot_be_read_is_one_error(data, code):
    with pytest.raises(InputError) as error:
        read(data, "甲.pdf")
    assert [p.code for p in error.value.problems] == [code]
    assert error.value.problems[0].where == "甲.pdf"


@pytest.mark.parametrize(
    ("data", "package"), [(html(), "lxml"), (docx(), "docx"), (pdf(), "pypdfium2")]
)
def test_a_missing_extra_is_named(monkeypatch, data, package):
    real = builtins.__import__

    def without(name, *args, **kwargs):
        if name.partition(".")[0] == package:
            raise ModuleNotFoundError(name=name)
        return real(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(MissingExtra) as error:
        read(data, "x")
    assert error.value.extra == "evidence"
    assert package in str(error.value)
