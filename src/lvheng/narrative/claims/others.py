"""Statements beside the crime: authorities, credit records, sentencing factors, “no standard exists”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from lvheng.law.crime_names import CRIME_NAMES
from lvheng.law.library import provision, versions
from lvheng.law.offences import OFFENCES
from lvheng.law.provisions import Provision
from lvheng.narrative.claims.figures import figure
from lvheng.narrative.claims.model import Judgement
from lvheng.narrative.claims.reading import Reading
from lvheng.narrative.claims.saying import false, true
from lvheng.narrative.claims.topics import PRESENT
from lvheng.narrative.words.text import Span

__all__ = ["others"]

_TRADE = re.compile(r"工商(?:行政管理)?(?:部门|局|机关|管理局|管理部门|所)")
_MARKET = re.compile(r"市场(?:监管|监督管理)(?:部门|局|总局|机关|所)?")
_COMPLAIN = re.compile(r"投诉|举报|报案|反映|查处|处理|维权|求助|申诉|告")
_CREDIT = re.compile(r"(?:不良(?:信用)?(?:记录|信息)|信用记录|征信|黑名单)")
_KEPT = re.compile(
    r"(?P<ever>永久(?:的|性|保存|保留|黑名单)?|终身|永远|无法消除|不能消除)|(?P<number>[0-9]{1,2}|[一二三五十]{1,2})年(?:后|内|才|之后|以后|清除|消除|的|左右|，|。|；|$|保存|保留)"
)
_KEEP = re.compile(r"保存|保留|清除|消除|删除|记录|黑名单|期限")
_PERCENT = r"(?:(?P<a>[0-9]{1,3})%?|百分之(?P<ca>[一二三四五六七八九十]{1,3}))(?:(?:至|到|-|~|—)(?:(?P<b>[0-9]{1,3})%|百分之(?P<cb>[一二三四五六七八九十]{1,3})))?(?P<unit>%)?(?P<under>以下|以内)?"
_FACTOR = re.compile(_PERCENT)
_MORE = re.compile(r"增加|加重|上浮|从重|减少|减轻|从宽|降低|基准刑|减刑")
_NO_RULE = re.compile(
    r"(?P<crime>[一-龥、]{2,20}罪)(?:的)?(?:入罪|立案|定罪|量刑|认定|追诉|情节严重)?(?:的)?(?:标准)?[^，。；！？\n]{0,12}(?:尚无|还?没有|尚未有?|无)(?:司法解释|法律|相关|统一)?的?(?:明确|具体)(?:的)?(?:规定|标准|界定)"
)
_ELSEWHERE = {
    "重大责任事故罪": ("法释〔2015〕22号", "该解释规定了入罪标准（本库未收录，文号未核实）", "that interpretation sets it (not held by the library, its number not verified)"),
}  # fmt: skip


def others(reading: Reading) -> Iterator[Judgement]:
    yield from _authorities(reading)
    yield from _credit(reading)
    yield from _factors(reading)
    yield from _no_rule(reading)


def _authorities(reading: Reading) -> Iterator[Judgement]:
    since = "2018"
    for match in _TRADE.finditer(reading.view):
        span = Span(*match.span())
        if (
            _COMPLAIN.search(reading.words(reading.sentence(span.begin)))
            and not reading.quotation_at(span.begin)
            and not reading.past(span)
        ):
            yield from false(
                reading, span, "工商行政管理部门的职责 2018 年起由市场监督管理部门行使",
                "since 2018 this is done by the market supervision departments", "消费者权益保护法第三十九条", "", None, since,
            )  # fmt: skip
    for match in _MARKET.finditer(reading.view):
        span = Span(*match.span())
        if _COMPLAIN.search(reading.words(reading.sentence(span.begin))):
            yield from true(
                reading,
                span,
                "受理投诉的机关正确",
                "the right authority",
                "消费者权益保护法第三十九条",
            )


def _credit(reading: Reading) -> Iterator[Judgement]:
    law = provision("credit_reporting_regulations", "16", reading.on)
    if not isinstance(law, Provision):
        return
    years = figure((re.search("为([0-9]+)年", law.text) or [""])[1])
    told = f"{law.citation}：自不良行为或者事件终止之日起为{years}年；超过的，应当予以删除"
    for sentence in reading.sentences():
        said = reading.words(sentence)
        found = _CREDIT.search(said)
        if not found or not _KEEP.search(said):
            continue
        for match in _KEPT.finditer(reading.view, sentence.begin, sentence.end):
            span = Span(*match.span())
            number = figure(match["number"]) if match["number"] else None
            clause = reading.clause(span.begin)
            near = reading.view[
                max(clause.begin, span.begin - 14) : min(sentence.end, span.end + 14)
            ]
            if "被执行人" in said:
                continue
            if not re.search(
                "记录|黑名单|征信|保存|保留|清除|消除|不良|信息", near
            ) or reading.quotation_at(span.begin):
                continue
            if number == years:
                yield from true(
                    reading, span, told, f"{law.citation}: {years} years", str(law.citation)
                )
            elif match["ever"] or (number and _KEEP.search(near)):
                stance = reading.stance(span)
                yield from false(
                    reading, span, told, f"{law.citation}: {years} years, then deleted", str(law.citation), "",
                    "asserted" if stance == "denied" and "无法" in near else stance,
                )  # fmt: skip


@cache
def _ranges() -> dict[str, frozenset[tuple[int, int]]]:
    """Of each sentencing factor, the per cents that the guidance has for it (法发〔2021〕21号)."""
    summary = versions("fafa_2021_21", "量刑情节")[-1].summary
    found: dict[str, set[tuple[int, int]]] = {}
    for piece in re.split("[；。]", summary):
        name, _, rest = piece.partition("：")
        for low, high, over in re.findall(r"(?:([0-9]+)%至)?([0-9]+)%(?:以下)?(以上)?", rest):
            pair = (int(low), int(high)) if low else (int(high), 100) if over else (0, int(high))
            found.setdefault(name.strip(), set()).add(pair)
    return {name: frozenset(pairs) for name, pairs in found.items()}


def _factors(reading: Reading) -> Iterator[Judgement]:
    law = "法发〔2021〕21号“量刑情节”"
    for sentence in reading.sentences():
        said = reading.words(sentence)
        if not re.search("%|百分之", said) or not _MORE.search(said):
            continue
        for match in _FACTOR.finditer(reading.view, sentence.begin, sentence.end):
            if not ("%" in match.group() or "百分之" in match.group()):
                continue
            before = reading.view[max(sentence.begin - 40, 0) : match.start()]
            names = [(before.rfind(name), name) for name in _ranges() if name in before]
            if not names:
                continue
            name = max(names)[1]
            numbers = [figure(match[key]) for key in ("a", "ca", "b", "cb") if match[key]]
            numbers = [number for number in numbers if number is not None]
            if not numbers:
                continue
            after = reading.view[match.end() : match.end() + 3]
            pair = (
                (numbers[0], numbers[-1])
                if len(numbers) > 1
                else (numbers[0], 100)
                if after.startswith("以上")
                else (0, numbers[0])
            )
            span = Span(*match.span())
            own = _ranges()[name]
            told = "、".join(
                f"{low}%至{high}%" if low else f"{high}%以下"
                for low, high in sorted(own)
                if high != 100
            )
            if pair in own:
                yield from true(reading, span, f"{law}：{name}{told}", f"{law}: {told}", law)
            elif len(own) == 1:
                pattern = "C9-11" if name == "累犯" else ""
                yield from false(
                    reading,
                    span,
                    f"{law}：{name}增减基准刑的{told}",
                    f"{law}: {told}",
                    law,
                    pattern,
                )


def _no_rule(reading: Reading) -> Iterator[Judgement]:
    for match in _NO_RULE.finditer(reading.view):
        span = Span(*match.span())
        if reading.stance(span) in ("refuted", "reported", "asked"):
            continue
        crime = next(
            (
                name
                for name in (PRESENT, *_ELSEWHERE, *(one.name for one in OFFENCES))
                if name in match["crime"]
            ),
            "",
        )
        if crime in _ELSEWHERE:
            number, zh, en = _ELSEWHERE[crime]
            yield Judgement(span, "claim", "wrong", f"{number}：{zh}", f"{number}: {en}", number)
        elif crime == PRESENT:
            law = provision("fashi_2017_10", "5", reading.on)
            if isinstance(law, Provision):
                yield Judgement(
                    span,
                    "claim",
                    "wrong",
                    f"{law.citation}规定了标准",
                    f"{law.citation} sets it",
                    str(law.citation),
                )
        elif crime:
            yield Judgement(
                span,
                "claim",
                "not_checkable",
                f"见{CRIME_NAMES[crime].article}",
                f"see {CRIME_NAMES[crime].article}",
                CRIME_NAMES[crime].article,
            )
