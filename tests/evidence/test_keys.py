"""Keys as numbers and as texts."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from lvheng.evidence.elements import BANK_CARD, MOBILE, RESIDENT_ID, bank_card, mobile, resident_id
from lvheng.evidence.keys import texts


@given(st.text("0123456789", min_size=13, max_size=19))
def test_a_card_number_comes_back(number: str) -> None:
    assert texts(BANK_CARD, np.array([bank_card.key(number)], dtype=np.uint64)) == [number]


@given(st.text("0123456789", min_size=17, max_size=17), st.sampled_from("0123456789X"))
def test_a_resident_id_comes_back(number: str, check: str) -> None:
    key = resident_id.key(number + check)
    assert texts(RESIDENT_ID, np.array([key], dtype=np.uint64)) == [number + check]


@given(st.text("0123456789", min_size=10, max_size=10))
def test_a_mobile_comes_back(number: str) -> None:
    key = mobile.key("1" + number)
    assert texts(MOBILE, np.array([key], dtype=np.uint64)) == ["1" + number]
