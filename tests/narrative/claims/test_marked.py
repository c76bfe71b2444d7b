"""The marked-up page: every word there, every finding with its reason, nothing from elsewhere."""

from __future__ import annotations

import html
import re

import lxml.html

from lvheng.narrative.claims.checking import check
from lvheng.narrative.claims.marked import VERDICTS, page

from .sentences import ON, sentences

SOURCE = "\n".join(one.text for one in sentences() if one.part == "d")


def made(source, language="zh"):
    findings = check(source, ON)
    return findings, page(source, findings, ON, language)


def test_the_words_are_all_there_in_their_order():
    _, made_page = made(SOURCE)
    rows = lxml.html.fromstring(made_page).findall(".//main/div/p")
    for number in rows:
        for link in number.findall(".//a"):
            link.drop_tree()
    said = [row.text_content() for row in rows]
    assert said == [line for line in SOURCE.split("\n") if line.strip()]


def test_every_finding_has_its_reason_once():
    findings, made_page = made(SOURCE)
    root = lxml.html.fromstring(made_page)
    reasons = {
        int(item.get("value")): item.text_content() for item in root.findall(".//li[@value]")
    }
    assert sorted(reasons) == list(range(1, len(findings) + 1))
    for number, one in enumerate(findings, 1):
        assert one.zh in reasons[number]
        assert VERDICTS[one.verdict][0] in reasons[number]


def test_a_mark_leads_to_its_reason_and_back():
    _, made_page = made(SOURCE)
    root = lxml.html.fromstring(made_page)
    ids = {element.get("id") for element in root.iter() if element.get("id")}
    targets = {link.get("href")[1:] for link in root.findall(".//main//p//a")}
    assert targets <= ids


def test_nothing_comes_from_elsewhere_and_nothing_runs():
    _, made_page = made('<script>alert(1)</script><img src="http://x/y">刑法第999条 & "甲"')
    root = lxml.html.fromstring(made_page)
    assert not [
        e for e in root.iter() if e.tag in ("script", "img", "link", "iframe", "object", "base")
    ]
    assert not [
        a for e in root.iter() for a in e.attrib if a.startswith("on") or a in ("src", "style")
    ]
    assert {link.get("href")[0] for link in root.iter("a")} == {"#"}
    assert not re.search(r"url\(|@import", root.find(".//style").text)
    assert html.escape("<script>alert(1)</script>") in made_page


def test_the_legend_counts_each_verdict_and_signs_are_told_without_colour():
    findings, made_page = made(SOURCE)
    legend = lxml.html.fromstring(made_page).find(".//ul").text_content()
    for verdict, (name, _, sign) in VERDICTS.items():
        assert f"{sign} {name} {sum(f.verdict == verdict for f in findings)}" in legend
    assert len({sign for *_, sign in VERDICTS.values()}) == len(VERDICTS)


def test_in_english():
    _, made_page = made("侵犯公民个人信息罪可以判处管制。", "en")
    assert 'lang="en"' in made_page
    assert "is not what the law has" in made_page
