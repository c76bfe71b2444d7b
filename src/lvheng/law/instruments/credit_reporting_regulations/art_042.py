"""第四十二条 Users of credit information who go beyond what was agreed. 情节严重 or grave results are needed."""

from lvheng.facts.register import Term as Words
from lvheng.law.offence import Facts
from lvheng.law.sanction import Grade, Sanction, person, unit
from lvheng.logic.clause import Article
from lvheng.logic.interval import Interval
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("credit_reporting_regulations", "征信业管理条例第四十二条")
clause = ARTICLE.clause


@clause(
    "",
    "信息使用者违反本条例规定，未按照与个人信息主体约定的用途使用个人信息或者未经个人信息主体同意向第三方提供个人信息，情节严重或者造成严重后果的，由国务院征信业监督管理部门或者其派出机构对单位处2万元以上20万元以下的罚款；对个人处1万元以上5万元以下的罚款；有违法所得的，没收违法所得。给信息主体造成损失的，依法承担民事责任；构成犯罪的，依法追究刑事责任。",
)
def goes_beyond(act: Facts) -> Term:
    return act["agreed_use_exceeded"] & act["serious"]


SANCTIONS = (
    Sanction(
        ARTICLE,
        "42",
        "2013-03-15",
        Words("中国人民银行（征信业监督管理部门）或者其派出机构", "the central bank or its branch"),
        unit,
        (
            Grade(
                goes_beyond,
                Words(
                    "罚款2万元以上20万元以下，没收违法所得",
                    "fine of 20,000 to 200,000 yuan, confiscation",
                ),
                fine_yuan=Interval(20000, 200000),
                confiscation=True,
            ),
        ),
        if_no_crime=False,
    ),
    Sanction(
        ARTICLE,
        "42",
        "2013-03-15",
        Words("中国人民银行（征信业监督管理部门）或者其派出机构", "the central bank or its branch"),
        person,
        (
            Grade(
                goes_beyond,
                Words(
                    "罚款1万元以上5万元以下，没收违法所得",
                    "fine of 10,000 to 50,000 yuan, confiscation",
                ),
                fine_yuan=Interval(10000, 50000),
                confiscation=True,
            ),
        ),
    ),
)
