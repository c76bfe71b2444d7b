"""Is a proposed suspension lawful: open at all, and its probation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lvheng.law.instruments.criminal_law import art_065, art_072, art_073, art_074
from lvheng.logic.interval import NO, YES, Interval
from lvheng.opinion.sentence.proposal import Finding
from lvheng.opinion.sentence.under import Under

__all__ = ["suspension"]


def suspension(of: Under) -> Iterator[Finding]:
    months, probation = of.proposal.months, of.proposal.suspended or 0
    kinds = [kind for kind in of.proposal.kinds if kind != "control"]
    if of.party.kind == "unit" or not months or not kinds or months > art_072.MOST_MONTHS:
        yield of.finding(
            "suspension", "unlawful",
            "缓刑只适用于拘役和三年以下有期徒刑",
            "only criminal detention and imprisonment of up to 3 years can be suspended",
            art_072.ARTICLE.citation,
        )  # fmt: skip
        return
    yield from _barred(of, kinds)
    fits = [probation in art_073.probation(months, kind == "detention") for kind in kinds]
    spans = [art_073.probation(months, kind == "detention") for kind in kinds]
    zh = "或者".join(f"{span.lo}个月至{span.hi}个月" for span in spans)
    en = " or ".join(f"{span.lo} to {span.hi}" for span in spans)
    unsure = "；须写明是拘役还是有期徒刑（--kind）" if len(kinds) > 1 else ""
    yield of.finding(
        "probation",
        "lawful" if all(fits) else "undetermined" if any(fits) else "unlawful",
        f"考验期{probation}个月；应为{zh}{unsure if any(fits) and not all(fits) else ''}",
        f"probation of {probation} months; it must be {en} months",
        art_073.ARTICLE.citation,
    )
    yield of.finding(
        "conditions_of_suspension", "lawful",
        "情节较轻、有悔罪表现、没有再犯罪的危险、对所居住社区没有重大不良影响，由法院裁断，此处照建议认定",
        "the four conditions are for the court to judge; here they are taken as proposed",
        art_072.ARTICLE.citation,
    )  # fmt: skip


def _barred(of: Under, kinds: Sequence[str]) -> Iterator[Finding]:
    # A recidivist's new crime deserves 有期徒刑: of whom 拘役 is proposed none is.
    again = art_065.recidivist(of.party, of.acts)
    if "imprisonment" not in kinds:
        again = NO
    elif "detention" in kinds:
        again = Interval(0, again.hi)
    barred = art_074.excluded(again, of.known.held["ringleader"])
    if barred == NO:
        return
    who = ("累犯", "recidivists") if again.hi else ("犯罪集团的首要分子", "ringleaders")
    sure = barred == YES
    yield of.finding(
        "no_suspension",
        "unlawful" if sure else "undetermined",
        f"{who[0]}不适用缓刑" + ("" if sure else "；是否属实尚不能确定"),
        f"no suspension for {who[1]}" + ("" if sure else "; whether this is one is undetermined"),
        art_074.ARTICLE.citation,
    )
