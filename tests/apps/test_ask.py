"""lvheng ask and lvheng guide from the command line: what is printed, what is refused, and what is left on disk."""

from __future__ import annotations

import builtins
import io
import json
import os
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from rich.cells import cell_len

from lvheng.apps import options
from lvheng.guidance.reading import ASKERS, scenarios

from .calling import lvheng

STORY = "被告人张某购买公民个人信息6000条后出售给他人，获利8000元。"
DAY = ("--on", "2026-11-22")


def _json(*arguments: object) -> dict[str, Any]:
    result = lvheng(*arguments, "--json")
    assert result.exit_code == 0, result.stderr
    return json.loads(result.stdout)


def test_a_story_has_what_the_contract_names():
    found = _json("ask", STORY, *DAY)
    assert found["lvheng"] == 1
    assert found["kind"] == "story"
    for span in found["spans"]:
        assert STORY[span["start"] : span["end"]] == span["text"]
        assert span["confidence"] in ("high", "medium", "low")
    assert found["charges"][0]["offence"] == "侵犯公民个人信息罪"
    assert "刑法第二百五十三条之一" in found["citations"]
    assert all(isinstance(step, str) for step in found["first_steps"])
    assert all(one["fact"] and one["why"] for one in found["ask_next"])


def test_the_draft_is_a_valid_case_file():
    schema = json.loads(Path("docs/case.schema.json").read_text(encoding="utf-8"))
    case = _json("ask", STORY, *DAY)["draft_case"]
    assert list(jsonschema.validators.validator_for(schema)(schema).iter_errors(case)) == []


def test_a_question_is_answered_without_a_case():
    found = _json("ask", "泄露公民个人信息会受到什么处罚？", *DAY)
    assert found["kind"] == "question"
    assert found["draft_case"] == {}
    assert found["charges"] == []
    assert "三年以上七年以下有期徒刑" in found["answer"]


def test_another_subject_is_declined():
    found = _json("ask", "公司拖欠工资三个月，怎么申请劳动仲裁？")
    assert found["kind"] == "out_of_scope"
    assert "12333" in found["answer"]
    assert found["citations"] == []


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("text", [STORY, "被开盒了怎么办", "离婚怎么办", "快递员泄露信息怎么处罚"])
def test_the_terminal_is_80_columns_wide(text, language):
    result = lvheng("ask", text, "--lang", language)
    assert result.exit_code == 0, result.stderr
    assert max(cell_len(line) for line in result.stdout.splitlines()) <= 80


def test_to_one_who_says_where_he_stands_the_law_in_general_comes_after_what_to_do():
    told = lvheng("ask", "我老公被刑拘了，说他卖了六万条手机号，赚了两万块，怎么办？", *DAY).stdout
    order = [told.index(heading) for heading in ("回答", "现在做什么", "读到的事实", "法律怎么说", "找谁")]  # fmt: skip
    assert order == sorted(order)
    assert told[: order[1]].count("情节特别严重") == 1
    doxxed = lvheng("ask", "有人在微博开盒我，把我的身份证号和住址挂出来了", *DAY).stdout
    assert 0 < doxxed.index("现在做什么") < doxxed.index("先弄清") < doxxed.index("法律怎么说")
    assert told.index("请先核对") < told.index("是由文字猜的") < told.index("现在做什么")
    general = lvheng("ask", "快递员泄露信息怎么处罚", *DAY).stdout
    assert "法律怎么说" not in general


def test_sentences_that_were_not_understood_are_told_of_beside_the_answer():
    told = lvheng("ask", "张某卖了3000条客户姓名电话给他人。他另外还有一笔4万元的进项说不清楚是什么。", *DAY).stdout  # fmt: skip
    assert told.index("没有读懂的句子有1句") < told.index("读到的事实（")
    whole = lvheng("ask", "张某卖了3000条客户姓名电话给他人，得款4万元。", *DAY).stdout
    assert "没有读懂的句子有" not in whole


def test_a_finding_with_a_reservation_is_still_one():
    told = lvheng("ask", "我卖了6000条手机号", "--on", "2016-06-01").stdout
    assert "情节严重" in told
    assert "请注意" in told
    assert "没有作出认定" not in told


def test_control_characters_of_a_story_do_not_reach_the_terminal():
    result = lvheng(
        "ask", "我把客户姓名电话\x1b[31m卖了\x07 6000条\x1b]0;x\x07，得了8000元，其中\x1b[2J 5元。"
    )
    assert result.exit_code == 0
    assert not set(result.stdout) & {"\x1b", "\x07", "\r"}


@pytest.mark.parametrize("id", sorted(scenarios()))
def test_a_guide_is_80_columns_wide(id):
    for asker in ASKERS:
        result = lvheng("guide", id, "--as", asker)
        assert result.exit_code == 0
        assert max(cell_len(line) for line in result.stdout.splitlines()) <= 80


def test_guide_lists_the_scenarios():
    assert all(id in lvheng("guide").stdout for id in scenarios())
    assert len(_json("guide")["scenarios"]) == len(scenarios())
    assert _json("guide", "快递")["scenario"] == "courier"


def test_a_text_from_a_file_and_from_standard_input(tmp_path, monkeypatch):
    path = tmp_path / "案情.txt"
    path.write_text(STORY, encoding="gb18030")
    of_file = _json("ask", "--file", path, *DAY)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(STORY.encode())))
    assert _json("ask", "-", *DAY) == of_file == _json("ask", STORY, *DAY)


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("ask",), 2, "三者取一"),
        (("ask", "   "), 2, "没有文字"),
        (("ask", STORY, "--file", "x.txt"), 2, "三者取一"),
        (("ask", "--file", "没有.txt"), 2, "文件无法读取"),
        (("ask", STORY, "--on", "昨天"), 2, "参数的值不可用"),
        (("guide", "没有这种情形"), 2, "没有这个情形"),
    ],
)
def test_errors_are_one_sentence_in_both_languages(arguments, code, said):
    result = lvheng(*arguments)
    assert result.exit_code == code
    assert said in result.stderr
    assert "Traceback" not in result.stderr
    assert STORY not in result.stderr


def test_binary_input_is_refused(tmp_path):
    path = tmp_path / "bytes"
    path.write_bytes(bytes(range(128, 256)) * 3)
    assert lvheng("ask", "--file", path).exit_code == 2


def test_nothing_of_the_story_is_written(tmp_path, monkeypatch):
    """Every way in which Python opens a file for writing, and every folder in which one is left."""
    lvheng("ask", STORY)  # imports done
    opened: list[str] = []
    real_open, real_os_open = builtins.open, os.open
    monkeypatch.setattr(builtins, "open", lambda file, mode="r", *a, **k: _noted(opened, file, mode, real_open(file, mode, *a, **k)))  # fmt: skip
    monkeypatch.setattr(io, "open", builtins.open)
    monkeypatch.setattr(os, "open", lambda path, flags, *a, **k: _flagged(opened, path, flags, real_os_open(path, flags, *a, **k)))  # fmt: skip
    monkeypatch.chdir(tmp_path)
    for name in ("HOME", "TMPDIR", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    assert lvheng("ask", STORY).exit_code == 0
    assert lvheng("ask", STORY, "--json").exit_code == 0
    assert opened == []
    assert list(tmp_path.rglob("*")) == []


def _noted(opened: list[str], file: Any, mode: str, handle: Any) -> Any:
    if set(mode) & set("wax+"):
        opened.append(str(file))
    return handle


def _flagged(opened: list[str], path: Any, flags: int, handle: int) -> int:
    if flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
        opened.append(str(path))
    return handle


def test_what_was_guessed_is_said_and_what_is_stated_is_followed():
    story = "替我对象问的，他买了学校花名册，教育局举报到公安了"
    guessed = _json("ask", story)
    assert set(guessed["guessed"]) == {"asker", "scenario"}
    assert "是由文字猜的" in lvheng("ask", story).stdout
    stated = _json("ask", story, "--as", "suspect_family", "--setting", "school")
    assert (stated["asker"], stated["scenario"], stated["guessed"]) == (
        "suspect_family",
        "school",
        {},
    )
    assert any("辩护律师" in step for step in stated["first_steps"])
    assert "是由文字猜的" not in lvheng("ask", story, "--as", "company", "--setting", "学校").stdout


def test_the_askers_of_the_command_are_those_of_the_guidance():
    assert options.ASKERS == ASKERS


def test_a_draft_of_a_text_with_control_characters_can_be_read_again(tmp_path):
    story, path = tmp_path / "story.txt", tmp_path / "case.yaml"
    story.write_text("被告人张某将\x07客户名单5000条\x07出售\x1b给李某，获利8000元。", "utf-8")
    assert lvheng("ask", "--file", story, *DAY, "--save", path).exit_code == 0
    assert lvheng("assess", path).exit_code == 0


def test_each_act_heads_what_was_read_of_it():
    lines = lvheng("ask", STORY, *DAY).stdout.splitlines()
    begin = next(n for n, line in enumerate(lines) if line.startswith("读到的事实"))
    read = [line.strip() for line in lines[begin:]]
    assert any(
        line.startswith("· a2 张某：出售　“被告人张某购买公民个人信息6000条后出售给他人”")
        for line in read
    )
    assert any(line.startswith("违法所得：8000元　“8000元”") for line in read)


def test_save_writes_the_draft_and_nothing_else(tmp_path):
    path = tmp_path / "case.yaml"
    assert lvheng("ask", STORY, *DAY, "--save", path).exit_code == 0
    assert [one.name for one in tmp_path.iterdir()] == ["case.yaml"]
    assert lvheng("assess", path).exit_code == 0
    lines = [line.strip() for line in path.read_text("utf-8").splitlines()]
    assert any(
        line.startswith("kind: sell") and "# “被告人张某购买公民个人信息6000条后出售给他人”" in line
        for line in lines
    )
    assert any(
        line.startswith("illegal_income_yuan: 8000") and "# “8000元”" in line for line in lines
    )
    again = lvheng("ask", STORY, "--save", path)
    assert again.exit_code == 2
    assert "不覆盖" in again.stderr
