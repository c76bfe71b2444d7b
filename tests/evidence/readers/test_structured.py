"""JSON, JSON lines, XML and HTML (docs/counting.md §15)."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lvheng.evidence.kinds import kind
from lvheng.evidence.reasons import Unreadable


def test_objects_in_a_list_are_rows(read) -> None:
    value = [
        {"a": 1, "b": {"c": 123456789012345678, "d": True}, "t": ["1", "2"], "o": [{"x": 1}, {"x": 2}]},
        {"b": {"c": None}, "a": 1.50},
    ]  # fmt: skip
    found = read("structured", json.dumps(value).encode())
    assert found.rows == {
        "": [["1", "123456789012345678", "TRUE", "1;2"], ["1.5", "", "", ""]],
        "o": [["1"], ["2"]],
    }
    assert found.tables[0].header == ("a", "b.c", "b.d", "t")
    assert found.tables[0].labels == ("a", "c", "d", "t")
    assert not any(mask.any() for block in found.tables[0].blocks() for mask in block.damaged)


def test_lists_in_an_object_are_tables(read) -> None:
    text = '{"code":0,"data":{"total":2,"list":[{"n":"张"},{"n":"李"}],"numbers":["13","14"]}}'
    found = read("structured", text.encode("gbk"))
    assert found.rows == {
        "": [["0", "2"]],
        "data.list": [["张"], ["李"]],
        "data.numbers": [["13"], ["14"]],
    }


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ('["13","14"]', [["13"], ["14"]]),
        ('[["a","b"],["c"]]', [["a", "b"], ["c", ""]]),
        ('{"a":1}', [["1"]]),
        ('{"a":1}{"a":2}', [["1"], ["2"]]),
        ('{"a":1}\n{"a":2}\n', [["1"], ["2"]]),
        ('[{"a":1,"a":2}]', [["1", "2"]]),
        ('[{"a":1.50},{"a":1E3}]', [["1.50"], ["1E3"]]),
        ('[{"a":"\\ud83d\\ude00\\ud800"}]', [["😀\ufffd"]]),
        ("{}", None),
    ],
)
def test_shapes(read, text: str, rows: list) -> None:
    assert read("structured", text.encode()).rows == ({} if rows is None else {"": rows})


def test_an_object_of_many_objects_is_a_list_of_them(read) -> None:
    found = read("structured", json.dumps({f"u{n}": {"n": n} for n in range(21)}).encode())
    assert found.tables[0].header == ("key", "n")
    assert found.rows[""][20] == ["u20", "20"]


def test_a_line_that_is_no_json_is_unread(read) -> None:
    data = b'{"a":1}\n\nxx\n{"a":2} x\n[{"a":3}]\n'
    assert kind(data) == "jsonl"
    found = read("structured", data)
    assert found.rows == {"": [["1"], ["3"]]}
    assert found.tables[0].unread == 2
    assert [block.rows.tolist() for block in found.tables[0].blocks()] == [[1, 5]]
    assert found.reasons == {"broken_line": 2}


@pytest.mark.parametrize("cut", ['{"n":"李', '{"n":"李"', "", "xx"])
def test_what_stands_before_a_break_is_read(read, cut: str) -> None:
    found = read("structured", ('{"code":0,"list":[{"n":"张","m":[{"z":1}]},' + cut).encode())
    assert found.rows == {"list": [["张"]], "list.m": [["1"]]}
    assert found.reasons == {"broken_off": 1}


@pytest.mark.parametrize("text", ["{bad", "[" * 100_000, '{"a":' * 100_000])
def test_what_is_no_json_is_unreadable(read, text: str) -> None:
    with pytest.raises(Unreadable):
        read("structured", text.encode())


@given(st.lists(st.dictionaries(st.text(min_size=1, max_size=3), st.text(max_size=5), min_size=1)))
@settings(max_examples=50, deadline=None)
def test_every_object_of_a_list_is_one_row(rows: list) -> None:
    from collections import Counter

    from lvheng.evidence.readers import structured

    for text in (json.dumps(rows, ensure_ascii=False), "\n".join(map(json.dumps, rows))):
        tables = structured.tables(text.encode("utf-8", "replace"), Counter())
        assert sum(map(len, tables)) == len(rows)


def test_json_is_counted(make) -> None:
    people = [{"user": {"realName": "王某", "mobile": make.mobile()}} for _ in range(20)]
    make.write("a.json", json.dumps({"data": people}, ensure_ascii=False))
    make.write("b.jsonl", "\n".join(json.dumps(person) for person in people))
    tally = make.count()
    assert [exhibit["records"] for exhibit in tally.exhibits] == [20, 20]
    assert (tally.headline["C"], tally.excluded["duplicate"]) == (20, 20)


# --- XML ---


def test_repeated_elements_are_rows(read) -> None:
    text = (
        '<?xml version="1.0" encoding="gbk"?><r xmlns="urn:x"><p id="1"><n>张</n><t>1</t><t>2</t></p>'
        '<p id="2"><n a="x">李</n></p><q>z</q></r>'
    )
    found = read("xml", text.encode("gbk"))
    assert found.rows == {
        "": [["z"]],
        "p": [["1", "张", "1;2", "", ""], ["2", "", "", "x", "李"]],
    }
    assert found.tables[1].header == ("@id", "n", "t", "n.@a", "n.text")
    assert found.tables[1].labels == ("id", "n", "t", "a", "text")


def test_entities_are_not_replaced_and_nothing_is_fetched(read, tmp_path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("13800000000")
    found = read(
        "xml",
        f'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY e SYSTEM "file://{secret}"><!ENTITY a "x">]>'
        "<r><p>&e;</p><p>a&a;b</p></r>".encode(),
    )
    assert found.rows == {"p": [[""], ["ab"]]}
    assert found.reasons == {"entity_not_expanded": 2}


def test_a_billion_laughs_are_said_to_be_malformed(read) -> None:
    billion = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    text = f'<!DOCTYPE r [<!ENTITY a0 "x">{billion}]><r><p>1</p><p>&a11;</p></r>'
    assert read("xml", text.encode()).reasons["malformed"] == 1


def test_malformed_xml_is_read_as_far_as_it_goes(read) -> None:
    found = read("xml", b'<?xml version="1.0"?><r><p><n>1</n></p><p><n>2</n></p><p><n>3')
    assert found.rows["p"][:2] == [["1"], ["2"]]
    assert found.reasons == {"malformed": 1}
    with pytest.raises(Unreadable):
        read("xml", b'<?xml version="1.0"?>')


SPREADSHEET = """<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"
 xmlns:x="urn:schemas-microsoft-com:office:excel">
<Worksheet ss:Name="名单"><Table>
<Row><Cell ss:MergeAcross="1"><Data ss:Type="String">标题</Data></Cell><Cell><Data ss:Type="String">c</Data></Cell></Row>
<Row ss:Index="3" ss:Hidden="1"><Cell ss:Index="2"><Data ss:Type="Number">{mobile}</Data></Cell>
<Cell><Data ss:Type="Number">4.2020219701226E+17</Data></Cell>
<Cell><Data ss:Type="DateTime">2024-01-02T03:04:05.000</Data></Cell></Row>
</Table><x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions></Worksheet></Workbook>"""


def test_a_workbook_in_xml(read, make) -> None:
    mobile = make.mobile()
    found = read("xml", SPREADSHEET.format(mobile=mobile).encode())
    assert found.rows == {
        "名单": [
            ["标题", "标题", "c", ""],
            ["", "", "", ""],
            ["", mobile, f"{42020219701226 * 10**4}", "2024-01-02 03:04:05"],
        ]
    }
    (block,) = found.tables[0].blocks()
    assert [mask.tolist() for mask in block.damaged][2] == [False, False, True]
    assert found.tables[0].visibility == "hidden"
    assert found.reasons == {"hidden_sheet": 1, "hidden_rows": 1}


# --- HTML ---


def test_tables_of_a_page_and_what_stands_between(read) -> None:
    text = (
        "<html><meta charset=gbk><body><p>客户 一</p><table><tr><th rowspan=2>姓名<th colspan=2>联系</tr>"
        "<tr><td>手机<td>邮箱</tr><tr><td>张<b>三</b><td>1<br>2<td>"
        "<table><tr><td>in</table>尾<script>x</script></table>末</body>"
    )
    found = read("html", text.encode("gbk"))
    assert found.rows == {
        "表1": [["姓名", "联系", "联系"], ["姓名", "手机", "邮箱"], ["张三", "1 2", "尾"]],
        "表2": [["in"]],
        "正文": [["客户 一"], ["末"]],
    }
    assert found.tables[-1].form == "prose"


def test_a_span_of_millions_is_no_bomb(read) -> None:
    found = read("html", b"<table><tr><td colspan=99999999 rowspan=99999999>x</table>")
    assert len(found.rows["表1"][0]) == 1000


def test_a_web_page_named_xls_is_counted(make) -> None:
    rows = "".join(f"<tr><td>王某</td><td>{make.mobile()}</td></tr>" for _ in range(20))
    make.write("a.xls", f"<table><tr><td>姓名</td><td>手机号</td></tr>{rows}</table>", "gbk")
    tally = make.count()
    assert (tally.exhibits[0]["kind"], tally.headline["C"], tally.records) == ("html", 20, 20)
