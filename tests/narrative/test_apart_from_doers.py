"""Who does not answer: those whom a relative clause describes, who only asked; and what each of two exchanged."""

from __future__ import annotations

import pytest

from lvheng.narrative.draft import draft

_TWO = "岳某 exchange,岳某 provide,庄某 exchange,庄某 provide"


def _acts(text: str) -> str:
    case = draft(text, None).case
    names = {one["id"]: one["name"] for one in case.get("parties", [])}
    rows = [
        f"{'+'.join(names[p] for p in (act.get('parties') or [act['party']]))} {act['kind']}"
        for act in case.get("acts", [])
    ]
    return ",".join(sorted(rows))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("犯罪嫌疑人祝某导出业主姓名、电话4700条，卖给装修公司。购买信息的业务员由警方另案处理。", "祝某 sell,祝某 steal"),
        ("被告人祝某导出业主姓名、电话4700条，出售给他人。收购上述信息的买家另案处理。", "祝某 sell,祝某 steal"),
        ("张某窃取客户资料3000条后出售，获利2000元。向其购买资料的贷款中介人员身份正在核查中。", "张某 sell,张某 steal"),
        ("犯罪嫌疑人张某从网上购买客户信息5000条，出售给他人。出售信息给张某的上家仍在追捕中。", "张某 buy,张某 sell"),
        ("龚某摆摊套取路人的手机号和验证码2000组，卖给刷单的人，每组3元。", "龚某 collect,龚某 sell"),
        ("被告人庄某、岳某互相拷贝了对方的客户名单，庄某拿到6800条，岳某拿到5400条。", _TWO),
        ("被告人庄某与岳某互换客户资料，庄某获得3000条，岳某获得2000条。", _TWO),
        ("我老公在派出所当辅警，有个朋友托他查几个人的住址，他登录系统查了5条户籍信息，发给了朋友。", "我老公 provide,我老公 steal"),
        ("经审理查明，被告人毛某离职时将其保存的会员资料带走，资料含会员姓名、电话。", "毛某 steal"),
        ("我在酒店当前台，客人让我查住店记录，我查到7条，拍下来发给他，他转给我500元。我现在把钱退给他行吗？", "我 sell,我 steal"),
        ("被告人夏某诱骗他人输入QQ号及密码。截至案发，夏某共窃取QQ账号及密码2735组。", "夏某 steal"),
        (
            "公诉机关指控被告人龙某抓取某网站简历信息80000条。经审理查明，龙某抓取的简历信息去重后为61250条。"
            "本院认为，公诉机关指控的数量应予纠正。龙某以非法手段获取公民个人信息，情节特别严重。",
            "龙某 steal",
        ),
    ],
)  # fmt: skip
def test_acts(text: str, expected: str) -> None:
    assert _acts(text) == expected
