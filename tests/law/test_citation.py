"""Citations: one parser, one formatter; and what the library says where there is nothing."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lvheng.errors import InputError
from lvheng.law.citation import Citation, chinese_number, parse_citation, whole_number
from lvheng.law.library import (
    Absence,
    Provision,
    every_provision,
    instruments,
    look_up,
    named,
    provision,
)

TODAY = date(2026, 11, 21)
INSTRUMENTS = [name for one in instruments() for name in one.names]
FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")


def citations(**fixed):
    fields = {
        "instrument": st.sampled_from(INSTRUMENTS),
        "article": st.integers(1, 1300),
        "sub_article": st.integers(0, 12),
        "paragraph": st.integers(0, 20),
        "item": st.integers(0, 20),
        "point": st.integers(0, 12),
    }
    return st.builds(Citation, **(fields | fixed))


@settings(derandomize=True, max_examples=500)
@given(citations())
def test_every_citation_is_read_back_as_it_was_written(citation):
    assert parse_citation(str(citation)) == citation


def ways_of_writing(citation):
    """The same citation as people write it: numerals, brackets, 第, 《》 and spaces as they please."""

    def number(n):
        digits = str(n)
        ways = [chinese_number(n), digits, digits.translate(FULL_WIDTH)]
        return st.sampled_from([*ways, "".join("〇一二三四五六七八九"[int(d)] for d in digits)])

    def part(n, *shapes):
        if not n:
            return st.just("")
        return st.builds(lambda shape, m: shape.format(m), st.sampled_from(shapes), number(n))

    name = citation.instrument
    names = [
        name,
        f"《{name}》",
        name.replace("〔", "[").replace("〕", "]"),
        name.replace("（", "(").replace("）", ")"),
    ]
    article = part(citation.article, "第{}条", "第 {} 条")
    if citation.sub_article:
        article = st.builds("{}之{}".format, article, number(citation.sub_article))
    return st.tuples(
        st.sampled_from(names),
        article,
        part(citation.paragraph, "第{}款", " 第{}款"),
        part(citation.item, "第{}项", "第（{}）项", "第({})项", "（{}）项"),
        part(citation.point, "第{}目", " 第 {} 目"),
    ).map("".join)


@settings(derandomize=True, max_examples=500)
@given(st.data(), citations())
def test_every_way_of_writing_a_citation_is_read_as_the_same(data, citation):
    written = data.draw(ways_of_writing(citation))
    assert parse_citation(written) == citation
    assert str(parse_citation(written)) == str(citation)


@pytest.mark.parametrize("number", [*range(1300), 9999])
def test_every_number_to_1299_is_read_back(number):
    assert whole_number(chinese_number(number)) == number


@pytest.mark.parametrize(
    ("number", "written"),
    [(1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (101, "一百零一"), (110, "一百一十"),
     (111, "一百一十一"), (200, "二百"), (253, "二百五十三"), (286, "二百八十六"), (1000, "一千"), (1005, "一千零五"),
     (1010, "一千零一十"), (1034, "一千零三十四"), (1195, "一千一百九十五")],
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


@pytest.mark.parametrize("written", ["百十", "十百", "二百五", "零零百", "一二百"])
def test_what_is_no_numeral_is_not_taken_for_one(written):
    assert parse_citation(f"刑法第{written}条") is None


@pytest.mark.parametrize(
    ("written", "same"),
    [
        ("刑法253条之1", "刑法第二百五十三条之一"),
        ("刑法第253-1条第1款", "刑法第二百五十三条之一第一款"),
        ("民法典第1034条", "民法典第一千零三十四条"),
        ("民法典第一〇三四条", "民法典第一千零三十四条"),
        ("帮信解释第十条(四)2目", "帮信解释第十条第（四）项第2目"),
        ("法释（2017）10号第五条第一款（三）项", "法释〔2017〕10号第五条第一款第（三）项"),
        ("法释【2017】10号第五条", "法释〔2017〕10号第五条"),
        ("个保法66", "个保法第六十六条"),
        ("治安管理处罚法 56", "治安管理处罚法第五十六条"),
        ("刑法253-1", "刑法第二百五十三条之一"),
        ("刑法253之1第2款", "刑法第二百五十三条之一第二款"),
        ("法释〔2017〕10号5条1款3项", "法释〔2017〕10号第五条第一款第（三）项"),
        ("PIPL 66", "PIPL第六十六条"),
        ("量刑指导意见(二)“非法经营罪”", "量刑指导意见（二）“非法经营罪”"),
    ],
)
def test_short_ways_of_writing(written, same):
    assert str(parse_citation(written)) == same


@pytest.mark.parametrize("written", ["法释[2017]10号第五条", "法释〔2017〕10号 第5条"])
def test_square_brackets_of_either_kind_are_read(written):
    assert parse_citation(written) == Citation("法释〔2017〕10号", 5)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "刑法",
        "第条",
        "刑法第条之一",
        "二百五十三条之一",
        "hello",
        "第五条",
        "第5条",
        "刑法第5",
        "66",
        "法释〔2017〕10号",
        "法释〔2017〕10",
        "2017年",
        "《》第五条",
        "刑法第零条",
        "刑法第五条第零款",
        "刑法第99999条",
        "刑法第五条之零",
        "刑法第五条第三项第一款",
    ],
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

    @pytest.mark.parametrize("one", every_provision(), ids=lambda p: f"{p.citation}@{p.since}")
    def test_every_place_of_every_text_is_found_by_its_citation_on_its_day(self, one):
        for place in one.places:
            cited, found = look_up(str(one.cite(place)), one.since)
            assert found is one
            assert cited == one.cite(place)
            if not one.partial and not one.citation.passage:
                key = (cited.paragraph or (1 if cited.item else 0), cited.item, cited.point)
                assert found.part(*key).startswith(place.text) or not one.text

    def test_every_name_is_the_name_of_one_instrument(self):
        for one in instruments():
            for name in one.names:
                assert named(name) is one
                assert named(f"《{name}》") is one
                assert named(name.replace("（", "(").replace("〔", "[").replace("〕", "]")) is one

    @pytest.mark.parametrize(
        ("name", "id"),
        [
            ("个保法", "personal_information_protection_law"), ("PIPL", "personal_information_protection_law"),
            ("网安法", "cybersecurity_law"), ("数安法", "data_security_law"), ("反诈法", "anti_telecom_fraud_law"),
            ("公民个人信息解释", "fashi_2017_10"), ("个人信息司法解释", "fashi_2017_10"), ("侵犯公民个人信息罪司法解释", "fashi_2017_10"), ("两高2017年解释", "fashi_2017_10"),
            ("侵犯公民个人信息刑事案件适用法律若干问题的解释", None), ("帮信解释", "fashi_2019_15"),
            ("中华人民共和国治安管理处罚法（2025年修订）", "public_security_penalties_law"),
            ("消法", "consumer_protection_law"), ("身份证法", "resident_id_card_law"),
            ("中华人民共和国电信条例", "telecom_regulations"), ("电信条例", "telecom_regulations"),
        ],
    )  # fmt: skip
    def test_informal_names(self, name, id):
        found = named(name)
        assert (found.id if found else None) == id

    @pytest.mark.parametrize(
        ("written", "near"),
        [
            ("法释〔2017〕11号第五条", "法释〔2017〕10号"),
            ("个人信息保护第六条", "个人信息保护法"),
            ("网络安全管理法第六条", "网络安全法"),
            ("侵犯公民个人信息刑事案件适用法律若干问题的解释第五条", "法释〔2017〕10号"),
            ("治安管理法第六条", "治安管理处罚法"),
            ("征信管理条例第六条", "征信业管理条例"),
        ],
    )
    def test_a_name_that_is_nearly_right_is_answered_with_the_right_one(self, written, near):
        with pytest.raises(InputError) as error:
            look_up(written, TODAY)
        (problem,) = error.value.problems
        assert f"最接近的是 {near}" in problem.zh
        assert f"nearest is {near}" in problem.en

    @pytest.mark.parametrize(
        "written", ["公民个人信息解释引言", "法释〔2017〕10号“引言”", "《法释[2017]10号》引言"]
    )
    def test_what_is_no_article_is_found_by_its_name(self, written):
        cited, found = look_up(written, TODAY)
        assert str(cited) == "法释〔2017〕10号“引言”"
        assert found.text.startswith("为依法惩治")

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
