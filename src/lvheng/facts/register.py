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
    "INCIDENT_FACTS",
    "OBTAINING",
    "PARTY_FACTS",
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
)  # fmt: skip

CIRCUMSTANCES = _by_name(
    _fact("voluntary_surrender", "自首", "voluntary surrender", "boolean", "less", "刑法第六十七条", "到案经过"),
    _fact("full_restitution", "全部退赃", "full restitution", "boolean", "less", f"{_JIESHI}第十条", "退赃凭证"),
    _fact("first_offence", "初犯", "first offence", "boolean", "less", f"{_JIESHI}第十条", "前科查询"),
    _fact("remorse", "确有悔罪表现", "true remorse", "boolean", "less", f"{_JIESHI}第十条", "具结书、供述", "judgement"),
)  # fmt: skip

INCIDENT_FACTS = _by_name(
    _fact("discovered", "发现时间", "time of discovery", "moment", "none", f"{_JIESHI}第九条", "日志"),
    _fact("leaked", "泄露的条数", "items leaked", "items", "more", f"{_JIESHI}第九条", "检验报告", unit="条"),
    _fact("persons_affected", "涉及人数", "persons affected", "count", "more", f"{_JIESHI}第九条", "检验报告", unit="人"),
    _fact("ordered_to_correct", "经责令采取改正措施", "was ordered to correct", "boolean", "more", f"{_JIESHI}第九条", "责令改正文书"),
    _fact("refused", "拒不改正", "refused to correct", "boolean", "more", f"{_JIESHI}第九条", "复查记录"),
)  # fmt: skip
