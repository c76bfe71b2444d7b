"""第一条 No 从业禁止 for what was done before 2015-11-01."""

from collections.abc import Sequence
from datetime import date

from lvheng.facts.case import Period
from lvheng.law.matter import Matter
from lvheng.logic.clause import Article
from lvheng.logic.interval import NO, UNDETERMINED, YES, Interval

ARTICLE: Article[Matter] = Article("fashi_2015_19", "法释〔2015〕19号第一条")

LAST_DAY = date(2015, 10, 31)


def ended_before(periods: Sequence[Period | None]) -> Interval:
    """Whether all that was done was done by that day. What has no date is taken to be later."""
    known = [period for period in periods if period]
    if len(known) < len(periods) or not known:
        return NO
    if all(period.last <= LAST_DAY for period in known):
        return YES
    return UNDETERMINED if any(period.first <= LAST_DAY for period in known) else NO
