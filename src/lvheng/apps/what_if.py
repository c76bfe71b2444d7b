"""lvheng what-if: how the count and the tier by quantity move when something is changed."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from lvheng.apps.options import DONE, LEFT_OUT, file_path, json_flag, print_json, print_rich

if TYPE_CHECKING:
    from lvheng.evidence.what_if import Asked, WhatIf

__all__ = ["document", "what_if"]


@click.command("what-if")
@click.argument("paths", type=file_path, nargs=-1, required=True, metavar="PATH...")
@click.option("--plan", type=file_path, help="计数计划 · plan of the count")
@click.option("--passwords", type=file_path, help="压缩包密码 · passwords of archives")
@click.option("--rule", help="改用的主计数规则 · another headline rule")
@click.option("--without", multiple=True, metavar="EXHIBIT", help="不计的检材 · leave out")
@click.option("--ignore", multiple=True, metavar="EXHIBIT:COLUMN", help="不计的列 · ignore")
@click.option("--exclude", multiple=True, metavar="NAME", help="改为不计入的剔除项 · exclude")
@click.option("--include", multiple=True, metavar="NAME", help="改为计入的剔除项 · count")
@json_flag
@click.option(
    "--lang", "language", type=click.Choice(["zh", "en"]), default="zh", help="语言 · language"
)
def what_if(
    paths: tuple[Path, ...],
    plan: Path | None,
    passwords: Path | None,
    rule: str | None,
    without: tuple[str, ...],
    ignore: tuple[str, ...],
    exclude: tuple[str, ...],
    include: tuple[str, ...],
    as_json: bool,
    language: str,
) -> int:
    """假如换一种规则、剔除项，不计某检材、某列 · what moves the count and the tier

    没有选项时，逐一列出值得知道的单项变动；有选项时，一并适用，比较前后。
    Without options every single change worth knowing; with them, all of them together.
    """
    from lvheng.evidence import plan as plans
    from lvheng.evidence.held import Held
    from lvheng.evidence.what_if import Asked, WhatIf

    stated = plans.Plan() if plan is None else plans.read(plan)
    held = Held(paths, stated, passwords)
    asked = Asked(rule, without, ignore, exclude, include)
    found = document(WhatIf(held), None if asked == Asked(None, (), (), (), ()) else asked)
    unread = [about["path"] for about in held.described if about["status"] != "read"]
    found |= {"plan_sha256": stated.sha256, "not_wholly_read": unread}
    if as_json:
        print_json(found)
    else:
        from lvheng.report import what_if_text

        print_rich(what_if_text(found, language))
    return LEFT_OUT if unread else DONE


def document(found: WhatIf, asked: Asked | None) -> dict[str, Any]:
    """What a change, or each single one, comes to: plain data, with the tier that quantity alone gives."""
    now = {"lvheng": 1, "now": {"rule": found.rule, **_with_tier(found.now)}}
    if asked is not None:
        changes, rule, sums = found.together(asked)
        then = {"rule": rule, **_with_tier(sums)}
        return now | {"changes": [_said(change) for change in changes], "then": then}
    moves = list(found.singles())
    return now | {
        "moves": [
            {**_said(move.change), "then": _with_tier(move.sums)} for move in moves if move.sums
        ],
        "not_tried": [_said(move.change) for move in moves if not move.sums],
    }


def _said(change: Any) -> dict[str, str]:
    kind, name, before, after, title = change
    return {"kind": kind, "name": name, "title": title, "from": before, "to": after}


def _with_tier(sums: Mapping[str, int]) -> dict[str, Any]:
    return {**sums, "tier": _tier(*(sums[name] for name in "ABC"))}


@cache
def _tier(a: int, b: int, c: int) -> str:
    from lvheng.apps.quantity import tier_of

    return tier_of({"A": a, "B": b, "C": c})
