"""Names of files and of members of archives, as they are shown (§16): decoded, and harmless in a line."""

from __future__ import annotations

import re

_CONTROL = re.compile("[\0-\x1f\x7f\udc80-\udcff]")


def decoded(raw: bytes) -> str:
    """A name that no one says the encoding of: UTF-8, else GB18030; other bytes stay as they are.

    >>> decoded("名单".encode("gbk"))
    '名单'
    """
    try:
        return raw.decode()
    except UnicodeDecodeError:
        try:
            return raw.decode("gb18030")
        except UnicodeDecodeError:
            return raw.decode("utf-8", "surrogateescape")


def escaped(name: str) -> str:
    r"""Control characters, and bytes that no encoding explains, as `\xNN`.

    >>> print(escaped("a\nb\udcff"))
    a\x0ab\xff
    """
    shown = _CONTROL.sub(lambda found: f"\\x{ord(found[0]) & 0xFF:02x}", name)
    return shown.encode("utf-8", "backslashreplace").decode()


def member_name(name: str) -> str:
    r"""The name of a member as it is shown.

    >>> print(member_name("..\\x.csv\0.exe"))
    ../x.csv
    """
    return escaped(name.partition("\0")[0].replace("\\", "/"))
