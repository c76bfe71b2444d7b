"""Words of an article: exact, in part, changed, of a former text; whatever the punctuation."""

from __future__ import annotations

from datetime import date

import pytest

from lvheng.law.library import provision
from lvheng.law.provisions import Provision
from lvheng.narrative.claims.checking import check

from .sentences import ON


def text_of(instrument, number, on=ON):
    found = provision(instrument, number, on)
    assert isinstance(found, Provision)
    return found.text.split("　", 1)[-1].strip()


def claims(source, on=ON):
    return [f for f in check(source, on) if f.kind == "claim" and f.start < f.end]


@pytest.mark.parametrize(
    "change",
    [
        lambda s: s,
        lambda s: s.replace("，", ",").replace("；", ";").replace("。", "."),
        lambda s: s.replace("（一）", "(1)").replace("（二）", "（2）").replace("（三）", "三、"),
        lambda s: s.replace("三年", "3年").replace("七年", "７年"),
        lambda s: s.replace("，", "， ").replace("；", "；　"),
        lambda s: s.replace("\n", "\r\n\r\n"),
        lambda s: f"“{s}”",
    ],
    ids=["exact", "ascii", "numbers of items", "digits", "spaces", "line ends", "marks"],
)
@pytest.mark.parametrize(("instrument", "number"), [("criminal_law", "253-1"), ("fashi_2017_10", "5"), ("criminal_law", "286-1")])  # fmt: skip
def test_the_words_are_known_however_they_are_set(change, instrument, number):
    (first, *_) = claims(change(text_of(instrument, number)))
    assert first.verdict == "right"
    assert first.provision == str(provision(instrument, number, ON).citation)


def test_a_part_is_told_from_the_whole():
    whole = text_of("personal_information_protection_law", "69")
    assert "节录" not in claims(whole)[0].zh
    assert "节录" in claims(whole[:60])[0].zh


def test_a_changed_figure_in_a_quotation_is_wrong_and_is_shown():
    said = text_of("criminal_law", "253-1").split("\n")[0].replace("七年", "十年")
    found = [f for f in claims(f"刑法第二百五十三条之一规定：“{said}”") if f.verdict == "wrong"]
    assert found
    assert any("“10年”" in f.zh or "10" in f.zh for f in found)


def test_words_in_between_are_shown_and_not_called_wrong():
    said = text_of("civil_code", "1034").replace("受法律保护", "当然是受法律保护")
    assert not [f for f in claims(said) if f.verdict == "wrong"]


def test_the_former_text_is_out_of_date_since_its_day():
    old = text_of("criminal_law", "253-1", date(2012, 1, 1))
    (found, *_) = claims(old)
    assert (found.verdict, found.since, found.pattern) == ("out_of_date", "2015-11-01", "E4")
    assert claims(old, date(2015, 10, 31))[0].verdict == "right"


@pytest.mark.parametrize(
    ("wrong_number", "instrument", "number"),
    [("刑法第二百五十三条", "criminal_law", "253-1"), ("刑法第286条", "criminal_law", "286-1"), ("民法典第一千零三十二条", "civil_code", "1034")],
)  # fmt: skip
def test_words_under_the_wrong_number(wrong_number, instrument, number):
    found = check(f"{wrong_number}规定，{text_of(instrument, number)}", ON)
    (cited,) = [f for f in found if f.kind == "citation" and f.text == wrong_number]
    assert (cited.verdict, cited.pattern) == ("wrong", "E3")
    assert cited.provision == str(provision(instrument, number, ON).citation)


def test_a_renumbered_article_is_out_of_date():
    said = f"网络安全法第四十四条规定，{text_of('cybersecurity_law', '46')}"
    (cited,) = [f for f in check(said, ON) if f.kind == "citation"]
    assert (cited.verdict, cited.since) == ("out_of_date", "2026-01-01")
