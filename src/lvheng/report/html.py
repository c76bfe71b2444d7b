"""The document as one self-contained page: no script, no font and no picture from elsewhere."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import resources
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from lvheng.errors import MissingExtra
from lvheng.report.chart import chart_svg
from lvheng.report.document import Block, Chart, Document, Heading, printable
from lvheng.report.words import Words

__all__ = ["html_text", "save_html"]

_MARKS = {"yes": "√", "no": "×", "open": "？"}


def save_html(path: Path, document: Document) -> None:
    with _own_font_list(path.parent):
        text = printable(html_text(document))
    path.write_text(text, encoding="utf-8", newline="\n")


@contextmanager
def _own_font_list(folder: Path) -> Iterator[None]:
    """Matplotlib keeps a list of fonts in the home of its user: here it is kept beside the page while that
    is made, because nothing is written outside the folder of a case."""
    if "matplotlib" in sys.modules or "MPLCONFIGDIR" in os.environ:
        yield
        return
    with TemporaryDirectory(dir=folder, prefix=".fonts-") as kept:
        os.environ["MPLCONFIGDIR"] = kept
        try:
            yield
        finally:
            del os.environ["MPLCONFIGDIR"]


def html_text(document: Document) -> str:
    try:
        import jinja2
        from markupsafe import Markup
    except ModuleNotFoundError:
        raise MissingExtra("report", "jinja2") from None
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("lvheng.report"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    style = resources.files("lvheng.report") / "templates" / "report.css"
    charts = {
        id(block): Markup(chart_svg(block, f"chart{place}"))
        for place, block in enumerate(document.blocks)
        if isinstance(block, Chart)
    }

    def svg(block: Block) -> Any:
        return charts[id(block)]

    words = Words(document.language)
    return environment.get_template("report.html").render(
        document=document,
        contents=[b for b in document.blocks if isinstance(b, Heading) and b.level == 1],
        words=words,
        verdicts={mark: words(f"holds_{name}") for mark, name in _VERDICTS.items()},
        marks=_MARKS,
        style=Markup(style.read_text(encoding="utf-8")),
        svg=svg,
    )


_VERDICTS = {"yes": "yes", "no": "no", "open": "undetermined"}
