"""Is a proposed term lawful: its length and kind, a fine alone, or none of either."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lvheng.law.instruments.criminal_law import art_038, art_042, art_045, art_063
from lvheng.law.instruments.fashi_2017_10 import art_010
from lvheng.opinion.sentence.allowed import Allowed, allowed
from lvheng.opinion.sentence.proposal import DETENTION_MOST, Finding, Verdict, together
from lvheng.opinion.sentence.under import Under

__all__ = ["custody", "of_unit"]


def of_unit(of: Under) -> Iterator[Finding]:
    if of.proposal.months:
        yield of.finding(
            "unit", "unlawful",
            "单位只判处罚金，不能判处主刑", "a unit is only fined", "刑法第三十一条",
        )  # fmt: skip


def custody(of: Under) -> Iterator[Finding]:
    if of.known.requires("exempt").lo and (of.proposal.months or of.proposal.fine_yuan):
        yield of.finding(
            "exemption", "unlawful",
            "犯罪中止没有造成损害，应当免除处罚", "abandoned without harm: the punishment shall be remitted",
            "刑法第二十四条",
        )  # fmt: skip
        return
    if of.proposal.months == 0 and not of.proposal.kinds:
        yield _fine_alone(of) if of.proposal.fine_yuan else _exemption(of)
        return
    yield from _kind(of)
    if of.proposal.kind == "control":
        return
    each = [allowed(of.penalties, tier, of.known) for tier in of.tiers]
    verdict = together([_in(of, one) for one in each])
    zh, en, citation = _why(of, verdict, each)
    yield of.finding("statutory_range", verdict, zh, en, citation)


def _in(of: Under, one: Allowed) -> Verdict:
    months = of.proposal.months
    if months not in one.possibly:
        return "unlawful"
    return "lawful" if one.surely and months in one.surely else "undetermined"


def _why(of: Under, verdict: Verdict, each: Sequence[Allowed]) -> tuple[str, str, str]:
    months = of.proposal.months
    statutory = [of.penalties[tier - 1].custody_months for tier in of.tiers]
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
            below if months < least else of.charge.article,
        )
    if months < least:
        if verdict == "lawful":
            named = of.known.naming("mitigated", of.labels)
            grounds = of.labels.pick("、", ", ").join(one.text for one in named)
            return (
                f"{months}个月低于法定最低刑，有减轻处罚情节：{grounds}",
                f"{months} months are below the range; grounds to mitigate: {grounds}",
                below,
            )
        if of.known.opens("mitigated").hi:
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
        of.charge.article,
    )


def _kind(of: Under) -> Iterator[Finding]:
    months, kind = of.proposal.months, of.proposal.kind
    if kind == "control":
        reached = {n for tier in of.tiers for n in of.reach(tier)}
        has = [of.penalties[n - 1].control for n in sorted(reached)]
        if not any(has):
            yield of.finding(
                "no_such_punishment", "unlawful",
                "本罪没有管制", "this offence does not carry 管制 (control)",
            )  # fmt: skip
        else:
            yield of.finding(
                "no_such_punishment", "lawful" if all(has) else "undetermined",
                "管制：是否可用取决于量刑幅度", "管制 (control): it depends on the range",
            )  # fmt: skip
    words = {"detention": ("拘役", "拘役 (detention)"), "imprisonment": ("有期徒刑", "有期徒刑 (imprisonment)")}  # fmt: skip
    if kind in words and not _ranges_have(of, kind):
        zh, en = words[kind]
        yield of.finding(
            "no_such_punishment", "unlawful",
            f"所在量刑幅度没有{zh}", f"the range does not carry {en}",
        )  # fmt: skip
    for name, article, zh, en in (
        ("control", art_038, "管制为三个月以上二年以下", "管制 is from 3 months to 2 years"),
        ("detention", art_042, "拘役为一个月以上六个月以下", "拘役 is from 1 to 6 months"),
        ("imprisonment", art_045, "有期徒刑为六个月以上十五年以下", "有期徒刑 is from 6 months to 15 years"),
    ):  # fmt: skip
        if kind == name and months not in article.MONTHS:
            yield of.finding("length_of_term", "unlawful", zh, en, article.ARTICLE.citation)


def _ranges_have(of: Under, kind: str) -> bool:
    """Whether 拘役 or 有期徒刑 is in any of the ranges within reach."""
    reached = {n for tier in of.tiers for n in of.reach(tier)}
    ranges = [of.penalties[n - 1].custody_months for n in reached]
    if kind == "detention":
        return any((one.lo or 0) < DETENTION_MOST for one in ranges)
    return any(one.hi is None or one.hi > DETENTION_MOST for one in ranges)


def _fine_alone(of: Under) -> Finding:
    verdicts: list[Verdict] = []
    for tier in of.tiers:
        alone = [of.penalties[n - 1].fine_mode == "and_or_only" for n in of.reach(tier)]
        if alone[-1] or (any(alone) and of.known.opens("mitigated").lo):
            verdicts.append("lawful")
        else:
            verdicts.append("undetermined" if any(alone) else "unlawful")
    verdict = together(verdicts)
    zh, en = {
        "lawful": ("可以单处罚金", "a fine alone is open"),
        "unlawful": ("罚金只能并处，不能单处", "a fine only stands beside custody"),
        "undetermined": (
            "能否单处罚金取决于情节档次或者减轻处罚情节",
            "whether a fine alone is open depends on the tier or on grounds to mitigate",
        ),
    }[verdict]
    return of.finding("fine_alone", verdict, zh, en)


def _exemption(of: Under) -> Finding:
    exempt, minor = of.known.opens("exempt"), of.charge.minor_circumstances
    if exempt.lo or minor == "yes":
        citation = "、".join(
            effect.citation for effect in of.known.effects if "exempt" in effect.directions
        )
        return of.finding(
            "exemption", "lawful", "可以免予刑事处罚", "the punishment may be remitted",
            citation or art_010.ARTICLE.citation,
        )  # fmt: skip
    if not exempt.hi and of.charge.tier.lowest == "especially_serious":
        return of.finding(
            "exemption", "unlawful",
            "情节特别严重，没有免除处罚情节", "especially serious, and no ground to remit",
            art_010.ARTICLE.citation,
        )  # fmt: skip
    return of.finding(
        "exemption", "undetermined",
        "免予刑事处罚须认定犯罪情节轻微不需要判处刑罚，由法院裁断",
        "remission takes the court's judgement that the circumstances are minor", "刑法第三十七条",
    )  # fmt: skip
