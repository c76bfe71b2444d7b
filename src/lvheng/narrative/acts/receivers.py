"""To how many the information went: a number said, those who are named, or somebody who can be but one.

The words after 给 (卖给, 发到) or between 向 and the act word are read as one phrase. A trade that is only named
(客户, 中介, 他人) says no number, nor does a group: its members are not counted.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from lvheng.narrative.acts.chronicle import Chronicle, Confidence, Deed, Reading
from lvheng.narrative.acts.events import Event, Told
from lvheng.narrative.cast.kin import KIN
from lvheng.narrative.cast.people import Mention
from lvheng.narrative.words.numbers import Quantity
from lvheng.narrative.words.text import Span, Text

__all__ = ["state_buyers", "state_receivers"]

_AFTER = re.compile(r"(?:给予?|(?<=交)由|予|与|往|到|至|(?<=售)向)(?:了|过)?")
"""Between the act word and those to whom it goes."""
_PARTNER = re.compile("(?:与|和|跟|同)(?P<who>[^，。；、]{1,20})(?:互相|相互)?$")
_TELLS = re.compile("(?:告知|告诉|通知|(?<![提成])交)了?$")
_BEFORE = re.compile(r"(?<!转)(?<![方倾偏])(?:向|给|为|供)(?!其出|他人|第)")
_MANNER = re.compile(
    "(?:以|通过|利用|按|用|将|把|非法|有偿|无偿|免费|多次|先后|分别|陆续|继续|再次|又|共计?|累计|合计|大量|批量|转手|加价|私自|擅自|违规|私下|出售|兜售|打包|直接).*$"
)
_END = re.compile(
    r"[，。；：！？…\n]|以(?:每|[一-鿿\d]{0,8}元|此|供)|按(?:每|照)|用于|用以|用作|使用|牟利|获利|得款|从中|进行|拨打|推销|[并后]|共同|[\d一二两三四五六七八九十百][\d,.一二两三四五六七八九十百千万余多几]*(?:[条份组张元]|单(?!位))|(?:各|每人)一份|的[价形方]|$"
)
_ASIDE = re.compile("[（(][^）)]{0,60}[）)]")
_GIVEN = re.compile("信息|资料|数据|[条份组]")
_REACH = 80
_LEAD = re.compile("^(?:分别|同?(?:为|是)|了|过|另外?的?|其中|不同的?|全国|包括|上述|前述)+")
_SOME = re.compile(
    "多[名个家人位方]|各(?![一二两三四五\\d])|们|若干|不特定|一些|其他|其它|别[人的家]|他人|人家|好?几|有的|下游|之类|一类|需要|有需求|等地"
)
_GROUP = re.compile(
    "(?:群|频道|论坛|网站|朋友圈|贴吧|网上|网络|网|平台|境外|暗网|超话|社区|空间|系统|市场)(?:聊|里|内|中|上|的?群友|成员|人员|买家)*$|团伙$"
)
_PEOPLE = frozenset(("人", "名", "家", "个", "位", "", "户"))
_BODIES = re.compile(
    "(?:不同的?)?[^，。；0-9]{0,12}?(?:下家|上家|下线|买家|买主|买方|客户|人|公司|单位|企业|商家|团伙|网友|群友|用户|会员|中介|机构|同行|门店|[店行厂校院]|老板|账号|经理|业主|的|商|中心|平台|驾校|网点|男|女|工作室|员)"
)
_ONE = re.compile("^[一-鿿]{0,6}?(?<![第每统专])一(?:名|个|家|位|所|间)")
_OWNERS = re.compile("控制|掌握|共用|合用|名下|使用|所有|共有")
_OF_THEM = re.compile("[^，。；、“”（）0-9一二两三四五六七八九十百]{1,10}")
_CERTAIN = re.compile(
    "^(?:某(?!些|群)|该|此(?!类)|这[个家位名]|那[个家位名]|同一|门口|楼下|隔壁|对面|自称|化名|绰号|外号|网名|昵称|名[为叫]|叫|新(?:公司|东家|单位)|前公司|老东家)"
)
_SINGULAR = re.compile(
    rf"(?:男子|女子|男人|女人|[男女](?:的|网友)|老板娘?|店主|[店校院行所站馆园组队局部]长|主任|负责人|法人|法定代表人|法定代理人|同学|同事|室友|舍友|战友|朋友|好友|闺蜜|哥们|老乡|老师|导师|师[傅父兄]|领导|上司|老东家|新东家|邻居|前[夫妻]|前(?:男|女)友|上线|^(?:他|她|我|对方)|{KIN})$"
)
_QUOTED = re.compile(
    "“[^”，。]{1,10}”(?:的?(?:人|男子|女子|网友|买家|下家|客户|公司|老板|网民|微信号?))?$"
)
_CALLED = re.compile(
    "(?:网名|昵称|绰号|外号|自称|[名姓]为?|叫|化名|代号|备注)(?:为|是|叫|做)*(?:“[^”]{1,12}”|[一-鿿](?:某|的))"
)
_LINK = re.compile("、|以及|[和及与](?:另外?)?")
_TAIL = re.compile("[了的过吧呢啊]+$")
_RUN_BY_HIM = re.compile(
    "^[^、，]{1,10}?(?:所?(?:经营|开办|开设|开|在|创办|成立|注册|投资|设立|管理|负责|任职|供职|工作|就职|控制|持有)|名下|(?:担任|任|为)[^、，]{2,8}?)的(?!(?:[^、，]{0,4}[二三四五六七八九十两多几\\d]+|各)[家个])[一-鿿]{0,14}(?:公司|店|企业|机构|工作室|中心|网点|门市|商行|会所|部|所|院|厂|学校|驾校|平台|俱乐部|酒店|宾馆)$"
)
"""吴某开办的猎头公司: somebody's own business is one."""
_OF_HIS = re.compile(
    "的?(?:个人)?(?:微信号?|邮箱|QQ号?|手机|账号|账户|支付宝|处|手[里上中])$|[二两三四五]人$|夫妇$|夫妻$|兄弟$|姐妹$|父子$|母子$"
)
_AND_OTHERS = re.compile("等|(?:、|及|和|以及)(?:其[他它]|另外|多[名个家人])")


def state_receivers(
    text: Text, told: Told, deeds: Iterable[tuple[Deed, Event]], numbers: Sequence[Quantity]
) -> None:
    """Write down to how many each event of a sentence says that it went. `deeds`: with the event that tells each."""
    starts = sorted(w.begin for e in told.events for w in (e.span, *e.again))
    for deed, event in deeds:
        if deed.kind not in ("sell", "provide") or "recipients" in deed.facts:
            continue
        if event.apart and len(event.to) == 1:
            deed.facts["recipients"] = Reading(1, event.span, "medium", event.voice.status)
            continue
        for act in (event.span, *event.again):
            following = bisect_right(starts, act.begin)
            limit = starts[following] if following < len(starts) else len(text.view)
            value, span, confidence = _told_with(text, told, act, limit, numbers)
            if value is not None:
                deed.facts["recipients"] = Reading(value, span, confidence, event.voice.status)
                break


def _told_with(
    text: Text, told: Told, act: Span, limit: int, numbers: Sequence[Quantity]
) -> tuple[object, Span, Confidence]:
    for span in _phrases(text, told, act, limit):
        value, confidence = _how_many(text, span, numbers, told)
        if value is not None:
            return value, span, confidence
    return None, act, "low"


def _phrases(text: Text, told: Told, act: Span, limit: int) -> Iterable[Span]:
    """The words that say to whom, after the act word up to the next act, or before it."""
    view, clause = text.view, text.clause_around(act.begin)
    limit = min(clause.end, limit, act.end + _REACH)
    if _TELLS.search(view, act.begin, act.end) or _name_at(told, act.end):
        bare = _trimmed(view, act.end, limit)
        if not _GIVEN.search(view, *bare):
            yield bare
    for marker in _AFTER.finditer(view, max(clause.begin, act.end - 2), limit):
        if marker.start() >= act.begin:
            yield _trimmed(view, marker.end(), limit)
    partner = _PARTNER.search(view, max(clause.begin, act.begin - _REACH), act.begin)
    if partner and view[act.begin : act.end].startswith(("交换", "互换", "换")):
        yield _trimmed(view, partner.start("who"), act.begin)
    for marker in _BEFORE.finditer(view, max(clause.begin, act.begin - _REACH), act.begin):
        said = _MANNER.sub("", view[marker.end() : act.begin])
        if said and not _GIVEN.search(said):
            yield _trimmed(view, marker.end(), marker.end() + len(said))


def _name_at(told: Told, place: int) -> bool:
    """Whether a name begins right there (转售李某)."""
    place -= told.span.begin
    found = bisect_left(told.mentions, place, key=lambda m: m.begin)
    if found == len(told.mentions):
        return False
    one = told.mentions[found]
    return one.begin == place and one.form in ("name", "unit")


def _trimmed(view: str, begin: int, limit: int) -> Span:
    lead = _LEAD.match(view[begin:limit])
    begin += lead.end() if lead else 0
    depth = 0
    for place in range(begin, limit):
        depth += (view[place] in "（“") - (view[place] in "）”")
        if depth <= 0 and _END.match(view, place, limit):
            return Span(begin, place)
    return Span(begin, limit)


def _how_many(
    text: Text, span: Span, numbers: Sequence[Quantity], told: Told
) -> tuple[object, Confidence]:
    span = Span(span.begin, span.begin + len(_TAIL.sub("", text.view[span.begin : span.end])))
    words = _ASIDE.sub("", text.view[span.begin : span.end])
    listed = _listed(text, span, numbers)
    if listed:
        return listed, "high"
    named, rest = _named(text, span, told)
    said = _number(text, span, numbers, named)
    group = _GROUP.search(words)
    if group and not (_CALLED.search(words) and words.endswith("人员")):
        return None, "low"
    if said is not None:
        return said.as_stated(), "high"
    if named:
        if _AND_OTHERS.match(rest):
            return {"at_least": named}, "medium"
        return named, "high" if not rest else "medium"
    if _ONE.match(words):
        return 1, "high"
    if _RUN_BY_HIM.search(words) and any(
        m.form in ("name", "family") and span.begin <= told.span.begin + m.begin < span.end
        for m in told.mentions
    ):
        return 1, "medium"
    if _SOME.search(words) or not words:
        return None, "low"
    if (
        _QUOTED.search(words)
        or _SINGULAR.search(words)
        or _CERTAIN.match(words)
        or _CALLED.search(words)
    ):
        return 1, "medium"
    return None, "low"


def _listed(text: Text, span: Span, numbers: Sequence[Quantity]) -> int:
    """三家教育机构和一家装修公司: the sum of exact numbers that stand side by side, or 0."""
    view, whole, begin, parts = text.view, 0, span.begin, 0
    for end in (*(m.start() for m in _LINK.finditer(view, *span)), span.end):
        own = bisect_left(numbers, begin, key=lambda number: number.span.begin)
        one = numbers[own] if own < len(numbers) else None
        if (
            one is None or one.span.begin - begin > len("另外") or one.span.end >= end or one.low != one.high
            or one.unit not in _PEOPLE - {""} or one.low >= _TOO_MANY or _OWNERS.match(view, one.span.end)
        ):  # fmt: skip
            return 0
        whole, parts = whole + int(one.low), parts + 1
        link = _LINK.match(view, end)
        begin = link.end() if link else end
    return whole if parts > 1 else 0


_TOO_MANY = 1000


def _named(text: Text, span: Span, told: Told) -> tuple[int, str]:
    """How many names a phrase lists, and the words after the last; who stands before another word is none of them."""
    view, at = text.view, told.span.begin
    found: list[Mention] = []
    rest = ""
    first = bisect_left(told.mentions, span.begin - at, key=lambda m: m.begin)
    for m in told.mentions[first:]:
        if at + m.begin >= span.end:
            break
        if m.form not in ("name", "unit"):
            continue
        after = _ASIDE.sub("", view[at + m.end : span.end])
        if not after or _LINK.match(after) or _AND_OTHERS.match(after) or _OF_HIS.fullmatch(after):
            found.append(m)
            rest = after
    if rest and not _AND_OTHERS.match(rest):
        rest = ""
    return len({m.name for m in found}), rest


def _number(text: Text, span: Span, numbers: Sequence[Quantity], named: int) -> Quantity | None:
    """A number at the head of the phrase (三家公司), or at its end after those named (等12人, 共计60余人)."""
    view = text.view
    first = bisect_left(numbers, span.begin, key=lambda number: number.span.begin)
    for number in numbers[first:]:
        if number.span.begin >= span.end:
            break
        if number.unit not in _PEOPLE:
            continue
        if number.low < 1 or (number.low, number.high) in ((1, 1), (2, 9)):
            continue
        before = view[span.begin : number.span.begin]
        body = number.unit in ("人", "家", "位", "名") or _BODIES.match(
            view, number.span.end, span.end
        )
        at_head = not before and not (number.unit == "" and number.low > 1000)
        last = re.search("(?:等|共计?|合计|总计|累计|约|的|等地)$", before) or (
            named and number.unit in ("人", "名")
        )
        if _OWNERS.match(view, number.span.end):
            continue
        of_them = number.unit in ("名", "人", "位") and _OF_THEM.fullmatch(before)
        whose = of_them and view[number.span.end : number.span.end + 1] not in ("的", "")
        if body and (at_head or last or whose):
            return number
    return None


_BUYERS = "买家|买方|买主|下家|购买者|购买人|购买方|下游客户|付费(?:用户|会员)"
_BUYERS_ARE = re.compile(
    rf"(?:{_BUYERS})(?:人数)?(?:共计?|合计|总计|涉及|达|有|为|是|约|计|数量?)*$"
)
_BUYERS_SAID = re.compile(rf"(?:不同的?)?(?:{_BUYERS})")
_SERVED = re.compile("(?:(?<!提)供|面向|服务(?:于|了))(?!其|应|述|认|货|稿)")
_USING = re.compile("[^，。；]{0,40}(?:付费|下载|查询|使用|调用|拨打|营销|推销)")
_BUYERS_NAMED = re.compile(rf"(?:{_BUYERS})(?:分别|主要)?(?:有|为|是|系|包括|：)")
_WITH_CUSTOMERS = re.compile("(?:与|和|同|向|对|服务|发展)(?:了)?$")


def state_buyers(
    text: Text, told: Told, numbers: Sequence[Quantity], deeds: Sequence[Deed], chronicle: Chronicle
) -> None:
    """买家117人, 与421家客户签订合同: a number of buyers told apart from the sale, which is the last told."""
    sold = [d for d in deeds if d.kind == "sell"] or chronicle.deeds[-1:]
    if not sold or sold[-1].kind != "sell" or told.sentence - sold[-1].sentence > 2:
        return
    served = [
        m for m in _SERVED.finditer(text.view, *told.span) if _USING.match(text.view, m.end())
    ]
    for said in [*_BUYERS_NAMED.finditer(text.view, *told.span), *served]:
        span = _trimmed(text.view, said.end(), min(told.span.end, said.end() + _REACH))
        value, _ = _how_many(text, span, numbers, told)
        if value is not None:
            status = told.voice_at(text, said.start()).status
            sold[-1].facts.setdefault("recipients", Reading(value, span, "medium", status))
            return
    for number in numbers:
        if number.unit not in _PEOPLE or (number.low, number.high) == (2, 9) or number.low < 1:
            continue
        begin, end = number.span
        clause = text.clause_around(begin)
        before = text.view[max(clause.begin, begin - 20) : begin]
        ours = _WITH_CUSTOMERS.search(before) and text.view.startswith("客户", end)
        voice = told.voice_at(text, begin)
        if ours or _BUYERS_ARE.search(before) or _BUYERS_SAID.match(text.view, end):
            sold[-1].facts.setdefault(
                "recipients", Reading(number.as_stated(), number.span, "medium", voice.status)
            )
            return
