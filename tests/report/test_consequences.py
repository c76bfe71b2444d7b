"""Duties after a leak and civil claims, in the document and on the terminal."""

from __future__ import annotations

import io
from datetime import date

import pytest
from rich.cells import cell_len
from rich.console import Console

from lvheng.facts.casefile import read_case
from lvheng.law.readings import READINGS
from lvheng.opinion import assess
from lvheng.report.compose import compose
from lvheng.report.duties import timetable
from lvheng.report.terminal import opinion_text

TODAY = date(2026, 11, 21)
OPTIONS = {name: tuple(reading.options) for name, reading in READINGS.items()}
FILE = """
lvheng: 1
title: 泄露
judged_on: 2026-11-21
parties: [{id: co, kind: unit, name: 甲公司}, {id: li, name: 李某}]
acts: [{id: a1, party: li, kind: sell, on: 2026-03-01, items: {ordinary: 9}}]
incidents:
  - {id: i1, party: co, discovered: "2026-03-01T22:30+08:00", persons_affected: 2000000,
     network_incident: true, critical_infrastructure: false, central_organ: false}
claims:
  - {id: c1, party: co, over: [i1], infringed: true, by_network: true, knew_on: 2026-03-05, claimant_at_fault: unknown}
"""


SERIOUS_HANDLER = """
lvheng: 1
judged_on: 2026-11-21
parties: [{id: co, kind: unit, personal_information_handler: true}]
acts: [{id: a1, party: co, kind: sell, on: 2026-03-01, items: {ordinary: 9}, administrative: {serious: true}}]
"""


@pytest.fixture(scope="module")
def case():
    return read_case(FILE, OPTIONS, TODAY)


@pytest.fixture(scope="module", params=["zh", "en"])
def opinion(case, request):
    return assess(case, language=request.param).to_dict()


def words_of(blocks):
    for block in blocks:
        for name in ("text", "summary", "caption"):
            if getattr(block, name, ""):
                yield getattr(block, name)
        for row in getattr(block, "rows", ()):
            yield from (cell.text for cell in row)
        yield from words_of(getattr(block, "blocks", ()))


def test_the_document_has_the_timetable_and_the_claims(opinion, case):
    said = "\n".join(words_of(compose(opinion, case, None, {}, TODAY).blocks))
    assert "2026-03-02 02:30" in said
    assert "2029-03-05" in said
    assert "最迟不得超过4小时" in said, "the official words of what is owed"


def test_the_timetable_begins_with_the_shortest_clock(opinion):
    (leak,) = opinion["parties"][0]["duties"]
    names = [duty["duty"] for duty in timetable(leak)]
    assert names[0] == "report_4_hours"
    assert names.index("tell_individuals") < names.index("summary_30_days") < names.index("logs")


def test_it_fits_the_terminal(opinion, case):
    console = Console(width=80, record=True, file=io.StringIO())
    console.print(opinion_text(opinion, case))
    lines = console.export_text().splitlines()
    assert max(map(cell_len, lines)) <= 80
    assert any("2026-03-02 02:30" in line for line in lines)


def test_a_case_without_either_has_no_such_sections(case):
    text = "lvheng: 1\nparties: [{id: z}]\n"
    empty = read_case(text, OPTIONS, TODAY)
    opinion = assess(empty).to_dict()
    said = "\n".join(words_of(compose(opinion, empty, None, {}, TODAY).blocks))
    assert "民事责任" not in said
    assert "义务与时限" not in said


@pytest.mark.parametrize(
    ("language", "said"),
    [("zh", "本案罚款：数额尚不能确定"), ("en", "fine here: the amount undetermined")],
)
def test_an_administrative_fine_is_not_called_a_criminal_one(language, said):
    """罚款 is the administrative fine; 罚金 is a punishment of the court."""
    case = read_case(SERIOUS_HANDLER, OPTIONS, TODAY)
    of = assess(case, language=language).to_dict()
    shown = "\n".join(words_of(compose(of, case, None, {}, TODAY).blocks))
    assert said in shown
    assert "罚款：罚金" not in shown


def test_the_terminal_names_the_grade_of_the_leak(opinion, case):
    console = Console(width=80, record=True, file=io.StringIO())
    console.print(opinion_text(opinion, case))
    told = "".join(console.export_text().split())
    assert "网络安全事件等级：较大。" in told or "Gradeoftheincident:larger." in told


def test_what_the_law_allows_is_not_called_a_duty(opinion, case):
    lines = [
        [cell.text for cell in row]
        for block in compose(opinion, case, None, {}, TODAY).blocks
        for row in getattr(block, "rows", ())
    ]
    (may,) = [row for row in lines if row[-1].endswith(("第七条第二款", "art. 7 para. 2"))]
    assert may[3] in ("可以", "may")
    (must,) = [row for row in lines if "13:30" in row[0] or "02:30" in row[0]]
    assert must[3] in ("应当", "yes")
