"""Whether a clause of a document tells what the authorities did: 民警扣押手机，提取信息3万条."""

from __future__ import annotations

import re

__all__ = ["is_of_office"]

_OFFICE = re.compile(
    r"\s*(?:随后|后|之后|当日|次日|同日|当晚|当场|遂|即|并|[^，。；]{0,12}[年月日时]，?)?(?:接报后)?(?:某|该|当地|辖区|办案|某[一-鿿]{1,4})?(?:民警|公安机关|警方|公安局|公安分局|派出所|侦查人员|侦查机关|办案人员|办案单位|办案机关|执法人员|网安部门|专案组|我局|我院|检察机关|检察院|检察官|法院|鉴定机构|鉴定人)(?!的|[^，。；]{0,6}(?:干警|民警|辅警|职工|员工|人员))"
)
_FINDS = re.compile(
    "查明|查实|查清|发现|认定|认为|指控|证实|调查|侦查|获悉|得知|核实|锁定|掌握|介绍|通报|侦破|破获|查获|抓获|控制|指出|起诉"
)


def is_of_office(words: str, begin: int, end: int, before: bool) -> bool:
    """Whether a clause without a named subject is of the authorities; `before`: the last one was.

    >>> is_of_office("民警扣押手机，", 0, 7, False), is_of_office("民警查明，", 0, 5, True), is_of_office("提取信息", 0, 4, True)
    (True, False, True)
    """
    office = _OFFICE.match(words, begin, end)
    return before if office is None else _FINDS.search(words, office.end(), end) is None
