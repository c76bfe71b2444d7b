"""Fraud, and the handling of the proceeds of crime."""

from lvheng.facts.other_acts.kind import amount, kind, standard, truth

_266, _312, _JIESHI = "刑法第二百六十六条", "刑法第三百一十二条第一款", "法释〔2011〕19号第七条"

KINDS = {
    "fraud": kind(
        "诈骗", "fraud", _266,
        truth("defrauded", "诈骗公私财物", "defrauded another of property", _266, "被害人陈述、聊天记录、转账记录"),
        amount("amount_yuan", "诈骗数额", "amount of the fraud", _266, "账户流水、审计意见"),
        standard("large_from_yuan", "本地数额较大的标准", "local standard of a large amount", _266, "省级法院、检察院的规定"),
        standard("huge_from_yuan", "本地数额巨大的标准", "local standard of a huge amount", _266, "省级法院、检察院的规定"),
        standard("especially_huge_from_yuan", "数额特别巨大的标准", "standard of an especially huge amount", _266, "司法解释"),
        truth("other_serious", "其他严重情节", "other serious circumstances", _266, "综合全案", kind="judgement"),
        truth("other_especially_serious", "其他特别严重情节", "other especially serious circumstances", _266, "综合全案", kind="judgement"),
    ),
    "conceal_proceeds": kind(
        "掩饰、隐瞒犯罪所得", "concealing the proceeds of crime", "刑法第三百一十二条",
        truth("knew_proceeds", "明知是犯罪所得及其产生的收益", "knew of proceeds of crime or gains from them", _312, "供述、交易价格与方式、聊天记录"),
        truth("concealed", "窝藏、转移、收购、代为销售或者以其他方法掩饰、隐瞒", "harboured, moved, bought, sold or otherwise concealed them",
              _312, "账户流水、聊天记录"),
        truth("hacked_data_or_control", "对象是非法获取的计算机信息系统数据，或者非法控制取得的控制权",
              "data obtained from, or control gained over, computer systems by crime", f"{_JIESHI}第一款", "上游案件的法律文书及证据", pushes="both"),
        amount("illegal_income_yuan", "违法所得", "illegal income", f"{_JIESHI}第一款、第二款", "账户流水及审计意见"),
        truth("serious", "情节严重", "serious circumstances", _312, "综合全案", kind="judgement"),
    ),
}  # fmt: skip
