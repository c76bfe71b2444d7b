"""Who a text names: persons and units, the words that point back to them, and what the text calls them.

Names are those of such texts: 张某, 李某甲, 王某某, 甲公司, 某信息技术有限公司, and any name that stands after
被告人, 被告单位 and the like. Offenders without a name are called by the noun used: 中介, 快递员, 前同事.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import islice, pairwise, zip_longest

from lvheng.narrative.cast.aliases import aliases
from lvheng.narrative.cast.kin import KIN
from lvheng.narrative.cast.mention import Form, Mention, outermost, with_offices, with_products
from lvheng.narrative.cast.names import (
    MASKED,
    TITLES,
    Role,
    is_unit,
    learned,
    role_of,
)
from lvheng.narrative.cast.persons import Partners, Person, several
from lvheng.narrative.cast.tokens import ACCUSED_WORDS, NOUNS, TOKEN

__all__ = ["Form", "Mention", "People", "Person", "Role"]

_PARTIES = ("当事人", "违法行为人", "行为人")
"""What penalty decisions call him whom they are about, person or unit."""
_UNIT_TITLES = ("被告单位", "被害单位")
_OPEN = (None, "other")
"""Roles of those who may yet be accused."""
_MOST_LEARNED = 200
_NO_ALIAS = {*NOUNS, *KIN.split("|"), "我", "他", "本人", "客户"}
_ELSEWHERE = re.compile(
    r"^”?(?:[（(][^）)]{0,14}(?:另案|另处|已判|已决|已被判|在逃|另行|均另|已起诉|身份不明|身份不详|未到案|不起诉)[^）)]{0,10}[）)]"
    r"|(?:等[一二两三四五六七八九十\d]*人?)?(?:因[^，。；]{0,14})?(?:均|已|皆|都|另|现|尚|仍|被|，){0,3}(?:(?:另案|另行)(?:处理|起诉|审理|侦查|移送|查处|判[决处刑])|(?:在|潜|外|出)逃|下落不明|(?:尚)?未(?:到|归)案))"
)
_EACH_ELSEWHERE = re.compile("均|皆|都|二人|三人|上述|两人|四人")
_ELSEWHERE_BEFORE = re.compile("(?:另案处理|已判决|已判刑|在逃|已另案起诉)的[^，。；]{0,6}$")
_REACH = 36


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
    payers: dict[str, int] = field(default_factory=dict)
    """Those of whom a story tells that they paid, and where it does."""
    takers: set[str] = field(default_factory=set)
    """Those of whom it tells that they were paid, in money or in kind."""
    partners: Partners = field(default_factory=Partners)
    crews: dict[tuple[str, ...], bool] = field(default_factory=dict)
    """Those of whom a story says that they did it together, and whether all of it."""
    charged: frozenset[str] = frozenset()
    """Whom the text accuses anywhere, by name."""
    titled: bool = False
    """Whether somebody bears a title of the accused."""
    sues_authority: bool = False
    """Whether its plaintiffs are those whom an authority punished."""
    proceedings: bool = False
    """Whether the text accuses persons by name, so that nouns (平台, 学生) are no doers."""

    def introduce(self, text: str) -> None:
        """Learn the names that a text introduces: by a title, by 以下简称, by 外号."""
        self.sues_authority = _SUES_AUTHORITY.search(text) is not None
        for words, name in islice(learned(text), _MOST_LEARNED):
            if words not in _NO_ALIAS:
                self.short.setdefault(words, self.short.get(name, name))
        if not self.proceedings:
            self._aliases(text)
        plain = [name for name in self.short if not _is_one_token(name)]
        if len(plain) > self._plain_names:
            self._plain_names = len(plain)
            longest = sorted(plain, key=len, reverse=True)
            self._plain = re.compile("|".join(map(re.escape, longest)))

    def _aliases(self, text: str) -> None:
        for words, name, begin, end, kin in aliases(text, _NO_ALIAS):
            if kin:
                self.short.setdefault(words, name)
                if self.hero not in (None, words):
                    continue
                self.hero = name
            elif words in self.short:
                continue
            self.short[words] = name
            if name == "我":
                self.known.setdefault(name, Person(name, "person", "narrator", None, begin, end))
            else:
                self._named(name, "name", begin, end, None, text, 0)

    @property
    def accused(self) -> list[Person]:
        """Those accused who are not dealt with in another case."""
        return [one for one in self.known.values() if one.role == "accused" and not one.elsewhere]

    def mentions(self, text: str, start: int = 0) -> list[Mention]:
        """The mentions in one sentence that begins at `start`, in order, at places of the sentence."""
        spots: list[tuple[int, int, re.Match[str] | None]] = [
            (m.start(), m.end(), m)
            for m in TOKEN.finditer(text)
            if self.proceedings or not (m["quoted"] or m["accused"] in _PARTIES)
        ]
        if self._plain:
            plain = ((m.start(), m.end(), None) for m in self._plain.finditer(text))
            spots = list(outermost([*plain, *spots]))
        found: list[Mention] = []
        title: Role | None = None
        before = 0
        for (at, end, token), after in zip_longest(spots, spots[1:]):
            if token and after and self._is_title(token, text[end : after[0]]):
                title, before = "accused", after[0]
                continue
            titled = _TITLED.search(text[max(0, at - 8) : at])
            if titled:
                title = role_of(titled["title"], self.sues_authority)
            elif before != at and not _LISTED.fullmatch(text[before:at]):
                own_alias = found and found[-1].name == self.short.get(text[at:end], "")
                title = title if own_alias and text[before : before + 1] in "（(" else None
            mention = self._mention(text, at, end, token, title, start)
            before = end
            found.append(mention)
            own = token and (token["titled"] or (token["unit"] or "").startswith(_UNIT_TITLES))
            if mention.role and own:
                title = mention.role
        self._elsewhere(text, found)
        return with_offices(text, with_products(text, found))

    def _is_title(self, token: re.Match[str], gap: str) -> bool:
        """Whether a word for an accused only stands before his name: 犯罪嫌疑人鲍某强, 本人姓名：尤某."""
        own = token["accused"] in ACCUSED_WORDS or (
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
                title = role_of(token["title"], self.sues_authority)
            return self._named(token["name"], "name", token.start("name"), end, title, text, start)
        if token["unit"]:
            name = re.sub(r"^(?:被告单位[为系是]?|被害单位[为系是]?|该案)", "", token["unit"])
            if token["unit"].startswith("被告单位"):
                title = "accused"
            elif token["unit"].startswith("被害单位"):
                title = "victim"
            return self._named(name, "unit", end - len(name), end, title, text, start)
        if token["family"]:
            return self._named(token["family"], "family", at, end, None, text, start)
        if token["kin"]:
            return self._named(token["kin"], "family", at, end, None, text, start)
        if nick := token["nick"] or token["quoted"]:
            return self._named(nick, "name", at, end, None, text, start)
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
        if form == "name" and name not in self.pair[-1:]:
            self.pair = (*self.pair[-1:], name)
        if person.role in _OPEN and name in self.charged:
            person.role = "accused"
        if len(person.said) < 2:
            person.said.append(start + at)
        self.titled = self.titled or role == "accused"
        if role and (person.role in _OPEN or role == "accused"):
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
            return several(mention.words, self.known, self.accused, self.last)
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

    def may_be_accused(self, name: str) -> bool:
        """Whether somebody is a person by name who has no other part in the case."""
        one = self.known[name]
        named = one.kind == "person" and re.fullmatch(MASKED, name) is not None
        return named and not one.elsewhere and one.role in (*_OPEN, "accused")

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
            if person is not None and person.role in _OPEN and person.form in ("name", "unit"):
                person.role = "accused"

    def charge(self, names: Iterable[str]) -> None:
        """The same of those whom a word for several means: 二人均被抓获."""
        for name in names:
            person = self.known[name]
            if person.role in _OPEN and person.form in ("name", "unit"):
                person.role = "accused"

    def _accused(self, words: str) -> tuple[str, ...]:
        kind = "unit" if "单位" in words else "person"
        fitting = [one.name for one in self.accused if words in _PARTIES or one.kind == kind]
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


def _is_one_token(name: str) -> bool:
    """Whether a name is found whole without being learned: 张某, but not 乙某科技公司, which begins as 乙某 does."""
    token = TOKEN.match(name)
    return token is not None and token.end() == len(name)


_SUES_AUTHORITY = re.compile("被诉(?:行政)?(?:处罚|决定|行政)|行政(?:判决|裁定)书|行政诉讼法")
_TITLED = re.compile(rf"(?:{TITLES})(?:之一)?[：]?$")
_LISTED = re.compile(r"(?:[”\"]?[^（）、，]{0,12}）)?(?:（[^）]{0,40}）)?(?:[、和与及]|以及)")
_THE_UNIT = re.compile("该(?:公司|单位|平台|企业|院|校|酒店|店)")
