"""Names of crimes that are cancelled or never were (E5), each reported once with its other places."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lvheng.law.crime_names import CRIME_NAMES
from lvheng.narrative.claims.model import Judgement
from lvheng.narrative.claims.reading import Reading
from lvheng.narrative.claims.topics import PRESENT, invented_names
from lvheng.narrative.words.text import Span

__all__ = ["names"]

_OLD = [one for one in CRIME_NAMES.values() if one.status == "cancelled"]
_CANCELLED = re.compile(
    "|".join(sorted((one.name for one in _OLD), key=len, reverse=True))
    + r"|(?<![、提])(?:出售|非法提供|非法出售)公民个人信息罪|非法获取公民信息罪"
)
_NO_SUCH = re.compile(
    r"没有[^，。；！？\n]{0,24}(?:罪|罪名)|不存在|并无|所谓|俗称|俗名|民间|(?:正式|规范|准确|正确|真正|法定)的?(?:罪名|名称|说法|叫法)|应为|应当是|应该是|而非|而不是|并非|不叫|从来没有|不是[^，。；]{0,8}罪名|错|误|不准确"
)
_YEAR = re.compile(r"(?:200[0-9]|201[0-5])年")


def names(reading: Reading) -> Iterator[Judgement]:
    cancelled = [Span(*match.span()) for match in _CANCELLED.finditer(reading.view)]
    yield from _grouped(reading, cancelled, old=True)
    taken = {span.end for span in cancelled}
    never = [span for span in invented_names(reading.text) if span.end not in taken]
    yield from _grouped(reading, never, old=False)


def _grouped(reading: Reading, spans: list[Span], old: bool) -> Iterator[Judgement]:
    """The first place where a name is used as if it were the law's, with the others; and the places where it is not."""
    used: dict[str, list[Span]] = {}
    for span in spans:
        if reading.quotation_at(span.begin):
            continue
        if _told_right(reading, span, old):
            yield _right(reading, span, old)
        else:
            used.setdefault(reading.words(span), []).append(span)
    for name, places in used.items():
        yield _old(reading, name, places) if old else _never(name, places)


def _told_right(reading: Reading, span: Span, old: bool) -> bool:
    sentence = reading.sentence(span.begin)
    around = reading.words(sentence)
    if _NO_SUCH.search(around) or reading.stance(span) in ("refuted", "denied"):
        return True
    return old and bool(reading.past(span) or _YEAR.search(around))


def _right(reading: Reading, span: Span, old: bool) -> Judgement:
    name = reading.words(span)
    zh = f"文中说明了“{name}”不是现行罪名；现行罪名是{PRESENT}"
    return Judgement(
        span, "claim", "right", zh, f"the text says that this is no crime's name now; it is {PRESENT}",
        CRIME_NAMES[PRESENT].article, "E5",
    )  # fmt: skip


def _old(reading: Reading, name: str, places: list[Span]) -> Judgement:
    known = CRIME_NAMES.get(name, _OLD[0])
    if known.in_use_on(reading.on):
        return Judgement(
            places[0], "claim", "right", f"“{name}”是 {reading.on} 使用的罪名", f"the name in use on {reading.on}",
            known.article, "", "", tuple(places[1:]),
        )  # fmt: skip
    because = known.because
    assert because is not None
    return Judgement(
        places[0], "claim", "out_of_date", f"“{name}”{because.zh}{_more(places)}", because.en,
        known.article, "E5", "2015-11-01", tuple(places[1:]),
    )  # fmt: skip


def _never(name: str, places: list[Span]) -> Judgement:
    leak = CRIME_NAMES["泄露个人隐私罪" if "隐私" in name else "泄露个人信息罪"]
    because = (CRIME_NAMES.get(name) or leak).because or leak.because
    assert because is not None
    return Judgement(
        places[0], "claim", "wrong", f"“{name}”：{because.zh}{_more(places)}", because.en,
        leak.article, "E5", "", tuple(places[1:]),
    )  # fmt: skip


def _more(places: list[Span]) -> str:
    return f"（文中另有 {len(places) - 1} 处）" if len(places) > 1 else ""
