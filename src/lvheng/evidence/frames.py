"""Frames on the pipes between the program and its readers: eight bytes of length, then the content."""

from __future__ import annotations

import pickle
from typing import IO, Any


def send(pipe: IO[bytes], content: Any) -> None:
    data = pickle.dumps(content, protocol=5)
    pipe.write(len(data).to_bytes(8, "big"))
    pipe.write(data)
    pipe.flush()


def receive(pipe: IO[bytes]) -> Any:
    """The next frame. Raises `EOFError` where the other side has gone."""
    length = pipe.read(8)
    if len(length) < 8:
        raise EOFError
    data = pipe.read(int.from_bytes(length, "big"))
    if len(data) < int.from_bytes(length, "big"):
        raise EOFError
    return pickle.loads(data)
