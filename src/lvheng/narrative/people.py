"""Who a text names: persons and units, the words that point back to them, and what the text calls them.

Names are those of such texts: 张某, 李某甲, 王某某, 甲公司, 某信息技术有限公司, and any name that stands after
被告人, 被告单位 and the like. Offenders without a name are called by the noun used: 中介, 快递员, 前同事.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice, pairwise, zip_longest
from typing import Literal

from lvheng.narrative.kin import BARE_KIN, KIN, OF_MINE, OWN_KIN
from lvheng.narrative.names import (
    NAME,
    SURNAMES_LISTED,
    TITLES,
    UNIT,
    Role,
    is_unit,
    learned,
    role_of,
)

__all__ = ["Form", "Mention", "People", "Person", "Role"]

Form = Literal["name", "unit", "noun", "narrator", "ours", "family", "pronoun", "group", "accused"]

_NOUNS = (
    "房产中介", "房屋中介", "中介公司", "中介", "快递小哥", "快递员", "快递公司", "外卖员", "外卖小哥", "骑手",
    "前同事", "前员工", "离职员工", "同事", "内部员工", "员工", "物业公司", "物业经理", "物业", "客户经理", "客服",
    "销售顾问", "业务员", "销售", "老板", "室友", "舍友", "前男友", "前女友", "前夫", "前妻", "黑客", "民警", "辅警", "协警",
    "警察", "护士", "医生", "班主任", "老师", "辅导员", "人事", "店长", "店员", "网友", "群主", "卖家", "骗子",
    "装修公司", "培训机构", "教育机构", "培训班", "辅导班", "保险公司", "贷款公司", "信贷员", "银行职员", "邻居", "房东",
    "同学", "朋友", "领导", "主管", "经理", "技术员", "程序员", "运维", "工程师", "实习生", "学生", "收费员", "前台", "保安",
    "婚介所", "婚介", "红娘", "酒店前台", "酒店", "宾馆", "医院", "学校", "银行", "公司", "平台", "商家", "店家", "店主",
    "楼盘", "开发商", "售楼处", "置业顾问", "置业公司", "健身房", "私家侦探", "侦探", "博主", "粉丝", "亲戚", "HR", "hr", "内鬼",
    "师姐", "师兄", "副所长", "所长", "组长", "队长", "科长", "主任", "院长", "校长", "园长", "店里", "小伙子", "小伙", "男的", "女的",
    "姑娘", "大哥", "大姐", "大叔", "哥们", "闺蜜", "网红", "主播", "小程序", "app", "App", "APP", "SDK", "有人", "前任", "同行", "师傅",
    "司机", "月嫂", "催收员", "催收公司", "催收", "家教", "托管班", "美容院", "体检中心", "保健品公司", "代拍", "站长", "版主", "管理员", "外包公司",
    "网店", "店铺", "物流公司", "客服小姑娘", "小姑娘", "小姨子", "营销号", "号贩子", "黄牛", "数据公司", "科技公司", "旅行社", "民宿老板", "民宿",
    "电信公司", "移动公司", "居委会", "村委会", "社区", "派出所", "学院", "大学", "幼儿园", "补习班", "代办", "律师", "会计", "财务", "行政",
    "快递站点", "快递站", "驿站老板", "驿站", "4S店", "车行", "电商", "运营商", "营业员", "代理商", "供应商", "合伙人", "不法分子",
)  # fmt: skip
_NUMBER = "[二两三四五六七八九十2-9]|十[一二三四五]|1\\d"

_TOKEN = re.compile(
    rf"(?P<group>(?:上述|该|本案|以上|前述|各|全体|全部|所有|另|其他)?(?:{_NUMBER})(?:名|个|位)?(?:被告人|被告单位|被告|犯罪嫌疑人|嫌疑人|被不起诉人)"
    rf"|(?:各|全体|全部|所有|上述)(?:名)?(?:被告人|犯罪嫌疑人|嫌疑人)|被告人(?:等)?(?:{_NUMBER})人|(?:他|她|上述|该|等)?(?<![第另有等共计名约达余多近出买卖给向\d])(?:{_NUMBER})人(?!以[上下内]|[份次员数月日家物生体])|双方|他们|她们|彼此"
    rf"|(?:夫妻|夫妇|兄弟|姐妹|姐弟|兄妹|父子|父女|母子|母女|叔侄|师徒)(?:[二两]人|俩)|{SURNAMES_LISTED}(?:(?:{_NUMBER})人|等人)?)"
    rf"|(?P<titled>{TITLES}(?:[:：]|之一)?)?(?P<name>{NAME})"
    rf"|(?P<unit>(?:被告单位|被害单位|该案)?{UNIT})"
    rf"|(?P<family>{OWN_KIN})"
    rf"|(?P<ours>(?:我们|我|本(?!人|案|次)|咱们?)(?:的)?(?:这家|家|这个|这)?(?:(?![系是在去从到被把向给找跟])[\u4e00-\u9fff]){{0,4}}?(?:公司|单位|平台|医院|学校|酒店|机构|银行|企业|小店|店|司(?!法|机))(?<!本院)|本(?:公司|单位|平台|校|店))"
    rf"|(?P<kin>(?:(?<=^)|(?<=[，。；：！？\n、\s])|(?<=[是和被给跟让叫把替帮找怪•]))(?:{BARE_KIN})(?![们的]?[电信]))"
    r"|(?P<nick>(?:(?<=叫“)|(?<=叫\")|(?<=代拍“)|(?<=网友“)|(?<=群主“)|(?<=卖家“)|(?<=博主“)|(?<=主播“)|(?<=昵称“)|(?<=网名“))[^”\"，。]{1,10}(?=[”\"]))"
    r"|(?P<narrator>本人|我自己|俺(?!们?家)|鄙人|笔者|(?<![自])我(?![国市省县区院处局方厂们家公检]))"
    rf"|(?P<noun>(?:一个|一名|某|那个|这个|该|我的?|原来的|以前的|当时的|楼下的?|小区的?)?(?P<what>{'|'.join(sorted(_NOUNS, key=len, reverse=True))}))"
    r"|(?P<accused>被告人|犯罪嫌疑人|嫌疑人|被不起诉人|被告单位|该员工|该男子|该女子|该人)"
    r"|(?P<pronoun>该公司|该单位|该平台|该企业|该院|该校|该酒店|该店|他自己|自己|(?<![由与尤极])其(?![中他它余次实后间])|他(?![人们])|她(?!们)|对方|后者|前者)"
)  # fmt: skip

_MOST_LEARNED = 200
_NO_ALIAS = {*_NOUNS, *KIN.split("|"), "我", "他", "本人", "客户"}
_ELSEWHERE = re.compile(
    r"^(?:[（(][^）)]{0,14}(?:另案|另处|已判|已决|已被判|在逃|另行|均另|已起诉|身份不明|身份不详|未到案|不起诉)[^）)]{0,10}[）)]"
    r"|(?:等[一二两三四五六七八九十\d]*人?)?(?:均|已|皆|都|另|现|尚|仍|被|，){0,3}(?:(?:另案|另行)(?:处理|起诉|审理|侦查|移送|查处)|在逃))"
)
_EACH_ELSEWHERE = re.compile("均|皆|都|二人|三人|上述|两人|四人")
_ELSEWHERE_BEFORE = re.compile("(?:另案处理|已判决|已判刑|在逃|已另案起诉)的[^，。；]{0,6}$")
_REACH = 24


@dataclass(slots=True)
class Person:
    """A person or unit of the text; `name` is what a party is called."""

    name: str
    kind: Literal["person", "unit"]
    form: Form
    role: Role | None = None
    start: int = 0
    end: int = 0
    elsewhere: bool = False
    """Dealt with in another case."""
    said: list[int] = field(default_factory=list)
    occupation: tuple[str, int, int] | None = None
    """The words for it, and where they stand in the text."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where the text points to somebody. `words` are those of a pronoun, `name` that of a name."""

    begin: int
    end: int
    form: Form
    words: str
    name: str | None = None
    role: Role | None = None
    lead: int | None = None
    """Where the words of the office before the name begin."""


@dataclass
class People:
    """Whom the text has named so far, and whom its pronouns mean."""

    known: dict[str, Person] = field(default_factory=dict)
    short: dict[str, str] = field(default_factory=dict)
    _plain: re.Pattern[str] | None = None
    _plain_names: int = 0
    last: tuple[str, ...] = ()
    last_unit: str | None = None
    pair: tuple[str, ...] = ()
    """The two named last: the former and the latter."""
    narrator_suffers: bool = False
    """Whether the narrator is the one whose information it is, and no doer by default."""
    hero: str | None = None
    """Of whom a story of somebody's family is told."""
    payers: set[str] = field(default_factory=set)
    """Those of whom a story tells that they paid."""
    takers: set[str] = field(default_factory=set)
    """Those of whom it tells that they were paid, in money or in kind."""
    charged: frozenset[str] = frozenset()
    """Whom the text accuses anywhere, by name."""
    proceedings: bool = False
    """Whether the text accuses persons by name, so that nouns (平台, 学生) are no doers."""

    def introduce(self, text: str) -> None:
        """Learn the names that a text introduces: by a title, by 以下简称, by 外号."""
        for words, name in islice(learned(text), _MOST_LEARNED):
            if words not in _NO_ALIAS:
                self.short.setdefault(words, self.short.get(name, name))
        if not self.proceedings:
            self._aliases(text)
        plain = [name for name in self.short if not re.fullmatch(f"{NAME}|{UNIT}", name)]
        if len(plain) > self._plain_names:
            self._plain_names = len(plain)
            longest = sorted(plain, key=len, reverse=True)
            self._plain = re.compile("|".join(map(re.escape, longest)))

    def _aliases(self, text: str) -> None:
        """我爱人贾某: one person by two names."""
        for found in _KIN_BY_NAME.finditer(text):
            self.short.setdefault(found["kin"], found["name"])
            if self.hero in (None, found["kin"]):
                self.hero = found["name"]

    @property
    def accused(self) -> list[Person]:
        """Those accused who are not dealt with in another case."""
        return [one for one in self.known.values() if one.role == "accused" and not one.elsewhere]

    def mentions(self, text: str, start: int = 0) -> list[Mention]:
        """The mentions in one sentence that begins at `start`, in order, at places of the sentence."""
        spots: list[tuple[int, int, re.Match[str] | None]] = [
            (m.start(), m.end(), m) for m in _TOKEN.finditer(text)
        ]
        if self._plain:
            plain = [(m.start(), m.end(), None) for m in self._plain.finditer(text)]
            apart = [s for s in spots if not any(p[0] < s[1] and s[0] < p[1] for p in plain)]
            spots = sorted([*apart, *plain], key=lambda spot: spot[:2])
        found: list[Mention] = []
        title: Role | None = None
        before = 0
        for (at, end, token), after in zip_longest(spots, spots[1:]):
            if token and after and self._is_title(token, text[end : after[0]]):
                title, before = "accused", after[0]
                continue
            titled = _TITLED.search(text[max(0, at - 8) : at])
            if titled:
                title = role_of(titled["title"])
            elif before != at and not _LISTED.fullmatch(text[before:at]):
                title = None
            mention = self._mention(text, at, end, token, title, start)
            before = end
            found.append(mention)
            if (
                mention.role
                and mention.role != title
                and token
                and token["name"]
                and token["titled"]
            ):
                title = mention.role
        self._elsewhere(text, found)
        return _with_offices(text, found)

    def _is_title(self, token: re.Match[str], gap: str) -> bool:
        """Whether a word for an accused only stands before his name: 犯罪嫌疑人鲍某强, 本人姓名：尤某."""
        own = token["accused"] in _ACCUSED_WORDS or (
            self.proceedings and token["narrator"] == "本人"
        )
        return own and gap in ("", "：", "姓名：", "名叫")

    def _elsewhere(self, text: str, found: Sequence[Mention]) -> None:
        """李某、王某（均另案处理）: each of a list."""
        spread = False
        for this, before in pairwise(reversed(found)):
            said = _ELSEWHERE.match(text[this.end : this.end + _REACH])
            listed = _LISTED.fullmatch(text[before.end : this.begin]) is not None
            spread = listed and (spread or bool(said and _EACH_ELSEWHERE.search(said[0])))
            if spread and before.name:
                self.known[before.name].elsewhere = True

    def _mention(
        self, text: str, at: int, end: int, token: re.Match[str] | None, title: Role | None, start: int
    ) -> Mention:  # fmt: skip
        if token is None:
            return self._named(text[at:end], "name", at, end, title, text, start)
        if token["name"]:
            if token["titled"]:
                title = role_of(token["title"])
            return self._named(token["name"], "name", token.start("name"), end, title, text, start)
        if token["unit"]:
            name = re.sub(r"^(?:被告单位|被害单位|该案)", "", token["unit"])
            if token["unit"].startswith("被告单位"):
                title = "accused"
            elif token["unit"].startswith("被害单位"):
                title = "victim"
            return self._named(name, "unit", end - len(name), end, title, text, start)
        if token["family"]:
            return self._named(token["family"], "family", at, end, None, text, start)
        if token["kin"]:
            return self._named(token["kin"], "family", at, end, None, text, start)
        if token["nick"]:
            return self._named(token["nick"], "name", at, end, None, text, start)
        if token["ours"]:
            return self._named(token["ours"], "ours", at, end, None, text, start)
        if token["narrator"]:
            if self.proceedings and token[0] == "本人":
                return Mention(at, end, "accused", token[0])
            return self._named("我", "narrator", at, end, None, text, start)
        if token["noun"]:
            if not self.proceedings:  # the cast of a story is found by lay.py
                return Mention(at, end, "noun", token[0])
            return self._named(token["noun"], "noun", at, end, None, text, start)
        if token[0] in ("前者", "后者") and len(self.pair) == 2:
            return Mention(at, end, "pronoun", token[0], self.pair[token[0] == "后者"])
        form: Form = "group" if token["group"] else "accused" if token["accused"] else "pronoun"
        return Mention(at, end, form, token[0])

    def _named(
        self, name: str, form: Form, at: int, end: int, role: Role | None, text: str, start: int
    ) -> Mention:  # fmt: skip
        name = self.short.get(name, name)
        unit = form in ("unit", "ours") or is_unit(name)
        person = self.known.get(name)
        if person is None:
            person = self.known[name] = Person(
                name, "unit" if unit else "person", form, None, start + at, start + end
            )
        if form in ("name", "unit") and name not in self.pair[-1:]:
            self.pair = (*self.pair[-1:], name)
        if person.role is None and name in self.charged:
            person.role = "accused"
        if len(person.said) < 2:
            person.said.append(start + at)
        if role and (person.role is None or role == "accused"):
            person.role = role
        if form == "unit":
            self.last_unit = name
        if _ELSEWHERE.match(text[end : end + _REACH]) or _ELSEWHERE_BEFORE.search(
            text[max(0, at - _REACH) : at]
        ):
            person.elsewhere = True
        return Mention(at, end, form, text[at:end], name, role or person.role)

    def whom(self, mention: Mention) -> tuple[str, ...]:
        """Whom a mention means, here in the text; nobody where that is open."""
        if mention.name is not None:
            return (mention.name,)
        if mention.form == "group":
            return self._group(mention.words)
        if mention.form == "accused":
            return self._accused(mention.words)
        if mention.words in ("对方", "后者", "前者"):
            return ()
        if _THE_UNIT.match(mention.words):
            return (self.last_unit,) if self.last_unit else ()
        if (
            mention.words in ("他", "她")
            and self.hero
            and all(self.known[n].form != "name" for n in self.last)
        ):
            return (self.hero,)
        return self.last

    def narrate(self, place: int) -> tuple[str, ...]:
        """The narrator, who is meant where a post names nobody: 卖了6000条, 能缓吗."""
        if self.narrator_suffers:
            return ()
        self.known.setdefault("我", Person("我", "person", "narrator", None, place, place + 1))
        return ("我",)

    def accuse(self, mentions: Iterable[Mention]) -> None:
        """Those of whom the text tells measures of the authorities answer for what they did."""
        for mention in mentions:
            person = self.known.get(mention.name or "")
            if person is not None and person.role is None and person.form in ("name", "unit"):
                person.role = "accused"

    def charge(self, names: Iterable[str]) -> None:
        """The same of those whom a word for several means: 二人均被抓获."""
        for name in names:
            person = self.known[name]
            if person.role is None and person.form in ("name", "unit"):
                person.role = "accused"

    def _group(self, words: str) -> tuple[str, ...]:
        accused = [one.name for one in self.accused]
        if "、" in words:
            return self._by_surname(words)
        number = _how_many(words)
        units = [one.name for one in self.accused if one.kind == "unit"]
        if "单位" in words and units and number in (None, len(units)):
            return tuple(units)
        if number is None:
            return tuple(accused) or self.last
        if words.startswith(("其他", "其余", "另")):
            accused = [name for name in accused if name not in self.last]
        if "被告" in words and len(accused) == number:
            return tuple(accused)
        if len(self.last) == number:
            return self.last
        if len(accused) == number:
            return tuple(accused)
        persons = [
            one.name for one in self.known.values() if one.form in ("name", "narrator", "family")
        ]
        return tuple(persons) if len(persons) == number else ()

    def _by_surname(self, words: str) -> tuple[str, ...]:
        """朱、尤二人: those named before, where each surname means one person only."""
        found: list[str] = []
        for surname in re.findall("[一-鿿](?=、)|(?<=、)[一-鿿]", words):
            named = [
                one.name
                for one in self.known.values()
                if one.form == "name" and one.kind == "person" and one.name.startswith(surname)
            ]
            charged = [name for name in named if self.known[name].role == "accused"]
            if len(charged or named) != 1:
                return ()
            found += charged or named
        return tuple(dict.fromkeys(found))

    def _accused(self, words: str) -> tuple[str, ...]:
        fitting = [one.name for one in self.accused if (one.kind == "unit") == ("单位" in words)]
        if len(fitting) == 1:
            return (fitting[0],)
        return self.last if len(self.last) == 1 else ()

    def speak_of(self, names: Iterable[str]) -> None:
        """Whom the text is speaking of from here on."""
        names = tuple(names)
        if names:
            self.last = names
        for name in names:
            if self.known[name].kind == "unit":
                self.last_unit = name


def _with_offices(text: str, found: list[Mention]) -> list[Mention]:
    """Without the words of an office before a name: 某地产公司置业顾问赵某 is one person."""
    kept: list[Mention] = []
    lead = None
    for number, one in enumerate(found):
        after = found[number + 1] if number + 1 < len(found) else None
        if one.form in ("unit", "noun") and after is not None:
            gap = text[one.end : after.begin]
            follows = after.form == "name" or (
                after.form == "noun"
                and number + 2 < len(found)
                and found[number + 2].form == "name"
                and text[after.end : found[number + 2].begin] == ""
            )
            beside = _OF_UNIT if one.form == "unit" else _BESIDE
            if follows and beside.fullmatch(gap):
                lead = one.begin if lead is None else lead
                continue
            if (
                one.form == "unit"
                and after.form == "noun"
                and _STAFF.match(after.words)
                and _OF_UNIT.fullmatch(gap)
            ):
                lead = one.begin if lead is None else lead
                continue
        kept.append(one if lead is None else replace(one, lead=lead))
        lead = None
    return kept


_KIN_BY_NAME = re.compile(
    rf"(?P<kin>{OF_MINE}(?:{KIN}))(?:叫|名叫|，)?(?P<name>{NAME})(?![和与跟、])"
)
_BESIDE = re.compile(
    r"(?:(?![向从给对被将把由与和及等的以在是为于因让叫找])[\u4e00-\u9fffA-Za-z0-9（）]){0,10}(?:被告人|犯罪嫌疑人)?"
)
_OF_UNIT = re.compile(
    r"(?:(?![向从给对被将把由与和及等的以在是为于因让叫找])[\u4e00-\u9fffA-Za-z0-9（）]){0,10}的?(?:被告人|犯罪嫌疑人)?"
)
_STAFF = re.compile(
    r"(?:前|离职|内部|外包)?(?:员工|职员|客服|业务员|营业员|工作人员|店员|经纪人|保安|前台|文员|柜员|会计|财务|人事|销售|老板|店长|经理|主管|负责人|技术员|程序员|工程师)"
)
_ACCUSED_WORDS = ("被告人", "犯罪嫌疑人", "嫌疑人", "被不起诉人", "被告单位")
_TITLED = re.compile(rf"(?:{TITLES})(?:之一)?[：]?$")
_LISTED = re.compile(r"(?:（[^）]{0,40}）)?(?:[、和与及]|以及)")
_THE_UNIT = re.compile("该(?:公司|单位|平台|企业|院|校|酒店|店)")


_DIGITS = dict(zip("二两三四五六七八九十", (2, 2, 3, 4, 5, 6, 7, 8, 9, 10), strict=True))


def _how_many(words: str) -> int | None:
    found = re.search(r"\d+|十[一二三四五]|[二两三四五六七八九十]", words)
    if found is None:
        return 2 if words in ("双方", "彼此") else None
    if found[0].isdigit():
        return int(found[0])
    if len(found[0]) == 2:
        return 10 + ("一二三四五".index(found[0][1]) + 1)
    return _DIGITS[found[0]]
