"""Name of a person 姓名, read in a column of names only.

Two to fifteen characters: Han characters and the middle dot, or Latin letters with `.`, `-`, `'`.
A form of address (张先生) is no name, nor is a text with a word for a company.

>>> [validate(compact(text)) for text in ("甲 某", "甲某先生", "甲某公司", "甲")]
[None, 'salutation', 'company', 'length']
"""

from __future__ import annotations

import re

from lvheng.evidence.data import surnames
from lvheng.evidence.elements import without_blanks

__all__ = [
    "HAN",
    "compact",
    "has_company_word",
    "has_salutation",
    "key",
    "looks_like_name",
    "mask",
    "validate",
]

HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
SALUTATIONS = ("先生", "女士", "小姐", "太太")
_COMPANY = re.compile("公司|厂|店|中心|集团|银行|合作社|有限")
_LATIN = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f"
_NAME = re.compile(f"[{HAN}·]*[{HAN}][{HAN}·]*|[.'{_LATIN}-]*[{_LATIN}][.'{_LATIN}-]*")


def compact(text: str) -> str:
    return without_blanks(text)


def validate(text: str) -> str | None:
    """None, `length`, `characters`, `salutation` or `company`."""
    if not 2 <= len(text) <= 15:
        return "company" if has_company_word(text) else "length"
    if has_company_word(text):
        return "company"
    if text.endswith(SALUTATIONS):
        return "salutation"
    return None if _NAME.fullmatch(text) else "characters"


def key(text: str) -> str:
    return text


def mask(text: str) -> str:
    """The first character."""
    return text[:1] + "*" * (min(len(text), 64) - 1)


def has_company_word(text: str) -> bool:
    return _COMPANY.search(text) is not None


def has_salutation(text: str) -> bool:
    return any(word in text for word in SALUTATIONS)


def looks_like_name(text: str) -> bool:
    """Whether a cell without a header looks like a name: a common surname, and two to four Han
    characters or a form of address.

    >>> [looks_like_name(text) for text in ("王某某", "王先生", "上海路")]
    [True, True, False]
    """
    if not text.startswith(surnames()):
        return False
    if re.fullmatch(f"[{HAN}]{{2,4}}", text):
        return True
    return any(
        re.fullmatch(f"[{HAN}]{{0,2}}(?:{'|'.join(SALUTATIONS)})", text.removeprefix(surname))
        for surname in {text[:1], text[:2]}
        if surname in surnames()
    )
