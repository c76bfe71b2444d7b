"""缓刑 and 从业禁止: what the law allows of them, apart from what the court judges."""

from __future__ import annotations

from collections.abc import Sequence

from lvheng.facts.case import Act, Case, OtherAct, Party
from lvheng.facts.register import CIRCUMSTANCES
from lvheng.law.instruments.criminal_law import art_017_1, art_065, art_072, art_074
from lvheng.law.instruments.fashi_2015_19 import art_001
from lvheng.logic.interval import NO, UNDETERMINED, YES, Interval
from lvheng.logic.proof import truth
from lvheng.opinion.labels import Labels
from lvheng.opinion.sentence.circumstances import Circumstances
from lvheng.opinion.sentence.model import Note, Suspension

__all__ = ["occupation_ban", "suspension"]


def suspension(
    case: Case, party: Party, months: Interval, of: Circumstances, labels: Labels
) -> Suspension:
    """Whether a term out of `months` may be suspended."""
    if months.hi == 0:
        return Suspension("no", "no", ())
    short_enough = (
        NO if (months.lo or 0) > art_072.MOST_MONTHS else UNDETERMINED
        if months.hi is None or months.hi > art_072.MOST_MONTHS else YES
    )  # fmt: skip
    barred = art_074.excluded(of.held["recidivist"], of.held["ringleader"])
    possible = short_enough.least(Interval(1 - (barred.hi or 0), 1 - (barred.lo or 0)))
    because = []
    if short_enough != YES:
        because.append(
            Note(
                labels.pick(
                    "只适用于拘役和三年以下有期徒刑",
                    "only for criminal detention and imprisonment of up to 3 years",
                ),
                art_072.ARTICLE.citation,
            )
        )
    for name, label in (
        ("recidivist", art_065.RECIDIVIST.label),
        ("ringleader", CIRCUMSTANCES["ringleader"].label),
    ):
        known = truth(of.held[name])
        if known != "no":
            open_ = known == "undetermined"
            zh = f"{label.zh}不适用缓刑" + "（是否属实尚不能确定）" * open_
            en = f"not for a {label.en}" + " (undetermined whether this is one)" * open_
            because.append(Note(labels.pick(zh, en), art_074.ARTICLE.citation))
    shall = of.held.get("minor", NO).greatest(of.held["pregnant"]).greatest(_aged(case, party))
    return Suspension(truth(possible), truth(shall.least(possible)), tuple(because))


def _aged(case: Case, party: Party) -> Interval:
    """Whether the person is 75 at the judgment."""
    if party.born is None:
        known = party.age_at_act is not None and party.age_at_act >= art_017_1.AGE
        return YES if known else NO
    years = case.judged_on.year - party.born.year
    had_birthday = (case.judged_on.month, case.judged_on.day) > (party.born.month, party.born.day)
    return YES if years - (not had_birthday) >= art_017_1.AGE else NO


def occupation_ban(acts: Sequence[Act | OtherAct], of: Circumstances) -> Interval:
    """Whether the conduct opens art. 37之一: what duty gave was sold, or a profession was used or betrayed."""
    held = of.held["duty_used"].greatest(of.held["breach_of_profession"])
    before = art_001.ended_before([act.period for act in acts])
    return held.least(Interval(1 - (before.hi or 0), 1 - (before.lo or 0)))
