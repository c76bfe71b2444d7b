"""第二十九条 消费者个人信息泄露的补救."""

from lvheng.law.duty import Duty, Words
from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("consumer_protection_law", "消费者权益保护法第二十九条")
clause = ARTICLE.clause


@clause("第二款", "在发生或者可能发生信息泄露、丢失的情况时，应当立即采取补救措施。")
def traders_remedy(case: Facts) -> Term:
    return case["trade"] & case["consumer_information"]


DUTIES = (
    Duty(
        "traders_remedy", "remedy", traders_remedy,
        Words("经营者立即采取补救措施", "as a trader: remedy at once"),
    ),
)  # fmt: skip
