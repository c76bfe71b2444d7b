"""Blocks in order, with the numbers of the headings."""

from __future__ import annotations

from lvheng.law.citation import chinese_number
from lvheng.report.document import Block, Cell, Column, Heading, Paragraph, Table
from lvheng.report.words import Words

__all__ = ["Builder"]


class Builder:
    """Collects blocks; headings are numbered 一、 （一） 1. in Chinese, 1. 1.1 1.1.1 in English."""

    def __init__(self, words: Words):
        self.words = words
        self.blocks: list[Block] = []
        self._places = [0, 0, 0]

    def heading(self, level: int, text: str, anchor: str = "") -> None:
        self._places[level - 1] += 1
        self._places[level:] = [0] * (3 - level)
        place = "-".join(map(str, self._places[:level]))
        self.blocks.append(Heading(level, self._number(level) + text, anchor or f"s-{place}"))

    def _number(self, level: int) -> str:
        if not self.words.chinese:
            return ".".join(map(str, self._places[:level])) + (". " if level == 1 else " ")
        at = self._places[level - 1]
        if level == 3:
            return f"{at}. "
        return f"{chinese_number(at)}、" if level == 1 else f"（{chinese_number(at)}）"

    def say(self, text: str) -> None:
        self.blocks.append(Paragraph(text))

    def item(self, text: str) -> None:
        self.blocks.append(Paragraph(text, "item"))

    def note(self, text: str) -> None:
        self.blocks.append(Paragraph(text, "note"))

    def table(self, caption: str, columns: list[Column], rows: list[tuple[Cell, ...]]) -> None:
        self.blocks.append(Table(caption, tuple(columns), tuple(rows)))

    def add(self, block: Block) -> None:
        self.blocks.append(block)
