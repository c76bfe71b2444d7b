"""第七条 掩饰、隐瞒 data and control gained by crimes against computer systems."""

from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("fashi_2011_19", "法释〔2011〕19号第七条")
clause = ARTICLE.clause

SUCH_OBJECTS = "hacked_data_or_control"
"""The truth by which such conduct is set apart from that with other proceeds of crime."""
INCOME_YUAN, SERIOUS_INCOME_YUAN = 5_000, 50_000


@clause(
    "第一款",
    "明知是非法获取计算机信息系统数据犯罪所获取的数据、非法控制计算机信息系统犯罪所获取的计算机信息系统控制权，而予以转移、收购、代为销售或者以其他方法掩饰、隐瞒，违法所得五千元以上的，应当依照刑法第三百一十二条第一款的规定，以掩饰、隐瞒犯罪所得罪定罪处罚。",
)
def income_5_000(case: Facts) -> Term:
    return case.apart["illegal_income_yuan"] >= INCOME_YUAN


@clause(
    "第二款",
    "实施前款规定行为，违法所得五万元以上的，应当认定为刑法第三百一十二条第一款规定的“情节严重”。",
)
def income_50_000(case: Facts) -> Term:
    return case.apart["illegal_income_yuan"] >= SERIOUS_INCOME_YUAN
