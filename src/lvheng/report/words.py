"""Every fixed word of the reports, in Chinese and English."""

from __future__ import annotations

from lvheng.facts.register import (
    ACT_KINDS,
    CATEGORIES,
    CONSEQUENCES,
    CONTESTED_CATEGORIES,
)

__all__ = ["WORDS", "Words"]

WORDS: dict[str, tuple[str, str]] = {
    # The document
    "opinion": ("意见书", "Opinion"),
    "examination": ("电子数据检验报告", "Report on the examination of electronic data"),
    "judged_on": ("认定基准日", "Assessed as of"),
    "generated_on": ("制作日期", "Generated on"),
    "version": ("程序版本", "Software"),
    "notice": (
        "本意见书由程序依据所列事实和法律文本计算得出，供专业人员审查，不是裁判文书。",
        "Computed from the stated facts and the texts of law, for review by professionals. It is not a judgment.",
    ),
    "notice_tally": (
        "本报告由程序对所列检材计数得出，供具有资格的检验、鉴定人员审查后使用。",
        "Counted by software from the listed exhibits, for review by qualified examiners.",
    ),
    "notice_sample": (
        "本案为示例，案情、人物和号码均为虚构。",
        "This is a sample case: the facts, the people and the numbers are invented.",
    ),
    "contents": ("目录", "Contents"),
    "none_here": ("无。", "None."),
    "list": ("、", ", "),
    "clause_break": ("；", "; "),
    "brackets": ("（{0}）", " ({0})"),
    "colon": ("{0}：{1}", "{0}: {1}"),
    "full_stop": ("。", "."),
    # Sections
    "findings": ("结论", "Findings"),
    "counts": ("条数的由来", "How the number was reached"),
    "proof": ("逐项论证", "Proof, clause by clause"),
    "contested": ("争议问题", "Contested readings"),
    "changes": ("可能改变结论的事项", "What would change the outcome"),
    "other": ("其他", "Other matters"),
    "provisions": ("附：引用条文", "Annex: provisions cited"),
    # Verdicts
    "yes": ("成立", "established"),
    "no": ("不成立", "not established"),
    "undetermined": ("尚不能确定", "undetermined"),
    "holds_yes": ("成立", "holds"),
    "holds_no": ("不成立", "does not hold"),
    "holds_undetermined": ("尚不能确定", "undetermined"),
    "tier_none": ("不构成情节严重", "below “serious”"),
    "tier_serious": ("情节严重", "serious"),
    "tier_minor_circumstances": ("情节严重，可以认定为情节轻微", "serious, and may be found minor (art. 10)"),
    "tier_especially_serious": ("情节特别严重", "especially serious"),
    "or": ("{0}或者{1}", "{0} or {1}"),
    "by_default": ("按默认读法：{0}", "on the default readings: {0}"),
    "by_unknown": ("取决于尚不明的事实", "depends on facts that are unknown"),
    "at_default": ("按默认读法、疑点作有利认定：{0}", "default readings, doubts in favour: {0}"),
    "true": ("是", "yes"),
    "false": ("否", "no"),
    "unknown": ("不明", "unknown"),
    # Findings
    "finding_table": ("认定结果", "Findings"),
    "party": ("当事人", "Party"),
    "charge": ("罪名", "Charge"),
    "established": ("是否成立", "Established"),
    "tier": ("情节", "Tier"),
    "grounds": ("依据", "Grounds"),
    "custody": ("法定刑", "Statutory range"),
    "fine": ("罚金（一般幅度）", "Fine (general range)"),
    "person": ("自然人", "person"),
    "unit": ("单位", "unit"),
    "offence": ("侵犯公民个人信息罪", "Infringing on citizens' personal information"),
    "said_yes": ("{offence}成立，{tier}。", "{offence}: established, {tier}."),
    "said_open_tier": (
        "{offence}成立，但情节是{lowest}还是{highest}尚不能确定；按默认读法并作有利于当事人的认定，为{headline}。",
        "{offence}: established, but the tier is open between {lowest} and {highest}; on the default readings, with doubts in favour of the party: {headline}.",
    ),
    "said_open": (
        "{offence}是否成立尚不能确定：最低{lowest}，最高{highest}；按默认读法并作有利于当事人的认定，{headline}。",
        "{offence}: undetermined. At the lowest {lowest}, at the highest {highest}; on the default readings, with doubts in favour of the party: {headline}.",
    ),
    "said_no": ("{offence}不成立：没有一项认定标准达到。", "{offence}: not established; no standard is reached."),
    "said_no_rules": ("{offence}不成立。", "{offence}: not established."),
    "because": ("符合{citation}：{reason}。", "Meets {citation}: {reason}."),
    "because_default": (
        "按默认读法符合{citation}：{reason}。",
        "On the default readings meets {citation}: {reason}.",
    ),
    "closest": ("与标准比较：{0}。", "Against the standards: {0}."),
    "compared": ("{citation}，{said}", "{citation}: {said}"),
    "if_tier": ("{tier}的，{words}", "if {tier}: {words}"),
    "penalty": ("依照{article}，{words}。", "Under {article}: {words}."),
    "penalty_serious": (
        "处三年以下有期徒刑或者拘役，并处或者单处罚金",
        "fixed-term imprisonment of up to 3 years or criminal detention, with a fine or a fine alone",
    ),
    "penalty_especially_serious": (
        "处三年以上七年以下有期徒刑，并处罚金",
        "fixed-term imprisonment of 3 to 7 years, with a fine",
    ),
    "penalty_unit": ("对单位判处罚金", "the unit is fined"),
    "decided_by": ("决定结论的是：{0}。", "What decides: {0}."),
    "decided_by_many": ("决定结论的是：{0}等{1}项。", "What decides: {0}, and more ({1} in all)."),
    "detention": ("拘役{0}以上{1}以下", "criminal detention of {0} to {1}"),
    "imprisonment": ("有期徒刑{0}以上{1}以下", "fixed-term imprisonment of {0} to {1}"),
    "custody_or": ("{0}，或者{1}", "{0}, or {1}"),
    "if_established": ("成立的：{0}", "if established: {0}"),
    "no_custody": ("单位不适用", "not for units"),
    "not_applicable": ("—", "—"),
    "year": ("{0}年", "{0} years"),
    "one_year": ("一年", "1 year"),
    "month": ("{0}个月", "{0} months"),
    "one_month": ("一个月", "1 month"),
    "fine_and": ("并处", "with custody"),
    "fine_and_or_only": ("并处或者单处", "with custody or alone"),
    "fine_fine": ("判处", "imposed"),
    "fine_none": ("", ""),
    "yuan_from": ("罚金{0}元以上", "from {0} yuan"),
    "yuan_between": ("罚金{0}元以上{1}元以下", "{0} to {1} yuan"),
    "yuan_to": ("罚金{0}元以下", "up to {0} yuan"),
    "fine_unknown": ("罚金，数额尚不能确定", "a fine, the amount undetermined"),
    "fine_open": ("（无违法所得数额可据以计算上限）", " (no illegal income to compute an upper end from)"),
    # Acts
    "act_table": ("据以认定的行为", "The acts assessed"),
    "act": ("行为", "Act"),
    "period": ("时间", "Time"),
    "items": ("条数", "Items"),
    "other_facts": ("其他事实", "Other facts"),
    "from_to": ("{0}至{1}", "{0} to{1}"),
    "undated": ("未写明", "not stated"),
    "same_items": ("与{0}为同一批信息", "the same items as {0}"),
    "counted": ("检材计数", "counted from exhibits"),
    "not_less": ("不少于{0}", "at least {0}"),
    "at_least": ("{0}以上", "{0} or more"),
    # Counts
    "all_exhibits": ("全部检材", "All exhibits"),
    "act_exhibits": ("{act}（{kind}）的检材", "Exhibits of {act} ({kind})"),
    "summary": (
        "检材{exhibits}份，读出记录{records}条，其中个人信息{personal}条。按默认规则（{rule}）计得第三项{A}条、第四项{B}条、第五项{C}条，合计{total}条。",
        "{exhibits} exhibits hold {records} records, of which {personal} are personal information. Under the default rule ({rule}): item 3: {A}; item 4: {B}; item 5: {C}; together {total}.",
    ),
    "summary_range": (
        "计数规则和争议问题的各种组合之下，第三项为{A}条，第四项为{B}条，第五项为{C}条。",
        "Over every combination of counting rules and contested points, item 3 is {A}, item 4 is {B}, item 5 is {C}.",
    ),
    "unread": (
        "有{0}份检材未能全部读出，见检材表；未读部分没有计入。",
        "{0} exhibits could not be read in full, see the table of exhibits; what was not read is not counted.",
    ),
    "chart": ("从记录到条数（默认规则）", "From records to items (default rule)"),
    "records": ("记录", "Records"),
    "not_personal": ("非个人信息", "Not personal information"),
    "unidentifiable": ("无法识别", "Unidentifiable"),
    "invalid_identifier": ("标识无效", "Invalid identifier"),
    "duplicate": ("重复", "Duplicate"),
    "static_track_point": ("静止轨迹点", "Static track point"),
    "left_items": ("条数", "Items"),
    "excluded_table": ("排除的记录及原因", "Records excluded, and why"),
    "excluded_kind": ("排除", "Excluded"),
    "number": ("条", "Number"),
    "reasons": ("原因", "Reasons"),
    "company": ("单位名称", "name of an organisation"),
    "no_personal_cell": ("无个人信息栏目", "no cell with personal information"),
    "total_row": ("合计行", "row of totals"),
    "no_identifier": ("无可识别的标识", "no identifier"),
    "landline_without_name": ("仅有固定电话而无姓名", "landline without a name"),
    "characters": ("含有非法字符", "characters"),
    "check_digit": ("校验位不符", "check digit"),
    "damaged": ("数值已损坏", "damaged number"),
    "length": ("位数不符", "length"),
    "date": ("日期不存在", "date"),
    "province": ("省级代码不存在", "province"),
    "luhn": ("卡号校验不符", "Luhn check"),
    "salutation": ("仅有称呼", "a salutation only"),
    "no_place": ("地址中没有地名", "no place in the address"),
    "rule_table": ("五种计数规则的结果", "The result under each of the five counting rules"),
    "rule": ("计数规则", "Counting rule"),
    "A": ("第三项", "Item 3"),
    "B": ("第四项", "Item 4"),
    "C": ("第五项", "Item 5"),
    "total": ("合计", "Total"),
    "default_rule": ("{0}（默认）", "{0} (default)"),
    "range": ("全部组合的范围", "Range over every combination"),
    "category_table": ("各类信息的条数（默认规则）", "Items by category (default rule)"),
    "category": ("类别", "Category"),
    "item": ("款项", "Provision"),
    "point_table": ("计数中的争议问题", "Contested points in the count"),
    "point": ("问题", "Point"),
    "default_reading": ("默认读法", "Default"),
    "other_reading": ("另一读法", "Alternative"),
    "concerned": ("涉及记录", "Records"),
    "then": ("采另一读法时（三、四、五项）", "Items 3, 4, 5 then"),
    "exhibit_table": ("检材", "Exhibits"),
    "path": ("路径", "Path"),
    "status": ("状态", "Status"),
    "read": ("已读", "read"),
    "partly_read": ("部分读出（{0}行未读）", "partly read ({0} rows unread)"),
    "unreadable": ("未能读出", "unreadable"),
    "format": ("编码、工作表", "Encoding, sheets"),
    "sheets": ("{0}个工作表", "{0} sheets"),
    "remarks": ("说明", "Remarks"),
    "times": ("{0}（{1}处）", "{0} ({1})"),
    "flags": (
        "提示（不影响计数）：{0}。",
        "Flags, which change no count: {0}.",
    ),
    "zero_tail": ("身份证号尾数为零、疑似被电子表格截断的{0}条", "{0} IDs ending in zeros, perhaps cut by a spreadsheet"),
    "unknown_bin": ("发卡行代码不在表内的银行卡{0}条", "{0} bank cards of an unlisted prefix"),
    "account_format_only": ("仅核对位数的账号{0}条", "{0} account numbers checked by length only"),
    "unassigned_segment": ("手机号段未分配的{0}条", "{0} mobiles of an unassigned segment"),
    "bare_number": ("仅有手机号码的{0}条", "{0} bare mobile numbers"),
    "salutation_number": ("仅有称呼（先生、女士）和手机号码的{0}条", "{0} mobile numbers with a salutation only"),
    "method": (
        "计数程序见《计数规程》（docs/counting.md）；去重依据法释〔2017〕10号第十一条第三款。读不出的部分一律列明，不作推测。",
        "The procedure is docs/counting.md; duplicates are removed under Fashi [2017] No. 10 art. 11 para. 3. What could not be read is listed, never guessed.",
    ),
    "ledger": ("逐条台账见输出文件夹中的 {0}。", "The ledger, record by record, is {0} in the output folder."),
    # Proof
    "charge_of": ("{party}：{offence}", "{party}: {offence}"),
    "charge_version": ("适用{article}（{version}起施行）。", "Governed by {article} (text in force since {version})."),
    "ground": ("据以认定", "a ground of the finding"),
    "not_ground": ("成立，但已为其他项所包含，不另作依据", "holds, but is covered by other items and not named as a ground"),
    "failed": ("不成立的各项（{0}项）", "Clauses that do not hold ({0})"),
    "clause": ("条项", "Clause"),
    "official_text": ("条文", "Official text"),
    "why_not": ("为何不成立", "Why not"),
    "all_of": ("同时具备：", "All of:"),
    "any_of": ("具备其一即可：", "Any of:"),
    "sourced": ("［{0}］", " [{0}]"),
    "not_all": ("并非：", "Not:"),
    "chosen": ("采用读法——{0}", "Reading taken: {0}"),
    "converted": ("折算合计 {0}", "Converted total {0}"),
    # Contested readings and what would change the outcome
    "reading_table": ("{party}：{label}", "{party}: {label}"),
    "option": ("读法", "Reading"),
    "outcome": ("结论", "Outcome"),
    "is_default": ("{0}（默认）", "{0} (default)"),
    "dispute": ("争议出处：{0}。", "Where the dispute stands: {0}."),
    "point_number": ("争点 {0}", "point {0}"),
    "no_contested": ("没有影响结论的争议问题。", "No contested reading changes the outcome."),
    "decisive_table": ("决定或者改变结论的事实", "Facts that decide or change the outcome"),
    "fact": ("事实", "Fact"),
    "state": ("现状", "State"),
    "state_unknown": ("不明", "unknown"),
    "state_unwritten": ("未写明，按未指控处理", "not stated, taken as not alleged"),
    "if_so": ("若查明", "If it is found"),
    "asked_for": ("依据", "Provision"),
    "evidence": ("通常证据", "Usual evidence"),
    "leads_to": ("{0} → {1}", "{0} → {1}"),
    "any_of_these": ("下列任一项：{0}", "any one of: {0}"),
    "below": ("不满{0}", "below {0}"),
    "from_below": ("{0}以上不满{1}", "from {0} to below {1}"),
    "tipping": ("改变一项事实，结论即随之改变的界限：", "Where one fact, changed, tips the outcome:"),
    "tipping_two": (
        "任何一项单独改变都不够、两项同时改变结论才随之改变的界限：",
        "Where two facts together tip the outcome, and neither does alone:",
    ),
    "fewer": ("{0}由{1}减至{2}", "{0}: from {1} down to {2}"),
    "more": ("{0}由{1}增至{2}", "{0}: from {1} up to {2}"),
    "turned": ("{0}由“{1}”变为“{2}”", "{0}: from “{1}” to “{2}”"),
    "read_as": ("{0}：改按“{1}”", "{0}: “{1}” instead"),
    "left_out_exhibit": ("不计检材“{0}”", "exhibit “{0}” left out"),
    "items_fewer": ("少{0}条", "{0} items fewer"),
    "items_more": ("多{0}条", "{0} items more"),
    "and_also": ("，同时", ", and "),
    "more_changes": ("另有{0}项，见意见书。", "{0} more, in the report."),
    "no_changes": ("没有发现会改变结论的事实。", "No fact was found that would change the outcome."),
    # Other matters
    "circumstances": ("从重与从宽", "Heavier and lighter"),
    "heavier": ("从重处罚", "Heavier punishment"),
    "minor": ("情节轻微", "Minor circumstances"),
    "heavier_yes": (
        "将在履行职责或者提供服务过程中获得的公民个人信息出售或者提供，从重处罚（{0}）。",
        "Sold or provided what was obtained in duty or service: the punishment is heavier ({0}).",
    ),
    "heavier_undetermined": (
        "是否将履行职责或者提供服务过程中获得的信息出售或者提供，尚不能确定；属实的，从重处罚（{0}）。",
        "Whether what was sold was obtained in duty or service is undetermined; if so, the punishment is heavier ({0}).",
    ),
    "minor_yes": (
        "初犯、全部退赃并确有悔罪表现，可以认定为情节轻微，不起诉或者免予刑事处罚（{0}）。",
        "A first offence, full restitution and true remorse: the circumstances may be found minor, without prosecution or punishment ({0}).",
    ),
    "minor_undetermined": (
        "是否符合情节轻微的条件（初犯、全部退赃、确有悔罪表现，且不属于情节特别严重）尚不能确定（{0}）。",
        "Whether the conditions of minor circumstances are met is undetermined ({0}).",
    ),
    "pointer": ("另须审查{offence}（{article}）：{because}。", "Also to be examined: {offence} ({article}): {because}."),
    "not_tried": (
        "因组合过多而未逐一试算的读法：{0}；结论范围仍然覆盖这些读法。",
        "Readings not tried one by one because there are too many combinations: {0}; the range covers them.",
    ),
    "gaps": ("尚未编入", "Not encoded yet"),
    "receipt": ("收据", "Receipt"),
    "receipt_table": ("本意见据以作出的程序、输入和法律文本", "The software, the input and the texts behind this opinion"),
    "receipt_what": ("项目", "What"),
    "receipt_value": ("内容", "Value"),
    "rules_sha256": ("规则 SHA-256", "Rules, SHA-256"),
    "input_sha256": ("输入 SHA-256", "Input, SHA-256"),
    "law_read": ("已读条文", "Law read"),
    # Provisions
    "in_force": ("{title}。本文本{since}起施行{until}。来源：{source}。核对日期{checked}。", "{title}. This text is in force since {since}{until}. Source: {source}. Checked on {checked}."),
    "until": ("，至{0}止", ", until {0}"),
    "summary_only": ("大意，非条文原文：", "In our words, not the official text:"),
    "absent": ("本日无可引用的文本：{0}", "no text as of this day: {0}"),
}  # fmt: skip

_REGISTER = {**ACT_KINDS, **CATEGORIES, **CONTESTED_CATEGORIES, **CONSEQUENCES}

_OCCUPATIONS = {
    "bank_staff": ("银行工作人员", "bank staff"),
    "courier": ("快递人员", "courier"),
    "police": ("公安机关工作人员", "police"),
    "postal_staff": ("邮政工作人员", "postal staff"),
    "property_manager": ("物业管理人员", "property manager"),
    "telecom_staff": ("电信工作人员", "telecom staff"),
}


class Words:
    """The words in one language, `zh` or `en`.

    >>> Words("en")("or", "serious", "especially serious")
    'serious or especially serious'
    """

    def __init__(self, language: str):
        self.language = language
        self.chinese = language == "zh"

    def __call__(self, name: str, *places: str, **named: str) -> str:
        return self.pick(*WORDS[name]).format(*places, **named)

    def pick(self, zh: str, en: str) -> str:
        return zh if self.chinese else en

    def registered(self, name: str) -> str:
        """A kind of act, a category or a consequence, as the register calls it."""
        term = _REGISTER[name]
        return self.pick(term.zh, term.en)

    def occupation(self, given: str) -> str:
        """The occupation: a known name in words, anything else as it was given."""
        return self.pick(*_OCCUPATIONS.get(given, (given, given)))

    def joined(self, parts: list[str]) -> str:
        return self("list").join(parts)
