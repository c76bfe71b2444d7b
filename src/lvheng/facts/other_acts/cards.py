"""Conduct with bank cards and card data."""

from lvheng.facts.other_acts.kind import kind, number, truth

_1 = "刑法第一百七十七条之一第一款"
_NUMBERS = "法释〔2009〕19号第二条"
_2 = "刑法第一百七十七条之一第二款"

KINDS = {
    "obstruct_card_management": kind(
        "妨害信用卡管理", "obstructing the management of credit cards", "刑法第一百七十七条之一",
        truth("carried_forged_cards", "明知是伪造的信用卡而持有、运输", "held or carried cards known to be forged",
              f"{_1}第（一）项", "扣押清单、鉴定意见、供述"),
        truth("carried_many_forged_blank_cards", "明知是伪造的空白信用卡而持有、运输，数量较大",
              "held or carried a large number of blank cards known to be forged", f"{_1}第（一）项", "扣押清单、鉴定意见、供述",
              kind="judgement"),
        truth("held_many_cards_of_others", "非法持有他人信用卡，数量较大", "unlawfully held a large number of cards of others",
              f"{_1}第（二）项", "扣押清单、开户资料、持卡人证言", kind="judgement"),
        truth("got_cards_by_false_identity", "使用虚假的身份证明骗领信用卡", "got cards by false proof of identity",
              f"{_1}第（三）项", "申领资料、身份核验记录"),
        truth("dealt_in_forged_cards", "出售、购买、为他人提供伪造的信用卡或者以虚假的身份证明骗领的信用卡",
              "sold, bought or provided forged cards or cards got by false proof of identity", f"{_1}第（四）项", "交易记录、鉴定意见"),
        number("forged_cards_carried", "持有、运输的伪造信用卡张数", "forged cards held or carried", "张", f"{_NUMBERS}第二款第（一）项", "扣押清单、鉴定意见"),
        number("forged_blank_cards_carried", "持有、运输的伪造空白信用卡张数", "forged blank cards held or carried", "张", _NUMBERS, "扣押清单、鉴定意见"),
        number("cards_of_others_held", "非法持有的他人信用卡张数", "cards of others held", "张", _NUMBERS, "扣押清单、开户资料"),
        number("cards_got_by_false_identity", "使用虚假的身份证明骗领的信用卡张数", "cards got by false proof of identity", "张",
               f"{_NUMBERS}第二款第（四）项", "申领资料"),
        number("cards_dealt_in", "出售、购买、提供的伪造或者骗领的信用卡张数", "forged or falsely got cards sold, bought or provided", "张",
               f"{_NUMBERS}第二款第（五）项", "交易记录、扣押清单"),
        truth("huge_quantity", "数量巨大", "a huge quantity", _1, "清点、检验笔录", kind="judgement"),
        truth("other_serious", "其他严重情节", "other serious circumstances", _1, "综合全案", kind="judgement"),
    ),
    "deal_in_card_data": kind(
        "窃取、收买、非法提供信用卡信息", "stealing, buying or unlawfully providing credit card data", "刑法第一百七十七条之一",
        truth("stole_bought_or_provided_card_data", "窃取、收买或者非法提供他人信用卡信息资料",
              "stole, bought or unlawfully provided the credit card data of others", _2, "电子数据检查笔录、聊天记录、转账记录"),
        number("cards", "信息资料足以伪造可进行交易的信用卡或者以持卡人名义进行交易的卡数", "cards that could be forged or used with the data", "张",
               "法释〔2009〕19号第三条", "检验报告、银行说明"),
        truth("bank_staff_using_position", "银行或者其他金融机构的工作人员利用职务上的便利",
              "staff of a bank or other financial institution, using the position", "刑法第一百七十七条之一第三款", "劳动合同、系统查询日志"),
        truth("huge_quantity", "数量巨大", "a huge quantity", f"{_2}、第一款", "清点、检验笔录", kind="judgement"),
        truth("other_serious", "其他严重情节", "other serious circumstances", f"{_2}、第一款", "综合全案", kind="judgement"),
        needed=("cards",),
    ),
}  # fmt: skip
