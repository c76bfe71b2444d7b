"""lvheng check-text: output, exit codes, files."""

from __future__ import annotations

import io
import json
import subprocess
import sys

import pytest

from lvheng.apps.cli import main

SAID = "第一行。\n侵犯公民个人信息罪可以判处管制。刑法第999条。\n"


def run(capsys, *arguments):
    with pytest.raises(SystemExit) as left:
        main(["check-text", *map(str, arguments)])
    said = capsys.readouterr()
    return left.value.code, said.out, said.err


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "文章.txt"
    path.write_text(SAID, encoding="utf-8")
    return path


def test_json_is_one_document_with_the_shape_of_the_contract(capsys, file):
    code, out, err = run(capsys, file, "--json", "--on", "2026-11-22")
    found = json.loads(out)
    assert (code, err, found["lvheng"]) == (0, "", 1)
    for one in found["findings"]:
        assert one.keys() >= {"start", "end", "text", "kind", "verdict", "because", "provision"}
        assert SAID[one["start"] : one["end"]] == one["text"]
        assert one["kind"] in ("citation", "claim")
    shown = {(one["text"], one["verdict"], one["line"]) for one in found["findings"] if one["text"]}
    assert shown == {("管制", "wrong", 2), ("刑法第999条", "not_found", 2)}
    assert sum(found["totals"].values()) == len(found["findings"])


def test_because_is_in_the_language_asked_for(capsys, file):
    zh = json.loads(run(capsys, file, "--json")[1])["findings"]
    en = json.loads(run(capsys, file, "--json", "--lang", "en")[1])["findings"]
    assert [one["because"] for one in zh] == [one["because_zh"] for one in en]
    assert all(one["because"].isascii() is False or "the" for one in en)
    assert any("is not what the law has" in one["because"] for one in en)


def test_the_terminal_is_no_wider_than_80_columns(capsys, file):
    from rich.cells import cell_len

    code, out, _ = run(capsys, file)
    assert code == 0
    assert all(cell_len(line) <= 80 for line in out.splitlines())
    assert out.index("错误") < out.index("查无")
    assert "第 2 行" in out


def test_standard_input(capsys, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(SAID.encode())))
    code, out, _ = run(capsys, "-", "--json")
    assert code == 0
    assert json.loads(out)["totals"]["wrong"] == 1


def test_the_page_is_written_where_it_is_named_and_nothing_else(capsys, file, tmp_path):
    out = tmp_path / "标注.html"
    code, said, _ = run(capsys, file, "--html", out)
    assert code == 0
    assert str(out.name) in said.replace("\n", "")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["文章.txt", "标注.html"]


@pytest.mark.parametrize("name", ["没有.txt", "."])
def test_a_file_that_cannot_be_read_is_an_error_and_no_traceback(capsys, tmp_path, name):
    code, out, err = run(capsys, tmp_path / name)
    assert (code, out) == (2, "")
    assert "不能读取" in err


def test_html_carries_the_text_that_offsets_count(capsys, tmp_path):
    page = tmp_path / "页.html"
    page.write_text("<html><body><p>刑法第999条</p></body></html>", encoding="utf-8")
    found = json.loads(run(capsys, page, "--json")[1])
    (one,) = found["findings"]
    assert (found["form"], found["text"][one["start"] : one["end"]]) == ("html", "刑法第999条")


def test_no_heavy_library_is_loaded_for_plain_text(file):
    told = (
        "import sys; from lvheng.apps.cli import main\n"
        f"try: main(['check-text', {str(file)!r}])\n"
        "except SystemExit: pass\n"
        "print([m for m in ('numpy', 'polars', 'lxml', 'docx', 'pypdfium2', 'jinja2', 'duckdb') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
