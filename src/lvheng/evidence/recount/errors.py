"""Why an exhibit is not read."""

from __future__ import annotations


class UnreadableError(Exception):
    """It cannot be read, by the page."""


class NotRecountedError(Exception):
    """The page says how to read it, but this counter has no second library for it."""
