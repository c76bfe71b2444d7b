"""Exhibits: what is taken, in which order, and what is said of the rest (§1)."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from lvheng.errors import InputError
from lvheng.evidence import count
from lvheng.evidence.intake import find
from lvheng.evidence.kinds import kind


def test_paths_are_relative_to_the_folder(make) -> None:
    for name in ("b/c.txt", "a.txt", "b.txt"):
        make.write(name, "x")
    assert [exhibit.path for exhibit in find([make.folder])] == ["a.txt", "b.txt", "b/c.txt"]


def test_paths_are_relative_to_the_deepest_common_folder(make) -> None:
    one, two, other = make.write("b/c/1.txt", "x"), make.write("b/d/2.txt", "x"), make.folder / "b"
    assert [e.path for e in find([one, two.parent])] == ["c/1.txt", "d/2.txt"]
    assert [e.path for e in find([one, two, make.write("a.txt", "x")])] == [
        "a.txt",
        "b/c/1.txt",
        "b/d/2.txt",
    ]
    assert [e.path for e in find([one])] == ["1.txt"]
    assert [e.path for e in find([one, one])] == ["1.txt"]
    assert [e.path for e in find([one, other])] == ["c/1.txt", "d/2.txt"]


def test_two_files_of_one_name_stay_apart(make) -> None:
    paths = [make.csv(f"{folder}/名单.csv", [["手机号"], [make.mobile()]]) for folder in "ab"]
    assert [e["path"] for e in count(paths).exhibits] == ["a/名单.csv", "b/名单.csv"]


def test_a_file_given_twice_is_one_exhibit(make) -> None:
    file = make.csv("a.csv", [["手机号"], [make.mobile()]])
    assert count([file, file, make.folder]).records == 1


def test_symbolic_links_are_listed_and_not_followed(make, tmp_path: Path) -> None:
    make.csv("a.csv", [["手机号"], [make.mobile()]])
    (make.folder / "link.csv").symlink_to(make.folder / "a.csv")
    (make.folder / "loop").symlink_to(make.folder)
    (make.folder / "gone").symlink_to(tmp_path / "nowhere")
    tally = make.count()
    assert tally.records == 1
    assert [e["status"] for e in tally.exhibits] == ["read", *["unreadable"] * 3]
    assert tally.exhibits[1]["reasons"][0]["code"] == "symbolic_link"
    assert count([make.folder / "loop"]).records == 0


def test_what_is_no_file_is_listed(make) -> None:
    os.mkfifo(make.folder / "pipe")
    (exhibit,) = make.count().exhibits
    assert (exhibit["status"], exhibit["reasons"][0]["code"]) == ("unreadable", "not_a_file")


def test_names_that_are_not_utf8(make) -> None:
    name = os.fsencode(make.folder) + b"/" + "名单.csv".encode("gbk")
    with open(name, "w") as file:
        file.write(make.mobile())
    (exhibit,) = make.count().exhibits
    exhibit["path"].encode("utf-8")
    assert exhibit["records"] == 1


def test_sha256_is_of_the_bytes(make) -> None:
    make.write("a.csv", b"x")
    (exhibit,) = make.count().exhibits
    assert exhibit["sha256"] == hashlib.sha256(b"x").hexdigest()
    assert exhibit["bytes"] == 1


def test_kind_is_by_content(make) -> None:
    make.csv("b.xlsx", [["手机号"], [make.mobile()]])
    (exhibit,) = make.count().exhibits
    assert (exhibit["kind"], exhibit["records"]) == ("text", 1)


def test_texts_that_are_no_tables(make) -> None:
    make.write("a.xls", b"{\\rtf1")
    (exhibit,) = make.count().exhibits
    assert (exhibit["status"], exhibit["records"]) == ("unreadable", 0)
    (reason,) = exhibit["reasons"]
    assert reason["code"] == "not_a_table"
    assert reason["zh"]
    assert reason["en"]


@pytest.mark.parametrize(
    ("begins", "shown"),
    [
        (b"<!DOCTYPE html>", "html"),
        (b" \r\n<HTML>", "html"),
        (b"\xef\xbb\xbf<?xml ?>", "xml"),
        ("\u3000\n<Table>".encode(), "html"),
        ("\u3000<table>".encode("gb18030"), "html"),
        ("<html>".encode("utf-16"), "html"),
        ("<html>".encode("utf-16-be"), "html"),
    ],
)
def test_texts_with_tags(begins: bytes, shown: str) -> None:
    assert kind(begins + b"\n" * (len(begins) % 2)) == shown


@pytest.mark.parametrize("begins", ["x<html>", "<b>", "%pdf-", "< html"])
def test_texts_that_are_tables_all_the_same(make, begins: str) -> None:
    make.write("a.txt", f"{begins}\n{make.mobile()}\n")
    assert make.count().headline["C"] == 1


def test_every_missing_path_is_named(make) -> None:
    make.write("名单2024.csv", "x")
    with pytest.raises(InputError) as error:
        count([make.folder / "名单2023.csv", make.folder / "zzz", make.folder], rule="by_di")
    codes = [problem.code for problem in error.value.problems]
    assert codes == ["unknown_rule", "path_not_found", "path_not_found"]
    assert "名单2024.csv" in error.value.problems[1].zh
    assert "by_id" in error.value.problems[0].en


def test_no_path() -> None:
    with pytest.raises(InputError, match="No file or folder"):
        count([])


def test_out_among_the_exhibits(make) -> None:
    with pytest.raises(InputError, match="never written to"):
        make.count(out=make.folder / "out")
    assert list(make.folder.iterdir()) == []


def test_out_is_no_folder(make, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(InputError, match="not a folder"):
        make.count(out=tmp_path / "file")
