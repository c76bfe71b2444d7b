"""What administrative law asks of an act or a leak, beyond the facts of the crime; and the occupations that it knows.

The facts stand under `administrative` of an act, those of `OF_LEAKS` also of an incident.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from lvheng.facts.other_acts.kind import amount, truth
from lvheng.facts.register import RegisteredFact, Term
from lvheng.facts.values import Values, or_empty
from lvheng.logic.interval import NO, UNDETERMINED, Interval

__all__ = [
    "ADMINISTRATIVE",
    "LISTED_SECTORS",
    "OCCUPATIONS",
    "OF_LEAKS",
    "OPEN_OF_LEAKS",
    "read_administrative",
]

OCCUPATIONS: dict[str, Term] = {
    "police": Term("公安机关工作人员", "police"),
    "state_organ_staff": Term("国家机关工作人员", "staff of a state organ"),
    "social_insurance_staff": Term("社会保险机构工作人员", "staff of a social insurance body"),
    "telecom_staff": Term("电信工作人员", "telecom staff"),
    "internet_service": Term("互联网信息服务人员", "internet information service"),
    "platform_staff": Term("网络平台人员", "platform staff"),
    "courier": Term("快递人员", "courier"),
    "postal_staff": Term("邮政工作人员", "postal staff"),
    "bank_staff": Term("银行工作人员", "bank staff"),
    "insurance_staff": Term("保险工作人员", "insurance staff"),
    "securities_staff": Term("证券工作人员", "securities staff"),
    "credit_bureau": Term("征信机构人员", "credit bureau"),
    "railway_staff": Term("铁路工作人员", "railway staff"),
    "airline_staff": Term("航空工作人员", "airline staff"),
    "teacher": Term("教师", "teacher"),
    "school_staff": Term("学校工作人员", "school staff"),
    "hospital_staff": Term("医院工作人员", "hospital staff"),
    "doctor": Term("医师", "doctor"),
    "lawyer": Term("律师", "lawyer"),
    "hotel_staff": Term("酒店、旅馆人员", "hotel staff"),
    "property_manager": Term("物业管理人员", "property manager"),
    "estate_agent": Term("房地产经纪、开发人员", "estate agent or developer"),
    "marriage_agency": Term("婚姻介绍人员", "marriage agency"),
    "trader": Term("其他经营者及其工作人员", "other trader"),
}
"""What `occupation` of a party may be; any other text is taken as it stands. Of a unit it is the trade."""

LISTED_SECTORS = (
    "police", "state_organ_staff", "social_insurance_staff", "telecom_staff", "bank_staff", "insurance_staff",
    "securities_staff", "credit_bureau", "railway_staff", "airline_staff", "teacher", "school_staff", "hospital_staff", "doctor",
)  # fmt: skip
"""Surely within 国家机关或者金融、电信、交通、教育、医疗等单位; of others 等 leaves it open."""

_ZHIAN = "治安管理处罚法"

ADMINISTRATIVE: dict[str, RegisteredFact] = {
    fact.name: fact
    for fact in (
        truth("less_serious", "情节较轻（治安管理）", "less serious circumstances", f"{_ZHIAN}第五十六条", "数量、用途、后果",
              pushes="less", kind="judgement"),
        truth("serious", "情节严重（行政处罚）", "serious circumstances, for an administrative penalty",
              "个人信息保护法第六十六条第二款", "数量、后果、影响", kind="judgement"),
        truth("refused_to_correct", "拒不改正", "refused to correct", "个人信息保护法第六十六条第一款", "责令改正文书、复查记录"),
        amount("turnover_yuan", "上一年度营业额", "turnover of the year before", "个人信息保护法第六十六条第二款", "审计报告"),
        truth("id_card_information", "信息是居民身份证记载的", "the information is what a resident ID card records",
              "居民身份证法第十三条第二款、第十九条", "信息来源、登记方式"),
        truth("id_card_work", "因制作、发放、查验、扣押居民身份证而知悉", "learnt by making, issuing, checking or holding ID cards",
              "居民身份证法第二十条", "岗位职责、查询日志"),
        truth("public_security_case", "在办理治安案件过程中获得", "obtained while handling a public security case",
              f"{_ZHIAN}第一百三十八条、第一百三十九条", "案卷、查询日志"),
        truth("work_secret", "属于警务工作秘密、工作秘密", "a secret of police work or of work", "人民警察法第二十二条；公职人员政务处分法第三十九条",
              "定密文件、内部规定", kind="judgement"),
        truth("privacy", "属于他人隐私", "private matters of others", "公职人员政务处分法第三十九条；律师法第四十八条", "信息内容", kind="judgement"),
        truth("powers_abused", "滥用职权", "powers of office were abused", "公职人员政务处分法第三十九条", "职权范围、查询日志", kind="judgement"),
        truth("ill_effect", "造成不良后果或者影响", "ill results or influence", "公职人员政务处分法第三十九条", "后果", kind="judgement"),
        truth("user_of_post_or_express", "是用户使用邮政服务或者快递服务的信息", "of users of post or express services",
              "邮政法第七十六条", "运单、系统数据"),
        truth("consumer_information", "是消费者个人信息", "of consumers", "消费者权益保护法第二十九条、第五十六条", "交易记录"),
        truth("from_credit_database", "是向金融信用信息基础数据库提供或者从中查询的信息", "given to or taken from the credit database",
              "征信业管理条例第四十条", "查询日志"),
        truth("agreed_use_exceeded", "超出约定用途使用或者未经同意向第三方提供征信信息", "credit information used beyond what was agreed",
              "征信业管理条例第四十二条", "授权书、查询日志"),
        truth("for_telecom_fraud", "为他人实施电信网络诈骗活动出售、提供个人信息", "sold or provided for telecom or network fraud",
              "反电信网络诈骗法第二十五条第一款第（一）项", "下游案件材料"),
        truth("cards_or_accounts", "非法买卖、出租、出借电话卡、银行账户、互联网账号等", "traded or lent phone cards, bank or internet accounts",
              "反电信网络诈骗法第三十一条第一款", "卡、账户流转记录"),
        truth("security_duty_unmet", "未履行网络、数据、个人信息安全保护义务", "did not perform duties of network, data or information security",
              "网络安全法第六十一条；数据安全法第四十五条", "检查记录、等级保护测评"),
        truth("leaked_by_negligence", "因过失泄露信息", "leaked by negligence", "征信业管理条例第三十八条第一款第（四）项、第四十条第一款第（二）项",
              "事件调查报告", kind="judgement"),
        truth("network_security_harmed", "导致危害网络安全等后果", "network security was harmed, or the like", "网络安全法第六十一条第一款、第二款",
              "事件调查报告", kind="judgement"),
        truth("mass_leak", "造成大量数据泄露等严重后果", "a mass leak or other grave results", "数据安全法第四十五条第一款；网络安全法第六十一条第三款",
              "事件调查报告", kind="judgement"),
        truth("important_data", "处理重要数据或者一千万人以上个人信息", "handles important data, or information of ten million persons",
              "网络数据安全管理条例第二十八条、第五十七条", "数据目录"),
        truth("life_or_financial_safety_harmed", "涉及公民生命健康安全、金融安全且有危害后果", "touches life, health or financial safety, with harm",
              "行政处罚法第三十六条", "后果", kind="judgement"),
        truth("slight_and_corrected", "违法行为轻微并及时改正，没有造成危害后果", "slight, corrected in time, without harm",
              "行政处罚法第三十三条第一款", "改正记录", pushes="less", kind="judgement"),
        truth("first_and_slight_harm", "初次违法且危害后果轻微并及时改正", "first violation, slight harm, corrected in time",
              "行政处罚法第三十三条第一款", "处罚查询、改正记录", pushes="less", kind="judgement"),
        truth("no_fault_shown", "有证据足以证明没有主观过错", "evidence enough to show no fault", "行政处罚法第三十三条第二款",
              "合规制度、培训记录", pushes="less", kind="judgement"),
        RegisteredFact("discovered_on", Term("违法行为被发现的日期", "day on which the violation was found out"), "date", "both",
                       f"{_ZHIAN}第二十五条；行政处罚法第三十六条", "受案登记表、检查记录"),
    )
}  # fmt: skip
"""The facts under `administrative` of an act, by name."""

OPEN_OF_LEAKS = (
    "serious", "security_duty_unmet", "leaked_by_negligence", "network_security_harmed", "mass_leak", "user_of_post_or_express",
    "consumer_information", "from_credit_database",
)  # fmt: skip
"""What is open of a leak where it is not written: that it happened does not say what was left undone."""

OF_LEAKS = {
    name: ADMINISTRATIVE[name]
    for name in (
        *OPEN_OF_LEAKS, "turnover_yuan", "life_or_financial_safety_harmed", "slight_and_corrected",
        "first_and_slight_harm", "no_fault_shown", "discovered_on",
    )
}  # fmt: skip


def read_administrative(
    values: Values,
    row: Mapping[str, Any],
    where: str,
    known: Mapping[str, RegisteredFact] = ADMINISTRATIVE,
    # a judgement that only the court makes: no grade is supposed
    open_: Sequence[str] = ("less_serious",),
) -> dict[str, Any]:
    """Facts of `open_` are unknown where they are not written."""
    at = f"{where}.administrative"
    given = values.mapping(or_empty(row, "administrative"), at, known)
    on = given.get("discovered_on", "unknown")
    facts = {
        name: values.stated(given, name, at, values.truth, NO, UNDETERMINED)
        if fact.type == "boolean"
        else values.stated(given, name, at, values.amount, Interval(0, None), Interval(0, None))
        for name, fact in known.items()
        if fact.type != "date"
    }
    facts |= {name: UNDETERMINED for name in open_ if name not in given}
    day = None if on == "unknown" else values.day(on, f"{at}.discovered_on")
    return {"administrative": facts, "discovered_on": day}
