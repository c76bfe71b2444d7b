"""Time: which law governs an act, and until when it may be prosecuted."""

from lvheng.opinion.time.limitation import Limitation
from lvheng.opinion.time.milder import MilderLaw

__all__ = ["Limitation", "MilderLaw"]
