"""Names of crimes that a text uses and that do not exist, or no longer: what the law calls it."""

from __future__ import annotations

import re
from datetime import date

from lvheng.guidance.figures import carried
from lvheng.guidance.findings import Language
from lvheng.guidance.wording import Said
from lvheng.law.crime_names import CRIME_NAMES, CrimeName
from lvheng.law.instruments.criminal_law import art_253_1
from lvheng.law.offences import OFFENCES

__all__ = ["corrections", "others_named"]

_MADE_UP = re.compile(
    r"(?:非法)?(?:泄露|泄漏|出售|提供|买卖|倒卖|侵犯)(?:他人|公民)?(?:个人)?(?:的)?(?:信息|隐私|资料)罪"
    r"|(?:公民)?个人(?:信息|隐私)(?:泄露)?罪"
)


def corrections(text: str, on: date, language: Language) -> tuple[Said, ...]:
    """One line for every such name, the longest reading of each.

    >>> [one.text for one in corrections("泄露个人信息罪怎么判", date(2026, 1, 1), "zh")]
    ['没有“泄露个人信息罪”：向他人出售、提供或者非法获取公民个人信息，情节严重的，是侵犯公民个人信息罪']
    """
    named = sorted((one for one in CRIME_NAMES if one in text), key=len, reverse=True)
    names = [one for one in named if not any(one != other and one in other for other in named)]
    known = [CRIME_NAMES[one] for one in names if CRIME_NAMES[one].in_use_on(on) is False]
    rest = text
    for one in CRIME_NAMES:
        rest = rest.replace(one, "，")
    made_up = dict.fromkeys(match.group() for match in _MADE_UP.finditer(rest))
    model = CRIME_NAMES["泄露个人信息罪"]
    return (
        *(_said(one.name, one, on, language) for one in known),
        *(_said(name, model, on, language) for name in made_up),
    )


_SHORT = {
    "掩隐": "掩饰、隐瞒犯罪所得、犯罪所得收益罪",
    "掩饰隐瞒犯罪所得": "掩饰、隐瞒犯罪所得、犯罪所得收益罪",
}


def others_named(text: str, on: date, language: Language) -> tuple[Said, ...]:
    """What other crimes that a question names carry, from the lightest tier on.

    >>> [one.citations for one in others_named("侵犯通信自由罪怎么判", date(2026, 1, 1), "zh")]
    [('刑法第二百五十二条',)]
    """
    tiers = {one.name: len(one.tiers) for one in reversed(OFFENCES)}
    short = {name for words, name in _SHORT.items() if words in text}
    found = []
    for name in tiers:
        if name == art_253_1.OFFENCE or not (name in text or name in short):
            continue
        carries = [carried(name, tier, on) for tier in range(1, tiers[name] + 1)]
        told = [one for one in carries if one is not None]
        if told:
            zh, en = (
                "；更重的，".join(t.zh for t, _ in told),
                "; graver: ".join(t.en for t, _ in told),
            )
            of = CRIME_NAMES[name].name_en
            found.append(
                Said(f"{name}：{zh}" if language == "zh" else f"{of}: {en}", (told[0][1],))
            )
    return tuple(found)


def _said(name: str, one: CrimeName, on: date, language: Language) -> Said:
    because = one.because
    if because is None:
        zh, en = f"{on} 还没有“{name}”", f"there was no {name} on {on}"
        return Said(zh if language == "zh" else en, (one.article,))
    why = (because.zh if language == "zh" else because.en).removeprefix("没有这一罪名：")
    why = why.removeprefix("no such crime: ")
    if one.status == "never":
        zh, en = f"没有“{name}”：{why}", f"there is no crime {name}: {why}"
    else:
        zh, en = f"“{name}”{why}", f"{name}: {why}"
    return Said(zh if language == "zh" else en, (one.article,))
