"""第六十五条 累犯.

Sentenced before to 有期徒刑 or more, and within five years after that was served or remitted again a crime
that deserves 有期徒刑 or more: 应当从重. Not for negligence, be it the earlier crime or the new one, nor who
was under 18. A suspended sentence that ran out was never served, so it founds nothing (prevailing rule;
高检发释字〔2020〕1号 is known second-hand only). The fifth anniversary is within the five years.
"""

from collections.abc import Sequence
from functools import reduce

from lvheng.facts.case import Act, OtherAct, Party, Prior
from lvheng.facts.register import Term
from lvheng.law.effects import Effect
from lvheng.law.instruments.criminal_law.art_017 import ADULT, has_reached
from lvheng.law.instruments.criminal_law.art_397 import NEGLIGENT
from lvheng.law.instruments.gaojian_2018_2 import art_reply as of_five_years
from lvheng.law.instruments.gaojian_2020_1 import art_reply as of_suspension
from lvheng.law.matter import Matter
from lvheng.logic.clause import Article
from lvheng.logic.interval import NO, UNDETERMINED, YES, Interval

ARTICLE: Article[Matter] = Article("criminal_law", "刑法第六十五条")

# 第一款：被判处有期徒刑以上刑罚的犯罪分子，刑罚执行完毕或者赦免以后，在五年以内再犯应当判处有期徒刑以上刑罚之罪的，是累犯，应当从重处罚，但是过失犯罪和不满十八周岁的人犯罪的除外。
# 第二款：前款规定的期限，对于被假释的犯罪分子，从假释期满之日起计算。
YEARS = 5
RECIDIVIST = Effect(
    "recidivist", Term("累犯", "recidivist"), ARTICLE.citation, "shall", ("heavier",)
)


def recidivist(party: Party, acts: Sequence[Act | OtherAct]) -> Interval:
    """Whether the priors make one of the acts that of a recidivist, if it deserves 有期徒刑 or more."""
    if party.kind == "unit":
        return NO
    if party.priors is None:
        return UNDETERMINED
    found = [founds(prior, party, act) for prior in party.priors for act in acts]
    return reduce(Interval.greatest, found, NO)


def founds(prior: Prior, party: Party, act: Act | OtherAct) -> Interval:
    too_light = prior.punishment in ("lighter", "remitted")
    if prior.kind != "criminal" or too_light or act.kind == NEGLIGENT:
        return NO
    imprisoned = YES if prior.punishment == "imprisonment" else UNDETERMINED
    conditions = [
        imprisoned,
        *(_not(known) for known in (prior.negligent, prior.under_18)),
        of_suspension.served(prior.suspended),
        has_reached(ADULT, party, act),
        _within_five_years(prior, act),
    ]
    return reduce(Interval.least, conditions)


def _within_five_years(prior: Prior, act: Act | OtherAct) -> Interval:
    if prior.ended is None or act.period is None:
        return UNDETERMINED
    last_day = of_five_years.last_day(prior.ended, YEARS)
    if act.period.last < prior.ended or act.period.first > last_day:
        return NO
    inside = prior.ended <= act.period.first and act.period.last <= last_day
    return YES if inside else UNDETERMINED


def _not(known: Interval) -> Interval:
    return Interval(1 - (known.hi or 0), 1 - (known.lo or 0))
