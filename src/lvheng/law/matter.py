"""What the rules are written over: the quantities of one person's conduct, by the law's own names.

A `Matter` is symbolic: each of its members is a term. `conduct.environment` says how each is made from
the acts of a case.
"""

from __future__ import annotations

from lvheng.facts.register import CLASS_A, CLASS_B, CLASS_C
from lvheng.logic.terms import Fact, Term

__all__ = ["CLASS_NAMES", "LABELS", "MATTER", "Matter", "class_name"]

CLASS_NAMES = {"A": CLASS_A, "B": CLASS_B, "C": CLASS_C}


def class_name(categories: tuple[str, ...]) -> str:
    return next(name for name, members in CLASS_NAMES.items() if members == categories)


class Matter:
    """One person's conduct, as the articles see it."""

    def items(self, categories: tuple[str, ...]) -> Term:
        """Items of a class under art. 5, counted between acts by art. 11."""
        return Fact(f"items_{class_name(categories)}")

    def duty_items(self, categories: tuple[str, ...]) -> Term:
        """Of these, what was obtained in duty or service and sold or provided."""
        return Fact(f"duty_items_{class_name(categories)}")

    illegal_income: Term = Fact("illegal_income")
    duty_illegal_income: Term = Fact("duty_illegal_income")
    acts_outside_duty: Term = Fact("acts_outside_duty")
    sold_track_used_for_crime: Term = Fact("sold_track_used_for_crime")
    sold_knowing_of_crime: Term = Fact("sold_knowing_of_crime")
    again_after_sanction: Term = Fact("again_after_sanction")
    other_serious: Term = Fact("other_serious")
    grave_consequence: Term = Fact("grave_consequence")
    major_loss_or_vile_influence: Term = Fact("major_loss_or_vile_influence")
    other_especially_serious: Term = Fact("other_especially_serious")
    sold_from_duty: Term = Fact("sold_from_duty")

    business_profit: Term = Fact("business_profit")
    business_again_after_sanction: Term = Fact("business_again_after_sanction")
    business_other_serious: Term = Fact("business_other_serious")

    first_offence: Term = Fact("first_offence")
    full_restitution: Term = Fact("full_restitution")
    remorse: Term = Fact("remorse")


MATTER = Matter()

LABELS: dict[str, tuple[str, str]] = {
    "items_A": ("第三项信息条数", "items of item 3"),
    "items_B": ("第四项信息条数", "items of item 4"),
    "items_C": ("第五项信息条数", "items of item 5"),
    "duty_items_A": ("履职所得并出售、提供的第三项信息条数", "duty-derived items of item 3"),
    "duty_items_B": ("履职所得并出售、提供的第四项信息条数", "duty-derived items of item 4"),
    "duty_items_C": ("履职所得并出售、提供的第五项信息条数", "duty-derived items of item 5"),
    "illegal_income": ("违法所得（元）", "illegal income (yuan)"),
    "duty_illegal_income": ("出售、提供履职所得信息的违法所得（元）", "illegal income from duty-derived items (yuan)"),
    "acts_outside_duty": ("另有履职所得以外的行为", "has acts outside duty or service"),
    "sold_track_used_for_crime": ("出售、提供的行踪轨迹信息被他人用于犯罪", "tracks sold were used for crime"),
    "sold_knowing_of_crime": ("知道或者应当知道他人用于犯罪而出售、提供", "sold knowing of criminal use"),
    "again_after_sanction": ("受过处罚后又实施", "acted again after a sanction"),
    "other_serious": ("其他情节严重的情形（裁量，不作计算）", "other serious circumstances (not computed)"),
    "grave_consequence": ("造成死亡、重伤、精神失常、被绑架等严重后果", "death, injury, insanity, kidnapping"),
    "major_loss_or_vile_influence": ("造成重大经济损失或者恶劣社会影响", "major loss or vile influence"),
    "other_especially_serious": ("其他情节特别严重的情形（裁量，不作计算）", "other especially serious (not computed)"),
    "sold_from_duty": ("将履职、服务中获得的信息出售、提供", "sold or provided what duty or service gave"),
    "business_profit": ("为合法经营利用信息的获利（元）", "profit from use in lawful business (yuan)"),
    "business_again_after_sanction": ("受过处罚后又为合法经营购买、收受", "bought again for business after a sanction"),
    "business_other_serious": ("为合法经营购买、收受的其他严重情形（裁量）", "other serious, lawful business (not computed)"),
    "first_offence": ("初犯", "first offence"),
    "full_restitution": ("全部退赃", "full restitution"),
    "remorse": ("确有悔罪表现", "true remorse"),
}  # fmt: skip
