"""第二十七条第二款 重要数据的处理者."""

from lvheng.law.duty import Duty, Words
from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("data_security_law", "数据安全法第二十七条")
clause = ARTICLE.clause


@clause("第二款", "重要数据的处理者应当明确数据安全负责人和管理机构，落实数据安全保护责任。")
def important_data_has_someone_in_charge(case: Facts) -> Term:
    return case["important_data"]


DUTIES = (
    Duty(
        "in_charge_of_important_data", "standing", important_data_has_someone_in_charge,
        Words("明确重要数据的安全负责人和管理机构", "name who is in charge of important data"),
    ),
)  # fmt: skip
