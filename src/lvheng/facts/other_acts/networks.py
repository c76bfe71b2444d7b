"""Conduct on and against networks."""

from lvheng.facts.other_acts.kind import amount, kind, number, truth

_JIESHI = "法释〔2019〕15号"

KINDS = {
    "aid_network_crime": kind(
        "帮助信息网络犯罪活动", "aiding crime over information networks", "刑法第二百八十七条之二",
        truth("knew_of_crime", "明知他人利用信息网络实施犯罪", "knew that others used networks for crime",
              "刑法第二百八十七条之二第一款；法释〔2019〕15号第十一条", "供述、交易价格与方式、监管部门告知、接到举报的记录"),
        truth("aided_crime_cannot_be_checked", "确因客观条件限制无法查证被帮助对象是否达到犯罪的程度",
              "whether those aided committed crimes cannot be found out", f"{_JIESHI}第十二条第二款", "侦查情况说明", pushes="less"),
        number("persons_aided", "帮助对象数", "persons aided", "个", f"{_JIESHI}第十二条第一款第（一）项", "交易记录、聊天记录"),
        amount("payment_yuan", "支付结算金额", "amount of payments settled", f"{_JIESHI}第十二条第一款第（二）项", "账户流水"),
        amount("funds_yuan", "以投放广告等方式提供的资金", "funds provided by advertising or otherwise",
               f"{_JIESHI}第十二条第一款第（三）项", "账户流水、合同"),
        amount("illegal_income_yuan", "违法所得", "illegal income", f"{_JIESHI}第十二条第一款第（四）项", "账户流水及审计意见"),
        truth("again_after_sanction", "二年内曾因非法利用信息网络、帮助信息网络犯罪活动、危害计算机信息系统安全受过行政处罚，又帮助",
              "sanctioned within two years for such conduct, and aided again", f"{_JIESHI}第十二条第一款第（五）项", "行政处罚决定书"),
        truth("grave_result_of_aided", "被帮助对象实施的犯罪造成严重后果", "the crime that was aided had grave results",
              f"{_JIESHI}第十二条第一款第（六）项", "被帮助对象案件的证据"),
        truth("especially_grave_result", "造成特别严重后果", "especially grave results", f"{_JIESHI}第十二条第二款", "损失证据"),
        truth("other_serious", "其他情节严重的情形", "other serious circumstances", f"{_JIESHI}第十二条第一款第（七）项",
              "综合全案", kind="judgement"),
    ),
}  # fmt: skip
