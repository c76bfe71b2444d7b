"""`python -m tests.hostile [N]`: a folder of N files, counted; fails if anything is as it must not be."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from .folder import count, emptied, write


def main() -> int:
    many = int(sys.argv[1]) if len(sys.argv) > 1 else 5_000
    with emptied(Path(tempfile.mkdtemp())) as name:
        folder, scratch = name / "检材", name / "scratch"
        folder.mkdir()
        expected = write(folder, many, copies=10)
        outcome = count(folder, scratch)
        print(
            f"{many} files, {len(expected)} hostile: {outcome.seconds:.1f} s, "
            f"{outcome.memory >> 20} MiB, {len(outcome.tally['exhibits'])} exhibits, "
            f"{outcome.tally['records']} records"
        )
        problems = outcome.problems(expected)
    print("\n".join(problems) or "1 passed, 0 failed")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
