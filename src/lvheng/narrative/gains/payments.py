"""What a sum of money is, by the words around it: gain, cost, profit, a price for each, or something else."""

from __future__ import annotations

import re
from typing import Literal

from lvheng.narrative.words.numbers import Quantity
from lvheng.narrative.words.text import Span, Text

__all__ = [
    "Confidence",
    "MoneyKind",
    "clause_of_payment",
    "kind_of_sum",
    "price_is_of",
    "was_handed_over",
]

MoneyKind = Literal["income", "cost", "profit", "price_each", "other"]
Confidence = Literal["high", "medium", "low"]

_EACH = "条|份|个|组|单|张|人次|人|次|回|笔|户|名|家|套|例|件|票|人头|册|趟|位|辆|台|部|手"
_EACH_BEFORE = re.compile(
    rf"(?:每一?个?(?!月|年|天|周|季|日|期|股)[一-鿿]{{1,2}}?|每查?(?:一|1)?(?:{_EACH})|(?<![0-9十百千万])(?:一|1)(?:{_EACH})|单价|均价|人均|每查询?一次)[^，。；、和0-9一二两三四五六七八九十]{{0,10}}$"
)
_EACH_AFTER = re.compile(
    rf"(?:人民币)?(?:不等)?(?:的价格|的单价)?(?:每|一|1|/|／|每一)(?:{_EACH})|(?:的?单价)"
)
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
_RATE_BEFORE = re.compile(r"(?:每月|每年|每天|每周|月均|一个月|一天|一年|按月)[^，。；0-9]{0,8}$")
_RATE_AFTER = re.compile(
    r"(?:每|一个?|/)(?:月|年|天|周|季度)|的?(?:会员费|月费|年费|年薪|月薪|工资)"
)
_STANDARD = re.compile(
    r"以上(?:的|[0-9一二三四五六七八九十百千万]+(?:万|千)?元以下|.{0,6}罚)|(?:以上|以下)的?罚|的(?:标准|门槛)|(?:以上)?(?:才|就)(?:够|立案|构成|判)"
)
_CUES: tuple[tuple[MoneyKind | str, str], ...] = (
    (
        "other",
        "涉案金额|涉案资金|涉案|余款|尾款|欠付|罚金|罚款|处罚|并处|罚了?|工资|月薪|底薪|薪水|薪资|年薪|押金|保证金|首付|损失|被骗|骗走|骗了?|骗取|诈骗得款|诈骗|转走|盗刷|被盗|赔偿|赔付|赔了?|退赔|退缴|退出|退赃|退还|退回|退了|退|上缴|上交|缴纳|预缴|追缴|没收|扣押|冻结|"
        "借款|借了?|贷款|贷了?|放款|注册资本|合同金额|合同额|价值|市值|房价|欠款|欠了?|欠|余额|律师费|诉讼费|医药费|医疗费|精神损害|丧葬费|补偿|谅解|抚慰金|误工费|债务|还款|工程款|学费|房款|房租|租金|投资|出资|充值|存款|存了?|理财|股票|保费|保额|悬赏|"
        "额度|营业额|注资|消费|刷了|转出去|打过去|红包雨|奖金|彩礼|每股|欠条|被扣|剩余|标的|涨|亏|注册资金|年收入|月收入|套现|洗钱|走账|流水|跑分",
    ),
    (
        "income",
        "回款|抽成|实收(?:款项|金额|货款)?|(?:牟取|谋取|获取|非法|获得|所获)(?:非法|不法|违法|经济)?利益|非法收益|收益|违法收入|所得收入|到账|实际收到|违法所得|非法所得|非法获利|非法获取|违法获利|获利|牟利|渔利|谋利|净赚|赚了|赚取|赚到|赚得|赚|挣了|挣|盈利|收取|收了|收到|收款|收费|收入|收受|收取费用|得款|获款|得钱|得了|得到|售得|售价|售款|卖得|卖了|卖出|所得|报酬|好处费|酬劳|酬金|辛苦费|感谢费|茶水费|介绍费|返点|回扣|佣金|提成|分得|分到|分成|分赃|进账|到账|入账|销售额|销售金额|交易额|交易金额|"
        "销售收入|获取利益|获得利益|得利|到手|落得|拿了|拿到|获得|获取|收钱|得钱|赃款|变现|差价|套利|得赃款|得赃|收|得|卖|获$|结了|落了|落(?=下)|落$|净落|净得|净剩|倒手$|转手$|进了|拿的是$|回来的钱(?:是|就)?$",
    ),
    (
        "profit",
        "毛利|利润|纯利|净利|盈余|经营所得|经营获利|业务收入|营业收入",
    ),
    (
        "cost",
        "拿出|掏出|拿货款|进货款|进货花|进货(?:款|费)?|本金|花费|花去|花了|花掉|花|支出|(?<=各)出(?!资|钱|售)|成本|购买价|购入价|进价|进货价|购进价|买了|买来|购得|购买|购入|购进|收购|出钱|掏了|拿货",
    ),
    ("paid", "支付|付款|付了|付给|付|转账|转款|转给|转了|送(?=购物卡|礼|烟|酒|红包|现金|油卡|钱)|请客|吃饭|塞(?:给|了)?|发(?:给|了|过)*(?:我|他|她|人家)$|给付|付出|汇款|汇给|给了|给|交了|交|汇|打款|发红包|红包|打给|打来|打过来|转来|打款|赞助|资助|酬谢|答谢|感谢|孝敬|定金|订金|预付款|查询费|查档费|信息费|资料费|数据费|货款|转(?![手卖售让])"),
    ("price", "讲到|谈到|砍到|还到|代价|总价|价格|价款|价|作价|要价|报价|开价|售价|货款|款项|金额|资金|费用"),
)  # fmt: skip
_CUE = re.compile("|".join(f"(?P<k{number}>{words})" for number, (_, words) in enumerate(_CUES)))
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
_AS_REWARD = re.compile("(?:作为|的|当作|算作)(?:报酬|酬劳|好处费?|费用|回报|答谢|感谢费|辛苦费)")
_GIVEN_BACK = re.compile(r"[^，。；]{0,6}(?:退|予以没收|予以追缴|上缴|被追缴|追缴|没收)")
_PRICE_OF = re.compile(
    r"(?:[、和][0-9.,]+万?元){0,6}(?:的?(?:价格|价|价款|代价|单价|好处费|报酬)，?)?[^，。；]{0,24}?(?:(?P<sell>出售|转卖|倒卖|贩卖|卖(?!家)|(?<!销)售|销售给|转让|提供|转售|发给|交给|传给|转给|出让|抛售)|(?P<buy>购买|购得|购入|购进|收购|收的|拿的|买|换))"
)


def price_is_of(text: Text, span: Span) -> str | None:
    """Whether a price stands before words of selling or of buying: 以每个100元转卖."""
    match = _PRICE_OF.match(text.view, span.end, text.clause_around(span.begin).end)
    return None if match is None else "sell" if match["sell"] else "buy"


def kind_of_sum(text: Text, quantity: Quantity) -> tuple[MoneyKind, Confidence]:
    view = text.view
    begin, end = quantity.span
    clause = text.clause_around(begin)
    sentence = text.sentence_around(begin)
    head = view[max(clause.begin, begin - 40) : begin]
    listed = _LIST_GOES_ON.match(view, end)
    each = _EACH_BEFORE.search(head) and not listed and not _IN_KIND.match(view, end)
    if each or _EACH_AFTER.match(view, end):
        return "price_each", "high"
    if _RATE_BEFORE.search(head) or _RATE_AFTER.match(view, end):
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
    cue = _cue(head)
    if cue is None:
        return _without_cue(view, begin, end, clause, sentence)
    kind = _kind_of(cue)
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
    if kind in ("cost", "income", "paid") and _is_other_matter(before, cue):
        return "other", "medium"
    if kind == "cost":
        return "cost", near
    if kind == "income":
        named = _OF_CRIME.match(cue.group())
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


def was_handed_over(text: Text, quantity: Quantity) -> bool:
    """Whether the words only say that somebody paid it to somebody: 李某支付张某2万元."""
    begin, end = quantity.span
    head = text.view[max(clause_of_payment(text, begin), begin - 40) : begin]
    cue = _cue(head)
    if cue is None or _kind_of(cue) != "paid" or _is_other_matter(head, cue):
        return False
    rate = _RATE_BEFORE.search(head) or _RATE_AFTER.match(text.view, end)
    each = _EACH_BEFORE.search(head) or _EACH_AFTER.match(text.view, end)
    return not (rate or each or _NO_DEAL.search(head))


def clause_of_payment(text: Text, place: int) -> int:
    """Where the words begin that tell of the payment of a sum: before a clause that only adds up (，累计11400元)."""
    clause = text.clause_around(place)
    for _ in range(2):
        if clause.begin and _ADDS_UP.fullmatch(text.view, clause.begin, place):
            place = clause.begin - 1
            clause = text.clause_around(place)
    return clause.begin


_ADDS_UP = re.compile(
    "(?:前后|先后)?(?:累计|共计|合计|总计|一共|总共|加起来|共|分别|依次)(?:人民币|约|[为是])?|(?:(?:分别|依次)(?:[为是])?)?(?:[0-9,.一二两三四五六七八九十百千万]+元[、和及]?)*"
)
_NO_DEAL = re.compile(
    "被害人|家属|丧葬|补偿|退|赔|罚|借|骗|工资|月薪|押金|保证金|没收|追缴|上缴|房|车款|医|学费|谅解|捐"
)


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


def _cue(head: str) -> re.Match[str] | None:
    """The last word that tells; a word for money in general (冻结资金) leaves it to the one right before."""
    cues = list(_CUE.finditer(head))
    if len(cues) < 2 or _kind_of(cues[-1]) != "price" or _kind_of(cues[-2]) == "paid":
        return cues[-1] if cues else None
    return cues[-2] if cues[-1].start() - cues[-2].end() <= 2 else cues[-1]


def _kind_of(cue: re.Match[str]) -> str:
    return _CUES[int(cue.lastgroup[1:])][0] if cue.lastgroup else "other"


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


def _is_other_matter(before: str, cue: re.Match[str]) -> bool:
    return not _OF_CRIME.match(cue.group()) and bool(_OTHER_MATTER.search(before))


_OF_CRIME = re.compile("违法所得|非法所得|非法获利|获利|赃款|所得|好处费|得款")
_OTHER_MATTER = re.compile(
    "(?:房子|车子|卖房|卖车)[^，。；]{0,8}$|[房车]卖了?$|底薪|工资|月薪|诊断书|缴费单|看病|股票|房贷|彩票|炒币|赌博"
)


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
    cue = _last(_CUE, before[-60:])
    kind = _kind_of(cue) if cue else "other"
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
