"""第四条 较大以上网络安全事件的报告时限: one, two or four hours from 发现或获知."""

from lvheng.law.duty import Clock, Duty, Words
from lvheng.law.instruments.incident_reporting_measures import art_annex
from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article(
    "incident_reporting_measures", "国家网络安全事件报告管理办法第四条"
)
clause = ARTICLE.clause

CRITICAL_HOURS, CENTRAL_HOURS, OTHER_HOURS = 1, 2, 4


def reportable(case: Facts) -> Term:
    """网络运营者…属于较大以上网络安全事件的，按以下程序报告."""
    return case["network_incident"] & art_annex.is_larger(case)


@clause(
    "",
    "涉及关键信息基础设施的，网络运营者应当第一时间向保护工作部门、公安机关报告，最迟不得超过1小时。",
)
def one_hour(case: Facts) -> Term:
    return reportable(case) & case["critical_infrastructure"]


@clause(
    "",
    "网络运营者属于中央和国家机关各部门及其直属单位的，应当及时向本部门网信工作机构报告，最迟不得超过2小时。",
)
def two_hours(case: Facts) -> Term:
    return reportable(case) & ~case["critical_infrastructure"] & case["central_organ"]


@clause("", "其他网络运营者应当及时向属地省级网信部门报告，最迟不得超过4小时。")
def four_hours(case: Facts) -> Term:
    return reportable(case) & ~case["critical_infrastructure"] & ~case["central_organ"]


_WHAT = Words("报告网络安全事件", "report the incident")
DUTIES = (
    Duty(
        "report_1_hour", "report", one_hour, _WHAT,
        Words("保护工作部门、公安机关", "the protecting authority and the police"),
        Clock("discovered", hours=CRITICAL_HOURS),
    ),
    Duty(
        "report_2_hours", "report", two_hours, _WHAT,
        Words("本部门网信工作机构", "the cyberspace office of the same body"),
        Clock("discovered", hours=CENTRAL_HOURS),
    ),
    Duty(
        "report_4_hours", "report", four_hours, _WHAT,
        Words("属地省级网信部门", "the provincial cyberspace administration"),
        Clock("discovered", hours=OTHER_HOURS),
    ),
)  # fmt: skip
