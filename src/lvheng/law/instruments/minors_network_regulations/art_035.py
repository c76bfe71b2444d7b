"""第三十五条 未成年人个人信息泄露."""

from lvheng.law.duty import Duty, Words
from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("minors_network_regulations", "未成年人网络保护条例第三十五条")
clause = ARTICLE.clause


@clause(
    "第一款",
    "发生或者可能发生未成年人个人信息泄露、篡改、丢失的，个人信息处理者应当立即启动个人信息安全事件应急预案，采取补救措施，及时向网信等部门报告，并按照国家有关规定将事件情况以邮件、信函、电话、信息推送等方式告知受影响的未成年人及其监护人。",
)
def minors_and_guardians_are_told(case: Facts) -> Term:
    return ~case["entrusted"] & case["minors_affected"]


@clause(
    "第二款",
    "个人信息处理者难以逐一告知的，应当采取合理、有效的方式及时发布相关警示信息，法律、行政法规另有规定的除外。",
)
def or_a_warning_is_published(case: Facts) -> Term:
    return minors_and_guardians_are_told.rule(case)


DUTIES = (
    Duty(
        "report_minors", "report", minors_and_guardians_are_told,
        Words("启动预案并及时报告未成年人信息泄露", "start the plan and report the leak of minors' data"),
        Words("网信等部门", "the cyberspace administration and others"),
    ),
    Duty(
        "tell_minors", "notify", minors_and_guardians_are_told,
        Words("以邮件、信函、电话、信息推送等方式告知", "notify by mail, letter, telephone or push message"),
        Words("受影响的未成年人及其监护人", "the minors affected and their guardians"),
    ),
    Duty(
        "warn_minors", "notify", or_a_warning_is_published,
        Words("难以逐一告知的，及时发布警示信息", "where they cannot be told one by one, publish a warning"),
    ),
)  # fmt: skip
