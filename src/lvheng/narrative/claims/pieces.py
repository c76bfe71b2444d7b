"""The sentences and clauses of a text, none longer than a reader would take as one.

A text may have no full stop in a million characters; what looks at a whole sentence stays linear only if
sentences are short.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from lvheng.narrative.words.text import Span, Text

__all__ = ["Pieces"]

_LONGEST, _LONGEST_CLAUSE = 1200, 400


class Pieces:
    """A text as the rules walk over it.

    >>> pieces = Pieces(Text("甲，乙。丙"))
    >>> pieces.sentences, pieces.clause_at(2)
    ((Span(begin=0, end=4), Span(begin=4, end=5)), 1)
    """

    def __init__(self, text: Text) -> None:
        self.text = text
        self.view = text.view
        self.clauses = tuple(_cut(text.clauses, _LONGEST_CLAUSE))
        self._clause_begins = [span.begin for span in self.clauses]
        self.sentences = tuple(self._short(text.sentences))
        self._sentence_begins = [span.begin for span in self.sentences]

    def sentence_at(self, place: int) -> int:
        return max(0, bisect_right(self._sentence_begins, place) - 1)

    def clause_at(self, place: int) -> int:
        return max(0, bisect_right(self._clause_begins, place) - 1)

    def clauses_in(self, span: Span) -> tuple[Span, ...]:
        if not self.clauses or span.begin >= span.end:
            return ()
        return self.clauses[self.clause_at(span.begin) : self.clause_at(span.end - 1) + 1]

    def _short(self, sentences: Iterable[Span]) -> Iterator[Span]:
        """A long sentence in pieces that end with a clause."""
        for sentence in sentences:
            begin = sentence.begin
            if sentence.end - begin > _LONGEST:
                for clause in self.clauses_in(sentence):
                    if clause.end - begin > _LONGEST and clause.begin > begin:
                        yield Span(begin, clause.begin)
                        begin = clause.begin
            yield Span(begin, sentence.end)


def _cut(spans: Iterable[Span], longest: int) -> Iterator[Span]:
    for span in spans:
        for begin in range(span.begin, max(span.end, span.begin + 1), longest):
            yield Span(begin, min(begin + longest, span.end))
