"""The sentence of a charge: what is allowed, the estimate where there can be one, and what else follows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from lvheng.facts.case import Case, Party
from lvheng.law.instruments.administrative_penalty_law.art_035 import ARTICLE as SET_OFF
from lvheng.law.instruments.administrative_penalty_law.art_035 import fine_left
from lvheng.law.instruments.criminal_law import art_041, art_078, art_081, art_253_1
from lvheng.law.instruments.ganggaofa_2025_20 import infringing_personal_information as jiangxi
from lvheng.logic.interval import YES, Interval, exactly
from lvheng.logic.proof import truth
from lvheng.opinion.labels import Labels
from lvheng.opinion.model import Charge
from lvheng.opinion.sentence.allowed import allowed, ladder, open_tiers
from lvheng.opinion.sentence.circumstances import Circumstances, acts_of, circumstances
from lvheng.opinion.sentence.estimate import estimate, why_none
from lvheng.opinion.sentence.model import Note, Sentence, Step
from lvheng.opinion.sentence.suspending import occupation_ban, suspension

__all__ = ["sentence_of", "with_sentence"]


def with_sentence(case: Case, party: Party, charge: Charge, labels: Labels) -> Charge:
    """The charge with its sentence, which is found when it is asked for."""
    return replace(charge, find_sentence=partial(sentence_of, case, party, charge, labels))


def sentence_of(case: Case, party: Party, charge: Charge, labels: Labels) -> Sentence | None:
    """None for a unit, which is only fined, for what is not established, and for texts not encoded."""
    penalties = ladder(charge)
    if charge.established == "no" or charge.custody_months is None or not penalties:
        return None
    acts = acts_of(case, charge)
    of = circumstances(party, charge, acts, case.judged_on)
    tiers = open_tiers(charge)
    ranges = [allowed(list(penalties.values()), tier, of).possibly for tier in tiers]
    within = _together(ranges)
    if of.opens("exempt").hi or charge.established == "undetermined":
        within = Interval(0, 0 if of.requires("exempt").lo else within.hi)
    why = why_none(case, charge, labels)
    found: Interval | None = None
    steps: tuple[Step, ...] = ()
    if not why:
        each = [estimate(case, charge, tier, penalties, of, labels) for tier in tiers]
        found = _together([months for months, _ in each])
        if charge.established == "undetermined":
            found = Interval(0, found.hi)
        steps = _steps(charge, tiers, [made for _, made in each], labels)
    suspended = suspension(case, party, within, of, labels)
    return Sentence(
        within,
        truth(of.opens("mitigated")),
        of.naming("mitigated", labels),
        found,
        why,
        truth(of.held["recidivist"]),
        truth(of.held["earlier_record"]),
        suspended,
        truth(occupation_ban(acts, of)),
        steps,
        tuple(_notes(case, party, charge, of, suspended.possible, labels)),
    )


def _together(ranges: Sequence[Interval]) -> Interval:
    found = ranges[0]
    for one in ranges[1:]:
        found = found.union(one)
    return found


def _steps(
    charge: Charge, tiers: Sequence[int], made: Sequence[tuple[Step, ...]], labels: Labels
) -> tuple[Step, ...]:
    """The steps of each tier that is open, headed by the tier where there are several."""
    if len(made) == 1:
        return made[0]
    found: list[Step] = []
    for tier, steps in zip(tiers, made, strict=True):
        heading = labels.pick(*_TIER_WORDS[art_253_1.TIERS[tier]])
        found += [Step(heading, charge.article), *steps]
    return tuple(found)


_TIER_WORDS = {
    "serious": ("情节严重的", "if serious"),
    "especially_serious": ("情节特别严重的", "if especially serious"),
}


def _notes(
    case: Case, party: Party, charge: Charge, of: Circumstances, possible: str, labels: Labels
) -> list[Note]:
    """The fine, what is set off against the term and the fine, and early release."""
    notes = []

    def note(zh: str, en: str, citation: str) -> None:
        notes.append(Note(labels.pick(zh, en), citation))

    number = partial(_number, labels=labels)

    if case.sentencing_rules and charge.article == art_253_1.ARTICLE.citation:
        note(
            "所选地方规则为二手转录，未见原文；估计仅供参考，不是法律",
            "the local rules chosen are a second-hand transcription; the estimate is not law",
            jiangxi.SOURCE,
        )
        if not charge.illegal_income_yuan.lo:
            for tier in open_tiers(charge):
                name = art_253_1.TIERS[tier]
                fine = number(jiangxi.FINE_WITHOUT_INCOME[name])
                zh, en = _TIER_WORDS[name]
                note(
                    f"{zh}，没有违法所得或者数额不明的，罚金一般{fine}元",
                    f"{en}, without illegal income of a known amount: a fine of {fine} yuan as a rule",
                    jiangxi.SOURCE,
                )
    held, detained = (
        party.set_off[name] for name in ("days_in_custody", "administrative_detention_days")
    )
    if held.hi != 0:
        note(
            f"判决前先行羁押{number(held)}日，一日折抵拘役、有期徒刑一日",
            f"held for {number(held)} days before the judgment: each counts as a day of the term",
            "刑法第四十四条、第四十七条",
        )
        if charge.control:
            twice = held.times(exactly(art_041.DAYS_FOR_ONE))
            note(
                f"判处管制的，一日折抵二日，共折抵{number(twice)}日",
                f"of 管制 (control) each counts as two, {number(twice)} days in all",
                art_041.ARTICLE.citation,
            )
    if detained.hi != 0:
        note(
            f"因同一行为已执行行政拘留{number(detained)}日，应当折抵刑期",
            f"{number(detained)} days of administrative detention for the same conduct count against the term",
            f"{SET_OFF.citation}第一款",
        )
    paid = party.set_off["administrative_fine_yuan"]
    if paid.hi != 0:
        left = fine_left(charge.fine_yuan, paid)
        note(
            f"因同一行为已缴行政罚款{number(paid)}元，应当折抵罚金，折抵后尚须缴纳{number(left)}元",
            f"an administrative fine of {number(paid)} yuan paid for the same conduct is set off: {number(left)} yuan left",
            f"{SET_OFF.citation}第二款",
        )
    note(
        "减刑后实际执行的刑期，不得少于原判刑期的二分之一",
        "half of a term must be served though it is reduced",
        f"{art_078.ARTICLE.citation}第二款",
    )
    no_parole = art_081.excluded(of.held["recidivist"])
    if no_parole == YES:
        note("累犯不得假释", "no parole for a recidivist", f"{art_081.ARTICLE.citation}第二款")
    else:
        unless = ("；累犯不得假释", "; none for a recidivist") if no_parole.hi else ("", "")
        note(
            f"有期徒刑执行二分之一以上，确有悔改表现、没有再犯罪的危险的，可以假释{unless[0]}",
            f"parole is open after half of a term of imprisonment, if there is true repentance and no danger of another crime{unless[1]}",
            art_081.ARTICLE.citation,
        )
    if possible != "no":
        note(
            "宣告缓刑的，依法实行社区矫正；考验期内犯新罪、发现漏罪或者情节严重地违反规定的，撤销缓刑，否则期满原判刑罚不再执行",
            "a suspended sentence is served in community correction; a new or undiscovered crime or a serious breach revokes it, otherwise the term is not served",
            "刑法第七十六条、第七十七条",
        )
    return notes


def _number(known: Interval, labels: Labels) -> str:
    """`40`, `不少于40`, `40至60`; `（不明）` of which nothing is known."""
    if known.is_exact:
        return str(known.lo)
    if known.hi is None:
        at_least = labels.pick(f"不少于{known.lo}", f"at least {known.lo}")
        return at_least if known.lo else labels.pick("（数目不明）", "(an unknown number of)")
    return labels.pick(f"{known.lo}至{known.hi}", f"{known.lo} to {known.hi}")
