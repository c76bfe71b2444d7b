"""lvheng law: the provisions as of a day, by words, and what of them is encoded."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from lvheng.apps.options import DONE, Day, file_path, json_flag, print_json, print_rich

if TYPE_CHECKING:
    from lvheng.guidance.search import Told
    from lvheng.law.citation import Citation
    from lvheng.law.crime_names import CrimeName
    from lvheng.law.library import Absence, Provision
    from lvheng.law.search import Hit

__all__ = ["law"]

_SNIPPET = 60
_TOLD = 3


@click.group()
def law() -> None:
    """条文 · the provisions"""


@law.command()
@click.argument("citation", nargs=-1, required=True)
@click.option("--on", type=Day(), help="哪一天的文本（默认今天）· as of which day")
@json_flag
def show(citation: tuple[str, ...], on: date | None, as_json: bool) -> int:
    """显示某日施行的条文 · show a provision as of a date

    例如 for example：lvheng law show 刑法第253条之一第1款 --on 2016-01-01
    """
    from lvheng.law.library import Absence, look_up

    day = on or date.today()
    cited, found = look_up("".join(citation), day)
    if as_json:
        told = _absence(found) if isinstance(found, Absence) else _provision(cited, found)
        print_json({"lvheng": 1, "citation": str(cited), "on": day.isoformat(), **told})
    elif isinstance(found, Absence):
        click.echo(f"{cited}\n{found.zh}\n{found.en}")
    else:
        _show(cited, found)
    return DONE


def _show(cited: Citation, found: Provision) -> None:
    of = found.instrument
    until = f" 至 {found.until}" if found.until else " 起"
    amended = f"（{found.amended_by}）" if found.amended_by else ""
    click.echo(f"{cited}　{of.title}")
    click.echo(f"施行 in force: {found.since}{until}{amended}")
    click.echo("")
    if not found.text:
        click.echo("官方文本未收录；大意 · the official text is not in the library; in our words:")
        click.echo(found.summary)
    else:
        if found.partial:
            click.echo(f"以下只是该条的{found.partial} · only a part of the article:")
        click.echo(found.part(cited.paragraph or (1 if cited.item else 0), cited.item, cited.point))
    click.echo("")
    for note in found.notes:
        click.echo(f"注 note: {note}")
    click.echo(f"来源 source: {'；'.join(found.source)}")
    click.echo(f"核对日期 checked on: {found.checked_on}　可信度 confidence: {found.confidence}")
    _show_status(cited, found)


def _show_status(cited: Citation, found: Provision) -> None:
    from lvheng.law.coverage import REASONS, STATUSES, entries

    key = (cited.paragraph or (1 if cited.item else 0), cited.item, cited.point)
    kinds = dict.fromkeys(
        (entry.status, entry.reason) for entry in entries(found) if entry.place.is_within(key)
    )
    for status, reason in kinds:
        (zh, en), (why_zh, why_en) = STATUSES[status], REASONS[reason]
        click.echo(f"{zh}：{why_zh} · {en}: {why_en}")


def _absence(found: Absence) -> dict[str, Any]:
    return {"found": False, "absence": {"kind": found.kind, "zh": found.zh, "en": found.en}}


def _provision(cited: Citation, found: Provision) -> dict[str, Any]:
    from lvheng.law.coverage import entries

    of = found.instrument
    return {
        "found": True,
        "title": of.title,
        "kind": of.kind,
        "in_force": [found.since.isoformat(), found.until.isoformat() if found.until else None],
        "text": found.text or None,
        "partial": found.partial or None,
        "summary": found.summary or None,
        "sha256": found.sha256 or None,
        "amended_by": found.amended_by or None,
        "moved_to": found.moved_to or None,
        "source": list(found.source),
        "confidence": found.confidence,
        "date_confidence": found.date_confidence or None,
        "number_confidence": of.number_confidence or None,
        "checked_on": found.checked_on.isoformat(),
        "notes": list(found.notes),
        "encoded": found.encoded,
        "coverage": [entry.to_dict() for entry in entries(found)],
    }


@law.command()
@click.argument("words", nargs=-1, required=True)
@click.option("--on", type=Day(), help="哪一天施行的条文（默认今天） · as of which day")
@click.option("--most", default=10, show_default=True, help="最多列出 · list at most")
@json_flag
def search(words: tuple[str, ...], on: date | None, most: int, as_json: bool) -> int:
    """用法律的话或者自己的话查找条文、情形和已回答的问题 · find provisions, settings and answers

    例如 for example：lvheng law search 行踪轨迹 五十条；lvheng law search 快递单被人拍了
    """
    from lvheng.guidance.search import search as find

    asked = " ".join(words)
    found = find(asked, on or date.today())
    hits = found.provisions
    if as_json:
        print_json(
            {
                "lvheng": 1,
                "words": asked,
                "found": len(hits),
                "hits": [_hit(h) for h in hits[:most]],
                "told": [one.to_dict() for one in found.told],
            }
        )
        return DONE
    if not hits:
        click.echo(f"没有找到“{asked}” · nothing found")
    elif hits[0].missing:
        missing = "、".join(hits[0].missing)
        click.echo(f"没有含全部词语的条文；以下不含：{missing} · nothing has all the words\n")
    for hit in hits[:most]:
        one = hit.provision
        period = f"{one.since} 至 {one.until}" if one.until else f"{one.since} 起"
        click.echo(f"{hit.citation}　{period}{'' if one.text else '　（大意）'}")
        click.echo(f"  {_snippet(hit, asked)}")
    if len(hits) > most:
        click.echo(f"\n另有 {len(hits) - most} 条，见 --most · {len(hits) - most} more")
    for told in found.told[:_TOLD]:
        click.echo(f"\n{_told(told)}")
    return DONE


def _told(told: Told) -> str:
    from lvheng.guidance.reading import Scenario

    about = told.about
    kind = "情形 setting" if isinstance(about, Scenario) else "问题 question"
    more = f"　lvheng guide {about.id}" if isinstance(about, Scenario) else ""
    return f"{kind}：{about.name.zh}{more}" + (f"\n  {told.line}" if told.line else "")


def _hit(hit: Hit) -> dict[str, Any]:
    one = hit.provision
    return {
        "citation": str(hit.citation),
        "title": one.instrument.title,
        "in_force": [one.since.isoformat(), one.until.isoformat() if one.until else None],
        "text": hit.place.text if one.text else None,
        "summary": one.summary or None,
        "partial": one.partial or None,
        "score": round(hit.score, 3),
        "missing": list(hit.missing),
    }


def _snippet(hit: Hit, sought: str) -> str:
    """The part of the line around the first word that is in it."""
    text = hit.place.text.replace("\n", " ")
    at = min((found for word in sought.split() if (found := text.find(word)) >= 0), default=0)
    start = max(0, min(at - _SNIPPET // 3, len(text) - _SNIPPET))
    cut = text[start : start + _SNIPPET]
    return "…" * (start > 0) + cut + "…" * (start + _SNIPPET < len(text))


@law.command()
@click.argument("name", nargs=-1, required=True)
@click.option("--on", type=Day(), help="哪一天是否使用该罪名 · whether the name was in use then")
@json_flag
def crime(name: tuple[str, ...], on: date | None, as_json: bool) -> int:
    """按罪名、简称或者行为查找罪名 · find a crime by name, short form or act

    例如 for example：lvheng law crime 泄露个人信息罪
    """
    from lvheng.law.crime_names import crime as find

    asked = "".join(name)
    matches = find(asked)
    if as_json:
        found = [
            {**one.crime.to_dict(), "by": one.by, "in_use": one.crime.in_use_on(on or date.today())}
            for one in matches
        ]
        print_json({"lvheng": 1, "asked": asked, "found": found})
        return DONE
    if matches[0].by == "act":
        click.echo(
            f"没有收录名为“{asked}”的罪；按行为可能涉及 · no crime of that name; by the conduct:\n"
        )
    for number, one in enumerate(matches):
        click.echo("\n" * (number > 0) + _crime(one.crime, on))
    return DONE


def _crime(one: CrimeName, on: date | None) -> str:
    from lvheng.law.crime_names import STATUS_WORDS

    status = STATUS_WORDS[one.status]
    lines = [f"{one.name}　{one.name_en}", f"{status.zh} · {status.en}"]
    if one.because:
        lines.append(f"{one.because.zh}\n{one.because.en}")
    if one.now:
        lines.append(f"应为 now: {one.now}")
    lines.append(f"条文 article: {one.article}")
    if one.since:
        until = f" 至 {one.until}" if one.until else " 起"
        lines.append(f"罪名使用 name in use: {one.since}{until}（{'、'.join(one.source)}）")
    if one.text_since and one.since is None:
        lines.append(
            f"所收文本施行 text since: {one.text_since}（罪名的起始日期未收录 the name's own date is not held）"
        )
    if on:
        used = {True: "使用 in use", False: "不使用 not in use", None: "不能确定 not known"}
        lines.append(f"{on}: {used[one.in_use_on(on)]}")
    return "\n".join(lines)


@law.command()
@click.argument("instrument", nargs=-1)
@click.option("--html", type=file_path, help="写出条文与规则对照页 · page of texts beside rules")
@json_flag
def coverage(instrument: tuple[str, ...], html: Path | None, as_json: bool) -> int:
    """哪些款、项已编入 · what of the law is encoded, and why the rest is not

    可只列一件 of one instrument：lvheng law coverage 法释〔2017〕10号
    """
    from lvheng.law.coverage import register, totals
    from lvheng.law.library import find_instrument

    entries = register()
    one = find_instrument("".join(instrument)) if instrument else None
    if one:
        entries = tuple(entry for entry in entries if entry.provision.instrument is one)
    if html:
        from lvheng.report.coverage import save_coverage

        save_coverage(html, entries)
    if as_json:
        print_json(
            {"lvheng": 1, "totals": totals(entries), "entries": [e.to_dict() for e in entries]}
        )
        return DONE
    from lvheng.report.coverage_text import coverage_text

    print_rich(coverage_text(entries, of_one=one is not None))
    if html:
        click.echo(f"已写出 written: {html}")
    return DONE
