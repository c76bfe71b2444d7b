"""时间、人员与数罪: which law governs, until when, what person and role do, and how charges go together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from lvheng.facts.case import Case
from lvheng.law.effects import EFFECT_WORDS, MODALITY_WORDS
from lvheng.law.instruments.criminal_law import art_042, art_069, art_253_1, art_253_1__2009
from lvheng.law.offences import OFFENCES
from lvheng.report.builder import Builder
from lvheng.report.citations import cited
from lvheng.report.numbers import custody, grouped
from lvheng.report.outcomes import outcome, party_name
from lvheng.report.words import Words

__all__ = ["offence_name", "on_charge", "on_party", "together"]


@cache
def _english() -> Mapping[str, str]:
    offences = (art_253_1__2009.SALE, art_253_1__2009.OBTAINING, *OFFENCES)
    return {art_253_1.OFFENCE: art_253_1.OFFENCE_EN, **{one.name: one.name_en for one in offences}}


def offence_name(name: str, words: Words) -> str:
    """The offence in the language of the report."""
    return words.pick(name, _english().get(name, name))


def together(build: Builder, opinion: Mapping[str, Any], case: Case) -> None:
    """The section, where there is anything to say."""
    words = build.words
    said = [
        (party, charge, sentences)
        for party in opinion["parties"]
        for charge in party["charges"]
        if (sentences := on_charge(charge, words))
    ]
    if not said and not any(party["concurrence"] for party in opinion["parties"]):
        return
    build.heading(1, words("together"))
    for party in opinion["parties"]:
        own = [one for one in said if one[0] is party]
        sentences = on_party(party, words)
        if own or sentences:
            build.heading(2, party_name(party["id"], case, words))
        for _, charge, found in own:
            for sentence in found:
                build.say(words("colon", offence_name(charge["offence"], words), sentence))
        for sentence in sentences:
            build.say(sentence)


def on_charge(charge: Mapping[str, Any], words: Words) -> list[str]:
    """The law that governs, the rules on person and role, and the limitation of one charge."""
    return [
        *_milder(charge["milder_law"], words),
        *(_effect(one, words) for one in charge["effects"]),
        *_limitation(charge["limitation"], words),
    ]


def _milder(milder: Mapping[str, Any] | None, words: Words) -> Iterator[str]:
    if milder is None:
        return
    under = words("clause_break").join(
        words("under_text", since, outcome(tier, words))
        for since, tier in milder["versions"].items()
    )
    yield words("milder_law", under, milder["governs"], cited(milder["rule"], words))


def _effect(effect: Mapping[str, Any], words: Words) -> str:
    directions = words.alternatives(
        [words.pick(EFFECT_WORDS[d].zh, EFFECT_WORDS[d].en) for d in effect["directions"]]
    )
    modality = MODALITY_WORDS[effect["modality"]]
    acts = "" if effect["to_all_acts"] else words("for_acts", words.joined(effect["acts"]))
    return words(
        f"effect_{effect['applies']}",
        label=effect["label"][words.language] + acts,
        modality=words.pick(modality.zh, modality.en),
        directions=directions,
        rule=cited(effect["provision"], words),
    )


def _limitation(limitation: Mapping[str, Any] | None, words: Words) -> Iterator[str]:
    """Nothing where it is plain that the period is not over."""
    if limitation is None or limitation["barred"] == "no":
        return
    first, *others = limitation["rules"]
    rules = cited("、".join((first, *(one.removeprefix("刑法") for one in others))), words)
    if limitation["ends_on"] is None:
        yield words("limitation_undated", rules)
        return
    least, most = limitation["years"]
    years = str(least) if least == most else f"{least}–{most}"
    opened = limitation["prosecution_opened_on"] or words("unknown")
    earliest, latest = limitation["ends_on"]
    ends = earliest if earliest == latest else words("span_of_days", earliest, latest)
    yield words(f"limitation_{limitation['barred']}", years, ends, opened, rules)


def on_party(party: Mapping[str, Any], words: Words) -> list[str]:
    """How the charges of a party go together, and the whole punishment."""
    found = party["concurrence"]
    if found is None:
        return []
    return [
        *(_pair(pair, words) for pair in found["pairs"] if _is_worth_saying(pair)),
        *(_outcome(one, party["charges"], words) for one in found["outcomes"]),
    ]


def _is_worth_saying(pair: Mapping[str, Any]) -> bool:
    """Different conduct under the general rule stands in the outcome already."""
    return pair["relation"] != "several" or pair["point"] is not None


def _pair(pair: Mapping[str, Any], words: Words) -> str:
    names = [offence_name(name, words) for name in pair["offences"]]
    source = pair["provision"][words.language]
    if pair["status"] in ("open", "inference"):
        source += words("clause_break") + words(f"status_{pair['status']}")
    if pair["relation"] == "several":
        return words("pair_several", *names, source)
    kind = "open" if pair["prevails"] == "undetermined" else pair["one_conduct"]
    winner = offence_name(pair["prevails"], words)
    return words(f"pair_{kind}", *names, winner, source)


def _outcome(one: Mapping[str, Any], charges: Sequence[Mapping[str, Any]], words: Words) -> str:
    open_ = {charge["offence"] for charge in charges if charge["established"] == "undetermined"}

    def name(offence: str) -> str:
        said = offence_name(offence, words)
        return words("if_it_stands", said) if offence in open_ else said

    convicted = words.joined([words.alternatives(list(map(name, g))) for g in one["convicted"]])
    months = one["custody_months"]
    if months is not None and months["max"] is None:
        said = words("life_possible")
    else:
        detention = art_069.DETENTION_MOST if one["combined"] else art_042.MONTHS.hi or 0
        said = custody(months, words, detention)
    fine = one["fine_yuan"]
    amount = words("yuan_from", grouped(fine["min"]))
    if fine["max"] == 0:
        amount = words("no_fine")
    elif fine["max"] is None and not fine["min"]:
        amount = words("amount_unknown")
    elif fine["max"] is not None:
        amount = words("yuan_between", grouped(fine["min"]), grouped(fine["max"]))
    kind = "combined" if one["combined"] else "single"
    kind += "_unit" if months is None else ""
    return words(f"assumes_{one['assumes']}") + words(f"whole_{kind}", convicted, said, amount)
