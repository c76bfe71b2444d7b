"""lvheng check-text: every citation and statement of law in a text, checked."""

from __future__ import annotations

import sys
from collections import Counter
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from lvheng.apps.options import DONE, Day, file_path, json_flag, print_json, print_rich
from lvheng.errors import InputError, Problem

if TYPE_CHECKING:
    from lvheng.narrative.claims.documents import Document
    from lvheng.narrative.claims.model import Finding

__all__ = ["check_text"]


@click.command("check-text")
@click.argument("file", type=file_path, metavar="FILE")
@click.option("--on", type=Day(), help="依哪一天的法律（默认今天）· by the law of which day")
@json_flag
@click.option("--html", type=file_path, help="写出标注页 · write a marked-up page")
@click.option(
    "--lang", "language", type=click.Choice(["zh", "en"]), default="zh", help="语言 · language"
)
def check_text(file: Path, on: date | None, as_json: bool, html: Path | None, language: str) -> int:
    """核对文章、判决或者回答中的法条和法律说法 · check what a text says of the law

    FILE 是文本、HTML、docx 或者 pdf，- 为标准输入。每处引用、每个可核对的说法：正确、过时、错误、查无、不能核对。
    """
    from lvheng.narrative.claims.checking import check
    from lvheng.narrative.claims.documents import read

    document = read(_bytes(file), str(file))
    day = on or date.today()
    findings = check(document.text, day)
    found = _found(document, findings, day, language)
    if html:
        _write(html, document, findings, day, language)
    if as_json:
        print_json(found)
        return DONE
    from lvheng.report.checked import checked_text

    print_rich(checked_text(found, language))
    if html:
        click.echo(f"已写出 · written: {html}")
    return DONE


def _found(
    document: Document, findings: tuple[Finding, ...], day: date, language: str
) -> dict[str, Any]:
    """The JSON document. Where the text was read out of a file of another form, it is there too."""
    from lvheng.narrative.claims.marked import VERDICTS

    totals: Counter[str] = Counter(one.verdict for one in findings)
    lines = _lines(document.text, findings)
    return {
        "lvheng": 1,
        "on": day.isoformat(),
        "form": document.form,
        "characters": len(document.text),
        "totals": {verdict: totals[verdict] for verdict in VERDICTS},
        "findings": [
            {**one.to_dict(language), "line": line}
            for one, line in zip(findings, lines, strict=True)
        ],
        **({} if document.form == "text" else {"text": document.text}),
    }


def _lines(text: str, findings: tuple[Finding, ...]) -> list[int]:
    """The line of each finding, counted in one walk."""
    lines, line, at = [], 1, 0
    for one in findings:
        line += text.count("\n", at, one.start)
        at = one.start
        lines.append(line)
    return lines


def _bytes(file: Path) -> bytes:
    if str(file) == "-":
        return sys.stdin.buffer.read()
    try:
        return file.read_bytes()
    except OSError as error:
        raise InputError(
            Problem(
                "file",
                str(file),
                f"不能读取：{error.strerror}",
                f"cannot be read: {error.strerror}",
            )
        ) from None


def _write(
    path: Path, document: Document, findings: tuple[Finding, ...], day: date, language: str
) -> None:
    from lvheng.narrative.claims.marked import page

    try:
        path.write_text(page(document.text, findings, day, language), encoding="utf-8")
    except OSError as error:
        raise InputError(
            Problem(
                "file",
                str(path),
                f"不能写入：{error.strerror}",
                f"cannot be written: {error.strerror}",
            )
        ) from None
