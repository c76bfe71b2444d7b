"""Numbers with the measure words of records that count no record of the case: rates, prices, standards, samples."""

from __future__ import annotations

import re

from lvheng.narrative.records.totals import NET
from lvheng.narrative.words.numbers import Quantity
from lvheng.narrative.words.text import Span, Text

__all__ = ["is_uncounted"]

_RATE = re.compile(
    r"(?:每[一-鿿]?[一-鿿]?|(?:一天|一周|一个?月|一个?(?:星期|礼拜)|一年|一晚上?|一上午|一下午)(?!下来|里|内|以来|间|时间|之内|不到|多|后)|每天|日均|平均|月均|人均|一日)[^，。；、0-9的和]{0,6}$|[=×*+]$|(?:够|够不到|够得上)$"
)
_FIGURES_OF = re.compile("[后前末尾]$")
_PRICED = re.compile(r"(?:[元块毛角钱]|[0-9一二两三五十百]|每|/)$")
_PRICE_NEXT = re.compile(
    r"(?:[^，。；]{0,4}?)(?:[0-9.]+|[一二两三四五六七八九十百]+)(?:元|块|毛|角|分)|/"
)
_SAMPLED = re.compile("(?:抽取|抽样|抽查|抽检|抽验|抽选|随机)[^，。；]{0,8}$")
_STANDARD = re.compile(
    r"以上的?(?=[，；。）]|即|就|属|构成|应|认定|才|的)|的?(?:追诉|入刑|立案)|的?(?:标准|门槛)"
)
_SAID_OF_LAW = re.compile(
    r"(?:以上)?的?(?:才|就|即|算)(?:够|能|会|可以|要)?(?:构成|立案|入罪|起刑|追诉|入刑|量刑|判|算|属于?|情节|特别严重)"
    r"|(?:以上)?的?(?:才|就|算)?(?:够|起刑|起步|追诉|入刑|量刑|情节(?:特别)?严重|特别严重|减半|按条数|不得判)|以上的?(?:构成|立案|入罪|判)"
)
_TELLS_STANDARDS = re.compile(
    "(?:立案|追诉|入罪|量刑|定罪|起刑)(?:的?标准|门槛|数额)|即可入罪|法释|司法解释"
)
_TELLS_GRADES = re.compile("构成犯罪|情节(?:特别)?严重|入罪|立案")
_SOMEBODY = re.compile("被告|嫌疑人|某|我|(?<!其)他(?!人)|她")
_GRADED = re.compile("(?:以上)?的?(?:构成|立案|入罪)")
_DONE = re.compile("卖|买|购|获取|出售|提供|泄露|查|拿|导|搞|收集|下载|发|传")
_ASKED = re.compile(
    r"(?:是不是|会不会|算不算|够不够|是否|有没有|有的说|听说要|据说要|网上说|都说)[^，。；？]{0,12}$"
)
_STANDARDS = frozenset((25, 50, 250, 500, 2500, 5000, 25000, 50000))
_OF_LAW = re.compile(
    r"情节(?:特别)?严重|司法解释|标准|构成犯罪|立案|入罪|量刑|规定|以上的|判几年|条数"
)
_PENALTY = re.compile("的，(?:处|属|应当?|即|为|认定)|处[一二三五七]年")
_TAKEN_OFF = re.compile(r"(?:扣除|剔除|去除|排除|核减|除去|减去|删除|剔去|扣减)[^，。；]{0,14}$")
_PERIODICALLY = re.compile(
    "每(?:个?月|天|日|周|年|晚|个?季度)(?:(?!共|合计|累计|总|三个月|半年)[^，。；、0-9]){0,30}$"
)
_MEANT = re.compile(
    "(?:打算|计划|准备|本想|原想|想要?|企图|要求(?:其|他|她|对方)?(?:再|补|另)|答应|承诺|许诺|传言|谣传|网传|传闻|据说|听说|规定)[^，。；了过得到出]{0,12}$"
)
"""打算卖一万条, 传言说五万条: nobody has done it."""
_BAIT = re.compile(
    "[^”，。；]{0,20}”[^，。；]{0,6}(?:招揽|吸引|招徕|宣传|噱头|诱饵|幌子|广告|叫卖|推销|的(?:帖子|消息))"
)
_ALLOWED = re.compile(
    "[^，。；]{0,12}?(?:须|需|必须|应当?)(?:要|经|向|先|由)?[^，。；]{0,6}(?:审批|报批|批准|授权|审核|报备|同意|签字)"
)


_SAID_SO = re.compile(
    "(?:卖家|对方|上家|他|她|广告|群主|老板|中介|商家)[^，。；]{0,6}?(?:说|声称|吹|讲|标)(?:是|有|共|能|卖了?|的是)*[^，。；0-9]{0,4}$"
)
_IN_TRUTH = re.compile(
    r"[^。；]{0,14}，(?:可|但|结果)?(?:实际|其实|结果|打开|点开|一看|一数|我看|只有|查下来|数了)[^。；]{0,24}[\d一二三四五六七八九十百千万][余多来]?(?:条|份|个|人|组)"
)
"""卖家说有5000条，打开一看只有2100条: the first is what somebody said."""


def is_uncounted(text: Text, quantity: Quantity) -> bool:
    """Whether a number is a rate, a price's measure, a legal standard, or what was taken off a count."""
    view = text.view
    begin, end = quantity.span
    head = view[max(0, begin - 12) : begin]
    if _RATE.search(head) or (quantity.unit == "位" and _FIGURES_OF.search(head)):
        return True
    if _SAMPLED.search(head):
        return True
    if (
        _MEANT.search(view, max(0, begin - 24), begin)
        or _PERIODICALLY.search(view, max(0, begin - 40), begin)
        or _BAIT.match(view, end)
        or _ALLOWED.match(view, end)
        or (_SAID_SO.search(view, max(0, begin - 20), begin) and _IN_TRUTH.match(view, end))
    ):
        return True
    single = quantity.low == quantity.high == 1
    one = view[begin:end]
    if single and one in (view[end : end + len(one)], view[begin - len(one) : begin]):
        return True  # 一份一份
    if single and (_PRICED.search(head) or _PRICE_NEXT.match(view, end)):
        return True
    each = single and head.endswith("各")
    if (
        single
        and not each
        and not (quantity.unit in ("条", "组", "份", "张") and view[begin] not in "一")
    ):
        return True
    clause = text.clause_around(begin)
    if _SAID_OF_LAW.match(view, end) or (
        _GRADED.match(view, end) and not _DONE.search(view, clause.begin, begin)
    ):
        return True
    near_standard = {quantity.low, quantity.low - 1, quantity.high} & _STANDARDS
    if near_standard and _ASKED.search(view, max(0, begin - 20), begin + 2):
        return True
    sentence = text.sentence_around(begin)
    open_ended = quantity.high is None
    if near_standard and _standards_told(view, sentence, open_ended=open_ended):
        return True
    if _STANDARD.match(view, end) and _OF_LAW.search(view, sentence.begin, sentence.end):
        return True
    if open_ended and quantity.low and (near_standard or view[end : end + 1] == "的"):
        said = not _SOMEBODY.search(view, sentence.begin, end)
        graded = _OF_LAW.search(view, end, min(end + 12, sentence.end))
        if said and (graded or _PENALTY.search(view, end, min(end + 40, sentence.end))):
            return True
    return bool(_TAKEN_OFF.search(head)) and not NET.search(view, max(0, begin - 40), begin)


def _standards_told(view: str, sentence: Span, *, open_ended: bool) -> bool:
    """Whether a sentence tells what the law counts, and not what somebody did."""
    if open_ended and _SOMEBODY.search(view, sentence.begin, sentence.end):
        return False
    pattern = _TELLS_GRADES if open_ended else _TELLS_STANDARDS
    return bool(pattern.search(view, sentence.begin, sentence.end))
