"""Every administrative sanction of the field, the general ones first."""

from lvheng.law.instruments.anti_telecom_fraud_law import art_042 as fraud_042
from lvheng.law.instruments.anti_telecom_fraud_law import art_044 as fraud_044
from lvheng.law.instruments.consumer_protection_law import art_056 as consumer_056
from lvheng.law.instruments.credit_reporting_regulations import art_038, art_040, art_042
from lvheng.law.instruments.cybersecurity_law import art_059, art_061, art_064, art_071
from lvheng.law.instruments.data_security_law import art_045
from lvheng.law.instruments.e_commerce_law import art_079
from lvheng.law.instruments.express_delivery_regulations import art_044, art_054
from lvheng.law.instruments.lawyers_law import art_048 as lawyers_048
from lvheng.law.instruments.network_data_regulations import art_055, art_057
from lvheng.law.instruments.personal_information_protection_law import art_066, art_068
from lvheng.law.instruments.physicians_law import art_056 as physicians_056
from lvheng.law.instruments.police_law import art_048
from lvheng.law.instruments.postal_law import art_076
from lvheng.law.instruments.public_employees_discipline_law import art_039
from lvheng.law.instruments.public_security_penalties_law import art_018, art_056, art_139
from lvheng.law.instruments.resident_id_card_law import art_019, art_020
from lvheng.law.instruments.social_insurance_law import art_092
from lvheng.law.instruments.telecom_regulations import art_070
from lvheng.law.instruments.telecom_user_information_provisions import art_023
from lvheng.law.sanction import Sanction

__all__ = ["SANCTIONS"]

SANCTIONS: tuple[Sanction, ...] = (
    *art_056.SANCTIONS, *art_018.SANCTIONS, *art_064.SANCTIONS, *art_071.SANCTIONS, *art_066.SANCTIONS, *art_068.SANCTIONS,
    *fraud_042.SANCTIONS, *fraud_044.SANCTIONS,
    *art_061.SANCTIONS, *art_059.SANCTIONS, *art_045.SANCTIONS, *art_055.SANCTIONS, *art_057.SANCTIONS,
    *art_019.SANCTIONS, *art_020.SANCTIONS, *art_139.SANCTIONS, *art_048.SANCTIONS, *art_039.SANCTIONS,
    *art_070.SANCTIONS, *art_023.SANCTIONS, *art_076.SANCTIONS, *art_044.SANCTIONS, *art_054.SANCTIONS, *consumer_056.SANCTIONS, *art_079.SANCTIONS,
    *art_038.SANCTIONS, *art_040.SANCTIONS, *art_042.SANCTIONS,
    *physicians_056.SANCTIONS, *lawyers_048.SANCTIONS, *art_092.SANCTIONS,
)  # fmt: skip
