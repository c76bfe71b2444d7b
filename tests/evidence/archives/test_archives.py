"""Archives: what is in them is counted, whatever they are, and said not to be where it cannot (§16)."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from tests.hostile import packed

from lvheng.evidence import archives, count, kinds
from lvheng.evidence.reasons import Unreadable


def said(tally) -> dict[str, tuple[str, list[str]]]:
    return {
        one["path"]: (one["status"], [reason["code"] for reason in one["reasons"]])
        for one in tally.exhibits
    }


@pytest.fixture
def table(make) -> bytes:
    return f"姓名,手机号\n王某,{make.mobile()}\n".encode()


@pytest.fixture
def locked(make, table) -> Path:
    """Archives that one password opens; the file of passwords."""
    files = [("名单.csv", table)]
    for name, content in {
        "aes.zip": packed.zipped_aes(files),
        "old.zip": packed.zipped_old(table, packed.PASSWORD.encode()),
        "gbk.zip": packed.zipped_old(table, packed.PASSWORD.encode("gbk")),
        "a.7z": packed.sevened(files, packed.PASSWORD),
        "names.7z": packed.sevened(files, packed.PASSWORD, names=True),
        "a.rar": packed.rarred(files, password=packed.PASSWORD),
        "names.rar": packed.rarred(files, password=packed.PASSWORD, encrypt_headers=True),
        "old.rar": packed.rarred(files, "rar40", password=packed.PASSWORD),
    }.items():
        make.write(name, content)
    path = make.folder.parent / "passwords.txt"
    path.write_text(f"wrong\n\n{packed.PASSWORD}\n", "gb18030")
    return path


@pytest.mark.parametrize("kind", ["zip", "7z", "rar", "rar4", "tar"])
def test_members_are_exhibits_after_their_archive(make, table, kind: str) -> None:
    files = [("乙/名单.csv", table), ("甲.txt", table), ("空.csv", b"")]
    pack = {
        "zip": packed.zipped,
        "7z": packed.sevened,
        "rar": packed.rarred,
        "rar4": lambda files: packed.rarred(files, "rar40", solid=True),
        "tar": packed.tarred,
    }[kind]
    make.write("b.dat", pack(files))
    make.write("c.csv", table)
    tally = make.count()
    paths = [one["path"] for one in tally.exhibits]
    assert paths[:4] == ["b.dat", "b.dat!/乙/名单.csv", "b.dat!/甲.txt", "b.dat!/空.csv"]
    assert paths[-1] == "c.csv"
    assert (tally.records, tally.headline["C"]) == (3, 1)
    first, second = tally.exhibits[:2]
    assert (first["records"], first["rows"], first["kind"]) == (0, 0, kinds.kind(pack(files)))
    assert (second["inside"], second["records"], second["bytes"]) == ("b.dat", 1, len(table))


@pytest.mark.parametrize("pack", ["gz", "bz2", "xz", "zst"])
def test_one_packed_file(make, table, pack: str) -> None:
    import bz2
    import lzma

    compress = {
        "gz": gzip.compress,
        "bz2": bz2.compress,
        "xz": lzma.compress,
        "zst": packed.zst,
    }[pack]
    make.write(f"a.csv.{pack}", compress(table) + compress(b"x"))
    make.write("noname", compress(table))
    assert said(make.count()) == {
        f"a.csv.{pack}": ("read", []),
        f"a.csv.{pack}!/a.csv": ("read", []),
        "noname": ("read", []),
        "noname!/noname": ("read", []),
    }
    assert make.count().headline["C"] == 1


def test_archives_in_archives(make, table) -> None:
    make.write(
        "a.tgz", gzip.compress(packed.tarred([("内.zip", packed.zipped([("x.csv", table)]))]))
    )
    found = said(make.count())
    assert found["a.tgz!/a!/内.zip!/x.csv"] == ("read", [])
    assert found["a.tgz!/a!/link"] == ("unreadable", ["symbolic_link"])
    assert found["a.tgz!/a!/device"] == ("unreadable", ["not_a_file"])
    assert found["a.tgz"] == ("partly_read", ["member_unread"])


def test_depth_is_limited(make, table) -> None:
    make.write("a.zip", packed.nested(8, 1, table))
    make.write("b.zip", packed.nested(9, 1, table))
    found = said(make.count())
    assert sum(status == "read" for status, _ in found.values()) == 9  # all of a.zip
    assert found["b.zip" + "!/0.zip" * 8] == ("unreadable", ["nested_too_deep"])
    assert found["a.zip" + "!/0.zip" * 8] == ("read", [])


def test_names_as_they_are_shown(make, table) -> None:
    tricks = ["../a.csv", "/a.csv", "C:\\a.csv", "b.csv", "b.csv", "b.csv#2", "c\n.csv"]
    make.write("a.zip", packed.zipped([(name, table) for name in tricks]))
    make.write("gbk.zip", packed.zipped_raw("名单.csv".encode("gbk"), table))
    make.write("utf8.zip", packed.zipped_raw("名单.csv".encode(), table))
    make.write("none.zip", packed.zipped_raw(b"\xff.csv", table))
    shown = [path.partition("!/")[2] for path in said(make.count()) if "!/" in path]
    assert shown[:4] == ["../a.csv", "/a.csv", "C:/a.csv", "b.csv"]
    assert shown[4:7] == ["b.csv#2", "b.csv#2#2", "c\\x0a.csv"]
    assert shown[7:] == ["名单.csv", "\\xff.csv", "名单.csv"]


def test_a_folder_named_like_a_member(make, table) -> None:
    make.write("a.zip", packed.zipped([("x.csv", table)]))
    make.csv("a.zip!/x.csv", [["手机号"], [make.mobile()]])
    assert list(said(make.count())) == ["a.zip", "a.zip!/x.csv#2", "a.zip!/x.csv"]


def test_without_a_password(make, locked) -> None:
    found = said(make.count())
    locked_up = [name for name in found if "!/" in name or name.startswith("names.")]
    assert [found[name] for name in locked_up] == [("unreadable", ["encrypted"])] * 8
    assert len(found) == 8 + 6


def test_with_the_password(make, locked) -> None:
    tally = make.count(passwords=locked)
    assert {status for status, _ in said(tally).values()} == {"read"}
    assert tally.records == 8
    assert packed.PASSWORD not in str(tally.to_dict())


def test_a_bomb_is_not_unpacked(make, table) -> None:
    zeros = bytes(archives.LEAST + 1)
    make.write("a.zip", packed.zipped([("a", zeros), ("b.csv", table)]))
    make.write("b.gz", gzip.compress(zeros))
    make.write("c.gz", gzip.compress(gzip.compress(zeros)))
    make.write("d.docx", packed.zipped([("word/document.xml", zeros)]))
    found = said(make.count())
    bomb = ("unreadable", ["archive_bomb"])
    assert found["a.zip!/b.csv"] == ("read", [])
    assert [found[path] for path in ("a.zip!/a", "b.gz!/b", "c.gz!/c!/c", "d.docx")] == [bomb] * 4


def test_members_are_limited(table) -> None:
    limits = archives.Limits.of(1)
    limits.members = 2
    found = archives.members("zip", packed.zipped([(n, table) for n in "abc"]), "a", limits)
    assert [next(found).name, next(found).name] == ["a", "b"]
    with pytest.raises(Unreadable, match="too_many_members"):
        next(found)


def test_damage_leaves_the_other_members(make, table) -> None:
    whole = bytearray(packed.zipped([("a.csv", table), ("b.csv", table)]))
    whole[40] ^= 0x20
    make.write("a.zip", bytes(whole))
    seven = bytearray(packed.tarred([("a.csv", table)]) + b"\x01" * 600)
    make.write("b.tar", bytes(seven))
    make.write("c.rar", packed.rarred([("a.csv", table)])[:20])
    found = said(make.count())
    assert found["a.zip!/a.csv"] == ("unreadable", ["corrupt_member"])
    assert found["a.zip!/b.csv"] == found["b.tar!/a.csv"] == ("read", [])
    assert found["b.tar"] == ("partly_read", ["corrupt_archive", "member_unread"])
    assert found["c.rar"] == ("unreadable", ["corrupt_archive"])


def test_passwords_that_cannot_be_read(make) -> None:
    from lvheng.errors import InputError

    make.write("a.csv", "x")
    with pytest.raises(InputError, match="passwords"):
        count([make.folder], passwords=make.folder / "none.txt")
