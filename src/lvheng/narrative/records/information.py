"""What kinds of information a text names, by the words for them (information.toml).

Words for whole records (开房记录) stand for themselves. Words for the elements of one record (姓名、电话、
身份证号) are taken together, and the record is of the kind of its most sensitive element.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from lvheng.facts.register import CLASS_A, CLASS_B
from lvheng.narrative.records.lexicon import Word, words_in
from lvheng.narrative.words.text import Span, Text, once

__all__ = [
    "UNSPECIFIED",
    "InformationMention",
    "Role",
    "information_and_people_in",
    "information_in",
    "most_sensitive",
]

UNSPECIFIED = "unspecified"
Role = Literal["record", "elements", "legal", "generic", "people"]

_RANK = (
    *CLASS_A,
    *CLASS_B,
    "bank_card_number",
    "verification_code",
    "social_account",
    "title_search",
    "past_trip",
    "vehicle_file",
    "owner_contact_list",
    "name_with_id_number",
    "ordinary",
    UNSPECIFIED,
)


@dataclass(frozen=True)
class InformationMention:
    """Words that name information. `category`: of the register (contested ones by their names) or "unspecified".

    `role`: record (the words name a kind of record: 征信报告, 学生信息), elements (what one record holds:
    姓名、电话), legal (a category of the law by its name), generic (公民个人信息; unspecified).
    `certain`: the words leave no second category.
    """

    category: str
    span: Span
    certain: bool
    role: Role


def most_sensitive(categories: Iterable[str]) -> str:
    """The category that a record of several kinds takes (contested.md C-02).

    >>> most_sensitive(["ordinary", "lodging", "name_with_id_number"])
    'lodging'
    """
    return min(categories, key=_RANK.index, default=UNSPECIFIED)


def information_in(text: Text) -> list[InformationMention]:
    """The kinds of information that a text names, in order.

    >>> text = Text("出售业主信息、开房记录，以及姓名、身份证号等公民个人信息")
    >>> [(found.category, text.quote(found.span)) for found in information_in(text)]
    [('owner_contact_list', '业主信息'), ('lodging', '开房记录'), ('name_with_id_number', '姓名、身份证号等公民个人信息')]
    """
    return [mention for mention in information_and_people_in(text) if mention.role != "people"]


@once
def information_and_people_in(text: Text) -> list[InformationMention]:
    """The same, and the people whose information it may be (role "people"): 其中业主45000条."""
    found: list[InformationMention] = []
    group: list[Word] = []
    for word in words_in(text.view):
        if group and _qualifies(group[-1], word):
            group.pop()
        if group and not _joins(text.view, group[-1], word):
            found.extend(_mention(text.view, group))
            group = []
        group.append(word)
    found.extend(_mention(text.view, group))
    return found


# ------------------------------------------------------------------ groups of words

_LIST = re.compile(
    r"(?:[、，+/&＋和与及或跟或]|以及|及其|连同|还有|加上|带|含|其|对应的?|相应的?|相关的?|的|等|之类|本人|我的?|他的?|她的?|所在|所属|们|个人|详细|具体|真实|登记|预留|绑定|注册|实名|[“”\"]|我妈|我爸|父母|各自){0,4}"
)
_NO_STOP = re.compile(
    r"(?:等|人群|群体|的|们|之类|个人|基本|相关|详细|具体|真实|各类|有关|敏感|重要|核心|隐私|登记|志愿|报名|购房|购车|看房|预约|注册|求职|应聘|就业|入学|高考|中考|投资|开户|咨询|签约|意向|需求|来访|家庭|家长|家属|实名|精准|全部|公民|联系|[“”\"]){0,4}"
)


def _joins(view: str, last: Word, word: Word) -> bool:
    """Whether two words following one another are parts of one description."""
    gap = view[last.span.end : word.span.begin]
    if len(gap) > 12:
        return False
    if word.table == "generic" and last.table != "generic":
        return bool(_NO_STOP.fullmatch(gap))
    if last.table in ("elements", "subjects") and word.table in ("elements", "subjects"):
        return bool(_LIST.fullmatch(gap))
    if last.key == "phone" and word.key == "verification_code":
        return bool(_LIST.fullmatch(gap))
    if last.table == "subjects" and word.table == "records":
        return bool(_NO_STOP.fullmatch(gap))
    return False


_QUALIFIERS = frozenset(("property", "transaction", "credit", "title_search"))


def _qualifies(last: Word, word: Word) -> bool:
    """理财客户, 贷款用户: a word for a record that only says whose list it is."""
    return (
        last.table == "records"
        and last.key in _QUALIFIERS
        and (word.table, word.key) == ("subjects", "ordinary")
        and last.span.end == word.span.begin
    )


_ALONE = frozenset(("phone", "id_number", "plate", "account"))
_WEAK_ALONE = frozenset(
    ("电话", "手机", "号码", "身份证", "账号", "帐号", "联系手机", "车牌", "车型")
)


def _mention(view: str, group: list[Word]) -> Iterator[InformationMention]:
    """The mention that a group of joined words makes: one, or none when the words alone name no information."""
    tables = {word.table for word in group}
    if not group:
        return
    span = Span(group[0].span.begin, group[-1].span.end)
    records = [word for word in group if word.table in ("records", "legal")]
    elements = [word for word in group if word.table == "elements"]
    if (
        "subjects" in tables
        and "generic" in tables
        and all(word.key in ("house", "person") for word in elements)
    ):
        elements = []
    if records:
        legal = records[-1].table == "legal"
        yield InformationMention(
            records[-1].key,
            span,
            legal or _is_clear(view, records[-1]),
            "legal" if legal else "record",
        )
    elif elements:
        keys = {word.key for word in elements}
        if keys >= {"id_number", "person"} and _CARD_PICTURES.fullmatch(view, *span):
            yield InformationMention("other_sensitive", span, False, "elements")
            return
        if len(elements) == 1 and len(group) == 1:
            word = view[span.begin : span.end]
            if word == "身份证" and _CARDS_SHOT.search(view, max(0, span.begin - 6), span.end + 12):
                yield InformationMention("other_sensitive", span, False, "elements")
                return
            if not keys <= _ALONE or (word in _WEAK_ALONE and not _is_of_people(view, keys, span)):
                return
        subjects = {word.key for word in group if word.table == "subjects"}
        category, certain = _of_elements(keys, subjects)
        yield InformationMention(category, span, certain, "elements")
    elif "subjects" in tables:
        subjects = {word.key for word in group if word.table == "subjects"}
        category = most_sensitive(subjects)
        role: Role = "record" if "generic" in tables else "people"
        yield InformationMention(
            category, span, len(subjects) == 1 and category != "vehicle_file", role
        )
    elif people := _PEOPLE.search(view, max(0, span.begin - 5), span.begin):
        yield InformationMention("ordinary", Span(people.start(), span.end), False, "record")
    else:
        yield InformationMention(UNSPECIFIED, span, False, "generic")


_COUNTED = re.compile("(?:号码)?(?:共计?|合计|约|各|等)?[0-9一二两三四五六七八九十百千万几]")


def _is_of_people(view: str, keys: set[str], span: Span) -> bool:
    """商家电话2万个: a word that alone names no information does when people have it and it is counted."""
    people = _PEOPLE.search(view, max(0, span.begin - 5), span.begin)
    return keys == {"phone"} and bool(people and _COUNTED.match(view, span.end))


_CARDS_SHOT = re.compile(
    "拍(?:了|摄|下)?[^，。；]{0,4}身份证|身份证(?:共计?|约)?[0-9,一二两三四五六七八九十百千万几]+[余多]?张"
)
_CARD_PICTURES = re.compile("[^，。；]*身份证(?!号)[^，。；]*(?:照片|图片)(?:等?信息)?")
_PEOPLE = re.compile(
    "(?:[一-鿿]{1,2}者|[一-鿿]{1,2}员|[一-鿿]{1,2}友|粉丝|(?<![公卫产发先])[一-鿿]生|[一-鿿]迷|[一-鿿]师|[一-鿿]客|[商店卖买]家|[商店住用农租]户|机主|店主|雇主|司机|医生|护士|主播|博主|信众|教徒|村民|居民)的?$"
)
"""People whom the list of words does not have: 志愿者信息, 微信好友名单."""
_UNCLEAR = frozenset(
    (
        "工资表", "工资单", "纳税信息", "纳税记录", "借款额度", "借款金额", "借款本金", "欠款本金", "欠款金额", "欠款信息", "欠款", "逾期金额", "逾期信息", "逾期天数", "负债", "负债情况", "负债信息", "社保缴费明细", "社保缴纳明细", "社保缴费记录", "社保缴纳记录", "公积金信息", "开户信息", "银行账户", "账户信息", "运单明细", "保费", "保单号", "险种", "车险到期", "成交价", "购房价格", "购车价格", "上下车地点", "病种", "户籍底册", "身份信息", "定位", "位置", "下落", "资产", "存款", "理财", "工资", "基金", "订单", "房产", "诊断", "房屋信息", "户籍", "账户信息", "身份证信息",
        "工资收入", "薪资", "月收入", "收入情况", "账号信息", "贷款信息", "保单", "保单信息", "保险信息", "车险信息", "投保信息", "贷款金额", "借款金额", "借款信息",
        "户籍信息", "户籍资料", "卡号", "大数据报告", "风控报告", "证件照", "私信", "订单信息", "行程信息", "网贷数据", "网贷信息", "网贷记录", "借贷信息", "贷款数据",
    )
)  # fmt: skip


def _is_clear(view: str, word: Word) -> bool:
    return view[word.span.begin : word.span.end] not in _UNCLEAR


_CONTACT = frozenset(("name", "phone", "address"))


def _of_elements(keys: set[str], subjects: set[str]) -> tuple[str, bool]:
    """The category of one record that holds these elements of these people, and whether there is no other."""
    kinds = {subject for subject in subjects if subject != "ordinary"}
    if keys <= _CONTACT:
        kinds.discard("vehicle_file")  # 车主姓名、电话 tells of no vehicle
    if "plate" in keys:
        kinds.add("vehicle_file")
    if "id_number" in keys:
        kinds.add("name_with_id_number")
    if keys <= {"account"} or ("password" in keys and keys & {"account", "phone"}):
        kinds.add("social_account")
    if "goods" in keys and len(keys) > 1:
        kinds.add("transaction")
    if not kinds:
        return "ordinary", True
    only_id = kinds == {"name_with_id_number"}
    certain = len(kinds) == 1 and (not only_id or "name" in keys) and not (keys <= {"account"})
    if kinds == {"vehicle_file"} and "plate" not in keys:
        certain = False
    return most_sensitive(kinds), certain
