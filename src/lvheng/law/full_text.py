"""A full-text index in memory (Tantivy): documents with names and a body, ranked by BM25."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from lvheng.law.words import fold, law_words, pairs, words

__all__ = ["FullText"]

_NAME, _LAW = 3.0, 0.6
"""A name that is asked for whole counts for more, what is only the law's word for a thing for less."""


class FullText:
    """`documents` are (names, body); a document is known by its place in that order.

    >>> index = FullText([((), "快递运单上的信息"), ((), "旅馆的住宿登记")])
    >>> max(index.scores("快递单"), key=index.scores("快递单").get)
    0
    """

    def __init__(self, documents: Iterable[tuple[Sequence[str], str]]):
        import tantivy

        schema = tantivy.SchemaBuilder()
        schema.add_text_field("name", tokenizer_name="raw")
        for field in ("words", "pairs"):
            schema.add_text_field(field, tokenizer_name="whitespace")
        schema.add_unsigned_field("number", stored=True)
        self._index: Any = tantivy.Index(schema.build())
        writer = self._index.writer(15_000_000, 1)
        self._size = 0
        self._names: set[str] = set()
        for number, (names, body) in enumerate(documents):
            folded = [fold(name) for name in names]
            fields = {
                "name": folded,
                "words": " ".join(words(body)),
                "pairs": " ".join(pairs(body)),
                "number": number,
            }
            writer.add_document(tantivy.Document(**fields))
            self._names.update(folded)
            self._size += 1
        writer.commit()
        self._index.reload()

    def scores(self, asked: str) -> dict[int, float]:
        """How well each document that says any of it answers; no other document is in it."""
        import tantivy

        if self._size == 0:
            return {}
        searcher = self._index.searcher()
        found = searcher.search(self._query(tantivy, asked), limit=self._size)
        return {searcher.doc(at)["number"][0]: score for score, at in found.hits}

    def _query(self, tantivy: Any, asked: str) -> Any:
        said = [("words", word, 1.0) for word in words(asked)]
        said += [("name", name, _NAME) for name in self._names if name in fold(asked)]
        said += [("pairs", pair, 1.0) for pair in pairs(asked)]
        for phrase in law_words(asked):
            said += [("words", word, _LAW) for word in words(phrase)]
            said += [("pairs", pair, _LAW) for pair in pairs(phrase)]
        parts = [
            (tantivy.Occur.Should, self._term(tantivy, *one))
            for one in dict.fromkeys(said)
        ]  # fmt: skip
        return tantivy.Query.boolean_query(parts)

    def _term(self, tantivy: Any, field: str, word: str, weight: float) -> Any:
        term = tantivy.Query.term_query(self._index.schema, field, word)
        return tantivy.Query.boost_query(term, weight)
