"""Tables as they are seized, small and counted by hand: what each row is, and of which class."""

from __future__ import annotations


def headline(tally) -> dict[str, int]:
    return {name: many for name, many in tally.headline["by_category"].items() if many}


def test_a_vehicle_register(make) -> None:
    """The titles of the register are 所有人 and 身份证明号码."""
    rows = [
        [f"浙A{n}23B{n}", f"LSVAA49J13204900{n}", "王某", make.resident_id(), make.mobile()]
        for n in range(4)
    ]
    make.csv("a.csv", [["号牌号码", "车辆识别代号", "所有人", "身份证明号码", "手机号码"], *rows])
    assert headline(make.count()) == {"other_sensitive": 4}


def test_a_payment_account_with_its_password_is_property(make) -> None:
    """An account of a payment service is often a mobile number, and then the same key as elsewhere."""
    numbers = [make.mobile() for _ in range(3)]
    make.csv("a.csv", [["支付宝账号", "支付密码"], *([number, "abc123"] for number in numbers)])
    tally = make.count()
    assert (tally.records, headline(tally)) == (3, {"property": 3})
    make.csv("b.csv", [["手机号", "余额"], *([number, "1"] for number in numbers)])
    assert headline(make.count()) == {"property": 3}


def test_positions_of_a_device(make) -> None:
    """A tracker is known by its IMEI, which exports title 设备号."""
    rows = [["868120123456789", f"2024-01-01 08:0{n}:00", f"120.{n}", "30.5"] for n in range(4)]
    make.csv("a.csv", [["设备号", "定位时间", "经度", "纬度"], *rows])
    assert headline(make.count()) == {"track": 4}


def test_titles_one_below_the_other_are_no_header(make) -> None:
    """A form: the name beside 姓名 is data, and is not shown as a title."""
    rows = [["登记表", ""], ["姓名", "王某"], ["身份证号", make.resident_id()], ["住址", "某村"]]
    make.csv("a.csv", rows)
    tally = make.count()
    assert headline(tally) == {"ordinary": 1}
    assert "王某" not in str(tally.to_dict())


def test_several_persons_in_a_row(make) -> None:
    """A row is one item or one for each person: which, is a point of the range."""
    pupils = [["王某", "王某某", make.mobile(), "李某", make.mobile()] for _ in range(3)]
    make.csv("a.csv", [["学生姓名", "父亲姓名", "父亲电话", "母亲姓名", "母亲电话"], *pupils])
    loans = [["赵某", make.resident_id(), "钱某", make.resident_id()] for _ in range(2)]
    make.csv("b.csv", [["借款人姓名", "借款人身份证", "担保人姓名", "担保人身份证"], *loans])
    make.csv("c.csv", [["姓名", "手机号", "手机号2"], ["孙某", make.mobile(), make.mobile()]])
    tally = make.count()
    assert (tally.headline["C"], tally.range["C"]) == (6, [4, 11])


def test_the_number_of_the_courier_is_not_the_key_of_his_parcels(make) -> None:
    """It stands first in every row, in a column that has no role."""
    courier = make.mobile()
    rows = [[courier, "王某", make.mobile(), "李某"] for _ in range(4)]
    make.csv("a.csv", [["派件员电话", "收件人", "收件人电话", "备注"], *rows])
    tally = make.count()
    assert tally.rules["by_id"]["C"] == tally.rules["by_phone"]["C"] == 4


def test_a_place_without_a_time_may_be_no_track(make) -> None:
    """The coordinates of where a parcel goes: class A or C is a point of the range."""
    rows = [["王某", make.mobile(), f"120.{n}", "30.5"] for n in range(1, 5)]
    make.csv("a.csv", [["收货人", "电话", "lng", "lat"], *rows])
    tally = make.count()
    assert (tally.headline["A"], tally.range["A"], tally.range["C"]) == (4, [0, 4], [0, 4])


def test_a_log_that_begins_with_a_time_in_brackets_is_no_json(make) -> None:
    one, two = make.mobile(), make.mobile()
    lines = [
        "[2024-01-01 12:00:00] 王某：发一个",
        f"[2024-01-01 12:00:09] 李某：手机{one}",
        f"[2024-01-01 12:00:20] 李某：再来一个{two}，收到",
    ]
    make.write("chat.txt", "\n".join(lines))
    tally = make.count()
    assert tally.headline["by_category"]["ordinary"] == 2
    assert tally.exhibits[0]["status"] == "read"
