"""Writing an exhibit: text in a given encoding, or a workbook. Same rows, same bytes."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

__all__ = ["Cell", "Row", "Sheet", "TextFormat", "XlsFormat", "XlsxFormat"]

Cell = str | int | float | datetime
Row = Sequence[Cell]
CREATED = datetime(2025, 4, 2, 9, 30)


@dataclass(frozen=True)
class Sheet:
    """One sheet: its rows, its merged ranges (first row, first column, last row, last column)."""

    name: str
    rows: Sequence[Row]
    merged: tuple[tuple[int, int, int, int], ...] = ()
    hidden: bool = False


@dataclass(frozen=True)
class TextFormat:
    """Delimited text. What the encoding lacks becomes `?`, as it does when a spreadsheet saves."""

    encoding: str
    delimiter: str = ","
    bom: bytes = b""

    def write(self, path: Path, sheets: Sequence[Sheet]) -> None:
        (sheet,) = sheets
        text = self._joined(sheet.rows) if len(self.delimiter) > 1 else self._csv(sheet.rows)
        path.write_bytes(self.bom + text.encode(self.encoding, errors="replace"))

    def _joined(self, rows: Sequence[Row]) -> str:
        return "".join(self.delimiter.join(map(str, row)) + "\r\n" for row in rows)

    def _csv(self, rows: Sequence[Row]) -> str:
        buffer = io.StringIO(newline="")
        csv.writer(buffer, delimiter=self.delimiter, lineterminator="\r\n").writerows(rows)
        return buffer.getvalue()


@dataclass(frozen=True)
class XlsxFormat:
    """An Office Open XML workbook with a fixed date of creation."""

    def write(self, path: Path, sheets: Sequence[Sheet]) -> None:
        import xlsxwriter

        plain = {"strings_to_formulas": False, "strings_to_urls": False}
        with xlsxwriter.Workbook(
            str(path), {**plain, "default_date_format": "yyyy-mm-dd hh:mm"}
        ) as workbook:
            workbook.set_properties(
                {"created": CREATED, "comments": "lvheng demo 生成，人物均为虚构"}
            )
            for sheet in sheets:
                worksheet = workbook.add_worksheet(sheet.name)
                for number, row in enumerate(sheet.rows):
                    worksheet.write_row(number, 0, row)
                for top, left, bottom, right in sheet.merged:
                    worksheet.merge_range(top, left, bottom, right, sheet.rows[top][left])
                if sheet.hidden:
                    worksheet.hide()


@dataclass(frozen=True)
class XlsFormat:
    """A workbook of Excel 97."""

    def write(self, path: Path, sheets: Sequence[Sheet]) -> None:
        import xlwt

        workbook = xlwt.Workbook(encoding="utf-8")
        for sheet in sheets:
            worksheet = workbook.add_sheet(sheet.name)
            for number, row in enumerate(sheet.rows):
                for column, cell in enumerate(row):
                    if cell != "":  # xlwt blanks the rest of a merged range itself
                        worksheet.write(number, column, cell)
            for top, left, bottom, right in sheet.merged:
                worksheet.merge(top, bottom, left, right)
            worksheet.visibility = int(sheet.hidden)
        workbook.save(str(path))
