"""The proofs use parts of other rooms' tests: `tests.logic.random_terms` can be imported."""

import sys
from pathlib import Path

ROOT = str(Path(__file__).parents[2])
if ROOT not in sys.path:
    sys.path.insert(0, ROOT)
