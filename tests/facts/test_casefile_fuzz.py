"""Whatever is in the file, the reader raises InputError or nothing; what it accepts can be assessed."""

from __future__ import annotations

import copy
import json
import random
from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st

from lvheng.errors import InputError
from lvheng.opinion import assess

from .reading import read

KEYS = (
    "lvheng", "title", "judged_on", "unstated", "parties", "acts", "incidents", "readings", "id",
    "kind", "born", "age_at_act", "priors", "circumstances", "party", "on", "between", "items",
    "exhibits", "recipients", "same_items_as", "lawful_business", "illegal_income_yuan", "consequences",
    "track", "past_trip", "at_least", "at_most", "for", "leaked", "discovered", "owner_lists", "x",
)  # fmt: skip
WORDS = (
    "z", "a1", "unknown", "sell", "buy", "person", "unit", "death", "2024-01-01", "9999-12-31",
    "criminal", "administrative", "property", "not_alleged", "", " ", "a.b", "名", "\ud7ff", "2024-02-30",
)  # fmt: skip
FULL = {
    "lvheng": 1,
    "title": "t",
    "judged_on": "2026-01-01",
    "unstated": "not_alleged",
    "parties": [
        {
            "id": "z",
            "kind": "person",
            "born": "2008-01-01",
            "occupation": "courier",
            "network_service_provider": False,
            "priors": [
                {
                    "kind": "administrative",
                    "for": "infringing_personal_information",
                    "on": "2023-01-01",
                }
            ],
            "circumstances": {"remorse": True, "first_offence": "unknown"},
        },
        {"id": "co", "kind": "unit"},
    ],
    "acts": [
        {
            "id": "a1",
            "parties": ["z", "co"],
            "kind": "buy",
            "between": ["2024-01-01", "2024-06-30"],
            "items": {"track": 20, "lodging": {"at_least": 1, "at_most": 350}, "past_trip": 3},
            "lawful_business": "unknown",
            "profit_from_use_yuan": 50_000,
        },
        {
            "id": "a2",
            "party": "z",
            "kind": "sell",
            "on": "2024-07-01",
            "same_items_as": "a1",
            "recipients": ["x", "y"],
            "illegal_income_yuan": 4_000,
            "cost_yuan": 10,
            "consequences": ["death"],
        },
    ],
    "incidents": [
        {
            "id": "i1",
            "party": "co",
            "discovered": "2025-03-01T09:00+08:00",
            "leaked": {"ordinary": 60_000},
        }
    ],
    "readings": {"owner_lists": "property"},
}

scalars = st.one_of(
    st.none(), st.booleans(), st.integers(-5, 60), st.integers(), st.floats(allow_nan=True),
    st.sampled_from(WORDS), st.text(max_size=8),
)  # fmt: skip
structures = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(KEYS) | st.text(max_size=4), inner, max_size=6)
    ),
    max_leaves=25,
)


@settings(derandomize=True, max_examples=300, deadline=None, database=None)
@given(structures)
def test_any_structure_at_all_is_read_or_refused(content):
    with suppress(InputError):
        read(json.dumps(content))


@settings(derandomize=True, max_examples=300, deadline=None, database=None)
@given(st.text(max_size=60) | st.text(alphabet="lvheng:1 \n-[]{}&*!|>'\"#%@`?,\t0~<", max_size=60))
def test_any_text_at_all_is_read_or_refused(text):
    with suppress(InputError):
        read(text)


def places(node, path=()):
    yield path
    if isinstance(node, dict):
        for key, value in node.items():
            yield from places(value, (*path, key))
    elif isinstance(node, list):
        for number, value in enumerate(node):
            yield from places(value, (*path, number))


def changed(seed, junk, how):
    """The full file with one thing replaced, deleted, added, or taken from elsewhere in it."""
    rng = random.Random(seed)
    content = copy.deepcopy(FULL)
    path = rng.choice([p for p in places(content) if p])
    at = content
    for step in path[:-1]:
        at = at[step]
    if how == "replace":
        at[path[-1]] = junk
    elif how == "delete":
        del at[path[-1]]
    elif how == "add" and isinstance(at, dict):
        at[rng.choice(KEYS)] = junk
    else:
        found = FULL
        for step in rng.choice([p for p in places(FULL) if p]):
            found = found[step]
        at[path[-1]] = copy.deepcopy(found)
    return json.dumps(content)


ways = st.sampled_from(["replace", "delete", "add", "swap"])


@settings(derandomize=True, max_examples=300, deadline=None, database=None)
@given(st.integers(0, 10**9), structures, ways)
def test_a_right_file_with_one_thing_changed_is_read_or_refused(seed, junk, how):
    with suppress(InputError):
        read(changed(seed, junk, how))


@settings(derandomize=True, max_examples=40, deadline=None, database=None)
@given(st.integers(0, 10**9), scalars, ways)
def test_what_is_accepted_can_be_assessed(seed, junk, how):
    try:
        case = read(changed(seed, junk, how))
    except InputError:
        return
    assert assess(case).to_dict()["lvheng"] == 1


def test_the_full_file_itself_is_right():
    assert len(assess(read(json.dumps(FULL))).parties) == 2
