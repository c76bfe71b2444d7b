"""第二百五十三条之一, text of 2009-02-28 to 2015-10-31 (修正案七): two crimes, one tier.

What 情节严重 is was left to the court: no interpretation gave numbers then. Whether those of 法释〔2017〕10号
serve as a guide is a contested reading.
"""

from lvheng.law.instruments.criminal_law import art_253_1
from lvheng.law.matter import MATTER
from lvheng.law.offence import Facts, Offence, Penalty, Tier
from lvheng.logic.clause import Article, Clause
from lvheng.logic.interval import Interval
from lvheng.logic.terms import Option, Term, any_of

ARTICLE: Article[Facts] = Article("criminal_law", "刑法第二百五十三条之一")
clause = ARTICLE.clause

VERSION, UNTIL = "2009-02-28", "2015-10-31"
READING = "standard_of_2009_text"
NUMBERS = any_of(c.rule(MATTER) for c in art_253_1.SERIOUS)
"""The numbers of 法释〔2017〕10号 for the lower tier of the present text."""


@clause(
    "第一款",
    "国家机关或者金融、电信、交通、教育、医疗等单位的工作人员，违反国家规定，将本单位在履行职责或者提供服务过程中获得的公民个人信息，出售或者非法提供给他人，",
)
def sold_by_staff(case: Facts) -> Term:
    return case["sold_by_staff"]


@clause("第一款", "情节严重的，处三年以下有期徒刑或者拘役，并处或者单处罚金。")
def sale_serious(case: Facts) -> Term:
    return _serious(case)


@clause("第二款", "窃取或者以其他方法非法获取上述信息，")
def obtained_from_listed_unit(case: Facts) -> Term:
    return case["obtained_from_listed_unit"]


@clause("第二款", "情节严重的，依照前款的规定处罚。")
def obtaining_serious(case: Facts) -> Term:
    return _serious(case)


def _serious(case: Facts) -> Term:
    return case["other_serious"] | (
        Option(READING, "numbers_of_2017") & case["serious_by_the_numbers_of_2017"]
    )


PENALTY = Penalty(Interval(1, 36), "and_or_only", "处三年以下有期徒刑或者拘役，并处或者单处罚金")
_UNIT = "单位犯前两款罪的，对单位判处罚金，并对其直接负责的主管人员和其他直接责任人员，依照各该款的规定处罚。"


def _offence(
    name: str, name_en: str, kind: str, requires: Clause[Facts], gate: Clause[Facts]
) -> Offence:
    return Offence(
        name=name,
        name_en=name_en,
        article=ARTICLE,
        number="253-1",
        since=VERSION,
        kind=kind,
        requires=(requires,),
        tiers=(Tier("serious", PENALTY, (gate,)),),
        unit="double",
        unit_words=_UNIT,
    )


SALE = _offence(
    "出售、非法提供公民个人信息罪", "selling or unlawfully providing citizens' personal information",
    "sold", sold_by_staff, sale_serious,
)  # fmt: skip
OBTAINING = _offence(
    "非法获取公民个人信息罪", "unlawfully obtaining citizens' personal information",
    "obtained", obtained_from_listed_unit, obtaining_serious,
)  # fmt: skip
