"""Conduct with official documents, seals and proofs of identity."""

from lvheng.facts.other_acts.kind import kind, truth

_280, _280_1 = "刑法第二百八十条", "刑法第二百八十条之一"

KINDS = {
    "forge_official_documents": kind(
        "伪造、变造、买卖国家机关公文、证件、印章", "forging or dealing in documents, certificates or seals of state organs", _280,
        truth("forged_or_dealt_in_official_documents", "伪造、变造、买卖国家机关的公文、证件、印章",
              "forged, altered, bought or sold documents, certificates or seals of a state organ", f"{_280}第一款", "物证、鉴定意见、机关证明"),
        truth("serious", "情节严重", "serious circumstances", f"{_280}第一款", "综合全案", kind="judgement"),
    ),
    "steal_official_documents": kind(
        "盗窃、抢夺、毁灭国家机关公文、证件、印章", "stealing, seizing or destroying documents, certificates or seals of state organs", _280,
        truth("stole_or_destroyed_official_documents", "盗窃、抢夺、毁灭国家机关的公文、证件、印章",
              "stole, seized or destroyed documents, certificates or seals of a state organ", f"{_280}第一款", "物证、机关证明、监控录像"),
        truth("serious", "情节严重", "serious circumstances", f"{_280}第一款", "综合全案", kind="judgement"),
    ),
    "forge_unit_seals": kind(
        "伪造公司、企业、事业单位、人民团体印章", "forging the seal of a company or other organisation", _280,
        truth("forged_unit_seals", "伪造公司、企业、事业单位、人民团体的印章", "forged the seal of a company or other organisation",
              f"{_280}第二款", "物证、鉴定意见"),
    ),
    "forge_identity_documents": kind(
        "伪造、变造、买卖身份证件", "forging, altering, buying or selling identity documents", _280,
        truth("forged_or_dealt_in_identity_documents", "伪造、变造、买卖居民身份证、护照、社会保障卡、驾驶证等依法可以用于证明身份的证件",
              "forged, altered, bought or sold identity cards, passports or other proofs of identity", f"{_280}第三款",
              "物证、鉴定意见、交易记录"),
        truth("serious", "情节严重", "serious circumstances", f"{_280}第三款", "综合全案", kind="judgement"),
    ),
    "use_false_identity": kind(
        "使用虚假身份证件、盗用身份证件", "using a false identity document, or that of another", _280_1,
        truth("identity_must_be_proved", "依照国家规定应当提供身份证明的活动", "an activity in which identity must be proved under state provisions",
              f"{_280_1}第一款", "业务规则、办理记录"),
        truth("used_false_or_others_document", "使用伪造、变造的或者盗用他人的身份证件", "used a forged or altered identity document, or that of another",
              f"{_280_1}第一款", "办理记录、鉴定意见、被冒用人证言"),
        truth("serious", "情节严重", "serious circumstances", f"{_280_1}第一款", "综合全案", kind="judgement"),
    ),
}  # fmt: skip
