"""From case to opinion: charges, tiers, ranges, what is missing and what would change it."""

from lvheng.opinion.assess import assess, with_counts
from lvheng.opinion.model import Opinion

__all__ = ["Opinion", "assess", "with_counts"]
