"""The case key, digests and the chained log."""

from __future__ import annotations

import datetime
import hashlib
import hmac
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lvheng.errors import InputError
from lvheng.evidence import digests
from lvheng.evidence.ledger import log
from lvheng.evidence.ledger.seal import CaseKey, new_key

KEY, OTHER = CaseKey.of(bytes(32)), CaseKey.of(bytes(range(32)))
NOW = datetime.datetime(2026, 11, 22, 8, tzinfo=datetime.UTC)


@given(st.text(), st.text())
def test_what_is_sealed_opens_with_the_key_at_its_address(value: str, address: str) -> None:
    sealed = KEY.seal(value, address)
    assert sealed == KEY.seal(value, address)
    assert KEY.unseal(sealed, address) == value
    for key, place in ((OTHER, address), (KEY, address + "x")):
        with pytest.raises(InputError, match="密钥"):
            key.unseal(sealed, place)
    if len(value) > 3:
        assert value.encode() not in sealed


def test_tokens() -> None:
    assert KEY.token("mobile", "1") == KEY.token("mobile", "1")
    different = {KEY.token("mobile", "1"), KEY.token("mobile", "2"), KEY.token("email", "1")}
    assert len({*different, OTHER.token("mobile", "1")}) == 4


def test_a_key_file(tmp_path: Path) -> None:
    path = tmp_path / "case.key"
    new_key(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert CaseKey.read(path) == CaseKey.read(path)
    with pytest.raises(InputError, match="已存在"):
        new_key(path)
    for text in ("", "x", "lvheng-case-key-1 AAAA", "lvheng-case-key-1 ä"):
        path.write_text(text, encoding="utf-8")
        with pytest.raises(InputError, match="不是案件密钥"):
            CaseKey.read(path)
    with pytest.raises(InputError, match="不是案件密钥"):
        CaseKey.read(tmp_path / "none")


def test_digests_of_a_key_set() -> None:
    keys = [f"{number:04}" for number in range(1000)]
    text = "".join(key + "\n" for key in keys).encode()
    found = digests.key_set([*keys[::-1], *keys])
    assert found == {
        "keys": 1000,
        "sha256": hashlib.sha256(text).hexdigest(),
        "sm3": hashlib.new("sm3", text).hexdigest(),
    }
    assert digests.key_set(keys[1:])["sha256"] is None
    sealed = digests.key_set(keys[1:], b"secret")
    named = hmac.digest(b"secret", text[5:], "sha512")
    assert sealed["sha256"] == hashlib.sha256(named).hexdigest()


def test_the_log_is_a_chain(tmp_path: Path) -> None:
    path = tmp_path / "log.jsonl"
    hashes = [log.append(path, {"what": "count", "run": number}, NOW) for number in range(4)]
    assert [entry["run"] for entry in log.entries(path)] == [0, 1, 2, 3]
    assert log.last(path) == hashes[-1]
    assert len(set(hashes)) == 4


@pytest.mark.parametrize(
    "meddle",
    [
        lambda lines: [lines[0], lines[1].replace("run", "ran"), *lines[2:]],
        lambda lines: [lines[0], *lines[2:]],
        lambda lines: lines[1:],
        lambda lines: [lines[0], lines[0], *lines[1:]],
        lambda lines: [lines[1], lines[0], *lines[2:]],
        lambda lines: [*lines, "{}"],
        lambda lines: [*lines, "not json"],
    ],
)
def test_meddling_shows(meddle, tmp_path: Path) -> None:
    path = tmp_path / "log.jsonl"
    for number in range(4):
        log.append(path, {"run": number}, NOW)
    path.write_text("\n".join(meddle(path.read_text().splitlines())) + "\n")
    with pytest.raises(InputError, match="断开"):
        log.entries(path)
    before = path.read_text()
    with pytest.raises(InputError, match="断开"):
        log.append(path, {"run": 9}, NOW)
    assert path.read_text() == before
