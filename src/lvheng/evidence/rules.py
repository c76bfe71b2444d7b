"""The names of the counting rules (§11)."""

RULES = ("as_seized", "by_line", "by_id", "by_phone", "by_person")
