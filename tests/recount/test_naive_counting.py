"""The naive counter against numbers worked out by hand (docs/counting.md §7, §8, §10 to §12)."""

from __future__ import annotations

from pathlib import Path

import pytest

from lvheng.evidence.recount import elements as naive_elements
from lvheng.evidence.recount import recount
from lvheng.evidence.recount.cell_reading import read_cell
from lvheng.evidence.recount.cells import Cell

from .generate_people import with_check, with_luhn

# Nobody's numbers: region 330102, a date, a running number, and the computed check.
ANNA = with_check("33010219700307" + "001")
ANNA_15 = ANNA[:6] + ANNA[8:17]
BEN = with_check("33010219800307" + "002")
M1, M2, M3 = "13800138001", "13900139002", "15800158003"
CARD = with_luhn("622202" + "1" * 12)
STREET = "杭州市文三路1号"


def count(tmp_path: Path, *tables: str) -> dict:
    for number, text in enumerate(tables):
        (tmp_path / f"{number}.csv").write_text(text, encoding="utf-8")
    return recount([tmp_path])


def by_category(result: dict, rule: str = "by_id") -> dict[str, int]:
    return result["rules"][rule]["by_category"]


def alternative(result: dict, rule: str, **readings: str) -> dict[str, int]:
    default = result["alternatives"][0]["readings"]
    for found in result["alternatives"]:
        if found["rule"] == rule and found["readings"] == default | readings:
            return found["by_category"]
    raise AssertionError(f"{rule} {readings} was not counted")


# --- §8 ---


def test_the_example_of_the_standard_has_the_check_character_x() -> None:
    # GB 11643's own example, in two parts so that no whole number stands here.
    assert naive_elements.resident_id_18("1101051949123100" + "2x") is not None
    assert naive_elements.resident_id_18("1101051949123100" + "21") is None


@pytest.mark.parametrize(
    ("first_17", "valid"),
    [
        ("33010219900307001", True),
        ("33010219900230001", False),  # 30 February
        ("33010218391231001", False),  # before 1840
        ("33010218400101001", True),
        ("33010229990101001", False),  # after today
        ("38010219900307001", False),  # no province 38
        ("71000019900307001", True),
        ("91112419810803002", True),  # a foreigner's permanent card
    ],
)
def test_resident_id(first_17: str, valid: bool) -> None:
    assert (naive_elements.resident_id_18(with_check(first_17)) is not None) == valid


def test_fifteen_digits_are_the_same_person_and_count_in_an_id_column_only() -> None:
    assert naive_elements.resident_id_15(ANNA_15) == ANNA
    assert read_cell(Cell(ANNA_15), "id_number") == (True, [("id", ANNA)])
    assert read_cell(Cell(ANNA_15), None) == (False, [])
    assert read_cell(Cell(ANNA_15), "phone") == (True, [])


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("+86 138-0013-8001", M1),
        ("008613800138001", M1),
        ("8613800138001", M1),
        ("12800138001", None),
        ("1380013800", None),
        ("138001380011", None),
    ],
)
def test_mobile(text: str, key: str | None) -> None:
    assert naive_elements.mobile(text) == key


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("010-62345678", "01062345678"),
        ("(0571)82345678", "057182345678"),
        ("+86 0571 82345678", None),  # the country code goes from mobiles only
        ("0571-8234567-801", "05718234567"),
        ("0571 82345678转12", "057182345678"),
        ("021-6234-5678", "02162345678"),
        ("0571-1234567", None),  # begins with 1
        ("0171-8234567", None),  # no such area
        ("62345678", None),  # no area code, and not a landline column
    ],
)
def test_landline(text: str, key: str | None) -> None:
    assert naive_elements.landline(text) == key


def test_a_landline_column_needs_no_area_code() -> None:
    assert read_cell(Cell("6234-5678"), "landline") == (True, [("landline", "62345678")])
    assert read_cell(Cell("6234-5678"), "phone") == (True, [])
    assert read_cell(Cell(M1), "landline") == (True, [("mobile", M1)])


def test_a_bank_card_needs_luhn_and_an_account_only_its_column() -> None:
    assert naive_elements.bank_card(CARD[:4] + " " + CARD[4:]) == CARD
    assert naive_elements.bank_card(CARD[:-1] + str((int(CARD[-1]) + 1) % 10)) is None
    assert naive_elements.bank_card(with_luhn("1" * 15)) is not None  # of no known bank
    assert naive_elements.bank_card(with_luhn("1" * 11)) is None
    assert read_cell(Cell("1234-5678"), "account") == (True, [("card", "12345678")])
    assert read_cell(Cell("1234-5678"), "card") == (True, [])
    assert read_cell(Cell("1" * 7), "account") == (True, [])


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("浙A·b1234", "浙AB1234"),
        ("浙 A.B1234", "浙AB1234"),
        ("浙AD12345", "浙AD12345"),
        ("浙A12345D", "浙A12345D"),
        ("浙A123456", None),  # six, and no letter of new energy at either end
        ("浙AI1234", None),
        ("浙I12345", None),
        ("浙A1234挂", "浙A1234挂"),
        ("人A12345", None),
    ],
)
def test_plate(text: str, key: str | None) -> None:
    assert naive_elements.plate(text) == key


def test_email_name_and_address() -> None:
    assert naive_elements.email("A.b-C@Mail.CN") == "a.b-c@mail.cn"
    assert naive_elements.email("李a@b.cn") is None
    assert naive_elements.email("a@b") is None
    for wrong in (".a@b.cn", "a..b@c.cn", "a/b@c.cn", "a@-b.cn", "a@b..cn", "a@b@c.cn"):
        assert naive_elements.email(wrong) is None
    assert naive_elements.name("王𠮷") == "王𠮷"
    assert naive_elements.name("阿卜杜拉·买买提") is not None
    assert naive_elements.name("Anna-Maria O'B.") is not None
    assert naive_elements.name("张先生") is None
    assert naive_elements.name("某某商店") is None
    assert naive_elements.name("张") is None
    assert naive_elements.name("张 三") == "张三"
    assert naive_elements.name("--") is None
    assert naive_elements.address("杭州市 文三路") == "杭州市文三路"
    assert naive_elements.address("文三路1号") is None  # five characters
    assert naive_elements.address("没有任何地名") is None


def test_reading_a_cell_step_by_step() -> None:
    assert read_cell(Cell(f"{M1}/{M2}、12"), "phone") == (True, [("mobile", M1), ("mobile", M2)])
    assert read_cell(Cell(ANNA), "phone") == (True, [("id", ANNA)])  # step (3)
    assert read_cell(Cell("不知道"), "phone") == (True, [])  # step (4)
    assert read_cell(Cell(M1), None) == (True, [("mobile", M1)])
    assert read_cell(Cell(f"电话 {M1}/{M2}"), None) == (True, [("mobile", M1), ("mobile", M2)])
    assert read_cell(Cell(f"{ANNA_15}/{M2}"), "id_number") == (True, [("id", ANNA)])
    assert read_cell(Cell(f"旧号/{M2}"), "id_number") == (True, [("mobile", M2)])
    assert read_cell(Cell(M1), "name") == (True, [("mobile", M1)])
    assert read_cell(Cell("张三"), "name") == (False, [])
    assert read_cell(Cell("张先生"), "name") == (False, [])
    assert read_cell(Cell(CARD), None) == (False, [])
    assert read_cell(Cell(ANNA), "goods") == (False, [])
    assert read_cell(Cell(ANNA, damaged=True), "id_number") == (True, [])
    assert read_cell(Cell(ANNA, damaged=True), None) == (False, [])


# --- §7 ---


@pytest.mark.parametrize(
    ("header", "row", "category"),
    [
        ("手机,纬度,经度", f"{M1},30.1,120.2", "track"),
        ("手机,纬度,经度", f"{M1},91,120.2", "ordinary"),
        ("手机,基站", f"{M1},东门", "track"),
        ("手机,短信内容", f"{M1},好", "communication_content"),
        ("手机,逾期金额", f"{M1},0", "credit"),
        ("手机,余额", f"{M1},0", "property"),
        ("手机,卡号,CVV", f"{M1},坏卡,123", "property"),
        ("手机,卡号,CVV", f"{M1},,123", "ordinary"),
        ("手机,工资", f"{M1},1", "property"),
        ("手机,房间号", f"{M1},101", "lodging"),
        ("手机,被叫号码", f"{M1},{M2}", "communication_record"),
        ("手机,血型", f"{M1},O", "health"),
        ("手机,金额", f"{M1},1", "transaction"),
        ("手机,车次", f"{M1},G1", "other_sensitive"),
        ("手机,楼盘", f"{M1},学府苑", "transaction"),
        ("姓名,手机,车牌", f"张三,{M1},浙AB1234", "other_sensitive"),
        ("姓名,手机,车牌", f",{M1},浙AB1234", "ordinary"),
        ("手机,短信内容,纬度,经度", f"{M1},好,1,2", "track"),  # the first row of the table wins
    ],
)
def test_category_is_what_the_own_cells_show(
    tmp_path: Path, header: str, row: str, category: str
) -> None:
    assert by_category(count(tmp_path, f"{header}\n{row}\n")) == {category: 1}


# --- §10 ---


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        (",,,,洗衣液", "not_personal"),
        (f"合计,,{M1},,", "not_personal"),
        ("杭州某公司,,057182345678,,", "not_personal"),
        (f"杭州某公司,,{M1},,", "has_key"),
        ("张三,,,,", "unidentifiable"),
        (f",,,{STREET},", "unidentifiable"),
        ("张先生,,057182345678,,", "unidentifiable"),
        ("张三,,057182345678,,", "has_key"),
        ("张三,123,无,,", "invalid_identifier"),
        ("张三,无,无,,", "unidentifiable"),  # words that say nothing are no identifier cells
        (f"张三,123,,{STREET},", "has_key"),
        (f"张三,,,{STREET},", "has_key"),
        (f"张三,123,{M1},,", "has_key"),
        (f",,,,{M1}", "has_key"),  # found in a column that has no role
    ],
)
def test_which_records_are_personal(tmp_path: Path, row: str, kind: str) -> None:
    result = count(tmp_path, f"姓名,身份证,手机,地址,备注\n{row}\n")
    assert result["records"] == 1
    expected = dict.fromkeys(result["excluded"], 0) | ({kind: 1} if kind != "has_key" else {})
    assert result["excluded"] == expected
    assert result["personal_records"] == (kind in ("has_key", "invalid_identifier"))


def test_numbers_of_a_call_list_are_identifiers(tmp_path: Path) -> None:
    result = count(tmp_path, f"主叫号码,被叫号码,通话时长\n{M1},{M2},3\n{M1},{M3},4\n,,5\n")
    assert by_category(result) == {"communication_record": 1}
    assert result["excluded"]["duplicate"] == 1
    assert result["excluded"]["not_personal"] == 1


def test_a_company_with_a_named_contact_is_personal(tmp_path: Path) -> None:
    result = count(tmp_path, "名称,联系人,座机\n杭州某公司,张三,82345678\n杭州某公司,,82345678\n")
    assert by_category(result) == {"ordinary": 1}


def test_bare_numbers_are_counted_and_counted_again_without(tmp_path: Path) -> None:
    result = count(tmp_path, f"姓名,手机\n,{M1}\n张先生,{M2}\n张三,{M3}\n李四,12\n")
    assert by_category(result) == {"ordinary": 3}
    assert by_category(result, "as_seized") == {"ordinary": 4}  # with the invalid one
    assert alternative(result, "by_id", bare_numbers="excluded") == {"ordinary": 2}
    assert alternative(result, "by_id", salutation_numbers="excluded") == {"ordinary": 2}
    both = {"bare_numbers": "excluded", "salutation_numbers": "excluded"}
    assert alternative(result, "as_seized", **both) == {"ordinary": 2}
    assert result["range"]["C"] == [1, 4]


# --- §11 ---


def test_the_five_rules_on_one_small_list(tmp_path: Path) -> None:
    first = f"姓名,身份证,手机\n安娜,{ANNA},{M1}\n安娜,{ANNA_15},{M2}\n本,{BEN},{M2}\n"
    second = f"手机,姓名,身份证\n{M1},安娜,\n{M1},安娜,\n{M3},卡尔,12\n,安娜,12\n"
    result = count(tmp_path, first, second)
    assert result["records"] == 7
    # All seven name somebody; the last one has no valid identifier.
    assert by_category(result, "as_seized") == {"ordinary": 7}
    # Two rows of the second table are the same.
    assert by_category(result, "by_line") == {"ordinary": 5}
    # ANNA (18 and 15), BEN, M1 alone, M3.
    assert by_category(result, "by_id") == {"ordinary": 4}
    # M1 (three times), M2 (twice), M3.
    assert by_category(result, "by_phone") == {"ordinary": 3}
    # ANNA has M1 and M2, M2 is also BEN's: one group; and M3.
    assert by_category(result, "by_person") == {"ordinary": 2}
    taken_off = {reason: number for reason, number in result["excluded"].items() if number}
    assert taken_off == {"invalid_identifier": 1, "duplicate": 2}


def test_one_person_counts_in_every_category(tmp_path: Path) -> None:
    result = count(
        tmp_path, f"手机,姓名\n{M1},张三\n", f"手机,血型\n{M1},O\n", f"手机,血型\n{M1},A\n"
    )
    assert by_category(result) == {"ordinary": 1, "health": 1}
    assert by_category(result, "by_line") == {"ordinary": 1, "health": 2}


def test_track_points_that_do_not_move_are_taken_off(tmp_path: Path) -> None:
    points = [
        f"{M1},30.10,120,08:00",
        f"{M1},30.1,120.0,08:00",  # the same point in other digits: a duplicate
        f"{M1},30.1,120,09:00",  # has not moved
        f"{M1},30.2,120,10:00",
        f"{M1},30.1,120,11:00",  # has come back: counts
        f"{M2},30.1,120,12:00",  # somebody else
        f"{M1},30.1,120,",  # without a time: one event, never static
        f"{M1},30.1,120,",
    ]
    result = count(tmp_path, "手机,纬度,经度,定位时间\n" + "\n".join(points) + "\n")
    assert by_category(result) == {"track": 5}
    assert result["excluded"]["static_track_point"] == 1
    assert result["excluded"]["duplicate"] == 2


def test_two_columns_of_one_role_are_both_part_of_the_event(tmp_path: Path) -> None:
    header = "手机,定位,基站,抓拍时间,采集时间\n"
    rows = [f"{M1},a,b,1,2", f"{M1},a,c,1,2", f"{M1},a,c,1,3", f"{M1},a,c,1,3"]
    result = count(tmp_path, header + "\n".join(rows) + "\n")
    # (a b, 1 2), (a c, 1 2), (a c, 1 3): the third has not moved, the fourth is the third again.
    assert by_category(result) == {"track": 2}
    assert result["excluded"]["static_track_point"] == 1
    assert result["excluded"]["duplicate"] == 1


def test_trips_read_as_track_have_no_place_and_so_are_never_static(tmp_path: Path) -> None:
    rows = [f"{M1},G1,2024-01-01", f"{M1},G2,2024-01-02", f"{M1},G3,2024-01-02"]
    result = count(tmp_path, "手机,车次,日期\n" + "\n".join(rows) + "\n")
    assert by_category(result) == {"other_sensitive": 1}
    assert alternative(result, "by_id", past_trips="track") == {"track": 2}


def test_every_stay_is_an_item_of_its_own(tmp_path: Path) -> None:
    stays = [f"{M1},2024-01-01,如家", f"{M1},2024-01-01,汉庭", f"{M1},2024-01-02,如家"]
    text = "手机,入住日期,酒店\n" + "\n".join([*stays, stays[0]]) + "\n"
    result = count(tmp_path, text)
    assert by_category(result) == {"lodging": 3}
    assert result["excluded"]["duplicate"] == 1


def test_name_with_address_and_landline_with_name_are_keys(tmp_path: Path) -> None:
    rows = [
        f"张三,,{STREET}",
        f"张三,,{STREET[:3]} {STREET[3:]}",
        "张三,82345678,",
        "李四,82345678,",
    ]
    result = count(tmp_path, "姓名,座机,地址\n" + "\n".join(rows) + "\n")
    assert by_category(result) == {"ordinary": 3}
    # Nothing here is strong enough to link two records.
    assert by_category(result, "by_person") == {"ordinary": 3}


# --- §12 ---


def test_a_switched_point_meets_what_is_there_already(tmp_path: Path) -> None:
    wealth = f"姓名,手机,工资\n张三,{M1},5000\n李四,{M2},6000\n"
    orders = f"姓名,手机,金额\n张三,{M1},10\n"
    result = count(tmp_path, wealth, orders)
    assert by_category(result) == {"property": 2, "transaction": 1}
    # 张三 is in the transactions already: two persons, not three.
    assert alternative(result, "by_id", wealth_data="transaction") == {"transaction": 2}
    assert alternative(result, "as_seized", wealth_data="transaction") == {"transaction": 3}
    # The order may be read as no more than ordinary (C-17), too.
    assert result["range"] == {"A": [0, 2], "B": [0, 3], "C": [0, 1]}


@pytest.mark.parametrize(
    ("table", "readings", "expected"),
    [
        (f"手机,楼盘,姓名\n{M1},学府苑,张三\n", {"owner_lists": "ordinary"}, "ordinary"),
        (f"手机,楼盘,姓名\n{M1},学府苑,张三\n", {"owner_lists": "property"}, "property"),
        ("户名,账号\n张三,12345678\n", {"bank_card_numbers": "property"}, "property"),
        (f"手机,姓名,车牌\n{M1},张三,浙AB1234\n", {"vehicle_files": "ordinary"}, "ordinary"),
        (f"姓名,卡号\n张三,{CARD}\n", {"bank_card_numbers": "property"}, "property"),
        (
            f"姓名,身份证\n张三,{BEN}\n",
            {"name_with_id_number": "other_sensitive"},
            "other_sensitive",
        ),
        (f"手机,车次\n{M1},G1\n", {"past_trips": "track"}, "track"),
    ],
)
def test_each_contested_point_moves_its_records(
    tmp_path: Path, table: str, readings: dict[str, str], expected: str
) -> None:
    result = count(tmp_path, table)
    assert expected not in by_category(result)
    assert alternative(result, "by_id", **readings) == {expected: 1}


def test_nothing_is_taken_off_what_was_seized(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(f"姓名,手机\n张三,{M1}\n张三,{M1}\n李四,1\n", encoding="utf-8")
    result = recount([tmp_path], rule="as_seized")
    assert result["headline"]["by_category"] == {"ordinary": 3}
    assert sum(result["excluded"].values()) == 0
