"""Every article that says what a judgment orders beside the punishment, in the order of the opinion."""

from lvheng.law.instruments.criminal_law import (
    art_037_1,
    art_038,
    art_052,
    art_053,
    art_061,
    art_062,
    art_064,
    art_072,
)
from lvheng.law.instruments.cybersecurity_law import art_066
from lvheng.law.instruments.fashi_2000_45 import art_005
from lvheng.law.instruments.fashi_2012_6 import art_009
from lvheng.law.order import Order

__all__ = ["ORDERS"]

ORDERS: tuple[Order, ...] = tuple(
    order
    for article in (
        art_061, art_062, art_072, art_038, art_037_1, art_066, art_064, art_052, art_053, art_005,
        art_009,
    )
    for order in article.ORDERS
)  # fmt: skip
