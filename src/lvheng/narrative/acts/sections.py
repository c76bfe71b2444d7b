"""The parts of a document, and which of them tell acts: the facts do; evidence, reasons, law, advice and the outcome do not.

A part begins with a heading (【裁判结果】, 二、证据, 典型意义：) or with lead-in words (经审理查明, 上述事实有…证实, 本院认为)
and lasts until the next. The reasons weigh what was told; they tell an act only where nothing else does.
"""

from __future__ import annotations

import re
from typing import Literal

from lvheng.narrative.words.text import Text

__all__ = ["RECORDS", "Part", "parts_of"]

Part = Literal["facts", "evidence", "reasons", "apart"]

_COURTS = (
    "(?:本院|本庭|我院|合议庭|法庭|(?:一审|二审|原审|终审|再审|生效|某|该|人民|上诉)*(?:法院|判决|裁判|裁定|检察院)"
    "|公诉机关|公诉人|检察机关|承办(?:检察官|法官)|办案机关)"
)
_SAYERS = "(?:法官|检察官|律师|警方|民警|公安|网警|专家|办案人员|承办人|反诈|编辑|记者|小编)"

_HEADINGS: tuple[tuple[Part, str], ...] = (
    (
        "facts",
        "(?:基本|简要|主要|具体|典型)?案情(?:简介|回顾|介绍|概要|简述|经过)?|(?:基本|案件|犯罪|违法|主要|具体|简要|指控的?|认定的?|查明的?|本案|审理查明的?|起诉书?指控的?|[^，。；：]{0,6}查明的)*事实(?:经过|部分|如下|(?:和|与|及)(?:证据|理由|情节))?"
        "|(?:案件|事情|作案|案发|事件|违法|犯罪)(?:经过|过程|始末|情况|背景)|(?:经|本院|审理|法院|另|审查|依法|庭审)+查明|(?:公诉机关|起诉书)?指控|(?:到案|归案|破案|抓获)(?:经过|情况|过程)|案例[一二三四五六七八九十\\d]*|公诉机关指控的?事实|一审(?:认定|查明|情况)|原审(?:认定|查明)|原判认定",
    ),
    (
        "evidence",
        "(?:主要|相关|认定(?:上述|前述|以上)?(?:犯罪|案件)?(?:事实)?的?|上述事实的|在案|定案|全案|本案|公诉机关(?:提交|出示)的)*证据(?:如下|目录|名称|部分|材料|清单|情况|有|包括|及分析|采信)*|举证(?:与|、|和)?质证|质证意见",
    ),
    (
        "reasons",
        f"{_COURTS}(?:经(?:审理|审查|评议))?(?:后)?认为|裁判(?:理由|要旨|要点|观点|规则|摘要|思路)|(?:判决|裁定|认定|定罪|定性|审查|起诉|不起诉)(?:的)?(?:理由|要旨|依据|意见)|(?:法院|本院|法庭)(?:评判|评析|裁判|意见|观点)|法律(?:适用|分析|评析|定性)|(?:案例|案件|简要|本案)?(?:评析|解析|剖析|分析|定性|点评)|争议(?:焦点|问题)|控辩(?:双方)?(?:意见|焦点)|认定与处理|办案要点|检察(?:机关)?履职(?:过程|情况|经过)?|量刑(?:情节|建议|理由|意见|分析)",
    ),
    (
        "apart",
        f"(?:裁判|判决|裁定|处理|处罚|审理|诉讼|判处|宣判)(?:结果|主文|情况|决定)|(?:判决|裁定|决定|处罚)如下|(?:典型|指导|社会|现实|警示|法治|办案|案例)(?:意义|价值|作用|启示)|案件启示|警示|启示|意义|{_SAYERS}的话|{_SAYERS}?(?:说法|释法|提醒|点评|提示|寄语|建议|普法|解读|手记|科普|讲法|有话说|支招)|(?:温馨|防范|风险|安全|特别|重要|友情)(?:提示|提醒|建议)|防范(?:措施|建议|要点)|小贴士"
        "|(?:附：?)?(?:相关|本案|本?判决书?|本?裁定书?|本?起诉书|所?适用|依据|的|有关|所附|涉及|主要)*(?:法条|法律(?:条文|链接|依据|规定|法规|知识)|条文|法规)(?:链接|摘录|节选|附录|如下)?|附(?:件|录|注|法条|法律条文|：)?|延伸阅读|诉讼请求|(?:检察|整改|监督|工作|改进|司法)建议(?:如下)?|建议(?:如下)?|整改(?:措施|情况|要求)|权利(?:知悉|告知|义务)|告知(?:事项|书)|编者按|小结|结语|前言|导读",
    ),
)  # fmt: skip
_HEADING = re.compile(
    r"\s*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)]?[、.．，]?\s*|第[一二三四五六七八九十]部分[、，：]?)?(?P<mark>[【〔\[《〖◆●▌■※*#>]*)\s*(?:"
    + "|".join(f"(?P<{part}>{words})" for part, words in _HEADINGS)
    + r")\s*(?:(?P<closed>[】〕\]》〗])|(?P<end>：|，$|。?\n|$))"
)
_BARE_LINE = re.compile(r"\s*[^，。；：？！\n“”]{1,12}\n")
"""Any other heading: 钱款, 二、刑事部分."""
_SIGNED = re.compile(
    r"\s*(?:审判长|(?:代理)?审判员|人民陪审员|书记员|(?:法官|检察官)助理|(?:代理)?检察[员官长])：?[^，。；：]{0,8}\n|\s*[二两12][〇○零0][〇○零一二三四五六七八九\d]{2}年[^，。；：]{2,8}日\n|\s*《[^》\n]{2,40}》\n"
)
"""Lines at the end of a document: who signed it, the day, the law of which the text follows."""
_ARTICLE = re.compile(
    "\\s*(?:《[^》\\n]{2,40}》)?第[一二三四五六七八九十百零〇\\d]+条(?:之[一二三四五六七八九十])?(?![^，。]{0,6}(?:规定|说|写|的|是|、|和|，))"
)
"""A line that gives the text of the law."""
_TITLE = re.compile(
    r"\s*(?:[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．]|第[一二三四五六七八九十]+[节部分]+[，：]?)[^，。；：？！“”]{1,14}[。\n]"
)
"""（二）机器人付费查询。"""
_NOT_A_HEADING = re.compile("起诉书|判决书|裁定书|决定书|人民法院|人民检察院|通报|通告|公告|说明")

_LEAD_INS: tuple[tuple[Part, str], ...] = (
    (
        "facts",
        rf"(?:(?:现|另|又|再|经|已|据此|据以|综合)*(?:本院|本庭|法院|法庭|我院|合议庭)?(?:现|另|又|经|再)*(?:公开|依法|开庭|庭审|二审|再审|重新|审理|审查|调查|侦查|评议)*后?(?:并退回补充侦查)?)查(?:明|实|证)|{_COURTS}?[^，。；：]{{0,8}}(?:经审理|审理后|经审查)?(?:后)?(?:查明|认定(?:如下|：|，|事实))"
        rf"|(?:原判|一审|原审|二审|公安机关|侦查机关|监察机关)[^，。；：]{{0,12}}(?:认定|查明)|{_COURTS}[^，。；：]{{0,24}}(?:指控(?!的|罪名|[^，。；]{{0,24}}(?:成立|不当|有误|清楚|属实|正确))|起诉称)|起诉(?:书|意见书)?(?:指控|认定|称)|具体(?:事实|犯罪事实)?(?:如下|分述)",
    ),
    (
        "evidence",
        r"(?:认定)?(?:上述|以上|前述|该|本案)(?:犯罪|案件|全部|违法)?事实[^。]{0,40}?(?:(?<!没)有[^。]{0,60}?证|由[^。]{0,30}证据|证据(?!不足|确实|充分))|(?:上述|以上|下列|以下|如下|前述)[^，。；]{0,16}证据[^，。；]{0,10}(?:证实|证明|予以确认|在卷|在案|佐证|：)|对(?:以下|下列)证据|经[^，。；]{0,8}质证(?!认证)[^。]{0,16}(?:证据|确认)|证据(?:如下|有：|有(?=[^，。；]{0,20}(?:供述|证言|笔录|书证)))",
    ),
    (
        "reasons",
        rf"{_COURTS}(?:经[^，。；]{{0,8}})?(?:仍然?|亦|均|依法|综合|审查|审理|评议|后)*认为(?=，|：|被|上)|本院(?:经)?(?:评判|评析|综合评判)",
    ),
    (
        "apart",
        rf"(?:判决|裁定|决定)(?:如下)?：|(?:判决|裁定|决定)如下|(?:为此|据此|故|特|现)(?:向[^，。；]{{2,20}})?(?:提出(?:如下|以下)|建议(?:你|贵|该))|[^，。；]{{0,20}}(?:制发|发出|送达|宣告)(?:了)?[^，。；]{{0,8}}建议书?(?=，|。|；)|建议(?:你|贵)(?:公司|单位|局|校|院)|诉讼请求：|{_SAYERS}(?:提醒|提示|说法|释法|建议|呼吁|表示)(?:您|大家|广大[^，。；]{{1,6}}|市民|公众)?(?=：|，)|(?:附|相关)(?:相关)?(?:法律|法条)|在此提醒",
    ),
)  # fmt: skip
_LEAD_IN = re.compile("|".join(f"(?P<{part}>{words})" for part, words in _LEAD_INS))
_PIECE_OF_EVIDENCE = re.compile(
    r"\s*(?:[（(]?[\d一二三四五六七八九十]{1,2}[）)]?[、.．：，]?\s*|[①-⑳]\s*)?(?:书证|物证|证人|证言|被害人|被告人|犯罪嫌疑人|同案[^，。；：]{0,6}|电子数据|视听资料|鉴定|审计|勘验|检查|搜查|扣押|辨认|接受证据|受案|立案|户籍|常住人口|前科|抓获|到案|破案|银行|微信|支付宝|通话|聊天|转账|交易|情况说明|远程|现场|司法|手机|截图|营业执照|劳动合同|工资)"
    r"[^。]{0,40}?(?:证实|证明|证言|供述|供认|陈述|笔录|载明|显示|反映|清单|证据|截图|：)"
)
_ADVISES = re.compile(f"\\s*{_SAYERS}")
"""A title of what follows, where a text begins with it: 警方提醒：…案告破."""
_SOMEBODY = re.compile("某|被告|嫌疑人|其|[他她我]|罪")
_PROVES = re.compile("证实|证明|佐证|印证|在卷|笔录|证言|供述")
_FOUND = re.compile("(?:审理|审查|庭审|本院|法院|依法)(?:后)?查明")
_TESTIFIES = re.compile(
    "\\s*(?:证人|被害人|同案(?:犯|人)?|被告人|犯罪嫌疑人|嫌疑人)?[^，。；：]{1,6}(?:的)?(?:当庭|庭前|到案后|在侦查阶段)?(?:供述|供称|供认|证言|作证|证实|陈述)"
)
RECORDS = re.compile(r"[\d余多万千百][条份组]|信息|名单|资料|号码|记录|面单|简历|征信|轨迹")
_ENUMERATES = re.compile(r"\s*(?:[（(]?[\d一二三四五六七八九十]{1,2}[）)、.．]|[①-⑳])")


def parts_of(text: Text) -> list[Part]:
    """The part of each clause of `text`, in the order of `text.clauses`."""
    view = text.view
    result: list[Part] = []
    now: Part = "facts"
    until_line = listed = False
    found_later = _finding(text)
    new_line = True
    for sentence in text.sentences:
        words = view[sentence.begin : sentence.end]
        if now == "evidence":
            listed = _goes_on(words) if new_line or not listed else True
            now = "evidence" if listed else "facts"
        new_line = words.endswith("\n")
        heading = _heading(words)
        article = heading is None and _ARTICLE.match(words) is not None
        if heading is not None and not (sentence.begin == 0 and _ADVISES.match(words)):
            now, until_line = heading, False
        elif article and now == "facts":
            now, until_line = "apart", True
        testifies = sentence.end <= found_later and _TESTIFIES.match(words) is not None
        title = heading is None and _TITLE.fullmatch(words) and not _SOMEBODY.search(words)
        for begin, end in text.clauses_in(sentence):
            lead_in = _LEAD_IN.match(view, begin, end + 40) if end - begin > 3 else None
            if (
                lead_in is not None
                and not (heading and begin == sentence.begin)
                and (begin or not _ADVISES.match(words))
            ):
                now = lead_in.lastgroup  # type: ignore[assignment]
                until_line = now == "apart"
            result.append("apart" if title else "evidence" if testifies else now)
        if until_line and new_line:
            now, until_line = "facts", False
    return result if _tells_of_records(text, result) else _with_evidence(result)


def _finding(text: Text) -> int:
    """Where a text begins to tell what was found, or 0 where it announces nothing."""
    found = _FOUND.search(text.view)
    return found.start() if found else 0


def _tells_of_records(text: Text, parts: list[Part]) -> bool:
    """Whether the facts count or name what was taken; in some papers only the reasons and the evidence do."""
    return not {"evidence", "reasons"} <= set(parts) or any(
        part == "facts" and RECORDS.search(text.view, clause.begin, clause.end)
        for clause, part in zip(text.clauses, parts, strict=True)
    )


def _with_evidence(parts: list[Part]) -> list[Part]:
    return ["facts" if part == "evidence" else part for part in parts]


def _heading(words: str) -> Part | None:
    found = _HEADING.match(words)
    if found is not None and (found["mark"] or not found["closed"]):
        return next((part for part in _PARTS if found[part]), None)
    if _SIGNED.fullmatch(words):
        return "apart"
    if _BARE_LINE.fullmatch(words) and not _NOT_A_HEADING.search(words):
        return "facts"
    return None


_PARTS: tuple[Part, ...] = ("facts", "evidence", "reasons", "apart")


def _goes_on(words: str) -> bool:
    """Whether a list of evidence goes on with a sentence."""
    return bool(
        words.strip() == ""
        or _PIECE_OF_EVIDENCE.match(words)
        or _PROVES.search(words)
        or _ENUMERATES.match(words)
    )
