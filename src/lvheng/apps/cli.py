"""The command line. Thin: no rule and no count lives here, and heavy parts load where they are used."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from lvheng import __version__
from lvheng.apps.ask import ask
from lvheng.apps.check_text import check_text
from lvheng.apps.guide import guide
from lvheng.apps.law import law
from lvheng.apps.ledger import ledger
from lvheng.apps.options import (
    DONE,
    INTERRUPTED,
    LEFT_OUT,
    WRONG_INPUT,
    Day,
    file_path,
    json_flag,
    print_json,
    print_rich,
)
from lvheng.apps.verify import verify
from lvheng.apps.what_if import what_if
from lvheng.errors import LvhengError, MissingExtra, Problem

if TYPE_CHECKING:
    from lvheng.opinion.assess import Language

__all__ = ["main"]

_language = click.option(
    "--lang", "language", type=click.Choice(["zh", "en"]), default="zh", help="语言 · language"
)

_key = click.option(
    "--key", type=file_path, help="案件密钥：台账带密封的明文 · case key: seal clear values"
)
_passwords = click.option(
    "--passwords", type=file_path, help="压缩包密码，每行一个 · passwords of archives, one a line"
)
_workers = click.option(
    "--workers",
    type=click.IntRange(min=1),
    help="读取进程数，不影响结果 · processes that read; the result is the same",
)


@click.group(
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 80},
    epilog="退出码 exit codes: 0 完成 done; 1 完成但有遗漏 something was left out; "
    "2 输入有误 wrong input; 3 缺少组件 an extra is missing; 130 中断 interrupted",
)
@click.version_option(__version__, prog_name="lvheng")
def cli() -> None:
    """律衡：公民个人信息案件的计数、认定与意见书。离线运行，逐步可查。

    Lvheng: counts, judges and explains personal-information cases under Chinese law, offline and cited.
    """


@cli.command()
@click.argument("folder", type=file_path, default=Path("lvheng-demo"))
@_language
def demo(folder: Path, language: Language) -> int:
    """生成一宗示例案件并走完全程 · make a sample case and run it

    在 FOLDER（默认 lvheng-demo）中生成 12 份杂乱的检材和一份案件文件，然后计数、认定、写出意见书。
    """
    from lvheng.apps.sample import write_sample

    case = write_sample(folder)
    click.echo(f"示例案件 · sample case: {case}", err=True)
    return _run(case, folder / "意见", language)


@cli.command()
@click.argument("paths", type=file_path, nargs=-1, required=True, metavar="PATH...")
@click.option("--out", type=file_path, help="写出台账的文件夹 · folder for the ledger")
@_key
@click.option("--rule", default="by_id", help="计数规则 · counting rule", show_default=True)
@click.option("--engine", type=click.Choice(["local"]), default="local", help="引擎 · engine")
@_passwords
@click.option(
    "--plan",
    type=file_path,
    help="计数计划：列义、类别、排除 · plan: columns, categories, exclusions",
)
@_workers
@json_flag
@_language
def count(
    paths: tuple[Path, ...],
    out: Path | None,
    key: Path | None,
    rule: str,
    engine: str,
    passwords: Path | None,
    plan: Path | None,
    workers: int | None,
    as_json: bool,
    language: Language,
) -> int:
    """检材 → 条数与台账 · count items in files and folders"""
    from lvheng.evidence import count as count_exhibits

    with _progress() as progress:
        tally = count_exhibits(
            list(paths),
            rule=rule,
            out=out,
            key=key,
            passwords=passwords,
            plan=plan,
            workers=workers,
            progress=progress,
        ).to_dict()
    if as_json:
        print_json(tally)
    else:
        from lvheng.report import tally_text

        print_rich(tally_text(tally, language))
    if out is not None:
        _examination_report(tally, out, language)
    complete = all(exhibit["status"] == "read" for exhibit in tally["exhibits"])
    return DONE if complete else LEFT_OUT


def _examination_report(tally: dict[str, Any], out: Path, language: Language) -> None:
    """Write the examination report beside the ledger; without the extra for reports, say so."""
    from lvheng.report import write_docx, write_html

    try:
        for name, write in (("检验报告.html", write_html), ("检验报告.docx", write_docx)):
            write(out / name, None, None, tally, {}, date.today(), language)
            click.echo(f"已写出 · written: {out / name}", err=True)
    except MissingExtra as missing:
        click.echo(f"未写检验报告 · no report: {missing}", err=True)


@cli.command()
@click.argument("case_file", type=file_path, metavar="CASE.yaml")
@click.option("--on", type=Day(), help="裁判日期 · date of the judgment")
@json_flag
@_language
def assess(case_file: Path, on: date | None, as_json: bool, language: Language) -> int:
    """案件 → 意见 · assess a case file (exhibits are not counted; see run)"""
    from lvheng.apps.run import open_case
    from lvheng.opinion import assess as assess_case

    case = open_case(case_file, on)
    opinion = assess_case(case, case_file.read_bytes(), language=language).to_dict()
    if as_json:
        print_json(opinion)
    else:
        from lvheng.report import opinion_text

        print_rich(opinion_text(opinion, case))
    return DONE


@cli.command()
@click.argument("case_file", type=file_path, metavar="CASE.yaml")
@click.option(
    "--out", type=file_path, required=True, help="写出报告的文件夹 · folder for the reports"
)
@_key
@_passwords
@_workers
@_language
def run(
    case_file: Path,
    out: Path,
    key: Path | None,
    passwords: Path | None,
    workers: int | None,
    language: Language,
) -> int:
    """检材计数、认定、写出全部报告 · count the exhibits, assess, write every report"""
    return _run(case_file, out, language, key=key, passwords=passwords, workers=workers)


def _run(case_file: Path, out: Path, language: Language, **means: Any) -> int:
    from lvheng.apps.run import Means, run_case
    from lvheng.report import opinion_text

    with _progress() as progress:
        outcome = run_case(case_file, out, language, progress, Means(**means))
    print_rich(opinion_text(outcome.opinion, outcome.case))
    click.echo("已写出 · written:")
    for path in outcome.written:
        click.echo(f"  {path}")
    if outcome.complete:
        return DONE
    assert outcome.tally is not None
    click.echo("未能全部读出 · not wholly read:", err=True)
    for exhibit in outcome.tally["exhibits"]:
        if exhibit["status"] != "read":
            reasons = "；".join(f"{r['zh']} · {r['en']}" for r in exhibit["reasons"])
            click.echo(f"  {exhibit['path']}: {reasons}", err=True)
    return LEFT_OUT


@cli.command()
@click.argument("table", type=file_path, metavar="TABLE")
@click.option(
    "--out", type=file_path, required=True, help="输出表 · table of verdicts (.csv, .parquet)"
)
@click.option(
    "--scenario", type=file_path, help="改动门槛的假设文件 · file of overridden thresholds"
)
@click.option("--on", type=Day(), help="裁判日期 · date of the judgment")
@json_flag
@_language
def batch(
    table: Path,
    out: Path,
    scenario: Path | None,
    on: date | None,
    as_json: bool,
    language: Language,
) -> int:
    """案件表 → 认定表 · a table of cases (CSV, Parquet) to verdicts with reasons

    每行一人一行为，列名同案件文件的事实项；空格为未知，NAME_min、NAME_max 为范围。
    One row is one person with one act; columns are named as the facts; empty is unknown.
    """
    from lvheng.opinion.batch import run_batch

    with _progress() as progress:
        summary = run_batch(table, out, scenario=scenario, judged_on=on, progress=progress)
    if as_json:
        print_json(summary.to_dict())
    else:
        from lvheng.report import batch_text

        print_rich(batch_text(summary.to_dict(), language))
    return LEFT_OUT if summary.errors else DONE


@cli.command()
@click.argument("case_file", type=file_path, metavar="CASE.yaml")
@click.option(
    "--months", type=int, required=True, help="主刑月数，0 为不判主刑 · months of custody"
)
@click.option("--fine", type=int, required=True, help="罚金（元）· fine in yuan")
@click.option("--suspended", type=int, help="缓刑考验期月数 · months of probation")
@click.option(
    "--kind",
    type=click.Choice(["imprisonment", "detention", "control"]),
    help="有期徒刑、拘役、管制 · kind of custody",
)
@click.option("--party", help="当事人 id · id of the party")
@json_flag
@_language
def check(
    case_file: Path,
    months: int,
    fine: int,
    suspended: int | None,
    kind: str | None,
    party: str | None,
    as_json: bool,
    language: Language,
) -> int:
    """量刑建议是否合法，违反哪一条 · is a proposed sentence lawful, and why not"""
    from lvheng.apps.run import open_case
    from lvheng.opinion.sentence.check import Proposal
    from lvheng.opinion.sentence.check import check as check_proposal

    proposal = Proposal(months, fine, suspended, kind)
    found = check_proposal(open_case(case_file), party, proposal, language=language).to_dict()
    if as_json:
        print_json(found)
    else:
        from lvheng.report import check_text

        print_rich(check_text(found, language))
    return DONE


cli.add_command(ask)
cli.add_command(check_text)
cli.add_command(guide)
cli.add_command(law)
cli.add_command(ledger)
cli.add_command(verify)
cli.add_command(what_if)


# printing


@contextmanager
def _progress() -> Iterator[Callable[[str, int, int], None] | None]:
    """Progress bars on standard error, only where that is a terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bars:
        tasks: dict[str, Any] = {}

        def show(stage: str, done: int, total: int) -> None:
            if stage not in tasks:
                tasks[stage] = bars.add_task(stage)
            bars.update(tasks[stage], completed=done, total=total)

        yield show


def _print_problems(problems: tuple[Problem, ...], as_json: bool) -> None:
    if as_json:
        print_json({"lvheng": 1, "errors": [problem.to_dict() for problem in problems]})
    click.echo(f"输入有误，共 {len(problems)} 处 · {len(problems)} error(s):", err=True)
    for problem in problems:
        click.echo(f"  {problem}", err=True)


def _usage_problem(error: click.ClickException) -> Problem:
    said = error.format_message()
    match error:
        case click.NoSuchOption(option_name=name):
            zh = f"没有选项 {name}"
        case click.MissingParameter(param=parameter) if parameter is not None:
            zh = f"缺少参数 {parameter.human_readable_name}"
        case click.BadParameter():
            zh = "参数的值不可用"
        case _:
            zh = "命令有误"
    return Problem("usage", "lvheng", f"{zh}；用法见 lvheng --help", f"{said} See lvheng --help.")


def main(arguments: list[str] | None = None) -> None:
    """Run a command and leave with its exit code."""
    given = sys.argv[1:] if arguments is None else arguments
    try:
        code = cli.main(args=given, prog_name="lvheng", standalone_mode=False)
    except LvhengError as error:
        _print_problems(error.problems, "--json" in given)
        code = error.exit_code
    except click.ClickException as error:
        _print_problems((_usage_problem(error),), "--json" in given)
        code = WRONG_INPUT
    except (click.Abort, KeyboardInterrupt):
        click.echo("已中断 · interrupted", err=True)
        code = INTERRUPTED
    sys.exit(code if isinstance(code, int) else DONE)


if __name__ == "__main__":
    main()
