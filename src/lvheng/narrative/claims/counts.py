"""Thresholds that a text states, in items and yuan, held against the numbers of the interpretations' own text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lvheng.law.library import provision
from lvheng.law.provisions import Provision
from lvheng.narrative.claims.figures import FIGURE, figure, written
from lvheng.narrative.claims.model import Judgement
from lvheng.narrative.claims.reading import Reading
from lvheng.narrative.claims.saying import false, true
from lvheng.narrative.claims.standards import Numbers, numbers_of
from lvheng.narrative.claims.topics import LEAK, PLATFORM_CRIME, PRESENT
from lvheng.narrative.words.text import Span

__all__ = ["thresholds"]

_ITEMS = re.compile(
    rf"(?<![第零一二两三四五六七八九十百千0-9])(?P<number>{FIGURE})(?:多)?(?:条|组|份)(?!之|第|规定|款|例|件)"
)
_INCOME = re.compile(
    rf"(?P<what>违法所得|非法所得|获利|盈利|收入)[^，。；\n0-9一二三四五六七八九十]{{0,8}}(?P<number>{FIGURE})元"
)
_TIMES = re.compile(r"(?P<number>[0-9]+|[一二两三四五六七八九十百]+)倍以上")
_CUE = re.compile(
    r"以上|标准|门槛|起点|起刑|入罪|立案|够|才|即|就|满|达到|达|超过|构成|认定|属于|算|是[0-9一二三四五六七八九十百千]"
)
_AFTER = re.compile(
    r"^(?:及|或者?)?以上|^(?:即|就|才|起|的标准|的门槛|是?(?:标准|门槛|起点))|^的?[，]?(?:即|就|才|便)|^的，(?:应当|即|属于|构成|认定|就|一律|才)"
)
_BEFORE = re.compile(r"(?:标准|门槛|起点|要求|条件)[^，。；]{0,10}$|(?:是|为|需|须|要)$")
_OF_A_CASE = re.compile(
    r"被告人|张某|王某|李某|某公司|某某|查获|涉案|本案|余条|共计|案件涉及|折算|合计[0-9]|例如|比如|举例"
)
_TOPIC = re.compile(
    r"情节(?:特别)?严重|立案|入罪|构成|门槛|标准|定罪|造成严重后果|起刑|犯罪|追究|够|认定|判"
)
_HIGH = re.compile(r"特别严重|三年以上|第二档|升档|加重")
_DUTY = re.compile(r"履行职责|履职|提供服务|职务|内部(?:人员|员工)|工作中获得|减半|一半")
_BUSINESS = re.compile(
    r"合法经营|正当经营|为了?(?:做生意|经营|生意|推销|推广|营销)|经营者(?:非法)?(?:购买|收受)"
)
_PROVIDER = re.compile(
    r"网络服务提供者|致使(?:用户)?[^，。]{0,12}泄露|拒不改正|造成严重后果|286|二百八十六|平台"
)
_INFORMATION = re.compile(r"(?:的)?(?:[^，。；、以]{0,4})(?:信息|内容|记录|轨迹)")
_NAMED_AFTER = re.compile(
    r"(?:的)?(?P<words>[^，。；、]{0,14}(?:信息|内容|记录|轨迹))(?:的)?，?(?:即|就|才|便|属于)"
)
_REST = re.compile(r"其他|其余|普通|一般(?:的)?(?:公民)?(?:个人)?信息|以外的|除此之外|别的")
_ARTICLES = ("criminal_law:253-1", "criminal_law:286-1", "fashi_2017_10:", "fashi_2019_15:4")


def thresholds(reading: Reading) -> Iterator[Judgement]:
    leak = provision("fashi_2017_10", "5", reading.on)
    business = provision("fashi_2017_10", "6", reading.on)
    provider = provision("fashi_2019_15", "4", reading.on)
    if not isinstance(leak, Provision) or not isinstance(business, Provision):
        return
    own = numbers_of(leak, business)
    platform = numbers_of(provider, None) if isinstance(provider, Provision) else None
    for sentence in reading.sentences():
        said = reading.words(sentence)
        if not (
            _ITEMS.search(said) or _INCOME.search(said) or _TIMES.search(said) or "半" in said
        ) or _OF_A_CASE.search(said):
            continue
        classes = {n for words, n in own.classes for word in words if word in said}
        if not _TOPIC.search(said) and len(classes) < 2:
            continue
        if _BUSINESS.search(said):
            yield from _business(reading, sentence, own, str(business.citation))
            continue
        numbers = (
            platform
            if platform and _PROVIDER.search(said) and not re.search("出售|贩卖", said)
            else own
        )
        yield from _items(reading, sentence, numbers, numbers is own)
        if numbers is own:
            yield from _incomes(reading, sentence, own)
            yield from _multiples(reading, sentence, own)
            yield from _halves(reading, sentence, own)


def _own(said: str, own: Numbers) -> bool:
    """Whether a sentence without a topic speaks of this interpretation: by its classes, or by items and 情节特别严重."""
    named = any(word in said for words, _ in own.classes for word in words)
    return (
        named
        or bool(re.search(r"个人信息|合法经营|为了做生意买", said))
        or bool(_HIGH.search(said) and _ITEMS.search(said))
    )


def _ours(reading: Reading, place: int, own: Numbers) -> bool:
    """Whether a number is said of these crimes: by what governs its place, or by the sentence itself."""
    topic = reading.topic(place)
    if topic is None:
        return _own(reading.words(reading.sentence(place)), own)
    return topic.name in (LEAK, PRESENT, PLATFORM_CRIME) or topic.name.startswith(_ARTICLES)


def _free(reading: Reading, span: Span) -> bool:
    return reading.quotation_at(span.begin) is None


def _level(reading: Reading, sentence: Span, at: int, end: int) -> bool:
    """Whether the number is said of 情节特别严重."""
    before = re.split("[；。]", reading.view[sentence.begin : at])[-1]
    after = re.split("[；。]", reading.view[end : sentence.end])[0]
    if _HIGH.search(after) or _HIGH.search(before):
        return not (re.search("情节严重", after) and not _HIGH.search(after))
    return False


def _items(reading: Reading, sentence: Span, own: Numbers, of_leak: bool) -> Iterator[Judgement]:
    matches = [
        m
        for m in _ITEMS.finditer(reading.view, sentence.begin, sentence.end)
        if _free(reading, Span(*m.span())) and _ours(reading, m.start(), own)
    ]
    duty = bool(_DUTY.search(reading.words(sentence))) and of_leak
    run = _three(matches, reading)
    if run:
        yield from _triple(reading, sentence, run, own, duty)
        matches = [m for m in matches if m not in run]
    begin, listed = sentence.begin, False
    for match in matches:
        said = figure(match["number"])
        segment = reading.view[begin : match.start()]
        begin = match.end()
        expected = _class(segment, own)
        after = reading.view[match.end() : match.end() + 8]
        if _INFORMATION.match(after):
            named = _NAMED_AFTER.match(reading.view[match.end() : match.end() + 30])
            expected = _class(named["words"], own) if named else None
            if not named or expected is None or not re.search("(?:达到|满|达|超过)$", segment):
                continue
            after = "即"
        in_list = listed and re.match("(?:以上)?[、，；]", segment) and len(segment) < 24
        stated = listed = bool(_AFTER.search(after) or _BEFORE.search(segment) or in_list)
        if said is None or expected is None or not stated:
            continue
        high = _level(reading, sentence, match.start(), match.end()) and of_leak
        right = expected * (own.times if high else 1)
        span = Span(match.start(), match.end())
        word = "情节特别严重" if high else "情节严重" if of_leak else "造成严重后果"
        allowed = {right, right // 2} if duty else {right}
        if duty and "才" in after and _DUTY.search(reading.view, sentence.begin, match.start()):
            allowed = {right // 2}
        if said in allowed:
            yield from true(
                reading,
                span,
                f"与{own.law}一致：{word}为{written(right)}条以上{'，职务、服务中获得的减半' * duty}",
                f"as in {own.law}: {right}",
                own.law,
            )
        else:
            pattern = "C9-6" if high and said * 2 == right else ""
            yield from false(
                reading, span, f"{own.law}：这类信息{word}的标准是{written(right)}条以上{'，职务、服务中获得的减半' * duty}，不是{match.group()}",
                f"{own.law}: the number for this class is {right}", own.law, pattern,
            )  # fmt: skip


def _three(matches: list[re.Match[str]], reading: Reading) -> list[re.Match[str]]:
    """Three numbers in a row: 50条、500条、5000条."""
    for first, second, third in zip(matches, matches[1:], matches[2:], strict=False):
        gaps = (
            reading.view[first.end() : second.start()],
            reading.view[second.end() : third.start()],
        )
        if all(re.fullmatch("(?:以上)?[、，和或者及]{1,3}", gap) for gap in gaps):
            return [first, second, third]
    return []


def _triple(
    reading: Reading, sentence: Span, run: list[re.Match[str]], own: Numbers, duty: bool
) -> Iterator[Judgement]:
    said = [figure(match["number"]) for match in run]
    span = Span(run[0].start(), run[-1].end())
    high = _level(reading, sentence, span.begin, span.end)
    right = [number * (own.times if high else 1) for _, number in own.classes]
    word = "情节特别严重" if high else "情节严重"
    numbers = "、".join(f"{written(number)}条" for number in right)
    if said == right or (duty and said in (right, [number // 2 for number in right])):
        yield from true(reading, span, f"与{own.law}一致：{numbers}", f"as in {own.law}", own.law)
    elif said and all(number is not None for number in said):
        zh = f"{own.law}：{word}的标准是{numbers}以上；只有职务、服务中获得而出售、提供的减半"
        yield from false(
            reading,
            span,
            zh,
            f"{own.law}: {right}; halves only for duty or service",
            own.law,
            "C9-6" if high else "",
        )


def _class(segment: str, own: Numbers) -> int | None:
    """The number of the class whose words stand in the segment; None where no class or several are named."""
    found, rest = set(), segment
    named = ((word, number) for words, number in own.classes for word in words)
    for word, number in sorted(named, key=lambda one: -len(one[0])):
        if word in rest:
            found.add(number)
            rest = rest.replace(word, "")
    for words, number in own.classes:
        if not words and _REST.search(segment) and not found:
            found.add(number)
    return found.pop() if len(found) == 1 else None


def _incomes(reading: Reading, sentence: Span, own: Numbers) -> Iterator[Judgement]:
    for match in _INCOME.finditer(reading.view, sentence.begin, sentence.end):
        said, span = figure(match["number"]), Span(match.start(), match.end())
        after = reading.view[match.end() : match.end() + 16]
        if (
            said is None
            or match["what"] not in ("违法所得", "非法所得")
            or not _CUE.search(after)
            or not _free(reading, span)
            or not _ours(reading, span.begin, own)
        ):
            continue
        high = _level(reading, sentence, match.start(), match.end())
        right = own.income * (own.times if high else 1)
        allowed = {right, right // 2} if _DUTY.search(reading.words(sentence)) else {right}
        if said in allowed:
            yield from true(reading, span, f"与{own.law}一致", f"as in {own.law}", own.law)
        else:
            yield from false(
                reading,
                span,
                f"{own.law}：违法所得的标准是{written(right)}元以上",
                f"{own.law}: {right} yuan",
                own.law,
            )


def _halves(reading: Reading, sentence: Span, own: Numbers) -> Iterator[Judgement]:
    for match in re.finditer("一半以上|减半", reading.words(sentence)):
        span = Span(sentence.begin + match.start(), sentence.begin + match.end())
        if _DUTY.search(reading.words(Span(sentence.begin, span.begin))) and _free(reading, span):
            yield from true(
                reading,
                span,
                f"与{own.law}一致：职务、服务中获得而出售、提供的，达到一半以上",
                f"as in {own.law}: half for duty or service",
                own.law,
            )


def _multiples(reading: Reading, sentence: Span, own: Numbers) -> Iterator[Judgement]:
    for match in _TIMES.finditer(reading.view, sentence.begin, sentence.end):
        said, span = figure(match["number"]), Span(match.start(), match.end())
        around = reading.view[
            max(sentence.begin, match.start() - 24) : min(sentence.end, match.end() + 24)
        ]
        if not (_HIGH.search(around) and re.search("标准|数量|数额", around)):
            continue
        if not _free(reading, span) or not _ours(reading, span.begin, own):
            continue
        if said == own.times:
            yield from true(
                reading, span, f"与{own.law}一致：十倍以上", f"as in {own.law}: ten times", own.law
            )
        elif not _DUTY.search(reading.words(sentence)):
            yield from false(
                reading,
                span,
                f"{own.law}：情节特别严重是情节严重标准的{written(own.times)}倍以上",
                f"{own.law}: {own.times} times",
                own.law,
                "C9-6",
            )


def _business(reading: Reading, sentence: Span, own: Numbers, law: str) -> Iterator[Judgement]:
    """法释〔2017〕10号 art. 6: a profit, no number of items."""
    zh = f"{law}：为合法经营购买、收受的，没有条数标准；标准之一是获利{written(own.profit)}元以上"
    en = f"{law}: no number of items; one gate is a profit of {own.profit} yuan"
    for match in _ITEMS.finditer(reading.view, sentence.begin, sentence.end):
        span = Span(*match.span())
        after = reading.view[match.end() : match.end() + 8]
        before = reading.view[max(sentence.begin, match.start() - 12) : match.start()]
        if _free(reading, span) and (_AFTER.search(after) or _BEFORE.search(before)):
            yield from false(reading, span, zh, en, law, "C9-7")
    for match in _INCOME.finditer(reading.view, sentence.begin, sentence.end):
        span, said = Span(*match.span()), figure(match["number"])
        if not _free(reading, span):
            continue
        if said == own.profit:
            yield from true(reading, span, zh, en, law)
        elif match["what"] == "获利" and "以上" in reading.view[match.end() : match.end() + 3]:
            yield from false(reading, span, zh, en, law)
