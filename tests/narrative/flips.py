"""Would the draft change the outcome? Both cases are assessed alike, and the tiers of each party compared.

What the draft is not sure of (confidence medium or low) is made unknown first: what is left is what a user
would not be asked to look at. A draft flips the outcome of a party when its range of tiers does not hold
all of the truth's range. Texts in which the truth itself is open about what is counted are left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

from lvheng.errors import InputError

from .drafted import named_as, span_at
from .flat import UNSPECIFIED, facts_of
from .labels import as_case, fact_at, without

__all__ = ["SETTINGS", "Outcomes", "check_outcomes", "only_what_is_sure", "tiers"]

SETTINGS = ("not_alleged", "unknown")
"""What the unwritten means in both cases: the first also shows what a draft leaves out, the second only what it has wrong."""
_ORDER = ("none", "serious", "especially_serious")
_NUMBERS = ("illegal_income_yuan", "cost_yuan", "profit_from_use_yuan", "recipients")


@dataclass
class Outcomes:
    found: Counter[str] = field(default_factory=Counter)
    lines: list[str] = field(default_factory=list)

    def summary(self) -> str:
        counts = (
            f"{name} {self.found[name]}"
            for name in ("same", "wider", "flips", "absent", "invalid", "left out")
        )
        return ", ".join(counts)


def check_outcomes(pairs: Iterable[tuple[Mapping[str, Any], Any]], unstated: str) -> Outcomes:
    """`same`, `wider` and `flips` count parties; `absent` ones do nothing in the draft; `invalid` drafts are unreadable."""
    outcomes = Outcomes()
    for label, draft in pairs:
        truth = label["case"]
        if not truth.get("parties") or any(fact.group == UNSPECIFIED for fact in facts_of(truth)):
            outcomes.found["left out"] += 1
            continue
        said = (label.get("status") or {}).items()
        true_tiers = tiers(
            without(truth, [path for path, status in said if status != "alleged"]), unstated
        )
        try:
            case = only_what_is_sure(named_as(truth, draft.case), draft.spans)
            draft_tiers = tiers(case, unstated) if case.get("parties") else {}
        except InputError:
            outcomes.found["invalid"] += 1
            outcomes.lines.append(f"{label['id']}  outcome  the draft is no valid case file")
            continue
        for name, true in true_tiers.items():
            kind = _compared(true, draft_tiers.get(name))
            outcomes.found[kind] += 1
            if kind in ("flips", "absent"):
                drafted = "–".join(draft_tiers.get(name, ("nothing",)))
                outcomes.lines.append(
                    f"{label['id']}  outcome, unwritten is {unstated}  {kind}  {name}: {'–'.join(true)}, drafted {drafted}"
                )
    return outcomes


def _compared(true: tuple[str, str], drafted: tuple[str, str] | None) -> str:
    if drafted == true:
        return "same"
    if drafted is None:
        return "absent" if true != ("none", "none") else "same"
    low, high = (_ORDER.index(end) for end in drafted)
    holds = low <= _ORDER.index(true[0]) and high >= _ORDER.index(true[1])
    return "wider" if holds else "flips"


def tiers(case: Mapping[str, Any], unstated: str) -> dict[str, tuple[str, str]]:
    """By name of the party who acts: lowest and highest tier of infringing personal information, under every reading."""
    from lvheng.opinion.assess import assess

    found = {}
    read = as_case(dict(case), unstated)
    for party in assess(read).parties:
        if not read.acts_of(party.id):
            continue
        ranges = [charge.tier for charge in party.charges if "公民个人信息" in charge.offence]
        lowest = max((_ORDER.index(tier.lowest) for tier in ranges), default=0)
        highest = max((_ORDER.index(tier.highest) for tier in ranges), default=0)
        found[party.name] = (_ORDER[lowest], _ORDER[highest])
    return found


def only_what_is_sure(case: Mapping[str, Any], spans: Iterable[Any]) -> dict[str, Any]:
    """The draft with every fact of medium or low confidence made unknown."""
    sure, spans = deepcopy(dict(case)), list(spans)

    def doubted(path: str) -> bool:
        span = span_at(spans, path)
        return span is None or span["confidence"] != "high"

    for act in sure.get("acts") or ():
        at = f"acts.{act['id']}"
        if doubted(at) and doubted(f"{at}.kind"):
            act["items"] = "unknown"
        items = act.get("items")
        for category in items if isinstance(items, dict) else ():
            if doubted(f"{at}.items.{category}"):
                items[category] = "unknown"
        for key, value in act.items():
            if (isinstance(value, bool) or key in _NUMBERS) and doubted(f"{at}.{key}"):
                act[key] = "unknown"
        for key in ("on", "between"):
            if key in act and doubted(f"{at}.{key}"):
                del act[key]
        if act.get("consequences") and doubted(f"{at}.consequences"):
            act["consequences"] = "unknown"
    for party in sure.get("parties") or ():
        at = f"parties.{party['id']}"
        if party.get("priors") and doubted(f"{at}.priors"):
            party["priors"] = "unknown"
        for key in ("age_at_act", "born"):
            if key in party and doubted(f"{at}.{key}"):
                del party[key]
        for name in party.get("circumstances") or {}:
            if doubted(f"{at}.circumstances.{name}"):
                fact_at(sure, f"{at}.circumstances")[name] = "unknown"
    return sure
