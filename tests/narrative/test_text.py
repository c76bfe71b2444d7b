"""The view of a text and the way back to the source. Texts are made up for these tests."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lvheng.narrative.words.text import Span, Text

WRITTEN = st.text("公民个人信息5０条，。；： \n　（）5,0万w1-—\t元", max_size=80)


def pieces(spans, view):
    return [view[begin:end] for begin, end in spans]


@given(WRITTEN)
def test_sentences_and_clauses_cover_the_view_without_gaps(source):
    text = Text(source)
    assert "".join(pieces(text.sentences, text.view)) == text.view
    assert "".join(pieces(text.clauses, text.view)) == text.view
    ends = {span.end for span in text.clauses}
    assert all(span.end in ends for span in text.sentences)


@given(WRITTEN)
def test_every_character_of_the_view_is_one_of_the_source(source):
    text = Text(source)
    places = [text.given(Span(at, at + 1)).begin for at in range(len(text.view))]
    assert places == sorted(set(places))
    for at, place in enumerate(places):
        same = text.view[at] == source[place]
        assert same or not source[place].isascii() or source[place] in " \t,;:!?()"


def test_full_width_figures_and_blanks_inside_words():
    text = Text("公民个人 信息５，０００条，获利 800 元")
    assert text.view == "公民个人信息5,000条，获利800元"
    assert text.quote(Span(6, 12)) == "５，０００条"


def test_blanks_part_clauses_where_the_writer_has_no_commas():
    text = Text("我被开盒了 对面把我真名 手机号全发网上了 报警有用吗")
    assert pieces(text.clauses, text.view)[:2] == ["我被开盒了，", "对面把我真名，"]


def test_a_line_broken_at_a_fixed_width_goes_on():
    line = "被告人张某于二〇二二年三月至五月间多次向他人购买公民个人信"
    text = Text(f"{line}\n{line[:-1]}息\n共计五千条。\n第二段。")
    assert "公民个人信被告人" in text.view
    assert text.view.endswith("共计五千条。\n第二段。") or text.view.endswith(
        "共计五千条。第二段。"
    )


def test_commas_in_brackets_part_no_clause():
    text = Text("出售信息（姓名，电话，住址）300条，获利200元。")
    assert pieces(text.clauses, text.view) == ["出售信息（姓名，电话，住址）300条，", "获利200元。"]


def test_where_a_place_lies():
    text = Text("甲。乙，丙。")
    assert [text.sentence_at(at) for at in (0, 2, 5)] == [0, 1, 1]
    assert [text.clause_at(at) for at in (0, 2, 4)] == [0, 1, 2]
    assert pieces(text.clauses_in(text.sentences[1]), text.view) == ["乙，", "丙。"]
    assert Text("").sentences == ()
    assert Text("").sentence_around(0) == (0, 0)
