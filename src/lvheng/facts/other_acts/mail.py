"""Conduct with letters and post. Photographing a waybill is no conduct with mail: it is an act on information."""

from lvheng.facts.other_acts.kind import kind, truth

KINDS = {
    "infringe_correspondence": kind(
        "侵犯通信自由", "infringing freedom of correspondence", "刑法第二百五十二条",
        truth("hid_destroyed_or_opened_letters", "隐匿、毁弃或者非法开拆他人信件", "hid, destroyed or unlawfully opened letters of others",
              "刑法第二百五十二条", "物证、收件人证言、监控录像"),
        truth("serious", "情节严重", "serious circumstances", "刑法第二百五十二条", "综合全案", kind="judgement"),
    ),
    "tamper_with_mail": kind(
        "私自开拆、隐匿、毁弃邮件、电报", "postal staff opening, hiding or destroying mail", "刑法第二百五十三条",
        truth("postal_staff", "邮政工作人员", "postal staff", "刑法第二百五十三条第一款", "劳动合同、任职文件"),
        truth("opened_hid_or_destroyed_mail", "私自开拆或者隐匿、毁弃邮件、电报", "opened, hid or destroyed mail or telegrams",
              "刑法第二百五十三条第一款", "物证、投递记录、监控录像"),
        truth("theft_made_out", "因此窃取财物，符合第二百六十四条", "stole property thereby, and art. 264 is met", "刑法第二百五十三条第二款",
              "价格认定、失主证言", pushes="less", kind="judgement"),
    ),
}  # fmt: skip
