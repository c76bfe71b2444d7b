"""Sums of money: what each is, whose it is, and what was bought or sold for it."""
