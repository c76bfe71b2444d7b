"""一、结论: what was found, of whom, on what ground."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from lvheng.facts.case import Act, Case, OtherAct
from lvheng.facts.other_acts import OTHER_KINDS
from lvheng.facts.register import ACT_FACTS
from lvheng.law.instruments.criminal_law.art_253_1 import ARTICLE, TIERS
from lvheng.logic.interval import Interval
from lvheng.report.builder import Builder
from lvheng.report.citations import cited, short_grounds
from lvheng.report.document import Cell, Column, cells
from lvheng.report.numbers import fine, grouped, range_of
from lvheng.report.outcomes import established_tone, party_name, tier, tier_words
from lvheng.report.statements import quantity, truth_word
from lvheng.report.steps import failures, reason, steps_of
from lvheng.report.together import offence_name
from lvheng.report.words import Words

__all__ = ["anchor_of", "comparisons", "finding_sentences", "findings", "offence"]


_NAMED = 5
"""How many open questions a finding names."""


def anchor_of(party: str) -> str:
    return "party-" + re.sub(r"[^\w-]", "-", party)


def offence(charge: Mapping[str, Any], words: Words) -> str:
    name = offence_name(charge["offence"], words)
    return name[0].upper() + name[1:]


def findings(build: Builder, opinion: Mapping[str, Any], case: Case) -> None:
    words = build.words
    build.heading(1, words("findings"))
    names = ("party", "charge", "established", "tier", "grounds", "custody", "fine")
    weights = (6, 5, 4, 6, 8, 7, 7) if words.chinese else (6, 8, 8, 7, 9, 8, 7)
    build.table(
        words("finding_table"),
        [Column(words(name), weight) for name, weight in zip(names, weights, strict=True)],
        [
            _row(party, charge, case, words)
            for party in opinion["parties"]
            for charge in party["charges"]
        ],
    )
    for party in opinion["parties"]:
        build.heading(2, party_name(party["id"], case, words), anchor_of(party["id"]))
        if not party["charges"]:
            build.say(words("no_charge"))
        for charge in party["charges"]:
            for sentence in finding_sentences(party, charge, words):
                build.say(sentence)
    _acts(build, case)


def _row(
    party: Mapping[str, Any], charge: Mapping[str, Any], case: Case, words: Words
) -> tuple[Cell, ...]:
    established = charge["established"]
    grounds = short_grounds(charge["grounds"], words) or words("not_applicable")
    return (
        Cell(party_name(party["id"], case, words, "\n"), "strong", anchor_of(party["id"])),
        Cell(offence(charge, words)),
        Cell(words(established), established_tone(established)),
        Cell(tier(charge["tier"], words)),
        Cell(grounds),
        Cell(range_of(charge, words)),
        Cell(fine(charge["fine_yuan"], words)),
    )


def finding_sentences(
    party: Mapping[str, Any], charge: Mapping[str, Any], words: Words
) -> list[str]:
    """Two or three plain sentences: the finding, the clauses that carry it, the statutory words."""
    sentences = [_finding(charge, words)]
    for clause in charge["clauses"]:
        if not clause["ground"]:
            continue
        name = "because" if clause["holds"] == "yes" else "because_default"
        why = reason(steps_of(clause["proof"], words))
        sentences.append(words(name, citation=cited(clause["citation"], words), reason=why))
    if charge["established"] == "no":
        near = comparisons(charge, words)
        sentences += [words("closest", words("clause_break").join(near))] if near else []
    if charge["tier"]["lowest"] != charge["tier"]["highest"]:
        sentences += _decided_by(party, charge, words)
    return [*sentences, *_penalty(charge, words), *_notes(charge, words)]


def _finding(charge: Mapping[str, Any], words: Words) -> str:
    tiers = tier_words(charge["tier"], words)
    name = offence(charge, words)
    if charge["established"] == "no":
        return words("said_no" if charge["clauses"] else "said_no_rules", offence=name)
    if charge["established"] == "undetermined":
        return words("said_open", offence=name, **tiers)
    if tiers["lowest"] == tiers["highest"]:
        return words("said_yes", offence=name, tier=tiers["headline"])
    return words("said_open_tier", offence=name, **tiers)


def _decided_by(party: Mapping[str, Any], charge: Mapping[str, Any], words: Words) -> list[str]:
    """The facts and readings that are open and decide, the first few by name; not those of other charges."""
    others = {act for one in party["charges"] for act in one["acts"]} - set(charge["acts"])
    open_ = [
        one["label"]
        for one in party["decisive"]
        if one["status"] == "unknown" and not one["fact"].startswith(tuple(f"{a}." for a in others))
    ]
    open_ += [reading["label"] for reading in party["readings"]]
    if len(open_) > _NAMED:
        named = words.joined(open_[:_NAMED])
        return [words("decided_by_many", named, str(len(open_)))]
    return [words("decided_by", words.joined(open_))] if open_ else []


def comparisons(charge: Mapping[str, Any], words: Words) -> list[str]:
    """How far what there is stays below the standards."""
    said: list[str] = []
    for clause in charge["clauses"]:
        if clause["proof"]["kind"] == "comparison":
            near = [
                one
                for one in failures(steps_of(clause["proof"], words))
                if not re.search(r" 0(元| yuan)? <", one)
            ]
            if near:
                said.append(
                    words("compared", citation=cited(clause["citation"], words), said=near[0])
                )
    return said


def _penalty(charge: Mapping[str, Any], words: Words) -> list[str]:
    if not charge["penalty"]:
        return []
    if charge["custody_months"] is None:
        said = words("penalty_unit")
    else:
        said = _penalty_words(charge, words)
    return [words("penalty", article=cited(charge["article"], words), words=said)]


def _penalty_words(charge: Mapping[str, Any], words: Words) -> str:
    if charge["article"] != ARTICLE.citation:
        if words.chinese:
            said: str = charge["penalty"]
            return said
        parts = (range_of(charge, words), fine(charge["fine_yuan"], words))
        return words("clause_break").join(part for part in parts if part != words("not_applicable"))
    low, high = (TIERS.index(charge["tier"][end]) for end in ("lowest", "highest"))
    return words("clause_break").join(
        words("if_tier", tier=words(f"tier_{one}"), words=words(f"penalty_{one}"))
        for one in TIERS[max(low, 1) : high + 1]
    )


def _notes(charge: Mapping[str, Any], words: Words) -> list[str]:
    said = (cited(note, words) for note in charge["notes"])
    return [note.rstrip("。.") + words("full_stop") for note in said]


# The acts


def _acts(build: Builder, case: Case) -> None:
    words = build.words
    build.heading(2, words("act_table"))
    columns = [
        Column(words("act"), 5),
        Column(words("party"), 3),
        Column(words("period"), 5),
        Column(words("items"), 8),
        Column(words("other_facts"), 8),
    ]
    rows = [_act(act, case, words) for act in case.acts]
    build.table("", columns, [*rows, *(_other_act(act, case, words) for act in case.other_acts)])


def _act(act: Act, case: Case, words: Words) -> tuple[Cell, ...]:
    said = words.registered(act.kind)
    return cells(
        *_who_and_when(act, said, case, words), _items(act, words), _other_facts(act, words)
    )


def _other_act(act: OtherAct, case: Case, words: Words) -> tuple[Cell, ...]:
    kind = OTHER_KINDS[act.kind]
    facts = [
        (words.pick(fact.label.zh, fact.label.en), act.facts[name], fact.unit)
        for name, fact in kind.facts.items()
    ]
    said = words.pick(kind.label.zh, kind.label.en)
    no_items = words("not_applicable")
    return cells(*_who_and_when(act, said, case, words), no_items, _listed(facts, words))


def _who_and_when(act: Act | OtherAct, kind: str, case: Case, words: Words) -> tuple[str, str, str]:
    period = words("undated")
    if act.period:
        first, last = act.period.first.isoformat(), act.period.last.isoformat()
        period = first if first == last else words("from_to", first, "\n" + last)
    parties = words.joined([one.name or one.id for one in case.parties if one.id in act.parties])
    return act.id + words("brackets", kind), parties, period


def _other_facts(act: Act, words: Words) -> str:
    """What is stated besides the items; what is not alleged is left out."""
    known = {"recipients": act.recipients} if act.disposes else {}
    known |= {**act.yuan, **act.truths}
    facts = [
        (words.pick(fact.label.zh, fact.label.en), value, fact.unit)
        for fact, value in ((ACT_FACTS[name], value) for name, value in known.items())
    ]
    facts += [(words.registered(name), value, "") for name, value in act.consequences.items()]
    return _listed(facts, words)


def _items(act: Act, words: Words) -> str:
    lines = [words("same_items", act.same_items_as)] if act.same_items_as else []
    if act.counted:
        default = tuple(options[0] for options in act.counted.options.values())
        counts = act.counted.rows[default].items()
        found = [f"{words.registered(name)} {grouped(many)}" for name, many in counts if many]
        lines.append("\n".join(found or ["0"]) + words("brackets", words("counted")))
    elif act.items_from == act.id:
        items = [(words.registered(name), value, "条") for name, value in act.items.items()]
        lines += filter(None, [_listed(items, words)])
    return "\n".join(lines) or words("not_applicable")


def _listed(facts: Sequence[tuple[str, Interval, str]], words: Words) -> str:
    """A line a fact, those that are unknown together in the last."""
    lines, unknown = [], []
    for label, value, unit in facts:
        said = truth_word((value.lo, value.hi), words)
        if unit:
            said = quantity(value, unit, words)
        if said == words("unknown"):
            unknown.append(label)
        elif value.hi != 0:
            lines.append(words("colon", label, said))
    if unknown:
        lines.append(words("colon", words("unknown"), words.joined(unknown)))
    return "\n".join(lines) or words("not_applicable")
