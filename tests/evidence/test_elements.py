"""Elements, one by one: forms that are valid, and the reason of those that are not (§8)."""

from __future__ import annotations

import datetime

import pytest

from lvheng.evidence.elements import (
    KINDS,
    REASONS,
    account,
    address,
    amount,
    bank_card,
    base_station,
    coordinates,
    date_time,
    email,
    express_number,
    imei,
    imsi,
    journey,
    landline,
    mask,
    medical_number,
    mobile,
    name,
    network_address,
    officer_id,
    passport,
    plate,
    qq,
    resident_id,
    service_number,
    social_security,
    travel_permit,
    uscc,
    vin,
    wechat,
)
from lvheng.evidence.reading import MODULES, read_cell

TODAY = datetime.date(2026, 11, 21)


def number(region: str = "119917", birth: str = "19770707", order: str = "123") -> str:
    return region + birth + order + resident_id.check_character(region + birth + order)


def reason(module, text: str, **options) -> str | None:
    return module.validate(module.compact(text), **options)


FORMS = (
    amount,
    base_station,
    coordinates,
    date_time,
    express_number,
    journey,
    network_address,
    service_number,
)
"""What columns hold that is no identifier of a person."""


@pytest.mark.parametrize("module", [*MODULES.values(), *FORMS], ids=lambda module: module.__name__)
def test_every_element_has_the_four_verbs(module) -> None:
    assert all(callable(getattr(module, verb)) for verb in ("compact", "validate", "key", "mask"))
    assert module.__doc__


@pytest.mark.parametrize("region", ["119917", "819900", "829900", "839900", "919917", "719917"])
def test_resident_id_regions(region: str) -> None:
    assert reason(resident_id, number(region)) is None


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (number("169917"), "province"),
        (number("009917"), "province"),
        (number(birth="19770229"), "date"),
        (number(birth="18391231"), "date"),
        (number(birth="20261122"), "date"),
        (number()[:-1] + "?", "characters"),
        (number()[:-1], "length"),
        (
            number()[:-1] + str((int(number(order="124")[-1].replace("X", "3")) + 5) % 10),
            "check_digit",
        ),
    ],
)
def test_resident_id_reasons(text: str, why: str) -> None:
    if why == "check_digit" and text == number():
        text = text[:-1] + "0"
    assert reason(resident_id, text, today=TODAY) == why


def test_resident_id_dates() -> None:
    for birth in ("18400101", "20240229", "20261121"):
        assert reason(resident_id, number(birth=birth), today=TODAY) is None


def test_fifteen_and_eighteen_are_one_key() -> None:
    long = number()
    short = long[:6] + long[8:17]
    assert reason(resident_id, short) == "length"
    assert reason(resident_id, short, fifteen=True) is None
    assert resident_id.key(short) == resident_id.key(long)


def test_fifteen_has_no_form_with_nine() -> None:
    assert reason(resident_id, "9199" + "17" + "770707123", fifteen=True) == "province"


def test_lower_case_blanks_and_dashes() -> None:
    text = next(n for n in (number(order=f"{o:03}") for o in range(999)) if n.endswith("X"))
    spelled = f"{text[:6]} {text[6:14]}-{text[14:17]}x"
    assert resident_id.key(resident_id.compact(spelled)) == resident_id.key(text)


@pytest.mark.parametrize("text", ["+86 {}", "0086{}", "86{}", "{}", "+86-{}", "\u3000{}"])
def test_mobile_forms(text: str) -> None:
    assert mobile.key(mobile.compact(text.format("170 0000-0001"))) == 17000000001


@pytest.mark.parametrize(
    ("text", "why"),
    [("1200000" + "0001", "characters"), ("170", "length"), ("0170" + "0" * 8, "length")],
)
def test_mobile_reasons(text: str, why: str) -> None:
    assert reason(mobile, text) == why


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("010-2222 2222", "010" + "2" * 8),
        ("0399-2222222", "0399" + "2" * 7),
        ("0399-2222222-801", "0399" + "2" * 7),
        ("039922222222转801", "0399" + "2" * 8),
        ("0399 2222222x8", "0399" + "2" * 7),
        ("(0399) 2222222", "0399" + "2" * 7),
        ("(0399)2222222-801", "0399" + "2" * 7),
        ("0399-2222222(转801)", "0399" + "2" * 7),
    ],
)
def test_landline_forms(text: str, key: str) -> None:
    assert reason(landline, text) is None
    assert landline.key(landline.compact(text)) == key


def test_a_landline_has_no_country_code() -> None:
    """§8 takes it from mobiles only."""
    assert reason(landline, "+86 0399 2222222") is not None


def test_landline_without_area_code() -> None:
    assert reason(landline, "2222-2222") == "characters"
    assert reason(landline, "2222-2222", bare=True) is None
    assert reason(landline, "1222-2222", bare=True) == "characters"


def card(prefix: str) -> str:
    return next(prefix + f"{n:013}" for n in range(10) if bank_card.luhn(prefix + f"{n:013}"))


@pytest.mark.parametrize("prefix", ["622", "955880", "100", "000"])
def test_bank_cards_of_any_prefix(prefix: str) -> None:
    number = card(prefix)
    assert reason(bank_card, number) is None
    assert reason(bank_card, number[:12]) == "length"
    assert reason(bank_card, number[:-1] + "x") == "characters"
    assert reason(bank_card, number[:-1] + str((int(number[-1]) + 1) % 10)) == "luhn"


def test_zeros_before_a_card_make_another_card() -> None:
    assert len({bank_card.key("0" * length) for length in range(13, 20)}) == 7
    assert bank_card.key("9" * 19) < 2**64


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("12345678", None),
        ("0" * 30, None),
        ("1234-5678 9", None),
        ("1234567", "length"),
        ("1" * 31, "length"),
        ("1234567X", "characters"),
    ],
)
def test_accounts(text: str, why: str | None) -> None:
    assert reason(account, text) == why


@pytest.mark.parametrize(
    "text",
    ["京Z12345", "粤z-1234港", "京Z D12345", "京Z12345D", "沪Z0000学", "京Z·12345", "川Z.ABCDE"],
)
def test_plates(text: str) -> None:
    assert reason(plate, text) is None


@pytest.mark.parametrize(
    "text",
    ["京I12345", "京Z1234O", "京Z1234", "京Z123456", "Z123456", "京Z1234使", "京Zſ1234", "京Zß123"],
)
def test_no_plates(text: str) -> None:
    assert reason(plate, text) is not None


def test_emails() -> None:
    assert reason(email, "A.b-c_1+2@x-y.invalid ") is None
    assert email.key(email.compact("A-b@X.Invalid")) == "a-b@x.invalid"
    assert reason(email, "a.b.c@d.e.invalid") is None
    for text in ("张a@b.invalid", "a@b", "a@b.", "@b.invalid", "a@b.invalid;c@d.invalid", "a@b..c"):
        assert reason(email, text) == "characters"
    for text in (".a@b.invalid", "a.@b.invalid", "a..b@c.invalid", "a@-b.invalid", "a@b-.invalid"):
        assert reason(email, text) == "characters"


def test_zero_tails() -> None:
    found = {order: resident_id.zero_tail(number(order=order)) for order in ("100", "120", "001")}
    assert found == {"100": True, "120": False, "001": False}


@pytest.mark.parametrize("text", ["王某", "王 某", "阿某·某某", "Mo Mou", "O'Mou-Mo J.", "𠮷某"])
def test_names(text: str) -> None:
    assert reason(name, text) is None


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("王", "length"),
        ("--", "characters"),
        ("王某1", "characters"),
        ("王Mo", "characters"),
        ("王先生", "salutation"),
        ("某某有限公司", "company"),
    ],
)
def test_no_names(text: str, why: str) -> None:
    assert reason(name, text) == why


def test_addresses() -> None:
    assert reason(address, "某市某路1号") is None
    assert reason(address, "某市某路") == "length"
    assert address.key(address.compact("某市 某路1-2号")) == "某市某路1-2号"


def test_masks_hide() -> None:
    assert mask(number()) == "119*************" + number()[-2:]
    assert mask("京Z12345") == "京******"
    assert name.mask("王某某") == "王**"


def kinds(role: str, text: str) -> list[tuple[str, str]]:
    return [(KINDS[e.kind], REASONS[e.reason]) for e in read_cell(role, text, TODAY)]


def test_reading_a_cell() -> None:
    one, two = "17000000001", "17000000002"
    assert kinds("phone", f"{one}/{two}") == [("mobile", "")] * 2
    assert kinds("phone", f"{one} {two}、无") == [("mobile", "")] * 2
    assert kinds("phone", f"{one}；010-22222222") == [("mobile", ""), ("landline", "")]
    assert kinds("phone", "170 0000 0001") == [("mobile", "")]
    assert kinds("phone", number()) == [("resident_id", "")]
    assert kinds("phone", "见备注") == [("mobile", "length")]
    assert kinds("call_number", "010-22222222") == [("landline", "")]
    assert kinds("landline", one) == [("mobile", "")]
    assert kinds("card", "a@b.invalid") == [("email", "")]
    assert kinds("card", f"甲 {one}/{two} 乙") == [("mobile", "")] * 2
    assert kinds("id_number", number()[:6] + number()[8:17]) == [("resident_id", "")]
    assert kinds("", number()[:6] + number()[8:17]) == []
    assert kinds("", f"{one}/{two}") == [("mobile", "")] * 2
    assert kinds("", f"甲 {one},{number()}、京Z12345 a@b.invalid") == [
        ("mobile", ""),
        ("resident_id", ""),
        ("plate", ""),
        ("email", ""),
    ]
    assert kinds("", "170 0000 0001 甲") == []
    assert kinds("", "0399-2222222") == []


def test_reading_a_card_or_an_account() -> None:
    good, bad = card("100"), card("100")[:-1] + "x"
    plain = "1" * 19 if not bank_card.luhn("1" * 19) else "1" * 18 + "2"
    assert kinds("card", good) == [("bank_card", "")]
    assert kinds("card", plain) == [("bank_card", "luhn")]
    assert kinds("account", good) == [("bank_card", "")]
    assert kinds("account", plain) == [("account", "")]
    assert kinds("account", f"{plain}/{good}") == [("account", ""), ("bank_card", "")]
    assert kinds("account", bad) == [("bank_card", "characters")]
    assert kinds("", good) == kinds("", plain) == kinds("", "12345678") == []


def test_reading_a_name_that_is_none() -> None:
    assert kinds("name", "王某") == [("name", "")]
    assert kinds("name", "王某17000000001") == [("name", "characters")]
    assert kinds("name", "王某 17000000001") == [("name", "characters"), ("mobile", "")]
    assert kinds("name", "a@b.invalid") == [("name", "characters"), ("email", "")]
    assert kinds("name", "某店 京Z12345") == [("name", "company"), ("plate", "")]


Z8, Z7 = "0" * 8, "0" * 7


@pytest.mark.parametrize(
    ("module", "valid", "own", "no"),
    [
        (
            passport,
            ["E" + Z8, "ea" + Z7, "G" + Z8, "P" + Z7, "D" + Z8, "SE" + Z7],
            ["14" + Z7, "K" + Z8, "AB12345678"],
            ["EI" + Z7, "ABCDEFGH1", "E12", Z8],
        ),
        (
            travel_permit,
            ["C" + Z8, "CA" + Z7, "W" + Z8, "L" + Z8, "H" + Z8, "M" + Z8 + "01", "ABC" + "1" * 12],
            [Z8, "0" * 10 + "A"],
            ["X" + Z8, "C" + Z7],
        ),
        (
            officer_id,
            ["某字第" + Z7 + "号", "甲乙 字第000000号"],
            [Z7],
            ["字第" + Z7 + "号", "0" * 5],
        ),
        (vin, ["LSV" + "0" * 14, "lsv-" + "0" * 14], [], ["I" + "0" * 16, "A" * 17, "0" * 16]),
        (
            wechat,
            ["wxid_0123456789", "abc_de-1", "_abcde"],
            [],
            ["1abcde", "abcde", "微信号甲乙丙"],
        ),
        (qq, ["1" * 5, "4" + Z8, "2" + "0" * 10, "10001@qq.com"], [], ["0" + "1" * 5, "1" * 12]),
        (
            imei,
            ["86" + "0" * 12, "86" + "0" * 13, "86" + "0" * 14],
            [],
            ["1" * 15, "86" + "0" * 11],
        ),
        (imsi, ["460" + "0" * 12], [], ["461" + "0" * 12, "460" + "0" * 11]),
        (social_security, ["A0000001", "1" * 6], [], ["ABCDEF", "1" * 5, "1" * 21]),
        (medical_number, ["001", "ZY-2024-1"], [], ["AB1", "甲001", "1" * 21]),
    ],
    ids=lambda value: value.__name__.rpartition(".")[2] if hasattr(value, "__name__") else "",
)
def test_elements_of_own_columns(module, valid: list[str], own: list[str], no: list[str]) -> None:
    for text in valid:
        assert reason(module, text) is None, text
    for text in own:
        assert reason(module, text) is not None
        assert reason(module, text, own=True) is None
    for text in no:
        assert reason(module, text) is not None, text


def test_a_mobile_is_no_qq_number() -> None:
    assert reason(qq, "17000000001") == "characters"
    assert kinds("qq", "17000000001") == [("mobile", "")]


def test_soft_columns_have_no_invalid_elements() -> None:
    for role in ("wechat", "qq", "passport", "permit", "officer", "vin", "imei", "imsi", "login"):
        assert kinds(role, "甲乙丙") == []
    assert kinds("wechat", "17000000001") == [("mobile", "")]
    assert kinds("wechat", "10001") == [("qq", "")]
    assert kinds("login", "17000000001") == [("mobile", "")]
    assert kinds("passport", number()) == [("resident_id", "")]
    assert kinds("id_number", "E" + Z8) == [("passport", "")]
    assert kinds("id_number", "K" + Z8) == [("resident_id", "length")]
    assert kinds("id_number", Z8) == [("resident_id", "length")]
    assert kinds("social_security", number()) == [("resident_id", "")]
    assert kinds("phone", "95588") == kinds("landline", "400-000-0001") == []


def test_companies_have_codes() -> None:
    body = "91" + "0" * 15
    code = body + uscc.check_character(body)
    assert reason(uscc, code.lower()) is None
    assert reason(uscc, body + ("1" if code[-1] != "1" else "2")) == "check_digit"
    assert not uscc.sole_trader(code)
    assert kinds("uscc", code) == [("uscc", "")]


def test_the_first_fourteen_are_the_telephone() -> None:
    assert imei.key("86" + "0" * 13) == imei.key("86" + "0" * 12)
    assert travel_permit.key("H" + Z8 + "01") == travel_permit.key("H" + Z8)
