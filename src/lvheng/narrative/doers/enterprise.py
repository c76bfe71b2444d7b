"""Who acts together in a document: what one of a joint enterprise did, all of them did.

共谋, 伙同, 分工, 由甲购买、乙出售, 得款均分 make an enterprise; it lasts until the part of the document ends in which it
is told. Those who trade with each other are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from lvheng.narrative.acts.chronicle import Deed
    from lvheng.narrative.acts.telling import Event

__all__ = ["Enterprise", "done_together"]


class _Done(Protocol):
    kind: str
    doers: tuple[str, ...]
    to: tuple[str, ...]
    source: tuple[str, ...]


_PACT = re.compile(
    r"雇佣|雇用|雇请|招募|聘用|一拍即合|不谋而合|臭味相投|搭伙|入伙|合计(?![\d一二三四五六七八九十])|拉[^，。；]{0,6}(?:入伙|下水)|共谋|合谋|同谋|预谋|密谋|通谋|合意|结伙|结成|合伙|合股|伙同|纠集|邀集|勾结|串通|里应外合|分工|(?:互相|相互|密切)配合|商议|商量|商定|协商|谋划|策划|犯意联络|共同(?:出资|经营|成立|开设|实施|商|策|预|参与|利用|从事|租用|牟利|作案)"
    r"|(?:合作|一起|一同|联手|联合|轮流|合力)(?!社|协议)|(?:形成|组成|组建|建立)[^，。；]{0,16}(?:团伙|团队|链条|分工)|为(?:首|主)的[^，。；]{0,8}(?:团伙|犯罪集团|窝点)|(?:系|为|是)(?:夫妻|兄弟|父子|母子|姐妹|情侣|合伙)[^，。；]{0,4}(?:，共同|、共同)"
)
_PARTS_GIVEN = re.compile(
    "负责|分管|主管|出[资面钱力](?!购)|牵头|掌管|[望把]风|放[哨风]|把门|掩护|接应|动手|操刀|操盘|坐镇|出谋划策|出主意|拍板|具体(?:实施|操作|操办|经办)|打下手|管[账钱]|收账|跑腿|打杂|找(?:货源|买家|下家|客户|渠道|销路)"
)
_LED = re.compile(
    "(?:是|系|为|由)[^，。；]{0,6}(?:领头|带头|牵头|为首|挑头|组织者|头目|老大|首要分子|核心|骨干)"
)
_SHARED = re.compile(
    "(?:平分|均分|平均分|对半分|五五分|瓜分|分赃|分成|按[^，。；]{0,10}分(?:配|得|红|账)?|分得|分给|分配|共同(?:挥霍|花|使用|分)|(?:[二两三四五六]人|夫妻|夫妇|兄弟)(?:俩|二人)?(?:共|共计|一共|合计|先后共)(?:非法)?(?:获利|得款|获得|赚|牟利|收取))"
)
_ALONE = re.compile("单独|独自|个人(?!信息)|自行|擅自|私下|瞒着|背着")
_EACH = re.compile("各自|分别|(?:单独|各自|独自)(?:或者?|、|及|和)(?:伙同|共同|结伙)")
_APART = re.compile(r"^\s*(?:另查|又查|还查|此外|另外|除此|单独)")
_INNER = ("provide", "accept")
_TRADE = ("sell", "buy", "exchange")


class Enterprise:
    """Those who act together at a place of the text; nobody where no two do."""

    def __init__(self) -> None:
        self.members: tuple[str, ...] = ()
        self._in_item = self._made_in_item = False

    def next_item(self) -> None:
        """Another item of a numbered list begins: the enterprise of one item is not that of the next."""
        if self._made_in_item:
            self.members = ()
        self._in_item = True

    def _make(self, names: Iterable[str]) -> None:
        names = tuple(dict.fromkeys(names))
        if not set(names) <= set(self.members):
            self.members, self._made_in_item = names, self._in_item

    def sentence(self, words: str) -> None:
        if _APART.match(words):
            self.members = ()

    def share(self, names: Sequence[str]) -> None:
        """Those who are told to share what they earned acted together, where nothing else was told of them."""
        if names and not self.members:
            self._make(names)

    def of_chapter(self, names: Sequence[str]) -> None:
        """A chapter about several is about what they did together."""
        self.members = tuple(names) if len(names) > 1 else ()
        self._in_item = self._made_in_item = False

    def clause(self, words: str, names: Sequence[str]) -> None:
        """Take note of a clause that is about those of `names`."""
        if len(names) > 1 and _PACT.search(words) and not _EACH.search(words):
            self._make(names)

    def whole(self, words: str, acting: Iterable[str], parted: bool) -> None:
        """Take note of a sentence that gives each his part, or all their share; `acting` are those who act in it.

        `parted`: what several do is told one by one (甲、乙…，由甲…，乙…).
        """
        names = tuple(dict.fromkeys(acting))
        parted = parted or len(_PARTS_GIVEN.findall(words)) > 1
        parted = parted or any(one.search(words) for one in (_SHARED, _LED))
        if _EACH.search(words):
            return
        if len(names) > 1 and parted:
            self._make(names)

    def traded(self, events: Iterable[_Done]) -> bool:
        """Whether one of them sold to another: no enterprise then."""
        own = set(self.members)
        for event in events:
            others = (set(event.to) | set(event.source)) & own
            if event.kind in _TRADE and others and others != own and set(event.doers) & own:
                return True
        return False

    def is_inner(self, event: _Done, later: Iterable[_Done]) -> bool:
        """Whether what was handed over stayed among them: to one of them, or to who went on with it."""
        there = set(event.to if event.kind == "provide" else event.source)
        own = set(self.members)
        if event.kind not in _INNER or not set(event.doers) <= own or not event.doers:
            return False
        if there:
            return there <= own
        goes_on = (set(e.doers) for e in later if e.kind != event.kind)
        return event.kind == "provide" and any(
            doers and doers < own and not doers & set(event.doers) for doers in goes_on
        )

    def answer_for(self, event: Event, clause: str) -> None:
        """All answer for what one of them did, and took what another gave to one of them."""
        doers = self._all_of(event.doers, clause)
        if doers != event.doers:
            event.doers, event.sure = doers, False
        if not set(doers) & set(self.members):
            event.to = self._all_of(event.to, clause)

    def _all_of(self, doers: tuple[str, ...], clause: str) -> tuple[str, ...]:
        """All who answer for what `doers` did."""
        if not doers or not set(doers) < set(self.members) or _ALONE.search(clause):
            return doers
        return self.members


_NEAR, _FAR = 20, 3
"""How many acts, and how many sentences, a part may stand before the telling of the whole."""


def done_together(deeds: Sequence[Deed]) -> list[Deed]:
    """The deeds, where the parts of each of several are told again as theirs: 两人共翻拍、出售4万条."""
    gone: dict[int, Deed] = {}
    for number, whole in enumerate(deeds):
        if len(whole.doers) < 2 or id(whole) in gone:
            continue
        for part in deeds[max(0, number - _NEAR) : number]:
            near = 0 < whole.sentence - part.sentence <= _FAR and part.occasion == whole.occasion
            if not near or part.items or not set(part.doers) < set(whole.doers):
                continue
            if part.kind == whole.kind:
                whole.told = [*part.told, *whole.told]
                whole.order = min(whole.order, part.order)
                for path, reading in part.facts.items():
                    whole.facts.setdefault(path, reading)
                gone[id(part)] = whole
            elif part.kind in _INNER and {*part.to, *part.source} & set(whole.doers):
                gone[id(part)] = whole
    kept = [deed for deed in deeds if id(deed) not in gone]
    for deed in kept:
        while deed.same_items_as is not None and id(deed.same_items_as) in gone:
            deed.same_items_as = gone[id(deed.same_items_as)]
        if deed.same_items_as is deed:
            deed.same_items_as = None
    return kept
