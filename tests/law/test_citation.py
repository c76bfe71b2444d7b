"""Citations: one parser, one formatter; and what the library says where there is nothing."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lvheng.errors import InputError
from lvheng.law.citation import Citation, chinese_number, parse_citation, whole_number
from lvheng.law.library import Absence, Provision, look_up, provision

TODAY = date(2026, 11, 21)
INSTRUMENTS = [
    "刑法",
    "法释〔2017〕10号",
    "中华人民共和国刑法",
    "个人信息保护法",
    "法发〔2021〕22号",
]


def citations(**fixed):
    fields = {
        "instrument": st.sampled_from(INSTRUMENTS),
        "article": st.integers(1, 999),
        "sub_article": st.integers(0, 12),
        "paragraph": st.integers(0, 20),
        "item": st.integers(0, 20),
    }
    return st.builds(Citation, **(fields | fixed))


@settings(derandomize=True, max_examples=500)
@given(citations())
def test_every_citation_is_read_back_as_it_was_written(citation):
    assert parse_citation(str(citation)) == citation


@settings(derandomize=True, max_examples=300)
@given(citations(), st.booleans())
def test_digits_are_read_as_chinese_numbers_are(citation, full_width):
    def number(n):
        return (
            str(n).translate(str.maketrans("0123456789", "０１２３４５６７８９"))
            if full_width
            else str(n)
        )

    written = f"{citation.instrument}第{number(citation.article)}条"
    if citation.sub_article:
        written += f"之{number(citation.sub_article)}"
    if citation.paragraph:
        written += f"第{number(citation.paragraph)}款"
    if citation.item:
        written += f"第{number(citation.item)}项"
    assert parse_citation(written) == citation


@pytest.mark.parametrize("number", range(1000))
def test_every_number_to_999_is_read_back(number):
    assert whole_number(chinese_number(number)) == number


@pytest.mark.parametrize(
    ("number", "written"),
    [(1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (101, "一百零一"), (110, "一百一十"),
     (111, "一百一十一"), (200, "二百"), (253, "二百五十三"), (286, "二百八十六")],
)  # fmt: skip
def test_numbers_are_written_as_statutes_write_them(number, written):
    assert chinese_number(number) == written


@pytest.mark.parametrize(
    "written",
    [
        "刑法第二百五十三条之一第一款", "《刑法》第二百五十三条之一第一款", "刑法第253条之一第1款",
        "刑法 第253条之1 第1款", "刑法第２５３条之一第一款",
    ],
)  # fmt: skip
def test_the_ways_in_which_people_write_a_citation_are_one(written):
    assert parse_citation(written) == Citation("刑法", 253, 1, 1)


@pytest.mark.parametrize("written", ["法释[2017]10号第五条", "法释〔2017〕10号 第5条"])
def test_square_brackets_of_either_kind_are_read(written):
    assert parse_citation(written) == Citation("法释〔2017〕10号", 5)


@pytest.mark.parametrize(
    "written", ["", "刑法", "第条", "刑法第条之一", "二百五十三条之一", "hello"]
)
def test_what_is_no_citation_is_none(written):
    assert parse_citation(written) is None


@settings(derandomize=True, max_examples=500)
@given(st.text(alphabet="刑法第条之款项一二三四五六七八九十百零1２〔〕（）()《》 ", max_size=25))
def test_no_text_at_all_breaks_the_parser(text):
    found = parse_citation(text)
    assert found is None or parse_citation(str(found)) is not None


class TestLookUp:
    @pytest.mark.parametrize("name", ["刑法", "中华人民共和国刑法", "《刑法》"])
    def test_every_name_of_an_instrument_finds_it(self, name):
        citation, found = look_up(f"{name}第二百五十三条之一", TODAY)
        assert str(citation) == "刑法第二百五十三条之一"
        assert isinstance(found, Provision)

    def test_253_and_253_1_are_two_articles(self):
        _, one = look_up("刑法第二百五十三条", TODAY)
        _, other = look_up("刑法第二百五十三条之一", TODAY)
        assert one.number == "253"
        assert "邮政工作人员" in one.text
        assert other.number == "253-1"

    def test_an_article_that_is_not_there_is_an_absence(self):
        _, found = look_up("刑法第三百条", TODAY)
        assert isinstance(found, Absence)
        assert found.kind == "not_encoded"

    def test_a_paragraph_that_the_article_does_not_have_is_an_error_in_both_languages(self):
        with pytest.raises(InputError) as error:
            look_up("刑法第二百五十三条之一第五款", TODAY)
        (problem,) = error.value.problems
        assert "4" in problem.zh
        assert "4" in problem.en

    def test_the_last_paragraph_is_none(self):
        assert isinstance(look_up("刑法第二百五十三条之一第四款", TODAY)[1], Provision)

    @pytest.mark.parametrize(
        "place", ["第五条第一款第（十一）项", "第五条第二款第（五）项", "第六条第二款第（一）项"]
    )
    def test_an_item_that_the_paragraph_does_not_have_is_an_error(self, place):
        with pytest.raises(InputError):
            look_up(f"法释〔2017〕10号{place}", TODAY)

    @pytest.mark.parametrize("place", ["第五条第一款第（十）项", "第五条第二款第（四）项"])
    def test_the_last_item_is_none(self, place):
        assert isinstance(look_up(f"法释〔2017〕10号{place}", TODAY)[1], Provision)

    def test_what_is_no_citation_is_an_error_that_shows_one(self):
        with pytest.raises(InputError, match="刑法第二百五十三条之一第一款"):
            look_up("two hundred and fifty-three", TODAY)

    def test_an_unknown_instrument_is_an_error_with_the_nearest_name(self):
        with pytest.raises(InputError) as error:
            look_up("法释〔2017〕11号第五条", TODAY)
        assert "法释〔2017〕10号" in error.value.problems[0].zh
        assert "nearest" in error.value.problems[0].en

    @pytest.mark.parametrize(
        ("day", "expected"),
        [
            (date(2009, 2, 27), "not_yet_in_force"),
            (date(2009, 2, 28), date(2009, 2, 28)),
            (date(2015, 10, 31), date(2009, 2, 28)),
            (date(2015, 11, 1), date(2015, 11, 1)),
            (date(2026, 11, 21), date(2015, 11, 1)),
        ],
    )
    def test_each_day_has_its_own_text(self, day, expected):
        found = provision("criminal_law", "253-1", day)
        assert expected == (found.kind if isinstance(found, Absence) else found.since)

    def test_the_interpretation_is_not_there_before_its_day(self):
        before = provision("fashi_2017_10", "5", date(2017, 5, 31))
        assert isinstance(before, Absence)
        assert before.kind == "not_yet_in_force"
        assert isinstance(provision("fashi_2017_10", "5", date(2017, 6, 1)), Provision)
