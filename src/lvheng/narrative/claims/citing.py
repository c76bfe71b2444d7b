"""Citations judged: does the article exist, is it in force, has it that 款 and 项."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from lvheng.errors import InputError
from lvheng.law.extent import article_exists, article_total
from lvheng.law.library import instruments, look_up, provision, versions
from lvheng.law.provisions import Absence, Provision
from lvheng.narrative.claims.bare import bare_text
from lvheng.narrative.claims.citations import Cited
from lvheng.narrative.claims.mentions import Named
from lvheng.narrative.claims.model import Judgement, Verdict
from lvheng.narrative.claims.quotations import Quotation
from lvheng.narrative.claims.reading import Reading
from lvheng.narrative.words.text import Span

__all__ = ["citations", "judged"]

_COMMON = ("个人信息", "网络运营", "络运营者", "网络安全", "的规定，", "违反本法")


def citations(reading: Reading) -> Iterator[Judgement]:
    for one in reading.cited:
        yield _article(reading, one)
    in_articles = {one.instrument.span for one in reading.cited if one.instrument}
    for name in reading.names:
        if name.of is None and not name.amendment and name.span not in in_articles:
            yield judged(name.span, "not_checkable", *_not_held(name), name.name)


def judged(
    span: Span,
    verdict: Verdict,
    zh: str,
    en: str,
    provision: str,
    pattern: str = "",
    since: str = "",
) -> Judgement:
    return Judgement(span, "citation", verdict, zh, en, provision, pattern, since)


def _not_held(name: Named) -> tuple[str, str]:
    return (
        f"本库没有收录{name.name}，不能核对",
        f"the library does not hold {name.name}: it cannot be checked",
    )


def _article(reading: Reading, one: Cited) -> Judgement:
    within = reading.quotation_at(one.span.begin) or _headed(reading, one)
    if within and (one.instrument is None or one.implied or one.guessed):
        of = within.versions[0][0].instrument
        one = replace(
            one,
            instrument=Named(one.span, of.short, of),
            citation=replace(one.citation, instrument=of.short),
        )
    if one.instrument is None:
        return judged(
            one.span,
            "not_checkable",
            "没有写明是哪一部法律的条文",
            "the text does not say of which law this is",
            "",
        )
    if one.of is None:
        return judged(one.span, "not_checkable", *_not_held(one.instrument), str(one.citation))
    cited = str(one.citation)
    found = provision(one.of.id, one.number, reading.on)
    if isinstance(found, Absence):
        return _absent(reading, one, found)
    try:
        look_up(cited, reading.on)
    except InputError as error:
        problem = error.problems[0]
        if problem.code in ("paragraph", "item", "point") and not found.partial:
            return judged(
                one.span, "not_found", f"{cited}：{problem.zh}", f"{cited}: {problem.en}", cited
            )
    until = f"{found.since} 起施行"
    return judged(
        one.span,
        "right",
        f"{cited}存在，所收文本{until}",
        f"{cited} exists; in force since {found.since}",
        cited,
    )


def _headed(reading: Reading, one: Cited) -> Quotation | None:
    """The quotation that a bare 第…条 is the number of, of whichever instrument."""
    if not one.guessed:
        return None
    quoted = reading.quotation_at(min(one.span.end + 2, len(reading.view) - 1))
    own = quoted and any(version.number == one.number for version, _ in quoted.versions)
    return quoted if own else None


def _absent(reading: Reading, one: Cited, absence: Absence) -> Judgement:
    assert one.of is not None
    cited, of, c = str(one.citation), one.of, one.citation
    if absence.kind == "repealed":
        last = [v for v in versions(of.id, one.number) if v.until and v.until < reading.on][-1]
        since = str((last.until or last.since) + timedelta(days=1))
        if reading.past(one.span) or reading.stance(one.span) in ("refuted", "denied"):
            return judged(
                one.span, "right",
                f"文中说的是过去：{cited}施行至 {last.until}，内容现见{of.short}第{_number(last.moved_to)}条",
                f"the text speaks of the past: {cited} was in force until {last.until}", cited,
            )  # fmt: skip
        if article_exists(of.id, c.article, c.sub_article) and not _means_former(
            reading, one, last
        ):
            return judged(
                one.span, "not_checkable", f"{cited}：{absence.zh}", f"{cited}: {absence.en}", cited
            )
        return judged(
            one.span,
            "out_of_date",
            f"{cited}：{absence.zh}",
            f"{cited}: {absence.en}",
            cited,
            since=since,
        )
    if absence.kind == "not_yet_in_force":
        return judged(
            one.span, "not_found", f"{cited}：{absence.zh}", f"{cited}: {absence.en}", cited
        )
    total = article_total(of.id)
    current = reading.on >= _last_change(of.id)
    if article_exists(of.id, c.article, c.sub_article) is False and current and one.guessed:
        return judged(
            one.span,
            "not_checkable",
            "没有写明是哪一部法律的条文",
            "the text does not say of which law this is",
            "",
        )
    if article_exists(of.id, c.article, c.sub_article) is False and current:
        inserted = article_exists(of.id, c.article) and c.sub_article
        zh = f"没有{cited}" + ("" if inserted else f"：{of.short}现行文本共{total}条")
        en = f"there is no {cited}" + (
            "" if inserted else f": the present text has {total} articles"
        )
        return judged(one.span, "not_found", zh, en, cited)
    known = f"；{of.short}现行文本共{total}条" if total else ""
    known_en = f"; the present text has {total} articles" if total else ""
    return judged(
        one.span,
        "not_checkable",
        f"{cited}：{absence.zh}{known}",
        f"{cited}: {absence.en}{known_en}",
        cited,
    )


def _means_former(reading: Reading, one: Cited, former: Provision) -> bool:
    """Whether what is said around the number is of its former text: it is now that of another article."""
    if reading.quotation_at(one.span.begin):
        return False
    sentence = reading.sentence(one.span.begin)
    after = reading.sentence(min(sentence.end, len(reading.view) - 1))
    said = (
        reading.view[sentence.begin : one.span.begin]
        + "，"
        + reading.view[one.span.end : after.end]
    )
    if "罚款" in said and "罚款" in former.text:
        return True
    said, there = bare_text(said).text, bare_text(former.text).text
    return any(
        said[at : at + 4] in there
        for at in range(len(said) - 3)
        if said[at : at + 4] not in _COMMON
    )


def _number(stored: str) -> str:
    from lvheng.law.citation import chinese_number

    article, _, sub = stored.partition("-")
    return chinese_number(int(article)) + (f"条之{chinese_number(int(sub))}" if sub else "")


def _last_change(instrument_id: str) -> date:
    of = next(one for one in instruments() if one.id == instrument_id)
    return max((a.in_force for a in of.amendments), default=of.in_force)
