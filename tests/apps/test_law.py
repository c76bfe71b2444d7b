"""lvheng law: show, search, coverage."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from markupsafe import escape
from rich.cells import cell_len

from lvheng.law.coverage import register
from lvheng.law.layout import without_heading

from .calling import lvheng


def document(*arguments: str) -> dict:
    result = lvheng(*arguments, "--json")
    assert result.exit_code == 0
    return json.loads(result.stdout)


class TestShow:
    def test_one_item_alone_and_its_status(self) -> None:
        shown = lvheng("law", "show", "公民个人信息解释第5条第1款第3项").stdout
        assert "五十条以上的；" in shown
        assert "五百条以上的；" not in shown
        assert "已编入：规则文件中有对应的条款 · encoded: a clause of the rule file" in shown

    def test_a_part_of_an_article_is_never_shown_as_the_whole(self) -> None:
        shown = lvheng("law", "show", "国家网络安全事件报告管理办法第7条").stdout
        assert "以下只是该条的第二款 · only a part of the article:" in shown
        told = document("law", "show", "国家网络安全事件报告管理办法第7条")
        assert told["partial"] == "第二款"

    def test_a_summary_says_that_it_is_in_our_words(self) -> None:
        shown = lvheng("law", "show", "法发〔2016〕32号第3条").stdout
        assert "官方文本未收录；大意" in shown
        assert document("law", "show", "法发〔2016〕32号第3条")["text"] is None

    def test_dates_and_numbers_that_are_not_verified_are_marked(self) -> None:
        shown = lvheng("law", "show", "法释〔2024〕12号第15条").stdout
        assert "施行日期未核实" in shown
        assert "文号未核实" in shown

    def test_a_slip_of_the_source_that_was_corrected_is_told(self) -> None:
        shown = lvheng("law", "show", "帮信解释第15条").stdout
        assert "情节显著轻微" in shown
        assert "改正了所据文本的误字：“显着”作“显著”" in shown

    def test_what_moved_says_where(self) -> None:
        told = document("law", "show", "网安法第64条", "--on", "2026-01-01")
        assert told["absence"]["kind"] == "repealed"
        assert "网络安全法第七十一条" in told["absence"]["zh"]
        assert "网络安全法第七十一条" in told["absence"]["en"]

    @pytest.mark.parametrize(
        ("citation", "said"),
        [
            ("个人信息法第6条", "最接近的是 个人信息保护法"),
            ("征信条例38条1款9项", "该款只有8项"),
            ("帮信解释10条(4)9目", "该项只有4目"),
            ("帮信解释10条(1)1目", "该项没有目"),
            ("帮信解释13条2款", "该条只有1款"),
            ("国家网络安全事件报告管理办法第7条第3款", "该条只收录了第二款"),
        ],
    )
    def test_an_error_says_what_there_is(self, citation: str, said: str) -> None:
        result = lvheng("law", "show", citation)
        assert result.exit_code == 2
        assert said in result.stderr


class TestSearch:
    def test_the_line_that_has_the_words_is_shown_with_its_place(self) -> None:
        lines = lvheng("law", "search", "行踪轨迹", "五十条").stdout.split("\n")
        assert lines[0] == "法释〔2017〕10号第五条第一款第（三）项　2017-06-01 起"
        assert lines[1].startswith("  （三）非法获取")

    def test_nothing_found_is_no_error(self) -> None:
        result = lvheng("law", "search", "qqq")
        assert result.exit_code == 0
        assert "没有找到" in result.stdout

    def test_json_says_how_many_there_are_and_lists_the_most_asked_for(self) -> None:
        told = document("law", "search", "个人信息", "--most", "3")
        assert len(told["hits"]) == 3 < told["found"]
        assert {"citation", "title", "in_force", "text", "score"} <= told["hits"][0].keys()


class TestCoverage:
    def test_it_fits_into_80_columns_and_lists_every_instrument(self) -> None:
        shown = lvheng("law", "coverage").stdout
        assert max(cell_len(line) for line in shown.split("\n")) <= 80
        assert "未成年人网络保护条例" in shown

    def test_of_one_instrument_by_article(self) -> None:
        shown = lvheng("law", "coverage", "公民个人信息解释").stdout
        assert max(cell_len(line) for line in shown.split("\n")) <= 80
        assert re.search(r"第五条 +2017-06-01 +12 +已编入", shown)

    def test_json_has_every_place(self) -> None:
        told = document("law", "coverage")
        assert len(told["entries"]) == len(register()) == sum(told["totals"].values())
        one = told["entries"][0]
        assert {"citation", "status", "reason", "clauses", "rules", "checked_on"} <= one.keys()

    def test_an_unknown_instrument_is_an_error(self) -> None:
        assert lvheng("law", "coverage", "民间法").exit_code == 2

    def test_the_page_has_each_text_beside_its_rule_and_loads_nothing(self, tmp_path: Path) -> None:
        page = tmp_path / "对照.html"
        assert lvheng("law", "coverage", "--html", str(page)).exit_code == 0
        html = page.read_text(encoding="utf-8")
        assert not re.search(r"<script|<link|<img|@import|url\(|src=", html)
        row = html[
            html.index(
                "非法获取、出售或者提供行踪轨迹信息、通信内容、征信信息、财产信息五十条以上的"
            ) :
        ]
        assert "def class_a_fifty(case: Matter) -&gt; Term:" in row[:600]
        for entry in register():
            if entry.provision.text:
                line = without_heading(entry.place.text).split("\n")[-1]
                assert str(escape(line)) in html
