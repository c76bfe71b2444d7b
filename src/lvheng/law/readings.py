"""Contested readings: points on which courts or writers differ, each an unknown of law.

A reading has options, the first of which is the default, and says where the dispute stands. A case file
fixes one under `readings:`; otherwise the engine tries all. `point` numbers the dispute in the project's
research notes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

__all__ = ["CONTESTED_CATEGORY", "NOT_COMBINED", "READINGS", "Reading"]

NOT_COMBINED = "not_combined"
"""No dispute of its own: the ends over all points of a count that were not combined one by one."""


@dataclass(frozen=True)
class Reading:
    """`options` maps each option to its Chinese and English words; the first is the default."""

    name: str
    point: str
    zh: str
    en: str
    options: Mapping[str, tuple[str, str]]
    source: tuple[str, ...]

    @property
    def default(self) -> str:
        return next(iter(self.options))


_CLASS_WORDS = {
    "track": ("行踪轨迹信息（第三项）", "location track (item 3)"),
    "communication_content": ("通信内容（第三项）", "content of communications (item 3)"),
    "credit": ("征信信息（第三项）", "credit information (item 3)"),
    "property": ("财产信息（第三项）", "property information (item 3)"),
    "communication_record": ("通信记录（第四项）", "communication records (item 4)"),
    "transaction": ("交易信息（第四项）", "transaction information (item 4)"),
    "other_sensitive": ("其他敏感信息（第四项）", "other sensitive information (item 4)"),
    "ordinary": ("其他公民个人信息（第五项）", "other personal information (item 5)"),
}


def _class_of(name: str, point: str, zh: str, en: str, options: str, *source: str) -> Reading:
    return Reading(name, point, zh, en, {o: _CLASS_WORDS[o] for o in options.split()}, source)


_COUNTED = {"counted": ("计入", "counted"), "excluded": ("不计入", "not counted")}
_NOT_COUNTED = dict(reversed(_COUNTED.items()))

_ALL = (
    Reading(
        "counting_rule", "C-06", "按什么标准去重计数", "by what key duplicates are removed",
        {
            "by_id": ("按人（证件号优先）", "by person, ID number first"),
            "by_phone": ("按人（手机号优先）", "by person, phone first"),
            "by_person": ("按人（关联归并）", "by person, linked transitively"),
            "by_line": ("按行去重", "by identical line"),
            "as_seized": ("按查获数量", "as seized"),
        },
        ("法释〔2017〕10号第十一条第三款", "指导性案例192号", "检例第140号"),
    ),
    Reading(
        "bare_numbers", "C-04", "仅有手机号码是否计入", "whether a bare phone number counts",
        _COUNTED,
        ("法释〔2017〕10号第一条", "（2018）鄂0528刑初52号"),
    ),
    Reading(
        "salutation_numbers", "C-04", "“先生/女士”加手机号码是否计入", "whether a phone number with a form of address counts",
        _COUNTED, ("法释〔2017〕10号第一条",),
    ),
    Reading(
        "company_contacts", "C-05", "没有自然人姓名的单位联系号码是否计入", "whether a company's number without a person's name counts",
        _COUNTED, ("法释〔2017〕10号第一条",),
    ),
    Reading(
        "sole_traders", "C-27", "个体工商户的登记信息是否计入", "whether registration data of sole traders counts",
        _COUNTED, ("法释〔2017〕10号第一条", "民法典第一千零三十六条"),
    ),
    Reading(
        "deceased_in_exhibits", "C-28", "检材载明已死亡的人是否计入", "whether persons shown as dead in the exhibits count",
        _NOT_COUNTED, ("法释〔2017〕10号第一条", "个人信息保护法第四十九条"),
    ),
    Reading(
        "public_records", "C-27", "计划列明的已公开信息是否计入", "whether records stated to be public count",
        _NOT_COUNTED, ("民法典第一千零三十六条", "个人信息保护法第二十七条"),
    ),
    Reading(
        "static_points", "C-03", "怎样算静止、重复的轨迹点", "which points of a track are static or repeated",
        {
            "same_place": ("与前一点位置相同的不计", "those in the same place as the one before"),
            "near": ("与前一计入的点相距或相隔不足所定距离、时间的不计", "those within the stated distance or time of the last that counts"),
        },
        ("法释〔2017〕10号第十一条第三款",),
    ),
    Reading(
        "hub_values", "C-06", "多人共用的号码（如店铺电话）是否用于归并", "whether a number shared by many persons links them",
        {"link": ("用于归并", "it links"), "do_not_link": ("不用于归并", "it does not link")},
        ("法释〔2017〕10号第十一条第三款",),
    ),
    Reading(
        "several_persons", "C-06", "一行载有数人的按行还是按人计数", "whether a row with several persons is one item or one for each",
        {"row": ("一行一条", "one item a row"), "each_person": ("每人一条", "one item for each person")},
        ("法释〔2017〕10号第十一条第三款",),
    ),
    Reading(
        NOT_COMBINED, "C-06", "计数中未逐一组合的其余争议问题合在一起怎样读", "how all contested points of the count that were not combined are read together",
        {
            "default": ("均取默认读法", "each at its default"),
            "least_A": ("取使第三项最少的读法", "as item 3 is least"),
            "most_A": ("取使第三项最多的读法", "as item 3 is most"),
            "least_B": ("取使第四项最少的读法", "as item 4 is least"),
            "most_B": ("取使第四项最多的读法", "as item 4 is most"),
            "least_C": ("取使第五项最少的读法", "as item 5 is least"),
            "most_C": ("取使第五项最多的读法", "as item 5 is most"),
            "least_weighed": ("取使按比例折算的合计最少的读法", "as the sum in proportion is least"),
            "most_weighed": ("取使按比例折算的合计最多的读法", "as the sum in proportion is most"),
        },
        ("法释〔2017〕10号第五条第一款第（三）项至第（六）项", "法释〔2017〕10号第十一条第三款"),
    ),
    _class_of("wealth_data", "C-17", "收入、房产等是财产信息还是交易信息", "income, real estate: property or transaction",
              "property transaction", "法释〔2017〕10号第五条第一款第（三）项、第（四）项"),
    _class_of("bank_card_numbers", "C-17", "单纯的银行卡号属于哪一类", "class of a bare bank card number",
              "ordinary property", "法释〔2017〕10号第五条第一款第（三）项、第（五）项"),
    _class_of("owner_lists", "C-18", "业主名单属于哪一类", "class of a list of home owners",
              "transaction ordinary property", "班某斌案（先认定财产信息，后改认交易信息）", "检例第140号"),
    _class_of("title_searches", "C-18", "不动产查询结果属于哪一类", "class of title search results",
              "property transaction", "法释〔2017〕10号第五条第一款第（三）项、第（四）项"),
    _class_of("vehicle_files", "C-19", "车辆档案信息属于哪一类", "class of a vehicle file",
              "other_sensitive ordinary", "（2019）川0823刑初51号"),
    _class_of("past_trips", "C-21", "历史航班、铁路行程属于哪一类", "class of past flights and trips",
              "other_sensitive track", "（2019）琼97刑终222号", "最高人民法院2026年3月3日典型案例三"),
    _class_of("verification_codes", "C-22", "手机号与验证码属于哪一类", "class of phone number with code",
              "other_sensitive communication_content ordinary", "指导性案例195号"),
    _class_of("name_with_id_number", "C-24", "姓名与身份证号码属于哪一类", "class of name with ID number",
              "ordinary other_sensitive", "指导性案例193号"),
    _class_of("login_logs", "C-16", "登录时间、登录地址属于哪一类", "class of times and addresses of log-ins",
              "ordinary communication_record", "法释〔2017〕10号第五条第一款第（四）项"),
    _class_of("order_lists", "C-17", "订单信息属于哪一类", "class of lists of orders",
              "transaction ordinary", "法释〔2017〕10号第五条第一款第（四）项、第（五）项"),
    _class_of("untimed_places", "C-03", "没有时间的位置（如收货地址的坐标）是否行踪轨迹信息", "whether a place without a time is a track",
              "track ordinary", "法释〔2017〕10号第五条第一款第（三）项"),
    _class_of("mass_messages", "C-16", "群发的相同文本属于哪一类", "class of the same text sent to many",
              "communication_content communication_record ordinary", "法释〔2017〕10号第五条第一款第（三）项、第（四）项"),
    _class_of("loan_leads", "C-20", "贷款、逾期、信用分名单属于哪一类", "class of lists of loans, arrears and scores",
              "credit transaction property", "法释〔2017〕10号第五条第一款第（三）项、第（四）项"),
    _class_of("pictures", "C-24", "身份证照片、人脸照片的列属于哪一类", "class of a column of ID or face pictures",
              "other_sensitive ordinary", "指导性案例193号", "指导性案例192号"),
    _class_of("waybills", "C-29", "载有商品、金额的面单属于哪一类", "class of waybills with goods or price",
              "transaction ordinary", "法释〔2017〕10号第五条第一款第（四）项、第（五）项"),
    _class_of("social_accounts", "C-25", "社交账号及密码属于哪一类", "class of social accounts",
              "ordinary other_sensitive", "指导性案例194号", "法发〔2021〕22号第五条"),
    Reading(
        "obtained_then_partly_resold", "C-07", "获取后部分出售、且有多个接收方时如何合计",
        "how to add up where part of what was obtained is sold to several",
        {
            "larger_set": ("取获取数与出售累计数中的较大者", "the larger of obtained and sold"),
            "per_record": ("逐条计算：未出售的计一次，已出售的按接收方计", "record by record"),
        },
        ("法释〔2017〕10号第十一条第一款、第二款",),
    ),
    Reading(
        "half_standard_mixed", "C-12", "履职所得与外购信息并存时，减半标准如何适用",
        "how the half standard applies where duty-derived and other items are mixed",
        {
            "sum_of_fractions": ("各按其标准折算后相加", "each against its own standard, added"),
            "separate": ("两部分分别判断", "the two piles tested separately"),
            "ordinary_standard": ("并存时一律按普通标准", "the ordinary standard for all when mixed"),
        },
        ("法释〔2017〕10号第五条第一款第（八）项",),
    ),
    Reading(
        "illegal_income_costs", "C-30", "违法所得是否扣除购入成本", "whether costs are deducted from illegal income",
        {"gross": ("不扣除", "gross"), "net": ("扣除", "net of what was paid")},
        ("法释〔2017〕10号第五条第一款第（七）项", "行政处罚法第二十八条"),
    ),
    Reading(
        "deceased_persons", "C-28", "行为前已经死亡的人的信息是否计入", "whether information on persons dead at the act counts",
        {"not_counted": ("不计入", "not counted"), "counted": ("计入", "counted")},
        ("法释〔2017〕10号第一条", "个人信息保护法第四十九条"),
    ),
    Reading(
        "public_information_before_2021", "C-45", "2021年1月1日前合理处理公开信息，是否同样不构成犯罪",
        "whether handling public information within reason before 2021-01-01 is lawful as well",
        {"lawful_too": ("同样不构成", "lawful as well"), "not_lawful": ("不适用后来的规定", "the later rule does not apply")},
        ("刑法第十二条", "民法典第一千零三十六条"),
    ),
    Reading(
        "penalty_for_acts_before_2026", "C-47", "2026年以前的行为，罚款（网络安全法旧第六十四条）与拘留（治安管理处罚法第五十六条）何者较轻",
        "for acts before 2026, whether the fine of then or the detention of now is the milder",
        {"fine_of_then": ("罚款较轻，适用行为时的规定", "the fine: the law of the act"), "detention_of_now": ("拘留较轻，适用新规定", "the detention: the new law")},
        ("行政处罚法第三十七条", "网络安全法第六十四条（2017年）", "治安管理处罚法第五十六条"),
    ),
    Reading(
        "departmental_rules", "C-46", "只违反部门规章的，是否属于“违反国家有关规定”", "whether violating departmental rules alone is enough",
        {"enough": ("属于", "it is"), "not_enough": ("不属于", "it is not")},
        ("法释〔2017〕10号第二条", "刑法第九十六条"),
    ),
    Reading(
        "mixed_business_purchase", "C-38", "为合法经营同时购买敏感信息的，其余信息适用哪一条",
        "which article governs the ordinary part of a mixed purchase for lawful business",
        {
            "split": ("敏感部分适用第五条，其余适用第六条", "sensitive part art. 5, the rest art. 6"),
            "all_under_article_5": ("全部适用第五条", "all under art. 5"),
        },
        ("法释〔2017〕10号第六条",),
    ),
    Reading(
        "insider_dealing_standard", "K-12", "内幕交易的“情节严重”“情节特别严重”以哪一组数额为准",
        "which numbers make insider dealing serious or especially serious",
        {
            "conviction_2012": ("司法解释未废止，以其为准", "the interpretation, which is not repealed"),
            "filing_2022": ("以立案追诉标准为准（条文凭转录，未收原文）", "the filing standard (from a transcription)"),
            "revised_2026": (
                "第二手：法释〔2026〕13号修订的数额（2026年7月27日以后裁判的），来源未列入核对清单",
                "second-hand: the numbers as revised since 2026-07-27 (Fashi [2026] No. 13), in judgments since that day; its source is not a listed one",
            ),
        },
        ("法释〔2012〕6号第六条、第七条", "公通字〔2022〕12号第三十条", "法释〔2026〕13号（第二手转录）"),
    ),
    Reading(
        "card_numbers", "C-44b", "信用卡的张数标准（法释〔2009〕19号第二条、第三条）：未见列入核对清单的原文",
        "how many cards are enough, many or a huge quantity: no listed source has the text of the interpretation",
        {
            "judgement_alone": ("不采用未核实的张数，由法院判断", "no unverified number: the court's judgement"),
            "second_hand": ("第二手：转录中的张数，来源未列入核对清单", "second-hand: the numbers of a copy that is not a listed source"),
        },
        ("法释〔2009〕19号第二条、第三条（第二手转录）",),
    ),
    Reading(
        "express_rules_2025", "K-32", "快递暂行条例2025年修订后的第三十五条、第五十四条是否采用：未见列入核对清单的原文",
        "whether arts. 35 and 54 of the express regulations as revised in 2025 are used: no listed source has their text",
        {
            "not_used": ("不采用未核实的条文", "no unverified text"),
            "second_hand": ("第二手：转录中与原第三十四条、第四十四条相同，来源未列入核对清单", "second-hand: as arts. 34 and 44 before, by a copy that is not a listed source"),
        },
        ("快递暂行条例第三十五条、第五十四条（第二手转录）",),
    ),
    Reading(
        "others_access", "C-40b", "以他人账号或者超越权限取得的，是否为“履行职责或者提供服务过程中获得”",
        "whether what was had with another's access was obtained in duty or service",
        {
            "taken": ("不是，属窃取", "no, it was taken"),
            "still_in_duty": ("仍是", "it still was"),
        },
        ("法释〔2017〕10号第五条第一款第（八）项", "刑法第二百五十三条之一第二款"),
    ),
    Reading(
        "standard_of_2009_text", "C-45", "2009年文本的“情节严重”是否以法释〔2017〕10号的数量标准为参照",
        "whether the numbers of 2017 guide what is serious under the text of 2009",
        {
            "numbers_of_2017": ("以其为参照", "they serve as a guide"),
            "judgement_alone": ("当时无数量标准，只由法院判断", "no numbers then: the court's judgement alone"),
        },
        ("高检发释字〔2001〕5号第一条、第二条",),
    ),
)  # fmt: skip

READINGS: Mapping[str, Reading] = {reading.name: reading for reading in _ALL}

CONTESTED_CATEGORY: Mapping[str, str] = {
    "past_trip": "past_trips",
    "owner_contact_list": "owner_lists",
    "title_search": "title_searches",
    "vehicle_file": "vehicle_files",
    "verification_code": "verification_codes",
    "name_with_id_number": "name_with_id_number",
    "bank_card_number": "bank_card_numbers",
    "social_account": "social_accounts",
}
"""Which reading decides the legal category of each contested kind of information."""
