"""Every offence that is judged over `other_acts`, by the kind of conduct."""

from lvheng.law.instruments.criminal_law import art_287_2
from lvheng.law.offence import Offence

__all__ = ["OFFENCES"]

OFFENCES: tuple[Offence, ...] = (art_287_2.OFFENCE,)
