"""How a text is told: by those who accuse somebody by name (an authority, a court, a journalist), or as a story.

The one has accused persons and a fixed diction; in the other ordinary people tell what they saw, did or suffer.
"""

from __future__ import annotations

import re

from lvheng.narrative.cast.names import MASKED, UNIT, accuses_by_name

__all__ = ["accuses"]

_TURNS = re.compile(
    rf"(?:^|\n)(?:本报)?(?:记者|主持人|审判[长员]|法官|民警|检察官|公诉人|问)[：:][^\n]*\n(?:{MASKED})[：:]"
)
"""An interview with somebody by name, or what he was asked in court."""

_DOCUMENT = re.compile(
    r"公诉机关|经(?:依法)?(?:审理|审查|审判)?查明|判决如下|本院认为|此致[^。]{0,12}法院|被告单位|(?:^|\n)[^，。\n]{0,6}具结书|(?:^|\n)(?:办案|承办)?(?:民警|检察官|法官|警官)[：:]|(?:民警|侦查员|公诉人|审判长|检察员|法官)(?:讯|发|提)?问[：:]"
)
_ACCUSED = re.compile("被告人|犯罪嫌疑人|嫌疑人|上诉人|被不起诉人")
_SPEECH = re.compile("“[^”]{0,80}”")
_NO_NARRATOR = re.compile(
    "我(?=[局院市省国县区州处队所厅委办部支分大总旗镇乡街])|自我|我国|忘我|你我|我方|我委|我会(?=[在于将依对决])"
)
_NARRATOR = re.compile("我|俺|咱|(?<![一-鿿])本人|楼主")
_NAMED = re.compile(MASKED)
_UNIT = re.compile(UNIT)
_TITLED = re.compile(
    r"[一-鿿](?:女士|先生|小姐|男|女|[（(](?:均)?(?:系|为)?化名[）)])(?=[^，。]{0,30})"
)
_AUTHORITIES = re.compile(
    "公安|警方|检察|法院|刑事拘留|刑拘|判处|抓获|提起公诉|批准逮捕|取保候审|涉嫌|有期徒刑|行政处罚|网信|通信管理|工信部|邮政管理|市场监管|监管局|通报|约谈|责令|执法|抽测|检测发现|通管局"
)


def accuses(view: str) -> bool:
    """Whether a text accuses by name, as a document or a report does.

    >>> accuses("被告人张某出售公民个人信息。"), accuses("张某被警方抓获。")
    (True, True)
    >>> accuses("我老公被抓了，现在是犯罪嫌疑人，会判多久？"), accuses("物业把我的电话卖了")
    (False, False)
    """
    if _DOCUMENT.search(_SPEECH.sub("", view)) or accuses_by_name(view) or _TURNS.search(view):
        return True
    told = _NO_NARRATOR.sub("", _SPEECH.sub("", view))
    if _NARRATOR.search(told):
        return False
    if _NAMED.search(view) or _ACCUSED.search(view):
        return True
    called = _TITLED.search(view) or _UNIT.search(view)
    return called is not None and _AUTHORITIES.search(view) is not None
