"""Conduct that other offences of the field punish, by kind: each kind states the facts of one article.

`acts` in a case file are dealings in personal information; what else a party did stands in `other_acts`.
"""

from lvheng.facts.other_acts import networks
from lvheng.facts.other_acts.kind import OtherKind

__all__ = ["OTHER_KINDS", "OtherKind"]

OTHER_KINDS: dict[str, OtherKind] = {**networks.KINDS}
