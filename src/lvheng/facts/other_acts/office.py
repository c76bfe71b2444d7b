"""Conduct in office."""

from lvheng.facts.other_acts.kind import OtherKind, kind, truth

_397 = "刑法第三百九十七条"


def _in_office(zh: str, en: str, name: str, did: str) -> OtherKind:
    return kind(
        zh, en, _397,
        truth("state_organ_staff", "国家机关工作人员", "staff of a state organ", f"{_397}第一款", "任职文件"),
        truth(name, zh, did, f"{_397}第一款", "职责规定、办理记录"),
        truth("major_loss", "致使公共财产、国家和人民利益遭受重大损失", "major loss to public property or the interests of state and people",
              f"{_397}第一款", "损失审计、因果关系证据", kind="judgement"),
        truth("especially_serious", "情节特别严重", "especially serious circumstances", f"{_397}第一款", "综合全案", kind="judgement"),
        truth("favouritism", "徇私舞弊", "for favour, by fraud", f"{_397}第二款", "供述、往来记录"),
    )  # fmt: skip


KINDS = {
    "abuse_of_power": _in_office("滥用职权", "abuse of power", "abused_power", "abused power"),
    "neglect_of_duty": _in_office(
        "玩忽职守", "neglect of duty", "neglected_duty", "neglected duty"
    ),
}
