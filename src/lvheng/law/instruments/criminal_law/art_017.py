"""第十七条 刑事责任年龄.

This offence is not among those of 第二款 and 第三款, for which younger persons answer.
"""

from datetime import date

from dateutil.relativedelta import relativedelta

from lvheng.facts.case import Act, OtherAct, Party
from lvheng.facts.register import Term as Words
from lvheng.law.effects import Effect
from lvheng.law.matter import Matter
from lvheng.logic.clause import Article
from lvheng.logic.interval import NO, UNDETERMINED, YES, Interval

ARTICLE: Article[Matter] = Article("criminal_law", "刑法第十七条")

# 第一款：已满十六周岁的人犯罪，应当负刑事责任。
FULL_RESPONSIBILITY, ADULT = 16, 18

# 第四款：对依照前三款规定追究刑事责任的不满十八周岁的人，应当从轻或者减轻处罚。
MINOR = Effect(
    "minor",
    Words("犯罪时不满十八周岁", "under 18 at the act"),
    ARTICLE.citation,
    "shall",
    ("lighter", "mitigated"),
)


def responsible(party: Party, act: Act | OtherAct) -> Interval:
    """Whether the person answered for crimes at the act; a party of unstated age is taken as an adult."""
    return has_reached(FULL_RESPONSIBILITY, party, act)


def is_minor(party: Party, acts: tuple[Act | OtherAct, ...]) -> bool:
    """Under 18 at every act: 应当从轻或者减轻处罚, and the lower floor for fines."""
    return bool(acts) and all(has_reached(ADULT, party, act) == NO for act in acts)


def has_reached(age: int, party: Party, act: Act | OtherAct) -> Interval:
    """Whether the person was of that age at the act; of unstated age: yes."""
    if party.kind == "unit":
        return YES
    if party.age_at_act is not None:
        return YES if party.age_at_act >= age else NO
    if party.born is None:
        return YES
    if act.period is None:
        return UNDETERMINED
    reached = _first_day_after_birthday(party.born, age)
    if act.period.first >= reached:
        return YES
    return NO if act.period.last < reached else UNDETERMINED


def _first_day_after_birthday(born: date, age: int) -> date:
    """已满 counts from the day after the birthday (prevailing rule; its source is not in the library)."""
    return born + relativedelta(years=age, days=1)
