"""Why something of an exhibit was not read, or what to know about how it was: in both languages."""

from __future__ import annotations

REASONS: dict[str, tuple[str, str]] = {
    "symbolic_link": ("符号链接，未跟随", "A symbolic link; it was not followed"),
    "not_a_file": ("不是普通文件", "Not a regular file"),
    "no_access": ("无法打开（权限或读取错误）", "It could not be opened or read"),
    "other_format": ("不支持的文件类型", "A file type that is not supported"),
    "not_a_table": (
        "是 PDF、RTF、HTML 或 XML 文本，不是表格",
        "A PDF, RTF, HTML or XML text, which is no table",
    ),
    "corrupt_workbook": (
        "工作簿损坏或不是工作簿，无法读取",
        "A damaged workbook, or none; it could not be read",
    ),
    "encrypted_workbook": ("工作簿已加密", "The workbook is encrypted"),
    "corrupt_sheet": ("工作表无法读取", "A sheet could not be read"),
    "not_text": ("无法确定文字编码", "The text encoding could not be established"),
    "nul_character": ("含有空字符，不是文本", "It holds NUL characters and is no text"),
    "undecodable_line": ("该行无法解码，未读", "Lines that could not be decoded, left unread"),
    "row_too_wide": (
        "一行超过 10000 个单元格，该行未读",
        "Rows of more than 10,000 cells, left unread",
    ),
    "mixed_encoding": (
        "同一文件混用 UTF-8 与 GB18030，逐行判断",
        "UTF-8 and GB18030 in one file; each line was decided on its own",
    ),
    "unclosed_quote": (
        "引号在 20 行内未闭合，按普通字符处理",
        "A quote that is not closed within 20 lines was taken as an ordinary character",
    ),
    "damaged_number": (
        "数值单元格超过 15 位有效数字或为科学计数法，原值已损坏，不予校验",
        "Numbers beyond 15 digits or in scientific notation: the original value is lost",
    ),
    "hidden_sheet": ("含有隐藏工作表，已一并读取", "Hidden sheets, read like the others"),
}


class Unreadable(Exception):
    """An exhibit, or a part of it, that cannot be read; `code` is a key of `REASONS`."""

    def __init__(self, code: str):
        super().__init__(code)
        self.code = code


def described(counts: dict[str, int]) -> list[dict[str, str | int]]:
    """Reasons with their number, in the order of `REASONS`."""
    return [
        {"code": code, "zh": zh, "en": en, "count": counts[code]}
        for code, (zh, en) in REASONS.items()
        if counts.get(code)
    ]
