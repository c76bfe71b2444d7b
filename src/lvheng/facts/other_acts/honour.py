"""Conduct against the honour of others."""

from lvheng.facts.other_acts.kind import OtherKind, kind, truth

_246 = "刑法第二百四十六条"


def _against_honour(zh: str, en: str, name: str, did_zh: str, did_en: str) -> OtherKind:
    return kind(
        zh, en, _246,
        truth(name, did_zh, did_en, f"{_246}第一款", "网页存证、证人证言"),
        truth("serious", "情节严重", "serious circumstances", f"{_246}第一款", "综合全案", kind="judgement"),
        truth("complaint_of_victim", "被害人告诉", "the victim complained", f"{_246}第二款", "自诉状、受理文书"),
        truth("gravely_harms_order", "严重危害社会秩序和国家利益", "gravely harms social order and the interests of the state", f"{_246}第二款",
              "综合全案", kind="judgement"),
    )  # fmt: skip


KINDS = {
    "insult": _against_honour(
        "侮辱", "insult", "insulted_in_public", "以暴力或者其他方法公然侮辱他人（包括在网络上披露隐私）",
        "publicly insulted another by force or otherwise, as by exposing private life online",
    ),
    "defamation": _against_honour(
        "诽谤", "defamation", "defamed_by_invention", "捏造事实诽谤他人", "defamed another by invented facts",
    ),
}  # fmt: skip
