"""第二百五十三条之一 侵犯公民个人信息罪, text in force since 2015-11-01 (修正案九)."""

from lvheng.law.instruments.fashi_2017_10 import art_005, art_006
from lvheng.law.matter import Matter
from lvheng.law.offence import Penalty
from lvheng.logic.clause import Article, Clause
from lvheng.logic.interval import Interval
from lvheng.logic.terms import Term, any_of

ARTICLE: Article[Matter] = Article("criminal_law", "刑法第二百五十三条之一")
clause = ARTICLE.clause

OFFENCE = "侵犯公民个人信息罪"
OFFENCE_EN = "infringing on citizens' personal information"
NUMBER, VERSION = "253-1", "2015-11-01"


NO_PENALTY = Penalty(Interval(0, 0), "none", "")
PENALTIES = {
    "serious": Penalty(
        Interval(1, 36), "and_or_only", "处三年以下有期徒刑或者拘役，并处或者单处罚金"
    ),
    "especially_serious": Penalty(Interval(36, 84), "and", "处三年以上七年以下有期徒刑，并处罚金"),
}
TIERS = ("none", "serious", "especially_serious")

SERIOUS: tuple[Clause[Matter], ...] = (*art_005.SERIOUS, *art_006.SERIOUS)
ESPECIALLY_SERIOUS: tuple[Clause[Matter], ...] = art_005.ESPECIALLY_SERIOUS


@clause(
    "第一款",
    "违反国家有关规定，向他人出售或者提供公民个人信息，情节严重的，处三年以下有期徒刑或者拘役，并处或者单处罚金；情节特别严重的，处三年以上七年以下有期徒刑，并处罚金。",
)
def tier(case: Matter) -> Term:
    """0 none, 1 情节严重, 2 情节特别严重 (which is 情节严重 too)."""
    especially = any_of(c.rule(case) for c in ESPECIALLY_SERIOUS)
    return (any_of(c.rule(case) for c in SERIOUS) | especially) + especially


@clause(
    "第二款",
    "违反国家有关规定，将在履行职责或者提供服务过程中获得的公民个人信息，出售或者提供给他人的，依照前款的规定从重处罚。",
)
def heavier_in_duty(case: Matter) -> Term:
    return case.sold_from_duty


def only_by_half_the_standard(case: Matter) -> Term:
    """Whether the tier rests on 第八项 alone, so that the duty would weigh twice (contested.md C-14)."""
    serious = any_of(c.rule(case) for c in SERIOUS if c is not art_005.half_in_duty)
    others = [c.rule(case) for c in ESPECIALLY_SERIOUS if c is not art_005.ten_times]
    especially = any_of((*others, *art_005.ten_times_the_ordinary(case)))
    half, ten_halves = (art_005.half_reached(case, n) for n in (1, art_005.TIMES))
    return ~especially & (ten_halves | (half & ~serious))
