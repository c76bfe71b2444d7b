"""What the reports say, before they are a page or a Word file."""

import itertools
import re
from dataclasses import replace
from datetime import date

import pytest

from lvheng.law.library import every_provision
from lvheng.opinion import assess
from lvheng.report.closing import _law
from lvheng.report.compose import compose
from lvheng.report.document import Chart, Clause, Folded, Heading, Law, Paragraph, Table
from lvheng.report.words import WORDS, Words

from .conftest import DAY, make_case

HAN = re.compile("[一-鿿]")
TEXTS = [provision.text.strip() for provision in every_provision() if provision.text]


def blocks(document, kind):
    flat = [
        inner
        for block in document.blocks
        for inner in (block.blocks if isinstance(block, Folded) else (block,))
    ]
    return [block for block in flat if isinstance(block, kind)]


def said(document):
    """Everything that the document says, as one text."""
    parts = [block.text for block in blocks(document, (Heading, Paragraph))]
    for table in blocks(document, Table):
        parts += [cell.text for row in table.rows for cell in row]

    def walk(steps):
        for step in steps:
            parts.append(step.text)
            walk(step.steps)

    for clause in blocks(document, Clause):
        parts += [clause.citation, clause.quote, clause.note]
        walk(clause.steps)
    return "\n".join(parts)


@pytest.fixture
def document(opinion, case, tally):
    return compose(opinion, case, tally, {}, DAY)


def test_sections_stand_in_order_with_findings_first(zh, case, tally):
    headings = [b.text for b in blocks(compose(zh, case, tally, {}, DAY), Heading) if b.level == 1]
    assert headings == [
        "一、结论", "二、条数的由来", "三、逐项论证", "四、争议问题",
        "五、可能改变结论的事项", "六、量刑", "七、判决的其他内容", "八、行政责任", "九、民事责任", "十、投诉、举报与报案",
            "十一、其他", "十二、附：引用条文",
    ]  # fmt: skip


def test_without_a_tally_the_sections_close_up(zh, case):
    headings = [b.text for b in blocks(compose(zh, case, None, {}, DAY), Heading) if b.level == 1]
    assert headings[1] == "二、逐项论证"


def test_every_clause_of_every_charge_is_there_with_its_words(opinion, document):
    clauses = [c for p in opinion["parties"] for charge in p["charges"] for c in charge["clauses"]]
    everything = said(document)
    assert all(clause["text"] in everything for clause in clauses)


def test_quotations_are_the_librarys_text(document):
    for clause in blocks(document, Clause):
        assert any(clause.quote in text for text in TEXTS), clause.citation
    official = [law for law in blocks(document, Law) if law.official]
    assert official
    for law in official:
        assert "\n".join(law.paragraphs) in TEXTS


def test_what_is_not_official_text_is_marked_as_a_summary():
    words = Words("zh")
    for one in every_provision():
        law = _law(one.citation, one, words)
        assert law.official == bool(one.text)
        assert "\n".join(law.paragraphs) == (one.text or one.summary).strip()
    assert any(not one.text for one in every_provision())


def test_the_published_example_shows_its_arithmetic():
    example = make_case(
        """
lvheng: 1
parties: [{id: zhang, kind: person}]
acts: [{id: a, party: zhang, kind: buy, on: 2024-01-01, items: {track: 20, lodging: 350}}]
"""
    )
    everything = said(compose(assess(example).to_dict(), example, None, {}, DAY))
    assert "折算合计 55 ≥ 50（100×20 + 10×350 = 5500 ≥ 5000）" in everything
    assert "行踪轨迹信息由20条减至14条 → 不构成情节严重" in everything


def test_an_unknown_is_said_to_be_unknown(zh, case):
    everything = said(compose(zh, case, None, {}, DAY))
    assert "〔a3 出售〕知道或者应当知道他人用于犯罪：不明" in everything
    assert "第五项信息条数 0～9000 ≥ 5000？" in everything


def test_where_nearly_everything_is_unknown_it_stays_readable():
    dark = make_case(
        """
lvheng: 1
unstated: unknown
parties: [{id: sun, kind: person}]
acts:
  - {id: a, party: sun, kind: buy, items: {track: {at_least: 30}, social_account: 40}}
  - {id: b, party: sun, kind: sell, same_items_as: a}
"""
    )
    for language in ("zh", "en"):
        opinion = assess(dark, language=language).to_dict()
        everything = said(compose(opinion, dark, None, {}, DAY))
        assert not re.search(r"≥\d|\d…|…\d", everything)
        assert max(map(len, everything.splitlines())) < 600


def test_what_is_not_established_is_held_against_the_standard():
    agent = make_case(
        """
lvheng: 1
parties: [{id: wang, name: 王某, kind: person, born: 1993-02-24, priors: []}]
acts:
  - {id: a, party: wang, kind: buy, on: 2024-06-12, items: {ordinary: 6675}, lawful_business: true,
     profit_from_use_yuan: 32150}
"""
    )
    everything = said(compose(assess(agent).to_dict(), agent, None, {}, DAY))
    assert "侵犯公民个人信息罪不成立" in everything
    assert "第六条第一款第（一）项，为合法经营利用信息的获利 32,150元 < 50,000元" in everything
    assert "王某（自然人）" in everything


def test_the_consequences_of_one_act_are_one_row(zh, case):
    document = compose(zh, case, None, {}, DAY)
    rows = [row for t in blocks(document, Table) for row in t.rows if "被害人死亡" in row[0].text]
    assert [row[0].text[:4] for row in rows].count("〔a1 ") == 1
    assert all("恶劣社会影响" in row[0].text for row in rows)


def test_unknown_facts_stand_before_unwritten_ones(zh, case):
    document = compose(zh, case, None, {}, DAY)
    for table in blocks(document, Table):
        if table.caption == "决定或者改变结论的事实":
            states = [row[1].text for row in table.rows]
            assert states == sorted(states)  # 不明 sorts before 未写明


def test_the_bars_lead_from_records_to_items(document, tally):
    (chart,) = blocks(document, Chart)
    total, *removed, left = chart.bars
    assert total.value - sum(bar.value for bar in removed) == left.value == 10_190
    assert all(bar.start == before.start - bar.value for before, bar in itertools.pairwise(removed))


def test_exhibits_that_were_not_read_stand_out(document):
    table = next(t for t in blocks(document, Table) if t.columns[1].title == "SHA-256")
    assert [any(cell.tone == "alert" for cell in row) for row in table.rows] == [False, True, True]


def test_a_contested_point_shows_the_other_count(document):
    assert "190 / 0 / 9000" in said(document)


def test_tallies_of_acts_are_shown_beside_the_whole(zh, case, tally):
    document = compose(zh, case, tally, {"a1": {**tally, "records": 12_401}, "a2": tally}, DAY)
    headings = [block.text for block in blocks(document, Heading)]
    assert "（二）a1（出售）的检材" in headings
    assert not any("a2（" in heading and "检材" in heading for heading in headings)


def test_english_has_no_chinese_but_the_law_and_the_case(en, case, tally):
    document = compose(en, case, tally, {}, DAY)
    fixed = [block.text for block in blocks(document, Heading)]
    fixed += [column.title for table in blocks(document, Table) for column in table.columns]
    fixed += [table.caption for table in blocks(document, Table)]
    fixed += [clause.citation + clause.verdict + clause.note for clause in blocks(document, Clause)]
    fixed += [document.title, document.notice, *(name for name, _ in document.facts)]
    assert [text for text in fixed if HAN.search(text)] == []
    proofs = [step.text for clause in blocks(document, Clause) for step in clause.steps]
    assert [text for text in proofs if HAN.search(text)] == []


def test_every_word_is_translated_with_the_same_places():
    places = re.compile(r"\{(\w*)\}")
    for name, (chinese, english) in WORDS.items():
        assert not HAN.search(english), name
        assert set(places.findall(chinese)) == set(places.findall(english)), name


def test_every_code_of_a_tally_has_words():
    pytest.importorskip("numpy")
    from lvheng.evidence.elements import REASONS
    from lvheng.evidence.flags import FLAGS

    assert [code for code in (*filter(None, REASONS), *FLAGS) if code not in WORDS] == []


def test_a_sample_says_that_it_is_one(zh, case):
    assert "虚构" in compose(zh, case, None, {}, DAY).notice
    assert "虚构" not in compose({**zh, "title": "某案"}, case, None, {}, DAY).notice


def test_a_tally_alone_is_an_examination_report(tally):
    document = compose(None, None, tally, {}, DAY)
    assert document.title == "电子数据检验报告"
    assert "ab" * 32 in said(document)


def _many(tally):
    """Ten folders with an archive each, whose members are the last time encrypted."""
    found = []
    for place in range(3_000):
        about = {**tally["exhibits"][0], "path": f"{place % 10}/{place}.csv", "records": place}
        found.append({**about, "sha256": f"{place:064x}"})
    unread = {**tally["exhibits"][2], "inside": "x/a.zip"}
    found.append({**tally["exhibits"][1], "path": "x/a.zip", "sha256": "cd" * 32})
    found += [{**unread, "path": f"x/a.zip!/{place}/b.xlsx"} for place in range(5_000)]
    return {**tally, "exhibits": found, "ledger_sha256": "ef" * 32}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_thousands_of_exhibits_are_summed_up_and_the_list_is_named(tally, language):
    many = _many(tally)
    document = compose(None, None, many, {}, DAY, language)
    tables = blocks(document, Table)
    folders, reasons, unread, most = tables[:4]
    assert max(len(table.rows) for table in tables) <= 60
    # Each exhibit is in one row of the folders, and no record is lost.
    assert sum(int(row[1].text.replace(",", "")) for row in folders.rows) == 8_001
    records = sum(one["records"] for one in many["exhibits"])
    assert sum(int(row[5].text.replace(",", "")) for row in folders.rows) == records
    # What was not read: one row a file on disk, with the number of exhibits in it.
    ((name, hash_, number, remarks),) = unread.rows
    assert (name.text, hash_.text, number.text) == ("x/a.zip", "cd" * 32, "5001")
    assert "5000" in remarks.text
    assert [row[2].text for row in reasons.rows] == ["5000"]
    assert [row[0].text for row in most.rows][:2] == ["x/a.zip", "9/2999.csv"]
    everything = said(document)
    assert "exhibits.csv" in everything
    assert "ef" * 32 in everything


def test_without_a_ledger_every_exhibit_stays_in_the_report(tally):
    everything = said(
        compose(None, None, _many(tally) | {"ledger": None, "ledger_sha256": None}, {}, DAY)
    )
    assert "x/a.zip!/4999/b.xlsx" in everything
    assert f"{2_998:064x}" in everything


def test_nothing_to_report_is_an_error():
    with pytest.raises(ValueError, match="neither"):
        compose(None, None, None, {}, DAY)


def test_an_act_before_the_article_is_reported_with_its_reason():
    old = make_case(
        """
lvheng: 1
parties: [{id: qian, kind: person, born: 1970-01-01}]
acts: [{id: a, party: qian, kind: sell, on: 2008-01-01, items: {track: 600}}]
"""
    )
    everything = said(compose(assess(old).to_dict(), old, None, {}, DAY))
    assert "行为（a）时本条尚未施行" in everything


def test_the_day_of_the_report_is_stated(zh, case):
    document = compose(zh, replace(case), None, {}, date(2027, 1, 2))
    assert ("制作日期", "2027-01-02") in document.facts


def test_it_is_said_of_which_charges_no_tipping_point_was_sought():
    old = make_case(
        """
    lvheng: 1
    parties: [{id: z, kind: person, staff_of_listed_unit: true}]
    acts:
      - {id: a, party: z, kind: sell, on: 2012-02-01, items: {track: 60}, obtained_in_duty_or_service: true}
      - {id: b, party: z, kind: sell, on: 2024-02-01, items: {track: 60}}
    """
    )
    opinion = assess(old).to_dict()
    (party,) = opinion["parties"]
    assert party["tipping_points_not_sought_for"] == ["出售、非法提供公民个人信息罪"]
    document = compose(opinion, old, None, {}, DAY)
    assert any(
        "未对下列罪名计算：出售、非法提供公民个人信息罪" in block.text
        for block in blocks(document, Paragraph)
    )
