"""A bare count in a question (卖5000条个人信息判几年): the tier of that count alone, worked out by the engine.

Nobody is said to have done it, so there is no draft. Where the question does not say which information it is, the
count is judged as each of the three classes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from lvheng.facts.register import CATEGORIES, CONTESTED_CATEGORIES, Term
from lvheng.guidance.findings import Language, case_as_written, find, without_numbers
from lvheng.guidance.reading import lines
from lvheng.guidance.wording import Said, say
from lvheng.opinion.assess import assess

if TYPE_CHECKING:
    from lvheng.narrative.words.numbers import Quantity

__all__ = ["of_counts"]

_LONGEST = 120
_KINDS = (
    ("buy", "买|收购"),
    ("sell", "卖|出售|倒"),
    ("steal", "窃|偷|爬|盗|非法获取"),
    ("publish", "公布|开盒|人肉|挂"),
)
_OF_STAFF = re.compile(
    "员工|护士|医生|客服|快递员|骑手|民警|警察|辅警|柜员|老师|前台|物业|中介|HR|营业员|业务员|经理|保安|利用(?:职务|工作)|上班"
)
_FRAUD = re.compile("骗")
"""What was got by fraud is no income from information; whether there was any beside it is open."""
_CONTACTS = re.compile("电话|手机|号码|联系方式")
_CLASSES = {
    "ordinary": Term("普通信息（第五项）", "ordinary information (item 5)"),
    "lodging": Term("住宿、通信记录、健康生理、交易等信息（第四项）", "lodging, communication records, health, transactions and the like (item 4)"),
    "track": Term("行踪轨迹、通信内容、征信、财产信息（第三项）", "tracks, communication content, credit, property (item 3)"),
}  # fmt: skip


def of_counts(text: str, on: date, language: Language) -> tuple[Said, ...]:
    """One line for each class that it may be; none where there is not exactly one count."""
    from lvheng.narrative.gains.money import money_in
    from lvheng.narrative.records.items import items_in
    from lvheng.narrative.words.text import Text

    if len(text) > _LONGEST or without_numbers(on):
        return ()
    read = Text(text)
    counted = [one for one in items_in(read) if one.part_of is None]
    if len(counted) != 1:
        return ()
    (mention,) = counted
    known = {**CATEGORIES, **CONTESTED_CATEGORIES}
    classes = {mention.category: known[mention.category]} if mention.category in known else _CLASSES
    if classes is _CLASSES and _CONTACTS.search(text):
        classes = {"ordinary": _CLASSES["ordinary"]}
    income = [one.quantity for one in money_in(read) if one.kind == "income"]
    act: dict[str, Any] = {"kind": _kind(text)}
    if income and _FRAUD.search(text):
        act["illegal_income_yuan"] = "unknown"
    elif len(income) == 1:
        act["illegal_income_yuan"] = _stated(income[0])
    count = _stated(mention.quantity)
    words = read.quote(mention.quantity.span)
    names = {
        category: f"{words}按{label.zh}计" if language == "zh" else f"{words} as {label.en}"
        for category, label in classes.items()
    }
    if act["kind"] == "buy":
        act["lawful_business"] = "unknown"  # then the count does not decide (art. 6)
    of_staff = act["kind"] in ("sell", "provide") and _OF_STAFF.search(text) is not None
    case = case_as_written(_case(act, names, count, of_staff, language), on)
    if case is None:
        return ()
    found = tuple(
        Said(one.text(language), (one.charge.article, *one.charge.grounds))
        for one in find(assess(case, language=language).parties, case)
    )
    business = say(lines()["business"], on, language) if "lawful_business" in act else None
    return (*found, business) if business else found


def _kind(text: str) -> str:
    return next((kind for kind, words in _KINDS if re.search(words, text)), "provide")


def _stated(quantity: Quantity) -> int | dict[str, int]:
    """As a case file states it; parts of a yuan are dropped."""
    low, high = int(quantity.low), None if quantity.high is None else int(quantity.high)
    if low == high:
        return low
    return {"at_least": low} if high is None else {"at_least": low, "at_most": high}


def _case(
    act: Mapping[str, Any],
    names: Mapping[str, str],
    count: object,
    of_staff: bool,
    language: Language,
) -> dict[str, Any]:
    """One party for each class: the same count, judged side by side; of staff also as got in their work."""
    told: list[tuple[str, str, str, dict[str, Any]]] = [
        (id, id, name, {}) for id, name in names.items()
    ]
    if of_staff:
        work = "，在履职、服务中获得的" if language == "zh" else ", got in duty or service"
        told += [
            (f"{id}_work", id, name + work, {"obtained_in_duty_or_service": True})
            for id, name in names.items()
        ]
    return {
        "lvheng": 1,
        "parties": [{"id": id, "name": name, "kind": "person"} for id, _, name, _ in told],
        "acts": [
            {"id": f"of_{id}", "party": id, "items": {category: count}, **act, **also}
            for id, category, _, also in told
        ],
    }
