"""Which records are personal information (§10), and their category (§7)."""

from __future__ import annotations

import datetime

import numpy as np
import pytest

M = "17000000001"


@pytest.mark.parametrize(
    ("header", "row", "result"),
    [
        ("姓名,手机号,备注", f"王某,{M},x", "ordinary"),
        ("姓名,手机号,备注", ",,x", "not_personal"),
        ("姓名,手机号,备注", f"合计,{M},x", "not_personal"),
        ("备注,姓名,手机号", f"总计1人,王某,{M}", "not_personal"),
        ("姓名,电话,备注", "某某公司,010-22222222,x", "not_personal"),
        ("姓名,电话,备注", f"某某公司,{M},x", "ordinary"),
        ("姓名,手机号,备注", "王某,,x", "unidentifiable"),
        ("姓名,地址,备注", "王某,某市某路1号,x", "ordinary"),
        ("姓名,地址,备注", "王先生,某市某路1号,x", "unidentifiable"),
        ("姓名,地址,备注", ",某市某路1号,x", "unidentifiable"),
        ("姓名,电话,备注", "王先生,010-22222222,x", "unidentifiable"),
        ("姓名,电话,备注", "王某,010-22222222,x", "ordinary"),
        ("姓名,手机号,备注", "王某,123,x", "invalid_identifier"),
        ("姓名,手机号,地址", "王某,123,某市某路1号", "ordinary"),
        ("姓名,备注,手机号", f"王某,{M},", "ordinary"),
        ("手机号,短信内容", f"{M},你好", "communication_content"),
        ("手机号,逾期金额", f"{M},1", "credit"),
        ("手机号,余额", f"{M},1", "property"),
        ("手机号,工资", f"{M},1", "property"),
        ("手机号,卡号,密码", f"{M},1,x", "property"),
        ("手机号,账号,密码", f"{M},1,x", "ordinary"),
        ("手机号,账号,密码,开户行", f"{M},1,x,甲", "property"),
        ("手机号,卡号,有效期", f"{M},1,x", "property"),
        ("手机号,身份证号,有效期", f"{M},1,x", "ordinary"),
        ("手机号,位置", f"{M},某仓库", "ordinary"),
        ("手机号,位置,时间", f"{M},某路口,2024-01-01", "track"),
        ("手机号,坐标", f'{M},"121.4,31.2"', "track"),
        ("手机号,产权证号", f"{M},1", "property"),
        ("手机号,验证码", f"{M},1234", "other_sensitive"),
        ("手机号,运单号", f"{M},SF0000000000001", "ordinary"),
        ("手机号,运单号,商品", f"{M},SF0000000000001,x", "transaction"),
        ("手机号,住院号", f"{M},1234", "health"),
        ("姓名,住院号,备注", "王某,1234,x", "health"),
        ("手机号,住院号,说明", ",1234,y", "unidentifiable"),
        ("姓名,微信号", "王某,wxid_0123456789", "ordinary"),
        ("姓名,微信号", "王某,阳光灿烂", "unidentifiable"),
        ("姓名,护照号", "王某,K00000000", "ordinary"),
        ("姓名,电话", "王某,400-000-0001", "unidentifiable"),
        ("手机号,对方号码", f",{M}", "communication_record"),
        ("备注,对方号码", "x,12", "invalid_identifier"),
        ("姓名,账号,备注", "王某,12345678,x", "ordinary"),
        ("姓名,卡号,备注", "王某,12345678,x", "invalid_identifier"),
        ("姓名,手机号,备注", "无,暂无,x", "not_personal"),
        ("姓名,手机号,余额", f"王某,{M},--", "ordinary"),
        ("备注,姓名,手机号", f"-,合计,{M}", "not_personal"),
        ("姓名,备注,编号", f"{M},x,y", "ordinary"),
        ("姓名,编号,备注", f"王某 {M},x,y", "ordinary"),
        ("姓名,说明,备注", f"x,甲/{M},y", "ordinary"),
        ("姓名,联系人,电话", "某店,王某,010-22222222", "ordinary"),
        ("姓名,联系人,电话", "某店,王先生,010-22222222", "not_personal"),
        ("姓名,手机号,电话", ",123,010-22222222", "unidentifiable"),
        ("手机号,房间号", f"{M},1", "lodging"),
        ("手机号,通话时长", f"{M},1", "communication_record"),
        ("手机号,诊断", f"{M},x", "health"),
        ("手机号,订单号", f"{M},1", "transaction"),
        ("手机号,航班号", f"{M},1", "other_sensitive"),
        ("手机号,房号", f"{M},1", "transaction"),
        ("手机号,姓名,车牌号", f"{M},王某,京Z12345", "other_sensitive"),
        ("手机号,姓名,车牌号", f"{M},,京Z12345", "ordinary"),
        ("手机号,纬度,经度", f"{M},31.2,121.4", "track"),
        ("手机号,纬度,经度", f"{M},31.2,无", "ordinary"),
        ("手机号,纬度,经度", f"{M},131.2,121.4", "ordinary"),
        ("手机号,卡口", f"{M},某路口", "track"),
        ("手机号,诊断,余额,订单号", f"{M},x,1,2", "property"),
    ],
)
def test_one_record(outcome, header: str, row: str, result: str) -> None:
    assert outcome(f"{header}\n{row}\n") == {result: 1}


def test_bare_and_salutation_numbers(make) -> None:
    rows = [["", make.mobile()], ["王先生", make.mobile()], ["王某", make.mobile()]]
    make.csv("a.csv", [["姓名", "手机号"], *rows])
    tally = make.count()
    assert (tally.flags["bare_number"], tally.flags["salutation_number"]) == (1, 1)
    assert tally.points[0] == {
        "name": "bare_numbers",
        "source": "C-04",
        "default": "counted",
        "alternatives": ["excluded"],
        "records": 1,
        "combined": True,
    }
    assert tally.range["C"] == [1, 3]


def test_unassigned_segment_is_a_flag(make) -> None:
    make.csv("a.csv", [["姓名", "手机号"], ["王某", make.mobile("154")]])
    tally = make.count()
    assert (tally.flags["unassigned_segment"], tally.headline["C"]) == (1, 1)


def test_excluded_reasons_add_up(make) -> None:
    rows = [["王某", ""], ["", "12"], ["合计", ""], ["某店", "010-22222222"], ["", "010-22222222"]]
    make.csv("a.csv", [["姓名", "电话"], *rows])
    tally = make.count()
    for name in ("not_personal", "unidentifiable", "invalid_identifier"):
        assert sum(tally.excluded_reasons[name].values()) == tally.excluded[name]
    assert tally.excluded_reasons["not_personal"] == {"company": 1, "total_row": 1}


def test_an_unknown_bin_is_a_flag(make) -> None:
    known, unknown, zeros = make.card("62"), make.card("100"), make.card("000")
    make.csv("a.csv", [["卡号", "姓名"], [known, "王某"], [unknown, "李某"], [zeros, "陈某"]])
    tally = make.count()
    assert tally.elements["bank_card"] == {"valid": 3, "invalid": {}}
    assert (tally.flags["unknown_bin"], tally.headline["C"]) == (2, 3)


def test_an_account_is_known_by_its_format_only(make) -> None:
    card = make.card()
    account = card[:-1] + str((int(card[-1]) + 1) % 10)
    make.csv("a.csv", [["账号", "姓名"], [account, "王某"], [card, "李某"]])
    tally = make.count()
    assert tally.flags["account_format_only"] == 1
    assert tally.points[0]["name"] == "bank_card_numbers"
    assert tally.points[0]["records"] == 2


def test_a_number_with_an_account_is_not_bare(make) -> None:
    make.csv("a.csv", [["手机号", "账号"], [make.mobile(), "12345678"], [make.mobile(), ""]])
    assert make.count().flags["bare_number"] == 1


@pytest.mark.parametrize(
    "nothing",
    [
        "无",
        "暂无",
        "不详",
        "未知",
        "空",
        "-",
        "--",
        "/",
        "\\",
        "null",
        "None",
        "NaN",
        "N/A",
        "#n/a",
        "ＮＵＬＬ",
        "－",
    ],
)
def test_words_for_nothing(make, nothing: str) -> None:
    number = make.mobile()
    rows = [["王某", number, nothing], ["王某", number, ""], [nothing, f"'{nothing}", " "]]
    make.csv("a.csv", [["姓名", "手机号", "备注"], *rows])
    tally = make.count()
    assert (tally.records, tally.rules["by_line"]["C"]) == (2, 1)
    assert tally.elements["mobile"] == {"valid": 2, "invalid": {}}


def test_small_parts_are_joined_and_nothing_changes(make, monkeypatch) -> None:
    from lvheng.evidence import records

    people = [[make.resident_id(), make.mobile()] for _ in range(30)]
    for number, person in enumerate(people):
        rows = [person, people[number // 2]] * (2 if number % 7 else 20)
        make.csv(f"{number:02}.csv", [["身份证", "电话"], *rows])
    before = make.count().to_dict()
    monkeypatch.setattr(records, "_SMALL_PARTS", 4)
    monkeypatch.setattr(records, "_LARGE", 30)
    assert make.count().to_dict() == before
    assert before["records"] > 100


def test_of_thousands_of_small_parts_few_are_kept(make) -> None:
    from lvheng.evidence.records import Records, Register, _no_records

    def part(many: int):
        one = _no_records(list(Records.__dataclass_fields__))
        one.row = np.arange(many)
        return one

    whole = Register(datetime.date(2026, 1, 1))
    for number in range(2_000):
        whole.take(Register(whole.today, parts=[part(3)], total=3))
        if number == 1_000:
            whole.take(Register(whole.today, parts=[part(5_000)], total=5_000))
    assert len(whole.parts) < 2 * 256
    assert len(whole.records()) == whole.total == 2_000 * 3 + 5_000
