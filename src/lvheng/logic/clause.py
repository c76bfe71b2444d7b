"""A clause: one 款 or 项 of the law, its official sentence, and the term that encodes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from lvheng.logic.terms import Term

__all__ = ["Article", "Clause"]

Matter = TypeVar("Matter")
Rule = Callable[[Matter], Term]


@dataclass(frozen=True, eq=False)
class Clause(Generic[Matter]):
    """One rule.

    `place` is its 款/项 within the article, `text` the official sentence. A clause that `yields_to`
    others is needed only where none of them holds: it is then not named among the grounds.
    """

    name: str
    article: Article[Matter]
    place: str
    text: str
    rule: Rule[Matter]
    yields_to: tuple[str, ...] = ()

    @property
    def citation(self) -> str:
        return f"{self.article.citation}{self.place}"


@dataclass(eq=False)
class Article(Generic[Matter]):
    """An article under encoding: its clauses, in the order of the statute."""

    instrument: str
    citation: str
    clauses: dict[str, Clause[Matter]] = field(default_factory=dict)

    def clause(
        self, place: str, text: str, *, yields_to: tuple[str, ...] = ()
    ) -> Callable[[Rule[Matter]], Clause[Matter]]:
        """Name the decorated rule as the clause at `place` of this article."""

        def register(rule: Rule[Matter]) -> Clause[Matter]:
            name = rule.__name__
            if name in self.clauses:
                raise ValueError(f"{self.citation} has two clauses named {name}")
            clause = Clause(name, self, place, text, rule, yields_to)
            self.clauses[name] = clause
            return clause

        return register
