"""How those named stand in a clause of a story: as who does it, by whom it is done, to whom or from whom it goes.

Chinese shows it by the words right before and after a name: 被物业, 让前台, 发给中介, 从群主手里, 我发现…, 店长的….
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Literal, NamedTuple

from lvheng.narrative.acts.act_words import ActWord
from lvheng.narrative.cast.people import Mention

__all__ = ["Named", "Standing", "is_official", "says", "standing"]

Standing = Literal[
    "subject", "agent", "caused", "to", "source", "object", "introduced", "teller", "owner", "is", "listed", "self", "aside",
]  # fmt: skip
"""agent: 被…, 是…; caused: 让…; introduced: 找了个…; teller: 我发现…; is: 他是…; self: who opens a text with his trade."""


class Named(NamedTuple):
    """A mention, how it stands in its clause, and whom it means."""

    mention: Mention
    role: Standing
    who: tuple[str, ...]


_REACH = 60
"""Characters of a clause that are looked at on either side."""

_TELLS = re.compile(
    r"^(?:(?:跟|对|给|向)(?:我们?|他们?|她们?|大家|家里|记者))?(?:自己|就|也|都|还|反正|现在|真的|当时|后来|一直|才|刚|回头|只是|今天|昨天|只|是|已经|亲眼|亲耳|上网|翻|又|后台|前几天|第二天){0,3}"
    r"(?:寻思|觉得|怀疑|估计|感觉|猜|认为|想(?!办法)|看到|看见|看|瞅|瞧|刷到|发现|听|知道|得知|了解|记得|不知道|说|问|查了一?下|以为|确定|肯定|敢说|举报|投诉|报警|告|起诉|要求|质问|提醒|通报|认定|统计|查到|通知|建议|阅卷|承认|交代|交待|反映|收到|接到|相信|担心|怕|替|搜到|截图|录音|录像|保存|取证)"
)
_AGENT = re.compile(
    r"(?:被|遭|遭到|由|就是|肯定是|应该是|(?<![不还只但可说总要算也而或])是|除了|归|经)$"
)
_CAUSES = re.compile(
    r"(?:让|叫|要求|指使|安排|喊|派|雇|逼|劝|拉|约|邀|鼓动|催|请|求|使唤|带着|拉着|怂恿|命令|吩咐|授意|指派|委派|责成|支使|唆使|教唆|嘱咐)(?:了|过)?$"
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
    r"(?:把|将|趁|对|发来|传来|拿来|替|帮|躲|躲着|避开|绕开|甩掉|防着|为|比|关于|在|用|拿|以|靠|于|通过|按|按照|据|根据|冒充|假装|自称|背|瞒|像|属于|跟|和|与|同|除|除了|等|当|做|成|去|到|回|进|来到|离开|住|换|问|找|投诉|举报|告|起诉|骂|打|催|怼|见|见到|拉黑|联系|咨询|报|信|相信|抓|抓到|抓住|恨|爱|怕|请教|委托|感谢|求助|威胁|质问|提醒|加|删|起诉|曝光|人肉|开除|辞退|联系上|报告|认识|嫁|追|养|惹|得罪|欠|借|投|考|叫|骗|坑|害|打听|雇|盯上|上|(?<!一)下|帮助|逼|催|收|查|搞|撬|怪|管|开|干|当过|受|应|不是|还是|也是|说是|只是|要是|都是|算是)(?:了|过|着|到|上|给)?(?:一?个|一家|一位)?$"
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
_LISTED_BEFORE = re.compile(
    r"(?:姓名|名字|真名|手机号|电话|号码|号|址|生日|年龄|照片)[、，和跟及]?$"
)
_RELATIVE = re.compile(
    r"(?:^|(?<=[被给向跟从找让把是由将到了，和与对叫]))[^，。；：“”被给向把将让跟从找和与对叫]{1,12}的(?:那个|一个)?$"
)
_SOME = re.compile("我?们?(?:一|有|某|那|这)")
_HIS_OWN = re.compile(
    "现在|以前|单位|公司|通讯录|亲戚|家|爸|妈|老[公婆家师板]|所有|同事|朋友|领导|前|对象|婆婆"
)
_ASKING = re.compile(
    r"^[^，。；]{0,6}?(?:请问|想问|问问|问|咨询|请教|求问|求助|说)(?:一?下|大家|各位|律师)*$"
)
_COMES = re.compile("(?<![后原本从近])来$")
_IF = re.compile("^(?:要是|如果|假如|倘若|万一|假使)(?:说|哪天|以后|真的?)?")
_OTHERS_TOO = re.compile("(?<=[向从给])[^，。；、]{1,6}、(?:[^，。；、]{1,6}[、和及]){0,3}$")
"""向亲戚、同学收取: who is named second stands as the first does, and is anybody where neither has a name."""
_HANDLED = re.compile("(?:把|将)[^，。；：]+$")
_AUTHORITY = re.compile(
    "警|派出所|公安|检察|法院|律师|法官|记者|网信|邮管|城管|监管|新闻|督察|物价"
)


def is_official(name: str) -> bool:
    """Whether somebody stands for the authorities, who tell and do not do."""
    return _AUTHORITY.search(name) is not None and not name.endswith(("辅警", "协警"))


def says(words: str, place: int) -> bool:
    """Whether a word of saying or seeing follows at a place."""
    return _TELLS.match(words[place : place + _REACH]) is not None


def standing(
    words: str, begin: int, end: int, one: Mention, acts: Sequence[ActWord], opens: bool
) -> Standing:
    """How a mention stands in the clause from `begin` to `end`; `opens`: the clause is the first of the text."""
    at = one.lead if one.lead is not None and one.lead >= begin else one.begin
    left, right = words[max(begin, at - _REACH) : at], words[one.end : min(end, one.end + _REACH)]
    left = _IF.sub("", _ASKING.sub("", re.sub(r"[“”\"\s]+$", "", left)))
    others = _OTHERS_TOO.search(left)
    first = left.endswith(("向", "从")) and right.startswith("、")
    if one.form == "noun" and (first or (others and left[others.start() - 1] in "向从")):
        return "aside"
    left = _OTHERS_TOO.sub("", left)
    if left.count("（") > left.count("）"):
        return "aside"
    number = bisect_left(acts, one.begin, key=lambda act: act.begin)
    near = acts[max(0, number - 4) : number + 4]
    later = next((act.begin for act in near if act.begin >= one.end), None)
    if one.form == "noun":
        if at - begin < 4 and not left.strip() and not right.strip(_MARKS):
            if begin > 0:
                return "listed"
            if (
                opens
                and one.name
                and not _SOME.match(words[at:end])
                and words[at] not in "我咱俺他她"
            ):
                return "self"
        if later is None and _COPULA.search(left) and not _DOES.match(right):
            return "is"
        if _THERE_IS.match(words, at) and later is None and not _OWNS.match(right):
            return "subject"
        whose = left if _STATES.search(left) else _RELATIVE.sub("", left)
        ends = later is None and whose.strip() and not right.strip(_MARKS)
        if ends and not any(
            before.search(left) for before in (_TO, _GOVERNED, _SOURCE, _INTRODUCES)
        ):
            return "is"
    if _FROM.search(left) and _AT_HIS.match(right):
        return "source"
    if one.form not in ("narrator", "pronoun", "group"):
        left = _RELATIVE.sub("", left)
    if one.form == "narrator" and re.search("给(?:了|过)?$", left) and _HIS_OWN.match(right):
        return "owner"
    if _OWNS.match(right) and (not _AT_HIS.match(right) or left.endswith(("了", "过"))):
        return "owner"
    if (
        one.form == "noun"
        and _SITE.search(one.words)
        and right[:1] in ("上", "里", "中")
        and (_IN.search(left) or right[1:2] == "有")
    ):
        return "aside"
    if (
        later is not None
        and _PASSIVE_GIVE.search(left)
        and _NOTHING.fullmatch(words[one.end : later][:8])
    ):
        return "agent"
    if later is not None and left.endswith("说是"):
        return "agent"
    if _AGENT.search(left):
        if later is None and left.endswith("是") and _DOES.match(right):
            return "subject"
        handled = left.endswith("被") and right.strip(_MARKS) and not _DONE_TO_ME.match(right)
        return "agent" if later is not None or handled else "is"
    if one.form == "name" and _CALLED.search(left):
        return "subject"
    if _CAUSES.search(left):
        return "caused" if later is not None or _TO_DO.match(right) else "object"
    last = max((a.end for a in near if a.end <= at), default=begin)
    before = words[max(begin, at - _REACH, last) : at]
    return _among_the_others(left, right, before, one, later is not None)


_MARKS = "，。；、！？\n "
_DOES = re.compile("[把将趁用偷私给又也在从]")
_DONE_TO_ME = re.compile(
    "[^，。；]{0,4}(?:骚扰|骗|打|抓|查|约谈|处罚|罚|通报|发现|问|叫|追|催|开除|辞退|坑|骂|带走|传唤|批评|投诉|举报|告|起诉|拉黑)"
)
_CALLED = re.compile("(?:一名|一个|一位|有个|有位|那个|个)[^，。；]{0,16}(?:名叫|叫|叫做)$")
_ENDS_HERE = re.compile(
    r"[，。；、！？了看听们那这手的\n]|[一二三两四五六七八九十百千万几\d]|本人|自己(?!的)|再|去|用|作|当|做|以|并|又|时|后|就|钱|好"
)
_AWAY = re.compile(
    "(?:都|也|正|刚|人)?(?:不在|没在|没注意|不注意|没看见|睡着|走开|走神|出去|去拿|去接|去上厕所|上厕所|下班(?!后)|请假|洗澡|不备)"
)
_HAS_A_FLAW = re.compile(
    "(?:的?[^，。；]{0,6})?(?:存在|有)(?:[^，。；]{0,6})(?:漏洞|问题|缺陷|[Bb][Uu][Gg])"
)
_FROM = re.compile("(?:从|找|跟|问|向|在)[^，。；]{0,16}$")
_SITE = re.compile("(?:网站?|平台|论坛|[Aa]pp|APP|小程序|系统)$")
_IN = re.compile("(?:从|在)[^，。；]{0,16}$")
"""从公开的网站上抓: the place, and not who does it."""
_STATES = re.compile("[系是任在]")
_TO_DO = re.compile("(?:去|来|帮|写|做|拿|跑|负责|每|把|从|用|定期|天天|偷偷)")
_THERE_IS = re.compile("(?:还|另)?有(?:个|一|位|名|家)")
_NOTHING = re.compile("(?:就|都|全|直接|随便|偷偷|私下){0,2}")


def _among_the_others(
    left: str, right: str, before: str, one: Mention, acts_follow: bool
) -> Standing:
    if _AWAY.match(right):
        return "aside"
    if _SOURCE.search(left) and _OF_SOURCE.match(right):
        return "source"
    if _TO.search(left):
        theirs = one.form == "pronoun" and right and not _ENDS_HERE.match(right)
        return "owner" if theirs else "to"
    if _WITH.search(left):
        return "subject" if _TOGETHER.match(right) else "object"
    if re.search(r"(?:^|[^提])从$", left):
        return "source"
    if _TELLS.match(right) and (
        one.form == "narrator" or is_official(one.name or "") or not acts_follow
    ):
        return "teller"
    if one.words.endswith(("店", "店里", "公司", "单位")) and _COMES.search(left):
        return "object"
    if _INTRODUCES.search(left) and _HAS_A_FLAW.match(right):
        return "object"
    if _INTRODUCES.search(left) and (acts_follow or right.strip(_MARKS)):
        return "subject"
    if _LISTED_BEFORE.search(left):
        return "listed"
    if _HANDLED.search(before):
        return "object"
    if _GOVERNED.search(left):
        return "introduced" if one.form in ("noun", "name") and not acts_follow else "object"
    return "subject"
