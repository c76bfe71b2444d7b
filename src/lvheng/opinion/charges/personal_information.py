"""The charge of 侵犯公民个人信息罪 (刑法 art. 253之一)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache, lru_cache, partial

from lvheng.facts.case import Act, Party
from lvheng.law.conduct import disputed
from lvheng.law.instruments.criminal_law import art_253_1
from lvheng.law.instruments.criminal_law.art_017 import is_minor
from lvheng.law.instruments.fashi_2017_10 import art_005, art_007, art_010, art_012
from lvheng.law.instruments.gaojian_2001_5 import art_002
from lvheng.law.library import Absence, Provision, provision
from lvheng.law.matter import CLASS_NAMES, MATTER
from lvheng.law.responsibility import why_not
from lvheng.logic.compiled import Compiled
from lvheng.logic.interval import NO, YES, Interval
from lvheng.logic.proof import Proof, Prover, prover, truth
from lvheng.opinion.charges.answered import answered
from lvheng.opinion.labels import Labels
from lvheng.opinion.model import Charge, ClauseFinding, TierRange
from lvheng.opinion.outcome import CLAUSES, TERMS, Question

__all__ = ["before_any_text", "charge", "other_text"]


_INTERPRETED_SINCE = date(2017, 6, 1)
"""法释〔2017〕10号 is in force since this day."""


def other_text(act: Act) -> Absence | Provision | None:
    """The text that governs the act if it is not the one encoded; None if it is.

    An act that goes on into the time of the encoded text is under that text; one of unstated date is
    taken to be.
    """
    if act.period is None:
        return None
    found = provision("criminal_law", art_253_1.NUMBER, act.period.last)
    present = isinstance(found, Provision) and found.since.isoformat() == art_253_1.VERSION
    return None if present else found


def charge(party: Party, acts: Sequence[Act], question: Question, labels: Labels) -> Charge:
    tier = question.tier().interval
    headline = question.headline()
    lowest, highest = tier.lo or 0, tier.hi or 0
    penalties = [
        art_253_1.PENALTIES[name] for name in art_253_1.TIERS[max(lowest, 1) : highest + 1]
    ]
    custody = Interval(0, 0)
    if penalties:
        least = 0 if lowest == 0 else penalties[0].custody_months.lo
        custody = Interval(least, penalties[-1].custody_months.hi)
    at_headline = art_253_1.PENALTIES.get(art_253_1.TIERS[headline]) or (
        penalties[0] if penalties else art_253_1.NO_PENALTY
    )
    income = question.amount("illegal_income")
    own = answered(party, acts, question)
    minor = party.kind == "person" and is_minor(party, tuple(own))
    fine = art_012.general_fine(income, minor) if highest else Interval(0, 0)
    if lowest == 0:
        fine = Interval(0, fine.hi)
    fined_only = art_007.only_fined(party)
    clauses = _findings(question, labels)
    notes = list(_notes(party, acts, minor, labels))
    light = _minor_circumstances(question, lowest, highest)
    if light == "undetermined" and _nothing_to_return(question):
        notes.append(
            labels.pick(
                f"没有违法所得可退的，是否视为{art_010.ARTICLE.citation}的“全部退赃”，条文未明；一般认为符合",
                f"whether one without gains has returned all ({art_010.ARTICLE.citation}) the text does not say; "
                "it is often accepted",
            )
        )
    heavier = truth(question.holds("heavier_in_duty"))
    twice = heavier != "no" and highest > 0 and question.holding(_TWICE) != NO
    if twice:
        notes.append(_weighs_twice(labels))
    return Charge(
        offence=art_253_1.OFFENCE,
        article=art_253_1.ARTICLE.citation,
        version=art_253_1.VERSION,
        established="yes" if lowest else "undetermined" if highest else "no",
        tier=TierRange(*(art_253_1.TIERS[n] for n in (lowest, highest, headline))),
        grounds=tuple(clause.citation for clause in clauses if clause.named_as_ground),
        custody_months=None if fined_only else custody,
        fine_yuan=fine,
        fine_mode="fine" if fined_only and highest else at_headline.fine_mode,
        penalty_words=_penalty_words(party, lowest, highest),
        heavier_in_duty="undetermined" if twice else heavier,
        sold_from_duty=heavier,
        minor_circumstances=light,
        items={name: question.amount(f"items_{name}") for name in CLASS_NAMES},
        illegal_income_yuan=income,
        clauses=clauses,
        notes=tuple(notes),
        acts=tuple(f"acts.{act.id}" for act in own),
    )


_TWICE = art_253_1.only_by_half_the_standard(MATTER)


def _weighs_twice(labels: Labels) -> str:
    item, paragraph = art_005.half_in_duty.citation, art_253_1.heavier_in_duty.citation
    return labels.pick(
        f"仅凭{item}的减半标准达到该档次的，再依{paragraph}从重属于重复评价还是应当从重，没有权威依据；默认不再从重",
        f"where only half the standard ({item}) opens the tier, no authority says whether the duty weighs once "
        f"more under {paragraph}; by default it does not",
    )


def _penalty_words(party: Party, lowest: int, highest: int) -> str:
    """The words of the article, for each tier that is open."""
    if not highest:
        return ""
    if art_007.only_fined(party):
        return "对单位判处罚金"
    names = art_253_1.TIERS[max(lowest, 1) : highest + 1]
    return "；或者 ".join(art_253_1.PENALTIES[name].words for name in names)


def _minor_circumstances(question: Question, lowest: int, highest: int) -> str:
    """第十条, where the tier is not (or may not be) 情节特别严重."""
    if highest == 0 or lowest == 2:
        return "no"
    held = truth(question.holds("minor_circumstances"))
    open_ = (held == "yes" and highest == 2) or (held == "no" and _nothing_to_return(question))
    return "undetermined" if open_ else held


def _nothing_to_return(question: Question) -> bool:
    env = question.env
    may_be_light = env["first_offence"] != NO and env["remorse"] != NO
    return may_be_light and question.holding(_BUT_FOR_GAINS) != NO


_BUT_FOR_GAINS = art_010.but_for_gains(MATTER)


def _findings(question: Question, labels: Labels) -> tuple[ClauseFinding, ...]:
    at_default = question.at_default()
    proofs = cache(partial(_proofs, at_default, labels))
    at_headline = {clause.name: at_default.holds(clause.name) for clause in CLAUSES}
    return tuple(
        ClauseFinding(
            clause.citation,
            clause.text,
            truth(question.holds(clause.name)),
            truth(at_headline[clause.name]),
            at_headline[clause.name] == YES
            and not any(at_headline[other] == YES for other in clause.yields_to),
            partial(_proof_of, proofs, number),
        )
        for number, clause in enumerate(CLAUSES)
    )


def _proof_of(proofs: Callable[[], tuple[Proof, ...]], number: int) -> Proof:
    return proofs()[number]


def _proofs(question: Question, labels: Labels) -> tuple[Proof, ...]:
    """The proof of every clause, made together: they share most steps."""
    steps = _Steps(question.code, labels.chinese, question, labels)
    made = _prover(steps) if question.code else _prover.__wrapped__(steps)
    return made(question.env)


@dataclass(frozen=True)
class _Steps:
    """What decides the steps of a proof and their words: the same code means the same outline and readings."""

    code: Compiled | None
    chinese: bool
    question: Question = field(compare=False)
    labels: Labels = field(compare=False)


@lru_cache(maxsize=256)
def _prover(of: _Steps) -> Prover:
    terms = [TERMS[clause.name] for clause in CLAUSES]
    return prover(terms, of.question.env, of.question.readings, of.labels)


def before_any_text(acts: Sequence[Act], labels: Labels) -> Charge:
    """Acts of a time when this was no crime of the article yet."""
    ids = "、".join(act.id for act in acts)
    note = labels.pick(
        f"行为（{ids}）时本条尚未施行",
        f"the article was not yet in force at the act ({ids})",
    )
    nothing = Interval(0, 0)
    return Charge(
        art_253_1.OFFENCE, art_253_1.ARTICLE.citation, "", "no", TierRange("none", "none", "none"),
        (), nothing, nothing, "none", "", "no", "no", {}, nothing, notes=(note,),
        acts=tuple(f"acts.{act.id}" for act in acts),
    )  # fmt: skip


def _notes(party: Party, acts: Sequence[Act], minor: bool, labels: Labels) -> tuple[str, ...]:
    notes = []
    for why in dict.fromkeys(why for act in acts if (why := why_not(party, act))):
        ids = "、".join(act.id for act in acts if why_not(party, act) == why)
        notes.append(labels.pick(f"行为（{ids}）时{why.zh}", f"{ids}: {why.en}"))
    if not notes and minor:
        notes.append(
            labels.pick(
                "行为时不满十八周岁，应当从轻或者减轻处罚（刑法第十七条）",
                "under 18: the punishment shall be lighter or mitigated (Criminal Law art. 17)",
            )
        )
    if party.kind == "person" and party.born is None and party.age_at_act is None:
        notes.append(
            labels.pick("未写明年龄，按成年人认定", "age not stated: taken to be an adult")
        )
    if labels.case.unstated == "unknown":
        notes.append(
            labels.pick(
                "没有写明的例外情形，按不存在认定：无刑事责任能力、单位系为犯罪而设立、取得同意等合法依据",
                "exceptions that are not stated are taken not to exist: incapacity, a unit set up for crime, "
                "consent or another lawful basis",
            )
        )
    if any(prior.for_personal_information and disputed(prior) for prior in party.priors or ()):
        notes.append(
            labels.pick(
                "未成年时犯罪的记录（可能已封存）、定罪免予刑事处罚，是否属于“受过刑事处罚”，没有权威依据；默认不以其入罪",
                "no authority says whether a record of a crime under 18 (which may be sealed), or a conviction without "
                "punishment, is a criminal sanction; by default no crime rests on it",
            )
        )
    undated = [act.id for act in acts if act.period is None]
    if undated:
        ids = "、".join(undated)
        notes.append(
            labels.pick(
                f"行为（{ids}）未写明日期，按2015年11月1日起施行的条文认定",
                f"no date is stated for {ids}: assessed under the text in force since 2015-11-01",
            )
        )
    if not art_002.governs(_INTERPRETED_SINCE, labels.case.judged_on):
        notes.append(
            labels.pick(
                f"认定基准日早于法释〔2017〕10号施行之日（{_INTERPRETED_SINCE}）：当时没有数量标准，所列标准只供参照",
                f"judged before Fashi [2017] No. 10 came into force ({_INTERPRETED_SINCE}): there were no numbers "
                "then, and those used are a guide only",
            )
        )
    start = date.fromisoformat(art_253_1.VERSION)
    apart = [act for act in labels.case.acts_of(party.id) if isinstance(other_text(act), Provision)]
    if apart:
        ids = "、".join(act.id for act in apart)
        notes.append(
            labels.pick(
                f"行为（{ids}）在2015年11月1日以前，未与其后的行为合并计算；属连续行为的，应一并适用新法（此点无直接依据）",
                f"{ids}: before 2015-11-01 and not added to later conduct; if they are one continuing course, "
                "the new text governs all (no direct authority found)",
            )
        )
    if any(act.period and act.period.first < start for act in acts):
        notes.append(
            labels.pick(
                "行为跨越2015年11月1日：持续行为适用新法，量刑时酌情从宽（此点无直接依据）",
                "conduct across 2015-11-01: the new text applies to continuing conduct "
                "(no direct authority found)",
            )
        )
    return tuple(notes)
