"""lvheng guide: what to do in a setting, without telling a story."""

from __future__ import annotations

from datetime import date
from typing import Any

import click

from lvheng.apps.options import ASKERS, DONE, Day, json_flag, print_json, print_rich

__all__ = ["guide"]


@click.command()
@click.argument("scenario", required=False)
@click.option(
    "--as", "asker", type=click.Choice(ASKERS), default="victim", help="谁来问 · who asks", show_default=True,
)  # fmt: skip
@click.option("--on", type=Day(), help="哪一天的法律（默认今天）· the law of which day")
@json_flag
@click.option(
    "--lang", "language", type=click.Choice(["zh", "en"]), default="zh", help="语言 · language"
)
def guide(
    scenario: str | None, asker: str, on: date | None, as_json: bool, language: Any
) -> int:  # fmt: skip
    """某一情形怎么办：法律、步骤、证据、机关、期限 · what to do in a setting

    SCENARIO 是情形的名称或者常用说法；不写则列出全部。Without SCENARIO all of them are listed.
    """
    from lvheng.guidance.reading import askers, named, scenarios
    from lvheng.guidance.steps import guide as guide_for

    if scenario is None:
        rows = [
            {"scenario": one.id, "name": one.name.zh if language == "zh" else one.name.en}
            for one in scenarios().values()
        ]
        if as_json:
            print_json({"lvheng": 1, "scenarios": rows})
        else:
            width = max(len(row["scenario"]) for row in rows)
            for row in rows:
                click.echo(f"{row['scenario']:{width}}  {row['name']}")
        return DONE
    day, one = on or date.today(), named(scenario)
    found = guide_for(one, askers()[asker], day, language).to_dict()
    if as_json:
        print_json({"lvheng": 1, "on": day.isoformat(), **found})
    else:
        from lvheng.report.answered import guide_text

        title = one.name.zh if language == "zh" else one.name.en
        print_rich(guide_text(found, title, day.isoformat(), language))
    return DONE
