"""The sample case, read back by simple means: csv, openpyxl, calamine."""

from __future__ import annotations

import codecs
import csv
import io
import re
import sys
import time
import unicodedata
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import openpyxl
import pytest
import python_calamine
from ruamel.yaml import YAML

from lvheng.apps.sample import write_sample
from lvheng.errors import InputError, MissingExtra

TEXTS = {  # name: (encoding, an encoding that must fail, byte order mark, delimiter)
    "余额.csv": ("gbk", "utf-8", b"", ","),
    "住宿登记导出.txt": ("utf-16", "utf-8", codecs.BOM_UTF16_LE, "\t"),
    "面单汇总.csv": ("gb18030", "gbk", b"", ","),
    "电商订单.tsv": ("utf-8", "ascii", b"", "\t"),
    "机主.txt": ("utf-8", "ascii", b"", "----"),
    "号码.txt": ("gbk", "utf-8", b"", "----"),
    "整理后.csv": ("utf-8-sig", "ascii", codecs.BOM_UTF8, ","),
    "电话回访.csv": ("gbk", "utf-8", b"", ","),
}
Row = tuple[str, ...]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_sample(tmp_path_factory.mktemp("sample") / "示例").parent


@pytest.fixture(scope="module")
def case(folder: Path) -> Mapping:
    return YAML(typ="safe").load((folder / "case.yaml").read_text("utf-8"))


@pytest.fixture(scope="module")
def rows(folder: Path) -> dict[str, list[Row]]:
    """The non-blank rows of every exhibit, by the name of the file."""
    return {
        path.name: [row for row in _rows(path) if any(cell.strip() for cell in row)]
        for path in _exhibits(folder)
    }


def _exhibits(folder: Path) -> list[Path]:
    return sorted(path for path in (folder / "检材").rglob("*") if path.is_file())


def _rows(path: Path) -> Iterator[Row]:
    if path.suffix == ".xlsx":
        for sheet in openpyxl.load_workbook(path).worksheets:
            yield from (tuple(map(_shown, row)) for row in sheet.iter_rows(values_only=True))
    elif path.suffix == ".xls":
        workbook = python_calamine.CalamineWorkbook.from_path(path)
        for name in workbook.sheet_names:
            yield from (
                tuple(map(_shown, row)) for row in workbook.get_sheet_by_name(name).to_python()
            )
    else:
        encoding, _, _, delimiter = TEXTS[path.name]
        text = path.read_bytes().decode(encoding)
        if len(delimiter) > 1:
            yield from (tuple(line.split(delimiter)) for line in text.splitlines())
        else:
            yield from map(tuple, csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))


def _shown(cell: object) -> str:
    if cell is None:
        return ""
    return f"{cell:.0f}" if isinstance(cell, float) and cell.is_integer() else str(cell)


def _cells(rows: dict[str, list[Row]]) -> Iterator[str]:
    return (cell for table in rows.values() for row in table for cell in row)


def _bytes(folder: Path) -> dict[Path, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder): path.read_bytes() for path in files}


def test_there_are_twelve_exhibits_and_about_sixty_thousand_rows(rows):
    assert len(rows) == 12
    assert 55_000 < sum(map(len, rows.values())) < 65_000


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_has_the_encoding_that_it_should(folder, name):
    encoding, wrong, mark, _ = TEXTS[name]
    (path,) = folder.rglob(name)
    content = path.read_bytes()
    content.decode(encoding)
    assert content.startswith(mark)
    assert mark or not content.startswith(
        (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
    )
    with pytest.raises(UnicodeDecodeError):
        content.decode(wrong)


def test_workbooks_have_hidden_sheets_merged_headers_and_numbers_for_ids(folder):
    (clients,) = folder.rglob("贵宾客户资产.xlsx")
    workbook = openpyxl.load_workbook(clients)
    assert [sheet.sheet_state for sheet in workbook] == ["visible", "visible", "hidden"]
    assert {"A1:G1", "A2:A3", "D2:E2"} <= {
        str(cells) for cells in workbook.worksheets[0].merged_cells.ranges
    }
    drafts = [
        cell for (cell,) in workbook["底稿"].iter_rows(2, min_col=2, max_col=2, values_only=True)
    ]
    destroyed = [cell for cell in drafts if not isinstance(cell, str)]
    assert len(destroyed) > 50
    assert all(float(f"{cell:.15g}") == cell for cell in destroyed)
    (deposits,) = folder.rglob("大额存单.xls")
    assert deposits.read_bytes().startswith(b"\xd0\xcf\x11\xe0")


def test_the_mess_is_there(rows):
    assert (
        sum(
            row == ("运单号", "收件人", "收件人电话", "收货地址", "商品")
            for row in rows["面单汇总.csv"]
        )
        == 6
    )
    assert sum(row[0] == "合计" for row in rows["面单汇总.csv"]) == 6
    assert len(set(rows["面单汇总.csv"])) < len(rows["面单汇总.csv"])
    assert any("\n" in cell for row in rows["面单汇总.csv"] for cell in row)
    assert any(re.search("[０-９]", cell) for cell in _cells(rows))
    assert any(re.fullmatch(r"\d\.\d{5}E\+17", cell) for cell in _cells(rows))
    assert (
        sum(len(row) > 1 and row[0].endswith(("先生", "女士")) for row in rows["电话回访.csv"])
        > 2_000
    )
    assert sum(len(row) == 1 and row[0].isdigit() for row in rows["号码.txt"]) > 4_000


def test_people_recur_across_exhibits_and_old_ids_are_those_of_people_with_new_ones(rows):
    def phones(name: str) -> set[str]:
        return {cell for row in rows[name] for cell in row if re.fullmatch(r"1\d{10}", cell)}

    assert len(phones("整理后.csv") & phones("意向客户.xlsx")) > 1_000
    assert len(phones("面单汇总.csv") & phones("整理后.csv")) > 1_000
    ids = {cell for cell in _cells(rows) if re.fullmatch(r"\d{17}[\dX]", cell)}
    old = {cell for cell in _cells(rows) if re.fullmatch(r"\d{15}", cell)}
    assert len(old & {number[:6] + number[8:17] for number in ids}) > 50


def test_no_id_and_no_card_can_belong_to_anybody(rows):
    compact = (re.sub(r"[\s'-]", "", unicodedata.normalize("NFKC", cell)) for cell in _cells(rows))
    runs = [run for cell in compact for run in re.findall(r"\d{14,}[\dX]", cell.upper())]
    ids = [run for run in runs if len(run) in (15, 17, 18)]
    assert len(ids) > 10_000
    assert {number[2:6] for number in ids} == {"9900"}
    whole = [number for number in ids if len(number) == 18]
    digits = ([10 if digit == "X" else int(digit) for digit in number] for number in whole)
    right = sum(sum(2 ** (17 - n) * d for n, d in enumerate(ds)) % 11 == 1 for ds in digits)
    assert 0.9 < right / len(whole) < 0.99
    assert {run[:6] for run in runs if len(run) not in (15, 17, 18)} == {"629900"}


def test_the_same_seed_gives_the_same_bytes_and_another_seed_others(folder, tmp_path):
    write_sample(tmp_path / "again")
    assert _bytes(tmp_path / "again") == _bytes(folder)
    write_sample(tmp_path / "other", seed=7)
    other, default = _bytes(tmp_path / "other"), _bytes(folder)
    assert other.keys() == default.keys()
    assert all(other[path] != default[path] for path in default)


def test_workbooks_carry_no_time_of_writing(folder):
    for path in folder.rglob("*.xlsx"):
        with zipfile.ZipFile(path) as archive:
            assert {entry.date_time[0] for entry in archive.infolist()} == {1980}
            core = archive.read("docProps/core.xml").decode()
        assert set(re.findall(r"\d{4}-\d\d-\d\dT[\d:]+Z", core)) == {"2025-04-02T09:30:00Z"}


def test_it_is_quick_and_writes_nothing_outside_the_folder(tmp_path, monkeypatch):
    elsewhere = tmp_path / "cwd"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    start = time.process_time()
    case_file = write_sample(tmp_path / "a" / "b")
    assert time.process_time() - start < 8
    assert case_file == tmp_path / "a" / "b" / "case.yaml"
    written = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert len(written) == 14
    assert all(path.is_relative_to(tmp_path / "a" / "b") for path in written)


def test_the_case_file_has_only_the_keys_of_the_contract(case):
    assert set(case) <= {"lvheng", "title", "judged_on", "unstated", "parties", "acts"}
    assert case["lvheng"] == 1
    assert str(case["judged_on"]) == "2026-11-21"
    for party in case["parties"]:
        assert set(party) == {"id", "name", "kind", "born", "occupation", "priors", "circumstances"}
        assert party["priors"] == []
        assert set(party["circumstances"]) <= {
            "voluntary_surrender", "full_restitution", "first_offence", "remorse",
        }  # fmt: skip
    for act in case["acts"]:
        assert set(act) <= {
            "id", "party", "kind", "between", "on", "items", "exhibits", "recipients",
            "same_items_as", "obtained_in_duty_or_service", "illegal_income_yuan", "cost_yuan",
            "lawful_business", "profit_from_use_yuan", "knew_of_criminal_use",
        }  # fmt: skip
        assert ("items" in act) != ("exhibits" in act)


def test_the_acts_fit_together_and_name_every_exhibit(folder, case):
    parties = {party["id"] for party in case["parties"]}
    acts = {act["id"]: act for act in case["acts"]}
    assert {act["party"] for act in acts.values()} == parties == {"zhang", "li", "wang"}
    assert {act["same_items_as"] for act in acts.values() if "same_items_as" in act} <= set(acts)
    assert acts["li_sell"]["knew_of_criminal_use"] == "unknown"
    for act in acts.values():
        days = act["between"] if "between" in act else [act["on"]]
        assert all(day.year in (2024, 2025) for day in days)
    named = [folder / path for act in acts.values() for path in act.get("exhibits", [])]
    found = [file for path in named for file in _exhibits(folder) if file.is_relative_to(path)]
    assert sorted(found) == _exhibits(folder)


def test_the_files_say_that_they_are_invented(folder):
    assert "均为虚构" in (folder / "说明.txt").read_text("utf-8")
    assert "均为虚构" in (folder / "case.yaml").read_text("utf-8").splitlines()[0]


def test_it_writes_again_into_its_own_folder_but_never_into_another(folder, tmp_path):
    write_sample(folder)
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "说明.txt").write_text("我的说明", "utf-8")
    with pytest.raises(InputError) as refused:
        write_sample(mine)
    (problem,) = refused.value.problems
    assert (problem.code, problem.where) == ("folder_not_empty", str(mine))
    assert [path.name for path in mine.iterdir()] == ["说明.txt"]
    with pytest.raises(InputError):
        write_sample(mine / "说明.txt")
    (tmp_path / "empty").mkdir()
    assert write_sample(tmp_path / "empty").is_file()


@pytest.mark.parametrize("package", ["xlsxwriter", "xlwt"])
def test_a_missing_library_is_named_before_anything_is_written(tmp_path, monkeypatch, package):
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(MissingExtra, match=package):
        write_sample(tmp_path / "new")
    assert not (tmp_path / "new").exists()
