"""The independent re-count: a second reading of docs/counting.md that shares no code with it."""
