"""The lists of docs/counting.md, typed from the page, and the tables it leaves to data."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from functools import cache
from pathlib import Path

DATA = Path(__file__).parents[1] / "data"


def rows_of(table: str) -> Iterator[list[str]]:
    with (DATA / table).open(encoding="utf-8", newline="") as lines:
        rows = csv.reader(line for line in lines if not line.startswith("#"))
        next(rows)
        yield from (row for row in rows if row)


# §5
EMPTY_WORDS = frozenset(
    ["无", "暂无", "不详", "未知", "空", "-", "--", "/", "\\", "null", "none", "nan", "n/a", "#n/a"]
)

# §6 and §7: the lists of data/header_words.csv that are no roles, and then the roles.
WORD_LISTS = {row[0]: tuple(row[1].split()) for row in rows_of("header_words.csv")}
NO_ROLE = "no role"
NO_ROLES = ("subject", "modifier", "end", "stop", "other", "bank")
ROLE_OF_WORD = {
    word: role for role, words in WORD_LISTS.items() if role not in NO_ROLES for word in words
}
OTHER_WORDS = frozenset(WORD_LISTS["other"])
SUBJECT_WORDS = WORD_LISTS["subject"]
LEADING_WORDS = tuple(
    sorted((*WORD_LISTS["subject"], *WORD_LISTS["modifier"]), key=len, reverse=True)
)
END_WORDS = tuple(sorted(WORD_LISTS["end"], key=len, reverse=True))
STOP_WORDS = WORD_LISTS["stop"]
BANK_WORDS = frozenset(WORD_LISTS["bank"])
SAYING_NOTHING = ["col", "column", "field", "f", "c", "unnamed", "列", "字段"]

HARD_ROLES = ("id_number", "phone", "call_number", "landline", "card", "account", "plate", "email")
SOFT_ROLES = (
    "passport",
    "permit",
    "officer",
    "vin",
    "wechat",
    "qq",
    "imei",
    "imsi",
    "login",
    "social_security",
    "medical_number",
)
PERSONAL_ROLES = ("name", "address", *HARD_ROLES, *SOFT_ROLES)

# §8
PROVINCES = frozenset(
    str(code)
    for first, last in ((11, 15), (21, 23), (31, 37), (41, 46), (50, 54), (61, 65), (81, 83))
    for code in range(first, last + 1)
) | {"71"}
PLATE_PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
COMPANY_WORDS = ("公司", "厂", "店", "中心", "集团", "银行", "合作社", "有限")
SALUTATIONS = ("先生", "女士", "小姐", "太太")
ADDRESS_SIGNS = "省市区县镇乡村路街号州旗"

# §10
TOTAL_WORDS = ("合计", "总计", "小计", "共计")
WEAK = ("social_security", "medical_number", "landline")
TEST_NAMES = ["测试", "test", "测试用户", "测试人员", "测试账号", "测试数据", "testuser", "demo"]
STOCK_NAMES = ["张三", "李四", "王五", "赵六", "某某", "某某某"]
TEMPLATE_WORDS = (
    *["示例", "样例", "例如", "范例", "填写示例", "填写说明", "填表说明", "模板"],
    "例:",
)
SOLE_TRADERS = ("个体工商户", "个体户")
DEATH_SAID = frozenset(["是", "y", "yes", "true", "1", "已死亡", "死亡", "已故", "去世"])

# §10 and §11: the exclusions in their order: the default, and the point where it is contested.
EXCLUSIONS: dict[str, tuple[str, str | None]] = {
    "bare_number": ("counted", "bare_numbers"),
    "salutation_number": ("counted", "salutation_numbers"),
    "company_contact": ("counted", "company_contacts"),
    "sole_trader": ("counted", "sole_traders"),
    "test_data": ("excluded", None),
    "looks_made_up": ("counted", None),
    "sample_or_template": ("excluded", None),
    "dead": ("excluded", "deceased_in_exhibits"),
    "own_data": ("excluded", None),
    "public_stated": ("excluded", "public_records"),
}

# §11
RULES = ("as_seized", "by_line", "by_id", "by_phone", "by_person")
BY_ID = (
    "id",
    "passport",
    "permit",
    "officer",
    "mobile",
    "card",
    "plate",
    "vin",
    "email",
    "wechat",
    "qq",
    "imei",
    "imsi",
)
BY_PHONE = ("mobile", *(kind for kind in BY_ID if kind != "mobile"))
STRONG = BY_ID
COUNTED = ("counted", "excluded")

# §7: the contested points of categories, the default first.
CATEGORY_POINTS: dict[str, tuple[str, ...]] = {
    "loan_leads": ("credit", "transaction", "property"),
    "title_searches": ("property", "transaction"),
    "wealth_data": ("property", "transaction"),
    "pictures": ("other_sensitive", "ordinary"),
    "verification_codes": ("other_sensitive", "communication_content", "ordinary"),
    "waybills": ("transaction", "ordinary"),
    "order_lists": ("transaction", "ordinary"),
    "past_trips": ("other_sensitive", "track"),
    "owner_lists": ("transaction", "ordinary", "property"),
    "vehicle_files": ("other_sensitive", "ordinary"),
    "social_accounts": ("ordinary", "other_sensitive"),
    "login_logs": ("ordinary", "communication_record"),
    "bank_card_numbers": ("ordinary", "property"),
    "name_with_id_number": ("ordinary", "other_sensitive"),
    "untimed_places": ("track", "ordinary"),
    "mass_messages": ("communication_content", "communication_record", "ordinary"),
}

# §12
GROUPS = {
    "A": ("track", "communication_content", "credit", "property"),
    "B": ("lodging", "communication_record", "health", "transaction", "other_sensitive"),
    "C": ("ordinary",),
}


@cache
def surnames() -> frozenset[str]:
    return frozenset(row[0] for row in rows_of("surnames.csv"))


@cache
def card_prefixes() -> tuple[str, ...]:
    return tuple(row[0] for row in rows_of("bank_prefixes.csv"))
