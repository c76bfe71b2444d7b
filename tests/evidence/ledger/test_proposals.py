"""Near duplicates are proposed, never counted."""

from __future__ import annotations

from pathlib import Path

from lvheng.evidence.elements import resident_id
from lvheng.evidence.ledger.opened import Opened
from lvheng.evidence.ledger.proposals import proposals
from lvheng.evidence.ledger.seal import CaseKey, new_key


def test_mistyped_numbers_are_proposed(make, tmp_path: Path) -> None:
    surnames, given = "王李张刘陈杨", "明伟芳强丽军洋勇艳杰"
    random, people = make.random, {}
    while len(people) < 300:  # nobody twice
        born = f"19{random.randrange(50, 99)}0{random.randrange(1, 9)}15"
        name = random.choice(surnames) + "".join(random.choices(given, k=2))
        number = make.resident_id(birth=born)
        people[number] = [name, number, make.mobile()]
    people = list(people.values())
    name, number, mobile = people[0]
    first = number[:6] + number[6:15] + f"{(int(number[15:17]) + 10) % 100:02}"
    typed = first + resident_id.check_character(first)  # another number with a right check
    swapped = mobile[:9] + mobile[:-3:-1] if mobile[9] != mobile[10] else mobile[:10] + "0"
    make.csv(
        "a.csv",
        [
            ["姓名", "身份证", "手机号"],
            *people,
            [name, typed, mobile],
            [people[1][0], "", people[1][2]],
        ],
    )
    make.csv("b.csv", [["姓名", "手机号"], [name, swapped]])
    new_key(tmp_path / "key")
    tally = make.count(out=tmp_path / "out", key=tmp_path / "key")
    ledger, key = Opened.at(tmp_path / "out"), CaseKey.read(tmp_path / "key")
    found = list(proposals(ledger, key))
    before = sum(tally.headline["by_category"].values())
    assert before == 303
    pairs = {frozenset(row[:2]): row for row in found}
    mistyped = pairs[frozenset((1, 301))]
    assert mistyped[3] == mistyped[5] == "同 same"
    assert mistyped[4] in ("差一位 one off", "差两位 two off")
    same_phone = pairs[frozenset((2, 302))]  # one record has the ID, the other only the phone
    assert same_phone[4] == "缺 missing"
    assert len(found) <= 6  # and hardly anything among three hundred others
    assert found == list(proposals(ledger, key))
    text = str(found)
    assert not any(value in text for person in people for value in person[1:])


def test_nothing_to_propose(make, tmp_path: Path) -> None:
    make.csv("a.csv", [["姓名", "手机号"], ["王某", make.mobile()]])
    new_key(tmp_path / "key")
    make.count(out=tmp_path / "out", key=tmp_path / "key")
    assert list(proposals(Opened.at(tmp_path / "out"), CaseKey.read(tmp_path / "key"))) == []
