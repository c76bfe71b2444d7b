"""Leaks at organisations: whose data, how they got out, when it was discovered, what the authority ordered."""
