"""What is done where conduct meets several articles: the heavier, one that prevails, or both combined.

By the pair of articles, for one and the same conduct. `status` says how sure it is: text, practice, open
(writers or courts differ), inference (no source found); `point` numbers the dispute in the project's
research notes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from lvheng.facts.register import Term as Words

__all__ = ["COMBINED", "SAME_CRIME", "Rule", "rule_for"]

Relation = Literal["heavier", "prevails", "several"]


@dataclass(frozen=True)
class Rule:
    """`prevails` is the number of the article that does; `several_unless_one`: combined punishment where
    it is not known whether the conduct is one.
    """

    relation: Relation
    source: Words
    status: str
    point: str = ""
    prevails: str = ""
    several_unless_one: bool = False


COMBINED = Rule("several", Words("刑法第六十九条", "Criminal Law art. 69"), "text")
"""For conduct that is not one."""

SAME_CRIME = Rule(
    "heavier",
    Words(
        "同种数罪一般不并罚（通说，条文无明文）",
        "one crime met twice is not combined (prevailing opinion; no text)",
    ),
    "inference",
)
"""For two charges of one crime, under different paragraphs of its article."""

_LIKE_AN_ARTICLE = "依照处罚较重的规定"
_IMAGINED = Rule(
    "heavier",
    Words(
        "想象竞合，从一重（通说，条文无明文）",
        "the heavier of imagined concurrence (prevailing opinion; no text)",
    ),
    "inference",
)
_WITH_253_1 = {
    "286-1": Rule("heavier", Words("刑法第二百八十六条之一第三款；法释〔2017〕10号第九条", "Criminal Law art. 286-1 para. 3; Fashi [2017] No. 10 art. 9"), "text", "C-41"),
    "285": Rule("heavier", Words("从一重（所据检察机关办案指引未见原文）", "the heavier (the procuratorate's guide behind it was not seen)"), "open", "C-42"),
    "287-1": Rule("prevails", Words("法释〔2017〕10号第八条；指导性案例195号", "Fashi [2017] No. 10 art. 8; guiding case 195"), "text", "C-43", prevails="253-1"),
    "287-2": Rule("heavier", Words("刑法第二百八十七条之二第三款", "Criminal Law art. 287-2 para. 3"), "text", "C-44"),
    "266": Rule("heavier", Words("法发〔2016〕32号第三条（通谋的，择一重；获取后另行诈骗的，并罚）", "Fafa [2016] No. 32 art. 3 (in conspiracy the heavier; fraud after obtaining, both)"), "practice", "C-44a",
                several_unless_one=True),
    "177-1": Rule("prevails", Words("刑法第一百七十七条之一第二款（足以伪造或者交易的信用卡信息资料，特别规定）", "Criminal Law art. 177-1 para. 2 (card data that suffice to transact: the special rule)"), "open", "C-44b",
                  prevails="177-1"),
    "246": Rule("heavier", Words("法发〔2023〕14号第四条", "Fafa [2023] No. 14 art. 4"), "text", "C-44c"),
    "293": Rule("heavier", Words("法发〔2023〕14号第四条", "Fafa [2023] No. 14 art. 4"), "text", "C-44c"),
    "219": Rule("heavier", Words("想象竞合，从一重（条文无明文）", "the heavier of imagined concurrence (no text)"), "inference", "C-44d"),
    "397": Rule("prevails", Words("刑法第三百九十七条（本法另有规定的，依照规定）", "Criminal Law art. 397 (where the law provides otherwise, that governs)"), "open", "C-44e", prevails="253-1"),
    "385": Rule("several", Words("受贿并出售、提供个人信息的，原则上并罚", "bribery and selling data: both, in principle"), "open", "C-44e", several_unless_one=True),
    "252": Rule("several", Words("对象不同：信件与个人信息", "other objects: letters, and personal information"), "text", "C-44f", several_unless_one=True),
    "253": Rule("several", Words("对象不同：邮件与个人信息", "other objects: mail, and personal information"), "text", "C-44f", several_unless_one=True),
}  # fmt: skip


def rule_for(first: str, second: str, says: Mapping[str, str]) -> Rule:
    """The rule for one conduct that meets both articles.

    Articles by their numbers (`253-1`); `says` has what an article itself says of other offences, by its
    number.

    >>> rule_for("287-1", "253-1", {}).prevails
    '253-1'
    >>> rule_for("285", "286", {}).status
    'inference'
    """
    for one, other in ((first, second), (second, first)):
        if one == "253-1" and other in _WITH_253_1:
            return _WITH_253_1[other]
    for number in (first, second):
        if _LIKE_AN_ARTICLE in says.get(number, ""):
            return Rule("heavier", Words(says[number], "the article itself: the heavier"), "text")
    return _IMAGINED
