"""Who did it, in a story told in plain words: the doer of each act by the place of those named in the clause.

物业把名单卖了, 被物业卖了, 是物业卖的: whom a clause makes its doer is seen from the words beside him. A clause that
names nobody goes on with whom the last one was about; in speech between quotation marks 我 is the speaker. The
narrator is the doer where he says so, or where he asks what awaits him; one who suffers or only tells is none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from lvheng.narrative.acts import ActWord
from lvheng.narrative.people import Mention, People, Person

__all__ = ["Part", "Tale", "asks_in", "at_stake_in", "fears_in"]


class Part(NamedTuple):
    """The doers of an act, whether the clause leaves no doubt, to whom and from whom it goes."""

    doers: tuple[str, ...]
    sure: bool
    to: tuple[str, ...]
    source: tuple[str, ...]


_FEARS = re.compile(
    r"我(?:这|这样|这种|这个|这么|算|会不会|要不要|是不是|属于|现在|也|自己|该不该){0,3}[^，。？！我他她]{0,8}?(?:违法|犯法|犯罪|犯事|坐牢|判|拘|同伙|共犯|有事|买卖|有救|缓刑|立案|投案|刑)"
    r"|能缓|缓刑|取保|刑拘|被抓(?!的)|传唤|认罪|罚到|(?:派出所|警察|公安|检察院)[^，。]{0,8}(?:找我|来家|让我|叫我|给我打|打电话给我|要我)|我(?:知道)?(?:错了|后悔|有罪|自首|没想到会)|会有事吗|要告我|要起诉我|告我"
)
_TELLS = re.compile(
    r"^(?:(?:跟|对|给|向)(?:我们?|他们?|她们?|大家|家里|记者))?(?:自己|就|也|都|还|反正|现在|真的|当时|后来|一直|才|刚|回头|只是|今天|昨天|只|是|已经|亲眼|亲耳|上网|翻|又|后台|前几天|第二天){0,3}"
    r"(?:寻思|觉得|怀疑|估计|感觉|猜|认为|想(?!办法)|看到|看见|看|瞅|瞧|刷到|发现|听|知道|得知|了解|记得|不知道|说|问|查了一?下|以为|确定|肯定|敢说|举报|投诉|报警|告|起诉|要求|质问|提醒|通报|认定|统计|查到|通知|建议|阅卷|承认|交代|交待|反映|收到|接到|相信|担心|怕|替|搜到|截图|录音|录像|保存|取证)"
)
_AUTHORITY = re.compile(
    "警|派出所|公安|检察|法院|律师|法官|记者|网信|邮管|城管|监管|新闻|督察|物价"
)
_AGENT = re.compile(
    r"(?:被|遭|遭到|由|就是|肯定是|应该是|(?<![不还只但可说总要算也而或])是|除了|归|经)$"
)
_CAUSES = re.compile(
    r"(?:让|叫|要求|指使|安排|喊|派|雇|逼|催|请|求|使唤|带着|拉着|怂恿|命令|吩咐)(?:了|过)?$"
)
_PASSIVE_GIVE = re.compile(
    r"(?:信息|电话|号码|资料|照片|名单|隐私|身份证|简历|档案|病历|我)(?:都|全|就|也|又)?(?:给|叫|让)$"
)
_TO = re.compile(
    r"(?:(?:发|卖|倒|转|传|拷|寄|送|报|分|交|租|透露|提供|泄露|出售|泄漏|漏|捅|出租)(?:给|到|至)(?:了|过)?[^，。；把将被给说我他她]{0,10}|(?:告诉|卖|告诉了|卖了)"
    r"|(?:给(?:了|过)?|(?<!方)向|予|通知|告知)(?:自己|我们?|他们?|她们?|其他|别的|外面的?|另外的?|一些|某些|好些|各路|一个|一帮)?(?:的)?)$"
)
_SOURCE = re.compile(r"(?:从|找|跟|问|管|向|自|在|托|通过)$")
_OF_SOURCE = re.compile(
    r"^(?:手里|手上|手头|那里|那儿|那边|那|处|这里)?[^，。；]{0,12}?(?:买|要|拿|收|弄|搞|换|取|求|查)"
)
_AT_HIS = re.compile("^(?:手里|手上|手头|手中|那里|那儿|那边|这边|电脑里|手机里)")
_WITH = re.compile(r"(?:跟|和|与|同|伙同|带着|拉着|连同)$")
_TOGETHER = re.compile("^(?:一起|一块|合伙|合作|串通|商量|联手|合谋|两个人|俩|俩人)")
_GOVERNED = re.compile(
    r"(?:把|将|趁|对|发来|传来|拿来|替|帮|为|比|关于|在|用|拿|以|靠|于|通过|按|按照|据|根据|冒充|假装|自称|像|属于|跟|和|与|同|除|除了|等|当|做|成|去|到|回|进|来到|离开|住|换|问|找|投诉|举报|告|起诉|骂|打|催|怼|见|见到|拉黑|联系|咨询|报|信|相信|抓|抓到|抓住|恨|爱|怕|请教|委托|感谢|求助|威胁|质问|提醒|加|删|起诉|曝光|人肉|开除|辞退|联系上|报告|认识|嫁|追|养|惹|得罪|欠|借|投|考|叫|骗|坑|害|打听|雇|盯上|上|下|帮助|逼|催|收|查|搞|撬|怪|管|开|干|当过|不是|还是|也是|说是|只是|要是|都是|算是)(?:了|过|着|到|上|给)?(?:一?个|一家|一位)?$"
)
_INTRODUCES = re.compile(
    r"(?:有|还有|看到|看见|发现|听说|听|刷到|遇到|碰到|碰见|遇见|来了|(?<![发传拿寄带])来|撞见|知道|得知|据说|得亏|因为|以为|觉得|怀疑|估计|觉得是|没想到|结果|原来|说|称)$"
)
_OWNS = re.compile(
    r"^(?:的(?!$|[，。；、！？])|家的?(?![把将])|们的|(?:电脑|手机(?!号)|账户|账号|微信|朋友圈|系统|后台|家里|办公室|名下|姓名|真名|电话|号码|隐私|信息|资料|照片|内部|门口|工作|单子|工单|客户|业主|用户|那台|那个|身份证|照片|住址|学校|班主任|单位|班里|幼儿园))"
)
_COPULA = re.compile(
    r"(?<![不还就但可说总要算也而或])(?:是|当|做|担任)[^，。；从找跟把被给向让]{0,10}$"
)
_PAYS = re.compile(
    r"^[^，。；]{0,8}?(?:给|付|转|塞|打|转账)(?:了|过)?(?:他|她|我|人家)?[^，。；]{0,6}?(?:[\d一二三四五六七八九十百千万两几]+[^，。；条份个]{0,3}(?:块|元|钱|万|千|百)|[两一二三四五六七八九]万|红包|茶水费|好处费|辛苦费|钱)"
)
_LISTED_BEFORE = re.compile(
    r"(?:姓名|名字|真名|手机号|电话|号码|号|址|生日|年龄|照片)[、，和跟及]?$"
)
_PAID_IN_KIND = re.compile(
    r"收款|收(?:了|着|过|他|她|人家)?[^，。；]{0,6}(?:钱|红包|好处|回扣|提成|辛苦费|茶水费|块|元)|换(?:烟|酒|钱|红包)|(?:拿|得)(?:了|过|到|着)?[^，。；]{0,4}(?:钱|好处|回扣|提成)|好处费|按条(?:算|给|收)|一(?:条|份|个|单|张)[^，。；]{0,3}[两一二三四五六七八九十\d.]+(?:块|元|毛|角)|(?<![没未免])有偿"
)
_PASSIVE = re.compile(
    r"(?:被|遭到?|让|给)(?:人|人家|别人|他人|谁|不知道谁|不法分子)(?:[^，。；]{0,6})$|(?:被|遭到?)(?:[^，。；]{0,3})$"
)
_OF_MINE = re.compile(
    r"我(?:自己)?(?:的|们的|们)?(?:个人|真实|全部|所有)?(?:信息|电话|手机号|身份证|号码|照片|资料|隐私|名字|真名|住址|地址|简历|快递|姓名|全名)|(?:把|将|给|向|跟|对)我(?!们?公司|店|们?平台)"
)
_AS_EVIDENCE = re.compile(
    r"(?:发给|交给|提交给?|提供给|(?<!卖)给了?|告诉|转给|传给)[^，。；]{0,6}(?:警|派出所|公安|检察|法院|律师|客服|平台|12\d{3}|记者|媒体|反诈|消协|网信|工信|法官|领导投诉)|证据|录音|截图取证|举报|投诉|报警|撤回|删除"
)
_STRONG = ("sell", "buy", "exchange", "publish", "steal")
_HE = ("他", "她", "对方", "其", "后者")
_JOINED = re.compile("[、和及]|以及|还有")
_RELATIVE = re.compile(
    r"(?:^|(?<=[被给向跟从找让把是由将到了，和与对叫]))[^，。；：“”被给向把将让跟从找和与对叫]{1,12}的(?:那个|一个)?$"
)
_SPEECH = re.compile(r"(?:[：:]|说|道|讲|告诉我?|回我?|写|称|承认|问|炫耀|骂|喊|威胁)[：:，]?$")
_NEAR_START = re.compile(r"[^，。]{0,6}|(?:律师|大家|各位)[^，。]{0,6}")
_SOFTWARE = re.compile("(?:[Aa]pp|APP|[Ss][Dd][Kk]|小程序|插件|软件)$")
_SOME = re.compile("我?们?(?:一|有|某|那|这)")
_HIS_OWN = re.compile(
    "现在|以前|单位|公司|通讯录|亲戚|家|爸|妈|老[公婆家师板]|所有|同事|朋友|领导|前|对象|婆婆"
)
_ASKING = re.compile(
    r"^[^，。；]{0,6}?(?:请问|想问|问问|问|咨询|请教|求问|求助|说)(?:一?下|大家|各位|律师)*$"
)
_ASKS = re.compile(
    "(?:违法|犯法|犯罪|侵权|责任|后果)[^，。]{0,4}(?:吗|么|不|呢|嘛|？)|算不算|会不会有事|有没有事"
)
_HANDLED = re.compile("(?:把|将)[^，。；]+$")
_CLEFT = re.compile("的(?:人)?(?:都|全|大多|多半|基本)?是")
_SUPERIOR = re.compile(
    "老板|领导|所长|经理|主任|队长|店长|总$|上司|组长|主管|公司|站长|校长|院长|总监|科长|园长|师傅|带我的"
)
_IMAGINED = re.compile("假如|假设|打个比方|打比方")
_UNKNOWN = re.compile("(?:不知道|不清楚|不晓得|没想到|没听说)[^，。；谁哪多]{0,16}$")
_FOR_ANOTHER = re.compile("[替帮为]我")
_CHILDREN = re.compile("孩子|娃|小孩|老人|家人$")
_STAKE = re.compile(
    r"判|刑|拘|取保|起诉|抓|坐牢|自首|缓|量刑|违法|犯法|责任|检察|法院|逮捕|派出所|看守所|公诉|罪|罚"
)


def at_stake_in(text: str) -> bool:
    """Whether a story tells of a case, so that a relative in it may be the one who answers for it."""
    return _STAKE.search(text) is not None


def asks_in(text: str) -> bool:
    """Whether a story asks if what it tells was against the law."""
    return _ASKS.search(text) is not None


def fears_in(text: str) -> bool:
    """Whether the narrator asks what awaits himself."""
    return _FEARS.search(text) is not None


@dataclass
class Tale:
    """Of whom a story speaks, clause after clause."""

    people: People
    fears: bool = False
    stake: bool = False
    asks: bool = False
    """Whether it is asked if something was against the law."""
    topic: tuple[str, ...] = ()
    other: tuple[str, ...] = ()
    """The last person spoken of who is not the narrator."""
    culprit: tuple[str, ...] = ()
    """The last doer of an act who is not the narrator."""
    _fresh: bool = False
    """Whether the sentence itself speaks of the other."""
    named: bool = False
    """Whether the last clause named whom it was about."""
    begin: int = 0
    """Where the sentence begins in the text."""
    _own_story: bool = False
    _quoted: bool = False
    _speaker: tuple[str, ...] = ()
    _speech: list[tuple[int, int, tuple[str, ...]]] = field(default_factory=list)

    def sentence(self, words: str, begin: int, mentions: Sequence[Mention]) -> None:
        """Make ready for a sentence: where in it somebody is quoted, and who."""
        self.begin, self._fresh = begin, False
        hero, known = self.people.hero, self.people.known
        if hero and not any(
            known[n].form in ("name", "family") and not _CHILDREN.search(n) for n in self.topic
        ):
            self.topic = (hero,)
        self._speech = []
        opened = 0 if self._quoted else -1
        for at, mark in enumerate(words):
            if mark == "“" and _SPEECH.search(words[max(0, at - 6) : at]):
                opened = at
                before = [m for m in mentions if m.end <= at and m.form not in ("group", "accused")]
                self._speaker = self._speaker_of(before, words)
            elif mark == "”" and opened >= 0:
                self._speech.append((opened, at, self._speaker))
                opened = -1
        self._quoted = opened >= 0
        if self._quoted:
            self._speech.append((opened, len(words), self._speaker))

    def _speaker_of(self, before: Sequence[Mention], words: str) -> tuple[str, ...]:
        for one in reversed(before):
            if one.form == "narrator" and re.search(
                r"(?:告诉|给|跟|对|问|回|骂|威胁)$", words[: one.begin]
            ):
                continue
            return self._meant(one, self.topic)
        return self.topic

    def _quoting(self, place: int) -> tuple[str, ...] | None:
        return next((who for begin, end, who in self._speech if begin <= place < end), None)

    def clause(
        self, words: str, begin: int, end: int, mentions: Sequence[Mention], acts: Sequence[ActWord], suspected: bool
    ) -> list[Part]:  # fmt: skip
        """The part that those named in a clause play in each of its acts."""
        before = self.topic
        roles = self._roles(words, begin, end, mentions, acts)
        parts = [self._part(words, begin, end, act, roles, before, suspected) for act in acts]
        subject = next(
            (
                r for r in reversed(roles)
                if r[1] in ("subject", "agent") and r[2] and self._quoting(r[0].begin) is None
            ),
            None,
        )  # fmt: skip
        if subject is None:
            subject = next(
                (r for r in roles if r[1] == "teller" and any(map(self._somebody, r[2]))), None
            )
        self.named = subject is not None
        self._hero(words, begin, roles)
        if subject is not None and subject[2] and not any(map(_AUTHORITY.search, subject[2])):
            self.topic = subject[2]
        self._is(roles)
        for _, role, who in roles:
            persons = tuple(n for n in who if self._somebody(n))
            if role in ("subject", "agent", "introduced", "teller", "caused") and persons:
                self.other, self._fresh = persons, role != "introduced"
        for one, role, who in roles:
            if role == "subject" and _PAYS.match(words[one.end : end]):
                self.people.payers.update(n for n in who if n != "我")
        if _PAID_IN_KIND.search(words[begin:end]) and (spoken := self._paid(roles)):
            self.people.takers.update(spoken)
        for part in parts:
            if part.doers and "我" not in part.doers and any(map(self._somebody, part.doers)):
                self.culprit = part.doers
        return parts

    def _paid(self, roles: Sequence[tuple[Mention, str, tuple[str, ...]]]) -> tuple[str, ...]:
        """Whom a clause means that says that somebody was paid."""
        named = next(
            (who for one, _, who in reversed(roles) if who and one.form != "narrator"), None
        )
        return tuple(n for n in (named or self.topic) if n != "我" and self._somebody(n))

    def _is(self, roles: Sequence[tuple[Mention, str, tuple[str, ...]]]) -> None:
        """他是辅警: who was nobody yet is called so."""
        for (one, role, who), (_, after, what) in pairwise(roles):
            if role == "subject" and one.form == "pronoun" and not who and after == "is" and what:
                self.other, self.topic = what, what

    def imagines(self, words: str) -> bool:
        """Whether a sentence makes a case up, and says so."""
        return _IMAGINED.search(words) is not None

    def is_software(self, doers: Sequence[str]) -> bool:
        """Whether a program did it: what it takes from a telephone it collects."""
        return bool(doers) and all(_SOFTWARE.search(name) for name in doers)

    def _somebody(self, name: str) -> bool:
        """Whether 他 may mean somebody: a person who is neither the narrator nor an official."""
        return (
            name != "我"
            and self.people.known[name].kind == "person"
            and not _AUTHORITY.search(name)
            and not _CHILDREN.search(name)
        )

    # ---------------------------------------------------------------- those named

    def _roles(
        self, words: str, begin: int, end: int, mentions: Sequence[Mention], acts: Sequence[ActWord]
    ) -> list[tuple[Mention, str, tuple[str, ...]]]:
        found: list[tuple[Mention, str, tuple[str, ...]]] = []
        for one in mentions:
            who = self._meant(one, self.topic)
            if one.words in _HE and (said := self._sayer(words, found)):
                who = said
            last = found[-1] if found else None
            if last is not None and _JOINED.fullmatch(words[last[0].end : one.begin]):
                role = last[1]
                if role in ("subject", "agent", "caused", "to"):
                    found[-1] = (last[0], role, ())
                    who = tuple(dict.fromkeys((*last[2], *who)))
            else:
                role = self._role(words, begin, end, one, acts)
            found.append((one, role, who))
        return found

    def _role(self, words: str, begin: int, end: int, one: Mention, acts: Sequence[ActWord]) -> str:
        at = one.lead if one.lead is not None and one.lead >= begin else one.begin
        left, right = words[begin:at], words[one.end : end]
        left = _ASKING.sub("", re.sub(r"[“”\"\s]+$", "", left))
        if left.count("（") > left.count("）"):
            return "aside"
        follows = any(act.begin >= one.end for act in acts)
        if (
            one.form == "noun"
            and words[begin:end].strip("，。；、！？\n ") == words[one.begin : one.end]
        ):
            if begin > 0:
                return "listed"
            if self.begin == 0 and one.name and not _SOME.match(words[one.begin :]):
                return "self"
        if one.form == "noun" and not follows and _COPULA.search(left):
            return "is"
        if one.form not in ("narrator", "pronoun", "group"):
            left = _RELATIVE.sub("", left)
        if one.form == "narrator" and re.search("给(?:了|过)?$", left) and _HIS_OWN.match(right):
            return "owner"
        if _OWNS.match(right) and not _AT_HIS.match(right):
            return "owner"
        if (
            _PASSIVE_GIVE.search(left)
            and follows
            and re.match(
                r"^(?:就|都|全|直接|随便|偷偷|私下){0,2}$",
                words[one.end : min(a.begin for a in acts if a.begin >= one.end)],
            )
        ):
            return "agent"
        if _AGENT.search(left):
            return "agent" if follows else "is"
        if _CAUSES.search(left):
            return "caused" if follows else "object"
        if _SOURCE.search(left) and _OF_SOURCE.match(right):
            return "source"
        if _TO.search(left):
            return "to"
        if _WITH.search(left):
            return "subject" if _TOGETHER.match(right) else "object"
        if re.search(r"(?:^|[^提])从$", left):
            return "source"
        if _TELLS.match(right) and (
            one.form == "narrator" or _AUTHORITY.search(one.name or "") or not follows
        ):
            return "teller"
        if _INTRODUCES.search(left) and (follows or right.strip("，。；！？\n ")):
            return "subject"
        if _LISTED_BEFORE.search(left):
            return "listed"
        if _HANDLED.search(words[max([begin, *(a.end for a in acts if a.end <= at)]) : at]):
            return "object"
        if _GOVERNED.search(left):
            return "introduced" if one.form in ("noun", "name") and not follows else "object"
        return "subject"

    def _sayer(
        self, words: str, found: Sequence[tuple[Mention, str, tuple[str, ...]]]
    ) -> tuple[str, ...]:
        """老板说他都卖了: he who says it."""
        said = (
            who for one, role, who in found
            if role in ("teller", "subject") and _TELLS.match(words[one.end :]) and any(map(self._somebody, who))
        )  # fmt: skip
        return next(said, ())

    def _meant(self, one: Mention, topic: tuple[str, ...]) -> tuple[str, ...]:
        if one.form == "narrator":
            quoted = self._quoting(one.begin)
            return ("我",) if quoted is None else quoted
        if one.name is not None or one.form == "noun":
            return (one.name,) if one.name else ()
        if one.form == "pronoun" and one.words in _HE:
            return self._he(topic)
        if one.form == "pronoun" and one.words in ("自己", "他自己"):
            return topic or self.people.whom(one)
        return self.people.whom(one)

    def _he(self, topic: tuple[str, ...]) -> tuple[str, ...]:
        known, hero = self.people.known, self.people.hero
        persons = tuple(n for n in topic if self._somebody(n))
        if hero:
            return persons if persons and all(known[n].form == "name" for n in persons) else (hero,)
        if self._fresh:
            return self.other or persons
        return self.culprit or self.other or persons

    def _hero(
        self, words: str, begin: int, roles: Sequence[tuple[Mention, str, tuple[str, ...]]]
    ) -> None:
        """The relative of whom a family tells: the first who does or suffers something, where much is at stake."""
        if self.people.hero is not None or not self.stake or self._own_story:
            return
        for one, role, who in roles:
            if one.form == "family" and who and role in ("subject", "agent", "teller"):
                if _NEAR_START.fullmatch(words[begin : one.begin]) and not _CHILDREN.search(who[0]):
                    self.people.hero = who[0]
            if (
                one.form == "narrator"
                and self.fears
                and role == "subject"
                and not _FOR_ANOTHER.search(words, begin)
            ):
                self._own_story = True
            if one.form in ("family", "narrator"):
                return

    # ---------------------------------------------------------------- acts

    def _part(
        self, words: str, begin: int, end: int, act: ActWord,
        roles: Sequence[tuple[Mention, str, tuple[str, ...]]], topic: tuple[str, ...], suspected: bool,
    ) -> Part:  # fmt: skip
        ahead = [
            r for r in roles
            if r[0].end <= act.begin
            and (r[2] or r[0].form in ("noun", "pronoun", "group"))
            and self._quoting(r[0].begin) == self._quoting(act.begin)
        ]  # fmt: skip
        to = tuple(
            dict.fromkeys(n for _, role, who in roles if role == "to" for n in who if n != "我")
        )
        source = tuple(n for _, role, who in roles if role == "source" for n in who)
        if act.kind == "commission":
            source = tuple(
                n for one, role, who in roles
                if role == "introduced" and act.begin <= one.begin and one.end <= act.end + 1
                for n in who
            )  # fmt: skip
        if _UNKNOWN.search(words[begin : act.begin]):
            return Part((), False, to, source)
        who, sure, said = (), False, False
        chosen = next((r for r in reversed(ahead) if r[1] in ("agent", "caused", "subject")), None)
        if (
            chosen is not None
            and chosen[1] == "subject"
            and _PASSIVE.search(words[chosen[0].end : act.begin])
        ):
            return Part((), False, to, source)
        if chosen is not None:
            who, sure, said = chosen[2], True, True
            if chosen[1] == "caused":
                who = tuple(dict.fromkeys((*self._superior(words, ahead, topic), *who)))
        elif _PASSIVE.search(words[begin : act.begin]) or _CLEFT.match(words[act.end :]):
            return Part((), False, to, source)
        else:
            quoted = self._quoting(act.begin)
            who = quoted if quoted is not None else self._goes_on(topic)
        if (
            any(r[1] == "to" and "我" in r[2] for r in roles)
            and not self.fears
            and act.kind == "provide"
        ):
            return Part((), False, to, source)
        if "我" in who and not self._narrator_did(words[begin:end], act, said, suspected):
            who = tuple(n for n in who if n != "我")
        who = tuple(n for n in who if n not in to)
        if "我" in who:
            place = self.begin + act.begin
            self.people.known.setdefault(
                "我", Person("我", "person", "narrator", None, place, place + 1)
            )
        return Part(who, sure and bool(who), to, tuple(n for n in source if n not in who))

    def _superior(
        self,
        words: str,
        ahead: Sequence[tuple[Mention, str, tuple[str, ...]]],
        topic: tuple[str, ...],
    ) -> tuple[str, ...]:
        """Who makes another do it does it with him, if the other must obey."""
        for one, role, who in ahead:
            if role == "subject" and who != ("我",):
                at = one.begin if one.lead is None else one.lead
                return who if _SUPERIOR.search(words[at : one.end] + "".join(who)) else ()
        return topic if topic and _SUPERIOR.search("".join(topic)) else ()

    def _goes_on(self, topic: tuple[str, ...]) -> tuple[str, ...]:
        """Whom a clause means that names nobody."""
        if topic and topic != ("我",):
            return topic
        if self.people.hero:
            return (self.people.hero,)
        return ("我",)

    def _narrator_did(self, clause: str, act: ActWord, said: bool, suspected: bool) -> bool:
        if _OF_MINE.search(clause) or _AS_EVIDENCE.search(clause) or (suspected and not self.fears):
            return False
        strong = act.kind in _STRONG and not act.weak
        if said:
            return self.fears or self.asks or strong
        alone = self.topic == ("我",) or not (self.topic or self.other)
        return self.fears or (strong and alone and not self.people.narrator_suffers)
