"""How a text stands to what it says: asserts, denies, reports, refutes, asks, or tells of the past.

A statement is judged wrong only where it is asserted.
"""

from __future__ import annotations

import re
from typing import Literal

from lvheng.law.crime_names import CRIME_NAMES
from lvheng.narrative.claims.pieces import Pieces
from lvheng.narrative.words.text import Span

__all__ = ["Stance", "denied", "of_the_past", "stance"]

Stance = Literal["asserted", "denied", "reported", "refuted", "asked"]

_REFUTED = re.compile(
    r"(?:是|属于|系|为|纯属|都是|完全|显然|其实|这|说法|观点|理解|看法|并)[^，。；！？\n]{0,4}"
    r"(?:错误|错的|不对|不准确|不正确|不实|误解|误区|误读|谣言|谣传|误传|讹传)"
    r"|(?:错误的是|不可信|不成立|站不住脚|没有(?:法律)?(?:根据|依据)的说法|(?:说法|观点|看法|主张)[^，。；]{0,6}(?:没有|缺乏|并无|无)(?:法律)?(?:上的)?(?:根据|依据)|于法无据|并无此事|查无此|不要相信|切勿相信|不准确|不正确|有误|并非如此|不是这样|搞错了|弄错了|说错了|写错了|张冠李戴)"
)
_LEAD = re.compile(
    r"误区|谣言|错误(?:说法|观点|认识|写法)|误解|网传|谣传|讹传|有人(?:说|以为|认为|误以为|主张)|不少人|很多人|许多人"
    r"|(?:有|不少|很多|一些|许多)?(?:的)?(?:文章|网文|网站|帖子|博主|媒体|自媒体)[^，。；\n]{0,6}(?:写|说|称|声称|宣称|把|将)|网上(?:说|有|流传|传)|误以为|以为|误(?:将|把|认)|所谓|把[^，。；！？\n]{2,30}(?:说成|当作|当成|写成|写作|误作)"
)
_TURN = re.compile(
    r"其实|实际上|事实上|真相|正确(?:的|答案|说法|条号)|但(?:是|这)?|然而|而(?:非|不是)|不是|并非|没有|仅限|错"
)
_ASKED = re.compile(r"？|吗(?=[，。；！\n]|$)|是否|会不会|能不能|可不可以|有没有|是不是|要不要")
_NOT = (
    r"(?:不会|不能|不可能|不可以|不得|不应|不该|不再|不适用|不包括|不含|不属于|不是|不在|不限于|不仅限于|不存在|不以|不按|不依|不需要|不用|不必"
    r"|没有|并没有|没|无权|无需|并无|并非|并不|而非|从未|从来没有|绝不|(?<!除)非(?!法)|无(?!论)|未(?!成年|经|来)|取消|废止|失效|删去|删除)"
)
_BEFORE = re.compile(_NOT + r"[^，。；！？\n者]{0,14}$")
_AFTER = re.compile(
    r"^[^，。；！？\n]{0,6}?(?:不是|并不是|并非|不属于|不适用|不在|不存在|不再|不包括|不能适用|不能|没有|已经?取消|已经?失效|已经?废止|不成立|只适用|仅适用)"
)
_NAMES = re.compile(
    "|".join(re.escape(name) for name in CRIME_NAMES if re.search("[不非未无]", name))
)
"""Names of crimes that have a no in them deny nothing."""
_PAST = re.compile(
    r"原(?:条文|规定|法|来|第|刑法)|旧(?:条文|法|规定|文|版|第)|修(?:正|改|订)(?:案（[一二三四五六七八九十]+）)?(?:施行|生效)?(?:之|以)?前|修[七九](?:之|以)前|施行(?:之|以)?前|当时|曾经|过去|失效|废止|已(?:经)?(?:改为|取消|修改|删)"
    r"|改为|改称|改成|合并为|统一为|取消|删去|删除|不再|替代|取代|(?:199[0-9]|200[0-9]|201[0-5])年|(?:以|之)前|此前|直到|期间"
)


def stance(text: Pieces, span: Span) -> Stance:
    """How the sentence of a span, and the beginning of the next, stand to what the span says."""
    view, number = text.view, text.sentence_at(span.begin)
    sentence = text.sentences[number]
    own = view[sentence.begin : sentence.end]
    before = view[sentence.begin : span.begin]
    after = view[span.end : sentence.end]
    nearby = "".join(view[s.begin : s.end] for s in text.sentences[number + 1 : number + 3])
    previous = text.sentences[number - 1] if number else Span(0, 0)
    label = view[previous.begin : previous.end]
    if _REFUTED.search(after) or re.match(
        r"(?:这|该|此|以上|上述)[^。！？\n]{0,8}(?:错|误|不对|不实|不准确|不正确|不成立)", nearby
    ):
        return "refuted"
    lead = _LEAD.search(before) or (label.rstrip("：:\n") in ("误区", "谣言", "错误说法") and label)
    if lead or re.match(r"(?:误区|谣言|错误说法|误解)[一二三四五六七八九十0-9]*：", own):
        return "refuted" if _TURN.search(after) or _TURN.search(nearby[:60]) else "reported"
    clause = _clause(text, span)
    if _denied_in(view, clause, span):
        return "denied"
    if own.rstrip("”」\n").endswith("？") or _ASKED.search(view[clause.begin : clause.end]):
        return "asked"
    return "asserted"


def denied(text: Pieces, span: Span) -> bool:
    """Whether the clause says no of the span."""
    return _denied_in(text.view, _clause(text, span), span)


def of_the_past(text: Pieces, span: Span, reach: int = 60) -> bool:
    """Whether the sentence, or what stands just before it, speaks of former law."""
    sentence = text.sentences[text.sentence_at(span.begin)]
    near = Span(max(sentence.begin, span.begin - 4 * reach), min(sentence.end, span.end + reach))
    return bool(_PAST.search(text.view, near.begin, near.end))


def _clause(text: Pieces, span: Span) -> Span:
    """The clause of a span; a list parted by 、 is one clause already."""
    return text.clauses[text.clause_at(span.begin)]


def _denied_in(view: str, clause: Span, span: Span) -> bool:
    before = _NAMES.sub("某罪", view[clause.begin : span.begin])
    after = view[span.end : max(clause.end, span.end)]
    return bool(_BEFORE.search(before) or _AFTER.match(after))
