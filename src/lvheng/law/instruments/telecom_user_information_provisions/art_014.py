"""第十四条第一款 电信业务经营者、互联网信息服务提供者的报告."""

from lvheng.law.duty import Duty, Words
from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article(
    "telecom_user_information_provisions", "电信和互联网用户个人信息保护规定第十四条"
)
clause = ARTICLE.clause


@clause(
    "第一款",
    "电信业务经营者、互联网信息服务提供者保管的用户个人信息发生或者可能发生泄露、毁损、丢失的,应当立即采取补救措施;造成或者可能造成严重后果的,应当立即向准予其许可或者备案的电信管理机构报告,配合相关部门进行的调查处理。",
)
def report_to_the_telecom_authority(case: Facts) -> Term:
    """The provider is the party's fact `network_service_provider`."""
    return case["network_service_provider"] & case["grave_result"]


DUTIES = (
    Duty(
        "tell_telecom_authority", "report", report_to_the_telecom_authority,
        Words("立即报告并配合调查处理", "report at once and cooperate"),
        Words("准予许可或者备案的电信管理机构", "the telecom authority that licensed it"),
    ),
)  # fmt: skip
