"""A realistic sample case, made from a seed: twelve messy exhibits and a case file.

people    invented people, and how lists write them down
exhibits  the twelve files, row by row
files     writing text and workbooks, the same bytes each time
case      the case file and the notice
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from random import Random

from lvheng.apps.sample.case import NOTICE, case_text, notice_text
from lvheng.errors import InputError, MissingExtra, Problem

__all__ = ["write_sample"]


def write_sample(folder: Path, seed: int = 20261121) -> Path:
    """Write the sample case into the folder and return the path of its case file.

    The folder must be new, empty, or a sample written earlier: nobody's files are overwritten.
    """
    for package in ("xlsxwriter", "xlwt"):
        if find_spec(package) is None:
            raise MissingExtra("demo", package)
    _refuse_other_folders(folder)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "说明.txt").write_bytes(notice_text(seed).encode("utf-8"))
    _write_exhibits(folder / "检材", seed)
    case_file = folder / "case.yaml"
    case_file.write_bytes(case_text(seed).encode("utf-8"))
    return case_file


def _write_exhibits(folder: Path, seed: int) -> None:
    """Each file has its own stream of chance, so that a change to one leaves the others alone."""
    from lvheng.apps.sample.exhibits import EXHIBITS, World

    world = World.invent(Random(f"{seed}/people"))
    for exhibit in EXHIBITS:
        path = folder / exhibit.path
        path.parent.mkdir(parents=True, exist_ok=True)
        exhibit.format.write(path, exhibit.sheets(Random(f"{seed}/{exhibit.path}"), world))


def _refuse_other_folders(folder: Path) -> None:
    if not folder.exists() or (folder.is_dir() and (_is_ours(folder) or not any(folder.iterdir()))):
        return
    raise InputError(
        Problem(
            "folder_not_empty",
            str(folder),
            "该位置已有内容，而且不是律衡生成的示例。为免覆盖，请换一个新的或者空的文件夹。",
            "Something is here already, and it is not a sample made by Lvheng. "
            "Nothing is overwritten: name a new or an empty folder.",
        )
    )


def _is_ours(folder: Path) -> bool:
    notice = folder / "说明.txt"
    return notice.is_file() and notice.read_bytes().startswith(NOTICE.encode("utf-8"))
