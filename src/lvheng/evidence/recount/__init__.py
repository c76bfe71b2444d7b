"""The independent counter: docs/counting.md read a second time, slow and plain.

    python -m lvheng.evidence.recount PATH…

It shares no code with the counter of `lvheng count` and reads by other libraries wherever there are
two. It imports nothing of lvheng but its errors; the import contract in pyproject.toml holds that.
"""

from lvheng.evidence.recount.plan import read_plan
from lvheng.evidence.recount.reading import section_1_files as files
from lvheng.evidence.recount.result import recount

__all__ = ["files", "read_plan", "recount"]
