"""The facts: register, quantities, case file. Knows no rule."""
