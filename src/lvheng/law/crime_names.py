"""Names of crimes: what a name, a short form or a kind of conduct means, since when, and names that never were.

The dates of the names of art. 253之一 are those of 罪名补充规定（四）and（六）; for other crimes the library
holds the day of the article's text, not that of the name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, Literal

from lvheng.errors import InputError, Problem, nearest
from lvheng.facts.other_acts import OTHER_KINDS
from lvheng.facts.register import Term
from lvheng.law.instruments.criminal_law import art_253_1, art_253_1__2009
from lvheng.law.library import instrument, versions
from lvheng.law.offences import OFFENCES

__all__ = ["ALIASES", "CRIME_NAMES", "CrimeName", "Match", "crime"]

Status = Literal["in_use", "cancelled", "never"]
STATUS_WORDS = {
    "in_use": Term("现行罪名", "in use"),
    "cancelled": Term("已取消的罪名", "cancelled"),
    "never": Term("从来没有这一罪名", "there never was such a crime"),
}


@dataclass(frozen=True)
class CrimeName:
    """`since` and `until` are of the name where they are known; `text_since` is of the article's text.

    `now` is the crime that a name which is not in use stands for, and `because` says why.
    """

    name: str
    name_en: str
    status: Status
    article: str
    since: date | None = None
    until: date | None = None
    text_since: date | None = None
    inserted: date | None = None
    """Since when there is an article of that number, where it was inserted."""
    source: tuple[str, ...] = ()
    now: str = ""
    because: Term | None = None

    def in_use_on(self, day: date) -> bool | None:
        """None where the dates of the name are not known."""
        if self.status == "never":
            return False
        if self.since is None:
            if day >= instrument("criminal_law").checked_on:
                return True
            return False if self.inserted and day < self.inserted else None
        return self.since <= day and (self.until is None or day <= self.until)

    def to_dict(self) -> dict[str, Any]:
        days = (self.since, self.until, self.text_since)
        since, until, text_since = (day.isoformat() if day else None for day in days)
        return {
            "name": self.name,
            "name_en": self.name_en,
            "status": self.status,
            "article": self.article,
            "since": since,
            "until": until,
            "text_since": text_since,
            "source": list(self.source),
            "now": self.now or None,
            "because": {"zh": self.because.zh, "en": self.because.en} if self.because else None,
        }


@dataclass(frozen=True)
class Match:
    """A crime that was asked for: by its `name`, by an `alias`, or by the `act` that it punishes."""

    crime: CrimeName
    by: Literal["name", "alias", "act"]


_FOURTH, _SIXTH = "罪名补充规定（四）", "罪名补充规定（六）"
_ARTICLE = art_253_1.ARTICLE.citation
_CANCELLED = Term(
    "自2015年11月1日起取消，改称侵犯公民个人信息罪", "cancelled on 2015-11-01: infringing on citizens' personal information since"
)  # fmt: skip
_LEAK = Term(
    "没有这一罪名：向他人出售、提供或者非法获取公民个人信息，情节严重的，是侵犯公民个人信息罪",
    "no such crime: selling, providing or unlawfully obtaining personal information, if serious, is "
    "infringing on citizens' personal information",
)
_PRIVACY = Term(
    f"{_LEAK.zh}；披露隐私公然侮辱他人、情节严重的，是侮辱罪（刑法第二百四十六条）；其余是治安管理处罚和民事责任",
    f"{_LEAK.en}; exposing private life to insult in public, if serious, is insult (Criminal Law art. 246); "
    "the rest is public security punishment and civil liability",
)
_NEVER = {
    "泄露个人信息罪": ("leaking personal information", _LEAK),
    "泄露公民个人信息罪": ("leaking citizens' personal information", _LEAK),
    "公民个人信息泄露罪": ("leak of citizens' personal information", _LEAK),
    "泄露个人隐私罪": ("leaking personal privacy", _PRIVACY),
}
ALIASES = {
    "侵公罪": art_253_1.OFFENCE,
    "侵犯个人信息罪": art_253_1.OFFENCE,
    "帮信罪": "帮助信息网络犯罪活动罪",
    "拒不履行网络安全管理义务罪": "拒不履行信息网络安全管理义务罪",
    "掩隐罪": "掩饰、隐瞒犯罪所得、犯罪所得收益罪",
    "掩饰、隐瞒犯罪所得罪": "掩饰、隐瞒犯罪所得、犯罪所得收益罪",
    "信用卡信息罪": "窃取、收买、非法提供信用卡信息罪",
    "内幕交易罪": "内幕交易、泄露内幕信息罪",
    "泄露内幕信息罪": "内幕交易、泄露内幕信息罪",
    "老鼠仓": "利用未公开信息交易罪",
}
_ACTS = {
    art_253_1.OFFENCE: ("个人信息", "公民信息", "泄露信息", "隐私", "人肉搜索", "开盒"),
    "侮辱罪": ("隐私", "人肉搜索", "开盒"),
    "侵犯通信自由罪": ("信件", "拆信"),
    "私自开拆、隐匿、毁弃邮件、电报罪": ("邮件", "电报", "邮政"),
    "窃取、收买、非法提供信用卡信息罪": ("信用卡信息", "银行卡信息"),
    "内幕交易、泄露内幕信息罪": ("内幕",),
}
"""Words of conduct beside the labels of `OTHER_KINDS`."""


def _crime_names() -> tuple[CrimeName, ...]:
    began, ended = date(2009, 10, 16), date(2015, 10, 31)
    present = CrimeName(
        art_253_1.OFFENCE, art_253_1.OFFENCE_EN, "in_use", _ARTICLE, since=date(2015, 11, 1),
        text_since=date.fromisoformat(art_253_1.VERSION), source=(_SIXTH,),
    )  # fmt: skip
    old = tuple(
        CrimeName(
            one.name, one.name_en, "cancelled", _ARTICLE, since=began, until=ended,
            text_since=date.fromisoformat(one.since), source=(_FOURTH, _SIXTH),
            now=art_253_1.OFFENCE, because=_CANCELLED,
        )
        for one in (art_253_1__2009.SALE, art_253_1__2009.OBTAINING)
    )  # fmt: skip
    others = {
        one.name: CrimeName(
            one.name, one.name_en, "in_use", one.article.citation,
            text_since=date.fromisoformat(one.since), inserted=_inserted(one.number),
        )
        for one in OFFENCES
    }  # fmt: skip
    never = tuple(
        CrimeName(name, en, "never", _ARTICLE, now=art_253_1.OFFENCE, because=why)
        for name, (en, why) in _NEVER.items()
    )
    return (present, *old, *others.values(), *never)


def _inserted(number: str) -> date | None:
    first = versions("criminal_law", number)[0]
    return first.since if first.inserted else None


CRIME_NAMES: dict[str, CrimeName] = {one.name: one for one in _crime_names()}


def crime(text: str) -> tuple[Match, ...]:
    """The crimes that `text` means; raises InputError with the nearest name if there is none.

    >>> [(m.crime.name, m.by) for m in crime("帮信")]
    [('帮助信息网络犯罪活动罪', 'alias')]
    >>> crime("泄露个人信息罪")[0].crime.now
    '侵犯公民个人信息罪'
    """
    asked = _key(text)
    names = {_key(name): name for name in CRIME_NAMES}
    if asked in names and (text.strip().endswith("罪") or CRIME_NAMES[names[asked]].now == ""):
        return (Match(CRIME_NAMES[names[asked]], "name"),)
    aliases = {_key(alias): name for alias, name in ALIASES.items()}
    if asked in aliases:
        return (Match(CRIME_NAMES[aliases[asked]], "alias"),)
    found = tuple(
        name for name, words in _words_of_acts().items() if any(word in asked for word in words)
    )
    if not found:
        raise InputError(_unknown(text))
    return tuple(Match(CRIME_NAMES[name], "act") for name in found)


def _key(text: str) -> str:
    return re.sub(r"[\s《》“”、，,]", "", text).removesuffix("罪")


@cache
def _words_of_acts() -> dict[str, tuple[str, ...]]:
    words = {art_253_1.OFFENCE: _ACTS[art_253_1.OFFENCE]}
    for one in OFFENCES:
        label = _key(OTHER_KINDS[one.kind].label.zh)
        words[one.name] = (*words.get(one.name, ()), label, *_ACTS.get(one.name, ()))
    return words


def _unknown(text: str) -> Problem:
    near = nearest(text, (*CRIME_NAMES, *ALIASES))
    return Problem(
        "crime",
        text,
        "不是收录的罪名、简称或者行为" + (f"；最接近的是“{near}”" if near else "")
        + f"。共收录 {len(CRIME_NAMES)} 个罪名",
        "not the name, short form or conduct of a crime in the library"
        + (f"; the nearest is {near}" if near else "")
        + f". It holds {len(CRIME_NAMES)} names",
    )  # fmt: skip
