"""O-11 and O-12: the combined sentences that were reported lie inside the window of 刑法 art. 69."""

from __future__ import annotations

import pytest

from lvheng.law.instruments.criminal_law.art_069 import Term, combined, combined_fines
from lvheng.logic.interval import exactly
from lvheng.opinion import assess

from .reading import expected, load

# The other crime as reported (contested.md §10): months, fine (None: not reported), and the whole.
OTHERS = {
    ("O-11", "lin"): (12, 10_000, 84, 70_000),  # 287之一
    ("O-12", "liang"): (132, None, 144, None),  # fraud
    ("O-12", "wang"): (129, None, 141, None),  # fraud
}


@pytest.mark.parametrize(("name", "party"), OTHERS)
def test_the_combined_sentence_is_inside_the_window(name, party):
    months, fine, whole, fines = OTHERS[name, party]
    own = expected()[name][party]
    window = combined([Term("imprisonment", own["months"]), Term("imprisonment", months)])
    assert window.imprisonment.lo == max(own["months"], months)
    assert window.imprisonment.hi == own["months"] + months
    assert whole in window.imprisonment
    concurrence = next(p for p in assess(load(name)).parties if p.id == party).concurrence
    (outcome,) = concurrence.outcomes
    assert len(outcome.convicted) == 2
    assert whole in outcome.custody_months
    if fine is not None:
        assert fines in outcome.fine_yuan
        assert combined_fines([exactly(own["fine"]), exactly(fine)]) == exactly(fines)
