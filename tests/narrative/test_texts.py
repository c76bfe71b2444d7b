"""The labelled texts themselves: each lies in its part, its case is readable, its statuses point to facts."""

from __future__ import annotations

import re

import pytest

from lvheng.errors import InputError

from .labels import PARTS, TEXTS, as_case, fact_at, label_files, load
from .split import part_of

FILES = label_files()
STYLES = (
    "indictment",
    "judgment",
    "bulletin",
    "post",
    "question",
    "family",
    "company",
    "staff",
    "elsewhere",
)
SCENARIOS = (
    "police", "courier", "telecom_staff", "estate_agent", "property_manager", "marriage_agency", "hotel", "hospital",
    "school", "bank", "platform", "app_sdk", "doxxing", "wechat_leak", "fraud_data_supplier", "credit_card_data",
    "hacked_database", "waybill", "employer_hr", "insider_information", "postal_mail", "aiding_network_crime",
    "harassing_calls", "general",
)  # fmt: skip
_REAL_LOOKING = re.compile(r"(?<!\d)(?:\d{11}|\d{15,18}|\d{17}[Xx])(?!\d)")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_text_lies_where_its_id_says_and_is_whole(path):
    label = load(path)
    assert label["id"] == path.stem
    assert path.parent == TEXTS / part_of(label["id"])
    assert label["style"] in STYLES
    assert label["scope"] in ("in", "out")
    assert label.get("scenario") in (None, *SCENARIOS)
    assert label["text"].strip()
    assert not _REAL_LOOKING.search(label["text"])


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_case_is_accepted_and_each_status_points_to_a_fact(path):
    label = load(path)
    case = label.get("case")
    if case and case.get("parties"):
        try:
            as_case(case)
        except InputError as error:
            pytest.fail("; ".join(f"{p.where}: {p.en}" for p in error.problems))
    for at, status in (label.get("status") or {}).items():
        assert status in ("alleged", "claimed", "rejected")
        assert fact_at(case, at) is not None, at


def test_no_id_is_used_twice_and_no_text_told_twice():
    labels = [load(path) for path in FILES]
    ids = [label["id"] for label in labels]
    texts = [label["text"].strip() for label in labels]
    assert len(set(ids)) == len(ids) == len(set(texts))
    assert {path.parent.name for path in FILES} <= set(PARTS)
