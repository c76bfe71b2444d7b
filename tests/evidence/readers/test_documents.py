"""Documents: docx, pptx, pdf, vcf. Every fixture is made here; numbers come from a seed."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Callable
from typing import Any

import docx
import pptx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from lvheng.evidence.readers import Table, pdf, slides, vcard, word
from lvheng.evidence.reasons import Unreadable

PICTURE = (
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0:~\x9bU\0\0\0\nIDATx\x9cc`\0\0\0\x02"
    b"\0\x01H\xaf\xa4q\0\0\0\0IEND\xaeB`\x82"
)


def content(table: Table) -> list[tuple[str, ...]]:
    """The cells of a table, row by row."""
    rows: list[tuple[str, ...]] = []
    for block in table.blocks():
        rows += zip(*(column.to_pylist() for column in block.columns), strict=True)
    return rows


def named(tables: list[Table]) -> dict[str, list[tuple[str, ...]]]:
    return {table.name: content(table) for table in tables}


def saved(document: Any) -> bytes:
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def test_word_gives_every_paragraph_and_table() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("第一段")
    document.sections[0].header.paragraphs[0].text = "页眉"
    document.sections[0].footer.paragraphs[0].text = "页脚"
    document.add_comment(paragraph.runs, text="批注一", author="甲")
    space = nsdecls("w")
    added = parse_xml(
        f"<w:p {space}><w:ins w:id='1' w:author='a'><w:r><w:t>新增</w:t></w:r></w:ins>"
        "<w:del w:id='2' w:author='a'><w:r><w:delText>删去</w:delText></w:r></w:del>"
        "<w:r><w:tab/><w:t>后</w:t></w:r></w:p>"
    )
    held = parse_xml(
        f"<w:sdt {space}><w:sdtContent><w:p><w:r><w:t>控件</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )
    box = parse_xml(
        f"<w:p {space} xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'>"
        "<w:r><w:t>框外</w:t><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><w:txbxContent><w:p>"
        "<w:r><w:t>框内</w:t></w:r></w:p></w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict>"
        "<w:txbxContent><w:p><w:r><w:t>框内</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>"
    )
    for element in (added, held, box):
        paragraph._p.addnext(element)
    table = document.add_table(3, 2)
    for row, cells in enumerate((("姓名", "手机"), ("甲", "一"), ("", "二"))):
        for column, text in enumerate(cells):
            table.cell(row, column).text = text
    table.cell(1, 0).merge(table.cell(2, 0)).text = "甲"
    inner = table.cell(1, 1).add_table(1, 1)
    inner.cell(0, 0).text = "内表"
    document.add_picture(io.BytesIO(PICTURE))
    data = saved(document)
    found = named(word.tables(data, Counter()))
    assert {text for (text,) in found["正文"]} >= {"第一段", "新增删去\t后", "控件", "框外"}
    assert "框内" not in {text for (text,) in found["正文"]}
    assert found["文本框"] == [("框内",)]
    assert {text for (text,) in found["页眉页脚"]} == {"页眉", "页脚"}
    assert found["批注"] == [("批注一",)]
    assert found["表1"][0] == ("姓名", "手机")
    assert found["表1"][2] == ("甲", "二")
    assert found["表2"] == [("内表",)]
    assert [content for _, content in word.members(data)] == [PICTURE]


def test_slides_give_texts_notes_groups_and_tables() -> None:
    presentation = pptx.Presentation()
    slide = presentation.slides.add_slide(presentation.slide_layouts[5])
    slide.shapes.title.text = "标题\n第二行"
    slide.notes_slide.notes_text_frame.text = "备注页"
    group = slide.shapes.add_group_shape()
    group.shapes.add_textbox(0, 0, 9, 9).text_frame.text = "组内"
    table = slide.shapes.add_table(2, 2, 0, 0, 9, 9).table
    table.cell(0, 0).text = "姓名"
    table.cell(0, 0).merge(table.cell(0, 1))
    table.cell(1, 1).text = "乙"
    slide._element.set("show", "0")
    slide.shapes.add_picture(io.BytesIO(PICTURE), 0, 0)
    data = saved(presentation)
    found = named(slides.tables(data, Counter()))
    texts = [text for _, text in found[""]]
    assert {"标题", "第二行", "备注页", "组内"} <= set(texts)
    assert found["表1"] == [("姓名", "姓名"), ("", "乙")]
    assert [content for _, content in slides.members(data)] == [PICTURE]


@pytest.fixture
def paper() -> Callable[..., bytes]:
    """Makes a PDF of pages of lines; None is a page with a picture alone."""
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))

    def make(*pages: list[str] | None, **options: Any) -> bytes:
        from PIL import Image
        from reportlab.lib.utils import ImageReader

        file = io.BytesIO()
        canvas = Canvas(file, **options)
        for lines in pages:
            canvas.setFont("STSong-Light", 12)
            for number, line in enumerate(lines or []):
                canvas.drawString(50, 800 - 20 * number, line)
            if lines is None:
                canvas.drawImage(ImageReader(Image.new("L", (40, 40))), 50, 50)
            canvas.showPage()
        canvas.save()
        return file.getvalue()

    return make


def test_pdf_gives_the_lines_of_its_pages(paper: Callable[..., bytes]) -> None:
    reasons: Counter[str] = Counter()
    data = paper(["姓名 张三", "电话 一二三"], ["第二页"], None)
    table = pdf.tables(data, reasons)[0]
    assert content(table) == [("1", "姓名 张三"), ("1", "电话 一二三"), ("2", "第二页")]
    assert (table.header, table.form) == (("page", "text"), "prose")
    assert reasons["page_needs_ocr"] == 1


def test_pdf_that_cannot_be_read_says_why(paper: Callable[..., bytes]) -> None:
    def why(data: bytes) -> str:
        with pytest.raises(Unreadable) as caught:
            pdf.tables(data, Counter())
        return caught.value.code

    assert why(paper(None, None)) == "needs_ocr"
    assert why(paper(["甲"], encrypt="secret")) == "encrypted"
    assert why(b"%PDF-1.7\nnothing") == "corrupt_file"


@pytest.mark.parametrize("reader", [word, slides])
def test_damaged_packages_are_unreadable(reader: Any) -> None:
    whole = saved(docx.Document() if reader is word else pptx.Presentation())
    for data in (whole[: len(whole) // 2], b"PK\x03\x04" + bytes(100)):
        with pytest.raises(Unreadable, match="corrupt_file"):
            reader.tables(data, Counter())


def test_word_expands_no_entity() -> None:
    import zipfile

    source, made = io.BytesIO(saved(docx.Document())), io.BytesIO()
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "word/document.xml":
                begin = b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
                part = part.replace(b"<w:body>", b"<w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p>")
                head, _, rest = part.partition(b"?>")
                part = head + b"?>" + begin + rest
            new.writestr(name, part)
    found = word.tables(made.getvalue(), Counter())
    assert "root:" not in str(named(found))


CARD = (
    "BEGIN:VCARD\r\nVERSION:{version}\r\nN:{family};{given};;;\r\nFN:{name}\r\n{rest}END:VCARD\r\n"
)


def test_vcard_gives_a_row_to_a_card() -> None:
    source = CARD.format(
        version="3.0",
        family="张",
        given="三",
        name="张三",
        rest="TEL;TYPE=CELL:1-2\r\nTEL:3\r\nEMAIL:a@b.example\r\nADR:;;文三路1号;杭州市;浙江省;;中国\r\nORG:某厂;销售部\r\n",
    ) + CARD.format(version="3.0", family="李", given="四", name="", rest="NOTE:旧号\r\n  5\r\n")
    table = vcard.tables(source.encode(), Counter())[0]
    assert table.header == ("姓名", "电话", "电话", "邮箱", "地址", "单位", "备注")
    first, second = content(table)
    assert first == (
        "张三",
        "1-2",
        "3",
        "a@b.example",
        "中国浙江省杭州市文三路1号",
        "某厂 销售部",
        "",
    )
    assert second == ("李四", "", "", "", "", "", "旧号 5")


def test_vcard_of_old_phones_is_quoted_printable_and_may_be_damaged() -> None:
    old = "BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E5=BC=A0;=E4=B8=89;;;\nTEL;CELL:12\nEND:VCARD\n"
    reasons: Counter[str] = Counter()
    table = vcard.tables((old + "BEGIN:VCARD\nTEL:3\n" + old).encode(), reasons)[0]
    assert [row[:2] for row in content(table)] == [("张三", "12")] * 2
    assert (table.unread, reasons["unread_part"]) == (1, 1)


@pytest.mark.parametrize(
    ("kind", "library", "opener"),
    [
        ("word", "docx", "Document"),
        ("slides", "pptx", "Presentation"),
        ("outlook_message", "oxmsg", "Message"),
    ],
)
def test_want_of_memory_is_not_called_damage(
    read, monkeypatch, kind: str, library: str, opener: str
) -> None:
    def full(*_: object) -> None:
        raise MemoryError

    full.load = full  # type: ignore[attr-defined]
    monkeypatch.setattr(f"{library}.{opener}", full)
    with pytest.raises(MemoryError):
        read(kind, b"PK")
