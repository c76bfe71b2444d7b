"""The page: self-contained, well formed, and the same every time."""

import re
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

from lvheng.errors import MissingExtra
from lvheng.report import write_html
from lvheng.report.compose import compose
from lvheng.report.html import html_text

from .conftest import DAY

VOID = {"meta", "br", "col", "link", "img", "path", "use", "rect"}


class Page(HTMLParser):
    """Tags in balance, ids, links and the visible text."""

    def __init__(self, text: str):
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.resources: list[str] = []
        self.tags: list[str] = []
        self.visible: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        self.tags.append(tag)
        self.ids += [value for name, value in attrs if name == "id"]
        if tag == "a":
            self.links.append(attributes["href"])
        self.resources += [
            value for name, value in attrs if name in ("src", "srcset") or tag == "link"
        ]
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.ids += [value for name, value in attrs if name == "id"]

    def handle_endtag(self, tag):
        if tag not in VOID:
            assert self.open.pop() == tag

    def handle_data(self, data):
        if "style" not in self.open:
            self.visible.append(data)


@pytest.fixture
def page(opinion, case, tally):
    return html_text(compose(opinion, case, tally, {"a1": {**tally, "records": 12_401}}, DAY))


def test_it_is_well_formed_and_its_links_lead_somewhere(page):
    parsed = Page(page)
    assert parsed.open == []
    assert len(parsed.ids) == len(set(parsed.ids))
    assert {link.removeprefix("#") for link in parsed.links} <= set(parsed.ids)
    assert {"party-zhang", "party-li", "party-co"} <= set(parsed.ids)


def test_it_needs_nothing_from_elsewhere(page):
    parsed = Page(page)
    assert parsed.resources == []
    assert "script" not in parsed.tags
    assert not re.search(r"@import|url\((?!#)|(?:src|href)=[\"']?(?:https?:)?//", page)


def test_it_says_every_charge_ground_and_citation(opinion, page):
    visible = "".join(Page(page).visible)
    for party in opinion["parties"]:
        assert party["id"] in visible
        for charge in party["charges"]:
            for clause in charge["clauses"]:
                assert clause["text"] in visible
                if opinion["language"] == "zh":
                    assert clause["citation"] in visible
                    assert charge["offence"] in visible


def test_the_text_of_a_chart_stays_text(page):
    charts = re.findall(r"<svg.*?</svg>", page, re.DOTALL)
    assert len(charts) == 2
    assert all(">12,40" in chart and "<text" in chart for chart in charts)


def test_it_states_its_language(opinion, page):
    language = {"zh": "zh-CN", "en": "en"}[opinion["language"]]
    assert f'<html lang="{language}">' in page


def test_a_hostile_title_is_only_text(zh, case):
    hostile = "<script>alert(1)</script>\"'&"
    page = html_text(compose({**zh, "title": hostile}, case, None, {}, DAY))
    assert "<script" not in page
    assert "&lt;script&gt;" in page


def test_hostile_paths_and_reasons_are_only_text(tally):
    exhibit = {**tally["exhibits"][0], "path": "<img src=x onerror=alert(1)>.csv"}
    page = html_text(compose(None, None, {**tally, "exhibits": [exhibit]}, {}, DAY))
    assert "<img" not in page


def test_the_same_input_gives_the_same_bytes(zh, case, tally, tmp_path: Path):
    first, second = tmp_path / "1.html", tmp_path / "2.html"
    for path in (first, second):
        write_html(path, zh, case, tally, {"a1": tally}, DAY)
    assert first.read_bytes() == second.read_bytes()


def test_a_missing_extra_is_named(zh, case, monkeypatch):
    monkeypatch.setitem(sys.modules, "jinja2", None)
    with pytest.raises(MissingExtra, match=r"lvheng\[report\]"):
        html_text(compose(zh, case, None, {}, DAY))
