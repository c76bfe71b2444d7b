"""Civil claims of those whose information leaked: the facts asked, and reading them.

What a claimant must show is open where it is not written; a defence counts only where it is stated (with
`unstated: unknown` it is open too). A claim names the party that it is against and the acts or incidents
that it is about; without names, all of that party.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from lvheng.facts.register import FactType, Kind, Push, RegisteredFact, Term
from lvheng.facts.values import Values, line_of
from lvheng.logic.interval import NO, UNDETERMINED, Interval, exactly

__all__ = ["CLAIM_FACTS", "Claim", "read_claim"]


def _fact(
    name: str, zh: str, en: str, asked_for: str, evidence: str = "", *,
    type: FactType = "boolean", pushes: Push = "more", kind: Kind = "fact", unit: str = "",
) -> RegisteredFact:  # fmt: skip
    return RegisteredFact(name, Term(zh, en), type, pushes, asked_for, evidence, kind, unit)


_CODE, _PIPL, _NETWORK, _FACE = "民法典", "个人信息保护法", "法释〔2014〕11号", "法释〔2021〕15号"

_ALL = (
    _fact("infringed_on", "侵害发生日期", "date of the infringement", f"{_CODE}第一百八十八条第二款", "电子数据时间信息", type="date", pushes="none"),
    _fact("knew_on", "知道或者应当知道受侵害及义务人之日", "date of knowing of the harm and of who did it", f"{_CODE}第一百八十八条第二款", "通知、报案回执", type="date", pushes="none"),
    _fact("preservation_applied", "申请保全的时间", "time of applying for preservation", "民事诉讼法第一百零四条第二款", "申请书收据", type="moment", pushes="none"),
    _fact("preserved_on", "采取诉前保全措施之日", "date on which pre-suit preservation was carried out", "民事诉讼法第一百零四条第三款", "保全裁定", type="date", pushes="none"),
    # what the claimant shows
    _fact("handler", "对方是个人信息处理者", "the other side is a handler of personal information", f"{_PIPL}第六十九条第一款、第七十三条", "隐私政策、登记资料"),
    _fact("infringed", "侵害了个人信息权益或者人格权", "rights in personal information or of personality were infringed", f"{_CODE}第一千一百六十五条第一款", "泄露的信息、来源的电子数据"),
    _fact("causation", "损害由该行为造成（达到高度可能即可）", "the conduct caused the harm (high probability is enough)", f"{_CODE}第一千一百六十五条第一款", "专用号码、时间顺序、系统日志"),
    _fact("harm", "造成损害", "harm was done", f"{_CODE}第一千一百六十五条第一款", "损失凭证、病历"),
    _fact("by_crime", "由被告人的犯罪行为造成", "caused by the defendant's crime", "刑事诉讼法第一百零一条第一款", "起诉书、刑事裁判"),
    _fact("fault", "有过错", "was at fault", f"{_CODE}第一千一百六十五条第一款", "聊天记录、刑事裁判"),
    _fact("private_information", "属于私密信息或者侵扰私人生活安宁", "private information, or peace of private life disturbed", f"{_CODE}第一千零三十二条、第一千零三十三条", "信息内容、骚扰记录"),
    _fact("reputation_harmed", "社会评价因此降低", "the claimant's standing was lowered", f"{_CODE}第一千零二十四条", "传播范围、证人证言", kind="judgement"),
    _fact("broke_agreement", "违反与个人的约定", "broke an agreement with the person", f"{_CODE}第五百七十七条", "合同、隐私政策"),
    _fact("consumer_of_trader", "对方是经营者，受害人是其消费者", "the other side is a trader and the person its consumer", "消费者权益保护法第五十条", "订单、发票"),
    _fact("patient_of_medical_institution", "对方是医疗机构，受害人是其患者", "the other side is a medical institution and the person its patient", f"{_CODE}第一千二百二十六条", "病历"),
    _fact("by_staff_at_work", "由其工作人员因执行工作任务所为", "done by its staff in carrying out their work", f"{_CODE}第一千一百九十一条第一款", "劳动合同、岗位职责"),
    _fact("by_network", "利用信息网络侵害", "done over an information network", f"{_NETWORK}第一条", "网页公证、截图"),
    _fact("by_user_of_platform", "由网络用户利用其网络服务实施", "done by a user of its network service", f"{_CODE}第一千一百九十五条", "账号信息、网页公证"),
    _fact("platform_notified", "已向网络服务提供者发出合格通知", "the provider was given a proper notice", f"{_CODE}第一千一百九十五条第一款", "通知与送达记录"),
    _fact("platform_knew", "网络服务提供者知道或者应当知道", "the provider knew or should have known", f"{_CODE}第一千一百九十七条；{_NETWORK}第六条", "推荐、编辑、浏览量记录"),
    _fact("several_acted_together", "二人以上共同实施，或者教唆、帮助", "done together by two or more, or abetted or aided", f"{_CODE}第一千一百六十八条、第一千一百六十九条", "聊天记录、转账记录"),
    _fact("face_information", "涉及人脸信息", "face information is concerned", f"{_FACE}第一条", "采集设备、样本"),
    _fact("going_on_or_imminent", "侵害正在实施或者即将实施", "the infringement is going on or imminent", f"{_CODE}第九百九十七条", "网页、聊天记录"),
    _fact("irreparable", "不及时制止将造成难以弥补的损害", "without a stop harm beyond repair will follow", f"{_CODE}第九百九十七条", "传播速度、危险的证据", kind="judgement"),
    _fact("many_persons", "侵害众多个人的权益", "rights of many persons were infringed", f"{_PIPL}第七十条", "检验报告"),
    _fact("severe_mental_distress", "造成严重精神损害", "severe mental distress", f"{_CODE}第一千一百八十三条第一款", "病历、鉴定意见", kind="judgement"),
    _fact("amount_hard_to_determine", "损失和获利均难以确定", "neither the loss nor the gain can be determined", f"{_CODE}第一千一百八十二条；{_PIPL}第六十九条第二款", "说明、审计意见", kind="judgement"),
    _fact("loss_yuan", "受害人因此受到的财产损失", "the claimant's loss of property", f"{_CODE}第一千一百八十二条", "转账记录、票据", type="yuan", unit="元"),
    _fact("gain_yuan", "侵权人因此获得的利益", "what the infringer gained", f"{_CODE}第一千一百八十二条", "账户流水、审计意见", type="yuan", unit="元"),
    _fact("spent_on_stopping_yuan", "为制止侵权支付的调查、取证等合理开支", "reasonable costs of stopping it, such as evidence", f"{_NETWORK}第十二条第一款；{_FACE}第八条第二款", "公证、鉴定费票据", type="yuan", unit="元"),
    _fact("lawyers_fee_yuan", "律师费", "lawyers' fee", f"{_NETWORK}第十二条第一款；{_FACE}第八条第二款", "委托合同、发票", type="yuan", unit="元"),
    # what the other side shows
    _fact("proves_no_fault", "个人信息处理者能够证明自己没有过错", "the handler proves that it was not at fault", f"{_PIPL}第六十九条第一款", "安全措施、评估、审计记录", pushes="less"),
    _fact("within_consent", "在本人或者监护人同意的范围内合理实施", "reasonable and within the consent given", f"{_CODE}第一千零三十六条第（一）项", "同意记录", pushes="less"),
    _fact("consent_was_forced", "同意系捆绑、强迫取得", "the consent was bundled or forced", f"{_FACE}第四条", "授权页面"),
    _fact("openly_public", "合理处理自行公开或者其他已经合法公开的信息", "reasonable handling of information lawfully public", f"{_CODE}第一千零三十六条第（二）项", "公开页面", pushes="less"),
    _fact("for_public_interest", "为维护公共利益或者本人合法权益合理实施", "reasonable, for the public interest or the person's own", f"{_CODE}第一千零三十六条第（三）项", "公务文书", pushes="less"),
    _fact("platform_acted_in_time", "网络服务提供者及时采取了必要措施", "the provider took the necessary measures in time", f"{_CODE}第一千一百九十五条第二款", "处置记录", pushes="less"),
    _fact("claimant_at_fault", "受害人对损害的发生或者扩大有过错", "the claimant contributed to the harm", f"{_CODE}第一千一百七十三条", "聊天记录", pushes="less"),
    _fact("already_returned_yuan", "刑事案件中已追缴、退赔的数额", "already recovered or returned in the criminal case", "法释〔2024〕12号第十七条", "执行、退赔凭证", type="yuan", pushes="less", unit="元"),
)  # fmt: skip
CLAIM_FACTS: dict[str, RegisteredFact] = {fact.name: fact for fact in _ALL}


@dataclass(frozen=True)
class Claim:
    """A claim against `party`. `facts` are its truths and amounts, in whole yuan, by name."""

    id: str
    party: str
    over: tuple[str, ...]
    facts: Mapping[str, Interval]
    infringed_on: date | None = None
    knew_on: date | None = None
    preservation_applied: datetime | None = None
    preserved_on: date | None = None


def read_claim(
    values: Values, id: str, row: Mapping[str, Any], parties: Sequence[str], things: Sequence[str], judged_on: date
) -> Claim:  # fmt: skip
    """`things` are the ids of the acts and incidents that there are."""
    where = f"claims.{id}"
    values.mapping(row, where, ("id", "party", "over", *CLAIM_FACTS))
    if str(row.get("party")) not in parties:
        values.not_allowed(f"{where}.party{line_of(row, 'party')}", row.get("party"), parties)
    over = tuple(map(str, values.listed(row.get("over"), f"{where}.over")))
    for thing in over:
        if thing not in things:
            values.not_allowed(f"{where}.over{line_of(row, 'over')}", thing, things)

    def day(key: str) -> date | None:
        at = f"{where}.{key}{line_of(row, key)}"
        read = values.day(row[key], at) if key in row else None
        values.not_after(read, judged_on, at, "裁判日期", "the judgment")
        return read

    moment, at = "preservation_applied", f"{where}.preservation_applied"
    infringed, knew = day("infringed_on"), day("knew_on")
    if infringed and knew and knew < infringed:
        values.wrong(
            "too_early", f"{where}.knew_on",
            f"{knew} 早于侵害发生日期 {infringed}", f"{knew} is before the infringement {infringed}",
        )  # fmt: skip
    return Claim(
        id,
        str(row.get("party")),
        over,
        {
            name: _read(values, fact, row, where)
            for name, fact in CLAIM_FACTS.items()
            if fact.type in ("boolean", "yuan")
        },
        infringed,
        knew,
        values.moment(row[moment], at) if moment in row else None,
        day("preserved_on"),
    )


def _read(values: Values, fact: RegisteredFact, row: Mapping[str, Any], where: str) -> Interval:
    is_defence = fact.pushes == "less"
    if fact.type == "yuan":
        unknown = Interval(0, None)
        unwritten = exactly(0) if is_defence else unknown
        return values.stated(row, fact.name, where, values.amount, unwritten, unknown)
    unwritten = NO if is_defence else UNDETERMINED
    return values.stated(row, fact.name, where, values.truth, unwritten, UNDETERMINED)
