"""People: what age, capacity, stage and role of a party do to the punishment."""

from lvheng.opinion.people.effects import EffectFinding

__all__ = ["EffectFinding"]
