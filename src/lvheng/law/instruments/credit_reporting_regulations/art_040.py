"""第四十条 Banks and others that give to, or query, the credit database and sell or unlawfully provide from it."""

from lvheng.facts.register import Term as Words
from lvheng.law.offence import Facts
from lvheng.law.sanction import Grade, Sanction, person_in_charge, unit_of
from lvheng.logic.clause import Article
from lvheng.logic.interval import Interval
from lvheng.logic.terms import Term, any_of

ARTICLE: Article[Facts] = Article("credit_reporting_regulations", "征信业管理条例第四十条")
clause = ARTICLE.clause


@clause("第一款第（一）项", "违法提供或者出售信息；")
def sells(act: Facts) -> Term:
    return act["forbidden"] & act["hands_over"] & act["from_credit_database"]


@clause("第一款第（三）项", "未经同意查询个人信息或者企业的信贷信息；")
def queries(act: Facts) -> Term:
    return act["forbidden"] & act["obtains"] & act["from_credit_database"]


@clause("第一款第（二）项", "因过失泄露信息；")
def leaks_by_negligence(act: Facts) -> Term:
    return act["leaked_by_negligence"] & act["from_credit_database"]


def _in_charge(party: Facts) -> Term:
    financial = ("bank_staff", "insurance_staff", "securities_staff")
    return person_in_charge(party) & any_of(party[f"occupation.{one}"] for one in financial)


SANCTIONS = (
    Sanction(
        ARTICLE,
        "40",
        "2013-03-15",
        Words("中国人民银行（征信业监督管理部门）或者其派出机构", "the central bank or its branch"),
        unit_of("bank_staff", "insurance_staff", "securities_staff"),
        (
            Grade(
                sells,
                Words(
                    "责令限期改正，处5万元以上50万元以下罚款，没收违法所得",
                    "order to correct, fine of 50,000 to 500,000 yuan, confiscation",
                ),
                fine_yuan=Interval(50000, 500000),
                confiscation=True,
            ),
            Grade(
                queries,
                Words(
                    "责令限期改正，处5万元以上50万元以下罚款，没收违法所得",
                    "order to correct, fine of 50,000 to 500,000 yuan, confiscation",
                ),
                fine_yuan=Interval(50000, 500000),
                confiscation=True,
            ),
            Grade(
                leaks_by_negligence,
                Words(
                    "责令限期改正，处5万元以上50万元以下罚款，没收违法所得",
                    "order to correct, fine of 50,000 to 500,000 yuan, confiscation",
                ),
                fine_yuan=Interval(50000, 500000),
                confiscation=True,
            ),
        ),
        on_handling=False,
        if_no_crime=False,
    ),
    Sanction(
        ARTICLE,
        "40",
        "2013-03-15",
        Words("中国人民银行（征信业监督管理部门）或者其派出机构", "the central bank or its branch"),
        _in_charge,
        tuple(
            Grade(
                each,
                Words("罚款1万元以上10万元以下", "fine of 10,000 to 100,000 yuan"),
                fine_yuan=Interval(10000, 100000),
            )
            for each in (sells, queries, leaks_by_negligence)
        ),
        on_handling=False,
    ),
)
