"""Every ground of a civil claim, and every remedy, in the order in which a claimant looks at them."""

from lvheng.law.claim import CivilClaim, Remedy
from lvheng.law.instruments.civil_code import (
    art_577,
    art_995,
    art_996,
    art_997,
    art_1024,
    art_1032,
    art_1165,
    art_1168,
    art_1182,
    art_1183,
    art_1191,
    art_1195,
    art_1197,
    art_1226,
)
from lvheng.law.instruments.civil_procedure_law import art_104
from lvheng.law.instruments.consumer_protection_law import art_050
from lvheng.law.instruments.criminal_procedure_law import art_101
from lvheng.law.instruments.fashi_2014_11 import art_003, art_012
from lvheng.law.instruments.fashi_2021_15 import art_008, art_009
from lvheng.law.instruments.personal_information_protection_law import art_047, art_069, art_070

__all__ = ["CLAIMS", "REMEDIES"]

CLAIMS: tuple[CivilClaim, ...] = (
    art_069.CLAIM,
    art_1165.CLAIM,
    art_1032.CLAIM,
    art_1024.CLAIM,
    art_050.CLAIM,
    art_577.CLAIM,
    art_1226.CLAIM,
    art_1191.CLAIM,
    art_1195.CLAIM,
    art_1197.CLAIM,
)

REMEDIES: tuple[Remedy, ...] = tuple(
    remedy
    for article in (
        art_995, art_047, art_1182, art_012, art_008, art_1183, art_996, art_1168, art_997, art_009, art_104,
        art_003, art_101, art_070,
    )
    for remedy in article.REMEDIES
)  # fmt: skip
