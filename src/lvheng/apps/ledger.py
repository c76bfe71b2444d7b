"""lvheng ledger: what can be done with a count that was made before."""

from __future__ import annotations

from datetime import UTC, date, datetime
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from lvheng.apps.options import DONE, LEFT_OUT, file_path, json_flag, print_json

if TYPE_CHECKING:
    from lvheng.evidence.ledger.diff import Difference
    from lvheng.evidence.ledger.seal import CaseKey
    from lvheng.evidence.ledger.worksheet import Result

__all__ = ["ledger"]

_folder = click.argument("folder", type=file_path, metavar="LEDGER")
_groups = click.option(
    "--class",
    "groups",
    type=click.Choice(["A", "B", "C", "AB", "ABC"]),
    default="ABC",
    show_default=True,
    help="第三项 A、第四项 B、第五项 C · which classes",
)
_key = click.option("--key", "key_file", type=file_path, help="案件密钥 · case key")
_out = click.option("--out", type=file_path, required=True, help=".csv, .xlsx")


@click.group()
def ledger() -> None:
    """台账：清单、比对、抽样核实、密钥、日志 · work with a ledger"""


@ledger.command()
@click.argument("file", type=file_path)
def key(file: Path) -> int:
    """生成案件密钥 · make a case key

    计数时用 --key 指定它，台账就带有密封的明文；没有它，谁也打不开。请另行保管。
    Count with --key and the ledger holds clear values, sealed. Keep the key elsewhere.
    """
    from lvheng.evidence.ledger.seal import new_key

    new_key(file)
    click.echo(f"已写出 · written: {file}")
    return DONE


@ledger.command()
@_folder
@_out
@_groups
@_key
def items(folder: Path, out: Path, groups: str, key_file: Path | None) -> int:
    """逐条清单，默认掩码 · the list of items, masked unless with the case key"""
    from lvheng.evidence.ledger.items import HEADER
    from lvheng.evidence.ledger.items import items as listed
    from lvheng.evidence.ledger.lists import write
    from lvheng.evidence.ledger.opened import Opened

    many = write(out, HEADER, listed(Opened.at(folder), groups, _read_key(key_file)))
    click.echo(f"已写出 · written: {out}（{many:,} 条 items）")
    return DONE


@ledger.command()
@_folder
@_out
@click.option("--key", "key_file", type=file_path, required=True, help="案件密钥 · case key")
def deidentify(folder: Path, out: Path, key_file: Path) -> int:
    """去标识化的数据集：每个值换成假名 · the set with a token for every value"""
    from lvheng.evidence.ledger.items import DEIDENTIFIED, pseudonyms
    from lvheng.evidence.ledger.lists import write
    from lvheng.evidence.ledger.opened import Opened

    key = _read_key(key_file)
    assert key
    many = write(out, DEIDENTIFIED, pseudonyms(Opened.at(folder), key))
    click.echo(f"已写出 · written: {out}（{many:,} 条记录 records）")
    return DONE


@ledger.command()
@_folder
@_out
@click.option("--key", "key_file", type=file_path, required=True, help="案件密钥 · case key")
def proposals(folder: Path, out: Path, key_file: Path) -> int:
    """可能是同一人的条目，供人工认定；不改变条数 · items that may be one person, for a human"""
    from lvheng.evidence.ledger.lists import write
    from lvheng.evidence.ledger.opened import Opened
    from lvheng.evidence.ledger.proposals import PROPOSED
    from lvheng.evidence.ledger.proposals import proposals as proposed

    key = _read_key(key_file)
    assert key
    many = write(out, PROPOSED, proposed(Opened.at(folder), key))
    click.echo(f"已写出 · written: {out}（{many:,} 对 pairs）")
    return DONE


@ledger.command()
@click.argument("one", type=file_path)
@click.argument("two", type=file_path)
@json_flag
def diff(one: Path, two: Path, as_json: bool) -> int:
    """两份台账的差别；有差别时退出码为 1 · what two ledgers disagree on (then exit code 1)"""
    from lvheng.evidence.ledger.diff import difference
    from lvheng.evidence.ledger.opened import Opened

    found = difference(Opened.at(one), Opened.at(two))
    if as_json:
        print_json(found.to_dict())
    else:
        _show_difference(found)
    return DONE if found.none else LEFT_OUT


def _show_difference(found: Difference) -> None:
    if found.none:
        click.echo("两份台账一致。 The ledgers agree.")
    for exhibit in found.exhibits:
        before, after = ((hash_ or "—")[:12] for hash_ in exhibit["sha256"])
        click.echo(f"检材 exhibit {exhibit['path']}: {before} → {after}")
    for name, (old, new) in found.counting.items():
        click.echo(f"计数方法 method, {name}: {old} → {new}")
    for category, (many, then) in found.counts.items():
        click.echo(f"条数 items, {category}: {many:,} → {then:,}")
    for change in found.records:
        before, after = (_state(change[side]) for side in ("before", "after"))
        click.echo(f"记录 records: {before} → {after}: {change['records']:,}")
    for one in found.where[:20]:
        place = " · ".join(filter(None, (one["exhibit"], one["sheet"], str(one["row"]))))
        click.echo(f"  {place}: {_state(one['before'])} → {_state(one['after'])}")
    if len(found.where) > 20:
        click.echo("  … 其余见 --json · the rest with --json")


def _state(state: list[str | None]) -> str:
    return " ".join(filter(None, state)) or "—"


@ledger.command()
@_folder
@click.option("--out", type=file_path, required=True, help="核实表 .xlsx · worksheet")
@click.option("--size", type=click.IntRange(1), help="抽取条数 · how many")
@click.option(
    "--margin", type=click.FloatRange(0.001, 0.5), help="允许误差，如 0.05 · half the interval"
)
@click.option("--confidence", type=click.FloatRange(0.5, 0.9999), default=0.95, show_default=True)
@click.option("--seed", default=None, help="种子，默认为今天的日期 · seed, today's date by default")
@click.option("--class", "groups", type=click.Choice(["A", "B", "C"]), default="C")
def sample(
    folder: Path,
    out: Path,
    size: int | None,
    margin: float | None,
    confidence: float,
    seed: str | None,
    groups: str,
) -> int:
    """抽样核实真实性：写出核实表 · draw a sample for the truth test"""
    from lvheng.evidence.ledger.opened import Opened
    from lvheng.evidence.ledger.worksheet import draw, write
    from lvheng.evidence.sampling import size_for

    if (size is None) == (margin is None):
        raise click.UsageError("用 --size 或者 --margin 之一 · give --size or --margin")
    opened = Opened.at(folder)
    if size is None:
        total = opened.manifest["counts"]["headline"][groups]
        size = size_for(total, Fraction(str(margin)), Fraction(str(confidence))) if total else 1
    drawing = draw(opened, groups, size, seed or date.today().isoformat())
    write(out, drawing)
    total = sum(drawing.strata.values())
    click.echo(f"已写出 · written: {out}（{total:,} 条中抽取 {drawing.size:,} 条 drawn）")
    return DONE


@ledger.command()
@_folder
@click.argument("worksheet", type=file_path)
@click.option("--confidence", type=click.FloatRange(0.5, 0.9999), default=0.95, show_default=True)
@json_flag
def result(folder: Path, worksheet: Path, confidence: float, as_json: bool) -> int:
    """由填好的核实表推断不真实的条数及其对档次的影响 · judge a filled worksheet"""
    from lvheng.evidence.ledger.opened import Opened
    from lvheng.evidence.ledger.worksheet import read

    opened = Opened.at(folder)
    found = read(worksheet, opened, Fraction(str(confidence)))
    tiers = _tiers(opened.manifest["counts"]["headline"], found)
    if as_json:
        print_json({**found.to_dict(), "tiers": tiers})
    else:
        _show_result(found, tiers)
    return DONE


def _tiers(headline: dict[str, Any], found: Result) -> dict[str, str]:
    """The tier that the quantities alone give: as counted, and with the most and fewest true items."""
    from lvheng.apps.quantity import tier_of

    def tier(true: int) -> str:
        return tier_of({name: headline[name] for name in "ABC"} | {found.groups: true})

    return {
        "as_counted": tier(found.items),
        "most_true": tier(found.items - found.interval.low),
        "fewest_true": tier(found.items - found.interval.high),
    }


_TIER_WORDS = {
    "none": "未达情节严重 below 情节严重",
    "serious": "情节严重 serious",
    "especially_serious": "情节特别严重 especially serious",
}


def _show_result(found: Result, tiers: dict[str, str]) -> None:
    low, high = found.interval.low, found.interval.high
    click.echo(
        f"{found.groups} 类 {found.items:,} 条，核实 {found.checked:,} 条：不属实 {found.untrue:,}，"
        f"无法核实 {found.unclear:,}\n"
        f"class {found.groups}: {found.items:,} items, {found.checked:,} checked, "
        f"{found.untrue:,} untrue, {found.unclear:,} not cleared up"
    )
    click.echo(
        f"以 {float(found.confidence):.2%} 的置信度，不真实的在 {low:,} 至 {high:,} 条之间，"
        f"真实的在 {found.items - high:,} 至 {found.items - low:,} 条之间。\n"
        f"With {float(found.confidence):.2%} confidence between {low:,} and {high:,} items are untrue."
    )
    for name, words in (
        ("as_counted", "按查获数量 as counted"),
        ("most_true", "真实条数最多时 with the most true"),
        ("fewest_true", "真实条数最少时 with the fewest true"),
    ):
        click.echo(f"仅就数量 by quantity alone，{words}：{_TIER_WORDS[tiers[name]]}")
    click.echo(
        "法释〔2017〕10号第十一条第三款：只有证据证明不真实的才可排除；抽样推断能否作为证据由法庭判断，"
        "默认条数不因此改变。\n"
        "Art. 11 para. 3: whether an inference from a sample is evidence is for the court; the count "
        "itself is not changed by it."
    )


@ledger.command()
@_folder
@json_flag
def log(folder: Path, as_json: bool) -> int:
    """台账的运行日志，并检查散列链 · the log of runs, its chain of hashes checked"""
    from lvheng.evidence.ledger.log import entries, last

    path = folder / "log.jsonl"
    found = entries(path)
    if as_json:
        print_json({"lvheng": 1, "entries": found, "last": last(path)})
        return DONE
    for entry in found:
        at = datetime.fromisoformat(entry["at"]).astimezone(UTC)
        click.echo(f"{entry['number']}. {at:%Y-%m-%d %H:%M:%S} UTC  {entry.get('what', '')}")
    click.echo(f"{len(found)} 项，散列链完整 entries, chain unbroken; {last(path)}")
    return DONE


def _read_key(file: Path | None) -> CaseKey | None:
    if file is None:
        return None
    from lvheng.evidence.ledger.seal import CaseKey

    return CaseKey.read(file)
