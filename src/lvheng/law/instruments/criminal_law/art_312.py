"""第三百一十二条 掩饰、隐瞒犯罪所得、犯罪所得收益罪, text since 2009-02-28 (修正案七).

For data and control gained by crimes against computer systems 法释〔2011〕19号 art. 7 has numbers. For
all else what 情节严重 is stands in an interpretation that is not in the library: a judgement.
"""

from lvheng.law.instruments.fashi_2011_19 import art_007
from lvheng.law.offence import Facts, Offence, Penalty, Tier
from lvheng.logic.clause import Article
from lvheng.logic.interval import Interval
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("criminal_law", "刑法第三百一十二条")
clause = ARTICLE.clause


@clause(
    "第一款",
    "明知是犯罪所得及其产生的收益而予以窝藏、转移、收购、代为销售或者以其他方法掩饰、隐瞒的，",
)
def knowingly_concealed(case: Facts) -> Term:
    return case["knew_proceeds"] & case["concealed"]


@clause("第一款", "处三年以下有期徒刑、拘役或者管制，并处或者单处罚金；")
def concealed_other_proceeds(case: Facts) -> Term:
    """Of anything but such data and control, no number is asked."""
    return case["concealed"]


@clause("第一款", "情节严重的，处三年以上七年以下有期徒刑，并处罚金。")
def serious(case: Facts) -> Term:
    """Of such data and control, only what art. 7 makes an offence at all."""
    return case["serious"] | (case.apart["serious"] & art_007.income_5_000.rule(case))


OFFENCE = Offence(
    name="掩饰、隐瞒犯罪所得、犯罪所得收益罪",
    name_en="concealing the proceeds of crime",
    article=ARTICLE,
    number="312",
    since="2009-02-28",
    kind="conceal_proceeds",
    requires=(knowingly_concealed,),
    tiers=(
        Tier(
            "basic",
            Penalty(
                Interval(1, 36), "and_or_only", "处三年以下有期徒刑、拘役或者管制，并处或者单处罚金",
                control=True,
            ),
            (concealed_other_proceeds, art_007.income_5_000),
        ),
        Tier(
            "serious",
            Penalty(Interval(36, 84), "and", "处三年以上七年以下有期徒刑，并处罚金"),
            (serious, art_007.income_50_000),
        ),
    ),
    unit="double",
    unit_words="单位犯前款罪的，对单位判处罚金，并对其直接负责的主管人员和其他直接责任人员，依照前款的规定处罚。",
    sets_apart=art_007.SUCH_OBJECTS,
)  # fmt: skip
