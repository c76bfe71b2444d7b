"""Leaks at an organisation: what leaked, whose data, when it was discovered, orders to correct."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from lvheng.facts.register import CATEGORIES
from lvheng.narrative.chronicle import Reading
from lvheng.narrative.events import Told
from lvheng.narrative.people import People
from lvheng.narrative.text import Span, Text

__all__ = ["Leak", "Leaks"]

_LEAKED = re.compile(
    r"(?:信息|数据|资料|库|隐私|记录|名单)[^，。；]{0,16}(?:泄露|泄漏|外泄|流出|被拖|被盗|被黑|被下载|被窃|被加密|裸奔|被爬|可(?:以)?(?:直接)?访问|被公开|暴露)|数据泄露|泄露事件|拖库|(?:数据库|服务器|系统|接口|后台)[^，。；]{0,16}(?:被(?:黑|拖|攻击|入侵|勒索|脱|加密|人)|未设密码|没设密码|暴露|裸奔|漏洞)"
)
_ORDERED = re.compile(
    r"责令[^，。；]{0,14}(?:整改|改正)|(?:整改|改正)(?:通知书?|通知|指令|函|意见)|限期(?:整改|改正)|要求[^，。；]{0,12}(?:整改|改正)|下(?:了|达|发)?[^，。；]{0,8}整改"
)
_REFUSED = re.compile(
    r"(?:拒不|拒绝|未|没有|没|一直没|迟迟没|迟迟未|不)(?:按(?:期|要求))?(?:进行)?(?:整改|改正)|拒不改正|未采取任何(?:整改)?措施|(?:整改|改正)[^，。；]{0,6}(?:置之不理|没理|没管)|逾期未(?:整改|改正)"
)
_CORRECTED = re.compile(
    r"(?:已|已经|及时|立即|马上|按(?:期|时|要求))(?:完成)?(?:了)?(?:整改|改正)|整改完(?:毕|成|了)"
)
_DISCOVERED = re.compile(r"发现|获悉|得知|接到|监测到|收到")
_PERSONS = re.compile(r"^(?:人|名|个|位|户)?(?:用户|客户|会员|学生|患者|病人|住客|员工|业主|人)?")


@dataclass(slots=True)
class Leak:
    """A leak and whose it is. Facts are by path within the incident."""

    party: str
    span: Span
    facts: dict[str, Reading] = field(default_factory=dict)


@dataclass
class Leaks:
    """The leaks that a text tells, one for each organisation."""

    by_party: dict[str, Leak] = field(default_factory=dict)

    def read(
        self, text: Text, told: Told, clauses: Sequence[Span], people: People, dates: Sequence[Any],
        items: Sequence[Any], numbers: Sequence[Any],
    ) -> None:  # fmt: skip
        words = text.view[told.span.begin : told.span.end]
        leaked = _LEAKED.search(words)
        ordered, refused = _ORDERED.search(words), _REFUSED.search(words)
        if not (leaked or ordered or refused or self.by_party):
            return
        party = self._party(told, people)
        if party is None:
            return
        leak = self.by_party.get(party)
        if leak is None:
            if not leaked:
                return
            begin = told.span.begin + leaked.start()
            leak = self.by_party[party] = Leak(party, Span(begin, told.span.begin + leaked.end()))
        if ordered:
            leak.facts.setdefault("ordered_to_correct", _reading(True, told, ordered))
        if refused:
            leak.facts["refused"] = _reading(True, told, refused)
        elif (corrected := _CORRECTED.search(words)) and "ordered_to_correct" in leak.facts:
            leak.facts.setdefault("refused", _reading(False, told, corrected))
        if leaked:
            self._amounts(text, told, leak, items, numbers)
        for day in dates:
            clause = text.clauses[text.clause_at(day.span.begin)]
            after = text.view[day.span.end : told.span.end]
            found = _DISCOVERED.search(after)
            if (
                found
                and found.start() < 24
                and day.first == day.last
                and day.given_to_the_day
                and clause.end > day.span.end
            ):
                leak.facts.setdefault(
                    "discovered", Reading(day.first.isoformat(), day.span, "medium")
                )

    def _party(self, told: Told, people: People) -> str | None:
        for names in told.subjects:
            for name in names:
                if people.known[name].kind == "unit":
                    return name
        if len(self.by_party) == 1:
            return next(iter(self.by_party))
        return people.last_unit

    def _amounts(
        self, text: Text, told: Told, leak: Leak, items: Sequence[Any], numbers: Sequence[Any]
    ) -> None:
        for mention in items:
            if mention.counted is None:
                continue
            category = "ordinary" if mention.category not in CATEGORIES else mention.category
            sure = mention.category in CATEGORIES
            leak.facts.setdefault(
                f"leaked.{category}",
                Reading(
                    mention.counted.as_stated(),
                    mention.span,
                    mention.confidence if sure else "medium",
                ),
            )
        for number in numbers:
            after = text.view[number.span.end : number.span.end + 6]
            if number.unit in ("人", "名", "位", "户") or re.match(
                "(?:用户|客户|会员|学生|患者|病人|住客|员工|业主|人)(?![信资数的])", after
            ):
                leak.facts.setdefault(
                    "persons_affected", Reading(number.as_stated(), number.span, "medium")
                )

    def found(self, people: People) -> list[Leak]:
        return list(self.by_party.values())


def _reading(value: bool, told: Told, match: re.Match[str]) -> Reading:
    return Reading(value, Span(told.span.begin + match.start(), told.span.begin + match.end()))
