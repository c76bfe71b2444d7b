"""The ledger: every record and element of a count with what became of it, without clear identifiers.

write      the tables and the manifest         queries    SQL that gives the counts from them
seal       clear values under the case key     log        the chain of runs
items      the list of items for the court     exhibits   the list of all exhibits, with what was not read
lists      how a list is written               diff       what two ledgers disagree on
worksheet  the sample of a truth test          proposals  items that may be one person
verify     everything checked again
"""

from lvheng.evidence.ledger.write import Ledger

__all__ = ["Ledger"]
