"""lvheng ask: a question or a story in, an answer out. The text is read once, and written nowhere unless --save says so."""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from lvheng.apps.options import ASKERS, DONE, Day, file_path, json_flag, print_json, print_rich

if TYPE_CHECKING:
    from lvheng.guidance import Answer
    from lvheng.narrative.model.endpoint import Endpoint

__all__ = ["ask"]


@click.command()
@click.argument("text", required=False)
@click.option("--file", "source", type=file_path, help="从文件读 · read the text from a file")
@click.option(
    "--on", type=Day(), help="哪一天的法律（默认今天）· the law of which day (default: today)"
)
@click.option(
    "--as",
    "asker",
    type=click.Choice(ASKERS),
    help="谁来问（不写则由文字猜）· who asks (else guessed from the words)",
)
@click.option(
    "--setting",
    metavar="SCENARIO",
    help="哪种情形，见 lvheng guide（不写则由文字猜）· which setting, of those in lvheng guide",
)
@click.option(
    "--save", type=file_path, metavar="CASE.yaml", help="另存案件草稿 · write the draft case file"
)
@click.option(
    "--model-at",
    metavar="URL",
    help="把案情发送到这个兼容 OpenAI 的地址，由语言模型再读一遍；密钥取自环境变量 LVHENG_MODEL_KEY · "
    "send a story to this OpenAI-compatible address for a second reading; the key is in LVHENG_MODEL_KEY",
)
@click.option("--model", metavar="NAME", help="那里的模型名 · the name of the model there")
@json_flag
@click.option(
    "--lang", "language", type=click.Choice(["zh", "en"]), default="zh", help="语言 · language"
)
def ask(
    text: str | None,
    source: Path | None,
    on: date | None,
    asker: str | None,
    setting: str | None,
    save: Path | None,
    model_at: str | None,
    model: str | None,
    as_json: bool,
    language: Any,
) -> int:
    """一个问题或者一段案情 → 回答、案件草稿、第一步 · a question or a story in Chinese

    TEXT 为 - 时从标准输入读。所写的内容不写入任何地方，除非用 --save；不离开本机，除非用 --model-at。
    写在命令行上的文字会留在 shell 历史和进程列表里：案情用 - 或者 --file 交给它。
    With - the text is read from standard input. Nothing of it is stored unless --save is given, and
    nothing of it leaves this machine unless --model-at is. What stands on the command line
    is seen in the history of the shell and the list of processes: give a story with - or --file.
    """
    from lvheng.guidance import answer
    from lvheng.guidance.reading import askers, named

    endpoint = _endpoint(model_at, model)
    if endpoint is not None:
        click.echo(f"案情将发送到 · a story is sent to: {endpoint.host}", err=True)
    found = answer(
        _text(text, source), on or date.today(), language, endpoint,
        askers()[asker] if asker else None, named(setting) if setting else None,
    )  # fmt: skip
    if save is not None:
        _save(found, save)
    if as_json:
        print_json(found.to_dict())
    else:
        from lvheng.report.answered import answer_text

        print_rich(answer_text(found.to_dict(), found.sentences(), language))
    return DONE


def _endpoint(address: str | None, model: str | None) -> Endpoint | None:
    from lvheng.errors import InputError, Problem

    if (address is None) != (model is None):
        zh, en = "--model-at 与 --model 须同时写明", "give --model-at and --model together"
        raise InputError(Problem("model", "--model", zh, en))
    if address is None or model is None:
        return None
    from lvheng.narrative.model.endpoint import Endpoint

    return Endpoint(address, model, os.environ.get("LVHENG_MODEL_KEY", ""))


def _text(text: str | None, source: Path | None) -> str:
    from lvheng.errors import InputError, Problem, nearest

    if (text is None) == (source is None):
        zh, en = "写一段文字、- 或者 --file，三者取一", "give one of a text, - or --file"
        raise InputError(Problem("text", "TEXT", zh, en))
    if source is None:
        given = sys.stdin.buffer.read() if text == "-" else (text or "").encode()
        where = "TEXT"
    else:
        where = str(source)
        try:
            given = source.read_bytes()
        except OSError as error:
            folder = source.parent
            near = nearest(source.name, [p.name for p in folder.iterdir()] if folder.is_dir() else [])  # fmt: skip
            hint = (f"；最接近的文件：{near}", f"; the nearest name is {near}") if near else ("", "")  # fmt: skip
            kind = type(error).__name__
            zh = f"文件无法读取（{kind}）{hint[0]}"
            raise InputError(
                Problem("no_file", where, zh, f"the file cannot be read ({kind}){hint[1]}")
            ) from None
    decoded = _decoded(given, where)
    if not decoded.strip():
        raise InputError(Problem("empty", where, "没有文字", "there is no text"))
    return decoded


def _decoded(given: bytes, where: str) -> str:
    """UTF-8, else GB18030, each read strictly."""
    from lvheng.errors import InputError, Problem

    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return given.decode(encoding)
        except UnicodeDecodeError:
            continue
    zh, en = "不是 UTF-8 或者 GB18030 文本", "neither UTF-8 nor GB18030 text"
    raise InputError(Problem("encoding", where, zh, en))


def _save(found: Answer, path: Path) -> None:
    from lvheng.errors import InputError, Problem

    if not found.draft:
        zh, en = "没有读出可以保存的案情", "no case was read that could be saved"
        raise InputError(Problem("no_draft", str(path), zh, en))
    from lvheng.apps.saved_draft import write_draft

    try:
        with path.open("x", encoding="utf-8") as file:
            write_draft(found.draft, found.spans, found.text, file)
    except FileExistsError:
        zh, en = "文件已存在，不覆盖", "the file exists and is not overwritten"
        raise InputError(Problem("exists", str(path), zh, en)) from None
    except OSError as error:
        kind = type(error).__name__
        zh, en = f"无法写入（{kind}）", f"cannot be written ({kind})"
        raise InputError(Problem("unwritable", str(path), zh, en)) from None
    click.echo(f"已写出 · written: {path}", err=True)
