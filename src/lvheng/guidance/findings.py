"""The opinion on a draft, in short: per party the crime, its tier, what it carries, and on what that rests.

A draft leaves unknown what the text does not say. Were every such fact open, every tier would be, up to
情节特别严重; so the opinion is on what is written, with the rest not alleged, and says beside it how far a fact
that is not written could take it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from lvheng.facts.case import Act, Case, OtherAct, Party
from lvheng.facts.casefile import case_of
from lvheng.facts.register import DISPOSING, Term
from lvheng.guidance.untold import untold
from lvheng.law.crime_names import CRIME_NAMES
from lvheng.law.instruments.criminal_law import art_253_1
from lvheng.law.instruments.fashi_2017_10 import art_005
from lvheng.law.library import instrument
from lvheng.law.offence import Penalty
from lvheng.law.readings import READINGS
from lvheng.law.responsibility import why_not
from lvheng.logic.interval import Interval
from lvheng.opinion.model import Charge, Decisive, PartyOpinion

__all__ = [
    "Finding",
    "Language",
    "case_as_written",
    "decisive",
    "find",
    "uncounted",
    "with_untold_open",
    "without_numbers",
]

Language = Literal["zh", "en"]

_TIERS = {
    "none": Term("情节严重的标准没有达到", "not serious"),
    "serious": Term("情节严重", "serious"),
    "especially_serious": Term("情节特别严重", "especially serious"),
}
_UNKNOWN_OR = {"yes": Term("成立", "established"), "no": Term("不成立", "not established"), "undetermined": Term("是否成立尚不能确定", "undetermined")}  # fmt: skip


_NOT_YET = Term("行为时本条尚未施行", "the article was not yet in force")
_MOST_UNCOUNTED = 2


@dataclass(frozen=True)
class Finding:
    """One party and one charge that the written facts touch. `worst` is the tier to which one fact more could take it.

    `why_not`: why the party does not answer, where that is not for want of numbers. `unit`: whether it is one, for
    which others are punished too. `lapsed`: the last day of its prosecution, where that is past.
    """

    party: str
    name: str
    charge: Charge
    worst: str
    why_not: Term | None = None
    unit: bool = False
    lapsed: date | None = None

    def text(self, language: Language) -> str:
        """
        `张某：侵犯公民个人信息罪，情节严重：处三年以下有期徒刑或者拘役，并处或者单处罚金；罚金一般3000元至15000元`
        """
        return _zh(self) if language == "zh" else _en(self)

    def to_dict(self) -> dict[str, Any]:
        charge = self.charge
        custody = charge.custody_months
        return {
            "party": self.party,
            "offence": charge.offence,
            "established": charge.established,
            "tier": charge.tier.to_dict(),
            "custody_months": None if custody is None else {"min": custody.lo, "max": custody.hi},
            "fine_yuan": {"min": charge.fine_yuan.lo, "max": charge.fine_yuan.hi, "mode": charge.fine_mode},
            "worst_tier": self.worst,
        }  # fmt: skip


def case_as_written(draft: Mapping[str, Any], on: date) -> Case | None:
    """The draft with what it does not say not alleged; None where it tells nothing that could be assessed."""
    told = any(draft.get(key) for key in ("acts", "other_acts", "incidents"))
    if not told or not draft.get("parties"):
        return None
    readings = {name: tuple(reading.options) for name, reading in READINGS.items()}
    acts = [_not_after(act, on) for act in draft.get("acts", ())]
    return case_of({**draft, "acts": acts, "unstated": "not_alleged"}, readings, on, judged_on=on)


def with_untold_open(draft: Mapping[str, Any], priced: bool) -> Mapping[str, Any]:
    """The draft of a story, with what its teller leaves out and hardly could be "no" left open.

    Whether what was only bought or accepted was for a lawful business (art. 6); and, where a price for each is told
    (`priced`), what a sale without a sum brought in.

    >>> story = {"acts": [{"id": "a1", "party": "p", "kind": "buy"}]}
    >>> with_untold_open(story, priced=False)["acts"][0]["lawful_business"]
    'unknown'
    """
    acts = draft.get("acts", ())
    passed_on = {one for act in acts if act["kind"] in DISPOSING for one in _doers(act)}

    def opened(act: Mapping[str, Any]) -> Mapping[str, Any]:
        if act["kind"] in ("buy", "accept") and not passed_on & {*_doers(act)}:
            return {"lawful_business": "unknown", **act}
        if act["kind"] == "sell" and priced:
            return {"illegal_income_yuan": "unknown", **act}
        return act

    return {**draft, "acts": [opened(act) for act in acts]}


def _doers(act: Mapping[str, Any]) -> Sequence[str]:
    return act.get("parties") or (act["party"],)


def without_numbers(on: date) -> bool:
    """Whether the present article stood on a day, and no interpretation gave it numbers yet."""
    since = date.fromisoformat(art_253_1.VERSION)
    return since <= on < instrument(art_005.ARTICLE.instrument).in_force


def _not_after(act: Mapping[str, Any], on: date) -> Mapping[str, Any]:
    """An act without a date is of the day asked, where it can only be older than the present article."""
    undated = "on" not in act and "between" not in act
    if undated and on < date.fromisoformat(art_253_1.VERSION):
        return {**act, "on": on.isoformat()}
    return act


def find(parties: Iterable[PartyOpinion], case: Case) -> tuple[Finding, ...]:
    """The charges that stand on the written facts, else the first that was asked, for every party."""
    return tuple(
        Finding(
            party.id, party.name, charge, _worst(charge, decisive(party, case)),
            _why_not(charge, party, case), _party(party, case).kind == "unit",
            _lapsed(charge, case.judged_on),
        )
        for party in parties
        for charge in _touched(party)
    )  # fmt: skip


def _lapsed(charge: Charge, on: date) -> date | None:
    limitation = charge.limitation
    if charge.established == "no" or limitation is None or not limitation.ends_on:
        return None
    return max(limitation.ends_on) if max(limitation.ends_on) < on else None


def _party(party: PartyOpinion, case: Case) -> Party:
    return next(one for one in case.parties if one.id == party.id)


def _why_not(charge: Charge, party: PartyOpinion, case: Case) -> Term | None:
    """Why none of what the charge covers is answered for."""
    of_charge = {path.rpartition(".")[2] for path in charge.acts}
    every: tuple[Act | OtherAct, ...] = (*case.acts, *case.other_acts)
    acts = [act for act in every if act.id in of_charge]
    if not charge.version:
        return _NOT_YET
    why = [why_not(_party(party, case), act) for act in acts]
    return why[0] if why and all(why) else None


def _touched(party: PartyOpinion) -> tuple[Charge, ...]:
    standing = tuple(charge for charge in party.charges if charge.stands)
    return standing or party.charges[:1]


def decisive(party: PartyOpinion, case: Case, language: Language = "zh") -> tuple[Decisive, ...]:
    """The facts that decide; none where so many acts have no count that to look for them takes seconds."""
    if len(uncounted(case)) > _MOST_UNCOUNTED:
        return ()
    return (*party.decisive, *untold(party, case, language))


def uncounted(case: Case) -> tuple[Act, ...]:
    """Acts of which no number of items is known."""
    return tuple(
        act for act in case.acts if all(not one.lo and one.hi is None for one in act.items.values())
    )


def _worst(charge: Charge, facts: Iterable[Decisive]) -> str:
    """Decisive facts are those of 侵犯公民个人信息罪, whose tiers are these."""
    order = list(_TIERS)
    ends = [
        end for one in facts for outcome in one.outcomes.values() for end in outcome.split("..")
    ]
    known = [end for end in (charge.tier.highest, *ends) if end in order]
    if charge.offence != art_253_1.OFFENCE or not known:
        return charge.tier.highest
    return max(known, key=order.index)


def _zh(found: Finding) -> str:
    charge = found.charge
    said = [f"{found.name}：{charge.offence}{_verdict(found, 'zh')}"]
    if charge.established != "no":
        if_so = "成立的，" if charge.established == "undetermined" else ""
        said.append(if_so + charge.penalty_words.replace("；或者 ", "，或者"))
        said += [f"罚金{span}"] if (span := _span(charge.fine_yuan, "元至", "元以上", "元")) else []
        if found.unit and (of_persons := _penalties(charge)):
            said.append(
                "直接负责的主管人员和其他直接责任人员"
                + "，或者".join(one.words for one in of_persons)
            )
        if charge.heavier_in_duty == "yes":
            said.append("履职、服务中获得又出售、提供，从重处罚")
    if found.lapsed:
        over = charge.limitation is not None and charge.limitation.barred == "yes"
        may = "已经届满" if over else "可能已经届满（看何时立案、有无再犯），先请律师核对"
        said.append(f"追诉期限至{found.lapsed}，{may}")
    if found.worst != charge.tier.highest and found.worst in _TIERS:
        said.append(f"没有写明的事实中有一项如果成立，最高可能是{_TIERS[found.worst].zh}")
    return "；".join(one for one in said if one)


def _en(found: Finding) -> str:
    charge = found.charge
    name = CRIME_NAMES[charge.offence].name_en if charge.offence in CRIME_NAMES else charge.offence
    said = [f"{found.name}: {name}, {_verdict(found, 'en')}"]
    if charge.established != "no":
        months = charge.custody_months
        if found.unit and (of_persons := _penalties(charge)):
            most = max(one.custody_months.hi or 0 for one in of_persons)
            said.append(f"those in charge and directly responsible: custody up to {most} months")
        said += [f"custody {_span(months, ' to ', ' or more')} months"] if months else []
        said += (
            [f"fine {span} yuan"] if (span := _span(charge.fine_yuan, " to ", " or more")) else []
        )
    if found.lapsed:
        said.append(
            f"prosecution could be opened until {found.lapsed}, which is past: have a lawyer check when a case was opened, and later crimes"
        )
    if found.worst != charge.tier.highest and found.worst in _TIERS:
        said.append(f"what is not said could take it to {_TIERS[found.worst].en}")
    return "; ".join(said)


def _penalties(charge: Charge) -> list[Penalty]:
    """What the persons of a unit face, by the tiers that are open."""
    if charge.offence != art_253_1.OFFENCE:
        return []
    order = list(_TIERS)
    open_ = order[order.index(charge.tier.lowest) : order.index(charge.tier.highest) + 1]
    return [art_253_1.PENALTIES[one] for one in open_ if one in art_253_1.PENALTIES]


def _verdict(found: Finding, language: Language) -> str:
    """`，情节严重`; where it is open, both ends; of other crimes only whether it is established."""
    charge = found.charge
    tier = charge.tier
    if found.why_not is not None and charge.established == "no":
        return f"不成立：{found.why_not.zh}" if language == "zh" else f"not: {found.why_not.en}"
    if not {tier.lowest, tier.highest} <= _TIERS.keys():
        words = _UNKNOWN_OR[charge.established]
        return words.zh if language == "zh" else words.en
    ends = dict.fromkeys((tier.lowest, tier.highest))
    if language == "en" and tier.highest == "none":
        return "not established on what is written"
    if language == "en":
        return " to ".join(_TIERS[end].en for end in ends)
    if tier.highest == "none" and charge.offence != art_253_1.OFFENCE:
        return "按写明的事实不成立"
    if tier.highest == "none":
        return f"按写明的事实不成立（{_TIERS['none'].zh}）"
    if tier.lowest == "none":
        return f"是否成立（达到情节严重）尚不能确定，最高可能是{_TIERS[tier.highest].zh}"
    return "，" + "至".join(_TIERS[end].zh for end in ends)


def _span(range_: Interval | None, to: str, or_more: str, unit: str = "") -> str:
    if range_ is None or (not range_.hi and not range_.lo):
        return ""
    if range_.hi is None:
        return f"{range_.lo or 0}{or_more}"
    ends = dict.fromkeys((range_.lo or 0, range_.hi))
    return to.join(map(str, ends)) + unit
