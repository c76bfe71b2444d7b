"""Conduct with information that is not personal as such: trade secrets, closed cases, inside information."""

from lvheng.facts.other_acts.kind import amount, kind, number, truth

_219, _308, _180 = "刑法第二百一十九条", "刑法第三百零八条之一", "刑法第一百八十条"
_2012, _2022 = "法释〔2012〕6号第六条", "公通字〔2022〕12号第三十条"
_2026 = "法释〔2026〕13号“情节严重”"

TIMES = ("times", "times_in_two_years")
"""How often the conduct itself was done: once, where nothing is written."""

KINDS = {
    "infringe_trade_secrets": kind(
        "侵犯商业秘密", "infringing trade secrets", _219,
        truth("trade_secret", "信息属于权利人的商业秘密", "the information is a trade secret of its holder", f"{_219}第一款", "密级、保密措施、鉴定意见",
              kind="judgement"),
        truth("obtained_by_improper_means", "以盗窃、贿赂、欺诈、胁迫、电子侵入或者其他不正当手段获取",
              "obtained by theft, bribery, deceit, duress, electronic intrusion or other improper means", f"{_219}第一款第（一）项",
              "电子数据、系统日志"),
        truth("disclosed_or_used_so_obtained", "披露、使用或者允许他人使用以前项手段获取的商业秘密",
              "disclosed or used what was so obtained, or let others use it", f"{_219}第一款第（二）项", "产品、合同、聊天记录"),
        truth("breached_confidentiality", "违反保密义务或者保密要求，披露、使用或者允许他人使用",
              "disclosed or used it, or let others, against a duty of confidentiality", f"{_219}第一款第（三）项", "保密协议、劳动合同"),
        truth("knew_and_took_part", "明知前款所列行为，获取、披露、使用或者允许他人使用", "knew of such conduct, and obtained, disclosed or used it",
              f"{_219}第二款", "供述、聊天记录"),
        truth("serious", "情节严重", "serious circumstances", f"{_219}第一款", "损失审计、综合全案", kind="judgement"),
        truth("especially_serious", "情节特别严重", "especially serious circumstances", f"{_219}第一款", "损失审计、综合全案", kind="judgement"),
    ),
    "leak_case_information": kind(
        "泄露不应公开的案件信息", "leaking case information that must not be public", _308,
        truth("participant_in_proceedings", "司法工作人员、辩护人、诉讼代理人或者其他诉讼参与人",
              "judicial staff, defender, agent or other participant in the proceedings", f"{_308}第一款", "任职文件、委托手续"),
        truth("leaked_closed_case_information", "泄露依法不公开审理的案件中不应当公开的信息",
              "leaked what must not be public of a case tried in private", f"{_308}第一款", "不公开审理决定、传播记录"),
        truth("spread_in_public", "造成信息公开传播", "the information spread in public", f"{_308}第一款", "网页存证、阅读转发数据"),
        truth("other_grave_result", "造成其他严重后果", "other grave results", f"{_308}第一款", "综合全案", kind="judgement"),
        truth("state_secret", "泄露的是国家秘密", "what was leaked is a state secret", f"{_308}第二款", "密级鉴定", pushes="less"),
    ),
    "report_case_information": kind(
        "披露、报道不应公开的案件信息", "disclosing or reporting case information that must not be public", _308,
        truth("disclosed_or_reported", "公开披露、报道依法不公开审理的案件中不应当公开的信息",
              "publicly disclosed or reported what must not be public of a case tried in private", f"{_308}第三款", "网页存证、报道原件"),
        truth("serious", "情节严重", "serious circumstances", f"{_308}第三款", "综合全案", kind="judgement"),
    ),
    "insider_dealing": kind(
        "内幕交易、泄露内幕信息", "insider dealing and leaking inside information", _180,
        truth("insider_or_unlawful_obtainer", "内幕信息的知情人员或者非法获取内幕信息的人员", "an insider, or one who obtained it unlawfully",
              f"{_180}第一款", "任职文件、知情人登记"),
        truth("dealt_leaked_or_tipped_before_publication", "信息尚未公开前买卖、泄露该信息或者明示、暗示他人交易",
              "before publication dealt, leaked the information or advised others to deal", f"{_180}第一款", "交易记录、通话与聊天记录、公告"),
        amount("turnover_yuan", "证券交易成交额", "turnover in securities", f"{_2012}第（一）项", "交易流水"),
        amount("margin_yuan", "期货交易占用保证金数额", "margin used in futures", f"{_2012}第（二）项", "交易流水"),
        amount("illegal_income_yuan", "获利或者避免损失数额（违法所得）", "gain made or loss avoided (illegal income)",
               f"{_2012}第（三）项；法释〔2012〕6号第十条", "交易流水及审计意见"),
        number("times", "次数", "times", "次", f"{_2012}第（四）项", "交易流水"),
        number("times_in_two_years", "二年内次数", "times within two years", "次", _2022, "交易流水"),
        number("persons_tipped", "明示、暗示的人数", "persons advised to deal", "人", _2022, "通话与聊天记录"),
        truth("dealt_by_statutory_insider", "证券法、期货和衍生品法规定的知情人实施或者与他人共同实施", "an insider by statute dealt, alone or with others",
              _2026, "任职文件、知情人登记"),
        truth("sold_inside_information", "以出售或者变相出售内幕信息等方式明示、暗示他人交易", "advised others to deal by selling the information",
              _2026, "转账记录、聊天记录"),
        truth("prosecuted_before_for_securities", "因证券、期货犯罪行为受过刑事追究", "prosecuted before for a securities or futures crime",
              _2026, "前科查询"),
        truth("sanctioned_in_two_years_for_securities", "二年内因证券、期货违法行为受过行政处罚",
              "sanctioned within two years for a securities or futures violation", _2026, "行政处罚决定书"),
        truth("other_grave_result", "造成其他严重后果", "other grave result", _2026, "综合全案", kind="judgement"),
        truth("other_serious", "其他严重情节", "other serious circumstances", f"{_2012}第（五）项", "综合全案", kind="judgement"),
        truth("other_especially_serious", "其他特别严重情节", "other especially serious circumstances", "法释〔2012〕6号第七条第（四）项", "综合全案",
              kind="judgement"),
    ),
    "use_undisclosed_information": kind(
        "利用未公开信息交易", "dealing on other undisclosed information", _180,
        truth("financial_staff", "金融机构的从业人员或者有关监管部门、行业协会的工作人员", "staff of a financial institution, regulator or association",
              f"{_180}第四款", "劳动合同、任职文件"),
        truth("dealt_on_undisclosed_information", "利用因职务便利获取的其他未公开信息，违反规定交易或者明示、暗示他人交易",
              "dealt, or advised others to deal, on other undisclosed information gained by office", f"{_180}第四款", "交易记录、系统权限与日志"),
        amount("illegal_income_yuan", "违法所得", "illegal income", f"{_180}第一款、第四款", "交易流水及审计意见"),
        truth("serious", "情节严重", "serious circumstances", f"{_180}第四款", "综合全案", kind="judgement"),
        truth("especially_serious", "情节特别严重", "especially serious circumstances", f"{_180}第一款、第四款", "综合全案", kind="judgement"),
    ),
}  # fmt: skip
