"""The chart of a page: horizontal bars from records to items, as SVG.

Text stays text: the page's own Chinese fonts set it, so no font has to be installed where it is drawn.
"""

from __future__ import annotations

import io
import re
import warnings
from typing import Any

from lvheng.errors import MissingExtra
from lvheng.report.document import Bar, Chart

__all__ = ["COLOURS", "chart_svg"]

COLOURS = {"total": "#5f7f9e", "removed": "#e2b56d", "left": "#1f4e63"}
"""Blue and ochre are told apart by the colour-blind, and dark, middle and light in grey print."""

_WIDTH, _ROW, _LABEL, _FIGURE = 7.2, 0.34, 0.19, 0.13
"""Inches of the whole width and of a row; shares of the width for the labels and the figures."""


def chart_svg(chart: Chart, name: str) -> str:
    """The chart as an SVG element; `name` keeps its ids apart from those of other charts."""
    try:
        from matplotlib import rc_context
        from matplotlib.backends.backend_svg import FigureCanvasSVG
        from matplotlib.figure import Figure
    except ModuleNotFoundError:
        raise MissingExtra("report", "matplotlib") from None
    settings = {"svg.fonttype": "none", "svg.hashsalt": name, "font.size": 10}
    with rc_context(settings), warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # glyphs that only the page has to have
        figure = Figure(figsize=(_WIDTH, _ROW * len(chart.bars) + 0.1))
        FigureCanvasSVG(figure)
        axes = figure.add_axes((_LABEL, 0, 1 - _LABEL - _FIGURE, 1))
        _draw(axes, chart.bars)
        file = io.StringIO()
        nothing = dict.fromkeys(("Date", "Creator", "Format", "Type"))
        figure.savefig(file, format="svg", transparent=True, metadata=nothing)
    return _inline(file.getvalue(), name)


def _draw(axes: Any, bars: tuple[Bar, ...]) -> None:
    whole = max(bar.start + bar.value for bar in bars) or 1
    thinnest = whole / 400
    for place, bar in enumerate(bars):
        length = max(bar.value, thinnest) if bar.value else 0
        drawn = axes.barh(-place, length, left=bar.start, height=0.62, color=COLOURS[bar.role])
        for patch in drawn:
            patch.set_gid(f"{bar.role}-{place}")
        end = bar.start + length + whole * 0.012
        axes.text(end, -place, bar.figure, va="center", ha="left")
        axes.text(-whole * 0.02, -place, bar.label, va="center", ha="right")
        if place:
            # A hairline from where the bar before ends to where this one begins.
            edge = bar.start + bar.value
            axes.plot([edge, edge], [-place + 0.69, -place + 0.31], color="#8a8a8a", linewidth=0.6)
    axes.set_xlim(0, whole)
    axes.set_ylim(-len(bars) + 0.45, 0.55)
    axes.axis("off")


def _inline(svg: str, name: str) -> str:
    """The element alone, with ids of its own."""
    element = svg[svg.index("<svg") :]
    element = re.sub(r' id="([^"]+)"', rf' id="{name}-\1"', element)
    element = re.sub(r'href="#([^"]+)"', rf'href="#{name}-\1"', element)
    return re.sub(r"url\(#([^)]+)\)", rf"url(#{name}-\1)", element)
