"""Which conduct a text puts under which crime, and which crime under which article (E2, E3)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from lvheng.law.citation import parse_citation
from lvheng.law.crime_names import CRIME_NAMES
from lvheng.narrative.claims.model import Judgement
from lvheng.narrative.claims.reading import Reading
from lvheng.narrative.claims.saying import false, true
from lvheng.narrative.claims.stance import Stance
from lvheng.narrative.claims.topics import LEAK, PLATFORM_CRIME, PRESENT, Topic
from lvheng.narrative.words.text import Span

__all__ = ["WRONG_BASIS", "bindings"]

_OF = CRIME_NAMES[PRESENT].article
_PLATFORM = re.compile(
    r"网络服务提供者|网络运营者|平台|运营商|网站|互联网企业|服务商|责令|拒不改正|监管部门"
)
_BASIS = re.compile(
    r"依照?|应依|依据|根据|按照|按|适用|构成|定罪|罪名|处罚|论处|立案|追究|涉嫌|触犯|规定|判"
)
_LONGEST_QUESTION = 40
_PLATFORM_ARTICLES = {"criminal_law:286-1", "fashi_2017_10:9"}
_TO_ARTICLE = re.compile(
    r"^[”》]?(?P<not>不在|不是|并不在|并非)?(?:（|，?(?:它|其|该罪|本罪)?(?:的法律依据|的条号|的法条)?(?:都|均|被|也)?(?:规定在|规定于|规定为|见于|见|载于|适用|依照?|应依|依据|根据|按照|是|在|即|对应|来自|出自))(?:我国|现行|中华人民共和国)?$"
)
_TO_CRIME = re.compile(
    r"^[》”]?(?P<not>不是|并非)?(?:，?(?:规定的?了?|是|的|（|【|：|，|即|所规定的|规定了|里的|中的|就是|明确了?|确定的)){1,3}[“]?(?:邮政工作人员|网络服务提供者)?$"
)


def bindings(reading: Reading) -> Iterator[Judgement]:
    if reading.before_2015:
        return
    for sentence in reading.sentences():
        topics = reading.topics.within(sentence)
        if len(topics) > 1:
            yield from _pairs(reading, topics)
            yield from _conduct(reading, topics)
        yield from _platform(reading, sentence, topics)


def _pairs(reading: Reading, topics: list[Topic]) -> Iterator[Judgement]:
    """A crime and an article that are said to belong together."""
    for first, second in pairwise(topics):
        between = reading.view[first.span.end : second.span.begin]
        kinds = (first.kind, second.kind)
        if kinds == ("crime", "article"):
            crime, article, link = first, second, _TO_ARTICLE.match(between)
        elif kinds == ("article", "crime"):
            crime, article, link = second, first, _TO_CRIME.match(between)
        else:
            continue
        if (
            not link
            or not article.name.startswith("criminal_law:")
            or crime.name not in CRIME_NAMES
        ):
            continue
        if reading.quotation_at(first.span.begin) or reading.quotation_at(second.span.begin):
            continue
        right = parse_citation(CRIME_NAMES[crime.name].article)
        assert right is not None
        span = Span(first.span.begin, second.span.end)
        own = article.name.partition(":")[2] == right.number
        if own and not link["not"]:
            yield from true(
                reading, span, f"{crime.name}规定在{right}", f"{crime.name} is {right}", str(right)
            )
        elif not own:
            told = f"{crime.name}规定在{right}，不是第{article.name.partition(':')[2].replace('-', '条之')}条"
            stance: Stance = "denied" if link["not"] else reading.stance(span)
            pattern = "E2" if article.name in _PLATFORM_ARTICLES else "E3"
            yield from false(
                reading, span, told, f"{crime.name} is {right}", str(right), pattern, stance
            )


def _conduct(reading: Reading, topics: list[Topic]) -> Iterator[Judgement]:
    """Selling, providing or obtaining, said to be the crime that it is."""
    for first, second in pairwise(topics):
        if (
            first.kind == "act"
            and first.name == LEAK
            and second.kind == "crime"
            and second.name == PRESENT
        ):
            between = reading.view[first.span.end : second.span.begin]
            named = reading.words(second.span)
            if (
                named == PRESENT
                and len(between) < 30
                and re.search(r"(?:构成|涉嫌|触犯|成立|是|属于|犯|以)[^，。]{0,3}$", between)
            ):
                span = Span(first.span.begin, second.span.end)
                if not reading.quotation_at(span.begin):
                    yield from true(
                        reading,
                        span,
                        f"罪名正确：{PRESENT}，{_OF}",
                        f"the crime is {PRESENT}, {_OF}",
                        _OF,
                    )


WRONG_BASIS = (
    f"一般人出售、提供、非法获取公民个人信息，依据是{_OF}；刑法第二百八十六条之一、法释〔2017〕10号第九条只适用于经责令改正而拒不改正的网络服务提供者",
    f"the basis is {_OF}; art. 286之一 and art. 9 of 法释〔2017〕10号 are only for network service providers that refuse an order to correct",
)


def _platform(reading: Reading, sentence: Span, topics: list[Topic]) -> Iterator[Judgement]:
    """The provision on platforms given as the rule for whoever leaks (E2)."""
    said = reading.words(sentence).replace(PLATFORM_CRIME, "")
    if _PLATFORM.search(said) or not _BASIS.search(said) or "致使" in said:
        return
    if any(topic.name == "criminal_law:253-1" for topic in topics):
        return
    for one in topics:
        of_crime = one.kind == "crime" and one.name == PLATFORM_CRIME
        if not (of_crime or one.name in _PLATFORM_ARTICLES) or reading.quotation_at(one.span.begin):
            continue
        begin = _leak(reading, sentence, topics, one)
        if begin is not None:
            span = Span(begin, one.span.end)
            yield from false(reading, span, *WRONG_BASIS, _OF, "E2", _first(reading, span, one))
            return


def _leak(reading: Reading, sentence: Span, topics: list[Topic], one: Topic) -> int | None:
    """Where the leak that the provision is given for is told: before it, after it, or in the question before."""
    leaks = [t.span for t in topics if t.name in (LEAK, PRESENT) and t.kind != "article"]
    before = [span.begin for span in leaks if span.begin < one.span.begin]
    if before:
        return before[0]
    lead = reading.view[sentence.begin : one.span.begin]
    after = any(t.kind == "act" and t.name == LEAK for t in topics)
    if after and one.kind == "article" and re.search("依照|根据|按照|依据", lead):
        return one.span.begin
    if reading.quotation_at(min(one.span.end + 2, len(reading.view) - 1)):
        return None
    number = reading.text.sentence_at(sentence.begin)
    asked = reading.text.sentences[number - 1] if number else Span(0, 0)
    heading = reading.words(asked).strip()
    if len(heading) > _LONGEST_QUESTION or not re.search("依据|处罚|判|怎么|如何", heading):
        return None
    told = [t for t in reading.topics.within(asked) if t.kind in ("act", "crime")]
    return one.span.begin if told and told[-1].name in (LEAK, PRESENT) else None


def _first(reading: Reading, span: Span, one: Topic) -> Stance:
    """A denial may stand right before the article (不能依照……第二百八十六条之一)."""
    whole = reading.stance(span)
    inner = reading.stance(one.span)
    return inner if whole == "asserted" else whole
