"""Citations by any name, in runs, implied, and those that do not exist."""

from __future__ import annotations

import pytest

from lvheng.law.library import every_provision
from lvheng.narrative.claims.checking import check
from lvheng.narrative.claims.citations import citations_in
from lvheng.narrative.claims.mentions import named_in
from lvheng.narrative.claims.pieces import Pieces
from lvheng.narrative.words.text import Text

from .sentences import ERRORS, ON


def cited(source):
    pieces = Pieces(Text(source))
    return [str(one.citation) for one in citations_in(pieces, named_in(pieces))]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("刑法第二百五十三条之一第一款", ["刑法第二百五十三条之一第一款"]),
        ("《中华人民共和国刑法》 第 253 条之一", ["刑法第二百五十三条之一"]),
        ("刑法253-1条", ["刑法第二百五十三条之一"]),
        ("《刑法》第２５３条之1第３款", ["刑法第二百五十三条之一第三款"]),
        ("法释[2017]10号第5条第1款第(3)项", ["法释〔2017〕10号第五条第一款第（三）项"]),
        ("个保法第5条、第6条和第66条", ["个人信息保护法第五条", "个人信息保护法第六条", "个人信息保护法第六十六条"]),
        ("网络安全法第四十一条至第四十三条", ["网络安全法第四十一条", "网络安全法第四十三条"]),
        ("《网络安全法》施行后，该法第42条", ["网络安全法第四十二条"]),
        ("《个人信息解释》规定了标准。本解释第九条", ["法释〔2017〕10号第九条"]),
        ("侵犯公民个人信息司法解释第五条，《解释》第六条", ["法释〔2017〕10号第五条", "法释〔2017〕10号第六条"]),
        ("刑法规定了两档，第二百五十三条之一还规定了单位犯罪", ["刑法第二百五十三条之一"]),
        ("《江苏省消费者权益保护条例》第二十条", ["江苏省消费者权益保护条例第二十条"]),
        ("刑法第252、253条", ["刑法第二百五十三条", "刑法第二百五十二条"]),
        ("《民法典》第1032-1039条", ["民法典第一千零三十九条", "民法典第一千零三十二条"]),
        ("刑法 第 二百五十三条 之一", ["刑法第二百五十三条之一"]),
        ("第二百八十六条之一只管平台", ["刑法第二百八十六条之一"]),
        ("公民个人信息案件，两高《解释》第五条", ["法释〔2017〕10号第五条"]),
        ("《公民个人信息保护法》第五条", ["公民个人信息保护法第五条"]),
        ("第一条信息是假的，这条路不通", []),
    ],
)  # fmt: skip
def test_what_is_cited(source, expected):
    assert cited(source) == expected


@pytest.mark.parametrize(
    ("source", "verdict", "says"),
    [
        ("刑法第999条", "not_found", "452条"),
        ("网络安全法第90条", "not_found", "81条"),
        ("刑法第253条之二", "not_found", "没有刑法第二百五十三条之二"),
        ("刑法第253条第三款", "not_found", "只有2款"),
        ("法释〔2017〕10号第二十条", "not_found", "13条"),
        ("刑法第三百条", "not_checkable", "452条"),
        ("反洗钱法第三十一条", "not_checkable", "没有收录"),
        ("《生成式人工智能服务管理暂行办法》第七条", "not_checkable", "没有收录"),
        ("刑法第二百五十三条之一", "right", "存在"),
        ("法发〔2024〕132号", "wrong", "法〔2024〕132号"),
        ("刑法（2020修正）", "out_of_date", "2024-03-01"),
        ("居民身份证法（2011修正）", "right", "2011"),
    ],
)
def test_what_is_said_of_a_citation(source, verdict, says):
    (found,) = [f for f in check(f"参见{source}。", ON) if f.kind == "citation"]
    assert (found.verdict, says in found.zh) == (verdict, True)
    assert found.text.strip("。") == source


def test_no_text_of_the_law_is_called_wrong():
    for one in every_provision():
        if one.text:
            found = check(f"《{one.instrument.title}》{one.text.strip()}", one.until or ON)
            wrong = [f for f in found if f.start < f.end and f.verdict in ERRORS | {"not_found"}]
            assert not wrong, (str(one.citation), wrong[0])
