"""Reading the parties of a case file, with their priors and circumstances."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Literal, cast

from lvheng.errors import nearest
from lvheng.facts.case import Party, Prior
from lvheng.facts.register import CIRCUMSTANCES, PARTY_FACTS, PRIOR_PUNISHMENTS
from lvheng.facts.values import Values, line_of, or_empty
from lvheng.logic.interval import NO, UNDETERMINED, Interval, exactly

__all__ = ["read_party"]

_PARTY_KEYS = ("id", *PARTY_FACTS, "priors", "circumstances")
_TRAITS = [
    name
    for name, fact in PARTY_FACTS.items()
    if fact.type == "boolean" and name != "network_service_provider"
]
_EXCEPTIONS = (
    "incapable", "set_up_for_crime", "crime_is_main_activity", "name_misused_and_gains_divided",
)  # fmt: skip
"""What takes responsibility away and is not presumed: unwritten, it is not alleged even where all else is unknown."""
_THIS_OFFENCE = (
    "infringing_personal_information", "侵犯公民个人信息罪", "侵犯公民个人信息",
    "出售、非法提供公民个人信息罪", "非法获取公民个人信息罪",
)  # fmt: skip
"""The names under which a prior sanction was for infringing personal information (since 2009)."""
_PRIOR_TRUTHS = ("negligent", "under_18", "suspended")
_PRIOR_KEYS = ("kind", "for", "on", "punishment", "ended", *_PRIOR_TRUTHS)
_SET_OFF = ("days_in_custody", "administrative_detention_days", "administrative_fine_yuan")


def read_party(values: Values, id: str, row: Mapping[str, Any], judged_on: date) -> Party:
    where = f"parties.{id}"
    values.mapping(row, where, _PARTY_KEYS)
    kind = values.choice(row.get("kind", "person"), f"{where}.kind", ("person", "unit"))
    if "born" in row and "age_at_act" in row:
        values.wrong(
            "both", where, "born 与 age_at_act 只写其一", "state born or age_at_act, not both"
        )
    born = values.day(row["born"], f"{where}.born") if "born" in row else None
    values.not_after(born, judged_on, f"{where}.born", "裁判日期", "the judgment")
    age = values.whole(row["age_at_act"], f"{where}.age_at_act") if "age_at_act" in row else None
    circumstances = values.mapping(
        or_empty(row, "circumstances"), f"{where}.circumstances", CIRCUMSTANCES
    )
    return Party(
        id,
        cast(Literal["person", "unit"], kind),
        values.text(row["name"], f"{where}.name") if "name" in row else None,
        born,
        age,
        values.text(row["occupation"], f"{where}.occupation") if "occupation" in row else None,
        network_service_provider=values.stated(
            row, "network_service_provider", where, values.truth, NO, UNDETERMINED
        ),
        traits={
            name: values.stated(
                row, name, where, values.truth, NO, NO if name in _EXCEPTIONS else UNDETERMINED
            )
            for name in _TRAITS
        },
        prosecution_opened_on=_opened_on(values, row, where, judged_on),
        priors=_priors(values, row, where, judged_on),
        circumstances={
            name: values.stated(
                circumstances,
                name,
                f"{where}.circumstances",
                values.truth,
                NO,
                UNDETERMINED,
            )
            for name in CIRCUMSTANCES
        },
        set_off={
            name: values.stated(row, name, where, values.amount, exactly(0), Interval(0, None))
            for name in _SET_OFF
        },
    )


def _opened_on(values: Values, row: Mapping[str, Any], where: str, judged_on: date) -> date | None:
    if row.get("prosecution_opened_on", "unknown") == "unknown":
        values.unwritten.add(f"{where}.prosecution_opened_on")
        return None
    at = f"{where}.prosecution_opened_on{line_of(row, 'prosecution_opened_on')}"
    on = values.day(row["prosecution_opened_on"], at)
    values.not_after(on, judged_on, at, "裁判日期", "the judgment")
    return on


def _priors(
    values: Values, row: Mapping[str, Any], where: str, judged_on: date
) -> tuple[Prior, ...] | None:
    if "priors" not in row:
        values.unwritten.add(f"{where}.priors")
        return None if values.unknown_by_default else ()
    if row["priors"] == "unknown":
        return None
    result = []
    for number, prior in enumerate(values.listed(row["priors"], f"{where}.priors")):
        at = f"{where}.priors[{number}]"
        prior = values.mapping(prior, at, _PRIOR_KEYS)
        kind = values.choice(prior.get("kind"), f"{at}.kind", ("criminal", "administrative"))
        offence = _offence(values, prior.get("for"), f"{at}.for{line_of(prior, 'for')}")
        at_on = f"{at}.on{line_of(prior, 'on')}"
        on = values.day(prior["on"], at_on) if prior.get("on", "unknown") != "unknown" else None
        values.not_after(on, judged_on, at_on, "裁判日期", "the judgment")
        at_ended = f"{at}.ended{line_of(prior, 'ended')}"
        ended = prior.get("ended", "unknown")
        truths = (
            values.stated(prior, name, at, values.truth, NO, UNDETERMINED) for name in _PRIOR_TRUTHS
        )
        result.append(
            Prior(
                cast(Literal["criminal", "administrative"], kind),
                offence,
                on,
                values.choice(
                    prior.get("punishment", "unknown"), f"{at}.punishment", PRIOR_PUNISHMENTS
                ),
                None if ended == "unknown" else values.day(ended, at_ended),
                *truths,
            )
        )
    return tuple(result)


def _offence(values: Values, value: object, where: str) -> str:
    """What a prior was for. A name that only resembles that of this offence is an error, not another one."""
    given = values.text(value, where)
    if given in _THIS_OFFENCE:
        return _THIS_OFFENCE[0]
    if "个人信息" in given or nearest(given, _THIS_OFFENCE):
        values.not_allowed(where, given, _THIS_OFFENCE)
    return given
