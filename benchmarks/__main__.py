"""Run every benchmark and put what came out into the README, in both languages: `python -m benchmarks`."""

from __future__ import annotations

import os
import platform
import re
from datetime import date
from pathlib import Path

from . import ask, assess, batch, peers, proof, prose, verdict
from .measure import Figure

README = Path(__file__).parent.parent / "README.md"
SCRIPTS = (verdict, proof, assess, batch, peers, prose, ask)


def machine() -> str:
    """The processor and the Python, as they are called everywhere."""
    info = Path("/proc/cpuinfo")
    text = info.read_text() if info.exists() else ""
    found = re.search(r"model name\s*:\s*(.+)", text)
    name = found.group(1).strip() if found else platform.processor() or platform.machine()
    return f"{name} ×{os.cpu_count()}, Python {platform.python_version()}"


def tables(figures: dict[str, list[Figure]]) -> dict[str, str]:
    """The table in each language."""
    heads = {
        "zh": (f"{date.today()} 测于 {machine()}：", "脚本", "内容", "结果"),
        "en": (f"Measured on {date.today()} on {machine()}:", "script", "what", "result"),
    }
    made = {}
    for language, (said, *head) in heads.items():
        lines = [said, "", f"| {' | '.join(head)} |", "| --- | --- | --- |"]
        lines += [
            f"| `{script}` | {getattr(figure, language)} | {figure.result} |"
            for script, of in figures.items()
            for figure in of
        ]
        made[language] = "\n".join(lines)
    return made


def main() -> None:
    figures = {}
    for script in SCRIPTS:
        name = script.__name__.rpartition(".")[2]
        print(f"\n== {name}", flush=True)
        figures[name] = script.run()
    text = README.read_text(encoding="utf-8")
    for language, table in tables(figures).items():
        begin, end = f"<!-- benchmarks {language} -->", "<!-- /benchmarks -->"
        before, _, rest = text.partition(begin)
        _, found, after = rest.partition(end)
        assert found, f"README.md has no {begin} … {end}"
        text = f"{before}{begin}\n{table}\n{end}{after}"
    README.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
