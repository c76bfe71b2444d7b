"""Who did it, in a story told in plain words: the doer of each act by the place of those named in the clause.

物业把名单卖了, 被物业卖了, 是物业卖的: whom a clause makes its doer is seen from the words beside him; else it goes on
with the thread of the story. The narrator is the doer where he says so, or where he asks what awaits him; one who
suffers or only tells is none.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from lvheng.narrative.acts.act_words import ActWord
from lvheng.narrative.cast.people import Mention, Person
from lvheng.narrative.doers.crew import crew_in_clause, crew_in_sentence
from lvheng.narrative.doers.sides import counterparts
from lvheng.narrative.doers.standing import Named, is_official
from lvheng.narrative.doers.superiors import superior_of, together
from lvheng.narrative.doers.thread import Thread

__all__ = ["Part", "Tale"]


class Part(NamedTuple):
    """The doers of an act, whether the clause leaves no doubt, to whom and from whom it goes."""

    doers: tuple[str, ...]
    sure: bool
    to: tuple[str, ...]
    source: tuple[str, ...]
    kind: str = ""
    """What the act is, where the word alone says something else."""


_REACH, _NEAR = 80, 12
"""Characters on either side, and how many of those named before an act, that are looked at."""
_PASSIVE = re.compile(
    r"(?:被|遭到?|让|给)(?:人|人家|别人|他人|谁|不知道谁|不法分子)(?:[^，。；]{0,6})$|(?:被|遭到?)(?:[^，。；]{0,3})$"
)
_REFUSED = re.compile(
    "我(?:当场|当时|直接|就|也|还|并|现在|真|实在|一直|始终|死活|坚决|拖着){0,2}(?:没(?:有)?|不|拒绝?了?|推(?:掉|脱)了?)(?:同意|答应|干|敢|理|做|去|弄|听|导|查|发|给|卖|帮|搭理|接受|肯|愿意|照办|签|想|打算|准备|，|。)"
)
_OBEYED = re.compile(
    "我(?:就|也|只好|只能|没办法|当时|没多想，?就){0,2}(?:照办|照做|导|发|给|查|打|拉|传|交|弄|拍|抄|打印|做|整理)(?:了|过)"
)
_OFFICERS = re.compile(
    "(?:办案)?(?:警察|民警|警官|刑警|网警|交警|警方|公安|公安局|派出所|法院|检察院|检察官|法官|律师|记者|网信办|监管)"
)
_COURT = re.compile("[^，。；]{0,6}(?:法院|检察院|法官|检察官)")
_IN_DUTY = ("steal", "collect", "accept", "buy", "commission")
"""What an officer does in the matter of a story, he does on duty."""
_BIDDEN = re.compile(
    "(?:民警|警察|警方|警官|派出所|公安|法院|法官|检察院|检察官|律师|网信办|监管)(?:[^，。；]{0,6}?)(?:让|要求|叫|要|请|通知)(?:我|家属|家里)"
)
"""民警让我把聊天记录导出来: whoever is told to by the authorities may."""
_SOFTWARE = re.compile("(?:[Aa]pp|APP|[Ss][Dd][Kk]|小程序|插件|软件)$")
_PROGRAM = re.compile(
    "(?:说|就|其实|原来)?(?:是|叫)(?:个|一个|一款|一种|种|款)(?:木马|病毒|插件|软件|程序)(?:程序|病毒)?，$"
)
"""说是个木马，专门把密码往外传: the program does it."""
_ON_SALE = re.compile("标价|要价|开价|出价|叫价|售价|明码|一口价|卖价")
_I_PAID = re.compile(
    r"我(?:一共|总共|前后|[一每][份条个张次])*(?:给|付|转|打)(?:了|给|过)?(?:他|她|对方|人家)(?:转|打)?(?:了|过)?[^，。；条份]{0,4}?[\d一二三四五六七八九十两几][\d.一二三四五六七八九十百千万两几多来]*(?:块|元|钱|百|千|万|(?=[，。；]))"
)
_SOME_MAN = re.compile("[^，。；]{0,4}的(?:那个|这个|那些|这些)?人")
_OF_THE_HOUSE = re.compile(
    "(?:我们|咱们?|我司|我店|我院|我校|(?<!由)公司|平台|单位|店里|客户|用户|学员|会员)(?:自己)?(?:平时|之前|以前|依法|统一)?$"
)
"""把我们采集的通讯录卖了: what the house had gathered."""
_CLEFT = re.compile("[^，。；]{0,8}?的(?:人)?(?:都|全|大多|多半|基本|就|其实)?是")
_IMAGINED = re.compile(
    "假如|假设|打个比方|打比方|要是(?:当初|当时|那时|早)|(?:还好|幸好|幸亏|好在)(?:我|当时|最后|后来)*没[^，。]{0,3}(?:干|卖|给|发|做|答应|听|去)"
)
_MY_ACCOUNT = re.compile(
    "(?<![用拿录过])(?:我|俺)的?(?:账号|帐号|工号|账户|权限)[^，。；被把将]{0,4}$"
)
"""公司说我的账号查了2000条: whoever used it."""
_UNKNOWN = re.compile("(?:不知道|不清楚|不晓得|没想到|没听说)[^，。；谁哪多]{0,16}$")


@dataclass
class Tale:
    """A story, clause after clause: who did what, and of whom it speaks."""

    thread: Thread

    def sentence(self, words: str, begin: int, mentions: Sequence[Mention]) -> None:
        """Make ready for a sentence that begins at `begin` of the text."""
        self.thread.sentence(words, begin, mentions)
        self._crew(crew_in_sentence(words, mentions), False)

    def clause(
        self, words: str, begin: int, end: int, mentions: Sequence[Mention], acts: Sequence[ActWord], suspected: bool
    ) -> list[Part]:  # fmt: skip
        """The part that those named in a clause play in each of its acts."""
        thread = self.thread
        topic = thread.topic
        roles = thread.roles(words, begin, end, mentions, acts)
        parts = [self._part(words, begin, end, act, roles, topic, suspected) for act in acts]
        made_to = any(r.role == "caused" and "我" in r.who for r in roles)
        if _BIDDEN.search(words, 0, end):
            parts = [
                part._replace(doers=tuple(n for n in part.doers if n != "我"))
                if act.kind in ("steal", "provide", "accept") else part
                for act, part in zip(acts, parts, strict=True)
            ]  # fmt: skip
        if made_to and _REFUSED.search(words, end, end + _REACH):
            parts = [part._replace(doers=(), sure=False) for part in parts]
        thread.goes_on(words, roles, bool(acts))
        for act, part in zip(acts, parts, strict=True):
            thread.done(part.doers, words[act.begin : act.end], act.kind)
        thread.paid(words, begin, end, roles)
        self._crew(*crew_in_clause(words, begin, end, roles, topic, thread.people))
        return parts

    def _crew(self, who: tuple[str, ...], whole: bool) -> None:
        crews = self.thread.people.crews
        if len(who) > 1:
            crews[who] = whole or crews.get(who, False)

    def imagines(self, words: str) -> bool:
        """Whether a sentence makes a case up, and says so."""
        return _IMAGINED.search(words) is not None

    def described(self, doers: Sequence[str]) -> bool:
        """Whether a doer is known by a noun only."""
        return any(self.thread.people.known[name].form == "noun" for name in doers)

    def is_software(self, doers: Sequence[str]) -> bool:
        """Whether a program did it: what it takes from a telephone it collects."""
        return bool(doers) and all(_SOFTWARE.search(name) for name in doers)

    def _part(
        self, words: str, begin: int, end: int, act: ActWord,
        roles: Sequence[Named], topic: tuple[str, ...], suspected: bool,
    ) -> Part:  # fmt: skip
        until = bisect_left(roles, act.begin, key=lambda r: r.mention.begin)
        near = roles[max(0, until - _NEAR) : until + _NEAR]
        if act.kind == "commission" and self._asked_of_the_doer(act, near):
            return Part((), False, (), ())
        quoted = self.thread.speech.at(act.begin)
        ahead = [
            r for r in near
            if r.mention.end <= act.begin
            and (r.who or r.mention.form in ("noun", "pronoun", "group"))
            and self.thread.speech.at(r.mention.begin) == quoted
        ]  # fmt: skip
        to, source = counterparts(act, near)
        first = max(begin, act.begin - _REACH)
        before = words[first : act.begin]
        nobody = Part((), False, to, source)
        if act.relative and (_SOME_MAN.match(words, act.end) or _OF_THE_HOUSE.search(before)):
            return nobody
        if act.kind == "steal" and before.endswith(("给我", "给我们")):
            return nobody  # 主管给我拷了一个文件夹
        chosen = next(
            (r for r in reversed(ahead) if r.role in ("agent", "caused", "subject")), None
        )
        if _MY_ACCOUNT.search(before):
            return nobody
        if _UNKNOWN.search(before) or _is_passive(words, first, act, chosen):
            return nobody
        to_me = any(r.role == "to" and "我" in r.who for r in near)
        to_me = to_me or (not self.thread.narrator.suffers and "过来" in words[act.begin : act.end])
        kind = ""
        if act.kind == "provide" and to_me and _I_PAID.search(words):
            kind, to = "sell", ("我",)
        elif act.kind == "provide" and to_me:
            if not self.thread.narrator.fears:
                return nobody
            to = ("我",)
        if chosen is None and _PROGRAM.search(words[max(0, begin - _REACH) : begin]):
            return nobody
        said = chosen is not None
        if chosen is not None:
            who = chosen.who
            if chosen.role == "caused":
                who = together(superior_of(words, ahead, topic), who, self.thread.people)
        elif cleft := _CLEFT.match(words, act.end):
            goes_out = words[act.end - 1] in "给予"
            return Part(_after_cleft(act, near, cleft.end(), goes_out), False, (), source)
        else:
            if self.thread.officials and quoted is None and act.kind in _IN_DUTY:
                return nobody  # 警察来了，把表拷走
            who = quoted if quoted is not None else self._goes_on(topic)
            of_another = act.kind == "steal" and any(
                r.role == "owner" and {*who} == {*r.who}
                for r in near
                if 0 <= r.mention.begin - act.end < 2
            )
            if of_another:
                who = ("我",)  # 复制了她手机里的: not she
            said = who == ("我",) and not topic and "自己" in words[begin : act.begin]
            named = any(r.who and r.mention.form in ("noun", "name") for r in ahead)
            if who == ("我",) != topic and named:
                return nobody
        around = words[first : min(end, act.end + _REACH)]
        obeyed = chosen is not None and chosen.role == "caused" and _OBEYED.search(words, end)
        if "我" in who and not (obeyed or self._narrator_did(words, around, act, said, suspected)):
            who = tuple(n for n in who if n != "我")
        others = tuple(n for n in who if n not in to)
        if others == ("我",) != who and act.kind == "provide":
            return nobody  # back to the superior with whom it is done
        if not others and who and all(r.mention.form == "pronoun" for r in near if r.role == "to"):
            to = self.thread.pronouns.another_than(who)  # 给他: not who gives it
        else:
            who = others
            if (
                who
                and not to
                and any(r.mention.words in ("他", "她") for r in near if r.role == "to")
            ):
                to = self.thread.pronouns.another_than(who)
        if self._on_duty(act, who, to) or self._bought_of_the_narrator(act, who, source):
            return nobody
        if "我" in who:
            place = self.thread.begin + act.begin
            narrator = Person("我", "person", "narrator", None, place, place + 1)
            self.thread.people.known.setdefault("我", narrator)
        sure = chosen is not None and bool(who)
        offered = act.kind == "publish" and words[act.begin] == "挂"
        if offered and "免费" not in words and _ON_SALE.search(words, act.end, act.end + _REACH):
            return Part(who, sure, to, source, "sell")
        if act.kind == "buy" and words[act.begin] == "收" and self.thread.gathering:
            kind = "collect"  # 软件读取通讯录, 已经收了10万条
        again = act.kind == "steal" and words[act.begin] == self.thread.handed_on
        kind = "provide" if again else kind  # 导给一家公司, 总共导了2100份
        return Part(who, sure, to, tuple(n for n in source if n not in who), kind)

    def _on_duty(self, act: ActWord, who: tuple[str, ...], to: tuple[str, ...]) -> bool:
        """Whether the authorities obtain something, or are given it, as they must; or a superior who asked for it."""
        if act.kind == "provide" and to and all(map(is_official, to)):
            return True
        if act.kind == "provide" and to and {*to} < {*self.thread.passed}:
            return True  # back to him with whom it was done
        if act.kind == "provide" and any("骗" in n for n in to):
            return True  # he was deceived himself
        if act.kind == "provide" and who and all(_COURT.fullmatch(n) for n in who):
            return True
        return act.kind in _IN_DUTY and bool(who) and all(_OFFICERS.fullmatch(n) for n in who)

    def _asked_of_the_doer(self, act: ActWord, near: Sequence[Named]) -> bool:
        """请他帮忙查, 找我查: who asks him of whom the story is told is accused of nothing by that."""
        own = {"我", self.thread.people.hero}
        return any(own & {*r.who} for r in near if act.begin <= r.mention.begin < act.end)

    def _bought_of_the_narrator(
        self, act: ActWord, who: tuple[str, ...], source: tuple[str, ...]
    ) -> bool:
        """Whether somebody without a name is the other side of what he of whom the story is told sold."""
        own = {"我", self.thread.people.hero}
        return act.kind == "buy" and bool(own & {*source}) and self.described(who)

    def _goes_on(self, topic: tuple[str, ...]) -> tuple[str, ...]:
        """Whom a clause means that names nobody."""
        if topic and topic != ("我",):
            return topic
        hero = self.thread.people.hero
        return (hero,) if hero else ("我",)

    def _narrator_did(
        self, words: str, clause: str, act: ActWord, said: bool, suspected: bool
    ) -> bool:
        thread = self.thread
        alone = "我" in thread.topic or not (
            thread.topic or thread.pronouns.other or thread.others()
        )
        told = words[max(0, act.begin - _REACH) : act.end]
        return thread.narrator.did(clause, told, act, said, suspected, alone, thread.did)


def _is_passive(words: str, first: int, act: ActWord, chosen: Named | None) -> bool:
    """被人卖了: nobody is named as who did it. `first`: from where on the words before the act count."""
    if words[act.begin] == "被":  # 被开盒
        return chosen is None or chosen.role == "subject"
    if chosen is None:
        return _PASSIVE.search(words[first : act.begin]) is not None
    after = max(chosen.mention.end, first)
    return chosen.role == "subject" and _PASSIVE.search(words, after, act.begin) is not None


def _after_cleft(
    act: ActWord, near: Sequence[Named], place: int, goes_out: bool
) -> tuple[str, ...]:
    """卖我电话的就是楼下那家中介: who is named after the act; 卖给的就是他们 names to whom."""
    after = next((r for r in near if r.mention.begin >= place), None)
    forms = ("name",) if act.kind == "buy" else ("noun", "name", "family")
    if after is None or goes_out or after.mention.form not in forms:
        return ()
    return after.who
