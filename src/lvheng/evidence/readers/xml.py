"""XML: repeated elements are rows (§15). Nothing that it declares is replaced, nothing is fetched."""

from __future__ import annotations

from collections import Counter
from typing import Any

from lvheng.evidence.encoding import UNREAD, decode
from lvheng.evidence.readers import Table, spreadsheet_xml
from lvheng.evidence.readers.tree import Members, Tree
from lvheng.evidence.reasons import Unreadable


def tables(data: bytes, reasons: Counter[str]) -> list[Table]:
    """The tables of an XML text. Raises `Unreadable`: not_text, nul_character, corrupt_file, too_deep."""
    root = parsed(data, reasons)
    if spreadsheet_xml.is_workbook(root):
        return spreadsheet_xml.tables(root, reasons)
    tree = Tree(reasons)
    try:
        value = _value(root, reasons)
        tree.whole(value if isinstance(value, Members) else Members([(_name(root), value)]))
    except RecursionError:
        raise Unreadable("too_deep") from None
    return tree.tables()


def parsed(data: bytes, reasons: Counter[str]) -> Any:
    """The root element, in our decoding (§2)."""
    from lxml import etree

    text = decode(data)
    reasons["undecodable_line"] += text.unread
    reasons["mixed_encoding"] += text.mixed
    content = text.data.replace(UNREAD, b"")

    def parser(*, recover: bool) -> Any:
        return etree.XMLParser(
            encoding="utf-8",
            resolve_entities=False,
            load_dtd=False,
            no_network=True,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
            recover=recover,
        )

    try:
        return etree.fromstring(content, parser(recover=False))
    except etree.XMLSyntaxError:
        reasons["malformed"] += 1
    try:
        root = etree.fromstring(content, parser(recover=True))
    except etree.XMLSyntaxError:
        root = None
    if root is None:
        raise Unreadable("corrupt_file")
    return root


def _value(element: Any, reasons: Counter[str]) -> Any:
    """An element as `Members`, or as its text if it has nothing else."""
    children = [child for child in element if isinstance(child.tag, str)]
    reasons["entity_not_expanded"] += len(element) - len(children)
    text = _text(element)
    if not children and not element.attrib:
        return text
    members = Members(
        ("@" + name.rpartition("}")[2], value) for name, value in element.attrib.items()
    )
    times = Counter(map(_name, children))
    lists: dict[str, list[Any]] = {}
    for child in children:
        name = _name(child)
        value = _value(child, reasons)
        if times[name] == 1:
            members.append((name, value))
        elif name in lists:
            lists[name].append(value)
        else:
            lists[name] = [value]
            members.append((name, lists[name]))
    if text:
        members.append(("text", text))
    return members


def _text(element: Any) -> str:
    """The text of an element itself."""
    parts = [element.text, *(child.tail for child in element)]
    return "".join(part for part in parts if part and not part.isspace()).strip()


def _name(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]
