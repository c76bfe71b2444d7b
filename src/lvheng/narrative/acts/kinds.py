"""What decides between two kinds of act: the verb says one, its place or what was paid another.

上家免费向其提供 is accepted and not provided, 发布到群里 provided and not published, 后台收到 collected and not accepted.
Who gave for nothing provided; so did he who shared with a whole group, and who showed it to all published it, though
they were rewarded afterwards.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from lvheng.narrative.acts.senses import of_information
from lvheng.narrative.words.text import Span, Text

__all__ = ["is_for_nothing", "is_shared", "kind_here"]

_GIVERS = (
    "(?:上家|上线|上游|货源|供货商|对方|他人|别人|卖家|料商|朋友|同学|网友|老乡|[“][^”]{1,8}[”])"
)
_GIVES = rf"(?:^|[，。；、由]|后|将|以){_GIVERS}[^，。；]{{0,10}}$"
_HIM = "(?:给|了)?(?:其(?!他)|他(?!人)|她)"
_GROUP = "[^，。；网博吧圈]{0,10}群"
_WAITED_FOR = (
    "(?:后台|系统|服务器|平台|网站|程序|脚本|表单|问卷|小程序|App|APP)(?:里|上|中)?[^，。；]{0,6}$"
)
_TO_THE_DOOR = "(?:挨家挨户|挨户|逐户|逐家|上门|入户|沿街|扫楼|扮成|假扮|冒充|假冒|谎称)[^，。；]{0,16}(?:，[^，。；]{0,6})?$"
_GRATIS = "(?:(?:不|没|没有|未|并未)(?:收|要|拿)(?:一?分|任何|半)*(?:钱|费用?)|免费|无偿|分文[不未][收取要]|白)[^，。；]{0,4}$"
_HAS_IT_SENT = "(?:让|叫|请|要求|由|托)[^，。；]{0,12}(?:将|把)"
_LAID_HANDS = "将|把"


@dataclass(frozen=True)
class _Between:
    """`kinds` are `right` where the word, what stands before it and what comes after it in its clause are so."""

    kinds: str
    right: str
    said: str = ""
    before: str = ""
    after: str = ""
    not_before: str = ""
    of_information: bool = False
    """Whether what stands before it must speak of information."""

    def decides(self, kind: str, said: str, before: str, after: str) -> bool:
        return (
            (not self.kinds or kind in self.kinds.split())
            and re.search(self.said, said) is not None
            and re.search(self.before, before) is not None
            and re.match(self.after, after) is not None
            and not (self.not_before and re.search(self.not_before, before))
            and not (self.of_information and not of_information(before))
        )


_TABLE = (
    _Between("sell", "provide", before=_GRATIS),
    _Between("sell", "buy", before=_GIVES, after=_HIM),
    _Between("steal", "collect", before=_TO_THE_DOOR),
    _Between("provide", "accept", before=rf"{_GIVERS}[^，。；]{{0,10}}(?:向|给|为)(?:其|他|她)[^，。；]{{0,6}}$"),
    _Between("provide", "accept", before=_GIVES, after=_HIM),
    _Between("buy accept", "collect", said="^(?:收(?!受)|接收)", before=_WAITED_FOR),
    _Between("got", "steal", said="^拿走$", before=_LAID_HANDS, of_information=True),
    _Between("", "collect", said="^上传", after="[^，。；]{0,24}(?:至|到)[^，。；]{0,14}(?:服务器|后台|云端)"),
    _Between("publish", "provide", said="群$"),
    _Between("publish", "provide", said="^(?!公开$)", after=f"(?:到|在|至|于)?{_GROUP}"),
    _Between("publish", "provide", before=f"在{_GROUP}(?:里|内|中)?[^，。；、]{{0,4}}$"),
    _Between("accept", "provide", said="^[发传转拷]来$", before=_LAID_HANDS, after="(?!的)", not_before=_HAS_IT_SENT),
)  # fmt: skip


def kind_here(kind: str, said: str, before: str, after: str) -> str:
    """The kind of a word that is another in its place, from what stands before and after it in its clause.

    >>> kind_here("publish", "发布", "将名单", "到业主群里"), kind_here("publish", "发布", "将名单", "到论坛")
    ('provide', 'publish')
    """
    return next((row.right for row in _TABLE if row.decides(kind, said, before, after)), kind)


_FREE = re.compile(
    r"(?:未|没有?|不|并未)(?:曾|再|从中|肯)?(?:(?:向|对|给|跟|找)[^，。；]{1,6}?)?(?:收取?|获取?|得到?|谋取|支付|付|给|要)(?:任何|过|了|分文)?[^，。；]{0,6}(?:钱|费|报酬|好处|利|款|酬)|无偿|免费|分文[未没]|不付钱|彼此不付|义务(?:帮|提供)"
    r"|(?:没有?|未|不肯?|拒)收(?=[，。；、]|下)|未成交|未买|没买成|没有?成交|没谈拢|未获利|没有?获利|未牟利"
)
_IN_A_GROUP = re.compile("群")
_ASKED_FOR_MONEY = re.compile(
    "标价|售价|报价|开价|要价|每[条份个组]|[一按][条份个组]|付费|有偿|牟利|谁[^，。；]{0,20}红包|抢到?红包|买家|买主|出[钱售]|(?<!不是)(?<![没不])卖"
)
_SHARING_REACH = 12


def is_for_nothing(view: str, begin: int, end: int) -> bool:
    """Whether a stretch of the text says that nothing was paid."""
    return _FREE.search(view, begin, end) is not None


def is_shared(text: Text, span: Span) -> bool:
    """丢进业主群: given to a whole group, at no price; what somebody there pays for it makes it no sale."""
    clause = text.clause_around(span.begin)
    end = min(clause.end, span.end + _SHARING_REACH)
    return (
        _IN_A_GROUP.search(text.view, max(clause.begin, span.begin - _SHARING_REACH), end)
        is not None
        and _ASKED_FOR_MONEY.search(text.view, *text.sentence_around(span.begin)) is None
    )
