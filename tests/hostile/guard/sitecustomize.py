"""Loaded by every Python that the count starts: notes each socket, and each file opened to be written
outside the folder that may be written to."""

import os
import sys

_NOTES = os.environ.get("LVHENG_GUARD_NOTES", os.devnull)
_ALLOWED = (os.environ.get("LVHENG_GUARD_OUT", _NOTES), os.devnull, "/proc/self/")
_CHANGES = {
    "os.mkdir",
    "os.rename",
    "os.remove",
    "os.link",
    "os.symlink",
    "os.rmdir",
    "os.truncate",
}


def _note(event: str, detail: object) -> None:
    os.write(_noted, f"{event} {detail!r}\n".encode())


def _watch(event: str, arguments: tuple) -> None:
    if event.startswith("socket."):
        _note(event, arguments)
    elif event == "open" or event in _CHANGES:
        path, flags = arguments[0], arguments[2] if event == "open" else os.O_WRONLY
        if isinstance(path, int) or not flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
            return
        text = os.fsdecode(path)
        within = arguments[1] if event in ("os.remove", "os.rmdir") else -1
        if within != -1:  # relative to an open folder
            text = os.path.join(os.readlink(f"/proc/self/fd/{within}"), text)
        if not text.startswith(_ALLOWED) and "__pycache__" not in text:
            _note(event, text)


if "LVHENG_GUARD_NOTES" in os.environ:
    _noted = os.open(_NOTES, os.O_WRONLY | os.O_APPEND)
    sys.addaudithook(_watch)
