"""The language that rules are written in. Knows no law."""
