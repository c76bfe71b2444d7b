"""Every article that says what is owed after a leak, in the order in which it presses."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lvheng.law.duty import Duty
from lvheng.law.instruments.civil_code import art_1038
from lvheng.law.instruments.consumer_protection_law import art_029 as traders
from lvheng.law.instruments.cybersecurity_law import art_023, art_027, art_042__2017, art_044
from lvheng.law.instruments.data_security_law import art_027 as important_data
from lvheng.law.instruments.data_security_law import art_029
from lvheng.law.instruments.express_delivery_regulations import art_034 as express_034
from lvheng.law.instruments.express_delivery_regulations import art_035 as express_035
from lvheng.law.instruments.incident_reporting_measures import art_004, art_007, art_008
from lvheng.law.instruments.minors_network_regulations import art_035
from lvheng.law.instruments.network_data_regulations import art_010, art_011, art_028
from lvheng.law.instruments.personal_information_protection_law import art_051, art_056, art_057
from lvheng.law.instruments.telecom_user_information_provisions import art_014
from lvheng.law.library import Provision, versions

__all__ = ["owed_on"]

_RULES = (
    ("incident_reporting_measures", "4", art_004.DUTIES),
    ("network_data_regulations", "10", art_010.DUTIES),
    ("personal_information_protection_law", "57", art_057.DUTIES),
    ("cybersecurity_law", "44", art_044.DUTIES),
    ("cybersecurity_law", "42", art_042__2017.DUTIES),
    ("cybersecurity_law", "27", art_027.DUTIES),
    ("data_security_law", "29", art_029.DUTIES),
    ("network_data_regulations", "11", art_011.DUTIES),
    ("minors_network_regulations", "35", art_035.DUTIES),
    ("telecom_user_information_provisions", "14", art_014.DUTIES),
    ("express_delivery_regulations", "34", express_034.DUTIES),
    ("express_delivery_regulations", "35", express_035.DUTIES),
    ("consumer_protection_law", "29", traders.DUTIES),
    ("civil_code", "1038", art_1038.DUTIES),
    ("incident_reporting_measures", "7", art_007.DUTIES),
    ("incident_reporting_measures", "8", art_008.DUTIES),
    ("personal_information_protection_law", "51", art_051.DUTIES),
    ("personal_information_protection_law", "56", art_056.DUTIES),
    ("cybersecurity_law", "23", art_023.DUTIES),
    ("data_security_law", "27", important_data.DUTIES),
    ("network_data_regulations", "28", art_028.DUTIES),
)


def owed_on(day: date) -> Iterator[tuple[Provision, Duty]]:
    """The duties of the texts in force on a day, each with its article."""
    for instrument, number, duties in _RULES:
        for one in versions(instrument, number):
            # Another text may have had the same number.
            if one.in_force_on(day) and duties[0].clause.text in (one.text or one.summary):
                yield from ((one, duty) for duty in duties)
