"""The text of a document to be checked: plain text, HTML, Word or PDF, told apart by content.

HTML, Word and PDF need the libraries of the extra `evidence`; plain text needs none. Offsets of findings in
these documents count characters of the text that is read here.
"""

from __future__ import annotations

import codecs
import io
import re
from dataclasses import dataclass
from typing import Any, Literal

from lvheng.errors import InputError, MissingExtra, Problem

__all__ = ["Document", "read"]

Form = Literal["text", "html", "docx", "pdf"]
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_HTML = re.compile(
    r"^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*(?:<!doctype\s+html|<html|<head|<body|<div|<p|<h[1-6]|<article|<section|<table|<ul|<meta|<span)\b",
    re.I | re.S,
)
_BLOCKS = re.compile(
    "address|article|aside|blockquote|br|d[dlt]|div|fig(?:caption|ure)|footer|form|h[1-6r]|header|li|main|nav|[ou]l|p|pre|section|table|tr"
)
_UNSEEN = ("head", "noscript", "script", "style", "template", "title")
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@dataclass(frozen=True)
class Document:
    text: str
    form: Form


def read(data: bytes, where: str) -> Document:
    """The text of some bytes; `where` names them in errors.

    Raises `InputError`: unreadable, encrypted, no_text, not_text; `MissingExtra`.

    >>> read("<p>甲<br>乙</p>".encode(), "x")
    Document(text='甲\\n乙', form='html')
    """
    if data.startswith(b"%PDF-") or b"%PDF-" in data[:1024]:
        return Document(_with(_pdf, data, where), "pdf")
    if data.startswith(b"PK\x03\x04") and b"word/" in data:
        return Document(_with(_docx, data, where), "docx")
    text = _decoded(data, where)
    if _HTML.match(text[:4000]):
        return Document(_with(_html, text, where), "html")
    return Document(text, "text")


def _with(reader: Any, given: Any, where: str) -> str:
    try:
        text = reader(given, where)
    except ImportError as missing:
        raise MissingExtra("evidence", (missing.name or "").partition(".")[0]) from None
    if not text.strip():
        raise InputError(
            Problem("no_text", where, "读不到文字：可能是扫描件，请先识别文字", "no text in it: perhaps a scan; recognise its characters first")
        )  # fmt: skip
    return str(text)


def _decoded(data: bytes, where: str) -> str:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding, where)
    for encoding in ("utf-8", "gb18030"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise _not_text(where)


def _strict(data: bytes, encoding: str, where: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        raise _not_text(where) from None


def _not_text(where: str) -> InputError:
    return InputError(
        Problem(
            "not_text", where, "不是可读的文字；可读的是 UTF-8、GB18030 文本，HTML，docx，pdf",
            "not text that can be read; readable are UTF-8 and GB18030 text, HTML, docx, pdf",
        )
    )  # fmt: skip


def _broken(where: str, form: str) -> InputError:
    return InputError(
        Problem(
            "unreadable",
            where,
            f"{form} 文件已损坏，不能打开",
            f"the {form} file is damaged and cannot be opened",
        )
    )


def _html(source: str, where: str) -> str:
    """The lines that a reader of the page sees."""
    import lxml.etree
    import lxml.html

    parser = lxml.html.HTMLParser(
        no_network=True, remove_comments=True, remove_pis=True, huge_tree=True
    )
    source = re.sub(r"^\s*<\?xml[^>]*>", "", source)
    try:
        root = lxml.html.document_fromstring(source, parser=parser)
    except (lxml.etree.ParserError, ValueError):
        return ""
    lxml.etree.strip_elements(root, *_UNSEEN, with_tail=False)
    pieces: list[str] = []
    for event, element in lxml.etree.iterwalk(root, events=("start", "end")):
        block = isinstance(element.tag, str) and _BLOCKS.fullmatch(element.tag)
        if block:
            pieces.append("\n")
        said = element.text if event == "start" else element.tail
        pieces.append(re.sub(r"[ \t\r\n\f]+", " ", said or ""))
    lines = (line.strip() for line in "".join(pieces).split("\n"))
    return "\n".join(line for line in lines if line)


def _docx(data: bytes, where: str) -> str:
    """Paragraphs and the cells of tables, in their order, as they are printed."""
    import docx

    try:
        body = docx.Document(io.BytesIO(data)).element.body
    except Exception:  # noqa: BLE001  the library raises whatever the damage leads to
        raise _broken(where, "docx") from None
    return "\n".join(
        "".join(
            "\n" if piece.tag in (f"{_W}br", f"{_W}cr") else piece.text or ""
            for piece in paragraph.iter(f"{_W}t", f"{_W}br", f"{_W}cr")
        )
        for paragraph in body.iter(f"{_W}p")
    )


def _pdf(data: bytes, where: str) -> str:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as problem:
        if "password" in str(problem).lower():
            raise InputError(
                Problem(
                    "encrypted",
                    where,
                    "pdf 有密码，请先解密",
                    "the pdf has a password: decrypt it first",
                )
            ) from None
        raise _broken(where, "pdf") from None
    with document:
        pages = [
            document[number].get_textpage().get_text_bounded() for number in range(len(document))
        ]
    return "\n".join(pages).replace("\r\n", "\n").replace("\ufffe", "")
