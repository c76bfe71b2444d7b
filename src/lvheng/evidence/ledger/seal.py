"""The case key: clear values sealed beside the ledger, and tokens in their place.

A ledger shows masks. With a case key it also holds every value sealed (AES-SIV, RFC 5297: the same value at
the same address gives the same bytes, so that a ledger stays reproducible), which only the key opens.
Whoever has the ledger without the key learns nothing but the length of a value.
"""

from __future__ import annotations

import base64
import binascii
import hmac
import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from lvheng.errors import InputError, Problem

_HEAD = "lvheng-case-key-1 "
_BYTES = 32


@dataclass(frozen=True)
class CaseKey:
    """Derived from the secret in a key file; one key for each use."""

    sealing: bytes
    naming: bytes

    @classmethod
    def of(cls, secret: bytes) -> CaseKey:
        """The key of 32 secret bytes."""
        from cryptography.hazmat.primitives.hashes import SHA512
        from cryptography.hazmat.primitives.kdf.hkdf import HKDF

        def derived(use: str) -> bytes:
            return HKDF(SHA512(), 64, None, f"lvheng {use}".encode()).derive(secret)

        return cls(derived("seal"), derived("name"))

    @classmethod
    def read(cls, path: Path) -> CaseKey:
        """The key in a file. Raises `InputError`."""
        try:
            text = path.read_text(encoding="ascii").strip()
            secret = base64.b64decode(text.removeprefix(_HEAD), validate=True)
        except (OSError, UnicodeDecodeError, binascii.Error):
            text, secret = "", b""
        if not text.startswith(_HEAD) or len(secret) != _BYTES:
            raise InputError(
                Problem(
                    "no_case_key",
                    str(path),
                    "不是案件密钥文件；用 lvheng ledger key 生成。",
                    "This is no case key file; make one with lvheng ledger key.",
                )
            )
        return cls.of(secret)

    def seal(self, value: str, address: str) -> bytes:
        """A value, sealed for its address."""
        from cryptography.hazmat.primitives.ciphers.aead import AESSIV

        return AESSIV(self.sealing).encrypt(value.encode(), [address.encode()])

    def unseal(self, sealed: bytes, address: str) -> str:
        """The value. Raises `InputError` where it was sealed by another key or for another address."""
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESSIV

        try:
            return AESSIV(self.sealing).decrypt(sealed, [address.encode()]).decode()
        except InvalidTag:
            raise InputError(
                Problem(
                    "wrong_case_key",
                    "sealed.parquet",
                    "密钥与台账不符，或者台账已被改动。",
                    "The key is not that of this ledger, or the ledger has been altered.",
                )
            ) from None

    def token(self, kind: str, value: str) -> str:
        """A name for a value that says nothing of it: 16 hexadecimal digits, equal for equal values."""
        return hmac.digest(self.naming, f"{kind}\0{value}".encode(), "sha256").hex()[:16]


def new_key(path: Path) -> None:
    """Write a new key file that only its owner may read. Raises `InputError` where there is a file."""
    text = _HEAD + base64.b64encode(secrets.token_bytes(_BYTES)).decode() + "\n"
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError:
        raise InputError(
            Problem(
                "key_not_written",
                str(path),
                "不能写入密钥文件：文件已存在，或者位置不可写。",
                "The key file cannot be written: there is a file, or the place cannot be written to.",
            )
        ) from None
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(text)
