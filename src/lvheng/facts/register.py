"""The register of facts: every fact that a case file can state, declared once.

The case file reader, its JSON Schema and the manual page are made from this list. A fact says what it is
called, its type and unit, its kind (a *fact* is proved, a *judgement* is made by the court, a matter of
*discretion* is neither), which way it pushes the outcome, the provision for which it is asked, and the
evidence that normally proves it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

__all__ = [
    "ACT_FACTS",
    "ACT_KINDS",
    "CATEGORIES",
    "CIRCUMSTANCES",
    "CLASS_A",
    "CLASS_B",
    "CLASS_C",
    "CONSEQUENCES",
    "CONTESTED_CATEGORIES",
    "DISPOSING",
    "DUTY_FACTS",
    "INCIDENT_FACTS",
    "LEAK_RESULTS",
    "OBTAINING",
    "PARTY_FACTS",
    "PRIOR_PUNISHMENTS",
    "SENTENCING_RULES",
    "FactType",
    "RegisteredFact",
    "Term",
]

FactType = Literal[
    "boolean", "count", "yuan", "date", "text", "items", "choice", "choices", "recipients", "moment"
]
Kind = Literal["fact", "judgement", "discretion"]
Push = Literal["more", "less", "both", "none"]


@dataclass(frozen=True)
class Term:
    """A word of the register in both languages."""

    zh: str
    en: str


@dataclass(frozen=True)
class RegisteredFact:
    """One fact. `pushes` is the way in which more of it (or its being true) moves the outcome."""

    name: str
    label: Term
    type: FactType
    pushes: Push
    asked_for: str
    evidence: str = ""
    kind: Kind = "fact"
    unit: str = ""


CATEGORIES: dict[str, Term] = {
    "track": Term("行踪轨迹信息", "location tracks"),
    "communication_content": Term("通信内容", "content of communications"),
    "credit": Term("征信信息", "credit information"),
    "property": Term("财产信息", "property information"),
    "lodging": Term("住宿信息", "lodging information"),
    "communication_record": Term("通信记录", "communication records"),
    "health": Term("健康生理信息", "health information"),
    "transaction": Term("交易信息", "transaction information"),
    "other_sensitive": Term(
        "其他可能影响人身、财产安全的信息",
        "other information affecting safety of person or property",
    ),
    "ordinary": Term("其他公民个人信息", "other personal information"),
}
"""The legal categories of 法释〔2017〕10号 art. 5(1)(三)–(五)."""

CLASS_A = ("track", "communication_content", "credit", "property")
CLASS_B = ("lodging", "communication_record", "health", "transaction", "other_sensitive")
CLASS_C = ("ordinary",)

CONTESTED_CATEGORIES: dict[str, Term] = {
    "past_trip": Term("航班、铁路等历史行程", "past flights and train trips"),
    "owner_contact_list": Term("业主名单", "home owners' contact list"),
    "title_search": Term("不动产查询结果（产调）", "results of a title search"),
    "vehicle_file": Term("车辆档案信息", "vehicle file"),
    "verification_code": Term("手机号与验证码", "phone number with verification code"),
    "name_with_id_number": Term("姓名与身份证号码", "name with ID number"),
    "bank_card_number": Term("银行卡号", "bank card number"),
    "social_account": Term("社交账号及密码", "social media account with password"),
}
"""Kinds of information whose legal category is disputed; a reading of the law decides it."""

OBTAINING = ("steal", "buy", "accept", "exchange", "collect")
DISPOSING = ("sell", "provide", "publish")
ACT_KINDS: dict[str, Term] = {
    "steal": Term("窃取", "steal"),
    "buy": Term("购买", "buy"),
    "accept": Term("收受", "accept"),
    "exchange": Term("交换", "exchange"),
    "collect": Term("违规收集", "collect unlawfully"),
    "sell": Term("出售", "sell"),
    "provide": Term("提供", "provide"),
    "publish": Term("发布", "publish"),
}
"""The ways of 刑法 art. 253之一 and 法释〔2017〕10号 arts. 3 and 4."""

CONSEQUENCES: dict[str, Term] = {
    "death": Term("被害人死亡", "death of a victim"),
    "serious_injury": Term("被害人重伤", "serious injury of a victim"),
    "insanity": Term("被害人精神失常", "insanity of a victim"),
    "kidnapping": Term("被害人被绑架", "kidnapping of a victim"),
    "major_loss": Term("重大经济损失", "major economic loss"),
    "vile_influence": Term("恶劣社会影响", "vile social influence"),
}

_JIESHI = "法释〔2017〕10号"


def _fact(
    name: str,
    zh: str,
    en: str,
    type: FactType,
    pushes: Push,
    asked_for: str,
    evidence: str = "",
    kind: Kind = "fact",
    unit: str = "",
) -> RegisteredFact:
    return RegisteredFact(name, Term(zh, en), type, pushes, asked_for, evidence, kind, unit)


def _by_name(*facts: RegisteredFact) -> dict[str, RegisteredFact]:
    return {fact.name: fact for fact in facts}


ACT_FACTS = _by_name(
    _fact(
        "kind", "行为方式", "kind of act", "choice", "both", "刑法第二百五十三条之一第一款、第三款",
        "讯问笔录、聊天记录、转账记录",
    ),
    _fact("on", "行为日期", "date of the act", "date", "both", "刑法第十二条", "电子数据时间信息"),
    _fact("between", "行为期间", "period of the act", "date", "both", "刑法第十二条", "电子数据时间信息"),
    _fact(
        "items", "信息条数", "items", "items", "more", f"{_JIESHI}第五条第一款第（三）项至第（六）项",
        "检验报告、电子数据检查笔录", unit="条",
    ),
    _fact(
        "recipients", "接收方数量", "number of recipients", "recipients", "more",
        f"{_JIESHI}第十一条第二款", "聊天记录、收货方证言、转账记录", unit="个",
    ),
    _fact(
        "obtained_in_duty_or_service", "在履行职责或者提供服务过程中获得",
        "obtained in the course of duty or service", "boolean", "more",
        f"{_JIESHI}第五条第一款第（八）项；刑法第二百五十三条之一第二款",
        "劳动合同、岗位职责、系统授权与查询日志",
    ),
    _fact(
        "illegal_income_yuan", "违法所得", "illegal income (gross)", "yuan", "more",
        f"{_JIESHI}第五条第一款第（七）项、第十二条", "银行、支付账户流水及审计意见", unit="元",
    ),
    _fact(
        "cost_yuan", "购入等成本", "what was paid for the information", "yuan", "less",
        f"{_JIESHI}第五条第一款第（七）项", "上游转账记录", unit="元",
    ),
    _fact(
        "lawful_business", "为合法经营活动", "for a lawful business", "boolean", "both",
        f"{_JIESHI}第六条第一款", "营业执照、经营资料、信息使用情况",
    ),
    _fact(
        "profit_from_use_yuan", "利用信息的获利", "profit from using the information", "yuan", "more",
        f"{_JIESHI}第六条第一款第（一）项", "会计资料、成交记录及审计意见", unit="元",
    ),
    _fact(
        "used_by_others_for_crime", "被他人用于犯罪", "used by others for crime", "boolean", "more",
        f"{_JIESHI}第五条第一款第（一）项", "下游案件的法律文书及证据",
    ),
    _fact(
        "knew_of_criminal_use", "知道或者应当知道他人用于犯罪", "knew or should have known of criminal use",
        "boolean", "more", f"{_JIESHI}第五条第一款第（二）项", "聊天记录、价格、交易方式、供述",
    ),
    _fact(
        "consequences", "后果", "consequences", "choices", "more",
        f"{_JIESHI}第五条第二款第（一）项、第（二）项", "鉴定意见、病历、因果关系证据",
    ),
    _fact(
        "other_serious", "其他情节严重的情形", "other serious circumstances", "boolean", "more",
        f"{_JIESHI}第五条第一款第（十）项、第六条第一款第（三）项", "综合全案", "judgement",
    ),
    _fact(
        "other_especially_serious", "其他情节特别严重的情形", "other especially serious circumstances",
        "boolean", "more", f"{_JIESHI}第五条第二款第（四）项", "综合全案", "judgement",
    ),
    _fact(
        "site_or_group", "设立用于违法犯罪的网站、通讯群组", "set up a site or group for the trade",
        "boolean", "none", f"{_JIESHI}第八条", "网站、群组的注册与管理信息",
    ),
)  # fmt: skip

PARTY_FACTS = _by_name(
    _fact("name", "称谓", "name shown in reports", "text", "none", f"{_JIESHI}第七条", "户籍信息、营业执照"),
    _fact("kind", "主体性质", "person or unit", "choice", "none", f"{_JIESHI}第七条", "户籍信息、营业执照"),
    _fact("born", "出生日期", "date of birth", "date", "both", "刑法第十七条", "户籍信息、出生证明"),
    _fact("age_at_act", "行为时年龄", "age at the act", "count", "both", "刑法第十七条", "户籍信息", unit="周岁"),
    _fact("occupation", "职业", "occupation", "text", "none", "刑法第二百五十三条之一第二款", "劳动合同"),
    _fact(
        "network_service_provider", "网络服务提供者", "network service provider", "boolean", "none",
        f"{_JIESHI}第九条", "营业执照、许可证",
    ),
    _fact(
        "staff_of_listed_unit", "系国家机关或者金融、电信、交通、教育、医疗等单位（的工作人员）",
        "is, or is staff of, a state organ or a unit of finance, telecom, transport, education, medicine or the like",
        "boolean", "more", "刑法第二百五十三条之一（2009年2月28日至2015年10月31日）第一款", "劳动合同、营业执照",
    ),
    _fact("personal_information_handler", "个人信息处理者", "personal information handler", "boolean", "none",
          "个人信息保护法第六十六条、第七十三条第（一）项", "处理目的、方式由谁决定的材料"),
    _fact("network_operator", "网络运营者", "network operator", "boolean", "none", "网络安全法第六十一条、第七十八条第（三）项", "备案、许可证"),
    _fact("critical_infrastructure_operator", "关键信息基础设施的运营者", "operator of critical information infrastructure",
          "boolean", "none", "网络安全法第六十一条第二款", "认定文件"),
    _fact("public_employee", "公职人员", "public employee", "boolean", "none", "公职人员政务处分法第三十九条", "任职文件"),
    _fact("responsible_in_unit", "单位违法中直接负责的主管人员或者其他直接责任人员", "in charge of, or directly responsible for, a unit's violation",
          "boolean", "none", "治安管理处罚法第十八条；个人信息保护法第六十六条", "任职文件、分工"),
    _fact(
        "incapable", "行为时不能辨认或者不能控制自己行为", "could not recognise or control the conduct",
        "boolean", "less", "刑法第十八条", "司法精神病鉴定意见", "judgement",
    ),
    _fact(
        "set_up_for_crime", "个人为进行违法犯罪活动而设立的单位", "a unit set up to break the law", "boolean", "both",
        "法释〔1999〕14号第二条", "设立目的、经营记录",
    ),
    _fact(
        "crime_is_main_activity", "单位设立后以实施犯罪为主要活动", "a unit whose main activity is crime", "boolean", "both",
        "法释〔1999〕14号第二条", "账册、经营记录",
    ),
    _fact(
        "name_misused_and_gains_divided", "盗用单位名义实施犯罪，违法所得由实施犯罪的个人私分",
        "the unit's name was misused and persons divided the gains", "boolean", "both",
        "法释〔1999〕14号第三条", "账户流水、供述",
    ),
    _fact(
        "complaint_wrongly_not_opened", "被害人在追诉期限内控告，应当立案而不予立案",
        "a victim complained in time and no case was opened though it should have been", "boolean", "more",
        "刑法第八十八条", "控告材料、不予立案通知",
    ),
    _fact("prosecution_opened_on", "立案日期", "day on which the case was opened", "date", "both", "刑法第八十七条、第八十八条", "立案决定书"),
    _fact("days_in_custody", "判决前先行羁押日数", "days held before the judgment", "count", "none",
          "刑法第四十四条、第四十七条", "拘留证、逮捕证、释放证明", unit="日"),
    _fact("administrative_detention_days", "因同一行为已执行的行政拘留日数", "days of administrative detention served for it",
          "count", "none", "行政处罚法第三十五条第一款", "行政处罚决定书、解除拘留证明", unit="日"),
    _fact("administrative_fine_yuan", "因同一行为已缴的行政罚款", "administrative fine paid for it", "yuan", "none",
          "行政处罚法第三十五条第二款", "行政处罚决定书、缴款凭证", unit="元"),
)  # fmt: skip

CIRCUMSTANCES = _by_name(
    _fact("voluntary_surrender", "自首", "voluntary surrender", "boolean", "less", "刑法第六十七条", "到案经过"),
    _fact("full_restitution", "全部退赃", "full restitution", "boolean", "less", f"{_JIESHI}第十条", "退赃凭证"),
    _fact("first_offence", "初犯", "first offence", "boolean", "less", f"{_JIESHI}第十条", "前科查询"),
    _fact("remorse", "确有悔罪表现", "true remorse", "boolean", "less", f"{_JIESHI}第十条", "具结书、供述", "judgement"),
    _fact("confession", "坦白（如实供述自己的罪行）", "confession", "boolean", "less", "刑法第六十七条", "讯问笔录、到案经过"),
    _fact("graver_crime_confessed", "如实供述尚未掌握的同种较重罪行", "confessed a graver crime of the kind, not yet known",
          "boolean", "less", "刑法第六十七条", "讯问笔录、侦查情况说明"),
    _fact("grave_result_averted", "因如实供述避免特别严重后果发生", "confession averted especially grave results",
          "boolean", "less", "刑法第六十七条", "侦查情况说明"),
    _fact("plea_in_court", "当庭自愿认罪", "admitted guilt in court", "boolean", "less", "法发〔2021〕21号第三条", "庭审笔录"),
    _fact("plea", "认罪认罚", "pleaded guilty and accepted punishment", "boolean", "less", "高检发〔2026〕5号第十一条", "认罪认罚具结书"),
    _fact("merit", "立功", "merit", "boolean", "less", "刑法第六十八条", "查证属实的证明材料"),
    _fact("major_merit", "重大立功", "major merit", "boolean", "less", "刑法第六十八条", "查证属实的证明材料"),
    _fact("partial_restitution", "部分退赃、退赔", "restitution in part", "boolean", "less", "刑法第六十四条", "退赃凭证"),
    _fact("compensation", "积极赔偿被害人损失", "compensated the victims", "boolean", "less", "法发〔2021〕21号第三条", "赔偿协议、付款凭证"),
    _fact("forgiveness", "取得被害人谅解", "forgiven by the victims", "boolean", "less", "法发〔2021〕21号第三条", "谅解书"),
    _fact("reconciliation", "达成刑事和解协议", "reconciled with the victims", "boolean", "less", "刑事诉讼法第二百八十八条", "和解协议书"),
    _fact("good_conduct_in_custody", "羁押期间表现好", "good conduct in custody", "boolean", "less", "法发〔2021〕21号第三条", "看守所鉴定"),
    _fact("diminished_capacity", "尚未完全丧失辨认或者控制能力的精神病人", "diminished capacity", "boolean", "less", "刑法第十八条", "司法精神病鉴定"),
    _fact("deaf_mute_or_blind", "又聋又哑的人或者盲人", "deaf-mute or blind", "boolean", "less", "刑法第十九条", "残疾鉴定"),
    _fact("lighter_crime", "犯罪较轻", "the crime is a lighter one", "boolean", "less", "刑法第六十七条", "综合全案", "judgement"),
    _fact("vulnerable_victims", "被害人为未成年人、老年人等弱势人员", "victims are minors, aged or otherwise vulnerable",
          "boolean", "more", "法发〔2021〕21号第三条", "被害人身份信息"),
    _fact("disaster_time", "在重大灾害、疫情期间犯罪", "committed during a disaster or epidemic", "boolean", "more", "法发〔2021〕21号第三条", "政府公告"),
    _fact("clearly_minor", "情节显著轻微、危害不大", "clearly minor, of little harm", "boolean", "less", "刑法第十三条", "综合全案", "judgement"),
    _fact("punishment_not_needed", "情节轻微，不需要判处刑罚", "minor, punishment is not needed", "boolean", "less", "刑法第三十七条", "综合全案", "judgement"),
    _fact("pregnant", "怀孕的妇女", "pregnant", "boolean", "less", "刑法第七十二条", "医院证明"),
    _fact("hardship_in_paying", "因不能抗拒的灾祸等原因，缴纳罚金确实有困难", "a disaster or the like makes payment of the fine truly difficult",
          "boolean", "less", "刑法第五十三条", "收入、财产与灾祸证明", "judgement"),
    _fact("ringleader", "犯罪集团的首要分子", "ringleader of a criminal group", "boolean", "more", "刑法第七十四条", "组织结构与同案供述"),
    _fact("breach_of_profession", "利用职业便利或者违背职业要求的特定义务", "used a profession or breached its special duties",
          "boolean", "more", "刑法第三十七条之一", "劳动合同、岗位职责"),
)  # fmt: skip

SENTENCING_RULES: dict[str, Term] = {
    "jiangxi_2025": Term(
        "江西 赣高法〔2025〕20号（二手转录）", "Jiangxi, Ganggaofa [2025] No. 20 (second-hand)"
    ),
}
"""Local sentencing rules that a case file may choose under `sentencing_rules`; by default none."""

PRIOR_PUNISHMENTS: dict[str, Term] = {
    "imprisonment": Term("有期徒刑以上刑罚", "fixed-term imprisonment or more"),
    "lighter": Term("轻于有期徒刑的刑罚", "less than fixed-term imprisonment"),
    "remitted": Term("定罪免予刑事处罚", "convicted, punishment remitted"),
    "unknown": Term("不明", "unknown"),
}
"""What an earlier criminal judgment imposed, as far as art. 65 asks."""

_PIPL, _REPORTING = "个人信息保护法", "国家网络安全事件报告管理办法"

DUTY_FACTS = _by_name(
    _fact("entrusted", "受托处理，不自主决定处理目的、处理方式", "entrusted: does not itself decide purpose and means", "boolean", "less", f"{_PIPL}第七十三条", "委托合同"),
    _fact("network_incident", "网络运营者的网络安全事件", "a network incident of a network operator", "boolean", "more", f"网络安全法第四十四条第二款；{_REPORTING}第二条", "系统与网络日志"),
    _fact("critical_infrastructure", "涉及关键信息基础设施", "concerns critical information infrastructure", "boolean", "more", f"{_REPORTING}第四条", "认定文件"),
    _fact("central_organ", "属于中央和国家机关各部门及其直属单位", "is a central Party or state organ or directly under one", "boolean", "more", f"{_REPORTING}第四条", "机构设置文件"),
    _fact("graded_otherwise", "按《网络安全事件分级指南》的其他标准属于较大以上", "larger or above on another criterion of the grading guide", "boolean", "more", f"{_REPORTING}第四条", "研判记录", "judgement"),
    _fact("persons_handled", "处理个人信息的人数", "persons whose information is handled", "count", "more", "网络数据安全管理条例第二十八条", "数据台账", unit="人"),
    _fact("important_data", "处理重要数据", "handles important data", "boolean", "more", "数据安全法第二十七条第二款", "重要数据目录"),
    _fact("minors_affected", "涉及未成年人个人信息", "minors' information is affected", "boolean", "more", "未成年人网络保护条例第三十五条", "检验报告"),
    _fact("harms_interests", "对个人、组织合法权益造成危害", "harms lawful interests of persons or organisations", "boolean", "more", "网络数据安全管理条例第十一条第二款", "投诉、报案记录"),
    _fact("measures_prevent_harm", "采取的措施能够有效避免泄露造成危害", "the measures taken effectively avoid harm", "boolean", "less", f"{_PIPL}第五十七条第二款", "处置记录、评估报告", "judgement"),
    _fact("authority_requires_notice", "主管部门要求通知个人", "the authority requires that individuals are told", "boolean", "more", f"{_PIPL}第五十七条第二款", "主管部门文书", "discretion"),
    _fact("crime_suspected", "发现涉嫌违法犯罪线索", "signs of an offence were found", "boolean", "more", "网络数据安全管理条例第十一条第二款", "处置记录"),
    _fact("product_flaw", "网络产品、服务存在安全缺陷、漏洞等风险", "the network product or service has a flaw", "boolean", "more", "网络数据安全管理条例第十条", "漏洞报告"),
    _fact("endangers_public_interest", "涉及危害国家安全、公共利益", "national security or the public interest is endangered", "boolean", "more", "网络数据安全管理条例第十条", "研判记录", "judgement"),
    _fact("grave_result", "造成或者可能造成严重后果", "had or may have grave results", "boolean", "more", "电信和互联网用户个人信息保护规定第十四条第一款", "损失与影响评估", "judgement"),
    _fact("leaked_before_order", "泄露发生在责令改正之前，并非拒不改正所致", "leaked before the order, not for the refusal to correct", "boolean", "less", "刑法第二百八十六条之一第一款第（二）项", "日志与责令改正文书的时间"),
    _fact("handling_ended", "处置工作结束时间", "time at which the handling ended", "moment", "none", f"{_REPORTING}第八条", "处置记录"),
)  # fmt: skip
"""What the duties and clocks of an organisation hang on after a leak."""

_FOUR = "法释〔2019〕15号第四条"
LEAK_RESULTS = _by_name(
    _fact("leak_caused_death_or_injury", "致使用户信息泄露，造成他人死亡、重伤、精神失常或者被绑架等严重后果",
          "a leak led to death, serious injury, insanity or kidnapping", "boolean", "more", f"{_FOUR}第（五）项", "鉴定意见、相关案件判决"),
    _fact("leak_caused_major_loss", "致使用户信息泄露，造成重大经济损失", "a leak led to major economic loss",
          "boolean", "more", f"{_FOUR}第（六）项", "综合全案", "judgement"),
    _fact("leak_disturbed_order", "致使用户信息泄露，严重扰乱社会秩序", "a leak gravely disturbed social order",
          "boolean", "more", f"{_FOUR}第（七）项", "综合全案", "judgement"),
    _fact("leak_had_other_grave_result", "致使用户信息泄露，造成其他严重后果", "a leak had other grave results",
          "boolean", "more", f"{_FOUR}第（八）项", "综合全案", "judgement"),
)  # fmt: skip
"""What a leak led to, of an incident and of other conduct of the kind."""

INCIDENT_FACTS = _by_name(
    _fact("discovered", "发现时间", "time of discovery", "moment", "none", f"{_JIESHI}第九条", "日志"),
    _fact("leaked", "泄露的条数", "items leaked", "items", "more", f"{_JIESHI}第九条", "检验报告", unit="条"),
    _fact("persons_affected", "涉及人数", "persons affected", "count", "more", f"{_JIESHI}第九条", "检验报告", unit="人"),
    _fact("ordered_to_correct", "经责令采取改正措施", "was ordered to correct", "boolean", "more", f"{_JIESHI}第九条", "责令改正文书"),
    _fact("refused", "拒不改正", "refused to correct", "boolean", "more", f"{_JIESHI}第九条", "复查记录"),
    *LEAK_RESULTS.values(),
    *DUTY_FACTS.values(),
)  # fmt: skip
