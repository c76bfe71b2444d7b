"""lvheng verify: a ledger checked against the exhibits, by the independent counter."""

from __future__ import annotations

from pathlib import Path

import click

from lvheng.apps.options import DONE, LEFT_OUT, file_path, json_flag, print_json

__all__ = ["verify"]


@click.command()
@click.argument("ledger", type=file_path)
@click.argument("paths", type=click.Path(path_type=Path, exists=True), nargs=-1, required=True)
@click.option(
    "--plan", type=click.Path(path_type=Path, exists=True), help="计数时所用的计划 · its plan"
)
@click.option(
    "--passwords",
    type=click.Path(path_type=Path, exists=True),
    help="压缩包密码，每行一个 · of archives",
)
@json_flag
def verify(
    ledger: Path, paths: tuple[Path, ...], plan: Path | None, passwords: Path | None, as_json: bool
) -> int:
    """用独立复核程序核对台账 · check a ledger against its exhibits

    核对台账文件、日志、检材的散列和台账的查询结果，并用与计数程序无共同代码的程序把检材重新计数一遍。
    Checks the hashes of the ledger, of its log and of the exhibits and the results of its queries, and
    counts the exhibits again by a program that shares no code with the counter. Exit code 0: all
    agrees; 1: something differs or was not counted again; 2: wrong input.
    """
    from lvheng.evidence.ledger.verify import verify as verified

    found = verified(ledger, paths, plan, passwords)
    if as_json:
        print_json(found.to_dict())
        return DONE if found.agrees else LEFT_OUT
    for check in found.checks:
        sign = "✓" if check.agrees else "✗"
        click.echo(f"{sign} {check.zh}\n  {check.en}")
    for one in found.not_recounted:
        click.echo(f"未独立复核 not recounted: {one['path']}（{one['reason']}）")
    said = "全部一致 all agrees" if found.agrees else "有不一致或者未复核之处 not all agrees"
    click.echo(said)
    return DONE if found.agrees else LEFT_OUT
