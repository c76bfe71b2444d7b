"""第十一条 网络数据安全事件的预案、通知和报案."""

from lvheng.law.duty import Duty, Words
from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("network_data_regulations", "网络数据安全管理条例第十一条")
clause = ARTICLE.clause


@clause(
    "第一款",
    "网络数据处理者应当建立健全网络数据安全事件应急预案，发生网络数据安全事件时，应当立即启动预案，采取措施防止危害扩大，消除安全隐患，并按照规定向有关主管部门报告。",
)
def start_the_plan_and_report(case: Facts) -> Term:
    return case["network_incident"]


@clause(
    "第二款",
    "网络数据安全事件对个人、组织合法权益造成危害的，网络数据处理者应当及时将安全事件和风险情况、危害后果、已经采取的补救措施等，以电话、短信、即时通信工具、电子邮件或者公告等方式通知利害关系人；法律、行政法规规定可以不通知的，从其规定。",
)
def those_harmed_are_told(case: Facts) -> Term:
    """法律…规定可以不通知的: 个人信息保护法第五十七条第二款."""
    may_be_silent = case["measures_prevent_harm"] & ~case["authority_requires_notice"]
    return case["network_incident"] & case["harms_interests"] & ~may_be_silent


@clause(
    "第二款",
    "网络数据处理者在处置网络数据安全事件过程中发现涉嫌违法犯罪线索的，应当按照规定向公安机关、国家安全机关报案，并配合开展侦查、调查和处置工作。",
)
def the_police_are_told(case: Facts) -> Term:
    return case["network_incident"] & case["crime_suspected"]


DUTIES = (
    Duty(
        "data_plan", "report", start_the_plan_and_report,
        Words("立即启动预案，防止危害扩大，按照规定报告", "start the plan, contain the harm, report"),
        Words("有关主管部门", "the authority concerned"),
    ),
    Duty(
        "tell_those_harmed", "notify", those_harmed_are_told,
        Words(
            "及时以电话、短信、电子邮件或者公告等方式通知",
            "notify by telephone, message, e-mail or announcement",
        ),
        Words("利害关系人", "those concerned"), None,
        (
            Words("安全事件和风险情况", "the incident and the risk"),
            Words("危害后果", "the harm"),
            Words("已经采取的补救措施", "the remedies taken"),
        ),
    ),
    Duty(
        "tell_police", "police", the_police_are_told,
        Words("报案并配合侦查", "report the offence and cooperate"),
        Words("公安机关、国家安全机关", "the police, or the state security organs"),
    ),
)  # fmt: skip
