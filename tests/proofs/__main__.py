"""Every claim over every template of one, two and three acts: `python -m tests.proofs [number of acts]`.

Takes about a minute (three acts: 405 templates, five claims). Prints what fails, with its case files,
and ends with 1 if anything does.
"""

from __future__ import annotations

import sys
import time

from .acts import (
    CLAIMS,
    CLAIMS_ON_SEVERAL,
    an_act_under_16_is_as_if_it_were_not,
    obtains_what_was_sold,
)
from .claims import Refuted
from .solver import Undecided
from .templates import EVERY, named, templates


def main(numbers: list[int]) -> int:
    failed = 0
    for number in numbers:
        every = list(templates(number, names=EVERY)) if number == 1 else list(templates(number))
        for claim in (*CLAIMS, *(CLAIMS_ON_SEVERAL if number > 1 else ())):
            of_age = claim is an_act_under_16_is_as_if_it_were_not
            files = [file for file in every if not of_age or not obtains_what_was_sold(file)]
            start = time.monotonic()
            wrong = 0
            for file in files:
                try:
                    claim(file)
                except (Refuted, Undecided) as error:
                    wrong += 1
                    print(f"{named(file)}: {error}", flush=True)
            failed += wrong
            seconds = time.monotonic() - start
            proved = f"{len(files) - wrong} of {len(files)} templates"
            print(f"{number} act(s), {claim.__name__}: {proved}, {seconds:.0f} s", flush=True)
    return min(failed, 1)


if __name__ == "__main__":
    sys.exit(main([int(argument) for argument in sys.argv[1:]] or [1, 2, 3]))
