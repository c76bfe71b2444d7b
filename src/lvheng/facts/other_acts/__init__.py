"""Conduct that other offences of the field punish, by kind: each kind states the facts of one article.

`acts` in a case file are dealings in personal information; what else a party did stands in `other_acts`.
"""

from lvheng.facts.other_acts import (
    cards,
    documents,
    honour,
    information,
    mail,
    networks,
    office,
    property,
)
from lvheng.facts.other_acts.kind import OtherKind

__all__ = ["OTHER_KINDS", "OtherKind"]

OTHER_KINDS: dict[str, OtherKind] = {
    **networks.KINDS,
    **cards.KINDS,
    **mail.KINDS,
    **documents.KINDS,
    **property.KINDS,
    **information.KINDS,
    **honour.KINDS,
    **office.KINDS,
}
