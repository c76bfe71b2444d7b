"""Numbers and years by which a text names an instrument: 法发〔2024〕132号, 刑法（2020修正）."""

from __future__ import annotations

from collections.abc import Iterator

from lvheng.law.library import instruments, provision
from lvheng.law.provisions import Provision
from lvheng.narrative.claims.citations import Cited
from lvheng.narrative.claims.citing import judged
from lvheng.narrative.claims.mentions import document_numbers
from lvheng.narrative.claims.model import Judgement
from lvheng.narrative.claims.reading import Reading

__all__ = ["labels"]


def labels(reading: Reading) -> Iterator[Judgement]:
    yield from _numbers(reading)
    yield from _labels(reading)


def _numbers(reading: Reading) -> Iterator[Judgement]:
    """A number of a document that the library has under another kind: 法发〔2024〕132号."""
    held = {name: one for one in instruments() for name in one.names if name.endswith("号")}
    cited = {one.instrument.span.begin for one in reading.cited if one.instrument}
    for span, prefix, number in document_numbers(reading.text):
        said = prefix + number
        if said in held:
            if span.begin not in cited:
                told = f"{held[said].short}：{held[said].title}"
                yield judged(span, "right", told, told, held[said].short)
            continue
        other = [one for name, one in held.items() if name.endswith(number) and name != said]
        if other and reading.stance(span) == "asserted":
            right = other[0].short
            yield judged(
                span, "wrong", f"文号有误：应为{right}（{other[0].title}）",
                f"the number is wrong: it is {right}", right, "C9-12",
            )  # fmt: skip
        elif not other:
            yield judged(
                span,
                "not_checkable",
                f"本库没有收录{said}",
                f"the library does not hold {said}",
                said,
            )


def _labels(reading: Reading) -> Iterator[Judgement]:
    """The year of a text in its label: 刑法（2020修正）."""
    first = {one.instrument.span: one for one in reversed(reading.cited) if one.instrument}
    for name in reading.names:
        if not (name.year and name.of):
            continue
        of = name.of
        changes = [
            (a.promulgated, a.in_force, a.name) for a in of.amendments if a.in_force <= reading.on
        ]
        latest = max(changes) if changes else None
        year = latest[0].year if latest else (of.promulgated.year if of.promulgated else 0)
        if not year or reading.past(name.span):
            continue
        own = name.of.short
        if name.year == year:
            yield judged(
                name.span,
                "right",
                f"{own}最近一次修改公布于 {year} 年",
                f"the last change of {own} was published in {year}",
                own,
            )
        elif name.year < year and latest:
            held = _same_since(reading, first.get(name.span))
            yield judged(
                name.span, "out_of_date",
                f"不是最新文本：{own}此后又经{latest[2]}修改，{latest[1]} 起施行{held[0]}",
                f"not the latest text: changed again by {latest[2]}, in force since {latest[1]}{held[1]}",
                own, "E9", str(latest[1]),
            )  # fmt: skip
        elif name.year < year:
            yield judged(
                name.span,
                "not_checkable",
                f"本库所收{own}公布于 {year} 年",
                f"the text held was published in {year}",
                own,
            )
        else:
            yield judged(
                name.span,
                "not_found",
                f"本库没有{own} {name.year} 年的修改",
                f"the library knows no change of {own} in {name.year}",
                own,
            )


def _same_since(reading: Reading, first: Cited | None) -> tuple[str, str]:
    """Of the first article cited under the label: since when its text is unchanged."""
    found = provision(first.of.id, first.number, reading.on) if first and first.of else None
    if not isinstance(found, Provision):
        return "", ""
    return (
        f"；{found.citation}的文本自 {found.since} 起未变",
        f"; the text of {found.citation} is unchanged since {found.since}",
    )
