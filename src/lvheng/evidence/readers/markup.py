"""Text out of the parts of messages and documents: HTML as lines, bytes of a stated encoding as text."""

from __future__ import annotations

import re
from typing import Any

from lvheng.evidence.encoding import UNREAD, decode
from lvheng.evidence.reasons import Unreadable

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "blockquote",
        "br",
        "dd",
        "div",
        "dl",
        "dt",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tr",
        "ul",
    ]
)
_UNSEEN = frozenset(("head", "script", "style", "template", "title"))
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "gb_2312-80": "gb18030", "big5": "big5hkscs"}


def decoded(data: bytes, stated: str | None) -> str:
    """The text of some bytes: in the encoding that is stated if it fits strictly, else by §2.

    Lines that could not be decoded are left empty. Raises `Unreadable`: not_text, nul_character.

    >>> decoded("甲".encode("gbk"), "gb2312"), decoded("甲".encode(), "gb2312")
    ('甲', '甲')
    """
    stated = (stated or "").strip().lower()
    for encoding in ("utf-8", _WIDER.get(stated, stated)):
        try:
            return data.decode(encoding).replace("\0", " ")
        except (LookupError, ValueError):  # no such encoding, or not in it
            continue
    return decode(data).data.replace(UNREAD, b"").decode()


def as_text(value: object) -> str:
    """A header or name as text; bytes beyond ASCII that a library kept as surrogates are decoded."""
    text = "" if value is None else str(value)
    try:
        text.encode()
    except UnicodeEncodeError:
        try:
            return decoded(text.encode("utf-8", "surrogateescape"), None)
        except (UnicodeEncodeError, Unreadable):
            return text.encode("utf-8", "replace").decode()
    return text


def html_lines(source: str) -> list[str]:
    """The lines of an HTML text as a reader sees them; cells of a row are separated by two spaces.

    >>> html_lines("<p>甲<b>乙</b><br>丙</p><script>x</script><table><tr><td>1<td>2</table>")
    ['甲乙', '丙', '1  2']
    """
    root = html_root(source)
    if root is None:
        return []
    pieces: list[str] = []
    _gather(root, pieces)
    lines = (" ".join(line.split(" ")).strip() for line in "".join(pieces).split("\n"))
    return [line for line in lines if line]


def html_root(source: str) -> Any:
    """The root element of an HTML text; None if there is none.

    Raises `Unreadable`: too_deep.
    """
    import lxml.etree
    import lxml.html

    parser = lxml.html.HTMLParser(no_network=True, huge_tree=True)
    try:
        root = lxml.html.document_fromstring(re.sub(r"^\s*<\?xml[^>]*>", "", source), parser=parser)
    except (lxml.etree.ParserError, ValueError):
        return None  # nothing but blanks and comments
    if any("depth" in str(error.message).lower() for error in parser.error_log):
        raise Unreadable("too_deep")  # the parser drops what stands deeper
    return root


def _gather(root: Any, pieces: list[str]) -> None:
    import lxml.etree

    skipped = None
    for event, element in lxml.etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        tag = element.tag
        if event in ("comment", "pi"):
            tail = element.tail
        elif event == "start":
            if skipped is None and tag in _UNSEEN:
                skipped = element
            if skipped is not None:
                continue
            if tag in _BLOCKS:
                pieces.append("\n")
            elif tag in ("td", "th"):
                pieces.append("  ")
            pieces.append(_spaced(element.text))
            continue
        else:
            if skipped is element:
                skipped = None
            elif skipped is None and tag in _BLOCKS:
                pieces.append("\n")
            tail = element.tail
        if skipped is None:
            pieces.append(_spaced(tail))


def _spaced(text: str | None) -> str:
    """Runs of blanks are one space in HTML."""
    return re.sub(r"[ \t\r\n\f]+", " ", text) if text else ""
