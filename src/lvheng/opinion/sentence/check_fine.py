"""Is a proposed fine lawful."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lvheng.law.instruments.criminal_law import art_253_1
from lvheng.law.instruments.fashi_2000_45 import art_001, art_002
from lvheng.law.instruments.fashi_2017_10 import art_012
from lvheng.law.offence import Penalty
from lvheng.logic.interval import NO, Interval
from lvheng.opinion.sentence.proposal import Finding, Verdict, between, grouped, together
from lvheng.opinion.sentence.under import Under

__all__ = ["fine"]


def fine(of: Under) -> Iterator[Finding]:
    if not of.proposal.fine_yuan:
        if of.proposal.months or of.proposal.kinds or of.party.kind == "unit":
            yield _no_fine(of)
        return
    open_ = [of.penalties[n - 1] for tier in of.tiers for n in of.reach(tier)]
    if all(penalty.fine_mode == "none" for penalty in open_) and of.party.kind == "person":
        yield of.finding("fine", "unlawful", "本罪没有罚金", "this offence carries no fine")
        return
    yield _amount(of, open_)
    if of.charge.article == art_253_1.ARTICLE.citation:
        yield from _general(of)


def _no_fine(of: Under) -> Finding:
    if of.party.kind == "unit":
        return of.finding("fine", "unlawful", "对单位须判处罚金", "a unit must be fined")
    each = [of.penalties[tier - 1] for tier in of.tiers]
    must = [art_001.must_be_fined(penalty) for penalty in each]
    place = art_001.ARTICLE.citation
    if all(must):
        return of.finding(
            "fine", "unlawful",
            "刑法规定并处罚金，必须判处罚金", "the law has a fine beside custody: it must be imposed", place,
        )  # fmt: skip
    if any(must) or any(one.fine_mode == "and_or_confiscation" for one in each):
        return of.finding(
            "fine", "undetermined",
            "是否必须判处罚金取决于情节档次，或者是否没收财产",
            "whether a fine is due depends on the tier, or on confiscation", place,
        )  # fmt: skip
    return of.finding("fine", "lawful", "可以不判处罚金", "no fine is required", place)


def _amount(of: Under, penalties: Sequence[Penalty]) -> Finding:
    """Against the limits of the article, or else against the general floor."""
    verdicts = [_of_limits(of, penalty) for penalty in penalties]
    verdict = together(verdicts)
    own = any(penalty.fine_yuan or penalty.fine_times for penalty in penalties)
    place = of.charge.article if own else art_002.ARTICLE.citation
    least, of_minors = (grouped(art_002.least_fine(minor)) for minor in (False, True))
    zh, en = {
        "lawful": ("罚金数额不低于法定最低数额", "the fine is not below the least"),
        "unlawful": (
            "罚金数额不在法定幅度之内" if own else f"罚金低于最低数额{least}元（未成年人{of_minors}元）",
            "the fine is outside the article's limits" if own else f"the fine is below the least of {least} yuan (minors {of_minors})",
        ),
        "undetermined": (
            "罚金是否合法取决于情节档次、违法所得或者年龄",
            "it depends on the tier, the illegal income or the age",
        ),
    }[verdict]  # fmt: skip
    return of.finding("least_fine", verdict, zh, en, place)


def _of_limits(of: Under, penalty: Penalty) -> Verdict:
    fine, income = of.proposal.fine_yuan, of.charge.illegal_income_yuan
    # An article's own limits are on persons; of a unit it says only that it is fined.
    if penalty.fine_yuan is not None and of.party.kind == "person":
        return "lawful" if fine in penalty.fine_yuan else "unlawful"
    minor = of.known.held.get("minor", NO) if of.party.kind == "person" else NO
    if fine < art_002.least_fine(minor.hi == 1):
        return "unlawful"
    if fine < art_002.least_fine(minor.lo == 1):
        return "undetermined"
    times = penalty.fine_times
    if times is None or income.hi == 0:
        return "lawful"
    least, most = income.times(Interval(times.lo, times.lo)), times.hi and income.hi
    if fine < (least.lo or 0) or (most is not None and fine > most * (times.hi or 0)):
        return "unlawful"
    return "lawful" if income.is_exact else "undetermined"


def _general(of: Under) -> Iterator[Finding]:
    """Outside one to five times the income: 一般 is not 应当, so it wants reasons and is not unlawful."""
    income = of.charge.illegal_income_yuan
    minor = of.known.held.get("minor", NO)
    general = art_012.general_fine(income, minor.lo == 1)
    if not income.lo or of.proposal.fine_yuan in general:
        return
    yield of.finding(
        "general_fine", "lawful",
        f"偏离违法所得一倍以上五倍以下的一般幅度（{between(general)}元）；“一般”不是“应当”，须说明理由",
        f"departs from the general one to five times the illegal income ({between(general)} yuan): not unlawful, but it wants reasons",
        art_012.ARTICLE.citation,
    )  # fmt: skip
