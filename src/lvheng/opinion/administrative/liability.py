"""Which sanctions a party meets with, in which version, and what they come to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from lvheng.facts.administrative import ADMINISTRATIVE
from lvheng.facts.case import Case, Party, Period
from lvheng.facts.register import PARTY_FACTS
from lvheng.law.instruments.administrative_penalty_law import art_033, art_036, art_037
from lvheng.law.instruments.cybersecurity_law import art_064
from lvheng.law.instruments.public_security_penalties_law import (
    art_012,
    art_018,
    art_023,
    art_025,
    art_056,
)
from lvheng.law.library import versions
from lvheng.law.offence import Facts
from lvheng.law.readings import READINGS
from lvheng.law.sanction import POLICE, Grade, Sanction
from lvheng.law.sanctions import SANCTIONS
from lvheng.logic.bounds import bounds, leaves
from lvheng.logic.interval import NO, UNDETERMINED, YES, Interval
from lvheng.logic.proof import truth
from lvheng.logic.terms import Fact, Term, all_of, any_of
from lvheng.opinion.administrative.dealing import Dealing
from lvheng.opinion.administrative.model import Liability
from lvheng.opinion.labels import Labels
from lvheng.opinion.outcome import open_readings
from lvheng.opinion.trade import recognised

__all__ = ["liabilities", "occupation_notes", "unwritten_notes"]

_FACTS = Facts()
_MILDER = (art_056.ARTICLE, art_018.ARTICLE, art_064.ARTICLE)
"""Between which 行政处罚法 art. 37 decides."""
_OF_UNITS = ("personal_information_handler", "network_operator")
_FIVE_YEARS = "life_or_financial_safety_harmed"


@dataclass(frozen=True)
class _Met:
    """A sanction that a dealing may meet with."""

    dealing: Dealing
    grades: tuple[Grade, ...]
    holds: Interval
    by_default: Interval
    if_no_crime: Interval
    detention_days: Interval | None
    fine_yuan: Interval | None
    last_day: date | None


def liabilities(
    case: Case, party: Party, dealings: Sequence[Dealing], labels: Labels
) -> Iterator[Liability]:
    """One for each sanction that some dealing may meet with, or would were there no crime."""
    for sanction in SANCTIONS:
        met = [one for dealing in dealings if (one := _met(case, sanction, dealing))]
        if met:
            yield _liability(case, party, sanction, met, labels)


def _met(case: Case, sanction: Sanction, dealing: Dealing) -> _Met | None:
    env = {
        **dealing.env,
        "in_force": _in_force(sanction, dealing.period),
        "under_article_64": _under_article_64(dealing.period),
        "found_out_late": _found_out_late(sanction, dealing),
        "milder_law_is_open": UNDETERMINED,
    }
    readings = open_readings(case)
    defaults = {name: options[:1] for name, options in readings.items()}

    def holds(term: Term, of: dict[str, Interval] | None = None, default: bool = False) -> Interval:
        return bounds(term, {**env, **(of or {})}, defaults if default else readings).interval

    base = _conditions(sanction)
    conducts = {grade: all_of((base, grade.clause.rule(_FACTS))) for grade in sanction.grades}
    any_grade = any_of(conducts.values())
    without_crime = {"crime": NO}
    if holds(any_grade, without_crime) == NO:
        return None
    open_ = tuple(g for g, term in conducts.items() if holds(term, without_crime) != NO)

    def carried(of: Sequence[tuple[Grade, Interval]]) -> Interval | None:
        """The union of what the open grades carry; from nothing where a grade that carries none may be alone."""
        if not of:
            return None
        together = of[0][1]
        for _, range_ in of[1:]:
            together = together.union(range_)
        carrying = [grade for grade, _ in of]
        others = any_of(conducts[grade] for grade in open_ if grade not in carrying)
        alone = others & ~any_of(conducts[grade] for grade in carrying)
        return together if holds(alone, without_crime) == NO else Interval(0, together.hi)

    days = [(g, g.detention_days) for g in open_ if g.detention_days is not None]
    fines = [(g, fine) for g in open_ if (fine := _fine(g, dealing)) is not None]
    return _Met(
        dealing,
        open_,
        holds(any_grade),
        holds(any_grade, default=True),
        holds(any_grade, without_crime),
        carried(days),
        carried(fines),
        _last_day(sanction, dealing),
    )


def _conditions(sanction: Sanction) -> Term:
    """Everything but the conduct itself."""
    in_force: Term = Fact("in_force")
    if sanction.article is art_064.ARTICLE:
        of_police = sanction.authority is POLICE
        milder = art_037.old_law_is_milder.rule if of_police else art_037.operators_fine_of_then
        in_force = in_force & milder(_FACTS)
    if sanction.article in (art_056.ARTICLE, art_018.ARTICLE):
        in_force = in_force | (Fact("under_article_64") & ~art_037.old_law_is_milder.rule(_FACTS))
    asked = [in_force, sanction.concerns(_FACTS)]
    if sanction.on_handling:
        asked.append(Fact("forbidden"))
    if not sanction.disciplinary:
        asked += [Fact("aged_14"), ~Fact("found_out_late")]
    if sanction.if_no_crime:
        asked.append(~Fact("crime"))
    return all_of(asked)


# time


def _in_force(sanction: Sanction, period: Period | None) -> Interval:
    """Whether the dealing was under this version; one without a date may have been under any."""
    if period is None:
        return UNDETERMINED
    first, last = _version(sanction)
    surely = first <= period.first and (last is None or period.last <= last)
    possibly = first <= period.last and (last is None or period.first <= last)
    return Interval(int(surely), int(possibly))


def _under_article_64(period: Period | None) -> Interval:
    return _in_force(art_064.SANCTIONS[-1], period)


def _version(sanction: Sanction) -> tuple[date, date | None]:
    since = date.fromisoformat(sanction.since)
    (found,) = (
        one for one in versions(sanction.article.instrument, sanction.number) if one.since == since
    )
    return found.since, found.until


def _last_days(sanction: Sanction, dealing: Dealing) -> tuple[date, date] | None:
    """The earliest and the latest day that may be the last of the limitation."""
    if sanction.disciplinary or dealing.period is None:
        return None
    first, last = dealing.period.first, dealing.period.last
    return _after(sanction, dealing, first)[0], _after(sanction, dealing, last)[1]


def _after(sanction: Sanction, dealing: Dealing, ended: date) -> tuple[date, date]:
    """The last day for conduct that ended on a day: the earliest and the latest."""
    if sanction.public_security:
        return art_025.last_day(ended), art_025.last_day(ended)
    harm = dealing.env[_FIVE_YEARS]
    assert isinstance(harm, Interval)
    return art_036.last_day(ended, harm == YES), art_036.last_day(ended, harm != NO)


def _found_out_late(sanction: Sanction, dealing: Dealing) -> Interval:
    """Where the day on which it was found out is not stated, that was in time: the day is shown instead.

    Late for sure only if it is so from the end of all acts: whether they are one continuing course is open.
    """
    days = _last_days(sanction, dealing)
    if days is None or dealing.discovered_on is None:
        return NO
    earliest, latest = days
    if dealing.series_ended:
        latest = max(latest, _after(sanction, dealing, dealing.series_ended)[1])
    return Interval(int(dealing.discovered_on > latest), int(dealing.discovered_on > earliest))


def _last_day(sanction: Sanction, dealing: Dealing) -> date | None:
    days = _last_days(sanction, dealing)
    return days[1] if days else None


# money


def _fine(grade: Grade, dealing: Dealing) -> Interval | None:
    income = dealing.income_yuan
    fine = grade.fine_yuan
    if fine is not None and grade.percent_of_turnover:
        share = dealing.turnover_yuan.hi
        assert fine.hi is not None
        most = None if share is None else max(fine.hi, share * grade.percent_of_turnover // 100)
        fine = Interval(fine.lo, most)
    if grade.fine_times is None:
        return fine
    if income.hi is not None and income.hi < grade.times_from_yuan:
        return fine
    reached = max(income.lo or 0, grade.times_from_yuan)
    times = grade.fine_times
    assert times.hi is not None
    by_times = Interval(
        reached * (times.lo or 0), None if income.hi is None else income.hi * times.hi
    )
    if (income.lo or 0) >= grade.times_from_yuan or fine is None:
        return by_times
    return by_times.union(fine)


# what is said of it


def _liability(
    case: Case, party: Party, sanction: Sanction, met: Sequence[_Met], labels: Labels
) -> Liability:
    def most(of: Sequence[Interval]) -> str:
        found = of[0]
        for one in of[1:]:
            found = found.greatest(one)
        return truth(found)

    def together(of: Sequence[Interval | None]) -> Interval | None:
        known = [one for one in of if one is not None]
        found = known[0] if known else None
        for one in known[1:]:
            found = found.union(one) if found else one
        return found

    grades = [g for g in sanction.grades if any(g in one.grades for one in met)]
    words = dict.fromkeys(labels.term(grade.consequence) for grade in grades)
    days = [one.last_day for one in met]
    return Liability(
        provision=_cited(sanction, grades),
        version=sanction.since,
        authority=labels.term(sanction.authority),
        consequence=labels.pick("；", "; ").join(words),
        holds=most([one.holds for one in met]),
        by_default=most([one.by_default for one in met]),
        if_no_crime=most([one.if_no_crime for one in met]),
        detention_days=together([one.detention_days for one in met]),
        fine_yuan=together([one.fine_yuan for one in met]),
        confiscation=any(grade.confiscation for grade in grades),
        disciplinary=sanction.disciplinary,
        acts=tuple(one.dealing.id for one in met),
        limitation=""
        if sanction.disciplinary
        else (art_025 if sanction.public_security else art_036).ARTICLE.citation,
        last_day=max(day for day in days if day) if all(days) else None,
        last_days=tuple((one.dealing.id, one.last_day) for one in met),
        notes=tuple(_notes(party, sanction, met, labels)),
    )


def _cited(sanction: Sanction, grades: Sequence[Grade]) -> str:
    """The article, with its 款 where all grades are in one."""
    places = {grade.clause.place for grade in grades}
    return sanction.article.citation + (places.pop() if len(places) == 1 else "")


def _notes(party: Party, sanction: Sanction, met: Sequence[_Met], labels: Labels) -> Iterator[str]:
    if sanction.note:
        yield labels.term(sanction.note)
    if any(one.holds != one.by_default for one in met) and sanction.article in _MILDER:
        reading = READINGS[art_037.READING]
        yield labels.pick(f"有争议：{reading.zh}", f"contested: {reading.en}")
    later = any(one.dealing.env["decided_since_2026"] == YES for one in met)
    if sanction.article is art_064.ARTICLE and sanction.authority is not POLICE and later:
        yield labels.pick(
            f"2026年起改依个人信息保护法第六十六条；新的规定处罚较轻的，适用新的规定（{art_037.ARTICLE.citation}），何者较轻未见定论",
            f"since 2026 个人信息保护法第六十六条 stands in its place and is applied if milder ({art_037.ARTICLE.citation}); which is milder is not settled",
        )
    if sanction.disciplinary:
        return
    by_income = [one for one in met if one.fine_yuan and any(g.fine_times for g in one.grades)]
    if len(by_income) > 1:
        yield labels.pick(
            "违法所得的倍数按每一行为分别计算，未合计；合并处罚的，以合计的违法所得为准",
            "multiples of the income are computed act by act and not added up; where the acts are punished "
            "together the total counts",
        )
    fined_beside = [one for one in met if one.fine_yuan and one.dealing.env["crime"] != NO]
    if fined_beside and not sanction.if_no_crime:
        yield labels.pick(
            "法院已判处罚金的，不再给予罚款（行政处罚法第三十五条第二款）",
            "no further fine beside one given by the court (行政处罚法第三十五条第二款)",
        )
    reliefs = (
        (art_033.NONE_GIVEN, "不予行政处罚", "there is no penalty"),
        (art_033.NONE_NEEDED, "可以不予行政处罚", "there need be no penalty"),
    )
    for clauses, zh, en in reliefs:
        for clause in clauses:
            found = [one.dealing.env[clause.name] for one in met]
            if all(one == YES for one in found):
                yield labels.pick(f"{zh}（{clause.citation}）", f"{en} ({clause.citation})")
    if any(grade.detention_days for one in met for grade in one.grades):
        if party.circumstances["pregnant"] == YES:
            yield labels.pick(
                f"怀孕的，不执行拘留（{art_023.ARTICLE.citation}）",
                f"detention of a pregnant woman is not carried out ({art_023.ARTICLE.citation})",
            )
        yield from _of_age(party, met, labels)


def _of_age(party: Party, met: Sequence[_Met], labels: Labels) -> Iterator[str]:
    ages = [age for one in met if (age := _age_at(party, one.dealing.period)) is not None]
    if not ages:
        return
    if max(ages) < art_023.NOT_UNDER or min(ages) >= art_023.OLD:
        yield labels.pick(
            f"一般不执行拘留（{art_023.ARTICLE.citation}）",
            f"detention is in general not carried out ({art_023.ARTICLE.citation})",
        )
    elif max(ages) < art_023.FIRST_TIME_UNDER:
        yield labels.pick(
            f"初次违反治安管理的，一般不执行拘留（{art_023.ARTICLE.citation}）",
            f"detention is in general not carried out for a first violation ({art_023.ARTICLE.citation})",
        )
    if max(ages) < art_012.ADULT:
        yield labels.pick(
            f"从轻或者减轻处罚（{art_012.ARTICLE.citation}）",
            f"lighter or mitigated ({art_012.ARTICLE.citation})",
        )


def _age_at(party: Party, period: Period | None) -> int | None:
    if party.kind == "unit":
        return None
    if party.age_at_act is not None:
        return party.age_at_act
    if party.born is None or period is None:
        return None
    born, day = party.born, period.last
    # 已满 counts from the day after the birthday.
    return day.year - born.year - ((day.month, day.day) <= (born.month, born.day))


def occupation_notes(case: Case, party: Party, labels: Labels) -> tuple[str, ...]:
    """What is not looked for, because the occupation is not one that the rules know."""
    if party.occupation is not None and not recognised(party):
        return (
            labels.pick(
                f"职业“{party.occupation}”不在登记的职业之列，只适用于某种职业的规定未予认定；可用的名称见 docs/facts.md",
                f"the occupation {party.occupation!r} is none of those registered: rules for one occupation only were not decided; see docs/facts.md",
            ),
        )
    if party.occupation is None and case.unstated == "unknown":
        return (
            labels.pick(
                "职业不明，只适用于某种职业的规定未予认定",
                "the occupation is unknown: rules for one occupation only were not decided",
            ),
        )
    return ()


def unwritten_notes(
    case: Case, party: Party, dealings: Sequence[Dealing], labels: Labels
) -> Iterator[str]:
    """Facts that nobody wrote and that would bring a sanction for the party's own trade, or for a unit.

    What is asked of anyone (that it was for fraud, say) is not listed: it would be in every opinion.
    """
    brought: dict[str, list[str]] = {}
    for sanction in SANCTIONS if dealings else ():
        names = list(_supposed(party, sanction, dealings[0]))
        for dealing in dealings if names else ():
            if _met(case, sanction, dealing):
                continue
            for name in names:
                of_party = name in _OF_UNITS
                at = f"parties.{party.id}" if of_party else f"acts.{dealing.id}.administrative"
                if f"{at}.{name}" not in case.unwritten:
                    continue
                supposed = replace(dealing, env={**dealing.env, name: YES})
                if met := _met(case, sanction, supposed):
                    provision = _cited(sanction, met.grades)
                    if provision not in brought.setdefault(name, []):
                        brought[name].append(provision)
    for name, provisions in brought.items():
        label = labels.term({**ADMINISTRATIVE, **PARTY_FACTS}[name].label)
        yield labels.pick(
            f"未写明“{label}”；如是，还可能适用{'、'.join(provisions)}",
            f"not stated: {label}; if so, {', '.join(provisions)} may apply as well",
        )


def _supposed(party: Party, sanction: Sanction, dealing: Dealing) -> Iterator[str]:
    """The facts to suppose, one at a time."""
    concerns = sanction.concerns(_FACTS)

    def concerned(**supposed: Interval) -> Interval:
        return bounds(concerns, {**dealing.env, **supposed}, {}).interval

    now = concerned()
    if party.kind == "unit" and now == NO:
        for name in _OF_UNITS:
            if concerned(**{name: YES}) != NO:
                yield name
    of_no_trade = {
        name: NO
        for name in dealing.env
        if name.startswith("occupation.") or name in ("listed_body", "trade")
    }
    if now != NO and concerned(**of_no_trade) == NO:
        asked = leaves(any_of(g.clause.rule(_FACTS) for g in sanction.grades), dealing.env).signs
        for name, fact in ADMINISTRATIVE.items():
            if name in asked and fact.type == "boolean":
                yield name
