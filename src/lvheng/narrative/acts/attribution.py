"""Who says what a clause says: the prosecution, the court, the defence, the narrator, or nobody yet.

A judgment is read as a row of speakers; a speaker speaks until the next is announced. What the court refuses
(不予采纳, 证据不足) is rejected, whoever said it; what it accepts (予以采纳) is found. In a post, suspicion is
a claim. A condition (如果…) states a case that nobody has said to be so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from lvheng.narrative.acts.sections import RECORDS, Part, parts_of
from lvheng.narrative.words.text import Span, Text

__all__ = ["Speaker", "Status", "Voice", "voices"]

Status = Literal["found", "alleged", "claimed", "rejected"]
Speaker = Literal["narrator", "prosecution", "court", "defence"]


@dataclass(frozen=True, slots=True)
class Voice:
    """How a clause is said. `sure` False: a condition, or a matter that two readings share.

    `summary`: the sentence weighs facts told elsewhere (本院认为…构成…罪) and tells no new event.
    """

    status: Status
    speaker: Speaker
    sure: bool = True
    summary: bool = False
    hypothetical: bool = False
    background: bool = False
    """What is no telling at all: law quoted, the sentence imposed, advice asked, the papers of the proceedings."""


_PROSECUTION = re.compile(
    r"(?:公诉机关|检察院|检察机关|起诉书|公诉人)[^。；]{0,40}?(?:指控[:：，]?|起诉称|诉称|起诉认定)|(?:^|\n)指控事实"
)
_THINKS = re.compile("(?:公诉人|检察员|公诉机关)[^，。；]{0,6}认为")
"""The prosecutor's opinion, which ends with the sentence."""
_OF_THE_CHARGE = re.compile(
    r"(?:对|就|与|和|及|同)[^，。；]{0,16}(?:公诉机关|检察院|检察机关|起诉书|公诉人)?(?:所)?指控|指控(?:的|其|上述|被告人[^，。；]{0,30}(?:罪名|犯[^，。；]{2,20}罪))[^，。；]{0,20}(?:无异议|没有异议|成立|清楚|供认|属实)"
)
_COURT = re.compile(
    r"(?:经|本院|法院|法庭)[^。；，]{0,12}(?:审理|庭审|开庭|二审|再审)?(?:后)?(?:查明|认定(?:如下|：)|确认(?:如下|：))|经审理查明|审理查明|本院认为|法院(?:经审理)?认为|合议庭认为|法庭认为"
    r"|本院(?:经)?(?:评判|评析|综合评判|查|核实)|一审认定|原审认定|上述事实[^。]{0,30}(?:证据|证实)"
)
_INDICTMENT = re.compile(
    r"(?:依法审查查明|审查查明|经审查|现查明|提起公诉|起诉书|此致[^。]{0,12}人民法院|移送审查起诉)"
)
_JUDGMENT = re.compile(
    r"审理查明|本院查明|判决如下|法院(?:经审理)?认为|公诉机关[^。]{0,20}指控|检察院[^。]{0,20}指控"
)
_BEFORE_COURT = re.compile("被告人|上诉人|辩护人|本院")
"""Whose words show that claims are answered, though the text is but a piece of a judgment."""
_DEFENCE = re.compile(
    r"(?:被告人|被告单位|上诉人|[\u4e00-\u9fff]某[甲乙丙丁某\d]?|其|他|二人|三人|当庭|庭审中|当事人|嫌疑人)[^。，；]{0,16}(?:辩称|辩解|辩护称|上诉称|狡辩|翻供)"
    r"|上诉人[^。，；]{0,16}(?:提出|认为|称|主张|请求)|(?:被告人|被告单位|嫌疑人)[^。，；]{0,10}(?:提出(?:其|自己|该|本人|异议|辩解|，|：)|不服[^。，；]{0,8}上诉)"
    r"|(?:辩护人|辩护律师|律师|指定辩护人|诉讼代表人)[^。，；]{0,24}(?:提出|认为|辩称|称|主张|辩护意见|辩护|请求|建议)|以[^。；“”]{2,60}?为由[^，。；]{0,6}(?:上诉|申诉|抗诉)|(?:辩称|辩解称?|上诉提出|上诉理由|不服[^。]{0,8}上诉，?(?:提出|称|认为)|辩护意见(?:是|为|：|如下))"
)
_GOES_ON = re.compile(
    r"^\s*(?:同时|另外|此外|还|且|并|综上|故|因此|请求|建议|希望|(?:第?[一二三四五六七八九\d]+[、.．，）]))"
)
_LOOKED_INTO = re.compile(r"\s*(?:经查|另查明|又查明|现查明|本院注意到)")
_CORRECTED = re.compile(
    "(?:指控|认定|起诉)[^，。；]{0,10}(?:不当|有误|错误|欠妥|失当)|(?:予以|应予)纠正"
)
_BELOW = re.compile("(?:原判|一审|原审)[^，。；]{0,8}(?:未|没有|不)予?[^，。；]{0,4}(?:认定|采纳)")
"""What the court below refused is not refused here."""
_REFUSED = re.compile(
    r"(?:不|未|难以|无法)(?:予|能|足以)?(?:以)?(?:采纳|采信|支持|认定|成立)(?!为|自首|立功|坦白|从犯)|不能成立|不成立|于法无据|与[^，。；]{0,12}(?:事实|证据)[^，。；]{0,6}不符|(?:缺乏|没有|无)[^，。；]{0,8}依据"
    r"|证据不足|事实不清"
)
_ACCEPTED = re.compile(
    r"(?<!不)予以(?:采纳|采信|支持|认可)|(?<!不)可予采纳|(?:意见|辩解|理由)[^，。；]{0,6}(?<!不)(?:成立|属实)|依法采纳|本院采纳"
)
_AIMED = re.compile(
    r"(?:关于|对于|对|就|至于|针对)?[^，。；]{0,24}(?:提出|辩称|辩解|所提|主张|(?<!本院)(?<!法院)(?<!法庭)(?<!合议庭)(?<!二审)(?<!一审)(?<!再审)认为|辩护|指控|(?<!自)(?<!名)称)|(?:关于|对于|对|就|至于)[^。；]{1,60}?(?:意见|辩解|主张|理由|请求|观点)|(?:该|上述|此|前述|其他|其余|其)[^，。；]{0,6}(?:意见|辩解|主张|理由|指控)"
)
_OUTWEIGHED = re.compile(
    "(?:^|[，；])(?:但|然而|可|而)?[^，。；]{0,40}?(?:相互印证|互相印证|足以(?:认定|证实|证明))|(?:^|[，；])(?:但|然而|而)(?:经查|查明)"
)
"""辩称…，但供述与转账记录相互印证，足以认定…: from here on it is the court that says it."""
_HELD = re.compile("(?<!不)(?:予以|应予|可以|应当)(?:认定|确认)")
_CHARGED = re.compile("公诉机关|公诉人|检察|起诉书|指控")
_SUSPECTS = re.compile(
    r"(?:我|我们)(?:自己)?(?:判断|推断|推测|琢磨)|怀疑(?![^，。]{0,10}(?:外面有人|出轨|外遇|劈腿|小三))|疑心|疑似|估计|猜测|猜想|揣测|我猜|可能是|可能把|可能被|应该是|大概是|会不会是|是不是(?=[^，。]{0,10}(?:卖|泄|漏|给|发|搞))|难道|好像是|似乎|多半|八成|十有八九|觉得(?:就)?是|感觉(?:就)?是|肯定是|绝对是|一定是|铁定|百分百是|准是|除了[^，。]{1,14}(?:谁|还能|没人)|寻思(?!着|反正|[^，。]{0,14}(?:没|不|无所谓|挺|赚|挣|搞点|弄点))|没跑|没准|说不定"
)
_HEARD = re.compile(r"据说|听说|听人说|有人说|(?<![警公安察方所院])说是")
_RUMOUR = re.compile(
    "(?:网传|网上(?:传|有人|流传)|传言|传闻|谣传|有人(?:称|说)|帖子?(?:称|说)|文章(?:称|说)|所谓|指称)[^。；]{0,60}(?:不实|谣言|不属实|捏造|子虚|不存在|没有依据|与事实不符|不是事实)"
)
"""网传我司出售用户信息不实: it is denied."""
_REPORTED = re.compile("(?:报案|举报|控告|投诉|爆料|信访)(?:人)?[^，。；]{0,6}称|称其(?:发现|怀疑)")
_INQUIRED = re.compile(
    r"(?:医院|学校|公司|单位|平台|酒店|银行|物业|总部|总行|院方|校方|店里|店方|厂里|机构|驾校|幼儿园|经理|领导|客服)[^。]{0,16}(?:查|核实|核查|排查|回复|答复|通知|告知|承认|道歉)"
)
"""What the place itself found out is no hearsay."""
_CONDITION = re.compile(
    r"如果|假如|假设|要是|倘若|(?<![一二两三四五六七八九十百千0-9.])万一(?![一二三四五六七八九十千百元块])|假使|(?:^|[，。；：])若|(?:的话)(?=[，。？])"
    r"|(?:请问|想问|问|咨询)(?:一?下)?[，：]?(?:我|他|她|我们)?(?:现在|这时候|目前|能不能|可不可以|要不要|该不该|是不是(?:应)?该)(?:再|主动|先)*(?:把|将|退|还|自首|投案|交|赔|删|撤)"
)
"""Also what is only planned, and asked about: 请问我现在把钱退给他……."""
_ASKS = re.compile(
    r"[？?]\s*$|(?:判|坐|拘|罚|赔)(?:几年|多久|多少|几个月|多长)|怎么(?:判|办|处罚|处理|维权|量刑|定罪)|如何(?:处罚|处理|量刑|维权|定罪|认定)"
    r"|(?:犯法|违法|犯罪|算|有罪|坐牢|立案|合法|构成)[^，。]{0,12}(?:吗|么|不)[？?。]?$|算不算|是否(?:构成|违法|犯罪|属于)|什么(?:罪|处罚|后果|责任)|会不会(?:坐牢|判|被)|多少条"
)
_SUMMARY = re.compile(
    r"(?:本院认为|法院认为|公诉机关认为|检察院认为)|构成[^。，；]{0,6}侵犯公民个人信息|以(?:涉嫌)?侵犯公民个人信息罪|(?:触犯|违反)[^。]{0,6}《|情节(?:特别)?严重"
    r"|(?:二|其|的)行为(?:均|已|亦)?(?:均)?(?:构成|触犯)|犯侵犯公民个人信息罪|应当以|综上(?:所述)?，|(?:因|以)?涉嫌[^，。；]{2,24}?(?:，)?(?:均|都|现|先后)?(?:已|已经)?(?:依法)?被[^，。；]{0,16}(?:拘|逮捕|强制措施|移送|立案|抓|起诉|查处|控制)|追究(?:其|刑事)"
)
_BACKGROUND = re.compile(
    r"判决如下|判处(?:有期徒刑|拘役|管制|罚金)[^。]{0,30}(?:并处|缓刑|罚金)|依照《|根据《|依据《|《[^》]{2,40}》(?:第|之)?[^，。]{0,10}规定|第[一二三四五六七八九十百零\d]+条(?:之[一二三四五六七八九十])?(?:第|规定|的|、)"
    r"|如不服本判决|检察官释法|法官(?:释法|提醒|说法|表示)|警方提醒[^。]{0,6}[:：，](?![^。]{0,40}案告破)|对于[^，。]{0,12}而言|可能触犯|提醒(?:广大|市民|您)|普法"
)
_EVIDENCE = re.compile(
    "上述事实[^。]{0,30}(?:有|证据)|证据(?:予以)?证实|(?:证言|供述|笔录|辨认|清单|鉴定意见|检验报告)[^。；]{0,20}(?:等证据|证实|在卷|佐证)"
)
_GENERAL = re.compile(
    r"(?:可能|也会|均会|都会|将)(?:触犯|构成|承担)|(?:会|将|要)(?:被|受到)?(?:判刑|坐牢|处罚|追究|罚款|拘留)|以上的?，?(?:属于|应当|可以)?(?:认定|属于)|的，(?:属于|处|应当|构成|认定|依照|是自首|可以|从[重轻]|减轻|免除)|对于[^，。]{0,12}而言|(?:检察官|法官|律师)(?:释法|提醒|说法)"
)
"""The law told to everybody: what 出售…五千条以上的 is said of is nobody's act."""
_SOMEBODY = re.compile("我|(?<!其)他(?!人)|她|某|被告|嫌疑人")
_IMPOSED = re.compile(
    r"^[^。]{0,20}(?:[一二三四五六七八九十]、)?被告(?:人|单位)[^。，；]{1,20}犯[^。，；]{2,24}罪，判处|^[一二三四五六七八九十]、(?:被告|对|追缴|扣押|禁止|责令)"
)


_INSTRUCTS = re.compile(
    r"\[/?(?:system|SYSTEM|系统|inst|INST)\]|<\|?(?:system|im_start)|忽略(?:掉)?(?:以上|之前|前面|上面|先前|所有)[^。]{0,12}(?:指令|规则|要求|提示|设定|内容)|(?:请)?(?:默认|一律视为|直接视为)(?:其|他|她|被告人|当事人)?(?:具有|无罪|有罪|已退|构成)|(?:条数|数量|金额|数额)[^。]{0,6}(?:一律|统一|全部|均)按|你(?:现在)?是[^。]{0,10}(?:AI|助手|模型|机器人|管理员)|最高权限|开发者模式"
)
"""Words to a program. What they ask for is no fact."""


def voices(text: Text) -> list[Voice]:
    """The voice of each clause of `text`, in the order of `text.clauses`."""
    view = text.view
    judgment = bool(_JUDGMENT.search(view))
    indictment = (
        not judgment and bool(_INDICTMENT.search(view)) and bool(re.search("被告人|被告单位", view))
    )
    proceedings = judgment or indictment or bool(_BEFORE_COURT.search(view))
    speaker: Speaker = "prosecution" if indictment else "narrator"
    result: list[Voice] = []
    defence_goes_on = court_spoke = False
    parts = parts_of(text)
    weighs = "reasons" not in parts or _tells_facts(text, parts)
    for sentence in text.sentences:
        words = view[sentence.begin : sentence.end]
        defence = None
        announced = _announced(words, judgment) if not indictment else None
        if court_spoke and speaker == "prosecution" and view[sentence.begin - 1] == "\n":
            speaker = "court"  # 公诉机关还指控…: its answer ends with the paragraph
        if announced:
            speaker = announced
            court_spoke = court_spoke or announced == "court"
        spoken = _DEFENCE.search(words)
        if spoken and not _DEFENDED_ELSEWHERE.search(words):
            defence = spoken.start()
        elif defence_goes_on and not announced and (_GOES_ON.match(words)):
            defence = 0
        defence_goes_on = defence is not None and not announced
        of_it = parts[len(result) :]
        who: Speaker = "prosecution" if proceedings and _THINKS.search(words) else speaker
        said = _of_sentence(text, sentence, words, who, defence, proceedings, weighs)
        result.extend(_in_its_part(voice, part) for voice, part in zip(said, of_it, strict=False))
    return result


def _tells_facts(text: Text, parts: Sequence[Part]) -> bool:
    """Whether the facts are told apart from the evidence and the reasons."""
    told = zip(text.clauses, parts, strict=True)
    return any(
        part == "facts" and RECORDS.search(text.view, clause.begin, clause.end)
        and not _EVIDENCE.search(text.view, *text.sentence_around(clause.begin))
        for clause, part in told
    )  # fmt: skip


def _in_its_part(voice: Voice, part: Part) -> Voice:
    """Evidence, law, advice and the outcome tell no act; reasons weigh those that were told."""
    if part == "reasons":
        return replace(voice, summary=True)
    return replace(voice, background=True) if part != "facts" else voice


_DEFENDED_ELSEWHERE = re.compile(r"无异议|没有异议|不持异议|未提出异议")


def _announced(words: str, judgment: bool) -> Speaker | None:
    charge = _PROSECUTION.search(words)
    answered = _REFUSED.search(words) or _CORRECTED.search(words)
    if charge and not _OF_THE_CHARGE.search(words) and not answered:
        return "prosecution"
    if _COURT.search(words) or (judgment and _LOOKED_INTO.match(words)):
        return "court"
    return None


def _of_sentence(
    text: Text,
    sentence: Span,
    words: str,
    speaker: Speaker,
    defence: int | None,
    proceedings: bool,
    weighs: bool,
) -> Iterator[Voice]:
    """The voices of a sentence. `weighs`: evidence proves what the text tells elsewhere."""
    weighed = _SUMMARY.search(words)
    summary_from = weighed.start() if weighed else len(words)
    background = bool(_IMPOSED.search(words)) or bool(
        proceedings and (_BACKGROUND.search(words) or (weighs and _EVIDENCE.search(words)))
    )
    background = background or bool(_GENERAL.search(words) and not _SOMEBODY.search(words))
    asks = bool(_ASKS.search(words.rstrip("\n")))
    condition = _INSTRUCTS.search(words) or (_CONDITION.search(words) if not proceedings else None)
    suspicion = _SUSPECTS.search(words) if not proceedings else None
    reported = _REPORTED.search(words)
    run_on = len(words) > 100 and len(text.clauses_in(sentence)) < 4
    usual: Status = "alleged" if speaker == "prosecution" else "found"
    outweighed = _OUTWEIGHED.search(words, defence) if defence is not None else None
    for part in _parts(text, sentence):
        said = text.view[part.begin : part.end]
        refused = _REFUSED.search(_BELOW.sub("", said)) if proceedings else None
        accepted = _ACCEPTED.search(said) if proceedings else None
        aimed = _AIMED.search(said)
        for clause in text.clauses_in(part):
            at = clause.begin - sentence.begin
            status, sure, who = usual, True, speaker
            here = text.view[clause.begin : clause.end]
            proved = outweighed is not None and at >= outweighed.start()
            if defence is not None and clause.end - sentence.begin > defence and not proved:
                status, who = "claimed", "defence"
            if part.begin > sentence.begin and not aimed and _HELD.search(said):
                status, who = "found", "court"
            if aimed and (refused or accepted):
                if clause.end - part.begin <= aimed.start():
                    pass
                elif refused and _before_reason(said, clause.begin - part.begin, aimed):
                    of_charge = _CHARGED.search(said[: clause.end - part.begin])
                    status, who = "rejected", "prosecution" if of_charge else "court"
                elif refused:
                    status, who = "found", "court"
                else:
                    status, who = "found", "court"
            if suspicion and not run_on and at + len(here) > suspicion.start():
                status = "claimed"
            if not proceedings and not run_on and (heard := _HEARD.search(here)):
                inquired = _INQUIRED.search(words[: at + heard.start()])
                status = status if inquired and heard[0] == "说是" else "claimed"
            if _RUMOUR.search(said):
                status = "rejected"
            if condition and status == "found":
                status, sure = "alleged", False
            if reported and at + len(here) > reported.start():
                sure = False
            yield Voice(
                status,
                who,
                sure,
                at + len(here) > summary_from,
                bool(condition),
                background or (asks and False),
            )


def _before_reason(said: str, at: int, aimed: re.Match[str]) -> bool:
    """Whether a place of a refusal is what is refused, and not why."""
    reason = re.search(
        r"经查|经审理查明|经审查|本院认为|理由(?:是|如下)|因为|查明", said[aimed.end() :]
    )
    return reason is None or at < aimed.end() + reason.start()


def _parts(text: Text, sentence: Span) -> Iterator[Span]:
    """The parts of a sentence between semicolons."""
    begin = sentence.begin
    for clause in text.clauses_in(sentence):
        if text.view[clause.end - 1] == "；":
            yield Span(begin, clause.end)
            begin = clause.end
    if begin < sentence.end:
        yield Span(begin, sentence.end)
