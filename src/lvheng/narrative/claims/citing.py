"""Citations judged: does the article exist, is it in force, has it that 款 and 项."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from lvheng.errors import InputError
from lvheng.law.extent import article_exists, article_total
from lvheng.law.library import instruments, look_up, provision, versions
from lvheng.law.provisions import Absence, Provision
from lvheng.narrative.claims.citations import Cited, Named, document_numbers
from lvheng.narrative.claims.model import Judgement, Verdict
from lvheng.narrative.claims.quotations import Quotation, bare_text
from lvheng.narrative.claims.reading import Reading
from lvheng.narrative.text import Span

__all__ = ["citations"]

_COMMON = ("个人信息", "网络运营", "络运营者", "网络安全", "的规定，", "违反本法")


def citations(reading: Reading) -> Iterator[Judgement]:
    for one in reading.cited:
        yield _article(reading, one)
    in_articles = [one.span for one in reading.cited]
    for name in reading.names:
        if name.of is None and not any(span.begin <= name.span.begin < span.end for span in in_articles):
            if not name.amendment:
                yield _judged(name.span, "not_checkable", *_not_held(name), name.name)
    yield from _numbers(reading)
    yield from _labels(reading)


def _judged(span: Span, verdict: Verdict, zh: str, en: str, provision: str, pattern: str = "", since: str = "") -> Judgement:
    return Judgement(span, "citation", verdict, zh, en, provision, pattern, since)


def _not_held(name: Named) -> tuple[str, str]:
    return f"本库没有收录{name.name}，不能核对", f"the library does not hold {name.name}: it cannot be checked"


def _article(reading: Reading, one: Cited) -> Judgement:
    within = reading.quotation_at(one.span.begin) or _headed(reading, one)
    if within and (one.instrument is None or one.implied or one.guessed):
        of = within.versions[0][0].instrument
        one = replace(one, instrument=Named(one.span, of.short, of), citation=replace(one.citation, instrument=of.short))
    if one.instrument is None:
        return _judged(
            one.span, "not_checkable", "没有写明是哪一部法律的条文", "the text does not say of which law this is", ""
        )
    if one.of is None:
        return _judged(one.span, "not_checkable", *_not_held(one.instrument), str(one.citation))
    cited = str(one.citation)
    found = provision(one.of.id, one.number, reading.on)
    if isinstance(found, Absence):
        return _absent(reading, one, found)
    try:
        look_up(cited, reading.on)
    except InputError as error:
        problem = error.problems[0]
        if problem.code in ("paragraph", "item", "point") and not found.partial:
            return _judged(one.span, "not_found", f"{cited}：{problem.zh}", f"{cited}: {problem.en}", cited)
    until = f"{found.since} 起施行"
    return _judged(one.span, "right", f"{cited}存在，所收文本{until}", f"{cited} exists; in force since {found.since}", cited)


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
            return _judged(
                one.span, "right",
                f"文中说的是过去：{cited}施行至 {last.until}，内容现见{of.short}第{_number(last.moved_to)}条",
                f"the text speaks of the past: {cited} was in force until {last.until}", cited,
            )  # fmt: skip
        if article_exists(of.id, c.article, c.sub_article) and not _means_former(reading, one, last):
            return _judged(one.span, "not_checkable", f"{cited}：{absence.zh}", f"{cited}: {absence.en}", cited)
        return _judged(one.span, "out_of_date", f"{cited}：{absence.zh}", f"{cited}: {absence.en}", cited, since=since)
    if absence.kind == "not_yet_in_force":
        return _judged(one.span, "not_found", f"{cited}：{absence.zh}", f"{cited}: {absence.en}", cited)
    total = article_total(of.id)
    current = reading.on >= _last_change(of.id)
    if article_exists(of.id, c.article, c.sub_article) is False and current and one.guessed:
        return _judged(one.span, "not_checkable", "没有写明是哪一部法律的条文", "the text does not say of which law this is", "")
    if article_exists(of.id, c.article, c.sub_article) is False and current:
        inserted = article_exists(of.id, c.article) and c.sub_article
        zh = f"没有{cited}" + ("" if inserted else f"：{of.short}现行文本共{total}条")
        en = f"there is no {cited}" + ("" if inserted else f": the present text has {total} articles")
        return _judged(one.span, "not_found", zh, en, cited)
    known = f"；{of.short}现行文本共{total}条" if total else ""
    known_en = f"; the present text has {total} articles" if total else ""
    return _judged(
        one.span, "not_checkable", f"{cited}：{absence.zh}{known}", f"{cited}: {absence.en}{known_en}", cited
    )


def _means_former(reading: Reading, one: Cited, former: Provision) -> bool:
    """Whether what is said around the number is of its former text: it is now that of another article."""
    if reading.quotation_at(one.span.begin):
        return False
    sentence = reading.sentence(one.span.begin)
    after = reading.sentence(min(sentence.end, len(reading.view) - 1))
    said = reading.view[sentence.begin : one.span.begin] + "，" + reading.view[one.span.end : after.end]
    if "罚款" in said and "罚款" in former.text:
        return True
    said, there = bare_text(said).text, bare_text(former.text).text
    return any(said[at : at + 4] in there for at in range(len(said) - 3) if said[at : at + 4] not in _COMMON)


def _number(stored: str) -> str:
    from lvheng.law.citation import chinese_number

    article, _, sub = stored.partition("-")
    return chinese_number(int(article)) + (f"条之{chinese_number(int(sub))}" if sub else "")


def _last_change(instrument_id: str):  # type: ignore[no-untyped-def]
    of = next(one for one in instruments() if one.id == instrument_id)
    return max((a.in_force for a in of.amendments), default=of.in_force)


def _numbers(reading: Reading) -> Iterator[Judgement]:
    """A number of a document that the library has under another kind: 法发〔2024〕132号."""
    held = {name: one for one in instruments() for name in one.names if name.endswith("号")}
    for span, prefix, number in document_numbers(reading.text):
        said = prefix + number
        if said in held:
            if not any(one.span.begin <= span.begin < one.span.end for one in reading.cited):
                told = f"{held[said].short}：{held[said].title}"
                yield _judged(span, "right", told, told, held[said].short)
            continue
        other = [one for name, one in held.items() if name.endswith(number) and name != said]
        if other and reading.stance(span) == "asserted":
            right = other[0].short
            yield _judged(
                span, "wrong", f"文号有误：应为{right}（{other[0].title}）",
                f"the number is wrong: it is {right}", right, "C9-12",
            )  # fmt: skip
        elif not other:
            yield _judged(
                span, "not_checkable", f"本库没有收录{said}", f"the library does not hold {said}", said
            )


def _labels(reading: Reading) -> Iterator[Judgement]:
    """The year of a text in its label: 刑法（2020修正）."""
    for name in reading.names:
        if not (name.year and name.of):
            continue
        of = name.of
        changes = [(a.promulgated, a.in_force, a.name) for a in of.amendments if a.in_force <= reading.on]
        latest = max(changes) if changes else None
        year = latest[0].year if latest else (of.promulgated.year if of.promulgated else 0)
        if not year or reading.past(name.span):
            continue
        own = name.of.short
        if name.year == year:
            yield _judged(name.span, "right", f"{own}最近一次修改公布于 {year} 年", f"the last change of {own} was published in {year}", own)
        elif name.year < year and latest:
            held = _same_since(reading, name)
            yield _judged(
                name.span, "out_of_date",
                f"不是最新文本：{own}此后又经{latest[2]}修改，{latest[1]} 起施行{held[0]}",
                f"not the latest text: changed again by {latest[2]}, in force since {latest[1]}{held[1]}",
                own, "E9", str(latest[1]),
            )  # fmt: skip
        elif name.year < year:
            yield _judged(name.span, "not_checkable", f"本库所收{own}公布于 {year} 年", f"the text held was published in {year}", own)
        else:
            yield _judged(name.span, "not_found", f"本库没有{own} {name.year} 年的修改", f"the library knows no change of {own} in {name.year}", own)


def _same_since(reading: Reading, name: Named) -> tuple[str, str]:
    """Of the article cited right after the label: since when its text is unchanged."""
    after = [one for one in reading.cited if one.instrument is name]
    found = provision(after[0].of.id, after[0].number, reading.on) if after and after[0].of else None
    if not isinstance(found, Provision):
        return "", ""
    return f"；{found.citation}的文本自 {found.since} 起未变", f"; the text of {found.citation} is unchanged since {found.since}"
