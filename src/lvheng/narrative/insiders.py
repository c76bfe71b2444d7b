"""Who has the information of others by his work: staff of a house, and the houses that serve people."""

from __future__ import annotations

import re

from lvheng.narrative.occupations import holds_data, is_outsider

__all__ = ["is_insider", "serves"]

_FREE = re.compile(
    "代拍|助贷|掮客|中间商|黄牛|号贩|废品|退休|农民|务农|务工|村民|主播|网红|站姐|侦探|推广|料商|料头|黑客|骗子|群主|卖家|买家|网友|版主"
    "|同学|朋友|邻居|室友|舍友|哥们|闺蜜|亲戚|前任|对象|男友|女友|丈夫|妻子|创始人|开发者|开发人员|公众号|网店|微商"
)
"""Who works for nobody whose clients' data he could have."""
_MAKERS = re.compile("程序员|软件|技术总监|算法|爬虫|开发|测试|架构|站长")
"""Who makes software is inside only where he is sent to a house that keeps data."""
_SENT = re.compile("驻场|运维|外包|医院|银行|局|学校|中心")
_SERVING = re.compile(
    "驾校|驾驶培训|学校|学院|大学|中学|小学|幼儿园|培训学校|医院|诊所|卫生院|平台|银行|物业|酒店|宾馆|民宿|网点|驿站|婚介|月子中心|体检中心|健身房|健身会所|4S店"
)


def is_insider(words: str) -> bool:
    """Whether one of this occupation has the data of others by his work.

    >>> [is_insider(words) for words in ("快递网点客服", "产品经理", "代拍", "装修公司老板", "程序员")]
    [True, True, False, False, False]
    """
    if _MAKERS.search(words) and not _SENT.search(words):
        return False
    return holds_data(words) or not (is_outsider(words) or _FREE.search(words))


def serves(words: str) -> bool:
    """Whether a unit of this name serves people whose data it keeps.

    >>> serves("某驾驶培训有限公司"), serves("某数据公司")
    (True, False)
    """
    return _SERVING.search(words) is not None
