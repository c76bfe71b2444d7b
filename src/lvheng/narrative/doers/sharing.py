"""Who shared what was earned, by whatever place of a document tells it: what leads to it they did together.

三人均分赃款, 甲给乙、丙各分了9000元, 夫妻二人供认不讳: told behind the acts, of which each did but a part.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lvheng.narrative.words.text import Text

__all__ = ["shared_by"]

_COUPLE = "(?:夫妻|夫妇|兄弟|姐妹|姐弟|兄妹|父子|父女|母子|母女|情侣)(?:[二两]人|俩)?"
_SHARES = re.compile(
    rf"(?:所得|赃款|获利|款项|钱款|好处)[^，。；]{{0,10}}(?:平分|均分|分掉|对半)|(?:平分|均分|瓜分|私分)(?:了)?(?:赃款|所得|获利|该款|上述)|[二两三四五]人(?:均分|平分|分赃|各分|各得|瓜分)"
    rf"|各分(?:得|了|到|给)|各得|分得[^。；]{{0,24}}分得|五五分|对半分|(?P<group>[二两三四五]人|{_COUPLE})[^，。；]{{0,4}}(?:共|合计|一共|总共)?(?:非法)?(?:获利|牟利|得款)|(?P<couple>{_COUPLE})(?:均|都|对)[^。]{{0,16}}(?:供认|承认|认罪|交代|如实)"
)
_NUMBERS = {"二": 2, "两": 2, "三": 3, "四": 4, "五": 5}
_BACK = 4
"""How many sentences before the telling of the share its acts may stand."""
_MOST = 20


def shared_by(text: Text, charged: Iterable[str]) -> dict[int, tuple[str, ...]]:
    """Those who share, by the place where a sentence begins that leads to the telling of it."""
    names = sorted(charged, key=len, reverse=True)[:_MOST]
    found: dict[int, tuple[str, ...]] = {}
    if len(names) < 2:
        return found
    name = re.compile("|".join(map(re.escape, names)))
    for number, span in enumerate(text.sentences):
        words = text.view[span.begin : span.end]
        shares = _SHARES.search(words)
        who = tuple(_sharing(words, shares, name, names)) if shares else ()
        if len(who) < 2:
            continue
        for before in reversed(text.sentences[max(0, number - _BACK) : number]):
            told = text.view[before.begin : before.end]
            if _traded(told, who):
                break
            found.setdefault(before.begin, who)
    return found


def _sharing(
    words: str, shares: re.Match[str], name: re.Pattern[str], names: list[str]
) -> Iterator[str]:
    group = shares["group"] or shares["couple"]
    if not group:
        yield from dict.fromkeys(m[0] for m in name.finditer(words))
    elif len(names) == _NUMBERS.get(group[0], 2):
        yield from names


def _traded(words: str, who: tuple[str, ...]) -> bool:
    """Whether one of them is told to have sold to another."""
    return any(
        re.search(
            f"(?:卖|售|转让|提供)给[^，。；]{{0,8}}{n}|(?:向|从|找)[^，。；]{{0,8}}{n}[^，。；]{{0,6}}(?:买|购|收)",
            words,
        )
        for n in map(re.escape, who)
    )
