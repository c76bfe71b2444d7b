"""第二十八条 处理一千万人以上个人信息的."""

from lvheng.law.duty import Duty, Words
from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("network_data_regulations", "网络数据安全管理条例第二十八条")
clause = ARTICLE.clause

PERSONS = 10_000_000


@clause(
    "",
    "网络数据处理者处理1000万人以上个人信息的，还应当遵守本条例第三十条、第三十二条对处理重要数据的网络数据处理者（以下简称重要数据的处理者）作出的规定。",
)
def as_a_handler_of_important_data(case: Facts) -> Term:
    return case["persons_handled"] >= PERSONS


DUTIES = (
    Duty(
        "ten_million_persons", "standing", as_a_handler_of_important_data,
        Words(
            "还应当遵守第三十条、第三十二条对重要数据处理者的规定（两条未收录）",
            "arts. 30 and 32 on important data apply as well (not in the library)",
        ),
    ),
)  # fmt: skip
