"""The charges under the text of 253之一 of 2009: 出售、非法提供 and 非法获取公民个人信息罪.

A case file written for the present text does not say what only the older one asks (staff of a listed
unit, whose information it was, 情节严重 as such). Where these are not written they are unknown, whatever
`unstated` says: nobody is acquitted for a line that no one thought of.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from lvheng.facts.case import Act, Case, Party
from lvheng.facts.register import RegisteredFact, Term
from lvheng.law.conduct import environment, outline, quantities
from lvheng.law.instruments.criminal_law import art_012, art_253_1, art_253_1__2009
from lvheng.law.offence import MET, PUNISHABLE_THEN, Offence, Penalty
from lvheng.law.responsibility import responsible
from lvheng.logic.bounds import Environment
from lvheng.logic.interval import UNDETERMINED, YES, Interval
from lvheng.logic.terms import Const, Definition, Fact, all_of, any_of
from lvheng.logic.terms import Term as LogicTerm
from lvheng.opinion.charges.others import charge_of
from lvheng.opinion.labels import Labels
from lvheng.opinion.model import Charge
from lvheng.opinion.outcome import TIER, Question, open_readings
from lvheng.opinion.time.milder import MilderLaw

__all__ = ["charges_of_2009"]

_Env = dict[str, Interval | Definition]


def charges_of_2009(
    case: Case, party: Party, acts: Sequence[Act], labels: Labels
) -> Iterator[tuple[Charge, Question]]:
    """Each charge with the question that it answers; the milder of both texts governs."""
    words = Labels(case, labels.language, _REGISTERED)
    for offence, own in (
        (art_253_1__2009.SALE, [act for act in acts if act.disposes]),
        (art_253_1__2009.OBTAINING, [act for act in acts if act.obtains]),
    ):
        if own:
            env = _environment(case, party, offence, own)
            names = ("none", *(tier.name for tier in offence.tiers))
            question = Question(env, open_readings(case), offence.outcome(), tiers=names)
            charge = charge_of(party, offence, own, question, words)
            notes = (*charge.notes, *_began_before(own, labels))
            compared = _compared(case, party, own, question)
            yield replace(charge, milder_law=compared, notes=notes), question


def _began_before(acts: Sequence[Act], labels: Labels) -> Iterator[str]:
    if ids := "、".join(act.id for act in acts if _across(act)):
        since = art_253_1__2009.VERSION
        yield labels.pick(
            f"行为（{ids}）跨越{since}，此前尚无本条：只就此后的部分定罪，此后的部分是否达到标准尚不能确定（刑法第十二条）",
            f"{ids}: across {since}, before which there was no such article: only what came after can be a crime, "
            "and whether that reaches the standards is undetermined (Criminal Law art. 12)",
        )


def _environment(case: Case, party: Party, offence: Offence, acts: Sequence[Act]) -> Environment:
    """The quantities of the acts that meet what the offence requires, and that requirement itself."""
    env = _facts(case, party, acts)
    requirement = (
        "sold_by_staff" if offence is art_253_1__2009.SALE else "obtained_from_listed_unit"
    )
    for act in acts:
        at = f"acts.{act.id}."
        env[f"{at}answers"] = responsible(party, act)
        env[f"{at}{requirement}"] = Definition(
            all_of(
                (
                    Fact("staff_of_listed_unit"),
                    _from_duty(case, party, act),
                    _violates_state_provisions(act),
                )
            )
            if offence is art_253_1__2009.SALE
            else Fact(f"{at}from_listed_unit")
        )
        env[at + PUNISHABLE_THEN] = UNDETERMINED if _across(act) else YES
        env[f"{at}responsible"] = Definition(
            all_of(Fact(at + name) for name in ("answers", PUNISHABLE_THEN, requirement))
        )
    of = outline(case, party, acts)
    answered = tuple((act, False) for act, _ in of.responsible)
    env.update(quantities(of._replace(responsible=answered)))
    env[requirement] = Definition(any_of(Fact(f"acts.{act.id}.{requirement}") for act in acts))
    env[MET] = Definition(any_of(Fact(f"acts.{act.id}.responsible") for act in acts))
    env["serious_by_the_numbers_of_2017"] = Definition(art_253_1__2009.NUMBERS)
    return env


def _across(act: Act) -> bool:
    """Whether the act began before there was the article: only what came after can be a crime."""
    return act.period is not None and act.period.first.isoformat() < art_253_1__2009.VERSION


def _facts(case: Case, party: Party, acts: Sequence[Act]) -> _Env:
    """What is known, with what only the older text asks."""
    env = dict(environment(case, party, acts))
    env["staff_of_listed_unit"] = _stated(
        case, f"parties.{party.id}.staff_of_listed_unit", party.traits.get("staff_of_listed_unit")
    )
    for act in case.acts_of(party.id):
        at = f"acts.{act.id}."
        env[f"{at}from_listed_unit"] = _stated(
            case, f"{at}from_listed_unit", act.manner.truths.get("from_listed_unit")
        )
        for name in ("obtained_in_duty_or_service", "other_serious"):
            env[f"{at}{name}"] = _stated(case, f"{at}{name}", act.truths[name])
    return env


def _stated(case: Case, path: str, known: Interval | None) -> Interval:
    return UNDETERMINED if known is None or path in case.unwritten else known


def _from_duty(case: Case, party: Party, act: Act) -> LogicTerm:
    """Said of the sale, or of an act of the same party on the same items before it."""
    own = {one.id: one for one in case.acts_of(party.id)}
    chain = [act]
    while (source := own.get(chain[-1].same_items_as or "")) is not None:
        chain.append(source)
    return any_of(Fact(f"acts.{one.id}.obtained_in_duty_or_service") for one in chain)


def _violates_state_provisions(act: Act) -> LogicTerm:
    """违反国家规定, as 第九十六条 has it: departmental rules are none, whatever 国家有关规定 are (C-46)."""
    only = "only_departmental_rules"
    if only not in act.outline.lawful_basis:
        return Const(1)
    return ~Fact(f"acts.{act.id}.lawful_basis.{only}")


def _compared(case: Case, party: Party, acts: Sequence[Act], at_act: Question) -> MilderLaw | None:
    """The same acts under each text in force from the act to the judgment."""
    first = min(act.period.first for act in acts if act.period)
    versions = art_012.candidates("criminal_law", art_253_1.NUMBER, first, case.judged_on)
    if len(versions) < 2:
        return None
    now = Question(_facts(case, party, acts), open_readings(case), TIER)
    governs = art_012.governing(
        _heaviest(at_act, {"serious": art_253_1__2009.PENALTY}),
        [_heaviest(now, art_253_1.PENALTIES)],
    )
    tiers = dict(
        zip(
            (v.since.isoformat() for v in versions[-2:]),
            (at_act.tier_words(), now.tier_words()),
            strict=True,
        )
    )
    return MilderLaw(tiers, list(tiers)[governs], art_012.ARTICLE.citation)


def _heaviest(question: Question, penalties: Mapping[str, Penalty]) -> Penalty | None:
    highest = question.tiers[question.tier().interval.hi or 0]
    return penalties.get(highest)


def _registered(name: str, zh: str, en: str) -> RegisteredFact:
    return RegisteredFact(name, Term(zh, en), "boolean", "more", "")


_REGISTERED = {
    fact.name: fact
    for fact in (
        _registered("sold_by_staff", "本条所列单位的工作人员出售、提供本单位履职或者服务中获得的信息",
                    "staff of a listed unit sold or provided what the unit had from duty or service"),
        _registered("obtained_from_listed_unit", "获取的是本条所列单位履职或者服务中获得的信息",
                    "what was obtained was had by a listed unit from duty or service"),
        _registered("serious_by_the_numbers_of_2017", "达到法释〔2017〕10号情节严重的数量标准",
                    "serious by the numbers of Fashi [2017] No. 10"),
    )
}  # fmt: skip
