"""What else a clause says of an act: duty, lawful business, knowledge, use for crime, results, parts played."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lvheng.narrative.sentencing.aspect_words import PATTERNS, REACHES_ON
from lvheng.narrative.words.text import Span

__all__ = ["Aspect", "aspects_in"]


@dataclass(frozen=True, slots=True)
class Aspect:
    """A fact of an act by its path (`roles` of the subject), and the words that say it."""

    path: str
    value: Any
    span: Span
    certain: bool = True


_HINT = re.compile(
    "责任|负责|工作|任职|上班|系统|后台|客户|车主|学生|拿|促成|成交|拓展|推销|招|业务|知|骗|认识|用|根据|凭|因|经营|为|便|机|权|职|期间|过程|工号|账号|致|造成|精神|绑架|影响|未遂|得逞|中止|放弃|犯|作用|身亡|被抓|查获|给|供|清楚|没想到|履|当|电脑|资格|条件|没|无人|店|公司|单位|前台|期间|打|群|网站|平台|机器人|频道|库|值|拨|死|身亡|谈成|成交|明|晓|察觉|清楚|有数|离世|被|撬|盗"
)
_FURTHER = 30
"""在某医院信息科工作期间，私自导出: told over the end of a clause."""
_OF_COURSE = re.compile("认定|证实|推定|足见|对此|心知肚明|心里有数|心照不宣|一清二楚")
_CRIME = re.compile("诈骗|骗|犯罪|杀猪|赌")
_BACK = 80
_LEFT = re.compile(
    "(?:离职|辞职|辞退|离开(?:公司|单位)|跳槽|退休)(?:后|以后|之后)(?![^。]*(?:在职|任职|期间))[^。]*$"
)
_SHORTLY = 30
_LEFT_OVER = re.compile(
    "(?:此前|以前|之前|先前|原先?|曾经?|离职前)(?:在|于|任|担任)[^，。；]{0,40}(?:留存|保留|未注销|没注销|遗留|记住|记下)[^，。；]{0,6}(?:账号|账户|权限|密码|密钥|工号)"
)
"""What remains of a post that he no longer has opens no door by duty."""
_RIVALS = {"used_by_others_for_crime": ("knew_of_criminal_use",)}
"""对他人用于诈骗并不知情 says what he did not know, not what was done."""
_DENIABLE = ("used_by_others_for_crime", "obtained_in_duty_or_service", "lawful_business")
_NOT_DONE = re.compile(
    "(?:未|没有|并非|不是|不属于|不能认定|无证据|是否|有没有|担心|怕|如果|万一|可能)[^，。；]{0,8}$"
)
_UNLAWFUL = re.compile("赌|诈骗|贷款|非法(?!获取)|裸聊|刷单|传销|色情")
_DENIED = re.compile(
    r"(?:不|未|没有|非|并未|是否)(?:系|构成|属于?|认定为|能认定为|足以认定)?[^，。；]{0,4}$"
)


def aspects_in(view: str, clause: Span) -> Iterator[Aspect]:
    """The facts of acts that a clause of the view names, in order."""
    words = view[clause.begin : clause.end]
    if not _HINT.search(words):
        return
    taken: list[tuple[str, int, int]] = []
    for path, value, pattern, certain in PATTERNS:
        end = clause.end + (_FURTHER if path in REACHES_ON else 0)
        for match in pattern.finditer(view, clause.begin, end):
            at, to = match.start() - clause.begin, match.end() - clause.begin
            rivals = (path, *_RIVALS.get(path, ()))
            if at >= len(words) or any(
                known in rivals and a < to and at < b for known, a, b in taken
            ):
                continue
            if path == "lawful_business" and value and _UNLAWFUL.search(words):
                continue
            if _OF_COURSE.match(match[0]) and not _CRIME.search(
                view, max(0, clause.begin - _BACK), clause.begin
            ):
                continue
            before = view[max(0, clause.begin - _SHORTLY) : match.start()]
            if path == "obtained_in_duty_or_service" and (
                _LEFT.search(before) or _LEFT_OVER.search(words)
            ):
                continue
            if path in _DENIABLE and _NOT_DONE.search(words[:at]):
                continue
            if path in ("roles", "stage") and _DENIED.search(words[:at]):
                continue
            taken.append((path, at, to))
            yield Aspect(path, value, Span(clause.begin + at, clause.begin + to), certain)
