"""What a victim does: at once, step by step, and what to keep as evidence.

What rests on an article names it; the rest is practice and names none.
"""

from __future__ import annotations

from lvheng.law.claim import Words
from lvheng.opinion.labels import Labels

__all__ = ["guidance"]

_URGENT = (
    (Words("修改密码，停用泄露的验证方式", "change passwords and leaked ways of verification"), ""),
    (Words("挂失、冻结涉及的银行卡和支付账户", "freeze the bank cards and accounts concerned"), ""),
    (
        Words("已被诈骗的，立即报警止付", "if defrauded, call the police at once to stop payment"),
        "",
    ),
    (Words("提醒亲友和单位防范冒名联系", "warn contacts of messages in your name"), ""),
)
_ROUTE = (
    (Words("通知处理者停止、删除并说明来源", "have the handler stop, delete and explain"), "个人信息保护法第四十七条、第五十条"),
    (Words("网上公开的，通知平台删除、屏蔽、断开链接", "notify the platform to take it down"), "民法典第一千一百九十五条第一款"),
    (Words("向履行个人信息保护职责的部门投诉、举报", "complain to the authority for personal information"), "个人信息保护法第六十五条"),
    (Words("与经营者的争议，可以向有关行政部门投诉", "disputes with traders: complain to the authority"), "消费者权益保护法第三十九条第（三）项"),
    (Words("涉嫌犯罪的，向公安机关报案；应当接受", "report an offence to the police, who must accept it"), "刑事诉讼法第一百一十条"),
    (Words("不立案的，要求告知原因，可以申请复议", "if no case is opened: ask for reasons, apply for review"), "刑事诉讼法第一百一十二条"),
    (Words("仍不立案的，向人民检察院提出（立案监督）", "then ask the procuratorate to supervise"), "刑事诉讼法第一百一十三条"),
    (Words("刑事诉讼中就物质损失附带民事诉讼", "claim material loss within the criminal case"), "刑事诉讼法第一百零一条"),
    (Words("另行起诉：侵权行为地或者被告住所地人民法院", "sue where it was done or where the defendant lives"), "民事诉讼法第二十九条、第二十二条"),
    (Words("众多个人受侵害的，向检察院、消费者组织提供公益诉讼线索", "many victims: tell the procuratorate or consumer bodies"), "个人信息保护法第七十条"),
)  # fmt: skip
_EVIDENCE = (
    (Words("泄露信息的内容、出现的时间和来源", "what leaked, when and where it appeared"), "民事诉讼法第六十六条"),
    (Words("只给过对方的号码、别名或者专用邮箱", "a number, alias or mailbox given to that party alone"), ""),
    (Words("带时间和网址的截图、录屏，保留原始载体", "screenshots with time and address, originals kept"), "民事诉讼法第六十六条"),
    (Words("公证或者可信时间戳", "notarisation or a trusted timestamp"), ""),
    (Words("通话、短信、聊天记录", "calls, messages and chats"), "民事诉讼法第六十六条"),
    (Words("订单、运单、合同、病历等往来凭证", "orders, waybills, contracts, records"), "民事诉讼法第六十六条"),
    (Words("损失凭证和为制止侵权的开支票据", "proof of loss and receipts for costs"), "法释〔2014〕11号第十二条第一款"),
    (Words("投诉、报案的回执和答复", "receipts and answers to complaints"), ""),
)  # fmt: skip


def guidance(labels: Labels) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """`urgent`, `route` and `evidence`, each step with the article that it rests on."""
    parts = (("urgent", _URGENT), ("route", _ROUTE), ("evidence", _EVIDENCE))
    return tuple(
        (name, tuple((labels.term(step), provision) for step, provision in steps))
        for name, steps in parts
    )
