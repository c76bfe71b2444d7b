"""What a sum of money is, by the words around it: gain, cost, profit, a price for each, or something else."""

from __future__ import annotations

import re

from lvheng.narrative.gains.sum_words import (
    Confidence,
    MoneyKind,
    cue_in,
    is_each,
    is_of_crime,
    is_other_matter,
    is_rate,
    kind_of,
    last_of_cues,
)
from lvheng.narrative.words.numbers import Quantity
from lvheng.narrative.words.text import Span, Text

__all__ = ["kind_of_sum", "kind_of_trade", "price_is_of"]

_AT_THE_PRICE = re.compile("(?:现金|左右|上下)?的?(?:代价|对价|价钱)")
_WORTH = re.compile("价值(?:人民币|共计|约)?$")
_EXCHANGED = re.compile(
    "换(?:来|取|得|回|到|购)|(?P<gain>(?:作为|以示)[^，。；]{0,4}(?:报酬|回报|答谢|感谢|好处))"
)
_AGREED = re.compile("谈妥|商定|约定|议定|说好|谈好|讲好|拟以|准备以|打算以|协商")
_PAID_AFTER = re.compile(
    "支付|付款|转账|付清|收款|得款|收到|给付|收取|获利|付了|结清|付讫|购得|购入"
)
_IN_KIND = re.compile(
    "(?:面值|面额)?的?(?:购物卡|充值卡|油卡|话费|红包|礼品|礼物|礼金|消费券|烟|酒|茶)"
)
"""给了我一张500块的购物卡."""
_LIST_GOES_ON = re.compile("[、和][0-9.,]+万?元")
_STANDARD = re.compile(
    r"以上(?:的|[0-9一二三四五六七八九十百千万]+(?:万|千)?元以下|.{0,6}罚)|(?:以上|以下)的?罚|的(?:标准|门槛)|(?:以上)?(?:才|就)(?:够|立案|构成|判)"
)
_SELL = re.compile(
    r"(?<![车房子票])卖(?:给|予|与|出|了|掉|得)|出售|售卖|售予|售出|售给|售与|销售给|贩卖|倒卖|转卖|转售|变卖|兜售|倒手|倒给|(?<![专买车房])卖(?!家|部|场|房|车|掉了车)|提供|发给|发送|转让|泄露给|查询服务|转手"
)
_BUY = re.compile(
    r"从[^，。；]{1,14}(?:处|手中|手里|那里|那儿|那边)|找了个|找人|雇|给我发|发给我|发我|帮我查|购买|购得|购入|购进|收购|买入|买来|买到|买了|买进|进货|拿货|求购|换取|换得|换来|换到|换回|求助|请托|委托|请他人|找人|雇|买|加入|获取"
)
_USE = re.compile(
    r"利用(?:上述|该批?|购买的|所购|获取的|这些|非法获取的|购得的)?(?:公民)?(?:个人)?(?:信息|名单|数据|资料)|开展[^，。；]{0,10}业务|推销|营销|电销|推广|拉客|招生|揽客|揽业务|成交|签约|签单|促成|合法经营|经营活动|开展业务|装修业务|装修合同|拓展业务|招揽(?:客户|生意|业务)|接的?单|用于(?:其|自己)?(?:公司|业务|经营|装修|培训)|做成"
)
_UNPAID = re.compile("余款|尾款|未付|未支付|尚欠|未收到|未实际")
_TURNOVER = re.compile("销售额|销售金额|营业额|交易额|交易金额|销售收入")
_FUNDS = re.compile("出资|投资|注资|借款?|出钱?")
_TO_BUY = re.compile(
    "(?:，(?:共同|一起|合伙|合资|后|然后|用于|用来)*)?(?:用于|用来|去|向[^，。；]{1,8}|从[^，。；]{1,10})?(?:购买|购入|购得|购进|收购|买入|买)"
)
_FEE = re.compile(
    "合同款|货款|工程款|房款|车款|保费|团费|服务费|中介费|培训费|装修款|学费|课程费|佣金收入"
)
_WITH_IT = re.compile("[利使]用[^，。；]{0,10}(?:信息|名单|数据|资料)")
_FOR_USE = re.compile("用于|利用|使用")
_TO_HIM = re.compile(
    r"(?:支付|付|转账|转款|转|给|汇|打)(?:给|了)?(?:他|她|其|我|我们|人家|本人|被告人)"
)
_OFFERED = re.compile("[要报开叫标]价")
_UPSTREAM = re.compile("上线|上家|卖家|货源|上游|供货")
_AS_REWARD = re.compile(
    "(?:作为|的|当作|算作)(?:报酬|酬劳|好处费?|费用|回报|答谢|感谢费|辛苦费|红包|茶水费)"
)
_GIVEN_BACK = re.compile(r"[^，。；]{0,6}(?:退|予以没收|予以追缴|上缴|被追缴|追缴|没收)")
_PRICE_OF = re.compile(
    r"(?:[、和][0-9.,]+万?元){0,6}(?:的?(?:价格|价|价款|代价|单价|好处费|报酬)，?)?[^，。；]{0,24}?(?:(?P<sell>出售|转卖|倒卖|贩卖|卖(?!家)|(?<!销)售|销售给|转让|提供|转售|发给|交给|传给|转给|出让|抛售)|(?P<buy>购买|购得|购入|购进|收购|收的|拿的|买|换))"
)


def price_is_of(text: Text, span: Span) -> str | None:
    """Whether a price stands before words of selling or of buying: 以每个100元转卖."""
    match = _PRICE_OF.match(text.view, span.end, text.clause_around(span.begin).end)
    return None if match is None else "sell" if match["sell"] else "buy"


def kind_of_trade(text: Text, place: int) -> MoneyKind:
    """What the sum of all prices is, by the last word of selling or buying before a place."""
    before = text.view[max(0, place - _TRADE) : place]
    sold, bought = _last(_SELL, before), _last(_BUY, before)
    return "cost" if bought and (not sold or bought.end() > sold.end()) else "income"


_TRADE = 160


def kind_of_sum(text: Text, quantity: Quantity) -> tuple[MoneyKind, Confidence]:
    view = text.view
    begin, end = quantity.span
    clause = text.clause_around(begin)
    sentence = text.sentence_around(begin)
    head = view[max(clause.begin, begin - 40) : begin]
    listed = _LIST_GOES_ON.match(view, end)
    each_before, each_after = is_each(head, text, end)
    if each_after or (each_before and not listed and not _IN_KIND.match(view, end)):
        return "price_each", "high"
    if is_rate(head, text, end):
        return "other", "medium"
    if _STANDARD.search(view, end - 2, min(end + 12, clause.end)) and re.search(
        "罚|以上的|标准|立案|构成", view[begin : clause.end]
    ):
        return "other", "high"
    if re.search(r"(?:以|用|按)(?:人民币|总价|共计|合计|总共|约|大约)?$", head) or (
        _AT_THE_PRICE.match(view, end) and re.search("以|用", head)
    ):
        return _by_price(view, begin, end, clause, sentence)
    worth = _WORTH.search(head)
    if worth and (given := _EXCHANGED.search(view, end, clause.end)):
        return ("income" if given["gain"] else "cost"), "medium"
    if _DEDUCTED.search(head):
        return "other", "medium"
    cue = cue_in(head)
    if cue is None:
        return _without_cue(view, begin, end, clause, sentence)
    kind = kind_of(cue)
    near: Confidence = "high" if len(head) - cue.end() <= 8 else "medium"
    before = view[sentence.begin : begin]
    if kind == "other":
        alone = view.count(cue.group(), sentence.begin, sentence.end) == 1
        bought = alone and _FUNDS.fullmatch(cue.group()) and _TO_BUY.match(view, end)
        return ("cost" if bought else "other"), near
    if kind == "profit":
        return "profit", near
    if _OFFERED.match(cue.group()):
        return "other", "low"
    if kind in ("cost", "income", "paid") and is_other_matter(before, cue):
        return "other", "medium"
    if kind == "cost":
        return "cost", near
    if kind == "income":
        named = is_of_crime(cue)
        if (_GIVEN_BACK.match(view, end) and not named) or re.search(
            r"(?:退|追缴|没收|上缴)[^，。；]{0,16}$", head[: cue.start()]
        ):
            return "other", "medium"
        if _of_goods(head, cue):
            return "other", "medium"
        used, sold = _last(_USE, before), _last(_SELL, _without_use(before))
        fee = _FEE.search(head, cue.start())
        for_use = fee or _FOR_USE.search(before)
        if used and (not sold or (for_use and used.start() > sold.end())):
            apart = fee and not _WITH_IT.search(before)
            turnover = _TURNOVER.match(cue.group())
            return ("other", "low") if turnover or apart else ("profit", "medium")
        return "income", near
    if kind == "price" and _RECEIVED.search(head[: cue.start()]):
        return "income", "medium"
    if kind == "paid" and (paid := _by_payer(head, cue)):
        return paid, "medium"
    if kind == "paid" and _UPSTREAM.search(head[max(0, cue.start() - 6) :]):
        return "cost", "medium"
    if kind == "paid" and _AS_REWARD.match(view, end):
        return "income", "medium"
    if kind == "paid" and _TO_HIM.search(head[cue.start() :]):
        return "income", "medium"
    return _by_verb(
        before, near, view[end : sentence.end], view[max(0, sentence.begin - 120) : begin]
    )


_DEDUCTED = re.compile(
    "(?:扣除|除去|刨去|刨掉|刨除|扣掉|扣去|减去|抛去|抛开)(?![^，。；]{0,24}(?:进货|进价|购买|购入|购进|[赚得落剩余利收后]|到账|实际))[^，。；]{0,24}$"
    "|(?:余下|剩下|其余|剩余)的?(?:人民币|那)?$"
)
"""扣除耗材成本9.7万元: what a gain is told without; 其余1300元: a part."""
_SOLD = re.compile("卖出|卖了|卖得|卖|销售额|销售收入|售得|售出")
_NO_GOODS = re.compile(
    "信息|数据|资料|名单|记录|账号|号码|微信|[条份组个张套单料号]|给|人民币|共|合计|总计|累计|约|达|为|得|出|了|的|去|掉|[0-9]|元|上|下|多|仅|近|逾"
)


def _of_goods(head: str, cue: re.Match[str]) -> bool:
    """卖出减肥茶六十九万元: what was sold is named, and is no information."""
    return bool(_SOLD.fullmatch(cue.group())) and len(_NO_GOODS.sub("", head[cue.end() :])) > 1


def _by_payer(head: str, cue: re.Match[str]) -> MoneyKind | None:
    """Who paid whom, where the words beside the payment say so."""
    before = head[: cue.start()]
    if _RECEIVED.search(before) or _BUYER.search(before):
        return "income"
    if _I_MYSELF.search(before) and not _TO_ME.match(head, cue.start()):
        return "cost"
    return None


_RECEIVED = re.compile(
    "(?:收到|收取|接收|入账|到账)[^，。；]{0,24}$|(?:收受|获得|得到|得|获|领取|拿到)[^，。；]{0,4}$"
)
_BUYER = re.compile("[向给](?:其|他|她)$|(?:买家|客户|下家|买方|下线|下游)[^，。；]{0,8}$")
_I_MYSELF = re.compile("我(?:先|又|再|就|当时|一共|总共|微信|支付宝|前后|给[^，。；我]{1,6})*$")
_TO_ME = re.compile("(?:支付|付|转账|转款|转|给|汇|打)(?:给|了)?我")


def _by_price(
    view: str, begin: int, end: int, clause: Span, sentence: Span
) -> tuple[MoneyKind, Confidence]:
    """以8000元的价格…: the verb after it tells, or else the one before."""
    match = _PRICE_OF.match(view, end, sentence.end)
    if _UNPAID.search(view, end, sentence.end):
        return "other", "low"
    agreed = _AGREED.search(view, max(clause.begin, begin - 20), begin)
    if agreed and not _PAID_AFTER.search(view, end, sentence.end):
        return "other", "low"
    if match:
        return ("income" if match["sell"] else "cost"), "high"
    return _by_verb(view[sentence.begin : begin], "high")


def _by_verb(
    before: str, confidence: Confidence, after: str = "", context: str = ""
) -> tuple[MoneyKind, Confidence]:
    """Whether a sum that was paid bought or sold: by the nearest verb before it, or after it, or farther off."""
    for words, level in ((before, confidence), (context, "low")):
        sold, bought = _last(_SELL, words), _last(_BUY, words)
        if sold and (not bought or sold.end() > bought.end()):
            return "income", level
        if bought:
            return "cost", level
        first = re.search(f"(?P<sell>{_SELL.pattern})|(?P<buy>{_BUY.pattern}|查询|查)", after[:40])
        if first and not context.endswith(after):
            return ("income" if first["sell"] else "cost"), "medium"
    if _PAYS.search(before) and "骗" not in context:
        return "cost", "low"
    return "other", "low"


_PAYS = re.compile("[给向][^，。；]{1,8}(?:转|付|打|汇|支付)[了过]?$")


def _without_cue(
    view: str, begin: int, end: int, clause: Span, sentence: Span
) -> tuple[MoneyKind, Confidence]:
    """A sum that stands alone: 公安统计…，共计8000元, 三千元卖给刘某."""
    if _GIVEN_BACK.match(view, end):
        return "other", "medium"
    match = _PRICE_OF.match(view, end, clause.end)
    if match and len(match.group()) < 10:
        return ("income" if match["sell"] else "cost"), "medium"
    before = view[sentence.begin : begin]
    cue = last_of_cues(before[-60:])
    kind = kind_of(cue) if cue else "other"
    if kind in ("income", "cost", "profit"):
        return kind, "low"  # type: ignore[return-value]
    if kind in ("paid", "price"):
        return _by_verb(before, "low")
    return "other", "low"


def _without_use(before: str) -> str:
    return re.sub("销售(?!给)|卖家|出售方|提供服务|卖房|卖车", "", before)


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    last = None
    for match in pattern.finditer(text):
        last = match
    return last
