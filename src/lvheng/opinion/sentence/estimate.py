"""The estimate: 量刑起点 → 基准刑 → 宣告刑, every step as a range of months.

Only where a case file chose rules that have a published start point for this crime. Fractions of a month
are kept exact and the ends rounded outwards at the last.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction

from lvheng.facts.case import Case
from lvheng.facts.register import ACT_FACTS, CIRCUMSTANCES, Term
from lvheng.law.instruments.criminal_law import art_063, art_065, art_253_1
from lvheng.law.instruments.fafa_2021_21 import art_factors, art_method
from lvheng.law.instruments.fafa_2021_21.art_factors import Factor
from lvheng.law.instruments.fafa_2021_21.art_method import Span
from lvheng.law.instruments.ganggaofa_2025_20 import infringing_personal_information as jiangxi
from lvheng.law.offence import Penalty
from lvheng.logic.interval import NO, Interval, exactly
from lvheng.opinion.labels import Labels
from lvheng.opinion.model import Charge
from lvheng.opinion.sentence.allowed import allowed
from lvheng.opinion.sentence.circumstances import Circumstances
from lvheng.opinion.sentence.model import Step

__all__ = ["estimate", "why_none"]

_SINCE = date(2021, 7, 1)
_WORDS = {
    "recidivist": art_065.RECIDIVIST.label,
    "earlier_record": Term("前科", "earlier record"),
    "heavier_in_duty": Term(
        "将履行职责、提供服务中获得的信息出售、提供", "sold what duty or service gave"
    ),
    "site_or_group": ACT_FACTS["site_or_group"].label,
}


def why_none(case: Case, charge: Charge, labels: Labels) -> str:
    """Why no estimate is given; empty where one is."""
    if (charge.article, charge.version) != (art_253_1.ARTICLE.citation, art_253_1.VERSION):
        return labels.pick(
            "没有收录本罪的量刑起点，不作估计",
            "no published start point for this offence is in the library: no estimate",
        )
    if case.judged_on < _SINCE:
        return labels.pick(
            "裁判日期在法发〔2021〕21号施行（2021-07-01）之前，不作估计",
            "judged before Fafa [2021] No. 21 came into force on 2021-07-01: no estimate",
        )
    if case.sentencing_rules is None:
        return labels.pick(
            "全国性的量刑起点在法〔2024〕132号（自2024-07-01起试行一年，其后效力未查明），该节文本未找到，不作估计；"
            "案件文件可用 sentencing_rules 选用地方规则（jiangxi_2025，二手转录，未见原文）",
            "the national start point is in Fa [2024] No. 132 (a one-year trial from 2024-07-01, its later "
            "status not known), whose section on this crime was not found: no estimate. A case file may choose "
            "local rules by sentencing_rules (jiangxi_2025: second-hand, the document was not seen)",
        )
    return ""


class _Steps:
    def __init__(self, labels: Labels, of: Circumstances):
        self.labels, self.made = labels, list[Step]()
        effects = {effect.name: effect.label for effect in of.effects}
        register = {name: fact.label for name, fact in CIRCUMSTANCES.items()}
        self.words = {**register, **effects, **_WORDS}

    def say(self, zh: str, en: str, citation: str, at: Span | None = None) -> None:
        self.made.append(Step(self.labels.pick(zh, en), citation, at and _rounded(at)))

    def factor(self, factor: Factor, percent: Interval, zh: str, en: str, citation: str) -> None:
        if percent.hi:
            words, span = self.words[factor.name], _percent(percent)
            unread = (
                ("", "") if factor.was_read else ("（幅度未读到）", " (its number was not read)")
            )
            self.say(
                f"{words.zh}：{zh}{span}{unread[0]}",
                f"{words.en}: {en} {span}{unread[1]}",
                citation,
            )


def estimate(
    case: Case, charge: Charge, tier: int, penalties: Mapping[str, Penalty], of: Circumstances, labels: Labels
) -> tuple[Interval, tuple[Step, ...]]:  # fmt: skip
    """The range of months at the `tier` (from 1), and its steps."""
    name, steps = list(penalties)[tier - 1], _Steps(labels, of)
    method, factors = art_method.ARTICLE.citation, art_factors.ARTICLE.citation
    start = jiangxi.START[name]
    steps.say("量刑起点", "starting point", jiangxi.SOURCE, _span(start))
    at = _span(_base(case, charge, name, penalties[name].custody_months))
    steps.say(
        "基准刑：起点加上条数或者违法所得的增加量",
        "base sentence: the start, and what items or income add", jiangxi.SOURCE, at,
    )  # fmt: skip
    first = [one.percent(of.held) for one in art_factors.FIRST_LAYER]
    for factor, percent in zip(art_factors.FIRST_LAYER, first, strict=True):
        steps.factor(factor, percent, "减少", "takes away", factors)
    if any(percent != NO for percent in first):
        at = art_method.first_layer(at, first)
        steps.say("先行调节（连乘）", "first layer, multiplied", method, at)
    more = exactly(0)
    for source, heavier in ((factors, art_factors.HEAVIER), (jiangxi.SOURCE, jiangxi.HEAVIER)):
        for factor in heavier:
            more = more + factor.percent(of.held)
            steps.factor(factor, factor.percent(of.held), "增加", "adds", source)
    for zh, en, percent in _lighter(of):
        span = _percent(percent)
        steps.say(f"{zh}：减少{span}", f"{en}: takes away {span}", factors)
    less = art_factors.taken_away(of.held)
    if more.hi or less.hi:
        at = _for_recidivist(art_method.second_layer(at, more, less), at, of)
        added, taken = _percent(more), _percent(less)
        steps.say(
            f"再行调节：增加{added}，减少{taken}（不重复评价）",
            f"second layer: {added} added, {taken} taken away (nothing counted twice)", method, at,
        )  # fmt: skip
    at = art_method.with_discretion(at)
    steps.say("综合全案，在20%以内调整", "the whole case: within 20%", method, at)
    within = _within(at, allowed(list(penalties.values()), tier, of).possibly)
    if of.opens("exempt").hi:
        within = Interval(0, 0 if of.requires("exempt").lo else within.hi)
    said = labels.pick("以法律允许的范围为限", "within what the law allows")
    return within, (*steps.made, Step(said, art_063.ARTICLE.citation, within))


def _span(months: Interval) -> Span:
    return Fraction(months.lo or 0), None if months.hi is None else Fraction(months.hi)


def _base(case: Case, charge: Charge, tier: str, statutory: Interval) -> Interval:
    """The base sentence, inside the statutory range; up to its end where something has no number."""
    items = charge.items
    added = jiangxi.increment(tier, items["A"], items["B"], items["C"], charge.illegal_income_yuan)
    own = (act for act in case.acts if f"acts.{act.id}" in charge.acts)
    grave = any(value.hi for act in own for value in act.consequences.values())
    base = jiangxi.START[tier] + added.months
    end = statutory.hi
    least = base.lo if end is None or base.lo is None else min(base.lo, end)
    if added.is_open or grave or base.hi is None:
        return Interval(least, end)
    return Interval(least, base.hi if end is None else min(base.hi, end))


def _for_recidivist(at: Span, before: Span, of: Circumstances) -> Span:
    """累犯 generally adds three months at the least, where the percentage adds less."""
    least, most = at
    if of.held["recidivist"].hi and most is not None and before[1] is not None:
        most += max(Fraction(0), art_factors.RECIDIVIST_LEAST_MONTHS - before[1] * 40 / 100)
    return least, most


def _lighter(of: Circumstances) -> Iterator[tuple[str, str, Interval]]:
    for zh, en, percent in (
        ("自首、坦白、当庭认罪（取其一）", "surrender, confession or admission (one of them)",
         art_factors.most_of(art_factors.ATTITUDE, of.held)),
        ("立功", "merit", art_factors.most_of(art_factors.MERIT, of.held)),
        ("退赃、退赔", "restitution", art_factors.most_of(art_factors.RESTITUTION, of.held)),
        ("赔偿、谅解、和解", "compensation, forgiveness, reconciliation", art_factors.settled_with_victims(of.held)),
        ("羁押期间表现好", "good conduct in custody", art_factors.GOOD_CONDUCT.percent(of.held)),
        ("认罪认罚（与前列自首、坦白、退赃、赔偿等不并用，取多者）",
         "plea (not beside the surrender, restitution and so on above: whichever is more)", art_factors.plea(of.held)),
    ):  # fmt: skip
        if percent.hi:
            yield zh, en, percent


def _percent(percent: Interval) -> str:
    return f"{percent.lo}%" if percent.is_exact else f"{percent.lo}%–{percent.hi}%"


def _rounded(at: Span) -> Interval:
    least, most = at
    return Interval(math.floor(least), None if most is None else math.ceil(most))


def _within(at: Span, bounds: Interval) -> Interval:
    rounded = _rounded(at)
    low, high = bounds.lo or 0, bounds.hi

    def held(months: int) -> int:
        return max(low, months if high is None else min(months, high))

    return Interval(held(rounded.lo or 0), high if rounded.hi is None else held(rounded.hi))
