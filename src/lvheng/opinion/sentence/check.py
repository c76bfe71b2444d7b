"""Is a proposed sentence lawful, and which rule does it break.

What the law leaves to the court (how heavy within the range, the four conditions of a suspension) is taken as
the proposal has it. `undetermined` says what would have to be known.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lvheng.errors import InputError, Problem, nearest
from lvheng.facts.case import Case, Party
from lvheng.law.instruments.criminal_law import art_069, art_072
from lvheng.logic.interval import Interval
from lvheng.opinion.assess import Language, assess
from lvheng.opinion.concurrence.result import Concurrence, Outcome
from lvheng.opinion.labels import Labels
from lvheng.opinion.model import Charge
from lvheng.opinion.penalties import open_penalties, penalties_of
from lvheng.opinion.sentence.check_additions import additions
from lvheng.opinion.sentence.check_custody import custody, of_unit
from lvheng.opinion.sentence.check_fine import fine
from lvheng.opinion.sentence.check_suspension import suspension
from lvheng.opinion.sentence.model import Note
from lvheng.opinion.sentence.proposal import (
    KINDS,
    Check,
    Finding,
    Proposal,
    Verdict,
    between,
    together,
)
from lvheng.opinion.sentence.under import Under

__all__ = ["KINDS", "Check", "Finding", "Proposal", "check"]


def check(case: Case, party: str | None, proposal: Proposal, *, language: Language = "zh") -> Check:
    """The proposal for the party of that id; raises InputError with everything that is wrong with it."""
    who = _party(case, party, proposal)
    (opinion,) = (one for one in assess(case, language=language).parties if one.id == who.id)
    labels = Labels(case, language)
    standing = [charge for charge in opinion.charges if charge.established != "no"]
    names = tuple(charge.offence for charge in standing)
    more: tuple[Note, ...] = ()
    if not standing:
        findings = [_no_charge(opinion.charges, proposal, labels)]
    elif one := _only(standing, opinion.concurrence):
        under = Under(case, who, one, proposal, labels)
        findings = list(_of_one(under))
        more = tuple(additions(under, tuple(findings)))
    else:
        outcomes = opinion.concurrence.outcomes if opinion.concurrence else ()
        findings = list(_several(standing, outcomes, proposal, labels))
    return Check(who.id, names, proposal, tuple(findings), more)


def _party(case: Case, id: str | None, proposal: Proposal) -> Party:
    problems = []
    ids = [party.id for party in case.parties]
    for name in ("months", "fine_yuan", "suspended"):
        value = getattr(proposal, name)
        if value is not None and value < 0:
            option = name.removesuffix("_yuan")
            problems.append(
                Problem(
                    "too_small", f"--{option}",
                    f"不得小于 0，现为 {value}", f"must be at least 0, not {value}",
                )
            )  # fmt: skip
    if id is None and len(ids) > 1:
        listed = ", ".join(ids)
        problems.append(
            Problem(
                "which_party", "--party",
                f"本案有多名当事人，请用 --party 指明一人；可用：{'、'.join(ids)}",
                f"the case has several parties: name one by --party; allowed: {listed}",
            )
        )  # fmt: skip
    elif id is not None and id not in ids:
        near = nearest(id, ids)
        hint = (f"；最接近的是 {near}", f"; the nearest is {near}") if near else ("", "")
        problems.append(
            Problem(
                "not_allowed", "--party",
                f"没有当事人“{id}”；可用：{'、'.join(ids)}{hint[0]}",
                f"there is no party {id!r}; allowed: {', '.join(ids)}{hint[1]}",
            )
        )  # fmt: skip
    if problems:
        raise InputError(problems)
    return next(party for party in case.parties if id is None or party.id == id)


def _only(standing: Sequence[Charge], together: Concurrence | None) -> Charge | None:
    """The one charge of which the party is convicted; None where several are, or it is open."""
    if len(standing) == 1:
        return standing[0]
    convicted = {one.convicted for one in together.outcomes} if together else set()
    match list(convicted):
        case [((name,),)]:
            return next(charge for charge in standing if charge.offence == name)
    return None


def _no_charge(charges: Sequence[Charge], proposal: Proposal, labels: Labels) -> Finding:
    if not charges:
        because = labels.pick(
            "案件文件没有写明该当事人的任何行为", "the case file states no act of this party"
        )
        return Finding("established", "undetermined", because, "")
    if not (proposal.months or proposal.fine_yuan):
        because = labels.pick("罪名不成立，未判处刑罚", "no offence and no punishment")
        return Finding("established", "lawful", because, charges[0].article)
    because = labels.pick(
        "按案件文件所写事实，没有成立的罪名",
        "on the facts of the case file no offence is established",
    )
    return Finding("established", "unlawful", because, charges[0].article)


def _several(
    charges: Sequence[Charge], outcomes: Sequence[Outcome], proposal: Proposal, labels: Labels
) -> Iterator[Finding]:
    """Against the window of all charges together; what each of them carries is not in the proposal."""
    place, months = art_069.ARTICLE.citation, proposal.months
    mitigated = any(one.sentence and one.sentence.mitigation != "no" for one in charges)
    windows = [one.custody_months or Interval(0, 0) for one in outcomes]
    verdicts: list[Verdict] = []
    for outcome, window in zip(outcomes, windows, strict=True):
        below = months < (window.lo or 0)
        names = {name for group in outcome.convicted for name in group}
        convicted = [one for one in charges if one.offence in names]
        without = all(_may_do_without(one, months) for one in convicted)
        open_below: Verdict = "undetermined" if mitigated or without else "unlawful"
        verdicts.append(open_below if below else "lawful" if months in window else "unlawful")
    said_zh = "或者".join(dict.fromkeys(f"{between(one)}个月" for one in windows))
    said_en = " or ".join(dict.fromkeys(map(between, windows)))
    yield Finding(
        "combined_punishment",
        together(verdicts) if verdicts else "undetermined",
        labels.pick(
            f"数罪：{months}个月；各种认定之下的执行刑期为{said_zh}（单处罚金、判处管制等不在其内）",
            f"several offences: {months} months; together they come to {said_en} months of custody "
            "(a fine alone, 管制 and the like apart)",
        ),
        place,
    )
    if proposal.suspended is not None and months > art_072.MOST_MONTHS:
        because = labels.pick(
            "执行的刑期超过三年，不适用缓刑", "a term of more than 3 years cannot be suspended"
        )
        yield Finding("suspension", "unlawful", because, art_072.ARTICLE.citation)
    if "unlawful" not in verdicts:
        because = labels.pick(
            "各罪分别判处的主刑和罚金不在建议之中，须逐罪检查",
            "what each offence carries is not in the proposal: check them one by one",
        )
        yield Finding("each_offence", "undetermined", because, place)


def _may_do_without(charge: Charge, months: int) -> bool:
    """Whether so short a term may be all of it: its own, or none beside a fine alone, 管制 or remission (art. 37)."""
    least, *_ = open_penalties(charge)
    is_lowest = least is next(iter(penalties_of(charge).values()))
    instead = least.fine_mode == "and_or_only" or least.control or least.deprivation_only
    return instead or (is_lowest and months == 0) or months in least.custody_months


def _of_one(of: Under) -> Iterator[Finding]:
    if of.charge.established == "undetermined":
        yield of.finding(
            "established",
            "undetermined",
            "罪名是否成立尚不能确定；以下假定成立",
            "whether the offence is established is undetermined; what follows takes it to be",
        )
    if not of.penalties:
        yield of.finding(
            "statutory_range", "undetermined",
            "该版本条文的刑罚尚未编入", "the penalties of this text are not encoded",
        )  # fmt: skip
        return
    if of.party.kind == "unit":
        yield from of_unit(of)
    else:
        yield from custody(of)
    yield from fine(of)
    if of.proposal.suspended is not None:
        yield from suspension(of)
