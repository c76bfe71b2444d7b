"""Free text (§13): identifiers, groups and records; the kernel against the rule; detection in chats."""

from __future__ import annotations

import datetime
import random
import warnings
from collections import Counter
from collections.abc import Callable

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.evidence.chats import Talk, chat, wide

from lvheng.evidence import prose, prose_groups, prose_kernel
from lvheng.evidence.cells import normalise_column
from lvheng.evidence.elements import KINDS
from lvheng.evidence.readers.grid import GridTable
from lvheng.evidence.records import Register

TODAY = datetime.date(2026, 11, 22)
DETECTED = ("resident_id", "mobile", "bank_card")


def found(text: str) -> list[list[tuple[str, str]]]:
    """The records of a unit by the rule; the kernel must give the same."""
    column = normalise_column(pa.array(["", text, "", text], pa.large_string()))
    unit = column[1].as_py()
    by_rule = [
        [(KINDS[one.kind], one.text) for one in record] for record in prose.read_unit(unit, TODAY)
    ]
    assert by_kernel(column) == [[], by_rule, [], by_rule]
    return by_rule


def by_kernel(column: pa.Array) -> list[list[list[tuple[str, str]]]]:
    whole = prose_groups.search(column, TODAY)
    units: list[dict[int, list[tuple[str, str]]]] = [{} for _ in range(len(column))]
    for unit, kind, text, record in zip(
        whole.unit, whole.kind, whole.text.to_pylist(), whole.record, strict=True
    ):
        units[unit].setdefault(int(record), []).append((KINDS[kind], text))
    return [list(records.values()) for records in units]


@pytest.fixture
def talk() -> Talk:
    return Talk(5)


def kinds(text: str) -> list[str]:
    return [kind for record in found(text) for kind, _ in record]


def test_what_is_joined_to_a_number_decides(talk: Talk) -> None:
    number = talk.mobile_number()
    for text in (
        number, f"手机{number}微信同号", f"VX{number}", f"tel:{number}.", f"({number})", f"+86{number}",
        f"+86-{number}", f"86{number}", f"0086{number}", wide(number), f"{number}QQ", f"，{number}，",
        f"20240101-{number}", f"{number[:3]} {number[3:7]} {number[7:]}", f"{number[:3]}-{number[3:]}",
        f"{number[:4]}-{number[4:8]}-{number[8:]}", f"+86 {number[:3]} {number[3:7]} {number[7:]}",
        f"86-{number[:3]}-{number[3:7]}-{number[7:]}", f"abcdefgh{number}",
    ):  # fmt: skip
        assert found(text) == [[("mobile", number)]], text.replace(number, "N")
    for text in (
        f"1{number}", f"{number}1", f"abcdefghi{number}", f"_{number}", f"wxid_{number}", f"a1b{number}",
        f"{number}a1", f"121.{number}", f"{number}.50", f"+{number}", f"+1{number}", f"YT86{number}",
        f"{number[:3]} {number[3:]}", f"{number[:3]} {number[3:7]}-{number[7:]}",
        f"9-{number[:3]}-{number[3:7]}-{number[7:]}", f"{number[:3]}-{number[3:7]}-{number[7:]}-9",
        f"{number[:3]}  {number[3:7]}  {number[7:]}", f"{number[:3]}\n{number[3:7]}\n{number[7:]}",
    ):  # fmt: skip
        assert found(text) == [], text.replace(number, "N")


def test_a_resident_id_in_its_ways_of_writing(talk: Talk) -> None:
    number = talk.id_number()
    for text in (
        number, wide(number), f"证{number.lower()}的", f"{number[:6]} {number[6:14]} {number[14:]}",
        f"{number[:6]}-{number[6:10]}-{number[10:14]}-{number[14:]}",
    ):  # fmt: skip
        assert found(text) == [[("resident_id", number)]]
    assert not found(number[:17] + ("0" if number[17] != "0" else "1"))
    assert not found(talk.digits(3) + number + talk.digits(7))


def test_a_card_needs_luhn_and_a_known_prefix(talk: Talk) -> None:
    number = talk.card_number()
    parts = " ".join(number[place : place + 4] for place in range(0, len(number), 4))
    for text in (number, parts, parts.replace(" ", "-"), f"{number[:6]} {number[6:]}"):
        assert found(text) == [[("bank_card", number)]]
    assert not found(talk.card_number(wrong=True))
    assert not found(talk.card_number("380000"))
    assert not kinds(talk.id_number("19850230", "620102"))  # an ID with a wrong date is no card
    assert not found("6" + "0" * 12)  # 13 digits are cards in a column only


def test_a_spaced_number_beside_a_spaced_number(talk: Talk) -> None:
    number, card = talk.mobile_number(), talk.card_number()
    first = " ".join((number[:3], number[3:7], number[7:]))
    second = " ".join(card[place : place + 4] for place in range(0, len(card), 4))
    assert found(f"{first} {second}") == [[("mobile", number), ("bank_card", card)]]


def test_mail_and_plate() -> None:
    mail = "a.b-c@mail.example"
    for text in (
        f"发到{mail}。",
        f"邮箱:{mail.upper()},",
        f"..{mail}",
        f"{mail}.",
        f"{mail}.c1",
    ):
        assert found(text) == [[("email", mail)]]
    for text in (
        "a@b",
        "@b.example",
        "a.@b.example",
        "a@-b.example",
        "a@b.c1",
        "a@b.ex1",
        "甲@b.e",
    ):
        assert found(text) == []
    plate = "京Z00001"
    for text in (f"车{plate}在", "京z·00001", "京Z 00001", "京Z-00001。", plate + "，"):
        assert found(text) == [[("plate", plate)]]
    assert kinds("京ZA00001 京Z0000学 京ZD12345") == ["plate"] * 3  # D first: new energy
    for text in (
        plate + "1",
        plate + "Z",
        "京I00001",
        "京Z0000O",
        "京ZABCDE",
        "京ZABCD1",
        "水Z00001",
        "京Z·-00001",
    ):
        assert found(text) == []


def test_a_mail_covers_the_number_in_it(talk: Talk) -> None:
    number = talk.mobile_number()
    assert kinds(f"{number}@qq.example") == ["email"]
    assert kinds(f"{number[:3]} {number[3:7]} {number[7:]}@qq.example") == ["email"]
    assert kinds(f"{number},a@b.example,{number}") == ["mobile", "email"]


def test_a_second_value_of_a_kind_begins_a_record(talk: Talk) -> None:
    people = [(talk.id_number(), talk.mobile_number()) for _ in range(3)]
    text = "，".join(f"甲{number} {phone}，再说一遍{phone}" for number, phone in people)
    expected = [[("resident_id", number), ("mobile", phone)] for number, phone in people]
    assert found(text) == expected
    assert found("没有号码，价格100") == []


def test_units_become_records(talk: Talk) -> None:
    card, phone, other = talk.card_number(), talk.mobile_number(), talk.mobile_number()
    units = [
        ("9:00", "在吗"),
        ("9:01", f"{phone} {card}，{other}"),
        ("9:02", f"a@b.example {phone}"),
    ]
    table = GridTable("", units, header=("time", "text"), form="prose", numbers=[3, 5, 8])
    register = Register(TODAY)
    (block,) = table.blocks()
    rows, elements = register.add_units(block)
    assert rows.tolist() == [5, 5, 8]
    assert elements.row.tolist() == [0, 0, 1, 2, 2]
    assert set(elements.column.tolist()) == {1}
    records = register.records()
    assert records.row.tolist() == [5, 5, 8]
    assert records.line.to_pylist() == [f"{phone}\0{card}", other, f"a@b.example\0{phone}"]


def test_by_line_knows_a_record_by_its_identifiers(make, talk: Talk) -> None:
    number = talk.mobile_number()
    make.write("a.txt", f"打{number}给他\n就是 +86 {number}\n没有\n价格 3 元\n")
    tally = make.count()
    (exhibit,) = tally.exhibits
    assert (exhibit["rows"], exhibit["records"], exhibit["status"]) == (4, 2, "read")
    assert tally.rules["as_seized"]["C"] == 2
    assert tally.rules["by_line"]["C"] == tally.rules["by_id"]["C"] == 1
    assert tally.flags["bare_number"] == 2


def test_what_a_plan_states_of_free_text(make, tmp_path, talk: Talk) -> None:
    first, second = talk.mobile_number(), talk.mobile_number()
    make.write("a.txt", f"打{first}给他\n没有\n价格 3 元\n")
    make.csv("b.csv", [["备注", "姓名"], [f"改打{second}了", "王某"]])
    plan = tmp_path / "plan.yaml"
    plan.write_text(
        "tables:\n"
        "  - {exhibit: a.txt, category: communication_content}\n"
        "  - {exhibit: b.csv, form: prose}\n"
    )
    tally = make.count(plan=plan)
    assert tally.headline["by_category"]["communication_content"] == 1
    assert tally.headline["by_category"]["ordinary"] == 1
    assert [exhibit["records"] for exhibit in tally.exhibits] == [1, 1]


def test_more_identifiers_than_the_kernel_has_room_for(
    monkeypatch: pytest.MonkeyPatch, talk: Talk
) -> None:
    numbers = [talk.mobile_number() for _ in range(50)]
    column = pa.array([" ，".join(numbers[:20]), "", " ，".join(numbers[20:])], pa.large_string())
    whole = prose_groups.search(column, TODAY)
    monkeypatch.setattr(prose_kernel, "_ROOM", 3)
    parts = prose_groups.search(column, TODAY)
    assert whole.text.to_pylist() == parts.text.to_pylist() == numbers
    assert whole.record.tolist() == parts.record.tolist() == list(range(50))
    assert not len(prose_groups.search(pa.array([], pa.large_string()), TODAY).unit)


def _piece(seed: int) -> str:
    """Something that may stand in a text, or a part of it."""
    talk = Talk(seed)
    draw = talk.random

    def parted(text: str) -> str:
        joiner, pieces = draw.choice(" -"), []
        while text:
            size = draw.choice((3, 4, 4, 4, 6, 8))
            pieces.append(text[:size])
            text = text[size:]
        return joiner.join(pieces)

    ways: list[Callable[[], str]] = [
        talk.id_number,
        talk.say_id,
        talk.say_mobile,
        talk.say_card,
        talk.card_number,
        lambda: parted(draw.choice((talk.id_number, talk.mobile_number, talk.card_number))()),
        lambda: talk.decoy()[1],
        lambda: draw.choice(("a.b", "x..y", ".q", "", "a_b%+-")) + "@" + draw.choice(("q.com", "a-b.co", "x.c1.org", "-x.com", "x.com-a", "q.b9", "q.com.")),
        lambda: draw.choice("京皖琼水") + draw.choice("AZaIO") + draw.choice("· .-1") + talk.digits(4) + draw.choice(("1", "D", "挂", "I", "12", "学1")),
        lambda: draw.choice(("86", "+86", "0086", "+1", "1.", "2024-01-01 12:00", "wxid_", "VX", "abcdefghi")),
        lambda: talk.digits(draw.randint(1, 21)),
    ]  # fmt: skip
    return draw.choice(ways)()


PIECES = (
    st.integers(0, 10**9).map(_piece)
    | st.sampled_from(list(" -.+_@xX甲，\n"))
    | st.text(max_size=3)
)


@given(st.lists(st.lists(PIECES, max_size=7).map("".join), max_size=12))
@settings(max_examples=300, deadline=None)
def test_the_kernel_does_what_the_rule_says(texts: list[str]) -> None:
    texts = [text.encode("utf-8", "ignore").decode() for text in texts]
    column = normalise_column(pa.array(texts, pa.large_string()))
    expected = [
        [[(KINDS[one.kind], one.text) for one in record] for record in prose.read_unit(unit, TODAY)]
        for unit in column.to_pylist()
    ]
    assert by_kernel(column) == expected


def detection(seed: int, lines: int, encoding: str) -> dict[str, tuple[float, float]]:
    """Precision and recall of each kind in a chat log; what was missed or made up is reported."""
    from lvheng.evidence.readers import text

    log = chat(seed, lines)
    (table,) = text.tables("\n".join(log.lines).encode(encoding), Counter())
    assert table.form == "prose"
    got: Counter[tuple[int, str, str]] = Counter()
    for block in table.blocks():
        rows, elements = Register(TODAY).add_units(block)
        # A value that its record has already is one element; the truth is told so as well.
        got.update(
            (int(rows[row]), KINDS[kind], value)
            for row, kind, value in zip(
                elements.row, elements.kind, elements.text.to_pylist(), strict=True
            )
            if KINDS[kind] in DETECTED
        )
    result = {}
    for kind in DETECTED:
        said = Counter({item: many for item, many in log.truth.items() if item[1] == kind})
        read = Counter({item: many for item, many in got.items() if item[1] == kind})
        right = (said & read).total()
        for number, _, value in said - read:
            warnings.warn(f"missed {kind}: {masked(log.lines[number - 1], value)}", stacklevel=1)
        for number, _, value in read - said:
            why = log.decoys.get(number, "no decoy")
            warnings.warn(
                f"made up {kind}: {why}: {masked(log.lines[number - 1], value)}", stacklevel=1
            )
        result[kind] = (right / read.total(), right / said.total())
    return result


def masked(line: str, value: str) -> str:
    """The message without the value; nothing of it is a real number, but reports are read by many."""
    return "".join("#" if sign.isdigit() else sign for sign in line[50:].replace(value, "…"))


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_detection_in_chats(encoding: str) -> None:
    for kind, (precision, recall) in detection(
        random.Random(encoding).randint(1, 9), 12_000, encoding
    ).items():
        assert precision >= 0.9995, kind
        assert recall >= 0.999, kind


def main() -> None:
    """The heavy target (`make detection`): some hundred thousand lines; every miss is told."""
    for number, encoding in enumerate(("utf-8", "gb18030") * 2, 31):
        for kind, (precision, recall) in detection(number, 60_000, encoding).items():
            print(
                f"seed {number} {encoding} {kind}: precision {precision:.5f}, recall {recall:.5f}"
            )
            assert precision >= 0.9995
            assert recall >= 0.999


if __name__ == "__main__":
    main()
