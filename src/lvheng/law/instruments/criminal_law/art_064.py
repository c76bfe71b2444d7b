"""第六十四条 涉案财物: recovery of the proceeds, return to victims, confiscation of tools."""

from lvheng.law.order import Facts, Order, Words
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("criminal_law", "刑法第六十四条")
clause = ARTICLE.clause


@clause("", "犯罪分子违法所得的一切财物，应当予以追缴或者责令退赔；")
def proceeds(case: Facts) -> Term:
    return case["crime"] & (case["illegal_income_yuan"] >= 1)


@clause("", "对被害人的合法财产，应当及时返还；")
def victims_property(case: Facts) -> Term:
    return proceeds.rule(case) & case["from_victims"]


@clause("", "违禁品和供犯罪所用的本人财物，应当予以没收。")
def tools(case: Facts) -> Term:
    return case["crime"]


ORDERS = (
    Order(
        "recovery",
        Words("违法所得应当追缴或者责令退赔", "illegal income shall be recovered or made good"),
        "shall",
        proceeds,
        amount=True,
        note=Words(
            "一律上缴国库（属于被害人的除外）；已经退出、追缴的从中减去；购入成本是否扣除有争议，按不扣除计上限",
            "goes to the treasury unless it belongs to victims; what was returned is taken off; whether what was paid for the information is deducted is disputed: the upper end does not",
        ),
    ),
    Order(
        "return_to_victims",
        Words(
            "被害人的合法财产应当及时返还",
            "lawful property of the victims shall be returned in time",
        ),
        "shall",
        victims_property,
    ),
    Order(
        "confiscation",
        Words(
            "供犯罪所用的本人财物应当没收，例如用于作案的手机、电脑、存有涉案信息的存储介质",
            "what the party owns and used for the crime shall be confiscated, such as phones, computers and media that hold the information",
        ),
        "shall",
        tools,
        note=Words(
            "限于本人财物；信息数据本身的删除、封存，本条没有写明",
            "only what is the party's own; the article does not say what becomes of the data as such",
        ),
    ),
)
