"""Every case of the audit, in English on the terminal: nothing is left untranslated."""

from __future__ import annotations

import re
import tempfile

import pytest

from .asking import _written, lvheng
from .case_files import CASES

HAN = re.compile("[\u4e00-\u9fff〔〕（），。；：]+")


@pytest.mark.parametrize("name", CASES)
def test_the_terminal_has_no_chinese(name):
    with tempfile.TemporaryDirectory() as folder:
        code, out, err = lvheng("assess", str(_written(name, folder)), "--lang", "en")
    assert code == 0, err
    # the one term that stands beside its English
    assert HAN.findall(out.replace("管制 (control)", "control")) == []
