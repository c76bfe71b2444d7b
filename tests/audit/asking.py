"""Questions put to the product, only through its command line.

A question is a table; its first key says what is asked: `law` (a text on a day), `absent` (that there is
none), `error` (a citation that cannot be), `crime`, `unknown` (names that the library must not know), `case`
(an opinion) or `check` (a proposed sentence). The other keys are what the answer must contain.
"""

from __future__ import annotations

import io
import json
import tempfile
from contextlib import redirect_stderr, redirect_stdout
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from lvheng.apps.cli import main

from .case_files import CASES

AUDIT_DAY = "2026-11-21"

Asked = dict[str, Any]


def lvheng(*arguments: str) -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err), pytest.raises(SystemExit) as left:
        main(list(arguments))
    return int(left.value.code or 0), out.getvalue(), err.getvalue()


def document(*arguments: str) -> Asked:
    code, out, err = lvheng(*arguments, "--json")
    assert code == 0, err
    return json.loads(out)


@cache
def opinion(case: str) -> Asked:
    """The first party of a case of `CASES`."""
    with tempfile.TemporaryDirectory() as folder:
        (party,) = document("assess", str(_written(case, folder)))["parties"]
    return party


def _written(case: str, folder: str) -> Path:
    whole = {"lvheng": 1, "judged_on": AUDIT_DAY, "parties": [{"id": "z"}], **CASES[case]}
    path = Path(folder) / "case.yaml"
    path.write_text(json.dumps(whole, ensure_ascii=False), encoding="utf-8")
    return path


def ask(question: Asked) -> None:
    """Asserts that the product gives the answer."""
    kind = next(iter(question))
    _KINDS[kind](question[kind], {key: value for key, value in question.items() if key != kind})


def _law(citation: str, wants: Asked) -> None:
    """`since`, `until`, words of the place cited, and whether it is in the library's own words only."""
    on = ("--on", wants.pop("on", AUDIT_DAY))
    told = document("law", "show", citation, *on)
    _, shown, _ = lvheng("law", "show", citation, *on)
    assert told["found"], told
    assert told["in_force"][0] == wants.pop("since")
    assert told["in_force"][1] == wants.pop("until", None)
    assert (told["text"] is None) == wants.pop("own_words", False)
    assert told["source"]
    for words in wants.pop("says", []):
        assert words in shown
    for words in wants.pop("omits", []):
        assert words not in shown
    assert not wants


def _absent(citation: str, wants: Asked) -> None:
    told = document("law", "show", citation, "--on", wants.pop("on", AUDIT_DAY))
    assert not told["found"]
    assert told["absence"]["kind"] == wants.pop("kind")
    assert wants.pop("leads_to", "") in told["absence"]["zh"]
    assert not wants


def _error(citation: str, wants: Asked) -> None:
    code, _, said = lvheng("law", "show", citation, "--on", AUDIT_DAY)
    assert code == 2
    assert wants.pop("says") in said
    assert not wants


def _crime(name: str, wants: Asked) -> None:
    """`is_now` is what a name that is not in use stands for, `named` the first crime otherwise."""
    found = document("law", "crime", name, "--on", wants.pop("on", AUDIT_DAY))["found"]
    first = found[0]
    assert first["name"] == wants.pop("named", name)
    assert first["now"] == wants.pop("is_now", None)
    for other in wants.pop("among", []):
        assert other in [one["name"] for one in found]
    for key in wants:
        assert first[key] == wants[key], key


def _unknown(names: list[str], wants: Asked) -> None:
    assert not wants
    for name in names:
        assert lvheng("law", "crime", name)[0] == 2, name


def _check(case: str, wants: Asked) -> None:
    with tempfile.TemporaryDirectory() as folder:
        proposal = ["--months", str(wants.pop("months")), "--fine", str(wants.pop("fine"))]
        proposal += ["--kind", wants.pop("kind")]
        told = document("check", str(_written(case, folder)), *proposal)
    assert told["verdict"] == wants.pop("verdict")
    assert wants.pop("because") in [one["because"] for one in told["findings"]]
    assert not wants


def _at(found: Any, path: str, wants: Asked) -> None:
    """A place of the party's opinion: keys and positions with points between. False stands for null."""
    for key in path.split("."):
        found = found[int(key) if key.isdigit() else key]
    wanted = wants.pop("is")
    assert found is None if wanted is False else found == wanted, found
    assert not wants


def _case(case: str, wants: Asked) -> None:
    found = opinion(case)
    about = next(key for key in _PARTS if key in wants)
    _PARTS[about](found, wants.pop(about), wants)


def _charge(found: Asked, offence: str, wants: Asked) -> None:
    (one,) = [charge for charge in found["charges"] if charge["offence"] == offence]
    custody, fine = one["custody_months"], one["fine_yuan"]
    told = {
        "established": one["established"],
        "version": one["version"],
        "tier": one["tier"]["headline"],
        "grounds": one["grounds"],
        "custody": [custody["min"], custody["max"] or "life"] if custody else False,
        "fine": fine["mode"],
        "yuan": [fine["min"], fine["max"]],
        "heavier_in_duty": one["heavier_in_duty"],
    }
    for key, value in wants.items():
        if key == "penalty":
            assert value in one["penalty"]
        elif key == "not_penalty":
            assert value not in one["penalty"]
        elif key == "note":
            assert value in " ".join(one["notes"])
        else:
            assert told[key] == value, key


def _order(found: Asked, name: str, wants: Asked) -> None:
    (one,) = [order for order in found["charges"][0]["orders"] if order["order"] == name]
    months = one["months"]
    assert [months["min"], months["max"]] == wants.pop("months")
    assert one["provision"] == wants.pop("provision")
    assert one["modality"] == wants.pop("modality")
    assert not wants


def _sanction(found: Asked, provision: str, wants: Asked) -> None:
    """Nothing listed is as good as `no`; days and yuan are the ends."""
    listed = [
        one
        for one in found["other_liability"]
        if one["kind"] == "administrative" and one["provision"].startswith(provision)
    ]
    if wants == {"holds": "no"} and not listed:
        return
    (one,) = listed
    assert one["holds"] == wants.pop("holds", "yes")
    for key, name in (("days", "detention_days"), ("yuan", "fine_yuan")):
        if key in wants:
            ends = one[name]
            assert (ends and [ends["min"], ends["max"]]) == (wants.pop(key) or None)
    if "noted" in wants:
        assert wants.pop("noted") in one["notes"]
    for key, value in wants.items():
        assert value in one[key] if key == "consequence" else one[key] == value, key


def _notice(found: Asked, words: str, wants: Asked) -> None:
    """Of administrative law, beside the sanctions."""
    assert any(words in note for note in found["administrative_notes"])
    assert not wants


def _named(of: str, name: str):
    def part(found: Asked, wanted: str, wants: Asked) -> None:
        (claim,) = found["civil"]
        found_so = [entry for entry in claim[of] if entry[name] == wanted]
        holds = wants.pop("holds", "yes")
        if holds == "no" and not found_so:
            return
        (one,) = found_so
        assert one["holds"] == holds
        assert one["provision"].startswith(wants.pop("provision"))
        assert not wants

    return part


def _damages(found: Asked, name: str, wants: Asked) -> None:
    (claim,) = found["civil"]
    damages = claim["damages_yuan"]
    assert [damages[name]["min"], damages[name]["max"] or "open"] == wants.pop("yuan")
    assert wants.pop("provision") in damages["provisions"]
    assert not wants


def _guidance(found: Asked, name: str, wants: Asked) -> None:
    (claim,) = found["civil"]
    steps = claim["guidance"][name]
    for provision in wants.pop("provisions", []):
        assert any(provision in step["provision"] for step in steps), provision
    for words in wants.pop("says", []):
        assert any(words in step["step"] for step in steps), words
    assert not wants


def _step(found: Asked, text: str, wants: Asked) -> None:
    (charge,) = found["charges"]
    (one,) = [step for step in charge["sentence"]["steps"] if step["text"] == text]
    assert one["citation"] == wants.pop("source")
    assert not wants


def _duty(found: Asked, name: str, wants: Asked) -> None:
    (incident,) = found["duties"]
    (one,) = [duty for duty in incident["duties"] if duty["duty"] == name]
    for key, value in wants.items():
        assert one[key] == value, key


def _route(found: Asked, name: str, wants: Asked) -> None:
    (one,) = [route for route in found["routes"] if route["route"] == name]
    for key, value in wants.items():
        assert one[key] == value, key


def _ending(found: Asked, name: str, wants: Asked) -> None:
    (one,) = [ending for ending in found["endings"] if ending["ending"] == name]
    assert one["holds"] == wants.pop("holds")
    for provision in wants.pop("provisions", []):
        assert provision in one["provisions"]
    assert not wants


def _together(found: Asked, relation: str, wants: Asked) -> None:
    (pair,) = found["concurrence"]["pairs"]
    assert pair["relation"] == relation
    assert pair["provision"]["zh"] == wants.pop("provision")
    (outcome,) = found["concurrence"]["outcomes"]
    custody = outcome["custody_months"]
    assert [custody["min"], custody["max"]] == wants.pop("custody")
    assert not wants


def _proof(found: Asked, citation: str, wants: Asked) -> None:
    (clause,) = [
        one
        for charge in found["charges"]
        for one in charge["clauses"]
        if one["citation"] == citation
    ]
    assert wants.pop("says") in clause["proof"]["statement"]
    assert not wants


_KINDS = {
    "law": _law,
    "absent": _absent,
    "error": _error,
    "crime": _crime,
    "unknown": _unknown,
    "check": _check,
    "case": _case,
}
_PARTS = {
    "at": _at,
    "charge": _charge,
    "order": _order,
    "sanction": _sanction,
    "notice": _notice,
    "ground": _named("grounds", "ground"),
    "remedy": _named("remedies", "remedy"),
    "damages": _damages,
    "guidance": _guidance,
    "step": _step,
    "duty": _duty,
    "route": _route,
    "ending": _ending,
    "together": _together,
    "proof": _proof,
}
