"""Is a proposed sentence lawful, and which rule does it break.

What the law leaves to the court (how heavy within the range, the four conditions of a suspension) is taken as
the proposal has it. `undetermined` says what would have to be known.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from lvheng.errors import InputError, Problem, nearest
from lvheng.facts.case import Case, Party
from lvheng.law.instruments.criminal_law import (
    art_038,
    art_042,
    art_045,
    art_063,
    art_065,
    art_069,
    art_072,
    art_073,
    art_074,
    art_253_1,
)
from lvheng.law.instruments.fashi_2000_45 import art_001, art_002
from lvheng.law.instruments.fashi_2017_10 import art_010, art_012
from lvheng.law.offence import Penalty
from lvheng.logic.interval import NO, YES, Interval
from lvheng.opinion.assess import Language, assess
from lvheng.opinion.concurrence.result import Concurrence, Outcome
from lvheng.opinion.labels import Labels
from lvheng.opinion.model import Charge
from lvheng.opinion.sentence.allowed import Allowed, allowed, ladder, open_tiers
from lvheng.opinion.sentence.circumstances import Circumstances, acts_of, circumstances

__all__ = ["KINDS", "Check", "Finding", "Proposal", "check"]

KINDS = ("imprisonment", "detention", "control")
Verdict = Literal["lawful", "unlawful", "undetermined"]
_DETENTION_MOST = art_042.MONTHS.hi or 0


@dataclass(frozen=True)
class Proposal:
    """Months of custody (0: none), yuan of fine, months of probation (None: not suspended).

    `kind` is one of KINDS; where it is None shorter terms are 拘役 and longer ones 有期徒刑.
    """

    months: int
    fine_yuan: int
    suspended: int | None = None
    kind: str | None = None

    @property
    def kinds(self) -> tuple[str, ...]:
        """What the term may be; of six months it is either."""
        if self.kind or not self.months:
            return (self.kind,) if self.kind else ()
        if self.months == _DETENTION_MOST:
            return ("detention", "imprisonment")
        return ("detention",) if self.months < _DETENTION_MOST else ("imprisonment",)

    def to_dict(self) -> dict[str, Any]:
        return {
            "months": self.months,
            "fine_yuan": self.fine_yuan,
            "suspended": self.suspended,
            "kind": self.kind,
        }


@dataclass(frozen=True)
class Finding:
    rule: str
    verdict: Verdict
    because: str
    citation: str

    def to_dict(self) -> dict[str, str]:
        return {
            "rule": self.rule,
            "verdict": self.verdict,
            "because": self.because,
            "citation": self.citation,
        }


@dataclass(frozen=True)
class Check:
    party: str
    offences: tuple[str, ...]
    proposal: Proposal
    findings: tuple[Finding, ...]

    @property
    def verdict(self) -> Verdict:
        return _worst([finding.verdict for finding in self.findings])

    def to_dict(self) -> dict[str, Any]:
        """The document of `check --json`, version 1."""
        return {
            "lvheng": 1,
            "party": self.party,
            "offences": list(self.offences),
            "proposal": self.proposal.to_dict(),
            "verdict": self.verdict,
            "findings": [finding.to_dict() for finding in self.findings],
        }


def check(case: Case, party: str | None, proposal: Proposal, *, language: Language = "zh") -> Check:
    """The proposal for the party of that id; raises InputError with everything that is wrong with it."""
    who = _party(case, party, proposal)
    (opinion,) = (one for one in assess(case, language=language).parties if one.id == who.id)
    labels = Labels(case, language)
    standing = [charge for charge in opinion.charges if charge.established != "no"]
    names = tuple(charge.offence for charge in standing)
    if not standing:
        findings = [_no_charge(opinion.charges, proposal, labels)]
    elif one := _only(standing, opinion.concurrence):
        findings = list(_Single(case, who, one, proposal, labels).findings())
    else:
        outcomes = opinion.concurrence.outcomes if opinion.concurrence else ()
        findings = list(_several(standing, outcomes, proposal, labels))
    return Check(who.id, names, proposal, tuple(findings))


def _party(case: Case, id: str | None, proposal: Proposal) -> Party:
    problems = []
    ids = [party.id for party in case.parties]
    for name in ("months", "fine_yuan", "suspended"):
        value = getattr(proposal, name)
        if value is not None and value < 0:
            option = name.removesuffix("_yuan")
            problems.append(
                Problem(
                    "too_small", f"--{option}",
                    f"不得小于 0，现为 {value}", f"must be at least 0, not {value}",
                )
            )  # fmt: skip
    if id is None and len(ids) > 1:
        listed = ", ".join(ids)
        problems.append(
            Problem(
                "which_party", "--party",
                f"本案有多名当事人，请用 --party 指明一人；可用：{'、'.join(ids)}",
                f"the case has several parties: name one by --party; allowed: {listed}",
            )
        )  # fmt: skip
    elif id is not None and id not in ids:
        near = nearest(id, ids)
        hint = (f"；最接近的是 {near}", f"; the nearest is {near}") if near else ("", "")
        problems.append(
            Problem(
                "not_allowed", "--party",
                f"没有当事人“{id}”；可用：{'、'.join(ids)}{hint[0]}",
                f"there is no party {id!r}; allowed: {', '.join(ids)}{hint[1]}",
            )
        )  # fmt: skip
    if problems:
        raise InputError(problems)
    return next(party for party in case.parties if id is None or party.id == id)


def _only(standing: Sequence[Charge], together: Concurrence | None) -> Charge | None:
    """The one charge of which the party is convicted; None where several are, or it is open."""
    if len(standing) == 1:
        return standing[0]
    convicted = {one.convicted for one in together.outcomes} if together else set()
    match list(convicted):
        case [((name,),)]:
            return next(charge for charge in standing if charge.offence == name)
    return None


def _no_charge(charges: Sequence[Charge], proposal: Proposal, labels: Labels) -> Finding:
    if not charges:
        because = labels.pick(
            "案件文件没有写明该当事人的任何行为", "the case file states no act of this party"
        )
        return Finding("established", "undetermined", because, "")
    if not (proposal.months or proposal.fine_yuan):
        because = labels.pick("罪名不成立，未判处刑罚", "no offence and no punishment")
        return Finding("established", "lawful", because, charges[0].article)
    because = labels.pick(
        "按案件文件所写事实，没有成立的罪名",
        "on the facts of the case file no offence is established",
    )
    return Finding("established", "unlawful", because, charges[0].article)


def _several(
    charges: Sequence[Charge], outcomes: Sequence[Outcome], proposal: Proposal, labels: Labels
) -> Iterator[Finding]:
    """Against the window of all charges together; what each of them carries is not in the proposal."""
    place, months = art_069.ARTICLE.citation, proposal.months
    mitigated = any(one.sentence and one.sentence.mitigation != "no" for one in charges)
    windows = [one.custody_months or Interval(0, 0) for one in outcomes]
    verdicts: list[Verdict] = []
    for window in windows:
        below = months < (window.lo or 0)
        open_below: Verdict = "undetermined" if mitigated else "unlawful"
        verdicts.append(open_below if below else "lawful" if months in window else "unlawful")
    said_zh = "或者".join(dict.fromkeys(f"{_between(one)}个月" for one in windows))
    said_en = " or ".join(dict.fromkeys(map(_between, windows)))
    yield Finding(
        "combined_punishment",
        _together(verdicts) if verdicts else "undetermined",
        labels.pick(
            f"数罪：{months}个月；各种认定之下的执行刑期为{said_zh}",
            f"several offences: {months} months; together they come to {said_en} months",
        ),
        place,
    )
    if proposal.suspended is not None and months > art_072.MOST_MONTHS:
        because = labels.pick(
            "执行的刑期超过三年，不适用缓刑", "a term of more than 3 years cannot be suspended"
        )
        yield Finding("suspension", "unlawful", because, art_072.ARTICLE.citation)
    if "unlawful" not in verdicts:
        because = labels.pick(
            "各罪分别判处的主刑和罚金不在建议之中，须逐罪检查",
            "what each offence carries is not in the proposal: check them one by one",
        )
        yield Finding("each_offence", "undetermined", because, place)


class _Single:
    """A proposal under one charge."""

    def __init__(
        self, case: Case, party: Party, charge: Charge, proposal: Proposal, labels: Labels
    ):
        self.party, self.charge, self.proposal, self.labels = party, charge, proposal, labels
        self.acts = acts_of(case, charge)
        self.of: Circumstances = circumstances(party, charge, self.acts, case.judged_on)
        self.penalties = list(ladder(charge).values())
        self.tiers = open_tiers(charge) if self.penalties else []

    def findings(self) -> Iterator[Finding]:
        if self.charge.established == "undetermined":
            yield self._finding(
                "established",
                "undetermined",
                "罪名是否成立尚不能确定；以下假定成立",
                "whether the offence is established is undetermined; what follows takes it to be",
            )
        if not self.penalties:
            yield self._finding(
                "statutory_range", "undetermined",
                "该版本条文的刑罚尚未编入", "the penalties of this text are not encoded",
            )  # fmt: skip
            return
        if self.party.kind == "unit":
            yield from self._unit()
        else:
            yield from self._custody()
        yield from self._fine()
        if self.proposal.suspended is not None:
            yield from self._suspension()

    def _finding(
        self, rule: str, verdict: Verdict, zh: str, en: str, citation: str | None = None
    ) -> Finding:
        return Finding(rule, verdict, self.labels.pick(zh, en), citation or self.charge.article)

    # custody

    def _unit(self) -> Iterator[Finding]:
        if self.proposal.months:
            yield self._finding(
                "unit", "unlawful",
                "单位只判处罚金，不能判处主刑", "a unit is only fined", "刑法第三十一条",
            )  # fmt: skip

    def _custody(self) -> Iterator[Finding]:
        if self.of.requires("exempt").lo and (self.proposal.months or self.proposal.fine_yuan):
            yield self._finding(
                "exemption", "unlawful",
                "犯罪中止没有造成损害，应当免除处罚", "abandoned without harm: the punishment shall be remitted",
                "刑法第二十四条",
            )  # fmt: skip
            return
        if self.proposal.months == 0 and not self.proposal.kinds:
            yield self._fine_alone() if self.proposal.fine_yuan else self._exemption()
            return
        yield from self._kind()
        if self.proposal.kind == "control":
            return
        each = [allowed(self.penalties, tier, self.of) for tier in self.tiers]
        verdict = _together([self._in(one) for one in each])
        zh, en, citation = self._why(verdict, each)
        yield self._finding("statutory_range", verdict, zh, en, citation)

    def _in(self, one: Allowed) -> Verdict:
        months = self.proposal.months
        if months not in one.possibly:
            return "unlawful"
        return "lawful" if one.surely and months in one.surely else "undetermined"

    def _why(self, verdict: Verdict, each: Sequence[Allowed]) -> tuple[str, str, str]:
        months = self.proposal.months
        statutory = [self.penalties[tier - 1].custody_months for tier in self.tiers]
        least = min(one.lo or 0 for one in statutory)
        highs = [one.hi for one in statutory]
        most = None if None in highs else max(high or 0 for high in highs)
        range_zh = f"法定刑{least}个月以上" + ("" if most is None else f"{most}个月以下")
        range_en = f"the statutory range is {least} to {'life' if most is None else most} months"
        below = art_063.ARTICLE.citation
        if verdict == "undetermined":
            return (
                f"{months}个月；{range_zh}：取决于尚不明的情节档次或者量刑情节",
                f"{months} months; {range_en}: it depends on the tier or on circumstances that are unknown",
                below if months < least else self.charge.article,
            )
        if months < least:
            if verdict == "lawful":
                named = self.of.naming("mitigated", self.labels)
                grounds = self.labels.pick("、", ", ").join(one.text for one in named)
                return (
                    f"{months}个月低于法定最低刑，有减轻处罚情节：{grounds}",
                    f"{months} months are below the range; grounds to mitigate: {grounds}",
                    below,
                )
            if self.of.opens("mitigated").hi:
                return (
                    f"{months}个月：减轻处罚只能在下一个量刑幅度内",
                    f"{months} months: mitigated punishment stays in the next lower range",
                    below,
                )
            return (
                f"{months}个月低于法定最低刑（{range_zh}），没有减轻处罚情节；非经最高人民法院核准不得判处",
                f"{months} months are below the range ({range_en}) without a ground to mitigate: only with the Supreme People's Court's approval",
                below,
            )
        if verdict == "unlawful" and most is not None and months <= most:
            return (
                "应当减轻或者免除处罚，须低于法定最低刑",
                "the punishment shall be mitigated or remitted: below the statutory range",
                below,
            )
        relation = ("超出", "beyond") if verdict == "unlawful" else ("在", "within")
        ending = "" if verdict == "unlawful" else "之内"
        return (
            f"{months}个月{relation[0]}{range_zh}{ending}",
            f"{months} months are {relation[1]} it: {range_en}",
            self.charge.article,
        )

    def _kind(self) -> Iterator[Finding]:
        months, kind = self.proposal.months, self.proposal.kind
        if kind == "control":
            reached = {n for tier in self.tiers for n in self._reach(tier)}
            has = [self.penalties[n - 1].control for n in sorted(reached)]
            if not any(has):
                yield self._finding(
                    "no_such_punishment", "unlawful",
                    "本罪没有管制", "this offence does not carry 管制 (control)",
                )  # fmt: skip
            else:
                yield self._finding(
                    "no_such_punishment", "lawful" if all(has) else "undetermined",
                    "管制：是否可用取决于量刑幅度", "管制 (control): it depends on the range",
                )  # fmt: skip
        words = {"detention": ("拘役", "拘役 (detention)"), "imprisonment": ("有期徒刑", "有期徒刑 (imprisonment)")}  # fmt: skip
        if kind in words and not self._ranges_have(kind):
            zh, en = words[kind]
            yield self._finding(
                "no_such_punishment", "unlawful",
                f"所在量刑幅度没有{zh}", f"the range does not carry {en}",
            )  # fmt: skip
        for name, article, zh, en in (
            ("control", art_038, "管制为三个月以上二年以下", "管制 is from 3 months to 2 years"),
            ("detention", art_042, "拘役为一个月以上六个月以下", "拘役 is from 1 to 6 months"),
            ("imprisonment", art_045, "有期徒刑为六个月以上十五年以下", "有期徒刑 is from 6 months to 15 years"),
        ):  # fmt: skip
            if kind == name and months not in article.MONTHS:
                yield self._finding("length_of_term", "unlawful", zh, en, article.ARTICLE.citation)

    def _ranges_have(self, kind: str) -> bool:
        """Whether 拘役 or 有期徒刑 is in any of the ranges within reach."""
        reached = {n for tier in self.tiers for n in self._reach(tier)}
        ranges = [self.penalties[n - 1].custody_months for n in reached]
        if kind == "detention":
            return any((one.lo or 0) < _DETENTION_MOST for one in ranges)
        return any(one.hi is None or one.hi > _DETENTION_MOST for one in ranges)

    def _reach(self, tier: int) -> tuple[int, ...]:
        """The tiers in which the sentence may be given: the next lower if mitigated, and this one."""
        ranges = [penalty.custody_months for penalty in self.penalties]
        lower = art_063.next_lower(ranges, tier) if self.of.opens("mitigated").hi else None
        return (lower, tier) if lower else (tier,)

    # no custody

    def _fine_alone(self) -> Finding:
        verdicts: list[Verdict] = []
        for tier in self.tiers:
            alone = [self.penalties[n - 1].fine_mode == "and_or_only" for n in self._reach(tier)]
            if alone[-1] or (any(alone) and self.of.opens("mitigated").lo):
                verdicts.append("lawful")
            else:
                verdicts.append("undetermined" if any(alone) else "unlawful")
        verdict = _together(verdicts)
        zh, en = {
            "lawful": ("可以单处罚金", "a fine alone is open"),
            "unlawful": ("罚金只能并处，不能单处", "a fine only stands beside custody"),
            "undetermined": (
                "能否单处罚金取决于情节档次或者减轻处罚情节",
                "whether a fine alone is open depends on the tier or on grounds to mitigate",
            ),
        }[verdict]
        return self._finding("fine_alone", verdict, zh, en)

    def _exemption(self) -> Finding:
        exempt, minor = self.of.opens("exempt"), self.charge.minor_circumstances
        if exempt.lo or minor == "yes":
            citation = "、".join(
                effect.citation for effect in self.of.effects if "exempt" in effect.directions
            )
            return self._finding(
                "exemption", "lawful", "可以免予刑事处罚", "the punishment may be remitted",
                citation or art_010.ARTICLE.citation,
            )  # fmt: skip
        if not exempt.hi and self.charge.tier.lowest == "especially_serious":
            return self._finding(
                "exemption", "unlawful",
                "情节特别严重，没有免除处罚情节", "especially serious, and no ground to remit",
                art_010.ARTICLE.citation,
            )  # fmt: skip
        return self._finding(
            "exemption", "undetermined",
            "免予刑事处罚须认定犯罪情节轻微不需要判处刑罚，由法院裁断",
            "remission takes the court's judgement that the circumstances are minor", "刑法第三十七条",
        )  # fmt: skip

    # the fine

    def _fine(self) -> Iterator[Finding]:
        fine = self.proposal.fine_yuan
        if not fine:
            if self.proposal.months or self.proposal.kinds or self.party.kind == "unit":
                yield self._no_fine()
            return
        open_ = [self.penalties[n - 1] for tier in self.tiers for n in self._reach(tier)]
        if all(penalty.fine_mode == "none" for penalty in open_) and self.party.kind == "person":
            yield self._finding("fine", "unlawful", "本罪没有罚金", "this offence carries no fine")
            return
        yield self._amount(open_)
        if self.charge.article == art_253_1.ARTICLE.citation:
            yield from self._general()

    def _no_fine(self) -> Finding:
        if self.party.kind == "unit":
            return self._finding("fine", "unlawful", "对单位须判处罚金", "a unit must be fined")
        each = [self.penalties[tier - 1] for tier in self.tiers]
        must = [art_001.must_be_fined(penalty) for penalty in each]
        place = art_001.ARTICLE.citation
        if all(must):
            return self._finding(
                "fine", "unlawful",
                "刑法规定并处罚金，必须判处罚金", "the law has a fine beside custody: it must be imposed", place,
            )  # fmt: skip
        if any(must) or any(one.fine_mode == "and_or_confiscation" for one in each):
            return self._finding(
                "fine", "undetermined",
                "是否必须判处罚金取决于情节档次，或者是否没收财产",
                "whether a fine is due depends on the tier, or on confiscation", place,
            )  # fmt: skip
        return self._finding("fine", "lawful", "可以不判处罚金", "no fine is required", place)

    def _amount(self, penalties: Sequence[Penalty]) -> Finding:
        """Against the limits of the article, or else against the general floor."""
        verdicts = [self._of_limits(penalty) for penalty in penalties]
        verdict = _together(verdicts)
        own = any(penalty.fine_yuan or penalty.fine_times for penalty in penalties)
        place = self.charge.article if own else art_002.ARTICLE.citation
        least = art_002.least_fine(False)
        zh, en = {
            "lawful": ("罚金数额不低于法定最低数额", "the fine is not below the least"),
            "unlawful": (
                "罚金数额不在法定幅度之内" if own else f"罚金低于最低数额{least}元（未成年人{art_002.least_fine(True)}元）",
                "the fine is outside the article's limits" if own else f"the fine is below the least of {least} yuan (minors {art_002.least_fine(True)})",
            ),
            "undetermined": (
                "罚金是否合法取决于情节档次、违法所得或者年龄",
                "it depends on the tier, the illegal income or the age",
            ),
        }[verdict]  # fmt: skip
        return self._finding("least_fine", verdict, zh, en, place)

    def _of_limits(self, penalty: Penalty) -> Verdict:
        fine, income = self.proposal.fine_yuan, self.charge.illegal_income_yuan
        # An article's own limits are on persons; of a unit it says only that it is fined.
        if penalty.fine_yuan is not None and self.party.kind == "person":
            return "lawful" if fine in penalty.fine_yuan else "unlawful"
        minor = self.of.held.get("minor", NO) if self.party.kind == "person" else NO
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

    def _general(self) -> Iterator[Finding]:
        """Outside one to five times the income: 一般 is not 应当, so it wants reasons and is not unlawful."""
        income = self.charge.illegal_income_yuan
        minor = self.of.held.get("minor", NO)
        general = art_012.general_fine(income, minor.lo == 1)
        if not income.lo or self.proposal.fine_yuan in general:
            return
        yield self._finding(
            "general_fine", "lawful",
            f"偏离违法所得一倍以上五倍以下的一般幅度（{_between(general)}元）；“一般”不是“应当”，须说明理由",
            f"departs from the general one to five times the illegal income ({_between(general)} yuan): not unlawful, but it wants reasons",
            art_012.ARTICLE.citation,
        )  # fmt: skip

    # suspension

    def _suspension(self) -> Iterator[Finding]:
        months, probation = self.proposal.months, self.proposal.suspended or 0
        kinds = [kind for kind in self.proposal.kinds if kind != "control"]
        if self.party.kind == "unit" or not months or not kinds or months > art_072.MOST_MONTHS:
            yield self._finding(
                "suspension", "unlawful",
                "缓刑只适用于拘役和三年以下有期徒刑",
                "only criminal detention and imprisonment of up to 3 years can be suspended",
                art_072.ARTICLE.citation,
            )  # fmt: skip
            return
        yield from self._barred(kinds)
        fits = [probation in art_073.probation(months, kind == "detention") for kind in kinds]
        spans = [art_073.probation(months, kind == "detention") for kind in kinds]
        zh = "或者".join(f"{span.lo}个月至{span.hi}个月" for span in spans)
        en = " or ".join(f"{span.lo} to {span.hi}" for span in spans)
        unsure = "；须写明是拘役还是有期徒刑（--kind）" if len(kinds) > 1 else ""
        yield self._finding(
            "probation",
            "lawful" if all(fits) else "undetermined" if any(fits) else "unlawful",
            f"考验期{probation}个月；应为{zh}{unsure if any(fits) and not all(fits) else ''}",
            f"probation of {probation} months; it must be {en} months",
            art_073.ARTICLE.citation,
        )
        yield self._finding(
            "conditions_of_suspension", "lawful",
            "情节较轻、有悔罪表现、没有再犯罪的危险、对所居住社区没有重大不良影响，由法院裁断，此处照建议认定",
            "the four conditions are for the court to judge; here they are taken as proposed",
            art_072.ARTICLE.citation,
        )  # fmt: skip

    def _barred(self, kinds: Sequence[str]) -> Iterator[Finding]:
        # A recidivist's new crime deserves 有期徒刑: of whom 拘役 is proposed none is.
        again = art_065.recidivist(self.party, self.acts)
        if "imprisonment" not in kinds:
            again = NO
        elif "detention" in kinds:
            again = Interval(0, again.hi)
        barred = art_074.excluded(again, self.of.held["ringleader"])
        if barred == NO:
            return
        who = ("累犯", "recidivists") if again.hi else ("犯罪集团的首要分子", "ringleaders")
        sure = barred == YES
        yield self._finding(
            "no_suspension",
            "unlawful" if sure else "undetermined",
            f"{who[0]}不适用缓刑" + ("" if sure else "；是否属实尚不能确定"),
            f"no suspension for {who[1]}"
            + ("" if sure else "; whether this is one is undetermined"),
            art_074.ARTICLE.citation,
        )


def _between(ends: Interval) -> str:
    return f"≥{ends.lo}" if ends.hi is None else f"{ends.lo}–{ends.hi}"


def _together(each: Sequence[Verdict]) -> Verdict:
    """Over what is open: settled only if every case agrees."""
    return each[0] if len(set(each)) == 1 else "undetermined"


def _worst(verdicts: Sequence[Verdict]) -> Verdict:
    if "unlawful" in verdicts:
        return "unlawful"
    return "undetermined" if "undetermined" in verdicts else "lawful"
