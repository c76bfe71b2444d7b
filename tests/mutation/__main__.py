"""`python -m tests.mutation [text]`: every mutant, or those with the text in their names (all: about an hour).

Ends with 1 if a mutant survives for which survivors.toml has no reason, or more than the limit survive.
"""

from __future__ import annotations

import sys
from collections import Counter

from .mutants import RULE_FILES, Mutant, every_mutant
from .run import SURVIVED, UNFINISHED, run
from .survivors import LIMIT_PERCENT, reasons


def main(text: str = "") -> int:
    (unchanged,) = run([Mutant(RULE_FILES[0], "unchanged", RULE_FILES[0].read_text("utf-8"))])
    if unchanged.outcome != SURVIVED:
        print(f"without any change a test fails: {unchanged.outcome}")
        return 1
    chosen = [mutant for mutant in every_mutant() if text in mutant.name]
    outcomes: Counter[str] = Counter()
    left: list[str] = []
    for number, result in enumerate(run(chosen), 1):
        print(f"[{number}/{len(chosen)}] {result.outcome}: {result.mutant.name}", flush=True)
        outcomes[result.outcome] += 1
        if result.outcome in (SURVIVED, UNFINISHED):
            left.append(result.mutant.name)
    print(f"\n{len(chosen)} mutants:", ", ".join(f"{n} {what}" for what, n in outcomes.items()))
    known = reasons()
    for name in left:
        print(f"- {name}: {known.get(name, 'NO REASON')}")
    too_many = 100 * len(left) > LIMIT_PERCENT * len(chosen)
    return int(too_many or any(name not in known for name in left))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
