"""A case as single facts in groups: who × what, so that two cases can be compared whatever their ids are.

A fact is its group, its key (names instead of ids, bounds instead of numbers) and its path in the case.
`unknown` asserts nothing and is no fact here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

__all__ = ["GROUPS", "UNSPECIFIED", "Fact", "bounds", "facts_of"]

GROUPS = (
    "parties", "occupation", "ages", "acts", "items", "unspecified", "income", "cost", "profit", "dates",
    "recipients", "same items", "duty, knowledge, business", "lawful basis", "roles, stage", "circumstances", "priors", "incidents",
)  # fmt: skip
UNSPECIFIED = "unspecified"
_MONEY = {"illegal_income_yuan": "income", "cost_yuan": "cost", "profit_from_use_yuan": "profit"}
_TRUTHS = (
    "obtained_in_duty_or_service", "lawful_business", "knew_of_criminal_use", "used_by_others_for_crime",
    "site_or_group",
)  # fmt: skip
_THIS_OFFENCE = "infringing_personal_information"


class Fact(NamedTuple):
    group: str
    key: tuple[Any, ...]
    path: str


def bounds(value: Any) -> tuple[int, int | None] | None:
    """Low and high of a number of the case file; None where it says nothing."""
    if value is None or value == "unknown":
        return None
    if isinstance(value, list):
        return len(value), len(value)
    if isinstance(value, Mapping):
        low, high = value.get("at_least", 0), value.get("at_most")
        return None if (low, high) == (0, None) else (low, high)
    return value, value


def facts_of(case: Mapping[str, Any]) -> list[Fact]:
    """Every fact of a case (dict of the case file), in the order in which it is written."""
    names = {
        party["id"]: str(party.get("name", party["id"])) for party in case.get("parties") or ()
    }
    doers = {act["id"]: (_doers(act, names), act.get("kind")) for act in case.get("acts") or ()}
    found: list[Fact] = []
    for party in case.get("parties") or ():
        found += _of_party(party, names[party["id"]])
    for act in case.get("acts") or ():
        found += _of_act(act, _doers(act, names), names, doers)
    for incident in case.get("incidents") or ():
        found += _of_incident(incident, names.get(incident.get("party"), ""))
    return found


def _doers(act: Mapping[str, Any], names: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(sorted(names.get(id, str(id)) for id in act.get("parties") or [act.get("party")]))


def _of_party(party: Mapping[str, Any], name: str) -> Iterator[Fact]:
    at = f"parties.{party['id']}"
    yield Fact("parties", (name, party.get("kind", "person")), at)
    if party.get("occupation"):
        yield Fact("occupation", (name, party["occupation"]), f"{at}.occupation")
    for key in ("born", "age_at_act"):
        if party.get(key) not in (None, "unknown"):
            yield Fact("ages", (name, key, str(party[key])), f"{at}.{key}")
    priors = party.get("priors")
    for number, prior in enumerate(priors if isinstance(priors, list) else ()):
        said = (str(prior.get(key, "unknown")) for key in ("on", "punishment", "ended"))
        offence = _offence(str(prior.get("for")))
        yield Fact("priors", (name, prior.get("kind"), offence, *said), f"{at}.priors.{number}")
    for circumstance, value in (party.get("circumstances") or {}).items():
        if value != "unknown":
            yield Fact(
                "circumstances", (name, circumstance, value), f"{at}.circumstances.{circumstance}"
            )


def _offence(words: str) -> str:
    return _THIS_OFFENCE if "公民个人信息" in words else words.removesuffix("罪")


def _of_act(
    act: Mapping[str, Any],
    who: tuple[str, ...],
    names: Mapping[str, str],
    doers: Mapping[str, tuple[tuple[str, ...], Any]],
) -> Iterator[Fact]:
    at, kind = f"acts.{act['id']}", act.get("kind")
    yield Fact("acts", (who, kind), at)
    items = act.get("items")
    for category, value in items.items() if isinstance(items, Mapping) else ():
        if limits := bounds(value):
            group = UNSPECIFIED if category == UNSPECIFIED else "items"
            yield Fact(group, (who, *limits, category), f"{at}.items.{category}")
    for key, group in _MONEY.items():
        if limits := bounds(act.get(key)):
            yield Fact(group, (who, *limits), f"{at}.{key}")
    if "on" in act or "between" in act:
        days = act.get("between") or (act["on"], act["on"])
        yield Fact(
            "dates", (who, *map(str, days)), f"{at}.{'between' if 'between' in act else 'on'}"
        )
    if limits := bounds(act.get("recipients")):
        yield Fact("recipients", (who, kind, *limits), f"{at}.recipients")
    source = doers.get(str(act.get("same_items_as")), ((), None))
    if set(source[0]) & set(who):
        yield Fact("same items", (who, kind, source[1]), f"{at}.same_items_as")
    for key in _TRUTHS:
        if act.get(key, "unknown") != "unknown":
            yield Fact("duty, knowledge, business", (who, key, act[key]), f"{at}.{key}")
    for key, value in (act.get("lawful_basis") or {}).items():
        if value != "unknown":
            yield Fact("lawful basis", (who, key, value), f"{at}.lawful_basis.{key}")
    consequences = act.get("consequences")
    for name in consequences if isinstance(consequences, list) else ():
        yield Fact("duty, knowledge, business", (who, name, True), f"{at}.consequences")
    for id, role in (act.get("roles") or {}).items():
        if role != "unknown":
            yield Fact("roles, stage", (names.get(id, id), role), f"{at}.roles.{id}")
    if act.get("stage", "completed") != "completed":
        yield Fact("roles, stage", (who, kind, act["stage"]), f"{at}.stage")


def _of_incident(incident: Mapping[str, Any], name: str) -> Iterator[Fact]:
    at = f"incidents.{incident['id']}"
    yield Fact("incidents", (name,), at)
    for category, value in (incident.get("leaked") or {}).items():
        if limits := bounds(value):
            yield Fact("incidents", (name, "leaked", category, *limits), f"{at}.leaked.{category}")
    if limits := bounds(incident.get("persons_affected")):
        yield Fact("incidents", (name, "persons_affected", *limits), f"{at}.persons_affected")
    if incident.get("discovered"):
        yield Fact(
            "incidents", (name, "discovered", str(incident["discovered"])[:10]), f"{at}.discovered"
        )
    for key in ("ordered_to_correct", "refused"):
        if incident.get(key, "unknown") != "unknown":
            yield Fact("incidents", (name, key, incident[key]), f"{at}.{key}")
