"""Page, fonts and styles of the Word report: A4 and the type sizes of GB/T 9704."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

__all__ = ["TEXT_WIDTH", "set_fonts", "set_up"]

TEXT_WIDTH = Mm(156)
"""The width of the type area: A4 less 28 mm and 26 mm."""

_TITLE, _BODY, _HEI, _KAI, _TABLE = "方正小标宋简体", "仿宋_GB2312", "黑体", "楷体_GB2312", "宋体"
_LATIN = "Times New Roman"
_BODY_SIZE, _LATIN_SIZE, _LATIN_LINE = 16, 12, 18
"""三号 is the size of Chinese body text; Latin text of that size is too large."""
_FALLBACKS = {
    "方正小标宋简体": "宋体,SimSun,STSong,Noto Serif CJK SC",
    "仿宋_GB2312": "仿宋,FangSong,STFangsong,Noto Serif CJK SC",
    "黑体": "SimHei,STHeiti,Noto Sans CJK SC",
    "楷体_GB2312": "楷体,KaiTi,STKaiti,Noto Serif CJK SC",
    "宋体": "SimSun,STSong,Noto Serif CJK SC",
}
"""Fonts to take where the font of the standard is not installed."""


@dataclass(frozen=True)
class _Style:
    """One paragraph style: font, size, exact line height, and how it stands."""

    name: str
    font: str
    size: float
    line: float
    bold: bool = False
    centred: bool = False
    indent: bool = False
    """A first line indented by two characters."""
    before: float = 0
    after: float = 0
    left: float = 0
    keep: bool = False
    shaded: bool = False


_STYLES = (
    _Style("Report Title", _TITLE, 22, 34, bold=True, centred=True, after=6),
    _Style("Report Subtitle", _KAI, 16, 28, centred=True, after=6),
    _Style("Report Facts", _BODY, 12, 22, centred=True, after=4),
    _Style("Report Notice", _BODY, 12, 20, centred=True, after=8, shaded=True),
    _Style("Heading 1", _HEI, 16, 28, indent=True, before=14, after=4, keep=True),
    _Style("Heading 2", _KAI, 16, 28, indent=True, before=8, after=2, keep=True),
    _Style("Heading 3", _BODY, 16, 28, bold=True, indent=True, before=4, keep=True),
    _Style("Report Body", _BODY, 16, 28, indent=True),
    _Style("Report Item", _BODY, 16, 28, left=32),
    _Style("Report Note", _TABLE, 10.5, 17, before=2, after=4),
    _Style("Report Caption", _HEI, 12, 20, centred=True, before=10, after=3, keep=True),
    _Style("Report Place", _HEI, 12, 22, before=12, keep=True),
    _Style("Report Quote", _KAI, 12, 20, left=12, before=2, after=2, shaded=True),
    _Style("Report Step", _TABLE, 10.5, 17),
    _Style("Report Cell", _TABLE, 10.5, 15),
)


def set_up(file: Any, language: str) -> None:
    """Page, styles, footer and fallback fonts."""
    section = file.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    section.footer_distance = Mm(25)
    _defaults(file)
    for style in _STYLES:
        _define(file, style, language)
    source = file.styles.add_style("Report Source", WD_STYLE_TYPE.CHARACTER)
    source.font.size, source.font.color.rgb = Pt(9), RGBColor(0x59, 0x59, 0x59)
    _footer(section)
    _fallbacks(file)


def set_fonts(properties: Any, east_asian: str) -> None:
    """The fonts of a run or style: Latin for Latin, `east_asian` for Chinese."""
    fonts = properties.get_or_add_rFonts()
    for attribute in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{attribute}"), None)
    for attribute, font in (
        ("ascii", _LATIN),
        ("hAnsi", _LATIN),
        ("cs", _LATIN),
        ("eastAsia", east_asian),
    ):
        fonts.set(qn(f"w:{attribute}"), font)


def _defaults(file: Any) -> None:
    normal = file.styles["Normal"]
    set_fonts(normal.element.get_or_add_rPr(), _BODY)
    lang = file.styles.element.find(f".//{qn('w:docDefaults')}//{qn('w:lang')}")
    lang.set(qn("w:val"), "en-US")
    lang.set(qn("w:eastAsia"), "zh-CN")


def _define(file: Any, wanted: _Style, language: str) -> None:
    styles = file.styles
    known = {style.name for style in styles}
    style = (
        styles[wanted.name]
        if wanted.name in known
        else styles.add_style(wanted.name, WD_STYLE_TYPE.PARAGRAPH)
    )
    set_fonts(style.element.get_or_add_rPr(), wanted.font)
    size, line, bold = wanted.size, wanted.line, wanted.bold
    if language != "zh" and size == _BODY_SIZE:
        size, line = _LATIN_SIZE, _LATIN_LINE
    if language != "zh" and (wanted.font == _HEI or wanted.name.startswith("Heading")):
        bold = True  # 黑体 and 楷体 set headings apart; Latin type has weight for it
    style.font.size, style.font.bold, style.font.italic = Pt(size), bold, False
    style.font.color.rgb = RGBColor(0, 0, 0)
    form = style.paragraph_format
    form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(line)
    form.space_before, form.space_after = Pt(wanted.before), Pt(wanted.after)
    form.left_indent = Pt(wanted.left) if wanted.left else None
    form.keep_with_next, form.widow_control = wanted.keep, True
    form.alignment = WD_ALIGN_PARAGRAPH.CENTER if wanted.centred else WD_ALIGN_PARAGRAPH.LEFT
    if language == "zh" and wanted.indent:
        form.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    paragraph = style.element.get_or_add_pPr()
    if wanted.indent and language == "zh":
        paragraph.get_or_add_ind().set(qn("w:firstLineChars"), "200")
        paragraph.get_or_add_ind().set(qn("w:firstLine"), str(int(wanted.size * 40)))
    if wanted.shaded:
        paragraph.find(qn("w:spacing")).addprevious(_shading("F1F0EA"))


def _shading(colour: str) -> Any:
    shading = OxmlElement("w:shd")
    for attribute, value in (("val", "clear"), ("color", "auto"), ("fill", colour)):
        shading.set(qn(f"w:{attribute}"), value)
    return shading


def _footer(section: Any) -> None:
    """— 1 — in the middle."""
    paragraph = section.footer.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for piece in ("— ", None, " —"):
        run = paragraph.add_run(piece or "")
        set_fonts(run._r.get_or_add_rPr(), _TABLE)
        run.font.size = Pt(14)
        if piece is None:
            for kind, text in (
                ("begin", ""),
                ("", "PAGE"),
                ("separate", ""),
                ("", "1"),
                ("end", ""),
            ):
                run._r.append(_field(kind, text))


def _field(kind: str, text: str) -> Any:
    if kind:
        mark = OxmlElement("w:fldChar")
        mark.set(qn("w:fldCharType"), kind)
        return mark
    element = OxmlElement("w:t" if text.isdigit() else "w:instrText")
    element.text = text
    return element


def _fallbacks(file: Any) -> None:
    """Names of the fonts to take instead, in the font table."""
    part = next(p for p in file.part.package.iter_parts() if p.partname == "/word/fontTable.xml")
    entries = "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{others}"/><w:charset w:val="86"/></w:font>'
        for name, others in _FALLBACKS.items()
    )
    part._blob = part.blob.replace(b"</w:fonts>", entries.encode() + b"</w:fonts>")
