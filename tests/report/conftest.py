"""A case with everything in it: an insider, a reseller with unknowns, a unit; and a small tally."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from lvheng.facts.case import Case
from lvheng.facts.casefile import read_case
from lvheng.law.readings import READINGS
from lvheng.opinion import assess

DAY = date(2026, 11, 21)

CASE = """
lvheng: 1
title: 三人案（示例）
judged_on: 2026-11-21
parties:
  - {id: zhang, kind: person, born: 1990-05-01, occupation: bank_staff,
     circumstances: {full_restitution: true, first_offence: true, remorse: true}}
  - {id: li, kind: person, born: 1988-01-01,
     priors: [{kind: administrative, for: infringing_personal_information, on: 2022-03-01}]}
  - {id: co, kind: unit}
acts:
  - {id: a1, party: zhang, kind: sell, between: [2024-01-01, 2024-06-30], items: {property: 190},
     obtained_in_duty_or_service: true, illegal_income_yuan: 8600}
  - {id: a2, party: li, kind: buy, same_items_as: a1, on: 2024-03-01,
     items: {property: 190, ordinary: {at_least: 8000, at_most: 60000}}}
  - {id: a3, party: li, kind: sell, same_items_as: a2, on: 2024-05-01,
     items: {ordinary: 5000, owner_contact_list: 1584}, recipients: 2,
     illegal_income_yuan: 37400, cost_yuan: 11200, knew_of_criminal_use: unknown}
  - {id: a4, party: co, kind: buy, on: 2025-02-01, items: {ordinary: 9000},
     lawful_business: unknown, profit_from_use_yuan: 32000}
"""


def make_case(text: str = CASE) -> Case:
    return read_case(text, {name: tuple(one.options) for name, one in READINGS.items()}, DAY)


@pytest.fixture(scope="session")
def case() -> Case:
    return make_case()


@pytest.fixture(scope="session", params=["zh", "en"])
def opinion(request: pytest.FixtureRequest, case: Case) -> dict[str, Any]:
    return assess(case, language=request.param).to_dict()


@pytest.fixture(scope="session")
def zh(case: Case) -> dict[str, Any]:
    return assess(case, language="zh").to_dict()


@pytest.fixture(scope="session")
def en(case: Case) -> dict[str, Any]:
    return assess(case, language="en").to_dict()


def _exhibit(path: str, status: str, records: int, **more: Any) -> dict[str, Any]:
    about = {"path": path, "sha256": "ab" * 32, "bytes": 9, "records": records, "status": status}
    return {**about, "reasons": [], "rows": records, "unread_rows": 0, **more}


def _counts(property_: int, ordinary: int) -> dict[str, Any]:
    by_category = {"property": property_, "lodging": 0, "ordinary": ordinary}
    return {"A": property_, "B": 0, "C": ordinary, "by_category": by_category}


@pytest.fixture(scope="session")
def tally() -> dict[str, Any]:
    rules = {
        "as_seized": _counts(220, 11_000),
        "by_line": _counts(210, 10_900),
        "by_id": _counts(190, 10_000),
        "by_phone": _counts(180, 9900),
        "by_person": _counts(170, 9800),
    }
    damaged = {"code": "damaged_number", "zh": "数值已损坏", "en": "a damaged number", "count": 3}
    encrypted = {
        "code": "encrypted_workbook",
        "zh": "工作簿已加密",
        "en": "The workbook is encrypted",
        "count": 1,
    }
    return {
        "lvheng": 1,
        "exhibits": [
            _exhibit("一/客户.xlsx", "read", 400, sheets=[{"name": "甲"}], reasons=[damaged]),
            _exhibit("二/名单.csv", "partly_read", 12_000, encoding="gb18030", unread_rows=12),
            _exhibit("三/加密.xlsx", "unreadable", 0, sha256=None, reasons=[encrypted]),
        ],
        "records": 12_400,
        "personal_records": 11_900,
        "rules": rules,
        "headline": {"rule": "by_id", **rules["by_id"]},
        "range": {"A": [170, 220], "B": [0, 0], "C": [9000, 11_000]},
        "excluded": {
            "not_personal": 300,
            "unidentifiable": 200,
            "invalid_identifier": 150,
            "duplicate": 1560,
            "static_track_point": 0,
        },
        "excluded_reasons": {"invalid_identifier": {"check_digit": 50, "damaged": 100}},
        "points": [
            {
                "name": "bare_numbers",
                "source": "C-04",
                "default": "counted",
                "alternatives": ["excluded"],
                "records": 1000,
            }
        ],
        "alternatives": [
            {
                "rule": "by_id",
                "readings": {"bare_numbers": option},
                "by_category": {"property": 190, "lodging": 0, "ordinary": ordinary},
            }
            for option, ordinary in (("counted", 10_000), ("excluded", 9000))
        ],
        "flags": {"zero_tail": 7, "bare_number": 0},
        "ledger": "/somewhere/out/ledger",
    }
