"""No word is in two parts of the vocabulary: the later would silently be said in place of the earlier."""

from __future__ import annotations

from collections import Counter

from lvheng.report.vocabulary import WORDS, counts, document, findings, liability, punishment


def test_each_word_is_in_one_part():
    parts = (document, findings, counts, punishment, liability)
    every = Counter(name for part in parts for name in part.WORDS)
    assert [name for name, many in every.items() if many > 1] == []
    assert WORDS.keys() == every.keys()
