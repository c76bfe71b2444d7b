"""Every article that guidance cites is named in English too."""

from __future__ import annotations

import re

import pytest

from lvheng.guidance.reading import lines
from lvheng.report.citations import cited
from lvheng.report.words import Words

_PLACED = re.compile(r"\{([^|{}]+)\|")
CITED = sorted(
    {one for line in lines().values() for one in (*line.cites, *_PLACED.findall(line.zh))}
)


@pytest.mark.parametrize("citation", CITED)
def test_no_citation_stays_in_chinese(citation):
    assert not re.search("[\u4e00-\u9fff]", cited(citation, Words("en")))
