"""Who was paid and who paid, as a story tells it: 收了两千, 一份二十, 每单收八毛, 给我转了3000, 换了两条烟, 分我四百.

Money says whether passing on was a sale. Wages, refunds, fares and what a swindle cost are no price.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from lvheng.narrative.gains.sum_words import FIGURE, GIFTS, NO_PRICE

__all__ = ["Paid", "payments_in", "pays"]

_EACH = "条|份|个|单|张|户|人|次|本|套|家|组|位|名|户头|人头|个?名字|册|遍|趟"
_BARE_SUM = r"(?:\d{3,}|[一二两三四五六七八九][百千万][一二三四五六七八九百千万零]*)"
_BUYER_PAYS = rf"(?:对方|人家|买家|买主|那边|那人|那头|下家)(?:就|只|先|前后|一共|总共|给|也|陆续)*(?:打|转|付|给|结|汇)(?:过?来|了|给|到账)*[^，。；\d条份个]{{0,3}}(?:{_BARE_SUM}|{FIGURE}(?=块|元|毛))|(?:打|转|汇|付)(?:过来|来|到账)(?:了)?[^，。；\d条份个]{{0,2}}(?:{_BARE_SUM}|{FIGURE}(?=块|元|毛))(?![条份个组人])"
_PRICED = (
    rf"{_BUYER_PAYS}|(?:每|一)(?:{_EACH})(?:人|信息|资料|名单)?(?:只|才|就|也)?(?:收|给|算|卖|要|付|结|拿|得|能拿|能卖|是|按)?(?:我|他|她|你|人家)?(?:个)?{FIGURE}(?:块|元|毛|角|分|U|刀)?(?:钱|[一二三四五六七八九五])?(?=[，。；、）！？\n]|不等|$|左右|的)"
    rf"|{FIGURE}(?:块|元|毛|角|分)?(?:钱)?一(?:{_EACH})(?=[，。；、）！？\n]|$|的|地)|{FIGURE}(?:{_EACH})(?:信息|资料|名单)?{FIGURE}(?:块|元|毛|角)|按(?:条|个|单|份|次|人头|户)(?:给|算|收|结|付)|(?<!没)(?<!未)(?<!无)有偿"
)
_NOT = r"(?<![没未不一几两半])(?<!没有)(?<!没怎么)"
_GETS = (
    rf"{_NOT}(?:收(?![集件货银据藏录])|拿|得|赚|挣|捞|分|结|进账|入账|到手|获利|获|落)(?:了|到|着|过|得|下)?(?:(?:他|她|人家|对方|我|中介|人|每人)(?:们)?)?(?:的)?[^，。；\d没未]{{0,4}}?(?:(?:{FIGURE})(?:块|元|毛|角|(?:万|千|百|多)(?![条份个张人名组户单套万千百余多])|U|(?=[，。；、！？\n]|$))|{GIFTS}|钱(?!包))"
    rf"|换(?:了|来|成|点|过)?[^，。；]{{0,4}}?(?:{GIFTS}|钱)|{_NOT}收款|卖(?:了|得|过)?(?:{FIGURE})(?:块|元|万|千|百)(?!条|个|份|人|名|组)"
)
_GIVEN = rf"(?<![不没])(?:给|付|转|打|塞|分|送|发|结|奖励|奖|补|返|孝敬)(?:给|了|过)?(?P<whom>我|他|她|人家|对方)(?:转|打|发|付|塞|结)?(?:了|过)?(?:[两三四五几](?:回|次|笔)，?)?[^，。；\d一二三四五六七八九十两几条份]{{0,6}}?(?:(?:{FIGURE})(?:块|元|毛|角|万|千|百|U)(?![条个份人名组])|{GIFTS}|钱|{FIGURE}(?=[，。；、！？\n]|$))"
_RECEIVED = re.compile(f"(?P<priced>{_PRICED})|(?P<given>{_GIVEN})|(?P<gets>{_GETS})")
_OTHER_MONEY = re.compile(
    rf"{NO_PRICE}|靠(?:这|它|此|着)|多少|押|定金|借|(?:会员|服务|中介|培训|报名|住宿|物业|加盟|装修|托管|陪练|介绍对象)费|转账记录|报销|补贴|流量|话费充"
)
_PAYS = re.compile(
    rf"^(?:(?![没未不])[^，。；]){{0,8}}?(?:给|付|转|塞|打|转账|花|出|掏)(?:了|过|给)?(?:他|她|我|人家|对方)?[^，。；条份]{{0,6}}?(?:(?:{FIGURE})[^，。；条份个]{{0,3}}(?:块|元|钱|万|千|百)|[两一二三四五六七八九]万|{GIFTS}|钱|[两三四五几](?:回|次|笔)(?:钱|[，。；]|$)|{_BARE_SUM}(?=[，。；！\n]|$))"
)


class Paid(NamedTuple):
    """Words of payment. gets: who does what the words say; given: whom they name; priced: who passed it on."""

    begin: int
    kind: Literal["gets", "given", "priced"]
    whom: str = ""


def payments_in(words: str, begin: int, end: int) -> Iterator[Paid]:
    """The payments that a clause tells, from `begin` to `end`, in order."""
    clause = words[begin:end]
    if _OTHER_MONEY.search(clause):
        return
    for match in _RECEIVED.finditer(clause):
        if match["priced"]:
            yield Paid(begin + match.start(), "priced")
        elif match["given"]:
            yield Paid(begin + match.start(), "given", match["whom"])
        else:
            yield Paid(begin + match.start(), "gets")


def pays(words: str, place: int, end: int) -> bool:
    """Whether a word of paying follows at a place."""
    paying = _PAYS.match(words[place:end])
    return paying is not None and not _OTHER_MONEY.search(words, place, end)
