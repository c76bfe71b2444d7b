"""Why something of an exhibit was not read, or what to know about how it was: in both languages."""

from __future__ import annotations

REASONS: dict[str, tuple[str, str]] = {
    "symbolic_link": ("链接，未跟随", "A link; it was not followed"),
    "not_a_file": ("不是普通文件", "Not a regular file"),
    "no_access": ("无法打开（权限或读取错误）", "It could not be opened or read"),
    "encrypted": ("已加密，没有可用的密码", "Encrypted, and no password opens it"),
    "corrupt_archive": (
        "归档文件损坏，无法读取或只读出一部分",
        "A damaged archive, which could not be read or not to its end",
    ),
    "corrupt_member": (
        "归档文件中的此文件损坏，未读",
        "A damaged file in an archive, left unread",
    ),
    "unsupported_method": (
        "压缩方法不支持，未读",
        "Packed by a method that is not supported, left unread",
    ),
    "volume_missing": (
        "文件续存于另一分卷，未读",
        "It goes on in another volume of the archive, and was left unread",
    ),
    "member_unread": (
        "其中的文件有未读出或者未全部读出的",
        "Files in it that could not be read, or not wholly",
    ),
    "archive_bomb": (
        "解压后大小超过限额，未解压",
        "Unpacked it would be beyond the limit of size; it was not unpacked",
    ),
    "too_many_members": (
        "归档文件中的文件数超过限额，其余未列",
        "More files in an archive than the limit; the rest is not listed",
    ),
    "nested_too_deep": (
        "归档文件嵌套层数超过限额，未打开",
        "An archive nested deeper than the limit, which was not opened",
    ),
    "too_slow": ("读取超过时限，已放弃", "Reading it took longer than the limit and was given up"),
    "too_large": (
        "读取所需内存超过限额，已放弃",
        "Reading it needed more memory than the limit and was given up",
    ),
    "reader_crashed": (
        "读取程序在此文件上崩溃（文件损坏，或者所需内存过多）",
        "The reader broke down (a damaged file, or one that needs too much memory)",
    ),
    "library_missing": (
        "缺少读取此格式的组件",
        "The library that reads this format is not installed",
    ),
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
    "nul_character": (
        "含有空字符：占十分之一以上的不是文本，少数的按空格读取",
        "NUL characters: more than one in ten are no text, fewer are read as spaces",
    ),
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
    "hidden_rows": ("含有隐藏行，已一并读取", "Hidden rows, read like the others"),
    "hidden_columns": ("含有隐藏列，已一并读取", "Hidden columns, read like the others"),
    "formula_without_value": (
        "公式没有存储计算结果，按空单元格处理",
        "Formulas without a stored value, taken as empty",
    ),
    "embedded_unread": (
        "工作簿内嵌有图片或文件，未读取其内容",
        "Pictures and files inside the workbook, which were not read",
    ),
    "comments_unread": ("单元格批注无法读取", "Comments on cells that could not be read"),
    "no_reader": (
        "没有可靠的读取程序，未读；请另行导出为表格",
        "There is no reader that can be relied on; export it as a table",
    ),
    "corrupt_file": ("文件损坏，无法读取", "The file is damaged and could not be read"),
    "corrupt_table": (
        "表在中途损坏，其后的行未读",
        "A table that is damaged in the middle; what follows was not read",
    ),
    "binary_cell": (
        "二进制内容不是文字，按空单元格处理",
        "Binary content that is no text, taken as empty",
    ),
    "deleted_rows": (
        "已标记删除的记录，未计入",
        "Records marked as deleted, which are not counted",
    ),
    "cut_character": (
        "字段长度截断了最后一个汉字，已舍去残缺字节",
        "The length of the field cuts its last character, whose first half was dropped",
    ),
    "memo_unread": (
        "备注字段存于另一文件，按空单元格处理",
        "Memo fields are kept in another file and were taken as empty",
    ),
    "sql_expression": (
        "值是表达式，只取其中的文字",
        "Values that are expressions: only the texts in them were taken",
    ),
    "unread_statement": (
        "写入数据的 SQL 语句无法读取",
        "SQL statements that insert data and could not be read",
    ),
    "unclosed_comment": (
        "SQL 注释（/*）未闭合，其后未读",
        "An SQL comment (/*) that is never closed; what follows was not read",
    ),
    "broken_off": ("内容中途断开，其后未读", "It breaks off; what follows was not read"),
    "broken_line": ("该行不是 JSON，未读", "Lines that are no JSON, left unread"),
    "entity_not_expanded": (
        "XML 自定义实体未展开",
        "Entities that the XML declares itself were not replaced",
    ),
    "malformed": ("XML 格式有误，只读出可恢复的部分", "Malformed XML, read as far as it could be"),
    "unread_part": (
        "消息、附件、页或者名片等组成部分无法读取",
        "Parts (a message, an attachment, a page, a card) that could not be read",
    ),
    "needs_ocr": (
        "只有图像，没有文字；未作文字识别",
        "Pictures only, and no text; they were not recognised (OCR)",
    ),
    "page_needs_ocr": (
        "该页只有图像，没有文字；未作文字识别",
        "Pages that hold a picture and no text, which were not recognised (OCR)",
    ),
    "too_deep": ("嵌套过深，未读", "Nested too deeply; it was not read"),
}

LEFT_OUT = frozenset(
    {
        "unread_part",
        "page_needs_ocr",
        "corrupt_sheet",
        "comments_unread",
        "corrupt_table",
        "unread_statement",
        "unclosed_comment",
        "broken_off",
        "malformed",
    }
)
"""The reasons for which an exhibit is partly read though no row of it is known to be unread."""


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
