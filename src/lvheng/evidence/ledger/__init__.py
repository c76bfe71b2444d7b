"""The ledger: every record and element of a count with what became of it, without clear identifiers.

write     the tables and the manifest        queries   SQL that gives the counts from them
digests   hashes of inputs and key sets      seal      clear values under the case key
log       the chain of runs                  diff      what two ledgers disagree on
items     the list of items for the court    verify    everything checked again
"""

from lvheng.evidence.ledger.write import Ledger

__all__ = ["Ledger"]
