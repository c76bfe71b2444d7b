"""Every way in which a victim may turn to an authority, the general ones first.

Sectors of which the library has no text (banks, insurance, schools, hospitals, hotels, property managers, estate
agents) have the general ways only.
"""

from lvheng.law.instruments.consumer_protection_law import art_039
from lvheng.law.instruments.credit_reporting_regulations import art_026
from lvheng.law.instruments.criminal_procedure_law import art_110, art_112
from lvheng.law.instruments.lawyers_law import art_048
from lvheng.law.instruments.personal_information_protection_law import art_065, art_068
from lvheng.law.instruments.physicians_law import art_056
from lvheng.law.instruments.police_law import art_046, art_050
from lvheng.law.instruments.postal_law import art_076
from lvheng.law.instruments.telecom_user_information_provisions import art_012
from lvheng.law.route import Route

__all__ = ["ROUTES"]

ROUTES: tuple[Route, ...] = tuple(
    route
    for article in (
        art_110, art_112, art_065, art_068, art_012, art_076, art_026, art_039, art_056, art_048, art_046, art_050,
    )
    for route in article.ROUTES
)  # fmt: skip
