"""What was given for money, or for its worth, was sold; what was got for it was bought; and who says it was free.

The words of payment stand before the act (以每条2元的价格发给), after it (发给李某，收受转账8万元) or in the next sentence
(李某为此付给他5000元), as far as the next act of passing on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lvheng.narrative.acts.chronicle import Deed, Reading
from lvheng.narrative.acts.kinds import is_for_nothing, is_shared
from lvheng.narrative.gains.money import MoneyMention
from lvheng.narrative.gains.sum_words import FIGURE, GIFTS, NO_PRICE
from lvheng.narrative.words.text import Span, Text

__all__ = ["paid_for"]

_WORTH = f"(?:钱|款|费|现金|{GIFTS})"
_TAKEN = re.compile(
    rf"(?:收取|收受|收到|收了|收下|得到|获得|获取|得|获|赚取|赚|挣|索要|分得|拿到|换取|换得|取得)(?:了|人民币|到)?[^，。；]{{0,16}}?(?:转账|{FIGURE}(?:余|多)?元|{_WORTH})"
    rf"|得款|(?:吃|赚|挣|取)差价|收款|获利|牟利(?=[，]?[^，。；]{{0,6}}\d)|渔利|得利|得钱|(?<=[，；、并且后])收费|收费(?=[^，。；]{{0,6}}[\d一二三四五六七八九十])|卖得|有偿|好处费|辛苦费|感谢费|信息费|查询费|违法所得|非法所得|入账|到账|进账|变现|(?:微信|支付宝|银行)?(?:转账|付款|收款)[^，。；]{{0,6}}{FIGURE}(?:余|多)?元"
)
_GIVEN = re.compile(
    rf"(?:支付|付给|付了|付其|付费|付款|付|转账|转款|汇款|汇给|打款|打给|给付|给予|给了|给|送|发红包|转来|打来|汇来|结算|结账|结清|花费?|用|交了?|充值)(?![^，。；]{{0,6}}罚)[^，。；]{{0,14}}?(?:{FIGURE}(?:余|多)?(?:美|港|日)?元|{_WORTH}|代价|报酬)"
    rf"|会员费|会费|入群费|(?:每|按|一)(?:一)?(?:条|份|个|组|单|张|次|套|页|人|户|包|笔)[^，。；]{{0,10}}?{FIGURE}(?:余|多)?[元毛角块]|{FIGURE}[元块毛]一?(?:条|份|个|组|单|张|次|套|页)|按(?:条|份|个|组|单|张|次|页|量|月)[^，。；]{{0,4}}(?:付|结|计|给|收)"
    rf"|以[^，。；]{{0,14}}(?:价格|代价|对价|价)|价款|作价|有偿|付费|低价|高价|高薪|结账|结算|作为(?:报酬|回报|酬劳|好处|感谢|答谢)|代价"
)
_OTHER_MONEY = re.compile(rf"{NO_PRICE}|服务费|业务|佣金收入|推销|营销")
_FOR_MONEY = re.compile("换得|换来|换取|换到|换回|查到|查得|查询|查出|下载|检索")
_PAID_FIRST = re.compile(
    rf"(?:支付|充值|付费|花费?|付了?|转账|购卡)[^，。；]{{0,24}}(?:{FIGURE}(?:余|多)?(?:美)?元|虚拟货?币|比特币|USDT|会员|积分)|付费"
)
_LOOKED_UP = re.compile("查|检索|下载|调看|调阅|看")
_TO_WHOM = re.compile(
    "(?:付给|支付给|给付|付)(?:了)?(?P<who>被告人[^，。；]{1,4}|[^，。；]某[甲乙丙丁某]?|对方|他人|卖家|上家)[^，。；]{0,12}(?:元|费用|报酬|好处费)"
)
_LEAKED_BANK = re.compile(
    "社工库|社工|查询机器人|查询网站|查询接口|查档|开盒(?:网站|机器人)|泄露的(?:数据|信息)"
)
"""An unpaid look-up in a leaked data bank collects, a paid one buys."""
_OFFERED = re.compile(
    "(?:标价|售价|明码标价|报价|开价|要价|成交额|成交[0-9一二三四五六七八九十]|销售额)|[名位个]买家|买家[^，。；]{0,6}(?:下单|付款|拍下)|付费(?:查看|解锁|下载|观看)"
)
"""Put up at a price: for sale."""
_REACH = 160
_NEAR = 60
_NEXT = re.compile(
    r"\s*(?:事后|为此|作为|对此|随后|之后|后|此后|期间|其间|[^，。；]{0,12}?(?:先后|共|合计|分别|通过|因此|从中|由此|则|遂|便|即)*[^，。；]{0,6}(?:支付|付给|付|转账|转给|得款|获利|收取|收到|收受|得|结算|结账|给))"
)


def paid_for(
    deeds: Sequence[Deed], text: Text, accused: Sequence[str], money: Sequence[MoneyMention]
) -> list[Deed]:
    """Make sales of what was provided for payment, and purchases of what was accepted for it, in place.

    Gives back the sales to add: of those who looked up and were paid by another, where no handing over is told.
    """
    ordered = sorted(deeds, key=lambda d: d.told[0].span.begin)
    for number, deed in enumerate(ordered):
        if deed.kind not in ("provide", "publish", "accept", "exchange", "steal") or deed.summary:
            continue
        end = deed.told[-1].span.end
        later = (one.order for one in ordered[number + 1 : number + _NEAR] if one.order > end)
        following = next(later, len(text.view))
        before = ordered[number - 1].told[-1].span.end if number else 0
        stretch = _stretch(text, deed, before, following)
        exchanged = any(
            one.kind == "exchange" and one.sentence == deed.sentence and set(one.doers) & set(deed.doers)
            for one in ordered[max(0, number - _NEAR) : number]
        )  # fmt: skip
        if exchanged or is_for_nothing(text.view, stretch.begin, stretch.end):
            continue
        if deed.kind == "provide" and all(is_shared(text, one.span) for one in deed.told):
            continue
        if deed.kind == "provide" and (
            "illegal_income_yuan" in deed.facts
            or _told(_TAKEN, text, stretch)
            or _told(_GIVEN, text, stretch)
        ):
            deed.kind, deed.called_provide = "sell", True
            if not set(deed.to) & set(accused):
                deed.to = (*deed.to, *_payers(deed, text, stretch, accused))
        elif deed.kind == "publish":
            if _OFFERED.search(text.view, stretch.begin, stretch.end):
                deed.kind = "sell"
        elif deed.kind in ("exchange", "steal"):
            leaked = deed.kind == "steal" and _LEAKED_BANK.search(
                text.view, *text.clause_around(deed.told[0].span.begin)
            )
            if (
                _is_bought(deed, text)
                or _pays_another(deed, text, stretch, accused)
                or (leaked and _told(_GIVEN, text, stretch))
            ):
                deed.kind = "buy"
            elif leaked:
                deed.kind = "collect"
        elif deed.kind == "provide" and _paid_by_name(deed, text):
            deed.kind, deed.called_provide = "sell", True
        elif deed.kind == "accept" and ("cost_yuan" in deed.facts or _told(_GIVEN, text, stretch)):
            deed.kind = "buy"
    return list(_paid_thieves(ordered, text, accused, money))


def _payers(deed: Deed, text: Text, stretch: Span, accused: Sequence[str]) -> tuple[str, ...]:
    """发到某机构负责人的邮箱，施某随即转账3000元: an accused who paid is who received."""
    words = text.view[stretch.begin : stretch.end]
    return tuple(
        name for name in accused[:_NEAR]
        if name not in deed.doers
        and re.search(rf"{re.escape(name)}[^，。；]{{0,10}}(?:支付|付给|付|转账|转款|给付|给予|给|汇|打款)[^，。；]{{0,24}}(?:元|费|报酬)", words)
    )  # fmt: skip


def _paid_thieves(
    deeds: Sequence[Deed], text: Text, accused: Sequence[str], money: Sequence[MoneyMention]
) -> Iterator[Deed]:
    """农某调取余额页面260份，东方某付给农某3.9万元: he sold what he looked up."""
    sold = {name for one in deeds if one.disposes for name in one.doers}
    for deed in deeds:
        if deed.kind != "steal" or deed.summary or len(deed.doers) != 1 or deed.doers[0] in sold:
            continue
        (name,) = deed.doers
        begin = deed.told[0].span.begin
        end = text.sentence_around(text.sentence_around(begin).end).end if begin else begin
        paid = re.search(
            rf"(?:付给|支付给|付|转账给|转给|给付|给予|给)(?:(?:被告人)?{re.escape(name)}|其(?!他))[^，。；]{{0,16}}{FIGURE}(?:余|多)?元",
            text.view[begin : begin + _REACH],
        )
        if paid is None:
            continue
        span = Span(begin + paid.start(), begin + paid.end())
        if span.end > end or _OTHER_MONEY.search(text.view, *text.clause_around(span.begin)):
            continue
        sale = Deed(
            "sell", deed.doers, deed.status, deed.sentence, deed.occasion, by_court=deed.by_court, order=span.begin,
            told=[Reading("sell", span, "medium", deed.status)], same_items_as=deed,
        )  # fmt: skip
        sale.to = _payers(deed, text, Span(begin, span.end), accused)
        for sum_ in money:
            if span.begin <= sum_.span.begin < span.end and sum_.kind != "price_each":
                sale.facts["illegal_income_yuan"] = Reading(
                    sum_.quantity.as_stated(), sum_.span, "medium", deed.status
                )
        yield sale


def _is_bought(deed: Deed, text: Text) -> bool:
    """支付6300元换得三个文件; 充值66元，查到住址: money came before it in the sentence."""
    said = {text.view[one.span.begin : one.span.end] for one in deed.told}
    if not all(_FOR_MONEY.fullmatch(words) for words in said):
        return False
    begin = deed.told[0].span.begin
    clause = text.clause_at(begin)
    first = text.clauses[max(0, clause - 1)]
    words = text.view[max(first.begin, text.sentence_around(begin).begin) : begin]
    return _PAID_FIRST.search(words.rpartition("；")[2]) is not None


def _pays_another(deed: Deed, text: Text, stretch: Span, accused: Sequence[str]) -> bool:
    """用寿某的账号查看位置，并以每车300元付给寿某费用: he paid for what he looked up."""
    if not all(_LOOKED_UP.match(text.view, one.span.begin) for one in deed.told):
        return False
    paid = _TO_WHOM.search(text.view, stretch.begin, stretch.end)
    if paid is None or any(name in paid["who"] for name in deed.doers):
        return False
    deed.source = deed.source or tuple(name for name in accused if name in paid["who"])
    return True


def _paid_by_name(deed: Deed, text: Text) -> bool:
    """他付给那某的报酬是每页5元: wherever it stands, who gave was paid."""
    if len(deed.doers) != 1 or not deed.to:
        return False
    name = re.escape(deed.doers[0])
    paid = re.compile(
        rf"(?:支付|付|转账|转|给付|结算|打款|送)(?:给|了|予)?{name}[^，。；]{{0,16}}(?:{FIGURE}(?:余|多)?元|{_WORTH})"
    )
    return any(
        not _OTHER_MONEY.search(text.view, clause.begin, clause.end)
        for clause in (text.clause_around(found.start()) for found in paid.finditer(text.view))
    )


def _told(words: re.Pattern[str], text: Text, stretch: Span) -> bool:
    """Whether a payment is told, and not one for something else."""
    for found in words.finditer(text.view, stretch.begin, stretch.end):
        clause = text.clause_around(found.start())
        if not _OTHER_MONEY.search(text.view, clause.begin, clause.end):
            return True
    return False


def _stretch(text: Text, deed: Deed, before: int, following: int) -> Span:
    """The words about a deed: from the last act before it in its sentence (or else from its clause) to the next act, in its sentence and a next one that goes on with it."""
    begin = deed.told[0].span.begin
    sentence = text.sentence_around(begin)
    first = text.clause_around(begin).begin if before > sentence.begin else sentence.begin
    end = sentence.end
    after = text.sentence_around(end) if end < len(text.view) else sentence
    if after.begin >= end and _NEXT.match(text.view, after.begin, after.end):
        end = after.end
    if following > begin:
        end = min(end, max(following, begin))
    return Span(max(sentence.begin, first), min(end, begin + _REACH))
