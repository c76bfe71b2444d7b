"""Rules, links, events and readings (§11, §12), against counts made by hand and by brute force."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lvheng.evidence import keys
from lvheng.evidence.categories import CATEGORIES, POINTS
from lvheng.evidence.counting import Count, Reading, groups
from lvheng.evidence.flags import bit
from lvheng.evidence.linking import linked, numbered, paired
from lvheng.evidence.ranges import ends
from lvheng.evidence.records import KEYED, Records

RULES = ("as_seized", "by_line", "by_id", "by_phone", "by_person")


def sizes(tally, category: str = "ordinary") -> list[int]:
    return [tally.rules[rule]["by_category"][category] for rule in RULES]


def test_one_person_many_ways(make) -> None:
    number, one, two = make.resident_id(), make.mobile(), make.mobile()
    short = number[:6] + number[8:17]
    make.csv(
        "a.csv",
        [
            ["姓名", "身份证号", "手机号"],
            ["王某", number, one],
            ["王某", number, one],
            ["王某某", short, two],
            ["王某", "", two],
        ],
    )
    assert sizes(make.count()) == [4, 3, 2, 2, 1]


def test_links_run_across_files_and_categories(make) -> None:
    number, one, two = make.resident_id(), make.mobile(), make.mobile()
    make.csv("a.csv", [["姓名", "身份证号"], ["王某", number]])
    make.csv("b.csv", [["身份证号", "手机号", "余额"], [number, one, "1"]])
    make.csv("c.csv", [["手机号", "姓名"], [f"{one}/{two}", "王某"], [two, "李某"]])
    tally = make.count()
    assert sizes(tally) == [3, 3, 3, 3, 1]
    assert sizes(tally, "property") == [1] * 5


def test_full_width_and_country_code_are_one_key(make) -> None:
    number = make.mobile()
    wide = "".join(chr(ord(c) + 0xFEE0) for c in number)
    spelled = [
        number,
        wide,
        f"+86 {number}",
        f"0086{number[:3]} {number[3:7]} {number[7:]}",
        "'" + number,
    ]
    make.csv("a.csv", [["手机号"], *([s] for s in spelled)])
    assert sizes(make.count())[2:] == [1, 1, 1]


def test_static_points(make) -> None:
    rows = [
        ("1", "08:00"),
        ("1", "08:05"),
        ("2", "08:10"),
        ("1", "08:15"),
        ("1", "08:15"),
        ("1", ""),
    ]
    number = make.mobile()
    make.csv(
        "a.csv",
        [
            ["手机号", "经度", "纬度", "定位时间"],
            *([number, f"121.{p}0", "31", t] for p, t in rows),
        ],
    )
    tally = make.count()
    # Events: 08:00@1, 08:05@1 (static), 08:10@2, 08:15@1, and one without a time.
    assert sizes(tally, "track") == [6, 5, 4, 4, 4]
    assert (tally.excluded["static_track_point"], tally.excluded["duplicate"]) == (1, 1)


def test_stays_are_events(make) -> None:
    number = make.mobile()
    rows = [["2024-01-01", "甲"], ["2024-01-01", "甲"], ["2024-01-01", "乙"], ["2024-01-02", "甲"]]
    make.csv("a.csv", [["手机号", "入住时间", "酒店"], *([number, *row] for row in rows)])
    assert sizes(make.count(), "lodging") == [4, 3, 3, 3, 3]


def test_switching_a_point_counts_afresh(make) -> None:
    """A flat owner who is also on a plain list is one ordinary item if owner lists are ordinary."""
    one, two = make.mobile(), make.mobile()
    make.csv("a.csv", [["手机号", "姓名", "房号"], [one, "王某", "1"], [two, "李某", "2"]])
    make.csv("b.csv", [["手机号", "姓名"], [one, "王某"]])
    tally = make.count()
    assert tally.headline["by_category"]["transaction"] == 2
    found = {
        alternative["readings"]["owner_lists"]: alternative["by_category"]["ordinary"]
        for alternative in tally.alternatives
        if alternative["rule"] == "by_id"
    }
    assert found == {"transaction": 1, "ordinary": 2, "property": 1}
    assert tally.range["B"] == [0, 2]
    assert tally.range["A"] == [0, 2]
    assert tally.points == [
        {
            "name": "owner_lists",
            "source": "C-18",
            "default": "transaction",
            "alternatives": ["ordinary", "property"],
            "records": 2,
            "combined": True,
        }
    ]


def test_past_trips_are_tracks_on_the_other_reading(make) -> None:
    number = make.mobile()
    rows = [[number, "XX1", f"2024-01-0{day}"] for day in (1, 2, 2)]
    make.csv("a.csv", [["手机号", "航班号", "日期"], *rows])
    tally = make.count()
    assert tally.headline["by_category"]["other_sensitive"] == 1
    track = {
        (a["rule"], a["readings"]["past_trips"]): a["by_category"]["track"]
        for a in tally.alternatives
    }
    assert track["by_id", "track"] == 2  # events without a place are never static
    assert track["as_seized", "track"] == 3
    assert track["by_id", "other_sensitive"] == 0


def test_the_same_text_sent_to_many_may_be_no_content_of_communications(make) -> None:
    rows = [[make.mobile(), "本店开业"] for _ in range(12)]
    make.csv("a.csv", [["手机号", "短信内容"], *rows])
    tally = make.count()
    (column,) = [one for one in tally.exhibits[0]["columns"] if one["letter"] == "B"]
    assert (column["role"], column["source"]) == ("mass_message", "content")
    assert tally.headline["A"] == 12
    assert (tally.range["A"], tally.range["B"], tally.range["C"]) == ([0, 12], [0, 12], [0, 12])


def test_messages_of_persons_are_content_of_communications(make) -> None:
    rows = [[make.mobile(), f"{number}点见"] for number in range(12)]
    make.csv("a.csv", [["手机号", "短信内容"], *rows])
    make.csv("b.csv", [["手机号", "短信内容"], *([make.mobile(), "晚上见"] for _ in range(9))])
    tally = make.count()
    assert tally.range["A"] == [21, 21]
    assert not tally.points


def test_what_the_plan_says_of_messages_stands(make, tmp_path) -> None:
    rows = [[make.mobile(), "本店开业"] for _ in range(12)]
    make.csv("a.csv", [["手机号", "短信内容"], *rows])
    plan = tmp_path / "plan.json"
    plan.write_text('{"tables": [{"columns": {"B": "message"}}]}', encoding="utf-8")
    assert make.count(plan=plan).range["A"] == [12, 12]


@pytest.mark.parametrize(
    "header", ["手机号,手机号", "电话,姓名,电话", "寄件人,寄件手机,收件人,收件手机"]
)
def test_the_receivers_behind_one_sender_are_in_the_range(make, header: str) -> None:
    """The sender's number comes first and is the key of all rows: `by_id` has one item."""
    sender, receivers = make.mobile(), [make.mobile() for _ in range(30)]
    rows = {
        "手机号,手机号": lambda phone: [sender, phone],
        "电话,姓名,电话": lambda phone: [sender, "王某", phone],
        "寄件人,寄件手机,收件人,收件手机": lambda phone: ["李某", sender, "王某", phone],
    }
    make.csv("a.csv", [header.split(","), *map(rows[header], receivers), ["合计"]])
    tally = make.count()
    assert sizes(tally) == [30, 30, 1, 1, 1]
    assert tally.range["C"][0] <= 1
    assert tally.range["C"][1] >= 30


def test_every_combination_is_there(make) -> None:
    make.csv("a.csv", [["手机号", "工资"], [make.mobile(), "1"]])
    make.csv("b.csv", [["手机号", "姓名", "身份证号"], ["", "王某", make.resident_id()]])
    make.csv("c.csv", [["手机号"], [make.mobile()]])
    make.csv("d.csv", [["手机号", "姓名", "小区"], [make.mobile(), "王某", "甲"]])
    tally = make.count()
    assert [point["name"] for point in tally.points] == [
        "bare_numbers",
        "wealth_data",
        "owner_lists",
        "name_with_id_number",
    ]
    seen = [(a["rule"], *a["readings"].values()) for a in tally.alternatives]
    wanted = product(
        RULES,
        ("counted", "excluded"),
        ("property", "transaction"),
        ("transaction", "ordinary", "property"),
        ("ordinary", "other_sensitive"),
    )
    assert sorted(seen) == sorted(wanted)


def test_bare_numbers_that_go_no_longer_link(make) -> None:
    one, two, three = make.mobile(), make.mobile(), make.mobile()
    make.csv("a.csv", [["手机号"], [f"{one}/{two}"], [three]])
    make.csv("b.csv", [["手机号", "姓名"], [one, "王某"], [two, "李某"]])
    tally = make.count()
    found = {
        a["readings"]["bare_numbers"]: a["by_category"]["ordinary"]
        for a in tally.alternatives
        if a["rule"] == "by_person"
    }
    assert found == {"counted": 2, "excluded": 2}


@pytest.mark.parametrize("rule", RULES)
def test_the_way_from_records_to_items(make, rule: str) -> None:
    make.random.seed(3)
    people = [(make.resident_id(), make.mobile()) for _ in range(20)]
    header = ["姓名", "身份证号", "手机号", "经度", "纬度", "时间", "房号", "备注"]
    rows = []
    for _ in range(400):
        (number, mobile), pick = make.random.choice(people), make.random.choice
        row = [pick(["王某", "王先生", "", "某公司"]), pick([number, "", number[:-1]])]
        row += [pick([mobile, "", "12"]), pick(["121.5", ""]), pick(["31", "32"])]
        rows.append([*row, pick(["1", "2", "3", ""]), pick(["", "", "x"]), "x"])
    make.csv("a.csv", [header, *rows])
    tally = make.count(rule=rule)
    total = sum(tally.headline["by_category"].values())
    assert tally.records == 400 == total + sum(tally.excluded.values())
    assert tally.headline["by_category"] == tally.rules[rule]["by_category"]
    assert all(tally.excluded[name] for name in ("not_personal", "unidentifiable"))
    if rule == "as_seized":
        assert total == tally.personal_records


def test_cards_and_accounts_are_keys_in_column_order(make) -> None:
    """The first of both is the key of a record; all of them link it to others."""
    account, card, other = "1" * 25, make.card(), make.card()
    make.csv("a.csv", [["账号", "卡号", "姓名"], [account, card, "王某"], [account, other, "王某"]])
    make.csv("b.csv", [["卡号", "账号", "姓名"], [card, "2" * 9, "王某"], [other, "2" * 9, "王某"]])
    assert sizes(make.count()) == [4, 4, 3, 3, 1]


def test_an_account_in_a_card_column_elsewhere_is_the_same_card(make) -> None:
    card = make.card()
    make.csv("a.csv", [["账号", "姓名"], [card, "王某"]])
    make.csv("b.csv", [["卡号", "姓名"], [card, "李某"]])
    assert sizes(make.count()) == [2, 2, 1, 1, 1]


# All readings against brute force: sets of tuples, nothing shared with the module

CELLS = ("", "1", "2")
TRACKS = [("track", ""), ("other_sensitive", "past_trips"), ("track", "untimed_places")]
CLASS_A = [("property", "wealth_data"), ("credit", "loan_leads"), ("property", ""), ("credit", "")]
KINDS = [
    *TRACKS,
    *CLASS_A,
    ("ordinary", ""),
    ("ordinary", "bare"),
    ("transaction", "owner_lists"),
    ("ordinary", "bank_card_numbers"),
    ("lodging", ""),
    ("transaction", ""),
]


@st.composite
def case_files(draw: st.DrawFn, kinds=KINDS, places=CELLS, times=CELLS, most=3) -> list[dict]:
    """Records with few different values, so that they coincide often."""
    value = st.integers(0, most)
    record = st.fixed_dictionaries(
        {
            "kind": st.sampled_from(kinds),
            "ids": st.lists(value, max_size=2),
            "mobiles": st.lists(value, min_size=1, max_size=2),
            "place": st.sampled_from(places),
            "time": st.sampled_from(times),
            "line": st.sampled_from(CELLS),
        }
    )
    found = draw(st.lists(record, max_size=14))
    return [one | {"time": ""} if one["kind"][1] == "untimed_places" else one for one in found]


def entered(case: list[dict]) -> Records:
    codes = {name: code for code, name in enumerate(["", *(point.name for point in POINTS)])}
    number, text = (lambda cells: np.array(cells, dtype=np.int64)), pa.large_string()
    links = [
        (place, kind, value)
        for place, record in enumerate(case)
        for kind, name in ((1, "ids"), (2, "mobiles"))
        for value in record[name]
    ]
    events = [
        place
        for place, record in enumerate(case)
        if record["kind"][0] in ("track", "lodging") or record["kind"][1] == "past_trips"
    ]
    empty = number([])
    return Records(
        row=number(range(len(case))),
        category=number([CATEGORIES.index(record["kind"][0]) for record in case]),
        point=number([codes.get(record["kind"][1], 0) for record in case]),
        outcome=number([KEYED] * len(case)),
        why=number([0] * len(case)),
        flags=number([bit("bare_number") * (record["kind"][1] == "bare") for record in case]),
        line=pa.array([record["line"] for record in case], text),
        links_record=number([place for place, _, _ in links]),
        links_kind=number([kind for _, kind, _ in links]),
        links_value=np.array([value for _, _, value in links], dtype=np.uint64),
        words_record=empty,
        words_kind=empty,
        words_text=pa.array([], text),
        tail_record=empty,
        tail_kind=empty,
        tail_text=pa.array([], text),
        event_record=number(events),
        event_place=pa.array([case[place]["place"] for place in events], text),
        event_time=pa.array([case[place]["time"] for place in events], text),
    )


def brute(case: list[dict], rule: str, excluded: bool, switched: dict[str, str]) -> dict[str, int]:
    those = [record for record in case if not (excluded and record["kind"][1] == "bare")]
    person = list(range(len(those)))
    for _ in those:
        for one, two in product(range(len(those)), repeat=2):
            left, right = those[one], those[two]
            if {*left["ids"]} & {*right["ids"]} or {*left["mobiles"]} & {*right["mobiles"]}:
                person[one] = person[two] = min(person[one], person[two])
    items: dict[str, set] = {name: set() for name in CATEGORIES}
    for place, record in enumerate(those):
        category, point = record["kind"]
        category = switched.get(point, category)
        by_id = ("id", record["ids"][0]) if record["ids"] else ("mobile", record["mobiles"][0])
        key = {
            "as_seized": place,
            "by_line": record["line"],
            "by_id": by_id,
            "by_phone": record["mobiles"][0],
            "by_person": person[place],
        }[rule]
        event = (record["time"], record["place"]) if category == "track" else ()
        if category == "lodging":
            event = (record["place"], record["time"])
        items[category].add((key, event if rule.startswith("by_") and rule != "by_line" else ()))
    if rule not in ("as_seized", "by_line"):
        for key in {key for key, _ in items["track"]}:
            timed = sorted(event for its, event in items["track"] if its == key and event[0])
            for before, after in pairwise(timed):
                if before[1] == after[1] != "":
                    items["track"].remove((key, after))
    return {name: len(its) for name, its in items.items()}


@given(case_files())
@settings(max_examples=150, deadline=None)
def test_every_reading_against_brute_force(case: list[dict]) -> None:
    counted = Count(entered(case))
    for reading, rule in product(counted.readings(), RULES):
        switched = dict(reading.chosen)
        excluded = switched.pop("bare_numbers", "") == "excluded"
        found = dict(zip(CATEGORIES, counted.by_category(rule, reading), strict=True))
        assert found == brute(case, rule, excluded, switched), (rule, reading)


FLAGS = st.sampled_from([0, 0, bit("company_contact"), bit("dead")])
ON_A_ROAD = ("0,0", "0,0.001", "0,0.0012", "0,0.002", "0,0.003")  # 111 m to a thousandth
HOURS = tuple(f"2024-01-01 {hour:02}:00" for hour in range(6))


@pytest.mark.parametrize(
    "files",
    [
        case_files(),
        case_files(CLASS_A, most=1),
        case_files(TRACKS, ON_A_ROAD, HOURS, most=1),
    ],
    ids=["any", "class A", "tracks"],
)
def test_the_range_is_that_of_every_combination(files) -> None:
    """Tracks that are excluded too, rows of several persons, and hubs."""

    @given(files, st.lists(FLAGS, min_size=14, max_size=14))
    @settings(max_examples=30, deadline=None)
    def holds(case: list[dict], flags: list[int]) -> None:
        records = entered(case)
        records.flags |= np.array(flags[: len(case)], dtype=np.int64)
        order = np.arange(len(records.links_record))
        records.links_further = order > np.searchsorted(records.links_record, records.links_record)
        the_range_is_that_of_every_combination(Count(records))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(keys, "HUB", 1)
        holds()


def test_a_point_of_a_track_that_makes_others_static(make) -> None:
    """With the company's point a car is at 0 and 133 m, without it at 0, 111 and 222 m: one item less
    in the class although one record more is counted."""
    phone = make.mobile()
    places = [("0", ""), ("0.0012", "某某公司"), ("0.001", ""), ("0.002", "")]
    rows = [
        [phone, company, "0", place, f"2024-01-01 {hour:02}:00"]
        for hour, (place, company) in enumerate(places)
    ]
    make.csv("a.csv", [["手机号", "公司名称", "经度", "纬度", "定位时间"], *rows])
    tally = make.count()
    assert {point["name"] for point in tally.points} == {"company_contacts", "static_points"}
    assert tally.range["A"] == [2, 4]
    least = tally.range_at["A"][0]
    assert least["readings"] == {"company_contacts": "counted", "static_points": "near"}


def the_range_is_that_of_every_combination(counted: Count) -> None:
    options = [
        [(point.name, option) for option in (point.default, *point.alternatives)]
        for point, _ in counted.points()
    ]
    defaults = {(point.name, point.default) for point, _ in counted.points()}
    readings = [Reading(frozenset(chosen) - defaults) for chosen in product(*options)]
    for rule in RULES:
        sums = [
            groups(dict(zip(CATEGORIES, counted.by_category(rule, reading), strict=True)))
            for reading in readings
        ]
        for name in "ABC":
            least, most = ends(counted, rule, name)
            assert least.many == min(one[name] for one in sums), (rule, name)
            assert most.many == max(one[name] for one in sums), (rule, name)


# Numbering and linking


@given(st.lists(st.integers(0, 2**64 - 1)))
def test_numbered(values: list[int]) -> None:
    numbers, many = numbered(np.array(values, dtype=np.uint64))
    order = sorted(set(values))
    assert many == len(order)
    assert numbers.tolist() == [order.index(value) for value in values]


@given(st.lists(st.tuples(st.integers(0, 2**40), st.integers(0, 2**40))))
def test_paired(pairs: list[tuple[int, int]]) -> None:
    left, right = (np.array([pair[side] for pair in pairs], dtype=np.int64) for side in (0, 1))
    order = sorted(set(pairs))
    assert paired(left, right)[0].tolist() == [order.index(pair) for pair in pairs]


@given(st.lists(st.tuples(st.integers(0, 11), st.integers(0, 7)), max_size=25))
@settings(deadline=None)
def test_linked(edges: list[tuple[int, int]]) -> None:
    records = np.array([record for record, _ in edges], dtype=np.int64)
    values = np.array([value for _, value in edges], dtype=np.int64)
    group = list(range(12))
    for _ in group:  # as often as the longest chain may need
        for value in range(8):
            those = [record for record, its in edges if its == value]
            least = min((group[record] for record in those), default=0)
            for record in those:
                group[record] = least
    assert linked(12, records, values, 8).tolist() == group


@given(case_files(), st.sampled_from(RULES), st.data())
@settings(max_examples=150, deadline=None)
def test_without_a_part_is_a_count_of_the_rest(case: list[dict], rule: str, data) -> None:
    parts = [data.draw(st.integers(0, 2)) for _ in case]
    found = Count(entered(case)).without(np.array(parts, dtype=np.int64), rule)
    for place, counts in enumerate(found):
        rest = [record for record, its in zip(case, parts, strict=True) if its != place]
        assert counts == groups(brute(rest, rule, False, {}))
