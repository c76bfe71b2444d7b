"""Evidence: from seized files to an exact, defensible tally.

The procedure is written in `docs/counting.md`; the modules follow its sections:

    §1 intake · §2 encoding · §3–4 readers · §5 cells · §6, 7, 9 columns · §7 categories
    §8 elements (and their fast twin, kernel), reading · §10 records · §11–12 counting · ledger, tally
"""

from lvheng.evidence.tally import Tally, count

__all__ = ["Tally", "count"]
