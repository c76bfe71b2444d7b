"""The words for obtaining and passing on information, and which of them tell an act that was done.

A word tells no act when it names an offence (出售公民个人信息罪), a purpose (为出售而…), a plan or a denial
(尚未出售, 未实际出售), or when what is bought or given is no information (购买手机一部).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from lvheng.narrative.acts.act_verbs import AUTHORITY, CARRIED_OFF, LOOK_UPS, VERBS
from lvheng.narrative.acts.by_right import is_by_right
from lvheng.narrative.acts.everyday import tells_no_act
from lvheng.narrative.acts.kinds import kind_here
from lvheng.narrative.acts.noise import ASIDE, NOISE
from lvheng.narrative.acts.plain import HANDED_ON, PLAIN_WORDS
from lvheng.narrative.acts.senses import (
    INFORMATION,
    is_of_another_matter,
    of_information,
)

__all__ = ["INFORMATION", "ActWord", "act_words", "of_information"]


_ILLICIT = "(?:私自|擅自|违规|非法|偷偷|越权|暗中|趁机|多次|偷|超越权限)(?:地)?(?:(?!收集|采集|获取|提供|出售|购买)[^，。；、]){0,16}?"
_WORDS = tuple(
    (
        kind,
        words.replace("{illicit}", _ILLICIT)
        .replace("{take}", LOOK_UPS)
        .replace("{carried}", CARRIED_OFF),
        strong,
    )
    for kind, words, strong in VERBS
)
_WORD = re.compile("|".join(f"(?P<{kind}>{words})" for kind, words, _ in _WORDS))
_PLAIN = {kind: [PLAIN_WORDS[kind]] if kind in PLAIN_WORDS else [] for kind, _, _ in _WORDS}
_PLAIN_WORD = re.compile(
    f"(?P<handed>{HANDED_ON})|"
    + "|".join(
        f"(?P<{kind}>{'|'.join([*_PLAIN[kind], *([words] if kind != 'commission' else [])])})"
        for kind, words, _ in _WORDS
    )
)
_STRONG = {kind for kind, _, strong in _WORDS if strong}

_OFFICIAL = re.compile(
    rf"[^，。；]{{0,16}}?(?<![向从到被给在对为])(?:{AUTHORITY})(?!系统|内网|信息网|专网|的|工作|上班|任职|[^，。；]{{0,12}}(?:民警|辅警|书记员|法官))"
)
_OBJECTS = re.compile(
    "[在从对将向被把与和给为](?:被告人|犯罪嫌疑人|被害人)?[^，。；]{0,4}?(?:某[甲乙丙丁某]?|其|他|她)"
)
_IN_OBJECT = re.compile(
    "(?<=[一-鿿]{2})(?:其|他|她|(?:被告人|嫌疑人)?[一-鿿]某[甲乙丙丁某]?)(?=的|手机|电脑|名下|住处|处|微信|账户|银行)"
)
"""提取其手机中的记录: whose the thing is."""
_AND = re.compile("(?:并|且|又|还|同时|再|遂|随后|另)")
_SAYS = re.compile("查明|查实|认定|认为|指控|发现|掌握|通报|证实|介绍|称|：$")
_BY_OFFICE = re.compile(rf"(?:由|被|经)(?:{AUTHORITY})[^，。；某]{{0,12}}$")
_SOMEBODY_ELSE = re.compile("某|其|[他她我]|被告|嫌疑人|上诉人|二人|三人|双方")

_DENIED = re.compile(
    r"(?:未(?!经|公开|成年|同意|获|取得)|没有|没(?!收)|并无|禁止|严禁|拒绝|防止|避免|无权|请勿|切勿|谨防|警惕)[^，。；、未]{0,5}$|(?:不得(?!不|已)|不准|不许|不允许|严禁|禁止)[^，。；]{0,40}$|不(?:得|会|要|应|准|能|曾|再)?(?:再|予|向他人|对外|随意|私自|擅自)?$"
)
_UNPROVEN = re.compile(
    "(?:不能|不足以|无法|难以|没有证据|无证据|未能|并无证据|尚无证据|缺乏证据)[^，。；]{0,6}(?:证明|证实|认定|确认|查实|印证)[^，。；]{0,40}$|主张[^，。；]{0,24}$"
)
"""不能证明华某实施了购买行为, 其主张硬盘是本人购买."""
_PLANNED = re.compile(
    r"(?:欲|答应|承诺|许诺|提出|(?<![虚模比])拟|准备|打算|意图|企图|用于|用来|以便|为了|伺机|计划|以备|想要|想|待价|以期|是否|能否|可以|能够|(?<!许)可|要求|声称(?:可以|能)?|宣称|谎称|号称|商议|商定|预谋|合谋|约定|涉及|专门|等待|(?<![提])供(?!认|述|称|职)|是不是|有没有|会不会|怕|担心|害怕|要不要|威胁|扬言|能不能|需要|都会|(?<![工协学商委社年例聚晚展班总机开集大国照峰])会(?![员议计所主])|假装)(?:[^，。；、]{0,6})$"
    r"|(?:可以?|能够?)(?:在|从|通过|于)[^，。；]{0,40}$|(?:欲|(?<![虚模比])拟|准备|打算|意图|企图|计划|正要|想)(?:(?<!想)[^，。；了]{0,8})?(?:将|把|以)[^，。；]{0,30}$"
)
_ASKED = re.compile(
    "(?:应|受|按照?|根据|依照)[^，。；]{1,14}(?:要求|请求|请托|委托|约定|商定|计划|安排|需要)"
)
"""应前妻要求打印: it was done."""
_AGREED = re.compile("(?:约定|商定|商议|合谋|预谋)[^，。；]{0,6}$")
_FOR = re.compile(
    r"(?:^|[，。；、以])为(?:了|(?!名|由|他人|业|客户|其|买家|上家|下家))[^，。；、]{0,6}$"
)
_AIM = re.compile(
    r"^[^，。；]{0,24}?(?:为目的|的目的|为名义?|为由|的方式|需求(?!的)|意图|罪名|为业|的?想法|的?念头|的?犯意|的?主意)"
)
_HEAD = re.compile(
    "^(?:了|得|到|过)?[^，。；的]{0,16}的(?![^，。；]{0,16}某)[^，。；的]{0,14}?(?:人|人员|员|买家|买主|买方|上家|下家|上线|下线|卖家|卖方|者|商|客户|中介|网友|男子|女子|老板|公司|机构|单位)"
    "(?=[，。；]|由|被|已|均|另|身份|在逃|尚|仍|正|也|亦|因|将|真实|依法|经)"
)
_THERE_IS = re.compile("有[一几]?[个名位些群帮]?$|(?:一|几|那|这)[个名位些群帮]$")
_WHO_DOES = re.compile(
    "[^，。；的]{0,10}的(?:(?:[人商男女]|人员|老板|网友|同行|朋友|上家|卖家|中介|贩子)|(?=[，。；叫是姓]|打电话|来|找|联系|在|问))"
)
_ALONE = re.compile(
    "(?:目前|现|另有?|另外|其中|至于|对于?|而|其他|相关|涉案的?|上述|该案|此外|(?:向|从|找|跟|为)(?:其|他|她|[^，。；]某)(?:处|手中)?|，)*"
)
"""购买信息的业务员另案处理: what a relative clause tells is done by those whom it describes."""
_OFFENCE = re.compile(r"^[^，。；]{0,20}?罪(?!所得|的)")
_RULE = re.compile(
    r"^[^，。；将把]{0,16}的(?:犯罪|上述|主要|基本)?事实|^[^，。；]{0,2}的同意|^事实|^(?:[^，。；]{0,8}(?:个人)?信息)?(?:部分|一节|环节|阶段)|^[^，。；]{0,14}(?:的行为|是违法|属于违法|违法|犯法|最多|可处|的，处|怎么判|判几年|判多久)"
)
_BLAMED = re.compile(r"(?:是|怀疑|觉得)[^，。；]{1,12}(?:卖|泄|透露)(?:的|了|出去|露的|给)")
_MEANS = re.compile(r"(?:通过|采取|采用|利用|以|用)(?P<means>[^，。；]{0,24}?)$")


_FILLED_IN = re.compile("[人户名者用老学].{0,14}(?:提交|填写|录入|输入|填报)了")
_LURING = re.compile("虚构|虚假|冒充|假冒|仿冒|钓鱼|诱|骗|谎称|幌子|假借")
_LURE = re.compile("(?:让|要求?|请|叫|引导|哄骗|诱).{0,16}(?:填|登记|扫码|脸|注册)")
_OFFERS = re.compile("提出|询问|表示|打算|准备|想要?|欲")
"""向陶某提出购买: an offer."""
_ONCE_HAD = re.compile("[^，。；0-9一二两三四五六七八九十]{0,16}(?:以后|之后|后)，")
"""拿到微信号以后: what was told before is recalled."""
_BUYER = re.compile("(?:该人|对方|买家|买方|下家|收购人)?")
_THREATENS = re.compile("[^，。；]{0,24}(?:要挟|威胁|胁迫|勒索)")
_ANYBODY = re.compile(
    "明知[^，。；]{0,24}(?:系|是)[^，。；]{0,20}$|(?:仅|只|将|须|会)在[^，。；]{0,12}(?:您|用户本人)[^，。；]{0,8}(?:同意|授权)后[^，。；]{0,12}$|(?:^|[，。；、：]|是|系|购买|收购|买入|买来|使用|利用|获取|接收|下载|发现|知|了)(?:他人|别人|其他人|不法分子|黑客)(?:所|非法|私自|偷偷|擅自|事先)?$|见过?(?:他人|别人|有人)(?:所|非法|私自|偷偷|擅自|事先)?$"
)
"""明知是他人窃取的数据: nobody's act."""
_REACH = 80
"""Characters of a sentence that are looked at before an act."""
_NEXT = 16
"""Characters of the next clause, where a number may follow: 买了第一回，两千五百条."""
_SUMS_UP = re.compile("(?:经手|共计?|累计|合计|总计|完成)$")
"""共查询170次 counts again what was told."""
_FOR_WHOM = re.compile("为(?!了)[^，。；、]{2,6}$")
"""为诈骗集团提供 tells for whom, and no aim."""
_WITH = ("从", "向", "找", "跟", "花", "用", "以", "支付")
"""为招生，从某店买: what stands before tells why and no plan."""


@dataclass(frozen=True, slots=True)
class ActWord:
    """A word that tells an act: `kind` of the register, or `obtain` where the manner is not said.

    `relative`: it stands before what it describes (购买的信息), and recalls an act rather than tells one.
    `means`: it says how something else was done (通过购买的方式). `anaphor`: its object was told before.
    """

    kind: str
    begin: int
    end: int
    relative: bool = False
    means: bool = False
    weak: bool = False
    plan: bool = False
    denied: bool = False


def act_words(
    sentence: str, clauses: list[tuple[int, int]], told_of_information: bool, plain: bool = False
) -> list[ActWord]:
    """The act words of a sentence, in order. `clauses` are its parts; `told_of_information`: the text before spoke of it."""
    found: list[ActWord] = []
    spoken = told_of_information or (plain and of_information(sentence, True))
    official = False
    at_hand = of_information(sentence, plain)
    for begin, end in clauses:
        clause = sentence[begin:end]
        noise = [(m.start(), m.end()) for m in NOISE.finditer(clause)]
        noise += [(m.start(), m.end()) for m in ASIDE.finditer(clause)]
        about = of_information(clause, plain) or _BLAMED.search(clause) is not None
        goes_on = official and (
            _AND.match(clause) or not _SOMEBODY_ELSE.search(_IN_OBJECT.sub("", clause))
        )
        official = bool(goes_on or (_OFFICIAL.match(clause) and not _SAYS.search(clause)))
        for match in (_PLAIN_WORD if plain else _WORD).finditer(clause):
            at, to = match.start(), match.end()
            tail = match.lastgroup == "steal"
            if any(a <= at < b or (tail and a < to <= b) for a, b in noise):
                continue
            again = any(
                f.kind == match.lastgroup == "steal"
                or sentence[f.begin : f.end].endswith(match.group())
                for f in found
                if not (f.plan or f.denied)
            )
            if again and _SUMS_UP.search(clause[:at]):
                continue
            kind = match.lastgroup or ""
            if not plain and _is_done_by_office(clause[:at], match.group(), kind, official):
                continue
            kind = "provide" if kind == "handed" else kind
            if plain and kind == "got":
                kind = "accept"
            told_after = _LURE.search(match.group()) is not None and of_information(sentence[end:])
            asked = kind == "steal" and any(one.kind == "commission" for one in found)
            if _FILLED_IN.match(match.group()) and not _LURING.search(sentence):
                continue
            information = about or told_after or asked
            word = _act_word(clause, kind, at, to, information, spoken, at_hand, bool(found), plain)
            next_words, lead = sentence[end : end + _NEXT], sentence[max(0, begin - _NEXT) : begin]
            if plain and tells_no_act(clause, kind, at, to, about, spoken, next_words, lead):
                continue
            if word is not None and not is_by_right(
                sentence[max(0, begin + at - _REACH) : begin + at],
                match.group(),
                sentence[begin + to : begin + to + _REACH],
                word.kind,
                word.relative,
            ):
                found.append(
                    ActWord(
                        word.kind, begin + at, begin + to, word.relative, word.means, word.weak,
                        word.plan, word.denied,
                    )
                )  # fmt: skip
        spoken = spoken or about or bool(found)
    return found


def _describes(before: str, after: str) -> bool:
    """有卖同类货的人打电话来, 焦某有个供货的: what is told describes somebody."""
    if _HEAD.match(after) and _ALONE.fullmatch(before):
        return True
    return _THERE_IS.search(before) is not None and _WHO_DOES.match(after) is not None


def _is_done_by_office(before: str, said: str, kind: str, official: bool) -> bool:
    """公安机关调取了流水, 侦查人员…提取: what the authorities do in the proceedings is nobody's act."""
    if kind in ("sell", "buy", "exchange", "commission") or said.startswith(("窃", "盗")):
        return False
    return (official and not _SOMEBODY_ELSE.search(_OBJECTS.sub("", before))) or _BY_OFFICE.search(
        before
    ) is not None


def _act_word(
    clause: str,
    kind: str,
    at: int,
    to: int,
    about: bool,
    spoken: bool,
    at_hand: bool,
    told: bool,
    plain: bool,
) -> ActWord | None:
    before, after = clause[:at], clause[to:]
    goes_out = re.search("[给予与]", clause[at : to + 1]) is not None
    if not plain and not goes_out and _describes(before, after):
        return None
    if (
        kind == "got"
        and spoken
        and not plain
        and _BUYER.fullmatch(before)
        and _ONCE_HAD.match(after)
    ):
        return None
    if _OFFENCE.match(after) or _RULE.match(after) or _ANYBODY.search(before):
        return None
    if before.endswith(("以", "用")) and _THREATENS.match(after):
        return None
    said = clause[at:to]
    weak = kind not in _STRONG or said in ("买", "卖", "购", "收集", "公开", "传播", "置换", "换取")
    if (
        not about and not spoken and (weak or (said[0] in "卖售买购" and not at_hand))
    ) or is_of_another_matter(kind, said, before, after, about, spoken, told):
        return None
    kind = kind_here(kind, said, before, after)
    relative = bool(
        re.match(
            r"(?:了|(?<=[送供发传])给[^，。；的将把向]{1,8}(?=的(?:文件|表格|信息|数据|资料|截图|名单|文档|压缩包|邮件|记录)))?(?:的|所得的?|来的|所获的?)(?!方式|手段|时候|价格|形式|，|。|途径|办法|行为)",
            after,
        )
    )
    if relative and said in ("收到", "收受", "接收", "获得", "取得", "得到", "获取", "非法获取"):
        return None
    means = bool(
        re.match(r"[^，。；]{0,16}?(?:的方式|等方式|的手段|等手段|的形式|方式|手段)", after)
    ) and bool(_MEANS.search(before))
    denied = bool(_DENIED.search(before) or _UNPROVEN.search(before))
    asked = _ASKED.sub("", before)
    offered = kind == "buy" and _OFFERS.search(said) is not None
    done = not offered and (
        said.endswith(("了", "过"))
        or "自动" in f"{before[-2:]}{said}"
        or after.startswith(("了", "过"))
    )
    plan = not (relative or done) and bool(
        offered
        or (_PLANNED.search(asked) and not (kind == "exchange" and _AGREED.search(asked)))
        or (
            _FOR.search(before)
            and not said.startswith(_WITH)
            and not (kind == "provide" and _FOR_WHOM.search(before))
        )
        or (_AIM.match(after) and not means)
    )
    return ActWord(kind, at, to, relative, means, weak, plan, denied)
